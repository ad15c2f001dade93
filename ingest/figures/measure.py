"""Says whether an amount is a level, an increase within a period, or yearly."""

from policygraph.ingest.figures.amounts import Amount
from policygraph.ingest.figures.named import Named
from policygraph.ingest.figures.nouns import POWERS
from policygraph.ingest.figures.patterns import words
from policygraph.ingest.figures.phrases import Left
from policygraph.ingest.figures.status import Moment
from policygraph.ingest.figures.times import Clock


def measure_of(amount: Amount, left: Left, named: Named, moment: Moment, clock: Clock) -> str:
    """Give level, increase or yearly.

    Events count within a bounded period (its own, or the year that the text reports on) and are
    an increase; running totals, stocks, money and shares are levels; 新增 is always an increase.
    """
    if moment.yearly or left.noun.endswith("年产") or left.verb.endswith("年产"):
        return "yearly"
    if named.way in ("growth", "increase"):
        return "increase"
    if named.way in ("event", "stock") and _counts(amount):
        grows = _stock_grows if named.way == "stock" else _event_counts
        return "increase" if grows(named, moment, clock) else "level"
    return "level"


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
