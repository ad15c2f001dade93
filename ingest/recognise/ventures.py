"""Companies inside the names of what they build: 美宝高端硅基材料、金田轮胎二期等重大项目.

In a list of projects an item is a company's brand and what it makes. The brand is what stands
before the first word of industry, without the place; 金田轮胎 is brand and line of business.
Near misses: 九龙湾文旅融合园, 盘兴高铁, 农业机械化 and other works and fields.
"""

import re
from collections.abc import Iterator
from functools import cache

from policygraph.ingest.gates import find_near
from policygraph.ingest.lazy import lazy
from policygraph.ingest.lexicon import company_names, countries, divisions, table
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.boundary import left_edge
from policygraph.ingest.recognise.brands import brand_start, is_coined
from policygraph.ingest.recognise.page import HARD, NAME, Page
from policygraph.ingest.recognise.proper import residue
from policygraph.ingest.regions import is_region
from policygraph.ingest.wordlists import any_of

RULE = "venture"
_REACH = 600
"""Characters of the longest list of projects."""
# …等一批重大项目, …等项目, …建成投产: what stands behind a list of projects.
_LISTING_RE = lazy("项目|一期|二期|三期|四期|五期|六期|投产|达产|落地|落户|开工|竣工|下线|并网")
_LIST_RE = lazy(
    "等[^，。；：、\n]{0,28}?项目|(?P<stage>[一二三四五六]期)(?:项目|工程)?(?=[、，。；等])"
    "|等?(?:相继|顺利|全面|正式|项目|陆续|成功|先后|如期)*"
    "(?:建成投产|竣工投产|投产达产|投产达效|投达产|达产达效|落地开工|签约落地|签约落户|落户|开工建设|投产|竣工|下线|并网)"
)
_LINE = 4
"""Letters of the longest line of business that is looked for behind a county."""
_STAGE = "[一二三四五六]期"
# What is a part of a name wherever it stands.
_TRADE_RE = lazy(
    "(?:[铝锰铜钛镁锌镍钨钼锂硅药矿纸酒米乳种牧茶木管鞋]业|焦化|特钢)(?!产|园|城|小镇|协会|发展|振兴|从|[大强][市县省国]|基地|集群|链)"
)
# 毕节磷煤|化工一体化: what is mined, no brand.
_MINERALS_RE = lazy("[磷煤氟钡锰铝铜铁硅锂钠盐碱油气钾]{2,}")
_ZONED = ("开区", "新区", "发区", "保区", "园区")
_ZONE_RE = lazy(
    "(?P<name>(?:[一-鿿]{2,3}?)?)(?:经开区|高新区|开发区|新区|综保区|工业园区)(?=[一-鿿]{2})"
)
# 博雷顿 | 新能源汽车, 吉利 | 动力电池: what is made, not the line of business of the name.
_MADE_RE = lazy(
    "新能源(?:商用|乘用|整)?(?:汽?车|电池)|动力电池|生物(?:疫苗|制品|制剂)|锂电(?:池|新?材料|设备)|电子(?:级|元|玻璃)"
)
# 恒信50万吨乙醇, 时代绿能1.1GW大型光伏
AMOUNT = (
    r"(?:年产|年处理)?[0-9.]+(?:毫米|微米|英寸|[GMK]W"
    "|[亿万]?(?:吨|千瓦|兆瓦|台|套|米|平方米|头|只|支|片|辆|件|升))"
)


def find_ventures(page: Page) -> Iterator[Mention]:
    """Give the companies whose projects a list names, and those that enlarge their works."""
    yield from _doers(page)
    for match in find_near(_LISTING_RE, _LIST_RE, page.text, "，。；：\n"):
        first = max(0, match.start() - _REACH)
        cuts = [page.text.rfind(mark, first, match.start()) for mark in "，。；：\n"]
        start = max(*cuts, first - 1) + 1
        items = list(re.finditer("[^、]+", page.text[start : match.start()]))
        for item in items[-1:] if match["stage"] else items:
            yield from read_item(page, start + item.start(), start + item.end())


# 瑞特源年产50万吨高纯液体二氧化碳, 推进安铝技改复产; near misses: 新建年产10万吨, 煤矿技改.
_DEED_RE = lazy(
    "年(?:产|处理)[0-9]|技改|技术改造|(?<![复停]工)复产|增资扩产|扩产|退城进园|异地搬迁|整体搬迁"
)


def _doers(page: Page) -> Iterator[Mention]:
    """Give the companies of made-up names right before what is done to their works."""
    for match in _DEED_RE.finditer(page.text):
        end = match.start()
        start = brand_start(page, end)
        name = page.text[start:end]
        if start >= 0 and is_coined(name) and is_firms_brand(page, start, end):
            yield Mention(start, end, "Enterprise", name, name, RULE)


def _runs_on(brand: str) -> bool:
    """Tell whether a brand took in a character behind a known company: 潍柴|新百万台."""
    return brand[:-1] in company_names()


