"""The description: one operation for each query file, problems for every refusal."""

from typing import Any

import httpx
import pytest
import schemathesis
from schemathesis.config import SchemathesisConfig
from schemathesis.engine import from_schema
from schemathesis.engine.events import EngineEvent, ScenarioFinished

from policygraph.api.app import create_app
from policygraph.api.settings import ApiSettings
from policygraph.graph.store import Store
from policygraph.queries.catalog import load_questions

# A fixed seed: the same requests in each run. A cursor cannot be made up, so it stays empty;
# no address depends on another, so there is no chain of requests to try.
RUN = {
    "seed": 20261121,
    "generation": {"max-examples": 3, "database": "none"},
    "parameters": {"query.cursor": ""},
    "phases": {"stateful": {"enabled": False}},
}


OTHER_VIEWS = r"^/views/(?!department-tasks\.)"
"""One question's pictures stand for all: the code is the same, and drawing takes its time."""


@pytest.fixture(scope="module")
def described(client: httpx.Client) -> dict[str, Any]:
    found: dict[str, Any] = client.get("/openapi.json").json()
    return found


def test_each_query_file_is_an_operation(described: dict[str, Any]) -> None:
    for question in load_questions().values():
        operation = described["paths"][f"/questions/{question.id}"]["get"]
        assert operation["summary"] == question.question_en
        given = {item["name"]: item for item in operation["parameters"]}
        assert given.keys() == {*question.params, "limit", "cursor", "evidence"}
        for param in question.params.values():
            assert given[param.name]["required"] == param.required
            if param.example is not None:
                assert given[param.name]["schema"]["examples"] == [param.example]


def test_every_refusal_is_a_problem(described: dict[str, Any]) -> None:
    for item in described["paths"].values():
        for operation in item.values():
            refusals = [code for code in operation["responses"] if code != "200"]
            assert "400" in refusals
            for code in refusals:
                content = operation["responses"][code]["content"]
                assert list(content) == ["application/problem+json"]


def test_only_reading_is_described(described: dict[str, Any]) -> None:
    assert {method for item in described["paths"].values() for method in item} == {"get"}


def test_token_is_described_where_there_is_one(corpus_store: Store) -> None:
    app = create_app(corpus_store, ApiSettings(token="secret"))  # noqa: S106  of this test
    described = app.openapi()
    assert described["components"]["securitySchemes"]["token"]["scheme"] == "bearer"
    assert "401" in described["paths"]["/questions"]["get"]["responses"]
    assert "401" not in described["paths"]["/health/live"]["get"]["responses"]


@pytest.mark.slow
def test_answers_keep_to_the_description(corpus_store: Store) -> None:
    app = create_app(corpus_store, ApiSettings(names=frozenset({"testserver"})))
    config = SchemathesisConfig.from_dict(RUN)
    schema = schemathesis.openapi.from_asgi("/openapi.json", app, config=config)
    events = list(from_schema(schema.exclude(path_regex=OTHER_VIEWS)).execute())
    finished = [event for event in events if isinstance(event, ScenarioFinished)]
    assert {event.label for event in finished} >= {f"GET /questions/{q}" for q in load_questions()}
    assert sum(len(event.recorder.checks) for event in finished) > 1000
    assert [fault for event in events for fault in faults(event)] == []


def faults(event: EngineEvent) -> list[str]:
    """Give what went wrong: failed checks with their request, and errors of the run itself."""
    if not isinstance(event, ScenarioFinished):
        return [repr(vars(event))] if type(event).__name__.endswith("Error") else []
    return [
        f"{check.name}: {check.failure_info.failure.message} {check.failure_info.code_sample}"
        for checks in event.recorder.checks.values()
        for check in checks
        if check.failure_info
    ]
