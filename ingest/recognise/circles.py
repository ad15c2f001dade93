"""Areas of cities, economic zones of regions, and waters that a word behind them tells.

合肥都市圈, 贵阳—贵安—安顺都市圈, 海西经济区, 合肥、南京都市圈, which are two.
"""

import re
from collections.abc import Iterator
from itertools import chain

from policygraph.ingest.gates import find_near
from policygraph.ingest.lazy import lazy
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.boundary import left_edge
from policygraph.ingest.recognise.page import NAME, Page
from policygraph.ingest.regions import find_division, is_region

RULE = "place"
_LONGEST_OWNER = 4
_CIRCLE = 8
"""Characters before 都市圈 in its longest names."""
# 合肥都市圈, 长江中游城市群, 平陆运河经济带; near miss: 都市圈, 现代化都市圈, 滨河经济带.
# 海西经济区, 黔北经济协作区, of a region; near miss: 临港经济区.
_CIRCLE_RE = lazy(
    "都市圈|经济圈|城[市镇]群|都会区|生态圈层|生态经济带|经济带|经济(?:协作)?区(?!域|划)|城镇带"
)
_JOINED = "—–-"
# 合肥、南昌都市圈, 长株潭、合肥和南昌都市圈.
_SHARED = "、和与"
# 西太湖、长荡湖“两湖”; near miss: 江湖, 五湖四海.
_LAKE_RE = lazy("湖")
_WATER_RE = lazy(
    r"[一-鿿]{1,3}?[^五江两大环河亲近拥全][湖](?=[、，。；“（）\n等]|$|流域|沿线|沿岸|两岸|生态|水环境|水质|治理)"
)


# 涡河生态廊道, 南淝河水质, 柏临河、桥边河流域; near misses: 江河流域, 治理小河, 入河排污口.
_STREAM_RE = lazy("河")
_RIVER_RE = lazy(
    "[一-鿿]{0,3}[^一两三四五江大运内小沿滨入护各条拥出引跨过清治黑美段界要]河"
    "(?=流域|干流|两岸|沿岸|沿线|水质|综合治理|治理|生态流量|生态廊道|水环境|(?:、[一-鿿]{1,3}[河江湖溪])+)"
)


def find_circles(page: Page) -> Iterator[Mention]:
    """Give the areas of cities, the lakes and the rivers that their last words tell."""
    for match in _CIRCLE_RE.finditer(page.text):
        start = left_edge(page, match.start())
        owner = page.text[start : match.start()]
        named = bool(page.names_in(start, match.start()) or find_division(owner, page.chain))
        if match[0].endswith("区") and match[0].startswith("经济"):
            named = is_region(owner)
        if not named or len(owner) > _CIRCLE:
            continue
        first = _first_city(page, start, _JOINED)
        yield _mention(page, first, match.end(), page.text[first : match.end()])
        if match[0] == "都市圈" and first == start and find_division(owner):
            yield from _sharing(page, start, match.end(), owner)
    lakes = find_near(_LAKE_RE, _WATER_RE, page.text)
    for match in chain(lakes, find_near(_STREAM_RE, _RIVER_RE, page.text)):
        start = left_edge(page, match.end() - 1)
        if start < match.start():
            continue
        start = _behind_owner(page, start, match.end())
        start += page.text[start] == "沿"
        if start < match.end() - 1:
            yield _mention(page, start, match.end(), page.text[start : match.end()])


def _first_city(page: Page, start: int, links: str) -> int:
    """Give where the first of the cities begins that marks join: 贵阳—贵安—|安顺都市圈."""
    while page.text[start - 1] in links and (word := page.word_ending(start - 1)):
        division = find_division(word.text)
        known = word.sort == NAME and (links == _JOINED or (division and division.is_upper))
        if not known:
            break
        start = word.start
    return start


def _sharing(page: Page, start: int, end: int, owner: str) -> Iterator[Mention]:
    """Give each of the areas of 合肥、南京都市圈, both over their common span."""
    first = _first_city(page, start, _SHARED)
    cities = re.split(f"[{_SHARED}]", page.text[first:start])[:-1]
    if cities:
        for city in (*cities, owner):
            yield _mention(page, first, end, f"{city}都市圈")


def _behind_owner(page: Page, start: int, end: int) -> int:
    """Give where a water's name begins behind its county's: 盐都|大纵湖; not 高邮湖."""
    for size in range(min(_LONGEST_OWNER, end - start - 2), 1, -1):
        if find_division(page.text[start : start + size]):
            return start + size
    return start


def _mention(page: Page, start: int, end: int, name: str) -> Mention:
    return Mention(start, end, "Place", name, page.text[start:end], RULE, "region")
