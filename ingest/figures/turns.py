"""Finds where a report turns from what was done to what is to be done.

A report to a people's congress looks back first and plans then; chapters dated with the year
before or called a review tell what was done, the first words for the year's own work turn it to
what is to be done, and it stays so until a chapter looks back again. Where that heading is lost,
the numbers of the sections begin anew. A passage without any of these is parted where its
paragraphs turn from tales to orders.
"""

import re
from bisect import bisect_right
from itertools import accumulate

from policygraph.ingest.figures.status import count_signs, is_order
from policygraph.ingest.figures.times import Clock
from policygraph.ingest.lazy import lazy
from policygraph.ingest.model import Document

# 2023年工作回顾, 2025年和“十四五”时期工作回顾, 过去五年工作; not 回顾过去，我们体会到.
_REVIEW = lazy(r"(?:工作|发展|情况)(?:的)?(?:回顾|总结)|过去.{1,3}年(?:的)?(?:政府)?工作$")
# 2024年工作安排, 做好今年政府工作的总体要求是, 新的一年，我们将重点抓好; not 今年以来.
_TURN = (
    r"(?:做好|抓好){year}的?[^，。；]{{0,12}}工作"
    r"|{year}的?[^，。；《]{{0,16}}(?:总体要求|总体思路|工作思路|总的要求|指导思想|预期目标|主要目标"
    r"|发展目标|奋斗目标|目标任务|工作安排|重点工作|主要任务|主要工作|工作任务|工作建议|重点任务)"
    r"|{year}，?[^，。；]{{0,8}}(?:我们将|要(?:重点|着重|着力|全力|突出)|重点(?:抓好|做好|推进|围绕))"
)
# 经济社会发展主要预期目标是：地区生产总值增长6%.
_GOALS = lazy(r"(?:预期|发展|主要|奋斗)目标(?:是|为)[：:]")
# 过去一年，我们…; 2023年，全市…; of the year before, in a report.
_LOOK_BACK = "过去的?[一五]年|一年来|工作回顾|回顾(?:过去|{last}年)|(?<!\\d){last}年"
_SURE = 10
"""The weight of a paragraph that says whether it looks back or holds goals."""
_CHAPTER = 1
"""The level of the headings that part a report."""


class Turns:
    """Gives for a place of a report whether its figures were reached or are to be reached."""

    def __init__(self, document: Document, clock: Clock) -> None:
        self._marks = _marks(document, clock) if clock.reports else []

    def status_at(self, offset: int) -> str:
        """Give actual or target, or nothing where no heading and no sentence has told it yet."""
        at = bisect_right(self._marks, offset, key=lambda mark: mark[0])
        return self._marks[at - 1][1] if at else ""


def _marks(document: Document, clock: Clock) -> list[tuple[int, str]]:
    """Give the places from which on a report tells what was done, or what is to be done."""
    marks = dict(_turning(document, clock)) | dict(_chapters(document, clock))
    if "target" not in marks.values():
        marks |= dict(_restarts(document))
    return sorted(marks.items()) or _parting(document, clock)


def _turning(document: Document, clock: Clock) -> list[tuple[int, str]]:
    """Give the first place of the text that speaks of the year's own work, and the text before.

    A passage whose text before speaks of what is to be done has turned before it begins.
    """
    named = f"|{clock.now}年" if clock.now else ""
    year = f"(?:今年|新的一年|来年{named})"
    match = re.search(_TURN.format(year=year), document.text)
    if not match:
        return []
    line = document.text.rfind("\n", 0, match.start()) + 1
    ahead = sum(_weight(text, clock) for text in document.text[:line].splitlines())
    return [(0, "target")] if ahead > 0 else [(0, "actual"), (line, "target")]


def _chapters(document: Document, clock: Clock) -> list[tuple[int, str]]:
    """Give the chapters whose title looks back or names its year."""
    found = []
    for section in document.sections:
        years = [int(year) for year in re.findall(r"(?<!\d)(20\d\d)年", section.title)]
        past = years and clock.now and max(years) < clock.now
        if section.level == _CHAPTER and (past or _REVIEW.search(section.title)):
            found.append((section.start, "actual"))
        elif section.level == _CHAPTER and (years or re.search("目标|任务", section.title)):
            found.append((section.start, "target"))
    return found


def _restarts(document: Document) -> list[tuple[int, str]]:
    """Give the first section with a number that was there already, whose clauses are orders."""
    for section in document.sections:
        text = document.text[section.start : section.end]
        if re.search(r"#\d+$", section.path) and is_order(text):
            return [(section.start, "target")]
    return []


def _parting(document: Document, clock: Clock) -> list[tuple[int, str]]:
    """Give where a passage without headings turns, by the signs of all its paragraphs.

    Parted so, the tales before and the orders behind outweigh the rest; one paragraph alone
    (总投资1023亿元，年度投资165亿元) does not tell what it is.
    """
    if clock.looks_back:
        return []
    weights = [(m.start(), _weight(m[0], clock)) for m in re.finditer(r"[^\n]+", document.text)]
    sums = list(accumulate((weight for _, weight in reversed(weights)), initial=0))
    behind = sums[::-1]  # of the paragraphs from each on
    turn = max(range(len(behind)), key=behind.__getitem__)
    if behind[turn] <= 0:
        return []
    marks = [(0, "actual")] if turn else []
    return [*marks, (weights[turn][0], "target")]


def _weight(paragraph: str, clock: Clock) -> int:
    """Give how much a paragraph speaks for what is to be done; below 0 for what was done."""
    if _GOALS.search(paragraph):
        return _SURE
    if re.search(_LOOK_BACK.format(last=clock.last or "去"), paragraph):
        return -_SURE
    orders, told = count_signs(paragraph)
    weight = orders - 2 * told
    return max(weight, 1) if is_order(paragraph) else min(weight, 0)
