"""The files by which users and supervisor of an embedded server know each other.

    users.lock        shared by all users; whoever gets it exclusively knows that there is none
    start.lock        held by the one user who looks for a server, and starts one
    supervisor.lock   held by the supervisor while it lives
    state.json        who runs and how to get in, for this system's user only (0600)

The kernel frees a lock when its holder ends, also at kill -9, so that no lock is ever stale.
"""

import fcntl
import json
import os
import time
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO

from policygraph.graph.processes import Process

USERS = "users.lock"
START = "start.lock"
SUPERVISOR = "supervisor.lock"
STATE = "state.json"


class Lock:
    """One lock file, not held at first."""

    def __init__(self, path: Path) -> None:
        self._handle: IO[str] = path.open("a", encoding="utf-8")

    def take(self, *, shared: bool = False) -> bool:
        """Take the lock if nobody holds it against this; tell whether it was taken."""
        mode = fcntl.LOCK_SH if shared else fcntl.LOCK_EX
        try:
            fcntl.flock(self._handle, mode | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def wait(self, seconds: float, *, shared: bool = False) -> bool:
        """Take the lock as soon as it is free, at most so long; tell whether it was taken."""
        end = time.monotonic() + seconds
        while not self.take(shared=shared):
            if time.monotonic() > end:
                return False
            time.sleep(0.05)
        return True

    def free(self) -> None:
        """Give the lock back, if held."""
        fcntl.flock(self._handle, fcntl.LOCK_UN)

    def close(self) -> None:
        """Give the lock back and close its file."""
        self._handle.close()


@dataclass(frozen=True, slots=True)
class ServerState:
    """A running server: its processes, its Bolt port on loopback, its users' passwords."""

    supervisor: Process
    server: Process
    port: int
    passwords: Mapping[str, str]

    def is_alive(self) -> bool:
        """Tell whether both processes still run."""
        return self.supervisor.is_alive() and self.server.is_alive()


def read_state(folder: Path) -> ServerState | None:
    """Give what the state file says, or None where there is none that can be read."""
    try:
        data = json.loads((folder / STATE).read_text("utf-8"))
        return ServerState(
            Process(**data["supervisor"]),
            Process(**data["server"]),
            data["port"],
            data["passwords"],
        )
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        return None


def write_state(folder: Path, state: ServerState) -> None:
    """Write the state file whole, by rename, readable by its owner alone."""
    part = folder / f".{STATE}.{os.getpid()}"
    part.touch(mode=0o600)
    part.write_text(json.dumps(asdict(state)), "utf-8")
    part.replace(folder / STATE)


def drop_state(folder: Path) -> None:
    """Remove the state file, if there is one."""
    (folder / STATE).unlink(missing_ok=True)
