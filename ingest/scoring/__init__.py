"""Measures of extracted graphs against annotated documents (corpus/gold, by docs/ontology.md)."""

from policygraph.ingest.scoring.run import score_folder
from policygraph.ingest.scoring.tally import Row, Tally

__all__ = ["Row", "Tally", "score_folder"]
