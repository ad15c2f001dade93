"""What of a page's lines belongs to the page and not to the text: page numbers, running heads.

Only the outermost lines of a page can be furniture. A running head says the same, but for its
figures, at the same height of several pages; a page number counts.
"""

import re
from collections import defaultdict
from collections.abc import Sequence

from policygraph.ingest.readers.page import Line

_OUTER = 2
"""Lines from the top and from the bottom of a page that may be furniture."""
_PAGES = 3
"""Pages on which a running head stands at least."""
_SAME_HEIGHT = 4.0
"""Points by which its height may differ."""
_MARGIN = 0.12
"""Share of the page's height within which a bare number is a page number."""
# — 16 —  - 3 -  ·12·  第3页  第 3 页 共 10 页  3/10  Page 2 of 9; a bare 16 or IV by its place.
_PAGE_RE = re.compile(
    r"[—–―\-·•~～－─]+ ?\d{1,4} ?[—–―\-·•~～－─]+|第 ?\d{1,4} ?页([，,/／ ]*共 ?\d{1,4} ?页)?"
    r"|\d{1,4} ?/ ?\d{1,4}|(?i:page) ?\d+( ?(of|/) ?\d+)?"
)
# 附表1 at the top of one page and 附表2 of the next are headings.
_PART_RE = re.compile(r"附|第.{1,4}[章节条]")
_BARE_RE = re.compile(r"\d{1,4}|[IVXLCivxlc\u2160-\u217f]{1,6}|[①-⑳]")


def drop_furniture(pages: Sequence[Sequence[Line]], heights: Sequence[float]) -> list[list[Line]]:
    """Give the lines of each page without its furniture."""
    heads = _running_heads(pages)
    return [
        [
            line
            for at, line in enumerate(lines)
            if not (
                min(at, len(lines) - 1 - at) < _OUTER
                and (_is_number(line, height) or (line.page, line.y) in heads)
            )
        ]
        for lines, height in zip(pages, heights, strict=True)
    ]


def _is_number(line: Line, height: float) -> bool:
    if _PAGE_RE.fullmatch(line.text):
        return True
    outside = line.y < _MARGIN * height or line.y > (1 - _MARGIN) * height
    return outside and bool(_BARE_RE.fullmatch(line.text))


def _running_heads(pages: Sequence[Sequence[Line]]) -> set[tuple[int, float]]:
    """Give (page, height) of the lines that return on several pages."""
    found: dict[tuple[str, int], list[Line]] = defaultdict(list)
    for lines in pages:
        outer = [*lines[:_OUTER], *lines[max(_OUTER, len(lines) - _OUTER) :]]
        for line in outer:
            for text in _wordings(line):
                found[text, round(line.y / _SAME_HEIGHT)].append(line)
    return {
        (line.page, line.y)
        for same in found.values()
        if len({line.page for line in same}) >= _PAGES
        for line in same
    }


def _wordings(line: Line) -> list[str]:
    """Give a line's text, and its text with the page's number in it as one that counts."""
    number = None if _PART_RE.match(line.text) else re.search(r"\d+(?=\D*$)", line.text)
    if not number:
        return [line.text]
    ahead = int(number[0]) - line.page
    counted = f"{line.text[: number.start()]}#{ahead}{line.text[number.end() :]}"
    return [line.text, counted]
