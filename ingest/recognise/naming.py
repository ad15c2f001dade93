"""The completed form of a name as it is printed: levels, editions, marks."""

from policygraph.ingest.lazy import lazy
from policygraph.ingest.recognise.page import Page
from policygraph.ingest.recognise.suffixes import Suffix
from policygraph.ingest.regions import place_of_level

# 首届国际新能源汽车展, 2022常州·武进人才周; near miss: 第六元素.
_EDITION_RE = lazy(
    "^(?:第[一二三四五六七八九十百0-9]+[届次轮]|首届|历届|本届|新一届|新一轮|20[0-9]{2}年?)(?=.{3})"
)
# 市场化, 区域, 县域, 省级: the first character is no level.
_NO_LEVEL_RE = lazy(
    "[省市区县州](?:域|场|际|块|民|政(?![策府协务])|会|间|级|情|区|属|直|内|外|部|港)"
)
_REGION = "自治区"
_LEVEL_ONLY = ("talent", "plan", "finance", "project")
"""Programmes whose 省 or 市 only tells the level: 省双创计划 is 双创计划."""


def bare(name: str) -> str:
    """Give a name without quotation marks."""
    return name.replace("“", "").replace("”", "")


def without_edition(name: str) -> str:
    """Give the name of a fair or a contest without its edition."""
    return _EDITION_RE.sub("", name)


def level_of(page: Page, name: str) -> str:
    """Give the place that a first word means: 市 in 市运动会, not in 市民文化节."""
    if name.startswith(_REGION):
        return place_of_level(_REGION, page.chain)
    return "" if _NO_LEVEL_RE.match(name) else place_of_level(name[0], page.chain)


def without_level(name: str) -> str:
    """Give a name that begins with a level without it: 自治区大数据中心 → 大数据中心."""
    return name.removeprefix(_REGION) if name.startswith(_REGION) else name[1:]


def complete_name(page: Page, printed: str, suffix: Suffix) -> str:
    """Give the completed name: 省智能装备产业技术创新中心 → 江苏省智能装备产业技术创新中心."""
    name = bare(printed)
    if suffix.label == "Program":
        name = without_edition(name)
    level = level_of(page, name)
    if not level:
        return name
    if suffix.label == "Program" and suffix.kind in _LEVEL_ONLY:
        return without_level(name)
    return level + without_level(name)
