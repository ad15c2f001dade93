"""Says by what verb an amount came about, also where the verb stands before an amount ahead."""

import re
from functools import cache

from policygraph.ingest.figures.amounts import Amount
from policygraph.ingest.figures.named import Carry
from policygraph.ingest.figures.patterns import ends, one_of, starts, words
from policygraph.ingest.figures.phrases import Left, is_quantity
from policygraph.ingest.lazy import lazy

_PASSING = ("突破", "超过", "超出", "超", "逾", "接近", "近", "控制在", "最高")
"""Words before a value that state a level by themselves, so that no verb is carried on to it."""


def verb_carried(amount: Amount, left: Left, carry: Carry, joint: str, noun: str) -> str:
    """Give the verb that an enumeration carries on (新建A12家，B2家 → 新建)."""
    part = "其中" in left.adverbs + left.raw and carry.verb == "新增"
    if left.tail or left.reach.strip("均各也都的") or (is_quantity(noun) and not part):
        return ""
    reached = joint == "，" and amount.before in _PASSING
    own = re.search(one_of("names", "own_verbs"), noun)
    return "" if own or reached or joint not in ("、", "，") else carry.verb


def goes_on(noun: str, left: Left, carry: Carry) -> bool:
    """Say whether a verb stands before a noun across a comma: 其中, two levels, nouns alike.

    新增高新技术企业5家，专精特新企业8家; near miss: 纳入采购品种6个，减轻群众负担2358万元, which
    only happened in the same period.
    """
    level = starts("words", "levels")
    graded = bool(level.match(noun) and level.match(carry.head))
    return "其中" in left.adverbs + left.raw or noun[-2:] == carry.head[-2:] or graded


_NEW = lazy(r"新(?!型)")


@cache
def _added() -> re.Pattern[str]:
    return re.compile(one_of("verbs", "increase") + "|再添")


def way_of(verb: str, left: Left) -> str:
    """Give how an amount came about by the verbs around its noun."""
    if is_quantity(left.noun) and re.search(r"达|超|为|突破", left.reach) and not left.tail:
        return "plain"
    both = f"{verb}|{left.tail}|{left.noun if '新增' in left.noun else ''}"
    anew = verb in words("verbs", "stock") and left.adverbs.endswith("新")  # 新 | 入驻10家企业
    if _added().search(both) or _NEW.match(verb) or anew:
        return "increase"
    if left.tail and ends("verbs", "flow").search(left.tail):
        return "event"
    if not verb:
        return "plain"
    return "stock" if verb in words("verbs", "stock") else "event"
