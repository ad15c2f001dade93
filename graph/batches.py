"""A difference as the statements that make it good, in transactions of a bearable size."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import cast

from policygraph.graph.difference import Difference
from policygraph.graph.rows import EdgeRow, Properties
from policygraph.graph.statement import Statement

BATCH = 500
"""Rows in one statement: it must end within the embedded server's limit, on a slow machine too."""

BATCH_CHARACTERS = 1_000_000
"""Text in one statement; a Bolt message of the embedded server holds 16 MB."""

TRANSACTION = 2000
"""Rows in one transaction."""


def transactions(change: Difference) -> Iterator[list[Statement]]:
    """Give the statements of each transaction: small ones go together, large ones alone."""
    together: list[Statement] = []
    for statement in _statements(change):
        if together and count_rows(*together, statement) > TRANSACTION:
            yield together
            together = []
        together.append(statement)
    if together:
        yield together


def _statements(change: Difference) -> Iterator[Statement]:
    """Give the statement of every batch: first what is new, then what goes."""
    for label, nodes in groupby(change.nodes, key=lambda row: row.label):
        merge = f"UNWIND $rows AS row MERGE (n:{label} {{id: row.id}}) SET n = row"
        yield from _batches(merge, (row.properties for row in nodes))
    for ends, edges in groupby(sorted(change.edges, key=_ends), key=_ends):
        yield from _batches(_merge_edge(*ends), map(_edge_row, edges))
    # Collected before they are deleted: ArcadeDB loses its place where a node's edges go while it
    # still walks over them, and ends with EntityNotFound (a section with 160 figures did).
    for (kind, label), old_edges in change.old_edges.items():
        drop = (
            "UNWIND $rows AS row "
            f"MATCH (:{label} {{id: row[0]}})-[r:{kind} {{id: row[1]}}]->() "
            "WITH collect(r) AS found UNWIND found AS r DELETE r"
        )
        yield from _batches(drop, map(list, old_edges))
    for label, keys in change.old_nodes.items():
        yield from _batches(
            f"UNWIND $rows AS id MATCH (n:{label} {{id: id}}) "
            "WITH collect(n) AS found UNWIND found AS n DETACH DELETE n",
            keys,
        )


def _ends(row: EdgeRow) -> tuple[str, str, str]:
    return row.type, row.source_label, row.target_label


def _merge_edge(kind: str, source: str, target: str) -> str:
    return (
        f"UNWIND $rows AS row MATCH (s:{source} {{id: row.source}}) "
        f"MATCH (t:{target} {{id: row.target}}) "
        f"MERGE (s)-[r:{kind} {{id: row.properties.id}}]->(t) SET r = row.properties"
    )


def _edge_row(row: EdgeRow) -> Properties:
    return {"source": row.source, "target": row.target, "properties": row.properties}


def _batches(cypher: str, rows: Iterable[object]) -> Iterator[Statement]:
    batch: list[object] = []
    characters = 0
    for row in rows:
        batch.append(row)
        characters += len(str(row))
        if len(batch) >= BATCH or characters >= BATCH_CHARACTERS:
            yield Statement(cypher, {"rows": batch})
            batch, characters = [], 0
    if batch:
        yield Statement(cypher, {"rows": batch})


def count_rows(*statements: Statement) -> int:
    """Give the number of rows that the statements write or delete."""
    return sum(len(cast("list[object]", item.parameters["rows"])) for item in statements)
