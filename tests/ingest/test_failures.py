"""What a person is told of a document that could not be read."""

from pathlib import Path

import pytest

from policygraph.graph.errors import UnreadableFile
from policygraph.graph.workspace import Workspace
from policygraph.ingest.failures import (
    Report,
    death_of,
    failure_of,
    read_report,
    write_report,
)
from policygraph.ingest.unmatched import Unmatched

FILE = Path("documents/泉州意见.txt")


def broken_rule() -> ZeroDivisionError:
    try:
        1 / 0  # noqa: B018 - a fault of ours, as a rule may have it
    except ZeroDivisionError as error:
        return error
    raise AssertionError


def test_bad_file_is_told_as_its_reader_told_it() -> None:
    error = UnreadableFile("the file is empty", where=str(FILE), todo="take it out")
    failure = failure_of("泉州意见", FILE, error)
    assert (failure.what, failure.todo, failure.trace) == ("the file is empty", "take it out", "")


def test_fault_of_a_rule_keeps_its_traceback_for_the_log() -> None:
    failure = failure_of("泉州意见", FILE, broken_rule())
    assert "ZeroDivisionError: division by zero" in failure.what
    assert "log/ingest.log" in failure.todo
    assert "Traceback" in failure.trace


@pytest.mark.parametrize(
    ("how", "word"), [("SIGKILL", "memory"), ("exit 1", "report it"), ("too long", "report it")]
)
def test_dead_process_has_something_to_do(how: str, word: str) -> None:
    assert word in death_of("泉州意见", FILE, how).todo


def test_memory_that_ran_out_is_told_as_such() -> None:
    assert "memory" in failure_of("泉州意见", FILE, MemoryError()).what


def test_report_is_kept_until_the_next(tmp_path: Path) -> None:
    workspace = Workspace.open(tmp_path / "data", create=True)
    assert read_report(workspace) == Report()
    failure = failure_of("泉州意见", FILE, broken_rule())
    report = Report((failure,), (Unmatched("merge", "decisions.toml:3", "“甲园” stands nowhere"),))
    write_report(workspace, report)
    assert read_report(workspace) == report
    assert "Traceback" in (workspace.log / "ingest.log").read_text("utf-8")
    write_report(workspace, Report())
    assert read_report(workspace) == Report()
    assert (workspace.log / "ingest.log").read_text("utf-8") == ""
