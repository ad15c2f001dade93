"""How an answer is printed: a table for people, JSON and CSV for programs."""

import csv
import json
import sys
from collections.abc import Iterable, Mapping, Sequence

from policygraph.api.answers import answer_json
from policygraph.cli.screen import cell_text, console, note, place_text, show_table
from policygraph.queries.evidence import EvidenceRow
from policygraph.queries.question import Parameter, Question
from policygraph.queries.runner import Answer, Row

Quotes = Mapping[str, Sequence[EvidenceRow]]


def print_json(answer: Answer, quotes: Quotes | None) -> None:
    """Print the answer as the API gives it."""
    sys.stdout.write(json.dumps(answer_json(answer, quotes), ensure_ascii=False, indent=1) + "\n")


def print_csv(answer: Answer) -> None:
    """Print the rows as CSV: a node as its name and, beside it, its id."""
    writer = csv.writer(sys.stdout, lineterminator="\n")
    columns = answer.question.columns
    nodes = {column.name for column in columns if column.type == "node"}
    head = [
        name
        for column in columns
        for name in ((column.name, f"{column.name}_id") if column.name in nodes else (column.name,))
    ]
    writer.writerow(head)
    for row in answer.rows:
        writer.writerow(
            [text for c in columns for text in _csv_cells(row.values.get(c.name), c.name in nodes)]
        )


def print_table(answer: Answer, quotes: Quotes | None) -> None:
    """Print the rows as a table, then the quotes, the notes and the state of the graph."""
    question = answer.question
    shown = [column for column in question.columns if not column.detail]
    columns = [("#", "#"), *((column.says.zh, column.name) for column in shown)]
    rows = [
        (number, *(row.values.get(column.name) for column in shown))
        for number, row in enumerate(answer.rows, 1)
    ]
    out = console()
    out.print(f"{question.question_zh}  {question.question_en}", style="bold")
    if rows:
        show_table("", columns, rows)
    if quotes is not None:
        _print_quotes(answer, quotes)
    for said in answer.notes:
        out.print(f"※ {said.zh}\n  {said.en}", soft_wrap=True)
    out.print(f"{len(rows)} 行 rows · 第 {answer.generation} 代 generation · {answer.state}")
    if answer.next_cursor:
        note(f"more: --cursor {answer.next_cursor}")


def print_questions(questions: Iterable[Question]) -> None:
    """Print the catalogue: each question with its parameters, the needed ones marked."""
    rows = [
        (
            question.id,
            f"{question.question_zh}\n{question.question_en}",
            "\n".join(
                f"{param.name}{'*' if param.required else ''}={_example(param)}"
                for param in question.params.values()
            ),
        )
        for question in questions
    ]
    show_table("", (("编号", "id"), ("问题", "question"), ("参数 (* 必填)", "parameters")), rows)


def _print_quotes(answer: Answer, quotes: Quotes) -> None:
    out = console()
    for number, row in enumerate(answer.rows, 1):
        for item in _statements(row, quotes):
            mark = "（推断 inferred）" if item.inferred else ""
            title = f"《{item.document_title}》{item.document_number}"
            span = f"[{item.start}–{item.end}]"
            words = (title, place_text(item.place), item.section, span, item.rule)
            place = " ".join(word for word in words if word)
            out.print(f"{number}. “{item.quote}”{mark}\n   {place}", soft_wrap=True)


def _statements(row: Row, quotes: Quotes) -> Iterable[EvidenceRow]:
    """Give the statements behind a row, a sentence that states several of its facts once."""
    found: dict[tuple[str, int, int], EvidenceRow] = {}
    for fact in row.facts:
        for item in quotes.get(fact, ()):
            found.setdefault((item.document, item.start, item.end), item)
    return found.values()


def _csv_cells(value: object, is_node: bool) -> tuple[str, ...]:
    if not is_node:
        return (cell_text(value),)
    return (cell_text(value), str(value["id"]) if isinstance(value, dict) else "")


def _example(param: Parameter) -> str:
    value = param.default if param.example is None else param.example
    if value is None:
        return "…"
    return str(value).lower() if isinstance(value, bool) else str(value)
