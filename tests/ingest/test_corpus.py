"""What must hold of the five real documents, read whole."""

from itertools import pairwise
from pathlib import Path

import pytest

from policygraph.graph.ontology import load_ontology
from policygraph.ingest.assemble import assemble
from policygraph.ingest.catalog import read_catalog
from policygraph.ingest.decisions import read_decisions
from policygraph.ingest.extract import extract
from policygraph.ingest.facts import dump_facts, parse_facts
from tests.corpora import CORPUS, corpus_facts, corpus_graph, document_named

SLUGS = tuple(read_catalog(CORPUS / "catalog.toml").entries)


@pytest.mark.parametrize("slug", SLUGS)
def test_facts_survive_their_file(slug: str) -> None:
    (facts,) = (item for item in corpus_facts() if item.id == slug)
    assert parse_facts(dump_facts(facts)) == facts


def test_every_quote_stands_at_its_offsets() -> None:
    texts = {document_named(facts.id).id: facts.document.text for facts in corpus_facts()}
    items = [e for edge in corpus_graph().edges for e in edge.evidence if e.document in texts]
    items += [e for node in corpus_graph().nodes for e in node.evidence]
    assert items
    assert all(texts[e.document][e.start : e.end] == e.quote for e in items)


def test_every_edge_has_evidence_or_says_by_which_rule_it_was_inferred() -> None:
    for edge in corpus_graph().edges:
        assert edge.evidence
        assert all(item.rule for item in edge.evidence)
        assert edge.inferred == all(item.inferred for item in edge.evidence)


def test_every_edge_is_one_that_the_ontology_allows() -> None:
    labels = {node.id: node.label for node in corpus_graph().nodes}
    edges = load_ontology().edges
    wrong = [
        (edge.type, labels[edge.source], labels[edge.target])
        for edge in corpus_graph().edges
        if not edges[edge.type].allows(labels[edge.source], labels[edge.target])
    ]
    assert wrong == []


@pytest.mark.parametrize("slug", SLUGS)
def test_outline_covers_the_text_once(slug: str) -> None:
    (facts,) = (item for item in corpus_facts() if item.id == slug)
    own = [(s.start, s.own_end) for s in facts.document.sections if s.own_end > s.start]
    covered = sorted(own)
    assert covered[0][0] == 0
    assert covered[-1][1] == len(facts.document.text)
    assert all(a[1] == b[0] for a, b in pairwise(covered))


def test_order_of_documents_does_not_matter() -> None:
    decisions = read_decisions(CORPUS / "decisions.toml")
    assert assemble(reversed(corpus_facts()), decisions) == corpus_graph()


def test_the_park_is_one_node_over_all_documents() -> None:
    parks = [n for n in corpus_graph().nodes if n.label == "Park" and "中以" in n.name]
    (park,) = (n for n in parks if n.name == "中以常州创新园")
    others = {"中以园", "中以创新园", "中国以色列常州创新园"} - set(park.aliases)
    assert not {node.name for node in parks} & others
    touching = [e for e in corpus_graph().edges if park.id in (e.source, e.target)]
    documents = {item.document for edge in touching for item in edge.evidence}
    assert len(documents) >= 3


def test_a_changed_region_changes_the_units(tmp_path: Path) -> None:
    catalog = read_catalog(CORPUS / "catalog.toml")
    entry = catalog.entries["wujin-2021-leap"]
    moved = extract(CORPUS / entry.file, type(entry)(entry.id, entry.file, region="新北区"))
    names = {m.name for m in moved.mentions if m.label == "Department"}
    assert "新北区科技局" in names
    assert "武进区科技局" not in names
