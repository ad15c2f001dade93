"""What goes to a store and what comes back from it, as values."""

from collections.abc import Mapping
from dataclasses import dataclass, field

Parameters = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Rows:
    """An answer: plain values by column; `truncated` where the row limit cut it.

    The embedded server tells the columns with the first row: without rows there may be none.
    """

    columns: tuple[str, ...]
    rows: tuple[dict[str, object], ...]
    truncated: bool


@dataclass(frozen=True, slots=True)
class GraphState:
    """What the store says of the graph in it.

    `store` is the id of this very store, made when it was first written; `state` is "loading"
    from a load's first batch to its last, else "ready"; `loaded_at` is the time (ISO, UTC) at
    which the last load ended, empty while the first one runs.
    """

    workspace: str
    generation: int
    schema: str
    rules: str
    state: str
    store: str = ""
    loaded_at: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement with its parameters."""

    cypher: str
    parameters: Parameters = field(default_factory=dict)
