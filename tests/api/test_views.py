"""The graph behind an answer in every format."""

import io
import json
import zipfile

import httpx
import pytest

from policygraph.api import whole
from policygraph.api.routers import views

ASKED = {"document": "wujin-2021-leap", "department": "武进区科技局"}

STARTS = {
    "svg": (b"<?xml", "image/svg+xml"),
    "png": (b"\x89PNG", "image/png"),
    "pdf": (b"%PDF", "application/pdf"),
    "graphml": (b"<?xml", "application/graphml+xml"),
    "csv": (b"PK", "application/zip"),
    "json": (b"{", "application/json"),
}


@pytest.mark.parametrize("form", STARTS)
def test_view_in_each_format(client: httpx.Client, form: str) -> None:
    answer = client.get(f"/views/co-lead.{form}", params=ASKED)
    start, media_type = STARTS[form]
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"].split(";")[0] == media_type
    assert answer.content.startswith(start)


def test_csv_holds_nodes_edges_and_evidence(client: httpx.Client) -> None:
    data = client.get("/views/co-lead.csv", params=ASKED).content
    names = zipfile.ZipFile(io.BytesIO(data)).namelist()
    assert sorted(names) == ["edges.csv", "evidence.csv", "nodes.csv"]


def test_json_holds_the_department(client: httpx.Client) -> None:
    view = json.loads(client.get("/views/co-lead.json", params=ASKED).content)
    assert "武进区科技局" in {node["name"] for node in view["nodes"]}


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/views/co-lead.docx", 422),
        ("/views/nope.svg", 404),
        ("/views/co-lead.svg?limit=1", 422),
        ("/views/co-lead.svg?department=火星科技局", 404),
    ],
)
def test_wrong_request_is_one_problem(client: httpx.Client, path: str, status: int) -> None:
    answer = client.get(path)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"


def test_too_large_a_picture_is_refused_and_its_data_is_not(client: httpx.Client) -> None:
    asked = {"entity": "常州市"}
    answer = client.get("/views/neighbours.svg", params=asked)
    assert answer.status_code == 422
    assert "too large for a picture" in answer.json()["detail"]
    assert client.get("/views/neighbours.graphml", params=asked).status_code == 200


def test_answer_of_more_than_a_page_is_not_cut(
    client: httpx.Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(whole, "LARGEST_PAGE", 3)
    answer = client.get("/views/co-lead.json", params=ASKED)
    assert answer.status_code == 422
    assert "more than 3 rows" in answer.json()["detail"]


def test_pictures_wait_for_their_turn(
    client: httpx.Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(views, "WAIT_SECONDS", 0.01)
    with views.drawing_turn(), views.drawing_turn():
        answer = client.get("/views/co-lead.svg", params=ASKED)
        assert client.get("/views/co-lead.json", params=ASKED).status_code == 200
    assert answer.status_code == 503
    assert answer.headers["retry-after"] == "5"
    assert client.get("/views/co-lead.svg", params=ASKED).status_code == 200
