"""Zones by the first part of their names among places: 贵阳贵安, 贵阳—贵安—安顺, 铜仁大龙.

The text itself names 大龙经开区 elsewhere, or any reader knows 贵安新区. Near misses: a zone whose
first part is a county (沈北) or any town's quarter (城东新区), and a word that stands by itself.
"""

import re
from collections.abc import Iterable, Iterator

from policygraph.ingest.lazy import lazy
from policygraph.ingest.lexicon import table
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.page import NAME, Page
from policygraph.ingest.recognise.proper import residue
from policygraph.ingest.regions import find_division, is_place

RULE = "bare-zone"
_ZONE_RE = lazy(
    "(?P<form>[一-鿿]{2,3})(?:国家级?)?(?:新区|经开区|经济开发区|经济技术开发区|开发区)"
)
_LONGER_RE = lazy("国家|新区|经开|经济(?:技术)?开发|开发区|高新|综合?保|[镇乡村街路]")
_SIDE_RE = lazy("[东南西北中上下前后城江河湖海铁港]|空港|高新|经济|产业|滨|新$|老|现代|未来|科技")
_BESIDE = ("、", "—", "–", "-", "·", "和", "与")
_AFTER = (*_BESIDE, "等", "为", "，", "。", "；", "融合", "一体", "都市圈", "深度", "全域")


def find_bare_zones(page: Page, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Give the mentions of zones by the bare first part of their names, beside places."""
    named: dict[str, str] = dict(table("parks")["beside"])
    for mention in mentions:
        form = _form(page, mention.name) if mention.label == "Park" else ""
        if form:
            named.setdefault(form, mention.name)
    for form in sorted(named):
        for match in re.finditer(form, page.text):
            if _is_beside(page, *match.span()):
                yield Mention(*match.span(), "Park", named[form], form, RULE)


def _form(page: Page, name: str) -> str:
    """Give the first part of a zone's name where it is no county and no quarter of a town."""
    own = next((name.removeprefix(s) for s in page.short_names if name.startswith(s)), name)
    match = _ZONE_RE.fullmatch(own)
    form = match["form"] if match else ""
    plain = residue(form) == form and not _SIDE_RE.search(form)
    return form if plain and not find_division(form) and not is_place(form) else ""


def _is_beside(page: Page, start: int, end: int) -> bool:
    """Tell whether a bare name stands right behind a place, or between places in a row."""
    word, behind = page.word_ending(start), page.word_at(end)
    placed = word is not None and word.sort == NAME and is_place(word.text)
    before = page.word_ending(start - 1) if page.text[start - 1] in _BESIDE else None
    row = before is not None and before.sort == NAME and is_place(before.text)
    after = page.text[end : end + 1] in _BESIDE and behind is None
    following = page.word_at(end + 1) if after else None
    row = row or bool(following and following.sort == NAME and is_place(following.text))
    longer = _LONGER_RE.match(page.text, end) is not None
    return not longer and (placed or (row and page.text.startswith(_AFTER, end)))
