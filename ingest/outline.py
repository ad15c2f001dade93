"""Sections and tasks of a document, as a tree with paths and spans.

Invariant: the sections' own stretches (`start` to `own_end`) cover the text once, in order, but for
what stands behind a table of tasks, which belongs to the section around it.
A task is a numbered measure of an issued policy: the innermost numbered item (down to 1.) outside
the frame headings, or any item that names its units.
"""

import re
import tomllib
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

from policygraph.ingest.duties import has_roles
from policygraph.ingest.headings import RANKS, Heading, find_headings
from policygraph.ingest.lazy import lazy
from policygraph.ingest.model import Head, Section, Table
from policygraph.ingest.task_sections import add_task_rows

# 特制定本方案  现提出如下意见  现印发给你们 : orders. 【编者按】 主要成效 : what was done.
_ORDER_RE = lazy(
    r"(?:制定|提出|作出|制订)(?:了?本|如下|以下)|(?:现)?印发给你们|贯彻(?:执行|落实)|遵照执行"
    r"|（(?:牵头|责任)单位：|按职责分工负责"
)
_REPORT_RE = lazy(r"【编者按】|向大会报告|^[一二三四]、主要(?:成效|做法|成绩)", re.MULTILINE)
_SENDS_RE = lazy("印发|转发|批转|发布|公布")
# 续表  表1（续）: a table that goes on behind a page.
_GOES_ON_RE = lazy(r"^（?续表|[（(]续[）)]$|续表）?$")
_CONTENTS_RE = lazy(r"^目[ 　]*[录次]$", re.MULTILINE)
_CHAPTERS = 2
"""Chapters through which numbers must run to count measures and no parts."""
_TASK_RANKS = range(RANKS["一"], RANKS["1"] + 1)


@cache
def _words() -> dict[str, tuple[str, ...]]:
    file = Path(__file__).with_name("lexicon") / "headings.toml"
    return {key: tuple(words) for key, words in tomllib.loads(file.read_text("utf-8")).items()}


@cache
def _frame_re() -> re.Pattern[str]:
    return re.compile("|".join(_words()["frame"]))


def read_outline(text: str, head: Head, tables: tuple[Table, ...] = ()) -> tuple[Section, ...]:
    """Give the sections in text order, the root (path '') first, with tasks marked."""
    headings = find_headings(text, tuple((table.start, table.end) for table in tables))
    headings = _drop_contents(text, _running(_drop_leading_part(headings)))
    headings = sorted([*headings, *_table_headings(text, headings, tables)], key=_start)
    sections = _tree(headings, len(text), head)
    marked = _marked(sections, headings, text, head)
    if head.kind in _words()["without_tasks"] or _is_rule(head):
        return tuple(marked)
    return add_task_rows(marked, text, tables)


def _is_rule(head: Head) -> bool:
    """Tell whether a paper sets rules, whose articles are no measures."""
    title = re.sub(r"（[^（）]*）$", "", head.title)
    return title.endswith(_words()["rules"])


def _start(item: Heading) -> int:
    return item.start


def _table_headings(
    text: str, headings: list[Heading], tables: tuple[Table, ...]
) -> Iterator[Heading]:
    """Give a heading for each captioned table behind the last numbered section.

    A table between the sections, or in an attachment, belongs to the one that holds it.
    """
    last = max((item.start for item in headings if item.style != "part"), default=0)
    attached = min(
        (item.start for item in headings[1:] if item.number[0] == "附"), default=len(text)
    )
    for count, table in enumerate(tables, 1):
        start = text.rfind("\n", 0, table.start - 1 - len(table.caption)) + 1
        goes_on = _GOES_ON_RE.search(table.caption)
        if table.caption and not goes_on and last < start and table.start < attached:
            yield Heading("table", f"表{count}", count, table.caption, start, table.start)


def _drop_leading_part(headings: list[Heading]) -> list[Heading]:
    """A file that is itself an attachment (附件 in its first line) has no part of that name."""
    if headings and headings[0].start == 0 and headings[0].number.startswith("附"):
        return headings[1:]
    return headings


def _drop_contents(text: str, headings: list[Heading]) -> list[Heading]:
    """Leave out the headings of a table of contents, which the paper prints again in its text."""
    contents = _CONTENTS_RE.search(text)
    listed = [item for item in headings if contents and item.start >= contents.end()]
    if not contents or not listed or listed[0].start > contents.end() + 1:
        return headings
    first = (listed[0].style, listed[0].value, _bare(listed[0]))
    begin = next((h.start for h in listed[1:] if (h.style, h.value, _bare(h)) == first), 0)
    return [item for item in headings if not contents.end() <= item.start < begin]


