"""Entities by any of their names, and the profile of one."""

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated, Literal

from fastapi import APIRouter, Path, Query
from pydantic import BaseModel, create_model
from pydantic.json_schema import SkipJsonSchema

from policygraph.api.answers import answer_json
from policygraph.api.deps import StoreDep
from policygraph.api.library import read_entity
from policygraph.api.models import TEXT_MAX, Cursor, GraphOut, Limit, NodeOut
from policygraph.api.problems import problems
from policygraph.api.shapes import answer_model
from policygraph.graph.ontology import entity_labels
from policygraph.queries.catalog import load_questions
from policygraph.queries.names import search_names
from policygraph.queries.runner import ask, read_state

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
PROFILE = "entity-profile"
"""The question that tells what the documents say of an entity."""

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


class EntityOut(NodeOut):
    """One entity with all forms of its name."""

    kind: str = ""
    names: list[str]


ProfileOut = create_model(
    "ProfileOut", __base__=answer_model(load_questions()[PROFILE]), entity=(EntityOut, ...)
)
"""The answer of the question `entity-profile`, with the entity itself."""


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


@router.get(
    "/{entity}",
    summary="The profile of an entity",
    response_model=ProfileOut,
    responses=problems(404, 409, 410, 503, 504),
)
def entity(
    store: StoreDep, entity: EntityName, limit: Limit = 100, cursor: Cursor = ""
) -> dict[str, object]:
    """Tell what the documents say of an entity, by any of its names or any name's id.

    A name that several entities have is answered with 409 and the list of them.
    """
    found = ask(store, PROFILE, {"entity": entity}, limit=limit, cursor=cursor or None)
    itself = asdict(found.entities["entity"])
    return answer_json(found) | {
        "entity": {**itself, "names": [itself["name"]], **read_entity(store, itself["id"])}
    }
