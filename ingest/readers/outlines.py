"""Drawn outlines that are rules: the edges of what is stroked, a filled box that is thin."""

from collections.abc import Iterator
from itertools import pairwise

from policygraph.ingest.readers.page import Rule

_THIN = 3.0
"""Points up to which a rectangle is a line (Word draws borders 0.5 wide)."""
_LEVEL = 1.0
"""Points by which a stroke may lean."""
_SHORT = 3.0
"""Points below which a line is a corner or a dot."""

Point = tuple[float, float]


def stroked(outline: list[Point]) -> Iterator[Rule]:
    """Give the level and upright edges of a stroked outline."""
    for before, after in pairwise(outline):
        rule = _rule(
            min(before[0], after[0]),
            min(before[1], after[1]),
            max(before[0], after[0]),
            max(before[1], after[1]),
            _LEVEL,
        )
        if rule:
            yield rule


def filled(outline: list[Point]) -> Iterator[Rule]:
    """Give a filled outline as one rule where it is thin."""
    if not outline:
        return
    xs, ys = [x for x, _ in outline], [y for _, y in outline]
    rule = _rule(min(xs), min(ys), max(xs), max(ys), _THIN)
    if rule:
        yield rule


def _rule(x0: float, y0: float, x1: float, y1: float, thin: float) -> Rule | None:
    """Give a box as a rule along its longer side, None where it is thick or a dot."""
    width, height = x1 - x0, y1 - y0
    if max(width, height) < _SHORT or min(width, height) > thin:
        return None
    if width >= height:
        return Rule(x0, (y0 + y1) / 2, x1, (y0 + y1) / 2)
    return Rule((x0 + x1) / 2, y0, (x0 + x1) / 2, y1)
