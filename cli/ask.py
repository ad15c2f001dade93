"""`policygraph ask`, `questions` and `export`: answers as tables, text and pictures."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from policygraph.cli.options import WORKSPACE, ParamOption, WorkspaceOption, read_params

if TYPE_CHECKING:
    from collections.abc import Mapping

    from policygraph.graph.store import Store
    from policygraph.queries.evidence import EvidenceRow
    from policygraph.queries.runner import Answer

QuestionArgument = Annotated[str, typer.Argument(help="Its id; `policygraph questions` lists all.")]


def ask(  # noqa: PLR0913, PLR0917  each is an option of the command
    question: QuestionArgument,
    param: ParamOption = [],  # noqa: B006  typer reads the default, nothing changes it
    output: Annotated[Literal["table", "json", "csv"], typer.Option("--format")] = "table",
    limit: Annotated[int, typer.Option(min=1, max=1000, help="Rows of a page.")] = 100,
    cursor: Annotated[str, typer.Option(help="The cursor of the page before.")] = "",
    evidence: Annotated[bool, typer.Option("--evidence", help="Show the quotes too.")] = False,
    workspace: WorkspaceOption = WORKSPACE,
) -> None:
    """Answer a question from the graph."""
    from policygraph.cli import answers
    from policygraph.cli.stores import workspace_store
    from policygraph.queries import runner
    from policygraph.queries.catalog import find_question

    find_question(question)  # before a store is started for a slip of the pen
    values = read_params(param)
    with workspace_store(workspace) as store:
        answer = runner.ask(store, question, values, limit=limit, cursor=cursor or None)
        quotes = _quotes(store, answer) if evidence else None
    if output == "json":
        answers.print_json(answer, quotes)
    elif output == "csv":
        answers.print_csv(answer)
    else:
        answers.print_table(answer, quotes)


def questions() -> None:
    """List the questions with their parameters."""
    from policygraph.cli.answers import print_questions
    from policygraph.queries.catalog import load_questions

    print_questions(load_questions().values())


def export(
    question: QuestionArgument,
    output: Annotated[Path, typer.Option("--output", "-o", help="The file to write.")],
    param: ParamOption = [],  # noqa: B006  typer reads the default, nothing changes it
    form: Annotated[
        str, typer.Option("--format", help="svg, png, pdf, graphml, csv, json; else by the name.")
    ] = "",
    workspace: WorkspaceOption = WORKSPACE,
) -> None:
    """Write the graph behind an answer as a picture or as data."""
    from policygraph.api.whole import whole_view
    from policygraph.cli.screen import note
    from policygraph.cli.stores import workspace_store
    from policygraph.graph.exports import write_view
    from policygraph.queries.catalog import find_question

    find_question(question)  # before a store is started for a slip of the pen
    with workspace_store(workspace) as store:
        view = whole_view(store, question, read_params(param))
    written = write_view(view, output, form or None)
    shown = "、".join(str(path) for path in written)
    note(f"{shown}: {len(view.nodes)} nodes, {len(view.edges)} edges")


def _quotes(store: "Store", answer: "Answer") -> "Mapping[str, tuple[EvidenceRow, ...]]":
    from policygraph.queries.evidence import evidence_of

    return evidence_of(store, sorted({fact for row in answer.rows for fact in row.facts}))
