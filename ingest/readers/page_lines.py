"""The lines of a page in the order of reading: runs on one baseline, columns one after another.

Two columns are columns only where running text fills both; a list set in two halves is read line
by line.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from policygraph.ingest.fold import HAN
from policygraph.ingest.readers.page import Line, Run

_BASELINE = 0.4
"""Share of its size by which a character may stand off the line (raised figures)."""
_TEAR = 0.8
"""Characters of a gap between marks, figures and words; justified lines are set as wide."""
_HAN_TEAR = 0.2
"""Characters of a gap inside a word; of wider blanks the folding of the text decides."""
_LATIN_TEAR = 0.1
"""Characters of a gap inside a Latin word."""
_SPREAD = 3.0
"""Characters of a gap between single letters of a word that is set wide (附  件, 目  录)."""
_GAP = 2.4
"""Characters of a gap that parts the columns of a list; a blank between names is two."""
_GUTTER = 1.2
"""Characters between two columns."""
_COLUMN_ROWS = 6
"""Rows that two columns share at least."""
_FULL = 0.7
"""Share of its width that running text fills in a column."""
_MIDDLE = (0.3, 0.7)
"""Shares of the width between which a gutter stands."""
_STEP = 4.0
"""Points in which a gutter is searched."""
_HAN_RE = re.compile(f"[{HAN}]")
_LATIN_RE = re.compile(r"[!-~]")


def set_lines(runs: Iterable[Run], page: int) -> list[Line]:
    """Give the lines that runs make, from top to bottom, without regard to columns."""
    return [_line(row, page) for row in _rows(runs)]


def set_columns(runs: Sequence[Run], page: int) -> list[list[Line]]:
    """Give the lines of a page by columns in the order of reading; mostly there is one column."""
    rows = _rows(runs)
    gutter = _find_gutter(rows)
    if gutter is None:
        return [[_line(row, page) for row in rows]]
    columns: list[list[Line]] = []
    for split, band in groupby(rows, key=lambda row: not _crosses(row, gutter)):
        part = list(band)
        if split and len(part) >= _COLUMN_ROWS:
            for side in (True, False):
                halves = [[run for run in row if (run.x1 <= gutter) is side] for row in part]
                columns.append([_line(half, page) for half in halves if half])
        else:
            columns.append([_line(row, page) for row in part])
    return columns


def _rows(runs: Iterable[Run]) -> list[list[Run]]:
    """Group runs by baseline; in a row they stand from left to right."""
    rows: list[list[Run]] = []
    base = 0.0
    for run in sorted(runs, key=lambda run: (run.y, run.x0)):
        if rows and run.y - base <= _BASELINE * max(run.size, rows[-1][0].size):
            rows[-1].append(run)
        else:
            rows.append([run])
            base = run.y
    return [sorted(row, key=lambda run: run.x0) for row in rows]


def _line(row: Sequence[Run], page: int) -> Line:
    sizes = Counter[float]()
    for run in row:
        sizes[round(run.size, 1)] += len(run.text)
    size = max(sizes, key=lambda key: (sizes[key], key))
    text = row[0].text
    for before, after in pairwise(row):
        text += _blank(before, after, size) + after.text
    base = max(row, key=lambda run: len(run.text)).y
    return Line(text, row[0].x0, max(run.x1 for run in row), base, max(size, 1.0), page)


def _blank(before: Run, after: Run, size: float) -> str:
    """Give what stands between two runs: nothing where a blank tears a word, a tab for a gap."""
    gap = (after.x0 - before.x1) / max(size, 1.0)
    single = min(len(before.text), len(after.text)) == 1
    if gap > (_SPREAD if single else _GAP):
        return "\t"
    if _LATIN_RE.match(before.text[-1]) and _LATIN_RE.match(after.text):
        return " " if gap > _LATIN_TEAR else ""
    han = _HAN_RE.match(before.text[-1]) and _HAN_RE.match(after.text)
    return "" if (single and han) or gap < (_HAN_TEAR if han else _TEAR) else " "


def _find_gutter(rows: Sequence[Sequence[Run]]) -> float | None:
    """Give the middle of the gap between two columns of running text, None for one column."""
    if len(rows) < _COLUMN_ROWS:
        return None
    left = min(run.x0 for row in rows for run in row)
    right = max(run.x1 for row in rows for run in row)
    first, last = (left + share * (right - left) for share in _MIDDLE)
    votes = Counter[int]()
    for row in rows:
        for before, after in pairwise(row):
            if after.x0 - before.x1 > _GUTTER * before.size:
                steps = range(int(before.x1 / _STEP) + 1, int(after.x0 / _STEP) + 1)
                votes.update(at for at in steps if first < at * _STEP < last)
    if not votes or max(votes.values()) < _COLUMN_ROWS:
        return None
    best = max(votes.values())
    middle = [at for at in sorted(votes) if votes[at] == best]
    gutter = middle[len(middle) // 2] * _STEP
    return gutter if _both_full(rows, gutter, left, right) else None


def _both_full(rows: Sequence[Sequence[Run]], gutter: float, left: float, right: float) -> bool:
    """Tell whether running text fills both sides of a gutter in most rows that it splits."""
    split = [row for row in rows if row[0].x1 <= gutter <= row[-1].x0 and not _crosses(row, gutter)]
    full = [
        row
        for row in split
        if _width(run for run in row if run.x1 <= gutter) > _FULL * (gutter - left - row[0].size)
        and _width(run for run in row if run.x0 >= gutter) > _FULL * (right - gutter - row[0].size)
    ]
    return len(split) >= _COLUMN_ROWS and len(full) >= 0.5 * len(split)


def _width(runs: Iterable[Run]) -> float:
    return sum(run.x1 - run.x0 for run in runs)


def _crosses(row: Sequence[Run], gutter: float) -> bool:
    return any(run.x0 < gutter < run.x1 for run in row)


@dataclass(frozen=True, slots=True)
class Measure:
    """The left edge and the width of a document's column of text."""

    left: float
    width: float


def measure_pages(pages: Sequence[Sequence[Line]], widths: Sequence[float]) -> Measure | None:
    """Give the usual column of the pages that hold enough lines to show it.

    Where none does, the right margin is taken to be as wide as the left one.
    """
    edges = sorted(_edges(lines) for lines in pages if len(lines) >= _COLUMN_ROWS)
    if not edges:
        edges = [
            (left, width - left)
            for lines, width in zip(pages, widths, strict=True)
            if lines and (left := min(line.x0 for line in lines)) < width / 2
        ]
    if not edges:
        return None
    columns = sorted(right - left for left, right in edges)
    return Measure(edges[len(edges) // 2][0], columns[len(columns) // 2])


def bound(lines: Sequence[Line], measure: Measure | None) -> list[Line]:
    """Give the lines with the edges of their column; few lines take the document's."""
    if not lines:
        return []
    left, right = _edges(lines)
    if measure and len(lines) < _COLUMN_ROWS:
        left = min(left, measure.left)
    if measure:
        right = max(right, left + measure.width)
    return [replace(line, left=left, right=right) for line in lines]


def _edges(lines: Sequence[Line]) -> tuple[float, float]:
    """Give the edges of a column: the outermost that more than a stray line has."""
    lefts = sorted(line.x0 for line in lines)
    rights = sorted((line.x1 for line in lines), reverse=True)
    stray = len(lines) // 20
    return lefts[stray], rights[stray]
