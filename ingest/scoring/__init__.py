"""Measures of extracted graphs against annotated documents (corpus/gold, by docs/ontology.md)."""

from policygraph.ingest.scoring.frozen import Change, changes, read_frozen, write_frozen
from policygraph.ingest.scoring.judged import Judged, Row, by_label, by_measure, by_rule, count
from policygraph.ingest.scoring.run import score_folder

__all__ = [
    "Change",
    "Judged",
    "Row",
    "by_label",
    "by_measure",
    "by_rule",
    "changes",
    "count",
    "read_frozen",
    "score_folder",
    "write_frozen",
]
