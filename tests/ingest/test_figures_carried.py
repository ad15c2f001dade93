"""What amounts leave to those behind them: names, verbs, leads, dates."""

from tests.ingest.figured import REPORT, figures, rows

_DONE = "2023年工作回顾：2023年，"


def _names(text: str) -> list[object]:
    return [row[0] for row in rows(text, REPORT)]


def test_a_lead_says_nothing_new_of_what_is_measured() -> None:
    text = "完成民间投资825亿元，增长18%，高于全省5个百分点、全国6个百分点，占工业投资的62%。"
    assert _names(text) == [
        "民间投资", "民间投资", "民间投资高于全省", "民间投资高于全国", "民间投资占工业投资比重",
    ]  # fmt: skip
    assert {f.subject.name for f in figures(text, REPORT) if f.subject} == {"合肥市"}


def test_quantities_of_things_counted_are_handed_out() -> None:
    text = "9家市属国有企业资产总额、营业收入同比分别增长12%、10%。"
    assert [(r[0], r[1], r[4]) for r in rows(text, REPORT)][1:] == [
        ("市属国有企业资产总额", 12, "increase"), ("市属国有企业营业收入", 10, "increase"),
    ]  # fmt: skip


def test_ranks_of_several_are_several() -> None:
    text = "有效发明专利量、万人发明专利拥有量均增长26.6%，增幅均居全省第四。"
    assert _names(text)[2:] == ["有效发明专利量增幅全省排名", "万人发明专利拥有量增幅全省排名"]
    text = "社会消费品零售总额增长9%、增幅连续19个月全省第一。"
    assert _names(text)[1:] == ["社会消费品零售总额增幅全省排名"]
    assert not rows("紧盯世界500强、中国500强、行业前10强，大力开展产业链招商。", REPORT)


def test_a_verb_of_striving_holds_inside_one_enumeration() -> None:
    text = _DONE + "争取国家级改革试点35项、省级改革试点135项，171个项目累计完成投资213亿元。"
    assert [r[4] for r in rows(text, REPORT)] == ["increase", "increase", "level", "level"]
    text = "争取中央预算内资金、新增国债、政府专项债等国家政策资金551亿元。"
    assert [r[4] for r in rows(text, REPORT)] == ["level"]


def test_what_is_done_goes_on_with_the_things_before() -> None:
    text = "长江沿线2处重点涵闸竣工、4处开工建设，新增年营收过百亿的企业1家、过50亿的2家。"
    assert _names(text)[1] == "开工建设重点涵闸数"
    assert _names(text)[3] == "过50亿企业数"


def test_years_of_a_review_are_gone_by_and_an_older_one_dates_its_item() -> None:
    text = "新登记经营主体8.74万户，三年新增25.52万户，总量达到56.2万户。"
    assert [(f.year, f.since, f.status) for f in figures(_DONE + text, REPORT)] == [
        (2023, 2023, "actual"), (2023, 2021, "actual"), (2023, 0, "actual"),
    ]  # fmt: skip
    text = "2022年度研发经费增幅列全省第2；新增12家示范企业。国家科技型中小企业突破1000家。"
    assert [f.year for f in figures(_DONE + text, REPORT)] == [2022, 2023, 2023]


def test_words_stay_whole() -> None:
    text = "全市接待过夜游客增长18%，建成区面积扩大到183平方公里，高标准农田达到325.7万亩。"
    assert _names(text) == ["接待过夜游客", "建成区面积", "高标准农田面积"]
    assert _names("教联体覆盖面达到84.3%，新签约项目当年开工率超50%。") == [
        "教联体覆盖面比例", "新签约项目开工率",
    ]  # fmt: skip
    assert not rows("中心城区10公里范围内形成产业链，落地一批50—100亿元重大项目。", REPORT)


def test_what_grew_together_is_ranked_together() -> None:
    text = "外贸进出口增长65.1%，加工贸易增长105.1%，均居全区第1。"
    assert _names(text)[2:] == ["外贸进出口增速全区排名", "加工贸易增速全区排名"]
    text = "全国名特优新、绿色有机农产品数量均居全省第一，猪肉、牛肉产量居全省第三。"
    assert _names(text) == [
        "全国名特优新数量全省排名", "绿色有机农产品数量全省排名",
        "猪肉产量全省排名", "牛肉产量全省排名",
    ]  # fmt: skip


def test_one_value_is_of_all_that_share_it() -> None:
    text = "科技贷款、制造业贷款分别增长15%以上，战略性新兴产业产值、高技术制造业增加值增长10%。"
    assert [r[:2] for r in rows(text, REPORT)] == [
        ("科技贷款", 15), ("制造业贷款", 15),
        ("战略性新兴产业产值", 10), ("高技术制造业增加值", 10),
    ]  # fmt: skip
    assert [r[1] for r in rows("甲企业、乙企业数分别达到10家、20家。", REPORT)] == [10, 20]


def test_a_bare_quantity_is_of_what_is_being_built_up() -> None:
    text = "推进29个项目建设，打造具有竞争力的新材料产业集群，力争产值突破600亿元。"
    assert _names(text) == ["项目建设数", "新材料产业集群产值"]
    text = "打造特色产业，集聚企业20家，产值突破600亿元。"
    assert "特色产业" not in str(_names(text)[1])


def test_sizes_share_the_noun_behind_the_last() -> None:
    text = "储备实施87个百亿元级、964个十亿元级、1965个亿元级项目，新增1家五星级、3家四星级饭店。"
    assert _names(text) == [
        "百亿元级项目数", "十亿元级项目数", "亿元级项目数", "五星级饭店数", "四星级饭店数",
    ]  # fmt: skip
    assert _names("集体经济收入超30万元的行政村达到67%。") == ["集体经济收入超30万元行政村比例"]
    assert _names("56个省“千项万亿”重大项目年度投资完成率141.7%。") == [
        "省“千项万亿”重大项目年度投资完成率",
    ]  # fmt: skip


def test_a_verb_inside_a_noun_holds_inside_one_enumeration() -> None:
    text = "中心城区新增学位2490个、义务教育学位5600个，48个项目获中央资金10亿元。"
    assert [r[4] for r in rows(text, REPORT)] == ["increase", "increase", "level", "level"]


def test_what_grows_with_a_preposition_keeps_its_name() -> None:
    text = "与沿线国家、东盟国家贸易额均增长8%以上，向上争取竞争性项目资金增长10%。"
    assert _names(text) == ["沿线国家贸易额", "东盟国家贸易额", "向上争取竞争性项目资金"]
    assert _names("核心产业增加值连续两年翻倍增长。") == ["核心产业增加值"]


def test_numbers_of_what_was_won_are_ranked() -> None:
    text = "11家企业入围中国企业500强，15家企业入围中国民营企业500强，入围数量均居全省首位。"
    assert _names(text)[2:] == [
        "入围中国企业500强企业数全省排名", "入围中国民营企业500强企业数全省排名",
    ]  # fmt: skip


def test_a_bound_behind_the_last_holds_for_all_that_is_handed_out() -> None:
    assert [r[3] for r in rows("旅游人次、旅游总收入分别增长10%、15%左右。", REPORT)] == ["~", "~"]
    assert [r[3] for r in rows("旅游人次增长10%、旅游总收入增长15%左右。", REPORT)] == ["=", "~"]
