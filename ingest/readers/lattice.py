"""Ruled tables of a page: from drawn rules to cells with spans.

Rules that touch make one lattice. Its columns and rows run between neighbouring rules; where the
rule between two fields is missing they are one cell. Tables open at the sides (no outer borders)
end where their level rules end. A frame around text is a lattice of one cell, and no table.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from policygraph.ingest.readers.page import Rule

_SNAP = 2.5
"""Points by which two rules of one border may differ (double lines, corners)."""
_TOUCH = 4.0
"""Points by which rules that meet may miss each other."""
_COVER = 0.8
"""Share of a field's side that a rule must cover to part it from the next."""
_MAX_RULES = 3_000
"""Rules in one direction above which a page is a drawing and no table is looked for."""
_MAX_FIELDS = 40_000

_Stretch = tuple[float, float]
_Stretches = dict[float, list[_Stretch]]


@dataclass(frozen=True, slots=True)
class Box:
    """One cell on the page."""

    x0: float
    y0: float
    x1: float
    y1: float

    def holds(self, x: float, y: float) -> bool:
        """Tell whether a place lies in the cell."""
        return self.x0 <= x < self.x1 and self.y0 <= y < self.y1


@dataclass(frozen=True, slots=True)
class Lattice:
    """The cells of one table, row by row, and its outer box."""

    cells: tuple[Box, ...]
    box: Box


def find_lattices(rules: Sequence[Rule]) -> list[Lattice]:
    """Give the ruled tables of a page from top to bottom; none lies in another."""
    level = _merged((rule.y0, rule.x0, rule.x1) for rule in rules if rule.y0 == rule.y1)
    upright = _merged((rule.x0, rule.y0, rule.y1) for rule in rules if rule.x0 == rule.x1)
    if max(_count(level), _count(upright)) > _MAX_RULES:
        return []
    found = [_lattice(*part) for part in _connected(level, upright)]
    tables = [lattice for lattice in found if lattice and len(lattice.cells) > 1]
    outer = [one for one in tables if not any(_lies_in(one, other) for other in tables)]
    return sorted(outer, key=lambda lattice: (lattice.box.y0, lattice.box.x0))


def _count(stretches: _Stretches) -> int:
    return sum(len(parts) for parts in stretches.values())


def _lies_in(one: Lattice, other: Lattice) -> bool:
    a, b = one.box, other.box
    inside = b.x0 <= a.x0 and b.y0 <= a.y0 and a.x1 <= b.x1 and a.y1 <= b.y1
    return one is not other and inside


def _merged(rules: Iterable[tuple[float, float, float]]) -> _Stretches:
    """Give the stretches of all rules by their place across, neighbours as one."""
    found: _Stretches = defaultdict(list)
    last = None
    for across, start, end in sorted(rules):
        if last is None or across - last > _SNAP:
            last = across
        found[last].append((start, end))
    return {across: _joined(parts) for across, parts in found.items()}


def _joined(parts: list[_Stretch]) -> list[_Stretch]:
    joined: list[_Stretch] = []
    for start, end in sorted(parts):
        if joined and start <= joined[-1][1] + _TOUCH:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return joined


def _connected(level: _Stretches, upright: _Stretches) -> list[tuple[_Stretches, _Stretches]]:
    """Group the stretches that touch, each group with its level and its upright ones."""
    ups = [(x, part) for x, parts in sorted(upright.items()) for part in parts]
    groups: list[tuple[set[tuple[float, _Stretch]], set[int]]] = []
    for y, parts in sorted(level.items()):
        for start, end in parts:
            met = {
                at
                for at, (x, (top, bottom)) in enumerate(ups)
                if start - _TOUCH <= x <= end + _TOUCH and top - _TOUCH <= y <= bottom + _TOUCH
            }
            one = ({(y, (start, end))}, met)
            apart = [group for group in groups if not group[1] & met]
            for group in groups:
                if group[1] & met:
                    one = (one[0] | group[0], one[1] | group[1])
            groups = [*apart, one]
    return [(_by_place(lines), _by_place(ups[at] for at in met)) for lines, met in groups if met]


def _by_place(parts: Iterable[tuple[float, _Stretch]]) -> _Stretches:
    found: _Stretches = defaultdict(list)
    for across, part in sorted(parts):
        found[across].append(part)
    return found


def _lattice(level: _Stretches, upright: _Stretches) -> Lattice | None:
    left = min(start for parts in level.values() for start, _ in parts)
    right = max(end for parts in level.values() for _, end in parts)
    xs = _edges([*upright, left, right])
    ys = _edges(level)
    rows, columns = len(ys) - 1, len(xs) - 1
    if rows < 1 or columns < 1 or rows * columns > _MAX_FIELDS:
        return None
    cells = [
        Box(xs[c0], ys[r0], xs[c1 + 1], ys[r1 + 1])
        for r0, c0, r1, c1 in _cells(xs, ys, level, upright)
    ]
    return Lattice(tuple(cells), Box(xs[0], ys[0], xs[-1], ys[-1]))


def _edges(places: Iterable[float]) -> list[float]:
    """Give the places in order, those that lie together as one."""
    found: list[float] = []
    for place in sorted(places):
        if not found or place - found[-1] > _TOUCH:
            found.append(place)
    return found


def _cells(
    xs: Sequence[float], ys: Sequence[float], level: _Stretches, upright: _Stretches
) -> list[tuple[int, int, int, int]]:
    """Give (first row, first column, last row, last column) of each cell in order."""
    width = len(xs) - 1
    parent = list(range(width * (len(ys) - 1)))

    def root(field: int) -> int:
        while parent[field] != field:
            parent[field] = parent[parent[field]]
            field = parent[field]
        return field

    for row, (top, bottom) in enumerate(pairwise(ys)):
        for column, (left, right) in enumerate(pairwise(xs)):
            field = row * width + column
            if column and not _parted(upright, left, top, bottom):
                parent[root(field)] = root(field - 1)
            if row and not _parted(level, top, left, right):
                parent[root(field)] = root(field - width)
    fields: dict[int, list[int]] = defaultdict(list)
    for field in range(len(parent)):
        fields[root(field)].append(field)
    return sorted(_span(members, width) for members in fields.values())


def _span(fields: Sequence[int], width: int) -> tuple[int, int, int, int]:
    rows = [field // width for field in fields]
    columns = [field % width for field in fields]
    return min(rows), min(columns), max(rows), max(columns)


def _parted(stretches: _Stretches, across: float, start: float, end: float) -> bool:
    """Tell whether a rule at `across` covers the way from `start` to `end`."""
    covered = 0.0
    for place, parts in stretches.items():
        if abs(place - across) > _TOUCH:
            continue
        at = max(0, bisect_right(parts, (start, end)) - 1)
        covered += sum(max(0.0, min(b, end) - max(a, start)) for a, b in parts[at:])
    return covered >= _COVER * (end - start)
