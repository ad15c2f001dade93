import re

from policygraph.ingest.gates import SENTENCE, find_near
from tests.corpora import CORPUS

LIST = re.compile(
    "(?P<items>[一-鿿]{2,14}(?:[、，][一-鿿]{2,14}){0,9})等(?P<head>[一-鿿]{0,12}?企业)"
)
NEEDED = re.compile("等[一-鿿]{0,12}?企业")


def test_find_near_gives_what_the_pattern_gives_everywhere() -> None:
    text = (CORPUS / "changzhou-2021-no1.txt").read_text("utf-8")
    everywhere = [match.span() for match in LIST.finditer(text)]
    assert everywhere
    assert [match.span() for match in find_near(NEEDED, LIST, text, SENTENCE)] == everywhere


def test_find_near_sees_what_stands_around_a_stretch() -> None:
    pattern, needed = re.compile("(?<=，)[一-鿿]+园(?=。)"), re.compile("园")
    assert [m[0] for m in find_near(needed, pattern, "建设园，打造科创园。好")] == ["打造科创园"]
