"""Companies of the public lists: clear names, and names that need firms around them."""

import pytest

from tests.ingest.named import names


@pytest.mark.parametrize(
    ("text", "companies"),
    [
        ("中储国能300MW项目入选国家试点，引进国星宇航卫星研发制造项目，", ["中储国能", "国星宇航"]),
        ("推动吉利远程本途新能源商用车等项目竣工，", ["吉利远程"]),
        ("支持梅钢、南钢、金陵石化转型升级，", ["南钢", "梅钢", "金陵石化"]),
        ("厦门海辰储能一期投产，", ["海辰储能"]),
        ("太平洋石英三期等项目加快建设，", ["太平洋石英"]),
        ("邦普宜化配套原料及磷酸铁项目投产，", ["邦普宜化"]),
        ("建成投产DHL国际快件运营中心，", ["DHL"]),
        ("华鲁恒升、美的、华纺、三宁四大平台初步搭建，", ["三宁", "华纺", "华鲁恒升", "美的"]),
        ("支持建发、国贸、象屿等企业做大做强，", ["国贸", "建发", "象屿"]),
        ("推动华友二期10万吨高纯镍项目，", ["华友"]),
        ("引进华友控股集团。推动华友二期项目，", ["华友控股集团"]),
        ("加快磐安抽水蓄能电站、浙能镇海燃机迁建改造，", ["浙能"]),
        ("郎酒酿酒工程技改、人福小容量注射制剂等项目投产，", ["人福", "郎酒"]),
        ("推进发动机再制造、双瑞海上风电叶片制造等重点项目，", ["双瑞"]),
        ("支持建发、国贸、象屿加大布局，", ["国贸", "建发", "象屿"]),
        ("支持有研12英寸大硅片扩产和威讯、恒芯电子等做强做优，", ["威讯", "恒芯电子", "有研"]),
        ("金川、大海粮油等9家企业入选广西制造业企业100强。", ["大海粮油", "金川"]),
        ("开工建设2×100万千瓦中煤广元燃煤发电等项目，", ["中煤"]),
        ("推动华润蒲圻电厂三期、广投贺州电厂节能降耗改造，", ["华润", "广投"]),
        ("加强与国旅、中旅、中青旅等旅行社合作，", ["中旅", "中青旅", "国旅"]),
        ("重点服务广钢3号高炉、金川30万吨铜冶炼、长利1号生产线等项目，", ["广钢", "金川", "长利"]),
        ("支持中种集团、国投种业扎根科技城，", ["中种集团", "国投种业"]),
        ("欧达光伏、力诚光伏、双林新能源投产达效，", ["力诚", "双林新能源", "欧达"]),
    ],
)
def test_companies_of_public_lists(text: str, companies: list[str]) -> None:
    assert names(text, "常州市", "Enterprise") == companies


def test_numbered_institutes_of_state_firms() -> None:
    text = "与电科48所合作，中船712所、航天科工二院落户，电科所有业务增长，"
    assert names(text, "常州市", "Institution") == ["中船712所", "电科48所", "航天科工二院"]


@pytest.mark.parametrize(
    "text",
    [
        "提升国贸商圈品质，",  # a quarter of shops
        "推进金川3个乡镇、金川300公里公路建设，",
        "推进金桥220千伏输变电工程，",  # works named by a place
        "支持高新兴产业发展，",  # 高新 and 新兴 are words
        "发展江西航空产业，",  # the field of a place
        "设立“5+2”招商局，",  # an office
        "促进高质量发展和高水平保护互促共进，",
        "发文字号：京经信发〔2022〕68号，",  # the mark of a paper's number
        "加快东风、红旗等村改造，支持东风、红旗片区扩大开放，",  # villages and quarters
        "华兰镇、马路镇获评国家卫生镇，",  # a town
        "“讯飞星火”认知大模型上线，",  # what the company makes
        "“星星充电”智能充电生态平台获立项，",  # a platform under its owner's name
    ],
)
def test_words_and_places_are_no_companies(text: str) -> None:
    assert names(text, "常州市", "Enterprise") == []
