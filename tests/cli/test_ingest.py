"""Documents into a workspace and out of it again."""

import os
import signal
import subprocess
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from policygraph.graph.embedded import stop
from tests.cli.commands import COMMAND, CORPUS, LEAP, run, settings, told

NEWS = CORPUS / "wujin-2022-news.txt"


@pytest.fixture
def own(tmp_path: Path, workspace: Path) -> Iterator[Path]:
    """A new workspace whose server ends with the test."""
    del workspace  # left out where its server cannot run
    yield tmp_path / "own"
    stop(tmp_path / "own")


def kinds(workspace: Path) -> list[str]:
    """Give the lines of `status` that count nodes and edges."""
    shown = run("status", "-w", workspace).stdout
    return [line for line in shown[shown.index("种类") :].splitlines() if line.startswith("│")]


@pytest.mark.parametrize("files", [[], [CORPUS], [LEAP]], ids=["none", "folder", "file"])
def test_second_run_does_nothing_and_says_so(workspace: Path, files: list[Path]) -> None:
    done = run("ingest", *files, "-w", workspace)
    assert done.returncode == 0, done.stderr
    assert done.stdout == "nothing to do: 5 documents, generation 1\n"


def test_catalogue_may_be_named(own: Path, tmp_path: Path) -> None:
    catalog = tmp_path / "mine.toml"
    catalog.write_text(f'[[document]]\nid = "mine"\nfile = "{NEWS.name}"\nregion = "武进区"\n')
    done = run("ingest", NEWS, "--catalog", catalog, "-w", own)
    assert done.returncode == 0, done.stderr
    assert "mine" in (own / "catalog.toml").read_text("utf-8")


def test_broken_catalogue_is_told_with_its_line(tmp_path: Path) -> None:
    catalog = tmp_path / "mine.toml"
    catalog.write_text('[[document]]\nid = "mine\n')
    message = told(run("ingest", NEWS, "--catalog", catalog, "-w", tmp_path / "own"))
    assert f"{catalog}:2" in message


def test_a_picture_among_the_documents_of_an_archive_is_told(own: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "files.zip", "w") as archive:
        archive.write(NEWS, "新闻.txt")
        archive.writestr("扫描/第一页.jpg", b"\xff\xd8\xff\xe0")
    done = run("ingest", tmp_path / "files.zip", "-w", own)
    assert done.returncode == 1
    assert "read 1 of 1 documents" in done.stdout
    assert "第一页.jpg" in "".join(done.stderr.split())
    assert "JPEG" in done.stderr


def test_removed_document_leaves_the_graph(own: Path) -> None:
    run("ingest", LEAP, "-w", own, "--region", "武进区", "--year", "2021")
    alone = kinds(own)
    assert run("ingest", NEWS, "-w", own).returncode == 0
    assert kinds(own) != alone
    done = run("remove", "wujin-2022-news", "-w", own)
    assert done.returncode == 0, done.stderr
    assert kinds(own) == alone
    assert not (own / "documents" / NEWS.name).exists()


def test_unknown_document_is_not_removed(workspace: Path) -> None:
    message = told(run("remove", "nope", "-w", workspace))
    assert "0 documents are called “nope”" in message
    assert "wujin-2021-leap" in message


def test_file_that_is_no_text_is_told(tmp_path: Path, workspace: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    done = run("ingest", empty, "-w", workspace)
    assert done.returncode == 1
    assert "empty.txt" in done.stderr
    assert "the file is empty" in done.stderr
    assert "nothing to do" in done.stdout
    assert "empty.txt" not in run("ingest", "-w", workspace).stderr


def test_workspace_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    message = told(run("ingest", LEAP, "-w", tmp_path / "file" / "workspace"))
    assert str(tmp_path / "file") in message


def test_document_that_fails_is_told_and_the_others_are_loaded(own: Path) -> None:
    assert run("ingest", LEAP, "-w", own).returncode == 0
    alone = kinds(own)
    assert run("ingest", NEWS, "-w", own).returncode == 0
    (own / "documents" / NEWS.name).write_bytes(b"")
    done = run("ingest", "-w", own)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    for word in ("1 份文件没有读成", "wujin-2022-news", "the file is empty"):
        assert word in done.stderr
    shown = run("status", "-w", own).stdout
    assert "the file is empty" in shown
    assert kinds(own)[: len(alone)] == alone
    assert run("ingest", NEWS, "-w", own).returncode == 0
    assert "没有读成" not in run("status", "-w", own).stdout


def test_decision_that_matches_nothing_is_told_by_ingest_and_status(own: Path) -> None:
    run("ingest", LEAP, "-w", own)
    (own / "decisions.toml").write_text(
        '\n[[merge]]\nlabel = "Park"\nnames = ["金谷", "银谷"]\nreason = "试验"\n', "utf-8"
    )
    told_by = [run("ingest", "-w", own).stderr, run("status", "-w", own).stdout]
    for text in told_by:
        assert "decisions.toml:2" in text
        assert "“银谷” stands in no document" in text


@pytest.mark.slow
@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGKILL], ids=["Ctrl-C", "kill -9"])
def test_interrupted_ingest_is_finished_by_the_next(
    own: Path, workspace: Path, end: signal.Signals
) -> None:
    process = subprocess.Popen(
        [*COMMAND, "ingest", CORPUS, "-w", own],
        env=settings(),
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    while process.poll() is None and not any((own / "facts").glob("*.json")):
        time.sleep(0.01)
    os.killpg(process.pid, end)
    said = process.communicate()[1]
    if end is signal.SIGINT:
        assert process.returncode == 130
        assert said.strip().splitlines()[-1] == "policygraph: stopped"
        assert "Traceback" not in said
    assert run("ingest", CORPUS, "-w", own).returncode == 0
    assert kinds(own) == kinds(workspace)


def children(pid: int) -> list[int]:
    """Give the processes that a process has started, and those that they have."""
    found = [
        int(child)
        for task in Path(f"/proc/{pid}/task").glob("*/children")
        for child in task.read_text().split()
    ]
    return [*found, *(below for child in found for below in children(child))]


@pytest.mark.slow
@pytest.mark.parametrize("victim", ["a reader", "the command alone"])
def test_killed_process_costs_nothing_but_time(own: Path, workspace: Path, victim: str) -> None:
    process = subprocess.Popen([*COMMAND, "ingest", CORPUS, "-w", own], env=settings())
    while process.poll() is None and not any((own / "facts").glob("*.json")):
        time.sleep(0.01)
    readers = children(process.pid)
    killed = readers[-1:] if victim == "a reader" else [process.pid]
    for pid in killed:
        os.kill(pid, signal.SIGKILL)
    if process.wait() != 0:
        assert run("ingest", CORPUS, "-w", own).returncode == 0
    assert kinds(own) == kinds(workspace)
    assert not [pid for pid in readers if pid in children(1)]
