"""Parks by what stands before their last word, in a list that a count of parks closes.

江苏中关村、西太湖两个省级高新区 beside 江苏中关村科技产业园 and 西太湖科技产业园. A near miss:
西太湖 by itself, which may be the lake.
"""

import re
from collections.abc import Iterable, Iterator

from policygraph.ingest.gates import find_near
from policygraph.ingest.lazy import lazy
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.page import Page

RULE = "counted"
_LAST = "高新技术产业开发区|经济技术开发区|科技产业园|产业园|高新区|经开区|开发区|园区|科技园"
_LAST_RE = lazy(f"(?:国家)?(?:{_LAST})$")
_LIST_RE = lazy(
    "(?P<items>[一-鿿]{2,10}(?:、[一-鿿]{2,10})+?)[两二三四五](?:个|大|家)(?:国家级?|省级)?"
    f"(?:{_LAST})(?P<body>管委会|管理委员会)?"
)


_NEEDED_RE = lazy(f"[两二三四五](?:个|大|家)(?:国家级?|省级)?(?:{_LAST})")


def find_counted(page: Page, found: Iterable[Mention]) -> Iterator[Mention]:
    """Give the parks, or their administrations, that lists name by their first parts."""
    forms: dict[str, Mention] = {}
    for mention in found:
        if mention.label == "Park":
            for name in (mention.name, mention.surface):
                form = _LAST_RE.sub("", name)
                forms.setdefault(form, mention)
                for place in page.short_names:
                    forms.setdefault(form.removeprefix(place), mention)
    for match in find_near(_NEEDED_RE, _LIST_RE, page.text) if forms else ():
        items = list(re.finditer("[^、]+", match["items"]))
        if all(item[0] in forms for item in items):
            for item in items:
                yield _mention(page, match, item, forms[item[0]])


def _mention(page: Page, match: re.Match[str], item: re.Match[str], park: Mention) -> Mention:
    if match["body"]:  # two administrations by one word: both stand at the whole list
        start, end = match.span()
        name, label, kind = f"{park.name}管委会", "Department", "government"
    else:
        start = match.start("items") + item.start()
        end = start + len(item[0])
        name, label, kind = park.name, "Park", park.kind
    return Mention(start, end, label, name, page.text[start:end], RULE, kind)
