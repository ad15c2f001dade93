"""Reading by format: one paper as plain text, Word, workbook, web page and PDF, in turn.

Beside each rate of reading stands that of reading and extraction, and plain text in the same run.
"""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import docx
import openpyxl
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.platypus import Paragraph, SimpleDocTemplate

from bench.clock import Line, in_turn
from policygraph.ingest.extract import extract
from policygraph.ingest.readers import read_file
from policygraph.ingest.readers.office import missing
from tests.corpora import CORPUS

PAPER = CORPUS / "changzhou-2021-no1.txt"
_RUNS = 3


def bench_formats(folder: Path) -> Iterator[Line]:
    """Give documents per second for each format, and against plain text in the same run.

    Args:
        folder: an empty folder for the files.
    """
    lines = PAPER.read_text("utf-8").splitlines()
    plain = folder / "paper.txt"
    plain.write_text("\n".join(lines), "utf-8")
    for name, write in _FORMATS.items():
        path = folder / f"paper.{name}"
        write(path, lines)
        read, bare = in_turn(partial(read_file, path), partial(read_file, plain), _RUNS)
        whole, beside = in_turn(partial(extract, path), partial(extract, plain), _RUNS)
        yield Line(
            f"read {name} ({path.stat().st_size / 1024:.0f} KB)",
            f"{1 / read:.0f} documents/s, with extraction {1 / whole:.1f}",
            f"plain text {1 / bare:.0f}, with extraction {1 / beside:.1f}",
        )
    if missing():
        yield Line("read rtf", "not measured", f"it needs {missing()}")


def _docx(path: Path, lines: list[str]) -> None:
    made = docx.Document()
    for line in lines:
        made.add_paragraph(line)
    made.save(str(path))


def _xlsx(path: Path, lines: list[str]) -> None:
    made = openpyxl.Workbook()
    sheet = made.active
    assert sheet is not None
    for number, line in enumerate(lines, 1):
        sheet.append([number, line])
    made.save(path)


def _html(path: Path, lines: list[str]) -> None:
    body = "".join(f"<p>{line}</p>\n" for line in lines)
    page = f"<html><head><meta charset=utf-8></head><body><div>{body}</div></body></html>"
    path.write_text(page, "utf-8")


def _pdf(path: Path, lines: list[str]) -> None:
    registerFont(UnicodeCIDFont("STSong-Light"))
    style = ParagraphStyle(
        "paper", fontName="STSong-Light", fontSize=12, leading=20, wordWrap="CJK"
    )
    SimpleDocTemplate(str(path)).build([Paragraph(line, style) for line in lines if line.strip()])


def _rtf(path: Path, lines: list[str]) -> None:
    text = "".join(rf"\u{ord(letter)}?" for line in lines for letter in (*line, "\n"))
    path.write_text(r"{\rtf1\ansi " + text.replace(r"\u10?", r"\par ") + "}", "ascii")


_FORMATS: dict[str, Callable[[Path, list[str]], None]] = {
    "docx": _docx,
    "xlsx": _xlsx,
    "html": _html,
    "pdf": _pdf,
    **({} if missing() else {"rtf": _rtf}),
}
