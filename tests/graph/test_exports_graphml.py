import io

import networkx

from policygraph.graph.exports.graphml import render_graphml
from policygraph.graph.view import View, ViewNode
from tests.graph.views import hostile, matrix, park


def read(view: View) -> "networkx.MultiDiGraph[str]":
    graph = networkx.read_graphml(io.BytesIO(render_graphml(view)), force_multigraph=True)
    assert isinstance(graph, networkx.MultiDiGraph)
    return graph


def test_all_nodes_and_edges_are_read_back() -> None:
    graph = read(matrix())
    assert set(graph.nodes) == {node.id for node in matrix().nodes}
    assert {key for _, _, key in graph.edges(keys=True)} == {edge.id for edge in matrix().edges}


def test_properties_keep_their_types() -> None:
    graph = read(park())
    funding = graph.edges["place-1", "park-1", "fact-f"]
    assert (funding["amount"], funding["ceiling"], funding["years"]) == (3e6, True, "2021；2022")
    assert graph.nodes["park-1"]["focus"] is True
    assert graph.graph["generation"] == 3


def test_edges_carry_their_sentences() -> None:
    assert read(park()).edges["park-1", "program-0", "fact-0"]["quotes"] == "举办中以创新创业大赛"


def test_a_property_of_two_types_becomes_a_text() -> None:
    nodes = (
        ViewNode("a", "Park", "甲", properties={"size": 1}),
        ViewNode("b", "Park", "乙", properties={"size": "大"}),
    )
    graph = read(View("混", nodes=nodes))
    assert [graph.nodes[key]["size"] for key in "ab"] == ["1", "大"]


def test_control_characters_do_not_break_the_file() -> None:
    assert len(read(hostile())) == len(hostile().nodes)
