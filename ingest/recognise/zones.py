"""Zones that a paper calls by a bare word: 科教城 is 常州科教城, 武高新 is 武进国家高新区.

A bare word counts only where the text elsewhere names exactly one such zone of the document's own
places, or in the abbreviation of its own. Classes (省级以上高新区、经开区) are none.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from policygraph.ingest.lexicon import countries, table
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.boundary import left_edge
from policygraph.ingest.recognise.page import Page
from policygraph.ingest.recognise.proper import is_class
from policygraph.ingest.regions import NATION, complete_zone, find_division, short_name

RULE = "zone"
_BESIDE_RE = re.compile(
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
_CLASS_AFTER_RE = re.compile(
    "[、与和]?(?:经开区|高新区|开发区|园区|等|企业|瞪羚|全覆盖|各)|[0-9一二三四五六七八九十]"
)


def find_zones(page: Page) -> Iterator[Mention]:
    """Give the mentions of the document's own zones by a bare word or an abbreviation."""
    for word in _WORDS:
        named = _named(page, word)
        if len(named) == 1:
            yield from _bare(page, word, named.pop())
    if page.chain:
        yield from _abbreviated(page)
        yield from _listed(page)
    yield from _of_two_states(page)
    yield from _for_example(page)


# 打造以中以、中德、中瑞为代表的国际化科技创新合作示范园区
_EXAMPLE_RE = re.compile(
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
    found = set()
    for place in page.chain:
        short = re.escape(short_name(place, page.chain))
        for match in re.finditer(rf"{short}(?:国家)?{word}", page.text):
            found.add(match[0])
    return found


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
