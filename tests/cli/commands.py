"""The real command in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

CORPUS = Path(__file__).parents[2] / "corpus"
LEAP = CORPUS / "wujin-2021-leap.txt"
COMMAND = (sys.executable, "-m", "policygraph.cli")


def settings(**more: str) -> dict[str, str]:
    """Give the environment of a command, without the settings of whoever runs the tests.

    Compiled code is kept, else each of the commands would compile all libraries again.
    """
    own = ("POLICYGRAPH_", "NEO4J_", "PYTHONDONTWRITEBYTECODE")
    kept = {key: value for key, value in os.environ.items() if not key.startswith(own)}
    return kept | {"COLUMNS": "120", "PYTHONWARNINGS": "error"} | more


def run(*args: object, **more: str) -> subprocess.CompletedProcess[str]:
    """Run `policygraph` with the arguments and give what came of it; more: settings."""
    return subprocess.run(
        [*COMMAND, *map(str, args)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=settings(**more),
        check=False,
        timeout=180,
    )


def told(done: subprocess.CompletedProcess[str]) -> str:
    """Give the message of a command that ended with the code of a user's fault."""
    assert done.returncode == 2, done.stderr
    assert "Traceback" not in done.stderr
    assert done.stderr.startswith("policygraph: ")
    return done.stderr
