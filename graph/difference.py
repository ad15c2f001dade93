"""What stands in a store against what shall stand there.

Reads ids and hashes only, in pages by id, so that no statement runs long on a large graph.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from policygraph.graph.ontology import load_ontology
from policygraph.graph.rows import HASH, EdgeRow, NodeRow, Tables
from policygraph.graph.schema import NAME, node_labels
from policygraph.graph.store import OWN_SECONDS, Store

_NODES_PAGE = 5000
_SOURCES_PAGE = 500
"""Nodes whose outgoing relationships are read at once."""

_NO_LIMIT = 2**31


@dataclass(frozen=True, slots=True)
class Difference:
    """What to write and what to delete; edges to delete: (type, source label) -> (source, id)."""

    nodes: tuple[NodeRow, ...]
    edges: tuple[EdgeRow, ...]
    old_nodes: Mapping[str, tuple[str, ...]]
    old_edges: Mapping[tuple[str, str], tuple[tuple[str, str], ...]]

    def is_empty(self) -> bool:
        """Tell whether the store stands as it shall."""
        return not (self.nodes or self.edges or self.old_nodes or self.old_edges)

    def deletions(self) -> int:
        """Give the number of nodes and relationships to delete."""
        gone = (*self.old_nodes.values(), *self.old_edges.values())
        return sum(len(items) for items in gone)


def compare(store: Store, nodes: Tables[NodeRow], edges: Tables[EdgeRow]) -> Difference:
    """Give the difference between the rows and the store."""
    stored = {label: dict(_read_nodes(store, label)) for label in node_labels()}
    found = {
        edge: (label, source, stored_hash, kind)
        for label in source_labels()
        for kind, source, edge, stored_hash in _read_edges(store, label, list(stored[label]))
    }
    wanted = [row for table in edges.values() for row in table.values()]
    return Difference(
        nodes=tuple(
            row
            for label, table in nodes.items()
            for row in table.values()
            if stored[label].get(row.id) != row.hash
        ),
        edges=tuple(row for row in wanted if row.id not in found or found[row.id][2] != row.hash),
        old_nodes=_old_nodes(stored, nodes),
        old_edges=_old_edges(found, {row.id for row in wanted}),
    )


def source_labels() -> tuple[str, ...]:
    """Give the labels whose nodes relationships start from, sorted."""
    ends = (pair for edge in load_ontology().edges.values() for pair in edge.ends)
    return tuple(sorted({label for sources, _ in ends for label in sources} | {NAME}))


def _read_nodes(store: Store, label: str) -> Iterator[tuple[str, str]]:
    after = ""
    while True:
        rows = store.read(
            f"MATCH (n:{label}) WHERE n.id > $after "
            f"RETURN n.id AS id, n.{HASH} AS hash ORDER BY n.id LIMIT {_NODES_PAGE}",
            {"after": after},
            limit=_NODES_PAGE,
            timeout=OWN_SECONDS,
        ).rows
        for row in rows:
            yield str(row["id"]), str(row["hash"])
        if len(rows) < _NODES_PAGE:
            return
        after = str(rows[-1]["id"])


def _read_edges(
    store: Store, label: str, sources: Sequence[str]
) -> Iterator[tuple[str, str, str, str]]:
    """Give (type, source, id, hash) of all relationships from nodes of a label."""
    for first in range(0, len(sources), _SOURCES_PAGE):
        rows = store.read(
            f"UNWIND $sources AS source MATCH (s:{label} {{id: source}})-[r]->() "
            f"RETURN type(r) AS type, source, r.id AS id, r.{HASH} AS hash",
            {"sources": sources[first : first + _SOURCES_PAGE]},
            limit=_NO_LIMIT,
            timeout=OWN_SECONDS,
        ).rows
        for row in rows:
            yield str(row["type"]), str(row["source"]), str(row["id"]), str(row["hash"])


def _old_nodes(
    stored: Mapping[str, Mapping[str, str]], wanted: Tables[NodeRow]
) -> dict[str, tuple[str, ...]]:
    gone = {
        label: tuple(sorted(rows.keys() - wanted.get(label, {}).keys()))
        for label, rows in stored.items()
    }
    return {label: keys for label, keys in gone.items() if keys}


def _old_edges(
    found: Mapping[str, tuple[str, str, str, str]], wanted: set[str]
) -> dict[tuple[str, str], tuple[tuple[str, str], ...]]:
    gone: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for edge in sorted(found.keys() - wanted):
        label, source, _, kind = found[edge]
        gone.setdefault((kind, label), []).append((source, edge))
    return {key: tuple(edges) for key, edges in sorted(gone.items())}
