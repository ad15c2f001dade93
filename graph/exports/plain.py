"""Views in the interchange form, the JSON that `extract` prints and uploads take.

Beside its keys (`document`, `nodes`, `edges`, `open`) stand `documents`, for a view may rest on
several, and `view` with title, subtitle and generation. `document` is null unless it is one.
"""

import json

from policygraph.graph.interchange import Json, evidence_json
from policygraph.graph.model import Evidence, Value
from policygraph.graph.view import View, ViewDocument, ViewEdge, ViewNode


def render_json(view: View) -> bytes:
    """Give the view as JSON in UTF-8; the same view gives the same bytes."""
    said = _evidence(view)
    documents = [_document(document) for document in view.documents]
    whole = {
        "view": {
            "title": view.title,
            "subtitle": view.subtitle,
            "generation": view.generation,
        },
        "document": documents[0] if len(documents) == 1 else None,
        "documents": documents,
        "nodes": [_node(node, said.get(node.id, [])) for node in view.nodes],
        "edges": [_edge(edge, said.get(edge.id, [])) for edge in view.edges],
        "open": [],
    }
    text = json.dumps(whole, ensure_ascii=False, indent=1)
    return (text + "\n").encode(errors="replace")


def _evidence(view: View) -> dict[str, list[Json]]:
    said: dict[str, list[Json]] = {}
    for item in view.evidence:
        place = (item.document, item.section, item.start, item.end)
        plain = evidence_json(Evidence(*place, item.quote, item.rule, item.inferred, item.place))
        said.setdefault(item.fact, []).append(plain)
    return said


def _document(document: ViewDocument) -> Json:
    known = {"number": document.number or None, "issued_on": document.issued_on or None}
    return {"id": document.id, "title": document.title, **known}


def _node(node: ViewNode, said: list[Json]) -> Json:
    plain: Json = {"id": node.id, "label": node.label, "name": node.name, "aliases": []}
    plain |= {key: _plain(value) for key, value in sorted(node.properties.items())}
    plain |= {"detail": node.detail, "focus": node.focus}
    return plain | ({"evidence": said} if said else {})


def _edge(edge: ViewEdge, said: list[Json]) -> Json:
    plain: Json = {"id": edge.id, "type": edge.type, "source": edge.source, "target": edge.target}
    plain |= {"inferred": edge.inferred, "rule": said[0]["rule"] if said else ""}
    plain |= {key: _plain(value) for key, value in sorted(edge.properties.items())}
    plain |= {"label": edge.label} | ({"tier": edge.tier} if edge.tier else {})
    return plain | {"evidence": said}


def _plain(value: Value) -> object:
    return list(value) if isinstance(value, tuple) else value
