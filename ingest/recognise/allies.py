"""The document's own place and another one by one character each: 京长对口合作, 深赣合作.

What they do together must follow. The other one is a large city with a letter of its own (深, 甬)
or the one city of the document's province that begins so (长岳 in 岳阳: 长沙). Near misses:
双拥共建, 皖北结对合作, whose two characters are one word, and 九广合作 of a party with 广元.
"""

from collections.abc import Iterator
from functools import cache

from policygraph.ingest.gates import find_near
from policygraph.ingest.lazy import lazy
from policygraph.ingest.lexicon import Division, divisions, table
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.page import Page
from policygraph.ingest.regions import find_division
from policygraph.ingest.segmenter import is_word

RULE = "place"
_TOGETHER = "合作|协作|协同|一体化|同城|联动|帮扶|结对|共建|两市|双城|毗邻"
_TOGETHER_RE = lazy(_TOGETHER)
# Not 锡连共建园区, 抚泉合作示范区, which are zones, nor 九广合作社.
_PAIR_RE = lazy(
    "(?P<pair>[一-鿿]{2})(?=(?:东西部|对口|结对|友好|山海|战略|务实|区域|全域|跨江|跨区域|产业|科技|经济|经贸|人才|教育"
    "|园区|深度|创新|全面|帮扶)*(?:合作(?![区园社示])|协作(?![区园示])|协同|一体化|同城|联动|帮扶|结对|共建(?![区园产工])|两市|双城|毗邻))"
)
# Before the pair stands the sentence's end or a verb: 深化|长岳协同, 推动|深赣合作.
_OPEN = frozenset("与和及的、，。；：（“\n深化强推进动建快入面力实拓展续好抓大约")


def find_allies(page: Page) -> Iterator[Mention]:
    """Give the two places of each such pair, both over its span."""
    own = _own(page)
    for match in find_near(_TOGETHER_RE, _PAIR_RE, page.text) if own else ():
        before = page.text[match.start() - 1 : match.start()]
        if (before and before not in _OPEN) or is_word(match["pair"]):
            continue
        for name, kind in _members(match["pair"], own, page.chain):
            yield Mention(*match.span("pair"), "Place", name, match["pair"], RULE, kind)


def _own(page: Page) -> dict[str, Division]:
    """Give the cities of the document's chain by the first character of their names."""
    found = (find_division(place, page.chain) for place in page.chain)
    return {place.short[0]: place for place in found if place and place.is_upper}


def _members(
    pair: str, own: dict[str, Division], chain: tuple[str, ...]
) -> Iterator[tuple[str, str]]:
    """Give names and kinds of both, none unless one is the own place and the other is known."""
    for at in (0, 1):
        home = own.get(pair[at])
        other = _other(pair[1 - at], chain) if home and home.parents else None
        if home and other and other.name != home.name:
            places = (home, other) if at == 0 else (other, home)
            yield from ((place.name, place.kind) for place in places)
            return


def _other(letter: str, chain: tuple[str, ...]) -> Division | None:
    """Give the large city of a letter, or the one city of the province that begins with it."""
    near = [city for city in _cities(chain[-1]) if city.short.startswith(letter)]
    if len(near) == 1:
        return near[0]
    name = table("places")["cities"]["letters"].get(letter)
    return find_division(name) if name else None


@cache
def _cities(province: str) -> tuple[Division, ...]:
    return tuple(d for d in divisions() if d.is_upper and d.parents == (province,))
