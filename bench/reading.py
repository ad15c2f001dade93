"""Reading: mixed text of different documents against one bare jieba pass over the same text."""

import logging
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import jieba

from bench.clock import Line
from bench.texts import mixed_texts
from policygraph.ingest.extract import extract


def bench_reading(folder: Path, size: int, sources: Sequence[Path] = ()) -> Iterator[Line]:
    """Give the ratio of both, on one core, warm, each document read and cut in turn.

    Args:
        folder: an empty folder for the documents.
        size: bytes of text in UTF-8.
        sources: folders of further documents to mix.
    """
    jieba.setLogLevel(logging.WARNING)
    ours = bare = characters = count = 0.0
    for count, text in enumerate(mixed_texts(size, sources)):
        path = folder / f"{count}.txt"
        path.write_text(text, "utf-8")
        if not count:  # warms both, and is not counted
            _read(path), _cut(text)
            continue
        ours, bare = ours + _read(path), bare + _cut(text)
        characters += len(text)
    yield Line(
        f"extract {count:.0f} mixed documents ({characters:,.0f} characters)",
        f"{ours:.1f} s, {characters / ours:,.0f} characters/s",
        f"{ours / bare:.2f} × one bare jieba.cut pass ({bare:.1f} s)",
    )


def _read(path: Path) -> float:
    start = time.process_time()
    extract(path)
    return time.process_time() - start


def _cut(text: str) -> float:
    start = time.process_time()
    for _ in jieba.cut(text):
        pass
    return time.process_time() - start
