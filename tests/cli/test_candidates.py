"""Pairs are listed, decided by id, and by one key each in a real terminal."""

import fcntl
import json
import os
import pty
import select
import subprocess
import termios
from collections.abc import Iterator
from pathlib import Path

import pytest

from policygraph.graph.embedded import stop
from policygraph.graph.workspace import Workspace
from policygraph.ingest.batch import read_workspace
from policygraph.ingest.decisions import read_decisions
from policygraph.ingest.intake import Overrides, take_in
from tests.cli.commands import COMMAND, run, settings, told

FIRST = """关于加快创新的实施意见
一、重点任务
1．加快平台建设。支持常州石墨烯创新中心建设，推进江苏省智能装备产业技术创新中心发展。
2．引进人才。实施“科技惠企”行动，科技型中小企业总数达到500家。
"""
SECOND = """关于推进平台建设的实施意见
一、重点任务
1．打造石墨烯创新中心，依托江苏省智能装备创新中心开展攻关。
2．引进人才。实施“科技惠企”行动计划，科技型中小企业数量达到600家。
"""


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Path]:
    """A workspace of two documents, read and not loaded."""
    texts = {"意见.txt": FIRST, "平台意见.txt": SECOND}
    for name, text in texts.items():
        (tmp_path / name).write_text(text, "utf-8")
    place = Workspace.open(tmp_path / "own", create=True)
    take_in(place, [tmp_path / name for name in texts], Overrides("常州市", 2021))
    read_workspace(place)
    yield place.root
    stop(place.root)


def listed(own: Path) -> list[dict[str, object]]:
    done = run("candidates", "-w", own, "--format", "json")
    assert done.returncode == 0, done.stderr
    return list(json.loads(done.stdout))


def pressed(own: Path, keys: str) -> str:
    """Give what a terminal shows while the keys are pressed, each when it is asked for."""
    ours, theirs = pty.openpty()
    command = [*COMMAND, "candidates", "-w", str(own)]
    process = subprocess.Popen(
        command, stdin=theirs, stdout=theirs, stderr=theirs, env=settings(),
        start_new_session=True, preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
    )  # fmt: skip
    os.close(theirs)
    shown, waiting = b"", list(keys)
    while select.select([ours], [], [], 60)[0]:
        try:
            shown += os.read(ours, 4096)
        except OSError:  # the other side is closed
            break
        if waiting and shown.count(b"q quit") > len(keys) - len(waiting):
            os.write(ours, waiting.pop(0).encode())
    os.close(ours)
    assert process.wait(timeout=60) == (130 if "\x03" in keys else 0)
    return shown.decode()


def test_pairs_are_listed_with_quotes_and_reasons(own: Path) -> None:
    done = run("candidates", "-w", own)
    assert done.returncode == 0, done.stderr
    for word in ("石墨烯创新中心", "推进江苏省智能装备产业技术创新中心", "the same but for"):
        assert word in done.stdout
    assert all({"id", "score", "things", "reasons", "against"} == set(row) for row in listed(own))


def test_label_document_and_limit_choose(own: Path) -> None:
    done = run("candidates", "-w", own, "--label", "Program", "--format", "json")
    assert {row["things"][0]["label"] for row in json.loads(done.stdout)} == {"Program"}
    assert "no label" in told(run("candidates", "-w", own, "--label", "Lake"))
    assert "no document" in told(run("candidates", "-w", own, "-d", "nope"))
    shown = run("candidates", "-w", own, "--limit", 1, "--format", "json", "-d", "意见").stdout
    assert len(json.loads(shown)) == 1


def test_pair_is_decided_by_its_id_and_taken_back(own: Path) -> None:
    pairs = [str(row["id"]) for row in listed(own)]
    assert "policygraph ingest" in run("candidates", "-w", own, "--accept", pairs[0]).stdout
    assert run("candidates", "-w", own, "--reject", pairs[1]).returncode == 0
    assert [str(row["id"]) for row in listed(own)] == pairs[2:]
    assert "no open pair" in told(run("candidates", "-w", own, "--accept", pairs[0]))
    for pair in pairs[:2]:
        assert run("candidates", "-w", own, "--undo", pair).returncode == 0
    assert [str(row["id"]) for row in listed(own)] == pairs
    assert "no decision" in told(run("candidates", "-w", own, "--undo", pairs[0]))


def test_one_key_decides_in_a_terminal(own: Path) -> None:
    count = len(listed(own))
    assert count >= 3
    shown = pressed(own, "yns" + "q" * (count > 3))
    assert "2 个决定已写入" in shown
    assert [d.kind for d in read_decisions(own / "decisions.toml")] == ["merge", "apart"]
    assert len(listed(own)) == count - 2


def test_key_takes_the_last_decision_back(own: Path) -> None:
    pressed(own, "y2uuq")
    assert read_decisions(own / "decisions.toml") == ()


def test_every_key_is_saved_before_the_next(own: Path) -> None:
    assert "\x1b" not in run("candidates", "-w", own).stdout
    shown = pressed(own, "y\x03")
    assert "1 个决定已写入" in shown
    assert len(read_decisions(own / "decisions.toml")) == 1
