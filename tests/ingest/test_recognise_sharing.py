"""Programmes of a list that share a last word."""

import pytest

from tests.ingest.named import names


@pytest.mark.parametrize(
    ("text", "programs"),
    [
        ("深入实施外贸回流、县域外贸振兴工程。", ["县域外贸振兴工程", "外贸回流工程"]),
        (
            "扎实开展国家低效用地再开发、省级用地审批权下放等试点，",
            ["低效用地再开发试点", "用地审批权下放试点"],
        ),
        ("推进低效用地再开发等试点，打造", ["低效用地再开发试点"]),
        ("开展数据资产化和数据资产入表试点，", ["数据资产入表试点", "数据资产化试点"]),
        (
            "设立重点研发、成果转化培育、科技基础设施等五大科技计划体系，",
            ["成果转化培育计划", "科技基础设施计划", "重点研发计划"],
        ),
        (
            "及时发布回天、城南、新首钢地区等三年行动计划进展信息",
            ["回天地区三年行动计划", "城南地区三年行动计划", "新首钢地区三年行动计划"],
        ),
    ],
)
def test_lists(text: str, programs: list[str]) -> None:
    assert names(text, "常州市", "Program") == programs


@pytest.mark.parametrize(
    "text",
    [
        "实施友谊社区、南湖市场雨污分流工程，",
        "实施峡山水库增容续建、冶源水库增容工程，",
        "推进重大项目、重点工程，",
    ],
)
def test_works_share_nothing(text: str) -> None:
    assert names(text, "常州市", "Program") == []


def test_who_is_meant_shares_what_is_done_for_them() -> None:
    text = "实施领军人才、科技创新团队、硕博人才倍增计划。"
    plans = ["硕博人才倍增计划", "科技创新团队倍增计划", "领军人才倍增计划"]
    assert names(text, "常州市", "Program") == plans
