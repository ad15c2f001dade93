import codecs
import hashlib
from pathlib import Path

import pytest

from policygraph.graph.errors import UnreadableFile
from policygraph.ingest.readers import read_file
from policygraph.ingest.readers.plain import decode

TEXT = (
    "武发〔2021〕10号\r\n一、总体要求\r\n坚持以习近平新时代中国特色社会主义思想为指导，"
    "加快集聚高质量发展新动能，增强科技创新对武进经济社会发展的支撑引领作用。\r\n"
)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "gbk", "gb18030", "utf-16", "utf-16-le", "utf-16-be"]
)
def test_read_file_knows_the_encodings_of_chinese_texts(tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "paper.txt"
    file.write_bytes(TEXT.encode(encoding))
    source, raw = read_file(file)
    assert (raw.text, raw.wrapped) == (TEXT, True)
    assert source.sha256 == hashlib.sha256(TEXT.encode(encoding)).hexdigest()
    assert source.media_type == "text/plain"


@pytest.mark.parametrize(
    ("data", "says"),
    [
        pytest.param(b"", "empty", id="no bytes"),
        pytest.param(b" \r\n\t\n", "empty", id="blanks"),
        pytest.param(b"PK\x03\x04\x14\x00", "cut off", id="docx"),
        pytest.param(bytes(range(256)) * 8, "UTF-8", id="all bytes"),
        pytest.param(b"abc\x00\x01\x02\x03" * 50, "binary", id="control characters"),
        pytest.param(codecs.BOM_UTF8 + b"\xff\xfe\xfd", "byte 0", id="a mark that lies"),
        pytest.param("Être ou ne pas être".encode("latin-1"), "UTF-8", id="no Chinese text"),
    ],
)
def test_what_is_no_text_is_refused_in_words(tmp_path: Path, data: bytes, says: str) -> None:
    file = tmp_path / "paper.txt"
    file.write_bytes(data)
    with pytest.raises(UnreadableFile) as caught:
        read_file(file)
    assert says in caught.value.what
    assert caught.value.where == str(file)
    assert caught.value.todo


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile) as caught:
        read_file(tmp_path / "absent.txt")
    assert "absent.txt" in str(caught.value)


@pytest.mark.parametrize("encoding", ["utf-8", "gbk"])
def test_a_text_that_was_cut_inside_a_character_is_read(encoding: str) -> None:
    data = (TEXT * 3).encode(encoding).rstrip()
    assert decode(data[:-1]) == (TEXT * 3).rstrip()[:-1] + "\ufffd"


def test_traditional_text_in_big5_is_read() -> None:
    text = "為加快創新發展，本市在企業與大學之間建設新的技術中心，是一項重要工作。"
    assert decode(text.encode("big5")) == text
