"""Single statements of facts, by the ids that answers carry."""

from typing import Annotated

from fastapi import APIRouter, Path

from policygraph.api import library
from policygraph.api.deps import StoreDep
from policygraph.api.models import EvidenceOut, GraphOut
from policygraph.api.problems import problems
from policygraph.queries.runner import read_state

router = APIRouter(prefix="/evidence", tags=["evidence"])

EvidenceId = Annotated[str, Path(pattern="^evidence-[0-9a-f]{16}$")]


class StatementOut(GraphOut):
    """One statement of a fact."""

    evidence: EvidenceOut


@router.get("/{evidence}", summary="One statement", responses=problems(404, 503, 504))
def statement(store: StoreDep, evidence: EvidenceId) -> StatementOut:
    """Give the sentence behind a fact, with its document and offsets."""
    generation, state = read_state(store)
    found = EvidenceOut.model_validate(library.read_statement(store, evidence))
    return StatementOut(evidence=found, generation=generation, state=state)
