"""The catalogue of a workspace or of a folder of texts: `catalog.toml`, read, checked, written.

    workspace = "…"            # the workspace's own id; in a workspace only
    [[document]]
    id = "wujin-2021-leap"     # id and file are needed, the rest is read from the text where empty
    file = "wujin-2021-leap.txt"
    title, number, issuers = ["武进区委"], date = "2021-02-10", period = [2021, 2023],
    region = "武进区", kind = "opinion", source = "…"

A file that people edit: it is changed through tomlkit, which keeps their comments.
"""

import re
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import tomlkit

from policygraph.graph.errors import CatalogError
from policygraph.graph.ontology import load_ontology
from policygraph.graph.workspace import replace_file
from policygraph.ingest.decisions import parse_toml
from policygraph.ingest.lazy import lazy
from policygraph.ingest.model import Entry

_TEXTS = ("id", "file", "title", "number", "date", "region", "kind", "source")
_KEYS = {*_TEXTS, "issuers", "period"}
_DATE = lazy(r"\d{4}(-\d{2}(-\d{2})?)?")


@dataclass(frozen=True, slots=True)
class Catalog:
    """The entries of a catalogue by id, in the file's order."""

    path: Path
    workspace: str
    entries: Mapping[str, Entry]

    def entry_of_file(self, name: str) -> Entry | None:
        """Give the entry of a file name."""
        return next((entry for entry in self.entries.values() if entry.file == name), None)


def read_catalog(path: Path) -> Catalog:
    """Give the catalogue of a file, an empty one where there is no file.

    Raises:
        CatalogError: broken TOML, or wrong keys or values in an entry; it names the line.
    """
    if not path.exists():
        return Catalog(path, "", {})
    text = path.read_text("utf-8")
    data = parse_toml(path, text)
    lines = [
        number
        for number, line in enumerate(text.splitlines(), 1)
        if re.match(r"\s*\[\[\s*document\s*\]\]", line)
    ]
    entries: dict[str, Entry] = {}
    for row, line in zip(data.get("document", []), lines, strict=False):
        entry = _entry(row, f"{path}:{line}")
        if entry.id in entries or any(entry.file == other.file for other in entries.values()):
            raise CatalogError(
                f"“{entry.id}” or its file stands twice", where=f"{path}:{line}", todo="keep one"
            )
        entries[entry.id] = entry
    return Catalog(path, str(data.get("workspace", "")), entries)


def ensure_catalog(path: Path) -> Catalog:
    """Give the workspace's catalogue, made with a new workspace id where it is missing."""
    catalog = read_catalog(path)
    if catalog.workspace:
        return catalog
    document = tomlkit.parse(path.read_text("utf-8")) if path.exists() else tomlkit.document()
    document.add(tomlkit.comment("What is known of each document. Edit it, then run ingest again."))
    document["workspace"] = uuid.uuid4().hex
    replace_file(path, tomlkit.dumps(document).encode())
    return read_catalog(path)


def write_entries(path: Path, entries: Iterable[Entry]) -> None:
    """Add entries, each in the place of the one with its id where there is one."""
    document = tomlkit.parse(path.read_text("utf-8"))
    rows = document.setdefault("document", tomlkit.aot())
    places = {row["id"]: index for index, row in enumerate(rows)}
    for entry in entries:
        table = tomlkit.table()
        for key, value in _plain(entry).items():
            table[key] = value
        if entry.id in places:
            rows[places[entry.id]] = table
        else:
            places[entry.id] = len(rows)
            rows.append(table)
    replace_file(path, tomlkit.dumps(document).encode())


def drop_entry(path: Path, entry_id: str) -> None:
    """Take an entry out."""
    document = tomlkit.parse(path.read_text("utf-8"))
    rows = document.get("document", tomlkit.aot())
    for index, row in enumerate(rows):
        if row["id"] == entry_id:
            del rows[index]
            break
    replace_file(path, tomlkit.dumps(document).encode())


def _plain(entry: Entry) -> dict[str, Any]:
    known: dict[str, Any] = {key: getattr(entry, key) for key in _TEXTS}
    known |= {"issuers": list(entry.issuers), "period": list(entry.period or ())}
    return {key: value for key, value in known.items() if value}


def _entry(row: Mapping[str, Any], where: str) -> Entry:
    unknown = sorted(row.keys() - _KEYS)
    if unknown or not row.get("id") or not row.get("file"):
        raise CatalogError(
            f"unknown keys {unknown}" if unknown else "an entry needs id and file",
            where=where,
            todo=f"use the keys {', '.join(sorted(_KEYS))}",
        )
    faults = [key for key in _TEXTS if not isinstance(row.get(key, ""), str)]
    issuers, period = row.get("issuers", []), row.get("period", [])
    if not _all(issuers, str):
        faults.append("issuers (a list of names)")
    if period and not (_all(period, int) and len(period) == 2):  # noqa: PLR2004 - first, last
        faults.append("period ([first year, last year])")
    if row.get("date") and not _DATE.fullmatch(str(row["date"])):
        faults.append("date (2021-02-10, 2021-02 or 2021)")
    if row.get("kind") and row["kind"] not in load_ontology().labels["Document"].kinds:
        faults.append(f"kind (one of {', '.join(load_ontology().labels['Document'].kinds)})")
    if faults:
        raise CatalogError(f"wrong values: {'; '.join(faults)}", where=where, todo="mend them")
    texts = {key: row.get(key, "") for key in _TEXTS}
    return Entry(
        **texts,
        issuers=tuple(issuers),
        period=(period[0], period[1]) if period else None,
    )


def _all(value: object, kind: type) -> bool:
    return isinstance(value, list) and all(isinstance(item, kind) for item in value)
