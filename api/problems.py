"""The one error shape of the API: RFC 9457 problem details, `application/problem+json`.

Every answer that is no success has it, whoever refused: the gate, the router, the check of
parameters, a question, the store. A problem's `type` names our error class; plain HTTP
refusals are `about:blank`, as the RFC says.
"""

import logging
import re
from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, Response

from policygraph.graph.errors import (
    AmbiguousName,
    ExportError,
    InputError,
    ParameterError,
    PolicyGraphError,
    QueryTimeout,
    StaleCursor,
    StoreError,
    UnknownEntity,
    UnknownQuestion,
)

LOGGER = logging.getLogger("policygraph.api")

MEDIA_TYPE = "application/problem+json"

STATUS: Mapping[type[PolicyGraphError], HTTPStatus] = {
    UnknownQuestion: HTTPStatus.NOT_FOUND,
    UnknownEntity: HTTPStatus.NOT_FOUND,
    AmbiguousName: HTTPStatus.CONFLICT,
    StaleCursor: HTTPStatus.GONE,
    ParameterError: HTTPStatus.UNPROCESSABLE_ENTITY,
    InputError: HTTPStatus.BAD_REQUEST,
    ExportError: HTTPStatus.UNPROCESSABLE_ENTITY,
    QueryTimeout: HTTPStatus.GATEWAY_TIMEOUT,
    StoreError: HTTPStatus.SERVICE_UNAVAILABLE,
    PolicyGraphError: HTTPStatus.INTERNAL_SERVER_ERROR,
}


class CandidateOut(BaseModel):
    """One entity that an ambiguous name may mean."""

    id: str
    label: str
    name: str


class Fault(BaseModel):
    """One parameter that is not as it must be."""

    where: str
    what: str


class Problem(BaseModel):
    """What went wrong, where, and what to do."""

    type: str = "about:blank"
    title: str
    status: int
    detail: str = ""
    instance: str = ""
    todo: str = ""
    candidates: list[CandidateOut] = Field(default_factory=list)
    faults: list[Fault] = Field(default_factory=list)


def problem_response(problem: Problem, headers: Mapping[str, str] | None = None) -> Response:
    """Give the problem as a response; members that say nothing are left out."""
    body = problem.model_dump(exclude_defaults=True)
    return JSONResponse(
        {"type": problem.type, **body}, problem.status, dict(headers or {}), MEDIA_TYPE
    )


def problems(*codes: int) -> dict[int | str, dict[str, Any]]:
    """Give the OpenAPI description of these refusals, for a route's `responses`."""
    schema = {"$ref": "#/components/schemas/Problem"}
    content = {MEDIA_TYPE: {"schema": schema}}
    return {code: {"description": HTTPStatus(code).phrase, "content": content} for code in codes}


def plain_problem(status: int, instance: str, detail: str = "", todo: str = "") -> Problem:
    """Give the problem of a refusal that HTTP itself has a name for."""
    title = HTTPStatus(status).phrase
    return Problem(title=title, status=status, detail=detail, instance=instance, todo=todo)


def problem_of(error: PolicyGraphError, instance: str) -> Problem:
    """Give the problem that tells of one of our errors."""
    kind = re.sub(r"(?<!^)(?=[A-Z])", "-", type(error).__name__).lower()
    status = status_of(error)
    return Problem(
        type=f"urn:policygraph:problem:{kind}",
        title=status.phrase,
        status=status,
        detail=f"{error.where}: {error.what}" if error.where else error.what,
        instance=instance,
        todo=error.todo,
        candidates=_candidates(error),
    )


def status_of(error: PolicyGraphError) -> HTTPStatus:
    """Give the status of an error: that of the nearest class in the table."""
    return next(STATUS[kind] for kind in type(error).__mro__ if kind in STATUS)


def add_problem_handlers(app: FastAPI) -> None:
    """Make the app answer every error in the one shape."""
    app.add_exception_handler(PolicyGraphError, _on_own_error)
    app.add_exception_handler(RequestValidationError, _on_invalid)
    app.add_exception_handler(HTTPException, _on_http)
    app.add_exception_handler(Exception, _on_fault)


def _candidates(error: PolicyGraphError) -> list[CandidateOut]:
    if not isinstance(error, AmbiguousName):
        return []
    return [CandidateOut(id=c.id, label=c.label, name=c.name) for c in error.candidates]


def _on_own_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, PolicyGraphError)  # noqa: S101  registered for that class
    problem = problem_of(error, request.url.path)
    waits = problem.status == HTTPStatus.SERVICE_UNAVAILABLE
    if problem.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        fields = {"path": problem.instance, "status": problem.status, "detail": problem.detail}
        LOGGER.error("failed", extra={"fields": fields})
    return problem_response(problem, {"Retry-After": "5"} if waits else None)


def _on_invalid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)  # noqa: S101  registered for that class
    problem = plain_problem(422, request.url.path, "a parameter is not as it must be")
    faults = [_fault(item["loc"], item["msg"]) for item in error.errors()]
    return problem_response(problem.model_copy(update={"faults": faults}))


def _fault(place: Sequence[str | int], what: str) -> Fault:
    return Fault(where=".".join(str(part) for part in place[:2]), what=what)


def _on_http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # noqa: S101  registered for that class
    phrase = HTTPStatus(error.status_code).phrase
    detail = "" if error.detail == phrase else error.detail
    problem = plain_problem(error.status_code, request.url.path, detail)
    return problem_response(problem, error.headers)


def _on_fault(request: Request, error: Exception) -> Response:
    """Answer for a fault of ours; the server writes its traceback to the log."""
    del error
    return problem_response(
        plain_problem(500, request.url.path, "a fault of this program", "see the server's log")
    )
