"""Documents with their text, and single statements."""

import httpx
import pytest


def test_documents_are_listed_by_title(client: httpx.Client) -> None:
    told = client.get("/documents").json()
    slugs = {document["slug"] for document in told["documents"]}
    assert "wujin-2021-leap" in slugs
    assert not any(document["stub"] for document in told["documents"])
    with_stubs = client.get("/documents", params={"stubs": "true"}).json()["documents"]
    assert len(with_stubs) > len(told["documents"])


def test_documents_are_paged(client: httpx.Client) -> None:
    whole = client.get("/documents").json()["documents"]
    first = client.get("/documents", params={"limit": 2}).json()
    rest = client.get("/documents", params={"limit": 100, "cursor": first["next"]})
    assert first["documents"] == whole[:2]
    assert rest.json()["documents"] == whole[2:]


@pytest.mark.parametrize("name", ["wujin-2021-leap", "武发〔2021〕10号"])
def test_document_is_found_by_any_name(client: httpx.Client, name: str) -> None:
    told = client.get(f"/documents/{name}").json()
    assert told["document"]["slug"] == "wujin-2021-leap"
    assert told["document"]["region"] == "武进区"


def test_sections_hold_the_whole_text_in_order(client: httpx.Client) -> None:
    sections = client.get("/documents/wujin-2021-leap").json()["sections"]
    starts = [section["start"] for section in sections]
    assert starts == sorted(starts)
    text = "".join(section["text"] for section in sections)
    assert "加快创新型企业培育" in text
    assert text.count("牵头单位") >= 10


def test_evidence_is_found_by_its_id(client: httpx.Client) -> None:
    asked = {"document": "wujin-2021-leap", "limit": "1", "evidence": "true"}
    told = client.get("/questions/co-lead", params=asked).json()
    statement = next(item for items in told["evidence"].values() for item in items)
    found = client.get(f"/evidence/{statement['id']}").json()["evidence"]
    assert found["quote"] == statement["quote"]
    assert found["document_title"] == statement["document_title"]


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/documents/火星文件", 404),
        ("/documents?cursor=abc", 422),
        ("/documents?stubs=perhaps", 422),
        ("/evidence/evidence-0000000000000000", 404),
        ("/evidence/x", 422),
    ],
)
def test_wrong_request_is_one_problem(client: httpx.Client, path: str, status: int) -> None:
    answer = client.get(path)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
