"""Pages -> the text of a file: paragraphs, tables, and where each page begins.

A card (依据文件: …, 服务内容: ten paragraphs) is a form and no table of data: its rows of prose are
written as the label and the paragraphs below it, so that their numbers make an outline.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from policygraph.ingest.model import Anchor, RawCell, RawTable, RawText
from policygraph.ingest.readers.page import Line, Page
from policygraph.ingest.readers.page_blocks import Blocks, Grid, read_blocks
from policygraph.ingest.readers.page_furniture import drop_furniture
from policygraph.ingest.readers.page_lines import bound, measure_pages
from policygraph.ingest.readers.page_paragraphs import in_rows, joints, paragraphs
from policygraph.ingest.readers.page_tables import Part, Sheet, distinct, join, may_join, read_sheet

_PROSE = 3
"""Paragraphs in a cell from which a row with one label beside it is prose."""
_PROSE_LENGTH = 400
"""Characters in a cell from which such a row is prose."""


@dataclass(slots=True)
class _Writer:
    """Text that grows, with its tables and the beginnings of pages."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    tables: list[RawTable] = field(default_factory=list)
    anchors: list[Anchor] = field(default_factory=list)

    def write(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)

    def begin(self, page: int) -> None:
        """Note that what is written from here on stands on a page, unless a later one began."""
        if not self.anchors or page > self.anchors[-1].number:
            self.anchors.append(Anchor(self.length, "page", page))

    def write_lines(self, lines: Sequence[Line], *, begins: bool = True) -> None:
        """Write the lines of one paragraph; `begins` lets its lines begin their pages."""
        for line, text in zip(lines, joints(lines), strict=True):
            if begins:
                self.begin(line.page)
            self.write(text)


def write_pages(pages: Sequence[Page]) -> RawText:
    """Give the text of pages; page numbers count from 1."""
    writer = _Writer()
    for item in _items(pages):
        if isinstance(item, Sheet):
            _write_sheet(writer, item)
        else:
            _write_text(writer, item)
    text = "".join(writer.parts)
    return RawText(text, tuple(writer.tables), tuple(writer.anchors), wrapped=False)


def _items(pages: Sequence[Page]) -> Iterator[list[Line] | Sheet]:
    """Give stretches of lines and whole tables in the order of reading."""
    for _, group in groupby(_sheets(_stream(pages)), key=lambda item: isinstance(item, Line)):
        items = list(group)
        lines = [item for item in items if isinstance(item, Line)]
        if lines:
            yield lines
        yield from (item for item in items if isinstance(item, Sheet))


def _sheets(stream: Iterator[Line | Grid]) -> Iterator[Line | Sheet]:
    """Give the lines and tables with the tables that a page's end parted as one."""
    sheet: Sheet | None = None
    for item in stream:
        below = read_sheet(item) if isinstance(item, Grid) else None
        if sheet and below and may_join(sheet, below):
            sheet = join(sheet, below)
            continue
        if sheet:
            yield sheet
        sheet = below
        if isinstance(item, Line):
            yield item
    if sheet:
        yield sheet


def _stream(pages: Sequence[Page]) -> Iterator[Line | Grid]:
    """Give the lines and the grids of all pages in the order of reading, furniture left out."""
    blocks = [read_blocks(page, number) for number, page in enumerate(pages, 1)]
    free = [sorted((ln for col in b.columns for ln in col), key=lambda ln: ln.y) for b in blocks]
    kept = drop_furniture(free, [page.height for page in pages])
    measure = measure_pages(kept, [page.width for page in pages])
    for block, lines in zip(blocks, kept, strict=True):
        stay = set(map(id, lines))
        columns = [[line for line in column if id(line) in stay] for column in block.columns]
        bounded = [bound(column, measure if len(columns) == 1 else None) for column in columns]
        yield from _merged(bounded, block)


def _merged(columns: Sequence[Sequence[Line]], block: Blocks) -> Iterator[Line | Grid]:
    grids = list(block.grids)
    for column in columns:
        for line in column:
            while grids and grids[0].box.y0 < line.y:
                yield grids.pop(0)
            yield line
    yield from grids


def _write_text(writer: _Writer, lines: Sequence[Line], *, begins: bool = True) -> None:
    found = paragraphs(lines)
    for paragraph, is_row in zip(found, in_rows(found), strict=True):
        if is_row:
            writer.begin(paragraph[0].page)
            writer.write(paragraph[0].text)
        else:
            writer.write_lines(paragraph, begins=begins)
        writer.write("\n")


def _write_sheet(writer: _Writer, sheet: Sheet) -> None:
    """Write a table; one that holds prose is cut at the rows of prose, a frame is text."""
    rows = [sheet.row(number) for number in range(sheet.rows)]
    card = any(_is_prose(row, full=True) for row in rows)
    begin = 0
    for number, row in enumerate(rows):
        if card and _is_prose(row):
            _write_rows(writer, rows[begin:number])
            _write_prose(writer, row)
            begin = number + 1
    _write_rows(writer, rows[begin:])


def _is_prose(row: Sequence[Part], *, full: bool = False) -> bool:
    """Tell whether a row is text with at most one label beside it."""
    filled = [part for part in row if part.lines]
    if len(filled) not in (1, 2):
        return False
    count = len(paragraphs(filled[-1].lines))
    return count >= _PROSE or len(filled[-1].text) >= _PROSE_LENGTH or (not full and count > 1)


def _write_prose(writer: _Writer, row: Sequence[Part]) -> None:
    body = _begin_row(writer, row)
    for part in row:
        if part.lines:
            _write_text(writer, part.lines, begins=part is body)


def _begin_row(writer: _Writer, row: Sequence[Part]) -> Part | None:
    """Note the page on which a row begins and give its longest cell, which goes over pages."""
    filled = [part for part in row if part.lines]
    if not filled:
        return None
    writer.begin(min(part.lines[0].page for part in filled))
    return max(filled, key=lambda part: len(part.lines))


def _write_rows(writer: _Writer, rows: Sequence[Sequence[Part]]) -> None:
    """Write rows as a table with its cells, or as text where they make no table."""
    filled = [part for row in rows for part in row if part.lines]
    across = {round(part.x0) for part in filled}
    if not across or len(rows) == 1 or len(across) == 1:
        for row in rows:
            _write_prose(writer, row)
        return
    lefts = distinct(part.x0 for row in rows for part in row)
    first = min(part.row for row in rows for part in row)
    begin, cells = writer.length, []
    for row in rows:
        body = _begin_row(writer, row)
        for at, part in enumerate(row):
            writer.write("\t" if at else "")
            start = writer.length
            _write_cell(writer, part, begins=part is body)
            column, span = _columns(part, lefts)
            cells.append(
                RawCell(part.row - first, column, start, writer.length, part.row_span, span)
            )
        writer.write("\n")
    writer.tables.append(RawTable(tuple(cells), begin, writer.length))


def _columns(part: Part, lefts: Sequence[float]) -> tuple[int, int]:
    """Give the first column of a cell and how many it takes."""
    inside = [at for at, left in enumerate(lefts) if part.x0 - 5 <= left < part.x1 - 5]
    return inside[0], len(inside)


def _write_cell(writer: _Writer, part: Part, *, begins: bool) -> None:
    for at, paragraph in enumerate(paragraphs(part.lines)):
        writer.write("\n" if at else "")
        writer.write_lines(paragraph, begins=begins)
