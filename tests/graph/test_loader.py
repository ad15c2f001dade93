"""Loading by difference, on both servers."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from policygraph.graph import batches
from policygraph.graph.errors import StoreBusy, StoreMismatch
from policygraph.graph.loader import LoadReport, load
from policygraph.graph.model import Subgraph
from policygraph.graph.statement import Statement
from policygraph.graph.store import Store, open_store
from policygraph.graph.workspace import Workspace
from tests.dump import dump
from tests.factory import LEAD, PARK, SUPPORT, wujin
from tests.servers import wipe


def put(
    store: Store, graph: Subgraph, workspace: str = "wujin", *, rebuild: bool = False
) -> LoadReport:
    return load(store, graph, workspace_id=workspace, rules="1", rebuild=rebuild)


def part_of_wujin(wanted: set[str]) -> Subgraph:
    """Give those nodes of the small graph, with the edges and names that they allow."""
    graph = wujin()
    kept = {node.id for node in graph.nodes if node.name in wanted}
    return Subgraph(
        tuple(node for node in graph.nodes if node.id in kept),
        tuple(item for item in graph.edges if {item.source, item.target} <= kept),
        tuple(name for name in graph.names if name.entity in kept),
    )


def without_support() -> Subgraph:
    return part_of_wujin(NODES - {SUPPORT})


NODES = {node.name for node in wujin().nodes}


@pytest.fixture
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("BATCH", "TRANSACTION"):
        monkeypatch.setattr(batches, name, 2)


def test_load_writes_the_graph_and_a_second_load_nothing(store: Store) -> None:
    first, before = put(store, wujin()), dump(store)
    second = put(store, wujin())

    assert (first.nodes_written, first.edges_written, first.names_written) == (5, 4, 6)
    assert first.evidence_written == 5
    assert second == LoadReport(0, 0, 0, 0, 0, generation=1, unchanged=True)
    assert dump(store) == before


def test_load_finds_an_entity_by_any_of_its_names(store: Store) -> None:
    put(store, wujin())

    found = store.read(
        "MATCH (n:Name)-[:NAMES]->(e:Park) WHERE n.key IN $keys "
        "RETURN n.form AS form, e.name AS name",
        {"keys": ["中以园", "中国以色列常州创新园"]},
    )

    assert {row["name"] for row in found.rows} == {PARK}
    assert len(found.rows) == 2


def test_load_writes_only_what_changed(store: Store) -> None:
    put(store, wujin())
    renamed = [
        replace(node, properties={**node.properties, "kind": "group"})
        if node.name == LEAD
        else node
        for node in wujin().nodes
    ]

    report = put(store, replace(wujin(), nodes=tuple(renamed)))

    assert (report.nodes_written, report.edges_written, report.deleted) == (1, 0, 0)
    assert report.generation == 2
    kinds = store.read("MATCH (d:Department) RETURN d.kind AS kind ORDER BY d.kind").rows
    assert [row["kind"] for row in kinds] == ["government", "group"]


def test_load_drops_a_property_that_is_gone(store: Store) -> None:
    put(store, wujin())
    bare = tuple(replace(n, properties={}) if n.name == LEAD else n for n in wujin().nodes)

    put(store, replace(wujin(), nodes=bare))

    found = store.read("MATCH (d:Department {name: $name}) RETURN keys(d) AS keys", {"name": LEAD})
    assert sorted(found.rows[0]["keys"]) == ["aliases", "hash", "id", "name"]  # type: ignore[call-overload]


def test_load_deletes_what_is_no_longer_there(store: Store) -> None:
    put(store, without_support())
    wanted = dump(store)
    put(store, wujin())

    report = put(store, without_support())

    # the unit, its name, its edge, the edge's evidence, and the edge from name to unit
    assert report.deleted == 5
    assert dump(store) == wanted


def test_load_refuses_another_workspace_and_the_first_stays_whole(store: Store) -> None:
    put(store, wujin())
    before = dump(store)

    with pytest.raises(
        StoreMismatch, match=r"belongs to workspace wujin, this is other(.|\n)*--rebuild"
    ):
        put(store, without_support(), "other")

    assert dump(store) == before
    assert store.state().workspace == "wujin"  # type: ignore[union-attr]


def test_rebuild_takes_the_store_over(store: Store) -> None:
    put(store, wujin())

    report = put(store, without_support(), "other", rebuild=True)

    assert report.generation == 2
    assert store.state().workspace == "other"  # type: ignore[union-attr]
    assert put(store, without_support(), "other").unchanged


def test_load_refuses_a_store_that_a_copy_of_the_workspace_has_loaded(store: Store) -> None:
    put(store, wujin())
    put(store, without_support())
    state = store.state()
    assert state
    Workspace(store.settings.workspace).remember_generation(state.store, 1)

    with pytest.raises(StoreMismatch, match="at generation 2, this workspace left it at 1"):
        put(store, wujin())


def test_load_refuses_a_database_with_data_of_others(store: Store) -> None:
    store.write(Statement("CREATE (:Film {id: 'matrix', title: 'The Matrix'})"))

    with pytest.raises(StoreMismatch, match="not a policy graph"):
        put(store, wujin(), rebuild=True)

    assert len(dump(store)[0]) == 1


@pytest.mark.usefixtures("small_batches")
@pytest.mark.parametrize("batch", [1, 4, 8])
def test_interrupted_load_says_so_and_the_next_one_finishes_it(store: Store, batch: int) -> None:
    put(store, wujin())
    wanted = dump(store)
    wipe(store)
    calls: list[int] = []

    def interrupt(_what: str, done: int, _total: int) -> None:
        calls.append(done)
        if len(calls) == batch:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        load(store, wujin(), workspace_id="wujin", rules="1", progress=interrupt)
    state = store.state()
    assert state
    assert state.state == "loading"
    assert put(store, wujin()).generation == 1
    assert dump(store) == wanted


def test_load_killed_before_its_last_step_is_finished_by_the_next(store: Store) -> None:
    put(store, wujin())
    state = store.state()
    assert state
    store.write(Statement("MATCH (g:Graph) SET g.state = 'loading'"))
    Workspace(store.settings.workspace).remember_generation(state.store, 2)

    assert put(store, wujin()).generation == 2


def test_second_load_of_a_workspace_is_told_to_wait(store: Store) -> None:
    def load_again(_what: str, _done: int, _total: int) -> None:
        put(store, without_support())

    with pytest.raises(StoreBusy, match="another load of this workspace is under way"):
        load(store, wujin(), workspace_id="wujin", rules="1", progress=load_again)


@pytest.mark.neo4j
@pytest.mark.usefixtures("small_batches")
def test_load_that_was_taken_over_writes_no_more(neo4j_store: Store, tmp_path: Path) -> None:
    copied = replace(neo4j_store.settings, workspace=tmp_path / "copy")

    def take_over(_what: str, done: int, _total: int) -> None:
        if done == 2:
            with open_store(copied) as other:
                put(other, without_support())

    with pytest.raises(StoreBusy, match="has taken over"):
        load(neo4j_store, wujin(), workspace_id="wujin", rules="1", progress=take_over)

    taken = dump(neo4j_store)
    wipe(neo4j_store)
    put(neo4j_store, without_support())
    assert dump(neo4j_store) == taken


def test_new_rules_alone_are_noted(store: Store) -> None:
    put(store, wujin())

    report = load(store, wujin(), workspace_id="wujin", rules="2")

    assert not report.unchanged
    assert store.state().rules == "2"  # type: ignore[union-attr]


@pytest.mark.neo4j
def test_both_servers_hold_the_same(embedded_store: Store, neo4j_store: Store) -> None:
    put(embedded_store, wujin())
    put(neo4j_store, wujin())

    assert dump(embedded_store) == dump(neo4j_store)


@given(steps=st.lists(st.sets(st.sampled_from(sorted(NODES))), min_size=2, max_size=3))
@settings(
    max_examples=5,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_incremental_equals_rebuild(store: Store, steps: list[set[str]]) -> None:
    wipe(store)
    for step in steps:
        put(store, part_of_wujin(step))
    incremental = dump(store)

    put(store, part_of_wujin(steps[-1]), rebuild=True)

    assert dump(store) == incremental
