"""Bodies that only what stands beside them tells: 中央, an office of a bureau, a county's bureau.

中央 is the party's centre where a paper carries out what it and the province decided. Near misses:
中央八项规定, 中央经济工作会议, 中央和省生态环保督察, 争取中央、省预算内资金, 在穗中央、省属单位.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from policygraph.ingest.gates import find_near
from policygraph.ingest.lazy import lazy
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.bodies import (
    Unit,
    is_national,
    name_body,
    national_bodies,
    stem_pattern,
)
from policygraph.ingest.recognise.page import Page
from policygraph.ingest.regions import body_prefix, find_division

RULE = "department"
# 认真落实中央和省委、市委经济工作会议部署, 紧跟中央和省工作步伐, 严格落实中央决策部署.
_CENTRE_RE = lazy(
    "(?:落实|贯彻|紧跟|遵循|按照|根据|对标|服从)(?:好|了)?(?P<centre>中央)"
    "(?=(?:和|及|以及|、)(?:省|市|自治区|区)(?![属级预驻直])(?!委?生态环)|决策|部署|大政方针|要求|“)"
)
# 第五条国务院市场监督管理部门主管; near misses: 国务院有关部门, 国务院各部门.
_STATE_RE = lazy("国务院(?P<field>[一-鿿、]{2,12}?)(?:行政)?(?:主管|管理|监管|监督管理)?部门")
_OF_FIELD = ("国家{}总局", "{}部", "国家{}局", "国家{}委员会", "国家{}管理局", "国家{}署")
_STATE_NEEDED_RE = lazy("国务院")
_BUREAU_NEEDED_RE = lazy("(?<![布格全大结当时])局(?![限面势部地])")
# 北京市商务局物流发展处：55579409; near misses: 市住建局多处房屋, 在市商务局此处.
_OFFICE_RE = lazy(
    "(?:专利局)?(?:[一-鿿]{2,4}代办处|[一-鿿]{2,10}?(?<![多此何各到该处一办])处)(?=[：:（，、。；\t\n])"
)
_CONTACT_RE = lazy("[部委局办厅](?:专利局)?[一-鿿]{2,10}处[：:（，、。；\t\n]")
_NAME = 2
"""Characters of the short names of counties that a bureau carries."""


def find_organs(page: Page) -> Iterator[Mention]:
    """Give the party's centre, counties' bureaus by the short name and the state's by a field."""
    for match in _CENTRE_RE.finditer(page.text):
        yield _mention(page, *match.span("centre"), Unit("Department", "中共中央", "party"))
    for match in find_near(_STATE_NEEDED_RE, _STATE_RE, page.text):
        if unit := _of_state(match["field"]):
            yield _mention(page, match.start(), match.end(), unit)
    for match in find_near(_BUREAU_NEEDED_RE, _bureau_re(), page.text) if page.chain else ():
        yield from _of_county(page, match)


def find_bureau_offices(page: Page, bodies: Iterable[Mention]) -> Iterator[Mention]:
    """Give the offices of bureaus, named behind them: 北京市商务局物流发展处."""
    if not _CONTACT_RE.search(page.text):
        return
    for body in bodies:
        office = _OFFICE_RE.match(page.text, body.end) if body.label == "Department" else None
        if office and body.surface.endswith(("局", "委", "厅", "部", "委员会")):
            unit = Unit("Department", body.name + office[0], "government")
            yield _mention(page, body.start, office.end(), unit)


def _mention(page: Page, start: int, end: int, unit: Unit) -> Mention:
    return Mention(start, end, unit.label, unit.name, page.text[start:end], RULE, unit.kind)


def _of_state(field: str) -> Unit | None:
    """Give the national body of a field: 市场监督管理 is 国家市场监管总局."""
    fields = (
        field,
        f"{field}管理",
        f"{field}监督管理",
        field.removesuffix("监督").removesuffix("管理"),
    )
    forms = (form.format(each) for each in fields for form in _OF_FIELD)
    known = next((form for form in forms if form in national_bodies() and is_national(form)), "")
    return national_bodies().get(known)


@cache
def _bureau_re() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<county>[一-鿿]{{{_NAME}}})(?P<body>{stem_pattern()}局)(?![限面势部地])"
    )


def _of_county(page: Page, match: re.Match[str]) -> Iterator[Mention]:
    """Read a bureau behind the short name of a county of the document's place: 平桂农业农村局."""
    county = find_division(match["county"], page.chain)
    if county and county.short == match["county"] and set(county.parents) & set(page.chain[:1]):
        unit = name_body(match["body"], body_prefix(county.name))
        if unit:
            yield _mention(page, match.start(), match.end(), unit)
