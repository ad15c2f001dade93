"""What `status` shows, and ending the store."""

from pathlib import Path

from tests.cli.commands import run


def test_status_shows_workspace_store_graph_and_documents(workspace: Path) -> None:
    done = run("status", "-w", workspace)
    assert done.returncode == 0, done.stderr
    for word in (str(workspace), "embedded at bolt://", "generation 1, ready", "jieba 0.42.1"):
        assert word in done.stdout
    for slug in ("wujin-2021-leap", "changzhou-2023-doubling"):
        assert slug in done.stdout
    assert "Task" in done.stdout


def test_what_was_not_understood_is_listed_with_its_place(workspace: Path) -> None:
    done = run("status", "--open", "-w", workspace)
    assert done.returncode == 0, done.stderr
    assert "reason" in done.stdout


def test_stopped_store_starts_again_with_all_it_held(workspace: Path) -> None:
    before = run("status", "-w", workspace).stdout
    assert run("store", "stop", "-w", workspace).stdout == "the store was stopped\n"
    assert run("store", "stop", "-w", workspace).stdout == "no store was running\n"
    after = run("status", "-w", workspace).stdout
    assert after[after.index("graph ") :] == before[before.index("graph ") :]
