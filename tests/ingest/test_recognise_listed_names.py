"""Names that public lists hold, under their full and short forms, and near misses."""

import pytest

from tests.ingest.named import names


@pytest.mark.parametrize(
    ("text", "region", "found"),
    [
        ("支持三峡实验室在光刻胶领域突破", "宜昌市", ["Platform 湖北三峡实验室"]),
        ("推进嘉庚创新实验室建设", "福州市", ["Platform 福建能源材料科学与技术创新实验室"]),
        (
            "依托散裂中子源开展研究，建成硬X射线装置",
            "东莞市",
            ["Platform 中国散裂中子源", "Platform 硬X射线自由电子激光装置"],
        ),
        ("在北交所和新三板挂牌上市", "淮北市", []),
        ("发挥上交所在锡服务基地作用", "无锡市", ["Platform 上海证券交易所"]),
        ("成功举办第23届华创会", "鄂州市", ["Program 华侨华人创业发展洽谈会"]),
        (
            "参加数博会、投洽会",
            "常州市",
            ["Program 中国国际大数据产业博览会", "Program 中国国际投资贸易洽谈会"],
        ),
        ("开展第五次全国经济普查", "泰安市", ["Program 第五次全国经济普查"]),
        ("争创“东数西算”枢纽节点，融入“东数西算”", "泰安市", ["Program 东数西算工程"]),
        ("入选“科创中国”试点城市", "泰安市", []),
        ("“丝路海运”联盟成员增加", "泉州市", ["Program 丝路海运"]),
        ("116个项目列入省“千项万亿”工程", "嘉兴市", ["Program 千项万亿工程"]),
        (
            "推进苏州自贸片区和江苏自贸试验区（连云港片区）建设",
            "无锡市",
            [
                "Park 中国（江苏）自由贸易试验区苏州片区",
                "Park 中国（江苏）自由贸易试验区连云港片区",
            ],
        ),
        ("对接横琴粤澳深度合作区、合作区执委会", "珠海市", ["Park 横琴粤澳深度合作区"]),
    ],
)
def test_platforms_programmes_and_parks(text: str, region: str, found: list[str]) -> None:
    assert names(text, region) == found


@pytest.mark.parametrize(
    ("text", "region", "found"),
    [
        ("与苏州纳米所合作", "苏州市", ["Platform 中国科学院苏州纳米技术与纳米仿生研究所"]),
        ("与苏州纳米所合作", "常州市", ["Institution 中国科学院苏州纳米技术与纳米仿生研究所"]),
        (
            "与大连化物所、阿尔托大学共建",
            "常州市",
            ["Institution 中国科学院大连化学物理研究所", "Institution 阿尔托大学"],
        ),
        ("与大阪市、德累斯顿市缔结友好城市", "常州市", ["Place 大阪", "Place 德累斯顿"]),
        ("城市面貌万象更新，开拓首尔市场", "常州市", ["Place 首尔"]),
        (
            "深化宁淮合作，推动甬舟一体化",
            "常州市",
            ["Place 南京市", "Place 宁波市", "Place 淮安市", "Place 舟山市"],
        ),
        ("建成沪宁高速、杭甬运河", "常州市", []),
        ("融入淮河生态经济带，推进长荡湖保护", "常州市", ["Place 淮河生态经济带", "Place 长荡湖"]),
    ],
)
def test_institutions_and_places(text: str, region: str, found: list[str]) -> None:
    assert names(text, region) == found


@pytest.mark.parametrize(
    ("text", "region", "found"),
    [
        ("实施千人计划，申报青年千人计划", "常州市", ["Program 千人计划", "Program 青年千人计划"]),
        ("与清华合作，改造南大街", "常州市", ["Institution 清华大学"]),
        (
            "开拓印尼、沙特阿拉伯市场，赴美国市场调研",
            "常州市",
            ["Place 印度尼西亚", "Place 沙特", "Place 美国"],
        ),
        (
            "与越南海防、韩国安山市结好，加强海防建设",
            "常州市",
            ["Place 安山", "Place 海防", "Place 越南", "Place 韩国"],
        ),
        ("升级佛罗伦萨小镇", "常州市", []),
        ("加强与木浦合作", "常州市", ["Place 木浦"]),
        (
            "推动中国工业互联网研究院广东分院建设",
            "广州市",
            ["Platform 中国工业互联网研究院广东分院"],
        ),
        ("对接紫金山实验室", "贵阳市", ["Institution 紫金山实验室"]),
        ("对接紫金山实验室", "无锡市", ["Platform 紫金山实验室"]),
        ("巩固扩大泰山区域保护修复成果", "泰安市", []),
    ],
)
def test_names_beside_others(text: str, region: str, found: list[str]) -> None:
    assert names(text, region) == found
