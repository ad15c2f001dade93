"""Says what the things behind an amount do, for the name and for whether it happens or goes on."""

import re

from policygraph.ingest.figures.patterns import one_of
from policygraph.ingest.figures.phrases import Right, is_quantity
from policygraph.ingest.lazy import lazy

_LONG_DEED = 22
"""Signs beyond which what a thing does is no part of a name."""

# How a thing does something is no part of a name: 相继落户, 高质量完成.
_HOW = lazy(
    r"^(?:成功|全部|分别|预计|合计|已|均|将|正式|实现|共同|来|等|相继|陆续|先后|高质量|圆满|提前|如期|按期|双双|顺利|首次|尽快"
    r"|(?:加速|加快|有序|扎实|全面|稳步|全力|强力|有力)(?=(?:推进|推动|实施|建设|开展)(?:$|[，。；]))|(?<=[速快序实面步力])推进$)+"
)
# 111个项目 | 完成年度投资计划的118.6%: how far they all are.
_FULFILS = lazy("(?:超额)?完成[^，。；]{0,4}(?:投资|产值|计划)")
# 65个项目 | 实现当年签约当年开工; near miss: 152项事项实现“一网通办”, which goes on.
_CAME_TRUE = lazy(
    "实现[^，。；]{0,10}(?:开工|投产|竣工|签约|落地|上市|突破|销号|摘帽|投用|交付|复工|达产|转化)"
)
# 500家企业 | 与工业互联网平台 | 开展合作; near miss: 与高校, which says nothing more.
_TOGETHER = lazy(r"^与[^，。]{2,20}?(?=(?:开展|建立|达成|签订|签署|实现|联合|共建|对接).)")
# 45个 | 重点开发区 | 规上工业总产值.
_THINGS = lazy(
    r"(.{1,12}?(?:区|县|市|镇|乡|村|企业|园区|项目|机构|单位|行业|产业|集群|产业链))(.{2,})$"
)


def things_of(noun: str) -> str:
    """Give the things counted without a quantity of theirs: 45个 | 重点开发区 | 规上工业总产值."""
    parted = _THINGS.match(noun)
    return parted[1] if parted and is_quantity(parted[2]) else noun


def deed_name(deed: str) -> str:
    """Give what the thing counted does, short enough for a name and without empty verbs."""
    deed = re.split(r"[（，、。的]|\d(?!\d*强)", deed)[0]
    deed = deed[: deed.rindex("“")] if deed.count("“") > deed.count("”") else deed
    deed = _HOW.sub("", deed)
    deed = _TOGETHER.sub("", deed)
    placed = re.match(
        r"在[^，。]{2,6}(?:上市|挂牌|就业|创业)"
        r"|[到赴][^，。]{2,14}(?:工作|培训|学习|研修|任职|挂职|服务)",
        deed,
    )
    empty = re.match(one_of("deeds", "empty") + "|提供$", deed) and not placed
    return "" if empty or len(deed) > _LONG_DEED else deed


def deed_told(right: Right) -> str:
    """Give what the thing counted does; also where it is too long for a name."""
    return deed_name(right.deed) or (right.deed if len(right.deed) > _LONG_DEED else "")


def is_event(deed: str) -> bool:
    """Say whether a deed happens at a time (入选, 开工), and is no state (实现, 服务)."""
    if _FULFILS.match(deed):
        return False
    passed = re.match("通过[^，。]{0,12}(?:审定|验收|认证|评审|复审|审核|考核|评估)", deed)
    return bool(passed or _CAME_TRUE.match(deed)) or not re.match(one_of("deeds", "states"), deed)
