"""Live and ready."""

import httpx


def test_live_does_not_ask_the_store(client: httpx.Client) -> None:
    assert client.get("/health/live").json() == {"status": "live"}


def test_ready_tells_the_state_of_the_graph(client: httpx.Client) -> None:
    told = client.get("/health/ready").json()
    assert told["status"] == "ready"
    assert told["state"] == "ready"
    assert told["generation"] >= 1
    assert told["store"] in ("embedded", "neo4j")
