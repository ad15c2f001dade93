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
        ("及时发布2022年北京冬奥会、冬残奥会筹办信息", ["北京冬奥会", "北京冬残奥会"]),
        ("办好U23棒球世界杯，提升", ["U23棒球世界杯"]),
        ("全国首届预制菜争霸赛在赣州启动，", ["全国首届预制菜争霸赛"]),
        ("组织参加全国少数民族传统体育运动会。", ["全国少数民族传统体育运动会"]),
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
        "组织家具、家电等消费节，采取以旧换新",
        "认真贯彻长三角一体化发展座谈会上的讲话",
    ],
)
def test_sorts_of_events_are_none(text: str) -> None:
    assert names(text, "常州市", "Program") == []
