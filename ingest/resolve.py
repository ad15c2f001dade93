"""Which names mean one thing: all documents' names, people's decisions and the table of aliases.

A pure function of all facts and decisions. Two names are one node where their label and key are
equal after completion by place, where an alias or a decision says so, or where one is the other's
long form (科学技术局, 高新技术产业开发区, 有限公司). Each form carries the reason for joining.
A name that a decision keeps apart carries a qualifier. Document titles are resolved in `titles`.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from policygraph.graph.ids import name_id, name_key
from policygraph.ingest.decisions import Decision
from policygraph.ingest.model import Facts, Ref
from policygraph.ingest.recognise.bodies import body_key
from policygraph.ingest.recognise.unify import plain_name

Key = tuple[str, str, str]
"""Label, name key, qualifier."""

_COMPANY = re.compile(r"(?:股份|责任)?有限(?:责任)?公司$")
_UNNAMED = {"Document", "Section", "Task", "Observation"}


@dataclass(frozen=True, slots=True)
class Entity:
    """One node to be: `forms` are its names as texts print them, the canonical one first.

    `told` are further names that no text prints but a decision or an alias gives; each with its
    reason.
    """

    id: str
    label: str
    name: str
    kind: str
    forms: tuple[tuple[str, str], ...]
    told: tuple[tuple[str, str], ...] = ()


@dataclass(slots=True)
class _Group:
    """What was seen of one key: spellings of the completed name, surfaces, kinds."""

    names: Counter[str] = field(default_factory=Counter)
    surfaces: Counter[str] = field(default_factory=Counter)
    kinds: Counter[str] = field(default_factory=Counter)


class Resolver:
    """Answers which entity a name of a document means."""

    def __init__(
        self, corpus: Iterable[Facts], decisions: Iterable[Decision], aliases: Iterable[Decision]
    ) -> None:
        decided = tuple(decisions)
        self._relabel = {
            (d.label, name_key(d.names[0])): d.to for d in decided if d.kind == "relabel"
        }
        self._apart = {
            (d.label, name_key(d.names[0]), d.document): d.to for d in decided if d.kind == "apart"
        }
        self._groups: defaultdict[Key, _Group] = defaultdict(_Group)
        for facts in corpus:
            for ref, surface, kind in _names_of(facts):
                if ref.label in _UNNAMED:
                    continue
                group = self._groups[self._key(ref, facts.id)]
                group.names[ref.name] += 1
                group.surfaces.update([surface] if surface else [])
                group.kinds.update([kind] if kind else [])
        self._parent: dict[Key, Key] = {}
        self._why: dict[Key, str] = {}
        self._preferred: dict[Key, str] = {}
        self._told: defaultdict[Key, dict[str, str]] = defaultdict(dict)
        self._join([*decided, *aliases])
        self._entities = self._build()

    def find(self, ref: Ref, document: str) -> Entity | None:
        """Give the entity of a name as a document (its slug) uses it, None where none was seen."""
        key = self._key(ref, document)
        return self._entities.get(self._root(key)) if key in self._groups else None

    def entities(self) -> tuple[Entity, ...]:
        """Give all entities, sorted by id."""
        return tuple(sorted(self._entities.values(), key=lambda entity: entity.id))

    def _key(self, ref: Ref, document: str) -> Key:
        key = name_key(ref.name)
        label = self._relabel.get((ref.label, key), ref.label)
        return label, key, self._apart.get((label, key, document), "")

    def _root(self, key: Key) -> Key:
        while key in self._parent:
            key = self._parent[key]
        return key

    def _union(self, keep: Key, other: Key, why: str) -> None:
        first, second = self._root(keep), self._root(other)
        if first != second:
            self._parent[second] = first
            self._why.setdefault(other, why)

    def _join(self, decisions: Iterable[Decision]) -> None:
        for decision in decisions:
            if decision.kind in ("merge", "alias"):
                self._merge(decision)
        alike: defaultdict[Key, list[Key]] = defaultdict(list)
        for key in sorted(self._groups):
            alike[key[0], _plain_form(key[0], self._groups[key]), key[2]].append(key)
        for keys in alike.values():
            for other in keys[1:]:
                self._union(keys[0], other, "the long and the short form of one name")
        for decision in decisions:
            if decision.kind == "rename":
                self._preferred[self._root(self._plain(decision))] = decision.to

    def _plain(self, decision: Decision) -> Key:
        return decision.label, name_key(decision.names[0]), ""

    def _merge(self, decision: Decision) -> None:
        keys = [(decision.label, name_key(name), "") for name in decision.names]
        seen = [key for key in keys if key in self._groups]
        for other in seen[1:]:
            self._union(seen[0], other, f"{decision.kind}: {decision.reason}")
        if seen:
            self._preferred.setdefault(self._root(seen[0]), decision.names[0])
            why = f"{decision.kind}: {decision.reason}"
            self._told[seen[0]] |= dict.fromkeys(decision.names, why)

    def _build(self) -> dict[Key, Entity]:
        members: defaultdict[Key, list[Key]] = defaultdict(list)
        for key in sorted(self._groups):
            members[self._root(key)].append(key)
        return {root: self._entity(root, keys) for root, keys in members.items()}

    def _entity(self, root: Key, keys: list[Key]) -> Entity:
        kinds: Counter[str] = Counter()
        forms: dict[str, str] = {}
        told: dict[str, str] = {}
        for key in keys:
            group = self._groups[key]
            kinds.update(group.kinds)
            why = self._why.get(key, "")
            forms |= dict.fromkeys(sorted(group.names), why or "completed name")
            for surface in sorted(group.surfaces):
                forms.setdefault(surface, why or "printed so in a text")
            told |= self._told.get(key, {})
        names = [name for key in keys for name in self._groups[key].names]
        name = self._preferred.get(root) or _fullest(names)
        forms.pop(name, None)
        return Entity(
            id=name_id(root[0], name, root[2]),
            label=root[0],
            name=name,
            kind=min(kinds, key=lambda kind: (-kinds[kind], kind)) if kinds else "",
            forms=((name, "canonical"), *forms.items()),
            told=tuple((form, why) for form, why in told.items() if form not in (name, *forms)),
        )


def _plain_form(label: str, group: _Group) -> str:
    """Give the key under which long and short forms of one name are equal.

    武进区科学技术局 and 武进区科技局; 常州国家高新技术产业开发区 and 常州高新区; X有限公司 and X.
    """
    name = min(group.names)
    if label == "Department":
        name = body_key(name)
    elif label == "Park":
        name = plain_name(name)
    return name_key(_COMPANY.sub("", name))


def _fullest(names: list[str]) -> str:
    """Give the longest name, the first in order among equals."""
    return min(names, key=lambda name: (-len(name_key(name)), name))


def _names_of(facts: Facts) -> Iterator[tuple[Ref, str, str]]:
    """Yield (name, surface, kind) for every named thing of a document but documents."""
    head = facts.document.head
    for mention in facts.mentions:
        ref = Ref(mention.label, mention.name)
        surface = "" if "、" in mention.surface else mention.surface
        yield ref, surface, mention.kind
    for issuer in head.issuers:
        yield Ref("Department", issuer), "", ""
    if head.region:
        yield Ref("Place", head.region), "", ""
    for relation in facts.relations:
        if relation.inferred and relation.type == "PART_OF":
            continue  # joins what texts name; it is no reason for a node of its own
        yield relation.source, "", ""
        yield relation.target, "", ""
    for figure in facts.figures:
        yield Ref("Indicator", figure.indicator), "", ""
        if figure.subject:
            yield figure.subject, "", ""
