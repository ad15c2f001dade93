"""Long patterns tried only where what they cannot do without stands.

A pattern that begins with any words (a list, the name before its last word) is tried at every
character of a text. Where every match holds one of a few words and crosses no stop, looking for
those words first and trying the pattern in their stretches alone gives the same matches.
"""

import re
import sys
from collections.abc import Iterable, Iterator
from functools import cache

SENTENCE, CLAUSE = "。\n", "，。；：！？\n"
"""Stops that a pattern may not cross."""


def find_near(
    needed: re.Pattern[str],
    pattern: re.Pattern[str],
    text: str,
    stops: str = CLAUSE,
    *,
    start: int = 0,
    end: int = sys.maxsize,
) -> Iterator[re.Match[str]]:
    """Give the matches of a pattern in the stretches between stops that hold what it needs."""
    done = start
    while found := needed.search(text, done, end):
        begin = done - 1
        for sign in stops:  # each looks only behind the last one found
            begin = max(begin, text.rfind(sign, begin + 1, found.start()))
        stop = _stop(stops).search(text, found.end(), end)
        last = stop.end() if stop else min(end, len(text))
        yield from pattern.finditer(text, begin + 1, last)
        done = last


def match_at(starts: Iterable[int], pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Give the matches of a pattern, of which all begin at one of the ascending places."""
    done = 0
    for start in starts:
        if start >= done and (match := pattern.match(text, start)):
            yield match
            done = match.end()


def stops_before(needed: re.Pattern[str], text: str, stops: str) -> Iterator[int]:
    """Give the place of the stop, or 0, before each stretch of text that holds what is needed.

    For patterns that begin with such a stop or at the text's start and cross no other.
    """
    last = -1
    for found in needed.finditer(text):
        begin = max(last, 0)
        for sign in stops:
            begin = max(begin, text.rfind(sign, begin, found.start()))
        if begin > last:
            yield begin
            last = begin


@cache
def _stop(stops: str) -> re.Pattern[str]:
    return re.compile(f"[{stops}]")
