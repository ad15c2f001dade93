"""Decisions that cannot hold together: the first contradiction is told with all its lines.

Looks at the decisions alone, never at a text. Two merges that share a name are one merge; its name
is the one that no merge gives up for another.
"""

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator
from itertools import combinations

from policygraph.graph.errors import CatalogError
from policygraph.graph.ids import name_key
from policygraph.ingest.decisions import Decision

Named = tuple[str, str]
"""Label and name key."""


def check_decisions(decisions: Iterable[Decision]) -> None:
    """Stop at the first contradiction.

    Raises:
        CatalogError: names merged and kept apart, one thing with two names, a name for two things,
            a name with two labels or a label that another decision takes away.
    """
    decided = tuple(decisions)
    links = _links(decided)
    for kind in (_merged_apart, _two_names, _taken_names):
        for message, lines, todo in kind(decided, links):
            raise _error(message, lines, todo)
    for message, lines, todo in _labels(decided):
        raise _error(message, lines, todo)


_Found = tuple[str, list[Decision], str]
_Links = dict[Named, list[tuple[Named, Decision]]]


def _error(message: str, lines: list[Decision], todo: str) -> CatalogError:
    where = [line.where for line in dict.fromkeys(lines)]
    others = ", ".join(place.rpartition(":")[2] for place in where[1:])
    both = f" (and line {others})" if others else ""
    return CatalogError(f"{message}{both}", where=where[0], todo=todo)


def _links(decided: Iterable[Decision]) -> _Links:
    """Give for each name the names that a merge or an alias joins with it."""
    links: _Links = defaultdict(list)
    for decision in decided:
        if decision.kind in ("merge", "alias"):
            keep, *others = ((decision.label, key) for key in decision.keys)
            for other in others:
                links[keep].append((other, decision))
                links[other].append((keep, decision))
    return links


def _path(links: _Links, start: Named, goal: Named) -> list[Decision] | None:
    """Give the merges that make two names one, None where none do."""
    paths: dict[Named, list[Decision]] = {start: []}
    queue = deque([start])
    while queue:
        at = queue.popleft()
        if at == goal:
            return paths[at]
        for near, decision in links.get(at, ()):
            if near not in paths:
                paths[near] = [*paths[at], decision]
                queue.append(near)
    return None


def _joined(links: _Links, start: Named) -> set[Named]:
    """Give all names that merges make one with a name, itself among them."""
    seen, queue = {start}, [start]
    while queue:
        for near, _ in links.get(queue.pop(), ()):
            if near not in seen:
                seen.add(near)
                queue.append(near)
    return seen


def _merged_apart(decided: tuple[Decision, ...], links: _Links) -> Iterator[_Found]:
    for apart in decided:
        if apart.kind != "apart" or len(apart.keys) == 1:
            continue
        for one, other in combinations(range(len(apart.keys)), 2):
            keys = [(apart.label, apart.keys[index]) for index in (one, other)]
            path = _path(links, keys[0], keys[1])
            if path is not None:
                names = f"“{apart.names[one]}” and “{apart.names[other]}”"
                yield f"{names} are kept apart here and merged there", [apart, *path], "keep one"


def _two_names(decided: tuple[Decision, ...], links: _Links) -> Iterator[_Found]:
    """Find things for which two merges keep, or two renames give, different names."""
    merges = [decision for decision in decided if decision.kind == "merge"]
    given_up = {(merge.label, key) for merge in merges for key in merge.keys[1:]}
    kept: dict[Named, Decision] = {}
    for merge in merges:
        group = min(_joined(links, (merge.label, merge.keys[0])))
        if (merge.label, merge.keys[0]) in given_up:
            if _joined(links, (merge.label, merge.keys[0])) <= given_up:
                yield _no_single_name(merge, merges, links)
            continue
        first = kept.setdefault(group, merge)
        if first.keys[0] != merge.keys[0]:
            names = f"“{first.names[0]}” and “{merge.names[0]}”"
            yield (
                f"{names} are both kept as the name of one thing",
                [first, merge],
                "put all its names into one [[merge]], the one to keep first",
            )
    yield from _renamed_twice(decided, links)


def _no_single_name(merge: Decision, merges: list[Decision], links: _Links) -> _Found:
    group = _joined(links, (merge.label, merge.keys[0]))
    lines = [other for other in merges if (other.label, other.keys[0]) in group]
    return (
        f"“{merge.names[0]}” is kept here and given up there, and no name stays",
        lines,
        "put all its names into one [[merge]], the one to keep first",
    )


def _renamed_twice(decided: tuple[Decision, ...], links: _Links) -> Iterator[_Found]:
    renamed: dict[Named, Decision] = {}
    for rename in decided:
        if rename.kind != "rename":
            continue
        first = renamed.setdefault(min(_joined(links, (rename.label, rename.keys[0]))), rename)
        if name_key(first.to) != name_key(rename.to):
            yield (
                f"one thing is renamed “{first.to}” and “{rename.to}”",
                [first, rename],
                "keep one",
            )


def _taken_names(decided: tuple[Decision, ...], links: _Links) -> Iterator[_Found]:
    """Find renames to a name that another decision speaks of as another thing."""
    for rename in decided:
        if rename.kind != "rename":
            continue
        own = _joined(links, (rename.label, rename.keys[0]))
        new = (rename.label, name_key(rename.to))
        if new in own:
            continue
        for other in decided:
            if other is not rename and _speaks_of(other, new, own):
                yield (
                    f"“{rename.names[0]}” is renamed “{rename.to}”, a name that another decision "
                    "speaks of",
                    [rename, other],
                    f'if both are one thing, write [[merge]] names = ["{rename.to}", '
                    f'"{rename.names[0]}"]; else choose another name',
                )


def _speaks_of(other: Decision, new: Named, own: set[Named]) -> bool:
    """Tell whether a decision takes a name for a thing that is not the renamed one."""
    names = {(other.label, key) for key in other.keys}
    if other.kind == "relabel" or other.document:
        return False
    if other.kind == "rename" and (other.label, name_key(other.to)) == new:
        return not names & own
    return new in names


def _labels(decided: tuple[Decision, ...]) -> Iterator[_Found]:
    """Find names with two new labels, and decisions under a label that another takes away."""
    moved: dict[Named, Decision] = {}
    for relabel in decided:
        if relabel.kind != "relabel":
            continue
        first = moved.setdefault((relabel.label, relabel.keys[0]), relabel)
        if first.to != relabel.to:
            yield (
                f"“{relabel.names[0]}” becomes {first.to} and {relabel.to}",
                [first, relabel],
                "keep one",
            )
    for decision in decided:
        for name, key in zip(decision.names, decision.keys, strict=True):
            away = moved.get((decision.label, key))
            if away and decision.kind != "relabel":
                yield (
                    f"“{name}” is no {decision.label} any more: a decision makes it {away.to}",
                    [decision, away],
                    f'write label = "{away.to}", or take one out',
                )
    yield from _chained_labels(decided, moved)


def _chained_labels(
    decided: tuple[Decision, ...], moved: dict[Named, Decision]
) -> Iterator[_Found]:
    for relabel in decided:
        further = moved.get((relabel.to, relabel.keys[0]))
        if relabel.kind == "relabel" and further:
            yield (
                f"“{relabel.names[0]}” becomes {relabel.to} here and {further.to} there",
                [relabel, further],
                f"say {further.to} at once, and keep one",
            )
