"""INCUBATES: which facility or zone hatches a firm or gathers it as a tenant."""

from collections.abc import Iterator

from policygraph.ingest.relate.claims import Claim, claims_of
from policygraph.ingest.relate.doers import Clause, Doing
from policygraph.ingest.relate.frames import Frame

_HATCHERS = ("Platform", "Park")


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
