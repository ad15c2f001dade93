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
