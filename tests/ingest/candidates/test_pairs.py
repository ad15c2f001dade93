"""Names that look like one thing are offered with reasons; those that only seem so are not."""

import pytest

from policygraph.ingest.candidates.pairs import Candidate, find_candidates, weigh
from policygraph.ingest.candidates.things import Thing
from policygraph.ingest.decisions import Decision


def thing(name: str, label: str, *regions: str) -> Thing:
    return Thing(label, name, (name,), 1, ("x",), frozenset(regions or ("常州市", "江苏省")))


def pair(one: str, other: str, label: str) -> Candidate | None:
    found = find_candidates([thing(one, label), thing(other, label)], (), 0.0)
    return found[0] if found else None


@pytest.mark.parametrize(
    ("label", "one", "other", "kind"),
    [
        ("Platform", "石墨稀创新中心", "石墨烯创新中心", "sound"),
        ("Platform", "石墨烯创新中心", "江苏省石墨烯创新中心", "place"),
        ("Platform", "常州大数据中心", "常州市大数据中心", "place"),
        ("Institution", "中科院", "中国科学院", "short"),
        ("Institution", "常大", "常州大学", "short"),
        ("Institution", "中科院山西煤化所", "中国科学院山西煤炭化学研究所", "short"),
        ("Enterprise", "科创帮", "常州科技服务有限公司（科创帮）", "bracket"),
        ("Platform", "龙城实验室", "智能制造龙城实验室", "inside"),
        ("Program", "龙城英才", "龙城英才计划", "inside"),
        ("Park", "两湖科创走廊", "两湖科创长廊", "short"),
        ("Program", "强村富民行动", "富民强村行动", "words"),
        ("Department", "武进区发改局", "武进区发改委", "words"),
        ("Department", "常州市国土资源局", "常州市自然资源局", "succession"),
        ("Indicator", "有效高企数量", "有效高新技术企业数", "words"),
        ("Indicator", "省级乡村振兴示范区数", "乡村振兴省级示范区数", "words"),
        ("Indicator", "研发投入占地区生产总值的比重", "研发投入占GDP比重", "words"),
    ],
)
def test_two_names_of_one_thing_are_offered(label: str, one: str, other: str, kind: str) -> None:
    found = pair(one, other, label)
    assert found
    assert found.score >= 0.5
    assert kind in {reason.kind for reason in found.reasons}
    assert all(reason.zh and reason.en for reason in found.reasons)


@pytest.mark.parametrize(
    ("label", "one", "other"),
    [
        ("Program", "第一批重点研发专项计划", "第二批重点研发专项计划"),
        ("Program", "2021年龙城人才计划", "2022年龙城人才计划"),
        ("Park", "常州东部产业园", "常州西部产业园"),
        ("Platform", "江苏省石墨烯创新中心", "浙江省石墨烯创新中心"),
        ("Department", "北京市水务局", "北京市税务局"),
        ("Platform", "辽宁材料实验室", "国家材料实验室"),
        ("Program", "中国（山西）康养产业发展大会", "全国康养产业发展大会"),
        ("Department", "常州市国土资源局", "武进区自然资源局"),
        ("Indicator", "一般公共预算总收入", "一般公共预算收入"),
        ("Department", "四川省委", "四川省卫生健康委"),
        ("Institution", "四川大学", "四川农业大学"),
        ("Indicator", "外贸进口总额", "外贸出口总额"),
        ("Indicator", "发明专利授权量", "专利授权量"),
        ("Indicator", "城镇居民人均可支配收入", "农村居民人均可支配收入"),
        ("Place", "鼓楼区", "钟楼区"),
    ],
)
def test_what_a_number_a_place_or_an_opposite_tells_apart_scores_low(
    label: str, one: str, other: str
) -> None:
    found = pair(one, other, label)
    assert found is None or found.score < 0.5


def test_one_name_of_two_labels_is_offered_and_a_like_name_is_not() -> None:
    same = [thing("龙城英才计划", "Program"), thing("龙城英才计划", "Platform")]
    like = [thing("龙城英才计划", "Program"), thing("龙城英才计画", "Platform")]
    assert [found.reasons[0].kind for found in find_candidates(same, ())] == ["label"]
    assert not find_candidates(like, (), 0.0)


def test_name_without_its_place_must_stand_in_documents_of_that_place() -> None:
    placed = thing("广东省石墨烯创新中心", "Platform", "广东省")
    found = weigh(placed, thing("石墨烯创新中心", "Platform", "江苏省"))
    assert found is None or found.score < 0.5


def test_fullest_name_is_kept_and_the_more_frequent_of_indicators() -> None:
    parks = weigh(thing("龙城英才", "Program"), thing("龙城英才计划", "Program"))
    assert parks
    assert parks.keep.name == "龙城英才计划"
    often = Thing("Indicator", "高企数", ("高企数",), 9, ("x",))
    figures = weigh(often, thing("高新技术企业数量", "Indicator"))
    assert figures
    assert figures.keep.name == "高企数"


def test_pair_kept_apart_is_never_offered_under_any_of_its_names() -> None:
    long = Thing("Program", "龙城英才计划", ("龙城英才计划", "龙城英才专项"), 2, ("x",))
    things = [long, thing("龙城英才", "Program")]
    assert find_candidates(things, ())
    apart = Decision("apart", "Program", ("龙城英才", "龙城英才专项"), "", "", "试验")
    assert not find_candidates(things, [apart], 0.0)


def test_short_name_that_fits_many_is_worth_less() -> None:
    names = ("新能源科技产业园", "武南科技产业园", "滆湖科技产业园", "科技产业园")
    found = find_candidates([thing(name, "Park") for name in names], (), 0.0)
    assert all(item.score < 0.5 for item in found if item.other.name == "科技产业园")


def test_id_of_a_pair_does_not_depend_on_its_order() -> None:
    one, other = thing("龙城英才", "Program"), thing("龙城英才计划", "Program")
    first, second = find_candidates([one, other], ()), find_candidates([other, one], ())
    assert first[0].id == second[0].id
