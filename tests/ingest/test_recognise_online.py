"""Online services of a place, of the state and of the paper itself."""

import pytest

from tests.ingest.named import names


@pytest.mark.parametrize(
    ("text", "region", "platforms"),
    [
        ("完善提升贵州全域智慧旅游服务平台，推动", "贵州省", ["贵州全域智慧旅游服务平台"]),
        ("借助国家医保信息平台、药品追溯码", "广州市", ["国家医保信息平台"]),
        ("依托全国政务新媒体信息报送系统规范", "北京市", ["全国政务新媒体信息报送系统"]),
        ("平台与市投资项目在线审批监管平台、", "北京市", ["北京市投资项目在线审批监管平台"]),
        ("可以通过市为老服务综合信息平台提出", "广州市", ["广州市为老服务综合信息平台"]),
        ("登录广东公共就业服务云，选择", "广州市", ["广东公共就业服务云"]),
        ("新增国家级工业互联网平台6家，", "合肥市", []),
        ("创建国家中小企业公共服务平台，", "北京市", []),
        ("开展国家检验检测认证公共服务平台示范区创建工作，", "贵州省", []),
    ],
)
def test_a_service_of_a_place_or_of_the_state(text: str, region: str, platforms: list[str]) -> None:
    assert names(text, region, "Platform") == platforms


@pytest.mark.parametrize(
    ("text", "platforms"),
    [
        ("纳入市政务服务网“跨省通办”专区", ["广州市政务服务网"]),
        ("职工可通过广东政务服务网线上办理，", ["广东政务服务网"]),
        ("（含北京市政务服务网、各类应用）", ["北京市政务服务网"]),
        ("政务服务网上可办率达到95%，", []),
        ("广东政务服务网络覆盖镇街，", []),
    ],
)
def test_the_network_on_which_a_place_serves(text: str, platforms: list[str]) -> None:
    assert names(text, "广州市", "Platform") == platforms


def test_what_the_paper_sets_up_with_a_short_form_takes_its_place() -> None:
    text = "为规范本市中介服务网上交易平台（以下简称中介服务平台）运行。中介服务平台设立专区。"
    assert names(text, "北京市", "Platform") == ["北京市中介服务网上交易平台"]
    assert names("推进本市各类服务平台建设。", "北京市", "Platform") == []
