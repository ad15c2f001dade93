"""Bodies of zones, halls of provinces, congresses in session, branches of the central bank."""

import pytest

from tests.ingest.named import names


@pytest.mark.parametrize(
    ("text", "region", "bodies"),
    [
        ("征求北京经济技术开发区管委会意见", "北京市", ["北京经济技术开发区管委会"]),
        ("由高新区管委会办理", "武进区", ["武进国家高新区管委会"]),
        ("积极对接审计署、审计厅，", "包头市", ["内蒙古自治区审计厅", "审计署"]),
        ("并请市政协委员提出意见", "常州市", ["常州市政协"]),
        ("广东省第十三届人民代表大会第四次会议通过", "广东省", ["广东省人大"]),
        ("较好完成了市九届人大三次会议确定的目标任务", "绍兴市", ["绍兴市人大"]),
        ("完成了州十二届人大二次会议确定的目标", "凉山彝族自治州", ["凉山州人大"]),
        ("在亳州市第五届人民代表大会第三次会议上", "亳州市", ["亳州市人大"]),
        ("人行武汉分行开展", "湖北省", ["中国人民银行武汉分行"]),
    ],
)
def test_offices(text: str, region: str, bodies: list[str]) -> None:
    assert names(text, region, "Department") == bodies


@pytest.mark.parametrize(
    "text",
    [
        "各开发区管委会要",
        "完善园区管委会机制",
        "省级经济开发区管理机构",
        "政协委员提案98件",
        "十四届全国三次会议",
    ],
)
def test_offices_in_general_are_none(text: str) -> None:
    assert names(text, "武进区", "Department") == []
