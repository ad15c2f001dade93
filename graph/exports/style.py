"""How labels, edge types and tiers look: one shape and one pair of colours for each label.

The shapes tell labels apart where colours cannot be told apart. Hues are those of ColorBrewer's
qualitative schemes, the fills light enough for dark text on them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from policygraph.graph.ontology import load_ontology
from policygraph.graph.view import ViewEdge

INK = "#1f2933"
MUTED = "#5f6b7a"
LINE = "#8a94a3"


Attributes = dict[str, str]
"""Attributes of a node or line, as Graphviz names them."""


@dataclass(frozen=True, slots=True)
class NodeStyle:
    """The outline of a label's nodes; `dark` draws the line, `light` fills.

    `fill` is the share of a round shape's width that text may take, 0 for boxes, which fit theirs.
    """

    shape: str
    dark: str
    light: str
    style: str = "filled"
    fill: float = 0.0


@dataclass(frozen=True, slots=True)
class Tier:
    """How a tier is written and drawn; without a `width` the edge type decides."""

    mark: str
    says: str
    pen: str
    width: str = ""


NODES: Mapping[str, NodeStyle] = MappingProxyType(
    {
        "Document": NodeStyle("note", "#8a6d1d", "#fbf3d5"),
        "Section": NodeStyle("folder", "#7a6a53", "#f1ece3"),
        "Task": NodeStyle("box", "#3b4a9c", "#e6e9f8"),
        "Department": NodeStyle("box", "#1f6fb2", "#dcecf9", "rounded,filled"),
        "Park": NodeStyle("octagon", "#2e7d32", "#dff2df", fill=0.71),
        "Platform": NodeStyle("component", "#00796b", "#d9f1ee"),
        "Program": NodeStyle("box", "#b8560b", "#fde8d6", "diagonals,filled"),
        "Enterprise": NodeStyle("box3d", "#6a4c93", "#ece5f5"),
        "Institution": NodeStyle("tab", "#a3325f", "#f9e1ea"),
        "Place": NodeStyle("ellipse", "#5d4037", "#efe5e1", fill=0.7),
        "Indicator": NodeStyle("hexagon", "#a61c1c", "#fbe3e1", fill=0.65),
        "Observation": NodeStyle("cylinder", "#546e7a", "#e6ecef"),
    }
)
PLAIN = NodeStyle("box", LINE, "#f4f5f7")
"""For a label that the ontology does not have: a row of counts, say."""

ROUND = 0.7
"""The share of a round shape's height that text takes, for which `fill` holds."""

KINDS: Mapping[str, str] = MappingProxyType(
    {
        "party": "党委部门",
        "government": "政府部门",
        "group": "议事协调机构",
        "organisation": "群团组织",
        "lab": "实验室",
        "institute": "研究院所",
        "centre": "中心",
        "service": "服务平台",
        "incubator": "孵化载体",
        "alliance": "联盟",
        "talent": "人才",
        "plan": "计划",
        "finance": "金融",
        "competition": "竞赛",
        "event": "活动",
        "project": "项目",
        "university": "高校",
        "country": "国家",
        "province": "省级",
        "city": "市级",
        "district": "区县",
        "region": "区域",
    }
)
"""What the small print says for a kind of the ontology."""

EDGES: Mapping[str, str] = MappingProxyType(
    {
        "LEADS": "#b3261e",
        "SUPPORTS": "#2a6ebb",
        "RESPONSIBLE_FOR": "#8e24aa",
        "PART_OF": "#8a94a3",
        "LOCATED_IN": "#8d6e63",
        "FUNDS": "#9a7400",
        "RUNS": "#c75b12",
        "BUILDS": "#2e7d32",
        "PARTNERS_WITH": "#00897b",
        "INCUBATES": "#6a4c93",
        "TAKES_PART_IN": "#c2407a",
        "ISSUES": "#1f6fb2",
        "IMPLEMENTS": "#3b4a9c",
        "REPEALS": "#7f0000",
        "SUCCEEDS": "#4e342e",
        "CITES": "#827717",
        "INVOLVES": "#5c7c9c",
        "MENTIONS": "#9e9e9e",
        "SETS": "#546e7a",
        "OF": "#a61c1c",
        "FOR": "#5d4037",
    }
)
STRONG = frozenset({"LEADS"})
"""Types whose lines are thick, to be told from others in black and white."""

TIERS: Mapping[int, Tier] = MappingProxyType(
    {
        1: Tier("①", "文中写明", "solid"),
        2: Tier("②", "推断", "dashed"),
        3: Tier("③", "同句提及", "dotted", "1.6"),
        4: Tier("④", "同一任务提及", "dotted", "0.8"),
    }
)
"""How near a fact is to the words of a text."""


def node_style(label: str) -> NodeStyle:
    """Give the style of a label, PLAIN for one that the ontology does not have."""
    return NODES.get(label, PLAIN)


def tier_of(edge: ViewEdge) -> Tier | None:
    """Give the look of an edge's tier, None where it has none."""
    return TIERS.get(edge.tier or 0)


def edge_style(edge: ViewEdge, *, solid: bool = False) -> Attributes:
    """Give colour and pen of an edge; `solid` shows the type alone, as a legend does."""
    looks = {"color": EDGES.get(edge.type, LINE), "style": "solid"}
    looks["penwidth"] = "1.8" if edge.type in STRONG else "1.1"
    tier = tier_of(edge)
    if tier and not solid:
        looks |= {"style": tier.pen, "penwidth": tier.width or looks["penwidth"]}
    return looks | ({"style": "dashed"} if edge.inferred and not solid else {})


def label_zh(label: str) -> str:
    """Give the Chinese word for a label, itself where the ontology has none."""
    known = load_ontology().labels.get(label)
    return known.zh if known else label


def type_zh(kind: str) -> str:
    """Give the Chinese word for an edge type, itself where the ontology has none."""
    known = load_ontology().edges.get(kind)
    return known.zh if known else kind
