"""How the command starts and how it ends."""

import subprocess
import sys

import pytest

from tests.cli.commands import run, told

COMMANDS = (
    *("ingest", "remove", "status", "extract", "score"),
    *("ask", "questions", "export", "serve", "store"),
)
HEAVY = ("fastapi", "spacy", "neo4j", "jieba", "uvicorn", "pygraphviz", "networkx")


def test_help_names_every_command() -> None:
    shown = run("--help").stdout
    for command in COMMANDS:
        assert f" {command} " in shown


def test_starting_imports_nothing_heavy() -> None:
    code = f"import sys, policygraph.cli.main; print([m for m in {HEAVY} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_unknown_command_is_a_usage_error() -> None:
    done = run("asks")
    assert done.returncode == 2
    assert "ask" in done.stderr


@pytest.mark.parametrize("command", [["status"], ["ask", "co-lead"], ["store", "stop"]])
def test_missing_workspace_is_told(command: list[str]) -> None:
    message = told(run(*command, POLICYGRAPH_WORKSPACE="/nonexistent/workspace"))
    assert "/nonexistent/workspace: there is no workspace" in message
    assert "policygraph ingest" in message


def test_wrong_param_is_told(tmp_path: object) -> None:
    message = told(run("ask", "co-lead", "--param", "department", "-w", tmp_path))
    assert "“department” has no =" in message
