"""Initiatives of the state that have no last word of their own."""

import pytest

from tests.ingest.named import names

BELT, SEA = "一带一路", "西部陆海新通道"


@pytest.mark.parametrize(
    ("text", "programs"),
    [
        ("主动融入“一带一路”和中蒙俄经济走廊建设，", [BELT]),
        ("参与共建“一带一路”和西部陆海新通道，加快建设枢纽。", [BELT, SEA]),
        ("高质量共建“一带一路”。", [BELT]),
        ("加快西部陆海新通道建设。", [SEA]),
        ("加强与共建“一带一路”国家文化科技教育交流合作，", []),
        ("大力开拓“一带一路”、RCEP市场，", []),
        ("支持江苏科技大学争创国家“一带一路”联合实验室。", []),
        ("加快“一带一路”综合试验区建设，", []),
        ("稳定开行黔粤班列、西部陆海新通道班列，", []),
        ("加快西部陆海新通道战略支点建设，", []),
        ("积极融入“电动贵州”建设，策应“水运江苏”建设，", ["水运江苏", "电动贵州"]),
        ("是“八八战略”实施20周年，", ["八八战略"]),
        ("推进“书香泰安”建设，推进“无废城市”建设，", []),
    ],
)
def test_an_initiative_is_one_where_a_clause_takes_part_in_it(
    text: str, programs: list[str]
) -> None:
    assert names(text, "无锡市", "Program") == programs


def test_an_initiative_is_no_short_form_of_an_event_named_after_it() -> None:
    text = "主动融入“一带一路”。实施“一带一路”科技创新行动计划。"
    assert names(text, "无锡市", "Program") == [BELT, "一带一路科技创新行动计划"]
