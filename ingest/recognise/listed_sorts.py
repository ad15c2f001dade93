"""Programmes of a list whose last word stands behind 等 and what they have in common.

开展市容市貌、集贸市场等专项整治 names two, 实施光电子信息、新能源汽车等产业突破性发展行动 two with
what is said of both, 沉湖、龙嘴河等小流域综合治理试点 one that runs in several places.
"""

import re
from collections.abc import Iterator

from policygraph.ingest.gates import find_near
from policygraph.ingest.lazy import lazy
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.naming import bare, without_edition
from policygraph.ingest.recognise.page import HARD, Page
from policygraph.ingest.recognise.programs import is_built
from policygraph.ingest.recognise.proper import is_class
from policygraph.ingest.recognise.suffixes import ends_like_name
from policygraph.ingest.regions import find_division

RULE = "shared"
_MORE_RE = lazy("等")
_TAILS = "试点|三年行动计划|行动计划|三年行动|专项整治|专项治理|行动|工程|计划"
_ITEM = "(?:(?!(?<![高中初同])等)[一-鿿A-Za-z0-9（）+]){2,18}"
# 开展市容市貌、集贸市场等专项整治; near miss: 实施新城大路等城建工程, works.
_LIST_RE = lazy(
    "(?:实施|开展|推进|推动|启动|落实|抓好|深化|做好|打好)(?:好|了|实施)?"
    f"(?P<items>{_ITEM}(?:[、和]{_ITEM})+?)等(?P<sort>[一-鿿]{{0,14}}?)(?P<tail>{_TAILS})"
    "(?=[，。；、\n和及]|建设|工作|进展)"
)
# 人才 in 等人才计划 says only what sort of programmes the items are.
_PLAIN_RE = lazy("(?:系列|重点|重大|专项|人才|引才|民生|惠民|安全生产|标志性)*")
_DEED_RE = lazy(
    "(?:领航|支撑|引领|培养|培育|执法|整治|治理|攻坚|提升|倍增|护航|清零|集聚|振兴|赋能|引育|强基|行动)$"
)
# 产业突破性发展 is done to each of the items; near miss: 等重点部位交通提升.
_DONE_RE = lazy("产业[一-鿿]{4,10}|安全|安全隐患")
# 加快赤水、江口、雷山等国家生态综合补偿试点, 完成兴安等3县全国水系连通及水美乡村试点; near miss:
# 入选甲、乙等国家试点, a status.
_PILOT_RE = lazy("试点")
_PLACED_RE = lazy(
    "(?:确保|加快推进|加快|推进|推动|建设|完成|开展|启动|抓好|深化|实施)(?:好|了)?"
    "(?P<places>[一-鿿]{2,6}?(?:[、和][一-鿿]{2,6}?)*?)(?P<more>等)?(?:[0-9一二三四五六七八九十]+(?:个(?:[县市区州]+(?!域))?|[县市区州]))?"
    "(?:国家级?|全国|全省|省级|自治区级|市级)?(?P<name>[一-鿿“”]{4,18}?试点)(?=建设|任务|工作|通过|[，。；、\n和])"
)
_WATER_RE = lazy("[江河湖海]$")
_NO_ITEM_RE = lazy("^[0-9一二三四五六七八九十]|问题|领域|行业|项目|[个条座期]$|[与的]|一批|各类")
_NO_NAME_RE = lazy("领域|行业|方面|^[一二三四五六七八九十0-9]|重点|重大|[项大个]|改革$|一批")
_ORDERS = ("专项整治", "专项治理")
_NO_PILOT_RE = lazy("^[等的地个和与]|创建|列入|入选|争创|申报|相关|有关")
_LONGEST = 10
"""Characters of the longest thing that is put in order or made to grow."""
_SHORTEST = 4
"""Characters of the shortest name of what several places run."""


def find_listed_sorts(page: Page) -> Iterator[Mention]:
    """Give each programme of the lists whose last word follows 等 and a sort."""
    yield from _placed(page)
    for match in find_near(_MORE_RE, _LIST_RE, page.text):
        items = re.split("[、和]", match["items"])
        own = match["sort"] + match["tail"]
        if all(_is_place(page, item) for item in items):
            at, base = match.start("sort"), match["sort"]
            built = match["tail"] == "工程" and is_built(base)
            if len(base) >= _SHORTEST and not (_NO_NAME_RE.search(base) or built):
                yield _program(at, match.end("tail"), own, match["tail"])
        elif _is_list(page, match, items):
            plain = _PLAIN_RE.fullmatch(match["sort"])
            printed = page.text[match.start("items") : match.end("tail")]
            for item in items:
                last = match["tail"] if plain else own
                name = item if item.endswith((last, "整治")) else item + last
                own_name, kind = without_edition(bare(name)), _kind(match["tail"])
                start, end = match.start("items"), match.end("tail")
                yield Mention(start, end, "Program", own_name, printed, RULE, kind)


def _placed(page: Page) -> Iterator[Mention]:
    """Give the pilots behind the places that run them."""
    for match in find_near(_PILOT_RE, _PLACED_RE, page.text):
        places = re.split("[、和]", match["places"])
        listed = match["more"] or len(places) > 1
        named = all(find_division(place, page.chain) for place in places)
        if listed and named and not _NO_PILOT_RE.search(match["name"]):
            yield _program(*match.span("name"), match["name"], "试点")


def _kind(tail: str) -> str:
    return "project" if tail == "试点" else "event" if tail in _ORDERS else "plan"


def _program(start: int, end: int, name: str, tail: str) -> Mention:
    return Mention(start, end, "Program", bare(name), name, RULE, _kind(tail))


def _is_place(page: Page, item: str) -> bool:
    return find_division(item, page.chain) is not None or bool(_WATER_RE.search(item))


def _is_list(page: Page, match: re.Match[str], items: list[str]) -> bool:
    """Tell whether the items are deeds or things to which one thing is done."""
    at, tail, sort = match.start("items"), match["tail"], match["sort"]
    verb = page.word_at(at)
    acts = verb is not None and verb.sort == HARD and verb.start == at
    counted = is_class(page.text[max(0, match.start() - _LONGEST) : match.start()])
    other = any(_NO_ITEM_RE.search(item) or ends_like_name(item) for item in items)
    if acts or counted or other or tail == "试点":
        return False
    if _DONE_RE.fullmatch(sort) or (tail in _ORDERS and _PLAIN_RE.fullmatch(sort)):
        return max(map(len, items)) <= _LONGEST
    deeds = all(map(_DEED_RE.search, items)) and _PLAIN_RE.fullmatch(sort)
    return bool(deeds) and not (tail == "工程" and any(map(is_built, items)))
