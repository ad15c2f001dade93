"""One document's facts -> its nodes and edges in a draft.

Decides how mentions become INVOLVES and MENTIONS (evidence: the sentence), how the outline becomes
PART_OF, and how a figure becomes an Observation with OF, FOR and SETS.
"""

from collections import Counter
from collections.abc import Mapping

from policygraph.graph import ids
from policygraph.graph.model import Node, Value
from policygraph.graph.ontology import load_ontology
from policygraph.ingest.boxes import find_boxes
from policygraph.ingest.conversions import base_of
from policygraph.ingest.draft import Draft, Paper
from policygraph.ingest.model import SELF, Figure, Ref, Relation, Section
from policygraph.ingest.resolve import Resolver


def weave(draft: Draft, paper: Paper, resolver: Resolver, titles: Mapping[str, str]) -> None:
    """Add a document's nodes and edges to the draft.

    `titles` leads from titles to the ids of the corpus documents that they mean.
    """
    _Weaver(draft, paper, resolver, titles).run()


def add_document(draft: Draft, paper: Paper) -> None:
    """Add the node of a document, before any edge that may lead to it."""
    head = paper.document.head
    period = {"period_start": head.period[0], "period_end": head.period[1]} if head.period else {}
    known: dict[str, Value] = {
        "slug": paper.facts.id,
        "number": head.number,
        "issuers": head.issuers,
        "issued_on": head.issued_on,
        "region": head.region,
        "kind": head.kind,
        "stub": False,
        **period,
    }
    kept = {key: value for key, value in known.items() if value not in ("", ())}
    forms = [(head.title, "canonical"), (paper.facts.id, "its id in the catalogue")]
    forms += [(head.number, "its number")] if head.number else []
    node = Node(paper.id, "Document", head.title, (), kept)
    draft.add_document(node, forms, head.year)


