"""Companies listed at an exchange, by the short names of their shares.

Thousands of short names meet parts of other words by chance: a find counts only where no word of
the dictionary runs over its ends. 海康威视获奖 names one; near misses: 厦钨新能源, 创新城市.
A rare word that does so gives way to a common one beside a longer name: 推进|宝丰储能, not 进宝.
"""

import re
from collections.abc import Iterator
from functools import cache

from policygraph.ingest.lazy import lazy
from policygraph.ingest.lexicon import (
    company_names,
    divisions,
    framed_companies,
    listed_companies,
    table,
)
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.brands import is_facility, with_place
from policygraph.ingest.recognise.page import Page
from policygraph.ingest.recognise.ventures import with_line
from policygraph.ingest.segmenter import frequency, is_word
from policygraph.ingest.wordlists import LongestWords, any_of, find_words

RULE = "listed"
_OPEN = "、，。；：（）“”《》\n /和与及等"
# 晶科能源北站, 太阳纸业路: a place that carries the name.
_PLACES = ("路", "站", "桥", "街", "广场", "大道", "体育馆", "大厦")
_TOWN_RE = lazy("[镇乡村](?=[、，。；和及与等的])")
# 山东航空产业, 兴福|电子级化学品: a field or a sort of goods; near miss: 隆基绿能产业园.
_LINES = (
    *("能源", "电力", "石化", "石油", "油气", "矿业", "钢铁", "铝业", "铜业", "水泥"),
    *("航空", "航天", "航运", "汽车", "重工", "电子"),
)
_FIELD_RE = lazy("产业(?!园|基地|城)|行业|领域|集群|技术|消费|发电|经济|贸易|运输|安全|基地|级")
# 宁德时代新能源电池项目, 奇瑞新能源汽车: the firm and what it makes.
_NEW_ENERGY_RE = lazy("新能源(?=汽车|电池|商用车|客车|重卡|装备|材料)")
_LATIN_RE = lazy("[A-Za-z]{2}")
_NUMBER_MARKS = ("〔", "[", "【")
"""What opens the year behind the mark of a paper's number: 京经信发〔2022〕68号."""
_KINDS = "控股|科技|股份|实业|能源|集团有限|股份有限|控股有限|有限"
_SHORT = 2
"""Letters of the brands that name a joint venture."""
_PLAIN = 50
"""How many times as common a word must be as one that it is taken for."""
_LONGEST = 8
"""Letters of the longest names looked for behind a place."""


@cache
def _automaton() -> LongestWords:
    return LongestWords(listed_companies())


def find_listed(page: Page) -> Iterator[Mention]:
    """Give the listed companies of a text."""
    for _, first, last in find_words(_automaton(), page.text):
        start, end = _joined(page.text, *_behind_place(page.text, first, last))
        other = is_place_name(page.text, end) or is_facility(page, end)
        other = other or _goes_on(page.text, start, end) or _is_quoted(page, start, end)
        if not other and is_whole(page.text, start, end):
            first, last = _with_place(page, start, end), with_line(page.text, end)
            printed = page.text[first:last]
            name = full_name(page.text, printed)
            yield Mention(first, last, "Enterprise", name, printed, RULE)


def is_place_name(text: str, end: int) -> bool:
    """Tell whether a road, a building or a town ends behind a name: 今世缘大道, 华兰镇."""
    return text.startswith(_PLACES, end) or bool(_TOWN_RE.match(text, end))


def full_name(text: str, name: str) -> str:
    """Give the full name that a text has for a brand of two letters: 华友控股集团 for 华友."""
    full = re.search(f"{name}(?:{_KINDS})?(?:集团|公司)", text) if len(name) == _SHORT else None
    return full[0] if full else name


def _joined(text: str, start: int, end: int) -> tuple[int, int]:
    """Give the joint venture that two brands name: 邦普宜化; the company alone where it is one."""
    brand = text[end : end + _SHORT]
    if end - start != _SHORT or not (brand in company_names() or brand in framed_companies()):
        return start, end
    return (start, end + _SHORT) if is_whole(text, start, end + _SHORT) else (start, end)


def _is_quoted(page: Page, start: int, end: int) -> bool:
    """Tell whether quotes say that something else is meant: “讯飞星火”大模型, 播下“金种子”."""
    return page.quotes.get(start - 1, end) > end


def _goes_on(text: str, start: int, end: int) -> bool:
    """Tell whether a name is the beginning of a field or a part of a word of Latin letters."""
    if _LATIN_RE.fullmatch(text[start - 1 : start + 1]) or _LATIN_RE.fullmatch(
        text[end - 1 : end + 1]
    ):
        return True
    if text.startswith(_NUMBER_MARKS, end):
        return True
    if text.startswith("新能源", end - 3) and _NEW_ENERGY_RE.match(text, end - 3):
        return True
    return text.endswith(_LINES, start, end) and bool(_FIELD_RE.match(text, end))


def _behind_place(text: str, start: int, end: int) -> tuple[int, int]:
    """Give the longer name that follows the place a name begins with: 厦门|海辰储能."""
    at = next((start + size for size in (2, 3) if text[start : start + size] in _places()), end)
    tail = text[at : at + _LONGEST]
    sizes = (size for size in range(len(tail), end - at, -1) if tail[:size] in company_names())
    size = next(sizes, 0) if at < end else 0
    return (at, at + size) if size else (start, end)


@cache
def _places() -> frozenset[str]:
    return frozenset(division.short for division in divisions() if division.is_upper)


def _with_place(page: Page, start: int, end: int) -> int:
    """Give the start of a listed company with its place, where it opens a clause and acts.

    常州格力博建立研发中心; near miss: 宁国博世科2家上市公司.
    """
    first = with_place(page, start)
    opens = page.text[max(0, first - 1) : first] in ("", *"，。；：\n")
    return first if opens and _acts_re().match(page.text, end) else start


@cache
def _acts_re() -> re.Pattern[str]:
    words = {word for key in ("verbs", "objects") for word in table("enterprises")[key]}
    return re.compile(any_of(words))


def is_whole(text: str, start: int, end: int) -> bool:
    """Tell whether no word begins before a name and ends in it, or begins in it and goes on."""
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    opens = before[-1:] in _OPEN or not crosses(before, text[start : start + 2])
    closes = after[:1] in _OPEN or not crosses(text[end - 2 : end], after)
    if opens and closes:
        return True
    # 投产|中韩石化, 新增|容知日新; near misses: 提高|贵飞, 协和成|药业, 其|中建材.
    return end - start > _SHORT and (
        (opens or _yields(before, text[start : start + 2], before))
        and (closes or _yields(text[end - 2 : end], after, after))
    )


def _yields(left: str, right: str, beside: str) -> bool:
    """Tell whether what takes letters of both sides is rare against the word beside the name."""
    return _PLAIN * max(map(frequency, _across(left, right))) < frequency(beside)


def crosses(left: str, right: str) -> bool:
    """Tell whether a word of two to four letters takes letters of both sides."""
    return any(map(is_word, _across(left, right)))


def _across(left: str, right: str) -> Iterator[str]:
    for i in range(1, len(left) + 1):
        yield from (left[-i:] + right[:j] for j in range(1, len(right) + 1))
