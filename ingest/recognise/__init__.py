"""Names in a document: which things of the ontology's entity labels it names, and where."""

from policygraph.ingest.recognise.reader import recognise

__all__ = ["recognise"]
