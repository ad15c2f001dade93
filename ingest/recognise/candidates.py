"""What a judge of names asks about a stretch of words before a suffix."""

import re
from dataclasses import dataclass
from functools import cache

from policygraph.ingest.lazy import lazy
from policygraph.ingest.lexicon import table
from policygraph.ingest.recognise.naming import level_of, without_level
from policygraph.ingest.recognise.page import Page
from policygraph.ingest.recognise.suffixes import Suffix
from policygraph.ingest.regions import find_division

LEVELS = "省市区县州"
# G312产业创新走廊, CI3高科技孵化器: a code is a brand; near miss: 5G产业园.
CODE_RE = lazy("[A-Z]{1,4}[0-9]{1,4}(?![0-9A-Za-z])")
BUILT_RE = lazy("(?:建设|建成|推进|推动|搭建|上线|投用|启用|建立)(?:国家级|省级)?$")
_MANY_RE = lazy("一大?批[^，。；]{2,16}的$")
_FAR = 20
"""Characters before a name in which 一批 may stand."""
BEFORE = 8
"""Characters before a name in which a counter or a verb is looked for."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words that may be a name: they begin at `left`, their suffix at `start`."""

    page: Page
    left: int
    start: int
    suffix: Suffix

    @property
    def base(self) -> str:
        """The words before the suffix."""
        return self.page.text[self.left : self.start]

    @property
    def before(self) -> str:
        """What stands right before the name."""
        return self.page.text[max(0, self.left - BEFORE) : self.left]

    @property
    def is_placed(self) -> bool:
        """Whether a known name stands in the words."""
        return self.page.names_in(self.left, self.start)

    @property
    def is_local(self) -> bool:
        """Whether a known name stands in the words or a county of the document's opens them."""
        return self.is_placed or self._is_of_county

    @property
    def _is_of_county(self) -> bool:
        """Whether the words begin with a county's short name: 宁南 in a paper of 凉山州."""
        for size in (3, 2):
            form = self.base[:size]
            found = find_division(form, self.page.chain) if len(form) == size else None
            if found and form not in table("places")["short"]["common"]:
                return bool(self.page.chain) and self.page.chain[0] in found.parents
        return False

    @property
    def is_levelled(self) -> bool:
        """Whether the words begin with 省, 市 … of the document's own place."""
        first = self.base[0] in LEVELS or self.base.startswith("自治区")
        return first and bool(level_of(self.page, self.base))

    @property
    def is_one_of_many(self) -> bool:
        """Whether 一批 with an attribute stands before the words: 一批低密度的隐形都市产业园."""
        before = self.page.text[max(0, self.left - _FAR) : self.left]
        return before.endswith("的") and bool(_MANY_RE.search(before))

    @property
    def own(self) -> str:
        """The words before the suffix without the place or level at their beginning."""
        base = self.base
        for size in range(len(base), 1, -1):
            if find_division(base[:size], self.page.chain):
                return base[size:]
        return without_level(base) if self.is_levelled or base[0] in LEVELS else base


@cache
def words(label: str, key: str) -> tuple[str, ...]:
    """Give a list of `judges.toml`."""
    return tuple(table("judges")[label][key])


@cache
def ending_re(label: str, key: str) -> re.Pattern[str]:
    """Give the pattern of words that end in one of a list of `judges.toml`."""
    return re.compile(f"(?:{'|'.join(words(label, key))})$")
