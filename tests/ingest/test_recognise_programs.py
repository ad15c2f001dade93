import pytest

from policygraph.ingest.extract import read_document
from policygraph.ingest.model import Entry
from policygraph.ingest.normalise import normalise
from policygraph.ingest.recognise import recognise
from tests.ingest.named import mentions, names


@pytest.mark.parametrize(
    ("text", "programs"),
    [
        ("围绕常州市“253”产业培育计划，", ["253产业培育计划"]),
        ("其中省“双创计划”以上60个", ["双创计划"]),
        ("深入开展“科技创新燎原计划”", ["科技创新燎原计划"]),
        ("面向全球实施“卡脖子”技术揭榜挂帅计划", ["卡脖子技术揭榜挂帅计划"]),
        ("实施场景应用“百千万”工程", ["场景应用百千万工程"]),
        ("利用好省“苏科贷”、市“科创基金”", ["科创基金", "苏科贷"]),
        ("组织“数据要素\u00d7”大赛和开放创新大赛", ["开放创新大赛", "数据要素\u00d7大赛"]),
        ("举办武进人才周、国际高端人才武进行等活动", ["国际高端人才武进行", "武进人才周"]),
        ("推出“科创下午茶”“你好，博士”等主题活动", ["你好，博士", "科创下午茶"]),
        ("承办世界制造业大会、中国航天大会", ["世界制造业大会", "中国航天大会"]),
        ("举办量子计算和量子产业大会", ["量子产业大会", "量子计算大会"]),
        ("举办首届中欧低碳创新论坛", ["中欧低碳创新论坛"]),
        ("扩大婴幼儿配方乳粉质量安全追溯试点", ["婴幼儿配方乳粉质量安全追溯试点"]),
        ("“难安置”专项治理完成16.2万套", ["难安置专项治理"]),
        ("“揭榜挂帅”项目，总金额达4240万元", ["揭榜挂帅"]),
        ("开展人工智能赋能新型工业化“深度行”活动", ["人工智能赋能新型工业化深度行"]),
        ("导向的“千家科技型企业大走访”活动，", ["千家科技型企业大走访"]),
        ("打造“常金汇”“天天5.18”等一系列活动品牌", ["天天5.18", "常金汇"]),
        ("定期开展常州文化行、山水行主题活动，", ["山水行", "常州文化行"]),
        ("规上重点制造业企业“两清零”行动，", ["两清零行动"]),
        ("深入实施“315”科技创新体系建设工程，", ["315科技创新体系建设工程"]),
        (
            "实施“产业提升、科技创新”六大人才行动计划",
            ["产业提升人才行动计划", "科技创新人才行动计划"],
        ),
        ("设立龙城创新奖，加以激励", ["龙城创新奖"]),
        ("承担国家重大科技攻关专项、强基工程等项目", ["强基工程", "重大科技攻关专项"]),
    ],
)
def test_programmes(text: str, programs: list[str]) -> None:
    assert names(text, "常州市", "Program") == programs


@pytest.mark.parametrize(
    "text",
    [
        "按照“一车一人一芯”产业布局",
        "推行“包干制”模式和“揭榜挂帅”制度",
        "入选国家首批知识产权试点城市",
        "实施安游路改造工程",
        "计划单列市、工程师和行动不便的老人",
        "医保基金、失业保险和私募基金",
        "打响“创业常州”城市品牌",
        "召开人民代表大会",
        "“三高一资”型科技项目",
    ],
)
def test_no_programme(text: str) -> None:
    assert names(text, "常州市", "Program") == []


def test_heading_names_a_subsidy() -> None:
    raw = "就业扶持政策\n一、小微企业社保补贴\n小微企业招用毕业生的，给予补贴。\n"
    document = read_document(normalise(raw), Entry("x", "x.txt", region="广东省"))
    found = {m.name for m in recognise(document) if m.label == "Program"}
    assert found == {"小微企业社保补贴"}


def test_heading_names_a_programme_unless_it_begins_with_a_verb() -> None:
    raw = (
        "关于推进人才集聚工程的实施意见\n二、实施六大人才行动计划\n"
        "2.战略性主导产业紧缺人才开发项目。5年内重点引进1万名人才。\n"
    )
    document = read_document(normalise(raw), Entry("x", "x.txt", region="广州市"))
    found = {m.name for m in recognise(document) if m.label == "Program"}
    assert found == {"战略性主导产业紧缺人才开发项目"}


def test_definition_holds_in_the_whole_text() -> None:
    text = "办好中国留学人员广州科技交流会（简称“留交会”）。整合提升“留交会”功能。"
    found = {m.name for m in mentions(text, "广州市") if "留交会" in m.surface}
    assert found == {"中国留学人员广州科技交流会"}


def test_short_form_joins_the_one_longer_name() -> None:
    text = "实施“创新创业领军人才百人计划”，设立“百人计划”团队项目。"
    assert names(text, "广州市", "Program") == ["创新创业领军人才百人计划"]


def test_events_that_are_attended_are_named_without_the_verb() -> None:
    text = "积极组织参加世界制造业大会、投洽会等活动。"
    assert names(text, "常州市", "Program") == ["世界制造业大会", "中国国际投资贸易洽谈会"]


def test_a_plan_of_a_city_is_not_that_of_the_state() -> None:
    text = "设立重点研发、成果转化培育等两大科技计划。遨博公司承担国家重点研发计划。"
    assert names(text, label="Program") == ["国家重点研发计划", "成果转化培育计划", "重点研发计划"]


def test_a_short_form_with_words_behind_its_marks_is_the_defined_name() -> None:
    text = "实施人才集聚工程（简称“633”人才工程），推进“633”人才工程。"
    assert names(text, "广州市", "Program") == ["人才集聚工程"]
