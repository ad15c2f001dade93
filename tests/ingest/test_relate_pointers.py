"""Nouns that point back, doers that are supplied, and what names tell."""

import tomllib
from dataclasses import replace
from pathlib import Path

from tests.ingest.marked import CITY, edges

INTRO = "[platform:江苏省石墨烯创新中心]获批。"

TASK = (
    "4．突出特色园区特色平台引领示范。依托[park:中以常州创新园]，加快集聚[place:以色列]等国际优质创新资源，"
    "大力开展中以创新技术合作。到2023年，累计新增科技型项目90个，促成[place:以色列]技术合作项目20个。"
    "举办[program:以色列创新成果发布洽谈会]、[program:中以创新创业大赛]等国际科技对接活动。"
    "[park:绿建区]以“长三角建筑科技创新中心”为目标，组织召开[program:中欧低碳创新论坛]，"
    "推进[platform:东南大学绿色建材研究院]建设。激发[park:苏澳合作园区]科技创新活力，"
    "打造[park:长三角青年创新创业港]和国际教育医疗集聚区。（牵头单位：[department:区科技局=武进区科技局]；"
    "配合单位：[park:绿建区]）"
)


def test_pointer_stands_for_the_thing_named_last() -> None:
    text = INTRO + "该中心由[platform:江南石墨烯研究院]等18家股东共同出资组建。"
    assert edges(text) == [
        "江南石墨烯研究院 BUILDS 江苏省石墨烯创新中心",
        "江南石墨烯研究院 FUNDS 江苏省石墨烯创新中心",
    ]


def test_pointer_takes_the_right_kind() -> None:
    text = (
        "[institution:南京大学]与[platform:南大研究院]座谈。研究院引进孵育了[enterprise:宏微科技]。"
    )
    assert edges(text) == ["南大研究院 INCUBATES 宏微科技"]


def test_pointer_does_not_reach_another_paragraph() -> None:
    text = INTRO + "\n该中心由[platform:江南石墨烯研究院]出资组建。"
    assert edges(text) == []


def test_two_are_pointed_at() -> None:
    text = (
        INTRO + "[enterprise:万帮]成立了[platform:新能源创新中心]。"
        "[department:工信厅]对上述两家创新中心每年支持1000万元。"
    )
    assert [edge for edge in edges(text) if "FUNDS" in edge] == [
        "工信厅 FUNDS 新能源创新中心",
        "工信厅 FUNDS 江苏省石墨烯创新中心",
    ]


def test_local_firms_point_at_nothing() -> None:
    text = "[enterprise:天合光能]上市。本土公司入选[program:双创计划]。"
    assert edges(text) == []


def test_topic_of_the_item_runs_later_events() -> None:
    inferred = edges(TASK, inferred=True)
    for event in ("以色列创新成果发布洽谈会", "中以创新创业大赛"):
        assert f"中以常州创新园 RUNS {event}" in inferred
        assert f"武进区科技局 RUNS {event}" in inferred


def test_who_is_named_only_behind_an_event_has_not_run_it() -> None:
    text = "举办[program:中德洽谈会]，[institution:东南大学]与企业签约。"
    assert [edge for edge in edges(text) if edge.startswith("东南大学 RUNS")] == []


def test_topic_ends_where_the_next_point_begins() -> None:
    said = "[park:武进国家高新区]加快发展。{}大力举办[program:科技西进]。"
    run = "武进国家高新区 RUNS 科技西进"
    assert run in edges(said.format(""), inferred=True)
    assert run not in edges(said.format("二是发挥政策效应。"), inferred=True)


def test_topic_ends_where_another_subject_comes() -> None:
    every = [*edges(TASK), *edges(TASK, inferred=True)]
    tied = [edge for edge in every if "中以常州创新园" in edge]
    for other in (
        "中欧低碳创新论坛",
        "苏澳合作园区",
        "东南大学绿色建材研究院",
        "长三角青年创新创业港",
    ):
        assert not [edge for edge in tied if other in edge]
    assert "绿建区 RUNS 中欧低碳创新论坛" in edges(TASK)
    assert "绿建区 BUILDS 长三角青年创新创业港" not in every


