"""Says whether a figure is a target or an actual, and for which year it holds.

The document and the heading give the default; an expression of time or a word of the sentence
(力争, 已, 截至) overrules it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from policygraph.ingest.figures.patterns import one_of
from policygraph.ingest.figures.slots import Slot
from policygraph.ingest.figures.tenses import CLOSED, PAST_HEADING, PLAN_HEADING
from policygraph.ingest.figures.times import Clock, Time, find_times
from policygraph.ingest.lazy import lazy

_MODAL = lazy(
    r"力争|争取|确保|预期目标|目标是|计划(?=新增|新建|引进|建设|投资|完成|实施|招|到|用|总投资|培育|安排)|拟|到[^，。]{0,6}年底?前|将(?=[^，。；]{0,12}$)|要(?=[^，。；求]{0,10}$)|实现[^，。]{0,10}目标"
)
# In the review of a report 争取, 计划 and 将 tell what was done: 争取上级资金12亿元.
_AIMED = lazy(r"力争|预期目标|目标是")
_DONE = lazy(
    r"已(?![有经]?意)|(?<![为除])了(?!解|一批)|截至|目前|共有|先后|现有|去年|上年|成功(?:获批|创建|入选|申报|举办|认定)|获批|获评|荣获"
)
# 围绕重点培育的22条产业链: what a plan starts from is there already.
_PRESUPPOSED = lazy(r"^(?:围绕|依托|聚焦|利用|发挥)[^，。；]{0,12}的$")
# Verbs that open the clauses of a plan; a paragraph of them speaks of what is to be done.
_ORDER = lazy(
    r"^(?:要|将|力争|争取|确保|加快|推进|推动|深入|实施|支持|加强|完善|争创|打造|鼓励|健全|坚持|提升|优化|强化|建设|培育|开展|深化|用好|积极|发展|做强|做优|壮大|抓好|引导|扩大|探索|统筹|着力|大力|全力|聚力|突出|严格|落实|促进|高标准|高质量|高水平|高效|稳妥|稳步|有序|纵深|持续|加大|抓实|办好|聚焦|围绕|以|新增|新建|实现|建立|改造|启动|谋划|引进|布局|构建|巩固|拓展|切实|全面|扎实|完成|开工|建成|招引|狠抓|牢牢|继续)"
)
_ALREADY = lazy(r"^(?:全[市区省]|我[市区省])?已(?:有|经|建|培|集|累|获|引|完)|截至")
_UP_TO_NOW = lazy(r"已|累计|现有|曾|共(?=有|建有)")
# What happens in a year: 2023年 | 完成投资; not 2020年 | 高企奖励资金.
_WORK = lazy("[，、]|" + one_of("verbs", "flow", "reach", "increase", "growth", "fall"))
# What a clause behind 每年 begins anew: a total, a level, a date.
_ANEW = lazy(r"累计|总|达|到|至|全年|占|\d年|力争|确保|其中|为|率|比|收入|均|约$")
# 2014年至2020年，由268家 | 增加到600多家: what a rise begins with is of the first year.
_RISEN = lazy("[由从]$")
_RISES = lazy("(?:增[加长]?|提[高升]|上?升|发展|扩大|下?降|缩小|减少)[到至]")
# 项目总投资53亿元, 远期规划1000MW: what a project is planned to take, in a piece that looks back.
_PLANNED = lazy(
    r"项目[^，。；]{0,6}总投[资入]|计划(?:总)?投[资入]|规划总?投资|(?:远期|一期|二期|近期)规划"
)
_AT_LEAST = lazy(r"增长\d[\d.]*[%％]?(?:以上|左右)")
_NEAR = 6
"""Signs between 2015年的 and the amount that it dates."""


@dataclass(frozen=True, slots=True)
class Moment:
    """For which year a figure holds; `year` and `since` are 0 where open.

    `timed` is true where the sentence itself says when, `done` where the figure counts up to now
    (目前, 已, 累计), `local` where a year stands right before it (2015年的2.65%), `single` where
    the sentence names the one year in which it counts (2024年新增…, not 到2023年新增…).
    """

    year: int
    since: int
    status: str
    yearly: bool
    timed: bool
    done: bool
    local: bool = False
    single: bool = False


def default_status(titles: Sequence[str], paragraph: str, clock: Clock) -> str:
    """Give the status of a paragraph's figures where its sentences do not say it.

    `titles` are those over the paragraph, the nearest first.
    """
    if clock.bounded and not (clock.reports or clock.looks_back):
        return "target"
    for title in titles:
        if PAST_HEADING.search(title) and not PLAN_HEADING.search(title):
            return "actual"
        if PLAN_HEADING.search(title) and not clock.looks_back:
            return "target"
    if clock.reports:
        return "target" if is_order(paragraph) and not clock.looks_back else "actual"
    return "actual" if clock.looks_back else "target"


def heading_time(titles: Sequence[str], clock: Clock) -> Time | None:
    """Give the year that a chapter of actuals is about, None where nothing tells it.

    The nearest dated heading names it (“十三五”发展成就), else it is the year before the plan's.
    """
    for title in titles:
        dated = [t for t in find_times(title, clock) if t.year]
        if dated:
            return replace(dated[-1], start=0, end=0, sort="led")
    before = clock.begin - 1 if clock.begin and clock.begin >= clock.now else 0
    return Time(0, 0, "led", before) if before and not clock.reports else None


def is_order(paragraph: str) -> bool:
    """Say whether a paragraph of a report tells what is to be done, not what was done."""
    clauses = _clauses(paragraph)
    orders = sum(1 for c in clauses if _ORDER.match(c))
    closed = len(CLOSED.findall(paragraph))
    if re.search(r"目标(?:是|为)：", paragraph):  # 主要预期目标是：地区生产总值增长6%
        return True
    if re.search(r"力争|争取|确保", paragraph) and closed <= orders:
        return True
    return orders > 2 * closed and orders * 3 >= len(clauses)


def count_signs(paragraph: str) -> tuple[int, int]:
    """Give how many clauses of a paragraph order something, and how many words tell of it as done.

    增长3%以上 is not told.
    """
    orders = sum(1 for c in _clauses(paragraph) if _ORDER.match(c))
    return orders, len(CLOSED.findall(_AT_LEAST.sub("", paragraph)))


def _clauses(paragraph: str) -> list[str]:
    """Give the clauses of a paragraph without the signs around them."""
    return [c.strip("　 “") for c in re.split(r"[，。；：]", paragraph) if c.strip()]


def read_moment(
    sentence: str, slot: Slot, times: tuple[Time, ...], clock: Clock, default: str, led: Time | None
) -> Moment:
    """Give year, since and status of the amount of a slot; `led` is the paragraph's last date."""
    at = slot.amount.end if slot.amount.form == "rank" else slot.amount.first
    clause = sentence[slot.clause : at]
    before = [t for t in times if t.end <= at and not _is_past(sentence, t, slot, clock)]
    own = [t for t in before if t.start >= slot.clause]
    local = [t for t in before if t.sort == "local" and at - t.end <= _NEAR]
    dated = [t for t in before if t.sort not in ("compare", "local", "yearly")]
    time = local[-1] if local else _dating(sentence, slot, dated, led)
    status = _by_date(time, clock) or _by_words(clause, time, default, clock)
    compared = [t.since for t in own if t.sort in ("compare", "since")]
    risen = (
        time and time.since and _RISEN.search(clause) and _RISES.match(sentence[slot.right[0] :])
    )
    return Moment(
        year=time.since if time and risen else _year(time, status, clock),
        since=compared[-1] if compared and compared[-1] else (time.since if time else 0),
        status=status,
        yearly=any(t.sort == "yearly" for t in own) or _yearly_list(sentence, slot, before),
        timed=_is_timed(clause, time, led),
        done=_is_done(clause, time, times, clock),
        local=bool(local),
        single=bool(time and time.sort in ("point", "local", "this")),
    )