class _Weaver:
    def __init__(
        self, draft: Draft, paper: Paper, resolver: Resolver, titles: Mapping[str, str]
    ) -> None:
        self.draft = draft
        self.paper = paper
        self.resolver = resolver
        self.titles = titles
        self.sections = {section.path: section for section in paper.document.sections}

    def run(self) -> None:
        for order, section in enumerate(self.paper.document.sections):
            self._section(order, section)
        self._mentions()
        for relation in self.paper.facts.relations:
            self._relation(relation)
        seen: Counter[str] = Counter()
        for figure in self.paper.facts.figures:
            self._figure(figure, seen)

    def _relation(self, relation: Relation) -> None:
        source, target = self._end(relation.source), self._end(relation.target)
        if not source or not target:
            return
        evidence = self.paper.evidence(
            relation.start, relation.end, relation.rule, inferred=relation.inferred
        )
        properties: dict[str, Value] = dict(relation.properties)
        if properties.get("joint"):
            place = (str(relation.start), str(relation.end), str(properties.get("amount", "")))
            properties["payment"] = ids.digest(self.paper.id, *place)
        self.draft.add_fact(relation.type, source, target, evidence, properties)

    def _node_id(self, section: Section) -> str:
        label = "Task" if section.is_task else "Section"
        return ids.part_id(label, self.paper.id, section.path)

    def _section(self, order: int, section: Section) -> None:
        text = self.paper.document.text
        heading = self.paper.evidence(section.start, section.heading_end, "outline")
        if section.heading_end <= section.start:
            first = text.find("\n", section.start, section.end)
            end = first if first > section.start else section.end
            heading = self.paper.evidence(section.start, end, "outline")
        properties: dict[str, Value] = {
            "path": section.path,
            "document": self.paper.id,
            "order": order,
            "start": section.start,
            "end": section.end,
            "text": text[section.start : section.own_end],
        }
        label = "Task" if section.is_task else "Section"
        if section.is_task:
            properties["number"] = section.number
        node = Node(
            id=self._node_id(section),
            label=label,
            name=section.title or self.paper.document.head.title,
            properties=properties,
            evidence=(heading,) if section.is_task else (),
        )
        self.draft.add_node(node)
        parent = self.paper.id
        if section.path and section.parent in self.sections:
            parent = self._node_id(self.sections[section.parent])
        self.draft.add_fact("PART_OF", node.id, parent, heading, {})

    def _task_of(self, section: Section) -> Section | None:
        """Give the task that the section is or belongs to."""
        while not section.is_task and section.path:
            section = self.sections[section.parent]
        return section if section.is_task else None

    def _outside_tasks(self, section: Section) -> Section:
        """Give the section, or the one above that is no task."""
        while section.is_task:
            section = self.sections[section.parent]
        return section

    def _mentions(self) -> None:
        allowed = load_ontology().edges["MENTIONS"]
        boxes = find_boxes(self.paper.document)
        for mention in self.paper.facts.mentions:
            if mention.label == "Document":
                document = self._title(mention.name)
                self.draft.name_document(document, mention.surface, "printed so in a text")
            if mention.role or not allowed.allows("Section", mention.label):
                continue
            target = self._end(Ref(mention.label, mention.name))
            section = self.paper.document.section_at(mention.start)
            if boxes.touches(mention.start, mention.end):  # said beside the measure
                section = self._outside_tasks(section)
            task = self._task_of(section)
            start, end = self.paper.sentences.at(mention.start, mention.end)
            evidence = self.paper.evidence(start, end, mention.rule)
            if target:
                kind = "INVOLVES" if task else "MENTIONS"
                self.draft.add_fact(kind, self._node_id(task or section), target, evidence, {})

    def _end(self, ref: Ref) -> str | None:
        """Give the node id of an end, adding the stub of a document that is not in the corpus."""
        if ref.label in ("Task", "Section"):
            section = self.sections.get(ref.name)
            return self._node_id(section) if section else None
        if ref.label == "Document":
            return self._title(ref.name)
        entity = self.resolver.find(ref, self.paper.facts.id)
        return entity.id if entity else None

    def _title(self, title: str) -> str:
        if title == SELF:
            return self.paper.id
        found = self.titles.get(title)
        if found:
            self.draft.name_document(found, title, "its title as another text prints it")
            return found
        stub = Node(ids.name_id("Document", title), "Document", title, (), {"stub": True})
        self.draft.add_node(stub)
        self.draft.name_document(stub.id, title, "canonical")
        return stub.id

    def _figure(self, figure: Figure, seen: Counter[str]) -> None:
        indicator = self.resolver.find(Ref("Indicator", figure.indicator), self.paper.facts.id)
        subject = self._end(figure.subject) if figure.subject else None
        if indicator is None:
            return
        section = self.paper.document.section_at(figure.start)
        content = (indicator.name, str(figure.value), figure.unit, figure.bound, figure.measure)
        place = (figure.status, str(figure.year), subject or "", section.path, figure.to)
        count = "\x1f".join((*content, *place))
        seen[count] += 1
        key = ids.part_id("Observation", self.paper.id, *content, *place, str(seen[count]))
        spans = ((figure.start, figure.end), *figure.again)
        evidence = [
            self.paper.evidence(a, b, figure.rule, inferred=figure.inferred) for a, b in spans
        ]
        node = Node(
            id=key,
            label="Observation",
            name=f"{indicator.name} {_plain(figure.value)}{figure.unit}",
            properties=_figure_properties(figure, self.paper.id),
            evidence=tuple(dict.fromkeys(evidence)),
        )
        self.draft.add_node(node)
        task = self._task_of(section)
        owner = self._node_id(task or section) if section.path else self.paper.id
        for item in node.evidence:
            self.draft.add_fact("SETS", owner, key, item, {})
            self.draft.add_fact("OF", key, indicator.id, item, {})
            if subject:
                self.draft.add_fact("FOR", key, subject, item, {})


def _plain(value: float) -> str:
    """Give a value without an exponent and without the zeros of a whole number."""
    return str(int(value)) if float(value).is_integer() else repr(value)


def _figure_properties(figure: Figure, document: str) -> dict[str, Value]:
    """Give an observation's properties; what the text leaves open is left out.

    `scale` says how many of the `base_unit` one unit is; figures of one base compare.
    """
    known: dict[str, Value] = {
        "value": figure.value,
        "unit": figure.unit,
        "bound": figure.bound,
        "measure": figure.measure,
        "status": figure.status,
        "year": figure.year,
        "since": figure.since,
        "to": figure.to,
        "per": figure.per,
        "document": document,
    }
    base = base_of(figure.unit)
    if base:
        known |= {"base_unit": base[0], "scale": base[1]}
    return {key: value for key, value in known.items() if value not in ("", 0) or key == "value"}
