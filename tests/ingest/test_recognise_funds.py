"""Funds and special money."""

import pytest

from tests.ingest.named import names


@pytest.mark.parametrize(
    ("text", "programs"),
    [
        ("并设立园区建设发展专项资金，市财政每年安排", ["园区建设发展专项资金"]),
        ("设立规模50亿元的现代产业引导基金；", ["现代产业引导基金"]),
        (
            "组建10亿元工业发展投资基金、5000万元工业企业应急转贷资金，",
            ["工业企业应急转贷资金", "工业发展投资基金"],
        ),
        ("补助纳入市科技专项资金，经费", ["常州市科技专项资金"]),
        ("等7家单位获省科研机构创新能力资金支持", ["科研机构创新能力资金"]),
        (
            "获批省创新能力建设计划暨中央引导地方科技发展专项资金支持",
            ["中央引导地方科技发展专项资金", "创新能力建设计划"],
        ),
        ("成立了全国首个中以创新发展基金，并", ["中以创新发展基金"]),
    ],
)
def test_funds(text: str, programs: list[str]) -> None:
    assert names(text, "常州市", "Program") == programs


@pytest.mark.parametrize(
    "text",
    [
        "设立政府产业投资引导基金，",
        "安排1亿元专项资金，集中开展",
        "设立8支总规模285亿元产业母基金，",
        "加强医保基金监管，市级财政资金",
        "私募基金管理机构30家以上",
    ],
)
def test_sorts_of_money(text: str) -> None:
    assert names(text, "常州市", "Program") == []
