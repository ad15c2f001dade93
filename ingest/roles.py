"""Role clauses: who leads, supports or answers for a task.

Every unit of a clause becomes a mention with its completed name and one relation to the task; a
unit that matches no body is listed as open. Vague units (各有关单位) are left out.
"""

import sys
from collections.abc import Iterator
from functools import lru_cache

from policygraph.ingest.clauses import (
    LEADS,
    RESPONSIBLE,
    SUPPORTS,
    Clause,
    find_clauses,
    read_stretches,
)
from policygraph.ingest.duties import find_roles
from policygraph.ingest.lazy import lazy
from policygraph.ingest.model import Document, Mention, Reading, Ref, Relation, Unread
from policygraph.ingest.places import complete_unit
from policygraph.ingest.regions import head_chain, place_of_level
from policygraph.ingest.task_sections import tasks_by_title, title_key
from policygraph.ingest.task_tables import TaskUnits, read_task_tables
from policygraph.ingest.units import ListedUnit, is_vague, list_units

_RULES = {LEADS: "role-lead", SUPPORTS: "role-support", RESPONSIBLE: "role-responsible"}
# 排在首位的为牵头单位  列第一位的单位牵头，下同  第一个单位为牵头单位
_FIRST_LEADS_RE = lazy(
    r"[，；（]?(?:责任单位)?(?:中)?[，]?(?:(?:排|列)(?:名|在)?(?:首位|第一位?|首个)的?(?:部门|单位)?"
    r"|第一(?:个|家)?(?:责任)?(?:单位|部门))(?:为|是)?牵头(?:单位|部门)?"
)
_FROM_HERE_RE = lazy(_FIRST_LEADS_RE.pattern + "[，,]?下同")
_MAX_QUOTE = 400
"""Characters of a row that may stand as evidence; of a longer one the cell alone does."""
# 市科技局 in a paper of a province: one of many. 市场监管局 and 区块链 begin otherwise.
_LOWER_RE = lazy(r"^(市(?!场|政)|区(?!块|域)|县|州|旗)")


def read_roles(document: Document, mentions: tuple[Mention, ...] = ()) -> Reading:
    """Give the units of all role clauses of the document's tasks, with their relations.

    `mentions` of the names reader are not needed: a unit is read by its clause.
    """
    del mentions
    found = [
        part
        for section in document.sections
        if section.is_task
        for clause in find_roles(document.text, section.start, section.own_end)
        for part in _read_clause(document, Ref("Task", section.path), clause)
    ]
    found += _read_tables(document)
    return Reading(
        mentions=tuple(part for part in found if isinstance(part, Mention)),
        relations=tuple(part for part in found if isinstance(part, Relation)),
        open=tuple(part for part in found if isinstance(part, Unread)),
    )


def clause_spans(document: Document) -> list[tuple[int, int]]:
    """Give the spans that name units alone: clauses that stand apart, cells of tables of tasks."""
    text = document.text
    spans = [(c.start, c.end) for c in find_clauses(text, 0, len(text)) if c.apart]
    tables = read_task_tables(text, document.tables)
    spans += [(cell.start, cell.end) for _, rows in tables for row in rows for cell in row.units]
    return sorted(set(spans))


def _read_tables(document: Document) -> Iterator[Mention | Relation | Unread]:
    """Read the cells of units of all tables of tasks; a row's span or its cell is the evidence."""
    tasks = {section.start: section.path for section in document.sections if section.is_task}
    titles = tasks_by_title(document.sections)
    for _, rows in read_task_tables(document.text, document.tables):
        for row in rows:
            path = tasks.get(row.start) or titles.get(title_key(row.title), "")
            for cell in row.units if path else ():
                inside = row.start <= cell.start and cell.end - row.start <= _MAX_QUOTE
                span = (row.start if inside else cell.start, cell.end)
                yield from _read_clause(
                    document, Ref("Task", path), _cell_clause(document, cell, span)
                )


def _cell_clause(document: Document, cell: TaskUnits, span: tuple[int, int]) -> Clause:
    """Give a cell of units as a clause; words in it (A牵头，B配合) say more than its column."""
    stretches = tuple(read_stretches(document.text, cell.start, cell.end, cell.role))
    return Clause(*span, stretches, first_leads=cell.first_leads)


def _read_clause(
    document: Document, task: Ref, clause: Clause
) -> Iterator[Mention | Relation | Unread]:
    for role, unit in _with_roles(document.text, clause):
        rule = _RULES[role]
        mention = _mention(document, unit, rule)
        if mention and (clause.apart or mention.label == "Department"):
            yield mention
            source = Ref(mention.label, mention.name)
            yield Relation(role, source, task, clause.start, clause.end, rule)
        elif not mention and clause.apart and not _is_nobody(document, unit.form):
            text = document.text[unit.start : unit.end]
            yield Unread("unit", text, unit.start, unit.end, "the unit matches no known body")


def _with_roles(text: str, clause: Clause) -> list[tuple[str, ListedUnit]]:
    """Give the units of a clause with their roles; one that （牵头） marks leads the others."""
    first = _FIRST_LEADS_RE.search(text, clause.start, clause.end)
    end = first.start() if first else clause.end
    follows = _from_here(text) <= clause.end
    listed = [
        (stretch.role, unit)
        for stretch in clause.stretches
        for unit in list_units(text, stretch.start, min(stretch.end, end))
    ]
    leading = {
        unit
        for at, (_, unit) in enumerate(listed)
        if unit.leads or ((first or follows or clause.first_leads) and at == 0)
    }
    if not leading:
        return listed
    return [
        (LEADS if unit in leading else SUPPORTS if role == RESPONSIBLE else role, unit)
        for role, unit in listed
    ]


@lru_cache(maxsize=1)
def _from_here(text: str) -> int:
    """Give the offset from which the first unit of every clause leads, infinity without one."""
    match = _FROM_HERE_RE.search(text) if "下同" in text else None
    return match.end() if match else sys.maxsize


def _mention(document: Document, unit: ListedUnit, rule: str) -> Mention | None:
    if _is_nobody(document, unit.form):
        return None
    named = complete_unit(unit.form, document.head)
    if named is None:
        return None
    printed = document.text[unit.start : unit.end]
    return Mention(
        unit.start, unit.end, named.label, named.name, printed, rule, named.kind, role=True
    )


def _is_nobody(document: Document, form: str) -> bool:
    """Tell whether a form names one of many: a vague word, or a level below the paper's own."""
    chain = head_chain(document.head)
    level = _LOWER_RE.match(form)
    return is_vague(form) or bool(level and chain and not place_of_level(level[1], chain))
