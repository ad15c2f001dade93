"""The interchange form of a graph: the JSON that `extract`, the JSON export and uploads share."""

from collections.abc import Mapping

from policygraph.graph.model import Edge, Evidence, Node, Open, Subgraph

Json = dict[str, object]

_DOCUMENT_KEYS = ("number", "issued_on", "region", "kind")


def to_json(subgraph: Subgraph, document_id: str) -> Json:
    """Give the graph as plain dicts and lists, about the document whose node has that id.

    Shape: `{"document", "nodes", "edges", "open"}` as described in docs/interchange.md. Keys of
    properties that are unknown are left out, but for the document's own, which are null.
    """
    own = next(node for node in subgraph.nodes if node.id == document_id)
    return {
        "document": document_json(own),
        "nodes": [node_json(node) for node in subgraph.nodes],
        "edges": [edge_json(edge) for edge in subgraph.edges],
        "open": [open_json(item) for item in subgraph.open],
    }


def document_json(node: Node) -> Json:
    """Give the head of a document node."""
    known: Mapping[str, object] = node.properties
    period = [known["period_start"], known["period_end"]] if "period_start" in known else None
    head: Json = {"id": node.id, "title": node.name, "period": period}
    head["issuers"] = _plain(known.get("issuers", ()))
    return head | {key: known.get(key) for key in _DOCUMENT_KEYS}


def node_json(node: Node) -> Json:
    """Give one node with its properties beside its names."""
    plain: Json = {"id": node.id, "label": node.label, "name": node.name}
    plain["aliases"] = list(node.aliases)
    plain |= {key: _plain(value) for key, value in sorted(node.properties.items())}
    if node.evidence:
        plain["evidence"] = [evidence_json(item) for item in node.evidence]
    return plain


def edge_json(edge: Edge) -> Json:
    """Give one edge with its evidence; `rule` is the rule of its first statement."""
    plain: Json = {"id": edge.id, "type": edge.type, "source": edge.source, "target": edge.target}
    plain["inferred"] = edge.inferred
    plain["rule"] = edge.evidence[0].rule if edge.evidence else ""
    plain |= {key: _plain(value) for key, value in sorted(edge.properties.items())}
    plain["evidence"] = [evidence_json(item) for item in edge.evidence]
    return plain


def evidence_json(item: Evidence) -> Json:
    """Give one statement; without its place where the file has no pages or paragraphs."""
    return {
        "document": item.document,
        "section": item.section,
        "start": item.start,
        "end": item.end,
        "quote": item.quote,
        "rule": item.rule,
        "inferred": item.inferred,
        **({"place": item.place} if item.place else {}),
    }


def open_json(item: Open) -> Json:
    """Give one thing that was not understood."""
    return {
        "what": item.what,
        "text": item.text,
        "section": item.section,
        "start": item.start,
        "end": item.end,
        "reason": item.reason,
    }


def _plain(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value
