"""Writing into `decisions.toml`: a decision is added at its end or taken out; all else stays.

The file is the user's. Its comments and its order survive, for only the lines of one decision
change (tomlkit puts tables of one kind together, so it writes the new one alone). Nothing is
written that would contradict a decision that stands there, and all is written by rename.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import tomlkit

from policygraph.graph.errors import CatalogError
from policygraph.graph.ids import name_key
from policygraph.graph.workspace import replace_file
from policygraph.ingest.contradictions import check_decisions
from policygraph.ingest.decisions import decision_rows, parse_decisions

_HEAD = (
    "# What people decided about names, each with its reason; the forms are in docs/decisions.md.\n"
    "# Take one out or change it, then run `policygraph ingest`.\n"
)


def add_decision(path: Path, kind: str, values: Mapping[str, str | list[str]]) -> None:
    """Add a decision of today to a file, which is made where it is missing.

    `values` are its keys but for the date.

    Raises:
        CatalogError: the file is broken, or the decision is wrong or contradicts another; the file
            stays as it was.
        WorkspaceError: the file cannot be written.
    """
    table = tomlkit.table()
    for key, value in values.items():
        table[key] = value
    table["date"] = date.today()  # noqa: DTZ011 - the day of the person who decides
    rows = tomlkit.aot()
    rows.append(table)
    block = tomlkit.document()
    block[kind] = rows
    before = path.read_text("utf-8") if path.exists() else _HEAD
    text = f"{before.rstrip()}\n\n{tomlkit.dumps(block)}".lstrip()
    check_decisions(parse_decisions(path, text))
    replace_file(path, text.encode())


def drop_decision(path: Path, kind: str, label: str, names: frozenset[str]) -> bool:
    """Take out the last decision of a kind and label about exactly these names' keys.

    Gives false where there is none. Comments above it stay.

    Raises:
        CatalogError: the file is broken, or too odd to cut.
        WorkspaceError: the file cannot be written.
    """
    text = path.read_text("utf-8") if path.exists() else ""
    rows = list(decision_rows(path, text))
    found = [
        index
        for index, (_, table, row) in enumerate(rows)
        if table == kind and (label, names) == _subject(row)
    ]
    if not found:
        return False
    rest = _without(text, rows[found[-1]][0])
    kept = [(table, row) for index, (_, table, row) in enumerate(rows) if index != found[-1]]
    if [(table, row) for _, table, row in decision_rows(path, rest)] != kept:
        where = f"{path}:{rows[found[-1]][0]}"
        raise CatalogError("this decision cannot be cut out", where=where, todo="do it by hand")
    replace_file(path, rest.encode())
    return True


def _subject(row: Mapping[str, Any]) -> tuple[str, frozenset[str]]:
    """Give the label, the first of two, and the keys of the names of a written decision."""
    label = (row.get("labels") or [row.get("label")])[0]
    names = row.get("names") or [row.get("name"), *row.get("forms", [])]
    return str(label), frozenset(name_key(str(name)) for name in names)


def _without(text: str, line: int) -> str:
    """Give a text without the table that begins in a line (from 1), up to the next one's lines."""
    lines = text.splitlines(keepends=True)
    end = line
    while end < len(lines) and not lines[end].lstrip().startswith("["):
        end += 1
    # What is written right above the next table belongs to that.
    while end > line and end < len(lines) and lines[end - 1].lstrip().startswith("#"):
        end -= 1
    return "".join([*lines[: line - 1], *_tail(lines[line:end]), *lines[end:]])


def _tail(block: list[str]) -> Iterator[str]:
    """Yield the comments that stand alone behind a table's last key."""
    for number, item in enumerate(block):
        rest = block[number:]
        if item.lstrip().startswith("#") and all(
            not other.strip() or other.lstrip().startswith("#") for other in rest
        ):
            yield from rest
            return
