"""Where headings stand: numbers at the start of a line, or inside a text without line breaks.

Decides what is a heading and where its title ends. It does not decide what lies under what; that
is `outline`. A number inside a line counts only where the numbers go on in sequence.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from policygraph.ingest.lazy import lazy

_NUM = "一二三四五六七八九十百零"
_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")}

RANKS = {
    "part": 0,
    "table": 0,
    "编": 1,
    "章": 2,
    "节": 3,
    "一": 4,
    "条": 4,
    "（一）": 5,
    "1": 6,
    "（1）": 7,
    "①": 8,
}
"""The order of heading styles, outermost first (GB/T 9704-2012, 7.3.3)."""

# Each style: what its number looks like. Near misses: 3.3%, 2021.05, 一、二产业 inside a line.
_STYLES = (
    # 附件2  附件：  附表1 ; not 附件1所列项目
    ("part", re.compile(rf"(附[件表录] ?[{_NUM}\d]{{0,2}})(?:[：: ]|(?=\n))")),
    # 市级改革专题四  专题一：…  第二部分 …
    (
        "part",
        re.compile(
            rf"([^\n，。；、]{{0,8}}专题[{_NUM}]{{1,3}}|第[{_NUM}]{{1,3}}部分)(?:[：: 、]|(?=\n))"
        ),
    ),
    ("编", re.compile(rf"(第[{_NUM}]{{1,3}}[编篇])(?:[：: 、])?")),
    ("章", re.compile(rf"(第[{_NUM}\d]{{1,3}}章)(?:[：: 、])?")),
    ("节", re.compile(rf"(第[{_NUM}\d]{{1,3}}节)(?:[：: 、])?")),
    ("条", re.compile(rf"(第[{_NUM}\d]{{1,4}}条)(?:[：: 、])?(?!第)")),
    ("一", re.compile(rf"([{_NUM}]{{1,3}})、")),
    ("（一）", re.compile(rf"(（[{_NUM}]{{1,4}}）)、?")),
    # 1. 加快…  11.121人才梯队项目  3.2020年底前 ; not 3.3%
    ("1", re.compile(r"(\d{1,2})(?:、|\.(?!\d)|\.(?=\d{3,4}(?![\d.%亿万元个])))")),
    ("（1）", re.compile(r"(（\d{1,2}）)")),
    ("①", re.compile(r"([①-⑳])")),
)
_INLINE_RE = lazy(
    rf"(?<=[。；：！？）”])(?P<一>[{_NUM}]{{1,3}})、|(?P<括>（[{_NUM}]{{1,4}}）)"
    r"|(?<=[。；：！？）”])(?P<数>\d{1,2})\.(?!\d{1,2}(?!\d))"
)
_INLINE_STYLE = {"一": "一", "括": "（一）", "数": "1"}
_INLINE_FROM = 1500
"""Characters from which a paragraph may hold a whole text whose line breaks were lost."""
# 1. 优化园区布局 ……………（1): an entry of a table of contents.
_CONTENTS_RE = lazy(r"……|\.\.\.\.\.\.|······|\t\d+$|… ?\d{1,4}$|\.\. ?\d{1,4}$|·· ?\d{1,4}$")
_MAX_TITLE = 40
"""Characters from which a run-in title is cut at its first comma."""
_MIN_CUT = 8
_MAX_PART_TITLE, _PART_TITLE_LINES = 60, 2
# （牵头单位：…）（责任单位：…）（财政部牵头，…）（…按职责分工负责）
_ROLE_RE = lazy(
    r"（[^（）]{0,200}?(?:单位|部门|牵头|负责|配合|落实)[^（）]*(?:（[^（）]*）[^（）]*)*）"
)


@dataclass(frozen=True, slots=True)
class Heading:
    """One heading: its style, its number as in a path, its value, title and span."""

    style: str
    number: str
    value: int
    title: str
    start: int
    end: int

    @property
    def rank(self) -> int:
        """The place of its style in the order of styles."""
        return RANKS[self.style]


def find_headings(text: str, skip: tuple[tuple[int, int], ...] = ()) -> list[Heading]:
    """Give all headings in text order; `skip` holds spans (tables) that have none."""
    found: list[Heading] = []
    start = 0
    while start < len(text):
        stop = text.find("\n", start)
        stop = len(text) if stop < 0 else stop
        if not any(first <= start < last for first, last in skip):
            found.extend(_line_headings(text, start, stop))
        start = stop + 1
    return found


def number_value(number: str) -> int:
    """Give the value of a number of a heading (（十二） → 12, 二 → 2, 附件3 → 3), 0 for none."""
    digits = re.search(r"\d+", number)
    if digits:
        return int(digits[0])
    if "①" <= number[:1] <= "⑳":
        return ord(number[0]) - ord("①") + 1
    chinese = re.search(rf"[{_NUM}]+", number)
    return _chinese_value(chinese[0]) if chinese else 0


def _chinese_value(number: str) -> int:
    hundreds, _, rest = number.rpartition("百")
    tens, mark, ones = rest.rpartition("十")
    value = _DIGITS.get(ones.strip("零"), 0) + 100 * _DIGITS.get(hundreds, 0)
    return value + 10 * (_DIGITS.get(tens, 1) if mark else 0)


def _line_headings(text: str, start: int, stop: int) -> Iterator[Heading]:
    line = text[start:stop]
    if _CONTENTS_RE.search(line):
        return
    marks = _marks(text, start, stop)
    for index, (style, number, begin, after) in enumerate(marks):
        last = marks[index + 1][2] if index + 1 < len(marks) else stop
        title, end = read_title(text, after, last, whole=last == stop and begin == start)
        if style == "part" and not title and "：" not in text[begin:after]:
            title, end = _title_below(text, stop + 1)
        yield Heading(style, number.replace(" ", ""), number_value(number), title, begin, end)


def _marks(text: str, start: int, stop: int) -> list[tuple[str, str, int, int]]:
    """Give (style, number, start, end) of the number that begins a line and of those inside."""
    marks: list[tuple[str, str, int, int]] = []
    for style, pattern in _STYLES:
        match = pattern.match(text, start, stop + 1)
        if match:
            marks.append((style, match[1], start, match.end()))
            break
    if stop - start >= _INLINE_FROM:
        marks.extend(_inline_marks(text, marks[0][3] if marks else start, stop))
    return marks


def _inline_marks(text: str, start: int, stop: int) -> list[tuple[str, str, int, int]]:
    """Give the numbers inside a long line that go on in sequence, if there are many."""
    marks: list[tuple[str, str, int, int]] = []
    last = {"一": 0, "（一）": 0, "1": 0}
    for match in _INLINE_RE.finditer(text, start, stop):
        kind = str(match.lastgroup)
        style, value = _INLINE_STYLE[kind], number_value(match[kind])
        if value != last[style] + 1 and not (value == 1 and marks and style != "一"):
            continue
        if value == 1 and RANKS[marks[-1][0] if marks else "part"] >= RANKS[style]:
            continue
        last[style] = value
        marks.append((style, match[kind], match.start(), match.end()))
    sections = sum(1 for mark in marks if mark[0] == "一")
    return marks if sections > 1 else []


def _title_below(text: str, start: int) -> tuple[str, int]:
    """Give the title of a part whose number stands alone on its line: the lines until the text."""
    titles: list[str] = []
    for line in text[start : start + 4 * _MAX_PART_TITLE].split("\n")[:_PART_TITLE_LINES]:
        if (
            not 0 < len(line) <= _MAX_PART_TITLE
            or "。" in line
            or "\t" in line
            or _is_numbered(line)
        ):
            break
        titles.append(line)
    return " ".join(titles), start + sum(len(line) + 1 for line in titles)


def _is_numbered(line: str) -> bool:
    return any(pattern.match(line + "\n") for _, pattern in _STYLES)


def read_title(text: str, start: int, stop: int, *, whole: bool) -> tuple[str, int]:
    """Give the title and where the heading ends: at the first full stop or at `stop`.

    `whole` is true where nothing else stands in the line or cell, so that it is not cut short.
    """
    dot = text.find("。", start, stop)
    end = stop if dot < 0 else dot + 1
    title = text[start : stop if dot < 0 else dot]
    role = _ROLE_RE.search(title)
    if role and role.start() > 1:
        title, end = title[: role.start()], start + role.start()
    if (not whole or dot >= 0 or role) and len(title) > _MAX_TITLE:
        comma = re.search(r"[，；：]", title[_MIN_CUT:])
        title = title[: _MIN_CUT + comma.start()] if comma else title
        end = start + len(title) if comma else end
    return title.strip(" ：:；，"), min(end, stop)
