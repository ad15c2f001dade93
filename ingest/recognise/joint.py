"""Parks that two places run together, by one character of each, and parks of several counties.

锡连共建园区, 成阿园区: one of the two is the document's own place. Near misses: 共建园区 as a kind,
百色产业园, whose two characters are one word.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from policygraph.ingest.gates import find_near
from policygraph.ingest.lexicon import divisions
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.boundary import left_edge
from policygraph.ingest.recognise.page import Page
from policygraph.ingest.regions import find_division
from policygraph.ingest.segmenter import is_word

RULE = "zone"
_LAST = "园区|产业园|工业园|科技园|合作区|示范区|试验区|产业城"
_LAST_RE = re.compile(_LAST)
_JOINT_RE = re.compile(
    "(?P<pair>[一-鿿]{2})(?:共建|合作|协作|飞地|产业|工业|科技|经济|农业|现代|数字|绿色|特别|东西部)*"
    f"(?:产业园区|工业园区|{_LAST})(?!域|内|级)"
)


def find_joint(page: Page) -> Iterator[Mention]:
    """Give the parks of the document's own place and another one."""
    own = {place[0] for place in page.short_names}
    for match in find_near(_LAST_RE, _JOINT_RE, page.text):
        pair = match["pair"]
        others = [initial for initial in pair if initial in _initials()]
        if len(others) < len(pair) or not own & set(pair) or is_word(pair):
            continue
        if left_edge(page, match.end("pair")) == match.start():
            yield Mention(*match.span(), "Park", match[0], match[0], RULE)


_ZONES = ("开发区", "经开区", "高新区", "园区", "产业园", "工业园", "化工园", "综保区")
_COUNTY = 4
"""Characters of the longest short names of counties."""


def find_several(page: Page, found: Iterable[Mention]) -> Iterator[Mention]:
    """Give the parks of several counties that share their last words: 章贡、南康、定南开发区.

    Near miss: 宜黄县和东乡经开区, a county and a park.
    """
    for mention in found:
        place = _county(page, mention.surface)
        if mention.label != "Park" or not place or not mention.name.endswith(_ZONES):
            continue
        if place in page.short_names or not mention.name.startswith(place):
            continue  # 松桃、玉屏、铜仁高新区: the city's own zone beside counties
        start, items = mention.start, [place]
        while page.text[start - 1 : start] == "、":
            first = left_edge(page, start - 1)
            item = page.text[first : start - 1]
            if (
                len(item) > _COUNTY
                or item[-1:] in ("市", "县", "区")
                or _county(page, item) != item
            ):
                break
            items.insert(0, item)
            start = first
        head = mention.name.removeprefix(place)
        printed = page.text[start : mention.end]
        for item in items if len(items) > 1 else ():
            yield Mention(start, mention.end, "Park", item + head, printed, "list")


def _county(page: Page, name: str) -> str:
    """Give the short name of a county or city in which a name begins, or nothing."""
    for size in range(min(_COUNTY, len(name)), 1, -1):
        if find_division(name[:size], page.chain):
            return name[:size]
    return ""


@cache
def _initials() -> frozenset[str]:
    """Give the first characters of the cities and provinces, and the provinces' signs."""
    return frozenset(division.short[0] for division in divisions() if division.is_upper) | set(
        "沪苏浙皖京津冀鲁豫粤桂琼渝川蜀黔滇秦陕晋湘鄂赣闽辽吉黑蒙宁甘青新藏穗甬"
    )
