"""What is counted for one document, besides entities.

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
from collections import defaultdict
from typing import Any

from policygraph.ingest.scoring.forms import alike, flat_texts, form, number
from policygraph.ingest.scoring.graphs import Pairing, names_of
from policygraph.ingest.scoring.tally import Tally

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
Figure = tuple[object, ...]


def score_tasks(pairing: Pairing, tally: Tally) -> None:
    """Count tasks, roles and what tasks involve."""
    tally.add("tasks", set(pairing.task_of.values()), pairing.tasks)
    held = set()
    for kind, key in ROLES.items():
        wanted = {
            (kind, name, t) for t, task in pairing.tasks.items() for name in task.get(key, [])
        }
        found = {
            (kind, pairing.entity_of.get(e["source"], "?"), pairing.task_of.get(e["target"], "?"))
            for e in pairing.graph["edges"]
            if e["type"] == kind
        }
        tally.add("roles", found, wanted)
        held |= {(task, name) for _, name, task in wanted}
    wanted_pairs = {(t, n) for t, task in pairing.tasks.items() for n in task.get("involves", [])}
    found_pairs = {
        (pairing.task_of.get(e["source"], "?"), pairing.entity_of.get(e["target"], "?"))
        for e in pairing.graph["edges"]
        if e["type"] == "INVOLVES"
    }
    tally.add("involves", found_pairs, wanted_pairs, held)


def score_edges(pairing: Pairing, tally: Tally) -> None:
    """Count the edges among entities, over all types and for each."""
    wanted, free = set(), set()
    for edge in pairing.gold["edges"]:
        key = _edge_key(edge["type"], edge["source"], edge["target"])
        if not edge.get("explicit", True):
            free.add(key)
        elif edge["type"] in EDGES:
            wanted.add(key)
    found = {
        _edge_key(e["type"], pairing.entity_of[e["source"]], pairing.entity_of[e["target"]])
        for e in pairing.graph["edges"]
        if e["type"] in EDGES
        and not e.get("inferred")
        and {e["source"], e["target"]} <= pairing.entity_of.keys()
    }
    tally.add("edges", found, wanted, free)
    for kind in EDGES:
        have, want = ({key for key in keys if key[0] == kind} for keys in (found, wanted))
        tally.add(f"edges:{kind}", have, want, free)


def score_observations(pairing: Pairing, tally: Tally) -> None:
    """Count observations by value, and figures by all that they say."""
    listed = pairing.gold.get("observations", [])
    wanted = [o for o in listed if o.get("explicit", True)]
    free = {_value_key(o) for o in listed if not o.get("explicit", True)}
    nodes = [
        node
        for node in pairing.graph["nodes"]
        if node["label"] == "Observation" and node.get("status") != "award"
    ]
    keys = {_value_key(o) for o in wanted}
    counted = [_value_key(node) for node in nodes]
    counted = [key for key in counted if key not in free or key in keys]
    repeats_are_no_faults = keys
    tally.add("observations", counted, map(_value_key, wanted), repeats_are_no_faults)
    _score_figures(pairing, tally, nodes, wanted, free)


def score_quotes(pairing: Pairing, tally: Tally, text: str) -> None:
    """Count edges whose quotes stand in the text."""
    flat = flat_texts(text)
    for edge in pairing.graph["edges"]:
        if edge.get("inferred"):
            continue
        quotes = [
            re.sub(r"\s+", "", unicodedata.normalize("NFKC", item.get("quote") or ""))
            for item in edge.get("evidence") or []
        ]
        if quotes and all(quote and quote in flat for quote in quotes):
            tally.count("quotes", right=1)
        else:
            tally.miss("quotes", "wrong", f"{edge['type']} {edge['source']} {edge['target']}")


def _edge_key(kind: str, source: str, target: str) -> tuple[str, str, str]:
    if kind == "PARTNERS_WITH":
        source, target = sorted((source, target))
    return kind, source, target


def _value_key(item: dict[str, Any]) -> Figure:
    unit = form(item.get("unit") or "")
    return number(item.get("value")), unit, item.get("year"), item.get("status")


def _score_figures(
    pairing: Pairing,
    tally: Tally,
    nodes: list[dict[str, Any]],
    wanted: list[dict[str, Any]],
    free: set[Figure],
) -> None:
    indicators, places = pairing.ends("OF"), pairing.ends("FOR")
    left: defaultdict[Figure, list[dict[str, Any]]] = defaultdict(list)
    taken: defaultdict[Figure, list[dict[str, Any]]] = defaultdict(list)
    for item in wanted:
        left[_value_key(item)].append(item)

    def is_right(item: dict[str, Any], node: dict[str, Any]) -> bool:
        return (
            any(alike(item["indicator"], name) for name in indicators.get(node["id"], []))
            and form(item["place"] or "") in {form(x) for x in places.get(node["id"], [])}
            and (item["bound"], item["measure"]) == (node.get("bound"), node.get("measure"))
        )

    for node in nodes:
        key = _value_key(node)
        hit = next((item for item in left[key] if is_right(item, node)), None)
        if hit:
            left[key].remove(hit)
            taken[key].append(hit)
            tally.count("figures", right=1)
        elif key not in free and not any(is_right(item, node) for item in taken[key]):
            seen = [indicators.get(node["id"], [])[:1], places.get(node["id"], [])[:1]]
            tally.miss("figures", "wrong", f"{names_of(node)[0]} {key} {seen}")
    for key, items in left.items():
        for item in items:
            tally.miss("figures", "missed", f"{item['indicator']} {key} {item['place']}")
