"""The catalogue of questions, and one address for each of them."""

from collections.abc import Callable
from typing import Annotated, Any

from fastapi import APIRouter, Query
from pydantic import BaseModel

from policygraph.api.answers import answer_json, catalogue_json
from policygraph.api.deps import StoreDep
from policygraph.api.problems import problems
from policygraph.api.shapes import answer_model, paged_model
from policygraph.queries.catalog import load_questions
from policygraph.queries.evidence import evidence_of
from policygraph.queries.question import Question
from policygraph.queries.runner import ask


class ParameterOut(BaseModel):
    """One parameter of a question."""

    name: str
    type: str
    zh: str
    en: str
    required: bool
    default: str | int | bool | None
    example: str | int | bool | None
    choices: list[str]


class ColumnOut(BaseModel):
    """One column of an answer."""

    name: str
    type: str
    zh: str
    en: str


class QuestionOut(BaseModel):
    """One question of the catalogue, with the Cypher that answers it."""

    id: str
    zh: str
    en: str
    answer: str
    parameters: list[ParameterOut]
    columns: list[ColumnOut]
    view: str
    href: str
    cypher: str


def question_router() -> APIRouter:
    """Give the routes of all query files."""
    router = APIRouter(prefix="/questions", tags=["questions"])
    router.add_api_route(
        "", catalogue, response_model=list[QuestionOut], summary="All questions", name="questions"
    )
    for question in load_questions().values():
        router.add_api_route(
            f"/{question.id}",
            _endpoint(question),
            name=question.id,
            response_model=answer_model(question),
            response_model_exclude_unset=True,
            summary=question.question_en,
            description=f"{question.question_zh}\n\nOne row: {question.answer.en}",
            responses=problems(404, 409, 410, 503, 504),
        )
    return router


def catalogue() -> list[dict[str, object]]:
    """List the questions with their parameters, columns and an address to try."""
    return [catalogue_json(question) for question in load_questions().values()]


def _endpoint(question: Question) -> Callable[..., Any]:
    def answer(store: StoreDep, asked: BaseModel) -> dict[str, object]:
        values = asked.model_dump(exclude_none=True)
        limit, cursor = values.pop("limit"), values.pop("cursor") or None
        wants_evidence = values.pop("evidence")
        found = ask(store, question.id, values, limit=limit, cursor=cursor)
        facts = sorted({fact for row in found.rows for fact in row.facts})
        return answer_json(found, evidence_of(store, facts) if wants_evidence else None)

    answer.__annotations__["asked"] = Annotated[paged_model(question), Query()]
    return answer
