"""The words of lexicon/figures.toml, compiled once when first used.

`one_of("verbs", "reach")` is an alternation, the longest word first, for use inside patterns.
"""

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from policygraph.ingest.wordlists import longest_first

MULTIPLIERS = {
    "十": 10, "百": 100, "千": 1000, "万": 10_000, "十万": 100_000, "百万": 1_000_000,
    "千万": 10_000_000, "亿": 100_000_000, "十亿": 1_000_000_000, "百亿": 10_000_000_000,
    "千亿": 100_000_000_000, "万亿": 1_000_000_000_000,
}  # fmt: skip
"""Signs that multiply the numeral before them."""


@cache
def lexicon() -> dict[str, dict[str, list[str]]]:
    """Give the tables of lexicon/figures.toml."""
    path = files("policygraph.ingest").joinpath("lexicon", "figures.toml")
    return tomllib.loads(path.read_text("utf-8"))


@cache
def words(table: str, *lists: str) -> tuple[str, ...]:
    """Give the words of some lists, each once, the longest first."""
    found = {word for name in lists for word in lexicon()[table][name]}
    return tuple(longest_first(found))


@cache
def one_of(table: str, *lists: str) -> str:
    """Give an alternation of the words of some lists for use inside a pattern."""
    return "(?:" + "|".join(map(re.escape, words(table, *lists))) + ")"


_MANY = 200
"""Words from which on a set is asked faster than a pattern."""


class Found(NamedTuple):
    """A word found in a text; like a match it gives its text as [0], its start and its end."""

    word: str
    at: int

    def start(self) -> int:
        """Give where the word begins."""
        return self.at

    def end(self) -> int:
        """Give where the word ends."""
        return self.at + len(self.word)


class Endings:
    """Many words, looked up at the end of a text, the longest first.

    A pattern tries each of them at each sign of the text; a set is asked once for each length.
    """

    def __init__(self, known: Iterable[str]) -> None:
        self._known = frozenset(known)
        self._sizes = sorted({len(word) for word in self._known}, reverse=True)

    def search(self, text: str) -> Found | None:
        """Give the longest of the words that a text ends with."""
        for size in self._sizes:
            if text[-size:] in self._known:
                return Found(text[-size:], max(len(text) - size, 0))
        return None


@cache
def starts(table: str, *lists: str) -> re.Pattern[str]:
    """Give a pattern that matches one of the words at the start of a text."""
    return re.compile(one_of(table, *lists))


def cut_start(text: str, table: str, *lists: str) -> str:
    """Give a text without the longest of the words at its start."""
    match = starts(table, *lists).match(text)
    return text[match.end() :] if match else text


@cache
def ends(table: str, *lists: str) -> Endings | re.Pattern[str]:
    """Give what finds the longest of the words at the end of a text."""
    known = words(table, *lists)
    return Endings(known) if len(known) > _MANY else re.compile(one_of(table, *lists) + "$")
