"""Word files from hand-written XML: traits that python-docx cannot make."""

import io
import zipfile
from pathlib import Path

from policygraph.ingest.model import RawText
from policygraph.ingest.normalise import NormalText, normalise
from policygraph.ingest.readers.docx import read

TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MARKUP = "http://schemas.openxmlformats.org/markup-compatibility/2006"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


def word(body: str, namespace: str = TRANSITIONAL, **parts: str) -> bytes:
    """Give a Word file with a body, and other parts (numbering, styles, footnotes) by name."""
    spaces = f'xmlns:w="{namespace}" xmlns:mc="{MARKUP}"'
    files = {"word/document.xml": f"<w:document {spaces}><w:body>{body}</w:body></w:document>"}
    for name, inner in parts.items():
        files[f"word/{name}.xml"] = f"<w:{name} {spaces}>{inner}</w:{name}>"
    items = "".join(
        f'<Relationship Id="r{name}" Type="{OFFICE}/{name}" Target="{name}.xml"/>' for name in parts
    )
    files["word/_rels/document.xml.rels"] = f'<R xmlns="{RELATIONS}">{items}</R>'
    return zipped({"[Content_Types].xml": f'<Types xmlns="{TYPES}"/>', **files})


def zipped(files: dict[str, str | bytes]) -> bytes:
    """Give a ZIP file of the parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in files.items():
            package.writestr(name, content)
    return out.getvalue()


def paragraph(text: str, properties: str = "") -> str:
    """Give the XML of a paragraph of one run."""
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def cell(text: str, properties: str = "") -> str:
    """Give the XML of a cell, a paragraph for each line of its text."""
    lines = "".join(paragraph(line) for line in text.split("\n"))
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{lines}</w:tc>"


def table(*rows: str) -> str:
    """Give the XML of a table of rows of cells."""
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"


def lines(body: str, **parts: str) -> list[str]:
    """Give the lines that are read from a body."""
    return raw(body, **parts).text.splitlines()


def raw(body: str, **parts: str) -> RawText:
    """Give the raw text that is read from a body."""
    return read(word(body, **parts), "paper.docx")


def clean(body: str) -> NormalText:
    """Give the normalised text of a body."""
    return normalise(raw(body))


def write(folder: Path, name: str, data: bytes) -> Path:
    """Write a file and give its path."""
    path = folder / name
    path.write_bytes(data)
    return path
