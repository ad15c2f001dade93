"""The places of a text where something named stands: printed, pointed at, or paying.

Decides which mentions stand in running text (those of role clauses do not) and merges the names
of one coordination (常州、武进两级政府) into one slot. Slots never overlap.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from policygraph.ingest.model import Mention, Ref
from policygraph.ingest.spans import Cover
from policygraph.ingest.wordlists import find_words

_PRINTED_AGAIN = 3
# “省级以上高新区”, “各高新区” mean any of them.
_ANY = tuple("级上各个类家两")


class Slot(NamedTuple):
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


def unit_slots(text: str, mentions: Sequence[Mention]) -> tuple[Slot, ...]:
    """Give where units of role clauses are printed again: （配合单位：绿建区） names 绿建区以….

    Only surfaces of three letters or more, where no longer name stands.
    """
    units = {m.surface: Ref(m.label, m.name) for m in mentions if m.role}
    roles = {m.start for m in mentions if m.role}
    surfaces = sorted(surface for surface in units if len(surface) >= _PRINTED_AGAIN)
    if not surfaces:
        return ()
    found = [
        Slot(start, end, units[surfaces[index]].label, (units[surfaces[index]],), surfaces[index])
        for index, start, end in find_words(AhoCorasick(surfaces), text, overlapping=True)
        if start not in roles and text[start - 1 : start] not in _ANY
    ]
    return tuple(sorted(found, key=lambda slot: (slot.surface, slot.start)))


def merged(slots: Iterable[Slot], more: Iterable[Slot]) -> tuple[Slot, ...]:
    """Give both in text order; of `more`, those that touch none of `slots`."""
    kept = list(slots)
    taken = Cover((slot.start, slot.end) for slot in kept)
    kept += [slot for slot in more if not taken.touches(slot.start, slot.end)]
    return tuple(sorted(kept, key=lambda slot: slot.start))


def _joined(slot: Slot, ref: Ref) -> Slot:
    return Slot(slot.start, slot.end, slot.label, (*slot.refs, ref), slot.surface, slot.pointer)
