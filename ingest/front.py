"""The first lines of a paper and the title among them.

Decides which lines stand before the body, and which of them are the printed title: of one line, of
several (a title that Word breaks by hand), with a line below that only gives the years. What the
title says is `head`'s work.
"""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from policygraph.ingest.dates import DATE_RE
from policygraph.ingest.lazy import lazy
from policygraph.ingest.paper_numbers import NUMBER_RE

_HEAD_PARAGRAPHS = 40
_MIN_TITLE, _MAX_TITLE = 6, 120
_MAX_BROKEN, _BROKEN_LINES = 45, 4
"""Characters and lines of a title that is broken by hand."""
# Lines of the head that are no title: 各位代表：  □记者 …  原文链接：…  来源：…  2023年工作回顾
# 二、2024年重点工作安排
_NO_TITLE_RE = lazy(
    r"。|[：:]$|^[□■【>\[]|^.{0,8}(?:记者|来源|作者|链接|编辑|发布日期|字号)|https?:"
    r"|工作(?:的)?(?:回顾|总结)$|^[一二三四五六七八九十]+、.*工作(?:安排|任务|部署|打算|重点|要点)?$|^各位代表|人民代表大会.*会议上"
    r"|[省市区县州旗]长[ ：]?.{2,4}$|政府主席[ ：]?.{2,4}$|代表.{0,9}政府.*报告"
)
# 深圳市人民政府令 above the title of what it sets in force.
_DECREE_LINE_RE = lazy(r".*(?:政府|国务院|委员会|部|局|总署)(?:令|公告)")
_BODY_LENGTH = 160
"""Characters from which a paragraph is body text."""
_PERIOD_TAIL_RE = lazy(r"（[^（）]*(?:\d{4}|试行|暂行|修订|征求意见稿|送审稿)[^（）]*）")
# 关于印发《…》的通知, its number on the next line: a page of news may hand on the notice itself.
_ENVELOPE_RE = lazy(
    rf"^(?P<title>.{{0,60}}关于(?:印发|发布).{{4,80}}的(?:通知|公告))\n+(?P<number>{NUMBER_RE.pattern})$",
    re.MULTILINE,
)
_ENVELOPE_WITHIN = 3000


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the head with the offset where it begins."""

    text: str
    start: int

    @property
    def span(self) -> tuple[int, int]:
        """Where it stands."""
        return self.start, self.start + len(self.text)


@cache
def kind_endings() -> dict[str, tuple[str, ...]]:
    """Give the last words of titles by the kind of paper that they tell."""
    file = Path(__file__).with_name("lexicon") / "head.toml"
    kinds = tomllib.loads(file.read_text("utf-8"))["kinds"]
    return {kind: tuple(words) for kind, words in kinds.items()}


def front_lines(text: str) -> list[Line]:
    """Give the lines before the body text, at most some dozen, none of them long.

    Behind a lead of news the title and number of the notice that follows come in addition.
    """
    found: list[Line] = []
    start = 0
    for line in text.split("\n")[:_HEAD_PARAGRAPHS]:
        if len(line) >= _BODY_LENGTH or re.match(r"一、|第一[章条]", line):
            break
        found.append(Line(line, start))
        start += len(line) + 1
    notice = _ENVELOPE_RE.search(text, start, _ENVELOPE_WITHIN)
    if notice and not any(is_title(line.text) for line in found):
        return [Line(notice[name], notice.start(name)) for name in ("title", "number")] + found
    return found


def find_title(text: str, lines: Sequence[Line], known: str) -> tuple[str, tuple[int, int]]:
    """Give the printed title with its span; (0, 0) where the text does not print it."""
    if known:
        at = _loosely(text, known)
        return (text[at[0] : at[1]], at) if at else (known, (0, 0))
    for index, line in enumerate(lines):
        if broken := _broken_title(lines, index):
            return broken
        if is_title(line.text):
            return _with_tail(lines, index)
    for line in lines:
        if len(line.text) >= _MIN_TITLE and not _is_aside(line.text):
            return line.text, line.span
    return "", (0, 0)


def is_title(text: str) -> bool:
    """Tell whether a line is the title of a paper by its last word."""
    bare = re.sub(r"（[^（）]*）$", "", NUMBER_RE.split(text)[0] or text)
    endings = tuple(word for words in kind_endings().values() for word in words)
    return (
        _MIN_TITLE <= len(bare) <= _MAX_TITLE
        and bare.count("《") == bare.count("》")
        and not _DECREE_LINE_RE.fullmatch(bare)
        and not _NO_TITLE_RE.search(bare)
        and bare.endswith((*endings, "通知"))
    )


def _is_aside(text: str) -> bool:
    """Tell whether a line only says who, when or where: （2024年1月29日在…会议上）."""
    return bool(_NO_TITLE_RE.search(text) or re.fullmatch("（[^（）]*）", text))


def _broken_title(lines: Sequence[Line], index: int) -> tuple[str, tuple[int, int]] | None:
    """Read 关于加快推进 / 科技创新的 / 若干意见, each on a line of its own.

    Near misses: an issuer's letterhead above a whole title, a number or a date between.
    """
    first = lines[index]
    if is_title(first.text) or not re.search("关于|印发|第.{1,3}个五年规划$", first.text):
        return None
    joined = ""
    for line in lines[index : index + _BROKEN_LINES]:
        if len(line.text) > _MAX_BROKEN or NUMBER_RE.search(line.text) or _is_aside(line.text):
            return None
        joined += line.text
        if line is not first and is_title(joined):
            return joined, (first.start, line.span[1])
    return None


def _with_tail(lines: Sequence[Line], index: int) -> tuple[str, tuple[int, int]]:
    """Add the line below that goes on (和2035年远景目标纲要) or only gives the years."""
    line = lines[index]
    after = lines[index + 1] if index + 1 < len(lines) else None
    if after and (
        (_PERIOD_TAIL_RE.fullmatch(after.text) and not DATE_RE.search(after.text))
        or (after.text.startswith(("和", "及", "暨")) and is_title(line.text + after.text))
    ):
        return line.text + after.text, (line.start, after.span[1])
    return line.text, line.span


def _loosely(text: str, title: str) -> tuple[int, int] | None:
    """Find a title that may be broken by blanks or line ends in the text."""
    letters = [re.escape(letter) for letter in re.sub(r"\s", "", title)]
    match = re.search(r"\s*".join(letters), text)
    return match.span() if match else None
