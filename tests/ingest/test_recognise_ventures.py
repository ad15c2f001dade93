"""Companies inside the names of their projects."""

import pytest

from tests.ingest.named import names


@pytest.mark.parametrize(
    ("text", "companies"),
    [
        ("加快建设美宝高端硅基材料、弘润高端聚丙烯等一批重大项目，", ["弘润", "美宝"]),
        ("投资8亿元的金田轮胎二期、石横特钢技改等项目签约，", ["石横特钢", "金田轮胎"]),
        ("绩溪富凯合金钢、贵阳弗迪电池二期等项目，", ["富凯", "弗迪电池"]),
        ("恒信50万吨乙醇、欧达光伏投产达效，", ["恒信", "欧达"]),
        ("推动宁德时代新能源电池项目一期、吉利远程本途商用车等项目", ["吉利远程", "宁德时代"]),
        ("高端光电子、博雷顿新能源汽车生产基地等项目开工，", ["博雷顿"]),
        ("推进邦普时代锂电新材料等项目，", ["邦普时代"]),
        ("瑞特源年产50万吨高纯液体二氧化碳，推进安铝技改复产。", ["安铝", "瑞特源"]),
        ("加快产业园、阳泰年处理60万吨煤基固废利用等项目建设，", ["阳泰"]),
        (
            "水城经开区合众锰业高纯硫酸锰、大龙开发区格瑞特新材料生产等项目，",
            ["合众锰业", "格瑞特新材料"],
        ),
        ("推动格力智能制造、汇盟生物绿色农化等项目建设，", ["格力", "汇盟生物"]),
    ],
)
def test_companies_of_projects(text: str, companies: list[str]) -> None:
    assert names(text, "常州市", "Enterprise") == companies


@pytest.mark.parametrize(
    "text",
    [
        "建成净瓶山桥、九龙湾文旅融合园等重点项目，",
        "加快盘兴高铁、宁滁高速、抽水蓄能等项目建设，",
        "推进光伏组件、锂锰电池、石油机械等项目，",
        "统筹交通、水利、农业机械等项目，",
        "推动盐碱绿色低碳、废旧锂电池回收利用等项目，",
        "促进复工复产，推进煤矿技改，新建年产10万吨生产线，",
        "毕节高新区天然药物化学药物研发等项目，",
        "沙塘大道二期、江汉碧道一期等项目",
    ],
)
def test_works_and_fields_are_no_companies(text: str) -> None:
    assert names(text, "常州市", "Enterprise") == []


@pytest.mark.parametrize(
    "text",
    [
        "推进江大附院南院区二期、南医大无锡医学中心三期建设",
        "加快旗台作业区堆场、赣榆港区多式联运中心等项目建设",
        "实施老城环路综合提升改造、金牛湾调蓄水体项目等5个重点项目",
    ],
)
def test_works_and_parks_are_no_companies(text: str) -> None:
    assert names(text, "无锡市", "Enterprise") == []
