"""What people decided about names, and the table of known aliases, each checked with its line.

`decisions.toml` of a workspace holds five kinds of decision, each with its reason and, if wanted,
its date:

    [[merge]]      label, names = [the name to keep, others…]
    [[apart]]      label, names = […]                    (these names are never one thing)
                   label, name, document, qualifier      (that document means another)
                   labels = [two labels], name           (one name, two things)
    [[rename]]     label, name, to
    [[relabel]]    label, name, to                       (to: another label)
    [[alias]]      label, name, forms = […]              (further names, printed or not)

`lexicon/aliases.toml` holds `[[alias]]` with `source` in place of `reason`; a decision comes before
an alias. Decisions that contradict each other are found in `contradictions`.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from policygraph.graph.errors import CatalogError
from policygraph.graph.ids import name_key
from policygraph.graph.ontology import load_ontology

_SHAPES = {
    "merge": ({"label", "names"},),
    "apart": (
        {"label", "names"},
        {"label", "name", "document", "qualifier"},
        {"labels", "name"},
    ),
    "rename": ({"label", "name", "to"},),
    "relabel": ({"label", "name", "to"},),
    "alias": ({"label", "name", "forms"},),
}
_LISTS = ("names", "forms", "labels")
_WITHOUT = frozenset({"Document", "Section", "Task", "Observation"})
"""Labels whose nodes are no matter of names."""


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision or alias: `kind` is a table of the file, `names` holds the name to keep first.

    `to` is the new name, the new or the second label, or the qualifier; `document` is a slug, for
    an `apart` of one name only. `where` is file and line.
    """

    kind: str
    label: str
    names: tuple[str, ...]
    to: str
    document: str
    reason: str
    where: str = ""

    @property
    def keys(self) -> tuple[str, ...]:
        """The names' keys in their order."""
        return tuple(map(name_key, self.names))


def read_decisions(path: Path) -> tuple[Decision, ...]:
    """Give the decisions of a file in the order of its lines, none where there is no file.

    Raises:
        CatalogError: broken TOML or a decision with missing, unknown or wrong values, with its
            line.
    """
    return parse_decisions(path, path.read_text("utf-8")) if path.exists() else ()


def parse_decisions(path: Path, text: str) -> tuple[Decision, ...]:
    """Give the decisions of a file's text.

    Raises:
        CatalogError: as `read_decisions`.
    """
    return tuple(
        _decision(f"{path}:{line}", kind, row) for line, kind, row in decision_rows(path, text)
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


def decision_rows(path: Path, text: str) -> list[tuple[int, str, dict[str, Any]]]:
    """Give (line, table, row) of each decision of a file's text, in the order of the lines.

    Raises:
        CatalogError: broken TOML, or something else than tables of decisions.
    """
    found = []
    for kind, rows in parse_toml(path, text).items():
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            raise CatalogError(
                f"“{kind}” is no table of decisions",
                where=str(path),
                todo=f"write [[{kind}]] if it is one of {sorted(_SHAPES)}",
            )
        found += [(_line_of(text, kind, index), kind, row) for index, row in enumerate(rows)]
    return sorted(found, key=lambda item: item[0])


def _line_of(text: str, kind: str, index: int) -> int:
    heads = [
        number
        for number, line in enumerate(text.splitlines(), 1)
        if re.match(rf"\s*\[\[\s*{re.escape(kind)}\s*\]\]", line)
    ]
    return heads[index] if index < len(heads) else 1


def _decision(where: str, kind: str, row: Mapping[str, Any]) -> Decision:
    if kind not in _SHAPES:
        raise CatalogError(
            f"[[{kind}]] is no kind of decision", where=where, todo=f"use one of {sorted(_SHAPES)}"
        )
    reason = "source" if "source" in row else "reason"
    _check_keys(where, kind, row, reason)
    _check_values(where, kind, row)
    labels = row.get("labels") or [row["label"]]
    decision = Decision(
        kind=kind,
        label=labels[0],
        names=tuple(row.get("names") or [row["name"], *row.get("forms", ())]),
        to=row.get("to", row.get("qualifier", labels[-1] if "labels" in row else "")),
        document=row.get("document", ""),
        reason=row[reason],
        where=where,
    )
    _check_sense(decision, [*labels, *([row["to"]] if kind == "relabel" else [])])
    return decision


def _check_keys(where: str, kind: str, row: Mapping[str, Any], reason: str) -> None:
    """Stop where the keys are those of none of the kind's shapes."""
    given = row.keys() - {"date"}
    shapes = [shape | {reason} for shape in _SHAPES[kind]]
    if given in shapes:
        return
    wrong = min((given ^ shape for shape in shapes), key=len)
    raise CatalogError(
        f"[[{kind}]] has missing or unknown keys: {', '.join(sorted(wrong))}",
        where=where,
        todo="give " + ", or ".join(", ".join(sorted(shape)) for shape in shapes),
    )


def _check_values(where: str, kind: str, row: Mapping[str, Any]) -> None:
    """Stop where a value is empty or of a wrong type."""
    wrong = [
        key
        for key, value in row.items()
        if not (_is_list(value) if key in _LISTS else _is_text(value) or _is_date(key, value))
    ]
    if wrong:
        raise CatalogError(
            f"[[{kind}]] has wrong values: {', '.join(wrong)}",
            where=where,
            todo=f"write {', '.join(_LISTS)} as lists of texts, all else as one text",
        )


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_list(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(map(_is_text, value))


def _is_date(key: str, value: object) -> bool:
    return key == "date" and isinstance(value, date)


def _check_sense(decision: Decision, labels: list[str]) -> None:
    """Stop at a label that does not exist, and where fewer than two names or labels differ."""
    known = [label for label in load_ontology().labels if label not in _WITHOUT]
    for label in labels:
        if label not in known:
            raise CatalogError(
                f"no label “{label}”", where=decision.where, todo=f"use one of {', '.join(known)}"
            )
    if decision.kind != "alias" and len(set(decision.keys)) < len(decision.keys):
        raise CatalogError(
            f"{'、'.join(decision.names)} are one name in different signs",
            where=decision.where,
            todo="quotation marks, brackets and blanks do not count: give each name once",
        )
    if decision.kind in ("merge", "alias") and len(decision.names) < 2:  # noqa: PLR2004 - a pair
        raise CatalogError(
            f"[[{decision.kind}]] names one thing only", where=decision.where, todo="name two"
        )
    if len(labels) > 1 and labels[0] == labels[1]:
        raise CatalogError(
            f"both labels are {labels[0]}", where=decision.where, todo="name two labels"
        )
