import pytest

from policygraph.ingest.recognise.bodies import body_key
from tests.ingest.named import names


@pytest.mark.parametrize(
    ("text", "region", "bodies"),
    [
        ("落实省、市、区委全会精神", "武进区", ["常州市委", "武进区委", "江苏省委"]),
        ("在省委、省政府和市委的坚强领导下", "合肥市", ["合肥市委", "安徽省委", "安徽省政府"]),
        ("经市委组织部、市发展改革委同意", "广州市", ["广州市发展改革委", "广州市委组织部"]),
        ("区科技、统计部门要加强", "武进区", ["武进区科技局", "武进区统计局"]),
        ("常州、武进两级政府共同出资", "常州市", ["常州市政府", "武进区政府"]),
        ("市政府与清华大学签订协议", "常州市", ["常州市政府"]),
        ("在市政府门户网站“首都之窗”开通专栏", "北京市", ["北京市政府"]),
        ("金坛市政府与南京大学合作", "常州市", ["金坛区政府"]),
        ("贯彻党中央、国务院部署", "北京市", ["中共中央", "国务院"]),
        ("中共北京市委印发", "北京市", ["北京市委"]),
        ("设立市创新委员会，负责统筹", "常州市", ["常州市创新委员会"]),
        ("设立区创新工作领导小组", "武进区", ["武进区创新工作领导小组"]),
        ("组建数据要素综合试验区建设工作专班", "北京市", ["北京市数据要素综合试验区建设工作专班"]),
        ("推动北京互联网法院组建团队", "北京市", ["北京互联网法院"]),
        ("引导北京市律师协会出台指引", "北京市", ["北京市律师协会"]),
        ("江苏省工信厅自2019年起支持", "常州市", ["江苏省工信厅"]),
        ("科技部、税务总局发布", "常州市", ["国家税务总局", "科技部"]),
        ("区委书记调研", "武进区", ["武进区委"]),
    ],
)
def test_bodies_are_completed(text: str, region: str, bodies: list[str]) -> None:
    assert names(text, region, "Department") == bodies


@pytest.mark.parametrize(
    "text",
    [
        "各市人民政府、各县（市、区）政府",
        "各有关部门和省市有关单位",
        "完善政府采购制度，加强市政府采购管理",
        "教育部门、财政部门要配合",
        "城市管理水平提升",
        "聘请政协委员和人大代表",
        "处理市政府与市场的关系",
        "在市政府门户网站公开",
        "上市委托机构",
        "《常州市科技局工作规则》",
        "成立标准化技术委员会、村民委员会",
    ],
)
def test_no_body(text: str) -> None:
    assert names(text, "常州市", "Department") == []


def test_two_districts_have_two_bureaus() -> None:
    assert names("区科技局", "武进区") != names("区科技局", "天宁区")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("常州市科学技术局", "常州市科技局"),
        ("常州市发展和改革委员会", "常州市发改委"),
        ("广州市人力资源和社会保障局", "广州市人社局"),
        ("常州市人民政府办公室", "常州市政府办公室"),
        ("国家发改委", "国家发展改革委"),
    ],
)
def test_long_and_short_names_of_a_body_have_one_key(one: str, other: str) -> None:
    assert body_key(one) == body_key(other)


def test_keys_of_two_bodies_differ() -> None:
    assert body_key("常州市科技局") != body_key("武进区科技局")
    assert body_key("常州市卫生健康委") != body_key("常州市卫生局")
