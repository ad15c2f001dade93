"""Types made from the query files: what an address of a question takes, and what it answers.

One file in `queries/` gives one parameter model and one answer model, so that the OpenAPI
description can never say something else than the file does.
"""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, create_model
from pydantic.json_schema import SkipJsonSchema

from policygraph.api.models import CURSOR_MAX, ROWS_MAX, TEXT_MAX, AnswerOut, NodeOut
from policygraph.queries.question import Column, Parameter, Question

_PLAIN: dict[str, type] = {"integer": int, "year": int, "boolean": bool}

_COLUMNS: dict[str, Any] = {
    "node": NodeOut | None,
    "nodes": list[NodeOut],
    "text": str | None,
    "texts": list[str],
    "integer": int | None,
    "number": float | None,
    "boolean": bool | None,
    "year": int | None,
    "chains": list[str],
}


def asked_model(question: Question) -> type[BaseModel]:
    """Give the model of a question's own parameters; unknown ones are refused."""
    fields: dict[str, Any] = {name: _asked(param) for name, param in question.params.items()}
    return create_model(
        f"{type_name(question)}Asked", __config__=ConfigDict(extra="forbid"), **fields
    )


def paged_model(question: Question) -> type[BaseModel]:
    """Give the model of a question's parameters with those of paging."""
    limit = Field(100, ge=1, le=ROWS_MAX, description="Rows of a page.")
    cursor = Field("", max_length=CURSOR_MAX, description="`next` of the page before.")
    evidence = Field(False, description="Give the quotes behind the rows too.")
    return create_model(
        f"{type_name(question)}Paged",
        __base__=asked_model(question),
        limit=(int, limit),
        cursor=(str, cursor),
        evidence=(bool, evidence),
    )


def answer_model(question: Question) -> type[AnswerOut]:
    """Give the model of a question's answer, its rows typed column by column."""
    columns: dict[str, Any] = {column.name: _column(column) for column in question.columns}
    facts = Field(description="Ids of the facts behind the row; `evidence` has their quotes.")
    row = create_model(f"{type_name(question)}Row", facts=(list[str], facts), **columns)
    return create_model(
        f"{type_name(question)}Answer",
        __base__=AnswerOut,
        rows=(list[row], Field(description=question.answer.en)),  # type: ignore[valid-type]
    )


def type_name(question: Question) -> str:
    """Give the question's id as a type is written: co-lead → CoLead."""
    return "".join(part.capitalize() for part in question.id.split("-"))


def _asked(param: Parameter) -> tuple[Any, Any]:
    kind: Any = Annotated[_kind(param), _bounds(param)]
    if not param.required and param.default is None:
        kind |= SkipJsonSchema[None]  # type: ignore[misc]  # pydantic calls it Annotated to mypy
    says = f"{param.says.zh} {param.says.en}".strip()
    examples = None if param.example is None else [param.example]
    default = ... if param.required else param.default
    return kind, Field(default, description=says, examples=examples)


def _bounds(param: Parameter) -> Any:  # noqa: ANN401  what Field gives is typed so
    if param.type in ("integer", "year"):
        return Field(ge=param.minimum, le=param.maximum)
    if param.choices or param.type == "boolean":
        return Field()
    return Field(min_length=1, max_length=TEXT_MAX)


def _kind(param: Parameter) -> Any:  # noqa: ANN401  a type
    return Literal[param.choices] if param.choices else _PLAIN.get(param.type, str)


def _column(column: Column) -> tuple[Any, Any]:
    says = f"{column.says.zh} {column.says.en}".strip()
    return _COLUMNS[column.type], Field(description=says)
