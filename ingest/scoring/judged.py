"""What was judged: every fact found right, found wrong or missed, by name, and counts of them."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

RIGHT, WRONG, MISSED = "right", "wrong", "missed"

Rules = frozenset[str]
"""Names of the rules that read a fact; empty for one that was missed."""


@dataclass(frozen=True, slots=True, order=True)
class Fact:
    """One thing that is counted: `text` names it without ids, `part` is its label or edge type."""

    text: str
    part: str = ""


@dataclass(frozen=True, slots=True)
class Judged:
    """One fact under one measure; `verdict` is "right", "wrong" or "missed"."""

    measure: str
    verdict: str
    fact: Fact
    rules: Rules = frozenset()


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table: right (tp), wrong (fp) and missed (fn) with their ratios, 0 to 1."""

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


def compare(
    measure: str,
    found: Iterable[tuple[Fact, Rules]],
    wanted: Iterable[Fact],
    neutral: Iterable[Fact] = (),
) -> Iterator[Judged]:
    """Yield the verdicts over two bags; what is too many of `neutral` counts neither way."""
    left, free = Counter(wanted), set(neutral)
    for fact, rules in found:
        if left[fact] > 0:
            left[fact] -= 1
            yield Judged(measure, RIGHT, fact, rules)
        elif fact not in free:
            yield Judged(measure, WRONG, fact, rules)
    for fact in left.elements():
        yield Judged(measure, MISSED, fact)


def gather(found: Iterable[tuple[Fact, Iterable[str]]]) -> list[tuple[Fact, Rules]]:
    """Give each fact once, with all its rules, sorted."""
    rules: defaultdict[Fact, set[str]] = defaultdict(set)
    for fact, names in found:
        rules[fact].update(names)
    return [(fact, frozenset(rules[fact])) for fact in sorted(rules)]


def count(
    judged: Iterable[Judged], keys: Callable[[Judged], Iterable[tuple[str, ...]]]
) -> dict[tuple[str, ...], Row]:
    """Count the facts under each key that `keys` gives of them; sorted by key."""
    counts: Counter[tuple[tuple[str, ...], str]] = Counter()
    for item in judged:
        counts.update((key, item.verdict) for key in keys(item))
    return {
        key: Row(*(counts[key, verdict] for verdict in (RIGHT, WRONG, MISSED)))
        for key in sorted({key for key, _ in counts})
    }


def by_measure(item: Judged) -> Iterable[tuple[str, ...]]:
    """Give the measure of a fact."""
    return ((item.measure,),)


def by_label(item: Judged) -> Iterable[tuple[str, ...]]:
    """Give the measure of a fact, and it with the fact's label or edge type."""
    part = item.fact.part
    return ((item.measure,), (f"{item.measure}:{part}",)) if part else ((item.measure,),)


def by_rule(item: Judged) -> Iterable[tuple[str, ...]]:
    """Give (rule, measure) of each rule that read the fact."""
    return ((rule, item.measure) for rule in item.rules)
