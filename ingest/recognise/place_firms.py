"""Companies that a place and a line of business name: 贵州轮胎, 杭州银行, 山东重工.

What stands behind must be of a firm: a list, a verb of firms or what it builds.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from policygraph.ingest.lazy import lazy
from policygraph.ingest.lexicon import company_names, table
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.brands import is_coined, opens
from policygraph.ingest.recognise.page import HARD, Page, Word
from policygraph.ingest.regions import find_division
from policygraph.ingest.wordlists import any_of

RULE = "company"
# 贵州轮胎入选…, 遵义铝业、杭州银行等; near misses: 山东轮胎产业, 常州银行业.
_LOCAL = (
    "铝业|铜业|轮胎|重工|股份|矿业|纸业|药业|制药|石化|碳素|特钢|钢铁|锂业|水务|燃气|农商行|农商银行|银行|证券"
    "|信托|能源集团|城投|交投|国投|产投|能投|港务|港口集团|机床|客车|啤酒"
)
_LOCAL_RE = lazy(f"(?:{_LOCAL})(?:集团)?(?P<after>[，、。；等]|(?=[一-鿿]))")

# 贵州能源水城2×66万千瓦燃煤发电项目, 贵州能源普定电厂; near miss: 山西能源革命综合试点.
_ENERGY_RE = lazy(
    "能源(?=(?P<place>[一-鿿]{2,3}?)[^，。；、]{0,16}?(?:项目|电厂|电站|专用线|基地))"
)

# 山东重工大型矿山设备智造基地; near misses: 贵州轮胎产业基地, 山东钢铁企业.
_BUILDS_RE = lazy(
    "(?!产业|行业|企业|集群|工业|制造业|产能|[、，])[一-鿿A-Za-z0-9+]{2,18}?(?:项目|基地|生产线|[一二三四五]期)"
)


def find_place_firms(page: Page) -> Iterator[Mention]:
    """Read a company that is a place and a line of business: 贵州轮胎, 杭州银行."""
    verbs = _verbs_re()
    for word in page.names:
        energy = _ENERGY_RE.match(page.text, word.end)
        if energy and _is_of_place(page, word, energy["place"]):
            name = page.text[word.start : energy.end()]
            yield Mention(word.start, energy.end(), "Enterprise", name, name, RULE)
        backed = _BACKED_RE.match(page.text, word.end)
        if backed and _is_named_by(page, word) and opens(page, word.start, HARD):
            name = page.text[word.start : backed.end()]
            yield Mention(word.start, backed.end(), "Enterprise", name, name, RULE)
        match = _LOCAL_RE.match(page.text, word.end)
        division = find_division(word.text, page.chain) if match else None
        if match is None or division is None or word.text != division.short:
            continue
        listed = match["after"] in ("、", "等")
        before = page.word_ending(word.start)
        first = page.text[word.start - 1 : word.start] in ("", *"、，。；：\n")
        acts = match["after"] or verbs.match(page.text, match.end())
        made = _BUILDS_RE.match(page.text, match.end()) and (
            first or (before is not None and before.sort == HARD)
        )
        if listed or made or (first and acts):
            end = match.end() - len(match["after"])
            name = page.text[word.start : end]
            yield Mention(word.start, end, "Enterprise", name, name, RULE)


# 鼓励济宁能源构建全产业链服务体系; near misses: 支持山西能源转型, 推动贵州能源高质量发展.
_BACKED_RE = lazy(
    "能源(?=(?:牵头|组建|构建|打造|做[大强优]|与|参与|联合|布局|投资|上市)(?!基地|大省|安全|强))"
)
# 华润新能源（贺州）、中电华灯（贺州）新能源; near misses: 吉利（一期）, 比亚迪（合肥）基地.
_BRACKET_RE = lazy("（(?P<place>[一-鿿]{2,3})）")
_COINED = ("venture", "mate", "brand", "firm", "project-list")
"""Rules that read a company by its brand, of which many bear the name of their home."""
_WIDEST, _SHORT = 8, 4
"""Characters of the longest names before a bracket, and of made-up ones."""
_SIZES = (3, 2)
"""Characters of the names of provinces and cities."""


def find_placed(page: Page, found: Iterable[Mention]) -> Iterator[Mention]:
    """Give the companies with the province or city that their names begin with.

    贵州芭田年产60万吨合成氨, 新疆远洋高纯超细球形铝粉, 贵州吉利基于MES…; near misses: 衢州巨化 (a
    company known beyond its city), 福泉|川恒 (a county), 中国石化贵州|吉利.
    """
    yield from _bracketed(page)
    for firm in found:
        if firm.label != "Enterprise":
            continue
        for size in _SIZES:
            start = firm.start - size
            place = page.text[max(0, start) : firm.start]
            division = find_division(place, page.chain) if start >= 0 else None
            if division is None or not division.is_upper or division.short != place:
                continue
            own = not division.parents and division.name in page.chain
            # In a province's own paper a city says where the works are: 安顺|三力制药.
            inside = page.chain[:1] == division.parents[-1:]
            known = bool(division.parents) and firm.name in company_names()  # 贵阳|弗迪电池
            coined = firm.rule in _COINED and not inside and not known
            if (own or coined) and opens(page, start, HARD):
                name = place + firm.name
                yield Mention(start, firm.end, "Enterprise", name, place + firm.surface, RULE)


def _bracketed(page: Page) -> Iterator[Mention]:
    """Give the companies with the place in a bracket: the part of a firm that stands there."""
    for match in _BRACKET_RE.finditer(page.text):
        if not find_division(match["place"]):
            continue
        behind = _branch_re().match(page.text, match.end())
        start = _owner_start(page, match.start())
        if behind and start >= 0:
            name = page.text[start : behind.end()]
            yield Mention(start, behind.end(), "Enterprise", name, name, RULE)


def _owner_start(page: Page, end: int) -> int:
    """Give where the company begins that ends at an offset, -1 where none does."""
    for size in range(_WIDEST, 1, -1):
        name, start = page.text[max(0, end - size) : end], end - size
        own = name in company_names() or (size <= _SHORT and is_coined(name))
        lined = _line_re().search(name)
        own = own or bool(lined and name[: lined.start()] in company_names())
        if start >= 0 and own and opens(page, start, HARD):
            return start
    return -1


@cache
def _line_re() -> re.Pattern[str]:
    lines: list[str] = table("enterprises")["lines"]
    return re.compile(f"(?:{any_of(lines)})$")


@cache
def _branch_re() -> re.Pattern[str]:
    lines: list[str] = table("enterprises")["lines"]
    return re.compile(f"(?:{any_of(lines)})?(?=[、，。；等和与]|二?期|项目)")


def _is_of_place(page: Page, word: Word, behind: str) -> bool:
    """Tell whether a company of a place builds in another: 贵州能源|水城."""
    return _is_named_by(page, word) and find_division(behind, page.chain) is not None


def _is_named_by(page: Page, word: Word) -> bool:
    division = find_division(word.text, page.chain)
    return division is not None and word.text == division.short


@cache
def _verbs_re() -> re.Pattern[str]:
    verbs: list[str] = table("enterprises")["verbs"]
    return re.compile(any_of(verbs))
