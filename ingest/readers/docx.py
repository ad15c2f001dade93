"""Word files (DOCX, DOCM, also strict ones): all text that Word shows, in its order.

The XML is walked, for ready libraries miss tracked insertions, content controls, text boxes and
automatic numbers. A line that a soft break ends counts as a paragraph. Left out are headers and
footers, deletions, hidden text, fields' codes and tables of contents. A footnote follows the
paragraph that refers to it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib import import_module

from lxml import etree

from policygraph.graph.errors import UnreadableFile
from policygraph.ingest.model import RawText
from policygraph.ingest.readers.numbering import Numbering
from policygraph.ingest.readers.office_xml import attribute, child, local, value
from policygraph.ingest.readers.sniff import sniff
from policygraph.ingest.readers.word_parts import Parts, open_parts
from policygraph.ingest.readers.word_walk import (
    LEFT_OUT,
    blocks_of,
    cells_of,
    chosen,
    continues,
    rows_of,
)
from policygraph.ingest.readers.writing import RawWriter, Slot

_CHUNKS = {
    kind: f"policygraph.ingest.readers.{module}"
    for kind, module in (("html", "html"), ("mhtml", "mhtml"), ("text", "plain"))
}
_OFF = ("0", "false", "off", "none")


@dataclass(slots=True)
class _Paragraph:
    """One paragraph that is being read: its text, and what stands in boxes and notes of it."""

    parts: list[str] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)

    @property
    def text(self) -> str:
        # Tabs and blanks at the beginning are an indent.
        return "".join(self.parts).strip(" \t\n")


def read(data: bytes, where: str) -> RawText:
    """Give the text of a Word file, a paragraph a line, with its tables.

    Raises:
        UnreadableFile: it is damaged, encrypted, or holds no text.
    """
    reader = _Reader(open_parts(data, where))
    raw = reader.read()
    if not raw.text.strip():
        raise UnreadableFile(
            "the Word file holds no text (pictures, perhaps)",
            where=where,
            todo="give the text itself, or run the pictures through OCR first",
        )
    return raw


class _Reader:
    """Walks the body of one Word file."""

    def __init__(self, parts: Parts) -> None:
        self.parts = parts
        self.writer = RawWriter()
        self.numbering = Numbering(parts.numbering, parts.styles.lists)
        self.count = 0
        self.carried: list[str] = []
        self.noted: set[tuple[str, str]] = set()

    def read(self) -> RawText:
        """Give all of the body."""
        for block in blocks_of(self.parts.body):
            if local(block) == "tbl":
                self._table(block)
            elif local(block) == "altChunk":
                self._chunk(self.parts.chunks.get(attribute(block, "id"), b""))
            else:
                for number, text in self._paragraph(block):
                    self._line(number, text)
        if self.carried:
            self._line(self.count + 1, "".join(self.carried))
        return self.writer.raw(wrapped=False)

    def _chunk(self, data: bytes) -> None:
        """Write a web page or a text that Word would take in when it opens the file."""
        module = _CHUNKS.get(sniff(data, "a part of it")) if data else None
        if module:
            found: RawText = import_module(module).read(data, "a part of it")
            self.count += 1
            self.writer.anchor("paragraph", self.count)
            self.writer.add(found)

    def _line(self, number: int, text: str) -> None:
        self.writer.anchor("paragraph", number)
        self.writer.line(text)

    def _paragraph(self, element: etree._Element) -> Iterator[tuple[int, str]]:
        """Give the (number, text) of a paragraph and of the boxes and notes in it."""
        if self._is_contents(element):
            return
        found = _Paragraph()
        _read_inline(element, found)
        if _joins_next(element):  # the paragraph after gives number and place
            self.carried.append(found.text)
        else:
            text = "".join(self.carried) + found.text
            self.carried.clear()
            text = _labelled(self._number(element), text)
            for line in filter(str.strip, text.split("\n")):
                self.count += 1
                yield self.count, line.strip()
        for box in found.boxes:
            yield from self._boxed(box)
        for note in found.notes:
            yield from self._note(*note)

    def _number(self, element: etree._Element) -> str:
        style = value(element, "pPr", "pStyle") or self.parts.styles.default
        own = child(element, "pPr", "numPr")
        inherited = self.parts.styles.numbers.get(style, ("", None))
        list_id = value(own, "numId") or inherited[0]
        if not list_id or list_id == "0":
            return ""
        level = value(own, "ilvl") or inherited[1]
        at = int(level) if level else self.numbering.level_of_style(list_id, style)
        return self.numbering.number(list_id, at)

    def _is_contents(self, element: etree._Element) -> bool:
        return value(element, "pPr", "pStyle") in self.parts.styles.contents

    def _boxed(self, box: etree._Element) -> Iterator[tuple[int, str]]:
        for block in blocks_of(box):
            if local(block) == "tbl":
                for row in self._rows(block):
                    line = "\t".join(slot.text for slot in row if slot.text)
                    if line:
                        yield row[0].paragraph, line
            else:
                yield from self._paragraph(block)

    def _note(self, kind: str, key: str) -> Iterator[tuple[int, str]]:
        if (kind, key) in self.noted:
            return
        self.noted.add((kind, key))
        note = self.parts.notes(kind).get(key)
        if note is not None:
            yield from self._boxed(note)

    def _table(self, table: etree._Element) -> None:
        """Write a table; one of a single cell is a frame around paragraphs."""
        cells = [cell for row in rows_of(table) for cell in cells_of(row)]
        if len(cells) == 1:
            for block in blocks_of(cells[0]):
                if local(block) == "tbl":
                    self._table(block)
                else:
                    for number, text in self._paragraph(block):
                        self._line(number, text)
            return
        self.writer.table(self._rows(table))

    def _rows(self, table: etree._Element) -> list[list[Slot]]:
        """Give the cells of a table by rows; a cell merged upwards lengthens the one above."""
        rows: list[dict[int, Slot]] = []
        above: dict[int, tuple[int, int]] = {}
        for row in rows_of(table):
            column = _int(value(row, "trPr", "gridBefore"), 0)
            filled = {0: Slot("", 1, column)} if column else {}
            rows.append(filled)
            for cell in cells_of(row):
                width = max(1, _int(value(cell, "tcPr", "gridSpan"), 1))
                slot = self._slot(cell, width)
                origin = above.get(column)
                if origin and continues(cell) and not slot.text:
                    at, start = origin
                    old = rows[at][start]
                    rows[at][start] = Slot(old.text, len(rows) - at, old.column_span, old.paragraph)
                else:
                    filled[column] = slot
                    above[column] = (len(rows) - 1, column)
                column += width
        return [[row[at] for at in sorted(row)] for row in rows]

    def _slot(self, cell: etree._Element, width: int) -> Slot:
        first = self.count + 1
        lines = [text for _, text in self._boxed(cell)]
        return Slot("\n".join(lines), 1, width, first if lines else 0)


def _read_inline(element: etree._Element, found: _Paragraph) -> None:
    """Collect the text of a paragraph's runs, and its boxes and notes."""
    for item in element:
        name = local(item)
        if name in _MARKS:
            found.parts.append(_MARKS[name])
        elif name in ("t", "sym"):
            found.parts.append(item.text or _symbol(item))
        elif name in ("footnoteReference", "endnoteReference"):
            found.notes.append((name.removesuffix("Reference"), attribute(item, "id")))
        elif name == "txbxContent":
            found.boxes.append(item)
        elif not _is_left_out(item, name):
            _read_inline(chosen(item) if name == "AlternateContent" else item, found)


