"""Spans in order: which lie in a stretch of the text, and which stretches are taken.

Both answer by bisection, so that a document of a thousand pages costs no more a page than a
short one. All spans are half-open.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import Generic, Protocol, TypeVar


class Spanned(Protocol):
    """Anything that stands from `start` to `end` of a text."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """Where it ends."""


T = TypeVar("T", bound=Spanned)


class SpanIndex(Generic[T]):
    """Things that stand in a text, found by their place; those of one start keep their order."""

    def __init__(self, things: Iterable[T]) -> None:
        self._things = sorted(things, key=lambda thing: thing.start)
        self._starts = [thing.start for thing in self._things]

    def starting(self, start: int, end: int) -> list[T]:
        """Give the things that begin in a stretch, in text order."""
        first = bisect_left(self._starts, start)
        return self._things[first : bisect_left(self._starts, end, first)]

    def within(self, start: int, end: int) -> list[T]:
        """Give the things that lie wholly in a stretch, in text order."""
        first = bisect_left(self._starts, start)
        last = bisect_right(self._starts, end, first)
        return [thing for thing in self._things[first:last] if thing.end <= end]


class Cover:
    """The stretches of a text that are taken; spans are added and asked for in any order."""

    def __init__(self, spans: Iterable[tuple[int, int]] = ()) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(spans):
            self.add(start, end)

    def add(self, start: int, end: int) -> None:
        """Take a span; with those that it overlaps it becomes one."""
        first, last = bisect_right(self._ends, start), bisect_left(self._starts, end)
        if first < last:
            start, end = min(start, self._starts[first]), max(end, self._ends[last - 1])
        self._starts[first:last] = [start]
        self._ends[first:last] = [end]

    def touches(self, start: int, end: int) -> bool:
        """Tell whether a span overlaps one that is taken."""
        before = bisect_left(self._starts, end)
        return before > 0 and self._ends[before - 1] > start
