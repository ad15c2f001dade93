"""Programmes of a list with a sort before the last word, and those that follow a known one."""

import pytest

from tests.ingest.named import names


@pytest.mark.parametrize(
    ("text", "programs"),
    [
        (
            "实施光电子信息、新能源汽车等产业突破性发展三年行动，推动",
            ["光电子信息产业突破性发展三年行动", "新能源汽车产业突破性发展三年行动"],
        ),
        (
            "实施顶尖领军人才领航、产业人才支撑等人才计划，",
            ["产业人才支撑计划", "顶尖领军人才领航计划"],
        ),
        ("深入开展市容市貌、集贸市场等专项整治，", ["市容市貌专项整治", "集贸市场专项整治"]),
        ("推进城镇燃气、自建房等安全专项整治，", ["城镇燃气安全专项整治", "自建房安全专项整治"]),
        ("全面推进安远、全南等县域物流配送体系建设试点，", ["县域物流配送体系建设试点"]),
        ("加快赤水、江口、雷山等国家生态综合补偿试点，", ["生态综合补偿试点"]),
        ("完成于都等3县全国水系连通及水美乡村试点建设任务，", ["水系连通及水美乡村试点"]),
        ("启动实施沉湖、龙嘴河等小流域综合治理试点，", ["小流域综合治理试点"]),
    ],
)
def test_a_sort_behind_a_list_is_shared_by_its_items(text: str, programs: list[str]) -> None:
    assert names(text, "赣州市", "Program") == programs


@pytest.mark.parametrize(
    "text",
    [
        "推进广北水库建设、王庄灌区改造等水利工程，",
        "实施新城大路等城建工程，",
        "于都、会昌等县入选国家生态综合补偿试点，",
        "开展融资难融资贵、招商引资承诺不兑现等营商环境突出问题整治，",
        "实施生产工艺深度脱碳、化石燃料清洁替代等绿色低碳技术示范工程，",
    ],
)
def test_works_and_whole_descriptions_are_no_lists_of_programmes(text: str) -> None:
    assert names(text, "赣州市", "Program") == []


@pytest.mark.parametrize(
    ("text", "programs"),
    [
        (
            "开展城市建成区屋顶棚架集中整治和安置用地违建专项整治。",
            ["城市建成区屋顶棚架集中整治", "安置用地违建专项整治"],
        ),
        (
            "深入推进公立医院高质量发展试点、中医药传承创新发展示范试点。",
            ["中医药传承创新发展示范试点", "公立医院高质量发展试点"],
        ),
        ("实施绿色制造专项行动和绿色经济倍增计划，", ["绿色制造专项行动", "绿色经济倍增计划"]),
        ("深入实施“引金入黔”“险资入黔”工程，", ["引金入黔工程", "险资入黔工程"]),
        ("实施海塘安澜工程、城北排涝泵站扩建工程，", ["海塘安澜工程"]),
        ("入选全国标准化改革试点、全国跨境贸易便利化试点，", []),
    ],
)
def test_a_programme_is_followed_by_others_of_its_verb(text: str, programs: list[str]) -> None:
    assert names(text, "南京市", "Program") == programs


@pytest.mark.parametrize(
    ("text", "programs"),
    [
        ("办好南宁马拉松、宾阳炮龙节等文化品牌，", ["南宁马拉松", "宾阳炮龙节"]),
        ("参加广交会、全市工作推进大会等，", ["中国进出口商品交易会"]),
        ("武汉马拉松、端午节等，", ["武汉马拉松"]),
    ],
)
def test_an_event_is_followed_by_others_of_its_list(text: str, programs: list[str]) -> None:
    assert names(text, "南宁市", "Program") == programs


def test_the_field_before_marks_side_by_side_is_that_of_all() -> None:
    found = names("实施总部经济“星级培育”“招大引强”两大计划，", "杭州市", "Program")
    assert found == ["总部经济招大引强计划", "总部经济星级培育计划"]
    found = names("实施基础研究人才“启航”“续航”计划，", "广州市", "Program")
    assert found == ["基础研究人才启航计划", "基础研究人才续航计划"]
    assert names("落实“氢动吉林”“醇行天下”行动，", "吉林市", "Program") == [
        "氢动吉林行动",
        "醇行天下行动",
    ]
