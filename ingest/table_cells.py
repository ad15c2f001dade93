"""Reads single cells of tables: values with bounds and units, labels of indicators, units."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from policygraph.ingest.figures.numerals import multiplier, read_numeral
from policygraph.ingest.figures.patterns import one_of
from policygraph.ingest.lazy import lazy

_TIMES = r"万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千|百"
# 4300, ≥70, 3.5%, [10], 8左右, 2—3, 70万, 99.5以上; near misses: —, 完成省下达任务, 2025年, 第3位.
_VALUE_RE = lazy(
    rf"""
    (?P<before>≥|>=|>|≤|<=|<|约|超过?|不低于|不少于|不高于|不超过|达到|力争|突破)?
    (?P<total>[\[【〔])?
    (?P<first>\d[\d,]*(?:\.\d+)?)%?
    (?:[—–~～至-](?P<second>\d[\d,]*(?:\.\d+)?))?
    (?P<times>{_TIMES})?(?P<unit>[^\d\s〔\[（(左以]{{0,5}}?)(?P<after>左右|以上|以内|以下|\+)?
    (?:[\]】〕]|\[[^\]]*\]|〔[^〕]*〕|（[^）]*）)*
    """,
    re.VERBOSE,
)
_NARROW = str.maketrans({"\uff05": "%", "\uff1e": ">", "\uff1c": "<", "\uff0a": "*"})
_MARKS = {
    mark: bound
    for bound, marks in {
        ">=": ("≥", ">=", ">", "超", "超过", "不低于", "不少于", "突破", "以上", "+"),
        "<=": ("≤", "<=", "<", "不高于", "不超过", "以内", "以下"),
        "~": ("约", "左右"),
    }.items()
    for mark in marks
}
_UNIT_RE = lazy(r"[（(](?:单位[：:])?([^（）()]{1,8})[）)]|单位[：:]([^\s，。；（）]{1,6})")
# 人年, 元/平方米, 吨标准煤/万元: units of tables alone.
_RARE_UNIT_RE = lazy(r"人年|人·年|[^\s/]{1,5}/[^\s/]{1,6}")


@dataclass(frozen=True, slots=True)
class Value:
    """The value of a cell; `high` is None but for a range.

    `total` is true for one in brackets: what is added up over the whole period ([4.5]).
    """

    number: float
    high: float | None
    bound: str
    unit: str
    total: bool = False

    def ends(self, bound: str) -> Iterator[tuple[str, float]]:
        """Give bound and number, both ends of a range; `bound` is what the label adds (超)."""
        if self.high is None:
            yield (self.bound if self.bound != "=" else bound or "="), self.number
        else:
            yield ">=", self.number
            yield "<=", self.high


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit with the factor that its 万 or 亿 stands for (亿元 → 元 and 100000000)."""

    name: str
    factor: float = 1.0

    @classmethod
    def of(cls, *printed: str) -> "Unit":
        """Give the first unit that is printed."""
        text = next((p for p in printed if p), "")
        match = re.fullmatch(rf"({_TIMES})?(.*)", text)
        if not match or not match[1] or not match[2]:
            return cls("%" if text == "\uff05" else "元" if text in ("亿", "万") else text)
        return cls(match[2], multiplier(match[1]))

    def scale(self, number: float) -> float:
        """Give the number in the bare unit."""
        return float(f"{number * self.factor:.12g}")


@dataclass(frozen=True, slots=True)
class Label:
    """The name of an indicator in a table without unit and 累计, with its measure and bound."""

    name: str
    measure: str
    unit: str = ""
    bound: str = ""

    def named(self, unit: str) -> str:
        """Give the name with 数 where a thing is counted and the name does not say so."""
        counted = re.fullmatch(one_of("units", "count"), unit) if unit else None
        quantity = re.search(one_of("words", "quantity") + "(?:（[^（）]*）)?$", self.name)
        return self.name + "数" if counted and not quantity else self.name


def is_number(text: str) -> bool:
    """Say whether a cell holds a value."""
    return read_cell(text) is not None


def read_cell(text: str) -> Value | None:
    """Give the value of a cell, None for words, dashes, dates and ranks of parts."""
    plain = re.sub(r"\s", "", text).translate(_NARROW)
    match = _VALUE_RE.fullmatch(plain)
    if not match or match["unit"] in ("年", "月", "日", "号", ".", "、"):
        return None
    unit = "%" if "%" in plain else match["unit"].strip("。，、")
    if unit and not re.fullmatch(
        one_of("units", "count", "money", "area", "physical", "share", "spans"), unit
    ):
        return None
    factor = multiplier(match["times"] or "")
    number, bound = read_numeral(match["first"]) * factor, "="
    for mark in (match["before"], match["after"]):
        bound = _MARKS.get(mark or "", bound)
    high = read_numeral(match["second"]) * factor if match["second"] else None
    return Value(number, high, bound, unit, bool(match["total"]))


def read_unit(text: str) -> str:
    """Give the unit in brackets or behind 单位： (研发投入（亿元） → 亿元), empty without one."""
    known = one_of("units", "count", "money", "area", "physical", "share", "spans")
    for match in _UNIT_RE.finditer(re.sub(r"\s", "", text)):
        unit = match[1] or match[2]
        if re.fullmatch(rf"(?:{_TIMES})?{known}", unit) or _RARE_UNIT_RE.fullmatch(unit):
            return unit
    return ""


def read_label(text: str, growth: str = "") -> Label:
    """Give the indicator that a label names; 新增 makes it an increase, 年均增长 yearly.

    `growth` is what the column says of its figures: yearly (年均), increase (同比) or nothing.
    """
    plain = re.sub(r"\s|^(?:\d+[.、．]|（\d+）|其中[：:]|[①-⑳])+|[*△▲]", "", text)
    unit = read_unit(plain)
    name = re.sub(r"[（(](?:单位[：:])?" + re.escape(unit) + r"[）)]", "", plain) if unit else plain
    added = re.search(r"新增|净增", name)
    yearly = re.search(r"^(?:每年|年均)|年均增[长速幅]|年均(?=增)", name) or (
        growth == "yearly" and not added
    )
    name = re.sub(r"^(?:全[市省区县国]|每年)?(?:新增|净增)(?:加)?|累计", "", name)
    grown = added or growth or re.search(r"增[长速]率?$", name)
    if growth == "yearly" and not re.search(r"增[长速幅]", name):
        name += "年均增长率"
    return Label(name.strip("：:"), "yearly" if yearly else "increase" if grown else "level", unit)
