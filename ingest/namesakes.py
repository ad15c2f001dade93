"""County names that several counties have and nothing in the text settles: 鼓楼区 stays open.

The document's own place settles a name, and so does the place right before it (南京市鼓楼区).
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from policygraph.ingest.model import Document, Mention, Unread
from policygraph.ingest.regions import find_division, find_governed, head_chain, namesakes
from policygraph.ingest.spans import Cover

REASON = "several counties have this name and the text does not say which is meant"
# Names that are words too: 新城区建设, 老城区改造, 郊区, 东区.
_WORDS = (
    "城区",
    "郊区",
    "矿区",
    "新城区",
    "城中区",
    "城东区",
    "城西区",
    "城北区",
    "东区",
    "西区",
    "市中区",
)


def find_namesakes(document: Document, mentions: Iterable[Mention]) -> Iterator[Unread]:
    """Give the names of counties that stay open, each at its first place only."""
    chain, text = head_chain(document.head), document.text
    taken = Cover((mention.start, mention.end) for mention in mentions)
    seen: set[str] = set()
    for match in _names_re().finditer(text):
        name, (start, end) = match[0], match.span()
        if (
            name in seen
            or taken.touches(start, end)
            or find_governed(name, text[max(0, start - 12) : start])
        ):
            continue
        own = find_division(name, chain)
        if own and {own.name, *own.parents[:1]} & set(chain):
            continue
        seen.add(name)
        yield Unread("place", name, start, end, REASON)


@cache
def _names_re() -> re.Pattern[str]:
    # 与鼓楼区合作, 、朝阳区; near misses: 老城区, 大同区域.
    names = "|".join(name for name in namesakes() if name not in _WORDS)
    return re.compile(
        rf"(?<![一-鿿])(?:{names})(?![域块位间])|(?<=[与和及在到往赴])(?:{names})(?![域块位间])"
    )
