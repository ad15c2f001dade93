"""Names that are known beforehand: universities, institutes, companies, programmes, parks."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from functools import cache

from policygraph.ingest.gates import find_near
from policygraph.ingest.lazy import lazy
from policygraph.ingest.lexicon import forms, known_parks, table
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.bodies import Unit
from policygraph.ingest.recognise.naming import bare
from policygraph.ingest.recognise.page import HARD, SOFT, Page
from policygraph.ingest.recognise.suffixes import is_blocked
from policygraph.ingest.regions import is_place, short_name
from policygraph.ingest.wordlists import LongestWords, find_words, longest_first

RULE = "known"
_SHORT = 2
"""Characters of forms that are also parts of other words: 南大 in 南大街."""
# 三峡海上风电项目, 中交海南总部开工: what they build; near misses: 三峡、神农架, 乙烯二期建成中交.
_BUILDERS = ("三峡", "中交")
_JOINS = ("合作", "共建", "共同", "联合", "签约", "签署", "对接", "携手", "建设")
_FREE = "、，。；：（）“”与和及等\n共联同·在由为向+"
# “揭榜挂帅”制度, 科创板上市, “东数西算”枢纽节点: not the programme.
_OTHER_RE = lazy("”?(?:枢纽|国家枢纽|节点|制度|机制|模式|制|体系|市场|上市)")
# 揭榜挂帅 is a manner of giving out projects; “揭榜挂帅”项目, “揭榜挂帅”榜单 are run.
_MANNERS = ("揭榜挂帅",)
# “科创中国”试点城市: a status; near miss: 开展强基计划试点.
_STATUS_RE = lazy("”?(?:省级|国家级)?试点")
# 全国村庄清洁行动先进县, 县域商业建设行动试点县: an honour.
_HONOUR_RE = lazy("”?(?:先进|示范|试点)(?:县|市|区|城市|单位|集体|企业)")
_EXCHANGE = "交易所"
# 在北交所和新三板挂牌上市: where shares are traded; near miss: 与上交所共建服务基地.
_LISTED_RE = lazy("[^，。；\n]{0,12}?(?:上市|挂牌|过会|首发|主板|科创板|创业板)")
_ACADEMY = ("中国科学院", "中科院")
_SCHEMES = ("计划", "工程", "行动", "基金", "项目")
_RUN_AFTER_RE = lazy("”?[一-鿿]{0,6}?(?:项目|榜单|攻关|计划|行动|专项|工程)")
# 中南大学湘雅二医院, 东北师大吉林实验学校, 西南大学三亚中学: no mention of the university.
_CLINIC_RE = lazy(
    "(?:(?!共建|合[作办]|联合|建设|[与和在的])[一-鿿]){0,8}?"
    "(?:医院|附院|实验学校|实验[中小]学|附属[中小]学|附[中小]|中学|小学)(?!生)"
)
# 武大、武阳、硚孝二期3条高速公路: two letters of two cities; near miss: 与武大、华科合作.
_ROADS_RE = lazy(
    "(?:[、和][一-鿿0-9]{2,8}?){1,6}?(?:等)?(?:[0-9一二三四五六七八九十]+条)?(?:高速|铁路|城际|煤矿|矿井)"
)
# 中科院苏州纳米所, 中国电子科技集团55所, 中国科学院宁波材料所
_OWNER_RE = lazy("中科院|中国|中核|中船|电科|航天科|航空工业|兵器")
_BRANCH_RE = lazy(
    "(?:中科院|中国科学院|中国电子科技集团(?:公司)?|中国电科|中国航天科[技工]集团|中国船舶集团|中国兵器"
    "|中核集团|中国工程物理研究院)"
    "(?:第?[0-9一二三四五六七八九十]{1,4}|[一-鿿]{2,10}?)(?:研究所|研究院|技术所|所)(?![谓有在需以属得])"
    # 航天科工二院, 电科48所, 中船712所
    "|(?:中?电科|航天科[技工](?:集团)?|中船(?:重工|集团)?|中国航发|航空工业|兵器)"
    "第?[0-9一二三四五六七八九十]{1,4}(?:研究所|研究院|所|院)(?![谓有在需以属得])"
)


@cache
def known_units() -> Mapping[str, Unit]:
    """Give every known form with what it names."""
    found: dict[str, Unit] = {}
    for key, kind in (("universities", "university"), ("institutes", "institute")):
        for form, name in forms(table("institutions")[key]["names"]).items():
            found.setdefault(form, Unit("Institution", name, kind))
    for name in (*table("enterprises")["names"], *_BUILDERS):
        found.setdefault(name, Unit("Enterprise", name))
    for label, file in (("Program", "programmes"), ("Platform", "platforms")):
        for kind, lines in table(file).items():
            for form, name in forms(lines).items():
                found[bare(form)] = Unit(label, bare(name), kind)
    for form, name in known_parks().items():
        found.setdefault(form, Unit("Park", bare(name)))
    return found


@cache
def _forms() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for form, unit in known_units().items():
        found.setdefault(unit.name, []).append(form)
    return {
        name: tuple(sorted(forms, key=lambda form: (-len(form), form)))
        for name, forms in found.items()
    }


def form_in_list(name: str, printed: str) -> str:
    """Give the longest known form of a name whose halves a list prints: 六盘山、贺兰山实验室."""
    for form in _forms().get(name, ()):
        cuts = range(1, len(form))
        if any(form[:at] in printed and printed.endswith(form[at:]) for at in cuts):
            return form
    return ""


@cache
def _automaton() -> tuple[LongestWords, tuple[str, ...]]:
    names = tuple(sorted(known_units()))
    return LongestWords(names), names


def find_known(page: Page) -> Iterator[Mention]:
    """Give the known names of a text, marks inside them apart (“互联网+”行动)."""
    yield from _branches(page)
    automaton, names = _automaton()
    marks = [mark.start() - count for count, mark in enumerate(re.finditer("[“”]", page.text))]
    plain = page.text.replace("“", "").replace("”", "")
    for index, first, last in find_words(automaton, plain):
        unit = known_units()[names[index]]
        end = last + bisect_right(marks, last - 1)
        start, end = _with_marks(page.text, first + bisect_right(marks, first), end)
        other = is_other(page.text, unit, names[index], end)
        if start < 0 or other or _is_part(page, names[index], start, end):
            continue
        if unit.label == "Program" and page.text.startswith("项目", end):
            end += 2
        label = "Platform" if _is_own_institute(page, unit) else unit.label
        last, place = _with_place(page.text, unit, end)
        printed = page.text[start:last]
        yield Mention(start, last, label, unit.name + place, printed, RULE, unit.kind)


# “信用中国（贵州）”网站, 港科大（广州）: the part of a place.
_PLACED_RE = lazy("（(?P<place>[一-鿿]{2,4})）")


def _with_place(text: str, unit: Unit, end: int) -> tuple[int, str]:
    """Give the end of a known name with the bracket behind it that says whose part is meant."""
    match = _PLACED_RE.match(text, end) if unit.kind in ("service", "university") else None
    return (match.end(), match[0]) if match and is_place(match["place"]) else (end, "")


def is_other(text: str, unit: Unit, form: str, end: int) -> bool:
    """Tell whether a known name means a manner, a status or a market here, or a longer word."""
    if unit.name.endswith(_EXCHANGE):
        return bool(_LISTED_RE.match(text, end))
    if unit.label != "Program":
        return False
    if unit.name in _MANNERS and not _RUN_AFTER_RE.match(text, end):
        return True
    status = not unit.name.endswith(_SCHEMES) and _STATUS_RE.match(text, end)
    status = status or _HONOUR_RE.match(text, end)
    return bool(status or _OTHER_RE.match(text, end) or _is_longer(text, form, end))


def _is_own_institute(page: Page, unit: Unit) -> bool:
    """Tell whether an institute of the national academy stands in the document's own place."""
    academy = unit.kind == "institute" and unit.name.startswith(_ACADEMY)
    return academy and any(short_name(place, page.chain) in unit.name for place in page.chain)


