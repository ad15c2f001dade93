"""How much of what stands in a store."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from policygraph.graph.schema import edge_types, node_labels
from policygraph.graph.store import Store


@dataclass(frozen=True, slots=True)
class Counts:
    """Numbers of nodes by label and of relationships by type, in the ontology's order; no zeros."""

    nodes: Mapping[str, int]
    edges: Mapping[str, int]


def count_graph(store: Store) -> Counts:
    """Give how many nodes and relationships of each kind stand in the store."""
    nodes = [(label, f"MATCH (n:{label}) RETURN count(n)") for label in node_labels()]
    edges = [(kind, f"MATCH ()-[r:{kind}]->() RETURN count(r)") for kind in edge_types()]
    return Counts(_count(store, nodes), _count(store, edges))


def _count(store: Store, parts: Sequence[tuple[str, str]]) -> dict[str, int]:
    """Ask for all numbers at once; each part is (key, counting statement)."""
    cypher = "\nUNION ALL\n".join(f"{text} AS number, '{key}' AS key" for key, text in parts)
    found = {str(row["key"]): int(str(row["number"])) for row in store.read(cypher).rows}
    return {key: found[key] for key, _ in parts if found.get(key)}
