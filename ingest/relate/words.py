"""The words of the clause grammar as pieces of regular expressions, read once from the lexicon.

A masked text holds one circled letter for each named thing (ⓚ a park, ⓟ a platform …), so that a
rule can be read as a sentence: `由(ⓔ)运营的(ⓟ)`.
"""

import re
import tomllib
from functools import cache
from pathlib import Path

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
    return tuple(sorted(_data()["verbs"][kind], key=lambda word: (-len(word), word)))


def verb_kinds() -> tuple[str, ...]:
    """Give the kinds of verbs, in the lexicon's order."""
    return tuple(_data()["verbs"])


@cache
def any_of(group: str) -> str:
    """Give the words of a group as one alternative, longest first: `(?:合作共建|共建)`."""
    words = _data()["words"][group]
    return "(?:" + "|".join(sorted(map(re.escape, words), key=lambda w: (-len(w), w))) + ")"


@cache
def listed(symbols: str) -> str:
    """Give the expression for names joined by 、和与及: `ⓔ、ⓔ和ⓘ`, with 等55家 behind it."""
    one = f"[{symbols}]"
    # An item between two names may be a name that nobody recognised: 百度、博济、腾讯.
    unknown = f"(?:[^，。、的{ANY}]{{2,8}}、)?"
    return f"{one}(?:(?:、{unknown}|和|与|及|以及|暨|同)?{one})*"


def compiled(pattern: str, **groups: str) -> re.Pattern[str]:
    """Compile a pattern in which <doers>, <any>, <hands_over> … stand for the words above.

    `<list:ⓔⓘ>` stands for coordinated names of these kinds.
    """
    text = re.sub(r"<list:([^>]+)>", lambda m: listed(m[1]), pattern)
    text = text.replace("<doers>", listed(DOERS)).replace("<any>", f"[{ANY}]")
    for name, words in groups.items():
        text = text.replace(f"<{name}>", words)
    # A named group of the expression, (?P<who>…), keeps its brackets.
    return re.compile(re.sub(r"(?<!\?P)<(\w+)>", lambda m: any_of(m[1]), text))
