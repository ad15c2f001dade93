"""What a person sees is straight and readable."""

import pytest
from rich.cells import cell_len

from policygraph.cli.screen import cell_text, place_text, show_table


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
