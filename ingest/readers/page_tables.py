"""Tables over pages: what a page's end cut is put together again.

Two grids are one table where nothing stands between them but a page's end and their edges agree.
A header row that the next page repeats is dropped. A row is cut where the next page's first row
has text only under one column, or goes on in mid-sentence; a label cell left empty there reaches
down from the page before.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from policygraph.ingest.readers.page import Line
from policygraph.ingest.readers.page_blocks import Grid
from policygraph.ingest.readers.page_paragraphs import goes_on, joined, paragraphs

_SAME = 5.0
"""Points by which the edges of one column may differ from page to page."""


@dataclass(frozen=True, slots=True)
class Part:
    """One cell of a table: rows from `row` on, its edges across, its lines."""

    row: int
    row_span: int
    x0: float
    x1: float
    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        """The cell's text in one line."""
        return joined(self.lines) if self.lines else ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table, over as many pages as it takes; `page` is the last of them."""

    parts: tuple[Part, ...]
    rows: int
    left: float
    right: float
    page: int

    def row(self, number: int) -> list[Part]:
        """Give the cells that begin in a row, from left to right."""
        return sorted((p for p in self.parts if p.row == number), key=lambda p: p.x0)

    def edges(self) -> list[float]:
        """Give the left edges of its columns."""
        return distinct(part.x0 for part in self.parts)


def distinct(places: Iterable[float]) -> list[float]:
    """Give the places in order, those that lie together as one."""
    found: list[float] = []
    for place in sorted(places):
        if not found or place - found[-1] > _SAME:
            found.append(place)
    return found


def read_sheet(grid: Grid) -> Sheet:
    """Give the table of one page."""
    tops = distinct(field.box.y0 for field in grid.fields)
    parts = []
    for field in grid.fields:
        box = field.box
        row, end = bisect_left(tops, box.y0 - _SAME), bisect_left(tops, box.y1 - _SAME)
        parts.append(Part(row, max(1, end - row), box.x0, box.x1, field.lines))
    page = next(field.lines[0].page for field in grid.fields if field.lines)
    return Sheet(tuple(parts), len(tops), grid.box.x0, grid.box.x1, page)


def may_join(above: Sheet, below: Sheet) -> bool:
    """Tell whether the table goes on with the one on the page before, by their edges."""
    if below.page != above.page + 1:
        return False
    if abs(above.left - below.left) > _SAME or abs(above.right - below.right) > _SAME:
        return False
    inner = [part.x0 for part in below.row(0)][1:]
    known = above.edges()[1:]
    shared = [x for x in inner if any(abs(x - edge) <= _SAME for edge in known)]
    return bool(shared) or not inner


def join(above: Sheet, below: Sheet) -> Sheet:
    """Give one table of two that a page's end parted."""
    page, below = below.page, _without_header(above, below)
    if not below.rows:
        return replace(above, page=page)
    first = below.row(0)
    cut = _is_cut(above, first)
    shift = above.rows - (1 if cut else 0)
    parts = list(above.parts)
    rest: list[Part] = []
    for part in below.parts:
        at = _above(parts, part, above.rows) if part.row == 0 else None
        moved = replace(part, row=part.row + shift)
        if at is None or not (cut or not part.lines):
            rest.append(moved)
            continue
        over = parts[at]
        span = moved.row + moved.row_span - over.row
        parts[at] = replace(over, row_span=span, lines=(*over.lines, *part.lines))
    return replace(above, parts=(*parts, *rest), rows=shift + below.rows, page=page)


def _above(parts: Sequence[Part], below: Part, rows: int) -> int | None:
    """Give the index of the cell in the last row that has the same edges."""
    for at, part in enumerate(parts):
        last = part.row + part.row_span == rows
        if last and abs(part.x0 - below.x0) <= _SAME and abs(part.x1 - below.x1) <= _SAME:
            return at
    return None


def _without_header(above: Sheet, below: Sheet) -> Sheet:
    """Drop the first rows of a table that say what the first rows above say."""
    same = 0
    while same < min(above.rows, below.rows) and _says(above, same) == _says(below, same):
        same += 1
    if not same or not any(part.lines for part in below.row(0)):
        return below
    parts = tuple(replace(p, row=p.row - same) for p in below.parts if p.row >= same)
    return replace(below, parts=parts, rows=below.rows - same)


def _says(sheet: Sheet, row: int) -> list[str]:
    return [part.text for part in sheet.row(row)]


def _is_cut(above: Sheet, first: Sequence[Part]) -> bool:
    """Tell whether the first row of a page goes on with the last row of the page before."""
    filled = [part for part in first if part.lines]
    pairs = []
    for part in filled:
        at = _above(above.parts, part, above.rows)
        if at is None:
            return False
        pairs.append((above.parts[at], part))
    if first[0].lines and pairs[0][0].lines and not _runs_on(*pairs[0]):
        return False
    alone = len(first) > 1 and len(filled) == 1 and bool(pairs[0][0].lines)
    return alone or any(_runs_on(*pair) for pair in pairs)


def _runs_on(above: Part, below: Part) -> bool:
    """Tell whether a cell's text stops in mid-sentence and goes on."""
    if not above.lines or not below.lines:
        return False
    return goes_on(paragraphs(above.lines)[-1], below.lines[0])
