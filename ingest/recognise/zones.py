"""Zones that a paper calls by a bare word: 科教城 is 常州科教城, 武高新 is 武进国家高新区.

A bare word counts only where the text elsewhere names exactly one such zone of the document's own
places, or in the abbreviation of its own. Classes (省级以上高新区、经开区) are none.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from policygraph.ingest.lazy import lazy
from policygraph.ingest.lexicon import countries, table
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.boundary import left_edge
from policygraph.ingest.recognise.joint import find_joint
from policygraph.ingest.recognise.national_parks import find_national_parks
from policygraph.ingest.recognise.page import HARD, SOFT, Page
from policygraph.ingest.recognise.proper import is_class
from policygraph.ingest.recognise.quarters import find_quarters
from policygraph.ingest.regions import NATION, complete_zone, find_division, short_name

RULE = "zone"
_BESIDE_RE = lazy(
    "(?:旗县区|县市区|县区|区县|市、区）|旗、县、区)(?:人民政府)?、"
    "(?P<zone>[一-鿿]{2,4}(?:高新区|经开区|开发区|度假区))"
)
_WORDS = (
    "科教城",
    "科学城",
    "科技城",
    "大学城",
    "高新区",
    "经开区",
    "开发区",
    "自贸区",
    "综保区",
    "新区",
)
# 高新区、经开区 side by side are classes; so is what 国家级, 省级, 各 precede.
_CLASS_AFTER_RE = lazy(
    "[、与和]?(?:经开区|高新区|开发区|园区|等|企业|瞪羚|全覆盖|各)|[0-9一二三四五六七八九十]"
)


def of_own_zone(page: Page, name: str) -> str:
    """Give a name that begins with the document's own zone in full: 科教城公共服务中心.

    Where the text names 常州科教城, that is 常州科教城公共服务中心.
    """
    for word, named in page.own_zones.items():
        if len(named) == 1 and name.startswith(word) and name != word:
            return next(iter(named)) + name[len(word) :]
    return name


def find_zones(page: Page) -> Iterator[Mention]:
    """Give the mentions of the document's own zones by a bare word or an abbreviation."""
    for word in _WORDS:
        named = _named(page, word)
        if len(named) == 1:
            yield from _bare(page, word, named.pop())
    if page.chain:
        yield from _of_report(page)
        yield from _abbreviated(page)
        yield from _listed(page)
        yield from find_joint(page)
    yield from _collectives(page)
    yield from _resorts(page)
    yield from _of_two_states(page)
    yield from _for_example(page)
    yield from find_quarters(page)
    yield from find_national_parks(page)


# 重点支持“一核八园”建设; near miss: “一区多园”模式, “一核两带”布局.
# 加快推进“三区一港”建设, 高标准建设“三城一岛”产业增长极, 大力推进“一河三湾”等35个核心发展板块;
# near misses: 着力打造“三区两城”, 优化“一城一区”空间布局, 盐城港“一港四区”全部对外开放.
_COLLECTIVE_RE = lazy(
    "“(?:(?<![区园城]“)一[核区城心][两二三四五六七八九十]+[园谷]"
    "|(?P<land>(?:[一二三四五六七八九十两0-9]+[城区园岛港湾谷河湖廊器]){2,}))”"
)
_BUILT_RE = lazy(
    "(?:规划|发展|加快)?建设|(?:产业)?(?:核心)?(?:增长极|承载[区地]|发展[区带])|(?<=”)等[0-9]+个"
)
_PUSHED_RE = lazy("(?:建设|推进|加快|支持|推动|推动实施)$")


def _collectives(page: Page) -> Iterator[Mention]:
    """Read a numbered set of parks where the text says that it is built."""
    found = list(_COLLECTIVE_RE.finditer(page.text))
    built = {match[0] for match in found if _is_built(page.text, match)}
    for match in found:
        if match[0] in built:
            yield Mention(*match.span(), "Park", match[0][1:-1], match[0], RULE)


