"""A frozen result: every judged fact by name, one a line and sorted, so that a diff reads well.

A line is document, measure, fact and verdict, with tabs between. Quotes are many and right or a
fault: only the wrong ones stand there.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from policygraph.graph.errors import InputError
from policygraph.graph.workspace import replace_file
from policygraph.ingest.scoring.judged import RIGHT, WRONG, Judged

_COLUMNS = ("document", "measure", "fact", "verdict")
_HEAD = "\t".join(_COLUMNS)
Frozen = Counter[tuple[str, ...]]
"""How often each (document, measure, fact, verdict) stands there."""


@dataclass(frozen=True, slots=True, order=True)
class Change:
    """One fact judged otherwise than before.

    `what` is "lost" (was right, is not), "wrong" (a new wrong find), "gained" (is right, was
    not) or "mended" (a wrong find that is gone).
    """

    what: str
    document: str
    measure: str
    fact: str


def write_frozen(path: Path, judged: Mapping[str, Iterable[Judged]]) -> None:
    """Write the verdicts, by document.

    Raises:
        WorkspaceError: the disk is full or the folder may not be written.
    """
    lines = sorted(_frozen(judged).elements())
    text = "\n".join([_HEAD, *("\t".join(line) for line in lines)])
    replace_file(path, text.encode() + b"\n")


def read_frozen(path: Path) -> Frozen:
    """Give the verdicts of a file that `write_frozen` wrote.

    Raises:
        InputError: there is no such file, or it is none of these.
    """
    todo = "write one with `policygraph score GOLD --freeze FILE`"
    try:
        head, *lines = path.read_text("utf-8").splitlines()
    except (OSError, ValueError) as error:
        fault = f"no frozen result can be read: {error}"
        raise InputError(fault, where=str(path), todo=todo) from error
    rows = [tuple(line.split("\t")) for line in lines]
    if head != _HEAD or any(len(row) != len(_COLUMNS) for row in rows):
        raise InputError("this is no frozen result", where=str(path), todo=todo)
    return Counter(rows)


def changes(before: Frozen, judged: Mapping[str, Iterable[Judged]]) -> list[Change]:
    """Give what is judged otherwise than before, sorted, for the documents that were judged."""
    now = _frozen(judged)
    before = Counter({row: n for row, n in before.items() if row[0] in judged})
    gone = _turned(before - now, {RIGHT: "lost", WRONG: "mended"})
    come = _turned(now - before, {RIGHT: "gained", WRONG: "wrong"})
    return sorted((*gone, *come))


def _turned(rows: Frozen, names: Mapping[str, str]) -> Iterator[Change]:
    for *place, verdict in rows.elements():
        if verdict in names:
            yield Change(names[verdict], *place)


def _frozen(judged: Mapping[str, Iterable[Judged]]) -> Frozen:
    return Counter(
        (document, item.measure, " ".join(item.fact.text.split()), item.verdict)
        for document, items in judged.items()
        for item in items
        if item.measure != "quotes" or item.verdict != RIGHT
    )
