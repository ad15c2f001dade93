"""Servers and stores for all tests.

`store` runs a test twice, on the embedded server and on a real Neo4j, each time on an empty store;
`kept_store` does not empty it: `tests.servers.keep` puts a graph there, once for many tests. The
servers start when the first test asks and live for the session. What a machine lacks leaves tests
out, by name, in the summary; where CI is set it is an error.
"""

import os
import shutil
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from policygraph.graph.embedded import stop
from policygraph.graph.settings import StoreSettings
from policygraph.graph.store import Store, open_store
from policygraph.ingest.readers.office import missing
from tests.servers import (
    Neo4jServer,
    missing_for_embedded,
    missing_for_neo4j,
    start_neo4j,
    wipe,
)

# A shell that starts the tests in the background has them ignore Ctrl-C, and so all their children.
signal.signal(signal.SIGINT, signal.default_int_handler)

BOTH = [
    pytest.param("embedded", id="embedded"),
    pytest.param("neo4j", id="neo4j", marks=pytest.mark.neo4j),
]
PATIENCE = 120.0
"""Seconds for a question: a cold server on a slow machine plans a long one for ten and more."""
LEFT_OUT = pytest.StashKey[list[str]]()
NEO4J = {"neo4j_server", "neo4j_settings", "neo4j_store"}
EMBEDDED = {"embedded_settings", "embedded_store"}


@pytest.fixture(scope="session")
def neo4j_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Neo4jServer]:
    """A real Neo4j for the session."""
    server = start_neo4j(tmp_path_factory.mktemp("neo4j"))
    yield server
    server.stop()


@pytest.fixture(scope="session")
def embedded_settings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StoreSettings]:
    """Settings of a workspace whose embedded server lives for the session."""
    settings = StoreSettings(tmp_path_factory.mktemp("embedded"), seconds=PATIENCE, grace=5)
    with open_store(settings):
        yield settings
    stop(settings.workspace)


@pytest.fixture
def kept_store(request: pytest.FixtureRequest, kept: str) -> Iterator[Store]:
    """An open store that holds what the last test left, on both servers in turn."""
    with open_store(request.getfixturevalue(f"{kept}_settings")) as opened:
        yield opened


@pytest.fixture(params=BOTH)
def kept(request: pytest.FixtureRequest) -> str:
    """Which server `kept_store` is on."""
    return str(request.param)


@pytest.fixture
def neo4j_settings(neo4j_server: Neo4jServer, tmp_path: Path) -> StoreSettings:
    """Settings of a workspace of its own on the session's Neo4j."""
    return StoreSettings(
        tmp_path / "workspace",
        uri=neo4j_server.uri,
        password=neo4j_server.password,
        seconds=PATIENCE,
    )


@pytest.fixture
def embedded_store(embedded_settings: StoreSettings) -> Iterator[Store]:
    """An empty open store on the embedded server."""
    with open_store(embedded_settings) as opened:
        wipe(opened)
        yield opened


@pytest.fixture
def neo4j_store(neo4j_settings: StoreSettings) -> Iterator[Store]:
    """An empty open store on a real Neo4j, with a workspace of its own."""
    with open_store(neo4j_settings) as opened:
        wipe(opened)
        yield opened


@pytest.fixture(params=BOTH)
def store(request: pytest.FixtureRequest) -> Store:
    """An empty open store, on both servers in turn."""
    opened: Store = request.getfixturevalue(f"{request.param}_store")
    return opened


@pytest.fixture(scope="session")
def chromium() -> str:
    """The browser's command; tests that ask for it are left out where there is none."""
    return shutil.which("chromium") or ""


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark what runs on a real Neo4j; leave out what this machine cannot run, and note it."""
    left_out, kept_items = [], []
    for item in items:
        fixtures = set(getattr(item, "fixturenames", ()))
        if fixtures & NEO4J:
            item.add_marker("neo4j")
        reason = _lacking(item, fixtures)
        if reason:
            left_out.append(f"{item.nodeid} needs {reason}")
        else:
            kept_items.append(item)
    if left_out and os.environ.get("CI"):
        raise pytest.UsageError("nothing may be left out here:\n" + "\n".join(left_out))
    config.stash[LEFT_OUT] = left_out
    config.hook.pytest_deselected(items=[item for item in items if item not in kept_items])
    items[:] = kept_items


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """List what was left out, and why."""
    left_out = config.stash.get(LEFT_OUT, [])
    if left_out:
        terminalreporter.section(f"{len(left_out)} tests left out")
        for line in left_out:
            terminalreporter.line(f"LEFT OUT {line}")


def _lacking(item: pytest.Item, fixtures: set[str]) -> str:
    """Say what the test needs and this machine lacks; empty where nothing."""
    if item.get_closest_marker("compose") and not shutil.which("docker-compose"):
        return "docker-compose (Debian: apt-get install docker-compose)"
    if "chromium" in fixtures and not shutil.which("chromium"):
        return "Chromium (Debian: apt-get install chromium)"
    if item.get_closest_marker("libreoffice"):
        return missing()
    if item.get_closest_marker("neo4j"):
        return missing_for_neo4j()
    both = fixtures & {"store", "kept_store"}
    return missing_for_embedded() if fixtures & EMBEDDED or both else ""
