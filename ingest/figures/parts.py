"""Knows a part of a paper that comes without its title: a chapter of a report or of a plan.

Such a file begins with a numbered heading. Its own words tell what it is of: one that looks back
(2023年工作回顾) is of a report, one that names the five-year plan is of that, one that sets aims
(力争, 确保, 新增) with no span of years is of the plan for its year.
"""

import re

from policygraph.ingest.figures.tenses import CLOSED, PAST_HEADING, PLAN_HEADING
from policygraph.ingest.lazy import lazy
from policygraph.ingest.model import Document

# （二）持续优化产业结构; near miss: 2024年绍兴市政府工作报告.
_NUMBERED = lazy(r"(?:（[一二三四五六七八九十]+）|[一二三四五六七八九十]+、|第.{1,3}[章节篇部])")
_REVIEWS = lazy(
    r"(?:^|\n)[　\s]*(?:[一二三]、|（[一二三]）)?(?:20\d\d年|过去[^，。\n]{1,3}年)"
    r"[^，。\n]{0,12}工作回顾"
)
_AIMS = lazy(r"力争|确保|新增|净增|争创|争取|(?<!年均)增长\d")
_WISHED = lazy("力争|确保|争取|争创")
_TOLD = lazy("去年|一年来|同比|首次|获评|荣获|居全|已[经有建培获完]")
_SPAN = lazy(r"[“\"]?(十[二三四五六])五[”\"]?(?:期间|时期|末|规划)|到(20\d[05])年")
_CARD = lazy(r"(?:依据文件|条件要求|申报条件|办理流程|服务流程)", re.MULTILINE)
_FEW = 3
"""Aims from which on a part sets them throughout; done things above which it looks back."""
_MOSTLY = 5
"""Done things for each wished one in a passage that looks back."""
_PASSAGE = 8000
"""Characters of a passage at most; a whole report has more, and sets aims in its second part."""
_LASTS = {"十二": 2015, "十三": 2020, "十四": 2025, "十五": 2030, "十六": 2035}
_OPENING = 200
_DEADLINE = lazy(r"(?<!\d)(20\d\d)年(?:\d{1,2}月)?(?:[底末]|年底)?[以之]?前")
_FAR = 5
"""Years beyond which a deadline is of another text."""


def is_part(document: Document) -> bool:
    """Say whether a document is a part of a paper, without the title of the whole."""
    head = document.head
    return not head.period and not (head.title and not _NUMBERED.match(head.title))


def reviews_a_year(document: Document) -> bool:
    """Say whether a part is the chapter of a report that looks back."""
    return is_part(document) and bool(_REVIEWS.search(document.text[:_OPENING]))


def tells_of_a_year(document: Document) -> bool:
    """Say whether a passage of a report, no heading of which says so, tells what was done.

    获批低效用地再开发试点城市，投资增长9.2% for pages, and hardly a 力争 or 确保.
    """
    titles = [section.title for section in document.sections]
    telling = any(PAST_HEADING.search(title) or PLAN_HEADING.search(title) for title in titles)
    if telling or len(document.text) > _PASSAGE:
        return False
    closed, aims = len(CLOSED.findall(document.text)), len(_WISHED.findall(document.text))
    return closed > _FEW and closed > _MOSTLY * aims


def planned_years(document: Document, now: int) -> tuple[int, int]:
    """Give first and last year of the plan that a part is of, (0, 0) where it sets no aims."""
    text = document.text
    if not is_part(document) or _CARD.search(text):
        return 0, 0
    aims = len(_AIMS.findall(text))
    if aims < _FEW or aims <= len(_TOLD.findall(text)):
        return 0, 0
    spans = [_LASTS.get(plan) or int(year) for plan, year in _SPAN.findall(text)]
    ahead = [last for last in spans if last > now]
    last = max(ahead, key=lambda year: (ahead.count(year), -year), default=0)
    return (last - 4, last) if ahead.count(last) > 1 else (now, now)


def deadlines(text: str, now: int) -> tuple[int, int]:
    """Give the span up to the last deadline of a text that sets some: 2022年11月底前."""
    years = [int(year) for year in _DEADLINE.findall(text)]
    last = max((year for year in years if now <= year <= now + _FAR), default=0)
    return (now, last) if last else (0, 0)
