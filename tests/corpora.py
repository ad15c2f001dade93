"""The graph of the five documents of corpus/, read once for all tests."""

from functools import cache
from pathlib import Path

from policygraph.graph.model import Node, Subgraph
from policygraph.ingest.assemble import assemble
from policygraph.ingest.catalog import read_catalog
from policygraph.ingest.decisions import read_decisions
from policygraph.ingest.extract import extract
from policygraph.ingest.model import Facts

CORPUS = Path(__file__).parents[1] / "corpus"


@cache
def corpus_facts() -> tuple[Facts, ...]:
    """Give the facts of the five documents, in the catalogue's order."""
    catalog = read_catalog(CORPUS / "catalog.toml")
    return tuple(extract(CORPUS / entry.file, entry) for entry in catalog.entries.values())


@cache
def corpus_graph() -> Subgraph:
    """Give the graph of the five documents under the corpus' decisions."""
    return assemble(corpus_facts(), read_decisions(CORPUS / "decisions.toml"))


def document_named(slug: str) -> Node:
    """Give the node of a document of the corpus."""
    return next(
        node
        for node in corpus_graph().nodes
        if node.label == "Document" and node.properties.get("slug") == slug
    )
