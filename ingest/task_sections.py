"""Puts the tasks of tables into the outline, under the section that holds the table.

A row that says again what a numbered item of the text says (its title is the same) is no second
task: its units speak for that item. What stands behind a table of tasks belongs to the section
around it.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from policygraph.ingest.model import Section, Table
from policygraph.ingest.task_tables import TaskGroup, TaskRow, read_task_tables


def add_task_rows(
    sections: Sequence[Section], text: str, tables: Sequence[Table]
) -> tuple[Section, ...]:
    """Give the sections with those of the tables' groups and tasks, in text order."""
    found = list(sections)
    known = tasks_by_title(sections)
    for table, rows in read_task_tables(text, tables):
        fresh = [row for row in rows if title_key(row.title) not in known]
        if fresh:
            _add_table(found, table, fresh)
    return tuple(found)


def title_key(title: str) -> str:
    """Give the form under which two writings of a task's title are equal."""
    return re.sub(r"\W", "", title)


def tasks_by_title(sections: Sequence[Section]) -> Mapping[str, str]:
    """Give the paths of the tasks by the keys of their titles, the first of equal ones."""
    tasks = [section for section in reversed(sections) if section.is_task]
    return {title_key(section.title): section.path for section in tasks}


def _add_table(found: list[Section], table: Table, rows: Sequence[TaskRow]) -> None:
    """Insert the tasks of one table; the section around it is then no task of its own."""
    at = max(k for k, item in enumerate(found) if item.start <= table.start < item.end)
    holder, begin = found[at], min(_begin(row) for row in rows)
    found[at] = replace(holder, own_end=min(holder.own_end, begin), is_task=False)
    added = list(_sections(holder, rows, {section.path for section in found}))
    after = sum(1 for section in found if section.start <= table.start)
    found[after:after] = added


def _begin(row: TaskRow) -> int:
    return min([row.start, *(group.start for group in row.groups)])


def _sections(holder: Section, rows: Sequence[TaskRow], paths: set[str]) -> Iterator[Section]:
    """Give the sections of groups and tasks in text order, each group before its tasks."""
    over: dict[TaskGroup, Section] = {}
    counts: Counter[str] = Counter()
    for row in rows:
        parent = holder
        begins = [*(group.start for group in row.groups[1:]), row.start]
        for group, begin in zip(row.groups, begins, strict=False):
            if group not in over:
                end = max(item.end for item in rows if group in item.groups)
                counts[parent.path] += 1
                path = _path(parent, group.number or str(counts[parent.path]), paths)
                over[group] = _section(parent, group, path, begin, end)
                yield over[group]
            parent = over[group]
        counts[parent.path] += 1
        path = _path(parent, row.number or str(counts[parent.path]), paths)
        yield replace(_section(parent, row, path, row.end, row.end), is_task=True)


def _path(parent: Section, number: str, taken: set[str]) -> str:
    path = free = f"{parent.path}/{number}" if parent.path else number
    count = 1
    while free in taken:
        count += 1
        free = f"{path}#{count}"
    taken.add(free)
    return free


def _section(
    parent: Section, item: TaskGroup | TaskRow, path: str, own_end: int, end: int
) -> Section:
    return Section(
        path=path,
        number=re.sub("#.*", "", path.rpartition("/")[2]),
        title=item.title,
        parent=parent.path,
        start=item.start,
        heading_end=item.title_end,
        own_end=own_end,
        end=end,
        level=parent.level + 1,
    )
