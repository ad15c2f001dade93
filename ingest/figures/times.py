"""Reads for which year a figure holds, since when it counts, and whether it is past or planned.

Years are calendar years, 0 where unknown. A five-year plan is known by its number: the 14th ran
from 2021 to 2025 (the 1st began in 1953; from the 7th, 1986, all keep to five years).
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from policygraph.ingest.figures.numerals import read_numeral
from policygraph.ingest.figures.parts import (
    deadlines,
    planned_years,
    reviews_a_year,
    tells_of_a_year,
)
from policygraph.ingest.figures.signs import may_date
from policygraph.ingest.lazy import lazy
from policygraph.ingest.model import Document

_PLAN_NUMBER = {"七": 7, "八": 8, "九": 9, "十": 10, "十一": 11, "十二": 12, "十三": 13,
                "十四": 14, "十五": 15, "十六": 16}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Clock:
    """What a document says of time before any sentence does.

    `now` is the year of issue, `last` the year that its undated actuals are about, `begin` and
    `due` the first and last year of its targets; `bounded` is true where the text reports on one
    year alone, so that events in it are counted within that year; `looks_back` where it tells
    what was done and orders nothing; `rules` where it is a law or a set of measures, whose numbers
    are thresholds unless a date or a share says otherwise; `barred` is true where conditions are
    listed, whose shares are thresholds too. `piece` is true where older reports are collected.
    """

    now: int
    last: int
    begin: int
    due: int
    bounded: bool
    reports: bool
    looks_back: bool = False
    rules: bool = False
    barred: bool = False
    piece: bool = False

    @property
    def spoken(self) -> int:
        """The year that 今年 means: that of issue, in a collected piece the one it tells of."""
        return self.last if self.piece else self.now


@dataclass(frozen=True, slots=True)
class Time:
    """One expression of time in a sentence, `start` to `end`.

    `sort` is point (2020年), due (到2023年), within (5年内), yearly, now (目前), since
    (2018年以来), compare (较上年), local (2015年的), past (五年来).
    """

    start: int
    end: int
    sort: str
    year: int = 0
    since: int = 0
    leads: bool = False


_FEW = "一两二三四五六七八十"
_COUNT = rf"(?<![\d{_FEW}])(?:\d{{1,2}}|[{_FEW}九]{{1,2}})"
# Each alternative with what it must catch; near misses: 2023年的工作, 第三年, 项目前期, 上年同期.
_TIME_RE = lazy(
    rf"""
    (?=[同较比相对与自从由截到至力争在十“"七八九未今过近最这每本当全年上下前一去明目现迄来\d{_FEW}])(?:
    # 同比, 较上年同期, 比年初, 比2020年底, 较“十三五”末
    (?P<compare>同比|与(?:上年度?|去年|上一年度?)(?=.{{0,4}}(?:持平|相当))|(?:较|比|相比|相较于?|对比)(?:(?:上年|去年)(?:同期)?|上一年|年初(?!步)
      |(?P<base>\d{{4}})年[底末]?|[^，。]{{0,3}}?十[{_FEW}]五[^，。]{{0,2}}?末))
    # 自2012年开始, 2018年以来, 自2018年底成立以来
  | [自从由]?(?P<since>\d{{4}})年(?:\d{{1,2}}月)?(?:以来|开始|起(?!点)|始
      |[底末初]?[^，。；\d]{{2,6}}?以来)
    # 截至2020年底
  | (?:截至到?|截止到?)(?P<closed>\d{{4}})年(?:\d{{1,2}}月)?(?:年?[底末])?
    # 到2023年, 2020年下半年, 2014年至2020年, 2025年底前, 2015年的2.65%
  | (?<![建立办始生]于)(?P<due>(?<![加长高升展大降低])到|至|力争到?|争取|在)?
      (?P<year>\d{{4}})(?:年?[—－–~～至到-](?P<until>\d{{4}})(?:(?=期间)|年)|年)
      (?:[上下]半年|[{_FEW}]季度)?(?:年?[度底末])?(?P<before>以?前|之前)?(?P<local>的(?=[约近超第]?\d))?
    # “十四五”期间, 十四五末, “十三五”以来
  | [“"]?(?P<plan>十[{_FEW}]|[七八九])五[”"]?(?:规划)?(?P<part>期间|时期|末期|期末|末|以来|收官|时)
    # 5年内, 未来三年, 五年集聚
  | (?P<within>(?:未来|今后|力争)?(?<!后)(?P<count>{_COUNT})
        年(?:之内|内|期|时间内?)
      |(?:未来|今后)(?P<coming>[\d{_FEW}])年
      |(?<![\d第])(?P<bare>[三五])年(?=集聚|累计|新增|引进|培育|培养|建设|投入))
    # 三年来, 过去五年
  | (?P<years>(?:过去|近|最近|这)?(?P<past>{_COUNT})年(?:来|里|间)
      |(?:过去|近)的?(?P<gone>[\d{_FEW}])年)
  | (?P<yearly>每年度?|年均|每个年度)
  | (?P<this>今年以来|今年|本年度?|当年|全年|年内|年底前|[上下]半年|前三季度|[{_FEW}]季度
      |过去一年|一年[来内]|这一年|年[末底])
  | (?P<gap>去年|上一年度?|上年(?!度?同期))
  | (?P<next>明年)
  | (?P<current>截[至止]目前|(?<!项)目前|当前|(?<!实)现有|至今|迄今|现阶段|现已|近年来|近几年
      |最新(?=排名|排行|位次))
    )
    """,
    re.VERBOSE,
)


_APART_RE = lazy(r"《[^》]*》|〔[^〕]*〕|（[^（）]*）")
_CUT_RE = lazy(r"[，。；：]")
_RULES = ("measures", "law", "regulation", "guide", "rules")
"""Kinds of documents that lay down rules."""

# 2022年数字政府建设考评办法 says what is to be done in its year; not 2025年积分入户申报指南.
_YEARLY = lazy(r"(?<!\d)20\d\d年(?!.*(?:申报|申请|指南|补贴|奖励|入户|标准))")

# The opening of a report to a people's congress, for files that come without their title.
_REPORTS = lazy(
    r"代表[^，。]{0,12}(?:政府|法院|检察院)[^，。]{0,8}报告工作|向大会报告(?:工作|政府工作)"
)


def read_clock(document: Document) -> Clock:
    """Give the clock of a document from its head, and from its title where the head is silent."""
    head = document.head
    named = [int(y) for y in re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", head.title)]
    reports = head.kind == "report" or bool(_REPORTS.search(document.text[:600]))
    reports = reports or reviews_a_year(document)
    now = head.year or (max(named) if named and reports else 0)
    if reports:
        now = head.period[1] if head.period else (named[0] if named else now)
        last, told = now - 1 if now else 0, tells_of_a_year(document)
        return Clock(now, last, now, now, bounded=True, reports=True, looks_back=told)
    begin, due = head.period or _stated_period(document.text)
    if not due and named and head.kind in ("plan", "notice", "other", "opinion", "measures"):
        begin, due = named[0], named[-1]
    if not due and now and head.kind in ("plan", "notice", "opinion"):
        begin, due = deadlines(document.text, now)
    part = planned_years(document, now) if now and head.kind in ("other", "news") else (0, 0)
    begin, due = (begin, due) if due else part
    looks_back = head.kind in ("compendium", "news") or (
        head.kind == "other" and looks_back_on(document.text)
    )
    looks_back = looks_back and not part[1]
    last = _last_told(document.text, now) if looks_back and head.kind != "news" else now
    if looks_back and head.period:
        last = head.period[1]
    return Clock(
        now,
        last,
        begin,
        due,
        bounded=part == (now, now) if part[1] else head.kind == "news",
        reports=False,
        looks_back=looks_back,
        rules=head.kind in _RULES and not _YEARLY.search(head.title),
        piece=head.kind == "compendium",
    )


def looks_back_on(text: str) -> bool:
    """Say whether a text tells what was done: 了, 已, 取得 outnumber orders and wishes."""
    told = len(
        re.findall(r"了|已[经有建培获]|累计|达到?\d|取得|成效|荣获|获批|获评|[^，。]年，", text)
    )
    wished = len(
        re.findall(
            r"力争|争取|确保|(?<=[，。])(?:加快|推进|推动|支持|鼓励|加强|完善|建立健全|深入|引导|提升|优化|强化)|应当|必须|不得",
            text,
        )
    )
    return told > wished


def _last_told(text: str, now: int) -> int:
    """Give the year that a text is about: its own where it tells mostly of it, else the one before.

    Where its own year is not known, 截至2020年底 tells it, else the last one named (not as a goal:
    到2035年), but for one that is named in passing.
    """
    years = [int(y) for y in re.findall(r"(20\d\d)(?<![\d到至—–-]....)年", text)]
    if not now:
        closed = [int(y) for y in re.findall(r"截[至止]到?(20\d\d)年", text)]
        last = max(closed or years, default=0)
        passing = not closed and years.count(last) == 1 < years.count(last - 1) - 1
        return last - passing
    return now if years.count(now) > years.count(now - 1) else now - 1


def _stated_period(text: str) -> tuple[int, int]:
    """Give the period that the first page states (2012年起5年内), (0, 0) without one."""
    match = re.search(r"(20\d\d)年起(?:的)?(\d|[三五])年内?", text[:3000])
    return (int(match[1]), int(match[1]) + _years(match[2])) if match else (0, 0)


def find_times(sentence: str, clock: Clock) -> tuple[Time, ...]:
    """Give the expressions of time of a sentence, those inside a book title or bracket left out."""
    if not may_date(sentence):
        return ()
    masked = _APART_RE.sub(lambda match: "□" * len(match[0]), sentence)
    found = (match for match in _TIME_RE.finditer(masked) if not _is_age(match, clock))
    return tuple(_read(match, clock) for match in found)


def looked_back(sentence: str, times: tuple[Time, ...], clock: Clock) -> tuple[Time, ...]:
    """Give the times of what a report tells as done: 三年新增25万户 are the years gone by."""
    return tuple(
        replace(t, sort="past", year=clock.last, since=clock.last - t.year + t.since)
        if t.sort == "within" and _BARE.fullmatch(sentence[t.start : t.end])
        else t
        for t in times
    )


def _is_age(match: re.Match[str], clock: Clock) -> bool:
    """Tell whether a year long past only says how old things are: 2000年前的老旧小区全部改造."""
    return bool(match["before"] and clock.now) and int(match["year"]) < clock.now - 1


def _read(match: re.Match[str], clock: Clock) -> Time:
    """Give the Time of one match."""
    for group, reader in _READERS:
        if match[group]:
            sort, year, since = reader(match, clock)
            leads = sort not in ("compare", "local") and _leads(match)
            return Time(*match.span(), sort, year, since, leads)
    return Time(*match.span(), "this", leads=_leads(match))


def _leads(match: re.Match[str]) -> bool:
    """Tell whether an expression opens the sentence, or a clause of its own: …，2023年，."""
    if not match.start():
        return True
    masked, end = match.string, match.end()
    ahead = _CUT_RE.split(masked[: match.start()])[-1]
    return masked[end : end + 1] == "，" and not ahead.strip("　“即将过去的力争确保")


_BARE = lazy("[三五]年")
Dating = tuple[str, int, int]
"""Sort, year and since of an expression."""


def _plan(match: re.Match[str], clock: Clock) -> Dating:
    """Read “十四五”期间, 十四五末, “十三五”以来."""
    last = 1955 + 5 * _PLAN_NUMBER[match["plan"]]
    if match["part"] == "以来":
        return "since", clock.last, last - 4
    return ("due" if "末" in match["part"] else "within"), last, last - 4


def _year(match: re.Match[str], _: Clock) -> Dating:
    """Read 2020年, 到2023年, 2021—2023年, 2015年的."""
    year = int(match["until"] or match["year"])
    if match["local"]:
        return "local", year, 0
    due = match["due"] in ("到", "至", "力争", "力争到", "争取") or match["before"]
    return ("due" if due else "point"), year, int(match["year"]) if match["until"] else 0


def _within(match: re.Match[str], clock: Clock) -> Dating:
    """Read 5年内, 未来三年, 五年集聚."""
    years = _years(match["count"] or match["coming"] or match["bare"])
    if clock.looks_back and match["count"] and not match[0].startswith(("未", "今", "力")):
        return "past", clock.last, max(clock.last - years + 1, 0)
    start = clock.begin or clock.now
    if clock.due and not clock.reports:
        return "within", clock.due, start
    return "within", start + years - clock.reports, start


def _past(match: re.Match[str], clock: Clock) -> Dating:
    """Read 三年来, 过去五年."""
    years = _years(match["past"] or match["gone"])
    return "past", clock.last, clock.last - years + 1 if clock.last else 0


_READERS: tuple[tuple[str, Callable[[re.Match[str], Clock], Dating]], ...] = (
    ("compare", lambda m, _: ("compare", 0, int(m["base"] or 0))),
    ("since", lambda m, clock: ("since", clock.last, int(m["since"]))),
    ("closed", lambda m, _: ("past", int(m["closed"]), 0)),
    ("year", _year),
    ("plan", _plan),
    ("within", _within),
    ("years", _past),
    ("yearly", lambda _, __: ("yearly", 0, 0)),
    ("gap", lambda _, clock: ("point", max(clock.spoken - 1, 0), 0)),
    ("next", lambda _, clock: ("due", clock.now + 1 if clock.now else 0, 0)),
    ("current", lambda _, clock: ("now", clock.last, 0)),
)


def _years(text: str) -> int:
    """Give the number of years in 5年内, 三年来."""
    return int(read_numeral(text))
