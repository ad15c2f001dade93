"""The units of amounts: which there are, what may not follow them, how they are written.

A unit is a word of the lexicon, alone (家), with a second in brackets (套（间）), or counted over
others (元/月, 件/万人, 升/（人·天）). Latin letters are known in any case (EFlops, Eflops).
"""

import re
from functools import cache

from policygraph.ingest.figures.patterns import lexicon, words
from policygraph.ingest.lazy import lazy

UNIT_NAMES = {
    "％": "%", "个百分点": "百分点", "㎡": "平方米", "平米": "平方米", "km²": "平方公里",
    "人民币": "元", "元人民币": "元", "kW": "千瓦", "KW": "千瓦", "立方": "立方米",
    "个BP": "BP", "个基点": "基点",
}  # fmt: skip
"""Printed units that are written otherwise in an observation."""

# 27.1万 | 农村义务教育学生, 160万 | 外出务工劳动力; near miss: 530万港城人民.
PEOPLE = (
    "[一-龥]{0,8}(?:学生|居民|职工|劳动力|监测对象|农业?人口|农村人口|老人|老年人|儿童|农民工?|患者"
    "|困难群众|脱贫群众|搬迁群众|大学生|毕业生|参保人)"
)
"""A pattern of people who are counted without a word for one of them."""
_FIRMS = lazy(
    "(?:经营主体|市场主体|个体工商户)(?:总量|总数|数量|累计|达到?|突破|超过?|逾|已|新增|首次)*$"
)
_MONEY = lazy("[资金款奖补费投贷值收支额]|总量|规模|产业")
_FORMS = ("spans", "count", "money", "area", "physical", "share")
_BASE = ("瓦", "米", "克", "瓦时")
"""Units that follow 千 in a unit of their own: 千万千瓦."""
_OVER = "/（(·"
"""Signs behind which a unit tells what it is counted over, or its second name."""


@cache
def unit_pattern() -> str:
    """Give the alternation of units, each with the signs that may not follow it."""
    names = words("units", *_FORMS)
    longer = lexicon()["not_units"]
    barred = {u: f"(?!{longer[u][0]})" if u in longer else "" for u in names}
    plain = "|".join(_spelt(u) + barred[u] for u in names)
    over = "|".join(map(re.escape, words("units", "over")))
    second = "|".join(map(re.escape, words("units", "count", "area")))
    return (
        rf"(?:(?:{plain})(?:/(?:{over})(?:[·•/](?:{over}))?(?![一-龥]化)|/（(?:{over})[·•](?:{over})）"
        rf"|（(?:{second})）)?)"
    )


def _spelt(unit: str) -> str:
    """Give the pattern of one unit; Latin letters stand in any case, and end with the word."""
    if unit[-1].isascii() and unit[-1].isalpha():
        cased = f"(?i:{re.escape(unit)})" if len(unit) > 1 else re.escape(unit)
        return cased + "(?![A-Za-z])"
    return ("(?<!千)" if unit in _BASE else "") + re.escape(unit)


@cache
def unit_name(printed: str) -> str:
    """Give a unit as an observation writes it."""
    name = re.sub(r"（[^·•）]+）$", "", printed)
    return UNIT_NAMES.get(name, name)


@cache
def unit_form(printed: str) -> str:
    """Give the form of a printed unit: count, money, area, physical, share or spans."""
    base = re.split(f"[{_OVER}]", printed)[0]
    return _forms().get(printed) or _forms().get(base) or _forms()[base.lower()]


@cache
def _forms() -> dict[str, str]:
    """Give the form of each unit, of Latin ones in small letters too."""
    found = {u: f for f in _FORMS for u in words("units", f)}
    return found | {u.lower(): f for u, f in found.items() if u.isascii()}


def bare_unit(ahead: str, behind: str) -> tuple[str, str]:
    """Give unit and form of a bare 万 or 亿 by what stands around it; empty where nothing tells."""
    around = ahead[-14:] + behind[:8]
    if re.search("人口|人数", around) or re.match(PEOPLE, behind):
        return "人", "count"
    if _FIRMS.search(ahead):
        return "户", "count"
    if re.search("客流|旅客|游客|人次", around):
        return "人次", "count"
    return ("元", "money") if _MONEY.search(around) else ("", "")
