"""A workspace's documents -> facts files -> one graph -> the store.

Reading is a map over documents, resolving a reduce over names: what was read once is not read
again, so a rerun goes on where it stopped and a second run writes nothing.
"""

import hashlib
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from policygraph.graph.errors import InputError
from policygraph.graph.model import Subgraph
from policygraph.graph.workspace import Workspace
from policygraph.ingest.assemble import assemble
from policygraph.ingest.catalog import Catalog, drop_entry, ensure_catalog, read_catalog
from policygraph.ingest.decisions import read_decisions
from policygraph.ingest.extract import extract
from policygraph.ingest.facts import read_facts, write_facts
from policygraph.ingest.fingerprint import facts_name
from policygraph.ingest.intake import check_folder
from policygraph.ingest.model import Entry, Facts

_POOL_FROM = 4
"""Documents to read from which a pool of processes pays its start."""

Progress = Callable[[str, int, int], None]
"""Called with (document, done, all) after each document."""


@dataclass(frozen=True, slots=True)
class Read:
    """What reading a workspace gave: its graph, and the ids of documents read now and before."""

    subgraph: Subgraph
    read: tuple[str, ...]
    kept: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Job:
    source: Path
    entry: Entry
    facts: Path


def read_workspace(workspace: Workspace, progress: Progress | None = None) -> Read:
    """Read what was not read yet and give the graph of all documents.

    Raises:
        CatalogError, WorkspaceError: catalogue, decisions and files do not agree.
        InputError: a document cannot be read; it names the document, the others are kept.
    """
    catalog = ensure_catalog(workspace.catalog)
    decisions = read_decisions(workspace.decisions)
    check_folder(workspace, catalog)
    jobs = _jobs(workspace, catalog)
    found = {job.entry.id: read_facts(job.facts) for job in jobs}
    todo = [job for job in jobs if found[job.entry.id] is None]
    for done, (job, facts) in enumerate(_extract_all(todo), 1):
        write_facts(job.facts, facts)
        found[job.entry.id] = facts
        if progress:
            progress(job.entry.id, done, len(todo))
    _sweep(workspace, {job.facts.name for job in jobs})
    corpus = [facts for facts in found.values() if facts is not None]
    read = tuple(job.entry.id for job in todo)
    kept = tuple(key for key in found if key not in read)
    return Read(assemble(corpus, decisions), read, kept)


def forget_document(workspace: Workspace, name: str) -> Entry:
    """Take a document out of the workspace, by its id, title, number or file name.

    Raises:
        InputError: no document, or more than one, goes by that name.
    """
    catalog = read_catalog(workspace.catalog)
    found = [
        entry
        for entry in catalog.entries.values()
        if name in (entry.id, entry.title, entry.number, entry.file)
    ]
    if len(found) != 1:
        known = "、".join(catalog.entries) or "none"
        raise InputError(
            f"{len(found)} documents are called “{name}”",
            where=str(catalog.path),
            todo=f"give one id of: {known}",
        )
    drop_entry(workspace.catalog, found[0].id)
    (workspace.documents / found[0].file).unlink(missing_ok=True)
    for path in workspace.facts.glob(f"{found[0].id}-*.json"):
        path.unlink()
    return found[0]


def _jobs(workspace: Workspace, catalog: Catalog) -> list[_Job]:
    jobs = []
    for entry in catalog.entries.values():
        source = workspace.documents / entry.file
        sha256 = hashlib.sha256(source.read_bytes()).hexdigest()
        jobs.append(_Job(source, entry, workspace.facts / facts_name(sha256, entry)))
    return jobs


def _extract_all(jobs: list[_Job]) -> Iterator[tuple[_Job, Facts]]:
    """Read documents in order, on all cores where there are several."""
    if len(jobs) < _POOL_FROM:
        yield from ((job, _extract(job)) for job in jobs)
        return
    with ProcessPoolExecutor(initializer=_leave_interrupts) as pool:
        yield from zip(jobs, pool.map(_extract, jobs), strict=True)


def _leave_interrupts() -> None:
    """Leave Ctrl-C to the parent, which ends the pool; each worker would print a traceback."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _extract(job: _Job) -> Facts:
    return extract(job.source, job.entry)


def _sweep(workspace: Workspace, wanted: set[str]) -> None:
    """Drop facts files that nothing refers to any more."""
    for path in workspace.facts.glob("*.json"):
        if path.name not in wanted:
            path.unlink(missing_ok=True)
