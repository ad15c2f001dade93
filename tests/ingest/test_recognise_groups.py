"""Leading groups, bureaus in lists without a place, and bodies of other states."""

import pytest

from tests.ingest.named import names


@pytest.mark.parametrize(
    ("text", "region", "bodies"),
    [
        ("成立了以市长为组长的市级中以园工作领导小组，", "常州市", ["常州市中以园工作领导小组"]),
        (
            "建立动态培育机制、创新型企业培育联席会议机制",
            "常州市",
            ["常州市创新型企业培育联席会议"],
        ),
        ("成立园区建设发展领导小组。", "常州市", ["常州市园区建设发展领导小组"]),
        ("建立创新政策落实联席会议制度", "常州市", ["常州市创新政策落实联席会议"]),
        ("由市“两区”办负责", "北京市", ["北京市“两区”办"]),
        ("通过国家畜禽遗传资源委员会鉴定", "巴中市", ["国家畜禽遗传资源委员会"]),
        ("成立城市管理委员会", "贺州市", ["贺州市城市管理委员会"]),
        ("与荷兰中国商会签约", "亳州市", ["荷兰中国商会"]),
    ],
)
def test_groups_take_the_documents_place(text: str, region: str, bodies: list[str]) -> None:
    assert names(text, region, "Department") == bodies


@pytest.mark.parametrize(
    "text",
    [
        *("建立各级领导小组", "完善市级专班", "实现“一网通办”", "成立业主委员会", "专班化推进"),
        *("支持常州籍商会发展", "与港澳地区商会交流", "用好各地常州商协会", "依法治市委员会专家库"),
        "获国务院部际联席会议表扬",
    ],
)
def test_groups_in_general_are_none(text: str) -> None:
    assert names(text, "常州市", "Department") == []


@pytest.mark.parametrize(
    ("text", "region", "bodies"),
    [
        ("由市监察局、发改委等20个部门组成", "常州市", ["常州市发改委", "常州市监察局"]),
        ("市自然资源主管部门会同市财政部门", "常州市", ["常州市自然资源局", "常州市财政局"]),
        ("由市发展改革部门制定", "北京市", ["北京市发展改革委"]),
        ("市规划和自然资源主管部门", "北京市", ["北京市规划和自然资源委"]),
        ("通过大数据局、网信办审核", "常州市", ["常州市大数据局", "常州市网信办"]),
        ("在自治区党委、政府领导下", "南宁市", ["广西壮族自治区党委", "广西壮族自治区政府"]),
        ("自治区党委组织部印发", "南宁市", ["广西壮族自治区党委组织部"]),
    ],
)
def test_bureaus_share_their_place(text: str, region: str, bodies: list[str]) -> None:
    assert names(text, region, "Department") == bodies


@pytest.mark.parametrize(
    "text", ["科技局要加强统计", "各区教育局、财政局负责", "全市教育部门、城市管理部门"]
)
def test_bureaus_of_nobody_in_particular_are_none(text: str) -> None:
    assert names(text, "常州市", "Department") == []


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("以色列经济部为园区背书", ["以色列经济部"]),
        ("在以色列创新署设立办公室", ["以色列创新署"]),
        ("中以两国政府共同发布", ["中国政府", "以色列政府"]),
        ("与老挝农林部等签署备忘录", ["老挝农林部"]),
        ("在美国总部和德国经济部门", []),
        ("登录中国政府网、中国政府采购网", []),
    ],
)
def test_bodies_of_states(text: str, bodies: list[str]) -> None:
    assert names(text, "常州市", "Department") == bodies
