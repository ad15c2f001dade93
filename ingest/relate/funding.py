"""FUNDS: who pays for what. Both ends are named; what is promised to a class is a figure."""

import re
from collections.abc import Iterator, Mapping

from policygraph.graph.model import Scalar
from policygraph.ingest.lazy import lazy
from policygraph.ingest.relate.claims import Claim
from policygraph.ingest.relate.doers import Clause, Doing, Known, who_does
from policygraph.ingest.relate.frames import Frame
from policygraph.ingest.relate.money import read_terms
from policygraph.ingest.relate.slots import Slot
from policygraph.ingest.relate.words import Phrase

# “江苏省工信厅自2019年起对上述两家制造业创新中心每年支持1000万元建设经费”,
# “给予龙城实验室最高5000万元支持”; not “给予企业最高100万元资助”.
_GIVES = Phrase(
    r"(?:对|给予|向|支持|资助|为|拨付|补助|奖励)(?P<what><list:ⓟⓚⓔⓘⓖⓓ>)"
    r"(?!入选|获|的|企业|团队|人才|项目|认定|[^，]{0,8}(?:人才|企业|团队|项目|个人))(?P<rest>[^，]{0,24}?)(?P<money>\d[^，]{0,4}元|支持经费|建设经费|专项资金)"
)
# “省财政厅安排专项资金5000万元支持之江实验室建设”.
_SETS_ASIDE = Phrase(
    r"(?:安排|投入|拿出|拨付|出资|筹集|下达|统筹)[^，ⓟⓚⓔⓘⓖ]{0,16}?\d[\d.]*(?:余|多)?[千百万亿]*元[^，ⓟⓚⓔⓘⓖ]{0,10}?"
    r"(?:支持|用于|资助|扶持|投入)(?:建设|开展)?(?P<what><list:ⓟⓚⓔⓘⓖ>)"
)
# “常州市、区两级财政每年支持300万元建设经费”: the receiver stands in the clause before.
_GIVES_ON = Phrase(
    r"(?:连续[\d一二三四五六七八九十]+年|每年|一次性|分别|配套|再|各)*(?:支持|给予|安排|补助|资助|拨付|投入|出资)[^，ⓟⓚⓔⓘⓖ]{0,10}?\d[\d.]*(?:余|多)?[千万亿]*元"
)
# “市级设立10亿元的科创基金”, “市政府安排5亿元设立碳纤维科创港人才引育专项资金”.
_FUND = Phrase(
    r"(?:设立|安排|出资|成立|组建|投入|发起设立|建立)(?:了)?(?P<rest>[^，ⓖ]{0,16}\d[\d.]*(?:余|多)?[千万亿]*元[^，ⓖ]{0,10})(?P<what>ⓖ)"
)
# “寅盛药业开发…获国家“十三五重大专项”支持1190万元”; not “获国家科学技术进步奖”, nor “获评中央财政
# 支持普惠金融发展示范区”.
_GETS = Phrase(
    r"(?:获(?!评|选)|获得|得到|争取|获批)(?:了|到)?[^，ⓖⓓⓛⓔⓘ]{0,12}?(?P<who><list:ⓖⓓⓔⓘⓛ>)[^，]{0,8}?(?:支持|资助|资金|补助|投资|经费|注资)"
)
# “安泰科技、江苏省产业技术研究院和常州高新区也分别入股”.
_SHARES = Phrase(
    r"(?:入股|参股|控股|注资|增资|战略投资)(?P<what><list:ⓔⓟ>)?|投资(?:了|于)?(?P<invested><list:ⓔ>)(?!建设|打造)"
)
# “重点支持“一核八园”建设” right behind what fills the fund: the fund pays for it.
_SPENDS = Phrase(
    r"(?:重点|主要|专项|专门|优先)*(?:支持|用于|投向|资助|扶持)(?P<what><list:ⓟⓚⓖ>)(?:等)?(?:的)?(?:建设|发展|运营|实施)"
)
_FUND_NAME = lazy("(?:资金|基金)”?$")
_JOINT = lazy("共同|联合|两级|合计|三级")
_LEVELS = lazy("[两三]级")


def read_funding(
    clause: Clause, frames: tuple[Frame, ...], last: tuple[Slot, ...]
) -> Iterator[Claim]:
    """Give the claims of paying in a clause; `last` is what the clause before it paid for."""
    yield from _giving(clause, last)
    if clause.names:
        yield from _getting(clause)
    if any(sign in clause.text for sign in "资股"):
        yield from _sharing(clause)
    yield from _paid_and_built(clause, frames)


