"""Memory and time by length of a document: one fresh process for each length."""

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from bench.clock import Line
from bench.texts import mixed_texts

# A small document first loads the tables. On Linux `ru_maxrss` begins with the parent's peak, and
# VmHWM does not; on macOS it counts bytes.
_PROBE = """
import json, resource, sys, time
from pathlib import Path
from policygraph.ingest.extract import extract
def peak():
    status = Path("/proc/self/status")
    if status.exists():
        return int(status.read_text().split("VmHWM:")[1].split()[0]) / 2**10
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
extract(Path(sys.argv[1]))
base, start = peak(), time.process_time()
extract(Path(sys.argv[2]))
print(json.dumps([base, peak() - base, time.process_time() - start]))
"""


def bench_memory(folder: Path, sizes: Sequence[int], sources: Sequence[Path]) -> Iterator[Line]:
    """Give peak memory over the base, and characters a second, for documents of `sizes` bytes."""
    small = _document(folder / "small.txt", 10_000, sources)
    for size in sizes:
        path = _document(folder / f"{size}.txt", size, sources)
        command = [sys.executable, "-c", _PROBE, str(small), str(path)]
        ran = subprocess.run(command, capture_output=True, text=True, check=True)
        base, more, seconds = json.loads(ran.stdout.splitlines()[-1])
        rate = len(path.read_text("utf-8")) / seconds
        yield Line(
            f"extract one document of {size / 1e6:g} MB",
            f"{more:.0f} MB over a base of {base:.0f} MB",
            f"{rate:,.0f} characters/s",
        )


def _document(path: Path, size: int, sources: Sequence[Path]) -> Path:
    path.write_text("".join(mixed_texts(size, sources)), "utf-8")
    return path
