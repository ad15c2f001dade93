from pathlib import Path

import pytest

from policygraph.graph.errors import UnreadableFile
from policygraph.ingest.readers import read_file
from policygraph.ingest.readers.ofd import read
from tests.ingest.readers.ofd_files import line, ofd, text

BODY = (
    text(58.8, 40, "关于加快科技创新的若干意见", size=7),
    text(36.2, 60, "为深入实施创新驱动发展战略，加快建设国家创新型城市，"),
    text(25, 68, "现提出以下意见。"),
    text(36.2, 76, "一、总体要求"),
)


def test_lines_are_paragraphs_by_their_places() -> None:
    raw = read(ofd(["".join(BODY)]), "意见.ofd")
    assert raw.text.split("\n") == [
        "关于加快科技创新的若干意见",
        "为深入实施创新驱动发展战略，加快建设国家创新型城市，现提出以下意见。",
        "一、总体要求",
        "",
    ]
    assert not raw.wrapped


def test_pages_and_documents_count_on_and_cut_no_paragraph() -> None:
    first = "".join(BODY) + text(36.2, 84, "坚持创新在现代化建设全局中的核心地位，加快推动新旧动")
    second = text(25, 30, "能转换。") + text(103, 285, "2", size=4)
    raw = read(ofd([first, second], [text(36.2, 30, "附件内容")]), "意见.ofd")
    assert "核心地位，加快推动新旧动能转换。\n附件内容" in raw.text
    assert [(a.number, raw.text[a.start :][:4]) for a in raw.anchors] == [
        (1, "关于加快"),
        (2, "能转换。"),
        (3, "附件内容"),
    ]


def test_invisible_and_tilted_text_is_no_text() -> None:
    hidden = text(36.2, 100, "内部资料", more='Visible="false"')
    mark = text(36.2, 110, "严禁复制", more='CTM="0.7 0.7 -0.7 0.7 0 0"')
    raw = read(ofd(["".join(BODY) + hidden + mark]), "意见.ofd")
    assert "内部" not in raw.text
    assert "严禁" not in raw.text


def test_ruled_lines_make_a_table() -> None:
    rules = "".join(line(25, y, 185, y) for y in (40, 50, 60))
    rules += "".join(line(x, 40, x, 60) for x in (25, 105, 185))
    cells = text(30, 47, "指标名称") + text(110, 47, "目标值")
    cells += text(30, 57, "高新技术企业数") + text(110, 57, "5000")
    raw = read(ofd([rules + cells]), "表.ofd")
    (table,) = raw.tables
    found = {(c.row, c.column): raw.text[c.start : c.end] for c in table.cells}
    assert found == {
        (0, 0): "指标名称",
        (0, 1): "目标值",
        (1, 0): "高新技术企业数",
        (1, 1): "5000",
    }


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (ofd([line(1, 1, 9, 1)]), "scan"),
        (ofd(["".join(BODY)], extra=("Encryptions.xml",)), "encrypted"),
        (ofd(["".join(BODY)])[:-200], "cut off"),
        (ofd(["<oops>"]), "damaged"),
    ],
    ids=["scan", "encrypted", "truncated", "broken"],
)
def test_what_cannot_be_read_says_why(data: bytes, says: str) -> None:
    with pytest.raises(UnreadableFile, match=says):
        read(data, "意见.ofd")


def test_file_is_read_through_the_registry(tmp_path: Path) -> None:
    file = tmp_path / "意见.dat"
    file.write_bytes(ofd(["".join(BODY)]))
    source, raw = read_file(file)
    assert source.media_type == "application/ofd"
    assert raw.text.startswith("关于加快科技创新的若干意见\n")
