"""Pictures of views: SVG, PNG and PDF, drawn by a child process within limits.

A picture is for reading: a view with more than `MOST_NODES` nodes is refused and never cut, for
a cut picture would show something else than the answer. Its data can still be written.
"""

import json
import os
import subprocess
import sys
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory

from policygraph.graph.errors import ExportError
from policygraph.graph.exports.sketch import sketch
from policygraph.graph.view import View

MOST_NODES = 120
"""At 110 nodes the letters come to 4.5 points on A4 and 7 on A3; more would be mud."""
MOST_EDGES = 250
"""Lines of a tangle of 120 nodes at which `dot` takes 4 s; at 400 it takes over 20 s."""
SECONDS = 20.0
"""Time for one picture; an answer of 50 nodes takes 0.5 s as SVG or PDF and 1.5 s as PNG."""
_FONT = Path(__file__).resolve().parents[1] / "fonts" / "NotoSansCJKsc-Part.otf"
_FONT_SETTINGS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{folder}</dir><cachedir>{folder}</cachedir></fontconfig>
"""
# In front of a family that every system knows under another name.
_FAMILY = b'font-family="Noto Sans CJK SC"'
_FAMILIES = (
    b"font-family=\"'Noto Sans CJK SC', 'Noto Sans SC', 'Source Han Sans SC', "
    b"'PingFang SC', 'Microsoft YaHei', sans-serif\""
)


def render_picture(view: View, form: str, *, seconds: float = SECONDS) -> bytes:
    """Give the picture of the view as `svg`, `png` or `pdf`.

    Raises:
        ExportError: the view is too large to be read, or drawing took too long or failed.
    """
    if len(view.nodes) > MOST_NODES or len(view.edges) > MOST_EDGES:
        raise ExportError(
            f"this view is too large for a picture: {len(view.nodes)} nodes and "
            f"{len(view.edges)} edges, at most {MOST_NODES} and {MOST_EDGES} can be read",
            where=view.title,
            todo="narrow the question, or export it as graphml, csv or json",
        )
    drawn = _draw({**sketch(view), "format": form}, view.title, seconds)
    return drawn.replace(_FAMILY, _FAMILIES) if form == "svg" else drawn


def _draw(job: dict[str, object], title: str, seconds: float) -> bytes:
    command = [sys.executable, "-P", "-m", "policygraph.graph.exports.draw"]
    sent = json.dumps(job).encode()
    try:
        with TemporaryDirectory(prefix="policygraph-") as folder:
            done = subprocess.run(  # noqa: S603  our own module; the view goes in as data
                command,
                input=sent,
                env={**os.environ, "FONTCONFIG_FILE": _our_font_only(Path(folder))},
                capture_output=True,
                timeout=seconds,
                check=False,
            )
    except subprocess.TimeoutExpired as error:
        raise ExportError(
            f"drawing took more than {seconds:g} seconds and was stopped",
            where=title,
            todo="narrow the question, or export it as graphml, csv or json",
        ) from error
    if done.returncode or not done.stdout:
        said = done.stderr.decode(errors="replace").strip().splitlines()
        raise ExportError(
            f"Graphviz could not draw it: {said[-1] if said else 'it ended without a word'}",
            where=title,
            todo="export it as graphml, csv or json, and report this view",
        )
    return done.stdout


def _our_font_only(folder: Path) -> str:
    """Write settings by which no other font is found; fontconfig leaves its traces there."""
    (folder / _FONT.name).symlink_to(_FONT)
    settings = folder / "fonts.conf"
    settings.write_text(_FONT_SETTINGS.format(folder=escape(str(folder))), "utf-8")
    return str(settings)
