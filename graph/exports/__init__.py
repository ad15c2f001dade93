"""Views as files: pictures for people, tables and graphs for programs.

svg png pdf   a picture, see `picture`
graphml       for Gephi, yEd, Cytoscape and networkx
csv           nodes.csv, edges.csv, evidence.csv in one zip, for Excel
json          the interchange form
"""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from policygraph.graph.errors import ExportError, WorkspaceError
from policygraph.graph.view import View
from policygraph.graph.workspace import replace_file

MEDIA_TYPES: Mapping[str, str] = MappingProxyType(
    {
        "svg": "image/svg+xml",
        "png": "image/png",
        "pdf": "application/pdf",
        "graphml": "application/graphml+xml",
        "csv": "application/zip",
        "json": "application/json",
    }
)
"""The formats, and what each is called on the wire."""
SUFFIXES: Mapping[str, str] = MappingProxyType({"zip": "csv", "xml": "graphml"})
"""Endings of files that are no format's name."""


def render_view(view: View, format: str) -> bytes:
    """Give the view in one of the formats of `MEDIA_TYPES`. CSV is a zip.

    Raises:
        ExportError: no such format, or the view cannot be drawn.
    """
    if format not in MEDIA_TYPES:
        raise ExportError(
            f"there is no format “{format}”",
            todo=f"choose one of {', '.join(MEDIA_TYPES)}",
        )
    # Each is loaded when it is asked for: networkx alone takes 0.2 s.
    if format == "graphml":
        from policygraph.graph.exports.graphml import render_graphml

        return render_graphml(view)
    if format == "csv":
        from policygraph.graph.exports.tables import render_zip

        return render_zip(view)
    if format == "json":
        from policygraph.graph.exports.plain import render_json

        return render_json(view)
    from policygraph.graph.exports.picture import render_picture

    return render_picture(view, format)


def write_view(view: View, path: Path, format: str | None = None) -> tuple[Path, ...]:
    """Write the view to a file, whole or not at all; give what was written.

    Without a format the ending of the path tells it. A path that ends in `.csv` gives three files
    beside each other (`answer-nodes.csv`, `answer-edges.csv`, `answer-evidence.csv`), any other
    path with the format `csv` one zip.

    Raises:
        ExportError: the format is unknown, the view cannot be drawn, or the file not be written.
    """
    ending = path.suffix.lower().lstrip(".")
    form = format or SUFFIXES.get(ending, ending)
    if form == "csv" and ending == "csv":
        from policygraph.graph.exports.tables import render_tables

        tables = render_tables(view)
        files = {path.with_name(f"{path.stem}-{name}.csv"): tables[name] for name in tables}
    else:
        files = {path: render_view(view, form)}
    try:
        for target, data in files.items():
            replace_file(target, data)
    except WorkspaceError as error:
        raise ExportError(error.what, where=error.where, todo=error.todo) from error
    return tuple(files)
