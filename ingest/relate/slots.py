"""The places of a text where something named stands: printed, pointed at, or paying.

Decides which mentions stand in running text (those of role clauses do not) and merges the names
of one coordination (常州、武进两级政府) into one slot. Slots never overlap.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from policygraph.ingest.model import Mention, Ref


@dataclass(frozen=True, slots=True)
class Slot:
    """One stretch of text that stands for one or more named things of one label.

    `surface` is the text as printed; `pointer` is true where a noun points back (该院),
    `purse` where a budget stands for its place (市级财政).
    """

    start: int
    end: int
    label: str
    refs: tuple[Ref, ...]
    surface: str = ""
    pointer: bool = False
    purse: bool = False


def named_slots(mentions: Iterable[Mention]) -> tuple[Slot, ...]:
    """Give the slots of all mentions outside role clauses, in text order.

    Of two mentions that overlap, the one that begins first, then the longer one, keeps its place.
    """
    found: list[Slot] = []
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end, m.label, m.name)):
        if mention.role:
            continue
        ref = Ref(mention.label, mention.name)
        last = found[-1] if found else None
        if last and (mention.start, mention.end) == (last.start, last.end):
            if ref not in last.refs and ref.label == last.label:
                found[-1] = _joined(last, ref)
        elif last is None or mention.start >= last.end:
            found.append(Slot(mention.start, mention.end, mention.label, (ref,), mention.surface))
    return tuple(found)


def merged(slots: Iterable[Slot], more: Iterable[Slot]) -> tuple[Slot, ...]:
    """Give both in text order; of `more`, those that touch none of `slots`."""
    kept = list(slots)
    taken = {at for slot in kept for at in range(slot.start, slot.end)}
    kept += [slot for slot in more if taken.isdisjoint(range(slot.start, slot.end))]
    return tuple(sorted(kept, key=lambda slot: slot.start))


def _joined(slot: Slot, ref: Ref) -> Slot:
    return Slot(slot.start, slot.end, slot.label, (*slot.refs, ref), slot.surface, slot.pointer)
