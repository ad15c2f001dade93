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


def test_labels_are_counted_apart(small: Path) -> None:
    rows = json.loads(run("score", small, "--by", "label", "--format", "json").stdout)
    parts = [row["tp"] for measure, row in rows.items() if measure.startswith("entities:")]
    assert len(parts) > 5
    assert sum(parts) == rows["entities"]["tp"]


def test_rules_are_counted_and_those_mostly_wrong_are_marked(small: Path) -> None:
    rules = json.loads(run("score", small, "--by", "rule", "--format", "json").stdout)
    assert rules["program-suffix"]["entities"]["right"] > 0
    rows = [row for measures in rules.values() for row in measures.values()]
    marked = [row["mostly_wrong"] for row in rows]
    assert marked == [0 < row["wrong"] >= row["right"] for row in rows]
    table = run("score", small, "--by", "rule").stdout
    assert table.count("mostly wrong") == sum(marked)


def test_documents_are_rows_with_a_sum_below() -> None:
    table = run("score", GOLD, "--by", "document").stdout
    names = [path.stem for path in sorted(GOLD.glob("*.json"))]
    assert [name for name in names if name not in table] == []
    assert "全部 all" in table


def test_lost_fact_is_named_and_ends_with_an_error(small: Path, tmp_path: Path) -> None:
    frozen = tmp_path / "frozen.tsv"
    assert run("score", small, "--freeze", frozen).returncode == 0
    assert run("score", small, "--against", frozen).returncode == 0
    with frozen.open("a", encoding="utf-8") as file:
        file.write(f"{NAME}\tentities\tPlace 月球\tright\n")
    done = run("score", small, "--against", frozen)
    assert done.returncode == 1
    assert "丢失 lost    wujin-2022-news  entities  Place 月球" in done.stdout
    changes = json.loads(run("score", small, "--against", frozen, "--format", "json").stdout)
    lost = {"what": "lost", "document": NAME, "measure": "entities", "fact": "Place 月球"}
    assert changes["changes"] == [lost]


def test_result_that_is_missing_is_told(small: Path, tmp_path: Path) -> None:
    assert "--freeze FILE" in told(run("score", small, "--against", tmp_path / "none.tsv"))


def test_missing_graph_is_told(small: Path, tmp_path: Path) -> None:
    message = told(run("score", small, tmp_path))
    assert str(tmp_path / f"{NAME}.json") in message
    assert "policygraph extract" in message


def test_folder_without_annotation_is_told(tmp_path: Path) -> None:
    assert "no annotation here" in told(run("score", tmp_path))
