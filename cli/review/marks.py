"""The text cut into lines and pieces, each with the marks that cover it.

Marks of one kind do not overlap as ingest gives them; marks of several kinds may. Invariant: the
pieces of all lines, joined by line ends, are the document's text.
"""

from bisect import bisect_left
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from policygraph.cli.review.sheet import Sheet
from policygraph.cli.screen import place_text
from policygraph.ingest.model import Anchor
from policygraph.ingest.spans import Cover

HEADING, FIGURE, OPEN, NUMBER = "heading", "Observation", "open", "number"
"""Kinds of marks beside the labels of named things."""


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A span of the text: `kind` is a label or one of the constants above, `says` what it is."""

    start: int
    end: int
    kind: str
    says: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text under the same marks, the longest mark first; there may be none."""

    start: int
    text: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the text.

    `path` is that of the section which begins with it, `page` the page or sheet (第12页) that
    begins before or in it; both are empty else. `is_row` is true inside a table.
    """

    start: int
    pieces: tuple[Piece, ...]
    page: str = ""
    path: str = ""
    is_task: bool = False
    is_row: bool = False


def read_marks(sheet: Sheet) -> tuple[Mark, ...]:
    """Give all marks of a document in text order."""
    sections = sheet.facts.document.sections
    found = [Mark(s.start, s.heading_end, HEADING, s.path) for s in sections if s.path]
    found += [
        Mark(spot.start, spot.end, item.label, item.name)
        for item in sheet.names
        for spot in item.spots
    ]
    found += [
        Mark(spot.start, spot.end, FIGURE, item.figure.indicator)
        for item in sheet.values
        for spot in item.spots
    ]
    found += [Mark(o.spot.start, o.spot.end, OPEN, o.reason) for o in sheet.open]
    found += [Mark(o.spot.start, o.spot.end, NUMBER, o.reason) for o in sheet.leftovers]
    return tuple(sorted({mark for mark in found if mark.start < mark.end}))


def cut_lines(sheet: Sheet) -> Iterator[Line]:
    """Yield the lines of the text that hold more than blanks."""
    text, marks = sheet.facts.document.text, read_marks(sheet)
    headings = {section.start: section for section in sheet.facts.document.sections if section.path}
    pages = deque(a for a in sheet.facts.document.anchors if a.unit != "paragraph")
    tables = Cover((table.start, table.end) for table in sheet.facts.document.tables)
    first, start = 0, 0
    for content in text.split("\n"):
        end = start + len(content)
        while first < len(marks) and marks[first].end <= start:
            first += 1
        last = bisect_left(marks, Mark(end, end, ""), lo=first)
        if content.strip():
            own = [mark for mark in marks[first:last] if mark.end > start]
            section = headings.get(start)
            yield Line(
                start,
                tuple(_cut(content, start, own)),
                _page(pages, end),
                section.path if section else "",
                bool(section and section.is_task),
                tables.touches(start, end),
            )
        start = end + 1


def _page(pages: deque[Anchor], end: int) -> str:
    """Take the pages that begin before an offset away, and say which is the last of them."""
    page = ""
    while pages and pages[0].start < end:
        anchor = pages.popleft()
        page = place_text(f"{anchor.unit} {anchor.number}")
    return page


def _cut(content: str, start: int, marks: Iterable[Mark]) -> Iterator[Piece]:
    """Yield the pieces of one line: cut wherever a mark begins or ends."""
    end = start + len(content)
    marks = sorted(marks, key=lambda mark: (mark.start - mark.end, mark))
    bounds = {start, end}
    for mark in marks:
        bounds |= {max(mark.start, start), min(mark.end, end)}
    edges = sorted(bounds)
    for left, right in pairwise(edges):
        over = tuple(mark for mark in marks if mark.start <= left and right <= mark.end)
        yield Piece(left, content[left - start : right - start], over)
