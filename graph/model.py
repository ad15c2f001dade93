"""The values that the rooms hand to each other: nodes, edges, evidence, names, one graph of them.

All are frozen and compare by content. Offsets count code points of a document's normalised text
and are half-open: `text[start:end] == quote`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

Scalar = str | int | float | bool
Value = Scalar | tuple[str, ...]
"""What a property may hold: never null (leave the key out), lists of strings only."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One statement of a fact: where it was read and by which rule.

    `document` is the Document's node id, `section` the path of the Section or Task. `place` says
    where it stands in the file, as "page 12", "paragraph 40" or "sheet 2"; empty for plain text.
    """

    document: str
    section: str
    start: int
    end: int
    quote: str
    rule: str
    inferred: bool = False
    place: str = ""


@dataclass(frozen=True, slots=True)
class Node:
    """One node. `evidence` is filled for Tasks and Observations only."""

    id: str
    label: str
    name: str
    aliases: tuple[str, ...] = ()
    properties: Mapping[str, Value] = field(default_factory=dict)
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Edge:
    """One fact: a relationship with all statements of it. `inferred`: no text says it in words."""

    id: str
    type: str
    source: str
    target: str
    properties: Mapping[str, Value] = field(default_factory=dict)
    evidence: tuple[Evidence, ...] = ()
    inferred: bool = False


@dataclass(frozen=True, slots=True)
class Name:
    """One name of an entity; the id is `ids.name_id` of it, so old links work after a rename.

    `reason` says why this form names the entity: printed so, a decision, a table of aliases.
    """

    id: str
    key: str
    form: str
    entity: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Open:
    """Something seen and not understood, with its place and the reason."""

    what: str
    text: str
    document: str
    section: str
    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True)
class Subgraph:
    """A graph: nodes, edges and names sorted by id; `open` holds what was not understood."""

    nodes: tuple[Node, ...] = ()
    edges: tuple[Edge, ...] = ()
    names: tuple[Name, ...] = ()
    open: tuple[Open, ...] = ()