def _giving(clause: Clause, last: tuple[Slot, ...]) -> Iterator[Claim]:
    masked = clause.passage.masked
    for pattern in (_GIVES, _FUND, _SETS_ASIDE) if clause.names else ():
        for match in pattern.finditer(masked, clause.body, clause.end):
            doing = who_does(clause, match.start(), clause.body)
            what = clause.passage.within(match.start("what"), match.end("what"))
            yield from _paid(clause, doing, what, match.span(), "funds.gives")
    spends = _SPENDS.match(masked, clause.body, clause.end) if last else None
    if spends and all(_is_fund(slot) for slot in last):
        what = clause.passage.within(spends.start("what"), spends.end("what"))
        yield Claim("FUNDS", last, what, clause, *spends.span(), "funds.spends")
    on = _GIVES_ON.search(masked, clause.body, clause.end) if last else None
    if on and not _GIVES.search(masked, clause.body, clause.end):
        doing = who_does(clause, on.start(), clause.body)
        yield from _paid(clause, doing, last, on.span(), "funds.gives_on")


def funds_set_up(frames: tuple[Frame, ...]) -> tuple[Slot, ...]:
    """Give the funds that a clause sets up; later clauses fill them (市财政每年安排3亿元)."""
    made = (frame for frame in frames if frame.kinds & {"runs", "builds", "makes"})
    return tuple(slot for frame in made for slot in frame.objects if _is_fund(slot))


def _is_fund(slot: Slot) -> bool:
    return slot.label == "Program" and bool(_FUND_NAME.search(slot.refs[0].name))


def _getting(clause: Clause) -> Iterator[Claim]:
    for match in _GETS.finditer(clause.passage.masked, clause.body, clause.end):
        who = clause.passage.within(match.start("who"), match.end("who"))
        doing = who_does(clause, match.start(), clause.body)
        who = tuple(slot for slot in who if slot.label != "Place" or slot.purse)
        if who and clause.doers and (clause.has_subject or doing.known is Known.NAMED):
            terms = read_terms(clause.text)
            yield Claim("FUNDS", who, clause.doers, clause, *match.span(), "funds.gets", terms)


def _sharing(clause: Clause) -> Iterator[Claim]:
    """The firm that is shared is named behind the verb, or is what the sentence speaks of."""
    for match in _SHARES.finditer(clause.passage.masked, clause.body, clause.end):
        doing = who_does(clause, match.start(), clause.body)
        group = "what" if match["what"] else "invested"
        named = clause.passage.within(*match.span(group)) if match[group] else ()
        spoken = clause.theme if clause.theme not in doing.slots else None
        theme = (spoken,) if spoken and spoken.label in ("Enterprise", "Platform") else ()
        yield from _paid(clause, doing, named or theme, match.span(), "funds.shares")


def _paid_and_built(clause: Clause, frames: tuple[Frame, ...]) -> Iterator[Claim]:
    """两级政府…共同出资成立了江南石墨烯研究院, 由…等18家股东共同出资组建."""
    masked = clause.passage.masked
    for frame in frames:
        lead = masked[clause.body : frame.start]
        if frame.kinds & {"builds", "makes", "runs"} and re.search(
            r"(?:出资|投资|注资)[^，与和同]{0,12}$", lead
        ):
            span = (frame.start, max(frame.end, frame.verb_end))
            yield from _paid(clause, frame.doing, frame.objects, span, "funds.builds")


def _paid(
    clause: Clause, doing: Doing, what: tuple[Slot, ...], span: tuple[int, int], rule: str
) -> Iterator[Claim]:
    sources = tuple(slot for slot in (*doing.slots, *doing.partners) if slot not in what)
    if doing.known is not Known.UNNAMED and sources and what:
        yield Claim("FUNDS", sources, what, clause, *span, rule, _terms(clause, sources))


def _terms(clause: Clause, sources: tuple[Slot, ...]) -> Mapping[str, Scalar]:
    passage = clause.passage
    rest = passage.masked[clause.end : clause.end + 20]
    terms = dict(read_terms(clause.text, rest))
    # 常州市、区两级财政: the district is not named, yet two purses pay the one amount.
    several = sum(len(slot.refs) for slot in sources) > 1 or _LEVELS.search(sources[0].surface)
    if "amount" in terms and several and _JOINT.search(clause.text + sources[0].surface):
        terms["joint"] = True
    return terms
