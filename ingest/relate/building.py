"""BUILDS: who makes a facility or a zone."""

from collections.abc import Iterator

from policygraph.ingest.relate.claims import Claim, claims_of
from policygraph.ingest.relate.doers import Clause, Doing, Known
from policygraph.ingest.relate.frames import Frame
from policygraph.ingest.relate.slots import Slot
from policygraph.ingest.relate.words import Phrase

_BUILT = ("Platform", "Park")
# What one wins is built there: 北港新材料获批…重点实验室; what several win at once is a status:
# “岳阳高新区、临湘高新区获批湖南自贸试验区协同联动区”.
_WON = frozenset({"获批", "创成"})

# “现为…省产业技术研究院首批转正医药生物技术研究所及江苏省蛋白药物工程实验室承建单位”;
# not “江苏省蛋白药物工程实验室成员单位”.
_UNIT = Phrase(
    r"(?P<what><list:ⓟⓚ>)(?:的)?(?:主要|牵头|共同)?(?:承建|建设|共建|组建|牵头)(?:单位|主体|方)"
)

# “凝聚了中国电子科技集团55所、中科院苏州纳米所等高校院所和上下游企业共同参与建设”;
# not “集聚了天合光能等企业”.
_GATHERED = Phrase(
    r"(?:凝聚|集聚|汇聚|集合|联合|吸引|组织|邀请)了?(?P<who><list:ⓔⓘⓟⓓⓚ>)(?:等[^，]{0,20}?)?(?:共同|联合|一起)?(?:参与)?(?:建设|组建|共建|筹建)$"
)

# “（该中心）依托江苏江南烯元石墨烯科技有限公司作为试点建设载体”; not “研究院依托南京大学科技优势”.
_CARRIER = Phrase(
    r"(?:依托|以)(?P<who><list:ⓔⓘⓟ>)(?:作?为[^，]{0,6}(?:建设|承建|组建|依托)[^，]{0,4}(?:载体|主体|单位)|(?:进行)?(?:建设|组建|筹建)$)"
)


# “中心的建设单位为乙公司”; not “建设单位为三家企业”.
_UNIT_IS = Phrase(
    r"(?P<what>ⓟ|ⓚ)?(?:的)?(?:承建|建设|共建|组建|依托)(?:单位|主体|方)(?:为|是|有|包括)(?P<who><list:ⓔⓘⓟⓓⓚ>)"
)


def read_building(clause: Clause, frames: tuple[Frame, ...]) -> Iterator[Claim]:
    """Give the claims of building in a clause."""
    for frame in frames:
        shared = frame.word in _WON and len(frame.doing.slots) > 1
        if "builds" in frame.kinds and not shared:
            targets = _of(frame.objects, _BUILT)
            span = (frame.start, max(frame.end, frame.verb_end))
            yield from claims_of(
                "BUILDS", frame.doing, targets, clause, span, f"builds.{frame.shape}"
            )
    if clause.names:
        yield from _units(clause)
        yield from _builders(clause)
        yield from _told(clause)


def _units(clause: Clause) -> Iterator[Claim]:
    for match in _UNIT.finditer(clause.passage.masked, clause.body, clause.end):
        targets = clause.passage.within(match.start("what"), match.end("what"))
        doing = Doing(clause.doers, Known.NAMED if clause.doers else Known.UNNAMED)
        yield from claims_of("BUILDS", doing, targets, clause, match.span(), "builds.unit")


def _told(clause: Clause) -> Iterator[Claim]:
    """The facility stands before 建设单位为, or is what the sentence speaks of."""
    for match in _UNIT_IS.finditer(clause.passage.masked, clause.start, clause.end):
        named = clause.passage.within(*match.span("what")) if match["what"] else ()
        spoken = (clause.theme,) if clause.theme else ()
        targets = _of(named or spoken, _BUILT)
        who = clause.passage.within(match.start("who"), match.end("who"))
        doing = Doing(who, Known.NAMED)
        yield from claims_of("BUILDS", doing, targets, clause, match.span(), "builds.unit_is")


def _builders(clause: Clause) -> Iterator[Claim]:
    """The facility is the subject, its builders stand behind 依托 or 凝聚."""
    targets = _of(clause.doers, _BUILT)
    for pattern, rule in ((_GATHERED, "builds.gathered"), (_CARRIER, "builds.carrier")):
        for match in pattern.finditer(clause.passage.masked, clause.body, clause.end):
            who = clause.passage.within(match.start("who"), match.end("who"))
            doing = Doing(who, Known.NAMED)
            yield from claims_of("BUILDS", doing, targets, clause, match.span(), rule)


def _of(slots: tuple[Slot, ...], labels: tuple[str, ...]) -> tuple[Slot, ...]:
    return tuple(slot for slot in slots if slot.label in labels)
