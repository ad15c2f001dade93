"""What amounts share with their neighbours, and how ratios and ranks turn."""

from tests.ingest.figured import REPORT, figures, mention, rows


def test_a_growth_of_a_ratio_is_of_the_ratio() -> None:
    text = "2023年，增加值占工业增加值比重达27%、提高4.5个百分点；税占比预计提高3.5个百分点。"
    assert [(r[0], r[1], r[4]) for r in rows(text, REPORT)] == [
        ("增加值占工业增加值比重", 27, "level"),
        ("增加值占工业增加值比重", 4.5, "increase"),
        ("税占比", 3.5, "increase"),
    ]


def test_a_growth_without_a_noun_is_of_the_amount_before() -> None:
    text = "企业获得补贴达到138.12万元，较上年上涨53%。"
    assert rows(text, REPORT)[1][:2] == ("企业获得补贴", 53)


def test_growths_are_handed_out_to_the_amounts_before() -> None:
    text = "全年接待游客5250万人次、旅游综合收入461亿元，分别增长22.6%、21%。"
    assert [r[:2] for r in rows(text, REPORT)][2:] == [
        ("接待游客人次", 22.6),
        ("旅游综合收入", 21),
    ]


def test_ratios_are_handed_out_and_a_bound_holds_for_both() -> None:
    text = "获批新型研发机构、产业创新研究院数量分别占全省36%和22%。"
    assert [r[0] for r in rows(text, REPORT)] == [
        "获批新型研发机构数量占全省比重",
        "产业创新研究院数量占全省比重",
    ]
    text = "国家高新技术企业、科技型中小企业分别突破2000家和3000家。"
    assert [(r[0], r[3]) for r in rows(text, REPORT)] == [
        ("国家高新技术企业数", ">="),
        ("科技型中小企业数", ">="),
    ]


def test_a_rank_behind_a_growth_is_not_handed_out() -> None:
    text = "各项存贷款余额增长15.9%、居全省第2位。"
    assert [r[:2] for r in rows(text, REPORT)] == [
        ("各项存贷款余额", 15.9),
        ("各项存贷款余额增速全省排名", 2),
    ]


def test_a_class_marked_by_an_amount_stays_in_its_enumeration() -> None:
    text = (
        "新增专精特新企业100家、营业收入超百亿元企业1家，"
        "新签约亿元以上项目超50个，其中50亿元以上项目2个。"
    )
    assert [(r[0], r[4]) for r in rows(text, REPORT)] == [
        ("专精特新企业数", "increase"),
        ("营业收入超百亿元企业数", "increase"),
        ("签约亿元以上项目数", "increase"),
        ("签约50亿元以上项目数", "increase"),
    ]
    marked = "新材料生产线等11个超亿元工业项目建成投运，引进项目5个、投资超10亿元。"
    assert next(r[:2] for r in rows(marked, REPORT)) == ("建成投运超亿元工业项目数", 11)


def test_several_are_ranked_at_once_and_a_rank_goes_on() -> None:
    text = "入库数量增幅、认定通过率均居全省第一。"
    assert [r[0] for r in rows(text, REPORT)] == [
        "入库数量增幅全省排名",
        "认定通过率全省排名",
    ]
    text = "创新能力指数位居全国第16位（地级市第3位）。"
    assert [r[:2] for r in rows(text, REPORT)] == [
        ("创新能力指数全国排名", 16),
        ("创新能力指数地级市排名", 3),
    ]


def test_what_others_are_helped_to_reach_is_no_rank() -> None:
    assert rows("支持赤壁市冲刺全国县域百强。", REPORT) == []
    assert rows("全力冲刺全省开发区前十。", REPORT)[0][:2] == ("全省开发区排名", 10)


def test_fractions_and_marks_passed_are_amounts() -> None:
    text = "单位数占全省十分之一，专利约占全市21.3%。交易额首次破千亿，预约200多人次。"
    assert [(r[0], r[1], r[3]) for r in rows(text, REPORT)] == [
        ("单位数占全省比重", 10, "="),
        ("专利占全市比重", 21.3, "~"),
        ("交易额", 100_000_000_000, ">="),
        ("预约人次", 200, ">="),
    ]
    assert rows("三分之二以上会员同意方可通过。", REPORT) == []


