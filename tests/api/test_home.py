"""The page for people."""

import re
from html import unescape

import httpx

from policygraph.queries.catalog import load_questions


def test_page_links_to_every_question(client: httpx.Client) -> None:
    page = client.get("/")
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert page.headers["content-security-policy"].startswith("default-src 'none'")
    for question in load_questions().values():
        assert question.question_zh in unescape(page.text)


def test_every_link_of_the_page_answers(client: httpx.Client) -> None:
    links = re.findall(r'href="([^"]+)"', client.get("/").text)
    assert len(links) > len(load_questions())
    for link in links:
        answer = client.get(unescape(link))
        assert answer.status_code == 200, (link, answer.text[:300])
