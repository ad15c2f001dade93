"""Views as GraphML, which Gephi, yEd, Cytoscape and networkx read.

GraphML knows numbers, truth values and texts only: lists are joined by “；”, and a property that
is a number here and a text there is a text everywhere. Quotes stand on the edges, one a line.
"""

import io
from collections.abc import Mapping

import networkx

from policygraph.graph.exports.lines import clean
from policygraph.graph.model import Scalar, Value
from policygraph.graph.ontology import load_ontology
from policygraph.graph.view import View, ViewEdge, ViewNode

Properties = dict[str, Scalar]


def render_graphml(view: View) -> bytes:
    """Give the view as GraphML; the same view gives the same bytes."""
    graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    graph.graph.update(title=clean(view.title), subtitle=clean(view.subtitle))
    graph.graph.update(generation=view.generation)
    nodes = _alike([_node(node) for node in view.nodes])
    for node, properties in zip(view.nodes, nodes, strict=True):
        graph.add_node(clean(node.id), **properties)
    edges = _alike([_edge(edge, view) for edge in view.edges])
    for edge, properties in zip(view.edges, edges, strict=True):
        graph.add_edge(clean(edge.source), clean(edge.target), clean(edge.id), **properties)
    out = io.BytesIO()
    networkx.write_graphml_xml(graph, out, named_key_ids=True)
    return out.getvalue()


def _node(node: ViewNode) -> Properties:
    known = load_ontology().labels.get(node.label)
    own: Properties = {
        "label": node.label,
        "label_zh": known.zh if known else "",
        "name": node.name,
    }
    return _flat({**node.properties, **own, "detail": node.detail, "focus": node.focus})


def _edge(edge: ViewEdge, view: View) -> Properties:
    known = load_ontology().edges.get(edge.type)
    quotes = [item.quote.replace("\n", " ") for item in view.evidence if item.fact == edge.id]
    own: dict[str, Value] = {"type": edge.type, "type_zh": known.zh if known else ""}
    own |= {"label": edge.label, "inferred": edge.inferred, "quotes": "\n".join(quotes)}
    return _flat({**edge.properties, **own, **({"tier": edge.tier} if edge.tier else {})})


def _flat(properties: Mapping[str, Value]) -> Properties:
    return {clean(key): _scalar(properties[key]) for key in sorted(properties)}


def _scalar(value: Value) -> Scalar:
    if isinstance(value, tuple):
        return clean("；".join(value))
    return clean(value) if isinstance(value, str) else value


def _alike(rows: list[Properties]) -> list[Properties]:
    """Give the rows with one type for each property, as GraphML declares them."""
    kinds: dict[str, set[type]] = {}
    for row in rows:
        for key, value in row.items():
            kinds.setdefault(key, set()).add(type(value))
    return [{key: _as(value, kinds[key]) for key, value in row.items()} for row in rows]


def _as(value: Scalar, kinds: set[type]) -> Scalar:
    if len(kinds) == 1:
        return value
    return float(value) if kinds == {int, float} else str(value)
