"""Companies by a made-up brand and its line of business, wherever they stand: 泰盈科技, 元豪铝业.

The brand must begin behind a mark, a verb or a place and hold no word of the dictionary in common
use. Where the line is also a field (装备, 数据) a mark, a verb of firms, a stage or a product must
follow. Near misses: 海工装备, 提振汽车, 具身智能, 零碳制造.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from ahocorasick_rs import AhoCorasick

from policygraph.ingest.gates import match_at
from policygraph.ingest.lazy import lazy
from policygraph.ingest.lexicon import (
    KEPT,
    company_names,
    framed_companies,
    listed_companies,
    table,
)
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.page import HARD, NAME, SOFT, Page
from policygraph.ingest.recognise.proper import residue
from policygraph.ingest.regions import find_division
from policygraph.ingest.segmenter import frequency, segment
from policygraph.ingest.wordlists import find_words, longest_first

RULE = "brand"
_MARKS = "，。；：、\n“”（）与和及由等的"
_SIZES = (2, 3, 4)
"""Characters of brands, the shortest first."""
_COMMON, _USUAL = 30, 300
"""Occurrences in the dictionary's corpus from which a word is in common use, and a county's name
too well known to be a brand."""
# 海工装备、深远海风电等产业: fields.
_FIELDS_RE = lazy("[^，。；\n]{0,60}?等[0-9一-鿿]{0,6}?(?:产业|行业|领域|消费|集群)")
# A科技、B新能源等5家市级新型机构: facilities that bear a company's name.
_FACILITIES_RE = lazy(
    "[^，。；\n]{0,60}?等[0-9一-鿿]{0,8}?(?:新型机构|研发机构|研究院|研究中心|平台|孵化器)"
)
# 鲁抗|生物疫苗, 福田|智能数字化工厂; near miss: 荣昌生物新药产业化.
_MADE_RE = lazy(
    "生物(?:疫苗|制品|制剂|肥|农药)|智能(?:数字化|制造|装备|工厂|化)|新能源(?:商用|汽车|重卡|整车)"
)
_GOODS = ("汽车", "电子", "航空", "航天", "船舶")
_LETTERS_RE = lazy("[一-鿿]+")


def find_brands(page: Page) -> Iterator[Mention]:
    """Give the companies of a text that a brand and a line of business name."""
    words = find_words(_line_words(), page.text, overlapping=True)
    starts = sorted({start for _, start, _ in words})
    for match in match_at(starts, _line_re(), page.text):
        start = brand_start(page, match.start())
        brand = page.text[start : match.start()]
        if start < 0 or not (brand in _known() or is_coined(brand) or _is_far(page, brand)):
            continue
        fields = _FIELDS_RE.match(page.text, match.end())
        # 首钢水钢|铁焦系统: a known name ends inside the line.
        inner = any(
            page.text[start:at] in company_names() for at in range(match.start() + 1, match.end())
        )
        if fields or inner or is_facility(page, match.end()) or _is_hindered(page, start, match):
            continue
        first = start if _is_made(page, match) else with_place(page, start)
        # 立邦|汽车涂料: behind a known brand the trade is that of the goods.
        goods = match["made"] and match[0] in _GOODS and brand in company_names()
        goods = goods or _is_product(page, match, brand)
        last = match.start() if goods else match.end()
        name = page.text[first:last]
        yield Mention(first, last, "Enterprise", name, name, RULE)


def _is_product(page: Page, match: re.Match[str], brand: str) -> bool:
    """Tell whether a line of business behind a known brand begins what it makes."""
    known = brand in company_names() or brand in framed_companies() or _is_far(page, brand)
    named = brand + match[0] in company_names() or brand + match[0] in listed_companies()
    return known and not named and _MADE_RE.match(page.text, match.start()) is not None


@cache
def _known() -> frozenset[str]:
    return frozenset(table("enterprises")["names"])


def is_facility(page: Page, end: int) -> bool:
    """Tell whether the list that goes on at `end` is one of facilities."""
    return bool(_FACILITIES_RE.match(page.text, end))


def brand_start(page: Page, end: int) -> int:
    """Give where the brand that ends at an offset begins, -1 where nothing parts it off."""
    for size in _SIZES:
        start = end - size
        if start < 0:
            return -1
        if opens(page, start, HARD, SOFT, NAME):
            return start
        if page.text[start - 1] in "好了" and page.word_ending(start - 1):  # 服务好中恒电子
            return start
    return -1


def _is_far(page: Page, brand: str) -> bool:
    """Tell whether a brand is also the short name of a county elsewhere: 永昌锦纶 in 天门."""
    division = find_division(brand, page.chain) if page.chain else None
    if division is None or division.is_upper or division.short != brand:
        return False
    own = {page.chain[0], page.chain[-1]} & {division.name, *division.parents}
    return not own and frequency(brand) < _USUAL and residue(brand) == brand


def _words(*keys: str, but: tuple[str, ...] = ()) -> list[str]:
    words: set[str] = {word for key in keys for word in table("enterprises")[key]}
    words -= set(but)
    return longest_first(words)


def _any(*keys: str, but: tuple[str, ...] = ()) -> str:
    return "|".join(_words(*keys, but=but))


_LINES = ("lines", "last_lines", "brand_lines")
# 绿电制造, 点云数据, 图件信息: no company where nothing else tells of one.
_WEAK = ("制造", "数据", "信息")
_PAIRED = ("汽车电子", "生物医药", "生物制药")


@cache
def _line_words() -> AhoCorasick:
    """Give the words with one of which each line of business begins."""
    return AhoCorasick([*_words(*_LINES, but=_WEAK), *_PAIRED])


@cache
def _line_re() -> re.Pattern[str]:
    """Give the pattern of lines of business and of what may stand behind them."""
    lines = _any("lines", "last_lines", "brand_lines", but=_WEAK)
    paired = f"(?:{lines})(?:{_any('last_of_two')})|汽车电子|生物医药|生物制药"
    after = f"[、，。；“（）\n与和及0-9]|等|以(?![及来上下内外色])|{_any('verbs', 'objects')}"
    made = f"(?P<made>项目|[一二三四五]期|{_any('products')})"
    # 荣昌生物新药产业化项目, but 格力|智能制造项目, 魏桥|新能源商用车项目
    works = (
        "[一-鿿A-Za-z0-9、]{0,20}?(?:项目|生产线|产业化)|[^，。；\n]{2,60}?等[^，。；\n]{0,12}?项目"
    )
    return re.compile(
        f"(?:{paired}|{lines})(?!{_any('goes_on')})(?={made}|{after})"
        f"|(?:{_any('lines', but=('新能源',))})(?!{_any('goes_on')})(?=(?P<works>{works}))"
    )


# 晶隆半导体、东旭光电等项目: behind a place the company stands without it.
_WORKS_RE = lazy("[^，。；\n]{0,40}?等[^，。；\n]{0,12}?(?:项目|建设|投产)")


def _is_made(page: Page, match: re.Match[str]) -> bool:
    """Tell whether what stands behind a company is what it builds or makes."""
    return bool(match["made"] or match["works"] or _WORKS_RE.match(page.text, match.end()))


@cache
def _no_brand_re() -> re.Pattern[str]:
    words = [word for word in table("enterprises")["products"] if len(word) > 1]
    return re.compile(
        "|".join([*table("enterprises")["no_firm"], *table("enterprises")["no_brand"], *words])
    )


def opens(page: Page, start: int, *sorts: str) -> bool:
    """Tell whether a mark or a word of one of the sorts stands before an offset."""
    word = page.word_ending(start)
    marked = page.text[max(0, start - 1) : start] in ("", *_MARKS)
    return marked or (word is not None and word.sort in sorts)


def is_field(text: str) -> bool:
    """Tell whether a stretch holds a word of what firms make or of no firm: 储能, 钢钒."""
    return bool(_no_brand_re().search(text))


@lru_cache(maxsize=KEPT)
def is_coined(text: str) -> bool:
    """Tell whether a stretch is made up: 泰盈, 索理思; not 提振, 海工 or 铜基."""
    if residue(text) != text or not _LETTERS_RE.fullmatch(text) or is_field(text):
        return False
    if find_division(text) or (len(text) == _SIZES[1] and find_division(text[:-1])):  # 义龙, 寒亭电
        return False
    words = [word for word in segment(text) if len(word) > 1]
    if any(frequency(word) >= _COMMON for word in words):
        return False
    return text in words or len(text) == _SIZES[1] or any(not frequency(word) for word in words)


def _is_hindered(page: Page, start: int, match: re.Match[str]) -> bool:
    """Tell whether a verb, a known name or a word over an end of the brand stands in a stretch."""
    words = page.words_in(start, match.end())
    if any(w.sort in (HARD, NAME) or (w.sort == SOFT and w.start == start) for w in words):
        return True
    # 较强驱动力: 驱动 is a word.
    return any(
        frequency(page.text[max(0, at - 1) : at + 1]) >= _COMMON and page.text[at - 1] not in _MARKS
        for at in (start, match.start())
    )


def with_place(page: Page, start: int) -> int:
    """Give the start of a company's name with the place that it begins with: 常州寅盛药业."""
    for size in (3, 2):
        place = page.text[max(0, start - size) : start]
        division = find_division(place, page.chain)
        if division and division.short == place and opens(page, start - size, HARD):
            return start - size
    return start
