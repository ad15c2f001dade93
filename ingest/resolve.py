"""Which names mean one thing: all documents' names, people's decisions and the table of aliases.

A pure function of all facts and decisions. Two names are one node where their label and key are
equal after completion by place, where an alias or a decision says so, or where one is the other's
long form (科学技术局, 高新技术产业开发区, 有限公司). Each form carries the reason for joining.
What a decision keeps apart is joined by nothing; a name that means another thing in one document
carries a qualifier there, and so does a county of which there are several. Document titles are
resolved in `titles`.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations

from policygraph.graph.errors import CatalogError
from policygraph.graph.ids import name_id, name_key
from policygraph.ingest.decisions import Decision
from policygraph.ingest.lazy import lazy
from policygraph.ingest.model import Facts, Mention, Ref
from policygraph.ingest.namesakes import cities_of_namesakes, county_in
from policygraph.ingest.recognise.bodies import body_key
from policygraph.ingest.recognise.known import form_in_list, known_units
from policygraph.ingest.recognise.naming import bare
from policygraph.ingest.recognise.unify import plain_name
from policygraph.ingest.unions import Unions

Key = tuple[str, str, str]
"""Label, name key, qualifier."""

_COMPANY = lazy(r"(?:股份|责任)?有限(?:责任)?公司$")
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
class Group:
    """What was seen of one key: spellings of the completed name, surfaces, kinds, documents."""

    names: Counter[str] = field(default_factory=Counter)
    surfaces: Counter[str] = field(default_factory=Counter)
    kinds: Counter[str] = field(default_factory=Counter)
    documents: set[str] = field(default_factory=set)


class Resolver:
    """Answers which entity a name of a document means.

    `relabelled` holds the labels and keys to which a decision gave another label.

    Raises:
        CatalogError: a decision renames a thing to the name of another.
    """

    def __init__(
        self, corpus: Iterable[Facts], decisions: Iterable[Decision], aliases: Iterable[Decision]
    ) -> None:
        decided = tuple(decisions)
        self._relabel = {(d.label, d.keys[0]): d.to for d in decided if d.kind == "relabel"}
        self._apart = {
            (d.label, d.keys[0], d.document): d.to
            for d in decided
            if d.kind == "apart" and d.document
        }
        self.relabelled: set[tuple[str, str]] = set()
        self._cities: dict[str, Mapping[str, str]] = {}
        self._placed: set[Key] = set()
        self._groups: defaultdict[Key, Group] = defaultdict(Group)
        for facts in corpus:
            self._take(facts)
        self._unions: Unions[Key] = Unions()
        self._why: dict[Key, str] = {}
        self._told: defaultdict[Key, dict[str, str]] = defaultdict(dict)
        self._join(decided, tuple(aliases))
        self._preferred = self._choose_names((*decided, *aliases))
        self._entities = self._build()

    @property
    def groups(self) -> Mapping[Key, Group]:
        """What was seen of each key."""
        return self._groups

    def find(self, ref: Ref, document: str) -> Entity | None:
        """Give the entity of a name as a document (its slug) uses it, None where none was seen."""
        return self.entity_of(self._key(ref, document))

    def entity_of(self, key: Key) -> Entity | None:
        """Give the entity of a key, None where it was not seen."""
        return self._entities.get(self._unions.root(key)) if key in self._groups else None

    def entities(self) -> tuple[Entity, ...]:
        """Give all entities, sorted by id."""
        return tuple(sorted(self._entities.values(), key=lambda entity: entity.id))

    def _take(self, facts: Facts) -> None:
        self._cities[facts.id] = cities_of_namesakes(facts)
        for ref, surface, kind in _names_of(facts):
            if ref.label in _UNNAMED:
                continue
            group = self._groups[self._key(ref, facts.id)]
            group.names[ref.name] += 1
            group.surfaces.update([surface] if surface else [])
            group.kinds.update([kind] if kind else [])
            group.documents.add(facts.id)

    def _key(self, ref: Ref, document: str) -> Key:
        key = name_key(ref.name)
        label = self._relabel.get((ref.label, key), ref.label)
        if label != ref.label:
            self.relabelled.add((ref.label, key))
        if qualifier := self._apart.get((label, key, document), ""):
            return label, key, qualifier
        return self._place(label, key, document) or (label, key, "")

    def _place(self, label: str, key: str, document: str) -> Key | None:
        """Give the key of a county or a body of it whose name means several, by its city."""
        cities = self._cities.get(document)
        county = county_in(key) if cities and label in ("Place", "Department") else ""
        if not cities or county not in cities:
            return None
        placed = (label, key, cities[county])
        self._placed.add(placed)
        return placed

    def _union(self, keep: Key, other: Key, why: str) -> bool:
        if self._unions.root(keep) != self._unions.root(other) and self._unions.join(keep, other):
            self._why.setdefault(other, why)
        return self._unions.root(keep) == self._unions.root(other)

    def _join(self, decided: tuple[Decision, ...], aliases: tuple[Decision, ...]) -> None:
        for decision in decided:
            if decision.kind == "apart" and len(decision.keys) > 1:
                keys = [(decision.label, key, "") for key in decision.keys]
                for one, other in combinations(keys, 2):
                    self._unions.keep_apart(one, other)
        for decision in (*decided, *aliases):
            if decision.kind in ("merge", "alias"):
                self._merge(decision)
        alike: defaultdict[Key, list[Key]] = defaultdict(list)
        for key in sorted(self._groups):
            firsts = alike[key[0], _plain_form(key[0], self._groups[key]), key[2]]
            why = "the long and the short form of one name"
            if not any(self._union(first, key, why) for first in firsts):
                firsts.append(key)

    def _merge(self, decision: Decision) -> None:
        why = f"{decision.kind}: {decision.reason}"
        seen = [key for key in _plain_keys(decision) if key in self._groups]
        for other in seen[1:]:
            self._union(seen[0], other, why)
        for key, name in zip(_plain_keys(decision), decision.names, strict=True):
            if seen and self._unions.may_join(seen[0], key):
                self._told[seen[0]].setdefault(name, why)

    def _choose_names(self, decisions: tuple[Decision, ...]) -> dict[Key, str]:
        """Give the names that decisions and aliases choose: renames first, then merges.

        Of several merges of one thing, the name that none of them gives up.
        """
        chosen: dict[Key, str] = {}
        merges = [d for d in decisions if d.kind in ("merge", "alias")]
        given_up = {key for d in merges if d.kind == "merge" for key in _plain_keys(d)[1:]}
        for decision in sorted(merges, key=lambda d: _plain_keys(d)[0] in given_up):
            keep, *others = _plain_keys(decision)
            seen = next((key for key in (keep, *others) if key in self._groups), None)
            if seen and self._unions.may_join(seen, keep):
                chosen.setdefault(self._unions.root(seen), decision.names[0])
        for decision in decisions:
            if decision.kind == "rename" and (key := _plain_keys(decision)[0]) in self._groups:
                self._check_free(decision)
                chosen[self._unions.root(key)] = decision.to
        return chosen

    def _check_free(self, rename: Decision) -> None:
        """Stop where a thing is renamed to the name of another."""
        new = (rename.label, name_key(rename.to), "")
        root = self._unions.root(_plain_keys(rename)[0])
        if new in self._groups and self._unions.root(new) != root:
            documents = "、".join(sorted(self._groups[new].documents)[:3])
            raise CatalogError(
                f"“{rename.names[0]}” is renamed “{rename.to}”, but that is another "
                f"{rename.label} in {documents}",
                where=rename.where,
                todo=f'if both are one thing, write [[merge]] names = ["{rename.to}", '
                f'"{rename.names[0]}"] instead; else choose another name',
            )

    def _build(self) -> dict[Key, Entity]:
        members: defaultdict[Key, list[Key]] = defaultdict(list)
        for key in sorted(self._groups):
            members[self._unions.root(key)].append(key)
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
        surfaces = {bare(form) for key in keys for form in self._groups[key].surfaces}
        name = self._preferred.get(root) or _printed(_fullest(names), root[0], surfaces)
        if root in self._placed and not name.startswith(root[2]):
            forms.setdefault(name, "completed name")
            name = root[2] + name
        forms.pop(name, None)
        return Entity(
            id=name_id(root[0], name, root[2]),
            label=root[0],
            name=name,
            kind=min(kinds, key=lambda kind: (-kinds[kind], kind)) if kinds else "",
            forms=((name, "canonical"), *forms.items()),
            told=tuple((form, why) for form, why in told.items() if form not in (name, *forms)),
        )


def _plain_keys(decision: Decision) -> list[Key]:
    return [(decision.label, key, "") for key in decision.keys]


def _plain_form(label: str, group: Group) -> str:
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


def _printed(name: str, label: str, surfaces: Iterable[str]) -> str:
    """Give the fullest form that texts print of a thing whose full name only the lexicon tells.

    进博会 stays 进博会 until a text says 中国国际进口博览会.
    """
    known = known_units()
    if name in surfaces or name not in known or known[name].label != label:
        return name
    own = [form for form in surfaces if form in known and known[form].name == name]
    return _fullest(own) if own else name


def _surface(mention: Mention) -> str:
    """Give what a text prints of a name; of a list, only a known form whose halves it prints."""
    listed = "、" in mention.surface
    return form_in_list(mention.name, mention.surface) if listed else mention.surface


def _names_of(facts: Facts) -> Iterator[tuple[Ref, str, str]]:
    """Yield (name, surface, kind) for every named thing of a document but documents."""
    head = facts.document.head
    for mention in facts.mentions:
        ref = Ref(mention.label, mention.name)
        yield ref, _surface(mention), mention.kind
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
