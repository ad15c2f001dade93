"""The graph behind an answer, as a picture or as data."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from threading import BoundedSemaphore
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Path, Query
from pydantic import BaseModel
from starlette.exceptions import HTTPException
from starlette.responses import Response

from policygraph.api.deps import StoreDep
from policygraph.api.problems import problems
from policygraph.api.shapes import asked_model
from policygraph.api.whole import whole_view
from policygraph.graph.exports import MEDIA_TYPES, render_view
from policygraph.queries.catalog import load_questions
from policygraph.queries.question import Question

PICTURES = frozenset({"svg", "png", "pdf"})

Format = Annotated[
    Literal["svg", "png", "pdf", "graphml", "csv", "json"],
    Path(description="csv: a zip of nodes, edges and evidence"),
]


HARMLESS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'",
    "X-Content-Type-Options": "nosniff",
}
"""What keeps a browser from running anything that a picture might hold."""

DRAWING = BoundedSemaphore(2)
"""Pictures that are drawn at one time; each is a process that may take some seconds."""

WAIT_SECONDS = 20.0
"""Seconds that a request waits for its turn to draw."""


def view_router() -> APIRouter:
    """Give one route for each question."""
    router = APIRouter(prefix="/views", tags=["views"])
    content: dict[str, Any] = {kind: {} for kind in MEDIA_TYPES.values()}
    for question in load_questions().values():
        router.add_api_route(
            f"/{question.id}.{{format}}",
            _endpoint(question),
            name=f"view-{question.id}",
            response_class=Response,
            summary=f"The graph behind: {question.question_en}",
            responses={200: {"content": content}, **problems(404, 409, 422, 503, 504)},
        )
    return router


@contextmanager
def drawing_turn() -> Iterator[None]:
    """Wait for a turn to draw.

    Raises:
        HTTPException: 503, others are drawing for too long.
    """
    if not DRAWING.acquire(timeout=WAIT_SECONDS):
        raise HTTPException(503, "other pictures are being drawn", {"Retry-After": "5"})
    try:
        yield
    finally:
        DRAWING.release()


def _endpoint(question: Question) -> Callable[..., Any]:
    def view(store: StoreDep, format: Format, asked: BaseModel) -> Response:
        graph = whole_view(store, question.id, asked.model_dump(exclude_none=True))
        with drawing_turn() if format in PICTURES else nullcontext():
            data = render_view(graph, format)
        ending = "zip" if format == "csv" else format
        name = {"Content-Disposition": f'inline; filename="{question.id}.{ending}"'}
        return Response(data, media_type=MEDIA_TYPES[format], headers=name | HARMLESS)

    view.__annotations__["asked"] = Annotated[asked_model(question), Query()]
    return view
