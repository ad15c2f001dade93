"""What a picture of a view shows, before anything has a place: plain data for `draw`.

Decides which nodes and lines there are, how they look and what is written on them. Facts that
join the same two nodes in the same manner are one line with all their words on it.
"""

from html import escape

from policygraph.graph.exports import style
from policygraph.graph.exports.captions import footer, legend
from policygraph.graph.exports.lines import one_line, shorten, width, wrap
from policygraph.graph.exports.sides import Course, courses
from policygraph.graph.exports.style import Attributes, NodeStyle
from policygraph.graph.view import View, ViewEdge, ViewNode

LABELLED = 24
"""Lines up to which each carries its word; with more, colours and the legend tell the types."""
QUOTES = 3
"""Sentences that are shown when the mouse rests on a line of an SVG."""
HEADLINE = 240
"""Half-widths of a title at most."""
DETAIL = 28
"""Half-widths of a line of small print."""

BESIDE = 3
"""Points between a line and the words beside it."""

Group = tuple[str, str, bool, int]
"""Source, target, inferred, tier (0 for none)."""
Line = dict[str, str | Attributes]
"""`source` and `target` are keys of nodes, `attributes` go to Graphviz."""


def sketch(view: View) -> dict[str, object]:
    """Give the picture of the view as plain dicts and lists."""
    groups = _groups(view)
    labelled = len(groups) <= LABELLED
    drawn = [edges[0] for edges in groups.values()]
    return {
        "title": text(shorten(one_line(view.title), HEADLINE)),
        "subtitle": text(shorten(one_line(view.subtitle), HEADLINE)),
        "nodes": {f"n{place}": _node(node) for place, node in enumerate(view.nodes)},
        "lines": _lines(view, groups, labelled),
        "legend": legend(view, [] if labelled else drawn),
        "footer": [text(shorten(one_line(row), HEADLINE)) for row in footer(view)],
    }


def text(raw: str) -> str:
    """Give a text for Graphviz, which takes a backslash for an escape everywhere."""
    return one_line(raw).replace("\\", "\uff3c").replace("\ufffd", "□")


def html(*rows: str) -> str:
    """Give an HTML-like label of table rows, which keep the same distance everywhere."""
    table = '<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0">'
    return f"<{table}{''.join(rows)}</TABLE>>"


def rows(lines: list[str], font: str = "", cell: str = "") -> str:
    """Give one table row for each line of text, with attributes of the font and of the cell."""
    return "".join(
        f"<TR><TD {cell}><FONT {font}>{escape(text(line)) or ' '}</FONT></TD></TR>"
        for line in lines
    )


def _node(node: ViewNode) -> Attributes:
    look = style.node_style(node.label)
    fill, ink, size = (look.dark, "#ffffff", 13) if node.focus else (look.light, style.INK, 11)
    name = wrap(shorten(one_line(node.name)))
    said = style.KINDS.get(node.detail, one_line(node.detail))
    detail = wrap(shorten(said), DETAIL) if said else []
    small = ink if node.focus else style.MUTED
    label = html(
        rows(name, f'POINT-SIZE="{size}"'), rows(detail, f'POINT-SIZE="9" COLOR="{small}"')
    )
    return {
        "id": text(node.id),
        "label": label,
        "shape": look.shape,
        "style": look.style,
        "color": look.dark,
        "fillcolor": fill,
        "fontcolor": ink,
        "penwidth": "2.4" if node.focus else "1.1",
        "tooltip": text(f"{style.label_zh(node.label)}：{node.name}"),
        **_extent(look, [(name, size), (detail, 9)]),
    }


def _extent(look: NodeStyle, parts: list[tuple[list[str], int]]) -> Attributes:
    """Give a round shape its size, which Graphviz would make half as large again."""
    if not look.fill:
        return {}
    wide = max(width(line) * size * 0.52 for lines, size in parts for line in lines)
    high = sum(len(lines) * size * 1.45 for lines, size in parts)
    return {
        "fixedsize": "true",
        "width": f"{(wide + 6) / look.fill / 72:.3f}",
        "height": f"{high / style.ROUND / 72:.3f}",
    }


def _groups(view: View) -> dict[Group, list[ViewEdge]]:
    order = {node.id: place for place, node in enumerate(view.nodes)}
    groups: dict[Group, list[ViewEdge]] = {}
    for edge in sorted(view.edges, key=lambda e: (order[e.source], order[e.target], e.type, e.id)):
        key = (edge.source, edge.target, edge.inferred, edge.tier or 0)
        groups.setdefault(key, []).append(edge)
    return groups


def _lines(view: View, groups: dict[Group, list[ViewEdge]], labelled: bool) -> list[Line]:
    keys = {node.id: f"n{place}" for place, node in enumerate(view.nodes)}
    pairs = list(dict.fromkeys((source, target) for source, target, *_ in groups))
    runs = courses(list(keys), pairs)
    quotes = _quotes(view)
    return [
        _line(keys[source], keys[target], runs[source, target], _looks(edges, quotes, labelled))
        for (source, target, *_), edges in groups.items()
    ]


def _line(source: str, target: str, course: Course, looks: Attributes) -> Line:
    looks |= {"minlen": str(course.length)}
    if not course.turned:
        return {"source": source, "target": target, "attributes": looks}
    turned = {"forward": "back"}.get(looks["dir"], looks["dir"])
    return {"source": target, "target": source, "attributes": looks | {"dir": turned}}


def _looks(edges: list[ViewEdge], quotes: dict[str, list[str]], labelled: bool) -> Attributes:
    first = edges[0]
    words = "、".join(dict.fromkeys(one_line(e.label) or style.type_zh(e.type) for e in edges))
    tier = style.tier_of(first)
    said = list(dict.fromkeys(quote for edge in edges for quote in quotes.get(edge.id, [])))
    looks = style.edge_style(first)
    looks |= {"fontcolor": looks["color"], "tooltip": text(f"{words}：{' / '.join(said[:QUOTES])}")}
    looks["dir"] = "none" if first.type == "PARTNERS_WITH" else "forward"
    words += tier.mark if tier else ""
    gap = f'<TR><TD HEIGHT="{BESIDE}"></TD></TR>'
    label = html(rows(wrap(words, 20), 'POINT-SIZE="9"', 'BGCOLOR="white"'), gap)
    return looks | ({"label": label} if labelled else {})


def _quotes(view: View) -> dict[str, list[str]]:
    quotes: dict[str, list[str]] = {}
    for item in view.evidence:
        quotes.setdefault(item.fact, []).append(f"“{shorten(one_line(item.quote), 160)}”")
    return quotes
