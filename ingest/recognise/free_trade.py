"""Zones of free trade: a place's own by the bare word, and cities' zones that are linked to one.

In a paper of Beijing 本市自由贸易试验区 is 中国（北京）自由贸易试验区; the 协同发展区 that 北海 was
granted is 中国（广西）自由贸易试验区北海协同发展区.
"""

from collections.abc import Iterator

from policygraph.ingest.lazy import lazy
from policygraph.ingest.lexicon import table
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.boundary import left_edge
from policygraph.ingest.recognise.page import Page
from policygraph.ingest.recognise.proper import is_class
from policygraph.ingest.regions import find_division, short_name

RULE = "free-trade"
LINKED = ("协同发展区", "协同联动区", "协同创新区", "联动创新区", "联动发展区", "联动创新发展区")
"""What a city's zone that is linked to its province's zone of free trade is called."""
# 负面清单管理模式由自贸试验区向全市推广; near misses: 自贸试验区+服务业, 各自贸试验区.
_BARE_RE = lazy(
    "(?P<own>本市|我市|本省|我省)?(?:自由贸易试验区|自贸试验区|自贸区)(?![+＋（”0-9]|等|联盟)"
)
_OTHERS_RE = lazy("(?:[各省市]外?|其他|国家|全国|国内|设立|申[建报设]|争取|推广|对接|、)$")
# 全力打造自贸港科创高地 in a paper of 海南 or 三亚; near misses: 中国特色自由贸易港, 海南自贸港.
_PORT_RE = lazy("(?<!海南)(?<!特色)(?:自贸港|自由贸易港)")
_ISLAND = "海南"
_BEFORE = 8
"""Characters before a bare zone that tell whether another one is meant."""
_LINKED_RE = lazy(
    "(?P<whole>中国（(?P<province>[一-鿿]{2,3})）)?(?:自由贸易试验区|自贸试验区|自贸区)"
    f"(?P<city>[一-鿿]{{2,4}}?)?(?P<last>{'|'.join(LINKED)})"
)


def find_free_trade(page: Page) -> Iterator[Mention]:
    """Give the mentions of a place's own zone of free trade, or of its part, by the bare word."""
    if page.chain and short_name(page.chain[-1]) == _ISLAND:
        for match in _PORT_RE.finditer(page.text):
            yield Mention(*match.span(), "Park", f"{_ISLAND}自由贸易港", match[0], RULE)
    name = _own_zone(page)
    if not name:
        return
    for match in _BARE_RE.finditer(page.text):
        start, end = match.span()
        before = page.text[max(0, start - _BEFORE) : start]
        free = left_edge(page, start) == start
        if match["own"] or (free and not _OTHERS_RE.search(before) and not is_class(before)):
            yield Mention(start, end, "Park", name, match[0], RULE)


def _own_zone(page: Page) -> str:
    """Give a province's zone of free trade; in a city's report on itself its part there."""
    province = short_name(page.chain[-1]) if page.chain else ""
    parts = table("parks")["free_trade"].get(province)
    if parts is None:
        return ""
    zone = f"中国（{province}）自由贸易试验区"
    if len(page.chain) == 1:
        return zone
    city = short_name(page.chain[0], page.chain)
    report = page.head.kind == "report" or not page.head.title
    return f"{zone}{city}片区" if report and city in parts else ""


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
