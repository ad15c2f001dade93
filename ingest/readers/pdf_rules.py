"""The drawn rules of a PDF page: borders of tables, whichever way the writer drew them.

Writers draw a border as a stroked line, as a thin filled rectangle or as a stroked one. Filled
areas are shading and no rules.
"""

import ctypes
from collections.abc import Callable, Iterable, Iterator
from itertools import islice

import pypdfium2 as pdfium
import pypdfium2.raw as api

from policygraph.ingest.readers.outlines import filled, stroked
from policygraph.ingest.readers.page import Rule

_MAX_OBJECTS = 20_000
"""Objects above which a page is a map or a chart and is not searched further."""
_RECTANGLE = 6
"""Segments of a rectangle at most: such a path is taken by its box."""
_MAX_SEGMENTS = 4_000
_MAX_DEPTH = 4
"""Forms inside forms that are looked into."""

_Point = tuple[float, float]
_Place = Callable[[float, float], _Point]


def find_rules(page: pdfium.PdfPage, turn: _Place) -> tuple[Rule, ...]:
    """Give the rules of a page in the directions that `turn` gives."""
    found: list[Rule] = []
    for item, place in islice(_paths(page.raw, turn), _MAX_OBJECTS):
        found.extend(_rules(item, place))
    return tuple(found)


def _paths(page: api.FPDF_PAGE, turn: _Place) -> Iterator[tuple[api.FPDF_PAGEOBJECT, _Place]]:
    """Give the paths of a page, those inside forms too, with the directions around them."""
    count = min(api.FPDFPage_CountObjects(page), _MAX_OBJECTS)
    yield from _among((api.FPDFPage_GetObject(page, at) for at in range(count)), turn, 0)


def _among(
    items: Iterable[api.FPDF_PAGEOBJECT], turn: _Place, depth: int
) -> Iterator[tuple[api.FPDF_PAGEOBJECT, _Place]]:
    # Most objects are letters: they are passed over without a call of ours.
    for item in items:
        kind = api.FPDFPageObj_GetType(item)
        if kind == api.FPDF_PAGEOBJ_PATH:
            yield item, turn
        elif kind == api.FPDF_PAGEOBJ_FORM and depth < _MAX_DEPTH:
            count = min(api.FPDFFormObj_CountObjects(item), _MAX_OBJECTS)
            inner = (api.FPDFFormObj_GetObject(item, at) for at in range(count))
            yield from _among(inner, _placed(item, turn), depth + 1)


def _placed(item: api.FPDF_PAGEOBJECT, turn: _Place) -> _Place:
    """Give what takes a place in the object's own directions to the page."""
    matrix = api.FS_MATRIX()
    api.FPDFPageObj_GetMatrix(item, matrix)
    a, b, c, d, e, f = matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f
    if (a, b, c, d, e, f) == (1, 0, 0, 1, 0, 0):
        return turn

    def place(x: float, y: float) -> _Point:
        return turn(a * x + c * y + e, b * x + d * y + f)

    return place


def _rules(item: api.FPDF_PAGEOBJECT, turn: _Place) -> Iterator[Rule]:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    api.FPDFPath_GetDrawMode(item, fill, stroke)
    if stroke.value:
        for outline in _outlines(item, _placed(item, turn)):
            yield from stroked(outline)
    elif fill.value and api.FPDFPath_CountSegments(item) <= _RECTANGLE:
        yield from filled(_corners(item, turn))
    elif fill.value:
        for outline in _outlines(item, _placed(item, turn)):
            yield from filled(outline)


def _corners(item: api.FPDF_PAGEOBJECT, turn: _Place) -> list[_Point]:
    """Give two corners of the box around an object."""
    box = [ctypes.c_float() for _ in range(4)]
    api.FPDFPageObj_GetBounds(item, *box)
    left, bottom, right, top = (side.value for side in box)
    return [turn(left, bottom), turn(right, top)]


def _outlines(item: api.FPDF_PAGEOBJECT, place: _Place) -> Iterator[list[_Point]]:
    """Give the parts of a path as points; a part with curves is given up."""
    part: list[_Point] = []
    curved = False
    x, y = ctypes.c_float(), ctypes.c_float()
    for index in range(min(api.FPDFPath_CountSegments(item), _MAX_SEGMENTS)):
        segment = api.FPDFPath_GetPathSegment(item, index)
        kind = api.FPDFPathSegment_GetType(segment)
        if kind == api.FPDF_SEGMENT_MOVETO:
            if not curved:
                yield part
            part, curved = [], False
        curved = curved or kind == api.FPDF_SEGMENT_BEZIERTO
        api.FPDFPathSegment_GetPoint(segment, x, y)
        part.append(place(x.value, y.value))
        if api.FPDFPathSegment_GetClose(segment):
            part.append(part[0])
    if not curved:
        yield part
