"""Taking files into a workspace: each is copied whole and gets its entry in the catalogue.

The files come first, their entries second, each by rename: a stop between the two leaves files that
the same command takes in again.
"""

import hashlib
import re
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from policygraph.graph.errors import CatalogError, UnreadableFile, WorkspaceError
from policygraph.graph.workspace import Workspace, replace_file
from policygraph.ingest.catalog import Catalog, ensure_catalog, read_catalog, write_entries
from policygraph.ingest.model import Entry
from policygraph.ingest.readers.archive import Found, Refused, expand


@dataclass(frozen=True, slots=True)
class Overrides:
    """What the user says of the files on the command line; empty where nothing is said."""

    region: str = ""
    year: int | None = None
    catalog: Path | None = None


@dataclass(frozen=True, slots=True)
class Taken:
    """What was taken in: entries in order, what was refused and why, and files that are copies.

    `copies` pairs each file whose content was there already with the entry that has it.
    """

    entries: tuple[Entry, ...] = ()
    refused: tuple[Refused, ...] = ()
    copies: tuple[tuple[str, Entry], ...] = ()


def take_in(workspace: Workspace, files: Iterable[Path], overrides: Overrides) -> Taken:
    """Copy files, or the documents of folders and ZIP archives, into the workspace, with entries.

    An entry comes from the catalogue that is named, or the `catalog.toml` beside the file, else
    from what the user says and, at reading, from the text. Files of the same content under the
    same name change nothing; the same content under another name is taken once. A file is looked
    at and not read whole: what only its reader notices is told when it is read.

    Raises:
        UnreadableFile: a file that was named does not exist.
        CatalogError: the catalogue beside a file is broken.
    """
    paths = tuple(files)
    for path in paths:
        if not path.exists():
            raise UnreadableFile("no such file", where=str(path), todo="check its name")
    intake = _Intake(workspace, overrides)
    try:
        with tempfile.TemporaryDirectory(prefix="policygraph-") as scratch:
            for found in expand(paths, Path(scratch)):
                intake.take(found)
    finally:
        intake.write_catalog()
    return Taken(tuple(intake.entries), tuple(intake.refused), tuple(intake.copies))


class _Intake:
    """Takes in one file after another; `catalogued` are the entries of the workspace and these."""

    def __init__(self, workspace: Workspace, overrides: Overrides) -> None:
        self.workspace = workspace
        self.overrides = overrides
        self.catalogued = dict(ensure_catalog(workspace.catalog).entries)
        self.by_file = {entry.file: entry for entry in self.catalogued.values()}
        self.changed: list[Entry] = []
        self.known = dict(self._hashes())
        self.entries: list[Entry] = []
        self.refused: list[Refused] = []
        self.copies: list[tuple[str, Entry]] = []

    def take(self, found: Found | Refused) -> None:
        """Take in what was found, or note why not."""
        if isinstance(found, Refused):
            self.refused.append(found)
            return
        entry = self._entry_for(found)
        sha256 = hashlib.sha256(found.data).hexdigest()
        same = self.known.get(sha256)
        if same and same.id != entry.id:
            self.copies.append((found.name, same))
            return
        target = self.workspace.documents / entry.file
        if not same or not target.is_file():
            replace_file(target, found.data)
        if self.catalogued.get(entry.id) != entry:
            self.catalogued[entry.id] = self.by_file[entry.file] = entry
            self.changed.append(entry)
        self.known[sha256] = entry
        self.entries.append(entry)
        _adopt_decisions(found.path.with_name("decisions.toml"), self.workspace)

    def write_catalog(self) -> None:
        """Write the new and changed entries, all at once: the file is read and written whole."""
        if self.changed:
            write_entries(self.workspace.catalog, self.changed)

    def _hashes(self) -> Iterator[tuple[str, Entry]]:
        for entry in self.catalogued.values():
            path = self.workspace.documents / entry.file
            if path.is_file():
                yield hashlib.sha256(path.read_bytes()).hexdigest(), entry

    def _entry_for(self, found: Found) -> Entry:
        source = self.overrides.catalog or found.path.with_name("catalog.toml")
        beside = read_catalog(source).entry_of_file(found.path.name)
        entry = beside or self.by_file.get(found.file) or self._new_entry(found)
        if self.overrides.region:
            entry = replace(entry, region=self.overrides.region)
        if self.overrides.year:
            entry = replace(entry, date=str(self.overrides.year))
        known = self.catalogued.get(entry.id)
        if known and known.file != entry.file:
            raise CatalogError(
                f"the id “{entry.id}” belongs to {known.file}",
                where=found.name,
                todo="rename the file, or give it an id of its own in a catalog.toml beside it",
            )
        return entry

    def _new_entry(self, found: Found) -> Entry:
        """Give an entry by the file's name; one that stands as DOCX and as PDF is told apart."""
        file = Path(found.file)
        known = self.catalogued.get(_slug(file.stem))
        other = known is not None and Path(known.file).suffix != file.suffix
        return Entry(id=_slug(file.name if other else file.stem), file=found.file)


def check_folder(workspace: Workspace, catalog: Catalog) -> None:
    """Stop where catalogue and folder do not agree: nothing is deleted because a file is absent.

    Raises:
        CatalogError: a file without an entry.
        WorkspaceError: an entry without its file.
    """
    for path in sorted(workspace.documents.iterdir()):
        if (
            path.is_file()
            and not path.name.startswith(".")
            and not catalog.entry_of_file(path.name)
        ):
            raise CatalogError(
                f"“{path.name}” has no entry in the catalogue",
                where=str(path),
                todo=f"run `policygraph ingest {path}`, or add a [[document]] with its id and "
                f"file to {catalog.path}",
            )
    for entry in catalog.entries.values():
        if not (workspace.documents / entry.file).is_file():
            raise WorkspaceError(
                f"the file of “{entry.id}” is missing",
                where=str(workspace.documents / entry.file),
                todo=f"put it back, or run `policygraph remove {entry.id}`",
            )


def _slug(stem: str) -> str:
    """Give an id made of a file's name: blanks and marks become dashes."""
    return re.sub(r"[^\w]+", "-", stem).strip("-").lower() or "document"


def _adopt_decisions(beside: Path, workspace: Workspace) -> None:
    if beside.is_file() and not workspace.decisions.exists():
        replace_file(workspace.decisions, beside.read_bytes())
