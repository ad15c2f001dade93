"""Companies by made-up names alone, in lists of projects and of counted companies.

欧尚、夏特等一批家具项目, 立铠、富乐华3家企业 and 创明光伏、贵钢技改等项目 name companies: most
items begin with letters that are no word, and what follows is. Near misses: 高铁、机场等项目
(words), 石门、龙江等水库项目 (places of public works).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from policygraph.ingest.gates import find_near
from policygraph.ingest.lazy import lazy
from policygraph.ingest.lexicon import company_names, table
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.listed import crosses
from policygraph.ingest.recognise.page import HARD, Page
from policygraph.ingest.recognise.proper import residue
from policygraph.ingest.recognise.ventures import behind_place, is_firms_brand, with_line
from policygraph.ingest.segmenter import is_word

RULE = "project-list"
_ITEM = "[一-鿿A-Za-z]{2,12}"
_HEAD_RE = lazy("、[^，。；、\n]{2,30}?(?:项目|[0-9]+家)")
_LIST_RE = lazy(
    rf"(?P<items>{_ITEM}(?:、{_ITEM})+?)(?:等(?P<kind>(?!领域|方面|行业)[^，。；：、\n等]{{0,14}}?)项目"
    "|等?(?P<firms>[0-9]+家)(?:[^，。；、\n]{0,6}?(?:企业|公司)))"
)
# Works of places, services and fields, whose items are places or words: 石门、龙江等水库项目.
_PUBLIC_RE = lazy(
    "水|路|桥|河|湖|旅|景|学|医院|民生|小区|社区|交通|港|站|片区|园|镇|村|农田|管网|教育|文化|城建|城市|体育"
    "|基础设施|改造|治理|生态|环保|民心|商业|安置|保障|航|矿|示范|科技计划|合作|服务|能源|发电|惠民"
    "|资源|利用|问题|[的养]"
)
# 史丹利异地搬迁, 贵钢技改, 爱玛二期: what is done to a company's works.
_DEEDS_RE = lazy(
    "(?:异地|整体|搬迁|技改|技术改造|扩能|扩建|扩产|改扩建|新建|迁建|退城进园|[一二三四五六]期|升级|改造"
    "|总部|基地|产业园|生产线)+"
)
_SHORTEST, _LONGEST = 2, 4
"""Letters of brands."""
_PLACES = "厂站园馆院城港场村路桥楼店区库塔段组所局"
"""Letters that end works and places put together of a word and a letter: 卷烟厂, 热电厂."""
_LAST = "纸板机膜钢管线药件车片棉瓷布船"
"""Products of one letter, which close a longer word: 装饰纸."""
# 济微高速, 景鹰瑞铁路, 白龙核电: works that are named by places; 己内酰胺 is a substance.
_WORKS_RE = lazy(
    "高速|高铁|铁路|城际|公路|快速|大道|大桥|运河|隧道|枢纽|航道|码头|泊位|核电|水电|机场|电厂|电站"
    "|广场|酒店|宾馆|医院|[小中大]学|学校|小区|水库|灌区|水利|[河湖线]|车站|作业区|景区|公园|古城|古镇"
    "|基础设施|训练|互补|[东西南北]部|城乡|[酰烯烷醇酸]"
)


@dataclass(frozen=True, slots=True)
class _Firm:
    start: int
    end: int
    sure: bool


def find_in_project_lists(page: Page) -> Iterator[Mention]:
    """Give the companies of lists that projects or a count of companies close."""
    for match in find_near(_HEAD_RE, _LIST_RE, page.text, "，。；：\n"):
        if match["kind"] and _PUBLIC_RE.search(match["kind"]):
            continue
        items = list(_items(page, *match.span("items")))
        firms = [firm for start, end in items if (firm := _firm(page, start, end))]
        works = sum(bool(_WORKS_RE.search(page.text[start:end])) for start, end in items)
        if any(firm.sure for firm in firms) and 2 * len(firms) >= len(items) - works:
            for firm in firms:
                name = page.text[firm.start : firm.end]
                yield Mention(firm.start, firm.end, "Enterprise", name, name, RULE)


def _items(page: Page, start: int, end: int) -> Iterator[tuple[int, int]]:
    for item in re.finditer("[^、]+", page.text[start:end]):
        first, last = start + item.start(), start + item.end()
        if first == start:  # 加快汇海、…: a verb stands before the first name
            verbs = (word for word in page.words_in(first, last) if word.sort == HARD)
            first = max((w.end for w in verbs if len(w.text) > 1), default=first)
        if first < last:
            yield first, last


def _firm(page: Page, start: int, end: int) -> _Firm | None:
    """Give the company with which an item begins, None where it is another thing.

    A whole item of up to four letters is a brand; else the shortest brand before words.
    """
    if not any(page.text.startswith(name, start) for name in table("enterprises")["names"]):
        start = behind_place(page, start, end)
    if crosses(page.text[start - 2 : start], page.text[start : start + 2]):  # 太平|洋石英
        return None
    text = page.text[start:end]
    whole = (len(text),) if _SHORTEST <= len(text) <= _LONGEST else ()
    for size in (*whole, *range(_SHORTEST, min(_LONGEST, len(text)) + 1)):
        brand, rest = text[:size], text[size:]
        known = brand in company_names()
        if not (known or _is_made_up(page, start, start + size)):
            continue
        if _WORKS_RE.search(text) or (rest and brand.isascii()):
            return None
        # 人福小容量注射制剂: behind a known brand it need not be words.
        if not rest or known or _DEEDS_RE.fullmatch(rest) or _is_product(rest):
            last = with_line(page.text, start + size)
            return _Firm(start, last, sure=known or not brand.isascii())
    return None


def _is_made_up(page: Page, start: int, end: int) -> bool:
    """Tell whether letters are no word of the language, no place and no class of things."""
    brand = page.text[start:end]
    if page.text[start - 1 : start].isdigit() or brand[-1] in "和及与":
        return False
    if brand.isascii():
        return brand.isupper()
    if is_word(brand) or residue(brand) != brand or not is_firms_brand(page, start, end):
        return False
    # 三峡卷|烟厂, 新城吾悦: a word and a letter, or two words, are no brand; 四季织、 is one.
    lone = page.text[end] in "、等0123456789" and brand[-1] not in _PLACES
    joined = len(brand) - 1 == len(brand[:2]) and not lone
    return not (is_word(brand[:2]) and (joined or is_word(brand[2:])))


def _is_product(rest: str) -> bool:
    """Tell whether what follows a brand is words of the language from its first letter on."""
    rest = _DEEDS_RE.sub("", rest)
    at = 0
    while at < len(rest):
        size = next((n for n in (4, 3, 2) if at + n <= len(rest) and is_word(rest[at : at + n])), 0)
        if not size:
            return at > 0 and rest[at:] in tuple(_LAST)
        at += size
    return True
