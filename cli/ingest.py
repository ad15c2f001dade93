"""`policygraph ingest` and `remove`: documents into the workspace, their graph into the store."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from policygraph.cli.options import WORKSPACE, WorkspaceOption

if TYPE_CHECKING:
    from policygraph.graph.loader import LoadReport
    from policygraph.graph.workspace import Workspace
    from policygraph.ingest.batch import Read
    from policygraph.ingest.failures import Failure, Report

SOME_FAILED = 1
"""Exit code where documents could not be read; the graph of all others is loaded."""


def ingest(
    files: Annotated[
        list[Path] | None,
        typer.Argument(
            help="PDF, Word, HTML, OFD, Excel, CSV and text files; folders and ZIPs of them."
        ),
    ] = None,
    catalog: Annotated[
        Path | None,
        typer.Option(
            exists=True, dir_okay=False, help="Their catalogue; else catalog.toml beside them."
        ),
    ] = None,
    region: Annotated[str, typer.Option(help="The place of these files; 武进区")] = "",
    year: Annotated[int, typer.Option(help="The year of these files.")] = 0,
    rebuild: Annotated[
        bool, typer.Option("--rebuild", help="Write the store anew, also where it is not ours.")
    ] = False,
    workspace: WorkspaceOption = WORKSPACE,
) -> None:
    """Take documents in, read what was not read yet, and load the difference.

    Where some cannot be read, the others are loaded, a report names them, and the exit code is 1.
    """
    from policygraph.cli.screen import note
    from policygraph.graph.workspace import Workspace
    from policygraph.ingest.failures import failure_of
    from policygraph.ingest.intake import Overrides, take_in

    place = Workspace.open(workspace, create=bool(files))
    with place.lock():
        taken = take_in(place, files or (), Overrides(region, year or None, catalog))
        for name, entry in taken.copies:
            note(f"{name} has the content of {entry.id}, which is kept")
        refused = tuple(failure_of(x.name, Path(x.name), x.error) for x in taken.refused)
        _read_and_load(place, rebuild=rebuild, refused=refused)


def remove(
    document: Annotated[str, typer.Argument(help="Its id, title, number or file name.")],
    workspace: WorkspaceOption = WORKSPACE,
) -> None:
    """Take a document out of the workspace and its facts out of the store."""
    from policygraph.cli.screen import note
    from policygraph.graph.workspace import Workspace
    from policygraph.ingest.batch import forget_document

    place = Workspace.open(workspace)
    with place.lock():
        entry = forget_document(place, document)
        note(f"removed {entry.id} {entry.title}")
        _read_and_load(place, rebuild=False)


def _read_and_load(
    place: "Workspace", *, rebuild: bool, refused: "tuple[Failure, ...]" = ()
) -> None:
    from policygraph.cli.screen import progress_bar
    from policygraph.cli.stores import open_workspace_store
    from policygraph.graph.loader import load
    from policygraph.ingest.batch import read_workspace
    from policygraph.ingest.catalog import read_catalog
    from policygraph.ingest.failures import write_report
    from policygraph.ingest.fingerprint import rules_fingerprint

    with progress_bar("读 reading") as step:
        read = read_workspace(place, step)
    failed = replace(read.report, failures=(*refused, *read.report.failures))
    write_report(place, failed)
    with open_workspace_store(place) as store, progress_bar("写 loading") as step:
        report = load(
            store,
            read.subgraph,
            workspace_id=read_catalog(place.catalog).workspace,
            rules=rules_fingerprint(),
            rebuild=rebuild,
            progress=step,
        )
    _tell(read, report)
    _tell_failed(failed)


def _tell(read: "Read", report: "LoadReport") -> None:
    documents = len(read.read) + len(read.kept)
    if not read.read and report.unchanged:
        typer.echo(f"nothing to do: {documents} documents, generation {report.generation}")
    else:
        typer.echo(
            f"read {len(read.read)} of {documents} documents; wrote {report.nodes_written} nodes, "
            f"{report.edges_written} edges, {report.evidence_written} pieces of evidence, "
            f"{report.names_written} names; deleted {report.deleted}; "
            f"generation {report.generation}"
        )
        if read.subgraph.open:
            typer.echo(f"seen and not understood: {len(read.subgraph.open)} places")


def _tell_failed(report: "Report") -> None:
    """Say what could not be read and what decided nothing, and end with the code for that."""
    from policygraph.cli.failures import show_failures, show_unmatched

    show_unmatched(report.unmatched, error=True)
    if report.failures:
        show_failures(report.failures, error=True)
        raise typer.Exit(SOME_FAILED)
