"""Targets in plans and opinions: names, lists, years, measures, what is no figure."""

import pytest

from policygraph.ingest.model import Head, Ref
from tests.ingest.figured import PLAN, figures, mention, read, rows


def test_shares_and_levels_of_a_list_of_goals() -> None:
    text = "全社会研发投入占地区生产总值比重达3.5%，技术合同交易额超280亿元，新增法人企业13万家。"
    assert rows(text) == [
        ("全社会研发投入占地区生产总值比重", 3.5, "%", "=", "level", 2025),
        ("技术合同交易额", 28_000_000_000, "元", ">=", "level", 2025),
        ("法人企业数", 130_000, "家", "=", "increase", 2025),
    ]


def test_a_doubling_counts_for_each_noun() -> None:
    text = "新引进高层次人才数、双创载体面积、新增注册企业数均实现翻一番。"
    assert [(r[0], r[1], r[4]) for r in rows(text)] == [
        ("新引进高层次人才数", 100, "increase"),
        ("双创载体面积", 100, "increase"),
        ("新增注册企业数", 100, "increase"),
    ]


def test_verbs_carry_over_a_list_and_stop_at_a_semicolon() -> None:
    text = "引进领军型创业人才项目1000个以上、众创人才项目4000个以上；瞪羚企业500家。"
    found = [(r[0], r[4]) for r in rows(text)]
    assert found == [
        ("引进领军型创业人才项目数", "increase"),
        ("引进众创人才项目数", "increase"),
        ("瞪羚企业数", "level"),
    ]


def test_each_one_splits_and_keeps_the_level() -> None:
    assert [r[:2] for r in rows("争取新增国家级高新区、经开区各1家。")] == [
        ("国家级高新区数", 1),
        ("国家级经开区数", 1),
    ]


def test_among_them_narrows_the_indicator() -> None:
    text = "到2023年，累计新增优质科技型项目600个以上，其中省“双创计划”以上60个。"
    found = rows(text)
    assert found[0] == ("优质科技型项目数", 600, "个", ">=", "increase", 2023)
    assert found[1] == ("省“双创计划”以上项目数", 60, "个", "=", "increase", 2023)


def test_the_noun_may_follow_the_amount() -> None:
    text = "新引进30家高水平孵化机构，争取15家企业入选江苏省百强创新型企业。"
    assert [(r[0], r[4]) for r in rows(text)] == [
        ("引进高水平孵化机构数", "increase"),
        ("入选江苏省百强创新型企业数", "increase"),
    ]


def test_an_attribute_in_front_of_the_count_is_no_figure() -> None:
    text = "每年新实施投资超5000万元科技成果转化与产业化项目30个以上。"
    (found,) = figures(text)
    assert (found.value, found.bound, found.measure) == (30, ">=", "yearly")
    assert "5000万元" in found.indicator


def test_ranks_are_handed_out_to_their_areas() -> None:
    text = "常州、武进两个国家级高新区争取分别进入全国前20位、30位。"
    both = "常州、武进两个国家级高新区"
    parks = [mention(text, both, "Park", name) for name in ("常州国家高新区", "武进国家高新区")]
    found = figures(text, PLAN, *parks)
    assert [(f.subject, f.value, f.bound) for f in found] == [
        (Ref("Park", "常州国家高新区"), 20, "<="),
        (Ref("Park", "武进国家高新区"), 30, "<="),
    ]


def test_within_five_years_ends_with_the_period() -> None:
    head = Head("关于推进人才集聚工程的实施意见", issued_on="2012", region="广州市", kind="opinion")
    text = "2012年起5年内实施。5年内重点引进100名市管企业中高级经营管理人才，选拔200名后备人才。"
    found = figures(text, head)
    assert [(f.value, f.year, f.measure) for f in found] == [
        (100, 2017, "increase"),
        (200, 2017, "increase"),
    ]


def test_what_a_plan_starts_from_is_actual() -> None:
    (found,) = figures("围绕重点培育的22条特色优势产业链，实施一批攻关项目。")
    assert (found.status, found.year, found.measure) == ("actual", 2021, "level")


def test_a_range_is_two_figures() -> None:
    found = rows("培育2－3家具有全球影响力的生态主导型企业。")
    assert [(r[1], r[3]) for r in found] == [(2, ">="), (3, "<=")]


@pytest.mark.parametrize(
    "text",
    [
        "从四个方面增强支撑，落实“253”产业培育计划。",
        "深入开展三项制度改革，连续3年每年给予支持。",
        "将全国所有市县业务办理时间压缩至5个工作日以内。",
        "落实创新政策20条。",
        "对在产企业进行100%全覆盖巡查。",
        "对35岁以下青年加大扶持。",
        "上述两家中心要加强协作。",
    ],
)
def test_numbers_that_are_no_figures(text: str) -> None:
    assert figures(text) == ()


def test_a_promise_for_a_single_case_is_an_award() -> None:
    text = "对新认定的国家级科技企业孵化器，给予最高500万元的一次性奖励。"
    (found,) = figures(text)
    assert (found.status, found.value, found.bound) == ("award", 5_000_000, "<=")
    assert found.to == "新认定的国家级科技企业孵化器"


def test_a_sum_between_two_named_ends_is_no_figure() -> None:
    text = "江苏省工信厅对石墨烯创新中心每年支持1000万元建设经费。"
    payer = mention(text, "江苏省工信厅", "Department")
    receiver = mention(text, "石墨烯创新中心", "Platform")
    assert figures(text, PLAN, payer, receiver) == ()


def test_an_amount_without_a_noun_stays_open() -> None:
    found = read("达到20%。")
    assert found.figures == ()
    assert [o.text for o in found.open] == ["20%"]


def test_thresholds_before_a_promise_are_no_figures() -> None:
    text = "带动就业5人及以上的，给予最高50万元支持；注册资本500万元（含）以上。"
    assert [(f.value, f.status) for f in figures(text)] == [(500_000, "award")]


def test_a_deadline_is_a_date_and_a_founding_is_none() -> None:
    text = "创生控股创建于1986年，授权医院近4000家；于2023年底前建成实验室3家。"
    assert [row[-1] for row in rows(text)] == [2025, 2023]


def test_the_bound_may_stand_before_the_verb() -> None:
    assert rows("每个县市区至少建成1个零工市场。")[0][1:4] == (1, "个", ">=")


def test_a_share_by_which_is_paid_and_its_cap_are_promises() -> None:
    text = "改造项目按照固定资产投资总额30%的比例安排补助资金，最高不超过5000万元。"
    assert [(f.value, f.status) for f in figures(text)] == [(30, "award"), (5e7, "award")]


def test_bands_are_named_by_whom_they_reach() -> None:
    text = "达到万兆到旗县区、千兆到苏木乡镇（街道）、20兆进牧户的带宽要求。"
    assert [(r[0], r[1], r[2]) for r in rows(text)] == [
        ("旗县区带宽", 10_000, "兆"),
        ("苏木乡镇（街道）带宽", 1000, "兆"),
        ("牧户带宽", 20, "兆"),
    ]


def test_a_standard_of_payment_is_an_award_and_a_condition_is_none() -> None:
    text = "补贴标准：一等奖20万元，二等奖15万元。获奖项目吸纳就业3人或以上。"
    assert [(f.value, f.status) for f in figures(text)] == [(200_000, "award"), (150_000, "award")]
