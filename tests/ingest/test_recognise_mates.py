"""Companies of lists in which another item is a company already."""

import pytest

from tests.ingest.named import names


@pytest.mark.parametrize(
    ("text", "companies"),
    [
        (
            "支持五得利面粉、正宇面粉、欣浩翔食品等重点企业发展，",
            ["五得利面粉", "欣浩翔食品", "正宇面粉"],
        ),
        ("推动海信、三威超强刨花板、丰海丙烷等项目开工，", ["三威", "丰海", "海信"]),
        ("泰盈科技、鲁南贝特原料药、史丹利异地搬迁等项目", ["史丹利", "泰盈科技", "贝特"]),
        ("东明石化30万吨试验工程、旭阳化工20万吨尼龙等项目", ["东明石化", "旭阳化工"]),
        (
            "大力培育海威复合材料、中港金属、真奥药业、通成高新、玉立集团等重点上市后备企业。",
            ["中港金属", "海威复合材料", "玉立集团", "真奥药业", "通成高新"],
        ),
        ("支持禹王、谷神、星光、新希望六和等园区化发展，", ["新希望六和", "星光", "禹王", "谷神"]),
        ("推动仙潭、蜀泸、巴蜀液、佳乐等腰部酒企成长，", ["仙潭", "佳乐", "巴蜀液", "蜀泸"]),
        ("支持浪潮集团、深圳华付合作建设智算中心，", ["浪潮集团", "深圳华付"]),
        ("加快丰元锂能、吉利极电等项目建设，", ["丰元锂能", "吉利极电"]),
    ],
)
def test_companies_beside_companies(text: str, companies: list[str]) -> None:
    assert names(text, "常州市", "Enterprise") == companies


@pytest.mark.parametrize(
    "text",
    [
        "推动海信、精细化工、绿色建材等企业和项目落地，",
        "加快海信、大幕山抽水蓄能电站、首衡城二期等项目开工，",
        "支持海信、跨境电商、专精特新等企业做大做强，",
        "推动海信、上海、杭州等战略合作，",
        "加快海信、沂南宠物食品、奥莱广场等项目",
        "推动海信二元酸、锂电池生产研发、钠离子储能电池等项目",
    ],
)
def test_fields_and_works_beside_companies(text: str) -> None:
    assert names(text, "常州市", "Enterprise") == ["海信"]
