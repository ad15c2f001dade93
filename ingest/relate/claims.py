"""What a rule has read: an edge type, who, what, and where it stands."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from policygraph.graph.model import Scalar
from policygraph.ingest.relate.doers import Clause, Doing, Known
from policygraph.ingest.relate.slots import Slot


@dataclass(frozen=True, slots=True)
class Claim:
    """One reading of a clause, before it becomes relations.

    `sources` is empty where the doer is left out; then he may be supplied and the relation is
    inferred. `start` and `end` are masked offsets of the words that say it.
    """

    type: str
    sources: tuple[Slot, ...]
    targets: tuple[Slot, ...]
    clause: Clause
    start: int
    end: int
    rule: str
    properties: Mapping[str, Scalar] = field(default_factory=dict)
    inferred: bool = False

    @property
    def span(self) -> tuple[int, int]:
        """The span of the text that says it: from the doer on, where he stands in the sentence."""
        passage = self.clause.passage
        start, end = passage.span(self.start, self.end)
        ends = [
            slot
            for slot in (*self.sources, *self.targets)
            if passage.start <= slot.start and slot.end <= passage.end
        ]
        stop = max([end, *(slot.end for slot in ends)])
        return min([start, *(slot.start for slot in ends)]), stop + (stop in passage.closing)


def claims_of(
    type_: str,
    doing: Doing,
    targets: tuple[Slot, ...],
    clause: Clause,
    span: tuple[int, int],
    rule: str,
) -> Iterator[Claim]:
    """Give the claims that these do this to the targets, none where the doer is unnamed.

    Partners who are named do it too; a doer who is left out makes a claim without sources.
    """
    if doing.known is Known.UNNAMED or not targets:
        return
    if doing.slots or doing.known is Known.LEFT_OUT:
        yield Claim(type_, doing.slots, targets, clause, *span, rule)
    if doing.partners:
        yield Claim(type_, doing.partners, targets, clause, *span, rule)
