"""What is written around a picture: the legend of what occurs in it, and what stands behind it."""

from policygraph.graph.exports import style
from policygraph.graph.exports.style import Attributes
from policygraph.graph.ontology import load_ontology
from policygraph.graph.view import View, ViewDocument, ViewEdge

DOCUMENTS = 8
"""Documents that the footer names; of the others it gives the number."""


def legend(view: View, coloured: list[ViewEdge]) -> list[Attributes]:
    """Give the legend's items: labels that occur, types of the coloured lines, tiers.

    `coloured` holds an edge for each line that carries no word. Each item has `kind` (node or
    line) and `label`; the rest goes to Graphviz.
    """
    return _labels(view) + _types(coloured) + _tiers(view)


def footer(view: View) -> list[str]:
    """Give the footer's lines: documents, then what is shown of which graph."""
    rows = [_citation(document) for document in view.documents[:DOCUMENTS]]
    if len(view.documents) > DOCUMENTS:
        rows.append(f"另有 {len(view.documents) - DOCUMENTS} 份文件")
    if rows:
        rows[0] = f"依据：{rows[0]}"
    if not view.nodes:
        return [*rows, "没有符合条件的结果"]
    version = f"图谱第 {view.generation} 版，" if view.generation else ""
    return [*rows, f"{version}{len(view.nodes)} 个节点，{len(view.edges)} 条关系"]


def _labels(view: View) -> list[Attributes]:
    present = {node.label for node in view.nodes}
    known = [label for label in load_ontology().labels if label in present]
    items = []
    for label in known + sorted(present.difference(known)):
        look = style.node_style(label)
        colours = {"color": look.dark, "fillcolor": look.light}
        box = {"shape": look.shape, "style": look.style, **colours}
        items.append({"kind": "node", "label": style.label_zh(label), **box})
    return items


def _types(coloured: list[ViewEdge]) -> list[Attributes]:
    first = {edge.type: edge for edge in coloured}
    known = [key for key in load_ontology().edges if key in first]
    return [
        {"kind": "line", "label": style.type_zh(key), **style.edge_style(first[key], solid=True)}
        for key in known + sorted(first.keys() - set(known))
    ]


def _tiers(view: View) -> list[Attributes]:
    present = {edge.tier for edge in view.edges}
    tiers = [tier for key, tier in style.TIERS.items() if key in present]
    looks = [(f"{t.mark} {t.says}", t.pen, t.width or "1.1") for t in tiers]
    if not tiers and any(edge.inferred for edge in view.edges):
        looks = [("推断", "dashed", "1.1")]
    return [
        {"kind": "line", "label": label, "style": pen, "penwidth": width, "color": style.INK}
        for label, pen, width in looks
    ]


def _citation(document: ViewDocument) -> str:
    title = document.title.strip("《》")
    about = "，".join(part for part in (document.number, document.issued_on) if part)
    return f"《{title}》（{about}）" if about else f"《{title}》"