def test_lead_runs_the_programme_that_names_the_task() -> None:
    task = (
        "3．[program:羊城企业家培养项目]。5年内培养100名优秀企业家。"
        "（牵头单位：[department:市委组织部]，配合单位：[department:市国资委]）"
    )
    runners = [edge for edge in edges(task, inferred=True) if " RUNS " in edge]
    assert runners == ["市委组织部 RUNS 羊城企业家培养项目"]


def test_unit_of_a_role_clause_acts_where_it_is_printed_again() -> None:
    task = (
        "4．突出特色园区。绿建区组织召开[program:中欧低碳创新论坛]。各绿建区举办[program:绿博会]。"
        "（配合单位：[park:绿建区]）"
    )
    assert edges(task) == ["绿建区 RUNS 中欧低碳创新论坛"]


def test_what_is_finished_does_not_act_on() -> None:
    text = "[enterprise:比亚迪]等一批重大项目投产，成功举办[program:东盟论坛]。"
    assert edges(text) == []


def test_semicolon_of_a_report_frees_the_government() -> None:
    report = replace(CITY, kind="report")
    text = "[place:宜兴=宜兴市]获得表彰；成功举办[program:文博会]。"
    assert edges(text, report) == []
    assert edges(text, report, inferred=True) == ["常州市政府 RUNS 文博会"]


def test_chapter_on_another_place_supplies_no_doer() -> None:
    text = "1．金坛：充分发挥校地合作作用。打造了[platform:清华大学金坛基地]。"
    assert [edge for edge in edges(text, inferred=True) if "BUILDS" in edge] == []


def test_printed_chain_of_places_is_read() -> None:
    text = "[place:江苏省常州市武进区=武进区]组织申报高新技术企业611家。"
    assert edges(text) == ["常州市 PART_OF 江苏省", "武进区 PART_OF 常州市"]


def test_organ_and_site_in_a_name_are_inferred() -> None:
    text = "[place:常州=常州市]的[platform:常州石墨烯众创社区]与[department:武进区委组织部]。"
    inferred = edges(text, inferred=True)
    assert "武进区委组织部 PART_OF 武进区委" in inferred
    assert "常州石墨烯众创社区 LOCATED_IN 常州市" in inferred


def test_the_province_in_a_name_is_a_site_where_the_paper_prints_it_too() -> None:
    named = "加快[platform:江苏国际数据港]建设。"
    assert [edge for edge in edges(named, inferred=True) if "LOCATED_IN" in edge] == []
    printed = f"{named}争创[place:江苏=江苏省]标杆。"
    assert "江苏国际数据港 LOCATED_IN 江苏省" in edges(printed, inferred=True)


def test_builder_park_is_an_inferred_site() -> None:
    text = "[park:武进国家高新区]建设[platform:江苏省中以产业技术研究院]。"
    assert "江苏省中以产业技术研究院 LOCATED_IN 武进国家高新区" in edges(text, inferred=True)


def test_successor_is_read() -> None:
    text = "将[department:市知识产权局]的职责整合，组建[department:市市场监督管理局]。"
    assert "市市场监督管理局 SUCCEEDS 市知识产权局" in edges(text)


def test_lexicon_lists_no_word_twice() -> None:
    lexicon = Path(__file__).parents[2] / "ingest" / "lexicon" / "relations.toml"
    for group in tomllib.loads(lexicon.read_text("utf-8")).values():
        for words in group.values():
            assert len(words) == len(set(words))


def test_short_forms_in_a_counted_list_mean_the_institutes_of_the_paper() -> None:
    told = (
        "[platform:南京大学常州高新技术研究院]和[platform:集萃安泰创明新材料研究院有限公司]发展很快。"
        "[institution:南大=南京大学]、安泰创明等5家研究院入列[institution:省产研院]专业所。"
    )
    assert edges(told) == [
        "南京大学常州高新技术研究院 TAKES_PART_IN 省产研院",
        "集萃安泰创明新材料研究院有限公司 TAKES_PART_IN 省产研院",
    ]
    schools = "[institution:南大=南京大学]、东大等5家高校加入[platform:长三角联盟]。"
    assert edges(schools) == ["南京大学 TAKES_PART_IN 长三角联盟"]
