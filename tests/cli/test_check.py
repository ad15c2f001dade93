"""`policygraph check`: in the terminal and as a page."""

import os
import pty
import subprocess
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from tests.cli.commands import COMMAND, LEAP, run, settings, told
from tests.cli.reviewed import BARE


def test_text_stands_with_what_was_read_below() -> None:
    done = run("check", LEAP)
    assert done.returncode == 0, done.stderr
    assert "\x1b" not in done.stdout
    lines = done.stdout.splitlines()
    at = next(i for i, line in enumerate(lines) if line.startswith("[二/（一）/1]"))
    below = "\n".join(lines[at : at + 8])
    assert "牵头 LEADS 武进区商务局；配合 SUPPORTS 武进区委组织部、武进区科技局" in below
    assert "数值 优质科技型项目数  >=600个  增量 increase  目标 target  2023  武进区" in below
    assert lines[at + 1].strip().startswith("名称 部门 Department 武进区人社局、武进区商务局")


def test_terminal_gets_colours_through_its_pager(tmp_path: Path) -> None:
    path = tmp_path / "measures.txt"
    path.write_text(BARE, "utf-8")
    ours, theirs = pty.openpty()
    command = [*COMMAND, "check", str(path), "--region", "常州市"]
    env = settings(PAGER="sed s/^/PAGED:/", TERM="xterm-256color")
    done = subprocess.run(command, stdout=theirs, stdin=theirs, env=env, check=True, timeout=60)
    os.close(theirs)
    shown = os.read(ours, 100_000).decode("utf-8", "replace")
    os.close(ours)
    assert done.returncode == 0
    assert "PAGED:\x1b[1m关于加快科技创新的若干措施\x1b[0m" in shown
    assert "（牵头单位：\x1b[" in shown


def test_open_ends_are_listed_with_reason_and_place(tmp_path: Path) -> None:
    path = tmp_path / "measures.txt"
    path.write_text(BARE, "utf-8")
    shown = run("check", path).stdout
    listed = shown[shown.index("未解 Open 2") :]
    assert "“市科技局”：不知道文件属于何地" in listed
    assert "一/1 [" in listed
    assert "“28条”" in listed
    placed = run("check", path, "--region", "常州市", "--year", 2025).stdout
    assert "牵头 LEADS 常州市科技局" in placed


def test_page_is_written_and_said(tmp_path: Path) -> None:
    page = tmp_path / "out" / "page.html"
    done = run("check", LEAP, "-o", page)
    assert (done.returncode, done.stdout) == (0, "")
    assert str(page) in done.stderr
    assert LexborHTMLParser(page.read_text("utf-8")).css("#facts tr")


def test_missing_file_is_told(tmp_path: Path) -> None:
    assert "none.txt" in told(run("check", tmp_path / "none.txt"))
