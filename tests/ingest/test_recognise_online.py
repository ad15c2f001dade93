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


@pytest.mark.parametrize(
    ("text", "platforms"),
    [
        ("推进贵阳国家级互联网骨干直联点扩容，", ["贵阳国家级互联网骨干直联点"]),
        ("发挥工业互联网（武汉）国家顶级节点作用，", ["工业互联网（武汉）国家顶级节点"]),
        (
            "建设全国一体化大数据中心国家枢纽节点和贵安数据中心集群，",
            ["全国一体化大数据中心国家枢纽节点", "贵安数据中心集群"],
        ),
        ("建成国际互联网数据专用通道、根镜像服务器，", ["国际互联网数据专用通道", "根镜像服务器"]),
        ("培育工业互联网标识解析二级节点2个，", []),
        ("确保获批国家级互联网骨干直联点，", []),
        ("打造西部陆海新通道枢纽节点城市，", []),
    ],
)
def test_a_point_of_a_network_that_is_the_nations_or_a_places(
    text: str, platforms: list[str]
) -> None:
    assert names(text, "贵州省", "Platform") == platforms


def test_an_area_by_its_short_name_beside_a_city() -> None:
    found = names("支持贵阳贵安建设“全省人才蓄水池”，", "贵州省", "Park")
    assert found == ["贵安新区"]


@pytest.mark.parametrize(
    ("text", "parks"),
    [
        (
            "培育毕节、遵义、碧江、铜仁、娄山关高新技术产业开发区，",
            [f"{place}高新技术产业开发区" for place in ("娄山关", "毕节", "碧江", "遵义", "铜仁")],
        ),
        (
            "推进六盘水、毕节和湄潭农村改革试验区建设，",
            ["六盘水农村改革试验区", "毕节农村改革试验区", "湄潭农村改革试验区"],
        ),
        ("推进贵阳（经开）氢能产业聚集区建设，", ["贵阳（经开）氢能产业聚集区"]),
        ("打造区域性新材料聚集区，", []),
    ],
)
def test_zones_of_a_list_of_places(text: str, parks: list[str]) -> None:
    assert names(text, "贵州省", "Park") == parks


def test_an_apparatus_of_a_list_is_one_of_science() -> None:
    assert names("改造传统甲醇、合成氨等装置，", "贵州省", "Platform") == []
    found = names("争取强光磁、超级陶粲装置纳入规划，", "合肥市", "Platform")
    assert found == ["强光磁装置", "超级陶粲装置"]


@pytest.mark.parametrize(
    ("text", "platforms"),
    [
        ("北京市大数据教学实践基地认定", []),
        ("审核并确定北京市设计创新中心名单，", []),
        ("对单个技术创新中心每年支持金额，", []),
        ("可向中关村中心支局申请办理，", []),
        ("支持在京国家广播电视总局重点实验室发展，", ["国家广播电视总局重点实验室"]),
        ("在北京文化企业股权转让平台（以下简称“北京四板”）挂牌。", ["北京文化企业股权转让平台"]),
    ],
)
def test_what_a_guide_awards_is_no_name(text: str, platforms: list[str]) -> None:
    assert names(text, "北京市", "Platform") == platforms


def test_two_facilities_of_a_place_that_end_in_kinds_of_their_own_are_two() -> None:
    text = "推进贵州科学数据中心建设。推进贵州科学中心建设。"
    assert names(text, "贵州省", "Platform") == ["贵州科学中心", "贵州科学数据中心"]


def test_a_list_of_fields_of_science_shares_its_last_words() -> None:
    found = names("建设地质、气象、水文大数据中心。", "云南省", "Platform")
    assert found == ["地质大数据中心", "气象大数据中心", "水文大数据中心"]
    text = "建设微生物菌种保藏中心、深海环境模拟研究基地、基因编辑平台。"
    assert len(names(text, "云南省", "Platform")) == 3


def test_a_facility_is_none_of_its_parts() -> None:
    text = "统一通过阿坝州共享交换平台共享数据，纳入阿坝州共享交换平台目录管理系统，"
    found = names(text, "阿坝藏族羌族自治州", "Platform")
    assert found == ["阿坝州共享交换平台", "阿坝州共享交换平台目录管理系统"]
    text = "应当依托阿坝州大数据中心平台建设。"
    assert names(text, "阿坝藏族羌族自治州", "Platform") == ["阿坝州大数据中心平台"]


def test_an_amount_for_a_year_begins_no_name() -> None:
    text = "推进晴隆1200万件/年服装纺织科技产业园、七星关纺织服装产业园建设，"
    assert "服装纺织科技产业园" in names(text, "贵州省", "Park")
    assert names("推进文艺人才孵化基地建设。", "贵州省", "Platform") == []


def test_where_athletes_train_and_a_provinces_blood_centre_are_platforms() -> None:
    text = "推进六盘水野玉海高原运动训练基地、威宁高原田径训练基地、省血液中心建设。"
    found = ["六盘水野玉海高原运动训练基地", "威宁高原田径训练基地", "贵州省血液中心"]
    assert names(text, "贵州省", "Platform") == found
