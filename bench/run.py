"""Prints all measurements as one table with the date and the machine."""

import datetime
import os
import platform

from bench.reading import bench_reading


def main() -> None:
    """Measure and print."""
    today = datetime.datetime.now(tz=datetime.UTC).date()
    print(f"{today}, {os.cpu_count()} cores, Python {platform.python_version()}\n")
    print("| what | median | beside |\n|---|---|---|")
    for line in bench_reading():
        print(f"| {line.what} | {line.figure} | {line.beside} |", flush=True)


if __name__ == "__main__":
    main()
