"""Writing a raw text piece by piece: lines, tables and the places where they stood.

A table's cells are written row by row, each on lines of its own; a merged cell is written once,
an empty one not at all.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from policygraph.ingest.model import Anchor, RawCell, RawTable, RawText

_MAX_COLUMNS = 512
_MAX_SPAN = 10_000


@dataclass(frozen=True, slots=True)
class Slot:
    """One cell to be written: its text, and over how many rows and columns it goes.

    `paragraph` is the number of its first paragraph, 0 where the file counts none.
    """

    text: str
    row_span: int = 1
    column_span: int = 1
    paragraph: int = 0


class RawWriter:
    """A raw text that grows."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._tables: list[RawTable] = []
        self._anchors: list[Anchor] = []
        self.length = 0

    def line(self, text: str) -> None:
        """Write a line, or several where the text holds line ends."""
        self._write(text + "\n")

    def anchor(self, unit: str, number: int) -> None:
        """Note that what is written from here on stands on that page, paragraph or sheet."""
        self._anchors.append(Anchor(self.length, unit, number))

    def table(self, rows: Sequence[Sequence[Slot]]) -> None:
        """Write a table; cells take the next free places of their row, as in HTML."""
        start, taken, cells = self.length, set[tuple[int, int]](), list[RawCell]()
        for row, slots in enumerate(rows):
            column = 0
            for slot in slots:
                while (row, column) in taken:
                    column += 1
                if column >= _MAX_COLUMNS:
                    self.line(slot.text)
                    continue
                cell = self._cell(slot, row, column, len(rows))
                taken |= _places(cell)
                if slot.text or cell.row_span > 1 or cell.column_span > 1:
                    cells.append(cell)
        if cells:
            self._tables.append(RawTable(tuple(cells), start, self.length))

    def add(self, raw: RawText) -> None:
        """Write what another reader gave, with its tables and without its places."""
        shift = self.length
        for table in raw.tables:
            cells = (replace(x, start=x.start + shift, end=x.end + shift) for x in table.cells)
            self._tables.append(RawTable(tuple(cells), table.start + shift, table.end + shift))
        self._write(raw.text if raw.text.endswith("\n") else raw.text + "\n")

    def raw(self, *, wrapped: bool) -> RawText:
        """Give what was written."""
        return RawText("".join(self._parts), tuple(self._tables), tuple(self._anchors), wrapped)

    def _cell(self, slot: Slot, row: int, column: int, rows: int) -> RawCell:
        if slot.paragraph:
            self.anchor("paragraph", slot.paragraph)
        start = self.length
        if slot.text:
            self.line(slot.text)
        return RawCell(
            row,
            column,
            start,
            start + len(slot.text),
            max(1, min(slot.row_span, rows - row, _MAX_SPAN)),
            max(1, min(slot.column_span, _MAX_COLUMNS - column)),
        )

    def _write(self, text: str) -> None:
        self._parts.append(text)
        self.length += len(text)


def _places(cell: RawCell) -> set[tuple[int, int]]:
    return {
        (row, column)
        for row in range(cell.row, cell.row + cell.row_span)
        for column in range(cell.column, cell.column + cell.column_span)
    }
