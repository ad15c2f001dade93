"""All documents' facts -> one graph, the same byte for byte for the same facts and decisions."""

from collections.abc import Iterable

from policygraph.graph import ids
from policygraph.graph.model import Name, Open, Subgraph
from policygraph.ingest.decisions import Decision, known_aliases
from policygraph.ingest.draft import Draft, Paper
from policygraph.ingest.model import Facts
from policygraph.ingest.resolve import Resolver
from policygraph.ingest.titles import match_titles
from policygraph.ingest.weave import add_document, weave

_CORPUS_FORMS = ("number", "slug")


def resolve(corpus: Iterable[Facts], decisions: Iterable[Decision] = ()) -> Resolver:
    """Give the resolver of all names under people's decisions and the known aliases.

    Raises:
        CatalogError: a decision renames a thing to the name of another.
    """
    return Resolver(sorted(corpus, key=lambda item: item.id), decisions, known_aliases())


def assemble(
    corpus: Iterable[Facts],
    decisions: Iterable[Decision] = (),
    resolver: Resolver | None = None,
) -> Subgraph:
    """Give the graph of all facts, with nodes, edges and names sorted by id.

    `resolver` is `resolve` of the same facts and decisions, where the caller has it already.
    """
    facts = sorted(corpus, key=lambda item: item.id)
    resolver = resolver or resolve(facts, decisions)
    papers = [Paper.of(item) for item in facts]
    titles = match_titles(
        (title for item in facts for title in _titles(item)),
        {paper.id: item.document.head.title for paper, item in zip(papers, facts, strict=True)},
    )
    draft = Draft()
    for entity in resolver.entities():
        draft.add_entity(entity)
    for paper in papers:
        add_document(draft, paper)
    for paper in papers:
        weave(draft, paper, resolver, titles)
    return Subgraph(
        nodes=draft.nodes(),
        edges=draft.edges(),
        names=_names(draft, resolver),
        open=tuple(_open(papers)),
    )


def _titles(facts: Facts) -> Iterable[str]:
    for mention in facts.mentions:
        if mention.label == "Document":
            yield mention.name
    for relation in facts.relations:
        for ref in (relation.source, relation.target):
            if ref.label == "Document" and ref.name:
                yield ref.name


def _names(draft: Draft, resolver: Resolver) -> tuple[Name, ...]:
    """Give all names; one that is another node's canonical name of the label stays with that."""
    canonical = {node.id: node.id for node in draft.nodes()}
    found: dict[tuple[str, str], Name] = {}
    forms = [
        (e.id, e.label, form, why) for e in resolver.entities() for form, why in (*e.forms, *e.told)
    ]
    for entity, label, form, reason in (*forms, *draft.document_forms()):
        if not ids.name_key(form) or entity not in canonical:
            continue
        key = entity if reason == "canonical" else ids.name_id(label, form)
        if canonical.get(key, entity) == entity:
            found.setdefault((key, entity), Name(key, ids.name_key(form), form, entity, reason))
    return tuple(found[key] for key in sorted(found))


def _open(papers: Iterable[Paper]) -> Iterable[Open]:
    for paper in papers:
        for item in paper.facts.open:
            section = paper.document.section_at(item.start)
            yield Open(
                what=item.what,
                text=item.text,
                document=paper.id,
                section=section.path,
                start=item.start,
                end=item.end,
                reason=item.reason,
            )
