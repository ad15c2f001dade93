"""Which year, measure and name figures of retrospects and parts of reports have."""

from dataclasses import replace

from policygraph.ingest.figures.status import default_status
from policygraph.ingest.figures.times import Clock
from policygraph.ingest.model import Head
from tests.ingest.figured import PLAN, REPORT, figures, rows

PIECES = Head(
    "科技创新改革做法及成效汇编", issued_on="2021", region="常州市",
    regions=("常州市", "江苏省"), kind="compendium",
)  # fmt: skip
PART = Head("", issued_on="2024", region="绍兴市", regions=("绍兴市", "浙江省"), kind="other")


def test_this_year_and_last_year_are_those_of_the_piece() -> None:
    text = "2020年，平台建成。去年完成销售收入16.6亿元，今年拥有窗口11个。"
    assert [r[-1] for r in rows(text, PIECES)] == [2019, 2020]


def test_within_the_year_is_of_the_year_before_it() -> None:
    text = "2020年列入库的25个项目，年内完成投入4.46亿元。"
    assert [r[-1] for r in rows(text, PIECES)] == [2020, 2020]


def test_a_rise_from_one_value_to_another_spans_its_years() -> None:
    text = "2014年至2020年，科技服务业企业数由268家增加到600多家。"
    assert [(r[1], r[-1]) for r in rows(text, PIECES)] == [(268, 2014), (600, 2020)]


def test_a_year_that_tells_which_thing_is_meant_dates_nothing() -> None:
    assert rows("2021年市本级兑现2020年企业奖励资金2.89亿元。", PIECES)[0][-1] == 2021
    assert rows("2022年开工的项目2023年完成投资5亿元。", PIECES)[0][-1] == 2023


def test_years_back_are_no_years_ahead() -> None:
    text = "十五年里，共完成课题研究132项；自2018年底成立以来，共争取到各类资金2634万元。"
    assert [(r[1], r[-1]) for r in rows(text, PIECES)] == [(132, 2020), (26_340_000, 2020)]
    assert {f.status for f in figures(text, PIECES)} == {"actual"}
    assert rows("2004至2018期间，共评选先进31人。", PIECES)[0][-1] == 2018


def test_a_number_torn_from_a_table_is_no_part_of_a_count_of_years() -> None:
    assert [r[1] for r in rows("6一年来，完成课题研究132项。", PIECES)] == [132]


def test_yearly_holds_for_the_clauses_behind_it() -> None:
    text = "每年新增科技人才30名以上，新增创新团队5个以上，到2025年累计达到80个。"
    assert [r[4] for r in rows(text, PLAN)] == ["yearly", "yearly", "level"]


def test_a_part_of_a_report_has_its_year() -> None:
    text = "新增企业25家，投资增长15%。制造业贷款增长12%以上，营收增长10%。"
    assert {f.year for f in figures(text, PART)} == {2024}
    told = "一、2023年工作回顾\n引进领军人才393人。"
    assert [f.measure for f in figures(told, PART)] == ["increase"]


def test_who_sums_up_is_no_part_of_the_name() -> None:
    text = "双创载体累计培育孵化项目28个，大赛共报名众创团队463个。"
    assert [r[0] for r in rows(text, PIECES)] == ["培育孵化项目数", "报名众创团队数"]
    assert rows("新能源汽车累计生产35.9万辆。", PIECES)[0][0] == "新能源汽车生产数"
    text = "已有55家中小企业通过该基地引进171名博士生。"
    assert rows(text, PIECES)[0][0] == "中小企业数"


def test_a_quantity_that_is_reached_is_a_level() -> None:
    assert rows("归集数据量达到37亿条。", REPORT)[0][4] == "level"
    assert rows("归集数据37亿条。", REPORT)[0][4] == "increase"


def test_a_heading_that_looks_back_and_one_that_develops_basic_things() -> None:
    clock = Clock(2021, 2021, 2021, 2025, bounded=False, reports=False)
    assert default_status(["大力发展基础能源和电力产业"], "产量达到2亿吨。", clock) == "target"
    assert default_status(["发展基础"], "产量达到2亿吨。", clock) == "actual"


def test_a_piece_without_a_date_has_the_year_that_it_tells_of() -> None:
    undated = replace(PIECES, issued_on="")
    named = "2020年，基地建成。2020年，入驻企业3家。2020年，获奖2项。计划2021年扩建。拥有设备5台。"
    assert rows(named, undated)[-1][-1] == 2020
    closed = "2021年，基地扩建。截至2020年底，基地建成。拥有设备5台。"
    assert rows(closed, undated)[-1][-1] == 2020
    assert rows("2019年立项2项。2020年，基地建成。拥有设备5台。", undated)[-1][-1] == 2020


def test_a_passage_of_a_report_that_tells_what_was_done_is_past() -> None:
    report = replace(PART, title="2024年绍兴市政府工作报告", kind="report", period=(2023, 2024))
    done = "获批试点，推进改革任务，制造业投资增长9.2%，推动实施项目246个。优势显著，首次入选。"
    assert {(f.status, f.year) for f in figures(done, report)} == {("actual", 2023)}
    wish = "推动实施项目246个，加快建设园区，争创试点，力争制造业投资增长9.2%。深化改革。"
    assert {(f.status, f.year) for f in figures(wish, report)} == {("target", 2024)}


def test_how_old_things_are_is_no_time() -> None:
    report = replace(PART, title="2024年绍兴市政府工作报告", kind="report", period=(2023, 2024))
    aged = "改造2000年前符合条件的老旧小区300个。"
    assert {f.year for f in figures(aged, report)} == {2024}
    assert {f.year for f in figures("2025年前建成小区80个。", report)} == {2025}


def test_what_a_report_lists_as_its_aims_is_planned() -> None:
    report = replace(PART, title="2024年绍兴市政府工作报告", kind="report", period=(2023, 2024))
    text = "经济社会发展主要预期目标是：地区生产总值增长6%，居民消费价格涨幅3%左右，完成节能任务。"
    assert {(f.status, f.year) for f in figures(text, report)} == {("target", 2024)}
