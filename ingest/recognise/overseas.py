"""Cities and regions abroad: 大阪市, 巴伐利亚州, 越南海防.

Those that mean other things too (海防, 长岛) count right behind their country alone.
"""

from collections.abc import Iterator
from functools import cache

from policygraph.ingest.lazy import lazy
from policygraph.ingest.lexicon import countries, foreign_cities, framed_cities
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.listed import is_whole
from policygraph.ingest.recognise.page import Page
from policygraph.ingest.regions import NATION
from policygraph.ingest.segmenter import is_word
from policygraph.ingest.wordlists import LongestWords, find_words

RULE = "place"
# 大阪市, 德累斯顿市; near misses: 首尔市场, 纽约州 with its own name.
_CITY_RE = lazy("市(?![场长民值面政])")
# 佛罗伦萨小镇 is a mall.
_MALLS = ("小镇", "广场", "酒店", "大酒店", "花园", "公馆")
# 匈牙利伊布拉尼市, 格鲁吉亚茨卡尔图博市; near miss: 韩国城市.
_ABROAD_RE = lazy(
    "(?P<name>(?![等的与和]|[大中小各]?城|[一-鿿]{0,6}?[的与和等国])[一-鿿]{2,7}?)(?<!城)市(?=[、，。；）]|建|缔|结|签|开|友|等|与|和)"
)
_SHORT = 2
"""Characters of the cities abroad that may be parts of other words: 万象 in 万象更新."""


@cache
def _words_abroad() -> tuple[tuple[str, ...], LongestWords]:
    """Give the cities and regions abroad and what finds them."""
    names = tuple(sorted({*foreign_cities(), *framed_cities()}))
    return names, LongestWords(names)


def find_overseas(page: Page) -> Iterator[Mention]:
    """Give the cities and regions abroad, with 市 behind them too."""
    yield from _behind_countries(page)
    names, automaton = _words_abroad()
    for index, start, end in find_words(automaton, page.text):
        framed = framed_cities().get(names[index])
        name = framed or names[index]
        start = end - len(name)
        if name.endswith("市") and not _CITY_RE.match(page.text, end - 1):  # 莱昂市场
            continue
        last = end + bool(_CITY_RE.match(page.text, end))
        # 与纽约合作: 约合 is a word too
        short = len(name) == _SHORT and not framed and not is_word(name)
        cut = short and not is_whole(page.text, start, last)
        if cut or _inside_word(page, start, end) or page.text.startswith(_MALLS, end):
            continue
        kind = foreign_cities().get(name, "city")
        yield Mention(start, last, "Place", name, page.text[start:last], RULE, kind)


def _behind_countries(page: Page) -> Iterator[Mention]:
    """Give the cities that a text names in full right behind their country."""
    for word in page.names:
        country = word.text in countries() and word.text != NATION
        city = _ABROAD_RE.match(page.text, word.end) if country else None
        if city:
            name = city["name"]
            yield Mention(*city.span(), "Place", name, city[0], RULE, "city")


def _inside_word(page: Page, start: int, end: int) -> bool:
    word = page.word_at(start)
    return word is not None and (word.start < start or word.end > end)
