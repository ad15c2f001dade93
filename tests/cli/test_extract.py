"""`extract` prints the interchange form of any text, and nothing else."""

import json
from pathlib import Path

import pytest

from tests.cli.commands import LEAP, run, told


def test_output_is_the_interchange_json() -> None:
    done = run("extract", LEAP, "--region", "武进区", "--year", "2021", "--format", "json")
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    graph = json.loads(done.stdout)
    assert list(graph) == ["document", "nodes", "edges", "open"]
    assert graph["document"]["region"] == "武进区"
    own = [node for node in graph["nodes"] if node["id"] == graph["document"]["id"]]
    assert [node["label"] for node in own] == ["Document"]


def test_two_runs_print_the_same_bytes() -> None:
    assert run("extract", LEAP).stdout == run("extract", LEAP).stdout


@pytest.mark.parametrize(
    ("name", "data"),
    [("empty.txt", b""), ("binary.txt", bytes(range(256)) * 8), ("blank.txt", b" \n\n ")],
)
def test_file_that_is_no_text_is_told(tmp_path: Path, name: str, data: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    assert str(path) in told(run("extract", path))


def test_missing_file_is_told(tmp_path: Path) -> None:
    assert "nope.txt" in told(run("extract", tmp_path / "nope.txt"))
