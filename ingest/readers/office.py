"""Older office files (DOC, WPS, XLS, ET, RTF, ODF): LibreOffice makes them DOCX or XLSX.

Each run has a profile of its own, for two runs on one profile wait for each other, and a
directory of its own that is gone when it ends.
"""

import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from policygraph.graph.errors import UnreadableFile
from policygraph.ingest.model import RawText
from policygraph.ingest.readers import docx, xlsx
from policygraph.ingest.readers.sniff import sniff

_SECONDS = 120
_INSTALL = (
    "install LibreOffice (Debian: apt-get install libreoffice-writer-nogui "
    "libreoffice-calc-nogui), or save the file as DOCX or XLSX"
)
_SAVE = "open it in the program that made it and save it as DOCX or XLSX"
_SUFFIXES = {"doc": ".doc", "xls": ".xls", "rtf": ".rtf", "odf": ".odt", "word-xml": ".xml"}
# Letters of scripts that no Chinese paper is written in: å]\O stands for 工作.
_FOREIGN_RE = re.compile("[\x80-\u1fff\ua000-\uabff]")
_CHINESE_RE = re.compile("[\u2000-\u9fff\uff00-\uffef]")
_SHEETS = (b"opendocument.spreadsheet", b"Excel.Sheet")


def missing() -> str:
    """Say what this machine lacks to read older office files; empty where nothing."""
    return "" if _program() else "LibreOffice (Debian: apt-get install libreoffice-writer-nogui)"


def read(data: bytes, where: str) -> RawText:
    """Give the text of an older office file.

    Raises:
        UnreadableFile: LibreOffice is missing, or cannot open the file.
    """
    kind = sniff(data, where)
    sheet = kind == "xls" or any(mark in data[:4096] for mark in _SHEETS)
    program = _program()
    if not program:
        raise UnreadableFile(
            f"reading {'XLS' if sheet else 'DOC'} files needs LibreOffice, which is not installed",
            where=where,
            todo=_INSTALL,
        )
    with tempfile.TemporaryDirectory(prefix="policygraph-") as folder:
        source = Path(folder, "document" + _SUFFIXES[kind])
        source.write_bytes(data)
        made = _convert(program, source, "xlsx" if sheet else "docx", where)
    raw = xlsx.read(made, where) if sheet else docx.read(made, where)
    if is_garbled(raw.text):
        raise UnreadableFile("its text is damaged", where=where, todo=_SAVE)
    return raw


def is_garbled(text: str) -> bool:
    """Tell whether bytes were taken for the wrong letters; LibreOffice does not say so."""
    return len(_FOREIGN_RE.findall(text)) > len(_CHINESE_RE.findall(text))


def _program() -> str:
    return shutil.which("soffice") or shutil.which("libreoffice") or ""


def _convert(program: str, source: Path, target: str, where: str) -> bytes:
    """Convert a file in its folder and give the bytes of the result."""
    command = [
        *(program, f"-env:UserInstallation={source.parent.as_uri()}/profile"),
        *("--headless", "--norestore", "--nolockcheck", "--convert-to", target),
        *("--outdir", str(source.parent), str(source)),
    ]
    try:
        subprocess.run(  # noqa: S603 - the office program of this machine
            command,
            timeout=_SECONDS,
            check=False,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "HOME": str(source.parent), "SAL_USE_VCLPLUGIN": "svp"},
        )
    except subprocess.TimeoutExpired as error:
        raise UnreadableFile(
            f"LibreOffice did not open it within {_SECONDS} seconds", where=where, todo=_SAVE
        ) from error
    made = source.with_suffix(f".{target}")
    if not made.is_file():
        raise UnreadableFile(
            "LibreOffice cannot open it: it is damaged or encrypted", where=where, todo=_SAVE
        )
    return made.read_bytes()
