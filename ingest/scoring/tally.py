"""Counts of right, wrong and missed, by what is measured, with the misses by name."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: right (tp), wrong (fp) and missed (fn) with their ratios, 0 to 1."""

    tp: int
    fp: int
    fn: int

    @property
    def precision(self) -> float:
        """The share of what was found that is right; 0 where nothing was found."""
        return self.tp / (self.tp + self.fp) if self.tp + self.fp else 0.0

    @property
    def recall(self) -> float:
        """The share of what is there that was found; 0 where nothing is there."""
        return self.tp / (self.tp + self.fn) if self.tp + self.fn else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


class Tally:
    """Sums of counts; `misses` holds (measure, "wrong" | "missed", what)."""

    def __init__(self) -> None:
        self._right: Counter[str] = Counter()
        self._wrong: Counter[str] = Counter()
        self._missed: Counter[str] = Counter()
        self.misses: list[tuple[str, str, str]] = []

    def add(
        self,
        measure: str,
        found: Iterable[object],
        wanted: Iterable[object],
        neutral: Iterable[object] = (),
    ) -> None:
        """Compare two bags; what stands in `neutral` and not in `wanted` counts neither way."""
        have, want, free = Counter(iter(found)), Counter(iter(wanted)), set(neutral)
        wrong = Counter({key: n for key, n in (have - want).items() if key not in free})
        self.count(measure, right=(have & want).total())
        for kind, rest in (("wrong", wrong), ("missed", want - have)):
            for item in rest.elements():
                self.miss(measure, kind, str(item))

    def count(self, measure: str, *, right: int) -> None:
        """Add right finds."""
        self._right[measure] += right

    def miss(self, measure: str, kind: str, what: str) -> None:
        """Add one wrong find or one that was missed."""
        (self._wrong if kind == "wrong" else self._missed)[measure] += 1
        self.misses.append((measure, kind, what))

    def merge(self, other: "Tally", scope: frozenset[str] | None = None) -> None:
        """Add another tally, only the measures of `scope` where one is given."""
        for measure in other.measures():
            if scope is None or measure.split(":")[0] in scope:
                self._right[measure] += other._right[measure]
                self._wrong[measure] += other._wrong[measure]
                self._missed[measure] += other._missed[measure]
        self.misses += [
            miss for miss in other.misses if scope is None or miss[0].split(":")[0] in scope
        ]

    def measures(self) -> list[str]:
        """Give what was measured, sorted."""
        return sorted(self._right.keys() | self._wrong.keys() | self._missed.keys())

    def rows(self) -> dict[str, Row]:
        """Give the table."""
        return {
            key: Row(self._right[key], self._wrong[key], self._missed[key])
            for key in self.measures()
        }


def grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """Give the values of each key, in order."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for key, value in pairs:
        found[key].append(value)
    return found
