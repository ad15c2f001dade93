"""`policygraph check`: one document beside what was read from it."""

from pathlib import Path
from typing import Annotated

import typer


def check(
    file: Annotated[Path, typer.Argument(help="A document.")],
    region: Annotated[str, typer.Option(help="Its place, which completes 区科技局; 常州市")] = "",
    year: Annotated[int, typer.Option(help="Its year, where the text does not say it.")] = 0,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Write one HTML page instead; page.html")
    ] = None,
) -> None:
    """Show a document beside what was read from it, and what stayed open."""
    from policygraph.cli.review.page import render_page
    from policygraph.cli.review.sheet import read_sheet
    from policygraph.cli.review.terminal import show_sheet
    from policygraph.cli.screen import note
    from policygraph.graph.workspace import replace_file
    from policygraph.ingest.extract import extract
    from policygraph.ingest.model import Entry

    entry = Entry(file.stem, file.name, region=region, date=str(year or ""))
    sheet = read_sheet(extract(file, entry))
    if output is None:
        show_sheet(sheet)
        return
    replace_file(output, render_page(sheet).encode())
    note(f"{output}: 未解 open {len(sheet.open)}, 任务 tasks {len(sheet.tasks)}")
