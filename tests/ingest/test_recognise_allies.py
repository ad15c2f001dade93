"""The document's own place and another one by one character each."""

import pytest

from tests.ingest.named import names


@pytest.mark.parametrize(
    ("text", "region", "places"),
    [
        ("全面深化京长对口合作，开展合作事项130项。", "长治市", ["北京市", "长治市"]),
        ("深赣对口合作扎实推进。", "赣州市", ["深圳市", "赣州市"]),
        ("深化长岳协同发展。", "岳阳市", ["岳阳市", "长沙市"]),
        ("甬凉协作再创佳绩。", "凉山州", ["凉山彝族自治州", "宁波市"]),
        ("加强宁淮结对帮扶。", "南京市", ["南京市", "淮安市"]),
        ("新签约京沈对口合作项目60个。", "沈阳市", ["北京市", "沈阳市"]),
        ("深化拓展粤桂协作和定点帮扶，", "玉林市", ["广东省", "广西壮族自治区"]),
        ("深化拓展九广合作。", "广元市", []),
        ("抓好双拥共建工作。", "晋城市", []),
        ("增强皖北结对合作成效。", "合肥市", ["皖北"]),
        ("承接产业的锡连共建园区建成。", "连云港市", []),
    ],
)
def test_own_place_and_its_ally(text: str, region: str, places: list[str]) -> None:
    assert names(text, region, "Place") == places
