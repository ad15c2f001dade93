"""The embedded server as its users see it: found, or started, and shared by all of a workspace.

A user holds a `Lease`. Starting is for one at a time; whoever comes meanwhile gets the same
server. What a killed server or supervisor left behind is known by pid and start time, and ended.
"""

import os
import select
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from policygraph.graph.arcadedb import LOG, find_wheel
from policygraph.graph.errors import StoreUnreachable
from policygraph.graph.lifeline import START, USERS, Lock, ServerState, drop_state, read_state
from policygraph.graph.settings import StoreSettings
from policygraph.graph.supervisor import BUSY, READY, START_SECONDS, STOP_SECONDS
from policygraph.graph.workspace import Workspace

_LOG_LINES = 6
"""Last lines of the server's log that an error shows."""


@dataclass(frozen=True, slots=True)
class Lease:
    """One user's hold on a running server; the server lives while anybody holds one."""

    state: ServerState
    lock: Lock

    def release(self) -> None:
        """Let go of the server."""
        self.lock.close()


def attach(settings: StoreSettings) -> Lease:
    """Give a hold on the workspace's server, which is started where none runs.

    Raises:
        EmbeddedMissing: the server is not installed.
        StoreUnreachable: it does not start, or another start does not come to an end.
    """
    find_wheel()
    folder = _folder(settings.workspace)
    folder.mkdir(parents=True, exist_ok=True)
    start, users = Lock(folder / START), Lock(folder / USERS)
    try:
        _enter(folder, start, users)
        return Lease(_find_or_start(folder, settings), users)
    except BaseException:
        users.close()
        raise
    finally:
        start.close()


def find_server(workspace: Path) -> ServerState | None:
    """Give the workspace's running server, or None; starts nothing."""
    state = read_state(_folder(workspace))
    return state if state and state.is_alive() else None


def stop(workspace: Path) -> bool:
    """End the workspace's server, whoever uses it, and tell whether there was one."""
    folder = _folder(workspace)
    if not folder.is_dir():
        return False
    start = Lock(folder / START)
    try:
        start.wait(START_SECONDS)
        state = read_state(folder)
        running = state is not None and (state.supervisor.is_alive() or state.server.is_alive())
        if state is not None:
            _clear(folder, state)
        return running
    finally:
        start.close()


def _folder(workspace: Path) -> Path:
    return Workspace(workspace.absolute()).store


def _enter(folder: Path, start: Lock, users: Lock) -> None:
    """Become a user, alone at the start; wait for a server that is just ending."""
    if not start.wait(START_SECONDS) or not users.wait(2 * STOP_SECONDS, shared=True):
        raise _no_start(folder, "another start or end of it takes too long")
    os.utime(folder / USERS)


def _find_or_start(folder: Path, settings: StoreSettings) -> ServerState:
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end:
        state = read_state(folder)
        if state and state.is_alive():
            return state
        if state:
            _clear(folder, state)
        if _spawn(folder, settings) == BUSY:
            # a supervisor whose starter was killed is still at work, or one is about to leave
            time.sleep(0.1)
    raise _no_start(folder, "it takes too long")


def _clear(folder: Path, state: ServerState) -> None:
    """End what still runs of a server and forget it."""
    state.supervisor.end(patience=STOP_SECONDS + 1)
    state.server.end(patience=STOP_SECONDS)
    drop_state(folder)


def _spawn(folder: Path, settings: StoreSettings) -> str:
    """Start a supervisor and give its report.

    Raises:
        StoreUnreachable: it ended without one.
    """
    reader, writer = os.pipe()
    command = [sys.executable, "-m", "policygraph.graph.supervisor", str(folder)]
    command += [f"--report={writer}", f"--grace={settings.grace}", f"--seconds={settings.seconds}"]
    with os.fdopen(reader, "rb") as pipe, (folder / "supervisor.log").open("wb") as log:
        try:
            starter = subprocess.Popen(  # noqa: S603 - our own module
                command,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                pass_fds=(writer,),
                start_new_session=True,
            )
        finally:
            os.close(writer)
        starter.wait()
        select.select([pipe], [], [], START_SECONDS + STOP_SECONDS)
        report = os.read(pipe.fileno(), 64).decode()
    if report not in (READY, BUSY):
        raise _no_start(folder, "it ended while it was starting")
    return report


def _no_start(folder: Path, why: str) -> StoreUnreachable:
    lines: list[str] = []
    for name in (LOG, "supervisor.log"):
        if (folder / name).exists():
            lines += (folder / name).read_text("utf-8", "replace").splitlines()[-_LOG_LINES:]
    said = "".join(f"\n    {line[:200]}" for line in lines)
    return StoreUnreachable(
        f"the embedded server does not start: {why}{said}",
        where=str(folder / LOG),
        todo="look into that file; is there room on the disk and in memory? "
        "Or set NEO4J_URI to use a Neo4j",
    )
