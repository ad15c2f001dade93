"""The child process that draws: a sketch as JSON comes in, the picture goes out.

Graphviz may be used by one thread only, finds its fonts through the environment and cannot be
stopped from within; so it runs alone. First `dot` gives the graph its places, from
left to right; then title, legend and footer are placed around it and all is drawn as it stands.
"""

import json
import sys
from dataclasses import dataclass
from html import escape
from typing import Any

import pygraphviz

from policygraph.graph.exports.lines import width, wrap
from policygraph.graph.exports.style import INK, MUTED, Attributes

FONT = "Noto Sans CJK SC"
LEADING = 1.45
"""Height of a line of this font, in its size."""
LEAST_WIDTH = 560.0
"""Points; so that a small graph leaves room for its title."""
SHAPE = 1.45
"""Width to height, at least: between a page laid across (1.41) and a slide (1.78)."""
PLAIN_WIDTH = 900.0
"""Points up to which the frame has its plain size; on a wider page it grows with it."""
RANKS_APART = 0.55
"""Inches between columns of nodes; more where the graph is tall, up to MOST_APART."""
MOST_APART = 4.5
FRAME = 130.0
"""Points of height that title, legend and footer take, about."""
GAP = 18.0
DENSE = 20
"""Nodes from which on they stand closer."""
DOTS = 192
"""Dots for each inch of a PNG, fewer where it would be wider than MOST_DOTS."""
MOST_DOTS = 5000

Box = tuple[float, float, float, float]
Row = tuple[str, float, str]
"""Text, size in points, colour."""


@dataclass(frozen=True, slots=True)
class Page:
    """Where the frame stands: left edge and width, top and bottom of the graph, in points."""

    left: float
    width: float
    top: float
    bottom: float

    @property
    def scale(self) -> float:
        """How much larger than plain the frame's letters are, to stay legible when shrunk."""
        return max(1.0, self.width / PLAIN_WIDTH)


@dataclass(frozen=True, slots=True)
class Spot:
    """Where an item of the legend stands: its left end, its middle line, its width and unit."""

    x: float
    y: float
    width: float
    unit: float


def main() -> None:
    """Read the sketch from standard input, write the picture to standard output."""
    job = json.load(sys.stdin.buffer)
    graph = arrange(job["nodes"], job["lines"])
    page = measure(graph)
    write_title(graph, page, job["title"], job["subtitle"])
    below = draw_legend(graph, page, job["legend"])
    write_footer(graph, page, below, job["footer"])
    if job["format"] == "png":
        graph.graph_attr["dpi"] = str(min(DOTS, int(MOST_DOTS * 72 / page.width)))
    sys.stdout.buffer.write(graph.draw(format=job["format"], prog="nop2"))


def arrange(nodes: dict[str, Attributes], lines: list[dict[str, Any]]) -> pygraphviz.AGraph:
    """Give the graph with a place for each node and line."""
    graph = pygraphviz.AGraph(directed=True, strict=False, rankdir="LR")
    graph.graph_attr.update(ranksep=str(RANKS_APART), pad="0.35", bgcolor="white")
    graph.graph_attr.update(nodesep="0.12" if len(nodes) > DENSE else "0.2")
    graph.node_attr.update(fontname=FONT, fontsize="11", margin="0.12,0.035", height="0.3")
    graph.edge_attr.update(fontname=FONT, fontsize="9", arrowsize="0.6")
    for key, attributes in nodes.items():
        graph.add_node(key, **attributes)
    for place, line in enumerate(lines):
        graph.add_edge(line["source"], line["target"], key=f"e{place}", **line["attributes"])
    graph.layout("dot")
    apart = ranks_apart(graph)
    if apart > RANKS_APART:
        graph.graph_attr["ranksep"] = f"{apart:.2f}"
        graph.layout("dot")
    return graph


def ranks_apart(graph: pygraphviz.AGraph) -> float:
    """Give the distance of columns, in inches, that makes a tall graph wide enough."""
    left, bottom, right, top = box(graph)
    columns = len({node.attr["pos"].split(",")[0] for node in graph.nodes()})
    missing = (top - bottom + FRAME) * SHAPE - (right - left)
    return min(RANKS_APART + missing / max(columns - 1, 1) / 72, MOST_APART)


def box(graph: pygraphviz.AGraph) -> Box:
    """Give left, bottom, right and top of what was arranged; an empty graph has no size."""
    left, bottom, right, top = (float(n) for n in (graph.graph_attr["bb"] or "0,0,0,0").split(","))
    return left, bottom, right, top


