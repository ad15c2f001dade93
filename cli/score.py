"""`policygraph score`: extracted graphs against annotations, and against a frozen result."""

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from policygraph.graph.errors import InputError

if TYPE_CHECKING:
    from policygraph.cli.measures import Verdicts
    from policygraph.ingest.scoring import Change

LOST = 1
"""Exit code where something that was right before is lost."""

_SAYS = {
    "lost": "丢失 lost  ",
    "wrong": "新错 wrong ",
    "gained": "新对 gained",
    "mended": "改正 mended",
}


def score(  # noqa: PLR0913, PLR0917  one parameter an option
    gold: Annotated[Path, typer.Argument(help="A folder of NAME.json, each with NAME.txt.")],
    predicted: Annotated[
        Path | None, typer.Argument(help="A folder of NAME.json; without it the texts are read.")
    ] = None,
    by: Annotated[
        Literal["measure", "label", "rule", "document"],
        typer.Option(help="What a row counts; by rule marks the rules that are mostly wrong."),
    ] = "measure",
    misses: Annotated[bool, typer.Option("--misses", help="List what is wrong or missed.")] = False,
    against: Annotated[
        Path | None, typer.Option(help="A frozen result; show what was gained and lost since.")
    ] = None,
    freeze: Annotated[Path | None, typer.Option(help="Write the result to this file.")] = None,
    output: Annotated[Literal["table", "json"], typer.Option("--format")] = "table",
) -> None:
    """Compare extracted graphs with annotations; with --against, code 1 where a fact is lost."""
    from policygraph.cli.measures import plain_scores, show_scores
    from policygraph.ingest.scoring import changes, read_frozen, score_folder, write_frozen

    before = read_frozen(against) if against else None
    judged = dict(score_folder(gold, _from_folder(predicted) if predicted else _from_text))
    if misses:
        _list_misses(judged)
    changed = changes(before, judged) if before is not None else []
    if output == "json":
        plain = plain_scores(judged, by)
        plain |= {"changes": [_plain_change(item) for item in changed]} if against else {}
        typer.echo(json.dumps(plain, ensure_ascii=False, indent=1))
    else:
        show_scores(judged, by)
        if against:
            _show_changes(changed)
    if freeze:
        write_frozen(freeze, judged)
    if any(item.what == "lost" for item in changed):
        raise typer.Exit(LOST)


def _list_misses(judged: "Verdicts") -> None:
    for name, items in judged.items():
        for item in sorted(items, key=lambda i: (i.measure, i.verdict, i.fact)):
            if item.verdict != "right":
                line = (name, item.measure, item.verdict, item.fact.text, *sorted(item.rules))
                typer.echo("\t".join(line), err=True)


def _show_changes(changed: "Iterable[Change]") -> None:
    changed = list(changed)
    for what, says in _SAYS.items():
        for item in changed:
            if item.what == what:
                typer.echo(f"{says}  {item.document}  {item.measure}  {item.fact}")
    counts = (f"{what} {sum(item.what == what for item in changed)}" for what in _SAYS)
    typer.echo(f"与冻结结果相比 against the frozen result: {', '.join(counts)}")


def _plain_change(item: "Change") -> dict[str, str]:
    keys = ("what", "document", "measure", "fact")
    return {key: getattr(item, key) for key in keys}


def _from_text(text: Path, head: dict[str, Any]) -> dict[str, Any]:
    from policygraph.cli.extract import read_graph

    return read_graph(text, str(head.get("region") or ""), str(head.get("issued_on") or "")[:4])


def _from_folder(folder: Path) -> Callable[[Path, dict[str, Any]], dict[str, Any]]:
    def read(text: Path, head: dict[str, Any]) -> dict[str, Any]:
        del head
        path = folder / f"{text.stem}.json"
        try:
            found: dict[str, Any] = json.loads(path.read_text("utf-8"))
        except (OSError, ValueError) as error:
            fault = f"no extracted graph can be read: {error}"
            todo = f"run `policygraph extract {text} > {path}`"
            raise InputError(fault, where=str(path), todo=todo) from error
        return found

    return read
