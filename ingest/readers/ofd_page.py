"""The runs and rules of a page of an OFD file (GB/T 33190-2016).

Lengths are millimetres from the upper left corner. A TextObject has a box, a matrix (CTM) and
TextCodes, each with its place and the steps between its letters (DeltaX: “3.2 3.2” or, repeated,
“g 12 3.2”). A PathObject has a box, a matrix and AbbreviatedData (“M 0 0 L 100 0”).
"""

import math
import re
from collections.abc import Iterator
from itertools import islice, pairwise

from lxml import etree

from policygraph.ingest.readers.office_xml import local
from policygraph.ingest.readers.outlines import Point, filled, stroked
from policygraph.ingest.readers.page import Page, Rule, Run

_POINTS = 72 / 25.4
"""Points in a millimetre."""
_DEFAULT_SIZE = 4.2
"""Millimetres of the usual font (小四), where an object gives none."""
_LATIN = 0.6
"""Share of its size that a Latin letter takes."""
_MAX_STEPS = 100_000
_MAX_OBJECTS = 50_000
_BLANK_RE = re.compile(r"[^\s\u3000\u200b\ufeff]+")
_PATH_RE = re.compile(r"[A-Za-z]|-?[\d.]+(?:[eE]-?\d+)?")

_Matrix = tuple[float, float, float, float, float, float]


def read_page(content: etree._Element, box: list[float]) -> Page:
    """Give the runs and rules of a page; `box` is its size where it names none itself."""
    own = next((numbers(e.text or "") for e in content.iter() if local(e) == "PhysicalBox"), [])
    left, top, width, height = own if len(own) == len(box) else box
    runs: list[Run] = []
    rules: list[Rule] = []
    shown = (e for e in content.iter(etree.Element) if e.get("Visible") != "false")
    for element in islice(shown, _MAX_OBJECTS):
        if local(element) == "TextObject":
            runs.extend(_runs(element, (left, top)))
        elif local(element) == "PathObject":
            rules.extend(_rules(element, (left, top)))
    return Page(width * _POINTS, height * _POINTS, tuple(runs), tuple(rules))


def numbers(text: str) -> list[float]:
    """Give the numbers of an attribute; what is none ends the list."""
    found: list[float] = []
    for part in text.split():
        try:
            number = float(part)
        except ValueError:
            break
        if not math.isfinite(number):
            break
        found.append(number)
    return found


def _matrix(element: etree._Element, corner: tuple[float, float]) -> _Matrix:
    """Give the matrix of an object to the page, its box and the page's corner counted in."""
    a, b, c, d, e, f = (*numbers(element.get("CTM", "")), *(1.0, 0.0, 0.0, 1.0, 0.0, 0.0))[:6]
    if len(numbers(element.get("CTM", ""))) != len((a, b, c, d, e, f)):
        a, b, c, d, e, f = 1.0, 0.0, 0.0, 1.0, 0.0, 0.0
    x, y = (*numbers(element.get("Boundary", "")), 0.0, 0.0)[:2]
    return a, b, c, d, e + x - corner[0], f + y - corner[1]


def _placed(matrix: _Matrix, x: float, y: float) -> Point:
    a, b, c, d, e, f = matrix
    return (a * x + c * y + e) * _POINTS, (b * x + d * y + f) * _POINTS


def _runs(element: etree._Element, corner: tuple[float, float]) -> Iterator[Run]:
    """Give the runs of a text object; one that stands askew gives none."""
    matrix = _matrix(element, corner)
    if abs(matrix[1]) > 0.05 * abs(matrix[0]) or matrix[0] <= 0:
        return
    size = (numbers(element.get("Size", "")) or [_DEFAULT_SIZE])[0]
    x = y = 0.0
    for code in element:
        if local(code) != "TextCode" or not code.text:
            continue
        # A TextCode without a place goes on where the one before was set.
        x, y = _number(code, "X", x), _number(code, "Y", y)
        places = _places(code, x, len(code.text), size)
        for word in _BLANK_RE.finditer(code.text):
            last = word[0][-1]
            end = places[word.end() - 1] + size * (_LATIN if last.isascii() else 1.0)
            x0, base = _placed(matrix, places[word.start()], y)
            x1, _ = _placed(matrix, end, y)
            yield Run(word[0], x0, x1, base, size * math.hypot(matrix[2], matrix[3]) * _POINTS)


def _number(element: etree._Element, name: str, default: float) -> float:
    return (numbers(element.get(name, "")) or [default])[0]


def _places(code: etree._Element, x: float, count: int, size: float) -> list[float]:
    """Give where each letter of a TextCode begins; without steps each takes its width."""
    steps = _steps(code.get("DeltaX", ""), count)
    text = code.text or ""
    places = [x]
    for at, letter in enumerate(text[:-1]):
        step = steps[at] if at < len(steps) else size * (_LATIN if letter.isascii() else 1.0)
        places.append(places[-1] + step)
    return places


def _steps(text: str, count: int) -> list[float]:
    """Give the steps of DeltaX, “g 3 1.5” being three of 1.5; not more than letters."""
    found: list[float] = []
    words = iter(text.split())
    for word in words:
        times, step = (next(words, ""), next(words, "")) if word == "g" else ("1", word)
        number = numbers(step)
        if not number or not times.isdigit():
            break
        found.extend(number * min(int(times), count))
        if len(found) >= min(count, _MAX_STEPS):
            break
    return found


def _rules(element: etree._Element, corner: tuple[float, float]) -> Iterator[Rule]:
    """Give the rules of a path object."""
    matrix = _matrix(element, corner)
    data = next((e.text or "" for e in element if local(e) == "AbbreviatedData"), "")
    is_filled = element.get("Fill") == "true"
    for outline in _outlines(data, matrix):
        if element.get("Stroke") != "false":
            yield from stroked(outline)
        if is_filled:
            yield from filled(outline)


def _outlines(data: str, matrix: _Matrix) -> Iterator[list[Point]]:
    """Give the parts of a path as points; a part with curves is given up."""
    part: list[Point] = []
    curved = False
    words = _PATH_RE.findall(data)[:_MAX_STEPS]
    starts = [at for at, word in enumerate(words) if word.isalpha()]
    for start, end in pairwise([*starts, len(words)]):
        letter, values = words[start], numbers(" ".join(words[start + 1 : end]))
        if letter in "MS" and part:
            if not curved:
                yield part
            part, curved = [], False
        if letter in "MSL" and len(values) > 1:
            part.append(_placed(matrix, values[0], values[1]))
        elif letter == "C" and part:
            part.append(part[0])
        else:
            curved = True
    if part and not curved:
        yield part
