"""A view: the part of the graph that an answer shows, whole enough to be drawn or handed on.

Decides what every picture and file of an answer may rely on: ids are unique and each edge
joins two nodes of the view. It does not decide how anything is drawn; that is `exports`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from policygraph.graph.model import Value


@dataclass(frozen=True, slots=True)
class ViewNode:
    """One node. `label` is the ontology's; `detail` is a short second line (a path, a number).

    `focus` marks what the question was about. `properties` go into the data files, never into
    the picture.
    """

    id: str
    label: str
    name: str
    detail: str = ""
    focus: bool = False
    properties: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ViewEdge:
    """One fact. `label` is what the picture says; empty means the ontology's Chinese word.

    `tier` tells how near the fact is (1 read, 2 inferred, 3 same sentence, 4 same task).
    """

    id: str
    type: str
    source: str
    target: str
    label: str = ""
    inferred: bool = False
    tier: int | None = None
    properties: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ViewDocument:
    """One document behind the view; `issued_on` is an ISO date or a prefix of it."""

    id: str
    title: str
    number: str = ""
    issued_on: str = ""


@dataclass(frozen=True, slots=True)
class ViewEvidence:
    """One statement of a fact: `fact` is the id of an edge, or of a Task or Observation.

    `place` says where it stands in the file ("page 12"); empty for plain text.
    """

    fact: str
    document: str
    section: str
    start: int
    end: int
    quote: str
    rule: str
    inferred: bool = False
    place: str = ""


@dataclass(frozen=True, slots=True)
class View:
    """Nodes and edges of one answer with the documents and sentences behind them.

    `generation` is that of the graph that was asked, 0 where no store was asked.
    """

    title: str
    subtitle: str = ""
    nodes: tuple[ViewNode, ...] = ()
    edges: tuple[ViewEdge, ...] = ()
    documents: tuple[ViewDocument, ...] = ()
    evidence: tuple[ViewEvidence, ...] = ()
    generation: int = 0

    def __post_init__(self) -> None:
        """Refuse what cannot be drawn truly.

        Raises:
            ValueError: an id stands twice, or an edge ends outside the view.
        """
        ids = [node.id for node in self.nodes] + [edge.id for edge in self.edges]
        if len(set(ids)) < len(ids):
            twice = sorted({item for item in ids if ids.count(item) > 1})
            raise ValueError(f"ids stand twice in a view: {', '.join(twice)}")
        inside = {node.id for node in self.nodes}
        for edge in self.edges:
            if not inside.issuperset((edge.source, edge.target)):
                raise ValueError(f"edge {edge.id} ends outside the view")
