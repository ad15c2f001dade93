"""One workspace with the corpus in it for all tests of the command line."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from policygraph.graph.embedded import stop
from policygraph.graph.settings import StoreSettings
from tests.cli.commands import CORPUS, run


@pytest.fixture(scope="session")
def workspace(
    tmp_path_factory: pytest.TempPathFactory, embedded_settings: StoreSettings
) -> Iterator[Path]:
    """Give a workspace that holds the corpus; its server ends with the session."""
    del embedded_settings  # where there is no embedded server, these tests are left out
    root = tmp_path_factory.mktemp("cli") / "workspace"
    done = run("ingest", CORPUS, "--workspace", root)
    assert done.returncode == 0, done.stderr
    assert "read 5 of 5 documents" in done.stdout
    yield root
    stop(root)
