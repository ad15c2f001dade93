"""What a person sees is straight and readable."""

import os
import pty
import subprocess
import sys

import pytest
from rich.cells import cell_len

from policygraph.cli.screen import cell_text, place_text, show_table
from tests.cli.commands import settings


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (True, "是"),
        (12, "12"),
        (2497.0, "2497"),
        (200000000000.0, "200000000000"),
        (3.5, "3.5"),
        ({"id": "park-1", "label": "Park", "name": "中以常州创新园"}, "中以常州创新园"),
        ([{"id": "a", "name": "任务一"}, {"id": "b", "name": "任务二"}], "任务一、任务二"),
        (["中以", "中德"], "中以、中德"),
    ],
    ids=str,
)
def test_cell_reads_as_a_person_would_say_it(value: object, text: str) -> None:
    assert cell_text(value) == text


def test_place_is_said_in_chinese() -> None:
    assert [place_text(place) for place in ("page 12", "paragraph 4", "")] == [
        "第12页",
        "第4段",
        "",
    ]


def test_chinese_columns_are_straight(capsys: pytest.CaptureFixture[str]) -> None:
    rows = [("武进区科技局", 4), ("常州市人力资源和社会保障局", 12), ("WXZ", 1)]
    show_table("", (("部门", "department"), ("任务数", "tasks")), rows)
    lines = capsys.readouterr().out.rstrip("\n").splitlines()
    assert len(lines) > 6
    assert len({cell_len(line) for line in lines}) == 1
    assert "部门" in lines[1]
    assert "department" in lines[2]


def test_columns_that_no_row_fills_are_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    show_table("", (("单位", "unit"), ("差距", "gap")), [("武进区科技局", None), ("区商务局", "")])
    shown = capsys.readouterr().out
    assert "武进区科技局" in shown
    assert "差距" not in shown


def test_more_columns_than_a_line_holds_are_shown_row_by_row(
    capsys: pytest.CaptureFixture[str],
) -> None:
    columns = [(f"第{number}列", f"c{number}") for number in range(12)]
    show_table("", columns, [range(12)])
    assert "第11列 c11" in capsys.readouterr().out


STEPS = """
from policygraph.cli.screen import progress_bar
with progress_bar("读 reading") as step:
    for done in (1, 2):
        step("泉州市人民政府关于加快创新驱动发展的实施意见全文", done, 2)
"""


def test_progress_is_quiet_where_no_terminal_is() -> None:
    done = subprocess.run([sys.executable, "-c", STEPS], capture_output=True, check=True)
    assert (done.stdout, done.stderr) == (b"", b"")


def test_progress_shows_what_is_done_and_the_time_left() -> None:
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-c", STEPS], stderr=theirs, env=settings(TERM="xterm")
    )
    assert process.wait(timeout=60) == 0
    os.close(theirs)
    shown = os.read(ours, 65536).decode()
    os.close(ours)
    assert "2/2" in shown
    assert "剩余" in shown
    assert "泉州市人民政府关于加快创新驱动发展的实施…" in shown
