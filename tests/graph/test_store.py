"""Both doors of both servers."""

import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from policygraph.graph.errors import (
    EmbeddedMissing,
    QueryTimeout,
    StoreBusy,
    StoreError,
    StoreRefused,
    StoreUnreachable,
)
from policygraph.graph.loader import load
from policygraph.graph.settings import StoreSettings
from policygraph.graph.statement import Statement
from policygraph.graph.store import Store, open_store
from tests.dump import dump
from tests.factory import LEAD, PARK, wujin

WRITES = [
    "CREATE (:Park {id: 'new'})",
    "CREATE (:Unheard {id: 'new'})",
    "MERGE (:Park {id: 'new'})",
    "MATCH (p:Park) SET p.name = 'x'",
    "MATCH (p:Park) REMOVE p.name",
    "MATCH (p:Park) DETACH DELETE p",
    "MATCH (:Department)-[r:LEADS]->() DELETE r",
    "MATCH (p:Park), (d:Department) CREATE (d)-[:RUNS]->(p)",
    "MATCH (p:Park) CALL { WITH p SET p.name = 'x' } RETURN p.id",
    "FOREACH (x IN [1] | CREATE (:Park {id: 'new'}))",
    "CREATE INDEX sneaked IF NOT EXISTS FOR (n:Park) ON (n.kind)",
    "DROP INDEX name_key",
    "DROP CONSTRAINT park_id",
    "CREATE USER intruder SET PASSWORD 'long-enough'",
]


@pytest.mark.parametrize("cypher", WRITES)
def test_reading_door_refuses_every_write(store: Store, cypher: str) -> None:
    load(store, wujin(), workspace_id="w", rules="r")
    before = dump(store)

    with pytest.raises(StoreRefused, match="the reading door does not write"):
        store.read(cypher)

    assert dump(store) == before


def test_reading_door_gives_plain_values(store: Store) -> None:
    load(store, wujin(), workspace_id="w", rules="r")

    row = store.read(
        "MATCH path = (d:Department)-[r:LEADS]->(t:Task) "
        "RETURN d, r, path, [d.name, {task: t.path}] AS both, null AS nothing"
    ).rows[0]

    assert isinstance(row["d"], Mapping)
    assert isinstance(row["r"], Mapping)
    assert isinstance(row["path"], Mapping)
    assert (row["d"]["name"], row["d"]["label"], row["r"]["type"]) == (LEAD, "Department", "LEADS")
    assert [len(row["path"][part]) for part in ("nodes", "edges")] == [2, 1]
    assert row["both"] == [LEAD, {"task": "1"}]
    assert row["nothing"] is None


def test_reading_door_keeps_to_its_row_limit(store: Store) -> None:
    cut = store.read("UNWIND range(1, 7) AS n RETURN n ORDER BY n", limit=3)
    whole = store.read("UNWIND range(1, 3) AS n RETURN n ORDER BY n", limit=3)

    assert cut.rows == whole.rows == ({"n": 1}, {"n": 2}, {"n": 3})
    assert (cut.truncated, whole.truncated) == (True, False)


def test_answer_may_be_empty(store: Store) -> None:
    load(store, wujin(), workspace_id="w", rules="r")

    empty = store.read("MATCH (p:Park {id: $id}) RETURN p.name AS name", {"id": "none"})

    assert empty.rows == ()
    assert not empty.truncated


ENDLESS = (
    "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b "
    "WITH a, b WHERE a * b = 7 AND a = b RETURN count(*) AS number"
)


@pytest.mark.neo4j
def test_neo4j_ends_a_question_that_takes_too_long(neo4j_store: Store) -> None:
    with pytest.raises(QueryTimeout, match="takes too long"):
        neo4j_store.read(ENDLESS, timeout=1)


def test_embedded_server_ends_a_question_that_takes_too_long(
    tmp_path: Path,
) -> None:
    with (
        open_store(StoreSettings(tmp_path, seconds=1, grace=1)) as store,
        pytest.raises(QueryTimeout, match="takes too long"),
    ):
        store.read(ENDLESS)


def test_statement_that_is_no_cypher_is_a_store_error(store: Store) -> None:
    with pytest.raises(StoreError, match="SyntaxError"):
        store.read("RETRUN 1")


def test_guard_without_a_row_writes_nothing(store: Store) -> None:
    with pytest.raises(StoreBusy, match="taken over"):
        store.write(
            Statement("CREATE (:Park {id: 'new', name: $name})", {"name": PARK}),
            guard=Statement("MATCH (g:Graph {id: 'nobody'}) RETURN g.id"),
        )

    assert dump(store) == ((), ())


def test_empty_store_has_no_state(store: Store) -> None:
    assert store.state() is None


@pytest.mark.parametrize(
    ("uri", "says"),
    [
        ("bolt://127.0.0.1:1", "nothing answers there"),
        ("neo4j://127.0.0.1:1", "nothing answers there"),
        ("127.0.0.1:7687", "no address of a store"),
    ],
)
def test_server_that_does_not_answer_is_named(tmp_path: Path, uri: str, says: str) -> None:
    with pytest.raises(StoreUnreachable, match=says) as caught:
        open_store(StoreSettings(tmp_path, uri=uri))

    assert uri in str(caught.value)


def test_wrong_password_is_said(neo4j_settings: StoreSettings) -> None:
    with pytest.raises(StoreRefused, match=r"wrong user or password(.|\n)*NEO4J_PASSWORD"):
        open_store(replace(neo4j_settings, password="not it"))  # noqa: S106 - it is wrong


def test_unknown_database_is_said(neo4j_settings: StoreSettings) -> None:
    with pytest.raises(StoreUnreachable, match=r"(.|\n)*NEO4J_DATABASE"):
        open_store(replace(neo4j_settings, database="nowhere"))


def test_missing_wheel_names_both_ways_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "arcadedb_embedded", None)

    with pytest.raises(EmbeddedMissing, match=r"\[embedded\](.|\n)*NEO4J_URI"):
        open_store(StoreSettings(tmp_path))
