"""Files that are a ZIP of parts (DOCX, XLSX, OFD): opened with limits.

Sizes are checked before anything is unpacked. A part never gives more bytes than the directory
says, for `zipfile` stops there.
"""

import io
import struct
import zipfile
import zlib

from policygraph.graph.errors import UnreadableFile

_MAX_PARTS = 20_000
_MAX_PART = 256 << 20
_MAX_TOTAL = 512 << 20
_MAX_RATIO = 200
"""Times that a large part may grow; a table of many equal rows grows about 100 times."""
_SMALL = 48 << 20
"""Bytes up to which a part may have grown by any factor: the child's limits bear it."""
_END = b"PK\x05\x06"
_END_SPAN = 22 + 65535
_CUT_OFF = "get the file again, or open it in the program that made it and save it anew"
BOMB = "it is made to do harm, or damaged; get it from its publisher"


def is_zip(head: bytes) -> bool:
    """Tell whether the first bytes are those of a ZIP file, whole or not."""
    return head.startswith((b"PK\x03\x04", _END, b"PK\x07\x08"))


def open_zip(data: bytes, where: str) -> zipfile.ZipFile:
    """Open an office file after a look at what it would unpack to.

    Raises:
        UnreadableFile: it is cut off, or would unpack to far more than it should.
    """
    opened = open_archive(data, where)
    for part in opened.infolist():
        check_part(part, where)
    if sum(part.file_size for part in opened.infolist()) > _MAX_TOTAL:
        raise UnreadableFile(
            f"it would unpack to more than {_MAX_TOTAL >> 20} MB", where=where, todo=BOMB
        )
    return opened


def open_archive(data: bytes, where: str) -> zipfile.ZipFile:
    """Open a ZIP file whose parts are checked one by one by who unpacks them.

    Raises:
        UnreadableFile: it is cut off, or holds too many parts.
    """
    _check_count(data, where)
    try:
        return zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, NotImplementedError, struct.error, ValueError) as error:
        raise damaged(where, error) from error


def _check_count(data: bytes, where: str) -> None:
    """Read the count of parts at the end: each costs memory as soon as the file is opened."""
    at = data.rfind(_END, max(0, len(data) - _END_SPAN))
    if at < 0 or len(data) < at + 22:
        raise UnreadableFile("the file is cut off: its end is missing", where=where, todo=_CUT_OFF)
    if struct.unpack_from("<H", data, at + 10)[0] > _MAX_PARTS:
        raise UnreadableFile(f"it holds more than {_MAX_PARTS} parts", where=where, todo=BOMB)


def check_part(part: zipfile.ZipInfo, where: str) -> None:
    """Stop before a part is unpacked that would grow without reason.

    Raises:
        UnreadableFile: its size unpacked is beyond the limits.
    """
    grown = part.file_size > _SMALL and part.file_size > _MAX_RATIO * part.compress_size
    if grown or part.file_size > _MAX_PART:
        raise UnreadableFile(
            f"its part “{part.filename}” would unpack from {part.compress_size:,} to "
            f"{part.file_size:,} bytes",
            where=where,
            todo=BOMB,
        )


def read_part(package: zipfile.ZipFile, name: str | zipfile.ZipInfo, where: str) -> bytes:
    """Give the bytes of a part, by its name or its entry.

    Raises:
        UnreadableFile: it is missing, encrypted, damaged, or packed in an unknown way.
    """
    try:
        return package.read(name)
    except RuntimeError as error:  # zipfile's word for a password
        raise UnreadableFile(
            "the file is encrypted", where=where, todo="save it without a password"
        ) from error
    except (KeyError, zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
        raise damaged(where, error) from error


def damaged(where: str, error: Exception) -> UnreadableFile:
    """Give the error for a file whose bytes are not what they should be."""
    return UnreadableFile(f"the file is damaged ({error})", where=where, todo=_CUT_OFF)
