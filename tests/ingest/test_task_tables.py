"""Tables of tasks as Word and Excel files hold them: merged cells, groups, several units a cell."""

import pytest

from policygraph.ingest.extract import read_document
from policygraph.ingest.model import Document, Entry, RawText
from policygraph.ingest.normalise import normalise
from policygraph.ingest.roles import read_roles
from tests.ingest.gridded import LEFT, UP, gridded

TITLE = "常州市2025年科技创新重点任务分工方案\n"
MERGED = [
    ["序号", "重点任务", "具体措施", "牵头单位", "配合单位", "完成时限"],
    [
        "1",
        "加快建设创新平台",
        "建设龙城实验室，集聚人才。",
        "市科技局",
        "市发改委、市财政局",
        "6月",
    ],
    [UP, UP, "推进产业技术研究院建设", "市科技局", "市工信局\n市商务局", "9月"],
    ["2", "壮大企业群体", "培育高新技术企业", "市工信局", UP, "12月"],
]


def document(raw: RawText | str, kind: str = "plan") -> Document:
    return read_document(normalise(raw), Entry("x", "x", region="常州市", kind=kind))


def tasks(found: Document) -> list[tuple[str, str]]:
    return [(section.path, section.title) for section in found.sections if section.is_task]


def roles(found: Document) -> set[tuple[str, str, str]]:
    return {(r.target.name, r.type, r.source.name) for r in read_roles(found).relations}


def test_each_measure_is_a_task_under_the_cell_merged_over_it() -> None:
    found = document(gridded(TITLE, MERGED))
    assert tasks(found) == [
        ("1/1", "建设龙城实验室，集聚人才"),
        ("1/2", "推进产业技术研究院建设"),
        ("2/1", "培育高新技术企业"),
    ]
    assert [s.title for s in found.sections if s.path == "1"] == ["加快建设创新平台"]


def test_units_of_a_cell_are_split_and_a_merged_cell_speaks_for_each_row() -> None:
    assert roles(document(gridded(TITLE, MERGED))) == {
        ("1/1", "LEADS", "常州市科技局"),
        ("1/1", "SUPPORTS", "常州市发改委"),
        ("1/1", "SUPPORTS", "常州市财政局"),
        ("1/2", "LEADS", "常州市科技局"),
        ("1/2", "SUPPORTS", "常州市工信局"),
        ("1/2", "SUPPORTS", "常州市商务局"),
        ("2/1", "LEADS", "常州市工信局"),
        ("2/1", "SUPPORTS", "常州市工信局"),
        ("2/1", "SUPPORTS", "常州市商务局"),
    }


def test_evidence_is_the_row_or_the_merged_cell() -> None:
    found = document(gridded(TITLE, MERGED))
    quotes = {found.text[r.start : r.end] for r in read_roles(found).relations}
    assert "推进产业技术研究院建设\t市科技局" in quotes
    assert "市工信局 市商务局" in quotes


def test_rows_of_one_cell_and_two_header_rows_give_groups_and_roles() -> None:
    rows = [
        ["序号", "工作事项", "责任单位", LEFT],
        [UP, UP, "牵头", "配合"],
        ["一、平台建设", LEFT, LEFT, LEFT],
        ["1", "建设龙城实验室", "市科技局", "市财政局"],
        ["二、企业培育", LEFT, LEFT, LEFT],
        ["2", "培育高新技术企业", "市工信局、各区", ""],
    ]
    found = document(gridded(TITLE, rows, "以上任务请抓好落实。\n"))
    assert tasks(found) == [("一/1", "建设龙城实验室"), ("二/2", "培育高新技术企业")]
    assert roles(found) == {
        ("一/1", "LEADS", "常州市科技局"),
        ("一/1", "SUPPORTS", "常州市财政局"),
        ("二/2", "LEADS", "常州市工信局"),
    }
    assert found.section_at(found.text.index("以上任务")).path == ""


@pytest.mark.parametrize(
    ("head", "cell", "expected"),
    [
        ("责任单位", "市科技局、市财政局", {"RESPONSIBLE_FOR": ["市科技局", "市财政局"]}),
        ("责任单位（排第一位的为牵头单位）", "市科技局、市财政局",
         {"LEADS": ["市科技局"], "SUPPORTS": ["市财政局"]}),
        ("责任部门", "市科技局牵头，市财政局配合",
         {"LEADS": ["市科技局"], "SUPPORTS": ["市财政局"]}),
        ("责任主体", "市科技局（牵头）、市财政局",
         {"LEADS": ["市科技局"], "SUPPORTS": ["市财政局"]}),
        ("责任人", "张三", {}),
    ],
)  # fmt: skip
def test_the_column_and_the_words_of_a_cell_give_the_role(
    head: str, cell: str, expected: dict[str, list[str]]
) -> None:
    found = document(gridded(TITLE, [["任务", head], ["建设龙城实验室", cell]]))
    assert roles(found) == {
        ("1", role, f"常州{unit}") for role, units in expected.items() for unit in units
    }


def test_a_row_that_repeats_an_item_of_the_text_is_no_second_task() -> None:
    text = "关于科技创新的实施意见\n一、重点任务\n1.培育高新技术企业。加大力度。\n附件：分工表\n"
    rows = [["序号", "任务", "牵头单位"], ["1", "培育高新技术企业", "市科技局"],
            ["2", "开展科技招商", "市商务局"]]  # fmt: skip
    found = document(gridded(text, rows))
    assert tasks(found) == [("一/1", "培育高新技术企业"), ("附件/2", "开展科技招商")]
    assert ("一/1", "LEADS", "常州市科技局") in roles(found)


def test_a_table_that_goes_on_behind_a_page_keeps_its_columns() -> None:
    first = gridded(TITLE, [["序号", "任务", "牵头单位"], ["1", "建设龙城实验室", "市科技局"]])
    second = gridded(first.text + "续表\n", [["2", "开展科技招商", "市商务局"]])
    raw = RawText(second.text, (*first.tables, *second.tables), wrapped=False)
    assert tasks(document(raw)) == [("1", "建设龙城实验室"), ("2", "开展科技招商")]


def test_indicators_with_units_that_answer_and_tables_of_rules_are_no_tasks() -> None:
    indicators = [
        ["指标名称", "单位", "2025年目标", "责任单位"],
        ["研发投入强度", "%", "3", "市科技局"],
    ]
    assert tasks(document(gridded(TITLE, indicators))) == []
    rows = [["事项", "责任单位"], ["企业登记", "市市场监管局"]]
    assert tasks(document(gridded("常州市企业登记办法\n", rows), "measures")) == []


def test_a_card_whose_text_names_a_body_in_charge_is_no_table_of_tasks() -> None:
    text = "符合条件的申报主体按照属地化管理原则向所在区中小企业主管部门提交申报材料，并对其负责。"
    card = [["办理流程", text], ["时间/频度", "从2023年10月起"], ["联络方式", "市科技局：55520844"]]
    found = document(gridded(TITLE, card))
    assert tasks(found) == []
    assert read_roles(found).open == ()


def test_a_later_table_behind_prose_does_not_go_on_with_the_columns_of_tasks() -> None:
    raw = gridded(TITLE, [["序号", "任务", "牵头单位"], ["1", "建设实验室", "市科技局"]])
    prose = "各有关部门要认真抓好落实，每季度末报送进展情况，由市科技局汇总后报市政府。\n"
    later = gridded(raw.text + prose, [["1月", "2月", "3月"], ["10", "20", "30"]])
    both = RawText(later.text, (*raw.tables, *later.tables), wrapped=False)
    assert len(tasks(document(both))) == 1
