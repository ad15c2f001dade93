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
        "推动海信、上海、杭州等战略合作，",
        "加快海信、沂南宠物食品、奥莱广场等项目",
        "推动海信二元酸、锂电池生产研发、钠离子储能电池等项目",
    ],
)
def test_fields_and_works_beside_companies(text: str) -> None:
    assert names(text, "常州市", "Enterprise") == ["海信"]
