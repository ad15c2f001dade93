"""A subgraph as the rows that stand in the store: nodes and relationships, each with its hash.

The hash is of all properties; two rows of one id and one hash are the same. What a server would
refuse, or would store although the other refuses it, is refused here.
"""

import json
import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from policygraph.graph import ids
from policygraph.graph.errors import StoreError
from policygraph.graph.model import Edge, Evidence, Node, Subgraph, Value
from policygraph.graph.schema import EVIDENCE, NAME, NAMES

HASH = "hash"
"""Name of the property that holds a row's hash."""

Properties = dict[str, object]


@dataclass(frozen=True, slots=True)
class NodeRow:
    """One node as it is stored."""

    label: str
    id: str
    properties: Properties

    @property
    def hash(self) -> str:
        """The hash of all other properties."""
        return str(self.properties[HASH])


@dataclass(frozen=True, slots=True)
class EdgeRow:
    """One relationship as it is stored, with the labels and ids of its ends."""

    type: str
    id: str
    source_label: str
    source: str
    target_label: str
    target: str
    properties: Properties

    @property
    def hash(self) -> str:
        """The hash of all other properties."""
        return str(self.properties[HASH])


_Row = TypeVar("_Row", NodeRow, EdgeRow)
Tables = Mapping[str, Mapping[str, _Row]]
"""Rows by label or type, then by id; both sorted."""


def node_rows(subgraph: Subgraph) -> Tables[NodeRow]:
    """Give all nodes, the Name and Evidence nodes among them.

    Raises:
        StoreError: a property is nothing that every server can store.
    """
    rows = (*map(_node, subgraph.nodes), *_names(subgraph), *_evidence(subgraph))
    return _tabulate((row.label, row) for row in rows)


def edge_rows(subgraph: Subgraph) -> Tables[EdgeRow]:
    """Give all relationships, those from names to what they name among them.

    Raises:
        StoreError: a property is nothing that every server can store, or an end is missing.
    """
    labels = {node.id: node.label for node in subgraph.nodes}
    rows = [_edge(edge, labels) for edge in subgraph.edges]
    for name in subgraph.names:
        key = ids.fact_id(NAMES, name.id, name.entity)
        stored = _finish({"id": key, "reason": name.reason}, NAMES)
        target = _label_of(name.entity, labels, key)
        rows.append(EdgeRow(NAMES, key, NAME, name.id, target, name.entity, stored))
    return _tabulate((row.type, row) for row in rows)


def _tabulate(rows: Iterable[tuple[str, _Row]]) -> Tables[_Row]:
    tables: dict[str, dict[str, _Row]] = {}
    for table, row in rows:
        tables.setdefault(table, {}).setdefault(row.id, row)
    return {table: dict(sorted(tables[table].items())) for table in sorted(tables)}


def _node(node: Node) -> NodeRow:
    given: Mapping[str, Value] = {
        **node.properties,
        "id": node.id,
        "name": node.name,
        "aliases": node.aliases,
    }
    return NodeRow(node.label, node.id, _finish(given, node.label))


def _edge(edge: Edge, labels: Mapping[str, str]) -> EdgeRow:
    documents = len({item.document for item in edge.evidence})
    given: Mapping[str, Value] = {
        "documents": documents,
        **edge.properties,
        "id": edge.id,
        "inferred": edge.inferred,
    }
    ends = [(_label_of(end, labels, edge.id), end) for end in (edge.source, edge.target)]
    return EdgeRow(edge.type, edge.id, *ends[0], *ends[1], _finish(given, edge.type))


def _names(subgraph: Subgraph) -> Iterator[NodeRow]:
    """Give a node for each name; of several printed forms the canonical name's own comes first."""
    for name in sorted(subgraph.names, key=lambda n: (n.id, n.entity != n.id, n.form)):
        given: Mapping[str, Value] = {"id": name.id, "key": name.key, "form": name.form}
        yield NodeRow(NAME, name.id, _finish(given, NAME))


def _evidence(subgraph: Subgraph) -> Iterator[NodeRow]:
    for node in subgraph.nodes:
        about = {"fact": node.id, "type": node.label, "source": node.id}
        yield from (_statement(item, about) for item in node.evidence)
    for edge in subgraph.edges:
        about = {
            "fact": edge.id,
            "type": edge.type,
            "source": edge.source,
            "target": edge.target,
        }
        yield from (_statement(item, about) for item in edge.evidence)


def _statement(item: Evidence, about: Mapping[str, str]) -> NodeRow:
    key = ids.evidence_id(about["fact"], item.document, item.start, item.end, item.rule)
    given: Mapping[str, Value] = {
        **about,
        "id": key,
        "document": item.document,
        "section": item.section,
        "start": item.start,
        "end": item.end,
        "quote": item.quote,
        "rule": item.rule,
        "inferred": item.inferred,
        **({"place": item.place} if item.place else {}),
    }
    return NodeRow(EVIDENCE, key, _finish(given, EVIDENCE))


def _label_of(end: str, labels: Mapping[str, str], edge: str) -> str:
    if end not in labels:
        raise StoreError(f"one end of this edge, {end}, is not in the graph", where=edge)
    return labels[end]


def _finish(given: Mapping[str, Value], what: str) -> Properties:
    """Give the properties as they are sent, checked, with their hash."""
    for key, value in given.items():
        if not _is_storable(value):
            raise StoreError(
                f"this cannot be stored: {key} = {value!r}", where=f"{what} {given.get('id')}"
            )
    stored = {
        key: list(value) if isinstance(value, tuple) else value for key, value in given.items()
    }
    text = json.dumps(stored, ensure_ascii=False, sort_keys=True)
    return {**stored, HASH: ids.digest(text)}


def _is_storable(value: object) -> bool:
    """Tell whether both servers store the value and give it back as it was."""
    if isinstance(value, tuple):
        return all(isinstance(item, str) for item in value)
    if isinstance(value, float):
        return math.isfinite(value)
    if isinstance(value, int):
        return -(2**63) <= value < 2**63
    return isinstance(value, str)
