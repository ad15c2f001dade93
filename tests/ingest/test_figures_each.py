"""One value of several nouns, several values of one noun, and what a verb before stands for."""

from tests.ingest.figured import REPORT, figures, mention, rows


def test_one_value_is_of_each_rate_of_a_list() -> None:
    text = "秸秆综合利用率、畜禽粪污资源化利用率均达95%，办结率、满意率100%。"
    assert [r[0] for r in rows(text, REPORT)] == [
        "秸秆综合利用率", "畜禽粪污资源化利用率", "办结率", "满意率",
    ]  # fmt: skip
    text = "城市、农村自来水普及率分别达到99.5%、98.5%，林地、草地和湿地面积12万亩。"
    assert [r[0] for r in rows(text, REPORT)] == [
        "城市自来水普及率", "农村自来水普及率", "林地、草地和湿地面积",
    ]  # fmt: skip


def test_ratios_are_handed_out_behind_their_word() -> None:
    text = "民间投资、工业投资占比分别达49.2%、56.3%，分别提高10.6、12.9个百分点。"
    assert [r[:2] for r in rows(text, REPORT)] == [
        ("民间投资占比", 49.2), ("工业投资占比", 56.3),
        ("民间投资占比", 10.6), ("工业投资占比", 12.9),
    ]  # fmt: skip


def test_the_last_of_a_list_is_of_each_level() -> None:
    text = "国家级、自治区级、市级示范区分别增至13个、42个、1045个。"
    assert [r[0] for r in rows(text, REPORT)] == [
        "国家级示范区数", "自治区级示范区数", "市级示范区数",
    ]  # fmt: skip


def test_a_growth_since_the_first_of_the_year_has_its_noun() -> None:
    text = "存贷款余额分别达到6252亿元、4520亿元，分别比年初增长12.2%、13.9%。"
    assert [r[:2] for r in rows(text, REPORT)][2:] == [("存款余额", 12.2), ("贷款余额", 13.9)]


def test_a_mark_is_a_value_and_a_verb_is_no_preposition() -> None:
    text = "工业经济总量迈上万亿台阶，实现引进外资过亿美元，全市经营主体净增1.8万户。"
    assert [r[:4] for r in rows(text, REPORT)] == [
        ("工业经济总量", 1e12, "元", ">="),
        ("引进外资金额", 1e8, "美元", ">="),
        ("经营主体数", 18000, "户", "="),
    ]
    assert rows("通过3亿元项目带动，研发投入强度达到3.5%。", REPORT)[-1][0] == "研发投入强度"


def test_a_verb_before_a_comma_is_in_no_name_behind_it() -> None:
    text = "新纳入集中带量采购品种106个，减轻群众医药负担2358万元，敷设燃气管道31公里。"
    assert [r[0] for r in rows(text, REPORT)] == [
        "纳入集中带量采购品种数", "减轻群众医药负担金额", "敷设燃气管道",
    ]  # fmt: skip
    text = "引进高层次人才50名，其中青年人才20名；认定国家级孵化器2家，省级孵化器5家。"
    assert [r[0] for r in rows(text, REPORT)] == [
        "引进高层次人才数", "引进青年人才数", "国家级孵化器认定数", "省级孵化器认定数",
    ]  # fmt: skip


def test_words_are_not_cut_inside() -> None:
    text = (
        "新增出口实绩企业30家，建成和美乡村示范村94个，建成7个县域紧密型医共体，"
        "守牢508万亩永久基本农田，基本医疗保险参保率97%，对RCEP伙伴进出口增长17.1%，"
        "汽车出口增长30%，1.1万个事项可以掌上办，装机容量突破千万千瓦。"
    )
    assert [r[0] for r in rows(text, REPORT)] == [
        "出口实绩企业数", "和美乡村示范村数", "县域紧密型医共体数", "永久基本农田面积",
        "基本医疗保险参保率", "对RCEP伙伴进出口", "汽车出口", "事项数", "装机容量",
    ]  # fmt: skip
    assert rows(text, REPORT)[-1][1:3] == (10_000_000, "千瓦")


def test_firms_of_a_list_keep_what_they_won() -> None:
    text = "26家企业入围中国农业企业500强，居民收入保持苏北第一，夺得8枚金牌、4枚银牌。"
    assert [(r[0], r[4]) for r in rows(text, REPORT)] == [
        ("入围中国农业企业500强企业数", "increase"), ("居民收入苏北排名", "level"),
        ("夺得金牌数", "increase"), ("夺得银牌数", "increase"),
    ]  # fmt: skip
    text = "储能产业入选省“十强”产业集群，工业总产值增长5%，跻身全国先进制造业百强市。"
    assert [r[0] for r in rows(text, REPORT)] == ["工业总产值", "全国先进制造业百强市排名"]


def test_ranks_are_of_all_amounts_before_and_totals_leave_no_trace() -> None:
    text = "财政总收入、预算收入分别达到1102亿元和632亿元，均保持全省第三。"
    assert [r[0] for r in rows(text, REPORT)][2:] == ["财政总收入全省排名", "预算收入全省排名"]
    text = "签约亿元以上项目746个、金额4933亿元，开工406个，为2.5万名群众办理证件。"
    assert [r[0] for r in rows(text, REPORT)][2:] == ["开工亿元以上项目数", "群众办理证件数"]


def test_a_trial_is_a_thing_and_a_part_has_the_noun_before() -> None:
    text = "9个国家级改革试点通过评估验收，新增社会停车位2500个，其中中心城区500个。"
    assert [r[0] for r in rows(text, REPORT)] == [
        "通过评估验收国家级改革试点数", "社会停车位数", "中心城区社会停车位数",
    ]  # fmt: skip


def test_a_level_as_last_year_dates_nothing() -> None:
    text = "今年预期目标是：一般公共预算收入与上年度持平，固定资产投资增长10%。"
    assert [r[5] for r in rows(text, REPORT)] == [2024]


def test_places_that_rise_are_handed_their_ranks() -> None:
    text = "宜都、枝江“全国百强县”分别进位5位、6位。"
    named = [mention(text, "宜都", "Place", "宜都市"), mention(text, "枝江", "Place", "枝江市")]
    found = figures(text, REPORT, *named)
    assert [(f.value, f.subject and f.subject.name) for f in found] == [
        (5, "宜都市"),
        (6, "枝江市"),
    ]


def test_rates_joined_by_and_share_a_value_and_means_are_no_name() -> None:
    text = "断面水质优良率和水源地达标率保持在100%，采取退耕还林等方式治理石漠化面积13万公顷。"
    assert [r[0] for r in rows(text, REPORT)] == [
        "断面水质优良率", "水源地达标率", "治理石漠化面积",
    ]  # fmt: skip
