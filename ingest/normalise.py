"""One clean text: one paragraph a line, with the way back to the source.

Invariant: every character of the source that is neither blank nor page furniture stands in the
text once, in its order, folded to its usual form; `source_offset` maps each back.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from policygraph.ingest.fold import pieces
from policygraph.ingest.lines import Line, find_furniture, read_lines
from policygraph.ingest.model import Cell, Table
from policygraph.ingest.paragraphs import Layout, joins, read_layout
from policygraph.ingest.tables import Grid, find_grids, merged_from

_CAPTION_LINES = 3
_CAPTION_LENGTH = 60


@dataclass(frozen=True, slots=True)
class NormalText:
    """A clean text with its tables.

    `starts` and `sources` are parallel: from text offset `starts[k]` on, text and source run
    alike from source offset `sources[k]`.
    """

    text: str
    tables: tuple[Table, ...]
    starts: tuple[int, ...]
    sources: tuple[int, ...]

    def source_offset(self, offset: int) -> int:
        """Give the offset in the source of the character at `offset` of the text."""
        if not self.starts:
            return 0
        at = bisect_right(self.starts, offset) - 1
        return self.sources[at] + offset - self.starts[at]


class _Writer:
    """Text that grows, with the source offset of each stretch."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.starts: list[int] = []
        self.sources: list[int] = []
        self.length = 0

    def write(self, text: str, source: int) -> None:
        self.parts.append(text)
        self.starts.append(self.length)
        self.sources.append(source)
        self.length += len(text)

    def write_lines(self, lines: Sequence[Line], *, running: bool) -> None:
        """Write the lines as one, a blank only between Latin words."""
        for index, line in enumerate(lines):
            if index and _parts_words(lines[index - 1].text, line.text):
                self.write(" ", lines[index - 1].end)
            for start, end in pieces(line.text, running=running):
                self.write(line.text[start:end], line.start + start)


def normalise(raw: str) -> NormalText:
    """Give the clean text of a file's text."""
    lines = read_lines(raw)
    furniture = find_furniture(lines)
    writer, tables, captions = _Writer(), [], list[tuple[int, str]]()
    index = 0
    for grid in [*find_grids(lines), None]:
        last = grid.first if grid else len(lines)
        body = [
            line
            for at, line in enumerate(lines[index:last], index)
            if line.text and at not in furniture
        ]
        captions = _write_paragraphs(writer, body)
        if grid:
            tables.append(_write_table(writer, grid, captions))
            index = grid.last + 1
    return NormalText(
        "".join(writer.parts), tuple(tables), tuple(writer.starts), tuple(writer.sources)
    )


def _write_paragraphs(writer: _Writer, lines: Sequence[Line]) -> list[tuple[int, str]]:
    """Write the lines as paragraphs and give (start, text) of the last short ones."""
    titles: list[tuple[int, str]] = []
    for paragraph in _paragraphs(lines):
        start, part = writer.length, len(writer.parts)
        running = any("。" in line.text for line in paragraph)
        writer.write_lines(paragraph, running=running)
        text = "".join(writer.parts[part:])
        writer.write("\n", paragraph[-1].end)
        if running or len(text) > _CAPTION_LENGTH:
            titles = []
        else:
            titles.append((start, text))
    return titles[-_CAPTION_LINES:]


def _paragraphs(lines: Sequence[Line]) -> list[list[Line]]:
    layout: Layout = read_layout(lines)
    found: list[list[Line]] = []
    for index, line in enumerate(lines):
        if found and joins(found[-1], line, layout.widths[index - 1], layout):
            found[-1].append(line)
        else:
            found.append([line])
    return found


def _write_table(writer: _Writer, grid: Grid, titles: list[tuple[int, str]]) -> Table:
    """Write a grid, a row a line with tabs between cells, and give it with its spans."""
    start = writer.length
    spans: list[list[tuple[int, int, str]]] = []
    for row in grid.rows:
        spans.append([])
        for column, cell in enumerate(row):
            if column:
                writer.write("\t", _after(cell, row, column))
            begin, part = writer.length, len(writer.parts)
            writer.write_lines(cell, running=True)
            spans[-1].append((begin, writer.length, "".join(writer.parts[part:])))
        ends = [cell[-1].end for cell in row if cell]
        writer.write("\n", ends[-1] if ends else writer.sources[-1])
    caption = " ".join(text for _, text in titles if not text.startswith("附件"))
    return Table(caption, _cells(spans), start, writer.length)


def _after(cell: Sequence[Line], row: Sequence[Sequence[Line]], column: int) -> int:
    """The source offset of a cell's separator: the last place written before it."""
    before = [line for earlier in row[:column] for line in earlier]
    return before[-1].end if before else (cell[0].start - 1 if cell else 0)


def _cells(spans: Sequence[Sequence[tuple[int, int, str]]]) -> tuple[Cell, ...]:
    merged = merged_from([[text for _, _, text in row] for row in spans])
    found: list[Cell] = []
    for row, places in enumerate(spans):
        for column in range(len(places)):
            above = merged.get((row, column), (row, column))
            start, end, text = spans[above[0]][above[1]]
            if text:
                found.append(Cell(row, column, text, start, end))
    return tuple(found)


def _parts_words(before: str, after: str) -> bool:
    """Tell whether a line break stood between two Latin words."""
    return bool(before and after) and all(
        mark.isascii() and mark.isalpha() for mark in (before[-1], after[0])
    )
