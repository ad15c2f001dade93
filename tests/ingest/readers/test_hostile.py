"""Files made to do harm, or broken: each ends within its limits with one clear error."""

import resource
import zipfile
from pathlib import Path

import pytest

from policygraph.graph.errors import UnreadableFile
from policygraph.ingest.readers import Limits, read_file
from policygraph.ingest.readers.child import read_in_child
from policygraph.ingest.readers.docx import read
from tests.ingest.readers.word_files import cell, paragraph, table, word, write, zipped

GOOD = word(paragraph("一、总体要求") * 200)
LAUGHS = (
    '<!DOCTYPE w [<!ENTITY a "ha">'
    + "".join(
        f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefghi", "bcdefghij", strict=True)
    )
    + "]>"
)
OUTSIDE = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/hostname">]>'


def document(prolog: str, text: str) -> bytes:
    body = f"{prolog}<document><body><p><r><t>{text}</t></r></p></body></document>"
    return zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": body})


def error_of(folder: Path, data: bytes) -> UnreadableFile:
    with pytest.raises(UnreadableFile) as caught:
        read_file(write(folder, "paper.docx", data))
    assert caught.value.where.endswith("paper.docx")
    assert caught.value.todo
    return caught.value


@pytest.mark.parametrize("prolog", [LAUGHS, OUTSIDE], ids=["billion laughs", "external"])
def test_entities_are_refused(tmp_path: Path, prolog: str) -> None:
    entity = "&j;" if prolog is LAUGHS else "&x;"
    error = error_of(tmp_path, document(prolog, entity))
    assert "declares entities" in error.what or "damaged" in error.what


def test_a_part_that_would_unpack_without_end_is_not_unpacked(tmp_path: Path) -> None:
    bomb = zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": b" " * (64 << 20)})
    assert len(bomb) < 100_000
    assert "would unpack from" in error_of(tmp_path, bomb).what


def test_more_parts_than_a_document_has(tmp_path: Path) -> None:
    many = zipped({f"word/{number}": "" for number in range(20_001)})
    assert "more than 20000 parts" in error_of(tmp_path, many).what


@pytest.mark.parametrize("kept", [30, len(GOOD) // 2, len(GOOD) - 10])
def test_a_file_that_was_cut_off(tmp_path: Path, kept: int) -> None:
    assert "cut off" in error_of(tmp_path, GOOD[:kept]).what


def test_a_part_with_wrong_bytes(tmp_path: Path) -> None:
    at = GOOD.index(b"word/document.xml") + 40
    broken = GOOD[:at] + b"\xff" * 20 + GOOD[at + 20 :]
    assert "damaged" in error_of(tmp_path, broken).what


def test_xml_that_does_not_end(tmp_path: Path) -> None:
    data = zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": "<document><body>"})
    assert "damaged" in error_of(tmp_path, data).what


def test_deep_nesting_ends_with_an_error(tmp_path: Path) -> None:
    deep = "<w:sdt><w:sdtContent>" * 100_000 + "</w:sdtContent></w:sdt>" * 100_000
    assert "damaged" in error_of(tmp_path, word(deep)).what


def test_nesting_as_deep_as_xml_allows_is_read() -> None:
    inner = paragraph("里层")
    for _ in range(60):
        inner = table(f"<w:tc>{inner}</w:tc>" + cell("外"))
    assert "里层" in read(word(inner), "x").text


def test_a_package_with_a_password(tmp_path: Path) -> None:
    locked = bytearray(GOOD)
    with zipfile.ZipFile(write(tmp_path, "good.docx", GOOD)) as package:
        starts = [part.header_offset for part in package.infolist()]
    for start in [*starts, *_entries(GOOD)]:
        locked[start + (6 if start in starts else 8)] |= 1
    assert error_of(tmp_path, bytes(locked)).what == "the file is encrypted"


def _entries(data: bytes) -> list[int]:
    """Give the offsets of the entries in the directory of a ZIP."""
    found, at = [], data.find(b"PK\x01\x02")
    while at >= 0:
        found.append(at)
        at = data.find(b"PK\x01\x02", at + 1)
    return found


def test_memory_beyond_the_limit() -> None:
    body = paragraph("一") * 400_000
    with pytest.raises(UnreadableFile, match="more memory"):
        read_in_child("docx", word(body), "paper.docx", Limits(memory=150 << 20))


def test_time_beyond_the_limit() -> None:
    body = paragraph("一") * 400_000
    with pytest.raises(UnreadableFile, match="more than 1 seconds of computing"):
        read_in_child("docx", word(body), "paper.docx", Limits(seconds=1, per_megabyte=0))


def test_a_file_after_one_that_failed_is_read_and_has_time_of_its_own(tmp_path: Path) -> None:
    slow = word(paragraph("一") * 400_000)
    for _ in range(2):
        with pytest.raises(UnreadableFile, match="of computing"):
            read_in_child("docx", slow, "slow.docx", Limits(seconds=1, per_megabyte=0))
        assert read_in_child("docx", GOOD, "paper.docx", Limits()).text.startswith("一、")
    assert "damaged" in error_of(tmp_path, zipped({"word/a": "", "[Content_Types].xml": ""})).what
    assert read_in_child("docx", GOOD, "paper.docx", Limits()).text.startswith("一、")


def test_this_process_keeps_its_own_limits() -> None:
    before = resource.getrlimit(resource.RLIMIT_AS), resource.getrlimit(resource.RLIMIT_CPU)
    read_in_child("docx", GOOD, "paper.docx", Limits())
    after = resource.getrlimit(resource.RLIMIT_AS), resource.getrlimit(resource.RLIMIT_CPU)
    assert before == after


def test_a_cell_over_a_million_columns_costs_no_grid() -> None:
    wide = '<w:gridSpan w:val="999999999"/>'
    found = read(word(table(cell("甲", wide) + cell("乙"), cell("丙") + cell("丁"))), "x")
    assert max(item.column + item.column_span for item in found.tables[0].cells) <= 512
