"""Companies that a place and a line of business name: 贵州轮胎, 杭州银行, 山东重工.

What stands behind must be of a firm: a list, a verb of firms or what it builds.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from policygraph.ingest.lazy import lazy
from policygraph.ingest.lexicon import table
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.brands import opens
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
        match = _LOCAL_RE.match(page.text, word.end)
        division = find_division(word.text, page.chain) if match else None
        if match is None or division is None or word.text != division.short:
            continue
        listed = match["after"] in ("、", "等")
        before = page.word_ending(word.start)
        opens = page.text[word.start - 1 : word.start] in ("", *"、，。；：\n")
        acts = match["after"] or verbs.match(page.text, match.end())
        made = _BUILDS_RE.match(page.text, match.end()) and (
            opens or (before is not None and before.sort == HARD)
        )
        if listed or made or (opens and acts):
            end = match.end() - len(match["after"])
            name = page.text[word.start : end]
            yield Mention(word.start, end, "Enterprise", name, name, RULE)


_COINED = ("venture", "mate", "brand", "firm", "project-list")
"""Rules that read a company by its brand, of which many bear the name of their home."""
_SIZES = (3, 2)
"""Characters of the names of provinces and cities."""


def find_placed(page: Page, found: Iterable[Mention]) -> Iterator[Mention]:
    """Give the companies with the province or city that their names begin with.

    贵州芭田年产60万吨合成氨, 新疆远洋高纯超细球形铝粉, 贵州吉利基于MES…; near misses: 衢州巨化 (a
    company known beyond its city), 福泉|川恒 (a county), 中国石化贵州|吉利.
    """
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
            if (own or (firm.rule in _COINED and not inside)) and opens(page, start, HARD):
                name = place + firm.name
                yield Mention(start, firm.end, "Enterprise", name, place + firm.surface, RULE)


def _is_of_place(page: Page, word: Word, behind: str) -> bool:
    """Tell whether a company of a place builds in another: 贵州能源|水城."""
    division = find_division(word.text, page.chain)
    named = division is not None and word.text == division.short
    return named and find_division(behind, page.chain) is not None


@cache
def _verbs_re() -> re.Pattern[str]:
    verbs: list[str] = table("enterprises")["verbs"]
    return re.compile(any_of(verbs))
