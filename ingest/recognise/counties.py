"""Counties and districts by their short names where their neighbours stand beside them.

Many a short name is a common word (钟楼, 河东) or that of a county far away (杨浦). Beside another
county of the same city, 天宁、钟楼 or 与杨浦、徐汇共建, it is the county.
Near misses: 参观钟楼、鼓楼 and 推动河东、河西协调发展, two common words.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise

from policygraph.ingest.lazy import lazy
from policygraph.ingest.lexicon import Division, divisions, table
from policygraph.ingest.recognise.page import Page
from policygraph.ingest.regions import find_division, is_ambiguous
from policygraph.ingest.wordlists import LongestWords, find_words

_LINKS = ("、", "和", "与", " ", "\t")
_DASHES = ("-", "—", "–")


@cache
def _counties() -> Mapping[str, tuple[Division, ...]]:
    """Give the counties of each short name."""
    found: defaultdict[str, list[Division]] = defaultdict(list)
    for division in divisions():
        if division.parents and len(division.short) > 1 and not division.is_upper:
            found[division.short].append(division)
    return {short: tuple(items) for short, items in found.items()}


@cache
def _automaton() -> tuple[LongestWords, tuple[str, ...]]:
    names = tuple(sorted(_counties()))
    return LongestWords(names), names


def find_beside(page: Page) -> Iterator[tuple[int, int, Division]]:
    """Give the start, end and county of short names that stand beside another of their city."""
    automaton, names = _automaton()
    found = ((start, end, names[index]) for index, start, end in find_words(automaton, page.text))
    for (start, end, first), (then, last, second) in pairwise(found):
        link = page.text[end:then]
        alone = find_division(page.text[max(0, start - 2) : start]) is None  # 叙永|营山—古蔺
        if alone and link in _DASHES and (pair := _same_province(first, second, page.chain)):
            yield start, end, pair[0]
            yield then, last, pair[1]
        if link not in _LINKS:
            continue
        pair = _same_city(first, second, page.chain)
        if pair:
            yield start, end, pair[0]
            yield then, last, pair[1]


# 信丰至南雄高速公路, 盘州至兴义、黄桶至百色等铁路, 桂林至钟山等13条高速公路; near misses:
# 孝感至天河机场高速, 至今, 三亚至东南亚航线.
_WAY_RE = lazy(
    "(?!机场)[^，。；\n]{0,24}?(?:高速|铁路|公路|高铁|城际|段(?!时)|航道|轨道|列车|输电|联运)"
)
_LONGEST_SHORT = 4


def find_on_ways(page: Page) -> Iterator[tuple[int, int, Division]]:
    """Give the start, end and county of short names at the ends of a road or railway.

    Where the other end is no division (庄寨至兰考段), it must lie in the paper's own province.
    """
    for match in re.finditer("至", page.text):
        at = match.start()
        first, second = _before(page, at), _behind(page, match.end())
        ends = [end for end in (first, second) if end]
        if ends and _WAY_RE.match(page.text, second[1] if second else match.end()):
            for start, end in ends:
                yield from _county_at(page, start, end, sure=len(ends) > 1)


def _behind(page: Page, at: int) -> tuple[int, int] | None:
    for size in range(_LONGEST_SHORT, 1, -1):
        if find_division(page.text[at : at + size]):
            return at, at + size
    return None


def _before(page: Page, at: int) -> tuple[int, int] | None:
    for size in range(_LONGEST_SHORT, 1, -1):
        if size <= at and find_division(page.text[at - size : at]):
            return at - size, at
    return None


def _county_at(
    page: Page, start: int, end: int, *, sure: bool
) -> Iterator[tuple[int, int, Division]]:
    short = page.text[start:end]
    found = _counties().get(short, ())
    common = short in table("places")["short"]["common"]
    upper = find_division(short)
    if upper and upper.is_upper and common and sure:  # 南宁至百色段
        yield start, end, upper
    if upper is None or upper.is_upper:  # 南昌 is the city and not its county
        return
    near = [item for item in found if item.parents[-1] in page.chain]
    if len(near) == 1 and (sure or not common):
        yield start, end, near[0]
    elif sure and not common and not is_ambiguous(short) and found:
        yield start, end, found[0]


# 支援新疆疏勒, 协作帮扶重庆酉阳, 支持青海海东抗震; near misses: 贵州平安银行, 江苏东海实验室.
def find_below(page: Page) -> Iterator[tuple[int, int, Division]]:
    """Give the start, end and division of short names right behind that of their province."""
    common = set(table("places")["short"]["common"])
    for word in page.names:
        upper = find_division(word.text)
        if upper is None or upper.parents or word.text not in (upper.name, upper.short):
            continue
        at = word.end
        for size in range(_LONGEST_SHORT, 1, -1):
            form = page.text[at : at + size]
            below = find_division(form, (upper.name,))
            if below is None or form != below.short or upper.name not in below.parents:
                continue
            if form not in common or below.is_upper:
                yield at, at + size, below
            break


def _same_province(
    first: str, second: str, chain: tuple[str, ...]
) -> tuple[Division, Division] | None:
    """Give two counties that a dash joins, one of them of the paper's city: 江阴-靖江."""
    if first == second or {first, second} & set(table("places")["short"]["common"]):
        return None
    for one in _counties()[first]:
        for other in _counties()[second]:
            near = {one.parents[0], other.parents[0]} & set(chain)
            if near and one.parents[-1] == other.parents[-1]:
                return one, other
    return None


def _same_city(first: str, second: str, chain: tuple[str, ...]) -> tuple[Division, Division] | None:
    """Give two counties of one city; where both names are common words, none."""
    common = set(table("places")["short"]["common"])
    if first == second or {first, second} <= common:
        return None
    for one in _counties()[first]:
        for other in _counties()[second]:
            near = one.parents[0] in chain
            if one.parents == other.parents and (near or not {first, second} & common):
                return one, other
    return None
