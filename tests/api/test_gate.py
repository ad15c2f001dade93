"""What no request gets past: Host, token, size."""

from collections.abc import Iterator

import httpx
import pytest

from policygraph.api.gate import host_name
from policygraph.api.settings import ApiSettings
from policygraph.graph.store import Store
from tests.api.serving import serving

TOKEN = "一个秘密 a-long-secret"  # noqa: S105  the secret of these tests


def bearing(header: str) -> dict[bytes, bytes]:
    """Give the header as its bytes go over the wire."""
    return {b"Authorization": header.encode()}


@pytest.fixture(scope="module")
def guarded(corpus_store: Store) -> Iterator[httpx.Client]:
    with serving(corpus_store, ApiSettings(token=TOKEN, max_body=100)) as client:
        yield client


@pytest.mark.parametrize(
    ("header", "host"),
    [
        ("127.0.0.1:8000", "127.0.0.1"),
        ("LocalHost", "localhost"),
        ("[::1]:8000", "[::1]"),
        ("[::1]", "[::1]"),
        ("evil.example:80", "evil.example"),
        ("127.0.0.1.evil.example", "127.0.0.1.evil.example"),
        ("", ""),
    ],
)
def test_host_name_without_its_port(header: str, host: str) -> None:
    assert host_name(header) == host


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "evil.example:8000"])
@pytest.mark.parametrize("path", ["/", "/questions", "/health/live", "/nope"])
def test_foreign_host_is_refused(client: httpx.Client, host: str, path: str) -> None:
    answer = client.get(path, headers={"Host": host})
    assert answer.status_code == 400
    assert answer.headers["content-type"] == "application/problem+json"
    assert "Host" in answer.json()["detail"]


@pytest.mark.parametrize("header", ["", "Bearer", "Bearer wrong", "Basic abc", "Bearer 一"])
def test_wrong_token_is_refused(guarded: httpx.Client, header: str) -> None:
    headers = bearing(header) if header else {}
    answer = guarded.get("/questions", headers=headers)
    assert answer.status_code == 401
    assert answer.headers["www-authenticate"] == "Bearer"
    assert answer.headers["content-type"] == "application/problem+json"


def test_right_token_is_let_in(guarded: httpx.Client) -> None:
    headers = bearing(f"Bearer {TOKEN}")
    assert guarded.get("/questions", headers=headers).status_code == 200


def test_health_needs_no_token(guarded: httpx.Client) -> None:
    assert guarded.get("/health/live").status_code == 200
    assert guarded.get("/health/ready").status_code == 200


def test_large_body_is_refused(guarded: httpx.Client) -> None:
    headers = bearing(f"Bearer {TOKEN}")
    assert guarded.post("/questions", content=b"x" * 100, headers=headers).status_code == 405
    answer = guarded.post("/questions", content=b"x" * 101, headers=headers)
    assert answer.status_code == 413
    assert answer.json()["detail"] == "a body may hold 100 bytes"


def test_large_body_in_chunks_is_refused(guarded: httpx.Client) -> None:
    headers = bearing(f"Bearer {TOKEN}")
    chunks = (b"x" * 40 for _ in range(3))
    assert guarded.post("/questions", content=chunks, headers=headers).status_code == 413
