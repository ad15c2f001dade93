"""The lines of a file, what of them is page furniture, and which of them are one paragraph.

A paragraph's end is decided by language and geometry: a line that fills its width goes on, a
short one ends; a heading number begins anew; an open bracket or a comma goes on. The width is
taken from the lines around, for one file may hold pages set in several widths.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from policygraph.ingest.colophon import find_colophon
from policygraph.ingest.fold import HAN, INVISIBLE, fold_line
from policygraph.ingest.lazy import lazy

_LINE_RE = lazy(r"([^\r\n\f\v\x85\u2028\u2029]*)(\r\n|[\r\n\f\v\x85\u2028\u2029]|\Z)")
# The indent of a paragraph whose line end was lost: 各位代表：　　现在，我代表… It tells only in a
# line where one follows a sentence; near miss: 附件　　1, 目　　录, 签发人：　　张三.
_INDENT_RE = lazy(r"(?<=\S{4})\u3000\u3000(?=\S{4})")
_INDENTED_RE = lazy(r"[。！？]\u3000\u3000\S")
_WIDE_RE = lazy(rf"[{HAN}\u3000-\u303f\uff00-\uff60“”‘’…—·①-⑳]+")


class Line(NamedTuple):
    """One line, folded, without blanks at its ends.

    `start` is the source offset of its first character, `end` that of the line end; `lead` holds
    the blanks before it, `gap` counts the empty lines before it, `indent` and
    `width` are the columns of the blanks and of the text.
    """

    text: str
    start: int
    end: int
    lead: str = ""
    gap: int = 0
    indent: int = 0
    width: int = 0

    @property
    def reach(self) -> int:
        """The column at which the line ends."""
        return self.indent + self.width


def columns(text: str) -> int:
    """Give the columns that a text takes; a Chinese character takes two."""
    return 2 * len(text) - len(_WIDE_RE.sub("", text))


def read_lines(raw: str, start: int = 0, end: int | None = None) -> list[Line]:
    """Give all lines of a file, or of its part from `start` to `end`, also the empty ones."""
    found: list[Line] = []
    gap = 0
    for begin, stop in _line_spans(raw, start, len(raw) if end is None else end):
        line = raw[begin:stop]
        folded = fold_line(line)
        text = folded.strip(" \t\u200b")
        lead = folded[: len(folded) - len(folded.lstrip(" \t\u200b"))]
        found.append(Line(text, begin + len(lead), stop, lead, gap, _indent(line), columns(text)))
        gap = 0 if text else gap + 1
    return found


def _line_spans(raw: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for match in _LINE_RE.finditer(raw, start, end):
        begin, stop = match.span(1)
        if match.end() == match.start():
            return
        if _INDENTED_RE.search(raw, begin, stop):
            for indent in _INDENT_RE.finditer(raw, begin, stop):
                yield begin, indent.start()
                begin = indent.start()
        yield begin, stop


def _indent(line: str) -> int:
    """Columns of the blanks before the text; U+3000 takes two."""
    blanks = line[: len(line) - len(line.lstrip())]
    return len(blanks) + blanks.count("\u3000")


# — 16 —  - 3 -  –12–  第3页  第 3 页 共 10 页  Page 2 of 9; not 16 alone, which may be a cell.
_PAGE_RE = lazy(
    r"[—–-]+ *\d{1,4} *[—–-]+|第 *\d{1,4} *页([，,/]? *共 *\d{1,4} *页)?|[Pp]age \d+( of \d+)?"
)
_NUMBER_RE = lazy(r"\d{1,4}")
# 专栏 5 先进装备制造业重点项目: a box's title, once more at the top of the next page.
_BOX_RE = lazy(r"专栏 ?(?:\d{1,2}|[一二三四五六七八九十]{1,3}).{2,30}")
_RUNNING_HEADS = 3
"""Times that a line must stand beside page numbers to be a running head."""


# 全市地区生产总值增长6.4%，一 — 1 — 般公共预算: a page number that fell into the text.
_INNER_PAGE_RE = lazy(r" [—–-]+ (\d{1,4}) [—–-]+(?= )")


def hide_page_numbers(lines: Sequence[Line]) -> list[Line]:
    """Give the lines without page numbers inside them, where such numbers count 1, 2, 3 ….

    As many characters stay, marks without width in their place.
    """
    numbers = [int(match[1]) for line in lines for match in _INNER_PAGE_RE.finditer(line.text)]
    counted = all(later - earlier == 1 for earlier, later in pairwise(numbers))
    if len(numbers) < _RUNNING_HEADS or not counted:
        return list(lines)
    return [
        line._replace(text=_INNER_PAGE_RE.sub(lambda hit: INVISIBLE * len(hit[0]), line.text))
        for line in lines
    ]


def find_furniture(lines: Sequence[Line]) -> frozenset[int]:
    """Give the indices of lines that belong to the page and not to the text."""
    filled = [index for index, line in enumerate(lines) if line.text]
    pages = {index for index in filled if _PAGE_RE.fullmatch(lines[index].text)}
    pages |= _bare_page_numbers(lines, filled)
    colophon = find_colophon([line.text for line in lines])
    again = _box_titles(lines, filled, pages)
    return frozenset(colophon | pages | again | _running_heads(lines, filled, pages))


def _bare_page_numbers(lines: Sequence[Line], filled: Sequence[int]) -> set[int]:
    """Numbers alone on lines that count 1, 2, 3 … through the file, some text between them."""
    numbers = [index for index in filled if _NUMBER_RE.fullmatch(lines[index].text)]
    if len(numbers) < _RUNNING_HEADS or any(lines[index].lead == "\t" for index in numbers):
        return set()
    values = [int(lines[index].text) for index in numbers]
    apart = min(later - earlier for earlier, later in pairwise(numbers))
    counted = all(later - earlier == 1 for earlier, later in pairwise(values))
    return set(numbers) if counted and apart >= _RUNNING_HEADS else set()


def _box_titles(lines: Sequence[Line], filled: Sequence[int], pages: set[int]) -> set[int]:
    """Titles of boxes that go on behind a page number: there the title stands once more."""
    titles = [index for index in filled if _BOX_RE.fullmatch(lines[index].text)]
    behind = {after for before, after in pairwise(filled) if before in pages}
    names = [lines[index].text.replace(" ", "").removesuffix("（续）") for index in titles]
    again = zip(titles[1:], pairwise(names), strict=True)
    return {index for index, (before, name) in again if name == before and index in behind}


def _running_heads(lines: Sequence[Line], filled: Sequence[int], pages: set[int]) -> set[int]:
    beside: list[int] = []
    for before, after in pairwise(filled):
        if before in pages and after not in pages:
            beside.append(after)
        if after in pages and before not in pages:
            beside.append(before)
    times = Counter(lines[index].text for index in beside)
    return {index for index in beside if times[lines[index].text] >= _RUNNING_HEADS}
