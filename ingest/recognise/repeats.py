"""Further mentions of programmes and companies in the words in which a text names them once.

实施全面振兴新突破三年行动 once makes 今年是全面振兴新突破三年行动的攻坚之年 name it too.
Near misses: lists that name several at once, pilots (入选…试点), short names inside other words.
"""

from collections.abc import Iterable, Iterator

from ahocorasick_rs import AhoCorasick, MatchKind

from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.listed import is_whole
from policygraph.ingest.recognise.page import Page
from policygraph.ingest.segmenter import is_word
from policygraph.ingest.spans import Cover
from policygraph.ingest.wordlists import find_words

RULE = "repeat"
_PROGRAM, _FIRM = 6, 4
"""Characters of the shortest names that are looked for again."""
_LONGER = ("计划", "方案", "总厂", "路", "街", "镇", "村", "站")
"""What makes another name of one that stands before it."""
_LISTS = "、和与及等“”"


def find_repeats(page: Page, found: Iterable[Mention]) -> Iterator[Mention]:
    """Give the further places of the names found, in the same words."""
    found = tuple(found)
    known = {mention.surface: mention for mention in found if _is_own(mention)}
    if not known:
        return
    taken = Cover((mention.start, mention.end) for mention in found)
    names = sorted(known)
    for index, start, end in find_words(AhoCorasick(names, MatchKind.LeftmostLongest), page.text):
        first = known[names[index]]
        other = taken.touches(start, end) or not page.is_open(start, end)
        goes_on = page.text.startswith(_LONGER, end)
        if not other and not goes_on and is_whole(page.text, start, end):
            yield Mention(start, end, first.label, first.name, names[index], RULE, first.kind)


def _is_own(mention: Mention) -> bool:
    """Tell whether a surface is long enough, names one thing and is no word of the language."""
    shortest = {"Program": _PROGRAM, "Enterprise": _FIRM}.get(mention.label)
    surface = mention.surface
    several = surface.endswith("试点") or any(sign in surface for sign in _LISTS)
    return (
        shortest is not None and len(surface) >= shortest and not several and not is_word(surface)
    )
