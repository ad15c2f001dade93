"""CSV: a text whose lines have the same number of cells, but for a title above and notes below."""

import csv
import io
from collections.abc import Sequence

from policygraph.ingest.model import RawText
from policygraph.ingest.readers.plain import decode
from policygraph.ingest.readers.writing import RawWriter, Slot

_DELIMITERS = (",", "\t", ";")
_MIN_ROWS = 2
_MIN_COLUMNS = 2
_LOOK = 200_000
"""Characters by which a long file is judged."""


def is_table(text: str) -> bool:
    """Tell whether a text is a table with cells parted by one delimiter."""
    cut = text[:_LOOK]
    if len(cut) < len(text):
        cut = cut[: cut.rfind("\n") + 1]
    return bool(_delimiter(cut))


def read(data: bytes, where: str) -> RawText:
    """Give the text of a CSV file as one table.

    Raises:
        UnreadableFile: its encoding stays unknown.
    """
    text = decode(data, where)
    rows = _rows(text, _delimiter(text) or ",")
    first, last = _table_of(rows)
    writer = RawWriter()
    for row in rows[:first]:
        writer.line(row[0])
    writer.table([[Slot(cell) for cell in row] for row in rows[first:last]])
    for row in rows[last:]:
        writer.line(row[0])
    return writer.raw(wrapped=False)


def _delimiter(text: str) -> str:
    for mark in _DELIMITERS:
        if text.count(mark) < _MIN_ROWS:
            continue
        rows = _rows(text, mark)
        first, last = _table_of(rows)
        around = len(rows) - (last - first)
        widths = {len(row) for row in rows[first:last]}
        if len(widths) == 1 and last - first >= _MIN_ROWS + around:
            return mark
    return ""


def _table_of(rows: Sequence[Sequence[str]]) -> tuple[int, int]:
    """Give the rows from the first to the last of several cells: titles and notes have one."""
    several = [at for at, row in enumerate(rows) if len(row) >= _MIN_COLUMNS]
    return (several[0], several[-1] + 1) if several else (0, 0)


def _rows(text: str, mark: str) -> list[list[str]]:
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=mark))
    except csv.Error:
        return []
    return [row for row in rows if "".join(row).strip()]
