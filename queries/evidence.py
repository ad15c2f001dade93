"""The sentences behind the facts of an answer."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from policygraph.graph.store import Store
from policygraph.queries.catalog import load_lookup

# Statements that are given of one fact: a fact of a thousand documents is shown by its first.
EACH = 20
# Facts that one reading of the store asks for.
BATCH = 200


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """One statement of a fact, with the document it stands in.

    `type`, `source` and `target` are the edge's; of a Task or an Observation the type is its
    label, the source its id, the target empty. Offsets count code points of the document's
    normalised text, half-open; `place` is where it stands in the file, as "page 12".
    """

    id: str
    fact: str
    type: str
    source: str
    target: str
    document: str
    document_title: str
    document_number: str
    issued_on: str
    section: str
    start: int
    end: int
    quote: str
    rule: str
    inferred: bool
    place: str = ""


def evidence_of(store: Store, facts: Iterable[str]) -> dict[str, tuple[EvidenceRow, ...]]:
    """Give the statements of each fact, oldest document first, at most EACH of one fact.

    A fact that is unknown, or has no statement, is left out.
    """
    statements: dict[str, tuple[EvidenceRow, ...]] = {}
    cypher = load_lookup("evidence-of-facts")
    wanted = list(dict.fromkeys(facts))
    for start in range(0, len(wanted), BATCH):
        parameters: dict[str, object] = {"facts": wanted[start : start + BATCH], "each": EACH}
        for row in store.read(cypher, parameters, limit=BATCH).rows:
            statements[str(row["fact"])] = read_statements(row["statements"])
    return statements


def read_statements(rows: object) -> tuple[EvidenceRow, ...]:
    """Give the statements of one fact from the store's list of maps."""
    return tuple(map(read_statement, rows)) if isinstance(rows, list) else ()


def read_statement(row: Mapping[str, object]) -> EvidenceRow:
    """Give one statement from the store's map."""
    words = {name: str(row.get(name) or "") for name in EvidenceRow.__slots__}
    return EvidenceRow(
        **{k: v for k, v in words.items() if k not in {"start", "end", "inferred"}},
        start=int(str(row["start"])),
        end=int(str(row["end"])),
        inferred=bool(row["inferred"]),
    )