def _is_built(text: str, match: re.Match[str]) -> bool:
    """Tell whether a set is said to be built; one of waters or towns also by the verb before."""
    built = _BUILT_RE.match(text, match.end())
    before = _PUSHED_RE.search(text[max(0, match.start() - _REACH) : match.start()])
    return bool(built and (before or not match["land"])) or (
        before is not None and before[0] == "建设" and bool(match["land"])
    )


# 推动赤水河谷国家级旅游度假区提质; near misses: 创建国家级…, 新增国家级…, 获评….
_RESORT_RE = lazy("(?P<level>国家级|省级|自治区级)(?P<zone>旅游度假区)")
_GOT_RE = lazy("[获为创成评升列入省级第批个家选和与及等的、是造]$|[0-9]$")


def _resorts(page: Page) -> Iterator[Mention]:
    """Read a resort whose level stands inside its name."""
    for match in _RESORT_RE.finditer(page.text):
        own = re.split("[和与至]", page.text[left_edge(page, match.start()) : match.start()])[-1]
        left = match.start() - len(own)
        word = page.word_ending(match.start())
        if len(own) < _OWN or _GOT_RE.search(own) or (word and word.sort in (HARD, SOFT)):
            continue
        printed = page.text[left : match.end()]
        yield Mention(left, match.end(), "Park", own + match["zone"], printed, RULE)


# 打造以中以、中德、中瑞为代表的国际化科技创新合作示范园区
_EXAMPLE_RE = lazy(
    "以(?P<items>中[一-鿿](?:[、和]中[一-鿿])*)(?:等)?为(?:代表|重点|主体|龙头|引领|依托)的"
    "[^，。；]{0,20}?(?P<head>创新园|产业园|合作园|园区)"
)


def _for_example(page: Page) -> Iterator[Mention]:
    """Read parks of two states that stand for many: 以中以、中德为代表的…园区."""
    for match in _EXAMPLE_RE.finditer(page.text):
        for item in re.finditer("中[一-鿿]", match["items"]):
            start = match.start("items") + item.start()
            yield Mention(start, start + 2, "Park", item[0] + match["head"], item[0], RULE)


@cache
def is_bilateral(name: str) -> bool:
    """Tell whether a name is that of a park of two states in three characters: 中以园."""
    initials = {country[0] for country in countries() if country != NATION}
    return bool(re.fullmatch("中[一-鿿]园", name)) and name[1] in initials


def _of_two_states(page: Page) -> Iterator[Mention]:
    """Read 中以园 where the text names the park in full: 中以常州创新园; near miss: 中学园区."""
    for match in re.finditer("中(?P<state>[一-鿿])园(?!区|林|艺|地|博)", page.text):
        country = f"中{match['state']}(?!园)[一-鿿（）]{{2,12}}园"
        if is_bilateral(match[0]) and re.search(country, page.text):
            yield Mention(*match.span(), "Park", match[0], match[0], RULE)


def _named(page: Page, word: str) -> set[str]:
    """Give the zones of the document's places that the text names in full."""
    return set(page.own_zones.get(word, ()))


def _listed(page: Page) -> Iterator[Mention]:
    """Read 稀土高新区 beside the counties of a city, which it is equal to: 各旗县区、稀土高新区."""
    for word in sorted({match["zone"] for match in _BESIDE_RE.finditer(page.text)}):
        if find_division(word[:2]):
            continue
        for match in re.finditer(word, page.text):
            if left_edge(page, match.start()) == match.start():
                name = short_name(page.chain[0], page.chain) + word
                yield Mention(*match.span(), "Park", name, word, RULE)


def _bare(page: Page, word: str, name: str) -> Iterator[Mention]:
    for match in re.finditer(word, page.text):
        start, end = match.span()
        before = page.text[max(0, start - 8) : start]
        if (
            left_edge(page, start) < start
            or is_class(before)
            or before.endswith(("级", "、", "各"))
        ):
            continue
        if not _CLASS_AFTER_RE.match(page.text, end):
            yield Mention(start, end, "Park", name, word, RULE)


