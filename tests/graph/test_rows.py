from dataclasses import replace

import pytest

from policygraph.graph.errors import StoreError
from policygraph.graph.ids import name_id
from policygraph.graph.model import Name, Subgraph
from policygraph.graph.rows import edge_rows, node_rows
from tests.factory import LEAD, PARK, entity, wujin


def test_rows_hold_every_property_and_no_null() -> None:
    lead = entity("Department", LEAD, "区科技局", kind="government")

    row = node_rows(Subgraph((lead,)))["Department"][lead.id]

    assert {key: row.properties[key] for key in ("name", "aliases", "kind")} == {
        "name": LEAD,
        "aliases": ["区科技局"],
        "kind": "government",
    }


def test_rows_are_the_same_in_any_order() -> None:
    graph = wujin()
    turned = Subgraph(graph.nodes[::-1], graph.edges[::-1], graph.names[::-1])

    assert node_rows(turned) == node_rows(graph)
    assert edge_rows(turned) == edge_rows(graph)


def test_hash_tells_every_change() -> None:
    lead = entity("Department", LEAD)
    variants = [lead, entity("Department", LEAD, "区科技局"), entity("Department", LEAD, kind="a")]

    hashes = {node_rows(Subgraph((node,)))["Department"][node.id].hash for node in variants}

    assert len(hashes) == 3


def test_name_with_two_prints_keeps_the_canonical_one() -> None:
    park = entity("Park", "中以常州创新园")
    key = name_id("Park", PARK)
    forms = tuple(Name(key, PARK, form, park.id) for form in ("“中以常州创新园”", PARK))

    assert node_rows(Subgraph((park,), names=forms))["Name"][key].properties["form"] in {
        form.form for form in forms
    }


def test_one_name_may_lead_to_two_entities() -> None:
    parks = [entity("Park", name) for name in ("武进国家高新区", "常州国家高新区")]
    key = name_id("Park", "高新区")
    names = tuple(Name(key, "高新区", "高新区", park.id) for park in parks)
    graph = Subgraph(tuple(parks), names=names)

    assert len(node_rows(graph)["Name"]) == 1
    assert len(edge_rows(graph)["NAMES"]) == 2


@pytest.mark.parametrize(
    "value",
    [None, float("nan"), 2**63, ("区科技局", None), (1, 2), ["list"], {"map": 1}],
    ids=str,
)
def test_rows_refuse_what_a_server_cannot_store(value: object) -> None:
    park = replace(entity("Park", PARK), properties={"kind": value})  # type: ignore[dict-item]

    with pytest.raises(StoreError, match=f"Park {park.id}: this cannot be stored: kind"):
        node_rows(Subgraph((park,)))


def test_rows_refuse_an_edge_without_its_end() -> None:
    graph = wujin()

    with pytest.raises(StoreError, match="one end of this edge"):
        edge_rows(replace(graph, nodes=graph.nodes[1:]))