def is_of_clinic(text: str, mention: Mention) -> bool:
    """Tell whether a name is only part of that of a hospital, school, road or exchange."""
    if mention.label == "Place":  # 在北京证券交易所上市: neither the city nor the exchange acts
        return text.startswith("证券交易所", mention.end)
    owner = mention.label == "Institution" and mention.kind in ("university", "institute")
    road = mention.end - mention.start == _SHORT and _ROADS_RE.match(text, mention.end)
    return owner and bool(road or _CLINIC_RE.match(text, mention.end))


def _is_longer(text: str, name: str, end: int) -> bool:
    """Tell whether a programme's name is part of a longer word; 国家创新基金项目 is its own."""
    return is_blocked(text, name, end) and not text.startswith("项目", end)


def _with_marks(text: str, start: int, end: int) -> tuple[int, int]:
    """Give a span with the quotation marks that belong to it; (-1, end) where one is cut."""
    if text[start - 1 : start] == "“" and ("”" in text[start:end] or text.startswith("”", end)):
        start -= 1
        end += text.startswith("”", end) and "”" not in text[start:end]
    elif text.count("“", start, end) > text.count("”", start, end):  # 长江“十年禁渔”
        end += text.startswith("”", end)
    balanced = text.count("“", start, end) == text.count("”", start, end)
    return (start if balanced else -1), end


