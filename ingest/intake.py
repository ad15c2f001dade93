"""Taking files into a workspace: each is copied whole and gets its entry in the catalogue.

The file comes first, its entry second, each by rename: a stop between the two leaves a file that
the same command takes in again.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from policygraph.graph.errors import CatalogError, UnreadableFile, WorkspaceError
from policygraph.graph.workspace import Workspace, replace_file
from policygraph.ingest.catalog import Catalog, ensure_catalog, read_catalog, write_entry
from policygraph.ingest.model import Entry
from policygraph.ingest.readers import read_file

_READABLE = (".txt", ".text", ".md")


@dataclass(frozen=True, slots=True)
class Overrides:
    """What the user says of the files on the command line; empty where nothing is said."""

    region: str = ""
    year: int | None = None
    catalog: Path | None = None


def take_in(workspace: Workspace, files: Iterable[Path], overrides: Overrides) -> tuple[Entry, ...]:
    """Copy files, or the documents of a folder, into the workspace and catalogue them.

    An entry comes from the catalogue that is named, or the `catalog.toml` beside the file, else
    from what the user says and, at reading, from the text. Files of the same content under the
    same name change nothing.

    Raises:
        UnreadableFile: a file is missing or no text; nothing of it comes into the workspace.
        CatalogError: the catalogue beside a file is broken.
    """
    catalog = ensure_catalog(workspace.catalog)
    taken = []
    for path in _expand(files):
        read_file(path)
        entry = _entry_for(path, catalog, overrides)
        _copy(path, workspace.documents / entry.file)
        if catalog.entries.get(entry.id) != entry:
            write_entry(workspace.catalog, entry)
            catalog = read_catalog(workspace.catalog)
        taken.append(entry)
        _adopt_decisions(path.parent / "decisions.toml", workspace)
    return tuple(taken)


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


def _expand(files: Iterable[Path]) -> Iterable[Path]:
    for path in files:
        if path.is_dir():
            yield from sorted(
                item for item in path.iterdir() if item.is_file() and item.suffix in _READABLE
            )
        elif path.is_file():
            yield path
        else:
            raise UnreadableFile("no such file", where=str(path), todo="check its name")


def _entry_for(path: Path, catalog: Catalog, overrides: Overrides) -> Entry:
    source = overrides.catalog or path.with_name("catalog.toml")
    beside = read_catalog(source).entry_of_file(path.name)
    entry = beside or catalog.entry_of_file(path.name) or Entry(id=_slug(path.stem), file=path.name)
    if overrides.region:
        entry = replace(entry, region=overrides.region)
    if overrides.year:
        entry = replace(entry, date=str(overrides.year))
    known = catalog.entries.get(entry.id)
    if known and known.file != entry.file:
        raise CatalogError(
            f"the id “{entry.id}” belongs to {known.file}",
            where=str(path),
            todo="rename the file, or give it an id of its own in a catalog.toml beside it",
        )
    return entry


def _slug(stem: str) -> str:
    """Give an id made of a file's name: blanks and marks become dashes."""
    return re.sub(r"[^\w]+", "-", stem).strip("-").lower() or "document"


def _copy(path: Path, target: Path) -> None:
    data = path.read_bytes()
    if not target.is_file() or target.read_bytes() != data:
        replace_file(target, data)


def _adopt_decisions(beside: Path, workspace: Workspace) -> None:
    if beside.is_file() and not workspace.decisions.exists():
        replace_file(workspace.decisions, beside.read_bytes())
