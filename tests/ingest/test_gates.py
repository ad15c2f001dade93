import re

from policygraph.ingest.gates import SENTENCE, find_near, match_at, stops_before
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


def test_stops_before_gives_each_stretch_that_holds_what_is_needed_once() -> None:
    text = "论坛举办，展会落幕、大会。峰会举行举办"
    assert list(stops_before(re.compile("举[办行]|落幕"), text, "，。；、\n")) == [0, 4, 12]


def test_match_at_gives_what_the_pattern_gives_everywhere() -> None:
    text = (CORPUS / "changzhou-2021-no1.txt").read_text("utf-8")
    pattern = re.compile("(?:^|[，。；、\n])[^，。；、\n]{2,30}?(?:大会|论坛)")
    starts = stops_before(re.compile("大会|论坛"), text, "，。；、\n")
    everywhere = [match.span() for match in pattern.finditer(text)]
    assert everywhere
    assert [match.span() for match in match_at(starts, pattern, text)] == everywhere
