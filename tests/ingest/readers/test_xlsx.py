import datetime
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from policygraph.graph.errors import UnreadableFile
from policygraph.ingest.model import Anchor, RawText
from policygraph.ingest.normalise import NormalText, normalise
from policygraph.ingest.readers import read_file
from policygraph.ingest.readers.number_format import shown


def book(folder: Path, fill: Callable[[Worksheet], None], name: str = "指标表") -> RawText:
    made = openpyxl.Workbook()
    sheet = made.active
    assert isinstance(sheet, Worksheet)
    sheet.title = name
    fill(sheet)
    made.save(folder / "x.xlsx")
    return read_file(folder / "x.xlsx")[1]


def grid(normal: NormalText, at: int = 0) -> list[list[str]]:
    cells = normal.tables[at].cells
    found = [[""] * (max(cell.column for cell in cells) + 1) for _ in range(cells[-1].row + 1)]
    for cell in cells:
        assert normal.text[cell.start : cell.end] == cell.text
        found[cell.row][cell.column] = cell.text
    return found


def indicators(sheet: Worksheet) -> None:
    rows: list[list[Any]] = [
        ["附件1 主要指标"], ["序号", "指标", "目标"], ["", "", "2023年", "2025年"],
        [1, "高新技术企业数（家）", 3000, 4000], [2, "研发投入占比", 0.035, 0.04],
        ["注：以上为预期性指标。"],
    ]  # fmt: skip
    for row in rows:
        sheet.append(row)
    for merged in ("A1:D1", "A2:A3", "B2:B3", "C2:D2", "A6:D6"):
        sheet.merge_cells(merged)
    sheet["C5"].number_format = sheet["D5"].number_format = "0.0%"


def test_heads_of_two_levels_are_repeated_and_titles_stand_outside(tmp_path: Path) -> None:
    normal = normalise(book(tmp_path, indicators))
    assert grid(normal) == [
        ["序号", "指标", "目标", "目标"],
        ["序号", "指标", "2023年", "2025年"],
        ["1", "高新技术企业数（家）", "3000", "4000"],
        ["2", "研发投入占比", "3.5%", "4.0%"],
    ]
    assert normal.tables[0].caption == "指标表 主要指标"
    assert normal.text.endswith("注：以上为预期性指标。\n")


def test_sheets_are_anchors_and_hidden_ones_are_left_out(tmp_path: Path) -> None:
    made = openpyxl.Workbook()
    for number, name in enumerate(("一", "二", "三")):
        sheet = made.create_sheet(name, number)
        sheet.append(["指标", "值"])
        sheet.append([f"{name}项", number])
    made["二"].sheet_state = "hidden"
    made.save(tmp_path / "x.xlsx")
    found = read_file(tmp_path / "x.xlsx")[1]
    assert "二项" not in found.text
    assert found.anchors[1] == Anchor(found.text.index("三\n"), "sheet", 2)


def test_an_empty_row_parts_two_tables(tmp_path: Path) -> None:
    def fill(sheet: Worksheet) -> None:
        for row in (["甲", 1], ["乙", 2], [], ["丙", 3], ["丁", 4]):
            sheet.append(row)

    found = book(tmp_path, fill, "Sheet1")
    assert [len(table.cells) for table in found.tables] == [4, 4]
    assert not found.text.startswith("Sheet1")


def test_a_cell_at_the_far_corner_costs_no_grid(tmp_path: Path) -> None:
    def fill(sheet: Worksheet) -> None:
        sheet["A1"], sheet["B1"], sheet["XFD1048576"] = "指标", "值", "角"

    assert "角" in book(tmp_path, fill).text


def test_an_empty_workbook_says_so(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="the workbook is empty"):
        book(tmp_path, lambda _: None, "Sheet1")


@pytest.mark.parametrize(
    ("value", "code", "text"),
    [
        ("3000", "", "3000"),
        ("0.30000000000000004", "General", "0.3"),
        ("200000000000", "", "200000000000"),
        ("0.125", "0%", "13%"),
        ("1234.5", "#,##0.00", "1,234.50"),
        ("500", '0"家"', "500家"),
        ("3", '"约"0_ ', "约3"),
        ("-12.5", "0.0_);[Red](0.0)", "-12.5"),
        ("7", "@", "7"),
        ("text", "0", "text"),
    ],
)
def test_numbers_are_shown_as_their_cells_show_them(value: str, code: str, text: str) -> None:
    assert shown(value, code, from_1904=False) == text


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("yyyy-mm-dd", "2023年6月1日"),
        ('yyyy"年"m"月"', "2023年6月"),
        ("yyyy", "2023年"),
        ("[$-804]m/d", "6月1日"),
    ],
)
def test_dates_are_written_as_chinese_dates(code: str, text: str) -> None:
    days = (datetime.date(2023, 6, 1) - datetime.date(1899, 12, 30)).days
    assert shown(str(days), code, from_1904=False) == text
