"""Decisions that cannot hold together are told with the lines of both."""

from pathlib import Path

import pytest

from policygraph.graph.errors import CatalogError
from policygraph.ingest.contradictions import check_decisions
from policygraph.ingest.decisions import parse_decisions

PATH = Path("decisions.toml")


def block(kind: str, **values: object) -> str:
    """Give the four lines of one decision about parks."""
    keys = {"label": "Park"} | values
    shown = [f"{key} = {value}".replace("'", '"') for key, value in keys.items()]
    quoted = [line if "[" in line or '"' in line else _quoted(line) for line in shown]
    return "\n".join([f"[[{kind}]]", *quoted, 'reason = "试验"', ""])


def _quoted(line: str) -> str:
    key, _, value = line.partition(" = ")
    return f'{key} = "{value}"'


def merge(*names: str) -> str:
    return block("merge", names=list(names))


def apart(*names: str) -> str:
    return block("apart", names=list(names))


def rename(name: str, to: str) -> str:
    return block("rename", name=name, to=to)


def relabel(name: str, label: str, to: str) -> str:
    return block("relabel", name=name, label=label, to=to)


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (merge("甲园", "乙园") + apart("乙园", "甲园"), 5, "line 1)"),
        (merge("甲园", "乙园") + merge("乙园", "丙园") + apart("甲园", "丙园"), 9, "line 1, 5)"),
        (merge("甲园", "乙园") + merge("乙园", "甲园"), 1, "line 5)"),
        (merge("甲园", "乙园") + merge("丙园", "乙园"), 1, "line 5)"),
        (rename("甲园", "乙园") + rename("甲园", "丙园"), 1, "line 6)"),
        (rename("甲园", "乙园") + rename("乙园", "丙园"), 1, "line 6)"),
        (rename("甲园", "丙园") + rename("乙园", "丙园"), 1, "line 6)"),
        (rename("甲园", "乙园") + merge("乙园", "丙园"), 1, "line 6)"),
        (rename("甲园", "乙园") + apart("甲园", "乙园"), 1, "line 6)"),
        (relabel("甲园", "Park", "Platform") + relabel("甲园", "Park", "Program"), 1, "line 6)"),
        (relabel("甲园", "Park", "Platform") + relabel("甲园", "Platform", "Park"), 1, "line 6)"),
        (merge("甲园", "乙园") + relabel("乙园", "Park", "Platform"), 1, "line 5)"),
    ],
)
def test_contradiction_is_told_with_both_lines(text: str, first: int, second: str) -> None:
    with pytest.raises(CatalogError) as error:
        check_decisions(parse_decisions(PATH, text))
    assert error.value.where == f"decisions.toml:{first}"
    assert second in error.value.what
    assert error.value.todo


@pytest.mark.parametrize(
    "text",
    [
        merge("甲园", "乙园") + merge("甲园", "丙园"),
        merge("甲园", "乙园") + merge("乙园", "丙园"),
        merge("甲园", "乙园") + rename("甲园", "丙园"),
        merge("甲园", "乙园") + rename("甲园", "乙园"),
        merge("甲园", "乙园") + apart("甲园", "丙园"),
        merge("甲园", "乙园") + merge("甲园", "乙园"),
        relabel("甲园", "Park", "Platform") + rename("乙园", "丙园"),
        rename("甲园", "“甲”园"),
    ],
)
def test_decisions_that_go_together_pass(text: str) -> None:
    check_decisions(parse_decisions(PATH, text))
