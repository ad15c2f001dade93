"""What a machine lacks leaves tests out by name, and is an error in CI."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]


def collect(tmp_path: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Collect the store's tests on a machine without Maven and without Neo4j's jars."""
    bare = {key: value for key, value in os.environ.items() if key != "CI"}
    bare |= {"PATH": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path), **environment}
    command = [sys.executable, "-m", "pytest", "--collect-only", "-q", "-p", "no:cacheprovider"]
    return subprocess.run(
        [*command, "tests/graph/test_schema.py"],
        cwd=ROOT,
        env=bare,
        capture_output=True,
        text=True,
        check=False,
    )


def test_tests_without_their_tools_are_named_in_the_summary(tmp_path: Path) -> None:
    found = collect(tmp_path)

    assert found.returncode == 0
    assert "1 tests left out" in found.stdout
    assert (
        "LEFT OUT tests/graph/test_schema.py::test_schema_may_be_applied_again[neo4j] "
        "needs Maven (Debian: apt-get install maven)" in found.stdout
    )


def test_nothing_may_be_left_out_in_ci(tmp_path: Path) -> None:
    found = collect(tmp_path, CI="true")

    assert found.returncode != 0
    assert "nothing may be left out here" in found.stderr
