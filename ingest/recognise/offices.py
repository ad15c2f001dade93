"""Bodies that a place's name alone does not show: of zones, of banks, halls, congresses.

北京经济技术开发区管委会 and 贵安新区财政局 are their zone's, a bare 审计厅 is the province's, and
贵州省第十三届人民代表大会第四次会议 is a session of its congress. Near misses: 园区管委会,
各开发区管委会.
"""

import re
from collections.abc import Iterator
from functools import cache

from policygraph.ingest.gates import find_near
from policygraph.ingest.lazy import lazy
from policygraph.ingest.lexicon import known_parks
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.bodies import stem_pattern
from policygraph.ingest.recognise.boundary import left_edge
from policygraph.ingest.recognise.page import NAME, Page
from policygraph.ingest.recognise.proper import is_class
from policygraph.ingest.regions import body_prefix, complete_zone, find_division, place_of_level

RULE = "office"
_BEFORE = 8
"""Characters before a zone in which a word of classes is looked for."""
# What only bureaus of zones are about: 北京经济技术开发区经济发展局.
_ZONE_FIELDS = "经济发展|产业发展|产业促进|科技创新|科技发展|社会事业|规划建设|建设发展|商务金融"
_ADMINISTRATION = "管委会|管理委员会|党工委管委会|党工委"
_OFFICE_RE = lazy(_ADMINISTRATION)
_CONGRESS_RE, _HALL_RE = re.compile("届(?:人民代表大会|人大)"), re.compile("厅")
# 亳州市第五届人民代表大会第三次会议, 完成市九届人大三次会议确定的目标; near miss: 十四届全国人大.
_SESSION_RE = lazy(
    "(?P<body>(?P<place>[一-鿿]{2,12}[省市区县州旗]|(?<![一-鿿])[省市区县州旗])?第?[一二三四五六七八九十百]{1,4}届"
    "(?:人民代表大会|人大)(?P<standing>常务委员会|常委会)?)第?[一二三四五六七八九十百]{1,4}次会议"
)
_BANK_RE = lazy(
    "(?:中国人民银行|人民银行|人行)(?P<place>[一-鿿]{2,5}?(?:省|市)?(?:分行|中心支行|支行|营业管理部))"
)
_OWN = ("高新区", "经开区", "开发区", "经济开发区", "经济技术开发区", "综保区")
"""Zones that a paper calls by a bare word; 经济技术开发区 is short 经开区."""


def find_offices(page: Page) -> Iterator[Mention]:
    """Give the bodies of zones, provinces' halls, congresses in session and banks' branches."""
    yield from _of_zones(page)
    yield from _of_known_parks(page)
    yield from _halls(page)
    yield from _sessions(page)
    for match in _BANK_RE.finditer(page.text):
        yield _mention(match.start(), match.end(), f"中国人民银行{match['place']}", match[0])


def _mention(start: int, end: int, name: str, surface: str) -> Mention:
    return Mention(start, end, "Department", name, surface, RULE, "government")


@cache
def _office_re() -> re.Pattern[str]:
    return re.compile(
        rf"{_ADMINISTRATION}|(?:{stem_pattern()}|{_ZONE_FIELDS})(?:局|办公室|委员会)(?![限部势面])"
    )


def _of_zones(page: Page) -> Iterator[Mention]:
    for start, end, suffix in page.suffixes:
        office = _office_re().match(page.text, end) if suffix.label == "Park" else None
        if office is None:
            continue
        left = left_edge(page, start)
        zone = _zone(page, left, start, end)
        if zone and not is_class(page.text[max(0, left - _BEFORE) : left]):
            yield _mention(left, office.end(), zone + office[0], page.text[left : office.end()])


def _of_known_parks(page: Page) -> Iterator[Mention]:
    """Read the administration of a park whose name shows no zone: 中关村管委会."""
    parks = known_parks()
    for word in page.names:
        office = _OFFICE_RE.match(page.text, word.end) if word.text in parks else None
        if office:
            name = page.text[word.start : office.end()]
            yield _mention(word.start, office.end(), name, name)


def _zone(page: Page, left: int, start: int, end: int) -> str:
    """Give the zone's name, a bare 高新区 as the one of the document's place; "" for a class."""
    zone = page.text[left:end]
    if left == start:
        return complete_zone(zone, page.chain) if page.chain and zone in _OWN[:2] else ""
    placed = page.names_in(left, end) or find_division(zone[:2], page.chain)
    return zone if placed or (page.chain and zone.endswith(_OWN)) else ""


@cache
def _hall_re() -> re.Pattern[str]:
    return re.compile(rf"(?<![一-鿿])(?P<body>{stem_pattern()}厅)(?![级长房])")


def _halls(page: Page) -> Iterator[Mention]:
    """Read a bare 审计厅 in a province's paper; behind a place or level it is read elsewhere."""
    place = place_of_level("省", page.chain) or place_of_level("自治区", page.chain)
    for match in find_near(_HALL_RE, _hall_re(), page.text, "\n") if place else ():
        name = body_prefix(place) + match["body"]
        yield _mention(*match.span("body"), name, match["body"])


def _sessions(page: Page) -> Iterator[Mention]:
    for match in find_near(_CONGRESS_RE, _SESSION_RE, page.text, "\n"):
        start, place = match.start(), ""
        if match["place"]:
            words = [w for w in page.words_in(match.start(), match.end("place")) if w.sort == NAME]
            division = find_division(words[-1].text, page.chain) if words else None
            if division and words[-1].end == match.end("place"):
                start, place = words[-1].start, division.name
        if not place:
            level = page.text[match.end("place") - 1] if match["place"] else ""
            place = place_of_level(level, page.chain) if level else ""
            start = match.end("place") - 1 if place else start
        if place:
            body = "人大常委会" if match["standing"] else "人大"
            name = body_prefix(place) + body
            end = match.end("body")
            yield _mention(start, end, name, page.text[start:end])
