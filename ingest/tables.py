"""Tables in plain text: a grid of cells from tabs, one cell a line or one row a line.

Three forms are read: cells on lines of their own behind a tab (as word processors paste them),
rows with tabs between the cells, and rows with upright strokes (Markdown). A figure's cell is
never filled from another; only the labels at a row's left are repeated from the row above, where
a merged cell left them empty.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from policygraph.ingest.lazy import lazy
from policygraph.ingest.lines import Line, read_lines
from policygraph.ingest.model import RawTable

_MIN_CELLS = 4
_MIN_COLUMNS = 2
_RULE_RE = lazy(r"[\s|:+-]+")
_FIGURE_RE = lazy(r"[<>≥≤±-]?\d[\d.,%—-]*")

Written = tuple[Line, ...]
"""One cell as it stands in the file: the lines that it fills, none for an empty one."""


@dataclass(frozen=True, slots=True)
class Grid:
    """One table as it stands in the file: lines `first` to `last` (both inside), rows of cells.

    `merged` gives for a place of the grid the cell that the file says is merged into it; None
    where the file knows no merged cells.
    """

    first: int
    last: int
    rows: tuple[tuple[Written, ...], ...]
    merged: Mapping[tuple[int, int], tuple[int, int]] | None = None


def find_grids(lines: Sequence[Line]) -> list[Grid]:
    """Give the tables among all lines of a file, in order."""
    grids: list[Grid] = []
    index = 0
    while index < len(lines):
        grid = _read_strokes(lines, index) or _read_cells(lines, index) or _read_rows(lines, index)
        if grid:
            grids.append(grid)
        index = grid.last + 1 if grid else index + 1
    return grids


def given_grid(raw: str, table: RawTable) -> Grid:
    """Give the grid of a table that the file itself holds."""
    height = max(cell.row for cell in table.cells) + 1
    width = max(cell.column + cell.column_span for cell in table.cells)
    rows: list[list[Written]] = [[()] * width for _ in range(height)]
    merged: dict[tuple[int, int], tuple[int, int]] = {}
    for cell in table.cells:
        lines = read_lines(raw, cell.start, cell.end)
        rows[cell.row][cell.column] = tuple(line for line in lines if line.text)
        for row in range(cell.row, min(cell.row + cell.row_span, height)):
            for column in range(cell.column, cell.column + cell.column_span):
                merged[row, column] = (cell.row, cell.column)
    spans = any(cell.row_span > 1 or cell.column_span > 1 for cell in table.cells)
    return Grid(0, 0, tuple(map(tuple, rows)), merged if spans else None)


def merged_from(rows: Sequence[Sequence[str]]) -> dict[tuple[int, int], tuple[int, int]]:
    """Give for each empty label cell the cell above that is merged down into it.

    Labels are the columns before a row's first filled cell, below the header.
    """
    found: dict[tuple[int, int], tuple[int, int]] = {}
    for row in range(2, len(rows)):
        for column, text in enumerate(rows[row]):
            if text:
                break
            above = found.get((row - 1, column), (row - 1, column))
            if rows[above[0]][above[1]] and not _is_figure(rows, above):
                found[row, column] = above
    return found


def _is_figure(rows: Sequence[Sequence[str]], place: tuple[int, int]) -> bool:
    """Tell whether the cell is a value; a number in the first column counts the rows."""
    row, column = place
    return column > 0 and bool(_FIGURE_RE.fullmatch(rows[row][column]))


def _read_cells(lines: Sequence[Line], first: int) -> Grid | None:
    """Read cells on lines of their own; the first row ends at the first empty line."""
    if not _is_cell(lines[first]) or "\t" in lines[first].text:
        return None
    cells: list[Written] = []
    columns, index, last = 0, first, first
    while index < len(lines):
        line = lines[index]
        if _is_cell(line):
            cells.append((line,) if line.text else ())
        elif not line.text:
            columns = columns or len(cells)
        elif _goes_on(lines, index, columns, len(cells)):
            cells[-1] = (*cells[-1], line)
        else:
            break
        last = index if line.text or _is_cell(line) else last
        index += 1
    return _in_rows(first, last, cells, columns)


def _is_cell(line: Line) -> bool:
    return line.lead.startswith("\t")


def _goes_on(lines: Sequence[Line], index: int, columns: int, cells: int) -> bool:
    """Tell whether a line without a tab is more text of the last cell.

    It follows at once, or the row is not full yet (独角兽、 / empty line / 潜在独角兽企业).
    """
    follows = not lines[index].gap
    unfinished = bool(columns and cells % columns)
    after = next((line for line in lines[index + 1 :] if line.text), None)
    return (follows or unfinished) and bool(unfinished or (after and _is_cell(after)))


def _in_rows(first: int, last: int, cells: list[Written], columns: int) -> Grid | None:
    if columns < _MIN_COLUMNS or len(cells) < _MIN_CELLS or len(cells) % columns:
        return None
    starts = range(0, len(cells), columns)
    return Grid(first, last, tuple(tuple(cells[at : at + columns]) for at in starts))


def _read_rows(lines: Sequence[Line], first: int) -> Grid | None:
    """Read rows on lines of their own, tabs between the cells."""
    return _read_split(lines, first, "\t")


def _read_strokes(lines: Sequence[Line], first: int) -> Grid | None:
    """Read rows on lines of their own that begin with an upright stroke."""
    return _read_split(lines, first, "|")


def _read_split(lines: Sequence[Line], first: int, mark: str) -> Grid | None:
    if mark not in lines[first].text:
        return None
    rows: list[tuple[Written, ...]] = []
    index, last = first, first
    columns = len(_split(lines[first], mark))
    while index < len(lines):
        line = lines[index]
        cells = _split(line, mark)
        if line.text and (len(cells) != columns or len(cells) < _MIN_COLUMNS):
            break
        if line.text:
            last = index
            if not (mark == "|" and _RULE_RE.fullmatch(line.text)):
                rows.append(cells)
        index += 1
    return Grid(first, last, tuple(rows)) if len(rows) >= _MIN_COLUMNS else None


def _split(line: Line, mark: str) -> tuple[Written, ...]:
    text = line.text
    if mark == "|" and not (text.startswith("|") and text.endswith("|")):
        return ()
    begin, end = (1, len(text) - 1) if mark == "|" else (0, len(text))
    cells: list[Written] = []
    for part in re.finditer(rf"[^{re.escape(mark)}]*(?:{re.escape(mark)}|\Z)", text[begin:end]):
        inner = part[0].rstrip(mark)
        if not part[0] and part.start():
            break
        start = line.start + begin + part.start() + len(inner) - len(inner.lstrip())
        cell = line._replace(text=inner.strip(), start=start, end=start + len(inner.strip()))
        cells.append((cell,) if cell.text else ())
    return tuple(cells)
