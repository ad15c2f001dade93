"""What a file is, by its content: the name of its kind in `KINDS`, or "zip" for an archive.

Suffixes lie: a site's .doc is often a web page, a .wps a Word file. What no reader can read
(a picture, a film, a program) is refused here by its name.
"""

import re
import struct

from policygraph.graph.errors import UnreadableFile
from policygraph.ingest.readers.csv_table import is_table
from policygraph.ingest.readers.package import is_zip, open_archive, read_part
from policygraph.ingest.readers.plain import decode

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEAD = 4096
"""Bytes at the beginning in which a format names itself."""
# First bytes -> what people call it.
_REFUSED = (
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"BM", "a BMP picture"),
    (b"II*\0", "a TIFF picture"),
    (b"MM\0*", "a TIFF picture"),
    (b"Rar!", "a RAR archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"MZ", "a program"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a database"),
    (b"CAJ", "a CAJ file"),
    (b"Founder CEB", "a CEB file"),
    (b"%!PS", "a PostScript file"),
    (b"ID3", "a sound recording"),
    (b"RIFF", "a picture, a sound or a film"),
)
_TODO = {
    "picture": "give the text itself, or run it through OCR first",
    "archive": "unpack it, or pack it as ZIP",
    "CAJ": "print it to PDF with its viewer",
    "CEB": "print it to PDF with its viewer",
    "PostScript": "print it to PDF",
}
# Members of a ZIP that tell its kind, in the order in which they are asked.
_MEMBERS = (
    ("OFD.xml", "ofd"),
    ("word/", "docx"),
    ("xl/", "xlsx"),
    ("ppt/", "a set of slides (PPTX)"),
)
# Streams of an OLE file, by their names in its directory.
_STREAMS = (
    ("EncryptedPackage", "encrypted"),
    ("WordDocument", "doc"),
    ("Workbook", "xls"),
    ("Book", "xls"),
    ("PowerPoint Document", "a set of slides (PPT)"),
)
_FIB_ENCRYPTED = 0x0100
_MHTML_RE = re.compile(rb"^mime-version:|^content-type:\s*multipart/related", re.I | re.M)
_MAIL_RE = re.compile(rb"multipart/(related|alternative)|content-location:|text/html", re.I)
_HTML_RE = re.compile(
    rb"\s*(<\?xml[^>]*>|<!--.*?-->|\s)*<(!doctype\s+html|html|head|body|meta|title|div|table|p\b|"
    rb"script|style|span|center|base|link)",
    re.I | re.S,
)
_XML_RE = re.compile(rb"\s*<(\?xml\s|svg[\s>])")
_JSON_RE = re.compile(rb'\s*(\[\s*)?(\{\s*("[^"\r\n]*"\s*:|\})|\[\s*"[^"\r\n]*"\s*[,\]])')
_WORD_XML = (b"Word.Document", b"Excel.Sheet", b"office:document")


def sniff(data: bytes, where: str) -> str:
    """Give the kind of a file.

    Raises:
        UnreadableFile: it is empty, cut off, encrypted, or nothing that holds a text.
    """
    if not data.strip(b"\0 \t\r\n"):
        raise UnreadableFile("the file is empty", where=where, todo="give a file that holds a text")
    head = data[:_HEAD]
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if is_zip(head):
        return _zip_kind(data, where)
    if data.startswith(_OLE):
        return _ole_kind(data, where)
    if head.startswith(b"{\\rtf"):
        return "rtf"
    _refuse(head, where)
    return _text_kind(data, head.replace(b"\0", b""), where)


def _refuse(head: bytes, where: str) -> None:
    for magic, name in _REFUSED:
        # A text may begin with the letters BM or MZ; binary data holds zeros soon after.
        if head.startswith(magic) and (len(magic) > len(b"MZ") or b"\0" in head[:64]):
            todo = next((todo for word, todo in _TODO.items() if word in name), "give a text file")
            raise UnreadableFile(f"this is {name}, not a text", where=where, todo=todo)
    if head[4:8] == b"ftyp":
        raise UnreadableFile("this is a film, not a text", where=where, todo="give a text file")


def _refuse_data(data: bytes, head: bytes, where: str) -> None:
    """Refuse what is written for programs: any other XML, and JSON."""
    name = "an XML file" if _XML_RE.match(head) else ""
    if _JSON_RE.match(head) and data.rstrip().endswith((b"}", b"]")):
        name = "a JSON file"
    if name:
        raise UnreadableFile(
            f"this is {name}, data and not a text", where=where, todo="give the document itself"
        )


def _zip_kind(data: bytes, where: str) -> str:
    with open_archive(data, where) as package:
        names = package.namelist()
        if "mimetype" in names and package.getinfo("mimetype").file_size < _HEAD:
            kind = read_part(package, "mimetype", where)
            return "odf" if b"opendocument" in kind else "zip"
    for prefix, kind_name in _MEMBERS:
        office = prefix == "OFD.xml" or "[Content_Types].xml" in names
        if office and any(name.startswith(prefix) for name in names):
            return _or_refuse(kind_name, where)
    return "zip"


def _or_refuse(kind: str, where: str) -> str:
    if kind.startswith("a "):
        raise UnreadableFile(
            f"this is {kind}, not a text", where=where, todo="save its text as DOCX or PDF"
        )
    return kind


def _ole_kind(data: bytes, where: str) -> str:
    kind = next((kind for name, kind in _STREAMS if _has_stream(data, name)), "")
    if kind == "encrypted" or (kind == "doc" and _is_encrypted_doc(data)):
        raise UnreadableFile(
            "the file is encrypted", where=where, todo="save it without a password"
        )
    if not kind:
        raise UnreadableFile(
            "this is an Office file without a text, or one that was cut off",
            where=where,
            todo="open it in the program that made it and save it as DOCX or XLSX",
        )
    return _or_refuse(kind, where)


def _has_stream(data: bytes, name: str) -> bool:
    """Tell whether the directory of an OLE file names a stream: entries of 128 bytes, MS-CFB."""
    wanted = name.encode("utf-16-le") + b"\0\0"
    at = data.find(wanted)
    while at >= 0 and at % 128:
        at = data.find(wanted, at + 1)
    return at >= 0


def _is_encrypted_doc(data: bytes) -> bool:
    """Read the flag of the file information block, which begins a sector (MS-DOC 2.5.1)."""
    at = data.find(b"\xec\xa5")
    while at >= 0 and at % 512:
        at = data.find(b"\xec\xa5", at + 1)
    return at >= 0 and bool(struct.unpack_from("<H", data, at + 10)[0] & _FIB_ENCRYPTED)


def _text_kind(data: bytes, head: bytes, where: str) -> str:
    if _MHTML_RE.search(head) and _MAIL_RE.search(head):
        return "mhtml"
    bare = head.removeprefix(b"\xef\xbb\xbf").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")
    if bare.lstrip().startswith(b"<?xml") and any(mark in head for mark in _WORD_XML):
        return "word-xml"
    if _HTML_RE.match(bare):
        return "html"
    _refuse_data(data, bare, where)
    return "csv" if is_table(decode(data, where)) else "text"
