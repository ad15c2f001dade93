"""Places in running text: divisions, countries, regions, lakes and rivers.

Full names count anywhere; short names only where they are no common word, and those of counties
only in a paper of their own or a neighbouring place.
"""

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import chain

from policygraph.ingest.lazy import lazy
from policygraph.ingest.lexicon import Division, countries, divisions, forms, table
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.allies import find_allies
from policygraph.ingest.recognise.circles import find_circles
from policygraph.ingest.recognise.counties import find_below, find_beside, find_on_ways
from policygraph.ingest.recognise.inside import is_inside, is_natural
from policygraph.ingest.recognise.letters import find_letters
from policygraph.ingest.recognise.overseas import find_overseas
from policygraph.ingest.recognise.page import NAME, Page
from policygraph.ingest.regions import colloquial, find_division, find_governed, is_ambiguous
from policygraph.ingest.wordlists import LongestWords, find_words

RULE = "place"
# 中国特色, 中国式现代化, 数字中国: no mention of the country.
_SLOGAN_AFTER_RE = lazy(
    "特色|式现代化|共产党|梦|人民解放军|经济体制改革|红$|化|故事|成立|精神|力量|智慧|方案|之治|（[一-鿿]{2,4}）[一-鿿]"
)
_SLOGAN_BEFORE_RE = lazy(
    "(?:数字|美丽|健康|平安|法治|清洁|质量|制造|时代|阅读|书香|航天|新|科创|考古|读懂|智造|设计|创新|活力)$"
)
# 创成中国天然氧吧, 建设“中国新能源电池名城”: part of an honour or a goal; near misses:
# 荣获“中国快递示范城市”, 与中国签订.
_HONOUR_BEFORE_RE = lazy(
    "(?:创成|获评|荣获|荣膺|荣登|入选|跻身|评为|授予|争创)$|(?:打造|建设|建成)“$"
)
_HONOUR_AFTER_RE = lazy(
    "最[美具佳]|十[大佳]|百强|[0-9]{2,3}强|民营企业[0-9]|传统村落|美丽休闲乡村|天然氧吧|长寿之乡"
)
# 中国质量奖, 打造中国软件名园, 中国航空工业: the country's name only begins another one. It
# stands for the country behind a word of place, before one, before a degree, and in the honour of
# a city (荣获“中国快递示范城市”).
_IN_COUNTRY_RE = lazy("(?:在|从|对|向|于|到|进军|进入|投资|赴|来|游|走进|援)$")
_OF_COUNTRY_RE = lazy(
    "[^一-鿿·]|$|的|最[大早好]|第[一二三]|唯一|首[个家]|地方(?!政府效率)|境[内外]|内陆|大陆|[北南东]方|[西东中]部(?!百强|工匠)"
    "|(?<=“中国)[^“”\n百最]{2,6}城市”|[一-鿿]{0,4}看(?!齐)|东北|沿海|区(?!域)|总部|游客|公民|政府|市场|企业(?!家?[0-9]|[^，。；、]{0,2}强)|医疗队|代表团|行业|签[订署]|建交|和|与|在|是|已|将"
)
# 赤水河, 西陵峡, 东平湖.
_FLOWING_RE = lazy("[河湖峡]|江(?=[^一-鿿]|$|[域流岸段一二三水治大两沿]|航道|综合|干流)")
# 东海入选全国创新型县 in a paper of 连云港市 is 东海县.
# Whose papers mean that of 北京 by 城市副中心; many a city has one of its own.
_CAPITAL = {"北京市", "天津市", "河北省"}
# Cities named like the mountain or river that their papers speak of.
_NATURAL = ("黄山", "红河")
# 洪湖流域, 右江航道 in papers whose counties bear the water's name.
_WET = "湖江河溪海"
_WATERY_RE = lazy(
    "[一-鿿]{0,2}(?:流域|干流|航道|沿线|沿岸|两岸|岸线|水质|水环境|水生态|水体|湿地|大堤|通江|江段|江豚|清淤|综合治理)"
)
# 酸汤加工, 清关中心, 海河、海铁联运.
_SPLIT = {
    "汤加": lazy("汤加[工热]"),
    "关中": lazy("[清海通]关中"),
    "海河": lazy("海河(?:、海铁|联运)"),
}
# 华容县、南县和安乡县; near miss: 全市、和县域.
_LISTED_RE = lazy("[县市区][、和与][一-鿿]县(?=[、和与][一-鿿]{1,3}[县市区])")
# The words 在京 and 京津冀 share a letter: 在京津冀地区实现.
_HIDDEN_RE = lazy("(?<=在)京津冀(?:地区)?")
# 入选“2024东亚文化之都”, 亚太地区文化遗产保护杰出奖
_HONOURS = {"东亚": "文化之都", "亚太地区": "文化遗产"}
_SEAS = ("东海", "南海")
# 打造中部地区制造业强县; near misses: 东中西部地区, 全市西部地区.
_PARTS, _NO_PART = ("东部地区", "中部地区", "西部地区"), "东中西市县省州区旗国疆"
_RING_RE = lazy("[一-鿿]{0,6}?(?:公路|高速|大道|绿道|风景道|骑行|马拉松|自行车|赛(?!区))")
_BRAND = 7
"""Characters on both sides of a region's name within which a quoted name begins and ends."""
_BRAND_RE = lazy("“[一-鿿]{3,8}”")


