"""Districts elsewhere with which those of the document's place work together.

全椒、琅琊与杨浦、徐汇共建合作平台: the short name of a county far away counts only here, beside a
county of our own, and only where one county of China alone bears it.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache

from policygraph.ingest.gates import find_near
from policygraph.ingest.lazy import lazy
from policygraph.ingest.lexicon import Division, divisions, table
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.page import Page

# 绩溪与长兴、安吉、临安等毗邻区域协同共建; near miss: 绩溪与企业共建.
_WORK_RE = lazy("共建|合作|对口|结对|协作|缔结|签订|签约|联动|携手")
_TWIN_RE = lazy(
    r"[与和同](?P<list>[一-鿿]{2,3}(?:、[一-鿿]{2,3}){0,4}?)(?:等[^，。、]{0,8}?)?"
    r"(?:战略)?(?:共建|合作|对口|结对|协作|缔结|签订|签约|联动|携手)"
)
# 对口支援疏附、波密及巫山, 对口援疆和协作万州工作; near miss: 对口支援工作.
_AID_RE = lazy(
    "(?:对口(?:支援|帮扶|协作|合作)|协作(?:帮扶)?|帮扶协作|结对帮扶|支援)(?P<list>[一-鿿]{2,3}(?:[、及和][一-鿿]{2,3})*?)(?=[，。；]|等|工作|[，、]对口)"
)
_AIDED_RE = lazy("对口|协作|结对|支援")
_LINKS_RE = lazy("[、及和]")
# 携手青浦、吴江提升建设高新区; near misses: 携手企业、高校, 携手江北、江南.
_JOINED_RE = lazy("携手(?P<list>[一-鿿]{2,3}(?:[、和][一-鿿]{2}(?![市区县州]))+)")
_SHORTEST, _LONGEST = 2, 4


def find_twins(page: Page) -> Iterator[Mention]:
    """Give the places behind 与 that only their neighbours tell."""
    yield from _listed(page, find_near(_AIDED_RE, _AID_RE, page.text))
    yield from _listed(page, _JOINED_RE.finditer(page.text))
    chain = set(page.chain)
    for match in find_near(_WORK_RE, _TWIN_RE, page.text):
        named = [_bearers().get(item, ()) for item in match["list"].split("、")]
        own = [
            division
            for division in _last_named(page.text[max(0, match.start() - _LONGEST) : match.start()])
            if chain & set(division.parents)
        ]
        if not own or not all(len(bearers) == 1 for bearers in named):
            continue
        at = match.start("list")
        for item, bearers in zip(match["list"].split("、"), named, strict=True):
            place = bearers[0]
            yield Mention(at, at + len(item), "Place", place.name, item, "place", place.kind)
            at += len(item) + 1


def _listed(page: Page, lists: Iterable[re.Match[str]]) -> Iterator[Mention]:
    """Give the counties that a place aids or joins far away."""
    for match in lists:
        items = _LINKS_RE.split(match["list"])
        named = [_bearers().get(item, ()) for item in items]
        at = match.start("list")
        for item, bearers in zip(items, named, strict=True):
            if len(bearers) == 1 and (all(named) or len(items) == 1):
                place = bearers[0]
                yield Mention(at, at + len(item), "Place", place.name, item, "place", place.kind)
            at += len(item) + 1


def _last_named(words: str) -> tuple[Division, ...]:
    """Give the divisions whose short name ends the words: 推动全椒、琅琊."""
    sizes = range(_LONGEST, _SHORTEST - 1, -1)
    return next((found for size in sizes if (found := _bearers().get(words[-size:], ()))), ())


@cache
def _bearers() -> dict[str, tuple[Division, ...]]:
    """Give the divisions by their short names, those that are common words aside."""
    found: defaultdict[str, list[Division]] = defaultdict(list)
    common = set(table("places")["short"]["common"])
    for division in divisions():
        if len(division.short) >= _SHORTEST and division.short not in common:
            found[division.short].append(division)
    return {short: tuple(bearers) for short, bearers in found.items()}
