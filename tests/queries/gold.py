"""The graph that the annotated documents of corpus/gold give, and a few figures beside them.

People wrote these annotations, so that what the questions answer from them is known. Sections,
offsets of titles and the parents of tasks are made up just as far as the questions look at them.
"""

import json
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from policygraph.graph import ids
from policygraph.graph.model import Edge, Evidence, Name, Node, Subgraph, Value
from policygraph.ingest.conversions import base_of

GOLD = Path(__file__).parents[2] / "corpus" / "gold"
FUNDS_KEYS = ("amount", "currency", "per", "ceiling", "joint", "since", "years")
FIGURE_KEYS = ("value", "unit", "bound", "measure", "status", "year", "since")

Row = Mapping[str, Any]


class Weaver:
    """Gathers nodes, edges and names; the same fact twice is one fact with all its statements."""

    def __init__(self) -> None:
        self.nodes: dict[str, Node] = {}
        self.edges: dict[str, Edge] = {}
        self.names: dict[tuple[str, str], Name] = {}

    def entity(self, label: str, name: str, forms: list[str], **properties: Value | None) -> str:
        """Add an entity with its names, or more names and properties to it; give its id."""
        node_id = ids.name_id(label, name)
        old = self.nodes.get(node_id, Node(node_id, label, name))
        known = {key: value for key, value in properties.items() if value not in (None, "")}
        aliases = tuple(sorted({*old.aliases, *forms} - {name}))
        self.nodes[node_id] = Node(node_id, label, name, aliases, {**known, **old.properties})
        for form in (name, *aliases):
            form_id = ids.name_id(label, form)
            self.names[form_id, node_id] = Name(form_id, ids.name_key(form), form, node_id)
        return node_id

    def fact(
        self, kind: str, source: str, target: str, *said: Evidence, **properties: Value
    ) -> None:
        """Add an edge, or more statements to it."""
        if kind == "PARTNERS_WITH":
            source, target = sorted((source, target))
        fact = ids.fact_id(kind, source, target, str(properties.get("amount", "")))
        evidence = (*(self.edges[fact].evidence if fact in self.edges else ()), *said)
        inferred = all(statement.inferred for statement in evidence)
        self.edges[fact] = Edge(
            fact, kind, source, target, properties, tuple(dict.fromkeys(evidence)), inferred
        )

    def graph(self) -> Subgraph:
        """Give all of it, sorted."""
        return Subgraph(
            tuple(sorted(self.nodes.values(), key=lambda node: node.id)),
            tuple(sorted(self.edges.values(), key=lambda edge: edge.id)),
            tuple(sorted(self.names.values(), key=lambda name: (name.id, name.entity))),
        )


class Paper:
    """One annotated document on its way into the graph."""

    def __init__(self, weaver: Weaver, file: Path) -> None:
        self.weaver = weaver
        self.gold: Row = json.loads(file.read_text("utf-8"))
        self.text = re.sub(r"\s+", "", file.with_suffix(".txt").read_text("utf-8"))
        self.head: Row = self.gold["document"]
        self.id = ids.name_id("Document", self.head["title"])
        self.known: dict[str, str] = {}
        self.tasks: list[tuple[int, str, str]] = []

    def weave(self) -> None:
        """Add all that is annotated."""
        head = self.head
        first, last = head["period"] or (None, None)
        for row in self.gold["entities"]:
            stub = True if row["label"] == "Document" else None
            self.known[row["name"]] = self.weaver.entity(
                row["label"], row["name"], row["surfaces"], kind=row.get("kind"), stub=stub
            )
        self.weaver.nodes.pop(self.id, None)
        self.known[head["title"]] = self.weaver.entity(
            "Document", head["title"], [], slug=head["id"], number=head["number"],
            kind=head["kind"], region=head["region"], issued_on=head["issued_on"],
            period_start=first, period_end=last, stub=False,
        )  # fmt: skip
        for row in self.gold["tasks"]:
            self.weave_task(row)
        for row in self.gold["edges"]:
            self.weave_edge(row)
        for row in self.gold["observations"]:
            self.weave_figure(row)

    def said(self, quote: str, *, inferred: bool = False) -> Evidence:
        """Give the statement of a quote, at its place."""
        quote = re.sub(r"\s+", "", quote)
        start = max(self.text.find(quote), 0)
        path = next((path for at, path, _ in reversed(self.tasks) if at <= start), "")
        rule = "by-annotator" if inferred else "annotated"
        return Evidence(self.id, path, start, start + len(quote), quote, rule, inferred)

    def sentence(self, surface: str, start: int) -> Evidence:
        """Give the sentence behind `start` that names the surface."""
        at = max(self.text.find(re.sub(r"\s+", "", surface), start), start)
        left = self.text.rfind("。", 0, at) + 1
        right = self.text.find("。", at) + 1 or len(self.text)
        return self.said(self.text[left:right])

    def weave_task(self, row: Row) -> None:
        """Add one task, its units and what it names."""
        task = ids.part_id("Task", self.id, row["path"])
        title = re.sub(r"\s+", "", row["title"])
        start = max(self.text.find(title), 0)
        self.tasks.append((start, row["path"], task))
        said = self.said(title)
        properties = {
            "number": row["number"], "path": row["path"], "document": self.id,
            "order": len(self.tasks), "start": start, "end": start + len(title), "text": title,
        }  # fmt: skip
        self.weaver.nodes[task] = Node(task, "Task", row["title"], (), properties, (said,))
        self.weaver.fact("PART_OF", task, self.id, said)
        for role, kind in (
            ("leads", "LEADS"), ("supports", "SUPPORTS"), ("responsible", "RESPONSIBLE_FOR")
        ):  # fmt: skip
            for unit in row[role]:
                self.weaver.fact(kind, self.known[unit], task, said)
        surfaces = {e["name"]: e["surfaces"][0] for e in self.gold["entities"]}
        for name in row["involves"]:
            self.weaver.fact(
                "INVOLVES", task, self.known[name], self.sentence(surfaces[name], start)
            )

    def weave_edge(self, row: Row) -> None:
        """Add one edge; those who pay one amount together share a payment."""
        properties: dict[str, Value] = {key: row[key] for key in FUNDS_KEYS if row.get(key)}
        if row.get("joint"):
            properties["payment"] = ids.digest(row["target"], str(row["amount"]))
        said = self.said(row["quote"], inferred=not row["explicit"])
        source, target = self.known[row["source"]], self.known[row["target"]]
        self.weaver.fact(row["type"], source, target, said, **properties)

    def weave_figure(self, row: Row) -> None:
        """Add one figure; increases count from the period's first year, or the year of issue."""
        first = (self.head["period"] or [int(self.head["issued_on"][:4])])[0]
        since = {"since": first} if row["measure"] == "increase" else {}
        said = self.said(row["quote"])
        owner = next((task for _, path, task in self.tasks if path == said.section), self.id)
        place = self.known.get(row["place"] or "")
        if row["place"] and place is None:
            place = self.weaver.entity("Place", row["place"], [])
        add_figure(self.weaver, {**since, **row}, owner, place, said)


