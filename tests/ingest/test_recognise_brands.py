"""Companies by a made-up brand and a line of business."""

import pytest

from tests.ingest.named import names


@pytest.mark.parametrize(
    ("text", "companies"),
    [
        ("泰盈科技被评为国家级重点企业。", ["泰盈科技"]),
        ("支持恒邦冶炼尽快达到千亿级规模，", ["恒邦冶炼"]),
        ("推动宝昂新材料、通格微电子与武汉相关企业接轨，", ["宝昂新材料", "通格微电子"]),
        ("项目建成后，常州寅盛药业与四川大学开展合作，", ["常州寅盛药业"]),
        ("推动晶隆半导体等项目建设，", ["晶隆半导体"]),
        ("服务好中恒电子等外贸企业，", ["中恒电子"]),
        ("景津环保装备等项目扎实推进，", ["景津环保"]),
        ("推动艾睿光电红外热成像产业化项目投产，", ["艾睿光电"]),
        ("确保三宁化工酰胺及尼龙新材料、抽水蓄能等重点项目投产，", ["三宁化工"]),
        ("加快康佳电子“双线”运行，", ["康佳电子"]),
        ("提速推进鲁抗生物疫苗项目，", ["鲁抗"]),
        ("建设福田智能数字化工厂，", ["福田"]),
    ],
)
def test_brand_and_line_of_business(text: str, companies: list[str]) -> None:
    assert names(text, "常州市", "Enterprise") == companies


@pytest.mark.parametrize(
    "text",
    [
        "提振汽车、电子产品等大宗消费，",
        "培育海工装备、深远海风电等产业，",
        "具有较强驱动力的支柱产业，",
        "加快发展零碳制造和绿电制造，",
        "打造受控式数据开发空间，",
        "加快磷煤化工一体化项目建设，",
        "建设盐穴储能项目，",
        "培育了泰盈科技等5家市级新型机构，",
    ],
)
def test_fields_and_verbs_are_no_brands(text: str) -> None:
    assert names(text, "常州市", "Enterprise") == []


@pytest.mark.parametrize(
    "text",
    [
        "通过整合气象、水文等多源数据，依据气象观测数据、雷达探测数据、点云数据，",
        "包括档位信息、加速踏板等，地籍图等图件信息。",
        "可提交银行提供的贷款合同，",
    ],
)
def test_sorts_of_data_are_no_companies(text: str) -> None:
    assert names(text, "常州市", "Enterprise") == []