def _joins_next(paragraph: etree._Element) -> bool:
    """Tell whether the end of a paragraph was deleted or moved away, so that the next goes on."""
    mark = child(paragraph, "pPr", "rPr")
    return child(mark, "del") is not None or child(mark, "moveFrom") is not None


def _labelled(label: str, text: str) -> str:
    """Put the automatic number before the text; 1. 3.5亿元 needs a blank, 一、总体要求 none."""
    apart = label.endswith(".") and text[:1].isascii() and text[:1].isdigit()
    return f"{label}{' ' if apart else ''}{text}" if text else ""


_MARKS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


def _is_left_out(item: etree._Element, name: str) -> bool:
    if name == "r":
        hidden = child(item, "rPr", "vanish")
        return hidden is not None and attribute(hidden, "val") not in _OFF
    if name == "sdt":
        return child(item, "sdtPr", "showingPlcHdr") is not None
    return name in LEFT_OUT


def _symbol(element: etree._Element) -> str:
    """Give a character that a run names by its code; shapes of symbol fonts have none."""
    code = attribute(element, "char")
    try:
        letter = chr(int(code, 16))
    except ValueError:
        return ""
    return "" if "\ue000" <= letter <= "\uf8ff" else letter


def _int(text: str, default: int) -> int:
    return int(text) if text.isdecimal() and len(text) < len("10000") else default
