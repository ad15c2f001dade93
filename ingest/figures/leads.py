"""Names how far something lies before or behind another: 增速高于全国0.9个百分点."""

import re

from policygraph.ingest.figures.amounts import Amount
from policygraph.ingest.figures.named import Carry, Named
from policygraph.ingest.figures.nouns import split_nouns
from policygraph.ingest.figures.phrases import Left, strip_modifiers
from policygraph.ingest.figures.slots import Slot
from policygraph.ingest.lazy import lazy

_LEAD_RE = lazy(
    r"(?P<what>[^，。；]*?)(?P<handed>分别)?(?P<lead>高于|低于|快于|高出|领先|好于|超(?=[省全年计目预序]))(?P<over>.*)$"
)
# 地区生产总值增速快于全省，全年 | 增长7.8%; near miss: 全面提升工业增速，服务业增长7%.
_GROWS = lazy("，(?:全年|年均|同比|预计|累计|[较比]上年)*(?:可比)?(?:增长|提高|下降)$")
_GROWN = lazy(
    r"(?:全[市省区县])?(?P<noun>(?!提升|推动|促进|保持|实现|拉动|带动|加快)[一-龥（）、]{3,14}?)(?:增速|增幅|增势)[^，。；、\d占]{0,24}$"
)
_GAINED = lazy(
    r"(?:入选|获评|获批|列入|纳入|荣获|创成|成为|认定为|跻身|上榜|入围)为?(?P<noun>[^，。；：\d]{3,30})$"
)
# 高于全省0.4个百分点、 | 全国1个百分点.
_OVER = lazy(r"[，、]?(?:分别)?(?P<over>全[国省市区县州])(?:平均)?(?:水平)?")
SIZE = lazy(
    "(?:年|总|综合|工业|产业|实现)*(?:产值|营收|营业收入|主营业务收入|规模|产业规模|销售收入)"
)
"""Quantities that say nothing of what they are of."""
# 加快打造千亿元 | 大健康产业, 建设具有区域标志性的新食品产业集群.
_BUILT_UP = lazy(
    "(?:打造|建设|建成|培育|做强|做大|壮大|发展|构建|形成)(?:成为?|起)?"
    "(?P<noun>[^，。；、]{3,30}?(?:集群|产业|产业链))$"
)
_GRADE = lazy(
    r"^(?:[两一二三四五六七八九十\d.]*[百千万]*亿元?级?(?:以上)?|个|一个|国家级|世界级|全国|全省)+的?"
)
LEADS = lazy("(高于|低于|快于|高出|领先|好于|超(?=[省全年计目预序]))[^，。；]{2,}$")
"""How an indicator ends that says how far one thing leads another."""
_WHOLE = len("增速")
"""Signs up to which what leads is only a quantity of the indicator before."""


def name_lead(amount: Amount, ahead: str, carry: Carry, run: int = 1) -> tuple[Named, ...]:
    """Give one name for each place that something leads; nothing where no lead is measured.

    `run` amounts side by side are of as many things named by 分别 before: A、B分别增长24.6%和27%，
    高于平均增速6.4和8.9个百分点; near miss: A、B分别增长24.6%和27%，高于全国0.9个百分点.
    """
    match = _LEAD_RE.search(ahead) if amount.unit == "百分点" else None
    further = _OVER.fullmatch(ahead) if carry.lead and not match else None
    if further:
        return (Named(f"{carry.name}{carry.lead}{further['over']}", carry.head, way="share"),)
    if not match or not (match["what"] or carry.name):
        return ()
    what = match["what"].lstrip("，")
    what = what if len(what) > _WHOLE else carry.name + what
    over = re.sub(r"(?:增速|平均水平|水平|平均|约)$", "", match["over"])
    parts = over.split("、") if match["handed"] else [over]
    several = len(parts) == 1 and len(match["what"]) <= _WHOLE and len(carry.names) == run > 1
    listed = split_nouns(what, run) if match["handed"] and len(parts) == 1 < run else ()
    whats = carry.names if several else listed if len(listed) == run else (what,)
    return tuple(Named(f"{w}{match['lead']}{p}", w, way="share") for w in whats for p in parts)


def gained(sentence: str, slot: Slot, left: Left, carry: Carry) -> Carry:
    """Give what a total is of where the clause before tells what was won: 入选X集群，总数达9个."""
    if carry.head or slot.joint or left.noun not in ("总数", "总量", "数量"):
        return carry
    ahead = re.split("[，。；：]", sentence[: max(slot.clause - 1, 0)])[-1]
    won = _GAINED.search(ahead)
    return carry._replace(name=won["noun"] + "数", head=won["noun"]) if won else carry


def aimed(sentence: str, slot: Slot, left: Left, carry: Carry) -> Carry:
    """Give what a bare quantity is of where the clause before says what is built up.

    打造新材料产业集群，力争产值突破600亿元; near miss: 打造A集群，营收增长5%，产值突破600亿元.
    """
    if slot.joint not in ("", "，") or not slot.clause or not SIZE.fullmatch(left.noun):
        return carry
    ahead = re.split("[，。；：]", sentence[: slot.clause - 1])[-1]
    built = None if re.search(r"\d", ahead) else _BUILT_UP.search(ahead)
    if not built:
        return carry
    head = strip_modifiers(_GRADE.sub("", built["noun"]))
    return carry._replace(name=head, head=head, names=())


def grown(sentence: str, slot: Slot, carry: Carry) -> Carry:
    """Give what a bare growth is of where the clause before speaks of the growth of a thing."""
    if slot.amount.form != "share" or not _GROWS.search(sentence[: slot.amount.start]):
        return carry
    ahead = re.split("[，。；：]", sentence[: max(slot.clause - 1, 0)])[-1]
    found = _GROWN.match(ahead)
    return carry._replace(name=found["noun"], head=found["noun"], names=()) if found else carry
