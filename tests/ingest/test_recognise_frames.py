"""Programmes that stand between a verb and their last word."""

import pytest

from tests.ingest.named import names


@pytest.mark.parametrize(
    ("text", "programs"),
    [
        ("深入实施数字经济核心产业加速行动，力争", ["数字经济核心产业加速行动"]),
        ("深入实施新一轮找矿突破战略行动，探获", ["找矿突破战略行动"]),
        ("深入打好长江保护修复攻坚战，扎实开展", ["长江保护修复攻坚战"]),
        ("实施青年人才“百千万”集聚计划，全年", ["青年人才百千万集聚计划"]),
        (
            "实施“友城常青”和外籍人士“家在武汉”工程，有效",
            ["友城常青工程", "外籍人士家在武汉工程"],
        ),
        (
            "实施种质资源保护利用、种业创新攻关、创新环境优化等五大行动，",
            ["创新环境优化行动", "种业创新攻关行动", "种质资源保护利用行动"],
        ),
        ("开展增量、降费、提质“三大行动”，", ["增量行动", "提质行动", "降费行动"]),
    ],
)
def test_framed_programmes(text: str, programs: list[str]) -> None:
    assert names(text, "常州市", "Program") == programs


@pytest.mark.parametrize(
    "text",
    [
        "推进南宁吴圩机场改扩建工程和配套设施",
        "实施东建街等5条断头路贯通工程，力争",
        "推进三大战略行动，建设三大试验区",
        "实施富川柳家至平乐、公会至六堡乡村道路“三项工程”，",
        "加快实施部分核心设备利旧替代工程，",
    ],
)
def test_works_and_counts_are_no_programmes(text: str) -> None:
    assert names(text, "常州市", "Program") == []
