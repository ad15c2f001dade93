"""Which keys are one: joined in any order, but never across what is kept apart."""

from collections import defaultdict
from typing import Generic, TypeVar

K = TypeVar("K")


class Unions(Generic[K]):
    """Disjoint groups of keys; a group's root is the root of the key that it was joined to."""

    def __init__(self) -> None:
        self._parent: dict[K, K] = {}
        self._enemies: defaultdict[K, set[K]] = defaultdict(set)

    def root(self, key: K) -> K:
        """Give the key that stands for the group."""
        while key in self._parent:
            key = self._parent[key]
        return key

    def keep_apart(self, one: K, other: K) -> None:
        """Let the two never come into one group."""
        self._enemies[self.root(one)].add(other)
        self._enemies[self.root(other)].add(one)

    def join(self, keep: K, other: K) -> bool:
        """Join two groups unless something keeps them apart; tell whether they are one now."""
        if not self.may_join(keep, other):
            return False
        first, second = self.root(keep), self.root(other)
        if first != second:
            self._parent[second] = first
            self._enemies[first] |= self._enemies.pop(second, set())
        return True

    def may_join(self, one: K, other: K) -> bool:
        """Tell whether nothing keeps the two apart."""
        first, second = self.root(one), self.root(other)
        return all(self.root(enemy) != first for enemy in self._enemies.get(second, ()))
