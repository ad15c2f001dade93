"""Parts of a town that are built or developed, and parts that are only renewed."""

import pytest

from tests.ingest.named import names


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("秀山片区建设稳步推进，阳湖片区一期路网基本建成。", ["秀山片区", "阳湖片区"]),
        ("实施蓉江新区100个、高铁空港新区60个重点项目。", ["蓉江新区", "高铁空港新区"]),
        ("持续完善老城功能，积极推进高铁新城建设。", ["高铁新城"]),
        ("打通中心区、城南新区“断头路”，高铁新城、长江大桥等项目开工。", ["城南新区", "高铁新城"]),
        ("更大力度推进尼山片区突破。", ["尼山片区"]),
        ("打造新时代更高水平“天府粮仓”赣州片区。", ["天府粮仓赣州片区"]),
        ("推动田家河片区独立成园。", ["田家河片区"]),
        ("加快建设毛陈片区、更新重塑老城片区。", ["毛陈片区"]),
        ("统筹推进水东组团、沙石组团、水西产业基地建设。", ["水东组团", "沙石组团"]),
    ],
)
def test_a_quarter_that_is_built_is_a_park(text: str, found: list[str]) -> None:
    assert [name for name in names(text, "赣州市", "Park") if name[-2:] != "基地"] == found


@pytest.mark.parametrize(
    "text",
    [
        "加快皮市街、广陵路、仁丰里重点片区更新，提升双东片区。",
        "完成十笏园片区老旧小区改造。",
        "创建“丝路电商”合作先行区。",
        "实施扬州火车站片区城市更新改造，推进茶马古城片区有机更新。",
        "发挥青和居、东湖新城、智苑等社区示范作用。",
        "建设望州路北三里片区等8个城中村改造项目。",
        "扎实推进乡村振兴示范片区建设，启动96个片区创建。",
        "打造高铁新城，打造产城融合的临空新城，规划高教新区。",
        "打造宜居宜业红色新城，建设城市新区。",
        "推动与宜宾组团建设川南省域经济副中心。",
    ],
)
def test_quarters_that_are_renewed_and_sorts_of_them_are_none(text: str) -> None:
    assert names(text, "扬州市", "Park") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("全力推进中国—柬埔寨产业园南宁扩展区建设。", "中国—柬埔寨产业园南宁扩展区"),
        ("中国科学院明珠科学园南部组团交付使用。", "中国科学院明珠科学园南部组团"),
        ("推动创新型企业在中关村怀柔园集聚发展。", "中关村怀柔园"),
    ],
)
def test_a_part_of_a_park_is_a_park(text: str, found: str) -> None:
    assert names(text, "北京市", "Park") == [found]


def test_a_zone_by_its_first_part_behind_a_place() -> None:
    text = "深化贵阳贵安融合发展。推进大龙经开区建设，以铜仁大龙、黔西南为重点。推进大龙村建设。"
    assert names(text, "贵州省", "Park") == ["大龙经开区", "贵安新区"]
    assert names("实现富贵安康，推进城东新区管理，贵阳城东。", "贵州省", "Park") == []


def test_the_free_port_of_the_island_by_its_bare_word() -> None:
    assert names("全力打造自贸港科创高地。", "三亚市", "Park") == ["海南自由贸易港"]
    assert names("全力打造自贸港科创高地。", "无锡市", "Park") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "加快长征、长江国家文化公园贵州段建设。",
            ["长征国家文化公园贵州段", "长江国家文化公园贵州段"],
        ),
        ("完成长征国家文化公园（赣州段）重点工程。", ["长征国家文化公园（赣州段）"]),
        ("高质量建设大熊猫国家公园。", ["大熊猫国家公园"]),
        ("推进大运河文化带建设，大力弘扬文化带动发展。", ["大运河文化带"]),
        ("建好用好国家文化公园，构建以国家公园为主体的自然保护地体系。", []),
    ],
)
def test_national_parks(text: str, found: list[str]) -> None:
    assert sorted(names(text, "赣州市", "Park")) == found
