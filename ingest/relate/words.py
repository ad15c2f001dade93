"""The words of the clause grammar as pieces of regular expressions, read once from the lexicon.

A masked text holds one circled letter for each named thing (ⓚ a park, ⓟ a platform …), so that a
rule can be read as a sentence: `由(ⓔ)运营的(ⓟ)`.
"""

import re
import tomllib
from collections.abc import Callable, Iterator
from functools import cache, cached_property
from pathlib import Path

from policygraph.ingest.wordlists import longest_first

SYMBOLS = {
    "Department": "ⓓ",
    "Park": "ⓚ",
    "Platform": "ⓟ",
    "Program": "ⓖ",
    "Enterprise": "ⓔ",
    "Institution": "ⓘ",
    "Place": "ⓛ",
    "Document": "ⓣ",
}
LABELS = {symbol: label for label, symbol in SYMBOLS.items()}
FILLER = "※"
"""Stands for a quotation that names nothing: “走出去、引进来”."""

DOERS = "ⓓⓚⓟⓔⓘⓛ"
ANY = "ⓓⓚⓟⓖⓔⓘⓛ"

_LEXICON = Path(__file__).parents[1] / "lexicon" / "relations.toml"


@cache
def _data() -> dict[str, dict[str, list[str]]]:
    data: dict[str, dict[str, list[str]]] = tomllib.loads(_LEXICON.read_text("utf-8"))
    return data


def verbs(kind: str) -> tuple[str, ...]:
    """Give the verbs of a kind (builds, runs, joins …), longest first."""
    return tuple(longest_first(_data()["verbs"][kind]))


def verb_kinds() -> tuple[str, ...]:
    """Give the kinds of verbs, in the lexicon's order."""
    return tuple(_data()["verbs"])


@cache
def any_verb() -> str:
    """Give all verbs as one alternative, longest first."""
    words = {word for kind in verb_kinds() for word in verbs(kind)}
    return "(?:" + "|".join(longest_first(words)) + ")"


@cache
def any_of(group: str) -> str:
    """Give the words of a group as one alternative, longest first: `(?:合作共建|共建)`."""
    words = _data()["words"][group]
    return "(?:" + "|".join(longest_first(map(re.escape, words))) + ")"


@cache
def listed(symbols: str) -> str:
    """Give the expression for names joined by 、和与及: `ⓔ、ⓔ和ⓘ`, with 等55家 behind it."""
    one = f"[{symbols}]"
    # An item between two names may be one that nobody recognised: 百度、博济、腾讯;
    # 华容县、南县和安乡县.
    others = f"(?:[^，。、的{ANY}]{{2,8}}、){{1,2}}"
    county = f"[^，。、的和与{ANY}]{{1,5}}[县市区旗镇乡](?:和|与|及)"
    unknown = f"(?:{others}|{county})?"
    return f"{one}(?:(?:、{unknown}|和|与|及|以及|暨|同)?{one})*"


class Phrase:
    """A pattern in which <doers>, <any>, <hands_over> … stand for the words above.

    `<list:ⓔⓘ>` stands for coordinated names of these kinds. It is compiled at its first use, so
    that a command that reads no text does not wait for it.
    """

    def __init__(self, pattern: str) -> None:
        self._source = pattern

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        text = re.sub(r"<list:([^>]+)>", lambda m: listed(m[1]), self._source)
        text = text.replace("<doers>", listed(DOERS)).replace("<any>", f"[{ANY}]")
        text = text.replace("<any_verb>", any_verb())
        # A named group of the expression, (?P<who>…), keeps its brackets.
        return re.compile(re.sub(r"(?<!\?P)<(\w+)>", lambda m: any_of(m[1]), text))

    # Once asked for, these are the pattern's own: a clause asks forty of them.
    @cached_property
    def match(self) -> Callable[..., re.Match[str] | None]:
        """Match at the start; takes a text and the bounds."""
        return self._pattern.match

    @cached_property
    def search(self) -> Callable[..., re.Match[str] | None]:
        """Give the first match between the bounds."""
        return self._pattern.search

    @cached_property
    def fullmatch(self) -> Callable[..., re.Match[str] | None]:
        """Match the whole text."""
        return self._pattern.fullmatch

    @cached_property
    def finditer(self) -> Callable[..., Iterator[re.Match[str]]]:
        """Give all matches between the bounds."""
        return self._pattern.finditer
