"""`policygraph status` and `store stop`: what there is, and ending the embedded server."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

import typer

from policygraph.cli.options import WORKSPACE, WorkspaceOption

if TYPE_CHECKING:
    from policygraph.graph.store import Store
    from policygraph.graph.workspace import Workspace

LIBRARIES = ("innovation-policy-graph", "spacy", "jieba", "neo4j", "arcadedb-embedded")
"""The packages whose versions decide what is read and stored."""

DOCUMENT_COLUMNS = (("文件", "document"), ("标题", "title"), ("收入", "taken in"))
COUNT_COLUMNS = (("种类", "kind"), ("数量", "count"))

store_app = typer.Typer(help="The embedded store of a workspace.", no_args_is_help=True)


@store_app.callback()
def store_group() -> None:
    """Keep `stop` a command of the group, also while it is the only one."""


@store_app.command("stop")
def stop(workspace: WorkspaceOption = WORKSPACE) -> None:
    """End the embedded server of the workspace; nothing is lost."""
    from policygraph.graph import embedded
    from policygraph.graph.workspace import Workspace

    ended = embedded.stop(Workspace.open(workspace).root)
    typer.echo("the store was stopped" if ended else "no store was running")


def status(workspace: WorkspaceOption = WORKSPACE) -> None:
    """Show workspace, store, generation, counts, versions, and what was taken in when."""
    from policygraph.cli.screen import console, show_table
    from policygraph.cli.stores import open_workspace_store
    from policygraph.graph.workspace import Workspace

    place = Workspace.open(workspace)
    with open_workspace_store(place) as store:
        facts = dict(_about(place, store))
        counts = _counts(store)
    out = console()
    for key, value in facts.items():
        out.print(f"{key:<11} {value}", soft_wrap=True)
    show_table(
        "", (("文件", "document"), ("标题", "title"), ("收入", "taken in")), _documents(place)
    )
    if counts:
        show_table("", (("种类", "kind"), ("数量", "count")), counts.items())


def _about(place: "Workspace", store: "Store") -> Iterator[tuple[str, str]]:
    from policygraph.ingest.catalog import read_catalog
    from policygraph.ingest.fingerprint import rules_fingerprint

    yield "workspace", f"{place.root} ({read_catalog(place.catalog).workspace or 'no id yet'})"
    yield "store", f"{store.kind} at {store.address}"
    state = store.state()
    if state is None:
        yield "graph", "empty: run `policygraph ingest`"
    else:
        yield "graph", f"generation {state.generation}, {state.state}, schema {state.schema}"
        same = state.rules == rules_fingerprint()
        yield "rules", state.rules if same else f"{state.rules}, older than the program's"
    yield "versions", ", ".join(_versions())


def _versions() -> Iterator[str]:
    from importlib.metadata import PackageNotFoundError, version

    for name in LIBRARIES:
        try:
            yield f"{name} {version(name)}"
        except PackageNotFoundError:
            yield f"{name} not installed"


def _counts(store: "Store") -> Mapping[str, object]:
    from policygraph.queries.catalog import load_lookup

    rows = store.read(load_lookup("counts"), {}).rows
    return {str(row["kind"]): row["number"] for row in rows}


def _documents(place: "Workspace") -> Iterator[tuple[str, str, str]]:
    from policygraph.ingest.catalog import read_catalog

    for entry in read_catalog(place.catalog).entries.values():
        path = place.documents / entry.file
        taken = datetime.fromtimestamp(path.stat().st_mtime).astimezone() if path.exists() else None
        shown = taken.isoformat(" ", "minutes") if taken else "missing"
        yield entry.id, entry.title, shown
