"""Subgraph -> store: the difference to what stands there, in batches.

A store belongs to one workspace; the one Graph node says to which, and counts its generations.
A load starts only where both are as this workspace left them. From the first batch to the last
the state is "loading"; each batch first makes sure that no other load has taken over. An
interrupted load is finished by the next. Where nothing differs, nothing is written.
"""

import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime

from policygraph.graph.batches import BATCH, count_rows, transactions
from policygraph.graph.difference import Difference, compare
from policygraph.graph.errors import StoreBusy, StoreMismatch
from policygraph.graph.lifeline import Lock
from policygraph.graph.model import Subgraph
from policygraph.graph.rows import edge_rows, node_rows
from policygraph.graph.schema import EVIDENCE, NAME, NAMES, apply_schema, node_labels, schema_id
from policygraph.graph.statement import GraphState, Statement
from policygraph.graph.store import OWN_SECONDS, Store
from policygraph.graph.workspace import Workspace

Progress = Callable[[str, int, int], None]
"""Called with ("load", rows done, rows of all) after each batch."""

_LOCK = "load.lock"

_BEGIN = (
    "MERGE (g:Graph {id: 'graph'}) ON CREATE SET g.store = $store, g.workspace = $workspace, "
    "g.generation = 0, g.schema = '', g.rules = '', g.state = 'loading', g.loader = '', "
    "g.batches = 0"
)
_UNCHANGED = (
    "MATCH (g:Graph {id: 'graph'}) "
    "WHERE g.workspace = $workspace AND g.generation = $generation RETURN g.id"
)
_CLAIM = (
    "MATCH (g:Graph {id: 'graph'}) "
    "SET g.workspace = $workspace, g.state = 'loading', g.loader = $loader, g.batches = 0"
)
# SET comes first: it takes the node's lock, so that the loader read after it is the last one.
_GUARD = (
    "MATCH (g:Graph {id: 'graph'}) SET g.batches = g.batches + 1 "
    "WITH g WHERE g.loader = $loader RETURN g.id"
)
_END = (
    "MATCH (g:Graph {id: 'graph'}) SET g.state = 'ready', g.generation = $generation, "
    "g.schema = $schema, g.rules = $rules, g.loaded_at = $loaded_at, g.loader = ''"
)


@dataclass(frozen=True, slots=True)
class LoadReport:
    """What a load did; `deleted` counts nodes and relationships of all kinds."""

    nodes_written: int
    edges_written: int
    evidence_written: int
    names_written: int
    deleted: int
    generation: int
    unchanged: bool


def load(
    store: Store,
    subgraph: Subgraph,
    *,
    workspace_id: str,
    rules: str,
    rebuild: bool = False,
    progress: Progress | None = None,
) -> LoadReport:
    """Make the store hold this graph and no other.

    `rules` is the fingerprint of what read it; `rebuild` empties the store first, whoever's it is.

    Raises:
        StoreBusy: another load of this workspace is under way, or took over.
        StoreMismatch: the store is another workspace's, or not as this one left it.
    """
    nodes, edges = node_rows(subgraph), edge_rows(subgraph)
    with _lock(store):
        state = _admit(store, workspace_id, rebuild=rebuild)
        if state.schema != schema_id():
            apply_schema(store)
        if not rebuild:
            change = compare(store, nodes, edges)
            settled = (state.state, state.schema, state.rules) == ("ready", schema_id(), rules)
            if settled and change.is_empty():
                return _report(change, state.generation, unchanged=True)
        writer = _Writer(store, state, workspace_id)
        if rebuild:
            writer.clear()
            change = compare(store, nodes, edges)
        writer.apply(change, progress)
        return _report(change, writer.finish(rules), unchanged=False)


