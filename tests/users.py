"""Users of an embedded server, each a process of its own that can be killed."""

import signal
import subprocess
import sys
from pathlib import Path
from typing import Self

from policygraph.graph.processes import Process
from policygraph.graph.settings import StoreSettings

_HOLD = """
import sys
from pathlib import Path
from policygraph.graph.settings import StoreSettings
from policygraph.graph.store import open_store
with open_store(StoreSettings(Path(sys.argv[1]), grace=float(sys.argv[2]))) as store:
    print(store.address, flush=True)
    sys.stdin.read()
"""
_LOAD = """
import sys, time
from pathlib import Path
from policygraph.graph import batches, loader
from policygraph.graph.settings import StoreSettings
from policygraph.graph.store import open_store
from tests.factory import wujin
batches.BATCH = batches.TRANSACTION = 2
def hold(what, done, total):
    if done > 6:
        print(done, flush=True)
        sys.stdin.read()
with open_store(StoreSettings(Path(sys.argv[1]), grace=float(sys.argv[2]))) as store:
    loader.load(store, wujin(), workspace_id="w", rules="r", progress=hold)
"""


class User:
    """A process that opens a workspace's store and holds it until it is told to go."""

    def __init__(self, settings: StoreSettings, program: str = _HOLD) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-c", program, str(settings.workspace), str(settings.grace)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).parents[1],
        )

    @classmethod
    def loading(cls, settings: StoreSettings) -> Self:
        """Give a user who stops in the middle of a load."""
        return cls(settings, _LOAD)

    def await_word(self) -> str:
        """Wait until the user has the store, or has loaded some; give what it says."""
        assert self.process.stdout
        return self.process.stdout.readline().strip()

    def leave(self) -> None:
        """Let the user go in peace."""
        self.process.communicate("")

    def kill(self) -> None:
        """Kill the user at once."""
        self.process.send_signal(signal.SIGKILL)
        self.process.communicate()


def running_servers(workspace: Path) -> list[Process]:
    """Give all processes whose command names a workspace's store: supervisors and servers."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            command = (folder / "cmdline").read_bytes()
        except (FileNotFoundError, ProcessLookupError):
            continue
        process = Process.of(int(folder.name))
        if process and str(workspace / "store").encode() in command:
            found.append(process)
    return found