def _is_past(sentence: str, time: Time, slot: Slot, clock: Clock) -> bool:
    """Say whether a year only dates the item of a report that names it, not those behind ；.

    2022年度R&D经费增幅列全省第2；新增12家企业.
    """
    older = clock.reports and time.sort == "point" and 0 < time.year < clock.last
    return bool(older and "；" in sentence[time.end : slot.clause + 1])


def _dating(sentence: str, slot: Slot, dated: list[Time], led: Time | None) -> Time | None:
    """Give the date that an amount stands under.

    Of two in one clause the first speaks where the second only tells which thing is meant
    (2021年兑现2020年奖励资金; not 2022年开工的项目2023年完成投资); 年内 is of the year before.
    """
    if not dated:
        return led
    time = dated[-1]
    here = [t for t in dated if t.start >= slot.clause and t.sort == "point"]
    if (
        len(here) > 1
        and time is here[-1]
        and here[0].leads
        and not _WORK.match(sentence[time.end :])
    ):
        return here[0]
    if time.sort == "this" and not re.match("[今本这过]", sentence[time.start : time.end]):
        named = [t for t in (led, *dated) if t and t.sort in ("point", "past", "led") and t.year]
        return replace(time, sort="point", year=named[-1].year) if named else time
    return time


def _is_timed(clause: str, time: Time | None, led: Time | None) -> bool:
    """Say whether the text dates an amount; one that sums up is not of the sentence before."""
    if time is None or (time is led and "累计" in clause):
        return False
    return time.sort in ("point", "due", "within", "local", "past", "this")


