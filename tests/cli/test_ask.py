"""Answers as tables, JSON and CSV."""

import csv
import io
import json
from pathlib import Path

import pytest
from rich.cells import cell_len

from policygraph.queries.catalog import load_questions
from tests.cli.commands import run, told

LEAP = ("--param", "document=wujin-2021-leap")
CO_LEAD = ("ask", "co-lead", *LEAP, "--param", "support_support=true")


def test_table_is_straight_and_says_notes_and_generation(workspace: Path) -> None:
    done = run(*CO_LEAD, "-w", workspace)
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    table = [line for line in lines if line[:1] in "┏┃┡│└"]
    assert len({cell_len(line) for line in table}) == 1
    assert "单位一" in table[1]
    assert "first" in table[2]
    assert any(line.startswith("※ 牵头—牵头") for line in lines)
    assert lines[-1].endswith("行 rows · 第 1 代 generation · ready")


def test_evidence_follows_the_table(workspace: Path) -> None:
    shown = run(*CO_LEAD, "--limit", "1", "--evidence", "-w", workspace).stdout
    assert "1. “" in shown
    assert "《关于推进武进区科技创新能级跃升的实施意见（2021-2023）》武发〔2021〕10号" in shown


def test_json_is_what_the_api_gives(workspace: Path) -> None:
    told_json = json.loads(run(*CO_LEAD, "--format", "json", "-w", workspace).stdout)
    assert told_json["question"] == "co-lead"
    assert told_json["state"] == "ready"
    assert told_json["parameters"]["document"]["label"] == "Document"
    assert {"first", "second", "facts"} <= told_json["rows"][0].keys()


def test_csv_has_ids_beside_names(workspace: Path) -> None:
    text = run(*CO_LEAD, "--format", "csv", "-w", workspace).stdout
    rows = list(csv.DictReader(io.StringIO(text)))
    assert rows[0]["first_id"].startswith(("department-", "park-", "platform-"))
    assert rows[0]["first"]
    assert int(rows[0]["together"]) >= 1


def test_cursor_leads_to_the_next_page(workspace: Path) -> None:
    page = ("--format", "json", "--limit", "5", "-w", workspace)
    first = json.loads(run(*CO_LEAD, *page).stdout)
    second = json.loads(run(*CO_LEAD, *page, "--cursor", first["next"]).stdout)
    whole = json.loads(run(*CO_LEAD, "--format", "json", "--limit", "10", "-w", workspace).stdout)
    assert first["rows"] + second["rows"] == whole["rows"]


def test_columns_for_programs_are_kept_out_of_tables(workspace: Path) -> None:
    asked = ("ask", "targets-vs-actuals", "-p", "place=武进区", "-w", workspace)
    table = run(*asked)
    assert table.returncode == 0, table.stderr
    assert "目标年" in table.stdout
    assert "target_unit" not in table.stdout
    assert "target_unit" in run(*asked, "--format", "csv").stdout


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        (("nope",), "there is no question “nope”"),
        (("co-leed",), "try co-lead"),
        (("co-lead", "-p", "nope=1"), "no parameter “nope”"),
        (("co-lead", "-p", "minimum=many"), "minimum is 'many'"),
        (("entity-profile",), "entity is missing"),
        (("entity-profile", "-p", "entity=火星科技局"), "火星科技局"),
        (("co-lead", "--cursor", "abc"), "this is no cursor"),
    ],
)
def test_wrong_question_is_told(workspace: Path, asked: tuple[str, ...], message: str) -> None:
    assert message in told(run("ask", *asked, "-w", workspace))


def test_unreachable_store_is_told(workspace: Path) -> None:
    done = run("ask", "co-lead", "-w", workspace, NEO4J_URI="bolt://127.0.0.1:1")
    assert "bolt://127.0.0.1:1: nothing answers there" in told(done)


def test_questions_lists_every_file() -> None:
    shown = run("questions").stdout
    for question in load_questions().values():
        assert f" {question.id} " in shown
        assert question.question_zh[:12] in shown
