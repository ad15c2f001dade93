import pytest

from policygraph.ingest.model import Head
from policygraph.ingest.places import complete_unit
from policygraph.ingest.regions import place_chain


def unit(printed: str, region: str) -> str:
    head = Head(title="实施意见", region=region, regions=place_chain(region))
    found = complete_unit(printed, head)
    return f"{found.label} {found.name} {found.kind}".strip() if found else ""


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("区商务局", "Department 武进区商务局 government"),
        ("区委组织部", "Department 武进区委组织部 party"),
        ("市委", "Department 常州市委 party"),
        ("省科技厅", "Department 江苏省科技厅 government"),
        ("区市场监督管理局", "Department 武进区市场监督管理局 government"),
        ("区科协", "Department 武进区科协 organisation"),
        ("团区委", "Department 共青团武进区委 organisation"),
        ("区创新工作领导小组", "Department 武进区创新工作领导小组 group"),
        ("中以办", "Department 武进区中以办 government"),
        ("天宁区", "Department 天宁区政府 government"),
        ("高新区", "Park 武进国家高新区"),
        ("西太湖", "Park 西太湖科技产业园"),
        ("绿建区", "Park 绿建区"),
        ("区供电公司", "Enterprise 武进区供电公司"),
        ("税务总局", "Department 国家税务总局 government"),
    ],
)
def test_unit_of_a_district_is_completed(printed: str, name: str) -> None:
    assert unit(printed, "武进区") == name


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("市科技和信息化局", "Department 广州市科技和信息化局 government"),
        ("市文化广电新闻出版局", "Department 广州市文化广电新闻出版局 government"),
        ("市国资委", "Department 广州市国资委 government"),
        ("市法院", "Department 广州市法院 government"),
        ("市住房保障办", "Department 广州市住房保障办 government"),
        ("市人大常委会", "Department 广州市人大常委会 government"),
        ("越秀区", "Department 越秀区政府 government"),
        ("科技局", "Department 广州市科技局 government"),
    ],
)
def test_unit_of_a_city_is_completed(printed: str, name: str) -> None:
    assert unit(printed, "广州市") == name


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("发展改革委", "国家发展改革委"),
        ("人民银行", "中国人民银行"),
        ("国务院扶贫办", "国务院扶贫办"),
        ("中央网信办", "中央网信办"),
        ("工信部", "工业和信息化部"),
    ],
)
def test_unit_of_the_nation_has_its_usual_name(printed: str, name: str) -> None:
    assert unit(printed, "中国").split()[1] == name


@pytest.mark.parametrize(
    "printed",
    ["各有关单位", "各区、县级市", "国务院相关部门", "成员单位", "各地区", "责任部门", "各镇", ""],
)
def test_vague_unit_names_nothing(printed: str) -> None:
    assert unit(printed, "武进区") == ""


def test_autonomous_place_carries_its_usual_short_name() -> None:
    assert unit("州大数据局", "阿坝藏族羌族自治州") == "Department 阿坝州大数据局 government"
