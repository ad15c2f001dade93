"""The graph behind an answer as a file."""

from pathlib import Path

import pytest

from tests.cli.commands import run, told

ASKED = ("export", "co-lead", "-p", "document=wujin-2021-leap", "-p", "department=武进区科技局")


@pytest.mark.parametrize(
    ("name", "start"),
    [("co.svg", b"<?xml"), ("co.pdf", b"%PDF"), ("co.graphml", b"<?xml"), ("co.json", b"{")],
)
def test_file_is_written_by_its_name(
    workspace: Path, tmp_path: Path, name: str, start: bytes
) -> None:
    done = run(*ASKED, "-o", tmp_path / name, "-w", workspace)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / name).read_bytes().startswith(start)
    assert f"{tmp_path / name}: " in done.stderr


def test_format_comes_before_the_name(workspace: Path, tmp_path: Path) -> None:
    done = run(*ASKED, "-o", tmp_path / "co.out", "--format", "json", "-w", workspace)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "co.out").read_bytes().startswith(b"{")


def test_unknown_format_is_told(workspace: Path, tmp_path: Path) -> None:
    message = told(run(*ASKED, "-o", tmp_path / "co.docx", "-w", workspace))
    assert "there is no format “docx”" in message


def test_folder_that_is_missing_is_made_or_told(workspace: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    message = told(run(*ASKED, "-o", tmp_path / "file" / "co.svg", "-w", workspace))
    assert str(tmp_path / "file") in message
