"""Named days and years in quotes, and lines whose projects are counted."""

import pytest

from tests.ingest.named import names


@pytest.mark.parametrize(
    ("text", "programs"),
    [
        ("省内率先设立“企业家日”。", ["企业家日"]),
        ("以“重点项目落地见效年”为抓手，", ["重点项目落地见效年"]),
        ("以“项目谋划月”开局起势，", ["项目谋划月"]),
        ("“太湖购物节”品牌持续打响，", ["太湖购物节"]),
        ("巩固提升“社保基金管理提升年”成果，", ["社保基金管理提升年"]),
        ("实施“双百双新”项目50个，", ["双百双新"]),
        ("实施“双尖双领”重大科技项目20个，", ["双尖双领重大科技项目"]),
    ],
)
def test_days_and_counted_lines(text: str, programs: list[str]) -> None:
    assert names(text, "常州市", "Program") == programs


@pytest.mark.parametrize(
    "text",
    [
        "进一步放大“淮味千年”区域公用品牌效应，",
        "“两会一节”常办常新，",
        "推行“双休日”服务模式。",
        "引进“三类500强”项目10个以上，办理“多测合一”项目729个，",
        "推进“专精特新”项目33个，实施“智改数转网联”项目180个，",
    ],
)
def test_sayings_and_sorts(text: str) -> None:
    assert names(text, "常州市", "Program") == []