def _is_done(clause: str, time: Time | None, times: tuple[Time, ...], clock: Clock) -> bool:
    """Say whether an amount counts up to now: 目前, 2018年以来, 已, 累计."""
    pointed = time is not None and time in times and time.sort in ("now", "since")
    return (pointed and not clock.bounded) or bool(_UP_TO_NOW.search(clause))


def _yearly_list(sentence: str, slot: Slot, before: list[Time]) -> bool:
    """Say whether 每年 before an earlier item of the same enumeration holds here too.

    每年新增A30名，新增B5个; near miss: 每年培育A30家，到2025年累计达到B100家.
    """
    opened = sentence.rfind("；", 0, slot.clause) + 1
    each = [t for t in before if t.sort == "yearly" and sentence[t.start : t.end] != "年均"]
    if slot.joint == "，" and not _ANEW.search(sentence[slot.clause : slot.amount.first]):
        return any(t.leads for t in each)
    return slot.joint == "、" and any(t.start >= opened for t in each)


def _by_date(time: Time | None, clock: Clock) -> str:
    """Give the status that a date decides: before the year of issue actual, after it target."""
    if time is None or time.sort not in ("due", "within", "point", "local", "past"):
        return ""
    if time.year and clock.now and time.year != clock.now:
        return "actual" if time.year < clock.now else "target"
    if time.year and time.sort == "due" and not clock.bounded:
        return "target"
    return "actual" if time.sort == "past" else ""


def _by_words(clause: str, time: Time | None, default: str, clock: Clock) -> str:
    """Give the status that the words of the clause decide, else the default."""
    if _PRESUPPOSED.match(clause):
        return "actual"
    if clock.piece and _PLANNED.search(clause):
        return "target"
    modal = _MODAL if default == "target" or not clock.reports else _AIMED
    hoped = clause.replace("争取", "") if clock.looks_back else clause
    if modal.search(hoped):
        return "target"
    if (time and time.sort == "now") or _ALREADY.search(clause):
        return "actual"
    told = default == "target" and _DONE.search(clause) and not _ORDER.match(clause)
    return "actual" if told else default


def _year(time: Time | None, status: str, clock: Clock) -> int:
    """Give the year for which a figure holds, 0 where the text leaves it open."""
    if time and time.year and not (time.sort == "now" and status == "target"):
        return time.year
    if time and time.sort == "this" and not clock.reports and status == "actual":
        return clock.spoken
    return clock.due if status == "target" else clock.last
