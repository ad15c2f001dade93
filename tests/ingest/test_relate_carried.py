"""Who goes on to act in a report, who stands before a name, and what holds what."""

import pytest

from policygraph.ingest.model import Head
from tests.ingest.marked import edges

REPORT = Head(
    title="2024年永州市政府工作报告", region="永州市", regions=("永州市", "湖南省"), kind="report"
)


def test_who_wins_something_does_not_go_on_in_a_report() -> None:
    text = "[place:道县]纳入国家优势特色产业集群项目实施县，举办首届[program:湖南油茶节]。"
    assert edges(text, REPORT) == []


def test_members_of_a_place_are_not_the_place() -> None:
    text = "[place:会东=会东县]等7家县医院纳入国家“[program:千县工程]”。"
    assert edges(text, REPORT) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "支持[place:海淀区]建设[platform:公共算力中心]、[place:朝阳区]建设[platform:经济算力中心]。",
            ["朝阳区 BUILDS 经济算力中心", "海淀区 BUILDS 公共算力中心"],
        ),
        ("[place:叙永县]打造全省“[program:金通工程]”样板县。", []),
        (
            "[enterprise:华为]“[program:828企业节]”汇聚上万家生态伙伴。",
            ["华为 RUNS 828企业节"],
        ),
        ("入选[place:江苏省]“[program:双创计划]”。", []),
        ("支持[place:柬埔寨][park:西港特区]高质量发展。", ["西港特区 LOCATED_IN 柬埔寨"]),
        ("[park:东部新区]与[park:鸦鹊岭工业园区]融合发展。", []),
        ("完成[place:太湖][place:无锡=无锡市]水域治理。", []),
        ("“[place:浙江=浙江省][place:阿坝=阿坝藏族羌族自治州]馆”开业。", []),
        (
            "与[place:云南=云南省][place:昭通市]加强合作。",
            ["昭通市 PART_OF 云南省"],
        ),
    ],
    ids=["next-builder", "sample", "host", "level", "site", "merging", "lake", "house", "chain"],
)
def test_neighbours_are_told_apart(text: str, expected: list[str]) -> None:
    assert edges(text) == expected


def test_several_who_win_do_not_go_on_in_a_report() -> None:
    text = "[enterprise:播恩集团]、天键电声成功上市，召开首届[program:产业基金大会]。"
    assert edges(text, REPORT) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("深化[place:贵阳市]与[park:中关村]科技合作。", ["贵阳市 PARTNERS_WITH 中关村"]),
        (
            "[place:嘉兴市]与[place:上海=上海市][place:黄浦区]缔结友好城区。",
            ["嘉兴市 PARTNERS_WITH 黄浦区"],
        ),
    ],
    ids=["deepened", "the-lowest-place"],
)
def test_partners_are_read(text: str, expected: list[str]) -> None:
    assert [e for e in edges(text) if "PARTNERS" in e] == expected
