"""A graph while it is put together: facts that are said twice meet here and share one edge.

Invariant: an edge is inferred only while every statement of it is; the years of an edge are those
of the documents that state it.
"""

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from policygraph.graph import ids
from policygraph.graph.model import Edge, Evidence, Node, Value
from policygraph.graph.ontology import load_ontology
from policygraph.ingest.model import Document, Facts
from policygraph.ingest.resolve import Entity
from policygraph.ingest.sentences import SentenceIndex


@dataclass(frozen=True, slots=True)
class Paper:
    """One document of the corpus with the id of its node."""

    id: str
    facts: Facts
    document: Document
    sentences: SentenceIndex

    @classmethod
    def of(cls, facts: Facts) -> "Paper":
        """Give the paper of a document; its id hashes title and number, or title and date."""
        head = facts.document.head
        key = ids.name_id("Document", head.title, head.number or head.issued_on or facts.id)
        return cls(key, facts, facts.document, SentenceIndex(facts.document.text))

    def evidence(self, start: int, end: int, rule: str, *, inferred: bool = False) -> Evidence:
        """Give the statement of a span."""
        return Evidence(
            document=self.id,
            section=self.document.section_at(start).path,
            start=start,
            end=end,
            quote=self.document.text[start:end],
            rule=rule,
            inferred=inferred,
            place=self._place(start),
        )

    def _place(self, start: int) -> str:
        """Say on which page, or in which paragraph, of the file an offset stands."""
        at = bisect_right(self.document.anchors, start, key=lambda anchor: anchor.start)
        if not at:
            return ""
        anchor = self.document.anchors[at - 1]
        return f"{anchor.unit} {anchor.number}"


@dataclass(slots=True)
class _Fact:
    type: str
    source: str
    target: str
    properties: dict[str, Value]
    evidence: dict[str, Evidence] = field(default_factory=dict)


class Draft:
    """Nodes and edges by id, merged as they come."""

    def __init__(self) -> None:
        self._nodes: dict[str, Node] = {}
        self._facts: dict[str, _Fact] = {}
        self._years: dict[str, int] = {}
        self._forms: dict[tuple[str, str], str] = {}

    def add_entity(self, entity: Entity) -> None:
        """Add the node of a resolved entity."""
        properties: dict[str, Value] = {"kind": entity.kind} if entity.kind else {}
        aliases = tuple(sorted({form for form, _ in entity.forms} - {entity.name}))
        self._nodes[entity.id] = Node(entity.id, entity.label, entity.name, aliases, properties)

    def add_node(self, node: Node) -> None:
        """Add a node that no other document shares; the first of one id stays."""
        self._nodes.setdefault(node.id, node)

    def add_document(self, node: Node, forms: Iterable[tuple[str, str]], year: int) -> None:
        """Add a document of the corpus, with (form, reason) of its names; it replaces a stub."""
        self._nodes[node.id] = node
        self._years[node.id] = year
        for form, reason in forms:
            self.name_document(node.id, form, reason)

    def name_document(self, document: str, form: str, reason: str) -> None:
        """Say that a form names a document."""
        self._forms.setdefault((document, form), reason)

    def document_forms(self) -> Iterable[tuple[str, str, str, str]]:
        """Give (document id, label, form, reason) of all names of documents."""
        for (document, form), reason in sorted(self._forms.items()):
            yield document, "Document", form, reason

    def has(self, node: str) -> bool:
        """Tell whether a node of that id is there."""
        return node in self._nodes

    def add_fact(
        self,
        kind: str,
        source: str,
        target: str,
        evidence: Evidence,
        properties: Mapping[str, Value],
    ) -> str | None:
        """Add one statement of an edge and give the edge's id.

        Gives None, and adds nothing, where the ontology allows no such edge or both ends are one.
        """
        if source == target or not self._allowed(kind, source, target):
            return None
        if kind == "PARTNERS_WITH" and source > target:
            source, target = target, source
        amount = f"{properties.get('amount', '')}{properties.get('currency', '')}"
        key = ids.fact_id(kind, source, target, amount)
        fact = self._facts.setdefault(key, _Fact(kind, source, target, dict(properties)))
        statement = ids.evidence_id(
            key, evidence.document, evidence.start, evidence.end, evidence.rule
        )
        fact.evidence.setdefault(statement, evidence)
        return key

    def nodes(self) -> tuple[Node, ...]:
        """Give all nodes by id; a document's aliases are its other names."""
        named = [self._with_forms(node) for node in self._nodes.values()]
        return tuple(sorted(named, key=lambda node: node.id))

    def edges(self) -> tuple[Edge, ...]:
        """Give all edges by id."""
        return tuple(self._edge(key, self._facts[key]) for key in sorted(self._facts))

    def _with_forms(self, node: Node) -> Node:
        if node.label != "Document":
            return node
        forms = {form for document, form in self._forms if document == node.id} - {node.name}
        return Node(
            node.id, node.label, node.name, tuple(sorted(forms)), node.properties, node.evidence
        )

    def _allowed(self, kind: str, source: str, target: str) -> bool:
        ends = (self._nodes[source].label, self._nodes[target].label)
        return load_ontology().edges[kind].allows(*ends)

    def _edge(self, key: str, fact: _Fact) -> Edge:
        evidence = tuple(
            sorted(fact.evidence.values(), key=lambda e: (e.document, e.start, e.end, e.rule))
        )
        documents = {item.document for item in evidence}
        years = sorted({self._years.get(document, 0) for document in documents} - {0})
        properties: dict[str, Value] = {**fact.properties, "documents": len(documents)}
        if years:
            properties |= {"first_year": years[0], "last_year": years[-1]}
        inferred = all(item.inferred for item in evidence)
        return Edge(key, fact.type, fact.source, fact.target, properties, evidence, inferred)
