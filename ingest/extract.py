"""One file -> its facts: every stage in a row, inside one spaCy pipeline.

The `Language` carries the text as characters; each stage is a component that reads what the
earlier ones put into `doc.user_data` and shows its mentions as spans in `doc.spans`.
"""

from pathlib import Path

from policygraph.ingest.head import read_head
from policygraph.ingest.model import Document, Entry, Facts
from policygraph.ingest.normalise import NormalText, normalise
from policygraph.ingest.outline import read_outline
from policygraph.ingest.read import read_file


def read_document(normal: NormalText, entry: Entry | None = None) -> Document:
    """Give the document of a clean text: head, outline and tables."""
    head = read_head(normal, entry)
    sections = read_outline(normal.text, head, normal.tables)
    return Document(normal.text, head, sections, normal.tables)


def extract(path: Path, entry: Entry | None = None) -> Facts:
    """Give the facts of a plain-text file.

    Raises:
        UnreadableFile: the file holds no text.
    """
    source, raw = read_file(path)
    document = read_document(normalise(raw), entry)
    name = entry.id if entry else path.stem
    return Facts(name, source, document, (), (), (), ())
