"""CSV: a text whose every line has the same number of cells, in any Chinese encoding."""

import csv
import io

from policygraph.ingest.model import RawText
from policygraph.ingest.readers.plain import decode
from policygraph.ingest.readers.writing import RawWriter, Slot

_DELIMITERS = (",", "\t", ";", "|")
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
    writer = RawWriter()
    writer.table([[Slot(cell) for cell in row] for row in rows])
    return writer.raw(wrapped=False)


def _delimiter(text: str) -> str:
    for mark in _DELIMITERS:
        if text.count(mark) < _MIN_ROWS:
            continue
        widths = {len(row) for row in _rows(text, mark)}
        if len(widths) == 1 and widths.pop() >= _MIN_COLUMNS and text.count("\n") >= _MIN_ROWS - 1:
            return mark
    return ""


def _rows(text: str, mark: str) -> list[list[str]]:
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=mark))
    except csv.Error:
        return []
    return [row for row in rows if any(cell.strip() for cell in row)]
