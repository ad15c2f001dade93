from pathlib import Path

import pytest

from policygraph.graph.errors import CatalogError
from policygraph.ingest.decisions import known_aliases, read_decisions


def test_missing_file_holds_no_decisions(tmp_path: Path) -> None:
    assert read_decisions(tmp_path / "decisions.toml") == ()


def test_decision_of_the_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "decisions.toml"
    path.write_text(
        '[[merge]]\nlabel = "Park"\nnames = ["甲园", "乙园"]\nreason = "同园"\n', "utf-8"
    )
    (decision,) = read_decisions(path)
    assert (decision.kind, decision.names, decision.reason) == ("merge", ("甲园", "乙园"), "同园")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('[[merge]]\nlabel = "Park"\nnames = ["甲"\nreason = "x"\n', 3),
        ('\n\n[[rename]]\nlabel = "Park"\nname = "甲"\nreason = "x"\n', 3),
        ('[[split]]\nlabel = "Park"\n', 1),
        ('[[rename]]\nlabel = "Lake"\nname = "甲"\nto = "乙"\nreason = "x"\n', 1),
    ],
    ids=["broken TOML", "missing key", "unknown kind", "unknown label"],
)
def test_broken_decision_names_file_and_line(tmp_path: Path, text: str, line: int) -> None:
    path = tmp_path / "decisions.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(CatalogError) as error:
        read_decisions(path)
    assert error.value.where in (f"{path}:{line}", f"{path}:{line + 1}")


def test_aliases_of_the_program_are_well_formed() -> None:
    assert all(alias.reason and len(alias.names) > 1 for alias in known_aliases())
