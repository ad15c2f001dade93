"""Processes by pid and start time: a pid alone may have been given to another since."""

import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

_PROC = Path("/proc")
_STARTED_FIELD = 19
"""Index of the start time after the command's closing bracket; proc(5) numbers it 22."""
_PR_SET_PDEATHSIG = 1
"""Number of prctl(2)'s option by which the kernel signals a child when its parent dies."""


@dataclass(frozen=True, slots=True)
class Process:
    """One process: its pid and, as the system writes it, when it was started."""

    pid: int
    started: str

    @classmethod
    def of(cls, pid: int) -> "Process | None":
        """Give the process of that pid, or None where there is none or it has ended."""
        started = _started(pid)
        return cls(pid, started) if started else None

    def is_alive(self) -> bool:
        """Tell whether this very process still runs."""
        return _started(self.pid) == self.started

    def end(self, *, patience: float) -> None:
        """Ask the process to end, and make it end when `patience` seconds have passed."""
        self.send(signal.SIGTERM)
        if not self.wait(patience):
            self.send(signal.SIGKILL)
            self.wait(patience)

    def send(self, number: signal.Signals) -> None:
        """Send a signal, unless the process has ended."""
        if self.is_alive():
            try:
                os.kill(self.pid, number)
            except ProcessLookupError:
                return

    def wait(self, seconds: float) -> bool:
        """Wait until the process has ended, at most so long; tell whether it has."""
        end = time.monotonic() + seconds
        while self.is_alive():
            if time.monotonic() > end:
                return False
            time.sleep(0.02)
        return True


def tie_to_parent() -> Callable[[], None] | None:
    """Give what a child runs first so that the kernel kills it when this process dies.

    None where the system cannot do it; there a child outlives a killed parent.
    """
    if not sys.platform.startswith("linux"):
        return None
    prctl, parent = ctypes.CDLL(None).prctl, os.getpid()

    def tie() -> None:
        prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:
            os._exit(1)

    return tie


def _started(pid: int) -> str:
    """Give the start time of a running process, empty for none and for a zombie."""
    if not _PROC.joinpath("self").exists():
        return _started_by_ps(pid)
    try:
        stat = _PROC.joinpath(str(pid), "stat").read_text("utf-8", "replace")
    except (FileNotFoundError, ProcessLookupError):
        return ""
    fields = stat.rpartition(")")[2].split()
    return "" if fields[0] in "ZX" else fields[_STARTED_FIELD]


def _started_by_ps(pid: int) -> str:
    """Give the same where there is no /proc (macOS)."""
    command = ["ps", "-o", "stat=,lstart=", "-p", str(pid)]
    found = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - fixed command
    state, _, started = found.stdout.strip().partition(" ")
    return "" if state.startswith("Z") else started.strip()
