"""Bodies told by what stands beside them, and the press and bodies of several states."""

import pytest

from tests.ingest.named import names


@pytest.mark.parametrize(
    ("text", "region", "bodies"),
    [
        ("认真落实中央和省委、市委经济工作会议部署", "六盘水市",
         ["中共中央", "六盘水市委", "贵州省委"]),
        ("不折不扣落实中央“民营经济31条”", "宜昌市", ["中共中央"]),
        ("国务院市场监督管理部门主管全国市场主体登记管理", "", ["国家市场监管总局"]),
        ("联络方式\n北京市商务局物流发展处：55579409", "北京市", ["北京市商务局物流发展处"]),
        ("国家知识产权局专利局北京代办处：55536", "北京市", ["国家知识产权局专利局北京代办处"]),
        ("平桂农业农村局获评全国农业农村先进集体", "贺州市", ["平桂区农业农村局"]),
        ("人民日报社、新华社、中央电视台等权威主流媒体聚焦", "安顺市",
         ["中央电视台", "人民日报社", "新华社"]),
        ("衢州马拉松成为世界田联标牌赛事", "衢州市", ["世界田联"]),
        ("与澳门贸易投资促进局等开展经贸交流", "亳州市", ["澳门贸易投资促进局"]),
        ("会议同意省人民代表大会财政经济委员会的审查结果报告", "贵州省", ["贵州省人大财经委"]),
    ],
)  # fmt: skip
def test_bodies_are_told_by_what_stands_beside_them(
    text: str, region: str, bodies: list[str]
) -> None:
    assert names(f"{text}。", region, "Department") == sorted(bodies)


@pytest.mark.parametrize(
    "text",
    [
        "严格落实中央八项规定精神",
        "落实中央经济工作会议精神",
        "抓好中央和省生态环保督察问题整改",
        "争取中央、省预算内资金8亿元",
        "国务院有关部门应当加强指导",
        "优化铁山农业布局和重点项目布局",
    ],
)
def test_bodies_in_general_are_none(text: str) -> None:
    assert names(f"{text}。", "永州市", "Department") == []
