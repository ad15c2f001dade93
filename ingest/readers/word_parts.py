"""The parts of a Word file: body, styles, numbering, notes, found by their relationships."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from policygraph.graph.errors import UnreadableFile
from policygraph.ingest.readers.office_xml import (
    attribute,
    child,
    local,
    main_part,
    parse_xml,
    relations,
    value,
)
from policygraph.ingest.readers.package import open_zip, read_part

_MAX_STYLES = 20
"""Styles that may stand on one another; Word allows fewer, a broken file a ring."""


@dataclass(frozen=True, slots=True)
class Styles:
    """What styles say of a paragraph's number.

    `numbers` gives (list, level) by the id of a paragraph style, `lists` the list by the id of a
    numbering style; `contents` are the styles of a table of contents, `default` is the style of a
    paragraph that names none.
    """

    numbers: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    lists: Mapping[str, str] = field(default_factory=dict)
    contents: frozenset[str] = frozenset()
    default: str = ""


@dataclass(slots=True)
class Parts:
    """The body of a Word file and what it refers to; `chunks` are whole files inside it by id."""

    body: etree._Element
    styles: Styles
    numbering: etree._Element | None
    chunks: Mapping[str, bytes]
    _notes: Mapping[str, Mapping[str, etree._Element]]

    def notes(self, kind: str) -> Mapping[str, etree._Element]:
        """Give the notes of a kind (footnote, endnote) by their ids."""
        return self._notes.get(kind, {})


def open_parts(data: bytes, where: str) -> Parts:
    """Give the parts of a Word file.

    Raises:
        UnreadableFile: it is damaged, encrypted, or has no body.
    """
    with open_zip(data, where) as package:
        main = main_part(package, where, "word/document.xml")
        body = child(parse_xml(read_part(package, main, where), where), "body")
        if body is None:
            raise UnreadableFile(
                "the Word file has no body", where=where, todo="save it anew with Word"
            )
        related = list(relations(package, main, where))
        chunks = {
            relation.id: read_part(package, relation.target, where)
            for relation in related
            if relation.kind == "aFChunk"
        }
        targets = {relation.kind: relation.target for relation in related}
        roots = {
            kind: parse_xml(read_part(package, name, where), where)
            for kind, name in sorted(targets.items())
            if kind in ("styles", "numbering", "footnotes", "endnotes")
            and name in package.namelist()
        }
    notes = {kind: _by_id(roots.get(f"{kind}s")) for kind in ("footnote", "endnote")}
    return Parts(body, _read_styles(roots.get("styles")), roots.get("numbering"), chunks, notes)


def _by_id(root: etree._Element | None) -> dict[str, etree._Element]:
    """Give the notes; the lines that part them from the text are of a type and no notes."""
    items = root if root is not None else ()
    return {
        attribute(item, "id"): item
        for item in items
        if local(item) in ("footnote", "endnote") and attribute(item, "type") in ("", "normal")
    }


def _read_styles(root: etree._Element | None) -> Styles:
    by_id = {
        attribute(item, "styleId"): item
        for item in (root if root is not None else ())
        if local(item) == "style"
    }
    contents = [
        key for key, item in by_id.items() if value(item, "name").lower().startswith("toc ")
    ]
    lists = {
        key: value(item, "pPr", "numPr", "numId")
        for key, item in by_id.items()
        if attribute(item, "type") == "numbering"
    }
    default = next(
        (
            key
            for key, item in by_id.items()
            if attribute(item, "type") == "paragraph"
            and attribute(item, "default") in ("1", "true", "on")
        ),
        "",
    )
    numbers = {key: _number_of(key, by_id) for key in by_id}
    return Styles(numbers, lists, frozenset(contents), default)


def _number_of(key: str, by_id: Mapping[str, etree._Element]) -> tuple[str, str]:
    """Give the (list, level) of a style, its own or that of a style that it stands on."""
    list_id = level = ""
    for _ in range(_MAX_STYLES):
        item = by_id.get(key)
        if item is None:
            break
        list_id = list_id or value(item, "pPr", "numPr", "numId")
        level = level or value(item, "pPr", "numPr", "ilvl")
        key = value(item, "basedOn")
    return list_id, level
