"""Verdicts over observations: by their values alone, and as figures by all that they say."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from policygraph.ingest.scoring.forms import alike, form, number
from policygraph.ingest.scoring.graphs import Pairing, names_of, rules_of
from policygraph.ingest.scoring.judged import MISSED, RIGHT, WRONG, Fact, Judged, compare

Item = dict[str, Any]
"""An annotated observation, or a node of one with its `indicators` and `places`."""


def score_observations(pairing: Pairing) -> Iterator[Judged]:
    """Yield the verdicts over values and over figures."""
    listed = pairing.gold.get("observations", [])
    wanted = [item for item in listed if item.get("explicit", True)]
    free = {_value(item) for item in listed if not item.get("explicit", True)}
    nodes = list(_figures(pairing))
    keys = {_value(item) for item in wanted}
    found = [(_value(node), rules_of(node)) for node in nodes]
    # Equal cells of two tables stay apart as nodes: repeats of a right value are no faults.
    yield from compare(
        "observations",
        [item for item in found if item[0] not in free or item[0] in keys],
        map(_value, wanted),
        keys,
    )
    yield from _score_figures(nodes, wanted, free)


def _figures(pairing: Pairing) -> Iterator[Item]:
    """Yield the observations of the graph that are no awards, with the names of their ends."""
    indicators, places = _names(pairing, "OF"), _names(pairing, "FOR")
    for node in pairing.graph["nodes"]:
        if node["label"] == "Observation" and node.get("status") != "award":
            yield {
                **node,
                "indicators": indicators.get(node["id"], []),
                "places": places.get(node["id"], []),
            }


def _names(pairing: Pairing, kind: str) -> dict[str, list[str]]:
    """Give all names of the targets of the edges of a type, by source id."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for edge in pairing.graph["edges"]:
        if edge["type"] == kind and edge["target"] in pairing.nodes:
            found[edge["source"]] += names_of(pairing.nodes[edge["target"]])
    return found


def _score_figures(
    nodes: Iterable[Item], wanted: Iterable[Item], free: set[Fact]
) -> Iterator[Judged]:
    left: defaultdict[Fact, list[Item]] = defaultdict(list)
    taken: defaultdict[Fact, list[Item]] = defaultdict(list)
    for item in wanted:
        left[_value(item)].append(item)
    for node in nodes:
        key = _value(node)
        hit = next((item for item in left[key] if _is_right(item, node)), None)
        if hit:
            left[key].remove(hit)
            taken[key].append(hit)
            yield Judged("figures", RIGHT, _figure(hit), rules_of(node))
        elif key not in free and not any(_is_right(item, node) for item in taken[key]):
            yield Judged("figures", WRONG, _figure(node), rules_of(node))
    for items in left.values():
        for item in items:
            yield Judged("figures", MISSED, _figure(item))


def _is_right(item: Item, node: Item) -> bool:
    """Tell whether a node of the right value says all else of the annotated figure as well."""
    return (
        any(alike(item["indicator"], name) for name in node["indicators"])
        and form(item["place"] or "") in {form(name) for name in node["places"]}
        and (item["bound"], item["measure"]) == (node.get("bound"), node.get("measure"))
    )


def _value(item: Item) -> Fact:
    """Give what is compared of a value: number, unit, year and status."""
    words = (_number(item), form(item.get("unit") or ""), item.get("year"), item.get("status"))
    return Fact(_joined(words), str(item.get("status")))


def _figure(item: Item) -> Fact:
    """Give a figure by all that it says, as annotated or as read."""
    indicator = item.get("indicator") or next(iter(item.get("indicators", ())), "?")
    place = item.get("place") or next(iter(item.get("places", ())), "?")
    value = f"{item.get('bound')}{_number(item)}{item.get('unit') or ''}"
    words = (indicator, value, item.get("measure"), item.get("status"), item.get("year"), place)
    return Fact(_joined(words), str(item.get("status")))


def _joined(words: Iterable[object]) -> str:
    return " ".join(str(word) for word in words if word not in (None, ""))


def _number(item: Item) -> str:
    value = number(item.get("value"))
    return str(value) if value is None or not value.is_integer() else str(int(value))
