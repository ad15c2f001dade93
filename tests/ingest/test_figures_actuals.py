"""Actuals in reports and news: growth, ranks, changes, subjects, repetitions."""

import pytest

from policygraph.ingest.model import Head, Ref
from tests.ingest.figured import NEWS, REPORT, figures, mention, rows


def test_increase_total_and_rank_of_one_thing() -> None:
    text = "去年，新增国家级孵化器13家、增量居全国第2位，新增新型研发机构19家、总数52家。"
    assert rows(text, REPORT) == [
        ("国家级孵化器数", 13, "家", "=", "increase", 2023),
        ("国家级孵化器增量全国排名", 2, "位", "=", "level", 2023),
        ("新型研发机构数", 19, "家", "=", "increase", 2023),
        ("新型研发机构总数", 52, "家", "=", "level", 2023),
    ]


def test_growth_and_its_rank() -> None:
    text = "去年，规上工业增加值增长10%以上、居万亿城市第3位。"
    assert rows(text, REPORT) == [
        ("规上工业增加值", 10, "%", ">=", "increase", 2023),
        ("规上工业增加值增速万亿城市排名", 3, "位", "=", "level", 2023),
    ]


def test_falls_are_handed_out_one_by_one() -> None:
    text = "去年，安全生产事故数、亡人数分别下降18.6%和14.2%。"
    found = [(r[0], r[1], r[4]) for r in rows(text, REPORT)]
    assert found == [("安全生产事故数降幅", 18.6, "level"), ("亡人数降幅", 14.2, "level")]


def test_city_and_country_are_two_indicators() -> None:
    text = "去年，城乡居民人均可支配收入分别增长4.5%、8.2%。"
    assert [r[:2] for r in rows(text, REPORT)] == [
        ("城镇居民人均可支配收入", 4.5),
        ("农村居民人均可支配收入", 8.2),
    ]


def test_a_change_gives_both_years() -> None:
    text = "武进区有效高企已由2017年的344家增长到1061家。"
    place = mention(text, "武进区", "Place")
    assert rows(text, NEWS, place) == [
        ("高新技术企业数", 344, "家", "=", "level", 2017),
        ("高新技术企业数", 1061, "家", "=", "level", 2022),
    ]


def test_a_bracket_takes_year_and_noun_of_the_amount_before() -> None:
    text = "企业研发机构数量从2015年的900家（省级以上424家），增加到2019年的1621家。"
    assert rows(text, NEWS) == [
        ("企业研发机构数量", 900, "家", "=", "level", 2015),
        ("省级以上企业研发机构数", 424, "家", "=", "level", 2015),
        ("企业研发机构数量", 1621, "家", "=", "level", 2019),
    ]


def test_a_verb_of_flow_stays_in_the_name() -> None:
    text = "全年组织申报高新技术企业611家；新建省级工程技术研究中心12家，市重点实验室2家。"
    assert [r[0] for r in rows(text, NEWS)] == [
        "高新技术企业申报数",
        "新建省级工程技术研究中心数",
        "新建市重点实验室数",
    ]


def test_a_ratio_takes_what_stood_before() -> None:
    text = "去年，全年民生支出1219亿元，占一般公共预算支出86.4%。"
    assert [r[0] for r in rows(text, REPORT)] == ["民生支出", "民生支出占一般公共预算支出比重"]


def test_a_doer_and_its_sum_in_one_clause() -> None:
    text = "去年，26家新型研发机构共投入2.5亿元用于研发。"
    assert [r[:3] for r in rows(text, REPORT)] == [
        ("新型研发机构数", 26, "家"),
        ("新型研发机构研发投入", 250_000_000, "元"),
    ]


def test_the_sentence_names_another_subject() -> None:
    text = "合肥经开区稳居国家级经开区第6位，新增外资企业超200家。"
    found = figures(text, REPORT, mention(text, "合肥经开区", "Park"))
    assert found[0].subject == Ref("Park", "合肥经开区")
    assert (found[0].indicator, found[0].value) == ("国家级经开区排名", 6)


def test_a_later_clause_speaks_of_the_region_again() -> None:
    text = "新签约项目1200个，大众研发中心成功落地，新增外资企业超200家。"
    found = figures(text, REPORT, mention(text, "大众研发中心", "Platform"))
    assert {f.subject for f in found} == {Ref("Place", "合肥市")}


def test_a_noun_points_back_to_the_thing_named_last() -> None:
    head = Head("改革做法汇编", issued_on="2021", region="常州市", kind="compendium")
    text = "中航锂电研究院建成中试线。研究院吸引高端人才500余人，其中研发人员350余人。"
    found = figures(text, head, mention(text, "中航锂电研究院", "Platform"))
    assert [(f.indicator, f.value) for f in found] == [("高端人才数", 500), ("研发人员数", 350)]
    assert {f.subject for f in found} == {Ref("Platform", "中航锂电研究院")}


def test_members_belong_to_the_whole_that_they_make_up() -> None:
    text = "由18家股东组成的江苏省石墨烯创新中心揭牌。"
    whole = mention(text, "江苏省石墨烯创新中心", "Platform")
    (found,) = figures(text, NEWS, whole)
    assert (found.indicator, found.subject) == ("股东数", Ref("Platform", whole.name))


def test_equal_statements_are_one_figure() -> None:
    text = "瞪羚企业40家。全年盘点，瞪羚企业40家。"
    (found,) = figures(text, NEWS)
    assert [text[a:b] for a, b in found.again] == ["瞪羚企业40家"]


