"""`policygraph candidates`: pairs of names that look like one thing, for a person to decide.

In a terminal each pair is shown with its quotes and decided by one key; every key is written to
`decisions.toml` at once. Elsewhere, or with --format, the pairs are listed, and --accept, --reject
and --undo take a pair's id, which stays the same as long as its names do.
"""

import json
import sys
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from policygraph.cli.options import WORKSPACE, WorkspaceOption

if TYPE_CHECKING:
    from policygraph.ingest.candidates.pairs import Candidate
    from policygraph.ingest.candidates.survey import Survey

COLUMNS = (
    ("编号", "id"),
    ("分", "score"),
    ("种类", "label"),
    ("名称", "names"),
    ("理由", "reasons"),
    ("出处", "quotes"),
)


def candidates(  # noqa: PLR0913, PLR0917 - each is an option of the command
    label: Annotated[str, typer.Option(help="Only things of this label; Park")] = "",
    document: Annotated[
        list[str] | None,
        typer.Option("--document", "-d", help="Only what stands in this document, by its id."),
    ] = None,
    limit: Annotated[int, typer.Option(min=1, help="How many pairs, best first.")] = 50,
    floor: Annotated[
        float, typer.Option("--score", min=0, max=1, help="The least score to show.")
    ] = 0.5,
    output: Annotated[
        Literal["table", "json"] | None, typer.Option("--format", help="List, decide nothing.")
    ] = None,
    accept: Annotated[str, typer.Option(metavar="ID", help="Both are one thing.")] = "",
    reject: Annotated[str, typer.Option(metavar="ID", help="They are two things.")] = "",
    undo: Annotated[str, typer.Option(metavar="ID", help="Take a decision back.")] = "",
    workspace: WorkspaceOption = WORKSPACE,
) -> None:
    """Show pairs of names that look like one thing; decide on each by one key.

    An accepted pair is merged by the next ingest, a rejected one is never offered again.
    """
    from policygraph.cli import deciding
    from policygraph.graph.workspace import Workspace
    from policygraph.ingest.candidates.survey import survey

    place = Workspace.open(workspace)
    if undo:
        typer.echo(deciding.take_back(place, undo))
        return
    if accept or reject:
        found = survey(place, floor=0.0)
        typer.echo(deciding.decide(place, found, accept or reject, same=bool(accept)))
        return
    found = survey(place, label=label, documents=tuple(document or ()), floor=floor)
    _note_unread(found)
    shown = found.candidates[:limit]
    if output is None and sys.stdin.isatty() and sys.stdout.isatty():
        deciding.ask_all(place, found, shown)
    elif output == "json":
        _print_json(found, shown)
    else:
        _print_table(found, shown)


def _note_unread(found: "Survey") -> None:
    from policygraph.cli.screen import note

    if found.unread:
        note(f"{len(found.unread)} 份文件尚未读入 not read yet: run `policygraph ingest`")


def _print_json(found: "Survey", shown: "list[Candidate]") -> None:
    rows = [
        {
            "id": pair.id,
            "score": pair.score,
            "things": [found.describe(thing) for thing in (pair.keep, pair.other)],
            "reasons": [{"kind": r.kind, "zh": r.zh, "en": r.en} for r in pair.reasons],
            "against": [{"kind": r.kind, "zh": r.zh, "en": r.en} for r in pair.against],
        }
        for pair in shown
    ]
    sys.stdout.write(json.dumps(rows, ensure_ascii=False, indent=1) + "\n")


def _print_table(found: "Survey", shown: "list[Candidate]") -> None:
    from policygraph.cli.screen import console, note, show_table

    rows = [
        (
            pair.id,
            f"{pair.score:.2f}",
            pair.keep.label if pair.keep.label == pair.other.label else _labels(pair),
            f"1 {pair.keep.name}\n2 {pair.other.name}",
            "\n".join([f"{r.zh} {r.en}" for r in pair.reasons] + _against(pair)),
            "\n".join(filter(None, (found.quoted(pair.keep), found.quoted(pair.other)))),
        )
        for pair in shown
    ]
    if rows:
        show_table("", COLUMNS, rows)
    total = len(found.candidates)
    console().print(f"{len(rows)} / {total} 对名称疑为同一事物 pairs that look like one thing")
    if rows:
        note("policygraph candidates --accept ID | --reject ID | --undo ID")


def _labels(pair: "Candidate") -> str:
    return f"{pair.keep.label}\n{pair.other.label}"


def _against(pair: "Candidate") -> list[str]:
    return [f"但 but: {reason.zh} {reason.en}" for reason in pair.against]
