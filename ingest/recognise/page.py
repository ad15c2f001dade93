"""A document's text made ready for the readers of names: words, clauses, quotes, closed spans.

One pass of an automaton over the text marks the words that end a name to its left (加快, 依托, 的),
those that may stand inside one (建设, 合作) and the names that are known beforehand.
"""

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, cached_property
from itertools import islice
from typing import NamedTuple

from policygraph.ingest.lazy import lazy
from policygraph.ingest.lexicon import countries, divisions, forms, known_parks, table
from policygraph.ingest.model import Document
from policygraph.ingest.recognise.bodies import national_bodies
from policygraph.ingest.recognise.suffixes import Suffix, find_suffixes
from policygraph.ingest.regions import colloquial, head_chain, short_name
from policygraph.ingest.spans import Cover
from policygraph.ingest.wordlists import LongestWords, find_words

_CLEAR = 3
"""Characters of the shortest names that are no parts of other words."""
_ZONES = (
    "科教城|科学城|科技城|大学城|高新区|经开区|开发区|自贸区|综保区|新区|临空区|综合保税区"
    "|跨境电商综试区|自贸片区"
)
_AT_ONCE = 20_000
"""Words that are held as objects at one time."""
HARD, SOFT, PLAIN, NAME = "hard", "soft", "plain", "name"
_TITLE_RE = lazy(r"《[^《》\n]*(?:《[^《》\n]*》[^《》\n]*)*》|〈[^〈〉\n]*〉")
_QUOTE_RE = lazy(r"“([^“”\n]{1,40})”")


class Word(NamedTuple):
    """A word of the lexicon in the text; `sort` is HARD, SOFT, PLAIN or NAME."""

    start: int
    end: int
    sort: str
    text: str


@cache
def _vocabulary() -> tuple[LongestWords, tuple[tuple[str, str], ...]]:
    """Give the automaton of all words with each word's sort; an earlier sort wins."""
    stops = table("words")["stops"]
    sorts: dict[str, str] = {}
    for sort, words in (
        (NAME, _names()),
        (HARD, stops["hard"]),
        (SOFT, stops["soft"]),
        (PLAIN, stops["protected"]),
        (PLAIN, (word for word in table("words")["generic"]["words"] if len(word) > 1)),
    ):
        for word in words:
            sorts.setdefault(word, sort)
    items = tuple(sorted(sorts.items()))
    return LongestWords([word for word, _ in items]), items


def _names() -> Iterator[str]:
    common = set(table("places")["short"]["common"])
    for division in divisions():
        yield division.name
        yield colloquial(division)
        if division.is_upper and division.short not in common:
            yield division.short
    yield from countries()
    places = table("places")
    yield from (form for line in (*places["regions"], *places["waters"]) for form in line.split())
    for lines in (table("institutions")[key]["names"] for key in ("universities", "institutes")):
        yield from forms(lines)
    yield from (name for name in table("enterprises")["names"] if len(name) >= _CLEAR)
    yield from known_parks()
    yield from (name for name in national_bodies() if len(name) > _CLEAR)


# “蒙速办" and "蒙速办" as typed: the marks are those of “蒙速办”; 5" is an inch.
_STRAIGHT_RE = lazy('[“"]([^“”"\n]{1,40})"')


def mend_quotes(text: str) -> str:
    """Give a text with straight quotation marks as “ and ”; offsets stay."""
    return _STRAIGHT_RE.sub(r"“\1”", text) if '"' in text else text


