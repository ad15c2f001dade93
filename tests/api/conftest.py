"""One real server over the graph of the corpus for all tests of a file."""

from collections.abc import Iterator

import httpx
import pytest

from policygraph.graph.settings import StoreSettings
from policygraph.graph.store import Store, open_store
from tests.api.serving import serving
from tests.corpora import corpus_graph
from tests.servers import keep


@pytest.fixture(scope="module")
def corpus_store(embedded_settings: StoreSettings) -> Iterator[Store]:
    """Give an open store that holds the graph of the corpus."""
    with open_store(embedded_settings) as store:
        keep(store, corpus_graph())
        yield store


@pytest.fixture(scope="module")
def client(corpus_store: Store) -> Iterator[httpx.Client]:
    """Give a client of the API over that store."""
    with serving(corpus_store) as client:
        yield client
