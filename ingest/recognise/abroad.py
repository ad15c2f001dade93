"""Governments and bodies of other states: 以色列创新署, 德国联邦教育部, 中以两国政府."""

import re
from collections.abc import Iterator
from functools import cache

from policygraph.ingest.gates import find_near
from policygraph.ingest.lazy import lazy
from policygraph.ingest.lexicon import countries, table
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.page import NAME, Page
from policygraph.ingest.regions import NATION
from policygraph.ingest.wordlists import any_of

RULE = "abroad"
_STATES_NEEDED_RE = lazy("两国政府")
_STATES_RE = lazy("中(?P<other>[一-鿿])两国政府")
# 中国政府与…签署; near misses: 中国政府网, 中国政府采购网, 中国政府奖学金.
_OWN_NOT_RE = lazy("网|法制信息|采购|友谊奖|奖学金|质量奖|门户")
# 通过FDA、EMA、PMDA、WHO等国际机构注册, 发挥WCCO等国际组织作用; near miss: CPTPP、DEPA等国际规则.
_LETTERS_RE = lazy(
    "(?<![A-Za-z])(?P<items>[A-Z]{3,6}(?:[、/和或][A-Z]{3,6})*)等"
    "(?:权威|知名|主要|有关|相关|境外|国外)*国际(?:性|权威|药品|认证|监管|行业)*(?:机构|组织)"
)
_LETTERS_NEEDED_RE = lazy("国际[^，。；\n]{0,4}(?:机构|组织)")


def find_abroad(page: Page) -> Iterator[Mention]:
    """Give the governments, ministries and embassies of states."""
    yield from _of_letters(page)
    for word in page.names:
        if word.sort != NAME or word.text not in countries():
            continue
        match = _body_re().match(page.text, word.end)
        own = word.text == NATION
        if (
            match is None
            or (own and match[0] != "政府")
            or _OWN_NOT_RE.match(page.text, match.end())
        ):
            continue
        name = countries()[word.text] + match[0]
        yield _mention(page, word.start, match.end(), name)
    others: dict[str, str] = table("places")["pairs"]
    for match in find_near(_STATES_NEEDED_RE, _STATES_RE, page.text):
        if match["other"] in others:
            for state in (NATION, others[match["other"]]):
                yield _mention(page, *match.span(), f"{state}政府")


def _of_letters(page: Page) -> Iterator[Mention]:
    """Give the international bodies that a list names by their letters: FDA、EMA等国际机构."""
    for match in find_near(_LETTERS_NEEDED_RE, _LETTERS_RE, page.text):
        for item in re.finditer("[A-Z]+", match["items"]):
            start = match.start("items") + item.start()
            name, end = item[0], start + len(item[0])
            yield Mention(start, end, "Department", name, name, RULE, "organisation")


@cache
def _body_re() -> re.Pattern[str]:
    """Give the pattern of a body behind its state; near misses: 美国总部, 德国经济部门."""
    data = table("departments")
    fields = {form for line in data["functions"]["words"] for form in line.split()}
    words = any_of(fields | set(data["abroad"]["fields"]))
    return re.compile(
        rf"(?:政府|驻(?:华|[一-鿿]{{2,4}})(?:大使馆|使馆|总领事馆|领事馆|总领馆)"
        rf"|(?:联邦|国家)?(?:(?:{words})[和与及]?){{1,4}}(?:部|署|局|总局|委员会)(?![门队级分件署落位]))"
    )


def _mention(page: Page, start: int, end: int, name: str) -> Mention:
    return Mention(start, end, "Department", name, page.text[start:end], RULE, "government")
