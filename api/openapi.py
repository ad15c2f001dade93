"""The OpenAPI description: problems instead of FastAPI's own errors, the token where one is set."""

from collections.abc import Iterator
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from policygraph.api.gate import OPEN_PATHS
from policygraph.api.problems import Problem, problems

Json = dict[str, Any]

_REPLACED = ("HTTPValidationError", "ValidationError")
"""FastAPI's own shapes of a fault, which no answer here has."""


def describe(app: FastAPI) -> None:
    """Make the app give the description, made once when it is first asked for."""

    def openapi() -> Json:
        if app.openapi_schema is None:
            app.openapi_schema = _description(app)
        return app.openapi_schema

    app.openapi = openapi  # type: ignore[method-assign]  # FastAPI's documented way


def _description(app: FastAPI) -> Json:
    schema = get_openapi(
        title=app.title, version=app.version, summary=app.summary, routes=app.routes
    )
    parts = schema["components"]["schemas"]
    for name in _REPLACED:
        parts.pop(name, None)
    model = Problem.model_json_schema(ref_template="#/components/schemas/{model}")
    parts |= model.pop("$defs")
    parts["Problem"] = model
    secret = bool(app.state.settings.token)
    for path, operation in _operations(schema):
        _add_refusals(operation, secret=secret and path not in OPEN_PATHS)
    if secret:
        bearer = {"type": "http", "scheme": "bearer"}
        schema["components"]["securitySchemes"] = {"token": bearer}
    return schema


def _operations(schema: Json) -> Iterator[tuple[str, Json]]:
    for path, item in schema["paths"].items():
        for operation in item.values():
            yield path, operation


def _add_refusals(operation: Json, *, secret: bool) -> None:
    """Add what the gate and the check of parameters may answer."""
    codes = [400, 413]
    if operation.get("parameters"):
        codes.append(422)
    if secret:
        codes.append(401)
        operation["security"] = [{"token": []}]
    for code, response in problems(*codes).items():
        operation["responses"][str(code)] = response
