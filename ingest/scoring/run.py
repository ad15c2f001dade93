"""Verdicts over a folder of annotated documents."""

import json
from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path
from typing import Any

from policygraph.graph.errors import InputError
from policygraph.ingest.scoring.figures import score_observations
from policygraph.ingest.scoring.graphs import Pairing
from policygraph.ingest.scoring.judged import Judged
from policygraph.ingest.scoring.measures import (
    score_edges,
    score_involved,
    score_quotes,
    score_roles,
    score_tasks,
)

Graph = dict[str, Any]


def score_folder(
    gold: Path, graph_of: Callable[[Path, dict[str, Any]], Graph]
) -> Iterator[tuple[str, tuple[Judged, ...]]]:
    """Yield (name, verdicts) for each NAME.json of the folder, whose text is NAME.txt.

    `graph_of` gives the extracted graph, in interchange form, of a text and its annotation's head.

    Raises:
        InputError: the folder holds no annotation, or one is broken.
    """
    paths = sorted(gold.glob("*.json"))
    if not paths:
        raise InputError(
            "no annotation here", where=str(gold), todo="name a folder like corpus/gold"
        )
    for path in paths:
        yield path.stem, tuple(_judge(path, graph_of))


def _judge(path: Path, graph_of: Callable[[Path, dict[str, Any]], Graph]) -> Iterator[Judged]:
    gold = _read(path)
    text_path = path.with_suffix(".txt")
    pairing = Pairing(gold, graph_of(text_path, gold["document"]))
    scope = _scope(gold)
    for item in chain(
        score_tasks(pairing),
        score_roles(pairing),
        score_involved(pairing),
        pairing.score_entities(),
        score_edges(pairing),
        score_observations(pairing),
        score_quotes(pairing, text_path.read_text("utf-8")),
    ):
        if scope is None or item.measure in scope:
            yield item


def _read(path: Path) -> dict[str, Any]:
    try:
        gold: dict[str, Any] = json.loads(path.read_text("utf-8"))
    except ValueError as error:
        raise InputError(f"broken JSON: {error}", where=str(path), todo="mend it") from error
    return gold


def _scope(gold: dict[str, Any]) -> frozenset[str] | None:
    """Give the measures for which a document is annotated; None where for all."""
    scope = gold.get("scope")
    if not scope:
        return None
    figures = ["figures"] if "observations" in scope else []
    return frozenset([*scope, "quotes", *figures])
