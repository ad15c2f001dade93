"""Views in a notebook, as py2neo's values; the extra `[py2neo]`.

py2neo is at the end of its life (2021.2.4), and nothing else here uses it. It still hands a view
over to notebooks that are written with it, and merges one into a Neo4j database of theirs.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from policygraph.graph.errors import ExportError
from policygraph.graph.model import Value
from policygraph.graph.view import View, ViewEdge, ViewNode

if TYPE_CHECKING:
    import py2neo


def to_py2neo(view: View) -> "py2neo.Subgraph":
    """Give the view as a `py2neo.Subgraph`.

    Each node has its label, `id`, `name` and properties, and knows that `id` is its key, so that
    `Graph.merge` finds it again. Each relationship has `id`, `inferred`, its properties, and its
    sentences as `quotes`.

    Raises:
        ExportError: py2neo is not installed.
    """
    library = _py2neo()
    nodes = {node.id: _node(library, node) for node in view.nodes}
    quotes = _quotes(view)
    edges = [
        library.Relationship(
            nodes[edge.source], edge.type, nodes[edge.target], **_edge(edge, quotes)
        )
        for edge in view.edges
    ]
    return library.Subgraph(nodes.values(), edges)


def merge_view(view: View, graph: "py2neo.Graph") -> None:
    """Merge the view into a database: what has the same id is brought up to date, not doubled.

    `Graph.merge` takes two facts of one type between the same nodes for one, as two grants of
    different amounts; here the id tells them apart. All is written in one transaction.

    Raises:
        ExportError: py2neo is not installed.
    """
    _py2neo()
    from py2neo.bulk import merge_nodes, merge_relationships

    labels = {node.id: node.label for node in view.nodes}
    quotes = _quotes(view)
    transaction = graph.begin()
    try:
        for label in sorted(set(labels.values())):
            rows = [_properties(node) for node in view.nodes if node.label == label]
            merge_nodes(transaction, rows, (label, "id"))
        for kind, source, target in _kinds(view, labels):
            facts = [
                (edge.source, _edge(edge, quotes), edge.target)
                for edge in view.edges
                if (edge.type, labels[edge.source], labels[edge.target]) == (kind, source, target)
            ]
            merge_relationships(transaction, facts, (kind, "id"), (source, "id"), (target, "id"))
    except BaseException:
        graph.rollback(transaction)
        raise
    graph.commit(transaction)


def _py2neo() -> Any:  # noqa: ANN401  py2neo has no types
    try:
        import py2neo
    except ImportError as error:
        raise ExportError(
            "py2neo is not installed",
            todo="install it with: pip install 'innovation-policy-graph[py2neo]'",
        ) from error
    return py2neo


def _node(library: Any, node: ViewNode) -> "py2neo.Node":  # noqa: ANN401
    made = library.Node(node.label, **_properties(node))
    made.__primarylabel__, made.__primarykey__ = node.label, "id"
    return made


def _properties(node: ViewNode) -> dict[str, Any]:
    return _plain(node.properties) | {"id": node.id, "name": node.name}


def _edge(edge: ViewEdge, quotes: dict[str, list[str]]) -> dict[str, Any]:
    said = {"quotes": quotes[edge.id]} if edge.id in quotes else {}
    return _plain(edge.properties) | said | {"id": edge.id, "inferred": edge.inferred}


def _plain(properties: Mapping[str, Value]) -> dict[str, Any]:
    return {k: list(v) if isinstance(v, tuple) else v for k, v in sorted(properties.items())}


def _quotes(view: View) -> dict[str, list[str]]:
    quotes: dict[str, list[str]] = {}
    for item in view.evidence:
        quotes.setdefault(item.fact, []).append(item.quote)
    return quotes


def _kinds(view: View, labels: dict[str, str]) -> list[tuple[str, str, str]]:
    return sorted({(edge.type, labels[edge.source], labels[edge.target]) for edge in view.edges})
