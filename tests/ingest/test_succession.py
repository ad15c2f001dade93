import pytest

from policygraph.ingest.recognise.bodies import national_bodies
from policygraph.ingest.succession import Succession, find_succession, national_successions


@pytest.mark.parametrize(
    ("one", "other", "year"),
    [
        ("国土资源部", "自然资源部", 2018),
        ("国家金融监督管理总局", "中国银保监会", 2023),
        ("国家工商行政管理总局", "国家市场监督管理总局", 2018),
        ("常州市国土资源局", "常州市自然资源和规划局", 2018),
        ("武进区环境保护局", "武进区生态环境局", 2018),
        ("贵州省大数据局", "贵州省数据局", 2023),
        ("江苏银保监局", "江苏金融监管局", 2023),
    ],
)
def test_bodies_are_known_to_follow_each_other(one: str, other: str, year: int) -> None:
    found = find_succession(one, other)
    assert found is not None
    assert found.year == year


def test_the_older_body_comes_first() -> None:
    found = find_succession("中国银保监会", "中国银监会")
    assert found == Succession("中国银监会", "中国银保监会", 2018)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("常州市国土资源局", "武进区自然资源局"),
        ("常州市科技局", "常州市数据局"),
        ("科技部", "科技部"),
    ],
)
def test_bodies_of_two_places_or_fields_do_not(one: str, other: str) -> None:
    assert find_succession(one, other) is None


def test_every_national_body_of_the_table_is_recognised_and_old_ones_stay_apart() -> None:
    known = national_bodies()
    for item in national_successions():
        assert known[item.old].name != known[item.new].name
