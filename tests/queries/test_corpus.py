"""The questions on the graph that was read from the five documents of the corpus."""

from collections.abc import Mapping

import pytest

from policygraph.graph.store import Store
from policygraph.queries.catalog import load_questions
from policygraph.queries.evidence import evidence_of
from policygraph.queries.names import find_entity, search_names
from policygraph.queries.picture import view_of
from policygraph.queries.runner import ask
from tests.queries.answers import Asking, complaints, read_askings

ASKINGS = read_askings()
EXAMPLES = [
    pytest.param(question.id, question.example, id=question.id)
    for question in load_questions().values()
]
# Parameters that neither an example nor an expected answer uses.
OTHERS: list[tuple[str, dict[str, object]]] = [
    ("co-lead", {}),
    ("co-lead", {"place": "武进区", "minimum": 3}),
    ("department-tasks", {"department": "武进区人社局", "role": "SUPPORTS"}),
    ("document-lineage", {"document": "changzhou-2021-no1", "depth": 2}),
    ("entity-profile", {"entity": "常州市", "inferred": False}),
    ("indicator-targets", {"indicator": "高新技术企业数", "status": "all", "year_from": 2022}),
    ("indicator-targets", {"indicator": "高新技术企业数", "place": "武进区", "year_to": 2023}),
    ("linked-programmes", {"entity": "常州科教城"}),
    ("linked-programmes", {"entity": "常州科教城", "tiers": 4, "label": "Task"}),
    ("neighbours", {"entity": "常州市", "edge": "BUILDS", "inferred": False}),
    ("neighbours", {"entity": "常州市", "label": "Park"}),
    ("path-between", {"one": "中以常州创新园", "other": "龙城实验室", "longest": 6}),
    ("path-between", {"one": "中以常州创新园", "other": "武进区科技局", "inferred": False}),
    ("targets-vs-actuals", {}),
    ("targets-vs-actuals", {"document": "wujin-2021-leap", "unmatched": True}),
    ("task-lineage", {"task": "wujin-2021-leap#4", "minimum": 2}),
    ("what-stands-in", {"place": "常州市"}),
    ("what-stands-in", {"place": "常州市", "label": "Platform", "inferred": False}),
    ("who-funds-what", {}),
    ("who-funds-what", {"funder": "常州市", "document": "changzhou-2021-reform-compendium"}),
]


@pytest.mark.parametrize("asking", ASKINGS, ids=[asking.id for asking in ASKINGS])
def test_corpus_gives_the_expected_rows(corpus_store: Store, asking: Asking) -> None:
    assert complaints(corpus_store, asking) == []


@pytest.mark.parametrize(
    ("question", "given"),
    [
        *EXAMPLES,
        *[pytest.param(a.question, a.wanted["parameters"], id=a.id) for a in ASKINGS],
        *[
            pytest.param(name, given, id=f"{name}-{n}-other")
            for n, (name, given) in enumerate(OTHERS)
        ],
    ],
)
def test_both_servers_give_equal_answers(
    twin_stores: tuple[Store, Store], question: str, given: Mapping[str, object]
) -> None:
    embedded, neo4j = (ask(store, question, given, limit=1000) for store in twin_stores)
    assert embedded.rows == neo4j.rows
    assert embedded.notes == neo4j.notes
    views = [view_of(store, a) for store, a in zip(twin_stores, (embedded, neo4j), strict=True)]
    assert views[0].nodes == views[1].nodes
    assert views[0].edges == views[1].edges
    assert views[0].evidence == views[1].evidence


def test_both_servers_find_the_same_names(twin_stores: tuple[Store, Store]) -> None:
    for text in ("科技局", "中以", "创新", "实验室", "2021"):
        embedded, neo4j = (search_names(store, text, limit=50) for store in twin_stores)
        assert embedded == neo4j


@pytest.mark.parametrize(("question", "given"), EXAMPLES)
def test_every_row_of_the_corpus_has_its_quotes(
    corpus_store: Store, question: str, given: Mapping[str, object]
) -> None:
    answer = ask(corpus_store, question, given)
    facts = [fact for row in answer.rows for fact in row.facts]
    assert set(evidence_of(corpus_store, facts)) == set(facts)


@pytest.mark.parametrize("name", ["中以常州创新园", "中以园", "中以创新园", "中国以色列常州创新园"])
def test_park_is_found_under_all_its_names(corpus_store: Store, name: str) -> None:
    assert find_entity(corpus_store, name, ("Park",)).name == "中以常州创新园"