class _Writer:
    """One load that holds the store."""

    def __init__(self, store: Store, state: GraphState, workspace_id: str) -> None:
        self.store = store
        self.state = state
        self.guard = Statement(_GUARD, {"loader": secrets.token_hex(8)})
        self.memory = Workspace(store.settings.workspace)
        before = {"workspace": state.workspace, "generation": state.generation}
        claim = {"workspace": workspace_id, **self.guard.parameters}
        store.write(Statement(_CLAIM, claim), guard=Statement(_UNCHANGED, before))
        self.memory.remember_generation(state.store, state.generation)

    def clear(self) -> None:
        for label in node_labels():
            while self._holds(label):
                some = Statement(f"MATCH (n:{label}) WITH n LIMIT {BATCH} DETACH DELETE n")
                self.store.write(some, guard=self.guard)

    def _holds(self, label: str) -> bool:
        cypher = f"MATCH (n:{label}) RETURN n.id LIMIT 1"
        return bool(self.store.read(cypher, timeout=OWN_SECONDS).rows)

    def apply(self, change: Difference, progress: Progress | None) -> None:
        total, done = _size(change), 0
        for statements in transactions(change):
            self.store.write(*statements, guard=self.guard)
            done += sum(map(count_rows, statements))
            if progress:
                progress("load", done, total)

    def finish(self, rules: str) -> int:
        """Set the graph ready and give its generation.

        The workspace notes the generation first: killed between the two, it finds a store that is
        loading and one behind, which can only be its own.
        """
        generation = self.state.generation + 1
        self.memory.remember_generation(self.state.store, generation)
        end = {
            "generation": generation,
            "schema": schema_id(),
            "rules": rules,
            "loaded_at": datetime.now(UTC).isoformat(timespec="seconds"),
        }
        self.store.write(Statement(_END, end), guard=self.guard)
        return generation


@contextmanager
def _lock(store: Store) -> Iterator[None]:
    folder = Workspace(store.settings.workspace).store
    folder.mkdir(parents=True, exist_ok=True)
    lock = Lock(folder / _LOCK)
    try:
        if not lock.take():
            raise StoreBusy(
                "another load of this workspace is under way",
                where=str(store.settings.workspace),
                todo="wait until it has ended",
            )
        yield
    finally:
        lock.close()


def _admit(store: Store, workspace_id: str, *, rebuild: bool) -> GraphState:
    """Give the state of a store that this workspace may load."""
    state = store.state()
    if state is None:
        _refuse_strangers(store)
        new = {"store": secrets.token_hex(8), "workspace": workspace_id}
        store.write(Statement(_BEGIN, new))
        state = store.state()
    if state is None:
        raise StoreMismatch("the store does not keep what is written to it", where=store.address)
    if not rebuild:
        _check_owner(store, state, workspace_id)
    return state


def _refuse_strangers(store: Store) -> None:
    if store.read("MATCH (n) RETURN n LIMIT 1", timeout=OWN_SECONDS).rows:
        raise StoreMismatch(
            "this database holds data that is not a policy graph",
            where=store.address,
            todo="name an empty database with NEO4J_URI and NEO4J_DATABASE",
        )


def _check_owner(store: Store, state: GraphState, workspace_id: str) -> None:
    todo = (
        "name another database with NEO4J_URI and NEO4J_DATABASE, "
        "or replace what stands there with --rebuild"
    )
    if state.workspace != workspace_id:
        raise StoreMismatch(
            f"the store belongs to workspace {state.workspace}, this is {workspace_id}",
            where=store.address,
            todo=todo,
        )
    last = Workspace(store.settings.workspace).last_generation(state.store) or 0
    cut_short = state.state == "loading" and state.generation == last - 1
    if state.generation != last and not cut_short:
        raise StoreMismatch(
            f"the store is at generation {state.generation}, this workspace left it at {last}: "
            f"another copy of the workspace has loaded it",
            where=store.address,
            todo=todo,
        )


def _size(change: Difference) -> int:
    return len(change.nodes) + len(change.edges) + change.deletions()


def _report(change: Difference, generation: int, *, unchanged: bool) -> LoadReport:
    evidence = sum(row.label == EVIDENCE for row in change.nodes)
    forms = sum(row.label == NAME for row in change.nodes)
    names = sum(row.type == NAMES for row in change.edges)
    return LoadReport(
        nodes_written=len(change.nodes) - evidence - forms,
        edges_written=len(change.edges) - names,
        evidence_written=evidence,
        names_written=names,
        deleted=change.deletions(),
        generation=generation,
        unchanged=unchanged,
    )
