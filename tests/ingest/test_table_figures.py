"""Figures of tables: the doubling plan's two, and the general shapes of indicator tables."""

from pathlib import Path

import pytest

from policygraph.ingest.extract import read_document
from policygraph.ingest.model import Entry, Figure, Reading, Ref
from policygraph.ingest.normalise import normalise
from policygraph.ingest.table_cells import read_cell, read_label
from policygraph.ingest.table_figures import read_table_figures
from tests.ingest.gridded import LEFT, UP, gridded

DOUBLING = Path(__file__).parents[2] / "corpus" / "changzhou-2023-doubling.txt"
PLAN = """云岭市“十四五”科技创新规划

表1 科技创新主要指标

{table}
"""
SIMPLE = """| 序号 | 指标名称 | 单位 | 2020年 | 2025年 | 年均增长（%） | 属性 |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | 研发经费投入强度 | % | 2.1 | ≥3.0 | — | 预期性 |
| 2 | 技术合同成交额 | 亿元 | 35.6 | 100 | 22.9 | 预期性 |
| 3 | 新增发明专利授权量 | 件 | — | [5000] | — | 预期性 |
| 4 | 高价值发明专利拥有量（件） | | 3.2 | 8左右 | | 约束性 |"""


def reading(raw: str, region: str, date: str) -> Reading:
    """Read the table figures of a raw text."""
    return read_table_figures(
        read_document(normalise(raw), Entry("x", "x.txt", region=region, date=date))
    )


@pytest.fixture(scope="module", name="doubling")
def fixture_doubling() -> tuple[Figure, ...]:
    """Give the figures of both tables of the doubling plan."""
    return reading(DOUBLING.read_text("utf-8"), "常州市", "2023").figures


def test_each_filled_cell_is_one_figure(doubling: tuple[Figure, ...]) -> None:
    assert len(doubling) == 12 * 5 + 20 * 8


def test_years_stand_in_columns_or_in_rows(doubling: tuple[Figure, ...]) -> None:
    rows = {(f.year, f.value) for f in doubling if f.indicator == "高新技术企业数"}
    assert {(2023, 4300), (2027, 8000), (2023, 272), (2027, 850)} <= rows


def test_columns_of_places_are_completed(doubling: tuple[Figure, ...]) -> None:
    found = {f.subject for f in doubling}
    districts = ("常州市", "溧阳市", "金坛区", "武进区", "新北区", "天宁区", "钟楼区")
    assert found == {*(Ref("Place", name) for name in districts), Ref("Park", "常州经开区")}


def test_new_ones_of_a_year_are_an_increase(doubling: tuple[Figure, ...]) -> None:
    found = [f for f in doubling if "双创团队" in f.indicator]
    assert [(f.indicator, f.value, f.unit, f.measure) for f in found] == [
        ("省“双创团队”数", 5, "个", "increase")
    ] * 5


def test_base_year_target_and_growth_have_their_columns() -> None:
    found = reading(PLAN.format(table=SIMPLE), "昆明市", "2021").figures
    rows = [(f.indicator, f.value, f.bound, f.measure, f.status, f.year) for f in found]
    assert rows[:5] == [
        ("研发经费投入强度", 2.1, "=", "level", "actual", 2020),
        ("研发经费投入强度", 3.0, ">=", "level", "target", 2025),
        ("技术合同成交额", 3_560_000_000, "=", "level", "actual", 2020),
        ("技术合同成交额", 10_000_000_000, "=", "level", "target", 2025),
        ("技术合同成交额年均增长率", 22.9, "=", "yearly", "target", 2025),
    ]


def test_brackets_add_up_over_the_period_and_name_the_unit() -> None:
    found = reading(PLAN.format(table=SIMPLE), "昆明市", "2021").figures
    total, _, about = found[5:8]
    assert (total.indicator, total.value, total.since) == ("发明专利授权量", 5000, 2021)
    assert (about.unit, about.bound) == ("件", "~")


def test_two_header_rows_are_read_together() -> None:
    table = """| 指标 | 单位 | 2022年 | 2022年 | 2023年 |
| --- | --- | --- | --- | --- |
| 指标 | 单位 | 目标 | 实际 | 目标 |
| 科技型中小企业数 | 家 | 100 | 120 | 150 |"""
    found = reading(PLAN.format(table=table), "昆明市", "2023").figures
    assert [(f.value, f.status, f.year) for f in found] == [
        (100, "target", 2022),
        (120, "actual", 2022),
        (150, "target", 2023),
    ]


def test_rows_of_places_take_their_indicator_from_the_header() -> None:
    table = """| 地区 | 高新技术企业（家） | 技术合同成交额（亿元） |
| --- | --- | --- |
| 武进区 | 120 | 3.5 |
| 溧阳市 | 80 | 1.2 |"""
    found = reading(PLAN.format(table=table), "常州市", "2023").figures
    assert [(f.subject.name if f.subject else "", f.indicator, f.value) for f in found] == [
        ("武进区", "高新技术企业数", 120),
        ("武进区", "技术合同成交额", 350_000_000),
        ("溧阳市", "高新技术企业数", 80),
        ("溧阳市", "技术合同成交额", 120_000_000),
    ]


