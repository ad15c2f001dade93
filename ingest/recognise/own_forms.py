"""Parks and facilities that a paper names once with its own place and else without it.

应用科学城 is 临沂应用科学城 where the text names that; 教育园区 is 南宁教育园区. A form that is
only a kind (产业园区, 综合保税区) may be any.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from policygraph.ingest.lazy import lazy
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.bare_zones import find_bare_zones
from policygraph.ingest.recognise.boundary import left_edge
from policygraph.ingest.recognise.candidates import LEVELS, words
from policygraph.ingest.recognise.known import known_units
from policygraph.ingest.recognise.page import Page
from policygraph.ingest.recognise.proper import is_class, residue
from policygraph.ingest.recognise.suffixes import is_blocked, own_suffix

RULE = "own-form"
_SHORTEST = 4
"""Characters of the shortest form that no other thing bears."""
_LONG = 6
"""Characters of the shortest form of what only the lexicon knows."""
_WORD = (2, 4)
"""Characters of the one word by which a park is known: 医学试验区."""
_KINDS = ("中央商务区", "自由贸易港", "自由贸易试验区")
"""Kinds of zones of which a place has one."""
_OTHER_BEFORE_RE = lazy(
    "(?:主要|境外|境内外|全国|全球|国家级?|省级?|市级|[申创]建|争创|国内|类|各)$"
)
_OTHER_AFTER_RE = lazy("论坛|试点|等|[0-9]|[与和、]?各")


def find_own_forms(page: Page, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Give the further mentions of what the text names with its own place in front."""
    found = tuple(mentions)
    forms: defaultdict[str, set[Mention]] = defaultdict(set)
    for mention in found:
        if mention.label in ("Park", "Platform"):
            for form in _forms(page, mention):
                forms[form].add(mention)
    for mention in _known_here(page):
        forms[mention.surface].add(mention)
    named = {
        form: min(mentions, key=lambda mention: mention.start)
        for form, mentions in forms.items()
        if len({mention.name for mention in mentions}) == 1
    }
    yield from find_bare_zones(page, found)
    yield from _clipped(page, {m.name: m for m in found if m.label == "Park"})
    longest = sorted(named, key=lambda form: (-len(form), form))
    for match in re.finditer("|".join(map(re.escape, longest)), page.text) if named else ():
        if _is_free(page, *match.span()):
            mention = named[match[0]]
            yield Mention(*match.span(), mention.label, mention.name, match[0], RULE, mention.kind)


def _known_here(page: Page) -> Iterator[Mention]:
    """Give what is known of the document's own places, by the name without the place.

    推进内陆开放型经济试验区 in 贵州 is 贵州内陆开放型经济试验区.
    """
    for place in page.short_names:
        for name in _known_names():
            form = name.removeprefix(place)
            if form == name or len(form) < _LONG or form[0] in LEVELS or form not in page.text:
                continue
            unit = known_units()[name]
            if own_suffix(form) and form[0] != "（" and form not in known_units():
                yield Mention(0, 0, unit.label, name, form, RULE, unit.kind)


@cache
def _known_names() -> tuple[str, ...]:
    units = known_units().values()
    return tuple(sorted({unit.name for unit in units if unit.label in ("Park", "Platform")}))


def _clipped(page: Page, parks: Mapping[str, Mention]) -> Iterator[Mention]:
    """Give the mentions of parks by one of their words and the last: 医学试验区, 峒中园区.

    The text names 防城港国际医学开放试验区, and no other park has both.
    """
    whole = "\n".join(parks)
    for start, end, suffix in page.suffixes if parks else ():
        if suffix.label != "Park" or page.text[start - 2 : start] not in whole:
            continue
        left = left_edge(page, start)
        word = page.text[left:start]
        if not _WORD[0] <= len(word) <= _WORD[1] or not _tells(word):
            continue
        long = [name for name in parks if name.endswith(suffix.word) and word in name]
        if len(long) == 1 and long[0] != word + suffix.word and _is_free(page, left, end):
            mention = parks[long[0]]
            printed = page.text[left:end]
            yield Mention(left, end, "Park", mention.name, printed, RULE, mention.kind)


def _tells(word: str) -> bool:
    """Tell whether a word is no general one, so that it may stand for a name: 医学, not 零碳."""
    return residue(word) == word and word not in words("park", "fields")


def _forms(page: Page, mention: Mention) -> Iterator[str]:
    """Give a name without its own place, where the rest is more than a kind of thing."""
    for place in page.short_names:
        form = mention.name.removeprefix(place)
        if form == mention.name or len(form) < _SHORTEST or form[0] in LEVELS:
            continue
        suffix = own_suffix(form)
        if suffix is None or (suffix.word == form and form not in _KINDS):
            continue
        if form in known_units():  # 苏南国家自主创新示范区 is larger than its part in 常州
            continue
        single = suffix.word in words("platform", "single")
        if mention.label == "Park" or single or residue(form.removesuffix(suffix.word)):
            yield form


def _is_free(page: Page, start: int, end: int) -> bool:
    """Tell whether a form stands by itself: no words of a longer name around it, no class."""
    before = page.text[max(0, start - _SHORTEST * 2) : start]
    other = _OTHER_BEFORE_RE.search(before) or _OTHER_AFTER_RE.match(page.text, end)
    blocked = is_blocked(page.text, page.text[start:end], end)
    return not (other or blocked or is_class(before)) and left_edge(page, end) >= start
