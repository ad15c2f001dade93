"""Tells promises for a single case (给予最高500万元支持) and payments between two named ends.

A promise is an observation with status award; a payment is an edge and no observation.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from policygraph.ingest.figures.amounts import Amount
from policygraph.ingest.figures.patterns import one_of
from policygraph.ingest.figures.slots import Slot
from policygraph.ingest.lazy import lazy
from policygraph.ingest.model import Figure, Mention, Ref

_GIVE = (
    r"(?:给予|予以|奖励|补助|补贴|资助|奖补|支持|扶持|发放|享受|贴息|补偿|配套"
    r"|资助额度|额度)"
)
_KIND = r"(?:支持|奖励|补助|补贴|资助|奖补|扶持|奖金|配套|贴息|补偿|经费支持|资金支持|担保)"
_TO = lazy(
    r"(?:^|[，；、。])(?:其中)?(?:对于?|向|凡|给予)(?P<to>[^，；。]{2,60}?)(?:的)?"
    r"(?:，|给予|予以|一次性|分别|按|每年|最高|开展|$)"
)
# 按照固定资产投资总额30%的比例安排补助资金; not 按照可比价格计算增长5%.
_BY = lazy(r"按照?[^，。；]{2,30}$")
_PAID = lazy(
    r"(?:的|，|左右|以内|比例|标准|-|—|\d|%)*[^，。；]{0,8}?(?:给予|安排|补[贴助]|奖励|资助|贴息|核拨|拨付)"
)
# 给予不超过2年的贴息支持，总金额不超过5000万元; 单个项目补助…，最高不超过100万元.
_CAPPED = lazy(
    r"(?:给予|予以|安排|按照?)[^。；]{0,60}(?:支持|补[贴助]|奖励|资助|贴息|资金)，"
    r"(?:(?:单个|每个|每家|单笔)[^，。；]{0,10}|累计|年度|总)?(?:总?金额|总额|额度)?(?:原则上|一般)?$"
)
_PAY = lazy(r"支持|资助|出资|拨付|拨款|补助|注资|投资|援助|捐赠|投入|安排")


# 补贴标准：一等奖20万元，二等奖15万元; near miss: 低保标准提高到每人每月1135元.
_STANDARD = lazy("(?:补[贴助]|资助|奖励|支持|发放)标准[：:]")
# 按博士每人10000元、硕士每人7000元标准给予补贴; 每人最高可补贴300元.
_EACH = lazy(r"(?:每[人户家个项名次][^，。；、\d]{0,4}|按[^，。；\d]{0,10})$")
_RATED = lazy(
    r"(?:、[^，。；]{0,40})?(?:的)?(?:标准)?[^，。；、]{0,14}?(?:给予|发放|支付|计算|补贴|补助|奖励|资助)"
)


@dataclass(frozen=True, slots=True)
class Award:
    """A promise: `to` the class of receivers as the text names it, `per` item, year or month.

    `firm` is true where only a rule speaks so (最高, 不超过, 一次性, 每人).
    """

    to: str
    per: str
    kind: str
    firm: bool


def read_award(sentence: str, slot: Slot) -> Award | None:
    """Give the promise that a sum of money or a share belongs to, if it is one."""
    amount = slot.amount
    if amount.form not in ("money", "share"):
        return None
    if listed := _STANDARD.search(sentence, 0, amount.start):
        to = sentence[listed.end() : amount.start].split("，")[-1]
        return Award(to.strip("：为"), _per(to), "补贴", firm=True)
    clause, right = sentence[slot.clause : amount.first], sentence[amount.end : amount.end + 16]
    given = re.search(_GIVE + r"[^，。；]{0,24}$|[奖补]$", clause)
    named = re.match(r"(?:的)?[^，。；、]{0,8}?" + _KIND, right)
    stretched = (
        slot.joint in ("、", "+", "，")
        and re.search(_GIVE + r"[^。；]{0,60}$", sentence[: amount.start])
        and named
    )
    measured = amount.form == "share" and _BY.search(clause) and _PAID.match(sentence[amount.end :])
    capped = (
        amount.before in ("不超过", "最高", "最高不超过", "最多")
        and not slot.amount.low
        and _CAPPED.search(sentence[: amount.start])
    )
    promised = given and (
        named
        or re.search(
            r"最高|不超过|一次性|每|按|分别|给予|予以|标准|奖励|补助|补贴|资助|奖补", clause
        )
    )
    promised = promised or _is_rated(sentence, slot, clause)
    if not (promised or stretched or measured or capped) or (
        re.search(r"累计|共(?:给予|发放|补助)|已|发放[^，。]{0,12}$", clause[-24:]) and not named
    ):
        return None
    ruled = re.search(r"对[^，。]{2,30}(?:给予|予以)", clause) and named
    firm = (
        bool(ruled)
        or bool(re.search(r"最高|不超过|一次性|每[人户家个项]|每增加|分别给予|按照?", clause[-30:]))
        or bool((stretched or measured or capped) and not given)
    )
    return Award(
        _receiver(sentence, slot), _per(clause + right), named[0][-2:] if named else "支持", firm
    )


def promised(award: Award, slot: Slot, region: Ref | None, span: tuple[int, int]) -> Figure:
    """Give the figure of a promise that the text between `span` makes."""
    a = slot.amount
    name = award.to + award.kind + ("比例" if a.form == "share" else "金额")
    return Figure(
        name, a.value, a.unit, a.bound, "level", "award", region, *span, "figures.award",
        to=award.to, per=award.per,
    )  # fmt: skip


def _is_rated(sentence: str, slot: Slot, clause: str) -> re.Match[str] | None:
    """Say whether a sum is what one case is given by a rate: 按每人2000元给予补贴."""
    if slot.amount.form != "money" or not _EACH.search(clause):
        return None
    return _RATED.match(sentence[slot.amount.end : slot.amount.end + 70])


def _receiver(sentence: str, slot: Slot) -> str:
    """Give the class that is promised something, as the text names it; empty where open."""
    found = list(_TO.finditer(sentence[: slot.amount.start]))
    text = found[-1]["to"] if found else sentence[slot.clause : slot.amount.start]
    text = re.split(_GIVE, text)[0].strip("，、的 　") if not found else text.strip("，、的 　")
    return text[:60]


def _per(text: str) -> str:
    """Give for what a sum is promised: year, month, or item."""
    if re.search(r"每年|/年|每人每年", text):
        return "year"
    return "month" if re.search(r"每月|/月", text) else "item"


def is_payment(sentence: str, start: int, amount: Amount, mentions: Sequence[Mention]) -> bool:
    """Say whether a sum has two named ends, so that it is an edge.

    江苏省工信厅对上述两家制造业创新中心每年支持1000万元; near miss: 由13家创始股东出资5000万.
    """
    if amount.form != "money":
        return False
    clause_start = max(sentence.rfind(s, 0, amount.start) for s in "；。") + 1
    ahead = sentence[clause_start : amount.start]
    verb = list(_PAY.finditer(ahead))
    if not verb:
        return False
    if re.search(r"\d[多余]?[家名个户位][^，。；]{0,8}$", ahead[: verb[-1].start()]):
        return False
    at = start + clause_start + verb[-1].start()
    payers = [m for m in mentions if start + clause_start <= m.start < at]
    if re.search(r"获(?:得|批)?[^，。]*$", ahead[: verb[-1].start()]):
        return len({m.name for m in payers}) > 1
    comma = sentence.rfind("，", 0, amount.start) + 1
    close = [
        m
        for m in payers
        if m.label in ("Department", "Place", "Program", "Enterprise", "Park", "Institution")
    ]
    received = [
        m
        for m in mentions
        if m.label in ("Platform", "Park", "Program", "Enterprise", "Institution")
        and m not in close[:1]
    ]
    if ahead.count("，", verb[-1].start()) > 1 or re.search("融资|新增", ahead[-14:]):
        return False
    pointed = re.search(r"上述|该|其", sentence[: amount.start])
    paid = verb[-1].start() + clause_start >= comma or re.match(
        one_of("verbs", "flow"), sentence[comma:]
    )
    public = re.search(r"财政|政府", ahead)
    return bool(
        paid and (close or public) and (received or pointed) and verb[-1][0] not in ("投入", "投资")
    )
