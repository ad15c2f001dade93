"""Long lists of words looked for in a text in one pass, a stretch of lines at a time.

The automaton gives all that it finds at once; in stretches a long document takes no more memory
than a short one. No word of a list holds a line's end.
"""

from collections.abc import Iterable, Iterator

from ahocorasick_rs import AhoCorasick

_STRETCH = 50_000
"""Characters after which a stretch ends with its line."""


def find_words(
    automaton: AhoCorasick, text: str, *, overlapping: bool = False
) -> Iterator[tuple[int, int, int]]:
    """Give (index in the list, start, end) of the words in a text, by end."""
    if len(text) <= _STRETCH:
        found: Iterable[tuple[int, int, int]] = automaton.find_matches_as_indexes(
            text, overlapping=overlapping
        )
        return iter(found)
    return _by_stretch(automaton, text, overlapping=overlapping)


def _by_stretch(
    automaton: AhoCorasick, text: str, *, overlapping: bool
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
