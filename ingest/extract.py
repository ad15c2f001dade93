"""One file -> its facts: every stage in a row.

Each stage adds to the `Work` of the document. Names inside a title are no names of their own, and
the bracket with the units speaks for the task alone. `pipeline` holds the same stages as a spaCy
`Language`.
"""

import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from policygraph.ingest.citations import own_title_lines, read_citations
from policygraph.ingest.figures import read_figures
from policygraph.ingest.head import read_head
from policygraph.ingest.model import (
    Document,
    Entry,
    Facts,
    Figure,
    Mention,
    Reading,
    Relation,
    Unread,
)
from policygraph.ingest.namesakes import find_namesakes
from policygraph.ingest.normalise import NormalText, normalise
from policygraph.ingest.outline import read_outline
from policygraph.ingest.readers import read_file
from policygraph.ingest.recognise import recognise
from policygraph.ingest.relate import relate
from policygraph.ingest.roles import clause_spans, read_roles
from policygraph.ingest.spans import Cover, SpanIndex
from policygraph.ingest.table_figures import read_table_figures
from policygraph.ingest.unplaced import find_unplaced


@dataclass(slots=True)
class Work:
    """What the stages have found so far of one document."""

    document: Document
    mentions: tuple[Mention, ...] = ()
    relations: list[Relation] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    open: list[Unread] = field(default_factory=list)

    def add(self, reading: Reading) -> None:
        """Take in what a reader found, but for its mentions."""
        self.relations.extend(reading.relations)
        self.figures.extend(reading.figures)
        self.open.extend(reading.open)


def read_document(normal: NormalText, entry: Entry | None = None) -> Document:
    """Give the document of a clean text: head, outline and tables."""
    head = read_head(normal, entry)
    sections = read_outline(normal.text, head, normal.tables)
    return Document(normal.text, head, sections, normal.tables, normal.anchors)


def extract(path: Path, entry: Entry | None = None) -> Facts:
    """Give the facts of a file.

    Raises:
        UnreadableFile: the file holds no text, or none that can be read.
    """
    source, raw = read_file(path)
    with _uncollected():
        work = Work(read_document(normalise(raw), entry))
        for _, stage in STAGES:
            stage(work)
    return Facts(
        id=entry.id if entry else path.stem,
        source=source,
        document=work.document,
        mentions=work.mentions,
        relations=tuple(work.relations),
        figures=tuple(work.figures),
        open=tuple(sorted(work.open, key=lambda item: (item.start, item.end, item.what))),
    )


@contextmanager
def _uncollected() -> Iterator[None]:
    """Pause the search for garbage in cycles, of which the stages make none worth a search."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


def _read_names(work: Work) -> None:
    """Names, units and titles, one mention for each place that names something."""
    document = work.document
    names = recognise(document)
    roles = read_roles(document, names)
    citations = read_citations(document, names)
    work.add(roles)
    work.add(citations)
    work.mentions = _merged(document, names, roles.mentions, citations.mentions)
    unplaced = {(item.start, item.end): item for item in find_unplaced(document)}
    others = [item for item in work.open if (item.start, item.end) not in unplaced]
    work.open = [*others, *unplaced.values(), *find_namesakes(document, work.mentions)]


def _read_relations(work: Work) -> None:
    work.add(relate(work.document, work.mentions))


def _read_figures(work: Work) -> None:
    work.add(read_figures(work.document, work.mentions))
    work.add(read_table_figures(work.document))


STAGES: tuple[tuple[str, Callable[[Work], None]], ...] = (
    ("policygraph_names", _read_names),
    ("policygraph_relations", _read_relations),
    ("policygraph_figures", _read_figures),
)
"""What reads a document, in this order, each with its name in the spaCy pipeline."""


def _merged(
    document: Document,
    names: Iterable[Mention],
    units: tuple[Mention, ...],
    titles: tuple[Mention, ...],
) -> tuple[Mention, ...]:
    """Give all mentions in text order; inside titles and role clauses only theirs count."""
    apart = clause_spans(document) + own_title_lines(document)
    taken = Cover([(m.start, m.end) for m in titles] + apart)
    free = [name for name in names if not taken.touches(name.start, name.end)]
    inside = set(_within_units(free, units))  # 市政府 in 市政府审改办
    free = [name for name in free if name not in inside]
    spans = {(name.start, name.end) for name in free}
    own = [unit for unit in units if (unit.start, unit.end) not in spans]
    return tuple(sorted({*free, *own, *titles}, key=_place))


def _within_units(names: Sequence[Mention], units: Iterable[Mention]) -> Iterator[Mention]:
    """Give the names that are a part of a longer unit of a role clause, or a place that acts.

    由达茂旗牵头 names the banner's government.
    """
    by_start = SpanIndex(names)
    for unit in units:
        span = unit.start, unit.end, unit.label
        inside = by_start.within(unit.start, unit.end)
        yield from (name for name in inside if (name.start, name.end, name.label) != span)


def _place(mention: Mention) -> tuple[int, int, str, str, str]:
    return mention.start, mention.end, mention.label, mention.name, mention.rule
