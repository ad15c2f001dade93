"""Storing and asking: cold and warm ingest, one document more, questions, on both servers."""

import tempfile
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from bench.clock import Line, median_seconds
from policygraph.graph.loader import load
from policygraph.graph.model import Subgraph
from policygraph.graph.store import Store
from policygraph.graph.workspace import Workspace
from policygraph.ingest.assemble import assemble
from policygraph.ingest.batch import read_workspace
from policygraph.ingest.extract import extract
from policygraph.ingest.intake import Overrides, take_in
from policygraph.ingest.model import Entry, Facts
from policygraph.queries.runner import ask
from tests.corpora import CORPUS, corpus_graph

MANY = 100
"""Documents in the store to which one more is added."""
_QUESTIONS = {
    "co-lead": {},
    "linked-programmes": {"entity": "中以常州创新园"},
    "targets-vs-actuals": {},
}


def bench_workspace() -> Iterator[Line]:
    """Give the time of reading a new workspace, and of reading it again."""
    with tempfile.TemporaryDirectory() as folder:
        workspace = Workspace.open(Path(folder), create=True)
        take_in(workspace, [CORPUS], Overrides())

        def cold() -> None:
            for path in workspace.facts.glob("*.json"):
                path.unlink()
            read_workspace(workspace)

        first = median_seconds(cold, 3)
        again = median_seconds(lambda: read_workspace(workspace), 3)
    yield Line("read the workspace, cold", f"{first:.2f} s", "")
    yield Line("read it again, nothing changed", f"{again:.2f} s", f"{again / first:.2f} × cold")


def bench_store(name: str, store: Store) -> Iterator[Line]:
    """Give load and question times of one server."""
    graph = corpus_graph()
    first = _load_seconds(store, graph, rebuild=True)
    again = _load_seconds(store, graph)
    yield Line(f"{name}: load the corpus", f"{first:.2f} s", f"{len(graph.edges):,} edges")
    yield Line(f"{name}: load it again", f"{again:.2f} s", f"{again / first:.2f} × the first")
    for question, parameters in _QUESTIONS.items():
        seconds = median_seconds(partial(ask, store, question, parameters), 9)
        yield Line(f"{name}: ask {question}", f"{seconds * 1000:.0f} ms", "")
    many = many_documents(MANY + 1)
    all_but_one = _load_seconds(store, assemble(many[:-1]), rebuild=True)
    one_more = _load_seconds(store, assemble(many))
    yield Line(
        f"{name}: one document more to {MANY}",
        f"{one_more:.2f} s",
        f"{one_more / all_but_one:.2f} × loading the {MANY}",
    )


def many_documents(count: int) -> list[Facts]:
    """Give facts of many documents: one text read as it would stand in as many districts."""
    regions = [f"{name}区" for name in _syllables(count)]
    return [
        extract(CORPUS / "wujin-2021-leap.txt", Entry(f"leap-{index}", "leap.txt", region=region))
        for index, region in enumerate(regions)
    ]


def _syllables(count: int) -> Iterator[str]:
    """Give invented district names, all different."""
    first, second = "东南西北中上下前后新安", "山河湖江海城林泉原川"
    pairs = (a + b for a in first for b in second)
    return (name for name, _ in zip(pairs, range(count), strict=False))


def _load_seconds(store: Store, graph: Subgraph, *, rebuild: bool = False) -> float:

    start = time.perf_counter()
    load(store, graph, workspace_id="bench", rules="bench", rebuild=rebuild)
    return time.perf_counter() - start
