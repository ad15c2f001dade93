"""Prints all measurements as one table with the date and the machine."""

import datetime
import os
import platform
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench.clock import Line
from bench.formats import bench_formats
from bench.reading import bench_reading
from bench.storing import bench_store, bench_workspace
from policygraph.graph.embedded import stop
from policygraph.graph.settings import StoreSettings
from policygraph.graph.store import open_store
from tests.servers import missing_for_neo4j, start_neo4j


def main() -> None:
    """Measure and print."""
    today = datetime.datetime.now(tz=datetime.UTC).date()
    print(f"{today}, {os.cpu_count()} cores, Python {platform.python_version()}\n")
    print("| what | median | beside |\n|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        for line in _lines(Path(folder)):
            print(f"| {line.what} | {line.figure} | {line.beside} |", flush=True)


def _lines(folder: Path) -> Iterator[Line]:
    yield from bench_reading()
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
