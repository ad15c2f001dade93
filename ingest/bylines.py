"""Parts of a document that are written by a body of a smaller place or by a park.

A compendium of a city holds reports of its districts, each under a line with its author alone:

    区域改革专题二
    钟楼区科技局
    【编者按】针对城区经济定位，…

In such a part 区委 is that of the district, and figures without a subject are the district's or the
park's. A near miss: 武进区科技局 at the end of a paper, which is a signature.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from policygraph.ingest.lazy import lazy
from policygraph.ingest.model import Document, Head, Ref
from policygraph.ingest.regions import (
    find_division,
    head_chain,
    place_chain,
    place_of_level,
    short_name,
)

_LONGEST, _TITLE, _BODY = 16, 30, 30
"""Characters of a byline and of a title above it at most, of the paragraph below it at least."""
_AUTHOR_RE = lazy("(?P<place>[一-鿿]{1,12}?)(?:[一-鿿]{0,10}(?:局|委|办|办公室|政府|委员会|部|厅))")
_PARK_RE = lazy(
    "(?P<park>[一-鿿]{2,12}(?:科教城|科学城|高新区|经开区|开发区|园|园区|新区|度假区|示范区))"
    "(?:管委会|管理委员会)?"
)


@dataclass(frozen=True, slots=True)
class Part:
    """One part from `start` to `end`, and whose it is: a Place or a Park."""

    start: int
    end: int
    owner: Ref

    def head(self, head: Head) -> Head:
        """Give the head of the document as it holds for the names of this part."""
        if self.owner.label != "Place":
            return head
        return replace(head, region=self.owner.name, regions=place_chain(self.owner.name))


def find_parts(document: Document) -> tuple[Part, ...]:
    """Give the parts of smaller places and parks, in text order; most documents have none."""
    chain = head_chain(document.head)
    lines = list(_lines(document.text)) if chain else []
    authors = [
        (lines[_first_title(lines, at)][0], owner)
        for at in range(1, len(lines) - 1)
        if (owner := _author(lines, at, chain))
    ]
    starts = [*(start for start, _ in authors), len(document.text)]
    return tuple(
        Part(start, end, owner)
        for (start, owner), end in zip(authors, starts[1:], strict=True)
        if owner.name not in chain
    )


def part_at(parts: Sequence[Part], offset: int) -> Part | None:
    """Give the part that holds an offset."""
    at = bisect_right(parts, offset, key=lambda part: part.start) - 1
    return parts[at] if at >= 0 and offset < parts[at].end else None


def _lines(text: str) -> Iterator[tuple[int, str]]:
    for match in re.finditer(r"[^\n]+", text):
        if match[0].strip():
            yield match.start(), match[0].strip()


def _is_title(line: str) -> bool:
    return len(line) <= _TITLE and not line.endswith(("。", "；", "：", "，"))


def _first_title(lines: Sequence[tuple[int, str]], at: int) -> int:
    while at and _is_title(lines[at - 1][1]):
        at -= 1
    return at


def _author(lines: Sequence[tuple[int, str]], at: int, chain: tuple[str, ...]) -> Ref | None:
    """Give whose a line is that stands between a title and a paragraph and names one author."""
    line = lines[at][1]
    if len(line) > _LONGEST or not _is_title(lines[at - 1][1]) or len(lines[at + 1][1]) < _BODY:
        return None
    if park := _PARK_RE.fullmatch(line):
        own = any(park["park"].startswith(short_name(place, chain)) for place in chain)
        return Ref("Park", park["park"]) if own else None
    author = _AUTHOR_RE.fullmatch(line)
    place = _place(line, chain) if author else ""
    return Ref("Place", place) if place else None


def _place(line: str, chain: tuple[str, ...]) -> str:
    """Give the document's place or one within it that a body's name begins with."""
    if level := place_of_level(line[0], chain):
        return level
    for size in range(min(len(line), 6), 1, -1):
        division = find_division(line[:size], chain)
        if division and division.name.startswith(line[:size]):
            within = division.name in chain or chain[0] in division.parents
            return division.name if within else ""
    return ""
