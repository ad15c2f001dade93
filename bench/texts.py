"""Mixed text to read: paragraphs of real documents, shuffled into documents of usual length.

Paragraphs come from the corpus, its gold and, where given, all files of further folders that can be
read. Each document draws its paragraphs without putting them back; when all are drawn, they are
shuffled anew, so that beyond the sources' own size a paragraph comes again among other ones. The
seed is fixed: equal sources give equal texts.
"""

import random
from collections.abc import Iterator, Sequence
from pathlib import Path

from policygraph.graph.errors import PolicyGraphError
from policygraph.ingest.readers import read_file
from tests.corpora import CORPUS

_LENGTH = 20_000
"""Characters of one document, as work reports of cities have them."""


def mixed_texts(size: int, folders: Sequence[Path] = ()) -> Iterator[str]:
    """Give documents that together take `size` bytes in UTF-8, the last one cut."""
    paragraphs = [line for text in _sources(folders) for line in text.splitlines() if line.strip()]
    draw = _drawn(paragraphs)
    while size > 0:
        lines, length = [], 0
        while length < _LENGTH and length * 3 < size:
            lines.append(next(draw))
            length += len(lines[-1])
        text = "\n".join(lines) + "\n"
        yield text
        size -= len(text.encode())


def _sources(folders: Sequence[Path]) -> Iterator[str]:
    for folder in (CORPUS, CORPUS / "gold"):
        yield from (path.read_text("utf-8") for path in sorted(folder.glob("*.txt")))
    for path in (path for folder in folders for path in sorted(folder.rglob("*"))):
        if path.is_file():
            try:
                yield read_file(path)[1].text
            except PolicyGraphError:
                continue


def _drawn(paragraphs: Sequence[str]) -> Iterator[str]:
    order = random.Random(1)  # noqa: S311 - the same order in every run
    while True:
        yield from order.sample(paragraphs, len(paragraphs))
