"""`policygraph status` and `store stop`: what there is, and ending the embedded server."""

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from policygraph.cli.options import WORKSPACE, WorkspaceOption

if TYPE_CHECKING:
    from policygraph.graph.store import Store
    from policygraph.graph.workspace import Workspace

LIBRARIES = ("innovation-policy-graph", "spacy", "jieba", "neo4j", "arcadedb-embedded")
"""The packages whose versions decide what is read and stored."""

DOCUMENT_COLUMNS = (("文件", "document"), ("标题", "title"), ("收入", "taken in"))
COUNT_COLUMNS = (("种类", "kind"), ("", "id"), ("数量", "count"))
OPEN_COLUMNS = (
    ("文件", "document"),
    ("章节", "section"),
    ("似为", "what"),
    ("原文", "text"),
    ("原因", "reason"),
)

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


def status(
    unread: Annotated[
        bool, typer.Option("--open", help="List what was seen and not understood instead.")
    ] = False,
    workspace: WorkspaceOption = WORKSPACE,
) -> None:
    """Show workspace, store, generation, counts, versions, and what was taken in when."""
    from policygraph.cli.failures import show_failures, show_unmatched
    from policygraph.cli.screen import console, show_table
    from policygraph.cli.stores import open_workspace_store
    from policygraph.graph.workspace import Workspace
    from policygraph.ingest.failures import read_report

    place = Workspace.open(workspace)
    if unread:
        show_table("", OPEN_COLUMNS, _open(place))
        return
    with open_workspace_store(place) as store:
        facts = dict(_about(place, store))
        counts = _counts(store)
    out = console()
    for key, value in facts.items():
        out.print(f"{key:<11} {value}", soft_wrap=True)
    documents = list(_documents(place))
    if documents:
        show_table("", DOCUMENT_COLUMNS, documents)
    if counts:
        show_table("", COUNT_COLUMNS, counts)
    report = read_report(place)
    show_unmatched(report.unmatched)
    show_failures(report.failures)


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
        yield "loaded", state.loaded_at or "not to its end"
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


def _counts(store: "Store") -> list[tuple[str, str, object]]:
    """Give (Chinese name, label or type, number) of what the store holds, labels first."""
    from policygraph.graph.ontology import load_ontology
    from policygraph.queries.catalog import load_lookup

    rows = store.read(load_lookup("counts")).rows
    found = {str(row["kind"]): row["number"] for row in rows}
    ontology = load_ontology()
    names = {key: label.zh for key, label in ontology.labels.items()}
    names |= {key: edge.zh for key, edge in ontology.edges.items()}
    names |= {"Name": "名称", "Evidence": "依据"}
    return [(name, key, found[key]) for key, name in names.items() if key in found]


def _open(place: "Workspace") -> Iterator[tuple[str, str, str, str, str]]:
    from policygraph.ingest.assemble import assemble
    from policygraph.ingest.batch import stored_facts
    from policygraph.ingest.decisions import read_decisions

    graph = assemble(stored_facts(place).facts, read_decisions(place.decisions))
    slugs = {node.id: str(node.properties.get("slug", node.id)) for node in graph.nodes}
    for item in graph.open:
        yield slugs[item.document], item.section, item.what, item.text, item.reason


def _documents(place: "Workspace") -> Iterator[tuple[str, str, str]]:
    from policygraph.ingest.catalog import read_catalog

    for entry in read_catalog(place.catalog).entries.values():
        path = place.documents / entry.file
        taken = datetime.fromtimestamp(path.stat().st_mtime).astimezone() if path.exists() else None
        shown = taken.isoformat(" ", "minutes") if taken else "missing"
        yield entry.id, entry.title, shown
