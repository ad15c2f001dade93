"""`policygraph extract`: one document's graph as JSON, without any store."""

from pathlib import Path
from typing import Annotated, Literal

import typer


def extract(
    file: Annotated[Path, typer.Argument(help="A PDF, Word, HTML, OFD, Excel, CSV or text file.")],
    region: Annotated[str, typer.Option(help="Its place, which completes 区科技局; 常州市")] = "",
    year: Annotated[int, typer.Option(help="Its year, where the text does not say it.")] = 0,
    output: Annotated[Literal["json"], typer.Option("--format", help="The form.")] = "json",
) -> None:
    """Print one document's graph in the interchange form; nothing is stored."""
    del output  # one form for now
    import json
    import sys

    text = json.dumps(read_graph(file, region, str(year or "")), ensure_ascii=False, indent=1)
    sys.stdout.buffer.write(text.encode() + b"\n")
    sys.stdout.buffer.flush()


def read_graph(file: Path, region: str, date: str) -> dict[str, object]:
    """Give the graph of one text in the interchange form.

    Raises:
        UnreadableFile: the file is missing, empty, broken, encrypted or of no known kind.
    """
    from policygraph.graph.interchange import to_json
    from policygraph.ingest.assemble import assemble
    from policygraph.ingest.extract import extract as read_facts
    from policygraph.ingest.model import Entry

    entry = Entry(file.stem, file.name, region=region, date=date)
    subgraph = assemble([read_facts(file, entry)])
    own = next(
        node.id
        for node in subgraph.nodes
        if node.label == "Document" and node.properties.get("slug") == entry.id
    )
    return to_json(subgraph, own)
