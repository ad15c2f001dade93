"""PDF files set by hand on A4 with reportlab; places are points from the upper left corner."""

import io
from collections.abc import Callable, Sequence
from itertools import pairwise

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

LEFT, SIZE = 90.0, 15.0
"""The left margin, and the size of body text: 28 characters fill a line."""
FULL = 28
_FONT = "STSong-Light"

Mark = Callable[[Canvas], None]
"""Draws one thing on a page."""


def text(x: float, y: float, content: str, size: float = SIZE, mode: int = 0) -> Mark:
    """A line of text by its baseline; mode 3 is invisible."""

    def draw(canvas: Canvas) -> None:
        canvas.setFont(_FONT, size)
        canvas.drawString(x, A4[1] - y, content, mode=mode)

    return draw


def body(y: float, *lines: str) -> list[Mark]:
    """Lines of body text one below the other; U+3000 sets one in by a character."""
    found = []
    for at, line in enumerate(lines):
        bare = line.lstrip("\u3000")
        found.append(text(LEFT + SIZE * (len(line) - len(bare)), y + 28 * at, bare))
    return found


def centred(y: float, content: str, size: float = SIZE) -> Mark:
    """A line in the middle of the page."""
    return text((A4[0] - size * len(content)) / 2, y, content, size)


def tilted(x: float, y: float, content: str, angle: float) -> Mark:
    """A line that stands askew."""

    def draw(canvas: Canvas) -> None:
        canvas.saveState()
        canvas.translate(x, A4[1] - y)
        canvas.rotate(angle)
        canvas.setFont(_FONT, SIZE)
        canvas.drawString(0, 0, content)
        canvas.restoreState()

    return draw


def grid(xs: Sequence[float], ys: Sequence[float], *holes: tuple[float, float, float]) -> Mark:
    """A ruled grid; each hole (x, from y, to y) leaves out a piece of an upright line."""

    def draw(canvas: Canvas) -> None:
        for y in ys:
            canvas.line(xs[0], A4[1] - y, xs[-1], A4[1] - y)
        for x in xs:
            for top, bottom in pairwise(ys):
                if (x, top, bottom) not in holes:
                    canvas.line(x, A4[1] - top, x, A4[1] - bottom)

    return draw


def level(x0: float, x1: float, y: float) -> Mark:
    """One level line."""
    return lambda canvas: canvas.line(x0, A4[1] - y, x1, A4[1] - y)


def pdf(*pages: Sequence[Mark], encrypt: str | None = None) -> bytes:
    """A PDF file."""
    pdfmetrics.registerFont(UnicodeCIDFont(_FONT))
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, encrypt=encrypt, invariant=True)
    for marks in pages:
        for mark in marks:
            mark(canvas)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()
