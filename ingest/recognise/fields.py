"""Bodies that a text names by their fields alone: 区科技、统计部门, 市财政等有关部门.

Each field is a body of the level's or the district's own place. Near misses: 各级科技部门,
有关部门.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import product

from policygraph.ingest.gates import find_near
from policygraph.ingest.lazy import lazy
from policygraph.ingest.lexicon import table
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.bodies import field_body
from policygraph.ingest.recognise.page import NAME, Page
from policygraph.ingest.regions import body_prefix, find_division, place_of_level
from policygraph.ingest.wordlists import longest_first

RULE = "department"


@cache
def fields() -> tuple[str, ...]:
    """Give what bureaus are about, the longest words first: 规划和自然资源, 科技."""
    words = {form for line in table("departments")["functions"]["words"] for form in line.split()}
    return tuple(longest_first(words))


_FIELD_NEEDED_RE = lazy("部门|公安机关|机关")

# 由市教育、财政等有关部门制定, 市、区发展改革部门; near misses: 有关部门, 本市交通、能源等部门.
_SORTS = "(?:等)?(?:有关|相关|行政|主管|职能|政府)*"


@cache
def _field_re() -> re.Pattern[str]:
    words = "|".join(fields())
    level = "[省市区县州](?![级直])"
    return re.compile(
        r"(?:(?<![各级全我本该城都超上入地社园片新开县市区州旗省两三辖（）、])|(?<=(?:部门|.[局委厅办])、)|(?<=[一-鿿]州)(?=市))"
        rf"(?P<level>{level}(?:[、和]{level})*)"
        rf"(?P<all>(?:{words})(?:[、和与](?:{level})?(?:{words}))*)(?:管理|监管)?(?:{_SORTS}部门|(?<=公安|税务|审计|海关)机关)"
    )


@cache
def _one_field_re() -> re.Pattern[str]:
    return re.compile("|".join(fields()))  # 规划和自然资源 is one, 科技、统计 two


def find_fields(page: Page) -> Iterator[Mention]:
    """Read 区科技、统计部门 as two bodies; near miss: 各级科技部门, 有关部门."""
    for match in find_near(_FIELD_NEEDED_RE, _field_re(), page.text):
        start, places = _owners(page, match)
        for place, field in product(places, _one_field_re().findall(match["all"])):
            unit = field_body(field, body_prefix(place))
            if unit:
                surface = page.text[start : match.end()]
                yield Mention(start, match.end(), unit.label, unit.name, surface, RULE, unit.kind)


def _owners(page: Page, match: re.Match[str]) -> tuple[int, list[str]]:
    """Give where the bodies of fields begin and whose they are: 天河区科技部门, 省、市科技部门."""
    at = match.start("level")
    owner = page.word_at(at)
    if owner and owner.sort == NAME:
        division = find_division(owner.text, page.chain) if owner.end == at + 1 else None
        return owner.start, [division.name] if division else []
    places = (place_of_level(level, page.chain) for level in re.split("[、和]", match["level"]))
    return at, [place for place in places if place]
