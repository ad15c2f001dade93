"""Entities by any of their names, and the profile of one."""

from typing import TYPE_CHECKING, Annotated, Literal

from fastapi import APIRouter, Path, Query
from pydantic import BaseModel
from pydantic.json_schema import SkipJsonSchema

from policygraph.api.deps import StoreDep
from policygraph.api.models import TEXT_MAX, GraphOut
from policygraph.api.problems import problems
from policygraph.graph.ontology import entity_labels
from policygraph.queries.names import search_names
from policygraph.queries.runner import read_state

router = APIRouter(prefix="/entities", tags=["entities"])

HITS_MAX = 100
"""Hits of one search."""

if TYPE_CHECKING:
    EntityLabel = str | None
else:  # the labels of the ontology, which mypy cannot know
    EntityLabel = Literal[entity_labels()] | SkipJsonSchema[None]

SearchText = Annotated[
    str,
    Query(min_length=1, max_length=TEXT_MAX, description="A part of a name.", examples=["科技局"]),
]
EntityName = Annotated[
    str,
    Path(
        min_length=1,
        max_length=TEXT_MAX,
        description="Any name of the entity, or the id of any name.",
        examples=["中以常州创新园"],
    ),
]


class HitOut(BaseModel):
    """One entity with the name that was found."""

    id: str
    label: str
    name: str
    form: str


class HitsOut(GraphOut):
    """The entities whose names come nearest to a text, best first."""

    hits: list[HitOut]


@router.get("", summary="Search by name", responses=problems(503, 504))
def entities(
    store: StoreDep,
    name: SearchText,
    label: EntityLabel = None,
    limit: Annotated[int, Query(ge=1, le=HITS_MAX)] = 20,
) -> HitsOut:
    """Find entities by a part of any of their names."""
    generation, state = read_state(store)
    hits = [
        HitOut(id=hit.id, label=hit.label, name=hit.name, form=hit.form)
        for hit in search_names(store, name, (label,) if label else (), limit)
    ]
    return HitsOut(hits=hits, generation=generation, state=state)
