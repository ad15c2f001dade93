"""County names that several counties have: which is meant, and where nothing settles it.

The document's own place settles a name, and so does the place right before it (南京市鼓楼区). A
settled one is a node of its own beside its namesakes, another 鼓楼区 stays open.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from ahocorasick_rs import AhoCorasick

from policygraph.ingest.gates import match_at
from policygraph.ingest.model import Document, Facts, Mention, Unread
from policygraph.ingest.regions import find_division, find_governed, head_chain, namesakes
from policygraph.ingest.spans import Cover
from policygraph.ingest.wordlists import find_words

REASON = "several counties have this name and the text does not say which is meant"
_LONGEST = max(map(len, namesakes()))
# Names that are words too: 新城区建设, 老城区改造, 郊区, 东区.
_WORDS = (
    "城区",
    "郊区",
    "矿区",
    "新城区",
    "城中区",
    "城东区",
    "城西区",
    "城北区",
    "东区",
    "西区",
    "市中区",
)


def find_namesakes(document: Document, mentions: Iterable[Mention]) -> Iterator[Unread]:
    """Give the names of counties that stay open, each at its first place only."""
    chain, text = head_chain(document.head), document.text
    taken = Cover((mention.start, mention.end) for mention in mentions)
    seen: set[str] = set()
    starts = sorted({start for _, start, _ in find_words(_automaton(), text, overlapping=True)})
    for match in match_at(starts, _names_re(), text):
        name, (start, end) = match[0], match.span()
        if (
            name in seen
            or taken.touches(start, end)
            or find_governed(name, text[max(0, start - 12) : start])
        ):
            continue
        own = find_division(name, chain)
        if own and {own.name, *own.parents[:1]} & set(chain):
            continue
        seen.add(name)
        yield Unread("place", name, start, end, REASON)


def cities_of_namesakes(facts: Facts) -> Mapping[str, str]:
    """Give the city or province of each county in a document whose name others have too.

    朝阳区 in a document of 北京市 is that of 北京市; the text's own 长春市朝阳区 comes first.
    """
    stated = {
        (relation.source.name, relation.target.name)
        for relation in facts.relations
        if relation.type == "PART_OF" and relation.source.label == "Place"
    }
    chain = head_chain(facts.document.head)
    named = {county_in(m.name) for m in facts.mentions if m.label in ("Place", "Department")}
    found = {}
    for name in sorted(named - {""}):
        uppers = [upper for source, upper in sorted(stated) if source == name]
        division = find_division(name, (*uppers, *chain))
        if division and {division.name, *division.parents} & {*uppers, *chain}:
            found[name] = division.parents[0]
    return found


def county_in(name: str) -> str:
    """Give the county, one of several of that name, with which a name begins; else nothing."""
    for size in range(2, min(len(name), _LONGEST) + 1):
        if name[:size] in _counties():
            return name[:size]
    return ""


@cache
def _counties() -> frozenset[str]:
    return frozenset(namesakes()) - frozenset(_WORDS)


@cache
def _names() -> tuple[str, ...]:
    return tuple(name for name in namesakes() if name not in _WORDS)


@cache
def _automaton() -> AhoCorasick:
    return AhoCorasick(_names())


@cache
def _names_re() -> re.Pattern[str]:
    # 与鼓楼区合作, 、朝阳区; near misses: 老城区, 大同区域.
    names = "|".join(_names())
    return re.compile(
        rf"(?<![一-鿿])(?:{names})(?![域块位间])|(?<=[与和及在到往赴])(?:{names})(?![域块位间])"
    )
