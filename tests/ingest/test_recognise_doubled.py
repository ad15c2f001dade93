"""Names that share a head or are joined by 暨 or a dash."""

import pytest

from tests.ingest.named import names


@pytest.mark.parametrize(
    ("text", "label", "found"),
    [
        (
            "推进国家基因库贵阳备份库暨贵阳生命数据湖创新科技园建设。",
            "Platform",
            ["国家基因库贵阳备份库"],
        ),
        (
            "建设乌鲁木齐国际商贸物流枢纽中心暨中亚商贸物流产业园，",
            "Platform",
            ["乌鲁木齐国际商贸物流枢纽中心"],
        ),
        (
            "举办“多彩贵州风·黔酒中国行”暨名优白酒宣传推介活动，",
            "Program",
            ["多彩贵州风·黔酒中国行"],
        ),
        ("按照市委十四届五次全体会议暨市委经济工作会议部署，", "Program", []),
        ("德州路西延暨东津黄河大桥工程年内建成通车，", "Platform", []),
    ],
)
def test_the_first_of_two_joined_names_is_one(text: str, label: str, found: list[str]) -> None:
    assert names(text, "贵州省", label) == found


@pytest.mark.parametrize(
    ("text", "label", "found"),
    [
        (
            "深度融入国控、楚象、华纺链等省级供应链平台，",
            "Platform",
            ["华纺链供应链平台", "国控供应链平台", "楚象供应链平台"],
        ),
        (
            "推进贵州票据、贵州法院司法等区块链平台建设。",
            "Platform",
            ["贵州法院司法区块链平台", "贵州票据区块链平台"],
        ),
        (
            "建设国科、浙大、华中科大等温州研究院，",
            "Platform",
            ["华中科大温州研究院", "国科温州研究院", "浙大温州研究院"],
        ),
        ("与清华大学、浙江大学等研究院合作，", "Platform", []),
        ("新增甲乙丙、丁戊己等6家国家级工业互联网平台，", "Platform", []),
        (
            "推动贵阳、贵安新区、遵义综合保税区发展，",
            "Park",
            ["贵安新区综合保税区", "贵阳综合保税区", "遵义综合保税区"],
        ),
        (
            "推进滨富（滨江富阳）、滨萧（滨江萧山）特别合作区和转化机制，",
            "Park",
            ["滨富特别合作区", "滨萧特别合作区"],
        ),
        (
            "发挥南沙、黄埔进口贸易促进创新示范区作用，",
            "Park",
            ["南沙进口贸易促进创新示范区", "黄埔进口贸易促进创新示范区"],
        ),
        ("支持乐清、瑞安创建示范区，", "Park", []),
        ("推进金山—平湖产城融合发展区合作，", "Park", ["金山—平湖产城融合发展区"]),
        ("推动线上—线下融合发展区建设，", "Park", []),
    ],
)
def test_a_head_is_shared_by_brands_colleges_and_places(
    text: str, label: str, found: list[str]
) -> None:
    assert names(text, "温州市", label) == found


def test_two_events_or_campaigns_joined_by_and_are_two() -> None:
    found = names("办好九月九·遵义酱酒节和仁怀红·高粱文化季等品牌活动，", "遵义市", "Program")
    assert found == ["九月九·遵义酱酒节", "仁怀红·高粱文化季"]
    found = names("推进东湖水质提升三年攻坚和城区水系治理三年行动。", "荆州市", "Program")
    assert found == ["东湖水质提升三年攻坚", "城区水系治理三年行动"]
    assert names("办好中非经贸和文化论坛系列活动，", "金华市", "Program") == ["中非经贸和文化论坛"]


@pytest.mark.parametrize(
    ("text", "label", "found"),
    [
        ("做好中国—东盟旅游商品交易基地前期工作，", "Platform", ["中国—东盟旅游商品交易基地"]),
        (
            "获批建设中国—越南中医药（京族）医药海外中心，",
            "Platform",
            ["中国—越南中医药（京族）医药海外中心"],
        ),
        ("依托中国—东盟人才城、科技城建设，", "Park", ["中国—东盟人才城"]),
        ("构建中国—东盟命运共同体，", "Platform", []),
        ("打造中国—东盟开放合作的枢纽基地，", "Platform", []),
    ],
)
def test_what_two_states_have_together_is_one(text: str, label: str, found: list[str]) -> None:
    assert names(text, "南宁市", label) == found
