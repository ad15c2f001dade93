"""Campaigns named by their quotes, their number or their list, and censuses."""

import pytest

from tests.ingest.named import names


@pytest.mark.parametrize(
    ("text", "programs"),
    [
        ("持续推进“千亿技改”“千企升级”，确保", ["千亿技改", "千企升级"]),
        ("深入推进“产业大招商突破年”。接续", ["产业大招商突破年"]),
        ("大力推进“科技西进”，通过政策辐射", ["科技西进"]),
        ("强势推进“金盾”“雷霆”等行动及", ["金盾行动", "雷霆行动"]),
        ("实施“星级培育”“招大引强”三大计划，", ["招大引强计划", "星级培育计划"]),
        ("全面实施城市更新“十大工程”，老旧小区", ["城市更新十大工程"]),
        ("开展产业集中高质量发展七大行动，", ["产业集中高质量发展七大行动"]),
        ("扎实开展健康枣庄建设“十大行动”，", ["健康枣庄建设十大行动"]),
        ("深入开展长江高水平保护十大提质增效行动，", ["长江高水平保护十大提质增效行动"]),
        ("做好第五次全国经济普查工作", ["第五次全国经济普查"]),
    ],
)
def test_campaigns(text: str, programs: list[str]) -> None:
    assert names(text, "常州市", "Program") == programs


@pytest.mark.parametrize(
    "text",
    [
        "推进“智改数转”，加快建设",
        "推进“高效办成一件事”，升级大厅",
        "深入实施“四大行动”，丰富产品",
        "大力整治“半拉子”“面子”工程，推动",
        "打响“志愿之城”“善城常州”品牌",
        "做好文物普查工作",
        "扎实办好“十件民生实事”。",
    ],
)
def test_manners_and_bare_numbers_are_no_campaigns(text: str) -> None:
    assert names(text, "常州市", "Program") == []
