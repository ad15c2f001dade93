"""Lines that belong together: which line goes on in the next.

`joins` reads like a list of reasons, strongest first; each is a property of Chinese official
texts (GB/T 9704-2012: headings are numbered, a body line holds 28 characters) or of typesetting.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from policygraph.ingest.fold import HAN
from policygraph.ingest.lazy import lazy
from policygraph.ingest.lines import Line, columns
from policygraph.ingest.segmenter import segment

_WINDOW = 12
"""Lines before and after from which a line's wrap width is taken."""
_MIN_WRAP = 36
"""Columns below which equal widths say nothing: lists of names have them too."""
_MAX_WRAP = 160
_WRAPPED = 0.4
"""Share of lines that are full and stop in mid-sentence in a wrapped text; else next to none."""
_FULL_LINES = 3
"""Lines of about the greatest width that make a wrap width."""
_LONGER = 0.2
"""Share of the lines around that may be longer than the wrap width (a title page, a table)."""
_RAGGED = 4
"""Columns that a full line may lack: a mark that must not begin a line takes one character along,
and a number is not broken."""
_LONG = 90
"""Columns from which a line with commas and no full stop is running text and no heading."""
_UNSURE = 40
"""Columns from which such a line may be running text; a word cut by the break tells."""
_NEAR_FULL = 0.75
"""Share of the wrap width that a line takes that stops in mid-sentence and goes on."""

_NUM = "一二三四五六七八九十百"
# 一、 （一） 1. 1． (1) 第一条 第二章 附件2 ① ; not 3.3%, 2023年, 10亿元.
_NUMBER_RE = lazy(
    rf"[{_NUM}]{{1,4}}、|（[{_NUM}]{{1,4}}）|\d{{1,2}}(?:、|\.(?!\d)|\.(?=\d{{3,4}}(?![\d.%亿万元个])))"
    rf"|（\d{{1,2}}）|第[{_NUM}\d]{{1,5}}[编篇章节条部]|附件[{_NUM}\d]{{0,2}}(?:[：:]|$)|[①-⑳]"
    rf"|.{{0,6}}专题[{_NUM}]{{1,3}}$"
)
# 【编者按】  ——研发设计环节。 begin a paragraph, unless the line before stops in mid-sentence.
_BULLET_RE = lazy(r"——|【|[•●◆■▪]")
_HAN_RE = lazy(f"[{HAN}]")
# 第七篇 坚持创新驱动发展, 第二节 加快发展…; not 第八条, whose text follows at once.
_PART_RE = lazy(rf"第[{_NUM}\d]{{1,5}}[编篇章节部](?![{HAN}]?分)")
_WORD_RE = lazy(f"[{HAN}]+")
_TAIL = 24
"""Columns of the longest rest of a headline."""
_WORDS = 8
"""Characters on each side of a break that are cut into words."""
_END_RE = lazy(r"[。！？：；）…][”’）》】]*$")
_OPEN = (*"，、—+-（《“〔/", "印发", "转发", "批转", "关于")
# 武发〔2021〕10号, 2021年2月10日, (2021年2月10日), 附件: lines that stand alone in every layout.
_ALONE_RE = lazy(
    rf".{{0,20}}[〔\[【(（]\d{{4}}[〕\]】)）]\s*第?\s*\d+\s*号|（?[\d{HAN}]{{4}}年.{{1,4}}月.{{1,4}}日）?|附\s*件[{_NUM}\d]*"
)
_INDENT = 2
"""Columns of blanks that set a paragraph off; one may stand at a page's start by accident."""
_ADDRESS_RE = lazy(r"https?://\S+$")
_LATIN_RE = lazy(r"[!-~]+")
_PAIRS = (("（", "）"), ("《", "》"), ("“", "”"), ("〔", "〕"))
_SEEN = 100
"""Lines of a paragraph that show how wide it is; looking at all would take their square."""
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
    reached = [line.reach for line in lines]
    widths = tuple(_wrap_width(reached, index) for index in range(len(lines)))
    return Layout(widths, _is_indented(lines), _is_spaced(lines, widths))


def is_wrapped(lines: Sequence[Line]) -> bool:
    """Tell whether lines that a file calls paragraphs are wrapped ones, as pasted from a PDF."""
    widths = read_layout(lines).widths
    full = [
        line
        for line, width in zip(lines, widths, strict=True)
        if width and line.reach + _RAGGED >= width and not _END_RE.search(line.text)
    ]
    return len(full) >= _WINDOW and len(full) > _WRAPPED * len(lines)


def joins(begun: Sequence[Line], after: Line, width: int, layout: Layout) -> bool:
    """Tell whether a paragraph goes on in the line after.

    `begun` holds its lines so far, `width` is the wrap width around the last of them, 0 for none.
    """
    line = begun[-1]
    ended = bool(_END_RE.search(line.text))
    begins = ended and (_NUMBER_RE.match(after.text) or _BULLET_RE.match(after.text))
    if begins or _stands_alone(line.text) or line.text == after.text:
        return False
    if _is_open(_tail(begun)):
        return True
    if _is_headline(begun) and layout.indented and not after.gap:
        return _ends_headline(line, after)
    set_off = (layout.indented and after.indent >= _INDENT) or (layout.spaced and after.gap > 0)
    if _NUMBER_RE.match(after.text) or _ALONE_RE.fullmatch(after.text) or (ended and set_off):
        return False
    if _is_full(begun, after, width):
        return True
    return not ended and (
        _is_near_full(begun, width)
        or _is_running(line.text, after.text)
        or (layout.indented and _is_hanging(begun, after))
    )