def measure(graph: pygraphviz.AGraph) -> Page:
    """Give the page: the graph in its middle, wide enough for its height and for a title."""
    left, bottom, right, top = box(graph)
    wide = max(right - left, (top - bottom + FRAME) * SHAPE, LEAST_WIDTH)
    return Page((left + right - wide) / 2, wide, top, bottom)


def write_title(graph: pygraphviz.AGraph, page: Page, title: str, subtitle: str) -> None:
    """Write title and subtitle above the graph."""
    rows = rows_of(page, title, 18, INK)
    if subtitle:
        rows += rows_of(page, subtitle, 11, MUTED)
    write(graph, "title", rows, page, page.top + GAP * page.scale + height(rows))


def write_footer(graph: pygraphviz.AGraph, page: Page, top: float, footer: list[str]) -> None:
    """Write what stands behind the picture, below it."""
    rows = [row for line in footer for row in rows_of(page, line, 8, MUTED)]
    write(graph, "footer", rows, page, top)


def rows_of(page: Page, text: str, size: float, colour: str) -> list[Row]:
    """Give a text as rows that fit the page; a half-width takes half a size, and some more."""
    size = round(size * page.scale, 1)
    return [(line, size, colour) for line in wrap(text, int(page.width / size / 0.54))]


def height(rows: list[Row]) -> float:
    """Give the height of rows in points."""
    return sum(size for _, size, _ in rows) * LEADING


def write(graph: pygraphviz.AGraph, key: str, rows: list[Row], page: Page, top: float) -> None:
    """Write rows flush left, downwards from `top`."""
    cells = "".join(
        f'<TR><TD ALIGN="LEFT"><FONT POINT-SIZE="{size}" COLOR="{colour}">'
        f"{escape(line) or ' '}</FONT></TD></TR>"
        for line, size, colour in rows
    )
    table = 'BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0"'
    label = f'<<TABLE {table} WIDTH="{page.width:.0f}">{cells}</TABLE>>'
    at = f"{page.left + page.width / 2:.1f},{top - height(rows) / 2:.1f}"
    graph.add_node(key, shape="plain", label=label, pos=at, id=key, tooltip=" ")


def draw_legend(graph: pygraphviz.AGraph, page: Page, items: list[Attributes]) -> float:
    """Draw the legend in rows below the graph; give the height at which it ends."""
    unit = page.scale
    x, y = page.left, page.bottom - GAP * 1.5 * unit
    for place, item in enumerate(items):
        looks = {key: value for key, value in item.items() if key not in ("kind", "label")}
        is_box = item["kind"] == "node"
        wide = (width(item["label"]) * 4.7 + (20 if is_box else 40)) * unit
        if x + wide > page.left + page.width:
            x, y = page.left, y - 26 * unit
        drawn = _draw_box if is_box else _draw_line
        drawn(graph, f"legend{place}", item["label"], Spot(x, y, wide, unit), looks)
        x += wide + 14 * unit
    return y - GAP * unit if items else y + GAP * unit


def _draw_box(
    graph: pygraphviz.AGraph, key: str, label: str, spot: Spot, looks: Attributes
) -> None:
    size = {"width": f"{spot.width / 72:.3f}", "height": f"{spot.unit * 0.26:.3f}"}
    size |= {"fixedsize": "true", "fontsize": f"{spot.unit * 9:.1f}"}
    at = f"{spot.x + spot.width / 2:.1f},{spot.y:.1f}"
    graph.add_node(key, label=label, pos=at, id=key, tooltip=label, **size, **looks)


def _draw_line(
    graph: pygraphviz.AGraph, key: str, label: str, spot: Spot, looks: Attributes
) -> None:
    dot = {"shape": "point", "style": "invis", "width": "0.01", "height": "0.01", "label": ""}
    course = [f"{spot.x + step * spot.unit:.1f},{spot.y:.1f}" for step in (0, 10, 20, 30)]
    graph.add_node(f"{key}a", pos=course[0], **dot)
    graph.add_node(f"{key}b", pos=course[3], **dot)
    ends = (f"{key}a", f"{key}b")
    graph.add_edge(*ends, dir="none", pos=" ".join(course), tooltip=label, **looks)
    at = f"{spot.x + (spot.width + 34 * spot.unit) / 2:.1f},{spot.y:.1f}"
    size = f"{spot.unit * 9:.1f}"
    graph.add_node(key, label=label, shape="plain", fontsize=size, pos=at, id=key, tooltip=label)


if __name__ == "__main__":
    main()
