"""What people decided about names, and the table of known aliases, each checked with its line.

`decisions.toml` of a workspace holds four kinds of decision, each with its reason:

    [[merge]]      label, names = [the name to keep, others…], reason
    [[apart]]      label, name, document, qualifier, reason   (that document means another)
    [[rename]]     label, name, to, reason
    [[relabel]]    label, name, to, reason                    (to: another label)

`lexicon/aliases.toml` holds `[[alias]] label, name, forms = […], source` in the same spirit; a
decision comes before an alias.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from policygraph.graph.errors import CatalogError
from policygraph.graph.ontology import load_ontology

_KEYS = {
    "merge": ({"label", "names", "reason"}, {"date"}),
    "apart": ({"label", "name", "document", "qualifier", "reason"}, {"date"}),
    "rename": ({"label", "name", "to", "reason"}, {"date"}),
    "relabel": ({"label", "name", "to", "reason"}, {"date"}),
    "alias": ({"label", "name", "forms", "source"}, set[str]()),
}


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision or alias: `kind` is a key of the file, `names` holds the name to keep first.

    `to` is the new name, the new label, or the qualifier; `document` is a slug, for `apart` only.
    """

    kind: str
    label: str
    names: tuple[str, ...]
    to: str
    document: str
    reason: str


def read_decisions(path: Path) -> tuple[Decision, ...]:
    """Give the decisions of a file in its order, none where there is no file.

    Raises:
        CatalogError: broken TOML or a decision with missing or unknown keys, with the line.
    """
    if not path.exists():
        return ()
    text = path.read_text("utf-8")
    return tuple(
        _decision(path, kind, row, _line_of(text, kind, index))
        for kind, rows in parse_toml(path, text).items()
        for index, row in enumerate(rows)
    )


@cache
def known_aliases() -> tuple[Decision, ...]:
    """Give the aliases that come with the program."""
    return read_decisions(Path(__file__).with_name("lexicon") / "aliases.toml")


def parse_toml(path: Path, text: str) -> dict[str, Any]:
    """Give the file's tables.

    Raises:
        CatalogError: it is no TOML; the message names file, line and column.
    """
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"at line (\d+)", str(error))
        line = place[1] if place else str(text.count("\n") + 1)
        raise CatalogError(
            f"this is no valid TOML: {error}", where=f"{path}:{line}", todo="mend that line"
        ) from error


def _line_of(text: str, kind: str, index: int) -> int:
    heads = [
        number
        for number, line in enumerate(text.splitlines(), 1)
        if re.match(rf"\s*\[\[\s*{re.escape(kind)}\s*\]\]", line)
    ]
    return heads[index] if index < len(heads) else 1


def _decision(path: Path, kind: str, row: dict[str, Any], line: int) -> Decision:
    where = f"{path}:{line}"
    if kind not in _KEYS:
        raise CatalogError(
            f"[[{kind}]] is no kind of decision", where=where, todo=f"use one of {sorted(_KEYS)}"
        )
    needed, optional = _KEYS[kind]
    wrong = (needed - row.keys()) | (row.keys() - needed - optional)
    if wrong:
        raise CatalogError(
            f"[[{kind}]] has missing or unknown keys: {', '.join(sorted(wrong))}",
            where=where,
            todo=f"give {', '.join(sorted(needed))}",
        )
    for label in (row["label"], *([row["to"]] if kind == "relabel" else [])):
        if label not in load_ontology().labels:
            raise CatalogError(f"no label “{label}”", where=where, todo="see docs/ontology.md")
    names = row.get("names") or [row["name"], *row.get("forms", ())]
    return Decision(
        kind=kind,
        label=row["label"],
        names=tuple(names),
        to=row.get("to", row.get("qualifier", "")),
        document=row.get("document", ""),
        reason=row.get("reason", row.get("source", "")),
    )
