"""Scores of a folder of annotated documents, micro-averaged."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from policygraph.graph.errors import InputError
from policygraph.ingest.scoring.graphs import Pairing
from policygraph.ingest.scoring.measures import (
    score_edges,
    score_observations,
    score_quotes,
    score_tasks,
)
from policygraph.ingest.scoring.tally import Tally

Graph = dict[str, Any]


def score_folder(
    gold: Path, graph_of: Callable[[Path, dict[str, Any]], Graph]
) -> Iterator[tuple[str, Tally]]:
    """Yield (name, tally) for each NAME.json of the folder, whose text is NAME.txt.

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
        yield path.stem, _score(path, graph_of)


def _score(path: Path, graph_of: Callable[[Path, dict[str, Any]], Graph]) -> Tally:
    try:
        gold = json.loads(path.read_text("utf-8"))
    except ValueError as error:
        raise InputError(f"broken JSON: {error}", where=str(path), todo="mend it") from error
    text_path = path.with_suffix(".txt")
    pairing = Pairing(gold, graph_of(text_path, gold["document"]))
    own = Tally()
    pairing.score_entities(own)
    score_tasks(pairing, own)
    score_edges(pairing, own)
    score_observations(pairing, own)
    score_quotes(pairing, own, text_path.read_text("utf-8"))
    scoped = Tally()
    scoped.merge(own, _scope(gold))
    return scoped


def _scope(gold: dict[str, Any]) -> frozenset[str] | None:
    """Give the measures for which a document is annotated; None where for all."""
    scope = gold.get("scope")
    if not scope:
        return None
    figures = ["figures"] if "observations" in scope else []
    return frozenset([*scope, "quotes", *figures])
