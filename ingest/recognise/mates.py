"""Companies beside companies: what a list of projects or firms names where one item is known.

支持五得利面粉、正宇面粉、欣浩翔食品等企业 and 加快弘成化纤、万宏服饰等项目: beside a company a
brand needs less to be one. Near misses: 提档合成生物、精细化工等项目, 高速、水电站等工程.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from policygraph.ingest.lazy import lazy
from policygraph.ingest.lexicon import company_names, framed_companies, table
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.brands import is_coined, is_field
from policygraph.ingest.recognise.listed import crosses
from policygraph.ingest.recognise.page import HARD, NAME, SOFT, Page
from policygraph.ingest.recognise.proper import residue
from policygraph.ingest.recognise.ventures import AMOUNT, behind_place
from policygraph.ingest.regions import find_division, is_region
from policygraph.ingest.segmenter import frequency, segment
from policygraph.ingest.wordlists import any_of

RULE = "mate"
_STOPS = "，。；：\n"
_COMMON = 30
"""Occurrences in the dictionary's corpus from which a word is no brand."""
_USUAL = 300
"""Occurrences from which a word is no part of a longer brand."""
_SHORTEST, _LONGEST = 2, 4
"""Letters of brands."""
_WIDEST = 6
"""Letters of the longest item of a list of firms that is taken for a name."""
_LINED = 8
"""Letters of the longest known names looked for."""
_SHARE = 3
"""One item in so many must be a known company where a brand stands alone."""
_STAGE = "[一二三四五六七]期"
# What a list of firms or of what they build ends in.
_HEAD_RE = lazy(
    "等.{0,24}?(?:项目|企业|公司|集团|工程|建设|厂商|品牌|药企|酒企|车企|旅行社|工厂|产业园|生产线|基地)"
    f"|项目|{_STAGE}|[投达满]产|开工|竣工|签约|落地|做[大强优]|下线|做精|[扩增]产|扩能|扩大产能|园区化|加大布局"
    "|(?:合作|携手)(?:建设|共建|打造|开展)"
)
# 与浪潮集团、深圳华付|合作建设智算中心
_CUT_RE = lazy("等|(?:合作|携手)(?:建设|共建|打造|开展)")
# …等食品加工企业扩大生产规模, …等园区化发展: beside a company all items are firms.
_FIRMS_RE = lazy(
    "等(?!行业|领域|产业)[^，。；]{0,14}?(?:企业(?!和项目|及项目)|公司|集团|[药酒车央国]企|旅行社)"
    "|等[^，。；]{0,6}?(?:做[大强优精]|[扩增]产|扩能|园区化|转型升级)"
)
_NO_FIRM_RE = lazy(
    "产业|企业|行业|领域|服务|品牌|加工|制造|经济|平台|中心|机构|基地|旅游|餐饮|住宿|零售|电商|龙头|冠军|特新|规上"
    "|上下游|配套|投资|建设|发展|以及|[和与及的]"
)
_DEED = "年产|异地|整体搬迁|搬迁|技改|技术改造|扩建|扩产|扩能|改扩建|退城|智能化改造"
_DEED_RE = lazy(f"{_DEED}|{_STAGE}|[0-9]")
# …等重点商贸项目: malls and works.
_PUBLIC_RE = lazy("等[^，。；]{0,8}(?:商贸|商业|消费|文旅|旅游|交通|水利|民生|市政|公共)")
_OTHER_RE = lazy(
    "^[0-9第老本各该市县区省乡镇村与以对为有]|^[双两一二三四五六七八九十][个大项条座]"
    "|高速|高铁|铁路|公路|大道|大桥|隧道|航道|码头|泊位|机场|水库|灌区|水利|[小中大]学|医院|小区|广场|公园|景区"
    "|电站|电厂|湿地|管网|枢纽|污水|垃圾|古[城镇]|市场|项目|事件|污染|企业|行业|产业(?!园|基地|化)|股权|贷款|基础设施"
)
_PLACE_RE = lazy("[路街站桥湾县市区镇村乡港岛园馆院场厂店城溪河江湖山谷]$")
_LETTERS_RE = lazy("[一-鿿]+")
_SIGNS_RE = lazy(r"[\[\]()^$|?]")


def find_mates(page: Page, found: Iterable[Mention]) -> Iterator[Mention]:
    """Give the companies of lists in which another item is one already."""
    found = tuple(found)
    yield from _subsidiaries(page, found)
    taken = [mention for mention in found if mention.label != "Place"]
    firms = [mention for mention in taken if mention.label == "Enterprise"]
    done = 0
    for firm in firms:
        if firm.start < done:
            continue
        begin = max(page.text.rfind(stop, 0, firm.start) for stop in _STOPS) + 1
        ends = (page.text.find(stop, firm.end) for stop in _STOPS)
        done = min((end for end in ends if end >= 0), default=len(page.text))
        if page.text.find("、", begin, done) >= 0:
            yield from _in_list(page, begin, done, taken, firms)


