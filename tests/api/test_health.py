"""Live and ready."""

from pathlib import Path

import httpx
import pytest

from policygraph.graph.settings import StoreSettings
from policygraph.graph.store import Store
from tests.api.serving import serving


def test_live_does_not_ask_the_store(client: httpx.Client) -> None:
    assert client.get("/health/live").json() == {"status": "live"}


def test_ready_tells_the_state_of_the_graph(client: httpx.Client) -> None:
    told = client.get("/health/ready").json()
    assert told["status"] == "ready"
    assert told["state"] == "ready"
    assert told["generation"] >= 1
    assert told["store"] in ("embedded", "neo4j")


@pytest.mark.parametrize("path", ["/health/ready", "/documents", "/questions/co-lead", "/"])
def test_store_that_does_not_answer_is_a_problem(tmp_path: Path, path: str) -> None:
    nowhere = Store(StoreSettings(tmp_path, uri="bolt://127.0.0.1:1"))
    with nowhere, serving(nowhere) as client:
        assert client.get("/health/live").status_code == 200
        answer = client.get(path)
    assert answer.status_code == 503
    assert answer.headers["retry-after"] == "5"
    assert answer.json()["type"] == "urn:policygraph:problem:store-unreachable"
