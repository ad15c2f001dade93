"""Figures of things in lists: sizes before a shared noun, lines of business, sectors, ratios."""

from dataclasses import replace

from tests.ingest.figured import PLAN, REPORT, figures, rows


def _names(text: str) -> list[object]:
    """Give the names of the indicators of a report's sentence."""
    return [row[0] for row in rows(text, REPORT)]


def test_sizes_right_behind_a_count_mark_what_is_counted() -> None:
    text = "力争新开工硅材料基地等23个50亿元以上，光模块等300个亿元以上工业项目。"
    assert [(r[0], r[1], r[4]) for r in rows(text, REPORT)] == [
        ("开工50亿元以上工业项目数", 23, "increase"), ("开工亿元以上工业项目数", 300, "increase"),
    ]  # fmt: skip
    text = (
        "植保产业园等7个过百亿、12个过50亿项目签约落地，新增龙头企业1家，龙虾等6个产业链突破百亿。"
    )
    assert _names(text)[:2] == ["过百亿项目数", "签约落地过50亿项目数"]


def test_lines_of_business_are_named_whole() -> None:
    text = "力争氢能、低空经济产业营业收入分别增长20%以上，城镇和农村居民收入分别增长6%、7%。"
    assert _names(text) == [
        "氢能营业收入", "低空经济产业营业收入", "城镇居民收入", "农村居民收入",
    ]  # fmt: skip
    text = "一、二、三产增加值分别增长4.1%、7.3%和5%。"
    assert _names(text) == ["第一产业增加值", "第二产业增加值", "第三产业增加值"]


def test_ratios_are_handed_out_to_what_was_named_before() -> None:
    text = "工业投资、技改投资分别增长35%、41%，占固定资产投资比重分别提升7.4、2.8个百分点。"
    assert [(r[0], r[4]) for r in rows(text, REPORT)][2:] == [
        ("工业投资占固定资产投资比重", "increase"), ("技改投资占固定资产投资比重", "increase"),
    ]  # fmt: skip
    text = "普惠园覆盖率达90.8%、超省定标准5.8个百分点。"
    assert _names(text) == ["普惠园覆盖率", "普惠园覆盖率超省定标准"]


def test_things_counted_are_parted_from_their_quantity() -> None:
    text = "457项市级层面重大项目投资增长3.6%，18个特色产业产值增长15%。"
    assert _names(text) == [
        "市级层面重大项目数", "市级层面重大项目投资", "特色产业数", "特色产业产值",
    ]  # fmt: skip


def test_what_is_new_holds_for_a_part_of_it() -> None:
    text = "力争新增贷款1500亿元，其中制造业贷款260亿元，贷款余额达到9000亿元。"
    assert [r[4] for r in rows(text, REPORT)] == ["increase", "increase", "level"]


def test_time_of_a_doubling_is_no_name() -> None:
    text = "新增瞪羚企业351家，总量达到939家、两年实现翻番。"
    assert _names(text)[2] == "瞪羚企业总量"


def test_people_are_counted_without_a_word_for_one() -> None:
    text = "全市27.1万农村义务教育学生全部吃上营养餐，经营主体突破11万大关，与530万港城人民一起。"
    assert [(r[1], r[2]) for r in rows(text, REPORT)] == [(271_000, "人"), (110_000, "户")]


def test_rates_are_of_each_thing_dealt_with() -> None:
    text = "办结代表建议148件、委员提案134件，满意率分别达98.6%和99.2%。"
    assert _names(text)[2:] == ["代表建议满意率", "委员提案满意率"]
    text = "新增生产基地32家、占全区新增总数的86.5%，累计达到52家、占全区总数的63.4%。"
    assert _names(text)[2:] == ["生产基地数", "生产基地数占全区总数比重"]


def test_words_behind_an_amount_stay_whole() -> None:
    text = "力争建成示范村13个、和美乡村中心村32个，推进6个和美乡村建设，新增60家服务业企业。"
    assert _names(text)[1:] == ["和美乡村中心村数", "和美乡村建设数", "服务业企业数"]
    assert _names("重大项目建设见形见效，新开工306个，竣工105个。") == ["开工项目数", "竣工项目数"]


def test_sizes_before_a_noun_only_mark_it() -> None:
    text = "新建及改造城网110千伏变电容量973万千伏安。"
    assert [r[1] for r in rows(text, REPORT)] == [9_730_000]
    text = "实施流域面积3000平方公里以上大江大河治理，综合治理河道2300公里，完成2万亩以上荒地治理。"
    assert [r[1] for r in rows(text, REPORT)] == [2300, 20_000]
    text = "单体建筑面积超过2万平方米的新建公共建筑100%配建中水设施。"
    assert [r[1] for r in rows(text, REPORT)] == [100]


def test_cases_of_a_list_are_thresholds() -> None:
    assert not rows("（2）自当年1月1日起累计向境外提供不满1万人敏感个人信息的。", PLAN)
    assert rows("（2）累计向境外提供1万人以上信息服务。", PLAN)


def test_a_range_goes_without_what_is_only_some_more() -> None:
    text = "培育1—2家5G制造龙头企业和一批5G应用开发企业，高速公路里程7607公里，全国排名第5。"
    assert _names(text)[1:] == ["5G制造龙头企业数", "高速公路里程", "高速公路里程全国排名"]


def test_a_plan_without_a_period_runs_to_its_last_deadline() -> None:
    head = replace(PLAN, title="社区服务工作方案", period=None, issued_on="2022-06-01", kind="plan")
    text = "2022年7月底前统一标准，2023年11月底前全面完成，安排值守人员20名。"
    assert [f.year for f in figures(text, head)] == [2023]


def test_what_is_to_be_done_through_others_is_counted() -> None:
    text = "力争在建水库完成下闸验收5座，保持播种面积在639万亩以上。"
    assert [(r[0], r[4]) for r in rows(text, REPORT)] == [
        ("在建水库完成下闸验收数", "increase"), ("播种面积", "level"),
    ]  # fmt: skip
    text = "原油、燃料油进口量居全省首位，192项重点工作扎实开展，残疾人补贴覆盖率98%以上。"
    assert _names(text) == [
        "原油进口量全省排名", "燃料油进口量全省排名", "重点工作数", "残疾人补贴覆盖率",
    ]  # fmt: skip


def test_an_empty_place_in_a_list_is_no_thing() -> None:
    text = "、燃料油进口量均居全省首位，办结率、、满意率均达100%。"
    assert _names(text)[0] == "燃料油进口量全省排名"
