"""Facilities and parks of a list that share their last words."""

import pytest

from tests.ingest.named import names


@pytest.mark.parametrize(
    ("text", "platforms"),
    [
        (
            "发挥第三代半导体、EDA、高性能膜材料等国家级创新中心策源功能，",
            ["EDA创新中心", "第三代半导体创新中心", "高性能膜材料创新中心"],
        ),
        (
            "服务保障物理科学、应用数学、合成生物等基础科学中心和基础研究中心建设，",
            ["合成生物基础科学中心", "应用数学基础科学中心", "物理科学基础科学中心"],
        ),
        ("深空探测等4个全国重点实验室获批组建。", ["深空探测全国重点实验室"]),
        (
            "启动建设电子元器件、生物制造、能源智能开发与高效利用3个省实验室，",
            ["生物制造省实验室", "电子元器件省实验室", "能源智能开发与高效利用省实验室"],
        ),
        (
            "高效推进省锂电产业、无机功能材料与智能制造创新创业共同体建设，",
            [
                "江苏省无机功能材料与智能制造创新创业共同体",
                "江苏省锂电产业创新创业共同体",
            ],
        ),
        ("争取强光磁、超级陶粲装置纳入规划。", ["强光磁装置", "超级陶粲装置"]),
    ],
)
def test_facilities(text: str, platforms: list[str]) -> None:
    assert names(text, "常州市", "Platform") == platforms


@pytest.mark.parametrize(
    ("text", "region", "parks"),
    [
        ("加快百色、田阳电商产业园建设。", "百色市", ["田阳电商产业园", "百色电商产业园"]),
        ("中德、中瑞等创新园加速发展。", "常州市", ["中德创新园", "中瑞创新园"]),
        ("加快中日韩、中欧产业园等合作园区建设", "济宁市", ["中日韩产业园", "中欧产业园"]),
        (
            "推进台头、平城、周村、巴公4个化工园区建设，",
            "晋城市",
            ["台头化工园区", "周村化工园区", "巴公化工园区", "平城化工园区"],
        ),
        ("建设高新、花溪、白云等园区，", "贵阳市", ["白云园区", "花溪园区", "贵阳高新区"]),
        ("提升滨海、大丰化工园区绿色发展水平。", "盐城市", ["大丰化工园区", "滨海化工园区"]),
        ("推动松桃、玉屏、铜仁高新区统筹发展。", "铜仁市", ["铜仁高新区"]),
        ("加快国药医药、IVD产业园建设，", "烟台市", ["IVD产业园", "国药医药产业园"]),
    ],
)
def test_parks(text: str, region: str, parks: list[str]) -> None:
    assert names(text, region, "Park") == parks


@pytest.mark.parametrize(
    "text",
    [
        "加强产业、科技等创新中心建设。",
        "新建物理、化学等实验室。",
        "在新材料、集成电路等领域争创全国重点实验室。",
        "建设园区大脑、数字孪生园区。",
        "深度对接大湾区、高校实验室。",
        "构建市区协同、优势互补的园区发展格局。",
        "招引建设银行、交通银行等数据中心落地。",
        "武进、溧阳、金坛获省级高新区认定。",
    ],
)
def test_classes_share_nothing(text: str) -> None:
    found = names(text, "常州市")
    assert not [name for name in found if name.startswith(("Park", "Platform"))]


def test_two_bodies_are_no_one_institute() -> None:
    assert "Platform 江南石墨烯研究院" in names("省科技厅与江南石墨烯研究院合作。")


def test_platforms_side_by_side_in_marks() -> None:
    found = names("推进“东数海算”“东数绿算”海洋算力中心建设。", "盐城市", "Platform")
    assert found == ["东数海算海洋算力中心", "东数绿算海洋算力中心"]
    assert names("发挥“亲清半月谈”、“企业亮灯日”等平台作用。", "常州市", "Platform") == []
