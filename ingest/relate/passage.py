"""A sentence with a circled letter for each named thing, cut into clauses.

Quotation marks and brackets that name nothing are dropped, a quotation without names becomes one
filler, so that “走出去、引进来” cuts no clause. Every masked character knows its text offset.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from policygraph.ingest.relate.slots import Slot
from policygraph.ingest.relate.words import FILLER, SYMBOLS

_QUOTES = "“”‘’「」『』\"'"
_CLOSING = "”’」』"
_CUT = re.compile(r"[，,；;：:。！!？?]")
_NUMBER = re.compile(
    r"^\s*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十\d]{1,3}[．.、])\s*"
)
_QUOTED = re.compile(r"“[^“”]*”|「[^「」]*」")
_BRACKET = re.compile(r"（[^（）]*）|\([^()]*\)|【[^【】]*】|\[[^\[\]]*\]")


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence: its span in the text, the masked text, and the slot at each symbol.

    `offsets[i]` is the text offset of masked character i; one more stands for the end.
    `clauses` are half-open spans of the masked text; `closing` has the text offsets of closing
    quotation marks, so that a span does not end before one.
    """

    start: int
    end: int
    masked: str
    offsets: tuple[int, ...]
    slots: dict[int, Slot]
    clauses: tuple[tuple[int, int], ...]
    closing: frozenset[int] = frozenset()

    def within(self, start: int, end: int) -> tuple[Slot, ...]:
        """Give the slots whose symbols stand in a span of the masked text, in order."""
        return tuple(slot for at, slot in self.slots.items() if start <= at < end)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Give the span of the text behind a span of the masked text, which is not empty."""
        last = self.slots.get(end - 1)
        stop = last.end if last else self.offsets[end - 1] + 1
        return self.offsets[start], stop + (stop in self.closing)


def read_passage(text: str, start: int, end: int, slots: Sequence[Slot]) -> Passage:
    """Give the sentence from `start` to `end` with the slots that stand in it, masked."""
    inside = {slot.start: slot for slot in slots if start <= slot.start and slot.end <= end}
    hidden = _hidden(text, start, end, inside)
    letters: list[str] = []
    offsets: list[int] = []
    marked: dict[int, Slot] = {}
    at = start
    while at < end:
        slot = inside.get(at)
        letter, step = _letter(text, at, slot, hidden)
        if letter:
            if slot and at not in hidden:
                marked[len(letters)] = slot
            letters.append(letter)
            offsets.append(at)
        at += step
    offsets.append(end)
    masked = "".join(letters)
    closing = frozenset(i for i in range(start, end) if text[i] in _CLOSING)
    return Passage(start, end, masked, tuple(offsets), marked, _clauses(masked), closing)


def _letter(
    text: str, at: int, slot: Slot | None, hidden: dict[int, tuple[str, int]]
) -> tuple[str, int]:
    """Give the masked letter at a place of the text and how far to go on."""
    if at in hidden:
        return hidden[at]
    if slot:
        return SYMBOLS[slot.label], slot.end - at
    if text[at] in _QUOTES or text[at].isspace() or text.startswith("——", at):
        return "", 2 if text.startswith("——", at) else 1
    return text[at], 1


def _hidden(text: str, start: int, end: int, slots: dict[int, Slot]) -> dict[int, tuple[str, int]]:
    """Give what is masked as a whole: start -> (letter, length)."""
    taken = {at for slot in slots.values() for at in range(slot.start, slot.end)}
    found: dict[int, tuple[str, int]] = {}
    number = _NUMBER.match(text[start:end])
    if number and start not in slots:
        found[start] = ("", number.end())
    for pattern, letter in ((_BRACKET, ""), (_QUOTED, FILLER)):
        for match in pattern.finditer(text, start, end):
            held = taken.intersection(range(*match.span()))
            if match.start() not in taken and (letter == "" or not held):
                found.setdefault(match.start(), (letter, match.end() - match.start()))
    return found


def _clauses(masked: str) -> tuple[tuple[int, int], ...]:
    spans, start = [], 0
    for match in (*_CUT.finditer(masked), None):
        end = match.start() if match else len(masked)
        if end > start:
            spans.append((start, end))
        start = match.end() if match else end
    return tuple(spans)
