"""Facilities and parks of a list that share their last words.

发挥第三代半导体、EDA、高性能膜材料等国家级创新中心 names three centres, 百色、田阳、田东电商产业园
three parks, 深空探测等4个全国重点实验室 one of four laboratories.
Near miss: 推进甲工艺、乙产业园等项目, projects.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain

from policygraph.ingest.gates import match_at
from policygraph.ingest.lazy import lazy
from policygraph.ingest.lexicon import table
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.boundary import left_edge
from policygraph.ingest.recognise.headlists import (
    BRACKET_RE,
    NO_ITEM_RE,
    NUMERALS,
    ROW,
    HeadList,
    are_states,
    cores,
    is_division,
    is_row,
    may_share,
)
from policygraph.ingest.recognise.judges import names_no_facility
from policygraph.ingest.recognise.naming import bare, level_of, without_level
from policygraph.ingest.recognise.page import HARD, Page
from policygraph.ingest.recognise.suffixes import ends_like_name
from policygraph.ingest.regions import complete_zone
from policygraph.ingest.wordlists import any_of

RULE = "list"
_STOPS = "，。；：！？\n"
_NUMBER = f"(?:[0-9]+|[{NUMERALS}]+)"
_LEVEL = "国家级|自治区级|省部共建|[省市州]级"
_NATIONAL = "国家级"
_PLACE, _LONG = 2, 5
"""Characters of the usual short names of places, and of the longest."""
_SHARED, _CLAUSE = 14, 160
"""Characters of the longest words that items share, and of the longest list."""
_ZONES = ("高新", "经开", "综保")
_FIELDS = ("应用", "应用与")
"""Verbs with which a field may begin: 应用数学."""
_LINK_RE = lazy("以及|和(?=[^平谐])|与|及")
_MORE_RE = lazy(f"[等0-9{NUMERALS}](?:(?<=等)|(?<!等)[个家所大座])")
_LIST_RE = lazy("[、和与及]")
# “东数海算”“东数绿算”海洋算力中心; near miss: “亲清半月谈”“企业亮灯日”等平台.
_QUOTES_RE = lazy(
    "“[^“”\n]{2,12}”(?:、?“[^“”\n]{2,12}”)+"
    "(?P<head>(?:(?!等)[一-鿿]){0,6}?(?:平台|算力中心|数据中心|众创空间|孵化器))(?![经企公型])"
)
# Behind last words without 等 the list must be done: 推进甲、乙产业园等项目 names projects.
_CLOSED_RE = lazy(
    "”?(?:建设|创建|发展|运营|落地|纳入|作用|提质|扩容|扩区|项目规划|工作|改革|一体化|重新认定|认定|供水|[，。；\n]|$)"
)
# 兰溪、东阳、永康获省级高新区认定: what is won is no part of a name.
_GOT_RE = lazy("[获列入创建评升为被与和]|成功|加快|推进|共同|联合")
_BEHIND_RE = lazy("[内外域级别位化型]|负责|主任|人才|名单|[0-9一二三四五六七八九十]+[个家所]")


def find_headed(page: Page) -> Iterator[Mention]:
    """Give each facility and park of the lists that share their last words."""
    yield from _quoted(page)
    starts = (found.start() for found in _MORE_RE.finditer(page.text))
    for match in chain(match_at(starts, _more_re(), page.text), _plain(page.text)):
        found = _read(page, match)
        if found and may_share(found):
            yield from _each(found)


def _quoted(page: Page) -> Iterator[Mention]:
    """Give the platforms of names in marks side by side but the last: “盐企通”“一企来办”平台."""
    for match in _QUOTES_RE.finditer(page.text):
        first, head = match.start(), match["head"]
        for item in re.finditer("“([^“”]+)”(?=、?“)", match[0]):
            if ends_like_name(item[1]) or names_no_facility(f"“{item[1]}”"):
                continue
            start, end = first + item.start(), first + item.end()
            yield Mention(start, end, "Platform", item[1] + head, item[0], RULE, "service")


def _plain(text: str) -> Iterator[re.Match[str]]:
    """Give the last words of lists without 等, with what is shared before them."""
    for core in _core_re().finditer(text):
        clause, (start, end) = _clause(text, core.start()), core.span()
        if _LIST_RE.search(text, clause, start):
            found = _plain_re().finditer(text, max(clause, start - _SHARED), end + 1)
            yield from (match for match in found if match.end("core") == end)


def _clause(text: str, at: int) -> int:
    """Give where the clause begins in which an offset stands."""
    begin = max(0, at - _CLAUSE)
    return max(begin, *(text.rfind(mark, begin, at) + 1 for mark in _STOPS))


@cache
def _core_re() -> re.Pattern[str]:
    return re.compile(any_of(tuple(cores())))


@cache
def _more_re() -> re.Pattern[str]:
    """Give the pattern of 等, a count or both before last words."""
    return re.compile(
        f"(?:(?<![高初中平同优特均])等(?:(?P<few>{_NUMBER})[家个所大座])?"
        f"|(?<![第0-9{NUMERALS}])(?P<number>{_NUMBER})[家个所大座])"
        f"(?P<level>{_LEVEL})?“?(?P<head>[一-鿿]{{0,8}}?(?P<core>{any_of(tuple(cores()))}))”?"
    )


@cache
def _plain_re() -> re.Pattern[str]:
    """Give the pattern of last words with what of them is shared."""
    shared = any_of(table("heads")["words"]["shared"])
    core = any_of(tuple(cores()))
    return re.compile(f"(?P<level>{_LEVEL})?“?(?P<head>(?:{shared})*(?P<core>{core}))”?")


@cache
def _other_re() -> re.Pattern[str]:
    return re.compile(any_of(table("heads")["words"]["other"]))


def _read(page: Page, match: re.Match[str]) -> HeadList | None:
    """Give the list before last words, None where they are none of a list."""
    groups = match.groupdict()
    more = "few" in groups
    if _BEHIND_RE.match(page.text, match.end()) or (more and _is_other(page, match)):
        return None
    start = _clause(page.text, match.start())
    number = _count(groups.get("number"))
    items = _items(page, start, match.start(), number, more=more)
    items, head = _of_places(page, items, match["head"])
    done = more or _CLOSED_RE.match(page.text, match.end()) or _of_counties(page, items, match)
    # 中日韩、中欧产业园等国际合作园区; 滨富（滨江富阳）、滨萧（滨江萧山）特别合作区、
    done = done or are_states(page, items) or _are_explained(page, items)
    if match["level"] == _NATIONAL and cores()[match["core"]][0] == "Park":
        head = "国家" + head
    found = HeadList(page, items, head, match["core"], match.end(), more, number)
    return found if items and (done or (len(items) >= ROW and is_row(found))) else None


def _are_explained(page: Page, items: tuple[tuple[int, int], ...]) -> bool:
    """Tell whether a bracket behind each item says whose it is."""
    return all(BRACKET_RE.search(page.text[first:last]) for first, last in items)


def _is_other(page: Page, match: re.Match[str]) -> bool:
    """Tell whether what stands before the last word is not shared: 等领域组建实验室."""
    middle = match["head"].removesuffix(match["core"])
    words = page.words_in(match.start("head"), match.end("core"))
    return bool(_other_re().search(middle)) or any(word.sort == HARD for word in words)


def _count(number: str | None) -> int:
    if not number:
        return 0
    if number.isdigit():
        return int(number)
    return {sign: at for at, sign in enumerate("一二三四五六七八九十", 1)}.get(number[-1], _PLACE)


def _of_counties(page: Page, items: tuple[tuple[int, int], ...], match: re.Match[str]) -> bool:
    """Tell whether short names of counties share a zone: 滨海、大丰化工园区.

    Near misses: 宜黄县、东乡经开区, 松桃、玉屏、铜仁高新区 (the city's own beside counties).
    """
    texts = [page.text[first:last] for first, last in items]
    short = all(is_division(page, text) and text[-1] not in "市县区" for text in texts)
    own = bool(texts) and texts[-1] in page.short_names
    return short and not own and page.text[match.end() : match.end() + 1] not in tuple("、等和与及")


def _of_places(
    page: Page, items: tuple[tuple[int, int], ...], head: str
) -> tuple[tuple[tuple[int, int], ...], str]:
    """Give the items and all that places share: 百色、田阳、田东关联(产业园)."""
    others = [page.text[first:last] for first, last in items[:-1]]
    if not others or not all(is_division(page, text) for text in others):
        return items, head
    first, last = items[-1]
    for size in range(min(_LONG, last - first - 1), _PLACE - 1, -1):
        rest = page.text[first + size : last]
        named = is_division(page, page.text[first : first + size])
        if named and rest.isalnum() and not (NO_ITEM_RE.search(rest) or _GOT_RE.search(rest)):
            return (*items[:-1], (first, first + size)), rest + head
    return items, head


def _items(
    page: Page, start: int, end: int, number: int, *, more: bool
) -> tuple[tuple[int, int], ...]:
    """Give the spans of the items; a verb before an item begins the list anew."""
    parts = [
        (start + part.start(), start + part.end())
        for part in re.finditer("[^、]+", page.text[start:end])
    ]
    if not parts or parts[-1][1] != end:
        return ()
    found: list[tuple[int, int]] = []
    for first, last in _split_last(page, parts, number, more=more):
        edge = _begin(page, first, last)
        counted = number == len(parts) and edge == last  # 能源智能开发与高效利用(3个省实验室)
        if found and (counted or page.text[first:edge] in _FIELDS):
            edge = first
        if edge > first:
            found = []
        if edge < last:
            found.append((edge, last))
    return tuple(found)


def _split_last(
    page: Page, parts: list[tuple[int, int]], number: int, *, more: bool
) -> list[tuple[int, int]]:
    """Split A和B at the end of a list: behind 、, where a number wants it, between places."""
    *others, (first, last) = parts
    links = list(_LINK_RE.finditer(page.text, first, last))
    if not links or (number and number != len(parts) + 1):
        return parts
    link = links[-1]
    if not number and not others:
        placed = is_division(page, page.text[link.end() : link.end() + _PLACE])
        if more or not placed:
            return parts
    if not number and others and link[0] not in ("和", "以及"):
        return parts
    return [*others, (first, link.start()), (link.end(), last)]


def _begin(page: Page, start: int, end: int) -> int:
    """Give where an item begins; 及 and 与 join fields in one: 基因及细胞仿生."""
    at = left_edge(page, end)
    while start < at and page.text[at - 1] in "及与和":
        further = left_edge(page, at - 1)
        if further >= at - 1 or is_division(page, page.text[at:end]):
            break
        at = further
    return max(at, start)


def _each(found: HeadList) -> Iterator[Mention]:
    """Give each item with the last words; the first item's level is that of all."""
    start, (label, kind) = found.items[0][0], cores()[found.core]
    printed = found.page.text[start : found.end]
    level = level_of(found.page, found.texts[0])
    mixed = label == "Park" and any(text in _ZONES for text in found.texts)
    for text in found.texts:
        own = bare(BRACKET_RE.sub("", text))
        if mixed and not own.endswith(_ZONES) and not is_division(found.page, own):
            continue  # 双龙 beside 高新 has a longer name
        if level:
            own = level + (without_level(own) if text == found.texts[0] else own)
        name = _zone(found.page, own) or own + found.head
        yield Mention(start, found.end, label, name, printed, RULE, kind)


def _zone(page: Page, own: str) -> str:
    """Give the zone that an item means: 高新 in 高新、白云等园区 is the city's 高新区."""
    if not own.endswith(_ZONES):
        return ""
    return complete_zone(own + "区", page.chain) if own in _ZONES else own + "区"
