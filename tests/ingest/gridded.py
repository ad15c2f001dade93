"""Raw texts with one table, written as rows of cells, for tests of tables."""

from collections.abc import Sequence

from policygraph.ingest.model import RawCell, RawTable, RawText

UP, LEFT = "^", "<"
"""Cells that are merged with the one above, or with the one at their left."""


def gridded(before: str, rows: Sequence[Sequence[str]], after: str = "") -> RawText:
    """Give a text with one table between two others, as a reader of Word files gives it."""
    text = before
    spans: dict[tuple[int, int], list[int]] = {}
    owner: dict[tuple[int, int], tuple[int, int]] = {}
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            place = (row, column)
            owner[place] = place
            if cell in (UP, LEFT):
                owner[place] = owner[(row - 1, column) if cell == UP else (row, column - 1)]
                top, left = owner[place]
                span = spans[owner[place]]
                span[2:] = [max(span[2], row - top + 1), max(span[3], column - left + 1)]
            else:
                spans[place] = [len(text), len(text) + len(cell), 1, 1]
                text += cell + "\n"
    found = tuple(RawCell(*place, *span) for place, span in sorted(spans.items()))
    return RawText(text + after, (RawTable(found, len(before), len(text)),), wrapped=False)
