"""The sentences behind the facts of an answer, and the view of an answer."""

import pytest

from policygraph.graph.store import Store
from policygraph.graph.view import View
from policygraph.queries.catalog import load_questions
from policygraph.queries.evidence import evidence_of
from policygraph.queries.picture import view_of
from policygraph.queries.runner import ask

QUESTIONS = sorted(load_questions())
WUJIN = {"document": "wujin-2021-leap"}


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_row_has_a_quote_for_each_fact(gold_store: Store, question: str) -> None:
    answer = ask(gold_store, question, load_questions()[question].example)
    facts = [fact for row in answer.rows for fact in row.facts]
    statements = evidence_of(gold_store, facts)
    assert set(statements) == set(facts)
    assert all(said.quote and said.document_title for rows in statements.values() for said in rows)


def test_evidence_names_document_place_and_rule(gold_store: Store) -> None:
    answer = ask(gold_store, "document-lineage", WUJIN)
    (said,) = evidence_of(gold_store, answer.rows[0].facts)[answer.rows[0].facts[0]]
    assert said.quote == "为深入贯彻落实常州市《关于创新驱动高质量发展的实施意见》"
    assert said.end - said.start == len(said.quote)
    assert (said.type, said.document_number) == ("IMPLEMENTS", "武发〔2021〕10号")


def test_evidence_of_nothing_is_nothing(gold_store: Store) -> None:
    assert evidence_of(gold_store, ["fact-0000000000000000"]) == {}
    assert evidence_of(gold_store, []) == {}


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_answer_has_a_view(gold_store: Store, question: str) -> None:
    view = view_of(gold_store, ask(gold_store, question, load_questions()[question].example))
    assert view.title == load_questions()[question].question_zh
    assert view.nodes
    assert view.documents
    assert {said.fact for said in view.evidence} >= {edge.id for edge in view.edges} - tied(view)


def tied(view: View) -> set[str]:
    """Give the edges that tie a figure to its indicator and place: the figure has the quote."""
    return {edge.id for edge in view.edges if edge.type in {"OF", "FOR"}}


def test_view_of_co_lead_joins_units_to_their_tasks(gold_store: Store) -> None:
    view = view_of(gold_store, ask(gold_store, "co-lead", WUJIN))
    assert {edge.type for edge in view.edges} == {"LEADS", "SUPPORTS"}
    assert {node.label for node in view.nodes} == {"Department", "Park", "Task"}
    assert not any(node.focus for node in view.nodes)


def test_view_puts_what_was_asked_about_in_focus(gold_store: Store) -> None:
    given = WUJIN | {"entity": "中以常州创新园"}
    view = view_of(gold_store, ask(gold_store, "linked-programmes", given))
    assert [node.name for node in view.nodes if node.focus] == ["中以常州创新园"]
    tiers = {edge.tier for edge in view.edges}
    assert tiers == {1, 2}
    assert all(edge.inferred == (edge.tier == 2) for edge in view.edges)


def test_view_says_how_much_is_paid(gold_store: Store) -> None:
    given = {"receiver": "江苏省石墨烯创新中心", "amounts_only": True}
    view = view_of(gold_store, ask(gold_store, "who-funds-what", given))
    assert sorted({edge.label for edge in view.edges}) == [
        "出资 1000万元/年",
        "出资 300万元/年（共同）",
    ]
