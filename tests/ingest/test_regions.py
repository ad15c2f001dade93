import pytest

from policygraph.ingest import regions
from policygraph.ingest.lexicon import countries, divisions, foreign_cities


@pytest.mark.parametrize(
    ("region", "chain"),
    [
        ("武进区", ("武进区", "常州市", "江苏省")),
        ("昆山市", ("昆山市", "苏州市", "江苏省")),
        ("北京市", ("北京市",)),
        ("海淀区", ("海淀区", "北京市")),
        ("仙桃市", ("仙桃市", "湖北省")),
        ("阿坝州", ("阿坝藏族羌族自治州", "四川省")),
        ("阿坝藏族羌族自治州", ("阿坝藏族羌族自治州", "四川省")),
        ("浙江省杭州市", ("杭州市", "浙江省")),
        ("四川省凉山州", ("凉山彝族自治州", "四川省")),
        ("浙江杭州", ("杭州市", "浙江省")),
        ("江苏省南京市鼓楼区", ("鼓楼区", "南京市", "江苏省")),
        ("福建省福州市鼓楼区", ("鼓楼区", "福州市", "福建省")),
        ("广东省杭州市", ("广东省杭州市",)),
        ("中国", ()),
        ("全国", ()),
        ("", ()),
        ("滨江新城", ("滨江新城",)),
    ],
)
def test_chain_names_all_places_above(region: str, chain: tuple[str, ...]) -> None:
    assert regions.place_chain(region) == chain


@pytest.mark.parametrize(
    ("level", "region", "place"),
    [
        ("市", "武进区", "常州市"),
        ("市", "昆山市", "昆山市"),
        ("省", "武进区", "江苏省"),
        ("区", "武进区", "武进区"),
        ("区", "常州市", ""),
        ("州", "阿坝藏族羌族自治州", "阿坝藏族羌族自治州"),
        ("自治区", "包头市", "内蒙古自治区"),
        ("省", "北京市", ""),
    ],
)
def test_level_means_the_nearest_place_of_its_kind(level: str, region: str, place: str) -> None:
    assert regions.place_of_level(level, regions.place_chain(region)) == place


def test_namesakes_are_told_apart_by_the_document() -> None:
    nanjing = regions.find_division("鼓楼区", ("南京市", "江苏省"))
    fuzhou = regions.find_division("鼓楼区", ("福州市",))
    assert nanjing is not None
    assert fuzhou is not None
    assert (nanjing.parents, fuzhou.parents) == (("南京市", "江苏省"), ("福州市", "福建省"))


def test_short_name_of_a_province_wins_over_its_namesake() -> None:
    jilin = regions.find_division("吉林")
    assert jilin is not None
    assert jilin.name == "吉林省"


@pytest.mark.parametrize(
    ("place", "short"),
    [
        ("武进区", "武进"),
        ("阿坝藏族羌族自治州", "阿坝"),
        ("广西壮族自治区", "广西"),
        ("前山市", "前山"),
    ],
)
def test_short_name(place: str, short: str) -> None:
    assert regions.short_name(place) == short


@pytest.mark.parametrize(
    ("zone", "region", "name"),
    [
        ("高新区", "武进区", "武进国家高新区"),
        ("高新区", "天宁区", "天宁高新区"),
        ("高新区", "贵阳市", "贵阳高新区"),
        ("经开区", "常州市", "常州经开区"),
    ],
)
def test_bare_zone_takes_the_place_of_the_document(zone: str, region: str, name: str) -> None:
    assert regions.complete_zone(zone, regions.place_chain(region)) == name


def test_divisions_cover_the_country() -> None:
    names = {division.name for division in divisions()}
    provinces = [division for division in divisions() if not division.parents]
    assert len(provinces) == 34
    assert {"临平区", "沙县区", "下城区", "神农架林区", "五指山市"} <= names
    assert all(division.short for division in divisions())


def test_countries_and_cities_abroad() -> None:
    assert countries()["以色列国"] == "以色列"
    assert "特拉维夫" in foreign_cities()


@pytest.mark.parametrize(
    ("name", "city"),
    [("绿园区", "长春市"), ("梁园区", "商丘市"), ("清新区", "清远市"), ("凤翔区", "宝鸡市"),
     ("湟中区", "西宁市"), ("下花园区", "张家口市"), ("米林市", "林芝市"), ("和康县", "和田地区"),
     ("白杨市", "新疆维吾尔自治区"), ("济源市", "河南省"), ("东莞市", "广东省")],
)  # fmt: skip
def test_counties_of_today_lie_in_their_cities(name: str, city: str) -> None:
    found = regions.find_division(name)
    assert found is not None
    assert found.parents[0] == city


def test_a_city_without_districts_has_none() -> None:
    assert [item.name for item in divisions() if "东莞市" in item.parents] == []
