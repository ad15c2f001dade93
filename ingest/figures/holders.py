"""Names how many there are of what a bracket stands behind: 区域示范基地（全国17家）."""

import re

from policygraph.ingest.figures.named import Named
from policygraph.ingest.figures.slots import Slot
from policygraph.ingest.lazy import lazy

# 全国17家, 全省仅2个; near misses: 全市奖项数32个, 全省第3位, which name their own noun.
_HOLDERS_RE = lazy("(?:全[国省市区县州]|苏南|长三角)(?:共有?|仅有?|只有)?$")
_GOT = lazy(
    r"(?:获批|获评|获得|荣获|获|入选|列入|纳入|推荐|申报|创建|创成|成为|认定为|评为|建成|拥有|晋升)+"
    r"(?:为)?(?:20\d\d年度?)?"
)
_LONGEST, _SHORTEST = 40, 3
"""Signs of a noun at most and at least."""


def name_holders(sentence: str, slot: Slot) -> Named | None:
    """Give what a count in a bracket is of: the object of the clause before the bracket.

    武进区获批国家首批双创示范基地（全国17家）; near miss: 企业（全国17家分公司）.
    """
    begin, end = slot.left
    opened = sentence[:begin].endswith(("（", "("))
    alone = not sentence[slot.right[0] : slot.right[1]].strip("、，家个")
    if slot.amount.form != "count" or not (opened and alone):
        return None
    if not _HOLDERS_RE.match(sentence[begin:end]):
        return None
    ahead = re.split("[，。；：]", sentence[: begin - 1])[-1]
    got = _GOT.search(ahead)
    noun = ahead[got.end() :] if got else ""
    said = _SHORTEST <= len(noun) <= _LONGEST
    return Named(noun + "数", noun) if said else None
