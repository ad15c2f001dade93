"""Parks that two places run together, by one character of each: 锡连共建园区, 成阿园区.

One of the two is the document's own place. Near misses: 共建园区 as a kind, 百色产业园, whose two
characters are one word.
"""

from collections.abc import Iterator
from functools import cache

from policygraph.ingest.gates import find_near
from policygraph.ingest.lazy import lazy
from policygraph.ingest.lexicon import divisions
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.boundary import left_edge
from policygraph.ingest.recognise.page import Page
from policygraph.ingest.segmenter import is_word

RULE = "zone"
_LAST = "园区|产业园|工业园|科技园|合作区|示范区|试验区|产业城"
_LAST_RE = lazy(_LAST)
_JOINT_RE = lazy(
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


@cache
def _initials() -> frozenset[str]:
    """Give the first characters of the cities and provinces, and the provinces' signs."""
    return frozenset(division.short[0] for division in divisions() if division.is_upper) | set(
        "沪苏浙皖京津冀鲁豫粤桂琼渝川蜀黔滇秦陕晋湘鄂赣闽辽吉黑蒙宁甘青新藏穗甬"
    )
