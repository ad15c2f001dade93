"""One real server over the store for all tests of the API."""

from collections.abc import Iterator

import httpx
import pytest

from policygraph.graph.store import Store
from tests.api.serving import serving


@pytest.fixture(scope="module")
def client(store: Store) -> Iterator[httpx.Client]:
    """Give a client of the API over the store."""
    with serving(store) as client:
        yield client
