"""TAKES_PART_IN: who joins a programme, is selected into it, or is a member of something."""

from collections.abc import Iterator

from policygraph.ingest.relate.claims import Claim, claims_of
from policygraph.ingest.relate.doers import Clause, Doing, Known
from policygraph.ingest.relate.frames import Frame
from policygraph.ingest.relate.words import Phrase

_JOINED = ("Program", "Platform", "Institution")

# “入列省产研院专业所”: the body that is joined may qualify a noun of its own;
# not “参与建设龙城实验室”, which is building.
_INTO = Phrase(
    r"(?!建设|打造|组建|共建|建立|成立)[^，]{0,6}?(?P<what><list:ⓖⓟⓘ>)(?!的?(?:建设|打造|运营|组织|举办|合作))"
)

# “天合光能是长三角双创示范基地联盟成员单位”.
_MEMBER = Phrase(r"(?P<what><list:ⓟⓖ>)(?:的)?(?:首批|副|常务)?(?:理事长?|成员|会员|发起)(?:单位)?$")


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
    for match in _MEMBER.finditer(masked, clause.body, clause.end) if clause.names else ():
        what = clause.passage.within(match.start("what"), match.end("what"))
        doing = Doing(clause.doers, Known.NAMED if clause.doers else Known.UNNAMED)
        yield from claims_of("TAKES_PART_IN", doing, what, clause, match.span(), "joins.member")
