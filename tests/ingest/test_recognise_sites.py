"""Bases that a place builds, belts and zones that are known by their places."""

import pytest

from tests.ingest.named import names


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("建设渝黔页岩气智能化开发基地，健全合作机制。", "渝黔页岩气智能化开发基地"),
        ("推动南陵县农作物良种繁育基地建设。", "南陵县农作物良种繁育基地"),
        ("龙马潭区城乡冷链物流加工基地、区域配送中心等加快建设。", "龙马潭区城乡冷链物流加工基地"),
        ("全力打造鲁南物流能源廊道。", "鲁南物流能源廊道"),
        ("推进金山—平湖产城融合发展区建设。", "金山—平湖产城融合发展区"),
        ("深化虹桥国际开放枢纽南向拓展带建设。", "虹桥国际开放枢纽南向拓展带"),
    ],
)
def test_what_a_place_builds_is_a_park(text: str, found: str) -> None:
    assert names(text, "岳阳市", "Park") == [found]


@pytest.mark.parametrize(
    "text",
    [
        "打造长三角优质农产品供应基地。",
        "壮大郓城煤化工基地，推进化工新材料发展。",
        "加快山东重工大型矿山设备智造基地建设。",
        "打造全国一流内河经济廊道。",
        "华容煤炭铁水联运储配基地一期投运。",
        "建成南陵县“菜篮子”基地5个。",
    ],
)
def test_goals_classes_and_works_of_companies_are_none(text: str) -> None:
    assert names(text, "芜湖市", "Park") == []


def test_a_dash_between_a_place_and_a_college_joins_nothing() -> None:
    found = names("深化武进区—江苏理工学院合作。", "常州市")
    assert "Institution 江苏理工学院" in found


@pytest.mark.parametrize(
    ("text", "parks"),
    [
        (
            "加快光电子信息和智能制造产业基地、鄂州大健康产业园、新能源新材料产业基地建设。",
            ["光电子信息和智能制造产业基地", "新能源新材料产业基地", "鄂州大健康产业园"],
        ),
        (
            "推进武昌科创园和智能制造产业基地、鄂州大健康产业园建设。",
            ["智能制造产业基地", "武昌科创园", "鄂州大健康产业园"],
        ),
        ("建设新能源新材料产业基地。", []),
    ],
)
def test_a_base_of_a_field_is_named_beside_a_park(text: str, parks: list[str]) -> None:
    assert names(text, "鄂州市", "Park") == parks
