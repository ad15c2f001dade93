"""What stands on a page, whatever format set it: runs of characters, drawn rules, lines.

All lengths are points; x grows to the right and y downwards, for text that reads upright.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Run:
    """Characters set side by side without a blank; `y` is the baseline, `size` that of the font."""

    text: str
    x0: float
    x1: float
    y: float
    size: float

    @property
    def place(self) -> tuple[float, float]:
        """Where the first letter stands; the last ones may hang over a cell's border."""
        return self.x0 + 0.25 * self.size, self.y - 0.35 * self.size


@dataclass(frozen=True, slots=True)
class Rule:
    """One drawn line, level (`y0 == y1`) or upright (`x0 == x1`)."""

    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its size, its runs in the order of the file, its rules."""

    width: float
    height: float
    runs: tuple[Run, ...]
    rules: tuple[Rule, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """Runs on one baseline, a tab where a wide gap parts them.

    `left` and `right` are the edges of the column that it stands in; `page` counts from 1; `size`
    is that of most of its characters.
    """

    text: str
    x0: float
    x1: float
    y: float
    size: float
    page: int
    left: float = 0.0
    right: float = 0.0

    @property
    def indent(self) -> float:
        """How far it begins from the column's edge, in its own characters."""
        return (self.x0 - self.left) / self.size

    @property
    def lack(self) -> float:
        """How far it ends from the column's edge, in its own characters."""
        return (self.right - self.x1) / self.size

    @property
    def is_centred(self) -> bool:
        """Tell whether it stands in the middle of its column, with room on both sides."""
        return abs(self.indent - self.lack) < 1 and self.indent > 1
