"""What is judged of one document, besides entities.

tasks         by title
roles         LEADS, SUPPORTS, RESPONSIBLE_FOR as (department, task)
involves      INVOLVES as (task, entity); a unit that has a role in the task counts neither way
edges         the other types between entities; annotation with explicit: false counts neither way
observations  value, unit, year and status; awards are not counted
figures       the same with the right indicator, place, bound and measure as well
quotes        edges with evidence whose quotes stand in the text
"""

import re
import unicodedata
from collections.abc import Iterator

from policygraph.ingest.scoring.forms import flat_texts
from policygraph.ingest.scoring.graphs import Pairing, rules_of
from policygraph.ingest.scoring.judged import RIGHT, WRONG, Fact, Judged, compare, gather

ROLES = {"LEADS": "leads", "SUPPORTS": "supports", "RESPONSIBLE_FOR": "responsible"}
EDGES = (
    "BUILDS",
    "CITES",
    "FUNDS",
    "IMPLEMENTS",
    "INCUBATES",
    "LOCATED_IN",
    "PARTNERS_WITH",
    "RUNS",
    "TAKES_PART_IN",
)


def score_tasks(pairing: Pairing) -> Iterator[Judged]:
    """Yield the verdicts over tasks."""
    found = gather(
        (Fact(title), rules_of(pairing.nodes[node])) for node, title in pairing.task_of.items()
    )
    yield from compare("tasks", found, map(Fact, pairing.tasks))


def score_roles(pairing: Pairing) -> Iterator[Judged]:
    """Yield the verdicts over who does which task."""
    wanted = {_edge(kind, name, title) for kind, name, title in _annotated_roles(pairing)}
    found = gather(
        (_edge(edge["type"], *pairing.ends(edge)), rules_of(edge))
        for edge in pairing.graph["edges"]
        if edge["type"] in ROLES
    )
    yield from compare("roles", found, wanted)


def score_involved(pairing: Pairing) -> Iterator[Judged]:
    """Yield the verdicts over what tasks name."""
    wanted = {
        _pair(title, name)
        for title, task in pairing.tasks.items()
        for name in task.get("involves", [])
    }
    held = {_pair(title, name) for _, name, title in _annotated_roles(pairing)}
    found = gather(
        (_pair(*pairing.ends(edge)), rules_of(edge))
        for edge in pairing.graph["edges"]
        if edge["type"] == "INVOLVES"
    )
    yield from compare("involves", found, wanted, held)


def score_edges(pairing: Pairing) -> Iterator[Judged]:
    """Yield the verdicts over the edges among entities."""
    wanted, free = set(), set()
    for edge in pairing.gold["edges"]:
        fact = _edge(edge["type"], edge["source"], edge["target"])
        if not edge.get("explicit", True):
            free.add(fact)
        elif edge["type"] in EDGES:
            wanted.add(fact)
    found = gather(
        (_edge(edge["type"], *pairing.ends(edge)), rules_of(edge))
        for edge in pairing.graph["edges"]
        if edge["type"] in EDGES
        and not edge.get("inferred")
        and {edge["source"], edge["target"]} <= pairing.entity_of.keys()
    )
    yield from compare("edges", found, wanted, free)


def score_quotes(pairing: Pairing, text: str) -> Iterator[Judged]:
    """Yield whether the quotes of each edge stand in the text."""
    flat = flat_texts(text)
    for edge in pairing.graph["edges"]:
        if edge.get("inferred"):
            continue
        quotes = [
            re.sub(r"\s+", "", unicodedata.normalize("NFKC", item.get("quote") or ""))
            for item in edge.get("evidence") or []
        ]
        stands = bool(quotes) and all(quote and quote in flat for quote in quotes)
        ends = (pairing.nodes.get(edge[end], {}).get("name", "?") for end in ("source", "target"))
        fact = Fact(_edge(edge["type"], *ends).text)
        yield Judged("quotes", RIGHT if stands else WRONG, fact, rules_of(edge))


def _annotated_roles(pairing: Pairing) -> Iterator[tuple[str, str, str]]:
    """Yield (edge type, unit, task) of the annotation."""
    for kind, key in ROLES.items():
        for title, task in pairing.tasks.items():
            for name in task.get(key, []):
                yield kind, name, title


def _edge(kind: str, source: str, target: str) -> Fact:
    if kind == "PARTNERS_WITH":
        source, target = sorted((source, target))
    return Fact(f"{kind} {source} → {target}", kind)


def _pair(task: str, name: str) -> Fact:
    return Fact(f"{task} → {name}")
