"""The frozen values that the stages of ingest hand to each other.

All offsets count code points of `Document.text`, the normalised text, and are half-open.
Everything up to `Facts` looks at one document alone; names in it are completed by the
document's own place, and nothing in it depends on another document.
"""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field

from policygraph.graph.model import Scalar

SELF = ""
"""The name of a `Ref` with label Document that means the document at hand."""


@dataclass(frozen=True, slots=True)
class Source:
    """A file as it was taken in."""

    path: str
    sha256: str
    media_type: str


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a page, paragraph or sheet of the source begins: from `start` on it is the `number`th.

    `unit` is "page", "paragraph" or "sheet"; numbers count from 1, as people count them.
    """

    start: int
    unit: str
    number: int


@dataclass(frozen=True, slots=True)
class RawCell:
    """One cell of a table as the file holds it; offsets into `RawText.text`.

    `row` and `column` count from 0 and are those of its upper left corner in the grid.
    """

    row: int
    column: int
    start: int
    end: int
    row_span: int = 1
    column_span: int = 1


@dataclass(frozen=True, slots=True)
class RawTable:
    """One table as the file holds it; `start` to `end` spans its cells in `RawText.text`."""

    cells: tuple[RawCell, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class RawText:
    """What a reader gives: the text of a file as it stands there, its tables and its places.

    `wrapped` is true where a line's end may be no paragraph's end (plain text, PDF); false where
    the file says its paragraphs (Word, HTML), one a line. Offsets count code points of `text`.
    Tables and anchors are in text order.
    """

    text: str
    tables: tuple[RawTable, ...] = ()
    anchors: tuple[Anchor, ...] = ()
    wrapped: bool = True


@dataclass(frozen=True, slots=True)
class Entry:
    """One document's entry in a catalogue; what is empty is read from the text.

    `id` is the slug by which people name the document, `file` its name in `documents/`, `date`
    an ISO date or a prefix of it, `period` (first year, last year), `source` where it came from.
    """

    id: str
    file: str
    title: str = ""
    number: str = ""
    issuers: tuple[str, ...] = ()
    date: str = ""
    period: tuple[int, int] | None = None
    region: str = ""
    kind: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table: its text, its place in the grid, its span in the normalised text."""

    row: int
    column: int
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Table:
    """One table; rows and columns count from 0, a merged cell is repeated in each place.

    `caption` is the title line above it; `start` and `end` span the whole table.
    """

    caption: str
    cells: tuple[Cell, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Head:
    """What the first lines and the catalogue say of a document.

    `issuers` are completed names; `issuer_spans` holds the place of each in the text, or None
    where only the catalogue or a title says it. `region` is the place that completes short
    names (武进区), `regions` it and all above it (武进区, 常州市, 江苏省). `period` is
    (first year, last year) or None. Years are 0 where unknown.
    """

    title: str
    number: str = ""
    issuers: tuple[str, ...] = ()
    issuer_spans: tuple[tuple[int, int] | None, ...] = ()
    issued_on: str = ""
    period: tuple[int, int] | None = None
    region: str = ""
    regions: tuple[str, ...] = ()
    kind: str = "other"
    title_span: tuple[int, int] = (0, 0)
    number_span: tuple[int, int] | None = None

    @property
    def year(self) -> int:
        """The year of issue, 0 where unknown."""
        return int(self.issued_on[:4]) if self.issued_on[:4].isdigit() else 0


@dataclass(frozen=True, slots=True)
class Section:
    """One heading or task of the outline with the text that stands under it.

    `path` joins the numbers of all levels (二/（一）/3); the root's is empty. `start` to `end`
    spans heading, own text and all children; `own_end` is where the first child begins.
    `heading_end` is where the heading ends and the own text begins.
    """

    path: str
    number: str
    title: str
    parent: str
    start: int
    heading_end: int
    own_end: int
    end: int
    is_task: bool = False
    level: int = 0


@dataclass(frozen=True, slots=True)
class Document:
    """One clean text with its head, outline and tables. Sections are in text order, root first.

    `anchors` lead an offset of the text back to a page or paragraph of the source.
    """

    text: str
    head: Head
    sections: tuple[Section, ...]
    tables: tuple[Table, ...] = ()
    anchors: tuple[Anchor, ...] = ()

    def section_at(self, offset: int) -> Section:
        """Give the deepest section whose span holds the offset."""
        at = bisect_right(self.sections, offset, key=lambda section: section.start)
        above = (self.sections[index] for index in range(at - 1, -1, -1))
        return next((section for section in above if offset < section.end), self.sections[0])


@dataclass(frozen=True, slots=True)
class Mention:
    """One named thing at one place.

    `name` is completed by the document's place (区科技局 → 武进区科技局); `surface` is as printed.
    `role` is true inside a role clause, which gives no INVOLVES or MENTIONS. A split
    coordination (省、市、区委) gives several mentions over the same span.
    """

    start: int
    end: int
    label: str
    name: str
    surface: str
    rule: str
    kind: str = ""
    role: bool = False


@dataclass(frozen=True, slots=True)
class Ref:
    """One end of a relation: a label and a completed name.

    For Task and Section the name is the path; for Document it is the title, or SELF.
    """

    label: str
    name: str


@dataclass(frozen=True, slots=True)
class Relation:
    """One statement of an edge, with the span that says it and the rule that read it.

    `properties` are those of the ontology (amount, currency, per, ceiling, joint, since, years).
    """

    type: str
    source: Ref
    target: Ref
    start: int
    end: int
    rule: str
    inferred: bool = False
    properties: Mapping[str, Scalar] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Figure:
    """One observation. Values as the ontology says: 万 and 亿 multiplied out, years as int.

    `year` and `since` are 0 where the text leaves them open. `subject` is what it is FOR;
    None where open. `again` holds the spans of further statements of the same figure.
    """

    indicator: str
    value: float
    unit: str
    bound: str
    measure: str
    status: str
    subject: Ref | None
    start: int
    end: int
    rule: str
    year: int = 0
    since: int = 0
    to: str = ""
    per: str = ""
    again: tuple[tuple[int, int], ...] = ()
    inferred: bool = False


@dataclass(frozen=True, slots=True)
class Unread:
    """Something seen and not understood: what it seemed to be, where, and why it stayed open."""

    what: str
    text: str
    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What one reader found in a document."""

    mentions: tuple[Mention, ...] = ()
    relations: tuple[Relation, ...] = ()
    figures: tuple[Figure, ...] = ()
    open: tuple[Unread, ...] = ()


@dataclass(frozen=True, slots=True)
class Facts:
    """All that was read from one document, before names meet those of other documents."""

    id: str
    source: Source
    document: Document
    mentions: tuple[Mention, ...]
    relations: tuple[Relation, ...]
    figures: tuple[Figure, ...]
    open: tuple[Unread, ...]
