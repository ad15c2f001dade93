"""Where names of facilities and parks begin and end, and what only describes."""

import pytest

from tests.ingest.named import names


@pytest.mark.parametrize(
    ("text", "platforms"),
    [
        (
            "中国基因药谷落地大分子药物与规模化制备全国重点实验室，",
            ["大分子药物与规模化制备全国重点实验室"],
        ),
        ("支持企业与江南研究院合作", ["江南研究院"]),
        (
            "国家技术转移东部中心亳州分中心正式成立",
            ["国家技术转移东部中心亳州分中心"],
        ),
        ("支持海关建设放射性检测重点实验室", ["放射性检测重点实验室"]),
        ("让更多科技成果走出实验室、迈向大市场", []),
        ("支持高新区与浪潮集团、深圳华付合作建设智算中心", []),
        ("获评国家级工业互联网“双跨”平台，实现省“万亩千亿”新产业平台县域全覆盖", []),
        ("推行“中介联合体”，县级社会救助联合体实现全覆盖", []),
        ("获批国家级稀有金属市域产教联合体", ["稀有金属市域产教联合体"]),
        ("入选中国科技创新中心100强", []),
    ],
)
def test_platforms(text: str, platforms: list[str]) -> None:
    assert names(text, "温州市", "Platform") == platforms


@pytest.mark.parametrize(
    ("text", "parks"),
    [
        ("正安县吉他文化产业园成功创建示范园区", ["正安县吉他文化产业园"]),
        ("习水经开区、和平（苟江）经开区建成", ["习水经开区", "和平（苟江）经开区"]),
        ("稳步推进乡镇和太平经开区赋权", ["太平经开区"]),
        ("推动含山、和县-郑蒲港新区发展", ["郑蒲港新区"]),
        (
            "建设新安江—千岛湖生态环境共同保护合作区",
            ["新安江—千岛湖生态环境共同保护合作区"],
        ),
        ("推动基层调解组织园区全覆盖", []),
        ("市一院开发区院区投用，蒙城县二院新区开工", []),
        ("成功创建湖北省教师教育综合改革试验区", []),
        ("入选省首批专精特新产业园创建名单", []),
        ("积极构建“总体-片区-街坊”设计体系，加快6大铸造产业园建设", []),
        ("打造“世界酱香型白酒产业核心区”，对接长三角核心区", []),
    ],
)
def test_parks(text: str, parks: list[str]) -> None:
    assert names(text, "温州市", "Park") == parks


def test_a_college_keeps_its_school_in_quotes() -> None:
    text = "浙江大学“一带一路”国际医学院启用"
    assert names(text, "金华市") == ["Institution 浙江大学一带一路国际医学院"]
