"""Prints all measurements as one table with the date and the machine."""

import argparse
import datetime
import os
import platform
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from bench.clock import Line
from bench.formats import bench_formats
from bench.memory import bench_memory
from bench.reading import bench_reading
from bench.startup import bench_startup
from bench.storing import bench_store, bench_workspace
from policygraph.graph.embedded import stop
from policygraph.graph.settings import StoreSettings
from policygraph.graph.store import open_store
from tests.servers import missing_for_neo4j, start_neo4j


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m bench.run", description=__doc__)
    parser.add_argument("--full", action="store_true", help="20 MB of text, a document of 10 MB")
    parser.add_argument(
        "--texts", type=Path, action="append", default=[], help="a folder of documents to mix in"
    )
    options = parser.parse_args()
    today = datetime.datetime.now(tz=datetime.UTC).date()
    print(f"{today}, {os.cpu_count()} cores, Python {platform.python_version()}\n")
    print("| what | median | beside |\n|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        for line in _lines(Path(folder), options.texts, full=options.full):
            print(f"| {line.what} | {line.figure} | {line.beside} |", flush=True)


def _lines(folder: Path, sources: Sequence[Path], *, full: bool) -> Iterator[Line]:
    for name in ("reading", "memory"):
        (folder / name).mkdir()
    yield from bench_startup(folder)
    yield from bench_reading(folder / "reading", (20 if full else 2) * 10**6, sources)
    sizes = (10**4, 10**5, 10**6, 10**7) if full else (10**4, 10**5, 10**6)
    yield from bench_memory(folder / "memory", sizes, sources)
    (folder / "formats").mkdir()
    yield from bench_formats(folder / "formats")
    yield from bench_workspace()
    with open_store(StoreSettings(folder / "embedded", grace=5)) as store:
        yield from bench_store("embedded", store)
    stop(folder / "embedded")
    if missing_for_neo4j():
        yield Line("Neo4j", "not measured", f"it needs {missing_for_neo4j()}")
        return
    server = start_neo4j(folder / "server")
    try:
        settings = StoreSettings(folder / "neo4j", uri=server.uri, password=server.password)
        with open_store(settings) as store:
            yield from bench_store("Neo4j", store)
    finally:
        server.stop()


if __name__ == "__main__":
    main()
