"""Centres that bear a company's name, and branches of facilities and parks."""

import pytest

from tests.ingest.named import names


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("晶科能源全球研发中心开工建设。", ["Platform 晶科能源全球研发中心"]),
        ("推进华为云全球智算中心等项目建设。", ["Platform 华为云全球智算中心"]),
        ("建设氢能装备、新和成产业园等重点项目。", ["Park 新和成产业园"]),
        ("创建国家材料实验室沈阳基地。", ["Platform 国家材料实验室沈阳基地"]),
    ],
)
def test_a_name_goes_on_behind_its_company_or_its_whole(text: str, found: list[str]) -> None:
    assert names(text, "沈阳市") == found


@pytest.mark.parametrize("text", ["隆基绿能获评国家企业技术中心。", "迈瑞医疗武汉基地投产。"])
def test_what_a_company_wins_or_makes_is_none(text: str) -> None:
    assert names(text, "沈阳市", "Platform") == []


def test_what_a_facility_founds_is_no_part_of_it() -> None:
    found = names("太湖实验室设立连云港中心。", "无锡市")
    assert [name for name in found if "中心" in name] == []


def test_a_new_campus_is_one_of_its_college() -> None:
    assert names("衢州职业技术学院新校区开工。", "衢州市", "Institution") == [
        "衢州职业技术学院新校区"
    ]
    assert names("三峡大学创新校区治理。", "宜昌市", "Institution") == ["三峡大学"]


def test_two_cities_of_a_road_are_no_university() -> None:
    assert names("武大、武阳、硚孝二期3条高速公路开工。", "武汉市", "Institution") == []
    assert names("与武大、华科合作。", "武汉市", "Institution") == ["华中科技大学", "武汉大学"]