# 提升经开区发展能级, 临空经济示范区揭牌, 高水平建设东部中心, 支持市高新区创建省级研究院,
# 经开区申创综合保税区 in a city's report on itself; near miss: 高新区创建工作.
_OWN_RE = lazy(
    "(?P<zone>高新区|经开区|临空经济示范区|临空经济区|临港经济区|[东南西北]部中心|临空区|综保区|综合保税区|自贸片区"
    "|开发区(?<=市开发区)|跨境电(?:商|子商务)综(?:试区|合试验区))"
    "(?!等|[0-9一二三四五六七八九十]+[家个]|企业|全覆盖|各|数|(?:申[建报创请]|创建)(?!国家|省级|全国|全省|自治区|综合)|认定)"
)
# 申建综保区, 争创国家高新区, 三大综保区: not there, or many; near miss: 放大综保区作用.
_OTHERS_RE = lazy(
    "(?:申[创建报请]|争[创取]|创[建成]|获批|升级为|升[级格]?为|晋[升级]为?|认定|培育|新增|[筹组新联扩]建|谋划"
    "|争取|设立|级|各|类|有条件的|(?<!放)大|[个家批（]|等|以[上下]|打造|全省|(?:各类?|级|以上)[一-鿿]{2,6}、|全国|本省|省内|与其他|上海|海南)(?:国家级?|省级?)?$"
)
_OWN = 2
"""Characters of the shortest name of a resort: 三峡."""
_REACH = 8
"""Characters before a bare zone that tell whether it is a class."""


def _of_report(page: Page) -> Iterator[Mention]:
    """Give the zones of a city that its own report calls by the bare word or by 市.

    A policy paper may mean any zone by the word; there only 市高新区 counts.
    """
    place = page.chain[0]
    division = find_division(place)
    if division is None or division.kind == "province":
        return
    report = page.head.kind == "report" or not page.head.title
    for match in _OWN_RE.finditer(page.text):
        start = match.start()
        level = page.text[max(0, start - 1) : start]
        if level == place[-1] and level in "市县" and page.word_at(start - 1) is None:
            start -= 1
        elif not report or match["zone"] == "开发区" or _is_of_other(page, start):
            continue
        if not _OTHERS_RE.search(page.text[max(0, start - _REACH) : start]):
            zone, printed = match["zone"], page.text[start : match.end()]
            named = _named(page, zone)
            name = named.pop() if len(named) == 1 else complete_zone(zone, page.chain)
            yield Mention(start, match.end(), "Park", name, printed, RULE)


def _is_of_other(page: Page, start: int) -> bool:
    """Tell whether a zone's own name stands before its bare word: 绿色化工高新区, 花都经开区."""
    return left_edge(page, start) < start or find_division(page.text[start - 2 : start]) is not None


def _abbreviated(page: Page) -> Iterator[Mention]:
    """Read the first character of the place with 高新 or 经开: 武高新."""
    first = short_name(page.chain[0], page.chain)[:1]
    for match in re.finditer(rf"{first}(?P<zone>高新|经开)区?(?![一-鿿])", page.text):
        if left_edge(page, match.start()) < match.start():
            continue
        name = complete_zone(f"{match['zone']}区", page.chain)
        yield Mention(*match.span(), "Park", name, match[0], RULE)


def as_parks(page: Page, mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """Give the mentions with places that stand for parks as parks: 武高新、西太湖等载体.

    A place stands for its park where it is listed beside a park.
    """
    areas: dict[str, str] = table("parks")["areas"]
    found = list(mentions)
    for index, mention in enumerate(found):
        beside = [*found[max(0, index - 1) : index], *found[index + 1 : index + 2]]
        listed = any(
            other.label == "Park"
            and page.text[min(mention.end, other.end) : max(mention.start, other.start)] == "、"
            for other in beside
        )
        if mention.label == "Place" and mention.surface in areas and listed:
            name = areas[mention.surface]
            found[index] = replace(mention, label="Park", name=name, rule=RULE, kind="")
    return tuple(found)
