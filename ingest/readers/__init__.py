"""Reading a file of any kind: what it is, its text, tables and places.

What a file is, is decided by its content (`sniff`), never by its suffix. Each kind is one module
with `read(data, where) -> RawText`, and one line in the table below. Plain text is read here; a
format that can be hostile is read in a child process with limits (`child`).
"""

import hashlib
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from policygraph.graph.errors import UnreadableFile
from policygraph.ingest.model import RawText, Source

_MAX_BYTES = 512 << 20
"""Bytes from which a file is no document that this program can hold in memory."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What a child process may take.

    `memory` is in bytes of address space, over what Python itself takes. `seconds` of computing
    time are given to a file of no size, `per_megabyte` for each megabyte in addition. A child that
    starts programs of its own is for one file (`once`): they end with it.
    """

    memory: int = 1 << 30
    seconds: int = 10
    per_megabyte: float = 4.0
    once: bool = False

    def cpu(self, size: int) -> int:
        """Give the seconds of computing time for a file of `size` bytes."""
        return self.seconds + int(self.per_megabyte * size / (1 << 20))


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of file: its media type, the module that reads it, and the limits of its child."""

    media_type: str
    module: str
    limits: Limits | None = None


_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_CHILD = Limits()
# LibreOffice maps more than 1 GB before it reads a byte; a cold start takes 2 s of computing.
_OFFICE = Limits(memory=3 << 30, seconds=60, per_megabyte=20.0, once=True)

KINDS: dict[str, Kind] = {
    "text": Kind("text/plain", "plain"),
    "csv": Kind("text/csv", "csv_table"),
    "pdf": Kind("application/pdf", "pdf", _CHILD),
    "docx": Kind(_WORD, "docx", _CHILD),
    "xlsx": Kind(_SHEET, "xlsx", _CHILD),
    "ofd": Kind("application/ofd", "ofd", _CHILD),
    "html": Kind("text/html", "html", _CHILD),
    "mhtml": Kind("multipart/related", "mhtml", _CHILD),
    "doc": Kind("application/msword", "office", _OFFICE),
    "xls": Kind("application/vnd.ms-excel", "office", _OFFICE),
    "rtf": Kind("application/rtf", "office", _OFFICE),
    "odf": Kind("application/vnd.oasis.opendocument", "office", _OFFICE),
    "word-xml": Kind("application/xml", "office", _OFFICE),
}
"""All kinds by the names that `sniff` gives them; a ZIP of documents is `archive`'s."""


def read_file(path: Path) -> tuple[Source, RawText]:
    """Give the source and the raw text of a file.

    Raises:
        UnreadableFile: it cannot be opened, is empty, broken, encrypted, of no known kind, or
            its reader came to a limit of memory or time.
    """
    from policygraph.ingest.readers.sniff import sniff

    data, where = read_bytes(path), str(path)
    kind = KINDS.get(name := sniff(data, where))
    if kind is None:
        raise UnreadableFile(
            f"this is {'an archive of files' if name == 'zip' else name}, not one document",
            where=where,
            todo="run `policygraph ingest` on it, or unpack it",
        )
    source = Source(where, hashlib.sha256(data).hexdigest(), kind.media_type)
    return source, _read(data, where, kind)


def read_bytes(path: Path) -> bytes:
    """Give the bytes of a file.

    Raises:
        UnreadableFile: it cannot be opened or is too large.
    """
    try:
        if path.stat().st_size > _MAX_BYTES:
            raise UnreadableFile(
                f"the file is larger than {_MAX_BYTES >> 20} MB",
                where=str(path),
                todo="split it into its documents",
            )
        return path.read_bytes()
    except OSError as error:
        raise UnreadableFile(
            f"the file cannot be opened ({error.strerror})",
            where=str(path),
            todo="check its name and that you may read it",
        ) from error


def _read(data: bytes, where: str, kind: Kind) -> RawText:
    if kind.limits:
        from policygraph.ingest.readers.child import read_in_child

        return read_in_child(kind.module, data, where, kind.limits)
    raw: RawText = import_module(f"policygraph.ingest.readers.{kind.module}").read(data, where)
    return raw
