"""Which body took over the work of another: 国土资源部 → 自然资源部 in 2018.

The table knows mergers, splits and moved work; a pure renaming is an alias. It decides nothing
about nodes: old and new stay two, and those who join names may ask here why two look alike.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from policygraph.ingest.lexicon import table
from policygraph.ingest.recognise.bodies import body_key


@dataclass(frozen=True, slots=True)
class Succession:
    """One body that took over work of another in a year; both by completed name."""

    old: str
    new: str
    year: int


@cache
def national_successions() -> tuple[Succession, ...]:
    """Give the successions of national bodies, in the order of their years."""
    return tuple(
        Succession(old, new, reform["year"])
        for reform in table("succession")["national"]
        for old, new in reform["pairs"]
    )


def find_succession(one: str, other: str) -> Succession | None:
    """Give how one body followed the other, whichever comes first; None where the table is silent.

    Local bodies must be of one place: 常州市国土资源局 and 常州市自然资源局, not 武进区自然资源局.
    """
    for old, new in ((one, other), (other, one)):
        found = next(_between(old, new), None)
        if found:
            return found
    return None


def successor_keys(old: str) -> frozenset[str]:
    """Give the keys (`body_key`) of the bodies that may have taken over the work of a body."""
    key = body_key(old)
    national = {body_key(item.new) for item in national_successions() if body_key(item.old) == key}
    local = {
        key.removesuffix(before) + after
        for _, before, after in _local()
        if key.endswith(before) and key != before
    }
    return frozenset(national | local)


def _between(old: str, new: str) -> Iterator[Succession]:
    keys = body_key(old), body_key(new)
    for item in national_successions():
        if (body_key(item.old), body_key(item.new)) == keys:
            yield Succession(old, new, item.year)
    for year, before, after in _local():
        place = keys[0].removesuffix(before)
        if place and place != keys[0] and place + after == keys[1]:
            yield Succession(old, new, year)


@cache
def _local() -> tuple[tuple[int, str, str], ...]:
    return tuple(
        (reform["year"], body_key(old), body_key(new))
        for reform in table("succession")["local"]
        for old, new in reform["pairs"]
    )