def find_places(page: Page) -> Iterator[Mention]:
    """Give the places of a text; some may lie inside longer names."""
    for word in page.names:
        split = _SPLIT.get(word.text)
        if split and split.search(page.text, max(0, word.start - 1), word.end + 3):
            continue
        place = _named(page, word.text, word.start, word.end) if word.sort == NAME else None
        if place:
            yield from _alone(page, word.start, word.end, *place)
    for item in chain(_counties(page), find_overseas(page)):
        yield from _alone(page, item.start, item.end, item.name, item.kind)
    for start, end, division in chain(find_beside(page), find_on_ways(page), find_below(page)):
        yield from _alone(page, start, end, division.name, division.kind)
    for match in _HIDDEN_RE.finditer(page.text):
        yield _mention(page, *match.span(), "京津冀", "region")
    yield from find_circles(page)
    yield from find_letters(page)
    yield from find_allies(page)


def _alone(page: Page, start: int, end: int, name: str, kind: str) -> Iterator[Mention]:
    """Give a place that is no part of a longer name, or the river whose name holds it."""
    if _is_ring(page.text, start, end):
        return
    if not is_inside(page, start, end):
        yield _mention(page, start, end, name, kind)
    elif _FLOWING_RE.match(page.text, end) and is_natural(page, end):
        yield _mention(page, start, end + 1, page.text[start : end + 1], "region")


def _is_ring(text: str, start: int, end: int) -> bool:
    """Tell whether a name is that of a way or race around: 环洪泽湖公路; not 环渤海地区."""
    return text[start - 1 : start] == "环" and bool(_RING_RE.match(text, end))


def _mention(page: Page, start: int, end: int, name: str, kind: str) -> Mention:
    return Mention(start, end, "Place", name, page.text[start:end], RULE, kind)


def _named(page: Page, form: str, start: int, end: int) -> tuple[str, str] | None:
    seas = form in _SEAS and find_division(form, page.chain)
    if form in _regions() and not (seas and _is_related(page, seas)):
        by_character = form.startswith("港澳")  # read among the places by one character
        other = form == "大湾区" and "浙江省" in page.chain  # that of 杭州湾
        other = other or (form in _PARTS and page.text[start - 1 : start] in tuple(_NO_PART))
        other = other or (form == "城市副中心" and not _CAPITAL & set(page.chain))
        brand = _is_branded(page.text, start, end)
        brand = brand or page.text.startswith(_HONOURS.get(form, "\n"), end)
        return None if by_character or other or brand else (_regions()[form], "region")
    if form in countries():
        return (countries()[form], "country") if _is_country(page, form, start, end) else None
    governed = find_governed(form, page.text[max(0, start - 12) : start])
    division = governed or find_division(form, page.chain)
    cut = division is not None and not governed and _begins_before(page, division, start)
    if division and division.kind == "district" and (cut or _in_slogan(page, start, end)):
        return None
    related = governed or (division and _is_related(page, division))
    related = related or bool(_LISTED_RE.match(page.text, start - 2))
    if division and _is_risky(form, division) and not related:
        return None
    if division is None or (
        form != division.short and form not in (division.name, colloquial(division))
    ):
        return None
    return division.name, division.kind


