"""Each query file is one typed address."""

import httpx
import pytest

from policygraph.graph.store import Store
from policygraph.queries.catalog import load_questions
from policygraph.queries.cursor import asked, write_cursor
from policygraph.queries.question import Question
from policygraph.queries.runner import ask, read_state

QUESTIONS = list(load_questions().values())
LEAP = {"document": "wujin-2021-leap", "support_support": "true"}


def test_catalogue_lists_every_query_file(client: httpx.Client) -> None:
    listed = client.get("/questions").json()
    assert [item["id"] for item in listed] == [question.id for question in QUESTIONS]
    assert listed[0]["cypher"] == QUESTIONS[0].cypher


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.id)
def test_example_is_answered_as_the_runner_answers(
    client: httpx.Client, corpus_store: Store, question: Question
) -> None:
    href = {item["id"]: item["href"] for item in client.get("/questions").json()}[question.id]
    answer = client.get(href)
    assert answer.status_code == 200, answer.text
    told, known = answer.json(), ask(corpus_store, question.id, question.example)
    assert told["generation"] == known.generation
    assert told["state"] == "ready"
    assert [row["facts"] for row in told["rows"]] == [list(row.facts) for row in known.rows]
    for row in told["rows"]:
        assert row.keys() == {"facts", *(column.name for column in question.columns)}


def test_rows_carry_their_quotes(client: httpx.Client) -> None:
    told = client.get("/questions/co-lead", params={**LEAP, "evidence": "true"}).json()
    facts = {fact for row in told["rows"] for fact in row["facts"]}
    assert facts
    assert told["evidence"].keys() == facts
    assert all(item["quote"] for items in told["evidence"].values() for item in items)


def test_parameters_come_back_as_understood(client: httpx.Client) -> None:
    told = client.get("/questions/co-lead", params={"department": "武进区科技局"}).json()
    department = told["parameters"]["department"]
    assert (department["label"], department["name"]) == ("Department", "武进区科技局")


def test_pages_join_to_the_whole(client: httpx.Client) -> None:
    whole = client.get("/questions/co-lead", params=LEAP).json()["rows"]
    rows: list[dict[str, object]] = []
    cursor: str | None = ""
    while cursor is not None:
        page = {"limit": "7", **({"cursor": cursor} if cursor else {})}
        told = client.get("/questions/co-lead", params={**LEAP, **page}).json()
        rows, cursor = rows + told["rows"], told["next"]
    assert len(whole) > 7
    assert rows == whole


def test_cursor_of_an_older_generation_is_gone(client: httpx.Client, corpus_store: Store) -> None:
    known = ask(corpus_store, "co-lead", LEAP, limit=1)
    asking = asked("co-lead", known.parameters)
    cursor = write_cursor(asking, read_state(corpus_store)[0] - 1, 1)
    answer = client.get("/questions/co-lead", params={**LEAP, "cursor": cursor})
    assert answer.status_code == 410
    assert answer.json()["type"] == "urn:policygraph:problem:stale-cursor"


@pytest.mark.parametrize(
    ("path", "status", "told"),
    [
        ("/questions/nope", 404, "Not Found"),
        ("/questions/co-lead/", 404, "Not Found"),
        ("/questions/co-lead?nope=1", 422, "query.nope"),
        ("/questions/co-lead?minimum=0", 422, "greater than or equal to 1"),
        ("/questions/co-lead?minimum=many", 422, "query.minimum"),
        ("/questions/co-lead?support_support=perhaps", 422, "query.support_support"),
        ("/questions/co-lead?limit=0", 422, "query.limit"),
        ("/questions/co-lead?limit=1001", 422, "query.limit"),
        ("/questions/co-lead?cursor=abc", 422, "this is no cursor"),
        ("/questions/co-lead?department=", 422, "query.department"),
        ("/questions/co-lead?department=火星科技局", 404, "火星科技局"),
        ("/questions/entity-profile", 422, "Field required"),
    ],
)
def test_wrong_request_is_one_problem(
    client: httpx.Client, path: str, status: int, told: str
) -> None:
    answer = client.get(path)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["status"] == status
    assert told in answer.text


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
@pytest.mark.parametrize("path", ["/questions", "/questions/co-lead", "/documents", "/entities"])
def test_no_door_writes(client: httpx.Client, method: str, path: str) -> None:
    answer = client.request(method, path)
    assert answer.status_code == 405
    assert answer.headers["allow"] == "GET"
    assert answer.headers["content-type"] == "application/problem+json"


def test_large_answers_are_compressed(client: httpx.Client) -> None:
    answer = client.get("/questions")
    assert answer.headers["content-encoding"] == "gzip"
    plain = client.get("/questions", headers={"Accept-Encoding": "identity"})
    assert "content-encoding" not in plain.headers
    assert plain.json() == answer.json()
