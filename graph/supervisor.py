"""The process that keeps one embedded server: `python -m policygraph.graph.supervisor`.

It runs in a session of its own, so that Ctrl-C in a terminal reaches the user's command alone. It
starts the server as its child, writes the state file, and ends the server when nobody has held the
users' lock for the grace. It ends with the server, and the server ends with it, whatever ends
either.
"""

import argparse
import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from types import FrameType

from policygraph.graph.arcadedb import LOG, find_wheel, read_port, server_command, write_users
from policygraph.graph.lifeline import (
    SUPERVISOR,
    USERS,
    Lock,
    ServerState,
    drop_state,
    write_state,
)
from policygraph.graph.processes import Process, tie_to_parent

READY = "ready"
BUSY = "busy"

DATA = "arcadedb"
"""Folder of the server's own files, inside the store's."""

START_SECONDS = 90.0
"""How long a server may take to start. It takes 2 s; a slow disk and a recovery may take more."""

STOP_SECONDS = 15.0
"""How long a server may take to close its files when asked to end. It takes 0.4 s."""

_TICK = 0.25


def main() -> None:
    """Start a server, report on the given file descriptor, and stay until it has ended."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--report", type=int, required=True)
    parser.add_argument("--grace", type=float, required=True)
    parser.add_argument("--seconds", type=float, required=True)
    given = parser.parse_args()
    if os.fork():
        os._exit(0)  # the starter reaps this one; the system's first process reaps the other
    os.umask(0o077)
    signal.signal(signal.SIGTERM, _leave)
    supervisor = Lock(given.folder / SUPERVISOR)
    if supervisor.take():
        _supervise(given.folder, given.report, given.grace, given.seconds)
    else:
        _report(given.report, BUSY)


def _supervise(folder: Path, report: int, grace: float, seconds: float) -> None:
    users = Lock(folder / USERS)
    passwords = write_users(folder / DATA)
    with (folder / LOG).open("w", encoding="utf-8") as log:
        server = _start(folder, seconds, log.fileno())
    try:
        port = _await_port(server, folder / LOG)
        if port is not None:
            me, child = Process.of(os.getpid()), Process.of(server.pid)
            if me and child:
                write_state(folder, ServerState(me, child, port, passwords))
                _report(report, READY)
            _watch(server, users, folder / USERS, grace)
    finally:
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        drop_state(folder)
        _end(server)


def _report(report: int, word: str) -> None:
    """Tell the starter; it may have been killed meanwhile, the next user finds the server."""
    with suppress(BrokenPipeError):
        os.write(report, word.encode())


def _start(folder: Path, seconds: float, log: int) -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603 - the command is our own
        server_command(find_wheel(), folder / DATA, seconds),
        cwd=folder / DATA,
        stdin=subprocess.DEVNULL,
        stdout=log,
        stderr=log,
        preexec_fn=tie_to_parent(),  # safe: this process has one thread
    )


def _await_port(server: subprocess.Popen[bytes], log: Path) -> int | None:
    """Give the port on which the server answers, or None where it ended or takes too long."""
    end = time.monotonic() + START_SECONDS
    while server.poll() is None and time.monotonic() < end:
        port = read_port(log.read_text("utf-8", "replace"))
        if port is not None:
            return port
        time.sleep(0.03)
    return None


def _watch(server: subprocess.Popen[bytes], users: Lock, path: Path, grace: float) -> None:
    """Come back when the server has ended, or holding the users' lock when it is to end.

    A user who comes and goes between two looks leaves a new time on the lock file.
    """
    seen, since = path.stat().st_mtime_ns, time.monotonic()
    while server.poll() is None:
        touched = path.stat().st_mtime_ns
        if touched != seen or not users.take():
            seen, since = touched, time.monotonic()
        elif time.monotonic() - since >= grace:
            return
        else:
            users.free()
        time.sleep(_TICK)


def _end(server: subprocess.Popen[bytes]) -> None:
    server.terminate()
    try:
        server.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()


def _leave(_number: int, _frame: FrameType | None) -> None:
    sys.exit(0)


if __name__ == "__main__":
    main()
