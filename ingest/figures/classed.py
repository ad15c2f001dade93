"""Names what an amount tells of a thing that it marks: how much a project makes, or costs in all.

Such an amount stands before its noun: 建设20万吨高端轻量化铝材项目, 实施总投资8191亿元的148个项目.
"""

import re
from collections.abc import Mapping

from policygraph.ingest.figures.amounts import Amount
from policygraph.ingest.figures.named import Named
from policygraph.ingest.figures.right import read_right
from policygraph.ingest.figures.slots import Slot
from policygraph.ingest.lazy import lazy
from policygraph.ingest.model import Mention, Ref

COST = lazy(r"(?P<word>年度计划总?投资|年度投资|计划总?投资|总投资)(?:额)?$")
"""Words behind which stands what some things cost in all."""
_MADE = ("棒", "羽", "头", "只", "吨", "千升", "立方米", "吨/年", "吨/日", "立方米/年", "立方米/日",
         "件/年", "套/年", "台/年", "辆/年", "平方米/年")  # fmt: skip
_POWER = ("千瓦", "兆瓦", "吉瓦", "MW", "GW", "MWh", "GWh", "kWh", "千瓦时")
"""Units of what a plant makes, and of its power."""
# Sizes of one thing and quantities used: 15万吨级码头, 35蒸吨锅炉, 30万吨标煤, 100万千瓦机组.
_SIZE = lazy(
    r"级|[^，。；、]{0,12}(?:锅炉|码头|泊位|航道|船|标准?煤|风机|发电机|机组|变电|落后|淘汰|指标|任务)"
)
_PROJECT = lazy(r"项目|基地|生产线|装置|工程|技改|扩[建能]|迁建|投产|竣工|产业园|[工酒]厂|加工")
_PRODUCT = lazy(
    r"(?:/年)?(?P<what>项目|[^，。；、的（）\d]{2,20}?)(?:（[^）]*）)?(?:等|及配套)?"
    r"(?:新建|改扩建|扩建|建设)?(?:项目|工程|基地|生产线|装置|产业园|前期|[一二三]期|首条|建成|达产|达能|投产"
    r"|竣工|实现|入选|并网|全面|[，。；、]|$|等)"
)
_BATTERY = lazy("电池|组件|材料")
# The work itself begins the clause; a brand before the amount that is not known is not guessed at.
_WORK = lazy(
    r"(?:^|[，；。、])(?:[^，。；、]{0,6}?(?:建设|推进|推动|启动|开工|实施|开发|确保|加快|建成|投产|以|新建"
    r"|扩建|打造|力争))?$"
)
_STAGE = lazy("(?:[一二三四]期|新建|扩建|年产|年处理)+$")


def read_classed(
    sentence: str, slot: Slot, following: Slot | None, things: Mapping[int, Mention]
) -> tuple[Named, tuple[Ref, ...] | None] | None:
    """Give the indicator of an amount that marks a class, where it tells something by itself.

    With it come its bearers: who makes it, nobody for the region, None for the sentence's subject.
    `things` are the named ones by the place where they end.
    """
    if slot.amount.form == "money":
        cost = _cost(sentence, slot, following)
        return (cost, None) if cost else None
    named = _capacity(sentence, slot.amount)
    ahead = _STAGE.sub("", sentence[: slot.amount.start])
    maker = things.get(len(ahead))
    if not named or not (maker or _WORK.search(ahead)):
        return None
    return named, (Ref(maker.label, maker.name),) if maker else ()


def _cost(sentence: str, slot: Slot, following: Slot | None) -> Named | None:
    """Give what the things cost in all that are counted right behind: 总投资53亿元的 | 9个项目."""
    word = COST.search(sentence[slot.left[0] : slot.amount.start])
    if not word or not following or slot.amount.end + 1 != following.amount.start:
        return None
    counted = following.amount.form == "count" and sentence[slot.amount.end] == "的"
    begin, end = following.right
    noun = read_right(sentence[begin:end], unit=following.amount.unit).noun if counted else ""
    return Named(noun + word["word"], noun) if noun else None


def _capacity(sentence: str, amount: Amount) -> Named | None:
    """Give what a project is to make: 20万吨高端轻量化铝材项目, 年产6万吨碳酸锂项目."""
    rest = re.split("[，。；]", sentence[amount.end :])[0]
    power = amount.unit in _POWER
    if not (power or amount.unit in _MADE) or amount.before or amount.after or _SIZE.match(rest):
        return None
    ahead, made = sentence[: amount.start], _PRODUCT.match(rest)
    if not made or not _PROJECT.search(rest) or ahead.endswith("×"):
        return None
    what = made["what"]
    if ahead.endswith("年产") or "/年" in amount.unit or rest.startswith("/年"):
        return Named(what + "年产能", what, way="yearly")
    return Named(what + ("装机规模" if power and not _BATTERY.search(what) else "产能"), what)
