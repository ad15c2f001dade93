"""`policygraph score`: extracted graphs against annotated documents."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from policygraph.graph.errors import InputError

if TYPE_CHECKING:
    from policygraph.ingest.scoring import Row, Tally

COLUMNS = (
    ("项目", "measure"),
    ("准确率", "precision"),
    ("召回率", "recall"),
    ("F1", "F1"),
    ("对", "right"),
    ("错", "wrong"),
    ("漏", "missed"),
)


def score(
    gold: Annotated[Path, typer.Argument(help="A folder of NAME.json, each with NAME.txt.")],
    predicted: Annotated[
        Path | None, typer.Argument(help="A folder of NAME.json; without it the texts are read.")
    ] = None,
    misses: Annotated[bool, typer.Option("--misses", help="List what is wrong or missed.")] = False,
    output: Annotated[Literal["table", "json"], typer.Option("--format")] = "table",
) -> None:
    """Compare extracted graphs with annotations, measure by measure."""
    from policygraph.cli.screen import show_table
    from policygraph.ingest.scoring import Tally, score_folder

    total = Tally()
    for name, tally in score_folder(gold, _from_folder(predicted) if predicted else _from_text):
        total.merge(tally)
        for miss in tally.misses if misses else ():
            typer.echo("\t".join((name, *miss)), err=True)
    if output == "json":
        typer.echo(json.dumps(_plain(total), indent=1))
    else:
        show_table("", COLUMNS, [(key, *_cells(row)) for key, row in total.rows().items()])


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


def _cells(row: "Row") -> tuple[str, ...]:
    ratios = (f"{value:.4f}" for value in (row.precision, row.recall, row.f1))
    return (*ratios, str(row.tp), str(row.fp), str(row.fn))


def _plain(total: "Tally") -> dict[str, dict[str, float]]:
    return {
        key: {
            "precision": round(row.precision, 4),
            "recall": round(row.recall, 4),
            "f1": round(row.f1, 4),
            "tp": row.tp,
            "fp": row.fp,
            "fn": row.fn,
        }
        for key, row in total.rows().items()
    }
