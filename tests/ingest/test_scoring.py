"""The scorer's rules on small graphs, and what reading the annotated documents must reach."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest

from policygraph.graph.interchange import to_json
from policygraph.ingest.assemble import assemble
from policygraph.ingest.extract import extract
from policygraph.ingest.model import Entry
from policygraph.ingest.scoring import Row, Tally, score_folder
from policygraph.ingest.scoring.forms import alike, form

GOLD = Path(__file__).parents[2] / "corpus" / "gold"
FLOORS = {
    "tasks": 1.0,
    "roles": 1.0,
    "quotes": 1.0,
    "entities": 0.90,
    "observations": 0.96,
    "figures": 0.86,
    "involves": 0.93,
    "edges": 0.85,
}


@cache
def scores() -> dict[str, Row]:
    def read(path: Path, head: dict[str, Any]) -> dict[str, Any]:
        year = str(head["issued_on"] or "")[:4]
        facts = extract(path, Entry(path.stem, path.name, region=head["region"], date=year))
        graph = assemble([facts])
        (own,) = (n for n in graph.nodes if n.properties.get("slug") == path.stem)
        return to_json(graph, own.id)

    total = Tally()
    for _, tally in score_folder(GOLD, read):
        total.merge(tally)
    return total.rows()


@pytest.mark.parametrize(("measure", "floor"), FLOORS.items())
def test_annotated_documents_are_read_as_people_read_them(measure: str, floor: float) -> None:
    assert scores()[measure].f1 >= floor


def test_repeats_of_a_right_find_are_wrong_unless_neutral() -> None:
    tally = Tally()
    tally.add("strict", ["a", "a", "b"], ["a"])
    tally.add("lenient", ["a", "a", "b"], ["a", "c"], ["a"])
    assert tally.rows()["strict"] == Row(tp=1, fp=2, fn=0)
    assert tally.rows()["lenient"] == Row(tp=1, fp=1, fn=1)


def test_keys_of_a_mapping_count_as_a_bag() -> None:
    tally = Tally()
    tally.add("tasks", {"甲"}, {"甲": {"title": "甲"}, "乙": {}})
    assert tally.rows()["tasks"] == Row(tp=1, fp=0, fn=1)


def test_ratios_of_nothing_are_zero() -> None:
    assert (Row(0, 0, 0).precision, Row(0, 0, 0).recall, Row(0, 0, 0).f1) == (0.0, 0.0, 0.0)


def test_names_are_equal_without_marks_and_company_words() -> None:
    assert form("“龙城英才计划”") == form("龙城英才计划")
    assert form("中汽研（常州）汽车工程研究院有限公司") == form("中汽研(常州)汽车工程研究院")


def test_indicators_that_share_half_their_pairs_are_alike() -> None:
    assert alike("高新技术企业数", "高新技术企业数量")
    assert not alike("高新技术企业数", "人才资源总量")
