"""Whose place a passage without a head speaks for."""

import pytest

from policygraph.ingest.speaker import find_speaker


@pytest.mark.parametrize(
    ("text", "place"),
    [
        pytest.param(
            "全国首个试点落户，全省第一。支持温岭、玉环建设临港产业，台州湾新区、黄岩、路桥加快发展，"
            "台州学院升格，全国文明城市复评，全省经验在台州推广，杭绍台铁路通车。",
            "台州市",
            id="a city among its counties, though 全国 and 全省 are said more often",
        ),
        pytest.param(
            "全区首位。推动八步、钟山、昭平、富川一体发展，贺州机场开工，贺州学院招生，对接桂林、梧州。",
            "贺州市",
            id="全区 of an autonomous region is none of a district",
        ),
        pytest.param(
            "全省县域经济提速。支持贵阳、遵义做大做强，毕节、铜仁、六盘水、安顺协同，黔南转型。",
            "贵州省",
            id="a province among its cities",
        ),
        pytest.param(
            "我国数据产业规模扩大。各地要落实，北京、上海、浙江、广东、贵州先行先试，全国统一登记。",
            "中国",
            id="the nation",
        ),
        pytest.param("加快发展新质生产力。推动产业升级。", "", id="nobody"),
        pytest.param("学习杭州和宁波的做法，深化改革。", "", id="two cities, none its own"),
        pytest.param("太平湖、高峡平湖水质优良。", "", id="a common word is no city"),
    ],
)
def test_passage_speaks_for_the_place_that_it_names_with_its_parts(text: str, place: str) -> None:
    assert find_speaker(text) == place