def _bare(item: Heading) -> str:
    """Give a heading's title without what leads to its page: 总则……1."""
    return re.sub(r"[\s.…·]+\d*$|\s", "", item.title)


def _running(headings: list[Heading]) -> list[Heading]:
    """Take （1） as （一） where it counts the measures through all chapters, as party papers do.

    一、… （1）… （2）… 二、… （3）…; not 一、… （1）… 二、… （1）…, where it counts parts.
    """
    items = [item for item in headings if item.style == "（1）"]
    counts = [item.value for item in items]
    chapters = [item.start for item in headings if item.style in ("一", "章")]
    held = {bisect_right(chapters, item.start) for item in items} - {0}
    goes_on = counts == list(range(counts[0], counts[0] + len(counts))) if counts else False
    if len(held) < _CHAPTERS or not goes_on:
        return headings
    return [replace(item, style="（一）") if item.style == "（1）" else item for item in headings]


def _tree(headings: list[Heading], length: int, head: Head) -> list[Section]:
    starts = [0, *(item.start for item in headings), length]
    root_end = min(head.title_span[1], starts[1])
    sections = [Section("", "", head.title, "", 0, root_end, starts[1], length)]
    stack: list[tuple[int, str]] = [(-1, "")]
    paths = {""}
    for index, item in enumerate(headings, 1):
        while stack[-1][0] >= item.rank:
            stack.pop()
        parent = stack[-1][1]
        path = _free(f"{parent}/{item.number}" if parent else item.number, paths)
        stack.append((item.rank, path))
        end = next((h.start for h in headings[index:] if h.rank <= item.rank), length)
        sections.append(
            Section(
                path,
                item.number,
                item.title,
                parent,
                item.start,
                item.end,
                starts[index + 1],
                end,
                level=len(stack) - 1,
            )
        )
    return sections


def _free(path: str, taken: set[str]) -> str:
    """Give the path, or with a count behind it where the numbers began again (一#2)."""
    count, free = 1, path
    while free in taken:
        count += 1
        free = f"{path}#{count}"
    taken.add(free)
    return free


def _orders(text: str, head: Head) -> bool:
    """Tell whether the paper gives orders: its kind says so, or, of no kind, its words."""
    if head.kind == "other":
        return bool(_ORDER_RE.search(text)) and not _REPORT_RE.search(text)
    return head.kind not in _words()["without_tasks"]


def _marked(
    sections: list[Section], headings: list[Heading], text: str, head: Head
) -> list[Section]:
    """Mark the tasks. Headings stand beside the sections, which begin with the root."""
    ranks = _task_ranks(headings)
    orders = _orders(text, head)
    measures = not _is_rule(head)
    pairs = list(zip(sections[1:], headings, strict=True))
    outer = {section.parent for section, item in pairs if item.rank in ranks}
    framed: set[str] = set()
    found, begun = [sections[0]], False
    inner = _inner_start(text, head)
    for section, item in pairs:
        outside = item.end <= inner or section.parent in framed
        if outside or _is_frame(section, item, text, begun=begun):
            framed.add(section.path)
        measure = measures and section.path not in outer and section.path not in framed
        numbered = orders and item.rank in ranks
        task = numbered and (measure or has_roles(text, section.heading_end, section.own_end))
        begun = begun or task
        found.append(replace(section, is_task=task))
    return found


def _inner_start(text: str, head: Head) -> int:
    """Give where a paper begins that a notice hands on: its title alone on a line, else 0.

    What the notice says before (一、提高认识。二、加强领导。) is its envelope and no measure.
    """
    title = re.escape(head.title.strip("《》"))
    line = re.compile(rf"^《?{title}》?$", re.MULTILINE) if title else None
    again = line.search(text, head.title_span[1] + 1) if line else None
    sent = _SENDS_RE.search(text[slice(*head.title_span)])
    return again.start() if again and sent else 0


def _task_ranks(headings: list[Heading]) -> range:
    """The styles whose innermost items are measures; a 规划纲要 may know chapters alone."""
    if any(item.rank in _TASK_RANKS for item in headings):
        return _TASK_RANKS
    return range(RANKS["章"], RANKS["节"] + 1)


def _is_frame(section: Section, item: Heading, text: str, *, begun: bool) -> bool:
    """Tell whether nothing under a heading is a measure: a frame word, an attachment.

    A paper may send its measures as the first attachment; what is attached to measures has none.
    """
    if item.style == "table":
        return True
    if item.number.startswith("附"):
        behind = text[section.start + len(item.number) : section.heading_end]
        return begun or behind.startswith("：")
    return bool(_frame_re().search(section.title))
