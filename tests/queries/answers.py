"""The expected and forbidden rows of corpus/gold/answers, and how an answer is held against them.

What the files may say stands in the README beside them.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from policygraph.graph.store import Store
from policygraph.queries.runner import Answer, Row, ask

ANSWERS = Path(__file__).parents[2] / "corpus" / "gold" / "answers"
FIELDS = {"parameters", "expect", "forbid", "rows", "sums", "notes"}


@dataclass(frozen=True)
class Asking:
    """One question with its parameters and what its answer must be."""

    question: str
    number: int
    wanted: Mapping[str, Any]

    @property
    def id(self) -> str:
        """A name for the test's report."""
        return f"{self.question}-{self.number}"


def read_askings() -> list[Asking]:
    """Give all askings of all files, in order."""
    return [
        Asking(file.stem, number, wanted)
        for file in sorted(ANSWERS.glob("*.toml"))
        for number, wanted in enumerate(tomllib.loads(file.read_text("utf-8"))["ask"], start=1)
    ]


def ask_all(store: Store, question: str, parameters: Mapping[str, object]) -> list[Answer]:
    """Give all pages of an answer, forty rows each."""
    pages = [ask(store, question, parameters, limit=40)]
    while cursor := pages[-1].next_cursor:
        pages.append(ask(store, question, parameters, limit=40, cursor=cursor))
    return pages


def shown(value: object) -> object:
    """Give a value as the files name it: nodes by their names."""
    if isinstance(value, list):
        return [shown(item) for item in value]
    return value["name"] if isinstance(value, dict) else value


def is_like(row: Row, wanted: Mapping[str, Any]) -> bool:
    """Tell whether a row has the wanted value in each wanted column."""
    return all(shown(row.values[column]) == value for column, value in wanted.items())


def complaints(store: Store, asking: Asking) -> list[str]:
    """Give what is wrong with the answer, one line each; nothing is wrong with an empty list."""
    wanted = asking.wanted
    pages = ask_all(store, asking.question, wanted["parameters"])
    rows = [row for page in pages for row in page.rows]
    said = [note.zh for note in pages[0].notes]
    found = [f"missing: {want}" for want in wanted.get("expect", []) if not any_like(rows, want)]
    found += [f"forbidden: {want}" for want in wanted.get("forbid", []) if any_like(rows, want)]
    found += [
        f"not said: {words}"
        for words in wanted.get("notes", [])
        if not any(words in note for note in said)
    ]
    if len(rows) != wanted.get("rows", len(rows)):
        found.append(f"{len(rows)} rows, not {wanted['rows']}")
    for column, total in wanted.get("sums", {}).items():
        if (got := sum(int(str(row.values[column])) for row in rows)) != total:
            found.append(f"{column} sums to {got}, not {total}")
    return found


def any_like(rows: list[Row], wanted: Mapping[str, Any]) -> bool:
    """Tell whether any row is like the wanted one."""
    return any(is_like(row, wanted) for row in rows)
