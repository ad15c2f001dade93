"""OFD files (GB/T 33190-2016): a ZIP of XML, each page's text with its places.

Several documents in one file are read one after another, pages counted on. Page templates
(letterheads, water marks) are no text.
"""

import posixpath
import zipfile
from collections.abc import Iterator

from lxml import etree

from policygraph.graph.errors import UnreadableFile
from policygraph.ingest.model import RawText
from policygraph.ingest.readers.ofd_page import numbers, read_page
from policygraph.ingest.readers.office_xml import local, parse_xml
from policygraph.ingest.readers.package import open_zip, read_part
from policygraph.ingest.readers.page import Page
from policygraph.ingest.readers.page_text import write_pages

_A4 = [0.0, 0.0, 210.0, 297.0]
_MAX_PAGES = 20_000


def read(data: bytes, where: str) -> RawText:
    """Give the text of an OFD file, one paragraph a line.

    Raises:
        UnreadableFile: damaged, encrypted, too many pages, or pages without text.
    """
    with open_zip(data, where) as package:
        if any(name.lower() == "encryptions.xml" for name in package.namelist()):
            raise UnreadableFile(
                "this OFD is encrypted", where=where, todo="save it without a password"
            )
        root = parse_xml(read_part(package, "OFD.xml", where), where)
        pages: list[Page] = []
        for name in _texts(root, "DocRoot"):
            pages.extend(_pages(package, _joined("", name), where))
            if len(pages) > _MAX_PAGES:
                raise UnreadableFile(
                    f"it has more than {_MAX_PAGES} pages", where=where, todo="split it"
                )
    if not any(page.runs for page in pages):
        raise UnreadableFile(
            f"this OFD holds no text on {len(pages)} pages: it is a scan, made of pictures",
            where=where,
            todo="needs OCR: give the recognised text",
        )
    return write_pages(pages)


def _pages(package: zipfile.ZipFile, name: str, where: str) -> Iterator[Page]:
    """Give the pages of one document in order."""
    document = parse_xml(read_part(package, name, where), where)
    area = next((numbers(text) for text in _texts(document, "PhysicalBox")), _A4)
    box = area if len(area) == len(_A4) else _A4
    folder = posixpath.dirname(name)
    for page in (e for e in document.iter(etree.Element) if local(e) == "Page"):
        place = page.get("BaseLoc", "")
        if place:
            content = parse_xml(read_part(package, _joined(folder, place), where), where)
            yield read_page(content, box)


def _texts(root: etree._Element, name: str) -> list[str]:
    """Give the texts of all elements of a name."""
    return [(e.text or "").strip() for e in root.iter(etree.Element) if local(e) == name]


def _joined(folder: str, place: str) -> str:
    """Give the name of a part; one that begins with / counts from the top."""
    return posixpath.normpath(posixpath.join("/" + folder, place)).lstrip("/")
