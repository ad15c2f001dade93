"""What a query file says about itself: the question, its parameters and its columns.

These values are what the command line, the API, the page and the MCP tools are made from.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

Value = str | int | bool | None
"""What a parameter may hold when it reaches the store."""

PARAMETER_TYPES = (
    "entity",  # a name or id of an entity; `labels` says of which labels, none: of any
    "document",  # an entity of label Document, also by its number or its short id
    "task",  # an id of a Task, or DOCUMENT#NUMBER as in wujin-2021-leap#4
    "text",
    "integer",
    "year",
    "boolean",
    "choice",  # one of `choices`
    "label",  # one of the ontology's labels
    "edge",  # one of the ontology's edge types
)
COLUMN_TYPES = (
    "node",  # {id, label, name}
    "nodes",  # a list of them, sorted
    "text",
    "texts",
    "integer",
    "number",
    "boolean",
    "year",
    "chains",  # how one thing leads to another, in words: 中以常州创新园 —举办→ 中以创新创业大赛
    "facts",  # ids of the facts behind the row; it becomes Row.facts
)
VIEWS = ("table", "graph", "matrix", "timeline")
RESERVED = frozenset({"limit", "offset", "cursor", "format", "question", "lang", "evidence"})
"""Names that no parameter may take: the doors use them for paging and output."""


@dataclass(frozen=True, slots=True)
class Words:
    """One text in both languages."""

    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter of a question.

    `example` is what the documentation and the tests ask with; `minimum` and `maximum` bound
    an integer or a year, both inclusive.
    """

    name: str
    type: str
    says: Words
    required: bool = False
    default: Value = None
    example: Value = None
    choices: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    minimum: int = 0
    maximum: int = 1_000_000


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the answer: its name, what it holds, and what it means.

    `detail` keeps it out of the tables that people read; JSON and CSV hold it.
    """

    name: str
    type: str
    says: Words
    detail: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """One query file.

    `key` names the columns that together tell one row from every other; `empty` is said where
    there is no row; `notes` is the Cypher that says more in words, or empty; `axes` holds the
    columns (row, column, cell) of a matrix, or nothing.
    """

    id: str
    question: Words
    answer: Words
    params: Mapping[str, Parameter]
    returns: tuple[Column, ...]
    key: tuple[str, ...]
    view: str
    empty: Words
    cypher: str
    file: Path
    notes: str = ""
    axes: tuple[str, ...] = ()

    @property
    def question_zh(self) -> str:
        """The question in Chinese."""
        return self.question.zh

    @property
    def question_en(self) -> str:
        """The question in English."""
        return self.question.en

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns that a table shows: all but the facts."""
        return tuple(column for column in self.returns if column.type != "facts")

    @property
    def example(self) -> Mapping[str, Value]:
        """The parameters of the example: those that have one."""
        return MappingProxyType(
            {p.name: p.example for p in self.params.values() if p.example is not None}
        )
