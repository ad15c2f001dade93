from pathlib import Path

from policygraph.ingest.model import Table
from policygraph.ingest.normalise import NormalText, normalise
from policygraph.ingest.readers import read_file

PLAN = Path(__file__).parents[2] / "corpus" / "changzhou-2023-doubling.txt"


def grid(table: Table) -> list[list[str]]:
    rows = max(cell.row for cell in table.cells) + 1
    columns = max(cell.column for cell in table.cells) + 1
    found = [[""] * columns for _ in range(rows)]
    for cell in table.cells:
        found[cell.row][cell.column] = cell.text
    return found


def spans_fit(normal: NormalText) -> bool:
    return all(
        normal.text[cell.start : cell.end] == cell.text
        for table in normal.tables
        for cell in table.cells
    )


def test_the_tables_of_the_doubling_plan_have_all_their_cells() -> None:
    normal = normalise(read_file(PLAN)[1])
    years, districts = normal.tables
    assert (len(grid(years)), len(grid(years)[0])) == (13, 8)
    assert (len(grid(districts)), len(grid(districts)[0])) == (21, 12)
    assert grid(years)[12] == [
        "12",
        "规上科技服务业机构数",
        "家",
        "670",
        "690",
        "710",
        "730",
        "750",
    ]
    assert spans_fit(normal)


def test_a_merged_label_stands_in_each_of_its_rows() -> None:
    districts = normalise(read_file(PLAN)[1]).tables[1]
    assert grid(districts)[10][:6] == ["2", "独角兽、潜在独角兽企业", "家", "2027年", "100", "6"]
    assert grid(districts)[9][1] == grid(districts)[6][1]


def test_a_table_knows_the_title_above_it() -> None:
    years, districts = normalise(read_file(PLAN)[1]).tables
    assert years.caption.endswith("（2023-2027年） 指标任务年度分解表")
    assert districts.caption.endswith("指标任务各辖市区分解表")


def test_rows_with_tabs_are_a_table() -> None:
    raw = "主要指标\n指标\t单位\t2025年\n高新技术企业数\t家\t5800\n研发投入\t\t3.5%\n以上为预期。\n"
    normal = normalise(raw)
    assert grid(normal.tables[0]) == [
        ["指标", "单位", "2025年"], ["高新技术企业数", "家", "5800"], ["研发投入", "", "3.5%"]
    ]  # fmt: skip
    assert spans_fit(normal)


def test_rows_with_strokes_are_a_table() -> None:
    raw = "| 地区 | 目标值 |\n|---|---:|\n| 溧阳 | 272 |\n| 金坛 | 375 |\n"
    normal = normalise(raw)
    assert grid(normal.tables[0]) == [["地区", "目标值"], ["溧阳", "272"], ["金坛", "375"]]
    assert spans_fit(normal)


def test_an_empty_figure_is_not_filled_from_above() -> None:
    raw = "指标\t2023年\t2024年\n企业数\t10\t20\n人才数\t\t30\n"
    assert grid(normalise(raw).tables[0])[2] == ["人才数", "", "30"]


def test_indented_paragraphs_are_no_table() -> None:
    raw = "\t为加快集聚高质量发展新动能，制定本意见。\n\n\t坚持创新是第一动力。\n"
    assert normalise(raw).tables == ()
