"""Sentences read for names, in the words “Label name”, for tests of recognising."""

from policygraph.ingest.model import Document, Head, Mention, Section
from policygraph.ingest.recognise import recognise
from policygraph.ingest.regions import place_chain


def document(text: str, region: str = "常州市") -> Document:
    """Give a document of one section that stands in a region."""
    head = Head(title="实施意见", region=region, regions=place_chain(region))
    root = Section("", "", "", "", 0, 0, len(text), len(text))
    return Document(text, head, (root,))


def mentions(text: str, region: str = "常州市") -> tuple[Mention, ...]:
    """Give the mentions of a text."""
    return recognise(document(text, region))


def names(text: str, region: str = "常州市", label: str = "") -> list[str]:
    """Give “Label name” of all mentions, or the names of one label, sorted, each once."""
    found = mentions(text, region)
    if label:
        return sorted({mention.name for mention in found if mention.label == label})
    return sorted({f"{mention.label} {mention.name}" for mention in found})
