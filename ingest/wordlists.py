"""Long lists of words looked for in a text in one pass, a stretch of lines at a time.

The automaton gives all that it finds at once; in stretches a long document takes no more memory
than a short one. No word of a list holds a line's end.
"""

from collections.abc import Iterable, Iterator
from functools import cached_property

from ahocorasick_rs import AhoCorasick, MatchKind

_STRETCH = 50_000
"""Characters after which a stretch ends with its line."""
_FEW = 50_000
"""Characters that are looked up word by word before building an automaton pays."""


def longest_first(words: Iterable[str]) -> list[str]:
    """Give words with the longest first, as the alternatives of a pattern must stand."""
    return sorted(words, key=lambda word: (-len(word), word))


def any_of(words: Iterable[str]) -> str:
    """Give the alternatives of a pattern."""
    return "|".join(longest_first(words))


class LongestWords:
    """A long list of words, of which the longest at each place of a text counts.

    An automaton over ten thousand words takes a tenth of a second to build, which one document of
    some pages does not earn: its words are looked up until many characters were seen.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._words = tuple(words)
        self._seen = 0

    def find_matches_as_indexes(
        self, text: str, *, overlapping: bool = False
    ) -> Iterable[tuple[int, int, int]]:
        """Give (index in the list, start, end) of the words in a text; none overlap."""
        if overlapping:
            raise ValueError("the longest words of a list do not overlap")
        self._seen += len(text)
        if self._seen > _FEW:
            for table in ("_places", "_sizes"):
                self.__dict__.pop(table, None)
            found: Iterable[tuple[int, int, int]] = self._automaton.find_matches_as_indexes(text)
            return found
        return self._looked_up(text)

    @cached_property
    def _automaton(self) -> AhoCorasick:
        return AhoCorasick(self._words, MatchKind.LeftmostLongest)

    @cached_property
    def _places(self) -> dict[str, int]:
        return {word: index for index, word in enumerate(self._words)}

    @cached_property
    def _sizes(self) -> dict[str, list[int]]:
        """Give the lengths of the words that begin with two characters, the longest first."""
        sizes: dict[str, set[int]] = {}
        for word in self._words:
            sizes.setdefault(word[:2], set()).add(len(word))
        return {begin: sorted(lengths, reverse=True) for begin, lengths in sizes.items()}

    def _looked_up(self, text: str) -> Iterator[tuple[int, int, int]]:
        at = 0
        while at < len(text):
            end = self._longest(text, at)
            if end:
                yield self._places[text[at:end]], at, end
            at = end or at + 1

    def _longest(self, text: str, at: int) -> int:
        """Give where the longest word from a place on ends, 0 where none begins there."""
        for size in self._sizes.get(text[at : at + 2], ()):
            word = text[at : at + size]
            if len(word) == size and word in self._places:
                return at + size
        return at + 1 if text[at] in self._places else 0


def find_words(
    automaton: AhoCorasick | LongestWords, text: str, *, overlapping: bool = False
) -> Iterator[tuple[int, int, int]]:
    """Give (index in the list, start, end) of the words in a text, by end."""
    if len(text) <= _STRETCH:
        found: Iterable[tuple[int, int, int]] = automaton.find_matches_as_indexes(
            text, overlapping=overlapping
        )
        return iter(found)
    return _by_stretch(automaton, text, overlapping=overlapping)


def _by_stretch(
    automaton: AhoCorasick | LongestWords, text: str, *, overlapping: bool
) -> Iterator[tuple[int, int, int]]:
    begin = 0
    while begin < len(text):
        stop = text.find("\n", begin + _STRETCH) + 1 or len(text)
        stretch = text[begin:stop]
        for index, start, end in automaton.find_matches_as_indexes(
            stretch, overlapping=overlapping
        ):
            yield index, begin + start, begin + end
        begin = stop
