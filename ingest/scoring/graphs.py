"""One extracted graph beside one annotated document: which node is which entity, which task."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from policygraph.ingest.scoring.forms import form
from policygraph.ingest.scoring.judged import MISSED, RIGHT, WRONG, Fact, Judged, Rules

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
_NAMING = ("INVOLVES", "MENTIONS")


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
        self._wrong: list[tuple[dict[str, Any], str]] = []
        self._match()

    def score_entities(self) -> Iterator[Judged]:
        """Yield the verdicts over entities; a second node for one entity is a "duplicate"."""
        own = form(self.title)
        wanted = {(e["label"], e["name"]) for e in self.gold["entities"] if form(e["name"]) != own}
        rules = self._naming_rules()
        for key in sorted(wanted):
            hit = self._used.get(key, "")
            yield Judged("entities", RIGHT if hit else MISSED, _entity(*key), rules[hit])
        for node, why in self._wrong:
            fact = _entity(node["label"], f"{node['name']} {why}")
            yield Judged("entities", WRONG, fact, rules[node["id"]])

    def ends(self, edge: dict[str, Any]) -> tuple[str, str]:
        """Give the names of an edge's ends as the annotation has them, "?" for what is neither."""
        return self._named(edge["source"]), self._named(edge["target"])

    def _named(self, node: str) -> str:
        return self.entity_of.get(node) or self.task_of.get(node) or "?"

    def _naming_rules(self) -> defaultdict[str, Rules]:
        """Give the rules that named each node; where none did, those of its other edges."""
        naming: defaultdict[str, set[str]] = defaultdict(set)
        others: defaultdict[str, set[str]] = defaultdict(set)
        for edge in self.graph["edges"]:
            if edge["type"] in _NAMING:
                naming[edge["target"]] |= rules_of(edge)
            else:
                for end in (edge["source"], edge["target"]):
                    others[end] |= rules_of(edge)
        found: defaultdict[str, Rules] = defaultdict(frozenset)
        found |= {node: frozenset(naming[node] or others[node]) for node in self.nodes}
        return found

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
                self._wrong.append((node, "duplicate" if hit else "unknown"))


def names_of(node: dict[str, Any]) -> list[str]:
    """Give a node's name and aliases."""
    return [node["name"], *(node.get("aliases") or [])]


def rules_of(item: dict[str, Any]) -> Rules:
    """Give the rules of all statements of an edge or a node."""
    stated: Iterable[dict[str, Any]] = item.get("evidence") or ()
    return frozenset(said["rule"] for said in stated if said.get("rule"))


def _entity(label: str, name: str) -> Fact:
    return Fact(f"{label} {name}", label)


def _starts(first: str, second: str) -> bool:
    return first.startswith(second) or second.startswith(first)
