"""Short names of bodies in a text whose place is not known: 市科技局 of which city stays open.

With a place every short name is completed or means one of many; a national paper's 市科技局 is
vague by itself. Without one, who reads the list of what is open knows what to say.
"""

import re
from collections.abc import Iterator
from functools import cache

from policygraph.ingest.model import Document, Unread
from policygraph.ingest.recognise.bodies import body_pattern
from policygraph.ingest.regions import is_place

REASON = "the document's place is not known"


_LONGEST = 5
"""Characters before 市 or 县 that a place's name may have."""


def find_unplaced(document: Document) -> Iterator[Unread]:
    """Give the short names that the document's place would complete, none where it is known."""
    if document.head.region:
        return
    text = document.text
    for match in _short_re().finditer(text):
        start, end = match.span()
        if not any(is_place(text[max(0, start - n) : start + 1]) for n in range(1, _LONGEST + 1)):
            yield Unread("unit", text[start:end], start, end, REASON)


@cache
def _short_re() -> re.Pattern[str]:
    # 由县发改局负责, 市科技局牵头; near misses: 各市政府, 社区政府, 两级市政府, 市政府采购.
    return re.compile(
        rf"(?<![各全我本该城都社园片新开级两三])[省市区县州旗](?:{body_pattern()})(?!采购|投资|性)"
    )
