"""TAKES_PART_IN: who joins a programme, is selected into it, or is a member of something."""

from collections.abc import Iterator

from policygraph.ingest.lazy import lazy
from policygraph.ingest.relate.claims import Claim, claims_of
from policygraph.ingest.relate.doers import Clause, Doing, Known, who_does
from policygraph.ingest.relate.frames import Frame
from policygraph.ingest.relate.slots import Slot
from policygraph.ingest.relate.words import Phrase

_JOINED = ("Program", "Platform", "Institution")

# “入列省产研院专业所”: the body that is joined may qualify a noun of its own;
# not “参与建设龙城实验室”, which is building.
_INTO = Phrase(
    r"(?!建设|打造|组建|共建|建立|成立)[^，]{0,6}?(?P<what><list:ⓖⓟⓘ>)(?!的?(?:建设|打造|运营|组织|举办|合作))"
)

# “天合光能是长三角双创示范基地联盟成员单位”.
_MEMBER = Phrase(r"(?P<what><list:ⓟⓖ>)(?:的)?(?:首批|副|常务)?(?:理事长?|成员|会员|发起)(?:单位)?$")
# “平台获工信部“…示范项目”立项”, “牵头承担的两项国家重点研发计划项目”;
# not “承担“高铁列车用齿轮传动系统”项目”, which is run, nor “获“双创计划”资助200万元”, which pays.
_CARRIES = Phrase(
    r"(?:获|获得|获批|获准)(?:了|得)?[^，ⓖⓟⓔⓘⓛⓚ]{0,10}?(?P<won><list:ⓖ>)[^，支资补]{0,6}?(?:立项|入选)"
    r"|(?:承担|主持|承接|获批|牵头)(?:了|的)*[^，ⓖⓟⓔⓘⓛⓚ]{0,12}?(?P<what><list:ⓖ>)"
    r"(?:的)?[^，。支资补]{0,8}?(?P<work>项目|课题|任务|专项|$)"
)
# “推进江阴、宜兴生态产品价值实现机制省级试点”: the places before a pilot take part in it;
# not “江苏省“双创计划””, “武进区科技副总试点”, whose place only tells the level or the maker.
_PILOT = Phrase(r"(?P<who>ⓛ(?:[、和及]ⓛ)+)(?:等[地县市区]{0,2})?(?P<what>ⓖ)")
_SCHEME = lazy("(?:计划|专项|基金|863|973|工程)”?$")


def read_joining(clause: Clause, frames: tuple[Frame, ...]) -> Iterator[Claim]:
    """Give the claims of taking part in a clause."""
    masked = clause.passage.masked
    for frame in frames:
        match = _INTO.match(masked, frame.verb_end, clause.end) if "joins" in frame.kinds else None
        if match:
            what = clause.passage.within(match.start("what"), match.end("what"))
            targets = tuple(slot for slot in what if slot.label in _JOINED)
            span = (frame.start, match.end())
            doing = Doing(frame.doing.slots, frame.doing.known)
            yield from claims_of("TAKES_PART_IN", doing, targets, clause, span, "joins.verb")
    yield from _carrying(clause) if clause.names else ()
    yield from _piloting(clause) if clause.names else ()
    for match in _MEMBER.finditer(masked, clause.body, clause.end) if clause.names else ():
        what = clause.passage.within(match.start("what"), match.end("what"))
        doing = Doing(clause.doers, Known.NAMED if clause.doers else Known.UNNAMED)
        yield from claims_of("TAKES_PART_IN", doing, what, clause, match.span(), "joins.member")


def _piloting(clause: Clause) -> Iterator[Claim]:
    for match in _PILOT.finditer(clause.passage.masked, clause.start, clause.end):
        what = clause.passage.within(match.start("what"), match.end("what"))
        who = clause.passage.within(match.start("who"), match.end("who"))
        if what[0].refs[0].name.endswith("试点"):
            yield Claim("TAKES_PART_IN", who, what, clause, *match.span(), "joins.pilot")


def _carrying(clause: Clause) -> Iterator[Claim]:
    """Who carries out a project of a scheme takes part in the scheme and does not run it."""
    for match in _CARRIES.finditer(clause.passage.masked, clause.body, clause.end):
        group = "won" if match["won"] else "what"
        what = clause.passage.within(match.start(group), match.end(group))
        schemes = what if match["won"] or any(is_scheme(slot) for slot in what) else ()
        doing = who_does(clause, match.start(), clause.body)
        if doing.known is Known.NAMED:
            doing = Doing(doing.slots, doing.known)
            yield from claims_of(
                "TAKES_PART_IN", doing, schemes, clause, match.span(), "joins.carries"
            )


def is_scheme(slot: Slot) -> bool:
    """Tell whether a programme gives out projects (国家重点研发计划) and is none itself."""
    return bool(_SCHEME.search(slot.refs[0].name))
