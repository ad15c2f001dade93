"""Names that are known beforehand: universities, institutes, companies, programmes, parks."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from policygraph.ingest.lexicon import forms, table
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.bodies import Unit
from policygraph.ingest.recognise.page import HARD, SOFT, Page
from policygraph.ingest.regions import short_name

RULE = "known"


@cache
def known_units() -> Mapping[str, Unit]:
    """Give every known form with what it names."""
    return dict(_known()[1])


@cache
def _known() -> tuple[AhoCorasick, tuple[tuple[str, Unit], ...]]:
    data = table("institutions")
    found: dict[str, Unit] = {}
    for key, kind in (("universities", "university"), ("institutes", "institute")):
        for form, name in forms(data[key]["names"]).items():
            found.setdefault(form, Unit("Institution", name, kind))
    for name in table("enterprises")["names"]:
        found.setdefault(name, Unit("Enterprise", name))
    for kind, names in table("programmes").items():
        for name in names:
            found.setdefault(name, Unit("Program", name, kind))
    for name in table("parks")["known"]["names"]:
        found.setdefault(name, Unit("Park", name))
    for kind, names in table("platforms").items():
        for name in names:
            found.setdefault(
                re.sub("[“”]", "", name), Unit("Platform", re.sub("[“”]", "", name), kind)
            )
    items = tuple(sorted(found.items()))
    return AhoCorasick([form for form, _ in items], MatchKind.LeftmostLongest), items


# 中科院苏州纳米所, 中国电子科技集团55所, 中国科学院宁波材料所
_BRANCH_RE = re.compile(
    r"(?:中科院|中国科学院|中国电子科技集团(?:公司)?|中国电科|中国航天科[技工]集团|中国船舶集团|中国兵器|中核集团|中国工程物理研究院)"
    r"(?:第?[0-9一二三四五六七八九十]{1,4}|[一-鿿]{2,10}?)(?:研究所|研究院|技术所|所)(?![谓有在需以属得])"
)


def _branches(page: Page) -> Iterator[Mention]:
    """Give the institutes of national academies; one in the document's own place is a platform."""
    for match in _BRANCH_RE.finditer(page.text):
        if re.search("[、，的和与]|合作|建设|共建", match[0]):
            continue
        local = any(short_name(place, page.chain) in match[0] for place in page.chain)
        label = "Platform" if local else "Institution"
        yield Mention(match.start(), match.end(), label, match[0], match[0], RULE, "institute")


def find_known(page: Page) -> Iterator[Mention]:
    """Give the known names of a text, marks inside them apart (“互联网+”行动)."""
    yield from _branches(page)
    automaton, items = _known()
    bare, offsets = _without_quotes(page.text)
    for index, first, last in automaton.find_matches_as_indexes(bare):
        form, unit = items[index]
        start, end = offsets[first], offsets[last - 1] + 1
        if not page.is_open(start, end) or _is_part(page, form, start, end):
            continue
        if unit.label == "Program" and re.match(
            "”?(?:制度|机制|模式|制|体系|市场|上市)", page.text[end : end + 4]
        ):
            continue
        if page.text[start - 1 : start] == "“" and page.text[end : end + 1] == "”":
            start, end = start - 1, end + 1
        elif "“" in page.text[start - 1 : start] and "”" in page.text[start:end]:
            start -= 1
        if page.text.startswith("项目", end) and unit.label == "Program":
            end += 2
        yield Mention(start, end, unit.label, unit.name, page.text[start:end], RULE, unit.kind)


def _without_quotes(text: str) -> tuple[str, list[int]]:
    offsets = [index for index, character in enumerate(text) if character not in "“”"]
    return "".join(text[index] for index in offsets), offsets


def _is_part(page: Page, form: str, start: int, end: int) -> bool:
    """Tell whether a short form is only part of another word: 南大街, 中大型, 天大."""
    if len(form) > 2:
        return False
    before, after = page.text[start - 1 : start], page.text[end : end + 1]
    word = page.word_ending(start)
    if word and word.sort in (HARD, SOFT):
        before = "、"
    free = "、，。；：（）“”与和及等\n共联同·在由为向"
    return not (before in free and (after in free or after in "的将与在"))
