import stat
from pathlib import Path

import pytest

from policygraph.graph.lifeline import STATE, Lock, ServerState, drop_state, read_state, write_state
from policygraph.graph.processes import Process

RUNNING = ServerState(Process(1, "1"), Process(2, "2"), 7687, {"reader": "r"})


def test_lock_is_shared_by_users_and_against_one_alone(tmp_path: Path) -> None:
    first, second, alone = (Lock(tmp_path / "users.lock") for _ in range(3))

    assert first.take(shared=True)
    assert second.take(shared=True)
    assert not alone.take()
    first.close()
    second.free()
    assert alone.wait(1)
    assert not second.wait(0.1, shared=True)
    second.close()
    alone.close()


def test_state_is_read_as_it_was_written(tmp_path: Path) -> None:
    write_state(tmp_path, RUNNING)

    assert read_state(tmp_path) == RUNNING
    assert stat.S_IMODE((tmp_path / STATE).stat().st_mode) == 0o600
    drop_state(tmp_path)
    assert read_state(tmp_path) is None


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"supervisor": 1, "server": 2}'])
def test_broken_state_is_none(tmp_path: Path, text: str) -> None:
    (tmp_path / STATE).write_text(text, "utf-8")

    assert read_state(tmp_path) is None
