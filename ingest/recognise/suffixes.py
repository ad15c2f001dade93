"""The last words of names, and what a name's end says of its label and kind."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick

from policygraph.ingest.lexicon import table
from policygraph.ingest.wordlists import find_words

ONE_CHARACTER = ("贷", "券", "码", "行", "日", "周", "节", "展", "奖", "赛", "谷")
"""Suffixes of one character that count inside quotes: “苏科贷”, “人才码”, “中试谷”."""


_WHOLE = 3
"""Characters of the shortest suffix that is a name by itself in quotes: “人才码”."""


@dataclass(frozen=True, slots=True)
class Suffix:
    """One last word of names; `technical` names need no place, only a definite technical field."""

    word: str
    label: str
    kind: str
    technical: bool


@cache
def suffixes() -> tuple[Suffix, ...]:
    """Give all suffixes, sorted by word."""
    found: dict[str, Suffix] = {}
    for label, groups in table("suffixes").items():
        if label == "units":
            continue
        nested = all(isinstance(value, dict) for value in groups.values())
        for kind, lists in (groups if nested else {"": groups}).items():
            for sort in ("technical", "named", "words"):
                for word in lists.get(sort, ()):
                    found.setdefault(word, Suffix(word, label, kind, sort == "technical"))
    return tuple(found[word] for word in sorted(found))


@cache
def _automaton() -> AhoCorasick:
    return AhoCorasick([suffix.word for suffix in suffixes()])


def find_suffixes(text: str) -> tuple[tuple[int, int, Suffix], ...]:
    """Give (start, end, suffix) of the longest suffix at each end, by end; 大学+生 is none."""
    longest: dict[int, tuple[int, Suffix]] = {}
    for index, start, end in find_words(_automaton(), text, overlapping=True):
        if end not in longest or start < longest[end][0]:
            longest[end] = (start, suffixes()[index])
    return tuple(
        (start, end, suffix)
        for end, (start, suffix) in sorted(longest.items())
        if not is_blocked(text, suffix.word, end)
    )


def first_suffix(text: str) -> Suffix | None:
    """Give the longest of the suffixes that begin first: 创新园 in 创新园和产业园."""
    found = find_words(_automaton(), text, overlapping=True)
    first = min(((start, -end, index) for index, start, end in found), default=None)
    return suffixes()[first[2]] if first else None


def is_blocked(text: str, word: str, end: int) -> bool:
    """Tell whether a suffix and what follows it make another word: 大学+生, 试点+城市."""
    return text.startswith(_blocked_after(word), end)


@cache
def _blocked_after(word: str) -> tuple[str, ...]:
    after = table("blocked")["after"]
    return tuple(text for last in sorted(after) if word.endswith(last) for text in after[last])


def own_suffix(name: str) -> Suffix | None:
    """Give the longest suffix in which a name ends; a bare one of one or two characters is none."""
    for size in range(min(len(name), _longest()), 0, -1):
        suffix = _by_word().get(name[-size:])
        least = size + 1 if name[-size:] == "谷" else size  # “硅谷” is a kind
        if suffix and (len(name) > least or size >= _WHOLE):
            return suffix if size > 1 or suffix.word in ONE_CHARACTER else None
    return None


@cache
def _by_word() -> Mapping[str, Suffix]:
    return {suffix.word: suffix for suffix in suffixes()}


@cache
def _longest() -> int:
    return max(map(len, _by_word()))


def ends_like_name(text: str) -> bool:
    """Tell whether a stretch of text ends in the last word of a name, a bracket apart."""
    if text.endswith("）") and "（" in text:
        text = text[: text.rindex("（")]
    return any(text[-size:] in _by_word() for size in range(min(len(text), _longest()), 1, -1))


def longest_of(found: Iterable[Suffix]) -> Suffix | None:
    """Give the suffix with the longest word."""
    return max(found, key=lambda suffix: len(suffix.word), default=None)