def is_cut(begun: Sequence[Line], after: Line) -> bool:
    """Tell whether a paragraph that the file ends was cut: 关于印发《 / …行动计划》的通知."""
    return (
        not _stands_alone(begun[-1].text)
        and not _NUMBER_RE.match(after.text)
        and not _ALONE_RE.fullmatch(after.text)
        and _is_open(_tail(begun))
    )


def _stands_alone(text: str) -> bool:
    """A number, a date, an entry of a table of contents, an address: never part of a paragraph."""
    dotted = "……" in text or "......" in text or "······" in text
    return bool(dotted or _ALONE_RE.fullmatch(text) or _ADDRESS_RE.search(text))


def _wrap_width(reached: Sequence[int], index: int) -> int:
    """The greatest width that several lines around the line share, none being much longer."""
    around = sorted(reached[max(0, index - _WINDOW) : index + _WINDOW + 1])
    for longer, wrap in enumerate(reversed(around)):
        if wrap < _MIN_WRAP or longer > _LONGER * len(around):
            return 0
        if wrap > _MAX_WRAP:
            continue
        if bisect_right(around, wrap) - bisect_left(around, wrap - _RAGGED) >= _FULL_LINES:
            return wrap
    return 0


def _is_full(begun: Sequence[Line], after: Line, width: int) -> bool:
    """Tell whether the next word had no room: earlier lines of the paragraph show the width."""
    if not width:
        return False
    wrap = max((line.reach for line in begun[-_SEEN:-1]), default=width)
    word = _LATIN_RE.match(after.text)
    first = len(word[0]) if word else 2
    return begun[-1].reach + max(first, _RAGGED) >= wrap


def _is_near_full(begun: Sequence[Line], width: int) -> bool:
    """A line that nearly fills the width and is no numbered heading, which ends where it ends."""
    heading = len(begun) == 1 and _NUMBER_RE.match(begun[0].text) and "。" not in begun[0].text
    return bool(width) and not heading and begun[-1].reach >= _NEAR_FULL * width


def _is_headline(begun: Sequence[Line]) -> bool:
    """Tell whether a paragraph so far is one line that numbers a part: 第七篇, 第二节."""
    return len(begun) == 1 and bool(_PART_RE.match(begun[0].text)) and "。" not in begun[0].text


def _ends_headline(line: Line, after: Line) -> bool:
    """Tell whether the last word of a headline had no room: …国家大数据综合 / 试验区."""
    rest = after.width <= _TAIL and _WORD_RE.fullmatch(after.text)
    return line.width >= _UNSURE and bool(rest) and not _NUMBER_RE.match(after.text)


def _is_hanging(begun: Sequence[Line], after: Line) -> bool:
    """Tell whether a line hangs below one that begins a paragraph: its words go on at the margin.

    The width tells nothing where a box of smaller print stands around.
    """
    first, last = begun[0], begun[-1].text
    set_off = first.indent >= _INDENT > after.indent and not after.gap
    heading = _NUMBER_RE.match(first.text) and "。" not in first.text
    long = begun[-1].reach >= _MIN_WRAP and _HAN_RE.match(last[-1]) and _HAN_RE.match(after.text)
    return bool(set_off and long) and not heading


def _is_indented(lines: Sequence[Line]) -> bool:
    """True where paragraphs begin with blanks: many lines do, and many do not."""
    inner = sum(1 for line in lines if line.indent >= _INDENT)
    return 0.05 * len(lines) < inner < 0.7 * len(lines)


def _is_spaced(lines: Sequence[Line], widths: Sequence[int]) -> bool:
    """True where empty lines part paragraphs: they stand after some full lines, not after most."""
    gaps = sum(1 for line in lines[1:] if line.gap)
    return bool(any(widths)) and gaps < 0.5 * len(lines)


def _tail(begun: Sequence[Line]) -> str:
    """Give the last characters of a paragraph so far; a line has one at least."""
    return begun[-1].text if len(begun) == 1 else "".join([x.text for x in begun[-_MAX_OPEN:]])


def _is_open(begun: str) -> bool:
    if begun.endswith(_OPEN):
        return True
    tail = begun[-_MAX_OPEN:]
    return any(left in tail and tail.count(left) > tail.count(right) for left, right in _PAIRS)


def _is_running(text: str, after: str) -> bool:
    """Text in sentences that stopped in the middle: a page break cut it."""
    inside, width = text[:-1], columns(text)
    if "。" in inside:
        return True
    if "，" not in inside or not (_HAN_RE.match(text[-1]) and _HAN_RE.match(after)):
        return False
    return width >= _LONG or (width >= _UNSURE and _cuts_word(text, after))


def _cuts_word(text: str, after: str) -> bool:
    """Tell whether the line break stands inside a word (坚持创 / 新在), as jieba cuts it."""
    before = text[-_WORDS:]
    ends = list(accumulate(len(word) for word in segment(before + after[:_WORDS])))
    return len(before) not in ends
