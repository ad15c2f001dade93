"""Names ranks and their shifts: thing, scope, 排名 (规上工业增加值增速万亿城市排名)."""

import re

from policygraph.ingest.figures.amounts import Amount
from policygraph.ingest.figures.named import Carry, Named
from policygraph.ingest.figures.nouns import each_noun, split_nouns
from policygraph.ingest.figures.phrases import Left, is_quantity, is_relational
from policygraph.ingest.lazy import lazy

_FRONT = lazy(r"^(?:其中|同时|并|，|的|在|其|也|均)+")
_BACK = lazy(
    r"(?:领域|方面|连续.{1,3}(?:年|个?月|季度)|排名|最新|数量均为|均为|有望|再次|全力|奋力|努力|力争|争取|分别|首次|继续|实现|连续|已|均|也|为)+$"
)

# 支持赤壁市冲刺全国县域百强: what others are helped to reach is no goal of the region.
_OTHERS = lazy(r"^(?:支持|鼓励|推动|引导|帮助|指导)")
# 入围数量均居全省首位: how many won.
_WON = lazy("^(?:入选|入围|获批|获评|上榜|获奖|新增)(?=数量$|总数$|总量$)")
_WIDE = ("全国", "全省", "全区", "全市", "全球", "世界", "国内", "省内")
# 全国排名前进10位、居 | 全省第一: a place of its own.
_RANKED = lazy("(?:全国|全省|全区|全市)?排名$")
_NUMBERS = ("数", "数量", "总数", "总量")
_SHORT = 4
"""Signs up to which what 、 joins to a quantity is a thing of its own: 原油、燃料油进口量."""
_STATEMENT = 10
"""Signs of a scope from which on it says by itself what is ranked (城市服务能力评估前十)."""


def name_rank(amount: Amount, left: Left, carry: Carry, about: str) -> tuple[Named, ...]:
    """Name a rank; what is ranked may be the amount before, or `about`, the subject itself."""
    scope = re.sub(r"^(?:在|全市|\d{4}年度?)|的$|之$", "", amount.scope)
    if re.fullmatch(r"(?:全国)?[十百千\d]+强", scope) and about.endswith(("区", "县", "市")):
        scope = "全国" + scope.removeprefix("全国") + about[-1]
    noun = _ranked(left)
    if noun in _WIDE and scope in ("", "名"):  # 通车里程7607公里，全国 | 排名第5
        noun, scope = "", noun
    if _OTHERS.match(noun) and amount.before in ("冲刺", "冲击", "剑指"):
        return ()
    noun = _WON.sub("", noun)
    if (not noun or is_relational(noun)) and re.search("分别|均", left.raw) and carry.names:
        several = tuple(n if noun in _NUMBERS else n + noun for n in carry.names)
        return tuple(Named(f"{name}{scope}排名", name, way="rank") for name in several)
    if several := _several(noun, left):
        return tuple(Named(f"{part}{scope}排名", part, way="rank") for part in several)
    counted = noun in _NUMBERS and carry.name.endswith("数")
    noun = carry.name if counted else _owned(noun, carry) if is_relational(noun) else noun
    if not noun and not scope and carry.rank:
        return (Named(carry.rank, carry.rank, way="rank"),)
    noun = _RANKED.sub("", noun or _unsaid(scope, carry))
    return (Named(f"{noun}{scope}排名", noun, way="rank"),) if noun or scope or about else ()


def _owned(noun: str, carry: Carry) -> str:
    """Give a quantity with what it is of."""
    return (carry.head or carry.ranked) + noun


def _several(noun: str, left: Left) -> tuple[str, ...]:
    """Give the things that are ranked together (均居第一) or one by one (分别居第2、第4位)."""
    if "分别" in left.raw and left.shares > 1:
        parts = split_nouns(noun, left.shares)
        return parts if len(parts) == left.shares else ()
    printed = noun.split("、")
    alike = all(map(is_quantity, printed)) or max(map(len, printed[:-1]), default=9) <= _SHORT
    listed = each_noun(noun) if len(printed) > 1 and ("均" in left.raw or alike) else ()
    return listed if all(map(is_quantity, listed)) else ()


def _unsaid(scope: str, carry: Carry) -> str:
    """Give what is ranked where its clause does not say it: the amount or the rank before."""
    if len(scope) > _STATEMENT or re.search("[十百千]强", scope):
        return ""
    if scope or not carry.name.endswith("数"):
        before = carry.name + ("增速" if carry.name and carry.form == "growth" else "")
    else:
        before = ""
    return before or (carry.ranked if scope else carry.heading)


def name_shift(left: Left, carry: Carry) -> tuple[Named, ...]:
    """Name how far a rank moved by the rank before it (居第40位、较上年提升15位)."""
    own = left.noun if left.noun not in ("排名", "位次", "总量", "名次") else ""
    ranked = own or carry.rank or left.noun
    name = ranked if ranked.endswith("排名") else ranked + "排名"
    return (Named(name, ranked, way="growth"),)


def _ranked(left: Left) -> str:
    """Give what is ranked: all that stands before the verb of ranking, without 在…领域."""
    noun = re.sub(
        r"[从由]?(?:\d{4}年的?)?(?:第?\d+位)?(?:上升|提升|前移|跃升|升)?[至到]?$", "", left.raw
    )
    noun = _BACK.sub("", _FRONT.sub("", noun))
    noun = re.sub(r"在(全国|全省|全球|世界)$", r"\1", noun)
    ahead, comma, last = noun.rpartition("、")
    listed = "均" in left.raw or all(len(part) <= _SHORT for part in ahead.split("、"))
    if comma and is_quantity(last) and not is_quantity(ahead) and not listed:
        noun = last
    return noun if "、" in noun or "的" not in noun else noun.rsplit("的", 1)[-1] or noun
