"""From what a person types to one entity: a short form, an alias, the canonical name or an id.

Width, quotation marks and blanks do not matter (`ids.name_key`). A name that leads to several
entities is never decided here: the candidates are listed.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from re import compile

from policygraph.graph.errors import AmbiguousName, Candidate, UnknownEntity
from policygraph.graph.ids import ID_DIGITS, name_key
from policygraph.graph.ontology import entity_labels
from policygraph.graph.store import Store
from policygraph.queries.catalog import load_lookup

ID_RE = compile(rf"[a-z]+-[0-9a-f]{{{ID_DIGITS}}}\Z")
TASK_RE = compile(r"(?P<document>.+)[#\uff03](?P<task>.+)\Z")
# How many near names an error lists.
NEAR = 5


@dataclass(frozen=True, slots=True)
class NameHit:
    """One entity found by a part of its name; `form` is the name that was found."""

    id: str
    label: str
    name: str
    form: str


def find_entity(store: Store, name_or_id: str, labels: Sequence[str] = ()) -> Candidate:
    """Give the one entity that a name or an id means, among those of the labels (none: all).

    Raises:
        UnknownEntity: nothing has that name; the nearest names are listed.
        AmbiguousName: several have it; all are listed.
    """
    text = name_or_id.strip()
    wanted = list(labels) or list(entity_labels())
    parameters: dict[str, object] = {"text": text, "key": name_key(text), "labels": wanted}
    rows: list[dict[str, object]] = []
    for lookup in ("entity-by-id" if ID_RE.match(text) else "entity-by-name", "document-by-number"):
        if not rows and (lookup != "document-by-number" or "Document" in wanted):
            rows = list(store.read(load_lookup(lookup), parameters).rows)
    found = tuple(candidate(row) for row in rows)
    if not found:
        raise unknown(store, text, wanted)
    if len(found) > 1:
        raise AmbiguousName(text, found)
    return found[0]


def candidate(row: dict[str, object]) -> Candidate:
    """Give the entity of a row with id, label and name."""
    return Candidate(str(row["id"]), str(row["label"]), str(row["name"]))


def unknown(store: Store, text: str, labels: Sequence[str]) -> UnknownEntity:
    """Give the error for a name that nothing has, with the names that come near."""
    kind = labels[0] if len(labels) == 1 else "entity"
    near = [hit.name for hit in search_names(store, text, labels, NEAR)]
    todo = f"the nearest names are {'、'.join(near)}" if near else "search for a part of the name"
    return UnknownEntity(f"no {kind} is called “{text}”", todo=todo)


def search_names(
    store: Store, text: str, labels: Sequence[str] = (), limit: int = 20
) -> tuple[NameHit, ...]:
    """Give the entities whose names come nearest to the text, one hit for each, best first.

    A name that is the text comes first, then those that start with it, those that hold it, and
    last those that share most pairs of neighbouring characters with it.
    """
    key = name_key(text)
    if not key:
        return ()
    parameters: dict[str, object] = {
        "key": key,
        "pairs": sorted({key[i : i + 2] for i in range(len(key) - 1)} or {key}),
        "labels": list(labels) or list(entity_labels()),
        "limit": limit,
    }
    rows = store.read(load_lookup("names-near"), parameters, limit=max(limit, 1)).rows
    return tuple(
        NameHit(str(row["id"]), str(row["label"]), str(row["name"]), str(row["form"]))
        for row in rows
    )


def find_task(store: Store, text: str) -> Candidate:
    """Give the task of an id, or of DOCUMENT#NUMBER (or its path or title): wujin-2021-leap#4.

    Raises:
        UnknownEntity: there is no such task, or no such document.
        AmbiguousName: the number stands for several tasks of the document.
    """
    if ID_RE.match(text):
        parameters: dict[str, object] = {"task": text}
        rows = store.read(load_lookup("task-by-id"), parameters).rows
    elif parts := TASK_RE.match(text):
        document = find_entity(store, parts["document"], ("Document",))
        parameters = {"document": document.id, "text": parts["task"].strip()}
        rows = store.read(load_lookup("task-by-number"), parameters).rows
    else:
        rows = ()
    found = tuple(candidate(row) for row in rows)
    if not found:
        raise UnknownEntity(
            f"there is no task “{text}”", todo="name it as DOCUMENT#NUMBER: wujin-2021-leap#4"
        )
    if len(found) > 1:
        raise AmbiguousName(text, found)
    return found[0]