def _begins_before(page: Page, division: Division, start: int) -> bool:
    """Tell whether a county of the paper's own begins one letter before: 麻|江城区."""
    other = find_division(page.text[max(0, start - 1) : start + 1], page.chain)
    near = other is not None and bool(set(other.parents) & set(page.chain))
    return near and not _is_related(page, division)


def _is_risky(form: str, division: Division) -> bool:
    """Tell whether a county's name may mean another county or be part of words: 新城区, 和县."""
    common = division.short in table("places")["short"]["common"]
    doubtful = common or is_ambiguous(form) or form == division.short
    return division.kind == "district" and doubtful


def _is_related(page: Page, division: Division) -> bool:
    """Tell whether a division lies in or beside the document's place."""
    return bool({division.name, *division.parents[:1]} & set(page.chain))


def _is_country(page: Page, form: str, start: int, end: int) -> bool:
    text = page.text
    if form == "中国":
        slogan = _SLOGAN_AFTER_RE.match(text[end : end + 8])
        before = text[max(0, start - 4) : start]
        honour = _HONOUR_BEFORE_RE.search(before) or _HONOUR_AFTER_RE.match(text, end)
        alone = _OF_COUNTRY_RE.match(text, end) or _IN_COUNTRY_RE.search(before)
        return not (slogan or honour or not alone or _SLOGAN_BEFORE_RE.search(before))
    return form != "中非"


@cache
def _regions() -> dict[str, str]:
    places = table("places")
    return forms(places["regions"]) | {name: name for name in places["waters"]}


def _counties(page: Page) -> Iterator[Mention]:
    """Give the short names of the counties in and beside the document's own place."""
    near, names, automaton = _county_words(page.chain)
    for index, start, end in find_words(automaton, page.text):
        if not _in_slogan(page, start, end):
            division = near[names[index]]
            if division.short[-1] not in _WET or not _WATERY_RE.match(page.text, end):
                yield _mention(page, start, end, division.name, division.kind)


@lru_cache(maxsize=64)
def _county_words(
    chain: tuple[str, ...],
) -> tuple[dict[str, Division], list[str], LongestWords]:
    """Give the counties around a place, their short names, and what finds them."""
    near: dict[str, Division] = {}
    for division in _neighbours(chain):  # a county's present name stands before former ones
        near.setdefault(division.short, division)
    common = set(table("places")["short"]["common"])
    names = sorted(set(near) - common)
    own = find_division(chain[0]) if chain else None
    if own and own.is_upper and own.short in common and own.short not in _NATURAL:
        near[own.short] = own  # 百色至深圳 in a paper of 百色
        names.append(own.short)
    return near, names, LongestWords(names)


def _is_branded(text: str, start: int, end: int) -> bool:
    """Tell whether a region's name is part of a short quoted one: “赣南硒品”, “皖东药乡”品牌."""
    if text.startswith(("五国", "各国", "国家", "流域", "沿线"), end):  # “中亚五国”金融服务
        return False
    around = _BRAND_RE.finditer(text, max(0, start - _BRAND), end + _BRAND)
    return any(
        brand.start() < start and end < brand.end() and brand[0][1:-1] != text[start:end]
        for brand in around
    )


def _in_slogan(page: Page, start: int, end: int) -> bool:
    """Tell whether a county's name lies in a short quote: “生态滨湖区”."""
    opening = page.text.rfind("“", max(0, start - 12), start)
    return (
        opening >= 0 and "”" not in page.text[opening:start] and page.quotes.get(opening, 0) > end
    )


def _neighbours(chain: tuple[str, ...]) -> list[Division]:
    """Give the divisions under the document's city, or under its own county's city.

    A province's paper names all counties of the province: 支持凯里、兴义做优做特.
    """
    city = next((name for name in chain if name.endswith(("市", "州", "盟", "地区"))), "")
    own = city or next(iter(chain), "")
    found = [item for item in divisions() if own in item.parents and len(item.short) > 1]
    return found if city else [item for item in found if _is_lower(item)]


def _is_lower(division: Division) -> bool:
    """Tell whether no city or province bears a county's short name: not 南昌 of 南昌县."""
    other = find_division(division.short)
    return other is not None and not other.is_upper