def test_prizes_keep_their_class() -> None:
    text = "大赛获奖团队77个，其中一等奖项目15个，二等奖8人。"
    assert [r[0] for r in rows(text, REPORT)] == ["大赛获奖团队数", "一等奖项目数", "二等奖人数"]


def test_commas_part_the_nouns_where_they_make_as_many_as_there_are_amounts() -> None:
    text = "有色金属和新材料、电子信息产业产值分别突破180亿元、170亿元。"
    assert [r[:2] + r[3:4] for r in rows(text, REPORT)] == [
        ("有色金属和新材料产值", 18_000_000_000, ">="),
        ("电子信息产业产值", 17_000_000_000, ">="),
    ]
    text = "利润率、营业收入增速分别居全省第2、第4位。"
    assert [r[:2] for r in rows(text, REPORT)] == [
        ("利润率全省排名", 2),
        ("营业收入增速全省排名", 4),
    ]


def test_what_is_moved_is_what_grows() -> None:
    text = "盘活项目10个，推动工业投资增长8%以上。"
    assert rows(text, REPORT)[1][:2] == ("工业投资", 8)


def test_what_a_rise_begins_with_is_no_figure_of_its_own() -> None:
    assert [r[:2] for r in rows("千亿产业集群由1个增至4个。", REPORT)] == [("千亿产业集群数", 4)]


def test_a_class_spoken_of_is_no_park_named_before() -> None:
    text = "推动招远开发区扩区。推动省级经济园区发展，园区总产值达到2900亿元。"
    found = figures(text, REPORT, mention(text, "招远开发区", "Park"))
    assert [f.subject and f.subject.name for f in found] == ["合肥市"]
    near = "推动招远开发区扩区。园区总产值达到2900亿元。"
    found = figures(near, REPORT, mention(near, "招远开发区", "Park"))
    assert [f.subject and f.subject.name for f in found] == ["招远开发区"]


def test_a_size_before_the_thing_is_its_size() -> None:
    text = "设立规模50亿元的现代产业引导基金，签约项目317个、总投资2601亿元，其中百亿元项目6个。"
    assert [r[0] for r in rows(text, REPORT)][::3] == [
        "现代产业引导基金规模",
        "签约百亿元项目数",
    ]


def test_what_a_list_does_all_of_it_does() -> None:
    text = "4个园区、15家企业入选省级试点。"
    assert [r[0] for r in rows(text, REPORT)] == ["入选省级试点园区数", "入选省级试点企业数"]
    near = "37个省重点项目、324个市重点项目完成投资370亿元。"
    assert rows(near, REPORT)[0][0] == "省重点项目数"


def test_points_share_their_unit_and_the_nouns_before() -> None:
    text = "制造业、普惠小微贷款分别增长24.6%和27%，高于各项贷款增速6.4个和8.9个百分点。"
    assert [r[:3] for r in rows(text, REPORT)][2:] == [
        ("制造业贷款高于各项贷款", 6.4, "百分点"),
        ("普惠小微贷款高于各项贷款", 8.9, "百分点"),
    ]
    near = "制造业、普惠小微贷款分别增长24.6%和27%，高于全国0.9个百分点。"
    assert [r[:2] for r in rows(near, REPORT)][2:] == [("普惠小微贷款高于全国", 0.9)]
    near = "新建园区6个和孵化器8个，占比提高2个百分点。"
    assert [r[2] for r in rows(near, REPORT)][:2] == ["个", "个"]


def test_a_bound_before_the_first_of_two_stands_for_both() -> None:
    text = "龙门石窟、少林寺接待游客分别超200万和120万人次。"
    assert [r[1:4] for r in rows(text, REPORT)] == [
        (2000000, "人次", ">="),
        (1200000, "人次", ">="),
    ]


def test_guests_are_handed_out_and_a_quantity_beside_them_stays() -> None:
    text = "龙门石窟、少林寺接待游客分别超200万和120万人次。"
    assert [r[0] for r in rows(text, REPORT)] == ["接待游客人次", "接待游客人次"]
    near = "旅游收入、接待游客人次分别增长20%和10%。"
    assert [r[0] for r in rows(near, REPORT)] == ["旅游收入", "接待游客人次"]


