"""Companies that are works, banks to be, or stand behind the sum that they invest.

零陵卷烟厂技改扩能, 中储粮宜昌直属库: the last word is that of one company's works.
112亿元宁国仕净高效太阳能电池: behind a sum and a county stands who builds.
Near misses: 支持卷烟厂技改, 10亿元以上项目.
"""

from collections.abc import Iterator
from itertools import chain

from policygraph.ingest.lazy import lazy
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.boundary import left_edge
from policygraph.ingest.recognise.brands import is_coined, opens
from policygraph.ingest.recognise.page import HARD, Page
from policygraph.ingest.recognise.ventures import behind_place, read_item
from policygraph.ingest.regions import find_division

RULE = "plant"
# 零陵卷烟厂, 三峡卷烟厂, 中储粮宜昌直属库; near misses: 支持卷烟厂技改, 各直属库.
_WORKS_RE = lazy("卷烟厂|直属库")
_BASE = (2, 8)
"""Characters of the name before the last word."""
_NO_WORKS_RE = lazy("^[各该本原新老]|[省市县区州]属|[的等]")
# 筹设大湾区国际商业银行, 组建贵州农商联合银行; near miss: 组建村镇银行.
_BANK_RE = lazy(
    "(?:筹设|筹建|设立|组建|成立|获批)(?P<name>[一-鿿]{2,12}?(?:银行|信托|财险|寿险|证券))(?=[，、。；等]|[和与]|$)"
)
_NO_BANK_RE = lazy("村镇|各|等|家|外资|国有|专业|血液|种子|分支|[的和与]|粮食银行|时间银行")
# 投资112亿元宁国仕净高效太阳能电池, 100亿元广德寻钠钠离子电池; near misses: 10亿元以上项目.
_INVESTED_RE = lazy("(?:万|亿|百亿|十亿|千亿)元的?(?=[一-鿿]{4})(?!以[上内]|[级及])")
_ITEM_RE = lazy("[一-鿿0-9A-Za-z]{4,20}?(?=项目|基地|[、，。；等])")
# 贺州全德等一批预制菜企业, 衢州极电项目; near misses: 安顺等一批企业, 衢州水厂项目.
_OWN_PROJECT_RE = lazy(
    "(?<=[一-鿿]{4})项目(?=[^，。；、]{0,12}(?:投产|下线|开工|竣工|落地|签约|达产|建成|建设))"
)
_LED_RE = lazy("等一批[^，。；、]{0,8}企业")
_SIZES = (4, 3, 2)


def find_plants(page: Page) -> Iterator[Mention]:
    """Give the companies of works, the banks that are founded, and those behind a sum."""
    yield from _works(page)
    for match in _BANK_RE.finditer(page.text):
        named = page.names_in(*match.span("name")) and not _NO_BANK_RE.search(match["name"])
        if named:
            yield _mention(page, *match.span("name"))
    for match in _INVESTED_RE.finditer(page.text):
        item = _ITEM_RE.match(page.text, match.end())
        if item and behind_place(page, *item.span()) > item.start():
            yield from read_item(page, *item.span())
    for match in chain(_LED_RE.finditer(page.text), _OWN_PROJECT_RE.finditer(page.text)):
        yield from _led(page, match.start())


def _works(page: Page) -> Iterator[Mention]:
    """Read the works of one company: 零陵卷烟厂."""
    for match in _WORKS_RE.finditer(page.text):
        start = left_edge(page, match.start())
        base = page.text[start : match.start()]
        placed = page.names_in(start, match.start()) or find_division(base, page.chain)
        made = placed or is_coined(base) or opens(page, start, HARD)
        if _BASE[0] <= len(base) <= _BASE[1] and made and not _NO_WORKS_RE.search(base):
            yield _mention(page, start, match.end())


def _led(page: Page, end: int) -> Iterator[Mention]:
    """Read the made-up name behind its place: 贺州全德等一批预制菜企业, 衢州极电项目."""
    for size in _SIZES:
        start = end - size
        division = find_division(page.text[max(0, start - 2) : start], page.chain)
        if division and opens(page, start - 2, HARD) and is_coined(page.text[start:end]):
            first = start - 2 if division.is_upper else start
            yield _mention(page, first, end)
            return


def _mention(page: Page, start: int, end: int) -> Mention:
    name = page.text[start:end]
    return Mention(start, end, "Enterprise", name, name, RULE)
