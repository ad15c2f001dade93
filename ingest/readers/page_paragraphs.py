"""Lines of a page that are one paragraph, by where they stand.

Chinese papers set off a paragraph by two blank characters, by room above it, or by a line that
ends early (GB/T 9704-2012, 7.3.3); a title runs over centred lines. A page's end ends nothing.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from policygraph.ingest.readers.page import Line

_GAPS, _ROWS = 2, 3
"""Gaps in a row and rows that make a table without rules."""
_SIZE = 0.12
"""Share by which the sizes of lines of one paragraph may differ."""
_SPACE = 1.3
"""Times the usual distance of lines above which a new paragraph begins."""
_LACK = 0.35
"""Characters that a full line may lack beside the word that had no room."""
_LACK_INSIDE = 1.9
"""Characters that it may lack where it stops in mid-sentence."""
_SET_OFF = 1.2
"""Characters of indent that begin a paragraph; two are usual, less by narrow fonts."""
_ALIKE = 0.4
"""Characters by which the same indent may differ."""
_LONG = 0.6
"""Share of the width from which a centred line of the usual size is a title with a second line."""
_TITLE = 1.1
"""Times the usual size from which centred lines are a title."""
_NUM = "一二三四五六七八九十百"
# 一、 （一） 1. 1． (1) 第一条 ① —— • ; the line that begins so begins a paragraph.
_NUMBER_RE = re.compile(
    rf"[{_NUM}]{{1,4}}、|[（(][{_NUM}\d]{{1,4}}[）)]|\d{{1,2}}[.．、](?!\d)"
    rf"|第[{_NUM}\d]{{1,5}}[编篇章节条]|[①-⑳]|——|[•●◆■▪]"
)
_ENDED_RE = re.compile(r"[。！？：；…!?:;][”’）》】)]*$")
# 1.北京市老旧厂房改造项目………………1: an entry of a table of contents ends its paragraph.
_CONTENTS_RE = re.compile(r"(?:…|\.{2,}|·{2,}|(?:\. ){2,})\s*\d{1,4}$|(?:…{2,}|\.{6,}|·{6,})$")
_LATIN_RE = re.compile(r"[!-~]")
# What no line end parts: “新 发展， (3) 2021, with the marks that must not begin a line.
_WORD_RE = re.compile(r"[（《“‘〔【]*(?:[!-~]+|.)[，。、；：！？）》”’〕】…—％%]*")


def paragraphs(lines: Sequence[Line]) -> list[list[Line]]:
    """Group the lines of a text into paragraphs, in order."""
    body = _usual([line.size for line in lines])
    pitch = _pitch(lines)
    found: list[list[Line]] = []
    for line in lines:
        if found and _joins(found[-1], line, pitch, body):
            found[-1].append(line)
        else:
            found.append([line])
    return found


def joined(lines: Sequence[Line]) -> str:
    """Give the text of a paragraph: a blank between Latin words, and for a gap."""
    return "".join(joints(lines))


def joints(lines: Sequence[Line]) -> Iterator[str]:
    """Give the text of each line of a paragraph, with the blank that joins it to the last."""
    before = ""
    for line in lines:
        latin = _LATIN_RE.match(before[-1:]) and _LATIN_RE.match(line.text)
        blank = " " if latin and not before.endswith(("-", "/")) else ""
        yield blank + line.text.replace("\t", " ")
        before = line.text


def in_rows(found: Sequence[list[Line]]) -> list[bool]:
    """Tell of each paragraph whether it is a row of a table without rules.

    Such rows stand together, with the same number of gaps, two or more.
    """
    gaps = [lines[0].text.count("\t") if len(lines) == 1 else 0 for lines in found]
    told: list[bool] = []
    for count, rows in groupby(gaps):
        length = len(list(rows))
        told.extend([count >= _GAPS and length >= _ROWS] * length)
    return told


def goes_on(begun: Sequence[Line], after: Line) -> bool:
    """Tell whether a paragraph that ends a page or a cell goes on in the line."""
    return _joins(begun, after, 0.0, begun[-1].size)


def _usual(sizes: Sequence[float]) -> float:
    return Counter(sizes).most_common(1)[0][0] if sizes else 0.0


def _pitch(lines: Sequence[Line]) -> float:
    """Give the usual distance of lines inside paragraphs: after a line that fills its width."""
    steps = [
        after.y - before.y
        for before, after in pairwise(lines)
        if before.page == after.page and before.lack < 1 and after.indent < _SET_OFF
    ]
    steps = sorted(step for step in steps if step > 0)
    return steps[(len(steps) - 1) // 3] if steps else 0.0


def _joins(begun: Sequence[Line], after: Line, pitch: float, body: float) -> bool:
    before = begun[-1]
    resized = abs(before.size - after.size) > _SIZE * before.size
    if resized or _CONTENTS_RE.search(before.text) or "\t" in before.text + after.text:
        return False
    step = after.y - before.y if before.page == after.page else 0.0
    if pitch and step > _SPACE * max(pitch, before.size * 1.2):
        return False
    if before.is_centred and after.is_centred and _is_title(before, body):
        return not (_ENDED_RE.search(before.text) or _NUMBER_RE.match(after.text))
    if not _is_full(before, after):
        return False
    return not _begins(begun, after)


def _is_title(line: Line, body: float) -> bool:
    """Tell whether a centred line may go on in the next: it is large, or nearly full."""
    return line.size >= _TITLE * body or line.x1 - line.x0 > _LONG * (line.right - line.left)


def _is_full(before: Line, after: Line) -> bool:
    """Tell whether the next word had no room at the line's end."""
    word = _WORD_RE.match(after.text)
    both = before.is_centred and after.is_centred
    room = before.lack + (before.indent if both else 0.0)
    taken = _width(word[0] if word else "") + _LACK
    return room < (taken if _ENDED_RE.search(before.text) else max(taken, _LACK_INSIDE))


def _width(text: str) -> float:
    """Give the characters that a text takes, a Latin one half."""
    return len(text) - 0.5 * len(_LATIN_RE.findall(text))


def _begins(begun: Sequence[Line], after: Line) -> bool:
    """Tell whether a line begins a paragraph, the one before being full."""
    ended = bool(_ENDED_RE.search(begun[-1].text))
    numbered = bool(_NUMBER_RE.match(after.text))
    if numbered and ended:
        return True
    if after.indent < _SET_OFF:
        return False
    if after.is_centred:
        return ended or numbered
    first = begun[0]
    same = abs(begun[-1].indent - after.indent) < _ALIKE
    number = _NUMBER_RE.match(first.text)
    deeper = after.indent - first.indent
    # 1. 加快……  with the lines below set in under its text.
    if number and not numbered and not ended and _ALIKE < deeper < len(number[0]) + 1.5:
        return False
    return not (same and not ended and not numbered)
