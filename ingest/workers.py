"""One job after another in several processes, none of which can take the others along.

Each job runs in a process that may die, hang or run out of memory: that is this job's answer, and a
new process takes the place. A job whose process died is tried once more alone, with all memory to
itself. The processes are started afresh: a forked one has our threads and keeps our files open, the
workspace's lock among them, and those of `multiprocessing` run the caller's script again. They end
when the one who started them has ended.
"""

import os
import signal
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection, Pipe, wait
from typing import Generic, TypeVar

J = TypeVar("J")
R = TypeVar("R")

SECONDS = 900.0
"""Time that one job may take: twenty times what a text of 10 MB takes on a slow core."""


@dataclass(frozen=True, slots=True)
class Ended:
    """A job without an answer: `how` its process ended."""

    how: str


@dataclass(slots=True)
class _Worker(Generic[J]):
    process: "subprocess.Popen[bytes]"
    pipe: Connection
    job: int
    until: float


def run_jobs(
    work: Callable[[J], R],
    jobs: Sequence[J],
    *,
    count: int | None = None,
    seconds: float = SECONDS,
) -> Generator[tuple[int, R | Ended], None, None]:
    """Yield (number of the job, answer) as they come, each job once.

    `work` is a function of a module, and no lambda. All processes have ended when the iterator is
    closed, also by Ctrl-C.
    """
    pool = _Pool(work, jobs, seconds)
    died: list[int] = []
    try:
        for number, answer in pool.run(range(len(jobs)), count or _cores()):
            if isinstance(answer, Ended) and answer.how != _TOO_LONG:
                died.append(number)
            else:
                yield number, answer
        yield from pool.run(sorted(died), 1)
    finally:
        pool.close()


_TOO_LONG = "too long"


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class _Pool(Generic[J, R]):
    """The processes, each with the job that it is at."""

    def __init__(self, work: Callable[[J], R], jobs: Sequence[J], seconds: float) -> None:
        self._work, self._jobs, self._seconds = work, jobs, seconds
        self._all: list[_Worker[J]] = []
        self._busy: list[_Worker[J]] = []
        self._idle: list[_Worker[J]] = []

    def run(self, numbers: Sequence[int], count: int) -> Iterator[tuple[int, R | Ended]]:
        """Yield the answers to these jobs from at most `count` processes at a time."""
        queue = deque(numbers)
        while queue or self._busy:
            while queue and len(self._busy) < count:
                self._give(queue.popleft())
            ready = wait([worker.pipe for worker in self._busy], self._patience())
            now = time.monotonic()
            for worker in [w for w in self._busy if w.pipe in ready or w.until <= now]:
                self._busy.remove(worker)
                yield worker.job, self._answer(worker, late=worker.pipe not in ready)

    def close(self) -> None:
        """End all processes."""
        for worker in self._all:
            worker.process.kill()
            worker.pipe.close()
        for worker in self._all:
            worker.process.wait()
        self._all, self._busy, self._idle = [], [], []

    def _give(self, number: int) -> None:
        if not self._idle:
            with _hold_interrupts():
                self._idle.append(self._start())
                self._all.append(self._idle[-1])
        worker = self._idle.pop()
        worker.job, worker.until = number, time.monotonic() + self._seconds
        self._busy.append(worker)
        with suppress(BrokenPipeError):  # it died while it was idle: its answer tells so
            worker.pipe.send(self._jobs[number])

    def _start(self) -> _Worker[J]:
        """Start a process; a session of its own keeps Ctrl-C from it."""
        ours, theirs = Pipe()
        process = subprocess.Popen(  # noqa: S603 - our own module
            [sys.executable, "-P", "-m", __name__, str(theirs.fileno())],
            pass_fds=[theirs.fileno()],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        theirs.close()
        with suppress(BrokenPipeError):
            ours.send(sys.path)
            ours.send(self._work)
        return _Worker(process, ours, -1, 0.0)

    def _patience(self) -> float:
        return max(0.0, min(worker.until for worker in self._busy) - time.monotonic())

    def _answer(self, worker: _Worker[J], *, late: bool) -> R | Ended:
        if late:
            worker.process.kill()
        else:
            with suppress(EOFError, ConnectionResetError):
                answer: R = worker.pipe.recv()
                self._idle.append(worker)
                return answer
        worker.pipe.close()
        worker.process.wait()
        self._all.remove(worker)
        return Ended(_TOO_LONG if late else _how(worker.process.returncode))


@contextmanager
def _hold_interrupts() -> Iterator[None]:
    """Hold Ctrl-C back, so that no process is started and then forgotten."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    came: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _: came.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
    if came:
        signal.raise_signal(signal.SIGINT)


def _how(code: int) -> str:
    """Say how a process ended: "SIGKILL", "exit 1"."""
    if code < 0:
        with suppress(ValueError):
            return signal.Signals(-code).name
    return f"exit {code}"


def _serve(pipe: Connection) -> None:
    """Answer jobs until the other end is closed."""
    with suppress(EOFError, BrokenPipeError, ConnectionResetError):
        sys.path[:] = pipe.recv()
        work = pipe.recv()
        while True:
            pipe.send(work(pipe.recv()))


if __name__ == "__main__":
    _serve(Connection(int(sys.argv[1])))
