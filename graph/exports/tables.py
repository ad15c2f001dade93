"""Views as tables: nodes, edges and evidence, as Excel opens them right.

Each begins with a byte order mark, by which Excel knows UTF-8. A text that Excel would take for
a formula gets an apostrophe in front (OWASP, CSV injection); numbers stay numbers.
"""

import csv
import io
import zipfile
from collections.abc import Iterable, Mapping, Sequence

from policygraph.graph.exports.lines import clean
from policygraph.graph.model import Value
from policygraph.graph.ontology import load_ontology
from policygraph.graph.view import View, ViewEdge, ViewNode

NODES = ["id", "label", "label_zh", "name", "detail", "focus"]
EDGES = [
    "id",
    "type",
    "type_zh",
    "source",
    "source_name",
    "target",
    "target_name",
    "label",
    "inferred",
    "tier",
]
EVIDENCE = [
    "fact",
    "document",
    "title",
    "number",
    "issued_on",
    "section",
    "start",
    "end",
    "quote",
    "rule",
    "inferred",
    "place",
]
_EPOCH = (1980, 1, 1, 0, 0, 0)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")

Cell = Value | None


def render_zip(view: View) -> bytes:
    """Give the three tables in one zip; the same view gives the same bytes."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in render_tables(view).items():
            entry = zipfile.ZipInfo(f"{name}.csv", _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, data)
    return packed.getvalue()


def render_tables(view: View) -> dict[str, bytes]:
    """Give each table by name. Properties follow the fixed columns, in the order of their names."""
    more_nodes = _further([node.properties for node in view.nodes], NODES)
    more_edges = _further([edge.properties for edge in view.edges], EDGES)
    names = {node.id: node.name for node in view.nodes}
    return {
        "nodes": _table(
            (*NODES, *more_nodes), [_node_row(node, more_nodes) for node in view.nodes]
        ),
        "edges": _table(
            (*EDGES, *more_edges), [_edge_row(edge, names, more_edges) for edge in view.edges]
        ),
        "evidence": _table(EVIDENCE, _evidence_rows(view)),
    }


def _further(properties: Iterable[Mapping[str, Value]], fixed: Sequence[str]) -> list[str]:
    return sorted({key for item in properties for key in item} - set(fixed))


def _node_row(node: ViewNode, more: list[str]) -> list[Cell]:
    known = load_ontology().labels.get(node.label)
    zh = known.zh if known else ""
    fixed: list[Cell] = [node.id, node.label, zh, node.name, node.detail, node.focus]
    return [*fixed, *(node.properties.get(key) for key in more)]


def _edge_row(edge: ViewEdge, names: Mapping[str, str], more: list[str]) -> list[Cell]:
    known = load_ontology().edges.get(edge.type)
    fixed: list[Cell] = [edge.id, edge.type, known.zh if known else ""]
    fixed += [edge.source, names[edge.source], edge.target, names[edge.target]]
    fixed += [edge.label, edge.inferred, edge.tier]
    return [*fixed, *(edge.properties.get(key) for key in more)]


def _evidence_rows(view: View) -> list[list[Cell]]:
    known = {item.id: (item.title, item.number, item.issued_on) for item in view.documents}
    rows: list[list[Cell]] = []
    for item in view.evidence:
        head: list[Cell] = [item.fact, item.document, *known.get(item.document, ("", "", ""))]
        place: list[Cell] = [item.section, item.start, item.end]
        rows.append([*head, *place, item.quote, item.rule, item.inferred, item.place])
    return rows


def _table(header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def _cell(value: Cell) -> str | int | float:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return value
    said = clean("；".join(value) if isinstance(value, tuple) else value)
    return f"'{said}" if said.startswith(_FORMULA) else said
