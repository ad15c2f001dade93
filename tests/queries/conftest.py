"""Stores that hold what the questions are asked about, on both servers in turn."""

import pytest

from policygraph.graph.store import Store
from tests.queries.gold import gold_graph
from tests.servers import keep


@pytest.fixture
def gold_store(kept_store: Store) -> Store:
    """An open store with the graph of the annotated documents."""
    keep(kept_store, gold_graph())
    return kept_store