def _subsidiaries(page: Page, found: Iterable[Mention]) -> Iterator[Mention]:
    """Give the companies whose names go on behind that of a known one: 吉利极电, 邦普时代.

    Near misses: 华为盘古大模型, 吉利汽车, 比亚迪贵阳基地.
    """
    for firm in found:
        known = firm.rule in ("known", "listed") and firm.label == "Enterprise"
        match = _further_re().match(page.text, firm.end) if known else None
        chemical = match and match["more"][-1] in "酸酯酮醇烯胺钠锂钛"
        if match and not chemical and _is_own(page, firm.end, match.end("more")):
            name = page.text[firm.start : match.end("more")]
            yield Mention(firm.start, match.end("more"), "Enterprise", name, name, RULE)


@cache
def _further_re() -> re.Pattern[str]:
    return re.compile(
        f"(?P<more>[一-鿿]{{2,3}}?)(?=[、，。；]|等|项目|{_STAGE}"
        f"|{_words('products', 'mate_products')})"
    )


def _in_list(
    page: Page, begin: int, end: int, taken: list[Mention], firms: list[Mention]
) -> Iterator[Mention]:
    last = page.text.rfind("、", begin, end)
    if not _HEAD_RE.search(page.text, last, end) or _PUBLIC_RE.search(page.text, last, end):
        return
    items = [
        (begin + m.start(), begin + m.end()) for m in re.finditer("[^、]+", page.text[begin:end])
    ]
    near = [mention for mention in taken if begin <= mention.start < end]
    free = [item for item in items if not any(m.start < item[1] and m.end > item[0] for m in near)]
    known = sum(any(a <= firm.start < b for firm in firms) for a, b in items)
    # 盘南、大湾煤发电和贵州能源水城煤发电项目: among works a short name is a place's.
    works = any("发电" in page.text[a:b] for a, b in items)
    alone = _SHARE * known >= len(items) and not works
    among = bool(_FIRMS_RE.search(page.text, last, end))
    for start, stop in free:
        span = _firm(page, start, stop, alone=alone)
        if among and not span:
            span = _among_firms(page, start, stop, sure=1 < known == len(items) - 1)
        if span:
            name = page.text[span[0] : span[1]]
            yield Mention(*span, "Enterprise", name, name, RULE)


def _firm(page: Page, start: int, end: int, *, alone: bool) -> tuple[int, int] | None:
    """Give the span of the company with which an item begins, None where it is another thing."""
    cut = _CUT_RE.search(page.text, start + 1, end)
    end = cut.start() if cut else end
    start = _behind_verbs(page, start, end)
    if _OTHER_RE.search(page.text[start:end]):
        return None
    known = next(
        (
            n
            for n in range(min(_LINED, end - start), 1, -1)
            if page.text[start : start + n] in company_names()
        ),
        0,
    )
    if known > _LONGEST - 1:  # 首钢水钢|铁焦系统, which 钢铁 runs over
        return start, start + known
    placed = _behind_places(page, start, end)
    for at in dict.fromkeys((start, placed)):
        match = _lined_re().match(page.text, at, end)
        # 沂南宠物食品 is a place's; 江华机械 bears the name of a county.
        whole = at == placed or (match and match.end("brand") <= placed)
        # 汇川|新能源电池: behind a county of one's own stand the goods.
        last = match.end("line") if match else end
        goods = last < end and not _DEED_RE.match(page.text, last)
        goods = goods and match is not None and _is_own_county(page, match["brand"])
        if match and whole and not goods and _is_brand(page, at, match.end("brand")):
            return at, match.end("line")
    match = _making_re().match(page.text, placed, end)
    named = match and not _PLACE_RE.search(match["brand"])
    if match and named and _is_brand(page, placed, match.end("brand")):
        return placed, match.end("brand")
    if alone and _SHORTEST <= end - placed <= _LONGEST and _is_own(page, placed, end):
        return placed, end
    return None


def _is_own_county(page: Page, brand: str) -> bool:
    division = find_division(brand, page.chain)
    return division is not None and bool(set(division.parents) & set(page.chain))


