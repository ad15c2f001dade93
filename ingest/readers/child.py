"""Reading an untrusted file in a process of its own, with limits of memory and time.

A 581-byte PDF can take all memory and a 2.6 KB one never ends, so no parser of a complex format
runs in the process that holds the graph. The child is started afresh (not forked, so no thread
or lock of ours is in it), limits itself, imports the one reader, and gives back plain JSON.
"""

import json
import os
import resource
import signal
import subprocess
import sys
import time
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import Any

from policygraph.graph.errors import UnreadableFile
from policygraph.ingest.model import Anchor, RawCell, RawTable, RawText
from policygraph.ingest.readers import Limits

_MAX_TEXT = 50_000_000
"""Characters of text: 5 000 of the longest plans; more comes only from a file made to expand."""
_WALL = 3
"""Times the computing time that may pass on the clock: other processes want the cores too."""
_MORE_WALL = 20
_BROKEN = "open it in the program that made it and save it anew"
_TOO_MUCH = "it may be damaged or made to do harm; save it anew, or give its text as .txt"


def read_in_child(module: str, data: bytes, where: str, limits: Limits) -> RawText:
    """Give what `readers.<module>.read` gives, from a child process.

    Raises:
        UnreadableFile: the reader refused the file, or died, or came to a limit.
    """
    cpu = limits.cpu(len(data))
    head = json.dumps({"module": module, "where": where, "memory": limits.memory, "cpu": cpu})
    child = subprocess.Popen(  # noqa: S603 - our own module
        [sys.executable, "-P", "-m", __name__],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        answer, _ = child.communicate(head.encode() + b"\n" + data, cpu * _WALL + _MORE_WALL)
    except subprocess.TimeoutExpired as error:
        raise _too_slow(where, cpu) from error
    finally:
        _end(child)
    if child.returncode:
        raise _too_slow(where, cpu) if child.returncode == -signal.SIGXCPU else _died(child, where)
    return _unpack(json.loads(answer), where)


def _end(child: "subprocess.Popen[bytes]") -> None:
    """End the child and all that it started: they are a session of their own."""
    with suppress(ProcessLookupError):
        os.killpg(child.pid, signal.SIGKILL)
    child.wait()


def _too_slow(where: str, cpu: int) -> UnreadableFile:
    return UnreadableFile(
        f"reading it took more than {cpu} seconds of computing", where=where, todo=_TOO_MUCH
    )


def _died(child: "subprocess.Popen[bytes]", where: str) -> UnreadableFile:
    code = child.returncode
    how = signal.Signals(-code).name if code < 0 else f"exit {code}"
    return UnreadableFile(f"its reader died ({how})", where=where, todo=_TOO_MUCH)


def _pack(raw: RawText) -> dict[str, object]:
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


def _unpack(answer: dict[str, Any], where: str) -> RawText:
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


def _limit(memory: int, cpu: int) -> None:
    """Limit this process: address space over what it has now, computing time, no core file."""
    base = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (base + memory, base + memory))
    used = int(time.process_time()) + 1
    resource.setrlimit(resource.RLIMIT_CPU, (used + cpu, used + cpu + 2))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _answer(module: str, data: bytes, where: str) -> dict[str, object]:
    """Read, and turn whatever goes wrong into words: a parser stumbles in any way it likes."""
    try:
        raw: RawText = import_module(f"policygraph.ingest.readers.{module}").read(data, where)
        if len(raw.text) > _MAX_TEXT:
            return {"what": f"it holds more than {_MAX_TEXT:,} characters", "todo": _TOO_MUCH}
        return _pack(raw)
    except UnreadableFile as error:
        return {"what": error.what, "todo": error.todo}
    except Exception as error:  # noqa: BLE001
        return _failure(error)


def _failure(error: Exception) -> dict[str, object]:
    if isinstance(error, ImportError):
        return {"what": f"its reader cannot start ({error})", "todo": "install policygraph anew"}
    if isinstance(error, MemoryError):
        return {"what": "reading it took more memory than it may", "todo": _TOO_MUCH}
    if isinstance(error, RecursionError):
        return {"what": "its parts are nested too deep", "todo": _TOO_MUCH}
    return {"what": f"the file is damaged ({type(error).__name__}: {error})", "todo": _BROKEN}


def _main() -> None:
    """Read one request from standard input and write the answer to standard output."""
    # What a library prints must not stand in the answer.
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    head = json.loads(sys.stdin.buffer.readline())
    data = sys.stdin.buffer.read()
    _limit(head["memory"], head["cpu"])
    out.write(json.dumps(_answer(head["module"], data, head["where"])).encode())
    out.close()
    os._exit(0)  # a parser with a broken heap may hang in its cleaning


if __name__ == "__main__":
    _main()
