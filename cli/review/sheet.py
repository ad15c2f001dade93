"""What one document's review shows, as values: its tasks, relations, figures, names and open ends.

Every row knows its spots in the text. Nothing is judged here: it is what ingest read.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from policygraph.cli.review.words import ROLES
from policygraph.cli.screen import cell_text, place_text
from policygraph.ingest.leftovers import find_leftovers
from policygraph.ingest.model import SELF, Document, Facts, Figure, Mention, Ref, Relation, Unread


@dataclass(frozen=True, slots=True)
class Spot:
    """One place of the text: its offsets, quote, section path and place in the file (第12页).

    `line` is where its line of the text begins.
    """

    start: int
    end: int
    quote: str
    section: str
    place: str
    line: int


@dataclass(frozen=True, slots=True)
class Role:
    """One unit of a task; `type` is LEADS, SUPPORTS or RESPONSIBLE_FOR."""

    type: str
    name: str
    spot: Spot


@dataclass(frozen=True, slots=True)
class Task:
    """One task with its units in text order."""

    path: str
    title: str
    roles: tuple[Role, ...]
    spot: Spot


@dataclass(frozen=True, slots=True)
class Tie:
    """One relation but for roles; `details` are its properties in words."""

    type: str
    source: str
    target: str
    details: tuple[tuple[str, str], ...]
    inferred: bool
    rule: str
    spot: Spot


@dataclass(frozen=True, slots=True)
class Value:
    """One observation; `spots` are all places that state it, `subject` is empty where open."""

    figure: Figure
    subject: str
    spots: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class Name:
    """One named thing with all its places."""

    label: str
    name: str
    surfaces: tuple[str, ...]
    spots: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that was not understood, or a number that gave no fact."""

    what: str
    text: str
    reason: str
    spot: Spot


@dataclass(frozen=True, slots=True)
class Sheet:
    """All of one document; rows in text order, names by label and name."""

    facts: Facts
    tasks: tuple[Task, ...]
    ties: tuple[Tie, ...]
    values: tuple[Value, ...]
    names: tuple[Name, ...]
    open: tuple[Gap, ...]
    leftovers: tuple[Gap, ...]


def read_sheet(facts: Facts) -> Sheet:
    """Give the sheet of a document's facts."""
    map_ = _Map(facts.document)
    relations = sorted(facts.relations, key=lambda r: (r.start, r.end, r.type, r.target.name))
    return Sheet(
        facts=facts,
        tasks=tuple(_tasks(map_, relations)),
        ties=tuple(map_.tie(r) for r in relations if r.type not in ROLES),
        values=tuple(
            map_.value(f)
            for f in sorted(facts.figures, key=lambda f: (f.start, f.end, f.indicator))
        ),
        names=tuple(_names(map_, facts.mentions)),
        open=tuple(map_.gap(item) for item in facts.open),
        leftovers=tuple(map_.gap(item) for item in find_leftovers(facts)),
    )


class _Map:
    """Finds the section and the place in the file of an offset."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.titles = {section.path: section.title for section in document.sections}

    def spot(self, start: int, end: int) -> Spot:
        text = self.document.text
        line = text.rfind("\n", 0, start) + 1
        section = self.document.section_at(start).path
        return Spot(start, end, text[start:end], section, self._place(start), line)

    def tie(self, relation: Relation) -> Tie:
        return Tie(
            type=relation.type,
            source=self._end(relation.source),
            target=self._end(relation.target),
            details=tuple((key, cell_text(value)) for key, value in relation.properties.items()),
            inferred=relation.inferred,
            rule=relation.rule,
            spot=self.spot(relation.start, relation.end),
        )

    def value(self, figure: Figure) -> Value:
        spans = ((figure.start, figure.end), *figure.again)
        subject = self._end(figure.subject) if figure.subject else ""
        return Value(figure, subject, tuple(self.spot(*span) for span in spans))

    def gap(self, item: Unread) -> Gap:
        return Gap(item.what, item.text, item.reason, self.spot(item.start, item.end))

    def _end(self, ref: Ref) -> str:
        if ref.label == "Document" and ref.name == SELF:
            return self.document.head.title
        if ref.label in ("Task", "Section"):
            return f"{ref.name} {self.titles.get(ref.name, '')}".strip()
        return ref.name

    def _place(self, offset: int) -> str:
        anchors = self.document.anchors
        at = bisect_right(anchors, offset, key=lambda anchor: anchor.start)
        return place_text(f"{anchors[at - 1].unit} {anchors[at - 1].number}") if at else ""


def _tasks(map_: _Map, relations: Iterable[Relation]) -> Iterator[Task]:
    roles: defaultdict[str, list[Role]] = defaultdict(list)
    for item in relations:
        if item.type in ROLES:
            spot = map_.spot(item.start, item.end)
            roles[item.target.name].append(Role(item.type, item.source.name, spot))
    for section in map_.document.sections:
        if section.is_task:
            spot = map_.spot(section.start, section.heading_end)
            yield Task(section.path, section.title, tuple(roles[section.path]), spot)


def _names(map_: _Map, mentions: Iterable[Mention]) -> Iterator[Name]:
    found: defaultdict[tuple[str, str], list[Mention]] = defaultdict(list)
    for mention in mentions:
        found[mention.label, mention.name].append(mention)
    for (label, name), places in sorted(found.items()):
        surfaces = tuple(sorted({mention.surface for mention in places} - {name}))
        yield Name(label, name, surfaces, tuple(map_.spot(m.start, m.end) for m in places))