@pytest.mark.parametrize("text", ["—", "完成省下达任务", "2025年", "", "前3位", "市科技局"])
def test_words_and_dashes_are_no_values(text: str) -> None:
    assert read_cell(text) is None


def test_a_label_loses_its_unit_and_its_running_total() -> None:
    label = read_label("瞪羚企业累计数（家）")
    assert (label.name, label.unit, label.measure) == ("瞪羚企业数", "家", "level")


CLASSIC = [
    ["类别", "指标", "2020年", "2025年", "年均增速〔累计〕", "指标属性"],
    ["经济", "1.地区生产总值（亿元）", "7805", "11000左右", "6.5左右", "预期性"],
    [UP, "2.城镇调查失业率（%）", "5.2", "—", "<5.5", "预期性"],
    ["绿色", "3.单位GDP能源消耗降低（%）", "—", "—", "〔13.5〕", "约束性"],
    [UP, "4.森林覆盖率（%）", "24.1", "完成省下达目标", "—", "约束性"],
]


def given(rows: list[list[str]], region: str = "常州市", date: str = "2021") -> list[Figure]:
    """Read the figures of a table with merged cells."""
    raw = gridded("常州市“十四五”科技创新规划\n表1 主要指标\n", rows)
    entry = Entry("x", "x.txt", region=region, date=date)
    return list(read_table_figures(read_document(normalise(raw), entry)).figures)


def test_the_table_of_a_five_year_plan_is_read_cell_by_cell() -> None:
    rows = [(f.indicator, f.value, f.bound, f.measure, f.year, f.since) for f in given(CLASSIC)]
    assert rows == [
        ("地区生产总值", 780_500_000_000, "=", "level", 2020, 0),
        ("地区生产总值", 1_100_000_000_000, "~", "level", 2025, 0),
        ("地区生产总值年均增长率", 6.5, "~", "yearly", 2025, 0),
        ("城镇调查失业率", 5.2, "=", "level", 2020, 0),
        ("城镇调查失业率", 5.5, "<=", "level", 2025, 0),
        ("单位GDP能源消耗降低", 13.5, "=", "increase", 2025, 2021),
        ("森林覆盖率", 24.1, "=", "level", 2020, 0),
    ]


def test_rows_of_one_cell_group_and_say_no_figure() -> None:
    rows = [
        ["序号", "指标名称", "单位", "2023年实际", "2025年目标"],
        ["一、经济发展", LEFT, LEFT, LEFT, LEFT],
        ["1", "地区生产总值", "亿元", "10116", "12000"],
        ["二、科技创新", LEFT, LEFT, LEFT, LEFT],
        ["2", "研发人员全时当量", "人年", "3000", "3600以上"],
    ]
    assert [(f.value, f.unit, f.bound, f.status) for f in given(rows, date="2024")] == [
        (1_011_600_000_000, "元", "=", "actual"),
        (1_200_000_000_000, "元", "=", "target"),
        (3000, "人年", "=", "actual"),
        (3600, "人年", ">=", "target"),
    ]


def test_indicators_over_years_and_places_in_rows() -> None:
    rows = [
        ["地区", "高新技术企业（家）", LEFT, "技术合同成交额（亿元）", LEFT],
        [UP, "2023年完成", "2024年目标", "2023年完成", "2024年目标"],
        ["武进区", "1200", "1500", "30", "40"],
    ]
    found = given(rows, date="2024")
    assert {f.subject for f in found} == {Ref("Place", "武进区")}
    assert [(f.indicator, f.value, f.status, f.year) for f in found] == [
        ("高新技术企业数", 1200, "actual", 2023),
        ("高新技术企业数", 1500, "target", 2024),
        ("技术合同成交额", 3_000_000_000, "actual", 2023),
        ("技术合同成交额", 4_000_000_000, "target", 2024),
    ]


def test_growth_over_the_year_before_is_an_actual_increase_of_the_indicator() -> None:
    rows = [["项目", "同比增长（%）"], ["规上工业增加值", "8.5"], ["一般公共预算收入", "5.1"]]
    assert [(f.indicator, f.value, f.unit, f.measure, f.status) for f in given(rows)] == [
        ("规上工业增加值", 8.5, "%", "increase", "actual"),
        ("一般公共预算收入", 5.1, "%", "increase", "actual"),
    ]


def test_new_ones_of_a_plan_count_from_its_first_year() -> None:
    rows = [["主要指标", "单位", "“十四五”目标", "属性"], ["新增上市企业", "家", "50", "预期性"]]
    assert [(f.indicator, f.year, f.since) for f in given(rows)] == [("上市企业数", 2025, 2021)]
