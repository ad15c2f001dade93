import pytest

from tests.ingest.named import names


@pytest.mark.parametrize(
    ("text", "region", "places"),
    [
        ("以贵阳—贵安—安顺都市圈为核心。", "贵州省", ["贵阳—贵安—安顺都市圈"]),
        ("深化与合肥、南京都市圈的融入合作。", "滁州市", ["南京都市圈", "合肥都市圈"]),
        ("融入海西经济区建设，推动黔北经济协作区。", "赣州市", ["海西经济区", "黔北经济协作区"]),
        ("推进南宁至百色段改扩建。", "南宁市", ["南宁市", "百色市"]),
        ("上升为粤桂合作事项，谋划建设。", "玉林市", ["广东省", "广西壮族自治区"]),
        ("对口支援疏附、波密及巫山，开展协作。", "广州市", ["巫山县", "波密县", "疏附县"]),
        ("与匈牙利伊布拉尼市建立友城关系。", "安顺市", ["伊布拉尼", "匈牙利"]),
    ],
)  # fmt: skip
def test_areas_and_places_far_away(text: str, region: str, places: list[str]) -> None:
    assert names(text, region, "Place") == places


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("建宁路长江隧道双线贯通，海珠广场、江汉碧道一期开工。", "南京市"),
        ("推进天山野生动物园、华南快速路改扩建。", "乌鲁木齐市"),
        ("酸汤加工产业、公共清关中心、海河联运优势。", "贵州省"),
        ("持港澳居民来往内地通行证、台湾居民来往大陆通行证。", "广州市"),
        ("来源：广州日报", "深圳市"),
        ("巢湖全湖水质保持Ⅲ类，做强临港经济区、对口支援工作。", "合肥市"),
    ],
)
def test_places_inside_works_and_words_are_none(text: str, region: str) -> None:
    found = names(text, region, "Place")
    assert [name for name in found if name != "巢湖市"] == []


@pytest.mark.parametrize(
    ("text", "region", "places"),
    [
        ("机器人产品在京津冀地区实现首次试用。", "北京市", ["京津冀"]),
        ("筑牢长江黄河上游生态屏障。", "广元市", ["长江", "黄河"]),
        ("凯里（含麻江城区）中心城区常住人口", "贵州省", ["凯里市", "麻江县"]),
        ("联合徐州申建中欧班列陆海集结中心", "连云港市", ["徐州市"]),
        ("与华容县、南县和安乡县创建跨省合作区", "荆州市", ["华容县", "南县", "安乡县"]),
        ("威宁江楠、常山江航电枢纽", "武进区", []),
    ],
)
def test_places_whose_letters_other_words_take(text: str, region: str, places: list[str]) -> None:
    assert names(text, region, "Place") == places