def _branches(page: Page) -> Iterator[Mention]:
    """Give the institutes of national academies; one in the document's own place is a platform."""
    for match in find_near(_OWNER_RE, _BRANCH_RE, page.text):
        if match[0] in known_units() or re.search("[、，的和与]|合作|建设|共建", match[0]):
            continue
        local = any(short_name(place, page.chain) in match[0] for place in page.chain)
        label = "Platform" if local else "Institution"
        yield Mention(match.start(), match.end(), label, match[0], match[0], RULE, "institute")
        yield from _siblings(page, match)


# 中船集团716所、702所
_SIBLING_RE = lazy("[、和](?P<name>第?[0-9]{1,4}所)(?=[、，。；和等与])")
_HOUSE_RE = lazy("(?P<owner>[一-鿿]+?)第?[0-9]{1,4}所")


def _siblings(page: Page, first: re.Match[str]) -> Iterator[Mention]:
    """Give the institutes of the same owner that a list names by their numbers alone."""
    house, at = _HOUSE_RE.fullmatch(first[0]), first.end()
    while house and (match := _SIBLING_RE.match(page.text, at)):
        name, at = house["owner"] + match["name"], match.end()
        if match["name"] not in known_units():
            yield Mention(
                *match.span("name"), "Institution", name, match["name"], RULE, "institute"
            )


@cache
def _made_re() -> re.Pattern[str]:
    """Give the pattern of what a known company builds: 小松全球智能制造基地, 中车IGBT项目."""
    words: list[str] = table("enterprises")["products"]
    longest = longest_first(word for word in words if len(word) > 1)
    return re.compile(
        # 华润蒲圻电厂三期, 中石化南方物流中心, 韵达一级分拨中心
        "(?:[一-鿿]{2,4})?(?:电厂|热电厂?|燃煤发电|燃气发电|[一二]级分拨中心|分拨中心|物流中心|转运中心)|"
        # 华能半岛北龙口海上风电场, 中煤广元煤电一体化
        "(?:[一-鿿]{2,6}?[0-9号]*)?(?:海上风电|海上光伏|风电场|煤电一体化|抽水蓄能)|"
        f"(?:{'|'.join(longest)}|热电|全球|华东|华南|华中|[A-Z]{{2}}|[0-9])[一-鿿A-Z0-9]{{0,16}}?"
        "(?:项目|基地|生产线|产业园|总部|电厂|热电厂|搬迁|[一二三四五]期)"
    )


def _is_part(page: Page, form: str, start: int, end: int) -> bool:
    """Tell whether a short form is only part of another word: 南大街, 中大型, 天大."""
    if len(form) > _SHORT or form in table("enterprises")["distinct"]:
        return False
    word = page.word_ending(start)
    # 支持贵阳贵安建设“全省人才蓄水池”: two places side by side
    verb = word is not None and (word.sort in (HARD, SOFT) or is_place(word.text))
    opens = verb or page.text[start - 1 : start] in _FREE
    follower = page.word_at(end)
    # 推动华能宜昌热电项目: what a company builds begins with a place.
    placed = follower is not None and follower.start == end and is_place(follower.text)
    firm = form in table("enterprises")["names"] or form in _BUILDERS
    built = placed and firm
    made = firm and _made_re().match(page.text, end)
    if form in _BUILDERS:
        return not (opens and (built or made))
    # 与清华合作, 支持前海建设; near miss: 南大街.
    acts = page.text.startswith(_JOINS, end)
    free = acts or page.text[end : end + 1] in _FREE + "的将"
    return not (opens and (built or made or free))
