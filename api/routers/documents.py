"""The documents of the graph, with their sections and text."""

from typing import Annotated

from fastapi import APIRouter, Path, Query

from policygraph.api import library
from policygraph.api.deps import StoreDep
from policygraph.api.models import TEXT_MAX, Cursor, DocumentOut, Limit, PageOut, SectionOut
from policygraph.api.problems import problems
from policygraph.queries.names import find_entity

router = APIRouter(prefix="/documents", tags=["documents"])

DocumentName = Annotated[
    str,
    Path(
        min_length=1,
        max_length=TEXT_MAX,
        description="An id, title, number or short id.",
        examples=["wujin-2021-leap"],
    ),
]


class DocumentsOut(PageOut):
    """One page of documents by title."""

    documents: list[DocumentOut]


class DocumentTextOut(PageOut):
    """A document with one page of its sections in text order."""

    document: DocumentOut
    sections: list[SectionOut]


@router.get("", summary="Documents by title", responses=problems(410, 503, 504))
def documents(
    store: StoreDep,
    limit: Limit = 100,
    cursor: Cursor = "",
    stubs: Annotated[bool, Query(description="Also those that others only name.")] = False,
) -> DocumentsOut:
    """List the documents."""
    page = library.read_page(store, "documents", {"stubs": stubs}, limit=limit, cursor=cursor)
    return DocumentsOut(
        documents=[DocumentOut.model_validate(row) for row in page.rows],
        generation=page.generation,
        state=page.state,
        next=page.next,
    )


@router.get("/{document}", summary="A document's text", responses=problems(404, 409, 410, 503, 504))
def document(
    store: StoreDep, document: DocumentName, limit: Limit = 1000, cursor: Cursor = ""
) -> DocumentTextOut:
    """Give a document's head and its sections, each with its own text."""
    found = find_entity(store, document, ("Document",))
    page = library.read_page(store, "sections", {"document": found.id}, limit=limit, cursor=cursor)
    return DocumentTextOut(
        document=DocumentOut.model_validate(library.read_head(store, found.id)),
        sections=[SectionOut.model_validate(row) for row in page.rows],
        generation=page.generation,
        state=page.state,
        next=page.next,
    )
