"""PDF files with text: paragraphs by geometry, ruled tables with their cells, pages as anchors.

A scan is refused: it needs OCR first. A file of which at most half the pages hold no text (blank
backs, maps, a scanned annex) is read without those pages; the anchors show which are missing.
PDFium mends broken cross references by itself.
"""

import re

import pypdfium2 as pdfium
import pypdfium2.raw as api

from policygraph.graph.errors import UnreadableFile
from policygraph.ingest.model import RawText
from policygraph.ingest.readers.page import Page
from policygraph.ingest.readers.page_text import write_pages
from policygraph.ingest.readers.pdf_runs import read_page

_MAX_PAGES = 20_000
_SCAN = 8
"""Characters below which a page holds no text; a stamped page number has fewer."""
# 12 0 obj << /Type /Catalog … ; other keys may stand before.
_CATALOGUE_RE = re.compile(rb"(\d{1,7}) +(\d{1,5}) +obj\s*<<[^<>]{0,400}?/Type\s*/Catalog")
_MAX_UNKNOWN = 0.3
"""Share of characters without a Unicode value above which the text is no text."""


def read(data: bytes, where: str) -> RawText:
    """Give the text of a PDF, one paragraph a line.

    Raises:
        UnreadableFile: encrypted, broken, without text (a scan), or without Unicode values.
    """
    document = _open(data, where)
    try:
        count = len(document)
        if count > _MAX_PAGES:
            raise UnreadableFile(
                f"it has {count} pages, more than {_MAX_PAGES}",
                where=where,
                todo="split it and give the part with the text",
            )
        pages = [_page(document, index, where) for index in range(count)]
    finally:
        document.close()
    _check(pages, where)
    return write_pages(pages)


def _open(data: bytes, where: str) -> pdfium.PdfDocument:
    try:
        return _mended(data)
    except pdfium.PdfiumError as error:
        if error.err_code == api.FPDF_ERR_PASSWORD:
            what, todo = "it is encrypted with a password", "save it without a password"
        else:
            what, todo = "it is broken and cannot be mended", "fetch it again, or print it anew"
        raise UnreadableFile(f"this PDF: {what}", where=where, todo=todo) from error


def _mended(data: bytes) -> pdfium.PdfDocument:
    """Open a file; where its end is cut off, with an end that names its catalogue anew."""
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        catalogue = _CATALOGUE_RE.search(data) if error.err_code == api.FPDF_ERR_FORMAT else None
        if catalogue is None:
            raise
    end = b"\ntrailer\n<< /Root %b %b R >>\nstartxref\n0\n%%%%EOF\n" % catalogue.groups()
    return pdfium.PdfDocument(data + end)


def _page(document: pdfium.PdfDocument, index: int, where: str) -> Page:
    try:
        page = document[index]
    except pdfium.PdfiumError as error:
        raise UnreadableFile(
            f"page {index + 1} of this PDF is damaged or missing",
            where=where,
            todo="fetch it again, or print its other pages to a new PDF",
        ) from error
    try:
        return read_page(page)
    finally:
        page.close()


def _check(pages: list[Page], where: str) -> None:
    """Refuse scans, and texts whose fonts hide what their characters are."""
    texts = ["".join(run.text for run in page.runs) for page in pages]
    empty = sum(1 for text in texts if len(text) < _SCAN)
    if not pages or empty > len(pages) / 2:
        raise UnreadableFile(
            f"{empty} of the {len(pages)} pages of this PDF hold no text: it is a scan of paper",
            where=where,
            todo="needs OCR: give the recognised text, or a PDF with a text layer",
        )
    letters = "".join(texts)
    unknown = sum(1 for letter in letters if letter == "\ufffd" or "\ue000" <= letter <= "\uf8ff")
    if unknown > _MAX_UNKNOWN * len(letters):
        raise UnreadableFile(
            "its fonts do not say which characters they show",
            where=where,
            todo="needs OCR, or the file from which the PDF was made",
        )
