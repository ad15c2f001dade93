"""Amounts: numerals, multipliers, units, bounds, ranges; and the numerals that are none."""

import pytest

from policygraph.ingest.figures.amounts import find_amounts
from policygraph.ingest.figures.numerals import read_numeral


@pytest.mark.parametrize(
    ("text", "value", "unit", "bound"),
    [
        ("高新技术企业超5000家", 5000, "家", ">="),
        ("人才资源总量超185万人", 1_850_000, "人", ">="),
        ("总额达2000亿元规模", 200_000_000_000, "元", "="),
        ("带动30余家企业", 30, "家", ">="),
        ("引进不少于100名专家", 100, "名", ">="),
        ("给予不超过1亿元", 100_000_000, "元", "<="),
        ("服务收入近1亿元", 100_000_000, "元", "~"),
        ("工作站20家左右", 20, "家", "~"),
        ("近六成", 60, "%", "~"),
        ("百分之二十", 20, "%", "="),
        ("首次突破万户", 10_000, "户", ">="),
        ("常州及周边上千家企业", 1000, "家", ">="),
        ("由股东出资5000万组成", 50_000_000, "元", "="),
        ("提高2.5个百分点", 2.5, "百分点", "="),
        ("服务对接近万名校友", 10_000, "名", "~"),
        ("1,234.5万元", 12_345_000, "元", "="),
    ],
)
def test_find_amounts_reads_value_unit_and_bound(
    text: str, value: float, unit: str, bound: str
) -> None:
    (amount,) = find_amounts(text)
    assert (amount.value, amount.unit, amount.bound) == (value, unit, bound)


@pytest.mark.parametrize(
    "text", ["万人发明专利拥有量", "百亿产值工业企业", "第12位", "成功打造", "1+3新政", "千家万户"]
)
def test_find_amounts_leaves_what_only_looks_like_one(text: str) -> None:
    assert find_amounts(text) == ()


def test_range_keeps_both_ends_and_shares_its_multiplier() -> None:
    (amount,) = find_amounts("给予100-5000万的政策支持")
    assert (amount.low, amount.value, amount.unit) == (1_000_000, 50_000_000, "元")


def test_a_unit_printed_once_holds_for_both_numerals() -> None:
    found = find_amounts("增速分别高于全国、全省1.7和0.9个百分点")
    assert [(a.value, a.unit) for a in found] == [(1.7, "百分点"), (0.9, "百分点")]


@pytest.mark.parametrize(
    ("text", "value"), [("十二", 12), ("三百二十", 320), ("两万五千", 25_000), ("万", 10_000)]
)
def test_read_numeral_reads_chinese_signs(text: str, value: float) -> None:
    assert read_numeral(text) == value


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("算力规模超过55Eflops。", 55, "Eflops"),
        ("新增优质白酒产能5万千升。", 50_000, "千升"),
        ("城镇居民生活用水量达到140升/（人·天）左右。", 140, "升/（人·天）"),
        ("新增外排流量200立方米/秒以上。", 200, "立方米/秒"),
        ("城乡低保标准提高到762元/月。", 762, "元/月"),
        ("建设筹集保障性租赁住房3.2万套（间）。", 32_000, "套"),
        ("粮食产量稳定在110亿斤以上。", 11_000_000_000, "斤"),
        ("毕业生报到本市区就业，发放大礼包100万份。", 1_000_000, "份"),
    ],
)
def test_units_over_others_and_in_latin_letters(text: str, value: float, unit: str) -> None:
    assert [(a.value, a.unit) for a in find_amounts(text)] == [(value, unit)]
