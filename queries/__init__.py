"""The questions: one `.cypher` file is one question that a researcher asks.

`*.cypher` here are the questions, `notes/*.cypher` say in words what their tables cannot show,
`lookup/*.cypher` serve names, evidence and pictures. All run unchanged on Neo4j 5 and on the
embedded server. One habit keeps it so: between a MATCH that binds a relationship and a MATCH that
looks its id up (`{fact: r.id}`) stands a WITH; without it the embedded server finds nothing
(arcadedb 26.10.2, seen 2026-11-21).
"""

from policygraph.queries.catalog import load_questions
from policygraph.queries.evidence import EvidenceRow, evidence_of
from policygraph.queries.names import NameHit, find_entity, search_names
from policygraph.queries.picture import view_of
from policygraph.queries.question import Column, Parameter, Question
from policygraph.queries.runner import Answer, Note, Row, ask

__all__ = [
    "Answer",
    "Column",
    "EvidenceRow",
    "NameHit",
    "Note",
    "Parameter",
    "Question",
    "Row",
    "ask",
    "evidence_of",
    "find_entity",
    "load_questions",
    "search_names",
    "view_of",
]
