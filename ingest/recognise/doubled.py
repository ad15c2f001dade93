"""Names of two: the first that 暨 joins (X国际商贸物流枢纽中心暨Y产业园), and those of two states.

Only a name with a place in it or marks around it counts: near misses are meetings of a body
(全会暨经济工作会议) and works (甲路西延暨乙大桥工程).
"""

from collections.abc import Iterable, Iterator, Mapping

from policygraph.ingest.gates import find_near
from policygraph.ingest.lazy import lazy
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.boundary import left_edge
from policygraph.ingest.recognise.naming import bare, without_edition
from policygraph.ingest.recognise.page import Page
from policygraph.ingest.spans import Cover

RULE = "doubled"
_LINK_RE = lazy("暨(?!阳|南大学|江)")
_STOPS = "，。；：！？\n"
# 推进国家基因库贵阳备份库暨贵阳…科技园: what is built has a last word.
_BUILT_RE = lazy("(?:中心|基地|园区?|库|港|实验室|研究院|平台|枢纽)$")
_EVENT_RE = lazy("(?:[节展周赛]|论坛|博览会|交易会|洽谈会|峰会|大会|年会|展览会)$")
_RUN_RE = lazy(
    "(?:举办|办好|承办|主办|打造|组织|开展|参加|举行|筹办|策划)(?:好|了)?[^，。；]{0,8}$"
)
_MEETING_RE = lazy("工作|部署|表彰|动员|党代|人代|推进|观摩|现场|全体")
# 做好中国—东盟旅游商品交易基地前期工作, 获批建设中国—越南中医药（京族）医药海外中心; near misses:
# 中国—东盟命运共同体, 打造中国—东盟开放合作的枢纽基地.
_STATES_RE = lazy("中国[—–-]")
_OF_STATES_RE = lazy(
    "中国[—–-]{1,2}[一-鿿]{2,5}?(?:（[一-鿿]{2,4}）)?(?P<base>(?:(?![的和与及等])[一-鿿]){0,14}?(?:（[一-鿿]{2,4}）[一-鿿]{0,6}?)?)"
    "(?P<last>中心|基地|平台|人才城|科技城|水产城|产业园|创新园|合作园)(?![城区型级][^建，。；、])"
)
_NEAR = 3
"""Characters before 暨 in which a known name may end: 南宁马拉松比赛暨."""
_SHORTEST, _LONGEST, _QUOTE = 6, 24, 4
"""Characters of the shortest and the longest first name, and of the shortest in marks."""


def find_doubled(page: Page, found: Iterable[Mention]) -> Iterator[Mention]:
    """Give the names right before 暨 that no other reader has found."""
    mentions = tuple(found)
    places = (m for m in mentions if m.label in ("Platform", "Park", "Department"))
    yield from _of_states(page, Cover((m.start, m.end) for m in places))
    starts = {mention.end: mention.start for mention in mentions}
    for match in _LINK_RE.finditer(page.text):
        at = match.start()
        other = next((m for m in mentions if m.start == at + 1), None)
        near = [m for m in mentions if m.start < at and m.end > at - _NEAR]
        if all(m.label == "Place" for m in near):
            yield from _before(page, at, other, starts)


def _of_states(page: Page, taken: Cover) -> Iterator[Mention]:
    """Give the facilities that two states have together."""
    for match in find_near(_STATES_RE, _OF_STATES_RE, page.text):
        park = match["last"].endswith(("城", "园"))
        label, kind = ("Park", "") if park else ("Platform", "centre")
        if not taken.touches(*match.span()):
            yield _mention(page, *match.span(), label, kind)


def _before(
    page: Page, at: int, other: Mention | None, starts: Mapping[int, int]
) -> Iterator[Mention]:
    """Give the name that ends before 暨; `starts` of known names by their ends."""
    opening = page.quote_ends.get(at)
    if opening is not None:
        run = _RUN_RE.search(page.text, max(0, opening - _LONGEST), opening)
        if run and at - opening - 2 >= _QUOTE:
            yield _mention(page, opening, at, "Program", "event")
        return
    start = left_edge(page, at)
    start = starts.get(start, start)  # 国家基因库|贵阳备份库
    own = page.text[start:at]
    if not _SHORTEST <= len(own) <= _LONGEST or not page.names_in(start, at):
        return
    if _EVENT_RE.search(own) and not _MEETING_RE.search(own):
        yield _mention(page, start, at, "Program", "event")
    elif other and other.label in ("Park", "Platform") and _BUILT_RE.search(own):
        park = own.endswith(("园", "园区", "港"))
        yield _mention(page, start, at, "Park" if park else "Platform", "" if park else "centre")


def _mention(page: Page, start: int, end: int, label: str, kind: str) -> Mention:
    printed = page.text[start:end]
    return Mention(start, end, label, without_edition(bare(printed)), printed, RULE, kind)
