"""A person's word on a pair, written into `decisions.toml` at once; each can be taken back.

Accepting writes a merge, or a new label where one name has two; rejecting an apart. A merge names
things as the merges that stand there do, so that 甲–乙 and then 丙–乙 do not contradict each other.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from policygraph.graph.ids import name_key
from policygraph.ingest.candidates.pairs import Candidate, pair_id
from policygraph.ingest.candidates.things import Thing
from policygraph.ingest.decide import add_decision, drop_decision
from policygraph.ingest.decisions import Decision, read_decisions


@dataclass(frozen=True, slots=True)
class Written:
    """A decision about a pair as it stands in the file; `labels` are two where they differ."""

    kind: str
    labels: tuple[str, ...]
    names: tuple[str, ...]

    @property
    def id(self) -> str:
        """The id of the pair that it decides."""
        return pair_id(self.labels, self.names if len(self.names) > 1 else self.names * 2)


def accept(path: Path, pair: Candidate, *, keep_other: bool = False) -> Written:
    """Write that both are one thing; the name to keep is the pair's first, or its other if asked.

    Raises:
        CatalogError: that contradicts a decision that stands there.
        WorkspaceError: the file cannot be written.
    """
    keep, other = (pair.other, pair.keep) if keep_other else (pair.keep, pair.other)
    if keep.label != other.label:
        add_decision(
            path,
            "relabel",
            {"label": other.label, "name": other.name, "to": keep.label, "reason": _why(pair)},
        )
        return Written("relabel", (other.label, keep.label), (other.name,))
    decisions = read_decisions(path)
    names = tuple(kept_name(decisions, keep.label, thing.name) for thing in (keep, other))
    if name_key(names[0]) != name_key(names[1]):
        values: dict[str, str | list[str]] = {
            "label": keep.label,
            "names": list(names),
            "reason": _why(pair),
        }
        add_decision(path, "merge", values)
    return Written("merge", (keep.label,), names)


def reject(path: Path, pair: Candidate) -> Written:
    """Write that the two are never one thing.

    Raises:
        CatalogError, WorkspaceError: as `accept`.
    """
    one, other = pair.keep, pair.other
    if one.label != other.label:
        labels = [one.label, other.label]
        add_decision(path, "apart", {"labels": labels, "name": one.name, "reason": _why(pair)})
        return Written("apart", (one.label, other.label), (one.name,))
    names = [one.name, other.name]
    add_decision(path, "apart", {"label": one.label, "names": names, "reason": _why(pair)})
    return Written("apart", (one.label,), (one.name, other.name))


def undo(path: Path, written: Written) -> bool:
    """Take a decision back; tell whether it stood there.

    Raises:
        CatalogError, WorkspaceError: the file is broken, or cannot be written.
    """
    keys = frozenset(map(name_key, written.names))
    return drop_decision(path, written.kind, written.labels[0], keys)


def find_written(decisions: Iterable[Decision], wanted: str) -> Written | None:
    """Give the last decision about the pair of an id, None where there is none."""
    found = None
    for decision in decisions:
        two = decision.kind == "relabel" or (decision.kind == "apart" and len(decision.names) == 1)
        labels = (decision.label, decision.to) if two else (decision.label,)
        written = Written(decision.kind, labels, decision.names)
        if decision.kind in ("merge", "apart", "relabel") and not decision.document:
            found = written if written.id == wanted else found
    return found


def kept_name(decisions: Iterable[Decision], label: str, name: str) -> str:
    """Give the name that merges keep for a name: the first of its merge, and of that one's."""
    merges = [d for d in decisions if d.kind == "merge" and d.label == label]
    seen: set[str] = set()
    while name_key(name) not in seen:
        seen.add(name_key(name))
        name = next((d.names[0] for d in merges if name_key(name) in d.keys[1:]), name)
    return name


def _why(pair: Candidate) -> str:
    """Give the reason that stands in the file: what spoke for the pair, for people."""
    return f"policygraph candidates: {'；'.join(reason.zh for reason in pair.reasons)}"


def calls(thing: Thing) -> str:
    """Give how often and in how many documents a thing is named, in words."""
    return f"{thing.count} 次，{len(thing.documents)} 份文件"