class Page:
    """The text of a document with what every reader of names asks about it."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = mend_quotes(document.text)
        self.head = document.head
        self.chain = head_chain(document.head)
        self.short_names = tuple(short_name(place, self.chain) for place in self.chain)
        self._items = _vocabulary()[1]
        self._starts, self._ends, self._indices = self._read_words()
        # A name is read word by word to the left: asked at each place, one look must tell.
        self._ending = array("i", bytes(4 * len(self.text) + 4))
        for at, end in enumerate(self._ends, 1):
            self._ending[end] = at
        self._made: dict[int, Word] = {}
        # Names in text order; the many other words are made when they are asked for.
        self.names = tuple(word for word in self._words_of(NAME))
        self._name_starts = [word.start for word in self.names]
        self.suffixes = find_suffixes(self.text)
        self._suffix_ends = [end for _, end, _ in self.suffixes]
        self.fences: set[int] = set()
        self._closed = Cover(self._closed_spans())
        self.quotes = {match.start(): match.end() for match in _QUOTE_RE.finditer(self.text)}
        self.quote_ends = {end: start for start, end in self.quotes.items()}

    def _read_words(self) -> tuple[Sequence[int], Sequence[int], Sequence[int]]:
        """Give starts, ends and places in the vocabulary of the words, which do not overlap."""
        starts, ends, indices = array("i"), array("i"), array("i")
        found = find_words(_vocabulary()[0], self.text)
        while some := list(islice(found, _AT_ONCE)):
            for column, places in zip(
                (indices, starts, ends), zip(*some, strict=True), strict=True
            ):
                column.extend(places)
        return starts, ends, indices

    def _words_of(self, sort: str) -> Iterator[Word]:
        items = self._items
        for at, index in enumerate(self._indices):
            if items[index][1] == sort:
                yield self._word(at)

    def _word(self, at: int) -> Word:
        word = self._made.get(at)
        if word is None:
            if len(self._made) >= _AT_ONCE:  # a long document must not keep all its words
                self._made.clear()
            text, sort = self._items[self._indices[at]]
            word = self._made[at] = Word(self._starts[at], self._ends[at], sort, text)
        return word

    def _closed_spans(self) -> Iterator[tuple[int, int]]:
        """Give the spans in which no name is read: book titles and the document's own title."""
        yield from (match.span() for match in _TITLE_RE.finditer(self.text))
        for span in (self.head.title_span, self.head.number_span):
            if span and span[1]:
                yield span

    @cached_property
    def own_zones(self) -> Mapping[str, frozenset[str]]:
        """The zones of the document's places that the text names in full, by their bare word."""
        named: dict[str, set[str]] = {}
        for short in self.short_names:
            for match in re.finditer(f"{re.escape(short)}(?:国家)?({_ZONES})", self.text):
                named.setdefault(match[1], set()).add(match[0])
        return {word: frozenset(names) for word, names in named.items()}

    def is_open(self, start: int, end: int) -> bool:
        """Tell whether a span lies outside all book titles and the document's own title."""
        return not self._closed.touches(start, end)

    def word_ending(self, end: int) -> Word | None:
        """Give the word that ends at an offset."""
        at = self._ending[end] if end > 0 else 0
        return self._word(at - 1) if at else None

    def word_at(self, offset: int) -> Word | None:
        """Give the word that covers an offset."""
        index = bisect_right(self._starts, offset) - 1
        if index >= 0 and offset < self._ends[index]:
            return self._word(index)
        return None

    def suffixes_in(self, start: int, end: int) -> tuple[tuple[int, int, Suffix], ...]:
        """Give (start, end, suffix) of the last words of names that end in a span, by end."""
        first = bisect_right(self._suffix_ends, start)
        last = bisect_right(self._suffix_ends, end)
        return tuple(item for item in self.suffixes[first:last] if item[0] >= start)

    def words_in(self, start: int, end: int) -> tuple[Word, ...]:
        """Give the words that lie wholly in a span."""
        first = bisect_left(self._starts, start)
        last = bisect_left(self._starts, end)
        return tuple([self._word(at) for at in range(first, last) if self._ends[at] <= end])

    def names_in(self, start: int, end: int) -> bool:
        """Tell whether a known name lies in a span."""
        return bool(self.names_between(start, end))

    def names_between(self, start: int, end: int) -> Sequence[Word]:
        """Give the known names that lie wholly in a span."""
        first = bisect_left(self._name_starts, start)
        last = bisect_left(self._name_starts, end, first)
        if last > first and self.names[last - 1].end > end:  # they do not overlap
            last -= 1
        return self.names[first:last]
