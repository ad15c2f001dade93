"""The shapes of answers that are the same for every question."""

from typing import Annotated

from fastapi import Query
from pydantic import BaseModel, ConfigDict, Field

TEXT_MAX = 200
"""Characters of a name or a text in an address: three times the longest title of the corpus."""

ROWS_MAX = 1000
"""Rows of one page."""

CURSOR_MAX = 200
"""Characters of a cursor: a hash and two numbers, in base 64."""

Limit = Annotated[int, Query(ge=1, le=ROWS_MAX, description="Rows of a page.")]
Cursor = Annotated[str, Query(max_length=CURSOR_MAX, description="`next` of the page before.")]


class NodeOut(BaseModel):
    """One node as a row shows it; a Task has its number and path too."""

    model_config = ConfigDict(extra="allow")

    id: str
    label: str
    name: str


class EvidenceOut(BaseModel):
    """One statement of a fact: `start` and `end` count code points of the document's text.

    `place` says where it stands in the file, as "page 12"; empty for plain text.

    `type`, `source` and `target` are the edge's; of a Task or an Observation, `type` is the
    label and `source` its id.
    """

    id: str
    fact: str
    type: str = ""
    source: str = ""
    target: str = ""
    document: str
    document_title: str = ""
    document_number: str = ""
    issued_on: str = ""
    section: str
    start: int
    end: int
    quote: str
    rule: str
    inferred: bool
    place: str = ""


class GraphOut(BaseModel):
    """Which state of the graph an answer is of; it stands in every answer."""

    generation: int = Field(examples=[1])
    state: str = Field(description="ready, loading or empty", examples=["ready"])


class PageOut(GraphOut):
    """One page of a list."""

    next: str | None = Field(description="The cursor of the next page; null at the end.")


class NoteOut(BaseModel):
    """Something that the rows cannot show, said in both languages."""

    zh: str
    en: str


class AnswerOut(PageOut):
    """What every answer to a question carries beside its rows."""

    question: str
    parameters: dict[str, NodeOut | str | int | bool] = Field(
        description="As understood: a name as the node that it means."
    )
    notes: list[NoteOut]
    evidence: dict[str, list[EvidenceOut]] | None = Field(
        None, description="The quotes of each fact, where they were asked for."
    )


class DocumentOut(BaseModel):
    """The head of one document; `stub`: only named by others, its text is not here."""

    id: str
    name: str
    slug: str = ""
    number: str = ""
    issuers: list[str] = []
    issued_on: str = Field("", description="An ISO date or a prefix of it.")
    period_start: int | None = None
    period_end: int | None = None
    region: str = ""
    kind: str = ""
    stub: bool = False


class SectionOut(BaseModel):
    """One section or task with its own text; offsets count code points of the whole text."""

    id: str
    label: str
    name: str
    path: str
    number: str = ""
    start: int
    end: int
    text: str
