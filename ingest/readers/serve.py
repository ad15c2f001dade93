"""The child's side of `child`: it limits itself, reads files with one reader each, and answers.

A message is a line of JSON, which says how many bytes follow, and these bytes. It ends when its
standard input does: with the process that started it.
"""

import json
import os
import sys
import time
from contextlib import suppress
from dataclasses import asdict, dataclass
from importlib import import_module
from pathlib import Path
from typing import IO, Any, Protocol

from policygraph.graph.errors import UnreadableFile
from policygraph.ingest.model import Anchor, RawCell, RawTable, RawText

_MAX_TEXT = 50_000_000
"""Characters of text: 5 000 of the longest plans; more comes only from a file made to expand."""
_WORN = 0.25
"""Share of the memory that may stay taken after a file; beyond it the child is not used again."""
_BROKEN = "open it in the program that made it and save it anew"
TOO_MUCH = "it may be damaged or made to do harm; save it anew, or give its text as .txt"
"""What to do with a file that came to a limit."""
_HEAD = 8
"""Bytes that say how long the line of JSON is."""


class Source(Protocol):
    """Whatever gives bytes."""

    def read(self, size: int, /) -> bytes:
        """Give so many bytes, fewer at the end."""


@dataclass(frozen=True, slots=True)
class Request:
    """One file to read: by which module, how it is called, in how many seconds, of what size."""

    module: str
    where: str
    cpu: int
    size: int

    def head(self) -> dict[str, object]:
        """Give it as it is sent."""
        return asdict(self)


def send(pipe: IO[bytes], head: dict[str, Any], data: bytes = b"") -> None:
    """Write a message."""
    line = json.dumps(head).encode()
    pipe.write(len(line).to_bytes(_HEAD, "big") + line)
    pipe.write(data)
    pipe.flush()


def receive(pipe: Source) -> tuple[dict[str, Any], bytes] | None:
    """Give the next message; None where there is none, or not a whole one."""
    size = int.from_bytes(pipe.read(_HEAD), "big")
    line = pipe.read(size)
    if not size or len(line) < size:
        return None
    head: dict[str, Any] = json.loads(line)
    return head, pipe.read(head.get("size", 0))


def pack(raw: RawText) -> dict[str, Any]:
    """Give a raw text as JSON can hold it."""
    # A lone surrogate of a broken font table cannot be stored anywhere: one mark for one.
    text = raw.text.encode("utf-8", "replace").decode()
    cells = ("row", "column", "start", "end", "row_span", "column_span")
    return {
        "text": text,
        "tables": [
            [table.start, table.end, [[getattr(c, name) for name in cells] for c in table.cells]]
            for table in raw.tables
        ],
        "anchors": [[anchor.start, anchor.unit, anchor.number] for anchor in raw.anchors],
        "wrapped": raw.wrapped,
    }


def unpack(answer: dict[str, Any], where: str) -> RawText:
    """Give back what `pack` took.

    Raises:
        UnreadableFile: the answer is an error.
    """
    if "what" in answer:
        raise UnreadableFile(answer["what"], where=where, todo=answer["todo"])
    return RawText(
        answer["text"],
        tuple(
            RawTable(tuple(RawCell(*cell) for cell in cells), start, end)
            for start, end, cells in answer["tables"]
        ),
        tuple(Anchor(*anchor) for anchor in answer["anchors"]),
        answer["wrapped"],
    )


def _answer(module: str, data: bytes, where: str) -> dict[str, Any]:
    """Read, and turn whatever goes wrong into words: a parser stumbles in any way it likes."""
    try:
        raw: RawText = import_module(f"policygraph.ingest.readers.{module}").read(data, where)
        if len(raw.text) > _MAX_TEXT:
            return {"what": f"it holds more than {_MAX_TEXT:,} characters", "todo": TOO_MUCH}
        return pack(raw)
    except UnreadableFile as error:
        return {"what": error.what, "todo": error.todo}
    except Exception as error:  # noqa: BLE001
        return _failure(error)


def _failure(error: Exception) -> dict[str, Any]:
    if isinstance(error, ImportError):
        return {"what": f"its reader cannot start ({error})", "todo": "install policygraph anew"}
    if isinstance(error, MemoryError):
        return {"what": "reading it took more memory than it may", "todo": TOO_MUCH}
    if isinstance(error, RecursionError):
        return {"what": "its parts are nested too deep", "todo": TOO_MUCH}
    return {"what": f"the file is damaged ({type(error).__name__}: {error})", "todo": _BROKEN}


def _memory() -> int:
    """Give the bytes of address space that this process takes; 0 where the system does not say."""
    with suppress(OSError):
        pages = int(Path("/proc/self/statm").read_text().split()[0])
        return pages * os.sysconf("SC_PAGE_SIZE")
    return 0


def _limit(name: str, value: int) -> None:
    """Lower a limit; it may be raised again for the next file, but not over what the system set."""
    import resource

    kind = getattr(resource, name)
    _, most = resource.getrlimit(kind)
    resource.setrlimit(kind, (value if most == resource.RLIM_INFINITY else min(value, most), most))


def _serve(memory: int) -> None:
    """Answer requests until there are no more."""
    # What a library prints must not stand in an answer.
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    base = _memory()
    _limit("RLIMIT_AS", base + memory)
    _limit("RLIMIT_CORE", 0)
    while request := receive(sys.stdin.buffer):
        head, data = request
        _limit("RLIMIT_CPU", int(time.process_time()) + 1 + head["cpu"])
        answer = _answer(head["module"], data, head["where"])
        del request, data
        send(out, {**answer, "again": _memory() < base + _WORN * memory})


if __name__ == "__main__":
    _serve(int(sys.argv[1]))
    os._exit(0)  # a parser with a broken heap may hang in its cleaning
