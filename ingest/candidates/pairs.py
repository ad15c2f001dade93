"""Candidates with score and reasons: what may be one thing, best first, for a person to decide.

A pair that a decision already joins is one thing here, and one that a decision keeps apart is never
given; nothing else is remembered. The score orders the pairs; it decides nothing.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from policygraph.graph.ids import digest, name_key
from policygraph.ingest.candidates.blocks import find_pairs
from policygraph.ingest.candidates.objections import Reason, objections
from policygraph.ingest.candidates.signs import signs
from policygraph.ingest.candidates.things import Thing
from policygraph.ingest.decisions import Decision

FLOOR = 0.5
"""The score below which a pair is not worth a person's time."""

_FURTHER = 0.03
"""What each further sign adds to the strongest."""
_HIGHEST = 0.99
_PAIR_DIGITS = 8


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two things that may be one: the one to keep, the other, score from 0 to 1.

    `reasons` speak for it, the strongest first, `against` against it.
    """

    keep: Thing
    other: Thing
    score: float
    reasons: tuple[Reason, ...]
    against: tuple[Reason, ...] = ()

    @property
    def id(self) -> str:
        """A short id, the same as long as both names are."""
        return pair_id((self.keep.label, self.other.label), (self.keep.name, self.other.name))


def pair_id(labels: Iterable[str], names: Iterable[str]) -> str:
    """Give the id of a pair of names, whatever their order."""
    parts = (*sorted(set(labels)), *sorted(map(name_key, names)))
    return digest("pair", *parts)[:_PAIR_DIGITS]


def find_candidates(
    things: Sequence[Thing], decisions: Iterable[Decision], floor: float = FLOOR
) -> list[Candidate]:
    """Give the pairs of at least a score, best first, then in order of their names."""
    apart = _kept_apart(decisions)
    found = []
    for first, second in sorted(find_pairs(things)):
        one, other = things[first], things[second]
        if not (apart and _is_apart(one, other, apart)) and (candidate := weigh(one, other)):
            found.append(candidate)
    return sorted(
        (item for item in _less_for_many(found) if item.score >= floor),
        key=lambda item: (-item.score, item.keep.label, item.keep.name, item.other.name),
    )


def weigh(one: Thing, other: Thing) -> Candidate | None:
    """Give the candidate of two things, None where nothing speaks for their being one."""
    found = sorted(signs(one, other), key=lambda sign: -sign.weight)
    if not found:
        return None
    against = list(objections(one, other))
    score = min(found[0].weight + _FURTHER * (len(found) - 1), _HIGHEST)
    for reason in against:
        score *= reason.weight
    keep, second = _fuller_first(one, other)
    return Candidate(keep, second, round(score, 3), tuple(found), tuple(against))


def _fuller_first(one: Thing, other: Thing) -> tuple[Thing, Thing]:
    """Put first the name to keep: the fullest, of indicators the more frequent."""
    if one.label != other.label:
        return max(one, other, key=_frequency), min(one, other, key=_frequency)
    if one.label == "Indicator":
        first = min(one, other, key=lambda t: (-t.count, len(t.key), t.name))
    else:
        first = min(one, other, key=lambda t: (-len(t.key), -t.count, t.name))
    return (first, other) if first is one else (first, one)


def _frequency(thing: Thing) -> tuple[int, str]:
    return thing.count, thing.label


def _less_for_many(found: list[Candidate]) -> list[Candidate]:
    """Lower what fits several things equally: X科技园 inside three longer names is a kind."""
    weak = ("inside", "short", "form", "place")
    counts: Counter[tuple[str, str]] = Counter()
    for item in found:
        if item.reasons[0].kind in weak:
            counts[item.other.label, item.other.name] += 1
    return [
        replace(item, score=round(item.score / many, 3))
        if item.reasons[0].kind in weak and (many := counts[item.other.label, item.other.name]) > 1
        else item
        for item in found
    ]


_Apart = set[tuple[tuple[str, str], tuple[str, str]]]


def _kept_apart(decisions: Iterable[Decision]) -> _Apart:
    found: _Apart = set()
    for decision in decisions:
        if decision.kind != "apart" or decision.document:
            continue
        named = [(decision.label, key) for key in decision.keys]
        if len(named) == 1:
            named.append((decision.to, decision.keys[0]))
        for one, other in combinations(named, 2):
            found |= {(one, other), (other, one)}
    return found


def _is_apart(one: Thing, other: Thing, apart: _Apart) -> bool:
    return any(
        ((one.label, name_key(a)), (other.label, name_key(b))) in apart
        for a in one.names
        for b in other.names
    )