def test_orders_in_a_report_are_targets_of_its_year() -> None:
    text = "加强载体建设，新增发明专利授权1.5万件，力争全市技术合同交易额突破1300亿元。"
    found = figures(text, REPORT)
    assert [(f.indicator, f.status, f.year) for f in found] == [
        ("发明专利授权数", "target", 2024),
        ("技术合同交易额", "target", 2024),
    ]


def test_a_running_total_follows_its_increase() -> None:
    found = [(r[0], r[1], r[4]) for r in rows("去年，新增上市企业6家、累计达100家。", REPORT)]
    assert found == [("上市企业数", 6, "increase"), ("上市企业数", 100, "level")]


def test_ranks_are_handed_out_to_the_indicators_before() -> None:
    text = "去年，城镇和农村居民人均可支配收入80392元、48825元，分别居全省第2位、第3位。"
    assert [r[:2] for r in rows(text, REPORT)][2:] == [
        ("城镇居民人均可支配收入全省排名", 2),
        ("农村居民人均可支配收入全省排名", 3),
    ]


def test_a_lead_over_others_names_them() -> None:
    text = "去年，全市生产总值增长6.9%，增速分别高于全国、全省1.7和0.9个百分点。"
    assert [r[:3] for r in rows(text, REPORT)][1:] == [
        ("生产总值增速高于全国", 1.7, "百分点"),
        ("生产总值增速高于全省", 0.9, "百分点"),
    ]


def test_a_rank_may_change_from_one_year_to_the_next() -> None:
    text = "地区生产总值在全国从2015年的第25位上升到第20位。"
    assert [(r[0], r[1], r[5]) for r in rows(text, NEWS)] == [
        ("地区生产总值全国排名", 25, 2015),
        ("地区生产总值全国排名", 20, 2022),
    ]


def test_what_a_thing_does_is_named_without_how_it_does_it() -> None:
    text = "去年，10余个专业会展品牌相继落户三亚，50项民生实事高质量完成。"
    assert [(r[0], r[4]) for r in rows(text, REPORT)] == [
        ("落户三亚专业会展品牌数", "increase"),
        ("民生实事数", "increase"),
    ]


def test_examples_of_what_is_counted_are_no_subject() -> None:
    text = "隆基乐叶单晶电池、晶环蓝宝石晶片等150个重点项目建成投运。"
    first = mention(text, "隆基乐叶", "Enterprise")
    assert [f.subject for f in figures(text, REPORT, first)] == [Ref("Place", "合肥市")]


def test_things_are_counted_without_a_quantity_of_theirs() -> None:
    text = "45个重点开发区规模以上工业总产值占全省开发区的比重达84%。"
    assert rows(text, REPORT)[0][:3] == ("重点开发区数", 45, "个")


def test_a_noun_behind_a_bracket_belongs_to_the_amount_before_it() -> None:
    text = "新增2400户（累计约3600户）大中型餐饮单位接入监管平台。"
    found = [(r[0], r[1], r[3], r[4]) for r in rows(text, REPORT)]
    assert [row[1:] for row in found] == [(2400, "=", "increase"), (3600, "~", "level")]
    assert all("大中型餐饮单位" in str(row[0]) for row in found)


def test_articles_of_a_policy_are_no_figure_but_lines_are() -> None:
    text = "出台优化营商环境50条，细化落实193条举措，打造共同富裕示范带2条，国际航线增至4条。"
    assert [r[1] for r in rows(text, REPORT)] == [2, 4]


def test_amounts_are_handed_out_to_several_parks() -> None:
    text = "力争慈湖高新区、当涂经开区营收分别突破900亿元、850亿元。"
    parks = [mention(text, park, "Park") for park in ("慈湖高新区", "当涂经开区")]
    found = [(f.subject, f.value) for f in figures(text, REPORT, *parks)]
    assert found == [(Ref("Park", "慈湖高新区"), 9e10), (Ref("Park", "当涂经开区"), 8.5e10)]


@pytest.mark.parametrize(
    ("text", "name", "value", "bound"),
    [
        ("城乡居民收入比缩小至1.65。", "城乡居民收入比", 1.65, "="),
        ("居民消费价格指数控制在103左右。", "居民消费价格指数", 103, "~"),
    ],
)
def test_indices_have_no_unit(text: str, name: str, value: float, bound: str) -> None:
    assert [row[:4] for row in rows(text, REPORT)] == [(name, value, "", bound)]


def test_ranks_in_a_row_need_their_sign_once() -> None:
    text = "四个季度经济运行考评分别居第6、第2、第4、第3位。"
    assert [row[1] for row in rows(text, REPORT)] == [6, 2, 4, 3]


def test_the_whole_city_takes_over_from_a_thing() -> None:
    text = "新疆股权交易中心开设专板、首批26家企业入板，全市上市公司达33家、新三板公司达16家。"
    place = mention(text, "新疆股权交易中心", "Platform")
    assert [f.subject for f in figures(text, REPORT, place)][1:] == [Ref("Place", "合肥市")] * 2


def test_what_follows_a_success_is_the_regions_again() -> None:
    text = "绩溪创成实践创新基地，生态文明名片达7个。"
    place = mention(text, "绩溪", "Place", "绩溪县")
    assert [f.subject for f in figures(text, REPORT, place)] == [Ref("Place", "合肥市")]
