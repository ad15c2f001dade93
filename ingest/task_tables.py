"""Tables of tasks: each row, or each merged measure, is one task with its units.

Decides what a row says: number, title, span, the group that it stands in and the cells of its
units. What paths the tasks take is `task_sections`' work, whom a cell names `roles`'.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from policygraph.ingest.headings import read_title
from policygraph.ingest.lazy import lazy
from policygraph.ingest.model import Cell, Table
from policygraph.ingest.task_columns import Grid, TaskColumns, read_task_columns

# 1.  （一）  一、 before the words of a cell.
_NUMBER_RE = lazy(
    r"\s*(?:([一二三四五六七八九十]{1,3})、|(（[一二三四五六七八九十\d]{1,3}）)、?|(\d{1,3})[、.](?!\d))\s*"
)
_WHOLE = 60
"""Characters up to which a cell is its task's title as a whole."""
_BETWEEN = 30
"""Characters that may stand between two parts of one table: （续表）, a group's title."""


@dataclass(frozen=True, slots=True)
class TaskGroup:
    """A heading inside a table: a row of one cell, or a cell merged over several tasks."""

    number: str
    title: str
    start: int
    title_end: int


@dataclass(frozen=True, slots=True)
class TaskUnits:
    """A cell of units: its role, its span, and whether its first unit leads the others."""

    role: str
    start: int
    end: int
    first_leads: bool = False


@dataclass(frozen=True, slots=True)
class TaskRow:
    """One task of a table: number, title, span, the groups over it, the cells of its units."""

    number: str
    title: str
    start: int
    title_end: int
    end: int
    groups: tuple[TaskGroup, ...]
    units: tuple[TaskUnits, ...]


def read_task_tables(text: str, tables: Sequence[Table]) -> Iterator[tuple[Table, list[TaskRow]]]:
    """Give the tables of tasks in text order with their tasks; other tables are left out."""
    before: TaskColumns | None = None
    last = 0
    for table in tables:
        grid = _grid(table)
        goes_on = len(text[last : table.start].strip()) <= _BETWEEN
        columns = read_task_columns(grid, before if goes_on else None)
        before, last = columns or before, table.end
        rows = list(_rows(text, table, grid, columns)) if columns else []
        if rows:
            yield table, rows


def _grid(table: Table) -> Grid:
    grid: dict[int, dict[int, Cell]] = {}
    for cell in table.cells:
        grid.setdefault(cell.row, {})[cell.column] = cell
    return grid


def _rows(text: str, table: Table, grid: Grid, columns: TaskColumns) -> Iterator[TaskRow]:
    begins = _begins(grid)
    body = [row for row in sorted(grid) if row >= columns.first]
    header = _texts(grid, [row for row in grid if row < columns.first])
    over: tuple[TaskGroup, ...] = ()
    at = 0
    while at < len(body):
        cells, last = grid[body[at]], at + 1
        task = cells.get(columns.task)
        if heading := _heading_row(cells, columns):
            over = (heading,)
        elif task and not _texts(grid, [body[at]]) <= header:
            while last < len(body) and _same(task, grid[body[last]].get(columns.task)):
                last += 1
            end = begins[body[last]] if last < len(body) else table.end
            rows = [grid[row] for row in body[at:last]]
            yield _task(text, columns, rows, (begins[body[at]], end), over)
        at = last


def _begins(grid: Grid) -> dict[int, int]:
    """Give for each row where its first own cell begins; cells merged from above are not its."""
    begins: dict[int, int] = {}
    seen: set[int] = set()
    last = 0
    for row, cells in sorted(grid.items()):
        own = [cell.start for cell in cells.values() if cell.start not in seen]
        last = begins[row] = max(last, min(own, default=last))
        seen.update(own)
    return begins


def _texts(grid: Grid, rows: Sequence[int]) -> set[str]:
    return {cell.text for row in rows for cell in grid[row].values()}


def _same(cell: Cell | None, other: Cell | None) -> bool:
    return cell is not None and other is not None and cell.start == other.start


def _heading_row(cells: Mapping[int, Cell], columns: TaskColumns) -> TaskGroup | None:
    """Read a row that is one cell over all columns, or of which only the first cell is filled."""
    if len({cell.start for cell in cells.values()}) != 1:
        return None
    cell = next(iter(cells.values()))
    first = min(cells)
    if len(cells) == 1 and (first > 0 or first == columns.task) and not _NUMBER_RE.match(cell.text):
        return None
    return _group(cell, "")


def _group(cell: Cell, number: str) -> TaskGroup:
    mark = _NUMBER_RE.match(cell.text)
    title = cell.text[mark.end() :] if mark else cell.text
    own = next(filter(None, mark.groups()), "") if mark else ""
    return TaskGroup(own or number, title.strip(), cell.start, cell.end)


def _task(
    text: str,
    columns: TaskColumns,
    rows: Sequence[Mapping[int, Cell]],
    span: tuple[int, int],
    over: tuple[TaskGroup, ...],
) -> TaskRow:
    """Give the task of its rows, of which there are several where its cell is merged down."""
    cell, serial = rows[0][columns.task], rows[0].get(columns.serial)
    group = rows[0].get(columns.group)
    number = serial.text if serial else ""
    if group and columns.group_has_serial:
        over, number = (*over, _group(group, number)), ""
    elif group:
        over = (*over, _group(group, ""))
    begins = cell.start if group and group.start >= span[0] else span[0]
    mark = _NUMBER_RE.match(text, cell.start, cell.end)
    start = mark.end() if mark else cell.start
    own = next(filter(None, mark.groups()), "") if mark else ""
    title, end = read_title(text, start, cell.end, whole=cell.end - start <= _WHOLE)
    units = dict.fromkeys(
        TaskUnits(role, row[column].start, row[column].end, first)
        for row in rows
        for column, role, first in columns.units
        if column in row
    )
    return TaskRow(number or own, title, begins, end, span[1], over, tuple(units))
