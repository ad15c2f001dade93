"""Says what each column of a table of indicators holds, from its header rows."""

import re
from dataclasses import dataclass, replace

from policygraph.ingest.dates import find_span
from policygraph.ingest.lazy import lazy
from policygraph.ingest.model import Cell, Head, Ref
from policygraph.ingest.regions import complete_zone, find_division, head_chain, short_name
from policygraph.ingest.table_cells import is_number, read_unit

_SERIAL = lazy(r"^(?:序号|编号|序|No\.?|#)$")
_UNIT = lazy(r"^(?:计量|计算)?单位$")
_YEAR = lazy(r"^(?:年度|年份|年|时间|时期)$")
_PLACE = lazy(
    r"^(?:地区|区域|区县|县区|辖市区?|辖市、区|市县|市（州）|市州|县（市、区）|各?县市区|板块|镇街|属地|城市|地市|县级市)$"
)
_LABEL = lazy(r"指标|名称|项目|内容|任务|目标任务")
_ASIDE = lazy(
    r"属性|责任|牵头|配合|备注|来源|依据|性质|完成时限|时限|部门|说明|类型|权重|领域|类别|维度|一级|分类|方向"
)
# 指标属性, 数据来源, 责任单位: words about the indicator; near misses: 指标名称, 任务来源数.
_ABOUT = lazy(r"(?:属性|性质|备注|来源|依据|说明)$|责任|牵头|配合")
_VALUE = lazy(
    r"目标|现状|基期|基数|实际|完成|预计|预期|数值|指标值|当前|规划|增长|增速|增幅|累计|合计|总计|全[市省区县国]|计划"
)
_WHOLE = lazy(r"^(?:目标值|全[市省区县国]|合计|总计|总目标|全市目标|总数|汇总)")
_ACTUAL = lazy(r"现状|基期|基数|实际|完成值|完成情况|上年|基准|预计完成|同比|[比较]上年|比去年")
# What a header says beside the indicator: 高新技术企业数（家）2024年目标.
_SAID_BESIDE = lazy(
    r"(?:19|20)\d{2}年?度?|(?:目标|现状|完成|实际|实绩|计划|预期|预计)[值数]?$|[（(][^（）()]*[）)]"
    r"|(?:年均|同比|比上年)?(?:增长|增速|增幅)$|全[市省区县]"
)
_TARGET = lazy(r"目标|预期|规划|计划")
_PLAN = {"十三五": 2020, "十四五": 2025, "十五五": 2030, "十二五": 2015}


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `role` is indicator, unit, year, place, value, or empty for what is left.

    Of a value column: `year` 0 where the row says it, `status` empty where the year decides,
    `growth` is yearly for 年均增长, increase for 同比增长, `place` and `indicator` are those that
    the header names. `since` is the first year of the span that it names, 0 for one year.
    """

    role: str
    year: int = 0
    status: str = ""
    growth: str = ""
    place: Ref | None = None
    indicator: str = ""
    unit: str = ""
    since: int = 0


def read_columns(grid: list[list[Cell]], head: Head) -> tuple[dict[int, Column], int]:
    """Give the columns by number and the first row that is no header."""
    first = _first_row(grid)
    titles: dict[int, str] = {}
    for row in grid[:first]:
        for cell in row:
            text = re.sub(r"\s", "", cell.text)
            before = titles.get(cell.column, "")
            titles[cell.column] = before if text and before.endswith(text) else before + text
    columns = {number: _column(title, head) for number, title in sorted(titles.items())}
    _find_label(columns, titles, grid[first:])
    return columns, first


def _first_row(grid: list[list[Cell]]) -> int:
    """Give the first row with a figure in it; a year or a serial number is none."""
    for index, row in enumerate(grid):
        figures = [c for c in row if is_number(c.text) and not re.fullmatch(r"20\d\d年?", c.text)]
        if index and len(figures) >= (2 if row and is_number(row[0].text) else 1):
            return index
    return len(grid)


def _column(title: str, head: Head) -> Column:
    """Give a column by its title, those of both header rows joined."""
    if _SERIAL.match(title) or _ABOUT.search(title):
        return Column("")
    for pattern, role in ((_UNIT, "unit"), (_YEAR, "year"), (_PLACE, "place")):
        if pattern.match(title):
            return Column(role)
    year = _year(title)
    if year or (_VALUE.search(title) and not re.search(r"名称|责任|部门|内容", title)):
        return _value(title, year, head)
    if _LABEL.search(title):
        return Column("indicator")
    if place := read_place(title, head):
        return Column("value", place=place)
    return Column("" if _ASIDE.search(title) else "other")


def _year(title: str) -> int:
    """Give the year that a title names, the last of 2021—2025年; 0 without one."""
    years = re.findall(r"20\d\d", title)
    plans = [year for name, year in sorted(_PLAN.items()) if name in title]
    return int(years[-1]) if years else (plans[-1] if plans else 0)


def _value(title: str, year: int, head: Head) -> Column:
    """Give a column of values."""
    status = "actual" if _ACTUAL.search(title) else "target" if _TARGET.search(title) else ""
    grows = re.search(r"增长|增速|增幅", title)
    growth = "yearly" if "年均" in title else "increase" if grows else ""
    named = re.sub(r"20\d\d年?|[（(].*?[）)]|目标值?|现状值?|完成值?|实际值?", "", title)
    place = None if _WHOLE.match(title) else read_place(named, head)
    span = find_span(title + "时期" if _year(title) else title)
    since = span[0] if span and span[1] == year else 0
    return Column("value", year, status, growth, place, unit=read_unit(title), since=since)


def _find_label(columns: dict[int, Column], titles: dict[int, str], rows: list[list[Cell]]) -> None:
    """Settle which column names the indicators: the last so called, else the headers do."""
    named = [n for n, c in columns.items() if c.role == "indicator"]
    for number in named[:-1]:
        columns[number] = Column("")
    values = any(c.role == "value" for c in columns.values())
    others = [n for n, c in columns.items() if c.role == "other"]
    by_place = any(c.role in ("place", "year") for c in columns.values())
    if by_place and not named:
        _name_by_headers(columns, titles)
    if not named and values and others and not by_place:
        columns[others[0]] = Column("indicator")
        others = others[1:]
    for number in others:
        filled = [c.text for row in rows for c in row if c.column == number and c.text.strip()]
        numeric = filled and sum(map(is_number, filled)) * 2 > len(filled)
        indicator = bool(by_place and not named and numeric)
        columns[number] = _by_header(titles[number]) if indicator else Column("")


def _name_by_headers(columns: dict[int, Column], titles: dict[int, str]) -> None:
    """Give value columns the indicator that stands over their years: 高新技术企业数, 2024年目标."""
    for number, column in columns.items():
        named = _SAID_BESIDE.sub("", titles[number])
        if column.role == "value" and not column.place and len(named) > 1:
            columns[number] = replace(column, indicator=named)


def _by_header(title: str) -> Column:
    """Give a value column whose header is the indicator (rows are places)."""
    return Column("value", indicator=title, unit=read_unit(title))


def read_place(title: str, head: Head) -> Ref | None:
    """Give the place or park that a header cell names: 溧阳 → 溧阳市, 常经开 → 常州经开区."""
    text = re.sub(r"\s", "", title)
    if not text or _WHOLE.match(text):
        return None
    chain = head_chain(head)
    zone = re.fullmatch(r"(.*?)(经开|高新|经济技术开发|高新技术产业开发|新)区?", text)
    if zone and chain and zone[2] in ("经开", "高新"):
        own = short_name(chain[0], chain)
        if zone[1] in ("", own, own[:1], own[-1:]):
            return Ref("Park", complete_zone(zone[2] + "区", chain))
    division = find_division(text, chain)
    near = division and (not chain or set(chain) & {division.name, *division.parents})
    return Ref("Place", division.name) if division and near else None
