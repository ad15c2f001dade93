"""Companies listed at an exchange, by the short names of their shares.

Thousands of short names meet parts of other words by chance: a find counts only where no word of
the dictionary runs over its ends. 海康威视获奖 names one; near misses: 厦钨新能源, 创新城市.
"""

import re
from collections.abc import Iterator
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from policygraph.ingest.lexicon import listed_companies, table
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.brands import is_facility, with_place
from policygraph.ingest.recognise.page import Page
from policygraph.ingest.recognise.ventures import with_line
from policygraph.ingest.segmenter import is_word
from policygraph.ingest.wordlists import find_words

RULE = "listed"
_OPEN = "、，。；：（）“”《》\n /和与及等"
# 晶科能源北站, 太阳纸业路: a place that carries the name.
_PLACES = ("路", "站", "桥", "街", "广场", "大道", "体育馆", "大厦")


@cache
def _automaton() -> AhoCorasick:
    return AhoCorasick(listed_companies(), MatchKind.LeftmostLongest)


def find_listed(page: Page) -> Iterator[Mention]:
    """Give the listed companies of a text."""
    for _, start, end in find_words(_automaton(), page.text):
        other = page.text.startswith(_PLACES, end) or is_facility(page, end)
        if not other and is_whole(page.text, start, end):
            first, last = _with_place(page, start, end), with_line(page.text, end)
            name = page.text[first:last]
            yield Mention(first, last, "Enterprise", name, name, RULE)


def _with_place(page: Page, start: int, end: int) -> int:
    """Give the start of a listed company with its place, where it opens a clause and acts.

    常州格力博建立研发中心; near miss: 宁国博世科2家上市公司.
    """
    first = with_place(page, start)
    opens = page.text[max(0, first - 1) : first] in ("", *"，。；：\n")
    return first if opens and _acts_re().match(page.text, end) else start


@cache
def _acts_re() -> re.Pattern[str]:
    words = {word for key in ("verbs", "objects") for word in table("enterprises")[key]}
    return re.compile("|".join(sorted(words, key=lambda word: (-len(word), word))))


def is_whole(text: str, start: int, end: int) -> bool:
    """Tell whether no word begins before a name and ends in it, or begins in it and goes on."""
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    opens = before[-1:] in _OPEN or not crosses(before, text[start : start + 2])
    closes = after[:1] in _OPEN or not crosses(text[end - 2 : end], after)
    return opens and closes


def crosses(left: str, right: str) -> bool:
    """Tell whether a word of two to four letters takes letters of both sides."""
    return any(
        is_word(left[-i:] + right[:j])
        for i in range(1, len(left) + 1)
        for j in range(1, len(right) + 1)
    )
