"""National parks and parks of national culture, with the part that lies in one place.

长征、长江、黄河国家文化公园 names three, 长征国家文化公园（赣州段） the part of a city.
Near misses: 国家文化公园建设样板, 以国家公园为主体的自然保护地体系, 国家地质公园.
"""

import re
from collections.abc import Iterator

from policygraph.ingest.lazy import lazy
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.boundary import left_edge
from policygraph.ingest.recognise.page import Page
from policygraph.ingest.recognise.proper import is_class, residue
from policygraph.ingest.regions import find_division

RULE = "national-park"
_LINE = "(?:长城|大运河|长征|黄河|长江)"
# 长征国家文化公园贵州重点建设区, 长江国家文化公园武汉段
_CULTURE_RE = lazy(
    f"(?P<items>{_LINE}(?:[、和]{_LINE})*)(?:[两三四五]大)?(?P<head>国家文化公园)"
    "(?P<part>（(?P<bracket>[一-鿿]{2,4})段）|(?P<place>[一-鿿]{2,4}?)(?:段|重点建设区|建设区))?"
)
_PARK_RE = lazy("国家公园(?!为主体|体制|体系|制度|[0-9])")
_BASE = (2, 6)
"""Characters of the names of national parks."""


def find_national_parks(page: Page) -> Iterator[Mention]:
    """Give the national parks of a text, of culture and of nature."""
    for match in _CULTURE_RE.finditer(page.text):
        place = match["bracket"] or match["place"]
        whole = place is None or find_division(place, page.chain) is not None
        end, part = (match.end(), match["part"] or "") if whole else (match.end("head"), "")
        printed = page.text[match.start() : end]
        for item in re.findall(_LINE, match["items"]):
            yield Mention(match.start(), end, "Park", item + match["head"] + part, printed, RULE)
    for match in _PARK_RE.finditer(page.text):
        left = left_edge(page, match.start())
        base, name = page.text[left : match.start()], page.text[left : match.end()]
        sized = _BASE[0] <= len(base) <= _BASE[1] and residue(base) == base
        if sized and not is_class(page.text[max(0, left - len(name)) : left]):
            yield Mention(left, match.end(), "Park", name, name, RULE)
