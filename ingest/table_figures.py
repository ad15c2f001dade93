"""Reads the figures of tables: one for each filled cell of figures.

A table is read by its header: columns of years, of places, of actuals and targets, a column of
units, a column of years beside the indicators. Equal cells of two tables stay apart. A cell whose
indicator or value cannot be read goes to `open`; remarks, duties and serial numbers are left.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from policygraph.ingest.figures.times import Clock, read_clock
from policygraph.ingest.model import Cell, Document, Figure, Reading, Ref, Table, Unread
from policygraph.ingest.table_cells import Unit, Value, read_cell, read_label, read_unit
from policygraph.ingest.table_columns import Column, read_columns, read_place

__all__ = ["read_table_figures"]


@dataclass(frozen=True, slots=True)
class _Row:
    """What a row says of all its cells: indicator, unit, year, place."""

    label: str
    unit: str
    year: int
    place: Ref | None
    start: int


def read_table_figures(document: Document) -> Reading:
    """Give the figures of all tables of a document, row by row, and the cells not understood."""
    clock = read_clock(document)
    figures: list[Figure] = []
    unread: list[Unread] = []
    for table in document.tables:
        for found in _read_table(table, document, clock):
            if isinstance(found, Figure):
                figures.append(found)
            else:
                unread.append(found)
    return Reading(figures=tuple(figures), open=tuple(unread))


def _read_table(table: Table, document: Document, clock: Clock) -> Iterator[Figure | Unread]:
    """Give the figures of one table."""
    rows: dict[int, list[Cell]] = {}
    for cell in table.cells:
        rows.setdefault(cell.row, []).append(cell)
    lines = [sorted(cells, key=lambda c: c.column) for _, cells in sorted(rows.items())]
    grid = [cells for cells in lines if len({cell.start for cell in cells}) > 1]
    columns, first = read_columns(grid, document.head)
    if not any(c.role == "value" for c in columns.values()):
        return
    # 单位：亿元 over the whole table; 一、经济发展 over a group of rows has no unit.
    alone = [cells[0].text for cells in lines if cells not in grid]
    general = next(filter(None, map(read_unit, [table.caption, *alone])), "")
    for cells in grid[first:]:
        row = _read_row(cells, columns, document)
        for cell in cells:
            column = columns.get(cell.column)
            if column and column.role == "value" and cell.text.strip():
                yield from _read_value(cell, column, row, general, document, clock)


def _read_row(cells: list[Cell], columns: dict[int, Column], document: Document) -> _Row:
    """Give what the labels at the left of a row say."""
    label, unit, year, place = "", "", 0, None
    start = cells[0].start
    for cell in cells:
        column = columns.get(cell.column)
        role = column.role if column else ""
        if role == "indicator" and cell.text:
            label, start = cell.text, cell.start
        elif role == "unit":
            unit = cell.text
        elif role == "year" and (found := re.search(r"20\d\d", cell.text)):
            year = int(found[0])
        elif role == "place":
            place = read_place(cell.text, document.head)
    return _Row(label, unit, year, place, start)


def _read_value(
    cell: Cell, column: Column, row: _Row, general: str, document: Document, clock: Clock
) -> Iterator[Figure | Unread]:
    """Give the figure of one cell, two for a range, none for a word or a dash."""
    value = read_cell(cell.text)
    if value is None:
        return
    growth = "" if value.total or _is_share(value, row) else column.growth
    label = read_label(column.indicator or row.label, growth)
    if not label.name:
        reason = "the row or the column names no indicator"
        yield Unread("figure", cell.text, cell.start, cell.end, reason)
        return
    unit = Unit.of(value.unit, "%" if growth else "", row.unit, label.unit, column.unit, general)
    year = column.year or row.year or (clock.due if column.status != "actual" else clock.last)
    status = column.status or ("actual" if year and clock.now and year < clock.now else "target")
    subject = column.place or row.place or _region(document)
    measure = "increase" if value.total else label.measure
    single = column.year or row.year
    begun = column.since or (clock.begin if value.total else single and year)
    since = begun if measure == "increase" else 0
    name = label.named(unit.name)
    for bound, number in value.ends(label.bound):
        yield Figure(
            name, unit.scale(number), unit.name, bound, measure, status, subject,
            cell.start, cell.end, "figures.table", year, since,
        )  # fmt: skip


def _is_share(value: Value, row: _Row) -> bool:
    """Tell whether a rate is bounded and not grown: 城镇调查失业率（%） <5.5 under 年均增长."""
    label = read_label(row.label)
    return label.name.endswith("率") and "%" in (label.unit, row.unit) and value.bound != "="


def _region(document: Document) -> Ref | None:
    """Give the document's region."""
    return Ref("Place", document.head.region) if document.head.region else None
