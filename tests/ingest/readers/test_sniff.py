from pathlib import Path

import openpyxl
import pytest

from policygraph.graph.errors import UnreadableFile
from policygraph.ingest.readers import read_file
from policygraph.ingest.readers.sniff import sniff
from tests.ingest.readers.word_files import paragraph, word, write, zipped

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
PROSE = "一、总体要求，加快创新。\n二、重点任务，培育企业，"


def entry(name: str) -> bytes:
    """Give a directory entry of an OLE file, in a file of two sectors."""
    return OLE + (name.encode("utf-16-le") + b"\0\0").ljust(512, b"\0")


def workbook(folder: Path) -> bytes:
    openpyxl.Workbook().save(folder / "x.xlsx")
    return (folder / "x.xlsx").read_bytes()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\n", "pdf"),
        (b"\n\n%PDF-1.4\n", "pdf"),
        (word(paragraph("一")), "docx"),
        (zipped({"OFD.xml": "<OFD/>", "Doc_0/Document.xml": ""}), "ofd"),
        (zipped({"通知.docx": word(""), "word/readme.txt": "a"}), "zip"),
        (zipped({"mimetype": "application/vnd.oasis.opendocument.text"}), "odf"),
        (entry("WordDocument"), "doc"),
        (entry("Workbook"), "xls"),
        (b"{\\rtf1\\ansi", "rtf"),
        (b"<!DOCTYPE html>\n<html><head>", "html"),
        (b"\xef\xbb\xbf<!-- saved from url -->\r\n<HTML><BODY>", "html"),
        ("<html><title>通知</title>".encode("utf-16"), "html"),
        (b"From: <Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;", "mhtml"),
        (b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><w/>', "word-xml"),
        ("指标,单位,2025年\n企业数,家,500\n".encode("gbk"), "csv"),
        ("指标\t2025年\n企业数\t500\n".encode(), "csv"),
        (PROSE.encode(), "text"),
        ("[2021]10号\n一、总体要求\n".encode(), "text"),
        ("# 标题\n\n| 地区 | 值 |\n|---|---|\n| 溧阳 | 2 |\n".encode(), "text"),
        ("BM是什么,一说\n第二行,甲,乙\n".encode(), "text"),
    ],
)  # fmt: skip
def test_content_tells_the_kind(data: bytes, kind: str) -> None:
    assert sniff(data, "x") == kind


def test_a_workbook_is_told_from_a_word_file(tmp_path: Path) -> None:
    assert sniff(workbook(tmp_path), "x") == "xlsx"


@pytest.mark.parametrize(
    ("data", "what", "todo"),
    [
        (b"", "the file is empty", "text"),
        (b"\x89PNG\r\n", "a PNG picture", "OCR"),
        (b"\xff\xd8\xff\xe0", "a JPEG picture", "OCR"),
        (b"Rar!\x1a\x07", "a RAR archive", "ZIP"),
        (b"MZ\x90\x00\x03\x00", "a program", "text"),
        (b"\x00\x00\x00\x20ftypisom", "a film", "text"),
        (entry("EncryptedPackage"), "the file is encrypted", "password"),
        (
            entry("WordDocument") + (b"\xec\xa5" + bytes(8) + b"\0\1").ljust(512),
            "encrypted",
            "pass",
        ),
        (entry("PowerPoint Document"), "a set of slides", "PDF"),
        (OLE, "without a text", "DOCX"),
        (b'<?xml version="1.0"?><uof:UOF/>', "an XML file", "document"),
        ('{"指标": [1, 2]}\n'.encode(), "a JSON file", "document"),
        ('["一", "二"]'.encode(), "a JSON file", "document"),
    ],
)
def test_what_holds_no_text_is_refused_by_name(data: bytes, what: str, todo: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        sniff(data, "x")
    assert what in caught.value.what
    assert todo in caught.value.todo


def test_an_archive_is_not_one_document(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="archive of files") as caught:
        read_file(write(tmp_path, "a.docx", zipped({"a.txt": "一"})))
    assert "policygraph ingest" in caught.value.todo
