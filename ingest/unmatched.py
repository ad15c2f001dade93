"""Decisions that match nothing in the documents at hand: which, where it stands, and why.

A merge or an apart needs two of its names, an alias one, all others theirs. What is looked for is a
completed name; a name that the text itself makes another's short form is told as such.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from policygraph.graph.ids import name_key
from policygraph.ingest.decisions import Decision
from policygraph.ingest.resolve import Resolver


@dataclass(frozen=True, slots=True)
class Unmatched:
    """One decision without effect: its table, its file and line, and why."""

    kind: str
    where: str
    why: str


def unmatched(decisions: Iterable[Decision], resolver: Resolver) -> tuple[Unmatched, ...]:
    """Give the decisions that match nothing, in the order of their lines."""
    seen = _Seen(resolver)
    return tuple(
        Unmatched(decision.kind, decision.where, "；".join(faults))
        for decision in decisions
        if (faults := _faults(decision, seen))
    )


class _Seen:
    """The names of all documents, by what a decision looks for."""

    def __init__(self, resolver: Resolver) -> None:
        self.relabelled = resolver.relabelled
        self.labels: dict[str, set[str]] = {}
        self.documents: dict[tuple[str, str], set[str]] = {}
        self.printed: dict[tuple[str, str], str] = {}
        for (label, key, _), group in resolver.groups.items():
            self.labels.setdefault(key, set()).add(label)
            self.documents.setdefault((label, key), set()).update(group.documents)
            for surface in group.surfaces:
                self.printed.setdefault((label, name_key(surface)), min(group.names))

    def fault(self, label: str, name: str) -> str:
        """Say why a name is not there, empty where it is."""
        key = name_key(name)
        labels = self.labels.get(key, set())
        if label in labels:
            return ""
        if labels:
            return f"“{name}” is {'、'.join(sorted(labels))} in the documents, not {label}"
        if long := self.printed.get((label, key)):
            return f"“{name}” is only printed as a short form of “{long}”"
        return f"“{name}” stands in no document"

    def faults(self, label: str, names: Iterable[str]) -> list[str]:
        """Say of each name that is not there why."""
        return [fault for name in names if (fault := self.fault(label, name))]


def _faults(decision: Decision, seen: _Seen) -> list[str]:
    if decision.kind == "relabel":
        hit = (decision.label, decision.keys[0]) in seen.relabelled
        return [] if hit else seen.faults(decision.label, decision.names) or ["it is so already"]
    faults = seen.faults(decision.label, decision.names)
    if decision.kind == "apart" and decision.document:
        return faults or list(_document_faults(decision, seen))
    if decision.kind == "apart" and len(decision.names) == 1:
        return faults + seen.faults(decision.to, decision.names)
    needed = 1 if decision.kind in ("alias", "rename") else 2
    return faults if len(decision.names) - len(faults) < needed else []


def _document_faults(decision: Decision, seen: _Seen) -> Iterator[str]:
    """Find what is wrong with a name that means another thing in one document."""
    documents = seen.documents.get((decision.label, decision.keys[0]), set())
    if decision.document not in documents:
        yield f"“{decision.names[0]}” does not stand in “{decision.document}”"
