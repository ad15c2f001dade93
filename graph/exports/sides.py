"""On which side of its neighbour a node stands, and how far: what `dot` cannot know by itself.

`dot` puts the source of a line to the left of its target. A hub with fifty leaves would stand
beside a column of fifty; here leaves are shared out over both sides and over several columns.
A line against the grain keeps its arrow: it is drawn backwards.
"""

from dataclasses import dataclass

COLUMN = 10
"""Leaves in one column at most."""

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Course:
    """How a line runs: turned round or not, and over how many ranks."""

    turned: bool = False
    length: int = 1


def courses(nodes: list[str], pairs: list[Pair]) -> dict[Pair, Course]:
    """Give the course of each pair of nodes that a line joins. Order of nodes decides ties."""
    near: dict[str, set[str]] = {node: set() for node in nodes}
    for source, target in pairs:
        near[source].add(target)
        near[target].add(source)
    known = set(pairs)
    found = {pair: Course((pair[1], pair[0]) in known and pair[0] > pair[1]) for pair in pairs}
    for hub in nodes:
        leaves = [node for node in nodes if near[node] == {hub} and len(near[hub]) > 1]
        left, right = _shared_out(hub, leaves, known)
        for side, is_left in ((left, True), (right, False)):
            columns = -(-len(side) // COLUMN)
            for place, leaf in enumerate(side):
                length = 1 + place % columns
                found[leaf, hub] = Course(not is_left, length)
                found[hub, leaf] = Course(is_left, length)
    return {pair: found[pair] for pair in pairs}


def _shared_out(hub: str, leaves: list[str], known: set[Pair]) -> tuple[list[str], list[str]]:
    """Give the leaves to the left (they point to the hub) and to the right, about as many."""
    left = [leaf for leaf in leaves if (hub, leaf) not in known]
    right = [leaf for leaf in leaves if (hub, leaf) in known]
    spare = (len(right) - len(left)) // 2
    if spare > COLUMN // 2:
        left, right = left + right[-spare:], right[:-spare]
    elif -spare > COLUMN // 2:
        left, right = left[:spare], right + left[spare:]
    return left, right
