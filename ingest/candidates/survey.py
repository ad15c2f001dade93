"""A workspace's candidates: what was read, what people decided, and the quotes behind each pair."""

from dataclasses import dataclass, field

from policygraph.graph.errors import InputError, UnknownEntity
from policygraph.graph.ids import name_key
from policygraph.graph.ontology import load_ontology
from policygraph.graph.workspace import Workspace
from policygraph.ingest.assemble import resolve
from policygraph.ingest.batch import stored_facts
from policygraph.ingest.candidates.pairs import FLOOR, Candidate, find_candidates
from policygraph.ingest.candidates.things import Quote, Thing, find_quotes, find_things
from policygraph.ingest.contradictions import check_decisions
from policygraph.ingest.decisions import read_decisions
from policygraph.ingest.model import Facts
from policygraph.ingest.resolve import Key


@dataclass(slots=True)
class Survey:
    """The pairs, best first, and the ids of documents that were not read yet."""

    facts: tuple[Facts, ...]
    candidates: list[Candidate]
    unread: tuple[str, ...]
    _quotes: dict[Key, Quote] = field(default_factory=dict)

    def find(self, wanted: str) -> Candidate:
        """Give the pair of an id.

        Raises:
            UnknownEntity: none has it, or it is decided.
        """
        for pair in self.candidates:
            if pair.id == wanted:
                return pair
        raise UnknownEntity(
            f"no open pair has the id “{wanted}”",
            todo="it may be decided already; `policygraph candidates` lists the open ones",
        )

    def quotes(self, thing: Thing) -> tuple[Quote, ...]:
        """Give the first sentence for each name of a thing, those without one left out."""
        keys = [(thing.label, name_key(name), "") for name in (thing.name, *thing.names)]
        missing = {key for key in keys if key not in self._quotes}
        if missing:
            self._quotes |= find_quotes(self.facts, missing)
        return tuple(dict.fromkeys(self._quotes[key] for key in keys if key in self._quotes))

    def quoted(self, thing: Thing) -> str:
        """Give the first quote of a thing with its document, as a person reads it."""
        found = self.quotes(thing)
        return f"“{found[0].text}”——{found[0].title or found[0].document}" if found else ""

    def describe(self, thing: Thing) -> dict[str, object]:
        """Give a thing as JSON: label, names, where it stands."""
        return {
            "label": thing.label,
            "name": thing.name,
            "names": list(thing.names),
            "count": thing.count,
            "documents": list(thing.documents),
            "quotes": [
                {"document": quote.document, "title": quote.title, "text": quote.text}
                for quote in self.quotes(thing)
            ],
        }


def survey(
    workspace: Workspace,
    *,
    label: str = "",
    documents: tuple[str, ...] = (),
    floor: float = FLOOR,
) -> Survey:
    """Give the pairs of a workspace that no decision has settled yet.

    With a label only its things, with documents (their ids) only pairs of which one thing stands
    in one of them.

    Raises:
        InputError: no such label or document; CatalogError: catalogue or decisions are broken.
    """
    stored = stored_facts(workspace)
    decisions = read_decisions(workspace.decisions)
    check_decisions(decisions)
    _check(label, documents, {facts.id for facts in stored.facts} | set(stored.unread))
    things = find_things(stored.facts, resolve(stored.facts, decisions))
    found = [
        pair
        for pair in find_candidates(things, decisions, floor)
        if label in ("", pair.keep.label, pair.other.label)
        and (not documents or {*pair.keep.documents, *pair.other.documents} & set(documents))
    ]
    return Survey(stored.facts, found, stored.unread)


def _check(label: str, documents: tuple[str, ...], known: set[str]) -> None:
    if label and label not in load_ontology().labels:
        raise InputError(f"no label “{label}”", todo=f"use {', '.join(load_ontology().labels)}")
    for document in documents:
        if document not in known:
            raise InputError(
                f"no document “{document}”", todo=f"give one of {'、'.join(sorted(known))}"
            )