def test_two_verbs_of_one_noun_take_an_amount_each() -> None:
    text = "新开工、新竣工亿元工业项目分别达416个和286个，较上年分别增长32.5%和43%。"
    assert [r[:2] for r in rows(text, REPORT)] == [
        ("开工亿元工业项目数", 416),
        ("竣工亿元工业项目数", 286),
        ("开工亿元工业项目数", 32.5),
        ("竣工亿元工业项目数", 43),
    ]


def test_how_work_goes_on_is_no_part_of_a_name() -> None:
    text = "11个百亿级在建项目加速推进，5个项目加快建设数据中心。"
    assert rows(text, REPORT)[0][0] == "百亿级在建项目数"


def test_a_noun_that_holds_a_verb_and_another_verb_of_use() -> None:
    text = "引导各开发区重点培育3个特色产业。"
    assert rows(text)[0][0] == "特色产业数"
    text = "新签约台资项目49个，协议利用台资11.4亿美元。"
    assert rows(text, REPORT)[1][0] == "协议利用台资金额"
    text = "确保实现有效发明专利增长10%以上，现有高校12所。"
    assert rows(text, REPORT)[0][0] == "有效发明专利"


def test_a_mass_in_each_cubic_metre_has_that_unit() -> None:
    text = "PM2.5浓度降至每立方米36微克，亩均施药减少36克。"
    assert [r[2] for r in rows(text, REPORT)] == ["微克/立方米", "克"]


def test_a_mark_that_was_passed_gives_way_to_the_exact_value() -> None:
    text = "规上工业投资首次突破千亿、达1148亿元，监测首次进入全国地级市前十、位居第四。"
    assert [r[:4] for r in rows(text, REPORT)] == [
        ("规上工业投资", 114800000000, "元", "="),
        ("监测全国地级市排名", 4, "位", "="),
    ]
    near = "规上工业投资突破1000亿元、增长10%。"
    assert [r[1] for r in rows(near, REPORT)] == [100000000000, 10]


def test_counts_rise_one_by_one() -> None:
    text = "引进领军人才153名、团队37个，分别增加47名和13个。"
    assert [r[:2] for r in rows(text, REPORT)][2:] == [("引进领军人才数", 47), ("引进团队数", 13)]
    near = "引进领军人才153名、团队37个，增加13个。"
    assert [r[1] for r in rows(near, REPORT)] == [153, 37, 13]


def test_a_bare_growth_is_of_what_grew_in_the_clause_before() -> None:
    text = "地区生产总值增速快于全省的势头不断巩固，全年增长7.8%、全省第二。"
    assert [r[:2] for r in rows(text, REPORT)] == [
        ("地区生产总值", 7.8),
        ("地区生产总值增速全省排名", 2),
    ]
    near = "地区生产总值增速快于全省，服务业增加值增长7%。"
    assert [r[:2] for r in rows(near, REPORT)] == [("服务业增加值", 7)]


def test_what_leads_is_handed_out_too_and_a_total_keeps_no_verb() -> None:
    text = "工业投资、社会消费品零售额分别高于省定目标28.6个、21.9个百分点。"
    assert [r[:2] for r in rows(text, REPORT)] == [
        ("工业投资高于省定目标", 28.6),
        ("社会消费品零售额高于省定目标", 21.9),
    ]
    text = "新建高标准农田12万亩、达到682万亩。"
    assert [r[:2] for r in rows(text, REPORT)][1] == ("高标准农田面积", 6820000)


def test_a_stage_is_no_thing_and_people_at_work_are_counted_as_people() -> None:
    text = "11个百亿级在建项目加速推进，其中8个首期竣工投产，城镇新增就业6.6万人。"
    assert [r[0] for r in rows(text, REPORT)] == [
        "百亿级在建项目数",
        "首期竣工投产数",
        "城镇新增就业人数",
    ]
    assert rows("年内每个园区至少储备土地1000亩。")[0][0] == "园区储备土地面积"


def test_a_need_of_money_is_a_sum_by_itself() -> None:
    text = "102个专项债项目获批资金需求80.9亿元，增长32%。"
    assert [r[:2] for r in rows(text, REPORT)][1:] == [("资金需求", 8.09e9), ("资金需求", 32)]
