"""The runs of a PDF page, as PDFium sees them.

PDFium marks blanks and line ends itself, from the gaps between the letters; a run lies between
two of them. The page is turned so that most of its text stands upright (a wide table set
sideways); text at other angles (water marks) is left out. Invisible text is read only where the
page shows none: it is the text layer of a scan.
"""

import ctypes
import math
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import pypdfium2 as pdfium
import pypdfium2.raw as api

from policygraph.ingest.readers.page import Page, Rule, Run
from policygraph.ingest.readers.pdf_rules import find_rules

# A hyphen at a line's end as PDFium gives it.
_HYPHENS = {"\ufffe": "-", "\x02": "-", "\xad": "-"}
_INVISIBLE = (api.FPDF_TEXTRENDERMODE_INVISIBLE, api.FPDF_TEXTRENDERMODE_CLIP)
_MAX_TILT = 0.06
"""Radians by which a run may lean from the page's main direction."""

Turn = Callable[[float, float], tuple[float, float]]
"""Takes a place of the file (y upwards) to the place on the upright page (y downwards)."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """Characters without a blank: the index of the first, their angle in quarter turns, or None."""

    text: str
    first: int
    quarter: int | None
    hidden: bool


def read_page(page: pdfium.PdfPage) -> Page:
    """Give the runs and rules of a page, turned upright."""
    textpage = page.get_textpage()
    try:
        pieces = [piece for piece in _pieces(textpage) if piece.quarter is not None]
        used = [piece for piece in pieces if not piece.hidden] or pieces
        angles = Counter[int]()
        for piece in used:
            angles[piece.quarter or 0] += len(piece.text)
        quarter = max(angles, key=lambda angle: (angles[angle], -angle), default=0)
        turn, width, height = _upright(page.get_cropbox(), quarter)
        rules = find_rules(page, turn) if used else ()
        runs = [
            run
            for piece in used
            if piece.quarter == quarter
            for run in _runs(textpage, piece, turn, rules)
            if 0 <= run.place[0] <= width and 0 <= run.place[1] <= height
        ]
    finally:
        textpage.close()
    return Page(width, height, tuple(runs), rules)


def _pieces(textpage: pdfium.PdfTextPage) -> Iterator[_Piece]:
    """Cut the characters of a page at its blanks."""
    text = "".join(map(_character, _letters(textpage)))
    first = 0
    for word in text.split(" "):
        if word:
            yield _piece(textpage, word, first)
        first += len(word) + 1


def _letters(textpage: pdfium.PdfTextPage) -> Sequence[str]:
    """Give the characters of a page by their indices; the whole text at once where it has all."""
    count = textpage.count_chars()
    whole: str = textpage.get_text_range(errors="replace")
    if len(whole) == count:
        return whole
    codes = (api.FPDFText_GetUnicode(textpage, at) for at in range(count))
    return [chr(code) if code <= sys.maxunicode else "\ufffd" for code in codes]


@cache
def _character(letter: str) -> str:
    """Give one character for one, a blank for whatever is none."""
    letter = _HYPHENS.get(letter, letter)
    return " " if letter.isspace() or letter < " " or letter in "\u200b\ufeff" else letter


def _piece(textpage: pdfium.PdfTextPage, word: str, first: int) -> _Piece:
    # PDFium counts angles clockwise.
    angle = -api.FPDFText_GetCharAngle(textpage, first)
    quarter = round(angle / (math.pi / 2))
    tilted = abs(angle - quarter * math.pi / 2) > _MAX_TILT
    mode = api.FPDFTextObj_GetTextRenderMode(api.FPDFText_GetTextObject(textpage, first))
    return _Piece(word, first, None if tilted else quarter % 4, mode in _INVISIBLE)


def _upright(box: tuple[float, float, float, float], quarter: int) -> tuple[Turn, float, float]:
    """Give what turns places upright, and the width and height of the page then."""
    cosine, sine = ((1, 0), (0, 1), (-1, 0), (0, -1))[quarter]

    def rotated(x: float, y: float) -> tuple[float, float]:
        return x * cosine + y * sine, y * cosine - x * sine

    (xa, ya), (xb, yb) = rotated(box[0], box[1]), rotated(box[2], box[3])
    left, top = min(xa, xb), max(ya, yb)

    def turn(x: float, y: float) -> tuple[float, float]:
        x, y = rotated(x, y)
        return x - left, top - y

    return turn, abs(xa - xb), abs(ya - yb)


def _runs(
    textpage: pdfium.PdfTextPage, piece: _Piece, turn: Turn, rules: Sequence[Rule]
) -> Iterator[Run]:
    """Give the runs of a piece, cut where an upright rule goes through it."""
    x0, y = _origin(textpage, piece.first, turn)
    x1, size = _end(textpage, piece.first + len(piece.text) - 1, turn)
    middle = y - 0.35 * size
    walls = sorted(
        {rule.x0 for rule in rules if x0 + 1 < rule.x0 < x1 - 1 and rule.y0 < middle < rule.y1}
    )
    if not walls:
        yield Run(piece.text, x0, x1, y, size)
        return
    starts = [_origin(textpage, piece.first + at, turn)[0] for at in range(len(piece.text))]
    cuts = [sum(1 for start in starts if start + 0.1 * size < wall) for wall in walls]
    for begin, end in zip([0, *cuts], [*cuts, len(starts)], strict=True):
        if begin < end:
            right = starts[end] if end < len(starts) else x1
            yield Run(piece.text[begin:end], starts[begin], right, y, size)


def _origin(textpage: pdfium.PdfTextPage, index: int, turn: Turn) -> tuple[float, float]:
    x, y = ctypes.c_double(), ctypes.c_double()
    api.FPDFText_GetCharOrigin(textpage, index, x, y)
    return turn(x.value, y.value)


def _end(textpage: pdfium.PdfTextPage, index: int, turn: Turn) -> tuple[float, float]:
    """Give the right edge of a character and its size."""
    box, matrix = api.FS_RECTF(), api.FS_MATRIX()
    api.FPDFText_GetLooseCharBox(textpage, index, box)
    api.FPDFText_GetMatrix(textpage, index, matrix)
    size = api.FPDFText_GetFontSize(textpage, index) * math.hypot(matrix.c, matrix.d)
    return max(turn(box.left, box.bottom)[0], turn(box.right, box.top)[0]), size
