"""Jobs in processes that die, hang and fail: each has its own answer, and the others theirs."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from policygraph.ingest.workers import Ended, run_jobs


def square(number: int) -> int:
    """Give the square; 3 is killed as by the system when memory runs out, 5 never ends."""
    if number == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    if number == 5:
        time.sleep(600)
    return number * number


def die_once(mark: Path) -> str:
    """Die where there is no mark yet, else tell that it is there."""
    if not mark.exists():
        mark.touch()
        os._exit(7)
    return "read"


def pid(_: int) -> int:
    """Give the process that answers."""
    return os.getpid()


def test_all_jobs_are_answered_once() -> None:
    jobs = [number for number in range(30) if number not in (3, 5)]
    answers = list(run_jobs(square, jobs, count=3))
    assert sorted(answers) == [(at, number**2) for at, number in enumerate(jobs)]


def test_killed_and_hanging_jobs_take_no_other_along() -> None:
    answers = dict(run_jobs(square, range(8), count=2, seconds=4.0))
    assert answers.pop(3) == Ended("SIGKILL")
    assert answers.pop(5) == Ended("too long")
    assert answers == {number: number**2 for number in (0, 1, 2, 4, 6, 7)}


def test_job_whose_process_died_is_tried_once_more(tmp_path: Path) -> None:
    marks = [tmp_path / name for name in "ab"]
    assert dict(run_jobs(die_once, marks)) == {0: "read", 1: "read"}


def test_processes_end_with_the_one_who_asks() -> None:
    running = run_jobs(pid, range(4), count=2)
    pids = {next(running)[1], next(running)[1]}
    running.close()
    assert not [number for number in pids if Path(f"/proc/{number}").exists()]


def test_script_without_a_guard_is_not_run_again(tmp_path: Path) -> None:
    script = tmp_path / "mine.py"
    script.write_text(
        "from policygraph.ingest.workers import run_jobs\nprint(sorted(run_jobs(abs, [-1, -2])))\n",
        "utf-8",
    )
    done = subprocess.run([sys.executable, script], capture_output=True, text=True, check=True)
    assert done.stdout == "[(0, 1), (1, 2)]\n"


def test_nothing_to_do_starts_nothing() -> None:
    assert list(run_jobs(square, [])) == []
