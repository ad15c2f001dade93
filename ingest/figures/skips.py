"""Says which amounts are no figures: parts of names, durations, thresholds, numbers of parts.

Each test gives the reason in words, or nothing where the amount may be a figure.
"""

import re
from functools import cache

from policygraph.ingest.figures.amounts import Amount
from policygraph.ingest.figures.patterns import one_of, words
from policygraph.ingest.figures.phrases import is_quantity
from policygraph.ingest.figures.slots import Slot

_ARTICLE = re.compile(r"^一[^\d万千百亿]{1,2}$")
_POINTING = re.compile(r"(?:上述|上面|这|该|那|每|其余|另|同一|任一|某|逐|唯一)$")
# 年营业收入2000万元以上的企业, 投资超5000万元项目: an attribute of the thing counted.
_ATTRIBUTE_AHEAD = re.compile(
    r"(?:投资|产值|收入|营收|销售额?|税收|纳税|规模|注册资本|估值|面积|融资|贡献|出口额?|成交额|单体|投入|单笔|价值|资产|达|级)(?:额|总额)?(?:超过?|达到?|在|突破|不低于|不少于)?$"
)
_CONDITION = re.compile(r"(?:符合|满足|具备|条件|申报|申请|要求|不予|应当|须|门槛|标准|资格|限额)")
_TAX = re.compile(r"(?:税率|按|减按|税前|加计扣除|抵扣|费率|利率|利息|缴存|贴现)[^，。；]{0,6}$")
_LIMIT_OF_TIME = re.compile(r"(?:工作日|小时|时限|提速|办结|期限|服务期)")


# Units with which a small number in Chinese signs still counts things: 三家, 两所; not 三项制度.
_COUNTED_SMALL = ("家", "名", "所", "户", "座", "台", "辆", "艘", "架", "枚")


def is_word(sentence: str, amount: Amount, masks: tuple[tuple[int, int], ...]) -> bool:
    """Say whether a numeral is no amount at all: in a name, a date, a duration, 一个, 上述两家."""
    if any(a <= amount.first < b for a, b in masks):
        return True
    if amount.form == "spans":
        return not _span_noun().search(sentence[: amount.start])
    if _ARTICLE.match(sentence[amount.first : amount.end]):
        return True
    points = _POINTING.search(sentence[: amount.start]) and amount.form == "count"
    if points and not amount.before:
        return True
    small = amount.form == "count" and not amount.plain and amount.value < 20
    return bool(small and not amount.before and amount.unit not in _COUNTED_SMALL)


def reason_to_skip(sentence: str, slot: Slot, following: Slot | None) -> str:
    """Give why the amount of a slot is no figure, or an empty text."""
    amount = slot.amount
    left, right = sentence[slot.left[0] : slot.left[1]], sentence[slot.right[0] : slot.right[1]]
    return (
        _skip_part(amount, left, right)
        or _skip_share(amount, left, right)
        or _skip_attribute(sentence, slot, following, left, right)
    )


def _skip_part(amount: Amount, left: str, right: str) -> str:
    """Skip 三项制度, 四个方面, 20条政策."""
    tail = re.match(r"(?:大|类|重)?" + one_of("words", "parts"), right)
    if (
        amount.form == "count"
        and amount.value < 20
        and amount.unit in ("个", "项", "种")
        and tail
        and not amount.before
    ):
        if tail.end() == len(right) or right[tail.end()] in "，。、":
            return "the number of the parts of something"
    if (
        amount.unit == "条"
        and re.match(r"(?:[”」、，。；）]|政策|措施|意见|举措|条款|$|等)", right)
        and not re.search(r"(?:链|线|路|河|街|航线|通道|班列)$", left)
    ):
        return "the number of the articles of a policy"
    return ""


@cache
def _span_noun() -> re.Pattern[str]:
    """Give the nouns whose value is a time: 人均预期寿命79.5岁."""
    return re.compile(
        one_of("units", "span_nouns") + r"(?:达到|达|为|提高到|提高至|超过|增至|至|保持在|稳定在)?$"
    )


def _skip_share(amount: Amount, left: str, right: str) -> str:
    """Skip tax rates and 100%全覆盖."""
    if amount.form != "share":
        return ""
    if (
        re.match(r"(?:的)?(?:全?覆盖|知晓|办结|到位|落实|完成|整改)", right)
        and amount.value == 100
        and not re.search(r"率", left[-8:])
    ):
        return "full coverage is no figure"
    return "a tax rate or a share that a payment is measured by" if _TAX.search(left) else ""


def _skip_attribute(
    sentence: str, slot: Slot, following: Slot | None, left: str, right: str
) -> str:
    """Skip what only marks a class: 50万以上研发测试仪器设备274台套, 年收入2000万元以上的企业."""
    amount = slot.amount
    shared = following is not None and following.joint == "+" and following.amount.form == "count"
    if amount.form in ("money", "area", "physical", "spans") and shared:
        if following and following.left[0] < following.left[1] or re.search(r"[^，。；、]", right):
            return "marks a class of things"
    adjacent = following is not None and following.amount.start == amount.end
    if adjacent and amount.form in ("money", "area", "physical"):
        return "marks a class of things"
    held = re.match(
        r"(?:的)?[^，。；、]{0,8}(?:基金|资金|贷款|债券|投资|融资|补贴|消费券|税|经费)", right
    )
    if (
        amount.form == "money"
        and amount.after in ("以上", "以下")
        and re.match(r"[一-龥]", right)
        and not held
    ):
        return "" if re.match(one_of("verbs", "predicate"), right) else "marks a class of things"
    if amount.form == "count" and re.search(
        r"^[^，。；、了]{2,16}(?:率|比例|比重)(?:均|都|分别|达|为|保持|稳定|[，、]|$)", right
    ):
        return "marks a class of things"
    over = amount.after in ("以上", "以下", "及以上", "及以下") or amount.before
    classed = re.match(r"(?:人民币)?(?:的)?" + _noun_of_class(), right)
    if (
        amount.form in ("money", "area", "count", "share")
        and over
        and classed
        and _ATTRIBUTE_AHEAD.search(left)
    ):
        return "marks a class of things"
    if re.match(r"(?:的，|的[^，。；]{0,12}，)", sentence[amount.end :]) and _is_condition(
        sentence, slot
    ):
        return "a threshold of eligibility"
    if re.match(r"级", right):
        return "marks a class of things"
    if (
        amount.form == "physical"
        and re.match(r"[^，。；、的用]", right)
        and not left.endswith("年产")
    ):
        measured = (
            "圈" not in right
            and amount.unit in ("公里", "千米", "P", "EFLOPS", "PFLOPS")
            or is_quantity(right)
        )
        return "" if measured else "marks a class of things"
    return ""


def _noun_of_class() -> str:
    """Give the nouns behind an attribute: 企业, 项目, 人才 …"""
    return "[^，。；、的]{0,6}(?:" + "|".join(words("words", "receivers")) + "|工程|设备|产业)"


def _is_condition(sentence: str, slot: Slot) -> bool:
    """Say whether the clause states for whom a rule holds (对年产值首次突破1亿元的企业)."""
    clause = sentence[slot.clause : slot.amount.start]
    return bool(_CONDITION.search(clause) or re.match(r"[对将凡经按]", clause.strip("　")))
