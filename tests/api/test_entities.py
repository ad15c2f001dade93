"""Entities by any of their names."""

import httpx
import pytest

from policygraph.graph.ids import name_id

PARK = "中以常州创新园"


def test_search_finds_a_part_of_a_name(client: httpx.Client) -> None:
    hits = client.get("/entities", params={"name": "科技局", "label": "Department"}).json()["hits"]
    names = {hit["name"] for hit in hits}
    assert {"武进区科技局", "常州市科技局"} <= names
    assert {hit["label"] for hit in hits} == {"Department"}


@pytest.mark.parametrize("name", [PARK, "中以园", "中以创新园", "中国以色列常州创新园"])
def test_every_name_and_its_id_lead_to_one_profile(client: httpx.Client, name: str) -> None:
    park = client.get(f"/entities/{PARK}").json()["entity"]
    assert park["label"] == "Park"
    for word in (name, name_id("Park", name)):
        told = client.get(f"/entities/{word}")
        assert told.status_code == 200, told.text
        assert told.json()["entity"] == park
        assert told.json()["rows"]


def test_profile_lists_all_forms_of_the_name(client: httpx.Client) -> None:
    entity = client.get(f"/entities/{PARK}").json()["entity"]
    assert {PARK, "中以园"} <= set(entity["names"])


def test_unknown_name_tells_what_comes_near(client: httpx.Client) -> None:
    answer = client.get("/entities/武进区科学技术局局")
    assert answer.status_code == 404
    assert "武进区" in answer.json()["todo"]
