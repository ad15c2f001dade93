"""Centres of trade and transport, numbered incubators, nets and short forms of colleges."""

import pytest

from tests.ingest.named import names


@pytest.mark.parametrize(
    ("text", "region", "found"),
    [
        ("推进泸州电商快递分拨中心等项目建设", "泸州市", ["泸州电商快递分拨中心"]),
        ("提升云贵高原道地药材关岭集散中心运营水平", "安顺市", ["云贵高原道地药材关岭集散中心"]),
        ("中欧班列（沈阳）集结中心全面运营", "沈阳市", ["中欧班列（沈阳）集结中心"]),
        ("完善阳朔旅游集散中心、漓江沿岸休闲绿道", "桂林市", ["阳朔旅游集散中心"]),
        ("建设并用好Ⅰ、Ⅱ号孵化器，启动建设3号加速器", "厦门市",
         ["3号加速器", "Ⅰ号孵化器", "Ⅱ号孵化器"]),
        ("布局南海立体观测网建设", "三亚市", ["南海立体观测网"]),
        ("建成黄河流域生态环境可视化防控系统", "阿坝藏族羌族自治州",
         ["黄河流域生态环境可视化防控系统"]),
        ("超大型深部工程灾害物理模拟设施开工建设", "沈阳市", ["超大型深部工程灾害物理模拟设施"]),
        ("争取RCEP中医药行业合作理事会落户亳州", "亳州市", ["RCEP中医药行业合作理事会"]),
        ("建好全国巾帼助农创业浙江基地", "金华市", ["全国巾帼助农创业浙江基地"]),
        ("提升“贵州农业云”服务能力", "贵州省", ["贵州农业云"]),
        ("建成市应急指挥中心", "马鞍山市", ["马鞍山市应急指挥中心"]),
        ("推进人工智能计算中心、数字工业计算中心等算力设施建设", "厦门市",
         ["人工智能计算中心", "数字工业计算中心"]),
        ("省内率先成立人才服务联盟", "鄂州市", ["人才服务联盟"]),
    ],
)  # fmt: skip
def test_centres_of_a_place_are_read(text: str, region: str, found: list[str]) -> None:
    assert names(f"做好工作。{text}。", region, "Platform") == found


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("打造鲁南集装箱调运中心", "临沂市"),
        ("泸州港成为长江上游最大进口粮集散中心", "泸州市"),
        ("打造全国重要的中药材集散中心", "黔东南苗族侗族自治州"),
        ("推进县级物流配送中心、旅游集散中心建设", "德州市"),
        ("初步建成生物多样性观测网络", "连云港市"),
        ("新增3个孵化器，第3号加速器企业", "厦门市"),
        ("组建技术转移联盟，支持在A股或境外主要证券交易所上市", "无锡市"),
        ("加强京通APP“专精特新”服务专区建设", "常州市"),
    ],
)
def test_goals_and_sorts_of_centres_are_none(text: str, region: str) -> None:
    found = names(f"做好工作。{text}。", region, "Platform")
    assert [name for name in found if name != "京通APP"] == []


@pytest.mark.parametrize(
    ("text", "region", "found"),
    [
        ("支持港科大（广州）建设世界一流大学", "广州市", ["香港科技大学（广州）"]),
        ("发挥江苏海洋大学和中船集团716所、718所等作用", "连云港市",
         ["中船集团716所", "中船集团718所", "江苏海洋大学"]),
        ("加快山东理工职业学院“双高”计划创建", "济宁市", ["山东理工职业学院"]),
        ("推动杭职院专升本，推进高职院校建设", "杭州市", ["杭职院"]),
        ("完成尼山世界儒学中心联合研究生院主体建设", "济宁市", ["尼山世界儒学中心联合研究生院"]),
    ],
)  # fmt: skip
def test_short_forms_of_colleges_are_read(text: str, region: str, found: list[str]) -> None:
    assert names(f"做好工作。{text}。", region, "Institution") == found


def test_a_city_inside_an_exchange_is_none() -> None:
    assert names("支持企业在北京证券交易所上市融资。", "北京市") == []
