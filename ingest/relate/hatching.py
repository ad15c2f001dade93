"""INCUBATES: which facility or zone hatches a firm or gathers it as a tenant."""

from collections.abc import Iterator

from policygraph.ingest.relate.claims import Claim, claims_of
from policygraph.ingest.relate.doers import Clause, Doing
from policygraph.ingest.relate.frames import Frame
from policygraph.ingest.relate.words import Phrase

_HATCHERS = ("Platform", "Park")


# “园区集聚的以色列企业，涵盖医疗健康等领域，包括乐康瑞德、哈尼塔等”;
# not “园区集聚了一批企业，与天合光能合作”.
_AMONG = Phrase(
    r"(?P<who>[ⓚⓟ])(?:内|已|先后|累计|共|目前|现有|拥有|有)*(?:集聚|聚集|汇聚|孵化|培育|引进|入驻|落户)[^；ⓚⓟⓔ]{0,60}?"
    r"(?:企业|公司|项目)[^；ⓚⓟⓔ]{0,60}?(?:包括|例如|比如|其中有|如|有)(?P<what><list:ⓔ>)"
)


def read_hatching(clause: Clause, frames: tuple[Frame, ...]) -> Iterator[Claim]:
    """Give the claims of hatching in a clause.

    “（研究院）引进孵育了宏微科技、瑞泽微电子等45家高科技公司”; not “常州培育了天晟新材”:
    what a city does is no hatching.
    """
    for frame in frames:
        if "hatches" in frame.kinds:
            firms = tuple(slot for slot in frame.objects if slot.label == "Enterprise")
            who = tuple(slot for slot in frame.doing.slots if slot.label in _HATCHERS)
            if frame.doing.slots and not who:
                continue
            span = (frame.start, max(frame.end, frame.verb_end))
            doing = Doing(who, frame.doing.known)
            yield from claims_of("INCUBATES", doing, firms, clause, span, "hatches.verb")
    yield from _among(clause) if clause.names else ()


def _among(clause: Clause) -> Iterator[Claim]:
    """The firms stand in a later clause than the verb; the last clause that holds one reads it."""
    passage = clause.passage
    for match in _AMONG.finditer(passage.masked, 0, clause.end):
        if clause.start <= match.start("what") < clause.end:
            who = passage.within(match.start("who"), match.end("who"))
            firms = passage.within(match.start("what"), match.end("what"))
            yield Claim("INCUBATES", who, firms, clause, *match.span(), "hatches.among")