def add_figure(weaver: Weaver, row: Row, owner: str, place: str | None, said: Evidence) -> None:
    """Add an observation with its indicator, its place and the task that states it."""
    parts = [row["indicator"], *(str(row.get(key)) for key in FIGURE_KEYS), place or ""]
    figure = ids.part_id("Observation", said.document, *parts)
    properties: dict[str, Value] = {
        key: row[key] for key in FIGURE_KEYS if row.get(key) is not None
    }
    properties |= {"value": float(row["value"]), "document": said.document}
    base = base_of(row["unit"])
    if base:
        properties |= {"base_unit": base[0], "scale": base[1]}
    name = f"{row['indicator']} {row['value']}{row['unit']}"
    weaver.nodes[figure] = Node(figure, "Observation", name, (), properties, (said,))
    weaver.fact("OF", figure, weaver.entity("Indicator", row["indicator"], []), said)
    weaver.fact("SETS", owner, figure, said)
    if place:
        weaver.fact("FOR", figure, place, said)


@cache
def gold_graph() -> Subgraph:
    """Give the graph of all annotated documents and of the figures beside them."""
    weaver = Weaver()
    for file in sorted(GOLD.glob("*.json")):
        Paper(weaver, file).weave()
    add_figures(weaver)
    return weaver.graph()


# Figures of one place over years, to see what is compared, summed and left apart: indicator,
# status, measure, value, since, year, bound, and the unit where it is not 家.
FIGURES = (
    # 汇编：“高新技术企业达2497家”.
    ("高新技术企业数", "actual", "level", 2497, None, 2020, "="),
    # Three years that cover the span of a target without overlap, and one that overlaps.
    ("上市企业数", "target", "increase", 15, 2021, 2023, "="),
    ("上市企业数", "actual", "increase", 6, 2021, 2021, "="),
    ("上市企业数", "actual", "increase", 5, 2022, 2022, ">="),
    ("上市企业数", "actual", "increase", 5, 2023, 2023, "="),
    ("上市企业数", "actual", "increase", 8, 2022, 2023, "="),
    # A year is missing.
    ("隐形冠军企业数", "target", "increase", 90, 2021, 2023, ">="),
    ("隐形冠军企业数", "actual", "increase", 20, 2021, 2021, "="),
    ("隐形冠军企业数", "actual", "increase", 30, 2023, 2023, "="),
    # Two documents contradict each other on a year.
    ("独角兽企业数", "target", "increase", 8, 2022, 2023, "="),
    ("独角兽企业数", "actual", "increase", 2, 2022, 2022, "="),
    ("独角兽企业数", "actual", "increase", 3, 2022, 2022, "="),
    ("独角兽企业数", "actual", "increase", 5, 2023, 2023, "="),
    # A level in the target's year and one after it, under a ceiling; and a start not known.
    ("单位能耗", "target", "level", 0.5, None, 2023, "<="),
    ("单位能耗", "actual", "level", 0.45, None, 2023, "="),
    ("单位能耗", "actual", "level", 0.55, None, 2024, "="),
    ("专利授权数", "target", "increase", 100, 2021, 2023, "="),
    ("专利授权数", "actual", "increase", 60, None, 2023, "="),
    ("园区面积", "target", "level", 3, None, 2023, ">=", "平方公里"),
    ("园区面积", "actual", "level", 4200, None, 2023, "=", "亩"),
)


def add_figures(weaver: Weaver) -> None:
    """Add FIGURES for 常州市, each stated by a document of its own making."""
    title = "常州市统计摘编"
    document = weaver.entity(
        "Document", title, [], slug="changzhou-figures", kind="report", region="常州市",
        issued_on="2024", stub=False,
    )  # fmt: skip
    place = ids.name_id("Place", "常州市")
    for index, (*known, bound, unit) in enumerate((*row, "家")[:8] for row in FIGURES):
        indicator, status, measure, value, since, year = known
        row = {
            "indicator": indicator, "status": status, "measure": measure, "value": value,
            "since": since, "year": year, "bound": bound, "unit": unit,
        }  # fmt: skip
        said = Evidence(document, "", index, index + 1, str(value)[0], "annotated")
        add_figure(weaver, row, document, place, said)
