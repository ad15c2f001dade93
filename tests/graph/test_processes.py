import os
import signal
import subprocess
import sys
from dataclasses import replace

import pytest

from policygraph.graph.processes import Process

STUBBORN = """
import signal, sys
signal.signal(signal.SIGTERM, signal.SIG_IGN)
print("up", flush=True)
sys.stdin.read()
"""


def test_process_lives_until_it_ends() -> None:
    child = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    process = Process.of(child.pid)
    assert process
    assert process.is_alive()

    child.communicate(b"\n")

    assert not process.is_alive()
    assert Process.of(child.pid) is None


def test_process_that_nobody_has_waited_for_has_ended() -> None:
    child = subprocess.Popen([sys.executable, "-c", ""])
    process = Process.of(child.pid)

    assert process is None or process.wait(60)
    child.wait()


def test_process_that_got_anothers_pid_is_not_that_one() -> None:
    me = Process.of(os.getpid())
    assert me
    other = replace(me, started="1")

    other.send(signal.SIGKILL)

    assert me.is_alive()
    assert not other.is_alive()


@pytest.mark.parametrize("program", ["input()", STUBBORN], ids=["willing", "stubborn"])
def test_process_ends_in_the_end(program: str) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", f"print('up', flush=True)\n{program}"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as child:
        assert child.stdout
        child.stdout.readline()
        process = Process.of(child.pid)
        assert process

        process.end(patience=0.5)

        assert not process.is_alive()
