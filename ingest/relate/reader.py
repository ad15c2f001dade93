"""Document and mentions -> relations: sentences, clauses, rules, and what they leave to supply."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from policygraph.graph.ontology import load_ontology
from policygraph.ingest.model import Document, Mention, Reading, Relation
from policygraph.ingest.relate.building import read_building
from policygraph.ingest.relate.claims import Claim
from policygraph.ingest.relate.doers import read_clauses
from policygraph.ingest.relate.frames import read_frames
from policygraph.ingest.relate.funding import read_funding
from policygraph.ingest.relate.hatching import read_hatching
from policygraph.ingest.relate.joining import read_joining
from policygraph.ingest.relate.partnering import read_partnering
from policygraph.ingest.relate.passage import read_passage
from policygraph.ingest.relate.payers import paying_slots
from policygraph.ingest.relate.placing import read_placing
from policygraph.ingest.relate.pointers import pointing_slots
from policygraph.ingest.relate.running import read_running
from policygraph.ingest.relate.slots import Slot, merged, named_slots
from policygraph.ingest.sentences import sentence_spans

_RULES = (read_building, read_running, read_joining, read_hatching, read_placing, read_partnering)


def relate(document: Document, mentions: Sequence[Mention]) -> Reading:
    """Give the relations that a document's sentences state or leave to infer, in text order."""
    slots = find_slots(document, mentions)
    found: dict[tuple[object, ...], Relation] = {}
    for start, end in sentence_spans(document.text):
        for claim in read_sentence(document.text, start, end, slots):
            for relation in relations_of(claim):
                key = (
                    relation.type,
                    relation.source,
                    relation.target,
                    relation.start,
                    relation.end,
                )
                found.setdefault(key, relation)
    relations = sorted(
        found.values(), key=lambda r: (r.start, r.end, r.type, r.source.name, r.target.name)
    )
    return Reading(relations=tuple(relations))


def find_slots(document: Document, mentions: Sequence[Mention]) -> tuple[Slot, ...]:
    """Give all places of the text where something named stands, is pointed at, or pays."""
    named = named_slots(mentions)
    purses = tuple(paying_slots(document.text, document.head.regions, named))
    named = merged(purses, named)
    return merged(named, pointing_slots(document.text, _scopes(document), named))


def read_sentence(text: str, start: int, end: int, slots: Sequence[Slot]) -> Iterator[Claim]:
    """Give the claims of all clauses of a sentence."""
    passage = read_passage(text, start, end, slots)
    if not passage.slots:
        return
    paid: tuple[Slot, ...] = ()
    for clause in read_clauses(passage):
        frames = read_frames(clause)
        for rule in _RULES:
            yield from rule(clause, frames)
        for claim in read_funding(clause, frames, paid):
            paid = claim.targets
            yield claim


def relations_of(claim: Claim) -> Iterator[Relation]:
    """Give a relation for each pair of source and target that the ontology allows."""
    edge = load_ontology().edges[claim.type]
    start, end = claim.span
    for source in (ref for slot in claim.sources for ref in slot.refs):
        for target in (ref for slot in claim.targets for ref in slot.refs):
            if source != target and edge.allows(source.label, target.label):
                yield Relation(
                    claim.type,
                    source,
                    target,
                    start,
                    end,
                    claim.rule,
                    claim.inferred,
                    claim.properties,
                )


def _scopes(document: Document) -> tuple[tuple[int, int], ...]:
    """Give the stretches in which a noun may point back: numbered items, else paragraphs."""
    cuts = {0, len(document.text)}
    numbered = [s for s in document.sections if s.number]
    cuts |= {section.start for section in numbered}
    inside = [(s.start, s.own_end) for s in numbered]
    at = 0
    for line in document.text.splitlines(keepends=True):
        if not any(start <= at < end for start, end in inside):
            cuts.add(at)
        at += len(line)
    edges = sorted(cuts)
    return tuple(pairwise(edges))
