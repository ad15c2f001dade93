"""The review in the terminal: each stretch of text with what was read from it below.

On a terminal it goes through the pager, in colour; elsewhere it is plain text.
"""

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from dataclasses import replace

from rich.console import Console
from rich.text import Text

from policygraph.cli.review.marks import FIGURE, HEADING, NUMBER, OPEN, Line, cut_lines
from policygraph.cli.review.sheet import Gap, Sheet, Spot, Task, Tie, Value
from policygraph.cli.review.words import edge_text, label_text, reason_text, word_text
from policygraph.cli.screen import cell_text, console
from policygraph.graph.exports.style import NODES

_INDENT = "      "
_QUOTE = 60
"""Characters of a quote in one line; the whole stands above it."""

_STYLES = {
    HEADING: "bold",
    FIGURE: "underline",
    OPEN: "bold reverse",
    NUMBER: "dim underline",
    **{label: look.dark for label, look in NODES.items() if label != FIGURE},
}

Row = tuple[Spot, Text]


def show_sheet(sheet: Sheet) -> None:
    """Print the review of one document."""
    out = console()
    if sys.stdout.isatty():
        os.environ.setdefault("LESS", "-RFX")  # colours, and no pager for what fits the screen
    with out.pager(styles=True) if sys.stdout.isatty() else nullcontext():
        _show_head(out, sheet)
        _show_text(out, sheet)
        _show_open(out, sheet)


def _show_head(out: Console, sheet: Sheet) -> None:
    head = sheet.facts.document.head
    out.print(head.title or sheet.facts.id, style="bold", soft_wrap=True)
    known = (head.number, "、".join(head.issuers), head.issued_on, head.region, head.kind)
    out.print(" · ".join(word for word in known if word), soft_wrap=True)
    counts = {
        "任务 tasks": len(sheet.tasks),
        "关系 relations": len(sheet.ties),
        "数值 figures": len(sheet.values),
        "名称 names": len(sheet.names),
        "未解 open": len(sheet.open),
    }
    out.print(" · ".join(f"{what} {number}" for what, number in counts.items()))
    labels = dict.fromkeys(item.label for item in sheet.names)
    legend = Text(" ").join(Text(label_text(label), _STYLES[label]) for label in labels)
    out.print(legend, soft_wrap=True)


def _show_text(out: Console, sheet: Sheet) -> None:
    """Print the lines of the text, each with the facts that begin in it below."""
    rows = sorted(_rows(sheet), key=lambda row: row[0].start)
    lines = [*cut_lines(sheet)]
    at = 0
    for number, line in enumerate(lines):
        end = lines[number + 1].start if number + 1 < len(lines) else sys.maxsize
        own = []
        while at < len(rows) and rows[at][0].start < end:
            own.append(rows[at])
            at += 1
        if line.page:
            out.print(f"—— {line.page} ——", style="dim")
        out.print(_styled(line), soft_wrap=True)
        for _, text in own:
            out.print(Text(_INDENT) + text, soft_wrap=True)


def _styled(line: Line) -> Text:
    """Give a line of the text with its marks as colours, its section's path in front."""
    text = Text.assemble((f"[{line.path}] " if line.path else "", "dim"))
    for piece in line.pieces:
        style = " ".join(dict.fromkeys(_STYLES[mark.kind] for mark in piece.marks))
        text.append(piece.text, style)
    return text


def _rows(sheet: Sheet) -> Iterator[Row]:
    """Yield what was read, of one line names first."""
    yield from _names(sheet)
    for task in sheet.tasks:
        yield task.spot, _task(task)
    for tie in sheet.ties:
        yield tie.spot, _tie(tie)
    for value in sheet.values:
        yield value.spots[0], _value(value)
    for gap in sheet.open:
        yield gap.spot, _gap(gap)


def _names(sheet: Sheet) -> Iterator[Row]:
    """Yield the names of each line of the text, by label."""
    lines: dict[int, tuple[Spot, dict[str, list[str]]]] = {}
    for item in sheet.names:
        for spot in item.spots:
            names = lines.setdefault(spot.line, (spot, {}))[1].setdefault(item.label, [])
            if item.name not in names:
                names.append(item.name)
    for spot, names_of in lines.values():
        said = (
            Text(f"{label_text(label)} {'、'.join(names)}", _STYLES[label])
            for label, names in names_of.items()
        )
        # They stand first below the line.
        yield replace(spot, start=spot.line), Text.assemble("名称 ", Text("；").join(said))


def _task(item: Task) -> Text:
    units: dict[str, list[str]] = {}
    for role in item.roles:
        units.setdefault(role.type, []).append(role.name)
    said = "；".join(f"{edge_text(kind)} {'、'.join(names)}" for kind, names in units.items())
    return Text.assemble((f"任务 Task {item.title}", "bold"), f"  {said}" if said else "")


def _tie(item: Tie) -> Text:
    details = "".join(f" {word_text(key)} {value}" for key, value in item.details)
    inferred = " （推断 inferred）" if item.inferred else ""
    said = f"关系 {edge_text(item.type)}  {item.source} → {item.target}{details}{inferred}"
    return Text.assemble(said, (f"  {_quote(item.spot)}", "dim"))


def _value(item: Value) -> Text:
    figure = item.figure
    bound = "" if figure.bound == "=" else figure.bound
    words = (
        f"{bound}{cell_text(figure.value)}{figure.unit}",
        word_text(figure.measure),
        word_text(figure.status),
        str(figure.year or "年份缺 no year"),
        item.subject or "对象缺 no place",
    )
    said = f"数值 {figure.indicator}  {'  '.join(words)}"
    return Text.assemble(said, (f"  {_quote(item.spots[0])}", "dim"))


def _gap(item: Gap) -> Text:
    return Text(f"未解 {word_text(item.what)} “{item.text}”：{reason_text(item.reason)}", "bold")


def _quote(spot: Spot) -> str:
    line = spot.quote.replace("\n", " ")
    return f"“{line if len(line) <= _QUOTE else line[:_QUOTE] + '…'}”"


def _show_open(out: Console, sheet: Sheet) -> None:
    for title, gaps in (("未解 Open", sheet.open), ("其余数字 Other numbers", sheet.leftovers)):
        out.print(f"\n{title} {len(gaps)}", style="bold")
        for item in gaps:
            out.print(Text(_INDENT) + _located(item), soft_wrap=True)


def _located(item: Gap) -> Text:
    spot = item.spot
    where: Iterable[str] = (spot.place, spot.section, f"[{spot.start}–{spot.end}]")
    place = " ".join(word for word in where if word)
    return Text.assemble(_gap(item), (f"  {place}", "dim"))
