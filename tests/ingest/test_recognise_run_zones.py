"""Zones without a place that are built or pushed, and those that are wanted or held by many."""

import dataclasses

import pytest

from policygraph.ingest.recognise import recognise
from tests.ingest.named import document, names


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("以建设绿色低碳高质量发展先行区为总抓手，扩大内需。", ["绿色低碳高质量发展先行区"]),
        ("抢抓全省绿色低碳高质量发展先行区建设机遇。", ["绿色低碳高质量发展先行区"]),
        ("加快建设基础教育综合改革实验区。普惠园增加。", ["基础教育综合改革实验区"]),
        ("深入推进国家城乡融合发展试验区建设。", ["国家城乡融合发展试验区"]),
        ("深化医疗卫生体制改革和基层卫生健康综合试验区建设。", ["基层卫生健康综合试验区"]),
        ("加快推进数据赋能医保高质量发展先行区建设。", ["数据赋能医保高质量发展先行区"]),
        ("争创泰山文物保护利用示范区。", ["泰山文物保护利用示范区"]),
        ("加快建设黄河文化（东营）生态保护区、遗址公园。", ["黄河文化（东营）生态保护区"]),
        ("高水平打造黄河故道生态富民廊道，稳粮增收。", ["黄河故道生态富民廊道"]),
        (
            "构建以梵净山生态旅游经济圈、锦江体旅融合示范带为重点的格局。",
            ["梵净山生态旅游经济圈", "锦江体旅融合示范带"],
        ),
        (
            "盘州红果经济开发区、专栏25绿色经济发展重大工程六盘水高新技术产业开发区。",
            ["六盘水高新技术产业开发区", "盘州红果经济开发区"],
        ),
    ],
)
def test_a_zone_that_is_built_is_a_park(text: str, found: list[str]) -> None:
    assert names(text, "东营市", "Park") == found


@pytest.mark.parametrize(
    "text",
    [
        "争创国家级绿色金融改革试验区，申建国家数字贸易发展先行区。",
        "推进科创金融改革试验区建设，创建全国“两个健康”先行区。",
        "打造东西协作示范园区，将成为山东高铁物流总部基地。",
        "打造国际合作先行区，打造一体化发展先行区。",
        "争创省级南岭瑶族（永州）文化生态保护区。",
        "建设地下水污染防治试验区，获批建设国家服务贸易创新试验区。",
        "规划建设长江绿色生态廊道，建设世界级滨海生态旅游廊道，保护武陵山四大山脉生态廊道。",
        "高标准建设国家知识产权保护示范区，启动全域幸福河湖示范区建设。",
    ],
)
def test_zones_that_are_wanted_or_held_by_many_are_none(text: str) -> None:
    assert names(text, "合肥市", "Park") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("加快推进“三区一港”建设。", ["三区一港"]),
        ("高标准建设“三城一岛”产业增长极。", ["三城一岛"]),
        ("大力推进“一河三湾”等35个核心发展板块。", ["一河三湾"]),
        ("着力打造“三区两城”，优化“一城一区”空间布局。", []),
        ("盐城港“一港四区”全部对外开放，综保区“一区两园”模式。", []),
        ("依托国家技术转移东部中心，打造区域经济增长极。", []),
        ("“一地六县”产业合作区广州区域新签约项目。", ["一地六县产业合作区广州区域"]),
        ("国家农综区机制进一步完善。", ["潍坊国家农业开放发展综合试验区"]),
    ],
)
def test_sets_of_parks_and_parts_of_one(text: str, found: list[str]) -> None:
    assert names(f"推进工作。{text}", "广州市", "Park") == found


def test_a_citys_own_quarters_in_its_report() -> None:
    text = (
        "高水平建设东部中心，加快临港经济区规划。依托国家技术转移东部中心。"
        "放大跨境电商综合试验区作用，依托三大综保区。"
    )
    paper = document(text, "广州市")
    head = dataclasses.replace(paper.head, kind="report")
    found = recognise(dataclasses.replace(paper, head=head))
    parks = sorted(mention.name for mention in found if mention.label == "Park")
    assert parks == ["广州东部中心", "广州临港经济区", "广州跨境电商综合试验区"]
