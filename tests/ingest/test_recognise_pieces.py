"""Names half in quotes, names that share a last word, and lines of projects that are won."""

import pytest

from policygraph.ingest.bare_titles import find_bare_titles
from tests.ingest.named import names


@pytest.mark.parametrize(
    ("text", "programs"),
    [
        (
            "实施科技型中小企业“育苗”、高新技术企业“登高”和“墨子创新”领军企业培育计划，",
            ["墨子创新领军企业培育计划", "科技型中小企业育苗计划", "高新技术企业登高计划"],
        ),
        ("开展“城市疮疤”治理，改造", ["城市疮疤治理"]),
        ("扎实开展2023消费提振年系列活动，", ["消费提振年系列活动"]),
        ("组织开展运河文化年系列活动，", ["运河文化年系列活动"]),
        ("成功申报农村人居环境国家级整县推进项目。", ["农村人居环境整县推进项目"]),
        ("入选国家公共就业服务能力提升示范项目。", ["公共就业服务能力提升示范项目"]),
        (
            "入选国家中医药传承创新发展和普惠托育服务发展示范试点项目，",
            ["中医药传承创新发展示范试点项目", "普惠托育服务发展示范试点项目"],
        ),
        (
            "实施乡村振兴“五大行动”和巩固脱贫攻坚成果“六个专项行动”，",
            ["乡村振兴五大行动", "六个专项行动"],
        ),
        ("推进水环境“一点一策”治理，开展“三无”船舶整治，", []),
        ("开展促消费系列活动，", []),
        (
            "实施高层次创新人才、专业技术人才培养工程，",
            ["专业技术人才培养工程", "高层次创新人才培养工程"],
        ),
        ("推进林业碳汇、岩溶碳汇交易试点。", ["岩溶碳汇交易试点", "林业碳汇交易试点"]),
        ("推进铸魂、防渗工程，", []),
        ("入选全国首批应用试点项目，申报国家非物质文化遗产代表性项目，", []),
    ],
)
def test_programmes_named_in_pieces(text: str, programs: list[str]) -> None:
    assert names(text, "长治市", "Program") == programs


@pytest.mark.parametrize(
    ("text", "region", "platforms"),
    [
        ("事项全部纳入市政务服务网，", "北京市", ["北京市政务服务网"]),
        ("完成州县两级“企业之家”创建，政务服务网上可办率达", "阿坝州", []),
        ("搭建用好企业家服务热线，构建创新创业共同体，", "济宁市", []),
    ],
)
def test_services_of_a_government(text: str, region: str, platforms: list[str]) -> None:
    assert names(text, region, "Platform") == platforms


def test_europe_and_america_by_one_character_each() -> None:
    assert names("深耕欧美日韩开展境外招商，", "枣庄市", "Place") == [
        "日本",
        "欧洲",
        "美国",
        "韩国",
    ]


def test_the_waterway_is_longer_than_the_river() -> None:
    assert names("推进淮河入海水道二期建设，", "淮安市", "Place") == ["淮河入海水道"]


def test_a_paper_that_carries_out_numbered_policies_is_one_title() -> None:
    text = "率先出台贯彻省“42条”“28条”实施细则，及时推出"
    found = [title.name for title in find_bare_titles(text) if title.rule == "title-items"]
    assert found == []
