"""The YAML at the top of a query file, read into a `Question` without its Cypher.

Refuses, with file and line, a field that is missing, unknown or of the wrong kind. What the
Cypher below it must be is decided in `check`.
"""

from collections.abc import Mapping
from pathlib import Path
from re import IGNORECASE, MULTILINE, compile, escape, search
from typing import Any, NoReturn

import yaml

from policygraph.graph.errors import QueryFileError
from policygraph.graph.ontology import load_ontology
from policygraph.queries.question import (
    COLUMN_TYPES,
    PARAMETER_TYPES,
    RESERVED,
    VIEWS,
    Column,
    Parameter,
    Question,
    Words,
)

ID_RE = compile(r"[a-z]+(?:-[a-z]+)*\Z")
NAME_RE = compile(r"[a-z]+(?:_[a-z]+)*\Z")

FIELDS = frozenset({"question", "answer", "params", "returns", "key", "view", "axes", "empty"})
NEEDED = ("question", "answer", "returns", "key", "view", "empty")
PARAMETER_FIELDS = frozenset(
    {
        "type",
        "zh",
        "en",
        "required",
        "default",
        "example",
        "choices",
        "labels",
        "minimum",
        "maximum",
    }
)
# What a year may be where a file says nothing: the People's Republic, and plans of 2050.
YEARS = (1949, 2100)

Fields = Mapping[str, Any]


class Header:
    """The text of one header with the power to complain about a word of it."""

    def __init__(self, text: str, file: Path) -> None:
        self.text = text
        self.file = file

    def refuse(self, what: str, word: str = "") -> NoReturn:
        """Raise a QueryFileError at the line that holds the word, else at the first line."""
        found = search(rf"^\s*{escape(word)}\b", self.text, MULTILINE | IGNORECASE)
        line = self.text.count("\n", 0, found.end()) + 1 if word and found else 1
        raise QueryFileError(what, where=f"{self.file}:{line}", todo="see README, “Query files”")

    def fields(self) -> Fields:
        """Give the header's fields as YAML reads them."""
        try:
            data = yaml.safe_load(self.text)
        except yaml.MarkedYAMLError as error:
            line = error.problem_mark.line + 1 if error.problem_mark else 1
            raise QueryFileError(
                f"the header is no YAML: {error.problem}", where=f"{self.file}:{line}"
            ) from error
        if not isinstance(data, dict):
            self.refuse("the file has no header: a // block with YAML")
        for name in NEEDED:
            if name not in data:
                self.refuse(f"the header lacks “{name}”")
        for name in data.keys() - FIELDS:
            self.refuse(f"the header has an unknown field “{name}”", str(name))
        return data

    def words(self, value: object, word: str) -> Words:
        """Give a text in both languages; both must be there."""
        if not isinstance(value, dict) or not value.get("zh") or not value.get("en"):
            self.refuse(f"“{word}” needs zh and en", word)
        return Words(str(value["zh"]).strip(), str(value["en"]).strip())

    def choice(self, value: object, allowed: tuple[str, ...], word: str) -> str:
        """Give the value where it is one of the allowed."""
        if value not in allowed:
            self.refuse(f"“{word}” is {value!r} and must be one of {', '.join(allowed)}", word)
        return str(value)


def read_header(text: str, file: Path) -> Question:
    """Give the question that a header describes, still without Cypher.

    Raises:
        QueryFileError: the header breaks a rule; names file and line.
    """
    header = Header(text, file)
    if not ID_RE.match(file.stem):
        header.refuse(f"“{file.stem}” is no good id: lower-case words joined by hyphens")
    data = header.fields()
    returns = read_columns(header, data["returns"])
    names = tuple(column.name for column in returns)
    return Question(
        id=file.stem,
        question=header.words(data["question"], "question"),
        answer=header.words(data["answer"], "answer"),
        params=read_parameters(header, data.get("params") or {}),
        returns=returns,
        key=read_names(header, data["key"], names, "key"),
        view=header.choice(data["view"], VIEWS, "view"),
        empty=header.words(data["empty"], "empty"),
        cypher="",
        file=file,
        axes=read_names(header, data.get("axes") or [], names, "axes"),
    )


def read_names(
    header: Header, value: object, columns: tuple[str, ...], word: str
) -> tuple[str, ...]:
    """Give a list of column names; each must be a column."""
    if not isinstance(value, list) or (word == "key" and not value):
        header.refuse(f"“{word}” must be a list of columns", word)
    for name in value:
        if name not in columns:
            header.refuse(f"“{word}” names {name}, which is no column", word)
    return tuple(str(name) for name in value)


def read_columns(header: Header, value: object) -> tuple[Column, ...]:
    """Give the columns in the order of the file."""
    if not isinstance(value, dict) or not value:
        header.refuse("“returns” must name the columns", "returns")
    columns = []
    for name, row in value.items():
        words = header.words(row, str(name))
        kind = header.choice(row.get("type"), COLUMN_TYPES, str(name))
        if (kind == "facts") != (name == "facts"):
            header.refuse("the column “facts”, and it alone, holds the facts", str(name))
        columns.append(Column(str(name), kind, words, row.get("detail") is True))
    return tuple(columns)


def read_parameters(header: Header, value: object) -> dict[str, Parameter]:
    """Give the parameters by name, in the order of the file."""
    if not isinstance(value, dict):
        header.refuse("“params” must be a map", "params")
    return {str(name): read_parameter(header, str(name), row) for name, row in value.items()}


def read_parameter(header: Header, name: str, row: object) -> Parameter:
    """Give one parameter; its example and default must be what it takes."""
    if not NAME_RE.match(name) or name in RESERVED:
        header.refuse(f"“{name}” is no good name for a parameter", name)
    words = header.words(row, name)
    fields: Fields = row if isinstance(row, dict) else {}
    for field in fields.keys() - PARAMETER_FIELDS:
        header.refuse(f"parameter {name} has an unknown field “{field}”", str(field))
    kind = header.choice(fields.get("type"), PARAMETER_TYPES, name)
    if fields.get("required") and fields.get("example") is None:
        header.refuse(f"parameter {name} is required and has no example", name)
    low, high = YEARS if kind == "year" else (0, 1_000_000)
    return Parameter(
        name=name,
        type=kind,
        says=words,
        required=bool(fields.get("required")),
        default=fields.get("default"),
        example=fields.get("example"),
        choices=choices_of(header, name, kind, fields),
        labels=labels_of(header, name, fields),
        minimum=int(fields.get("minimum", low)),
        maximum=int(fields.get("maximum", high)),
    )


def choices_of(header: Header, name: str, kind: str, fields: Fields) -> tuple[str, ...]:
    """Give what a parameter may be: its own list, or the ontology's labels or edge types."""
    own = tuple(str(choice) for choice in fields.get("choices") or ())
    if kind == "choice" and not own:
        header.refuse(f"parameter {name} has no choices", name)
    if kind == "label":
        return own or tuple(load_ontology().labels)
    return own or (tuple(load_ontology().edges) if kind == "edge" else ())


def labels_of(header: Header, name: str, fields: Fields) -> tuple[str, ...]:
    """Give the labels that an entity may have; each must be in the ontology."""
    labels = tuple(str(label) for label in fields.get("labels") or ())
    for label in labels:
        header.choice(label, tuple(load_ontology().labels), name)
    return ("Document",) if fields.get("type") == "document" else labels
