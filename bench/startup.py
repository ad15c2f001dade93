"""Start-up: the command on a file of one sentence, beside spaCy's own start in the same run."""

import subprocess
import sys
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from bench.clock import Line, in_turn


def bench_startup(folder: Path) -> Iterator[Line]:
    """Give the seconds of `policygraph extract` and what they are over those of spaCy."""
    path = folder / "tiny.txt"
    path.write_text("关于加快科技创新的通知\n依托常州科教城，办好活动。\n", "utf-8")
    ours, bare = in_turn(
        partial(_run, ["-m", "policygraph.cli", "extract", str(path)]),
        partial(_run, ["-c", "import spacy; spacy.blank('zh')"]),
    )
    yield Line(
        "start of `policygraph extract`",
        f"{ours:.2f} s",
        f"{ours - bare:+.2f} s to `import spacy; spacy.blank('zh')` ({bare:.2f} s)",
    )


def _run(arguments: Sequence[str]) -> None:
    subprocess.run([sys.executable, *arguments], capture_output=True, check=True)