def read_item(page: Page, start: int, end: int) -> Iterator[Mention]:
    """Give the company with which an item of a list of projects begins, behind its places."""
    first = behind_place(page, start, end)
    sized = _sized_re().match(page.text, first, end)
    if sized and _runs_on(sized["brand"]):
        sized = None
    if sized and is_coined(sized["brand"]) and is_firms_brand(page, *sized.span("brand")):
        name = sized["brand"]
        yield Mention(*sized.span("brand"), "Enterprise", name, name, RULE)
        return
    at = behind_place(page, max(left_edge(page, end), start), end)
    known = next((n for n in (6, 5, 4) if page.text[at : at + n] in company_names()), 0)
    if known:  # 首钢水钢|铁焦系统, which 钢铁 runs over
        last = with_line(page.text, at + known)
        yield Mention(at, last, "Enterprise", page.text[at:last], page.text[at:last], RULE)
        return
    match = _firm_re().match(page.text, at, end)
    # 毕节高新区天然药物化学: behind a zone stands what is made there, or a made-up name.
    zoned = page.text[at - 2 : at] in _ZONED and match and not is_coined(match["brand"])
    if match and not zoned and is_firms_brand(page, at, match.end("brand")):
        lined = match["line"] and not _MADE_RE.match(page.text, match.start("line"))
        last = match.end("line") if lined else match.end("brand")
        last -= _runs_on(match["brand"]) and not lined
        name = page.text[at:last]
        yield Mention(at, last, "Enterprise", name, name, RULE)


def behind_place(page: Page, at: int, end: int) -> int:
    """Give where an item goes on behind the places that it begins with: 贵阳弗迪电池.

    A zone belongs to them: 水城经开区|合众锰业.
    """
    first = at
    while at < end:
        size = next((n for n in (4, 3, 2) if page.text[at : at + n] in _places()), 0)
        zone = _ZONE_RE.match(page.text, at, end)
        if not size and zone and (at > first or zone["name"]):
            at = zone.end()
            continue
        if not size or _opens_firm(page.text, at, end):
            return at
        at += size
    return at


def _opens_firm(text: str, at: int, end: int) -> bool:
    """Tell whether a company's name begins with a place: 宁德时代, 吉利, 东方希望."""
    if any(text[at : at + n] in _known_firms() for n in (5, 4, 3, 2)):
        return True
    line = _strong_line_re().search(text, at, min(end, at + 2 + _LINE))
    return line is not None and line.start() - at == len(text[at : at + 2])


@cache
def _known_firms() -> frozenset[str]:
    return frozenset(table("enterprises")["names"])


@cache
def _places() -> frozenset[str]:
    forms = {form for division in divisions() for form in (division.name, division.short)}
    return frozenset(form for form in (*forms, *countries()) if len(form) > 1)


@cache
def _cities() -> frozenset[str]:
    return frozenset(division.short for division in divisions() if division.is_upper)


@cache
def _strong_line_re() -> re.Pattern[str]:
    """Give the pattern of lines of business that only a company's name has: 荣昌生物, 东明石化."""
    return re.compile(_any("sure_lines"))


@cache
def _firm_re() -> re.Pattern[str]:
    """Give the pattern of a brand with the line of business or the product behind it."""
    lines, last, products = map(_any, ("lines", "last_lines", "products"))
    return re.compile(
        f"(?P<brand>[一-鿿]{{2,4}}?)(?:(?P<line>(?:{lines})|(?:{last})(?=、|等|{_STAGE}))"
        f"|{products}|{_STAGE}|{AMOUNT})"
    )


@cache
def _sized_re() -> re.Pattern[str]:
    """Give the pattern of a brand and an amount: 黔西南高新区|固鑫30万吨耐磨材料."""
    return re.compile(f"(?P<brand>[一-鿿]{{2,4}}?){AMOUNT}")


@cache
def _closing_line_re() -> re.Pattern[str]:
    words = "|".join(map(_any, ("lines", "last_lines")))
    return re.compile(f"(?:{words}|酒业|乳业)(?=[、，。；：（）和等]|项目|{_STAGE}|$)")


def with_line(text: str, end: int) -> int:
    """Give the end of a company's name behind its brand: the line of business that closes it.

    今世缘酒业、, 庄品健米业争创, 能矿锰业大龙锰资源项目; near misses: 立邦汽车涂料 and
    景津环保装备等, what is made.
    """
    trade = _TRADE_RE.match(text, end)
    if trade:
        return trade.end()
    lined = _lined_name_re().search(text, max(0, end - _LINE), end)
    line = None if lined else _closing_line_re().match(text, end)
    return line.end() if line else end


@cache
def _lined_name_re() -> re.Pattern[str]:
    return re.compile(f"(?:{_any('lines')})$")


def _any(key: str) -> str:
    words: list[str] = table("enterprises")[key]
    return any_of(words)


@cache
def _no_firm_re() -> re.Pattern[str]:
    return re.compile("|".join(table("enterprises")["no_firm"]))


@cache
def _industry_re() -> re.Pattern[str]:
    words: list[str] = table("enterprises")["products"]
    return re.compile("|".join(sorted(word for word in words if len(word) > 1)))


def is_firms_brand(page: Page, start: int, end: int) -> bool:
    """Tell whether letters may be a company's brand: no place, no verb, no word of industry."""
    brand = page.text[start:end]
    if (
        _MINERALS_RE.fullmatch(brand)
        or _no_firm_re().search(brand)
        or _industry_re().search(brand)
        or residue(brand) != brand
    ):
        return False
    if page.text[start - 1 : start] in tuple("吨台套瓦米件条亩"):  # 30万吨硅碳负极
        return False
    if page.text[end - 1 : end + 1] in _cities():  # 南医大无|锡医学中心
        return False
    words = page.words_in(start, end)
    if is_region(brand):  # 川渝绿色能源产业基地
        return False
    return brand not in _places() and all(word.sort not in (HARD, NAME) for word in words)
