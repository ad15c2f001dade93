"""The way through the XML of a Word file: blocks, rows and cells, whatever wraps them."""

from collections.abc import Iterator

from lxml import etree

from policygraph.ingest.readers.office_xml import attribute, child, local, value

# Deletions, fields' codes, the reading of a ruby, embedded files; then mere properties.
LEFT_OUT = frozenset(
    [
        *("del", "moveFrom", "delText", "instrText", "delInstrText", "fldChar", "rt", "object"),
        *("pPr", "rPr", "tblPr", "tblGrid", "sectPr", "sdtPr", "sdtEndPr"),
    ]
)
"""Elements whose content Word does not show as text."""


def blocks_of(element: etree._Element) -> Iterator[etree._Element]:
    """Give the paragraphs and tables of a body, a cell or a box, through all that wraps them."""
    for item in element:
        name = local(item)
        if name in ("p", "tbl", "altChunk"):
            yield item
        elif name in LEFT_OUT or (name == "sdt" and _is_contents_block(item)):
            continue
        elif name == "AlternateContent":
            yield from blocks_of(chosen(item))
        else:
            yield from blocks_of(item)


def _is_contents_block(element: etree._Element) -> bool:
    gallery = value(element, "sdtPr", "docPartObj", "docPartGallery")
    return gallery == "Table of Contents" or child(element, "sdtPr", "showingPlcHdr") is not None


def chosen(element: etree._Element) -> etree._Element:
    """Give the one of several writings of the same thing that holds text."""
    choices = [item for item in element if local(item) in ("Choice", "Fallback")]
    filled = [
        item
        for item in choices
        if any(local(inner) in ("txbxContent", "t", "p") for inner in item.iter())
    ]
    return (filled or choices or [element.makeelement("none")])[0]


def rows_of(table: etree._Element) -> Iterator[etree._Element]:
    """Give the rows of a table but for those that were deleted."""
    for row in _inside(table, "tr"):
        if child(row, "trPr", "del") is None:
            yield row


def cells_of(row: etree._Element) -> Iterator[etree._Element]:
    """Give the cells of a row."""
    return _inside(row, "tc")


def _inside(element: etree._Element, wanted: str) -> Iterator[etree._Element]:
    """Give the rows or cells of a table, also those in a content control or an insertion."""
    for item in element:
        name = local(item)
        if name == wanted:
            yield item
        elif name in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"):
            yield from _inside(item, wanted)


def continues(cell: etree._Element) -> bool:
    """Tell whether a cell is merged into the one above."""
    merge = child(cell, "tcPr", "vMerge")
    return merge is not None and attribute(merge, "val") != "restart"
