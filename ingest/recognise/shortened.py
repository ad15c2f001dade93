"""Short forms of companies that a text names in full elsewhere: 创生控股, 创生 ← 创生控股有限公司.

The form is the name without its legal form, its place and 控股; it counts only where no word of the
dictionary runs over its ends. Near misses: 茅台镇 beside 茅台集团, 新城 beside 新城控股集团.
"""

import re
from collections.abc import Iterable, Iterator

from policygraph.ingest.lazy import lazy
from policygraph.ingest.lexicon import countries
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.brands import is_field, opens
from policygraph.ingest.recognise.listed import is_whole
from policygraph.ingest.recognise.page import HARD, NAME, SOFT, Page
from policygraph.ingest.recognise.proper import residue
from policygraph.ingest.regions import find_division
from policygraph.ingest.segmenter import frequency

RULE = "short"
_COMMON = 100
"""Occurrences in the dictionary's corpus from which a word is no short form."""
_SHORTEST, _LONG = 2, 4
"""Characters of the shortest form and of a name that needs no county before it."""
_LEGAL_RE = lazy("(?:集团)?(?:股份)?(?:有限责任|有限|集团)?公司$|集团$")
_HOLDING_RE = lazy("(?:控股|股份|科技|药业|新材料?|实业)$")
_OTHER_AFTER = (*"镇村酒乡县路街江河山湖港区站园", "古镇", "机场", "等机场", "工业旅游")
_LETTERS_RE = lazy("[一-鿿]{2,6}")


def find_shortened(page: Page, found: Iterable[Mention]) -> Iterator[Mention]:
    """Give the further mentions of companies by short forms of the names found."""
    forms: dict[str, str] = {}
    for mention in found:
        if mention.label == "Enterprise" and mention.rule in ("company", "brand", "listed"):
            for form in _forms(mention.name):
                forms.setdefault(form, mention.name)
    if not forms:
        return
    longest = sorted(forms, key=lambda form: (-len(form), form))
    for match in re.finditer("|".join(longest), page.text):
        start, end = match.span()
        other = page.text.startswith(_OTHER_AFTER, end) or not opens(page, start, HARD, SOFT, NAME)
        other = other or (end - start == _SHORTEST and not _closes(page, end))
        if not other and is_whole(page.text, start, end):
            yield Mention(start, end, "Enterprise", forms[match[0]], match[0], RULE)


def _closes(page: Page, end: int) -> bool:
    """Tell whether a mark, a known word or a word of industry follows; not 安泰|创明."""
    word = page.word_at(end)
    known = word is not None and word.start == end
    after = page.text[end : end + 2]
    return known or not after[:1].isalpha() or is_field(after) or bool(find_division(after))


def _forms(name: str) -> Iterator[str]:
    """Give the short forms of a company's name."""
    bare = _LEGAL_RE.sub("", name)
    place = next((size for size in (3, 2) if _is_place(bare[:size], bare[size:])), 0)
    form = bare[place:]
    for short in (form, _HOLDING_RE.sub("", form)):
        if short != name and _is_form(short):
            yield short


def _is_place(form: str, rest: str) -> bool:
    """Tell whether a name begins with a place that it may do without; 东阿阿胶 may not."""
    division = find_division(form)
    known = division is not None and (division.is_upper or len(rest) >= _LONG)
    return form in countries() or known


def _is_form(short: str) -> bool:
    common = frequency(short) >= _COMMON or residue(short) != short or find_division(short)
    return _LETTERS_RE.fullmatch(short) is not None and not common and not is_field(short)
