"""Lines that belong together: which line goes on in the next.

`joins` reads like a list of reasons, strongest first; each is a property of Chinese official
texts (GB/T 9704-2012: headings are numbered, a body line holds 28 characters) or of typesetting.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from policygraph.ingest.fold import HAN
from policygraph.ingest.lines import Line

_WINDOW = 12
"""Lines before and after from which a line's wrap width is taken."""
_MIN_WRAP = 36
"""Columns below which equal widths say nothing: lists of names have them too."""
_MAX_WRAP = 160
_FULL_LINES = 3
"""Lines of about the greatest width that make a wrap width."""
_RAGGED = 4
"""Columns that a full line may lack: a mark that must not begin a line takes one character along,
and a number is not broken."""
_LONG = 60
"""Columns from which a line without a full stop inside may be running text."""

_NUM = "一二三四五六七八九十百"
# 一、 （一） 1. 1． (1) 第一条 第二章 附件2 ① —— 【编者按】; not 3.3%, 2023年, 10亿元.
_HEADING_RE = re.compile(
    rf"[{_NUM}]{{1,4}}、|（[{_NUM}]{{1,4}}）|\d{{1,2}}[.、](?!\d)|（\d{{1,2}}）|第[{_NUM}\d]{{1,5}}[编章节条部]"
    rf"|附件[{_NUM}\d]{{0,2}}(?:[：:]|$)|[①-⑳]|——|【|.{{0,6}}专题[{_NUM}]{{1,3}}$|[•●◆■▪]"
)
_END_RE = re.compile(r"[。！？：…][”’）》】]*$|[；;]$")
_OPEN_RE = re.compile(r"[，、—+\-（《“〔/]$|(?:印发|转发|批转|关于)$")
# 武发〔2021〕10号, 2021年2月10日, (2021年2月10日), 附件: lines that stand alone in every layout.
_ALONE_RE = re.compile(
    rf".{{0,20}}[〔\[【(（]\d{{4}}[〕\]】)）]\s*第?\s*\d+\s*号|（?[\d{HAN}]{{4}}年.{{1,4}}月.{{1,4}}日）?|附\s*件[{_NUM}\d]*"
)
_DOTS_RE = re.compile(r"…{2,}|\.{6,}|·{6,}")
_PAIRS = (("（", "）"), ("《", "》"), ("“", "”"), ("〔", "〕"))
_MAX_OPEN = 120
"""Characters for which an open bracket is waited for; longer ones were never closed."""


@dataclass(frozen=True, slots=True)
class Layout:
    """How a file is set. `widths` holds each line's wrap width, 0 where it is not wrapped."""

    widths: tuple[int, ...]
    indented: bool
    spaced: bool


def read_layout(lines: Sequence[Line]) -> Layout:
    """Give the layout of the filled lines of a file."""
    columns = [_reach(line) for line in lines]
    widths = tuple(_wrap_width(columns, index) for index in range(len(lines)))
    return Layout(widths, _is_indented(lines), _is_spaced(lines, widths))


def joins(lines: Sequence[Line], index: int, begun: str, layout: Layout) -> bool:
    """Tell whether line `index` goes on in the next; `begun` is its paragraph so far."""
    line, after = lines[index], lines[index + 1]
    if _ALONE_RE.fullmatch(line.text) or _DOTS_RE.search(line.text):
        return False
    if _is_open(begun):
        return True
    if _HEADING_RE.match(after.text) or _ALONE_RE.fullmatch(after.text):
        return False
    ended = bool(_END_RE.search(line.text))
    if _is_full(lines, index, layout):
        return not (layout.indented and _indent(after) > 1 and ended) and not (
            layout.spaced and after.gap > 0 and ended
        )
    return not ended and _is_running(line.text)


def _wrap_width(columns: Sequence[int], index: int) -> int:
    """The greatest width that several lines around the line share, none being much longer."""
    around = sorted(columns[max(0, index - _WINDOW) : index + _WINDOW + 1], reverse=True)
    wrap = around[0]
    if len(around) >= _FULL_LINES and around[0] - around[1] > _RAGGED:
        wrap = around[1]
    full = sum(1 for width in around if wrap - _RAGGED <= width <= wrap)
    return wrap if full >= _FULL_LINES and _MIN_WRAP <= wrap <= _MAX_WRAP else 0


def _is_full(lines: Sequence[Line], index: int, layout: Layout) -> bool:
    width = layout.widths[index]
    if not width:
        return False
    after = lines[index + 1].text
    word = re.match(r"[!-~]+", after)
    first = len(word[0]) if word else 2
    return _reach(lines[index]) + max(first, _RAGGED) >= width


def _indent(line: Line) -> int:
    return sum(2 if blank == "\u3000" else 1 for blank in line.lead)


def _reach(line: Line) -> int:
    """The column at which the line ends."""
    return _indent(line) + line.width


def _is_indented(lines: Sequence[Line]) -> bool:
    """True where paragraphs begin with blanks: many lines do, and many do not."""
    inner = sum(1 for line in lines if _indent(line) >= 2)
    return 0.05 * len(lines) < inner < 0.7 * len(lines)


def _is_spaced(lines: Sequence[Line], widths: Sequence[int]) -> bool:
    """True where empty lines part paragraphs: they stand after some full lines, not after most."""
    gaps = sum(1 for line in lines[1:] if line.gap)
    return bool(any(widths)) and gaps < 0.5 * len(lines)


def _is_open(begun: str) -> bool:
    if _OPEN_RE.search(begun):
        return True
    tail = begun[-_MAX_OPEN:]
    return any(tail.count(left) > tail.count(right) for left, right in _PAIRS)


def _is_running(text: str) -> bool:
    """Text in sentences that stopped in the middle: a page break cut it."""
    inside = text[:-1]
    return "。" in inside or ("，" in inside and Line(text, 0, 0).width >= _LONG)
