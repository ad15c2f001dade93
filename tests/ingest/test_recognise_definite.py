"""Facilities and zones that no place marks: a definite field, a brand, a level."""

import pytest

from tests.ingest.named import names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "建立天文大数据中心、遥感（地球科学）大数据中心和高性能计算中心。",
            {"天文大数据中心", "遥感（地球科学）大数据中心", "高性能计算中心"},
        ),
        ("加快建设国家大数据安全综合靶场。", {"国家大数据安全综合靶场"}),
        ("加快建设生物测序平台。", {"生物测序平台"}),
        ("用好玉柴内燃机国家工程研究中心。", {"玉柴内燃机国家工程研究中心"}),
        ("市产业创新研究院成立运行。", {"无锡市产业创新研究院"}),
        ("通过北京市企业登记服务平台填报。", {"北京市企业登记服务平台"}),
        ("第五条 北京市大数据中心是登记机构。", {"北京市大数据中心"}),
        ("组建杭州数据交易所。", {"杭州数据交易所"}),
        ("依托自身研发中心，争取落户零碳数据中心。", set()),
        ("积极申建国家生物大数据中心。", set()),
        ("培强9家省级软件工程技术中心。", set()),
        ("建设市域产教联合体。", set()),
        ("拓展“盐企通”“鹿城健康365”平台功能。", {"盐企通", "鹿城健康365"}),
        ("用好“免申即享”“一企来办”平台。", set()),
    ],
)
def test_a_platform_needs_a_definite_field(text: str, expected: set[str]) -> None:
    assert set(names(text, "无锡市", "Platform")) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("推进国家传感网创新示范区、车联网先导区建设。", {"国家传感网创新示范区", "车联网先导区"}),
        ("白鹅潭商务区等承载力增强。", {"白鹅潭商务区"}),
        ("与山东自贸试验区创新联动。", {"山东自贸试验区"}),
        ("临涣化工园区获扩区批复。", {"临涣化工园区"}),
        ("支持柬埔寨西港特区高质量发展。", {"西港特区"}),
        ("各县区、稀土高新区及各部门，稀土高新区报送", {"无锡稀土高新区"}),
        ("建设国家级金融科技示范区。", {"金融科技示范区"}),
        ("争创国家人工智能创新应用先导区。", set()),
        ("推进东部新区、高铁新区建设。", set()),
        ("建设经济特区。", set()),
    ],
)
def test_a_park_needs_a_field_that_is_built(text: str, expected: set[str]) -> None:
    assert set(names(text, "无锡市", "Park")) == expected