def _among_firms(page: Page, start: int, end: int, *, sure: bool) -> tuple[int, int] | None:
    """Give the span of an item of a list of firms that is hardly a word of the language.

    天赐贵宝, 通成高新; where all others are known companies any word will do: 星光.
    """
    cut = page.text.find("等", start, end)
    end = cut if cut > start else end
    start = _behind_verbs(page, start, end)
    item = page.text[start:end]
    if not _SHORTEST <= len(item) <= _WIDEST or not _LETTERS_RE.fullmatch(item):
        return None
    if _OTHER_RE.search(item) or _NO_FIRM_RE.search(item) or find_division(item, page.chain):
        return None
    words = page.words_in(start, end)
    if any(word.sort in (HARD, NAME) for word in words):
        return None
    if sure and len(item) <= _LONGEST and residue(item) == item and not is_field_word(item):
        return start, end
    made = [word for word in segment(item) if len(word) > 1 and frequency(word) < _COMMON]
    lone = len(item) == _SHORTEST and not frequency(item)
    fields = is_field_word(item[:_SHORTEST]) or not residue(item[:_SHORTEST])
    return (start, end) if (made or lone) and not fields else None


def _behind_verbs(page: Page, start: int, end: int) -> int:
    """Give where an item goes on behind the verbs that it begins with: 加快推进甘李药业."""
    at = start
    while (word := page.word_at(at)) and word.sort in (HARD, SOFT) and word.end < end:
        at = word.end
    return at + (page.text[at] in "好了" and at > start)


def _behind_places(page: Page, start: int, end: int) -> int:
    """Give where an item goes on behind its places and regions: 鲁南贝特, 贵阳弗迪."""
    at = behind_place(page, start, end)
    word = page.word_at(at)
    region = word is not None and word.start == at and is_region(word.text)
    return word.end if word and region and word.end < end else at


def _words(*keys: str) -> str:
    words: set[str] = {word for key in keys for word in table("enterprises")[key]}
    return any_of(words)


@cache
def _lined_re() -> re.Pattern[str]:
    """Give the pattern of a brand and its line of business: 正宇面粉, 大亚科技高性能铝板."""
    lines, last = _words("lines", "brand_lines", "mate_lines"), _words("last_lines")
    return re.compile(
        f"(?P<brand>[一-鿿]{{{_SHORTEST},{_LONGEST}}}?)(?P<line>(?:{lines}|(?:{last})(?=$))"
        f"(?:{_words('last_of_two')})?)(?!{_words('goes_on')})"
    )


@cache
def _making_re() -> re.Pattern[str]:
    """Give the pattern of a brand and what is made: 泉为异质结, 恒信50万吨乙醇."""
    return re.compile(
        f"(?P<brand>[一-鿿]{{{_SHORTEST},{_LONGEST}}}?)"
        f"(?:{_words('products', 'mate_products')}|{_STAGE}|{_DEED}|{AMOUNT}|[0-9A-Z][0-9A-Z号])"
    )


@cache
def _no_brand_re() -> re.Pattern[str]:
    return re.compile(_words("no_brand"))


def _is_brand(page: Page, start: int, end: int) -> bool:
    """Tell whether letters before a line of business may be a brand; a county's name may."""
    brand = page.text[start:end]
    framed = brand in framed_companies() and frequency(brand) < _USUAL
    if {brand, f"{brand}集团"} & company_names() or (framed and not find_division(brand)):
        return True
    if residue(brand) != brand or is_field_word(brand) or _no_brand_re().search(brand):
        return False
    words = page.words_in(start, end)
    # 泉为异质结: one letter of a brand may be a verb elsewhere.
    if any(w.sort == HARD or (w.sort == SOFT and len(w.text) > 1) for w in words):
        return False
    division = find_division(brand, page.chain)
    if division:
        return not division.is_upper and frequency(brand) < _USUAL
    if any(word.sort == NAME for word in words):
        return False
    return not _has_words(brand)


def _has_words(brand: str) -> bool:
    common = frequency(brand) >= _COMMON
    return common or any(frequency(w) >= _USUAL for w in segment(brand) if len(w) > 1)


@cache
def _field_re() -> re.Pattern[str]:
    words = [
        word
        for key in ("products", "no_firm")
        for entry in table("enterprises")[key]
        for word in entry.split("|")
        if len(word) > 1 and not _SIGNS_RE.search(word)
    ]
    return re.compile("|".join(sorted(words)))


def is_field_word(brand: str) -> bool:
    """Tell whether a brand holds a word of what firms make: 精细(化工), 锂电(材料)."""
    return bool(_field_re().search(brand))


def _is_own(page: Page, start: int, end: int) -> bool:
    """Tell whether letters are a brand by themselves: known, or made up and no works of a place."""
    brand = page.text[start:end]
    if brand in company_names():
        return True
    words = page.words_in(start, end)
    whole = not crosses(page.text[max(0, start - 2) : start].strip("、"), brand[:2])
    return (
        whole
        and is_coined(brand)
        and not is_field(brand)
        and not _PLACE_RE.search(brand)
        and all(word.sort not in (HARD, SOFT, NAME) for word in words)
    )
