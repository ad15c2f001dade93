"""Zones of free trade: a province's own by the bare word, and cities' zones that are linked to it.

In a paper of Beijing 本市自由贸易试验区 is 中国（北京）自由贸易试验区; the 协同发展区 that 北海 was
granted is 中国（广西）自由贸易试验区北海协同发展区.
"""

from collections.abc import Iterator
from functools import cache

from policygraph.ingest.lazy import lazy
from policygraph.ingest.lexicon import table
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.boundary import left_edge
from policygraph.ingest.recognise.page import Page
from policygraph.ingest.regions import find_division, short_name

RULE = "free-trade"
LINKED = ("协同发展区", "协同联动区", "协同创新区", "联动创新区", "联动发展区", "联动创新发展区")
"""What a city's zone that is linked to its province's zone of free trade is called."""
# 负面清单管理模式由自贸试验区向全市推广; near misses: 自贸试验区+服务业, 各自贸试验区.
_BARE_RE = lazy("(?P<own>本市|我市|本省|我省)?(?:自由贸易试验区|自贸试验区)(?![+＋（0-9]|等)")
_OTHERS_RE = lazy("(?:[各省市]外?|其他|国家|全国|国内|设立|申[建报设]|争取|、)$")
_LINKED_RE = lazy(
    "(?P<whole>中国（(?P<province>[一-鿿]{2,3})）)?(?:自由贸易试验区|自贸试验区|自贸区)"
    f"(?P<city>[一-鿿]{{2,4}}?)?(?P<last>{'|'.join(LINKED)})"
)


@cache
def _provinces() -> frozenset[str]:
    return frozenset(table("parks")["free_trade"])


def find_free_trade(page: Page) -> Iterator[Mention]:
    """Give the mentions of a province's own zone of free trade by the bare word."""
    province = short_name(page.chain[0]) if len(page.chain) == 1 else ""
    if province not in _provinces():
        return
    for match in _BARE_RE.finditer(page.text):
        start, end = match.span()
        own = bool(match["own"])
        if own or (left_edge(page, start) == start and not _OTHERS_RE.search(page.text[:start])):
            name = f"中国（{province}）自由贸易试验区"
            yield Mention(start, end, "Park", name, match[0], RULE)


def linked_zone(page: Page, name: str) -> str:
    """Give the full name of a city's zone that is linked to a zone of free trade."""
    match = _LINKED_RE.fullmatch(name) if name.endswith(LINKED) else None
    if match is None or not page.chain:
        return name
    province = match["province"] or short_name(page.chain[-1])
    division = find_division(page.chain[0])
    city = match["city"] or ""
    if not city and division is not None and division.kind == "city":
        city = short_name(page.chain[0], page.chain)
    return f"中国（{province}）自由贸易试验区{city}{match['last']}"
