"""The app: routers, the gate before them, one error shape behind them."""

from importlib.metadata import version

from fastapi import FastAPI
from starlette.middleware.gzip import GZipMiddleware

from policygraph.api.gate import Gate
from policygraph.api.logs import AccessLog
from policygraph.api.openapi import describe
from policygraph.api.problems import add_problem_handlers
from policygraph.api.routers import documents, entities, evidence, health, home, questions, views
from policygraph.api.settings import ApiSettings
from policygraph.graph.store import Store

GZIP_FROM = 1024
"""Bytes from which an answer is compressed."""


def create_app(store: Store, settings: ApiSettings | None = None) -> FastAPI:
    """Give the API over an open store; the caller closes the store.

    Nothing here writes: the routes run query files through the store's reading door.
    """
    settings = settings or ApiSettings()
    app = FastAPI(
        title="Innovation policy graph",
        summary="Questions to a graph of Chinese innovation policy, every edge with its sentence.",
        version=version("innovation-policy-graph"),
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        generate_unique_id_function=lambda route: route.name,
    )
    app.state.store = store
    app.state.settings = settings
    add_problem_handlers(app)
    for router in (health.router, entities.router, documents.router, evidence.router, home.router):
        app.include_router(router)
    app.include_router(questions.question_router())
    app.include_router(views.view_router())
    app.add_middleware(GZipMiddleware, minimum_size=GZIP_FROM)
    app.add_middleware(Gate, settings=settings)
    app.add_middleware(AccessLog)
    describe(app)
    return app
