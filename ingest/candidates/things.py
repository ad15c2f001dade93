"""The things of all documents that may be compared: their names, and where each stands first."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from policygraph.graph.ids import name_key
from policygraph.ingest.model import Facts
from policygraph.ingest.regions import head_chain
from policygraph.ingest.resolve import Key, Resolver

_UNLIKE = frozenset({"Document", "Section", "Task", "Observation"})


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence of a document that prints a name."""

    document: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Thing:
    """One entity: the name by which decisions call it, all its completed names, where it stands.

    `count` is how often its names stand in the documents, `regions` the places of the documents,
    `documents` their slugs, in order.
    """

    label: str
    name: str
    names: tuple[str, ...]
    count: int
    documents: tuple[str, ...]
    regions: frozenset[str] = frozenset()

    @property
    def key(self) -> str:
        """The key of its name."""
        return name_key(self.name)


@dataclass(slots=True)
class _Found:
    names: dict[str, int] = field(default_factory=dict)
    documents: set[str] = field(default_factory=set)
    canonical: str = ""


def find_things(corpus: Iterable[Facts], resolver: Resolver) -> tuple[Thing, ...]:
    """Give all things that have names of their own, sorted by label and name.

    A namesake that a decision tells apart by its document is none: decisions call by name alone.
    """
    regions = {facts.id: frozenset(head_chain(facts.document.head)) for facts in corpus}
    found: dict[str, _Found] = {}
    labels: dict[str, str] = {}
    for key in sorted(resolver.groups):
        entity = resolver.entity_of(key)
        if entity is None or key[0] in _UNLIKE or key[2]:
            continue
        thing = found.setdefault(entity.id, _Found(canonical=entity.name))
        group = resolver.groups[key]
        thing.names |= group.names
        thing.documents |= group.documents
        labels[entity.id] = key[0]
    things = (_thing(labels[key], item, regions) for key, item in found.items())
    return tuple(sorted(things, key=lambda thing: (thing.label, thing.name)))


def _thing(label: str, found: _Found, regions: Mapping[str, frozenset[str]]) -> Thing:
    """Make a thing: its name is the canonical one where texts print it, else the most frequent."""
    by_key = {name_key(name): name for name in sorted(found.names, reverse=True)}
    frequent = min(found.names, key=lambda name: (-found.names[name], name))
    return Thing(
        label=label,
        name=by_key.get(name_key(found.canonical), frequent),
        names=tuple(sorted(found.names)),
        count=sum(found.names.values()),
        documents=tuple(sorted(found.documents)),
        regions=frozenset().union(*(regions.get(slug, frozenset()) for slug in found.documents)),
    )


def find_quotes(corpus: Iterable[Facts], wanted: Collection[Key]) -> dict[Key, Quote]:
    """Give the first sentence that prints each of the names, by label and key.

    What is only an issuer or a region of a document has the title.
    """
    found: dict[Key, Quote] = {}
    for facts in corpus:
        head = facts.document.head
        title = " ".join(head.title.split())
        for key, start, end in _places(facts):
            if key in wanted and key not in found:
                found[key] = Quote(facts.id, title, sentence(facts.document.text, start, end))
        heads = [("Department", name) for name in head.issuers] + [("Place", head.region)]
        for label, name in heads:
            key = (label, name_key(name), "")
            if key in wanted:
                found.setdefault(key, Quote(facts.id, title, title))
    return found


def _places(facts: Facts) -> Iterator[tuple[Key, int, int]]:
    for mention in facts.mentions:
        yield (mention.label, name_key(mention.name), ""), mention.start, mention.end
    for figure in facts.figures:
        yield ("Indicator", name_key(figure.indicator), ""), figure.start, figure.end
    for relation in facts.relations:
        for ref in (relation.source, relation.target):
            yield (ref.label, name_key(ref.name), ""), relation.start, relation.end


QUOTE = 60
"""Characters of a quote; a sentence of a list of tasks may have hundreds."""


def sentence(text: str, start: int, end: int) -> str:
    """Give the clause around a span, cut to `QUOTE` characters that hold the span's beginning."""
    before = max(text.rfind(mark, 0, start) for mark in "。；\n") + 1
    stops = [at for mark in "。；\n" if (at := text.find(mark, end)) >= 0]
    after = min(stops, default=len(text))
    if after - before <= QUOTE:
        return text[before:after].strip()
    first = max(before, start - QUOTE // 3)
    last = min(after, first + QUOTE)
    return ("…" if first > before else "") + text[first:last].strip() + "…" * (last < after)
