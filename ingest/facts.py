"""Facts files: all that was read from one document, as JSON.

One file a document, named by a hash of everything that went in, so that a file that is there is
right, and a missing one is read again. Written by rename: a stop in the middle leaves no half.
"""

from functools import cache
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from policygraph.graph.workspace import replace_file
from policygraph.ingest.model import Facts


@cache
def _adapter() -> TypeAdapter[Facts]:
    return TypeAdapter(Facts)


def dump_facts(facts: Facts) -> bytes:
    """Give the facts as JSON in UTF-8."""
    return _adapter().dump_json(facts, indent=1)


def parse_facts(data: bytes) -> Facts:
    """Give back what `dump_facts` wrote.

    Raises:
        ValueError: the bytes are no facts of this version.
    """
    try:
        return _adapter().validate_json(data)
    except ValidationError as error:
        raise ValueError(str(error)) from error


def write_facts(path: Path, facts: Facts) -> None:
    """Write a facts file, whole or not at all.

    Raises:
        WorkspaceError: the disk is full or the folder may not be written.
    """
    replace_file(path, dump_facts(facts))


def read_facts(path: Path) -> Facts | None:
    """Give the facts of a file, or None where it is missing or not of this version."""
    try:
        return parse_facts(path.read_bytes())
    except (FileNotFoundError, ValueError):
        return None
