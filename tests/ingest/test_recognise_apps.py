"""Digital services in quotes that a place, or its letter, names."""

import pytest

from tests.ingest.named import names


@pytest.mark.parametrize(
    ("text", "region", "platforms"),
    [
        ("推动“赣服通”“赣政通”迭代升级，", "赣州市", ["赣政通", "赣服通"]),
        ("健全以“爱山东”为统一出口的政务服务体系，", "济宁市", ["爱山东"]),
        ("打造“玉事好办”营商环境品牌。", "玉林市", ["玉事好办"]),
        ("“i淮安”系列应用获评优秀案例。", "淮安市", ["i淮安"]),
        ("拓展“穗好办”应用场景，", "广州市", ["穗好办"]),
        ("优化“马上办”网上为民服务品牌。", "马鞍山市", []),
        ("开展农村公路“新三通”建设，推进“县县通”天然气", "广元市", []),
    ],
)
def test_a_service_with_the_letter_of_a_place(text: str, region: str, platforms: list[str]) -> None:
    assert names(text, region, "Platform") == platforms


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("建湖创成中国天然氧吧，", []),
        ("获评“中国最具幸福感城市”，", []),
        ("聚力建设“中国新能源电池名城”，", []),
        ("累计有12国企业与中国签订合同，", ["中国"]),
    ],
)
def test_the_country_inside_an_honour_is_no_mention(text: str, places: list[str]) -> None:
    found = names(text, "常州市", "Place")
    assert [place for place in found if place == "中国"] == places


def test_a_pilot_that_is_won_behind_or_is_none() -> None:
    assert names("12项工作被国家推广或列入全国试点，25项", "淮安市", "Program") == []


@pytest.mark.parametrize(
    ("text", "platforms"),
    [
        ("完成智慧楼宇系统“CREAMS”建设。", ["CREAMS"]),
        ("登录微信公众号“城壹宜居”申请，开通公众号“住房”栏目。", ["城壹宜居"]),
        ("全市政府系统“五大行动”", []),
        ("全面升级“城市大脑”，完善城市治理“一张图”，", []),
        ("深化“城市大脑2.0”建设，", ["城市大脑2.0"]),
        ("新增“产业大脑”建设试点2个，", []),
        ("为企业配备“最强大脑”，", []),
        ("“雪浪云”获评国家跨行业跨领域工业互联网平台，", ["雪浪云"]),
        ("“信易贷”入选全国中小企业融资信用服务示范平台，", []),
        ("提升“羚羊”等平台能级，", ["羚羊"]),
        ("发挥“亲清半月谈”、“企业亮灯日”等平台作用，", []),
        ("通过“政策公开讲”“市民对话一把手”等平台进行解读，", []),
        ("加快“享链”推广应用，", ["享链"]),
    ],
)
def test_a_service_by_what_is_said_of_it(text: str, platforms: list[str]) -> None:
    assert names(text, "常州市", "Platform") == platforms
