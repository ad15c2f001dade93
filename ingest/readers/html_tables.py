"""Tables of a web page: those with data keep their cells, those that only lay out are unfolded."""

from collections.abc import Callable, Iterator

from selectolax.lexbor import LexborNode

from policygraph.ingest.readers.writing import Slot

_MAX_SPAN = 1_000
_MAX_CELLS = 100_000
_LAYOUT = 1_500
"""Characters in one cell above which a table is a frame around text."""

Paragraphs = Callable[[LexborNode], list[str]]
"""Gives the paragraphs of an element."""


def read_rows(table: LexborNode, paragraphs: Paragraphs) -> list[list[Slot]] | None:
    """Give the rows of a table of data; None for one that only lays out."""
    if table.css_first("table table") or table.css_first("td table, th table"):
        return None
    rows = [
        [_slot(cell, paragraphs) for cell in _children(row, ("td", "th"))] for row in _rows(table)
    ]
    rows = [row for row in rows if row]
    cells = [slot for row in rows for slot in row]
    wide = max((len([slot for slot in row if slot.text]) for row in rows), default=0)
    long = any(len(slot.text) > _LAYOUT for slot in cells)
    if len(rows) == 1 or wide <= 1 or long or len(cells) > _MAX_CELLS:
        return None
    return rows


def _rows(table: LexborNode) -> Iterator[LexborNode]:
    for child in _children(table, ("tr", "thead", "tbody", "tfoot")):
        if child.tag == "tr":
            yield child
        else:
            yield from _children(child, ("tr",))


def _children(node: LexborNode, tags: tuple[str, ...]) -> Iterator[LexborNode]:
    child = node.first_child
    while child is not None:
        if child.tag in tags:
            yield child
        child = child.next


def _slot(cell: LexborNode, paragraphs: Paragraphs) -> Slot:
    return Slot("\n".join(paragraphs(cell)), _span(cell, "rowspan"), _span(cell, "colspan"))


def _span(cell: LexborNode, name: str) -> int:
    value = (cell.attributes.get(name) or "").strip()
    return max(1, min(int(value), _MAX_SPAN)) if value.isascii() and value.isdigit() else 1
