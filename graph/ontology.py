"""The labels and edge types of the graph, read from `ontology.toml`.

Decides which node labels and edge types exist and which ends an edge may have. It refuses to
decide what a text means; that is the work of `ingest`.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Label:
    """One node label; `entity` is true where names lead to its nodes."""

    key: str
    zh: str
    says: str
    kinds: tuple[str, ...]
    entity: bool


@dataclass(frozen=True, slots=True)
class EdgeType:
    """One edge type; `ends` holds the allowed (source labels, target labels) pairs."""

    key: str
    zh: str
    says: str
    ends: tuple[tuple[frozenset[str], frozenset[str]], ...]

    def allows(self, source: str, target: str) -> bool:
        """Tell whether an edge of this type may run from label `source` to label `target`."""
        return any(source in sources and target in targets for sources, targets in self.ends)


@dataclass(frozen=True, slots=True)
class Ontology:
    """All labels and edge types, by key, in the file's order."""

    labels: Mapping[str, Label]
    edges: Mapping[str, EdgeType]


@cache
def load_ontology() -> Ontology:
    """Give the ontology of this version, read once."""
    data = tomllib.loads(Path(__file__).with_name("ontology.toml").read_text("utf-8"))
    groups: dict[str, list[str]] = data["groups"]

    def expand(names: list[str]) -> frozenset[str]:
        return frozenset(label for name in names for label in groups.get(name, [name]))

    labels = {
        key: Label(
            key, row["zh"], row["says"], tuple(row.get("kinds", ())), row.get("entity", False)
        )
        for key, row in data["labels"].items()
    }
    edges = {
        key: EdgeType(
            key, row["zh"], row["says"], tuple((expand(a), expand(b)) for a, b in row["ends"])
        )
        for key, row in data["edges"].items()
    }
    return Ontology(labels, edges)


def entity_labels() -> tuple[str, ...]:
    """Give the labels whose nodes are found by name."""
    return tuple(key for key, label in load_ontology().labels.items() if label.entity)
