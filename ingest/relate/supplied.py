"""Doers that a sentence leaves out, supplied from elsewhere: every such relation is inferred.

In this order: what the sentences before in the same item spoke of, until another thing is spoken
of; the lead department of the task; the issuer or the place of the document. Example: “依托中以
常州创新园，加快集聚…。举办以色列创新成果发布洽谈会…” lets the park run the event, and the lead
department too. Nothing is supplied where somebody unnamed acts (鼓励企业…).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from policygraph.ingest.chapters import Chapters
from policygraph.ingest.lazy import lazy
from policygraph.ingest.model import Document, Mention, Ref, Relation, Section
from policygraph.ingest.relate.claims import Claim
from policygraph.ingest.relate.doers import Clause
from policygraph.ingest.relate.passage import Passage
from policygraph.ingest.relate.slots import Slot
from policygraph.ingest.relate.words import Phrase

_ORGANISED = ("Department", "Park", "Platform", "Enterprise", "Institution")
# A topic may run programmes and build facilities; that it builds a zone is too much to infer.
_TOPIC_MAY = {"RUNS": ("Program",), "BUILDS": ("Platform",), "INCUBATES": ("Enterprise",)}
# “金坛：充分发挥校地合作…”, “钟楼区：…”.
_CHAPTER = lazy("(?:^|[、．.])([\u4e00-\u9fff]{2})(?:区|市|县)?[：:]")
# “全市”, “我区”: the place of the document acts, not what was spoken of.
_DEICTIC = lazy("(?:全|我|本)[市区省县州]|我们")
# 二是发挥政策辐射效应。…: what the point before spoke of does not act in this one.
NEXT_POINT = lazy("(?:[一二三四五六七八九十]+是|第[一二三四五六七八九十]+[，、]|另一方面)")
# Share of a title above which it is the programme's name and no sentence about it.
_MOST_OF_A_TITLE = 0.6
_PLACE_MAY = ("RUNS", "BUILDS", "PARTNERS_WITH", "TAKES_PART_IN")
# “依托中以常州创新园，加快集聚…”, “以科教城为载体，…”.
_RESTS_ON = Phrase(
    r"^(?:<openers>)*(?:依托|充分依托|以(?=[ⓚⓟ](?:为|作为)))(?P<what>[ⓚⓟ])(?:$|[，、]|为|作为|建设|平台)"
)
_LEAD = lazy(
    r"牵头(?:单位|部门)?[：:](?P<units>(?:(?!配合|参与|责任|协助)[^；;。）)])*)|(?P<before>[^，。；（(：:]{2,60})牵头(?=[，。；）)])"
)


@dataclass(slots=True)
class Topic:
    """What the sentences of one item speak of; None where it is open."""

    slot: Slot | None = None

    def follow(self, clauses: Sequence[Clause], claims: Sequence[Claim]) -> None:
        """Take what this sentence speaks of, or forget the topic where it names another thing."""
        passage = clauses[0].passage
        named = [clause.doers for clause in clauses if clause.doers]
        if _DEICTIC.search(passage.masked):
            self.slot = None
        rests = _RESTS_ON.match(passage.masked)
        if named:
            last = named[-1][-1]
            self.slot = last if last.label in _ORGANISED else None
        elif rests:
            self.slot = passage.slots[rests.start("what")]
        elif self._names_another(passage, claims):
            self.slot = None

    def _names_another(self, passage: Passage, claims: Sequence[Claim]) -> bool:
        made = {slot for claim in claims for slot in claim.targets}
        return any(
            slot.label in _ORGANISED
            and slot not in made
            and self.slot
            and slot.refs != self.slot.refs
            for slot in passage.slots.values()
        )


def leads_of(document: Document, section: Section, mentions: Sequence[Mention]) -> tuple[Ref, ...]:
    """Give the lead units of a task: 牵头单位：区科技局, or 由区科技局牵头."""
    found: list[Ref] = []
    for match in _LEAD.finditer(document.text, section.start, section.end):
        start, end = match.span("units") if match["units"] is not None else match.span("before")
        found += [
            Ref(m.label, m.name) for m in mentions if m.role and start <= m.start and m.end <= end
        ]
    return tuple(dict.fromkeys(found))


def supply(
    claim: Claim, topic: Topic, leads: Sequence[Ref], document: Document, chapters: Chapters
) -> Iterator[Claim]:
    """Give a claim with supplied doers for each way in which they may be inferred."""
    if claim.sources:
        return
    # 举办洽谈会，东南大学等签约: who is named only behind it has not done it.
    spoken = topic.slot if topic.slot and topic.slot.start < claim.span[0] else None
    if spoken and _topic_may(claim, spoken):
        yield _with(claim, spoken.refs, "topic")
    if claim.type == "RUNS" and leads:
        yield _with(claim, leads, "lead")
    elif not spoken or not _topic_may(claim, spoken):
        yield from _from_document(claim, document, chapters)


def _topic_may(claim: Claim, slot: Slot) -> bool:
    labels = _TOPIC_MAY.get(claim.type, ())
    if claim.type == "BUILDS" and slot.label == "Department":
        return False
    return bool(claim.targets) and all(target.label in labels for target in claim.targets)


def _from_document(claim: Claim, document: Document, chapters: Chapters) -> Iterator[Claim]:
    head = document.head
    if owner := chapters.owner(claim.span[0]):
        if claim.type in _PLACE_MAY:
            yield _with(claim, (owner,), "part")
        return
    if _about_another_place(claim, document, chapters):
        return
    issuers = [name for name in head.issuers if name.endswith("政府")] or list(head.issuers)
    if claim.type == "RUNS" and issuers:
        yield _with(claim, (Ref("Department", issuers[0]),), "issuer")
    elif claim.type in _PLACE_MAY and head.region and head.kind != "news":
        yield _with(claim, (Ref("Place", head.region),), "place")


def _about_another_place(claim: Claim, document: Document, chapters: Chapters) -> bool:
    """Tell whether a heading above names a district that is not the document's place: 1.金坛：…."""
    own = {name[:2] for name in document.head.regions}
    section = document.section_at(claim.span[0])
    named = {m[1] for title in chapters.titles(section) for m in _CHAPTER.finditer(title)}
    return bool(named - own)


def _with(claim: Claim, refs: Sequence[Ref], source: str) -> Claim:
    # The doer stands elsewhere: a slot before the sentence leaves the claim's span as it is.
    slot = Slot(-1, -1, refs[0].label, tuple(refs))
    return replace(claim, sources=(slot,), rule=f"{claim.rule}+{source}", inferred=True)


def site_at_builder(claim: Claim) -> Iterator[Claim]:
    """What a zone builds stands in the zone: 武进国家高新区…建设好江苏省中以产业技术研究院."""
    parks = tuple(slot for slot in claim.sources if slot.label == "Park")
    if claim.type == "BUILDS" and parks:
        yield replace(
            claim,
            type="LOCATED_IN",
            sources=claim.targets,
            targets=parks,
            rule="placed.at_builder",
            inferred=True,
        )


def titled_programmes(
    section: Section, mentions: Sequence[Mention], leads: Sequence[Ref]
) -> Iterator[Relation]:
    """The lead of a task runs the programme that the task is named after: 3.羊城企业家培养项目."""
    for mention in mentions:
        named = mention.label == "Program" and section.start <= mention.start < section.heading_end
        if named and mention.end - mention.start > len(section.title) * _MOST_OF_A_TITLE:
            target = Ref("Program", mention.name)
            for lead in leads:
                yield Relation(
                    "RUNS", lead, target, mention.start, mention.end, "runs.title+lead", True
                )
