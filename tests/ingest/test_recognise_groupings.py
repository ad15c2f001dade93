"""Companies of short brands, local groups, and short forms of companies."""

import pytest

from tests.ingest.named import mentions, names


@pytest.mark.parametrize(
    ("text", "companies"),
    [
        ("遨博公司牵头承担两项国家重点研发计划，", ["遨博公司"]),
        ("福隆控股集团是二次创业的成功之作。", ["福隆控股集团"]),
        ("推动磷化集团、吉利等重点企业，", ["吉利", "磷化集团"]),
        ("支持南山集团优化结构上规模，", ["南山集团"]),
        ("联合投资集团、产投集团共同出资，", ["常州市产投集团", "常州市投资集团"]),
        ("与再担保集团签订合作协议，", ["再担保集团"]),
        ("支持烟台银行做优做强，与江南银行签约，", ["江南银行", "烟台银行"]),
        ("支持江东控股集团加快发展，", ["江东控股集团"]),
        ("提升建工控股集团、联环集团等信用评级，", ["常州市建工控股集团", "联环集团"]),
        ("国营芜湖机械厂一项发明获奖。", ["国营芜湖机械厂"]),
    ],
)
def test_short_brands_and_local_groups(text: str, companies: list[str]) -> None:
    assert names(text, "常州市", "Enterprise") == companies


@pytest.mark.parametrize(
    "text",
    [
        "落实城投公司举债融资提级管理制度，",
        "推动设立强村公司，",
        "设立财产保险公司等法人金融机构，",
        "新增央企（含子公司）12家，",
        "推动粮食集团化经营，",
        "有望打造成为一个全新的百亿级集团。",
        "引进大型银行、民营银行和境内外银行，",
        "支持烟台银行业发展，改革村镇银行，",
    ],
)
def test_sorts_of_companies_are_none(text: str) -> None:
    assert names(text, "常州市", "Enterprise") == []


def test_short_forms_are_the_company() -> None:
    text = "美国史赛克集团入驻创生控股有限公司。史赛克收购创生，创生控股更名。美国史赛克公司表示，"
    assert names(text, "常州市", "Enterprise") == ["创生控股有限公司", "美国史赛克集团"]
    assert len([m for m in mentions(text) if m.label == "Enterprise"]) == 6


def test_words_and_places_are_no_short_forms() -> None:
    text = "支持茅台集团发展。改造茅台镇，发展东阿阿胶集团。阿胶产业壮大，"
    printed = [m.surface for m in mentions(text) if m.label == "Enterprise"]
    assert printed == ["茅台集团", "东阿阿胶集团"]
