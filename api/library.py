"""What is looked up beside the questions: documents, their sections, single statements.

Reads by the files of `queries/lookup` and pages like a question does: a cursor holds for one
generation of the graph.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from policygraph.graph.errors import UnknownEntity
from policygraph.graph.store import Store
from policygraph.queries.catalog import load_lookup
from policygraph.queries.cursor import asked, read_cursor, write_cursor
from policygraph.queries.question import Value
from policygraph.queries.runner import read_state

Fields = dict[str, object]


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a lookup: its rows without what is unknown, and the state of the graph."""

    rows: tuple[Fields, ...]
    generation: int
    state: str
    next: str | None


def read_page(
    store: Store, lookup: str, values: Mapping[str, Value], *, limit: int, cursor: str
) -> Page:
    """Give a page of a lookup whose only column is a map.

    Raises:
        ParameterError: the cursor is none, or of something else.
        StaleCursor: the graph has changed since the page before.
    """
    generation, state = read_state(store)
    asking = asked(lookup, values)
    offset = read_cursor(cursor, asking, generation)
    page = {"offset": offset, "limit": limit + 1}
    found = store.read(load_lookup(lookup), {**values, **page}, limit=limit + 1)
    more = write_cursor(asking, generation, offset + limit) if len(found.rows) > limit else None
    column = found.columns[0] if found.columns else ""
    rows = tuple(known(row[column]) for row in found.rows[:limit])
    return Page(rows, generation, state, more)


def read_head(store: Store, document: str) -> Fields:
    """Give the head of the document of that id.

    Raises:
        UnknownEntity: no document has that id.
    """
    rows = store.read(load_lookup("document"), {"document": document}).rows
    if not rows:
        raise UnknownEntity(f"there is no document “{document}”", todo="see /documents")
    return known(rows[0]["document"])


def read_statement(store: Store, evidence: str) -> Fields:
    """Give one statement of a fact, with its document's title as `document_title`.

    Raises:
        UnknownEntity: no statement has that id.
    """
    rows = store.read(load_lookup("statement"), {"id": evidence}).rows
    if not rows:
        raise UnknownEntity(
            f"there is no evidence “{evidence}”",
            todo="ask again: the ids of evidence stand in the answers of questions",
        )
    return known(rows[0]["evidence"]) | {"document_title": str(rows[0]["title"] or "")}


def read_entity(store: Store, entity: str) -> Fields:
    """Give one entity with `names`, all forms of its name; empty where it is gone by now."""
    rows = store.read(load_lookup("entity"), {"id": entity}).rows
    return known(rows[0]["entity"]) | {"names": rows[0]["names"]} if rows else {}


def known(fields: object) -> Fields:
    """Give a map of the store without what is unknown."""
    if not isinstance(fields, Mapping):
        return {}
    return {str(key): value for key, value in fields.items() if value is not None}
