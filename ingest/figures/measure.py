"""Says whether an amount is a level, an increase within a period, or yearly."""

import re
from functools import cache

from policygraph.ingest.figures.amounts import Amount
from policygraph.ingest.figures.named import Named
from policygraph.ingest.figures.nouns import POWERS
from policygraph.ingest.figures.patterns import one_of, words
from policygraph.ingest.figures.phrases import Left, is_quantity
from policygraph.ingest.figures.status import Moment
from policygraph.ingest.figures.times import Clock
from policygraph.ingest.lazy import lazy


def measure_of(amount: Amount, left: Left, named: Named, moment: Moment, clock: Clock) -> str:
    """Give level, increase or yearly.

    Events count within a bounded period (its own, or the year that the text reports on) and are
    an increase; running totals, stocks, money and shares are levels; 新增 is always an increase.
    """
    if moment.yearly or left.noun.endswith("年产") or left.verb.endswith("年产"):
        return "yearly"
    if named.way in ("growth", "increase"):
        return "increase"
    if named.way == "moved" and moment.status == "target":
        return "level"
    if named.way in ("event", "stock", "moved") and _counts(amount):
        grows = _stock_grows if named.way == "stock" else _event_counts
        return "increase" if grows(named, moment, clock) else "level"
    plain = named.way == "plain" and _counts(amount)
    if plain and _came_about(amount, left, moment, clock):
        return "increase"
    return "level"


def _came_about(amount: Amount, left: Left, moment: Moment, clock: Clock) -> bool:
    """Say whether what no verb stands right before came about, or is to."""
    if moment.status == "target":
        return _is_aim(left)
    told = moment.status == "actual" and not moment.done and clock.bounded
    return told and _happened(amount, left)


def _is_aim(left: Left) -> bool:
    """Say whether what others are to do is counted: 推动 | 既有住宅加装电梯35部, X完成验收5座."""
    if is_quantity(left.noun) or re.search("达|超|突破|至|到|为", left.reach):
        return False
    moved = re.search("推动|推进|引导|支持", left.adverbs)
    return bool((moved and _deeds().search(left.whole)) or _COMPLETED.search(left.noun))


def _happened(amount: Amount, left: Left) -> bool:
    """Say whether what is counted happened, though no verb stands right before it.

    演出2.9万场, 会议解决困难问题968个, 与158所高校建立机制, 技术合同交易完成769项; near misses:
    吞吐量27万标箱, 企业达到290家.
    """
    dealt = any(map(_DEALT.fullmatch, (left.raw.strip("，"), left.whole)))
    if dealt or "争取" in left.adverbs:
        return True
    if is_quantity(left.noun) or re.search("达|超|突破|至|到|为", left.reach):
        return False
    if amount.unit in _EVENTS or "完成" in left.reach:
        return True
    return bool(_deeds().search(left.whole))


_COMPLETED = lazy("(?<=..)完成(?=..)")
_EVENTS = ("场", "场次", "次", "篇", "起", "批次", "趟")
"""Units of events."""
# What somebody does to the things counted stands behind them: 帮助 | 773家民营企业 | 还贷.
_DEALT = lazy("(?:依法|还|已|先后|累计|又)?(?:在|对|与|为|向|给|同|将|把|帮助|助力|指导|引导|推动)")


@cache
def _deeds() -> re.Pattern[str]:
    """Give a verb of flow inside a clause: 会议 | 解决 | 企业困难问题; not 签约 | 项目."""
    plain = one_of("words", "generic")
    return re.compile(rf"(?<=..){one_of('names', 'inside')}(?!{plain}$)[^，。]{{2}}")


def _counts(amount: Amount) -> bool:
    """Say whether an amount counts or measures things that come about one by one."""
    return amount.form not in ("money", "share") and amount.unit not in POWERS


def _stock_grows(named: Named, moment: Moment, clock: Clock) -> bool:
    """Say whether a stock is counted within a period: 5年内培育100家, 今年设立5支.

    Not 培育50家, 拥有6家, nor 到2025年培育6家, which is what there will be.
    """
    reported = clock.bounded and not moment.done
    period = moment.single or (moment.timed and moment.since)
    if reported and named.verb in words("names", "founded"):
        return True
    return bool(reported or period) and named.verb in words("names", "growing")


def _event_counts(_: Named, moment: Moment, clock: Clock) -> bool:
    """Say whether events are counted within a period: targets are, 累计 and 已 are not."""
    if moment.timed or (moment.status == "target" and not moment.done):
        return True
    return clock.bounded and not moment.done


def since_of(measure: str, moment: Moment, clock: Clock) -> int:
    """Give the year in which an increase begins to count, 0 where open.

    What the sentence says, else the one year that it names, else the first year of the plan,
    or the year of a report on one year.
    """
    if measure != "increase" or moment.since:
        return moment.since if measure == "increase" else 0
    if moment.single or (moment.status == "actual" and clock.bounded):
        return moment.year
    return clock.begin if moment.status == "target" else 0
