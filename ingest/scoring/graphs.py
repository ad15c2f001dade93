"""One extracted graph beside one annotated document: which node is which entity, which task."""

from typing import Any

from policygraph.ingest.scoring.forms import form
from policygraph.ingest.scoring.tally import Tally, grouped

LABELS = (
    "Department",
    "Document",
    "Enterprise",
    "Institution",
    "Park",
    "Place",
    "Platform",
    "Program",
)


class Pairing:
    """The graph's nodes matched with the annotation's entities and tasks.

    A node that matches nothing stands as "?name", so that its edges count as wrong.
    """

    def __init__(self, gold: dict[str, Any], graph: dict[str, Any]) -> None:
        self.gold = gold
        self.graph = graph
        self.nodes = {node["id"]: node for node in graph["nodes"]}
        self.title = gold["document"]["title"]
        self.tasks = {form(task["title"]): task for task in gold.get("tasks", [])}
        self.task_of = {
            node["id"]: self._task(form(node["name"]))
            for node in graph["nodes"]
            if node["label"] == "Task"
        }
        self.entity_of: dict[str, str] = {}
        self._used: dict[tuple[str, str], str] = {}
        self._wrong: list[tuple[str, str, str]] = []
        self._match()

    def score_entities(self, tally: Tally) -> None:
        """Count entities, over all labels and for each."""
        own = form(self.title)
        wanted = {(e["label"], e["name"]) for e in self.gold["entities"] if form(e["name"]) != own}
        found = self._used.keys() & wanted
        tally.count("entities", right=len(found))
        for label, _ in found:
            tally.count(f"entities:{label}", right=1)
        for kind, items in (("missed", sorted(wanted - found)), ("wrong", sorted(self._wrong))):
            for item in items:
                tally.miss("entities", kind, " ".join(item))
                tally.miss(f"entities:{item[0]}", kind, " ".join(item))

    def ends(self, kind: str) -> dict[str, list[str]]:
        """Give the names of the targets of all edges of a type, by source id."""
        return grouped(
            (edge["source"], name)
            for edge in self.graph["edges"]
            if edge["type"] == kind and edge["target"] in self.nodes
            for name in names_of(self.nodes[edge["target"]])
        )

    def _task(self, title: str) -> str:
        same = (key for key in self.tasks if title and (title == key or _starts(title, key)))
        return next(same, "?" + title)

    def _match(self) -> None:
        known: dict[tuple[str, str], str] = {}
        for entity in self.gold["entities"]:
            for name in (entity["name"], *entity.get("surfaces", [])):
                known.setdefault((entity["label"], form(name)), entity["name"])
        own = (self.graph.get("document") or {}).get("id")
        for node in self.graph["nodes"]:
            label = node["label"]
            if label not in LABELS:
                continue
            if label == "Document" and (
                node["id"] == own or form(node["name"]) == form(self.title)
            ):
                self.entity_of[node["id"]] = self.title
                continue
            keys = ((label, form(name)) for name in names_of(node))
            hit = next((known[key] for key in keys if key in known), None)
            self.entity_of[node["id"]] = hit or "?" + node["name"]
            if hit and (label, hit) not in self._used:
                self._used[(label, hit)] = node["id"]
            else:
                self._wrong.append((label, node["name"], "duplicate" if hit else "unknown"))


def names_of(node: dict[str, Any]) -> list[str]:
    """Give a node's name and aliases."""
    return [node["name"], *(node.get("aliases") or [])]


def _starts(first: str, second: str) -> bool:
    return first.startswith(second) or second.startswith(first)
