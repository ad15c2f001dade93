"""The sheets of a workbook: their cells as shown, and which of them are merged.

The parts are read with lxml, cell by cell and only the filled ones: a single cell in the last of
16 384 columns and a million rows must not cost a full grid.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from zipfile import ZipFile

from lxml import etree
from openpyxl.utils.cell import column_index_from_string

from policygraph.ingest.readers.number_format import BUILT_IN, shown
from policygraph.ingest.readers.office_xml import (
    attribute,
    child,
    local,
    main_part,
    parse_xml,
    relations,
)
from policygraph.ingest.readers.package import open_zip, read_part

Place = tuple[int, int]
"""Row and column of a cell, from 1."""

_REF_RE = re.compile(r"([A-Z]{1,3})(\d{1,7})")


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: the texts of its filled cells, and (rows, columns) of each merged cell."""

    name: str
    cells: Mapping[Place, str]
    spans: Mapping[Place, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class _Book:
    """What the sheets share: strings, number formats by style, whether dates count from 1904."""

    strings: Sequence[str]
    formats: Sequence[str]
    from_1904: bool


def open_sheets(data: bytes, where: str) -> Iterator[Sheet]:
    """Give the visible sheets of a workbook, in order.

    Raises:
        UnreadableFile: it is damaged or encrypted.
    """
    with open_zip(data, where) as package:
        main = main_part(package, where, "xl/workbook.xml")
        root = parse_xml(read_part(package, main, where), where)
        parts = {relation.id: relation for relation in relations(package, main, where)}
        named = {relation.kind: relation.target for relation in parts.values()}
        book = _read_book(package, root, named, where)
        for item in _children(root, "sheets"):
            part = parts.get(attribute(item, "id"))
            if part and part.kind == "worksheet" and attribute(item, "state") in ("", "visible"):
                sheet = parse_xml(read_part(package, part.target, where), where)
                yield _read_sheet(attribute(item, "name"), sheet, book)


def _read_book(
    package: ZipFile, root: etree._Element, named: Mapping[str, str], where: str
) -> _Book:
    parts = {
        kind: parse_xml(read_part(package, named[kind], where), where)
        for kind in ("sharedStrings", "styles")
        if named.get(kind) in package.namelist()
    }
    strings = [_text(item) for item in parts.get("sharedStrings", ())]
    properties = child(root, "workbookPr")
    from_1904 = properties is not None and attribute(properties, "date1904") in ("1", "true")
    return _Book(strings, _read_formats(parts.get("styles")), from_1904)


def _read_formats(root: etree._Element | None) -> list[str]:
    """Give the number format of each cell style, by its number."""
    own = {
        attribute(item, "numFmtId"): attribute(item, "formatCode")
        for item in _children(root, "numFmts")
    }
    keys = [attribute(item, "numFmtId") for item in _children(root, "cellXfs")]
    return [own.get(key) or BUILT_IN.get(key, "") for key in keys]


def _read_sheet(name: str, root: etree._Element, book: _Book) -> Sheet:
    cells: dict[Place, str] = {}
    for row in _children(root, "sheetData"):
        place = (_int(attribute(row, "r")), 0)
        for cell in row:
            place = _place(attribute(cell, "r")) or (place[0], place[1] + 1)
            if text := _cell_text(cell, book).strip():
                cells[place] = text
    spans = {}
    for item in _children(root, "mergeCells"):
        first, _, last = attribute(item, "ref").partition(":")
        start, end = _place(first), _place(last or first)
        if start and end:
            spans[start] = (end[0] - start[0] + 1, end[1] - start[1] + 1)
    return Sheet(name, cells, spans)


def _cell_text(cell: etree._Element, book: _Book) -> str:
    kind = attribute(cell, "t") or "n"
    if kind == "inlineStr":
        return _text(cell)
    content = child(cell, "v")
    text = (content.text or "") if content is not None else ""
    if kind == "s":
        at = _int(text, -1)
        return book.strings[at] if 0 <= at < len(book.strings) else ""
    if kind != "n" or not text:
        return "" if kind == "e" else text
    style = _int(attribute(cell, "s"))
    code = book.formats[style] if style < len(book.formats) else ""
    return shown(text, code, from_1904=book.from_1904)


def _text(element: etree._Element) -> str:
    """Give the text of a string in runs, without its readings (rPh)."""
    return "".join(
        item.text or ""
        for item in element.iter()
        if local(item) == "t" and not any(local(up) == "rPh" for up in item.iterancestors())
    )


def _place(reference: str) -> Place | None:
    match = _REF_RE.fullmatch(reference.replace("$", ""))
    return (int(match[2]), column_index_from_string(match[1])) if match else None


def _children(root: etree._Element | None, name: str) -> Sequence[etree._Element]:
    found = child(root, name)
    return list(found) if found is not None else []


def _int(text: str, default: int = 0) -> int:
    return int(text) if text.isdecimal() and len(text) < len("100000000") else default
