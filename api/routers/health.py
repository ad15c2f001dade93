"""Is the process up, and does the store answer."""

from fastapi import APIRouter
from pydantic import BaseModel

from policygraph.api.deps import StoreDep
from policygraph.api.models import GraphOut
from policygraph.api.problems import problems

router = APIRouter(prefix="/health", tags=["health"])


class Live(BaseModel):
    """The process answers."""

    status: str = "live"


class Ready(GraphOut):
    """The store answers."""

    status: str = "ready"
    store: str


@router.get("/live", summary="The process answers")
def live() -> Live:
    """Say that the process answers; the store is not asked."""
    return Live()


@router.get("/ready", summary="The store answers", responses=problems(503, 504))
def ready(store: StoreDep) -> Ready:
    """Ask the store for its state; 503 where it does not answer."""
    state = store.state()
    if state is None:
        return Ready(store=store.kind, generation=0, state="empty")
    return Ready(store=store.kind, generation=state.generation, state=state.state)
