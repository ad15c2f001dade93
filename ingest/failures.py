"""What went wrong at the last ingest, for people: which documents failed, which decisions miss.

`log/ingest.json` of a workspace holds it, written anew by each ingest, so that a document that now
reads is no longer in it; `log/ingest.log` holds the tracebacks of our own faults.
"""

import traceback
from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from policygraph.graph.errors import PolicyGraphError
from policygraph.graph.workspace import Workspace, replace_file
from policygraph.ingest.unmatched import Unmatched


@dataclass(frozen=True, slots=True)
class Failure:
    """One document that could not be read: what happened and what a person can do.

    `trace` is the traceback where a rule of ours failed.
    """

    document: str
    file: str
    what: str
    todo: str
    trace: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """The failures and unmatched decisions of one ingest, in the order of the catalogue."""

    failures: tuple[Failure, ...] = ()
    unmatched: tuple[Unmatched, ...] = ()


_REPORT = TypeAdapter(Report)


def failure_of(document: str, file: Path, error: BaseException) -> Failure:
    """Give the failure that an error in reading a document is."""
    if isinstance(error, PolicyGraphError):
        return Failure(document, str(file), error.what, error.todo)
    if isinstance(error, MemoryError):
        what = "reading it took more memory than there is"
        return Failure(document, str(file), what, "split it, or read it on a larger machine")
    return Failure(
        document,
        str(file),
        f"a rule of this program failed on it ({type(error).__name__}: {error})",
        "report it with the document and its lines in log/ingest.log",
        "".join(traceback.format_exception(error)),
    )


def death_of(document: str, file: Path, how: str) -> Failure:
    """Give the failure of a document whose process ended without an answer."""
    what = f"the process that read it ended ({how}), twice"
    if how == "SIGKILL":
        return Failure(document, str(file), what, "memory ran out: split it, or free memory")
    if how == "too long":
        what = "reading it took too long and was stopped"
    return Failure(document, str(file), what, "report it with the document; save it anew meanwhile")


def write_report(workspace: Workspace, report: Report) -> None:
    """Write the report and the log of an ingest.

    Raises:
        WorkspaceError: they cannot be written.
    """
    traces = [f"{item.document}: {item.file}\n{item.trace}" for item in report.failures]
    kept = [text for text, item in zip(traces, report.failures, strict=True) if item.trace]
    replace_file(workspace.log / "ingest.json", _REPORT.dump_json(report, indent=1))
    replace_file(workspace.log / "ingest.log", "\n".join(kept).encode())


def read_report(workspace: Workspace) -> Report:
    """Give the report of the last ingest, an empty one where there is none."""
    try:
        return _REPORT.validate_json((workspace.log / "ingest.json").read_bytes())
    except (FileNotFoundError, ValidationError):
        return Report()
