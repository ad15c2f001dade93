"""What a facts file depends on: the source's bytes, its catalogue entry, and the reading code.

Changed code or lexicon up to `relate` gives every document new facts; code and tables that only
`resolve` uses are left out, so that a new alias reads nothing again.
"""

import hashlib
from functools import cache
from importlib.metadata import version
from pathlib import Path

from policygraph.graph.ids import digest
from policygraph.ingest.model import Entry

_RESOLVING = {
    "aliases.toml",
    "archive.py",
    "assemble.py",
    "batch.py",
    "candidates",
    "catalog.py",
    "contradictions.py",
    "conversions.py",
    "conversions.toml",
    "decide.py",
    "decisions.py",
    "draft.py",
    "failures.py",
    "fingerprint.py",
    "intake.py",
    "leftovers.py",
    "resolve.py",
    "scoring",
    "titles.py",
    "unmatched.py",
    "unions.py",
    "weave.py",
    "workers.py",
}
_SUFFIXES = (".py", ".toml", ".tsv", ".txt")
_LIBRARIES = (
    *("spacy", "jieba", "ahocorasick-rs"),
    *("lxml", "openpyxl", "pypdfium2", "selectolax"),
)


@cache
def reading_fingerprint() -> str:
    """Give a hash of the code and lexicon up to `relate` and of the libraries' versions."""
    room = Path(__file__).parent
    hashed = hashlib.sha256()
    for path in sorted(room.rglob("*")):
        parts = path.relative_to(room).parts
        if path.suffix in _SUFFIXES and not _RESOLVING.intersection(parts):
            hashed.update(path.relative_to(room).as_posix().encode() + b"\x1f")
            hashed.update(path.read_bytes() + b"\x1f")
    for name in _LIBRARIES:
        hashed.update(f"{name}={version(name)}\x1f".encode())
    return hashed.hexdigest()[:16]


@cache
def rules_fingerprint() -> str:
    """Give a hash of all rules, those of resolving too: what the store notes as `rules`."""
    room = Path(__file__).parent
    hashed = hashlib.sha256(reading_fingerprint().encode())
    for name in sorted(_RESOLVING):
        for path in sorted(item for item in room.rglob(name) if item.is_file()):
            hashed.update(path.read_bytes() + b"\x1f")
    return hashed.hexdigest()[:16]


def facts_name(source_sha256: str, entry: Entry) -> str:
    """Give the name of the facts file of a source under an entry."""
    return f"{entry.id}-{digest(source_sha256, repr(entry), reading_fingerprint())}.json"
