"""Long patterns tried only where what they cannot do without stands.

A pattern that begins with any words (a list, the name before its last word) is tried at every
character of a text. Where every match holds one of a few words and crosses no stop, looking for
those words first and trying the pattern in their stretches alone gives the same matches.
"""

import re
import sys
from collections.abc import Iterator
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
        begin = max(text.rfind(stop, done, found.start()) for stop in stops) + 1
        stop = _stop(stops).search(text, found.end(), end)
        last = stop.end() if stop else min(end, len(text))
        yield from pattern.finditer(text, max(begin, done), last)
        done = last


@cache
def _stop(stops: str) -> re.Pattern[str]:
    return re.compile(f"[{stops}]")
