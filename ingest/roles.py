"""Role clauses: who leads, supports or answers for a task.

Every unit of a clause becomes a mention with its completed name and one relation to the task; a
unit that matches no body is listed as open. Vague units (各有关单位) are left out.
"""

import re
from collections.abc import Iterator

from policygraph.ingest.clauses import Clause, drop_when, find_clauses
from policygraph.ingest.lexicon import table
from policygraph.ingest.model import Document, Mention, Reading, Ref, Relation, Section, Unread
from policygraph.ingest.places import complete_unit

_RULES = {"LEADS": "role-lead", "SUPPORTS": "role-support", "RESPONSIBLE_FOR": "role-responsible"}
_BODY_END = "局委办部厅院会署行社府处团联"
"""Last characters of the names of bodies."""
# 、 ， ； 及 and blanks part units. 和 and 与 do only between two bodies: 市科技局和市财政局 is
# two, 人力资源和社会保障局 one.
_SPLIT_RE = re.compile(
    rf"[、，；,; ]|以及|及(?!时)|(?<=[{_BODY_END}])[和与](?=[省市区县国各有相州])"
    rf"|(?<=[{_BODY_END}）])由"
)
_TRIM_RE = re.compile(r"(?:由|和|与|并|请)(?=.)")
_AMONG_RE = re.compile(r"等.*$")
_BRACKET_RE = re.compile(r"（([^（）]*)）")
_LEVEL_RE = re.compile(r"^(?:国家|全国|省|市|区|县|州|旗|盟|自治区)$")
_PREFIX_LEVEL_RE = re.compile(r"^(?:国家|全国|省|市|区|县|州|旗|盟|自治区)(?=.{2})")
# 区科技 in 区科技、统计部门: a field without the body's ending.
_SHORT_RE = re.compile(rf"[省市区县]?[^{_BODY_END}]{{2,5}}")
_SHARED = 8
"""Characters of the longest unit whose ending others share."""


def read_roles(document: Document, mentions: tuple[Mention, ...] = ()) -> Reading:
    """Give the units of all role clauses of the document's tasks, with their relations.

    `mentions` of the names reader are not needed: a unit is read by its clause.
    """
    del mentions
    found = [
        part
        for section in document.sections
        if section.is_task
        for clause in find_clauses(document.text, section.heading_end, section.own_end)
        for part in _read_clause(document, section, clause)
    ]
    return Reading(
        mentions=tuple(part for part in found if isinstance(part, Mention)),
        relations=tuple(part for part in found if isinstance(part, Relation)),
        open=tuple(part for part in found if isinstance(part, Unread)),
    )


def is_vague(unit: str) -> bool:
    """Tell whether a unit names nobody in particular (各有关单位)."""
    words = table("units")["vague"]
    return (
        unit in words["whole"]
        or unit.startswith(tuple(words["starts"]))
        or unit.endswith(tuple(words["ends"]))
    )


def _read_clause(
    document: Document, section: Section, clause: Clause
) -> Iterator[Mention | Relation | Unread]:
    task = Ref("Task", section.path)
    for stretch in clause.stretches:
        rule = _RULES[stretch.role]
        for start, end, surfaces in _units(document.text, stretch.start, stretch.end):
            for surface in surfaces:
                mention = _mention(document, start, end, surface, rule)
                if mention and (clause.apart or mention.label == "Department"):
                    yield mention
                    source = Ref(mention.label, mention.name)
                    yield Relation(stretch.role, source, task, clause.start, clause.end, rule)
                elif clause.apart and not is_vague(surface):
                    text = document.text[start:end]
                    yield Unread("unit", text, start, end, "the unit matches no known body")


def _mention(document: Document, start: int, end: int, surface: str, rule: str) -> Mention | None:
    unit = None if is_vague(surface) else complete_unit(surface, document.head)
    if unit is None:
        return None
    printed = document.text[start:end]
    return Mention(start, end, unit.label, unit.name, printed, rule, unit.kind, role=True)


def _units(text: str, start: int, end: int) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Give each unit of a list: its span and its completed forms.

    A prefix or an ending may be shared with the next: 市、区科技局, 区科技、统计部门.
    """
    parts = [part for span in drop_when(text, start, end) for part in _parts(text, *span)]
    before = ""
    for index, (first, last) in enumerate(parts):
        unit = _BRACKET_RE.sub("", text[first:last])
        following = [text[a:b] for a, b in parts[index + 1 :]]
        unit = _with_prefix(_with_ending(unit, following), before)
        if _LEVEL_RE.match(unit) and following:
            level = next((word for word in following if not _LEVEL_RE.match(word)), "")
            unit = unit + _PREFIX_LEVEL_RE.sub("", level)
        before = unit
        yield first, last, (unit,)


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Give the spans of the names in a list, brackets kept whole, 等相关部门 cut off."""
    inner = [match.span() for match in _BRACKET_RE.finditer(text, start, end)]
    cuts = [
        match.span()
        for match in _SPLIT_RE.finditer(text, start, end)
        if not any(first <= match.start() < last for first, last in inner)
    ]
    begin = start
    for cut, after in [*cuts, (end, end)]:
        span = _trimmed(text, begin, cut)
        if span:
            yield span
        begin = after


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    part = text[start:end]
    part = _AMONG_RE.sub("", part)
    head = _TRIM_RE.match(part)
    lead = head.end() if head else 0
    tail = re.search(r"(?:按|共同|分别|。|：)+$", part)
    stop = tail.start() if tail else len(part)
    return (start + lead, start + stop) if stop > lead else None


def _with_ending(unit: str, following: list[str]) -> str:
    """Add the ending that a later unit of the list shares with this one (区科技、统计部门)."""
    if not _SHORT_RE.fullmatch(unit) or not following:
        return unit
    shared = next((word for word in following if not _SHORT_RE.fullmatch(word)), "")
    return unit + "部门" if shared.endswith("部门") and len(shared) <= _SHARED else unit


def _with_prefix(unit: str, before: str) -> str:
    """Add the party committee that an office of the same list shares (市委组织部、宣传部)."""
    party = re.match(r"(.{0,6}委)(?:组织部|宣传部|统战部|政法委|办公室|编办|网信办)", before)
    return party[1] + unit if party and unit in ("组织部", "宣传部", "统战部", "政法委") else unit
