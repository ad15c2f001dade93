"""Older office files, made by LibreOffice from new ones."""

import subprocess
from pathlib import Path

import docx
import openpyxl
import pytest

from policygraph.graph.errors import UnreadableFile
from policygraph.ingest.readers import read_file
from policygraph.ingest.readers.office import is_garbled, read
from tests.ingest.readers.word_files import write

PAPER = ["关于加快创新的实施意见", "一、重点任务", "1．培育企业。到2023年，高新技术企业净增500家。"]

LAST = "附件：任务分工表"


def paper(folder: Path) -> Path:
    made = docx.Document()
    for text in PAPER:
        made.add_paragraph(text)
    table = made.add_table(rows=3, cols=2)
    for row, (task, unit) in enumerate(
        [("工作事项", "牵头单位"), ("招引", "区科技局"), ("培育", "")]
    ):
        table.cell(row, 0).text, table.cell(row, 1).text = task, unit
    table.cell(1, 1).merge(table.cell(2, 1))
    made.add_paragraph(LAST)  # a file that ends in a table loses it in DOC
    made.save(str(folder / "paper.docx"))
    return folder / "paper.docx"


def convert(source: Path, suffix: str) -> Path:
    """Give the file in another format, under a name that does not tell it."""
    profile = f"-env:UserInstallation={source.parent.as_uri()}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", suffix, "--outdir"]
    subprocess.run(
        [*command, str(source.parent), str(source)], check=True, capture_output=True, timeout=120
    )
    return source.with_suffix(f".{suffix}").rename(source.with_name("文件.wps"))


@pytest.mark.libreoffice
@pytest.mark.parametrize("suffix", ["doc", "rtf", "odt"])
def test_older_texts_keep_paragraphs_and_merged_cells(tmp_path: Path, suffix: str) -> None:
    _, raw = read_file(convert(paper(tmp_path), suffix))
    assert raw.text.splitlines() == [
        *PAPER,
        "工作事项",
        "牵头单位",
        "招引",
        "区科技局",
        "培育",
        LAST,
    ]
    assert [(cell.row, cell.row_span) for cell in raw.tables[0].cells if cell.row_span > 1] == [
        (1, 2)
    ]


@pytest.mark.libreoffice
def test_older_workbooks_keep_their_numbers(tmp_path: Path) -> None:
    made = openpyxl.Workbook()
    assert made.active is not None
    for row in (["指标", "2025年"], ["研发投入占比", 0.035]):
        made.active.append(row)
    made.active["B2"].number_format = "0.0%"
    made.save(tmp_path / "x.xlsx")
    source, raw = read_file(convert(tmp_path / "x.xlsx", "xls"))
    assert raw.text == "指标\n2025年\n研发投入占比\n3.5%\n"
    assert source.media_type == "application/vnd.ms-excel"


@pytest.mark.libreoffice
def test_a_damaged_old_file_is_one_error(tmp_path: Path) -> None:
    whole = convert(paper(tmp_path), "doc").read_bytes()
    with pytest.raises(UnreadableFile) as caught:
        read_file(write(tmp_path, "broken.doc", whole[: len(whole) // 3]))
    assert caught.value.todo


@pytest.mark.parametrize(
    ("text", "garbled"),
    [
        ("工作项目".encode("utf-16-le").decode("latin-1"), True),
        (("二级指标" * 99).encode("utf-16-le")[1:-1].decode("utf-16-le"), True),
        ("".join(PAPER), False),
        ("GDP (2025)", False),
    ],
)
def test_bytes_taken_for_the_wrong_letters_are_noticed(text: str, garbled: bool) -> None:
    assert is_garbled(text) == garbled


def test_without_libreoffice_the_error_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(UnreadableFile, match="LibreOffice, which is not installed") as caught:
        read(b"{\\rtf1 text}", "paper.rtf")
    assert "apt-get install libreoffice-writer-nogui" in caught.value.todo
