"""Folders and ZIP files of documents: every document in them, also in folders and ZIPs inside.

A ZIP is unpacked below a scratch folder, by names that cannot lead out of it, within limits of
size, count and depth. What cannot be read is given as refused, and the rest goes on.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from zipfile import ZipInfo

from policygraph.graph.errors import InputError, UnreadableFile
from policygraph.ingest.readers import KINDS, read_bytes
from policygraph.ingest.readers.package import check_part, open_archive, read_part
from policygraph.ingest.readers.sniff import sniff

_MAX_DEPTH = 4
_MAX_UNPACKED = 2 << 30
"""Bytes that all archives of one call may unpack to."""
_MAX_NAME = 80
_UTF8_NAME = 0x800
"""The flag of a part whose name is in UTF-8 (APPNOTE 6.3.3, 4.4.4, bit 11)."""
_FOREIGN_RE = re.compile("[\u0250-\u1fff]")
# Files that lie beside documents and are none: data, programs, what a browser saves with a page.
_BESIDE = frozenset(
    (".json", ".toml", ".yaml", ".yml", ".py", ".js", ".css", ".ini", ".log", ".lock", ".url")
)
_BESIDE_FOLDERS = ("_files", ".files", "__MACOSX")


@dataclass(frozen=True, slots=True)
class Found:
    """One document: its bytes and where they lie, how a person calls it, its name when taken in."""

    path: Path
    data: bytes
    name: str
    file: str


@dataclass(frozen=True, slots=True)
class Refused:
    """One file that is not taken in, and why."""

    name: str
    error: InputError


@dataclass(frozen=True, slots=True)
class _Item:
    """A file or folder on the way: where it lies, how it is called, the names that lead to it."""

    path: Path
    name: str
    names: tuple[str, ...]
    depth: int = 0


def expand(paths: Iterable[Path], scratch: Path) -> Iterator[Found | Refused]:
    """Give all documents of files, folders and archives, in order.

    A folder with a catalogue gives the files that lie in it, any other also those below.

    Args:
        paths: what the user named.
        scratch: an empty folder for what is unpacked; it must stay until all were taken.
    """
    return _Expander(scratch).run(paths)


class _Expander:
    def __init__(self, scratch: Path) -> None:
        self.scratch = scratch
        self.unpacked = 0
        self.archives = 0

    def run(self, paths: Iterable[Path]) -> Iterator[Found | Refused]:
        for path in paths:
            names = () if path.is_dir() else (path.name,)
            yield from self._any(_Item(path, str(path), names))

    def _any(self, item: _Item) -> Iterator[Found | Refused]:
        if item.path.is_dir():
            for path in _documents_of(item.path):
                inner = path.relative_to(item.path)
                names, name = (*item.names, *inner.parts), f"{item.name}/{inner.as_posix()}"
                yield from self._file(_Item(path, name, names, item.depth))
        else:
            yield from self._file(item)

    def _file(self, item: _Item) -> Iterator[Found | Refused]:
        try:
            data = read_bytes(item.path)
            kind = sniff(data, item.name)
        except InputError as error:
            yield Refused(item.name, error)
            return
        if kind == "zip":
            yield from self._archive(item, data)
        elif kind in KINDS:
            yield Found(item.path, data, item.name, _file_name(item.names))

    def _archive(self, item: _Item, data: bytes) -> Iterator[Found | Refused]:
        self.archives += 1
        folder = self.scratch / str(self.archives)
        folder.mkdir()
        try:
            if item.depth >= _MAX_DEPTH:
                raise UnreadableFile(
                    "archives are nested too deep", where=item.name, todo="unpack it first"
                )
            yield from self._unpack(item.name, data, folder)
        except InputError as error:
            yield Refused(item.name, error)
        stem = Path(item.names[-1]).stem
        yield from self._any(_Item(folder, item.name, (*item.names[:-1], stem), item.depth + 1))

    def _unpack(self, name: str, data: bytes, folder: Path) -> Iterator[Refused]:
        with open_archive(data, name) as archive:
            for part in archive.infolist():
                parts = _safe_parts(part)
                if part.is_dir() or not parts:
                    continue
                where = f"{name}/{'/'.join(parts)}"
                try:
                    self._check_room(part, where)
                    content = read_part(archive, part, where)
                except UnreadableFile as error:
                    yield Refused(where, error)
                    continue
                target = folder.joinpath(*parts)
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(content)

    def _check_room(self, part: ZipInfo, where: str) -> None:
        check_part(part, where)
        self.unpacked += part.file_size
        if self.unpacked > _MAX_UNPACKED:
            raise UnreadableFile(
                f"the archives unpack to more than {_MAX_UNPACKED >> 30} GB",
                where=where,
                todo="take them in one by one",
            )


def _documents_of(folder: Path) -> list[Path]:
    """Give the files of a folder that may be documents, by path."""
    below = folder.iterdir() if (folder / "catalog.toml").is_file() else folder.rglob("*")
    return sorted(path for path in below if path.is_file() and _may_be(path.relative_to(folder)))


def _may_be(path: Path) -> bool:
    folders = path.parts[:-1]
    hidden = any(part.startswith((".", "~$")) for part in path.parts)
    beside = any(part.endswith(_BESIDE_FOLDERS) for part in folders)
    return not hidden and not beside and path.suffix.lower() not in _BESIDE


def _safe_parts(part: ZipInfo) -> tuple[str, ...]:
    """Give the names that lead to a part, none of which leads up or to a drive."""
    path = PurePosixPath(_name_of(part).replace("\\", "/"))
    names = (re.sub(r'[\x00-\x1f:*?"<>|]', "_", name).strip(". ") for name in path.parts)
    return tuple(_short(name) for name in names if name and name != "/")


def _name_of(part: ZipInfo) -> str:
    """Give a part's name; without the flag of UTF-8 it is mostly GBK, as Windows in China packs."""
    if part.flag_bits & _UTF8_NAME:
        return part.filename
    raw = part.filename.encode("cp437", "replace")
    for encoding in ("utf-8", "gb18030"):
        try:
            name = raw.decode(encoding)
        except UnicodeDecodeError:
            continue
        # 通知 in GBK is by chance valid UTF-8, for letters of no script that names a file here.
        if encoding != "utf-8" or not _FOREIGN_RE.search(name):
            return name
    return part.filename


def _file_name(names: Iterable[str]) -> str:
    """Give the name under which a document is kept: the names that lead to it, joined."""
    return _short("-".join(names))


def _short(name: str) -> str:
    """Cut a name that no file system takes (255 bytes), its suffix kept."""
    if len(name) <= _MAX_NAME:
        return name
    suffix = Path(name).suffix
    return name[: _MAX_NAME - len(suffix)] + suffix
