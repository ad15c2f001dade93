"""One clean text: one paragraph a line, with the way back to the source.

Invariant: every character of the source that is neither blank nor page furniture stands in the
text once, in its order, folded to its usual form; `source_offset` maps each back.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice

from policygraph.ingest.fold import pieces
from policygraph.ingest.lazy import lazy
from policygraph.ingest.lines import Line, find_furniture, hide_page_numbers, read_lines
from policygraph.ingest.model import Anchor, Cell, RawTable, RawText, Table
from policygraph.ingest.paragraphs import Layout, is_cut, is_wrapped, joins, read_layout
from policygraph.ingest.tables import Grid, find_grids, given_grid, merged_from

_CAPTION_LINES = 3
_CAPTION_LENGTH = 60
# 附件1：, 附件 2; the words behind it stay. 发布日期：2025-02-01 and 来源：… are no caption at all.
_ANNEX_RE = lazy(
    r"附 ?件 ?[一二三四五六七八九十\d]{0,3}[：:]? ?|^(?:发布(?:日期|时间)|来源)[：:].*"
)
_SHORT = 2
"""Characters of a line that is a piece of a word: 牵头 / 单位 in the head of a narrow column."""
_GOES_ON_RE = lazy(r"[，。；：、！？（《“—]$")


@dataclass(frozen=True, slots=True)
class NormalText:
    """A clean text with its tables.

    `starts` and `sources` are parallel: from text offset `starts[k]` on, text and source run
    alike from source offset `sources[k]`. `anchors` are the source's, at offsets of the text.
    """

    text: str
    tables: tuple[Table, ...]
    starts: tuple[int, ...]
    sources: tuple[int, ...]
    anchors: tuple[Anchor, ...] = ()

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

    @property
    def last(self) -> int:
        """The source offset of what was written last."""
        return self.sources[-1] if self.sources else 0

    def write_lines(self, lines: Sequence[Line], *, running: bool, wrapped: bool = True) -> None:
        """Write the lines as one, a blank only between Latin words, and between paragraphs."""
        for index, line in enumerate(lines):
            before = lines[index - 1].text if index else ""
            if _parts_words(before, line.text) or (
                not wrapped and _stands_apart(before, line.text)
            ):
                self.write(" ", lines[index - 1].end)
            for start, end in pieces(line.text, running=running):
                self.write(line.text[start:end], line.start + start)


def normalise(raw: RawText | str) -> NormalText:
    """Give the clean text of what a reader gave, or of a plain text."""
    raw = RawText(raw) if isinstance(raw, str) else raw
    writer, tables = _Writer(), list[Table]()
    stretches = _stretches(raw)
    wrapped = raw.wrapped or is_wrapped([x for part, _ in stretches for x in part if x.text])
    for lines, given in stretches:
        index = 0
        for grid in [*find_grids(lines), None]:
            body = [line for line in lines[index : grid.first if grid else None] if line.text]
            titles = _write_paragraphs(writer, body, wrapped=wrapped)
            if grid:
                tables.append(_write_table(writer, grid, titles))
                index = grid.last + 1
        if given:
            grid = given_grid(raw.text, given)
            tables.append(_write_table(writer, grid, titles, wrapped=raw.wrapped))
    return NormalText(
        "".join(writer.parts),
        tuple(tables),
        tuple(writer.starts),
        tuple(writer.sources),
        _anchors(writer, raw.anchors),
    )


def _stretches(raw: RawText) -> list[tuple[list[Line], RawTable | None]]:
    """Give the lines between the given tables without page furniture, each with the table after.

    A line of furniture stays as an empty one, so that those around it keep their places.
    """
    stretches: list[tuple[list[Line], RawTable | None]] = []
    at = 0
    for table in (*raw.tables, None):
        stretches.append((read_lines(raw.text, at, table.start if table else None), table))
        at = table.end if table else at
    lines = hide_page_numbers([line for part, _ in stretches for line in part])
    furniture = find_furniture(lines)
    kept = iter(
        line._replace(text="") if index in furniture else line for index, line in enumerate(lines)
    )
    return [(list(islice(kept, len(part))), table) for part, table in stretches]


def _anchors(writer: _Writer, anchors: Sequence[Anchor]) -> tuple[Anchor, ...]:
    """Give the anchors at the places of the text where what followed them now stands."""
    found: list[Anchor] = []
    for anchor in anchors:
        at = bisect_right(writer.sources, anchor.start) - 1
        start = 0
        if at >= 0:
            ends = [*writer.starts[at + 1 : at + 2], writer.length]
            start = min(writer.starts[at] + anchor.start - writer.sources[at], ends[0])
        if found and found[-1].start == start and found[-1].unit == anchor.unit:
            found.pop()
        found.append(replace(anchor, start=start))
    return tuple(found)


def _write_paragraphs(
    writer: _Writer, lines: Sequence[Line], *, wrapped: bool
) -> list[tuple[int, str]]:
    """Write the lines as paragraphs and give (start, text) of the last short ones."""
    titles: list[tuple[int, str]] = []
    for paragraph in _paragraphs(lines, wrapped=wrapped):
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


def _paragraphs(lines: Sequence[Line], *, wrapped: bool) -> list[list[Line]]:
    layout: Layout | None = read_layout(lines) if wrapped else None
    found: list[list[Line]] = []
    for index, line in enumerate(lines):
        if not found:
            goes_on = False
        elif layout:
            goes_on = joins(found[-1], line, layout.widths[index - 1], layout)
        else:
            goes_on = is_cut(found[-1], line)
        if goes_on:
            found[-1].append(line)
        else:
            found.append([line])
    return found


def _write_table(
    writer: _Writer, grid: Grid, titles: list[tuple[int, str]], *, wrapped: bool = True
) -> Table:
    """Write a grid, a row a line with tabs between cells, and give it with its spans."""
    start = writer.length
    spans: list[list[tuple[int, int, str]]] = []
    for row in grid.rows:
        spans.append([])
        for column, cell in enumerate(row):
            if column:
                writer.write("\t", _after(cell, row, column) or writer.last)
            begin, part = writer.length, len(writer.parts)
            writer.write_lines(cell, running=True, wrapped=wrapped)
            spans[-1].append((begin, writer.length, "".join(writer.parts[part:])))
        ends = [cell[-1].end for cell in row if cell]
        writer.write("\n", ends[-1] if ends else writer.last)
    caption = " ".join(filter(None, (_ANNEX_RE.sub("", text) for _, text in titles)))
    return Table(caption, _cells(spans, grid), start, writer.length)


def _after(cell: Sequence[Line], row: Sequence[Sequence[Line]], column: int) -> int:
    """The source offset of a cell's separator: the last place written before it."""
    before = [line for earlier in row[:column] for line in earlier]
    return before[-1].end if before else (cell[0].start - 1 if cell else 0)


def _cells(spans: Sequence[Sequence[tuple[int, int, str]]], grid: Grid) -> tuple[Cell, ...]:
    merged = grid.merged
    if merged is None:
        merged = merged_from([[text for _, _, text in row] for row in spans])
    found: list[Cell] = []
    for row, places in enumerate(spans):
        for column in range(len(places)):
            above = merged.get((row, column), (row, column))
            start, end, text = spans[above[0]][above[1]]
            if text:
                found.append(Cell(row, column, text, start, end))
    return tuple(found)


def _stands_apart(before: str, after: str) -> bool:
    """Tell whether two paragraphs of a cell are two things: 市科技局 / 市财政局."""
    long = min(len(before), len(after)) > _SHORT
    return long and not _GOES_ON_RE.search(before) and after[0] not in "，。；：、）》”"


def _parts_words(before: str, after: str) -> bool:
    """Tell whether a line break stood between two Latin words."""
    return bool(before and after) and all(
        mark.isascii() and mark.isalpha() for mark in (before[-1], after[0])
    )
