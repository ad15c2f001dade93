import pytest

from tests.ingest.named import names

_ABA = "阿坝藏族羌族自治州"


@pytest.mark.parametrize(
    ("text", "region", "places"),
    [
        ("茂县南新镇上榜首批国家农业产业强镇。", _ABA, ["南新镇"]),
        ("松潘川主寺镇、小金四姑娘山镇成功创建省级百强中心镇。", _ABA, ["四姑娘山镇", "川主寺镇"]),
        ("叫安镇平江村获评第三批全国乡村治理示范村。", "防城港市", ["叫安镇", "平江村"]),
        ("分别向沙子镇、江西坡镇、广顺镇等区域拓展。", "贵州省", ["广顺镇", "江西坡镇", "沙子镇"]),
        ("美罗镇、硗碛藏族乡被认定为首批国家农业产业强镇。", "雅安市", ["硗碛藏族乡", "美罗镇"]),
        ("支持宝轮镇、普安镇按小城市标准规划建设。", "广元市", ["宝轮镇", "普安镇"]),
        ("仙林街道获评全国新时代“枫桥经验”先进典型。", "南京市", ["仙林街道"]),
        ("推进花溪扰绕村、湄潭龙凤村等重点村寨建设。", "贵州省", ["扰绕村", "龙凤村"]),
    ],
)  # fmt: skip
def test_towns_and_villages_are_places(text: str, region: str, places: list[str]) -> None:
    found = names(text, region, "Place")
    assert [name for name in found if name.endswith(("镇", "乡", "村", "街道"))] == places


@pytest.mark.parametrize(
    "text",
    [
        "提升乡村产业发展水平、乡村建设水平，完成行政村改造。",
        "实施“百村提升、千村整治”工程，建设示范村、精品村。",
        "推动三岔集镇改造，支持重点镇、特色小镇、中心镇发展。",
        "调整完善乡镇（街道）机构设置，推进城市街道、民族乡建设。",
        "引导返乡、下乡人才回家乡创业，支持有条件的镇、村开展试点。",
        "黄姚古镇创建景区，解决垃圾围村等问题。",
    ],
)
def test_classes_of_settlements_are_no_places(text: str) -> None:
    assert names(text, "恩施市", "Place") == []


@pytest.mark.parametrize(
    ("text", "towns"),
    [
        ("培育建设蔡官、七眼桥、幺铺等卫星小镇。", ["七眼桥", "幺铺", "蔡官"]),
        ("善厚、黄池入选首批国家农业产业强镇。", ["善厚", "黄池"]),
        ("推动服务、农业、文化等特色小镇建设，打造产业强镇。", []),
        ("实施安平河、永郎至乐跃段防洪治理工程。", ["乐跃", "永郎"]),
        ("诸永高速直埠至街亭段扩建，潍州路至文化路段通车。", ["直埠", "街亭"]),
        ("临春、海罗等片区城市更新正式启动。", ["临春片区", "海罗片区"]),
        ("推进市六中、二小等片区改造提升，空港园区、古城等片区建设。", []),
        ("加强仙河镇规划建设。", ["仙河镇"]),
    ],
)
def test_towns_of_a_list_stand_by_their_bare_names(text: str, towns: list[str]) -> None:
    assert names(text, "武进区", "Place") == towns
