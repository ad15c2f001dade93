import sys
from collections.abc import Iterator

import py2neo
import pytest

from policygraph.graph.errors import ExportError
from policygraph.graph.notebook import merge_view, to_py2neo
from policygraph.graph.view import View, ViewEdge
from tests.graph.views import matrix, park
from tests.servers import Neo4jServer


@pytest.fixture
def notebook(neo4j_server: Neo4jServer) -> Iterator["py2neo.Graph"]:
    """A connection of py2neo to an empty Neo4j."""
    graph = py2neo.Graph(neo4j_server.uri, auth=("neo4j", neo4j_server.password))
    graph.run("MATCH (n) DETACH DELETE n")
    yield graph
    graph.run("MATCH (n) DETACH DELETE n")
    graph.service.connector.close()


def test_a_view_becomes_a_subgraph() -> None:
    subgraph = to_py2neo(park())
    assert len(subgraph.nodes) == 5
    assert {type(line).__name__ for line in subgraph.relationships} == {
        "RUNS",
        "PARTNERS_WITH",
        "FUNDS",
    }
    hub = next(node for node in subgraph.nodes if node["id"] == "park-1")
    assert (set(hub.labels), hub["name"], hub["kind"]) == ({"Park"}, "中以常州创新园", "国际")


def test_relationships_carry_properties_and_sentences() -> None:
    lines = {line["id"]: line for line in to_py2neo(park()).relationships}
    assert lines["fact-f"]["years"] == ["2021", "2022"]
    assert lines["fact-0"]["quotes"] == ["举办中以创新创业大赛"]


def test_merging_twice_gives_each_fact_once(notebook: "py2neo.Graph") -> None:
    merge_view(matrix(), notebook)
    merge_view(matrix(), notebook)
    assert notebook.evaluate("MATCH (n) RETURN count(n)") == len(matrix().nodes)
    assert notebook.evaluate("MATCH (:Task)<-[r]-() RETURN count(r)") == 40


def test_two_grants_between_the_same_ends_stay_two(notebook: "py2neo.Graph") -> None:
    again = ViewEdge("fact-g", "FUNDS", "place-1", "park-1", properties={"amount": 500.0})
    merge_view(View("两笔", nodes=park().nodes, edges=(*park().edges, again)), notebook)
    found = notebook.run("MATCH ()-[r:FUNDS]->() RETURN r.amount AS a ORDER BY a").data()
    assert [row["a"] for row in found] == [500.0, 3e6]


def test_py2neo_itself_merges_the_subgraph(notebook: "py2neo.Graph") -> None:
    notebook.merge(to_py2neo(park()))
    notebook.merge(to_py2neo(park()))
    assert notebook.evaluate("MATCH (p:Park)-[r:RUNS]->() RETURN count(r)") == 3


def test_without_py2neo_the_error_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "py2neo", None)
    with pytest.raises(ExportError, match=r"innovation-policy-graph\[py2neo\]"):
        to_py2neo(park())
