"""Reading: extraction of the corpus against one bare jieba pass over the same text."""

import logging
from collections.abc import Iterator

import jieba

from bench.clock import Line, in_turn
from policygraph.ingest.catalog import read_catalog
from policygraph.ingest.extract import extract
from tests.corpora import CORPUS


def bench_reading() -> Iterator[Line]:
    """Give the ratio of both, on one core, warm."""
    jieba.setLogLevel(logging.WARNING)
    entries = read_catalog(CORPUS / "catalog.toml").entries.values()
    texts = [(CORPUS / entry.file).read_text("utf-8") for entry in entries]

    def read() -> None:
        for entry in entries:
            extract(CORPUS / entry.file, entry)

    def segment() -> None:
        for text in texts:
            for _ in jieba.cut(text):
                pass

    ours, bare = in_turn(read, segment)
    characters = sum(map(len, texts))
    yield Line(
        f"extract the corpus ({characters:,} characters)",
        f"{ours:.2f} s",
        f"{ours / bare:.2f} × one bare jieba.cut pass ({bare:.2f} s)",
    )
