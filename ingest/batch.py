"""A workspace's documents -> facts files -> one graph.

Reading is a map over documents, resolving a reduce over names: what was read once is not read
again, so a rerun goes on where it stopped and a second run writes nothing. Each facts file is
written by the process that read the document, as soon as it is read. A document that cannot be read
is told and has no part in the graph, also where an older reading of it had: nothing stale is shown.
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from policygraph.graph.errors import InputError, WorkspaceError
from policygraph.graph.model import Subgraph
from policygraph.graph.workspace import Workspace
from policygraph.ingest.assemble import assemble, resolve
from policygraph.ingest.catalog import Catalog, drop_entry, ensure_catalog, read_catalog
from policygraph.ingest.contradictions import check_decisions
from policygraph.ingest.decisions import read_decisions
from policygraph.ingest.facts import read_facts, write_facts
from policygraph.ingest.failures import Failure, Report, death_of, failure_of
from policygraph.ingest.fingerprint import facts_name
from policygraph.ingest.intake import check_folder
from policygraph.ingest.model import Entry, Facts
from policygraph.ingest.unmatched import unmatched
from policygraph.ingest.workers import Ended, run_jobs

Progress = Callable[[str, int, int], None]
"""Called with (document, done, all) after each document."""


@dataclass(frozen=True, slots=True)
class Read:
    """What reading a workspace gave: its graph, the ids of documents read now and before.

    `report` tells the documents that could not be read and the decisions that match nothing.
    """

    subgraph: Subgraph
    read: tuple[str, ...]
    kept: tuple[str, ...]
    report: Report


@dataclass(frozen=True, slots=True)
class Stored:
    """What was read before: facts in the catalogue's order, and the ids of documents without."""

    facts: tuple[Facts, ...]
    unread: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Job:
    source: Path
    entry: Entry
    facts: Path


def read_workspace(workspace: Workspace, progress: Progress | None = None) -> Read:
    """Read what was not read yet and give the graph of all documents that can be read.

    Raises:
        CatalogError, WorkspaceError: catalogue, decisions and files do not agree.
    """
    catalog = ensure_catalog(workspace.catalog)
    decisions = read_decisions(workspace.decisions)
    check_decisions(decisions)
    check_folder(workspace, catalog)
    jobs = _jobs(workspace, catalog)
    found = {job.entry.id: read_facts(job.facts) for job in jobs}
    todo = [job for job in jobs if found[job.entry.id] is None]
    answers = _read_all(todo, progress)
    _sweep(workspace, {job.facts.name for job in jobs})
    read = {key: answer for key, answer in answers.items() if isinstance(answer, Facts)}
    corpus = [facts for key in found if (facts := found[key] or read.get(key))]
    resolver = resolve(corpus, decisions)
    return Read(
        assemble(corpus, decisions, resolver),
        tuple(read),
        tuple(key for key, facts in found.items() if facts),
        Report(
            tuple(answer for answer in answers.values() if isinstance(answer, Failure)),
            unmatched(decisions, resolver),
        ),
    )


def stored_facts(workspace: Workspace) -> Stored:
    """Give what was read of the workspace's documents, and read nothing.

    Raises:
        CatalogError, WorkspaceError: catalogue and files do not agree.
    """
    catalog = read_catalog(workspace.catalog)
    check_folder(workspace, catalog)
    found = {job.entry.id: read_facts(job.facts) for job in _jobs(workspace, catalog)}
    return Stored(
        tuple(facts for facts in found.values() if facts),
        tuple(key for key, facts in found.items() if not facts),
    )


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


def _read_all(jobs: list[_Job], progress: Progress | None) -> dict[str, Facts | Failure]:
    """Give what came of each document, in the order of the jobs, read on all cores.

    Raises:
        WorkspaceError: a facts file cannot be written.
    """
    answers: dict[int, Facts | Failure] = {}
    for number, answer in run_jobs(_extract, jobs):
        job = jobs[number]
        if isinstance(answer, WorkspaceError):
            raise answer
        if isinstance(answer, Ended):
            answers[number] = death_of(job.entry.id, job.source, answer.how)
        else:
            answers[number] = answer
        if progress:
            progress(job.entry.id, len(answers), len(jobs))
    return {job.entry.id: answers[number] for number, job in enumerate(jobs)}


def _extract(job: _Job) -> Facts | Failure | WorkspaceError:
    """Read one document and write its facts, in a process of its own."""
    from policygraph.ingest.extract import extract

    try:
        facts = extract(job.source, job.entry)
        write_facts(job.facts, facts)
    except WorkspaceError as error:
        return error
    except Exception as error:  # noqa: BLE001 - a fault in one document stops no other
        return failure_of(job.entry.id, job.source, error)
    return facts


def _sweep(workspace: Workspace, wanted: set[str]) -> None:
    """Drop facts files that nothing refers to any more, and parts of such that were cut off."""
    for path in (*workspace.facts.glob("*.json"), *workspace.facts.glob(".*.json.*")):
        if path.name not in wanted:
            path.unlink(missing_ok=True)
