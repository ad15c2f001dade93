"""What speaks against two names being one: another number, year, place, or an opposite word."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from policygraph.ingest.candidates.forms import functions, split_place, words
from policygraph.ingest.candidates.things import Thing
from policygraph.ingest.lazy import lazy
from policygraph.ingest.regions import find_division, is_place
from policygraph.ingest.succession import find_succession


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason for or against, in words; `weight` is a score, or a factor where it is against."""

    kind: str
    weight: float
    zh: str
    en: str


# 2021, 3, 第二, 三期; not the 一 of 一体化 or 一带一路.
_YEAR_RE = lazy(r"(?:19|20)\d\d")
_NUMBER_RE = lazy(
    r"\d+(?:\.\d+)?|第[一二三四五六七八九十]+|[一二三四五六七八九十]+(?=[期批号届轮次院所厂]|$)"
)


def differences(one: str, other: str) -> tuple[str, str]:
    """Give the middles in which two names differ, without their common beginning and end."""
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    one, other = one[start:], other[start:]
    end = 0
    while end < min(len(one), len(other)) and one[-1 - end] == other[-1 - end]:
        end += 1
    return one[: len(one) - end], other[: len(other) - end]


_LOCAL = ("Park", "Platform", "Program", "Enterprise")


def objections(first: Thing, second: Thing) -> Iterator[Reason]:
    """Yield what speaks against two things being one."""
    yield from _different_words(first.label, first.key, second.key)
    local = first.label in _LOCAL and first.regions and second.regions
    if local and not first.regions & second.regions:
        zh = "两名出自不同地方的文件"
        yield Reason("elsewhere", 0.7, zh, "in documents of different places")


def _different_words(label: str, one: str, other: str) -> Iterator[Reason]:
    years = [sorted(_YEAR_RE.findall(key)) for key in (one, other)]
    numbers = [sorted(_NUMBER_RE.findall(_YEAR_RE.sub("", key))) for key in (one, other)]
    if years[0] != years[1]:
        yield Reason("year", 0.3, "年份不同", "different years")
    if numbers[0] != numbers[1]:
        yield Reason("number", 0.3, "数字或序号不同", "different numbers")
    if _other_places(one, other):
        yield Reason("place", 0.25, "地名不同", "different places")
    if pair := _opposites(*differences(one, other)):
        shown = f"{pair[0]}/{pair[1]}"
        yield Reason("opposite", 0.25, f"“{shown}”相对", f"opposite words: {shown}")
    followed = label == "Department" and find_succession(one, other)
    if label == "Department" and not followed and (pair := _tasks(one, other)):
        shown = f"{pair[0]}/{pair[1]}"
        yield Reason("task", 0.3, f"“{shown}”是两种职能", f"two tasks of bodies: {shown}")


def _other_places(one: str, other: str) -> bool:
    """Tell whether each name has a place that the other lacks, and none lies in the other's."""
    own, its = places_in(one) - places_in(other), places_in(other) - places_in(one)
    return bool(own and its) and not any(_is_above(a, b) for a in own for b in its)


def _is_above(one: str, other: str) -> bool:
    pairs = [(find_division(one), other), (find_division(other), one)]
    return one == other or any(
        division is not None and name in division.parents for division, name in pairs
    )


@lru_cache(1 << 18)
def places_in(key: str) -> frozenset[str]:
    """Give the places that a name holds, by their full names: 江苏, 江苏省 are one."""
    found = set()
    _, place, rest = split_place(key)
    if place:
        found.add(place)
    for start in range(len(rest)):
        for end in range(start + 2, min(start + 5, len(rest) + 1)):
            form = rest[start:end]
            if is_place(form):
                division = find_division(form)
                found.add(division.name if division else form)
    return frozenset(found)


def _opposites(one: str, other: str) -> tuple[str, str] | None:
    """Give the two words of one class that the middles hold, None where there are none."""
    for group in words()["opposites"]:
        own = {word for word in group if word in one}
        its = {word for word in group if word in other}
        if own and its and not own & its:
            return max(sorted(own), key=len), max(sorted(its), key=len)
    return None


def _tasks(one: str, other: str) -> tuple[str, str] | None:
    """Give the tasks of bodies that only one name or the other holds: 水务 and 税务."""
    own, its = ({task for word, task in functions().items() if word in key} for key in (one, other))
    if own - its and its - own:
        return max(sorted(own - its), key=len), max(sorted(its - own), key=len)
    return None
