"""The scorer's rules on small graphs, and what reading the annotated documents must reach."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from policygraph.graph.interchange import to_json
from policygraph.ingest.assemble import assemble
from policygraph.ingest.extract import extract
from policygraph.ingest.model import Entry
from policygraph.ingest.scoring import Judged, Row, by_measure, count, score_folder
from policygraph.ingest.scoring.forms import alike, form
from policygraph.ingest.scoring.judged import Fact, by_label, compare, gather

GOLD = Path(__file__).parents[2] / "corpus" / "gold"
# What two careful annotators reach is 0.96 for entities and 0.85 for edges.
FLOORS = {
    "tasks": 0.99,
    "roles": 0.99,
    "quotes": 1.0,
    "entities": 0.92,
    "observations": 0.95,
    "figures": 0.88,
    "involves": 0.88,
    "edges": 0.78,
}
DOCUMENTS = sorted(path.stem for path in GOLD.glob("*.json"))


@cache
def verdicts() -> dict[str, Sequence[Judged]]:
    def read(path: Path, head: dict[str, Any]) -> dict[str, Any]:
        year = str(head["issued_on"] or "")[:4]
        facts = extract(path, Entry(path.stem, path.name, region=head["region"], date=year))
        graph = assemble([facts])
        (own,) = (n for n in graph.nodes if n.properties.get("slug") == path.stem)
        return to_json(graph, own.id)

    return dict(score_folder(GOLD, read))


@pytest.mark.parametrize(("measure", "floor"), FLOORS.items())
def test_annotated_documents_are_read_as_people_read_them(measure: str, floor: float) -> None:
    judged = [item for items in verdicts().values() for item in items]
    assert count(judged, by_measure)[(measure,)].f1 >= floor


@pytest.mark.parametrize("document", DOCUMENTS)
def test_entities_of_every_document_are_found(document: str) -> None:
    assert count(verdicts()[document], by_measure)[("entities",)].f1 >= 0.85


def test_every_find_names_its_rules() -> None:
    found = [i for items in verdicts().values() for i in items if i.verdict != "missed"]
    assert [item for item in found if not item.rules] == []


def bag(text: str) -> list[tuple[Fact, frozenset[str]]]:
    return [(Fact(letter), frozenset({"rule"})) for letter in text]


def test_repeats_of_a_right_find_are_wrong_unless_neutral() -> None:
    strict = list(compare("strict", bag("aab"), map(Fact, "a")))
    lenient = list(compare("lenient", bag("aab"), map(Fact, "ac"), map(Fact, "a")))
    assert count([*strict, *lenient], by_measure) == {
        ("strict",): Row(tp=1, fp=2, fn=0),
        ("lenient",): Row(tp=1, fp=1, fn=1),
    }


def test_fact_that_several_rules_read_counts_once_and_for_each_rule() -> None:
    found = gather(
        [(Fact("LEADS 甲 → 乙", "LEADS"), {"a"}), (Fact("LEADS 甲 → 乙", "LEADS"), {"b"})]
    )
    (judged,) = compare("roles", found, [Fact("LEADS 甲 → 乙", "LEADS")])
    assert judged.rules == {"a", "b"}
    assert list(by_label(judged)) == [("roles",), ("roles:LEADS",)]


def test_ratios_of_nothing_are_zero() -> None:
    assert (Row(0, 0, 0).precision, Row(0, 0, 0).recall, Row(0, 0, 0).f1) == (0.0, 0.0, 0.0)


def test_names_are_equal_without_marks_and_company_words() -> None:
    assert form("“龙城英才计划”") == form("龙城英才计划")
    assert form("中汽研（常州）汽车工程研究院有限公司") == form("中汽研(常州)汽车工程研究院")


def test_indicators_that_share_half_their_pairs_are_alike() -> None:
    assert alike("高新技术企业数", "高新技术企业数量")
    assert not alike("高新技术企业数", "人才资源总量")
