"""Bureaus that stand in a list without their place, and committees of autonomous regions.

市监察局、发改委等20个部门 shares its place with the second, 通过大数据局、网信办审核 names those of
the document's place. Near misses: a bare 科技局 alone, 各区教育局、财政局.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from policygraph.ingest.gates import find_near
from policygraph.ingest.lazy import lazy
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.bodies import Unit, body_pattern, name_body, stem_pattern
from policygraph.ingest.recognise.page import Page
from policygraph.ingest.regions import body_prefix, place_of_level

RULE = "department"
# What bureaus do behind their names.
_DOES = (
    "联合|共同|牵头|负责|配合|审核|会审|审批|会商|会同|组织|印发|制定|出台|开展|参与|相关|有关"
    "|行业|主管"
)
# 市人大及其常委会的监督, 市人大、政协和社会各界监督; near misses: 市人大、政协委员, 人大、政协.
_CONGRESS_RE = lazy(
    "(?:及其(?P<standing>常委会|常务委员会))?(?:[、和](?P<council>政协)(?!委员(?!会)|[提议建会]))?"
)
_BUREAU_RE = lazy("[局委办厅]、")


def find_bureaus(page: Page) -> Iterator[Mention]:
    """Give the bureaus of lists without a place and the committees of autonomous regions."""
    yield from _bare(page)
    yield from _autonomous(page)


def _mention(page: Page, start: int, end: int, unit: Unit) -> Mention:
    return Mention(start, end, unit.label, unit.name, page.text[start:end], RULE, unit.kind)


@cache
def _body_re() -> re.Pattern[str]:
    return re.compile(body_pattern())


@cache
def _bureau_re() -> re.Pattern[str]:
    bureau = rf"{stem_pattern()}(?:局|委|办|厅|委员会|办公室)"
    return re.compile(rf"(?:[、和与及]|以及)(?P<body>{bureau})(?=[、，。；（）等和与及\n]|{_DOES})")


def siblings(page: Page, at: int, place: str) -> Iterator[Mention]:
    """Read the bureaus behind one that carries their place: 市监察局、发改委等20个部门.

    Near miss: 市科技局、国家能源局, where the second carries its own.
    """
    if page.text.endswith("人大", 0, at) and (beside := _CONGRESS_RE.match(page.text, at)):
        for body, rest in (("standing", "人大常委会"), ("council", "政协")):
            unit = name_body(rest, body_prefix(place)) if beside[body] else None
            if unit:
                yield _mention(page, *beside.span(body), unit)
    while match := _bureau_re().match(page.text, at):
        unit = name_body(match["body"], body_prefix(place))
        if unit:
            yield _mention(page, *match.span("body"), unit)
        at = match.end()


@cache
def _bare_re() -> re.Pattern[str]:
    bureau = rf"{stem_pattern()}(?:局|委|办|厅)"
    return re.compile(
        rf"(?P<first>(?<![省市区县州级家央部委局厅、和与及各]){bureau})(?=、{bureau}[、，。；等和与及联共审会])"
    )


def _bare(page: Page) -> Iterator[Mention]:
    """Read a list of bureaus that carry no place, the document's: 通过大数据局、网信办审核."""
    for match in find_near(_BUREAU_RE, _bare_re(), page.text) if page.chain else ():
        unit = name_body(match["first"], body_prefix(page.chain[0]))
        if unit:
            yield _mention(page, *match.span("first"), unit)
            yield from siblings(page, match.end("first"), page.chain[0])


# 自治区党委、政府和市委; near misses: 自治区政府采购, read elsewhere, 自治区党委组织部.
_AUTONOMOUS_RE = lazy("(?P<party>自治区党委)(?:[、和](?P<both>(?:人民)?政府)(?![投采引性购债工]))?")


def _autonomous(page: Page) -> Iterator[Mention]:
    """Read the committee of an autonomous region, and the government that follows it bare."""
    region = place_of_level("自治区", page.chain)
    for match in _AUTONOMOUS_RE.finditer(page.text) if region else ():
        unit = Unit("Department", f"{body_prefix(region)}党委", "party")
        part = _body_re().match(page.text, match.end("party") - 1)
        if part and part["party"]:
            name = f"{unit.name}{part['party'].removeprefix('委')}"
            unit = replace(unit, name=name)
        end = part.end() if part and part["party"] else match.end("party")
        yield _mention(page, match.start(), end, unit)
        if match["both"]:
            government = Unit("Department", f"{body_prefix(region)}政府", "government")
            yield _mention(page, *match.span("both"), government)
