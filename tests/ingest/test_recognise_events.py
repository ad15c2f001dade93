"""Events behind a verb of holding."""

import pytest

from tests.ingest.named import names


@pytest.mark.parametrize(
    ("text", "programs"),
    [
        ("召开全省“富矿精开”推进大会，推动", ["富矿精开推进大会"]),
        (
            "召开全省科技大会暨科学技术奖励大会。",
            ["科技大会暨科学技术奖励大会"],
        ),
        (
            "成功举办茶博会、辣博会、贵州竹产业发展大会，",
            ["茶博会", "贵州竹产业发展大会", "辣博会"],
        ),
        ("办好市第四届运动会。", ["常州市运动会"]),
        (
            "举办首届中国（南宁）—东盟汽车产业合作发展论坛，",
            ["中国（南宁）—东盟汽车产业合作发展论坛"],
        ),
        ("举办2023首届中国·抚州生态康养产业大会，", ["中国·抚州生态康养产业大会"]),
    ],
)
def test_held_events(text: str, programs: list[str]) -> None:
    assert names(text, "常州市", "Program") == programs


@pytest.mark.parametrize(
    "text",
    [
        "支持办好各类动漫大赛、大展。",
        "办好音乐节、演唱会、体育赛事等",
        "召开全市民生工作大会，抓好",
        "社会组织承办会展，推动组织发展。",
    ],
)
def test_sorts_of_events_are_none(text: str) -> None:
    assert names(text, "常州市", "Program") == []
