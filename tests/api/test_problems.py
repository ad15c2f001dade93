"""Every error of the tree has a status and one shape."""

import json
from collections.abc import Iterator

import pytest

from policygraph.api.problems import plain_problem, problem_of, problem_response, status_of
from policygraph.graph import errors
from policygraph.graph.errors import PolicyGraphError


def all_errors(kind: type[PolicyGraphError] = PolicyGraphError) -> Iterator[type[PolicyGraphError]]:
    yield kind
    for child in kind.__subclasses__():
        yield from all_errors(child)


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (errors.UnknownQuestion("x"), 404),
        (errors.UnknownEntity("x"), 404),
        (errors.AmbiguousName("高新区", ()), 409),
        (errors.StaleCursor("x"), 410),
        (errors.ParameterError("x"), 422),
        (errors.UnreadableFile("x"), 400),
        (errors.StoreUnreachable("x"), 503),
        (errors.StoreBusy("x"), 503),
        (errors.QueryTimeout("x"), 504),
        (errors.ExportError("x"), 422),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, PolicyGraphError) else str(value),
)
def test_status_of_an_error(error: PolicyGraphError, status: int) -> None:
    assert status_of(error) == status


@pytest.mark.parametrize("kind", list(all_errors()), ids=lambda kind: kind.__name__)
def test_every_error_has_a_status(kind: type[PolicyGraphError]) -> None:
    error = kind.__new__(kind)
    assert 400 <= status_of(error) < 600


def test_problem_tells_where_what_and_what_to_do() -> None:
    error = errors.ParameterError("minimum is 0", where="co-lead", todo="give 1 or more")
    problem = problem_of(error, "/questions/co-lead")
    assert problem.type == "urn:policygraph:problem:parameter-error"
    assert problem.detail == "co-lead: minimum is 0"
    assert problem.todo == "give 1 or more"
    assert problem.instance == "/questions/co-lead"


def test_ambiguous_name_lists_its_candidates() -> None:
    park = errors.Candidate("park-1", "Park", "武进国家高新区")
    problem = problem_of(errors.AmbiguousName("高新区", (park,)), "/entities/高新区")
    assert [item.name for item in problem.candidates] == ["武进国家高新区"]


def test_response_leaves_out_what_says_nothing() -> None:
    response = problem_response(plain_problem(404, "/nope"))
    assert response.media_type == "application/problem+json"
    assert json.loads(bytes(response.body)) == {
        "type": "about:blank",
        "title": "Not Found",
        "status": 404,
        "instance": "/nope",
    }
