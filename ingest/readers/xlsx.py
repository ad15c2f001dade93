"""Workbooks (XLSX, XLSM): each sheet's tables as they are shown, merged cells kept.

A sheet falls into blocks at its empty rows. Rows of a block that hold a single cell are its title
above and its notes below; the rest is one table. Hidden sheets are left out.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from policygraph.graph.errors import UnreadableFile
from policygraph.ingest.model import RawText
from policygraph.ingest.readers.sheets import Place, Sheet, open_sheets
from policygraph.ingest.readers.writing import RawWriter, Slot

_DEFAULT_NAMES = ("sheet", "工作表", "表")
"""Names that programs give: Sheet1, 工作表1."""


def read(data: bytes, where: str) -> RawText:
    """Give the tables of a workbook, each sheet under its name.

    Raises:
        UnreadableFile: it is damaged, encrypted, or holds no filled cell.
    """
    writer = RawWriter()
    for number, sheet in enumerate(open_sheets(data, where), 1):
        writer.anchor("sheet", number)
        if not _is_default(sheet.name):
            writer.line(sheet.name)
        for block in _blocks(sheet):
            _write_block(writer, sheet, block)
    raw = writer.raw(wrapped=False)
    if not raw.tables and not raw.text.strip():
        raise UnreadableFile("the workbook is empty", where=where, todo="give one with a table")
    return raw


def _is_default(name: str) -> bool:
    return name.lower().rstrip("0123456789 ") in _DEFAULT_NAMES


def _blocks(sheet: Sheet) -> Iterator[list[int]]:
    """Give the runs of rows that hold something; a merged cell holds all its rows together."""
    filled = {row for row, _ in sheet.cells}
    for (row, _), (height, _) in sheet.spans.items():
        if row in filled and height <= len(sheet.cells):
            filled |= set(range(row, row + height))
    for _, run in groupby(enumerate(sorted(filled)), key=lambda pair: pair[1] - pair[0]):
        yield [row for _, row in run]


def _write_block(writer: RawWriter, sheet: Sheet, rows: Sequence[int]) -> None:
    by_row: dict[int, list[Place]] = {row: [] for row in rows}
    for place in sheet.cells:
        if place[0] in by_row:
            by_row[place[0]].append(place)
    several = [row for row in rows if len(by_row[row]) > 1]
    first = several[0] if several else rows[-1] + 1
    last = max((row for row in rows if not _is_note(sheet, by_row[row])), default=first)
    for row in rows:
        if row < first or row > last:
            for place in by_row[row]:
                writer.line(sheet.cells[place])
        elif row == first:
            writer.table(_grid(sheet, by_row, range(first, last + 1)))


def _is_note(sheet: Sheet, places: Sequence[Place]) -> bool:
    """Tell whether a row is one cell at the left over several columns (注：…), or nothing."""
    return not places or (len(places) == 1 and sheet.spans.get(places[0], (1, 1))[1] > 1)


def _grid(sheet: Sheet, by_row: Mapping[int, Sequence[Place]], rows: range) -> list[list[Slot]]:
    columns = [column for row in rows for _, column in by_row.get(row, ())]
    first, last = min(columns), max(columns)
    taken: set[Place] = set()
    grid: list[list[Slot]] = []
    for row in rows:
        grid.append([])
        for column in range(first, last + 1):
            if (row, column) in taken:
                continue
            height, width = sheet.spans.get((row, column), (1, 1))
            height, width = min(height, rows.stop - row), min(width, last + 1 - column)
            taken |= {
                (row + down, column + right) for down in range(height) for right in range(width)
            }
            grid[-1].append(Slot(sheet.cells.get((row, column), ""), height, width))
    return grid
