"""Constraints and indexes, made from the ontology's tables and the same on both servers.

Ids are unique for each label; whatever a question or the loader starts from has an index. Nothing
here needs full text search, APOC or a paid edition.
"""

from policygraph.graph import ids
from policygraph.graph.ontology import load_ontology
from policygraph.graph.statement import Statement
from policygraph.graph.store import Store

NAME = "Name"
EVIDENCE = "Evidence"
GRAPH = "Graph"
NAMES = "NAMES"

_INDEXES = (
    (NAME, "key"),
    (EVIDENCE, "fact"),
    (EVIDENCE, "document"),
    ("Document", "slug"),
    ("Section", "document"),
    ("Task", "document"),
    ("Observation", "document"),
)
"""What is looked up besides ids: (label, property)."""


def node_labels() -> tuple[str, ...]:
    """Give the labels of all nodes that a load writes, those of the ontology first."""
    return (*load_ontology().labels, NAME, EVIDENCE)


def edge_types() -> tuple[str, ...]:
    """Give the types of all relationships that a load writes, those of the ontology first."""
    return (*load_ontology().edges, NAMES)


def schema_statements() -> tuple[str, ...]:
    """Give the statements that make all constraints and indexes which are not there yet."""
    unique = tuple(
        f"CREATE CONSTRAINT {label.lower()}_id IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE"
        for label in (*node_labels(), GRAPH)
    )
    indexes = tuple(
        f"CREATE INDEX {label.lower()}_{key} IF NOT EXISTS FOR (n:{label}) ON (n.{key})"
        for label, key in _INDEXES
    )
    return unique + indexes


def schema_id() -> str:
    """Give the id of this version of the schema."""
    return ids.digest(*schema_statements(), *edge_types())


def apply_schema(store: Store) -> None:
    """Make the constraints and indexes that are not there yet."""
    for statement in schema_statements():
        store.write(Statement(statement))
