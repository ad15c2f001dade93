"""Document and mentions -> relations: sentences, clauses, rules, and what they leave to supply."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from policygraph.graph.ontology import load_ontology
from policygraph.ingest.chapters import Chapters
from policygraph.ingest.lazy import lazy
from policygraph.ingest.model import Document, Mention, Reading, Ref, Relation
from policygraph.ingest.relate.belonging import read_belonging
from policygraph.ingest.relate.building import read_building
from policygraph.ingest.relate.claims import Claim
from policygraph.ingest.relate.doers import Clause, read_clauses
from policygraph.ingest.relate.frames import read_frames
from policygraph.ingest.relate.funding import funds_set_up, read_funding
from policygraph.ingest.relate.hatching import read_hatching
from policygraph.ingest.relate.joining import read_joining
from policygraph.ingest.relate.partnering import read_partnering
from policygraph.ingest.relate.passage import read_passage
from policygraph.ingest.relate.payers import paying_slots
from policygraph.ingest.relate.placing import read_placing
from policygraph.ingest.relate.pointers import pointing_slots
from policygraph.ingest.relate.running import read_running
from policygraph.ingest.relate.short_lists import short_slots
from policygraph.ingest.relate.slots import Slot, merged, named_slots, unit_slots
from policygraph.ingest.relate.supplied import (
    NEXT_POINT,
    Topic,
    leads_of,
    site_at_builder,
    supply,
    titled_programmes,
)
from policygraph.ingest.sentences import sentence_spans
from policygraph.ingest.spans import SpanIndex

_ORIGIN = lazy(
    r"(?:[、和][^，。；、和]{2,8})*等(?:[^，。；、]{0,4})(?:院校|高校|企业|公司|机构|学校|专家|客商|大学|园区)"
)
_RULES = (read_building, read_running, read_joining, read_hatching, read_placing, read_partnering)


def relate(document: Document, mentions: Sequence[Mention]) -> Reading:
    """Give the relations that a document's sentences state or leave to infer, in text order.

    A fact that was read at a place is not inferred there again.
    """
    slots = find_slots(document, mentions)
    by_start = SpanIndex(slots)
    named = SpanIndex(mentions)
    chapters = Chapters(document)
    found = [*read_belonging(document, mentions)]
    for start, end in scopes_of(document):
        inside = by_start.within(start, end)
        if inside:
            section = document.section_at(start)
            near = named.within(section.start, section.end)
            leads = leads_of(document, section, near) if section.is_task else ()
            found += titled_programmes(section, near, leads)
            found += _read_scope(document, (start, end), inside, leads, chapters)
    return Reading(relations=_once(found))


def find_slots(document: Document, mentions: Sequence[Mention]) -> tuple[Slot, ...]:
    """Give all places of the text where something named stands, is pointed at, or pays."""
    listed = tuple(short_slots(document.text, mentions))
    named = merged(listed, named_slots(mentions))
    named = merged(named, unit_slots(document.text, mentions))
    purses = tuple(paying_slots(document.text, document.head.regions, named))
    named = tuple(slot for slot in merged(purses, named) if not _tells_origin(document.text, slot))
    return merged(named, pointing_slots(document.text, scopes_of(document), named))


def _tells_origin(text: str, slot: Slot) -> bool:
    """Tell whether a place only says where somebody is from: 俄罗斯等高等院校, 上海等企业."""
    return slot.label == "Place" and bool(_ORIGIN.match(text, slot.end))


def scopes_of(document: Document) -> tuple[tuple[int, int], ...]:
    """Give the stretches in which a noun may point back: numbered items, else paragraphs."""
    numbered = [section for section in document.sections if section.number]
    cuts = {0, len(document.text)} | {section.start for section in numbered}
    inside = [(section.start, section.own_end) for section in numbered]
    starts = [start for start, _ in inside]
    at = 0
    for line in document.text.splitlines(keepends=True):
        last = bisect_right(starts, at) - 1
        if last < 0 or at >= inside[last][1]:
            cuts.add(at)
        at += len(line)
    return tuple(pairwise(sorted(cuts)))


def read_sentence(
    document: Document, start: int, end: int, slots: Sequence[Slot]
) -> tuple[tuple[Clause, ...], list[Claim]]:
    """Give the clauses of a sentence and the claims that its rules read in them."""
    inside = [slot for slot in slots if start <= slot.start and slot.end <= end]
    if not inside:
        return (), []
    passage = read_passage(document.text, start, end, inside)
    clauses = read_clauses(passage, report=document.head.kind == "report")
    claims: list[Claim] = []
    paid: tuple[Slot, ...] = ()
    for clause in clauses:
        if clause.theme is None:  # nothing is named yet that could do it or be done to
            continue
        # Where a clause names nothing, no verb of it has an object, and no rule finds an end.
        frames = read_frames(clause) if clause.names else ()
        for rule in _RULES if clause.names else ():
            claims += rule(clause, frames)
        for claim in read_funding(clause, frames, paid):
            paid = claim.targets if claim.rule != "funds.spends" else paid
            claims.append(claim)
        paid = funds_set_up(frames) or paid
    return clauses, claims


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


def _read_scope(
    document: Document,
    scope: tuple[int, int],
    slots: Sequence[Slot],
    leads: Sequence[Ref],
    chapters: Chapters,
) -> Iterator[Relation]:
    """Read the sentences of one item in order; what it speaks of goes from one to the next."""
    topic = Topic()
    for start, end in sentence_spans(document.text[scope[0] : scope[1]]):
        begin, stop = scope[0] + start, scope[0] + end
        if NEXT_POINT.match(document.text, begin):
            topic = Topic()
        clauses, claims = read_sentence(document, begin, stop, slots)
        if clauses and document.head.kind != "report":
            topic.follow(clauses, claims)
        for claim in claims:
            yield from relations_of(claim)
            for more in (*supply(claim, topic, leads, document, chapters), *site_at_builder(claim)):
                yield from relations_of(more)


def _once(relations: Iterable[Relation]) -> tuple[Relation, ...]:
    """Give each statement once, sorted; what is read at a place goes before what is inferred."""
    found: dict[tuple[str, Ref, Ref, int, int, object], Relation] = {}
    for relation in sorted(relations, key=_order):
        amount = relation.properties.get("amount")
        key = (
            relation.type,
            relation.source,
            relation.target,
            relation.start,
            relation.end,
            amount,
        )
        found.setdefault(key, relation)
    return tuple(found.values())


def _order(relation: Relation) -> tuple[int, int, str, str, str, bool, str]:
    ends = relation.source.name, relation.target.name
    return (relation.start, relation.end, relation.type, *ends, relation.inferred, relation.rule)
