"""A sentence with a circled letter for each named thing, cut into clauses.

Quotation marks and brackets that name nothing are dropped, a quotation without names becomes one
filler, so that “走出去、引进来” cuts no clause. Every masked character knows its text offset.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from policygraph.ingest.lazy import lazy
from policygraph.ingest.relate.slots import Slot
from policygraph.ingest.relate.words import FILLER, SYMBOLS

_DROPPED = lazy("[“”‘’「」『』\"'\\s]|——")
_CLOSING, _BREAKS = "”’」』", "\n\t"
_CUT = lazy(r"[，,；;：:。！!？?]")
# Letters; the longest clause of the corpus has 190. A page without a comma would cost seconds.
_LONGEST = 500
_NUMBER = lazy(
    r"\s*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十\d]{1,3}[．.、]"
    r"|第[一二三四五六七八九十百\d]{1,5}条)\s*"
)
# “走出去、引进来”; a quoted verb of working together stays a verb: 高校与常州“牵手”.
_QUOTED = lazy(r"“(?!(?:牵手|联姻|携手|联手|结对|握手)”)[^“”]*”|「[^「」]*」")
_BRACKET = lazy(r"（[^（）]*）|\([^()]*\)|【[^【】]*】|\[[^\[\]]*\]")


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence: its span in the text, the masked text, and the slot at each symbol.

    `offsets[i]` is the text offset of masked character i; one more stands for the end.
    `clauses` are half-open spans of the masked text; `closing` has the text offsets of closing
    quotation marks, so that a span does not end before one; `breaks` those of the ends of
    lines and cells.
    """

    start: int
    end: int
    masked: str
    offsets: tuple[int, ...]
    slots: dict[int, Slot]
    clauses: tuple[tuple[int, int], ...]
    closing: frozenset[int] = frozenset()
    breaks: frozenset[int] = frozenset()

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
    letters: list[str] = []
    offsets: list[int] = []
    marked: dict[int, Slot] = {}
    at = start
    dropped = tuple(_DROPPED.finditer(text, start, end))
    pieces = _pieces(text, start, end, inside, dropped)
    for piece in (*pieces, _Piece(end, end, "")):
        if piece.start < at:
            continue
        letters.append(text[at : piece.start] + piece.letter)
        offsets.extend(range(at, piece.start))
        if piece.slot:
            marked[len(offsets)] = piece.slot
        offsets.extend([piece.start] * len(piece.letter))
        at = piece.end
    masked = "".join(letters)
    closing = frozenset(match.start() for match in dropped if match[0] in _CLOSING)
    breaks = frozenset(match.start() for match in dropped if match[0] in _BREAKS)
    return Passage(start, end, masked, (*offsets, end), marked, _clauses(masked), closing, breaks)


class _Piece(NamedTuple):
    """A stretch of text that is masked by a letter, or dropped where the letter is empty."""

    start: int
    end: int
    letter: str
    slot: Slot | None = None


def _pieces(
    text: str, start: int, end: int, slots: dict[int, Slot], dropped: Iterable[re.Match[str]]
) -> list[_Piece]:
    """Give what does not stand in the masked text as it is printed, by start, the longer first."""
    pieces = [_Piece(s.start, s.end, SYMBOLS[s.label], s) for s in slots.values()]
    pieces += [_Piece(*match.span(), "") for match in dropped]
    pieces += _hidden(text, start, end, slots)
    return sorted(pieces, key=lambda piece: (piece.start, -piece.end))


def _hidden(text: str, start: int, end: int, slots: dict[int, Slot]) -> list[_Piece]:
    """Give the number of an item, brackets, and quotations that name nothing."""
    number = _NUMBER.match(text, start, end)
    found = [_Piece(start, number.end(), "")] if number and start not in slots else []
    for pattern, letter in ((_BRACKET, ""), (_QUOTED, FILLER)):
        for match in pattern.finditer(text, start, end):
            held = any(match.start() < s.end and s.start < match.end() for s in slots.values())
            within = any(s.start <= match.start() < s.end for s in slots.values())
            if not within and (letter == "" or not held):
                found.append(_Piece(*match.span(), letter))
    return found


def _clauses(masked: str) -> tuple[tuple[int, int], ...]:
    """Give the spans between commas; one that is longer than any sentence is no clause."""
    spans, start = [], 0
    for match in (*_CUT.finditer(masked), None):
        end = match.start() if match else len(masked)
        if start < end <= start + _LONGEST:
            spans.append((start, end))
        start = match.end() if match else end
    return tuple(spans)
