"""Asking: parameters, pages, notes, the state of the graph."""

import pytest

from policygraph.graph.errors import AmbiguousName, ParameterError, StaleCursor, UnknownEntity
from policygraph.graph.loader import load
from policygraph.graph.statement import Statement
from policygraph.graph.store import Store
from policygraph.queries.catalog import load_questions
from policygraph.queries.cursor import asked, write_cursor
from policygraph.queries.runner import Row, ask
from tests.factory import wujin
from tests.queries.answers import ask_all

QUESTIONS = sorted(load_questions())
WUJIN = {"document": "wujin-2021-leap"}


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_question_answers_its_example(gold_store: Store, question: str) -> None:
    answer = ask(gold_store, question, load_questions()[question].example)
    assert answer.rows
    assert answer.state == "ready"
    assert all(row.facts for row in answer.rows)


@pytest.mark.parametrize("question", QUESTIONS)
def test_pages_of_one_row_give_the_same_rows_as_one_page(gold_store: Store, question: str) -> None:
    example = load_questions()[question].example
    whole = ask(gold_store, question, example, limit=1000)
    rows: list[Row] = []
    cursor = None
    for _ in range(min(len(whole.rows), 12)):
        page = ask(gold_store, question, example, limit=1, cursor=cursor)
        rows += page.rows
        cursor = page.next_cursor
    assert tuple(rows) == whole.rows[: len(rows)]
    assert (cursor is None) == (len(rows) == len(whole.rows))


@pytest.mark.parametrize("question", QUESTIONS)
def test_key_tells_every_row_from_every_other(gold_store: Store, question: str) -> None:
    described = load_questions()[question]
    rows = [row for page in ask_all(gold_store, question, described.example) for row in page.rows]
    keys = [str([row.values[column] for column in described.key]) for row in rows]
    assert len(set(keys)) == len(keys)


def test_notes_stand_on_the_first_page_only(gold_store: Store) -> None:
    first, *later = ask_all(gold_store, "responsibility-matrix", WUJIN | {})
    assert first.notes
    assert not any(page.notes for page in later)
    longer = ask(gold_store, "co-lead", WUJIN, limit=5)
    assert longer.notes
    assert not ask(gold_store, "co-lead", WUJIN, limit=5, cursor=longer.next_cursor).notes


def test_empty_answer_is_said_in_words(gold_store: Store) -> None:
    answer = ask(gold_store, "department-tasks", {"department": "常州市科技局"})
    assert answer.rows == ()
    assert answer.notes[0].zh == "没有任务写明由该单位承担。"


def test_answer_names_what_each_name_was_found_to_be(gold_store: Store) -> None:
    answer = ask(gold_store, "department-tasks", {"department": "区科技局"})
    assert answer.entities["department"].name == "武进区科技局"
    assert answer.parameters["department"] == answer.entities["department"].id


def test_cursor_of_an_old_generation_is_stale(gold_store: Store) -> None:
    answer = ask(gold_store, "co-lead", WUJIN, limit=5)
    asking = asked("co-lead", answer.parameters)
    old = write_cursor(asking, answer.generation - 1, 5)
    with pytest.raises(StaleCursor, match="generation 0"):
        ask(gold_store, "co-lead", WUJIN, limit=5, cursor=old)


def test_cursor_belongs_to_its_question_and_parameters(gold_store: Store) -> None:
    cursor = ask(gold_store, "co-lead", WUJIN, limit=5).next_cursor
    with pytest.raises(ParameterError, match="another question"):
        ask(gold_store, "co-lead", WUJIN | {"minimum": 2}, limit=5, cursor=cursor)
    with pytest.raises(ParameterError, match="no cursor"):
        ask(gold_store, "co-lead", WUJIN, limit=5, cursor="第二页")


@pytest.mark.parametrize(
    ("question", "given", "words"),
    [
        ("linked-programmes", {}, "entity is missing"),
        ("linked-programmes", {"entity": "中以常州创新园", "park": "x"}, "no parameter “park”"),
        ("linked-programmes", {"entity": "中以常州创新园", "tiers": "5"}, "from 1 to 4"),
        ("linked-programmes", {"entity": "中以常州创新园", "tiers": "-1"}, "from 1 to 4"),
        ("linked-programmes", {"entity": "中以常州创新园", "tiers": "²"}, "from 1 to 4"),
        ("linked-programmes", {"entity": "中以常州创新园", "tiers": True}, "from 1 to 4"),
        ("linked-programmes", {"entity": "中以常州创新园", "label": "Place"}, "one of Program"),
        ("linked-programmes", {"entity": "园" * 301}, "1 to 300 characters"),
        ("linked-programmes", {"entity": "园\ud800"}, "whole characters"),
        ("linked-programmes", {"entity": ["园"]}, "must be a text"),
        ("co-lead", {"support_support": "maybe"}, "true or false"),
        ("indicator-targets", {"indicator": "高新技术企业数", "year_to": "20222"}, "1949 to 2100"),
    ],
)
def test_wrong_parameter_is_refused(
    gold_store: Store, question: str, given: dict[str, object], words: str
) -> None:
    with pytest.raises(ParameterError, match=words):
        ask(gold_store, question, given)


def test_name_of_another_label_is_unknown(gold_store: Store) -> None:
    with pytest.raises(UnknownEntity, match="no Document is called"):
        ask(gold_store, "co-lead", {"document": "武进区科技局"})


def test_ambiguous_name_lists_its_candidates(gold_store: Store) -> None:
    with pytest.raises(AmbiguousName) as raised:
        ask(gold_store, "neighbours", {"entity": "西太湖"})
    assert {candidate.label for candidate in raised.value.candidates} == {"Park", "Place"}


@pytest.mark.parametrize("limit", [0, 1001])
def test_page_has_bounds(gold_store: Store, limit: int) -> None:
    with pytest.raises(ParameterError, match="from 1 to 1000"):
        ask(gold_store, "co-lead", WUJIN, limit=limit)


def test_store_without_a_graph_says_so(store: Store) -> None:
    answer = ask(store, "department-tasks", {"department": "武进区科技局"})
    assert (answer.rows, answer.state) == ((), "empty")
    assert "policygraph ingest" in answer.notes[0].zh


def test_answer_during_a_load_says_so(store: Store) -> None:
    load(store, wujin(), workspace_id="w", rules="r")
    store.write(Statement("MATCH (g:Graph) SET g.state = 'loading'", {}))
    answer = ask(store, "department-tasks", {"department": "武进区科技局"})
    assert answer.state == "loading"
    assert len(answer.rows) == 1
    assert answer.notes[0].zh.startswith("正在写入")
