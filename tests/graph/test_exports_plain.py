import json

from policygraph.graph.exports.plain import render_json
from tests.graph.views import hostile, matrix, park


def test_json_has_the_keys_of_the_interchange_form() -> None:
    whole = json.loads(render_json(park()))
    assert {"document", "nodes", "edges", "open"} <= whole.keys()
    assert whole["document"]["number"] == "武发〔2021〕10号"
    assert whole["nodes"][0]["kind"] == "国际"


def test_edges_carry_their_evidence_and_its_rule() -> None:
    edge = json.loads(render_json(park()))["edges"][0]
    assert edge["rule"] == "runs"
    assert edge["evidence"][0] == {
        "document": "document-1",
        "section": "二/（二）/4",
        "start": 10,
        "end": 24,
        "quote": "举办中以创新创业大赛",
        "rule": "runs",
        "inferred": False,
    }


def test_all_nodes_and_edges_are_there() -> None:
    whole = json.loads(render_json(matrix()))
    assert len(whole["nodes"]) == len(matrix().nodes)
    assert len(whole["edges"]) == len(matrix().edges)
    assert whole["view"]["generation"] == 3


def test_texts_come_through_as_they_are() -> None:
    whole = json.loads(render_json(hostile()))
    assert [node["name"] for node in whole["nodes"]] == [node.name for node in hostile().nodes]
