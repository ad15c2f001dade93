"""Asking one question: parameters in, one page of rows out, with the state of the graph.

The runner knows no question. What it adds to the rows is said in the query files' headers.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from policygraph.graph.errors import Candidate, ParameterError
from policygraph.graph.store import Store
from policygraph.queries.catalog import find_question
from policygraph.queries.chains import chain_text
from policygraph.queries.cursor import asked, read_cursor, write_cursor
from policygraph.queries.parameters import Resolved, resolve_parameters
from policygraph.queries.question import Column, Question, Value, Words

# Rows on one page at most.
LARGEST_PAGE = 1000

NO_GRAPH = Words(
    "库中还没有图，先运行 policygraph ingest。",
    "The store holds no graph yet: run policygraph ingest.",
)
LOADING = Words(
    "正在写入新数据：这份回答可能不完整。",
    "A load is under way: this answer may be incomplete.",
)

Note = Words
"""Something about the answer that its rows do not show, said in words."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its values by column, and the ids of the facts behind it, in order."""

    values: Mapping[str, object]
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """One page of the answer to a question.

    `parameters` holds what the store was asked with (ids for names) and `entities` what each
    named one is. `generation` and `state` are the graph's; `next_cursor` is None on the last
    page. `notes` are in the order in which they should be read.
    """

    question: Question
    parameters: Mapping[str, Value]
    entities: Mapping[str, Candidate]
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    generation: int
    state: str
    next_cursor: str | None
    notes: tuple[Note, ...]


def ask(
    store: Store,
    question_id: str,
    parameters: Mapping[str, object] | None = None,
    *,
    limit: int = 100,
    cursor: str | None = None,
) -> Answer:
    """Give one page of the answer to a question.

    Raises:
        UnknownQuestion, ParameterError, UnknownEntity, AmbiguousName: the user asked wrongly.
        StaleCursor: the graph has changed since the page before.
    """
    question = find_question(question_id)
    if not 1 <= limit <= LARGEST_PAGE:
        raise ParameterError(f"limit is {limit} and must be from 1 to {LARGEST_PAGE}")
    generation, state = read_state(store)
    if state == "empty":
        return nothing(question)
    resolved = resolve_parameters(store, question, parameters or {})
    asking = asked(question.id, resolved.values)
    offset = read_cursor(cursor, asking, generation)
    page = {"offset": offset, "limit": limit + 1}
    found = store.read(question.cypher, {**resolved.values, **page}, limit=limit + 1).rows
    notes = say_notes(store, question, resolved, found=bool(found), first=offset == 0)
    if read_state(store) != (generation, state):
        state = "loading"
    return Answer(
        question=question,
        parameters=resolved.values,
        entities=resolved.entities,
        columns=question.columns,
        rows=tuple(make_row(question, row) for row in found[:limit]),
        generation=generation,
        state=state,
        next_cursor=write_cursor(asking, generation, offset + limit)
        if len(found) > limit
        else None,
        notes=(LOADING, *notes) if state == "loading" else notes,
    )


def nothing(question: Question) -> Answer:
    """Give the answer of a store without a graph: no rows, and words that say why."""
    return Answer(question, {}, {}, question.columns, (), 0, "empty", None, (NO_GRAPH,))


def read_state(store: Store) -> tuple[int, str]:
    """Give the generation and the state of the graph: (0, "empty") where there is none."""
    state = store.state()
    return (state.generation, state.state) if state else (0, "empty")


def say_notes(
    store: Store, question: Question, resolved: Resolved, *, found: bool, first: bool
) -> tuple[Note, ...]:
    """Give what the rows do not show; the whole answer's notes stand on its first page."""
    notes = [] if found or not first else [question.empty]
    if question.notes and first:
        rows = store.read(question.notes, dict(resolved.values)).rows
        notes += [Note(str(row["zh"]), str(row["en"])) for row in rows]
    return tuple(notes)


def make_row(question: Question, row: Mapping[str, object]) -> Row:
    """Give a row of the store as a row of the answer: facts apart, chains in words."""
    facts = row.get("facts")
    values = {
        column.name: chain_texts(row[column.name]) if column.type == "chains" else row[column.name]
        for column in question.columns
    }
    return Row(values, tuple(dict.fromkeys(facts)) if isinstance(facts, list) else ())


def chain_texts(chains: object) -> list[str]:
    """Give each chain in words, each wording once, in order."""
    return (
        list(dict.fromkeys(chain_text(chain) for chain in chains))
        if isinstance(chains, list)
        else []
    )
