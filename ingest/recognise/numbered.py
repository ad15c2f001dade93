"""Incubators that a place counts: 用好Ⅰ、Ⅱ号孵化器, 启动建设3号加速器.

Numbers may be Roman signs or letters. Near misses: 3个孵化器, 第3号加速器企业.
"""

import re
from collections.abc import Iterator

from policygraph.ingest.gates import find_near
from policygraph.ingest.lazy import lazy
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.page import Page

RULE = "numbered"
_NUMBER = "(?:[\u2160-\u2165ШI]{1,3}|[一二三四五六七八九十]|[0-9]{1,2})"
_TAIL = "孵化器|加速器|众创空间"
_NEEDED_RE = lazy(f"号(?:{_TAIL})")
_NUMBERED_RE = lazy(
    f"(?<![第0-9A-Za-z一二三四五六七八九十.])(?P<items>{_NUMBER}(?:、{_NUMBER})*)号(?P<tail>{_TAIL})"
    "(?!企业|[0-9])"
)


def find_numbered(page: Page) -> Iterator[Mention]:
    """Give each incubator of the numbers before its last word."""
    for match in find_near(_NEEDED_RE, _NUMBERED_RE, page.text):
        for number in re.split("、", match["items"]):
            name = f"{number}号{match['tail']}"
            yield Mention(*match.span(), "Platform", name, match[0], RULE, "incubator")
