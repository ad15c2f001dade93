"""What the commands show: tables, progress, notes. Answers on standard output, the rest beside it.

Chinese characters take two cells; rich counts them so, and columns stay straight.
"""

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)
from rich.table import Table
from rich.text import Text

PIPE_WIDTH = 200
"""Cells of a line where the output is no terminal."""


STEP_WIDTH = 20
"""Characters of a document's name beside a bar, so that the bar keeps its room."""

COLUMNS_MAX = 10
"""Columns of a table; ten of four Chinese characters fill a line of 120 cells."""


def console(*, error: bool = False) -> Console:
    """Give the console of standard output, or of standard error."""
    stream = sys.stderr if error else sys.stdout
    width = None if stream.isatty() else PIPE_WIDTH
    return Console(file=stream, width=width, highlight=False, markup=False, emoji=False)


def note(text: str) -> None:
    """Show one line beside the answer, on standard error."""
    console(error=True).print(text, style="dim", soft_wrap=True)


_PLACES = {"page": "第{}页", "paragraph": "第{}段", "sheet": "第{}张表"}


def place_text(place: str) -> str:
    """Give a place in a file as people say it: "page 12" as 第12页; empty stays empty."""
    unit, _, number = place.partition(" ")
    return _PLACES[unit].format(number) if unit in _PLACES else place


def show_table(
    title: str,
    columns: Sequence[tuple[str, str]],
    rows: Iterable[Sequence[object]],
    *,
    error: bool = False,
) -> None:
    """Print a table, on standard error if asked; each column has a Chinese name and an English id.

    Columns that no row fills are left out. More columns than a line has room for are shown one
    below the other, row by row.
    """
    rows = list(rows)
    filled = [i for i in range(len(columns)) if any(cell_text(row[i]) for row in rows) or not rows]
    columns = [columns[i] for i in filled]
    rows = [[row[i] for i in filled] for row in rows]
    if len(columns) > COLUMNS_MAX:
        _show_records(title, columns, rows)
        return
    table = Table(title=title or None, title_justify="left", header_style="bold")
    for name, key in columns:
        table.add_column(Text(f"{name}\n{key}" if name != key else key), overflow="fold")
    for row in rows:
        table.add_row(*(Text(cell_text(value)) for value in row))
    console(error=error).print(table)


def _show_records(
    title: str, columns: Sequence[tuple[str, str]], rows: Iterable[Sequence[object]]
) -> None:
    """Print each row as a list of its filled columns."""
    table = Table(title=title or None, title_justify="left", show_header=False)
    for _ in range(2):
        table.add_column(overflow="fold")
    for row in rows:
        table.add_section()
        for (name, key), value in zip(columns, row, strict=True):
            if shown := cell_text(value):
                table.add_row(Text(f"{name} {key}" if name != key else key), Text(shown))
    console().print(table)


def cell_text(value: object) -> str:
    """Give a cell as a person reads it: a node by its name, a list with 、, nothing for none."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, float):
        return f"{value:.10g}" if abs(value) < 1e10 else f"{value:.0f}"  # noqa: PLR2004  digits
    if isinstance(value, dict):
        return str(value.get("name") or value.get("id") or "")
    if isinstance(value, list | tuple):
        return "、".join(cell_text(item) for item in value)
    return str(value)


@contextmanager
def progress_bar(title: str) -> Iterator[Callable[[str, int, int], None]]:
    """Show a bar on standard error while the block runs; call it with (what, done, all).

    It shows what was done last, the time since the start and the time that is left. Nothing is
    shown where standard error is no terminal.
    """
    bar = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("已用"),
        TimeElapsedColumn(),
        TextColumn("剩余"),
        TimeRemainingColumn(),
        console=console(error=True),
        transient=True,
        disable=not sys.stderr.isatty(),
    )
    with bar:
        task = bar.add_task(title, total=None)

        def step(what: str, done: int, total: int) -> None:
            shown = what if len(what) <= STEP_WIDTH else f"{what[:STEP_WIDTH]}…"
            bar.update(task, completed=done, total=total, description=f"{title} {shown}")

        yield step
