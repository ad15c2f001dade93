"""Scores against annotations."""

import json
from pathlib import Path

import pytest

from tests.cli.commands import CORPUS, run, told

GOLD = CORPUS / "gold"
NAME = "wujin-2022-news"


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one annotated document."""
    folder = tmp_path_factory.mktemp("gold")
    for ending in ("json", "txt"):
        data = (GOLD / f"{NAME}.{ending}").read_bytes()
        (folder / f"{NAME}.{ending}").write_bytes(data)
    return folder


def test_texts_are_read_and_scored(small: Path) -> None:
    done = run("score", small, "--format", "json")
    assert done.returncode == 0, done.stderr
    rows = json.loads(done.stdout)
    assert rows["quotes"]["f1"] == 1.0
    assert rows["entities"]["tp"] > 0


def test_folder_of_graphs_gives_the_same_scores(small: Path, tmp_path: Path) -> None:
    head = json.loads((small / f"{NAME}.json").read_text("utf-8"))["document"]
    year = (head["issued_on"] or "0")[:4]
    graph = run("extract", small / f"{NAME}.txt", "--region", head["region"], "--year", year)
    (tmp_path / f"{NAME}.json").write_text(graph.stdout, "utf-8")
    assert run("score", small, tmp_path).stdout == run("score", small).stdout


def test_misses_are_listed(small: Path) -> None:
    missed = run("score", small, "--misses").stderr.splitlines()
    assert missed
    assert all(line.startswith(f"{NAME}\t") for line in missed)


def test_missing_graph_is_told(small: Path, tmp_path: Path) -> None:
    message = told(run("score", small, tmp_path))
    assert str(tmp_path / f"{NAME}.json") in message
    assert "policygraph extract" in message


def test_folder_without_annotation_is_told(tmp_path: Path) -> None:
    assert "no annotation here" in told(run("score", tmp_path))
