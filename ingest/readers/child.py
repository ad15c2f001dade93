"""Reading an untrusted file in a process of its own, with limits of memory and time.

A 581-byte PDF can take all memory and a 2.6 KB one never ends, so no parser of a complex format
runs in the process that holds the graph. A child is started afresh (not forked, so no thread or
lock of ours is in it) and runs `serve`. One is kept for the next file, for its start costs ten
times what a file of usual size does.
"""

import atexit
import os
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import suppress
from typing import IO, cast

from policygraph.graph.errors import UnreadableFile
from policygraph.ingest.model import RawText
from policygraph.ingest.readers import Limits
from policygraph.ingest.readers.serve import TOO_MUCH, Request, receive, send, unpack

_WALL = 3
"""Times the computing time that may pass on the clock: other processes want the cores too."""
_MORE_WALL = 20


class _Child:
    """One process that reads files for us, within one size of memory."""

    def __init__(self, memory: int, *, once: bool) -> None:
        self.memory = memory
        self.owner = os.getpid()
        # Only one that starts other programs writes files, and it ends before its starter does.
        self.folder = tempfile.mkdtemp(prefix="policygraph-") if once else ""
        own = {"TMPDIR": self.folder} if once else {}
        self.process = subprocess.Popen(  # noqa: S603 - our own module
            [sys.executable, "-P", "-m", "policygraph.ingest.readers.serve", str(memory)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, **own},
            start_new_session=True,
        )

    def ask(self, request: Request, data: bytes) -> dict[str, object]:
        """Give the child's answer to a request.

        Raises:
            UnreadableFile: it died, or did not answer in time.
        """
        until = time.monotonic() + request.cpu * _WALL + _MORE_WALL
        with suppress(BrokenPipeError):  # it died; its exit code says how
            send(cast("IO[bytes]", self.process.stdin), request.head(), data)
        answer = receive(_Timed(cast("IO[bytes]", self.process.stdout), until))
        if answer is None:
            late = time.monotonic() > until
            self.end(kill=late)
            raise _ended(self.process.returncode, request, late=late)
        return answer[0]

    def end(self, *, kill: bool = True) -> None:
        """End the child and all that it started, a session of their own; drop its files."""
        with suppress(ProcessLookupError):
            if kill:
                os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout):
            with suppress(BrokenPipeError):
                cast("IO[bytes]", pipe).close()
        if self.folder:
            shutil.rmtree(self.folder, ignore_errors=True)


class _Timed:
    """The reading end of a pipe that gives nothing more when its time is over."""

    def __init__(self, pipe: IO[bytes], until: float) -> None:
        self.pipe = pipe
        self.until = until

    def read(self, size: int) -> bytes:
        """Give `size` bytes; fewer where the pipe was closed or the time is over."""
        parts: list[bytes] = []
        while size:
            left = max(0.0, self.until - time.monotonic())
            ready, _, _ = select.select([self.pipe], [], [], left)
            part = os.read(self.pipe.fileno(), min(size, 1 << 20)) if ready else b""
            if not part:
                break
            parts.append(part)
            size -= len(part)
        return b"".join(parts)


_lock = threading.Lock()
_kept: dict[int, _Child] = {}
"""The children that wait for the next file, at most one for each size of memory."""


def read_in_child(module: str, data: bytes, where: str, limits: Limits) -> RawText:
    """Give what `readers.<module>.read` gives, from a child process.

    Raises:
        UnreadableFile: the reader refused the file, or died, or came to a limit.
    """
    request = Request(module, where, limits.cpu(len(data)), len(data))
    child = _take(limits)
    try:
        answer = child.ask(request, data)
    except BaseException:
        child.end()
        raise
    if answer["again"] and not limits.once:
        _keep(child)
    else:
        child.end()
    return unpack(answer, where)


def _take(limits: Limits) -> _Child:
    """Give the kept child where it fits and is ours, not that of a process we were forked from."""
    with _lock:
        child = _kept.pop(limits.memory, None)
    if child and child.owner == os.getpid():
        if child.process.poll() is None:
            return child
        child.end()
    return _Child(limits.memory, once=limits.once)


def _keep(child: _Child) -> None:
    with _lock:
        if child.memory not in _kept:
            _kept[child.memory] = child
            return
    child.end()


@atexit.register
def _end_all() -> None:
    for child in _kept.values():
        if child.owner == os.getpid():
            child.end()


def _ended(code: int, request: Request, *, late: bool) -> UnreadableFile:
    if late or code == -signal.SIGXCPU:
        what = f"reading it took more than {request.cpu} seconds of computing"
    else:
        how = signal.Signals(-code).name if code < 0 else f"exit {code}"
        what = f"its reader died ({how})"
    return UnreadableFile(what, where=request.where, todo=TOO_MUCH)
