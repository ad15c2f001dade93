"""Says what each column of a table of tasks holds, from its header rows.

序号, 重点任务, 具体措施, 牵头单位, 配合单位, 完成时限, in any order and wording. A table without a
column of units, or with a column of indicators, is none.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from policygraph.ingest.clauses import LEADS, RESPONSIBLE, SUPPORTS
from policygraph.ingest.lazy import lazy
from policygraph.ingest.model import Cell

Grid = Mapping[int, Mapping[int, Cell]]
"""Cells by row and column; a merged cell stands in each of its places."""

# 牵头单位  市级责任部门  责任主体  配合  落实单位（市直）; near misses: 责任人, 牵头领导, 实施内容.
_UNITS_RE = lazy(
    r"(?:牵头|主办|主责|责任|负责|配合|协办|协同|协助|参与|参加|承办|承担|落实|实施|支持|主管|完成)"
    r"[^人领内]{0,4}(?:单位|部门|处室|科室|机构|地区|主体|分工)|^(?:牵头|责任|配合|主办|协办|任务分工)$"
)
_LEAD_RE = lazy("牵头|主办|主责")
_SUPPORT_RE = lazy("配合|协办|协同|协助|参与|参加|支持")
# 责任单位（排第一位的为牵头单位）  牵头及配合单位: the first of the cell leads the others.
_FIRST_RE = lazy("第一|首位|首个|列首|排首")
_SERIAL_RE = lazy(r"^(?:序号|编号|序|No\.?|#)$")
_INDICATOR_RE = lazy("指标|现状值|计量单位")
_ORDER_RE = lazy("任务|事项|措施|举措")
_TASK_RE = lazy("任务|事项|措施|举措|内容|工作|项目|要求|名称|行动|建议|问题|条款")
_ASIDE_RE = lazy(
    "备注|依据|成果|时限|时间|期限|进度|节点|联系|电话|类别|领域|板块|目标$|责任人|领导"
)
_TITLE_MAX = 30
"""Characters of the longest title of a column; a card's text that names 主管部门 is none."""


@dataclass(frozen=True, slots=True)
class TaskColumns:
    """The columns of a table of tasks; `group` and `serial` are -1 where there is none.

    `units` gives column, role, and whether the first unit of its cells leads; `first` is the
    first row below the header, `width` the number of columns. `group_has_serial` is true where
    the serial numbers count the groups and not the tasks.
    """

    serial: int
    group: int
    task: int
    units: tuple[tuple[int, str, bool], ...]
    first: int
    width: int
    group_has_serial: bool = False


def read_task_columns(grid: Grid, before: TaskColumns | None = None) -> TaskColumns | None:
    """Give the columns of a table of tasks, None for any other table.

    `before` are those of the table above: a table without a header of its own goes on with them.
    """
    if not grid:
        return None
    top, first = _header(grid)
    titles = _titles(grid, top, first)
    units = _units(titles)
    if not units:
        width = max(map(len, grid.values()))
        return _going_on(before, width) if before and not _is_header(titles) else None
    heads = " ".join(titles.values())
    if _INDICATOR_RE.search(heads) and not _ORDER_RE.search(heads):
        return None
    return _columns(grid, titles, units, first)


def _going_on(before: TaskColumns, width: int) -> TaskColumns | None:
    if width != before.width:
        return None
    return replace(before, first=0)


def _is_header(titles: Mapping[int, str]) -> bool:
    return any(_SERIAL_RE.match(title) for title in titles.values())


def _header(grid: Grid) -> tuple[int, int]:
    """Give the first header row and the first row below the header.

    A row that is one cell is the table's title. A second header row shares a merged cell with
    the first, or lies under one that spans columns.
    """
    rows = sorted(grid)
    top = next((row for row in rows if len(_starts(grid[row])) > 1), rows[0])
    below = next((row for row in rows if row > top), None)
    if below is None:
        return top, top + 1
    upper, lower = grid[top], grid[below]
    tall = any(upper[c].text == lower[c].text for c in upper.keys() & lower.keys())
    wide = len(_starts(upper)) < len(upper)
    return top, below + 1 if tall or (wide and len(_starts(lower)) > 1) else below


def _starts(row: Mapping[int, Cell]) -> set[int]:
    return {cell.start for cell in row.values()}


def _titles(grid: Grid, top: int, first: int) -> dict[int, str]:
    titles: dict[int, str] = {}
    for row in range(top, first):
        for column, cell in sorted(grid.get(row, {}).items()):
            text, before = re.sub(r"\s", "", cell.text), titles.get(column, "")
            titles[column] = before if before.endswith(text) else before + text
    return titles


def _units(titles: Mapping[int, str]) -> tuple[tuple[int, str, bool], ...]:
    found: list[tuple[int, str, bool]] = []
    for column, title in sorted(titles.items()):
        if len(title) > _TITLE_MAX or not _UNITS_RE.search(title):
            continue
        lead, support = _LEAD_RE.search(title), _SUPPORT_RE.search(title)
        if lead and (support or _FIRST_RE.search(title)):
            found.append((column, RESPONSIBLE, True))
        else:
            found.append((column, LEADS if lead else SUPPORTS if support else RESPONSIBLE, False))
    if any(role == LEADS for _, role, _ in found):
        found = [(c, SUPPORTS if role == RESPONSIBLE else role, first) for c, role, first in found]
    return tuple(found)


def _columns(
    grid: Grid, titles: Mapping[int, str], units: tuple[tuple[int, str, bool], ...], first: int
) -> TaskColumns | None:
    taken = {column for column, _, _ in units}
    serial = next((c for c, title in sorted(titles.items()) if _SERIAL_RE.match(title)), -1)
    free = [c for c in sorted(titles) if c not in taken and c != serial]
    named = [c for c in free if _TASK_RE.search(titles[c]) and not _ASIDE_RE.search(titles[c])]
    named = named or [c for c in free if not _ASIDE_RE.search(titles[c])] or free
    if not named:
        return None
    counts = {c: _distinct(grid, c, first) for c in free}
    task = max(named, key=lambda c: (counts[c], -c))
    left = [c for c in free if c < task and 0 < counts[c] < counts[task]]
    group = left[-1] if left else -1
    width = max(map(len, grid.values()))
    counted = group >= 0 and _distinct(grid, serial, first) <= counts[group]
    return TaskColumns(serial, group, task, units, first, width, counted)


def _distinct(grid: Grid, column: int, first: int) -> int:
    return len({row[column].start for at, row in grid.items() if at >= first and column in row})
