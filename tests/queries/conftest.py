"""Stores that hold what the questions are asked about, on both servers."""

from collections.abc import Iterator

import pytest

from policygraph.graph.settings import StoreSettings
from policygraph.graph.store import Store, open_store
from tests.corpora import corpus_graph
from tests.queries.gold import gold_graph
from tests.servers import keep


@pytest.fixture
def gold_store(kept_store: Store) -> Store:
    """An open store with the graph of the annotated documents, on both servers in turn."""
    keep(kept_store, gold_graph())
    return kept_store


@pytest.fixture
def corpus_store(kept_store: Store) -> Store:
    """An open store with the graph that was read from the corpus, on both servers in turn."""
    keep(kept_store, corpus_graph())
    return kept_store


@pytest.fixture
def twin_stores(
    embedded_settings: StoreSettings, neo4j_settings: StoreSettings
) -> Iterator[tuple[Store, Store]]:
    """The embedded server and Neo4j, both with the graph that was read from the corpus."""
    with open_store(embedded_settings) as embedded, open_store(neo4j_settings) as neo4j:
        keep(embedded, corpus_graph())
        keep(neo4j, corpus_graph())
        yield embedded, neo4j
