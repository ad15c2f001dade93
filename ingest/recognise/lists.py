"""Names that their list makes clear: activities, projects, pilots, coordinated names.

举办A、B、C等…活动 names three events whatever verbs are in them; A专项、B专项和C工程等项目 three
programmes.
"""

import re
from collections.abc import Iterator
from itertools import chain

from policygraph.ingest.coordination import split_pair
from policygraph.ingest.gates import find_near
from policygraph.ingest.lazy import lazy
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.boundary import left_edge
from policygraph.ingest.recognise.events import is_bare_fair
from policygraph.ingest.recognise.headed import find_headed
from policygraph.ingest.recognise.naming import bare, level_of, without_edition
from policygraph.ingest.recognise.page import HARD, Page
from policygraph.ingest.recognise.programs import is_built
from policygraph.ingest.recognise.proper import residue
from policygraph.ingest.recognise.suffixes import (
    is_blocked,
)

RULE = "list"
# 举办武进人才周、国际高端人才武进行等有影响力的活动: the verb, the list, what the items are.
_ACTIVITIES_RE = lazy(
    "(?:举办|承办|办好|开展好|开展|组织(?:召开|参加|举办|开展|承办|实施)|组织好|组织(?!参加|举办|召开|承办|开展|实施)|创办|召开|参加)(?P<items>[^，。；\n]{4,120}?)等"
    "(?!创建)[^，。；\n]{0,16}?(?:活动|赛事|展会|会展|大会|盛会|展、会|论坛|会议|比赛|大赛)"
)
# 定期开展金坛文化行、山水行主题活动
_THEMES_RE = lazy("(?:举办|开展|组织)(?P<items>[^，。；“”\n]{4,40}?)(?:主题|系列)活动")
# 用好港澳山东周、新加坡山东周等招商平台: events by what they are used for.
_STAGES_RE = lazy(
    "(?:用好|用活|发挥|借助|依托|借力|参加|放大)(?P<items>[^，。；\n]{4,60}?)等"
    "(?:招商|开放|展销|对外|对外开放|重大|国家级|高端|国际性|经贸|展会|交流|合作|系列)*平台"
)
_EVENT_RE = lazy("[^的]{2,23}[周行日节展赛会坛汇营演季月游秀奖码]")
# 全市第十三届全民健身运动会, 企业参加进博会: what stands before an event's name.
_BEFORE_RE = lazy("全[省市州县区](?=首届|第)|企业参加|企业赴|(?:推动|深化|争取)(?=.{6})")
_LONG = 5
"""Characters from which an event in a list needs no brand or place."""
# 承担国家、省重大科技基础研究专项、…、强基工程等项目
_PROJECTS_RE = lazy(
    "(?:承担|申报|争取|参与|落实|实施|推进)(?:国家、省|国家|省|市)*(?P<items>[^，。；\n]{4,90}?)等"
    "(?:项目|计划|工程|专项|行动)"
)
_PROJECT_RE = lazy("(?:国家|省|市)?(?P<name>[^的]{2,18}(?:专项|工程|计划|行动))")
_MEETING_RE = lazy("大会|论坛|博览会|大赛")
_PAIR_RE = lazy(f"(?P<base>[一-鿿]{{2,8}}[和与][一-鿿]{{2,8}}?)(?P<tail>{_MEETING_RE.pattern})")
# 九月九·遵义酱酒节和仁怀红·高粱文化季 are two; near miss: 中非经贸和文化论坛.
_CUT_RE = lazy("、|以及|及(?=“)|和(?=“)|(?<=[节赛周展松])[和及](?=[^，。；、]{5})|(?<=”)(?=“)")


# 顶山—汊河、浦口—南谯新型功能区, 金山—平湖产城融合发展区; near miss: 线上—线下合作区域.
_DASH_RE = lazy("[—–-]")
_DASHES_RE = lazy("——")
_PAIR = "[一-鿿]{2,4}[—–-]{1,2}[一-鿿]{2,4}?(?:（[一-鿿]{2,4}）)?"
_PAIRED_RE = lazy(
    f"(?P<pairs>{_PAIR}(?:、{_PAIR})*)"
    "(?P<head>(?:新型|省际|毗邻|产业|特别|产城|科创|共建|协作|东西部)*"
    "(?:功能区|合作区|合作园区?|合作产业园区?|飞地园区|飞地产业园|融合发展区|先导区)(?!域)"
    "(?:[一-鿿]{2}片区)?)"
)
_PART = 2
"""Characters of the shortest field of a laboratory."""


def find_in_lists(page: Page) -> Iterator[Mention]:
    """Give the names that a list, a shared last word or a verb makes clear."""
    yield from _activities(page)
    yield from _projects(page)
    yield from find_headed(page)
    yield from _paired(page)
    yield from _institutes(page)
    yield from _pairs(page)


def _program(page: Page, start: int, end: int, kind: str, name: str = "") -> Mention:
    printed = page.text[start:end]
    completed = without_edition(bare(name or printed))
    level = level_of(page, completed)
    if level and kind in ("event", "competition"):  # 市第十届运动会
        completed = level + without_edition(completed[1:])
    return Mention(start, end, "Program", completed, printed, RULE, kind)


def _items(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Give the spans of the items of a list; quotes side by side are two."""
    at = start
    for cut in [*_CUT_RE.finditer(text, start, end), None]:
        last = cut.start() if cut else end
        if last > at:
            yield at, last
        at = cut.end() if cut else last


def _activities(page: Page) -> Iterator[Mention]:
    found = chain(
        _ACTIVITIES_RE.finditer(page.text),
        _THEMES_RE.finditer(page.text),
        _STAGES_RE.finditer(page.text),
    )
    for match in found:
        for start, end in _items(page.text, *match.span("items")):
            before = _BEFORE_RE.match(page.text, start, end)
            start = before.end() if before else start
            item = without_edition(bare(page.text[start:end]))
            marked = residue(item[:-1]) or page.names_in(start, end) or len(item) >= _LONG
            if marked and _EVENT_RE.fullmatch(item) and not is_bare_fair(item):
                kind = "competition" if item.endswith("赛") else "event"
                yield _program(page, start, end, kind)


def _projects(page: Page) -> Iterator[Mention]:
    for match in _PROJECTS_RE.finditer(page.text):
        for part in re.finditer("[^、和]+", page.text[slice(*match.span("items"))]):
            item = _PROJECT_RE.fullmatch(part[0])
            if item and not is_built(bare(item["name"]).removesuffix("工程")):
                end = match.start("items") + part.end()
                yield _program(page, end - len(item["name"]), end, "project")


# 提升北化研究院、光电所等研发平台实力, 数控所、大理工江苏院等7家单位获资助;
# near misses: 法院、检察院等单位, 学院、医院等单位.
_INSTITUTE = (
    "[一-鿿]{1,8}?(?<![医学法察剧务两书影戏画分新老总文])院"
    "|[一-鿿]{1,8}?(?<![场易出务卫厕哨交诊公])所"
)
_KIND = (
    "(?:[0-9一二三四五六七八九十]+家)?"
    "(?:新型|重点|公共)?(?:研发平台|研发机构|科研机构|创新平台|院所|科研院所|单位获省科研机构)"
)
_INSTITUTES_RE = lazy(f"(?P<items>(?:{_INSTITUTE})(?:[、和](?:{_INSTITUTE}))+)等{_KIND}")
_HOUSES_RE = lazy(f"等{_KIND}")


def _institutes(page: Page) -> Iterator[Mention]:
    """Read the institutes that a list calls so, by the short forms of a region."""
    names = {
        page.text[first:last]
        for match in find_near(_HOUSES_RE, _INSTITUTES_RE, page.text)
        for first, last in _shared_items(page, *match.span("items"))
    }
    for name in sorted(name for name in names if len(name) > _PART and residue(name[:-1])):
        for found in re.finditer(re.escape(name), page.text):
            if left_edge(page, found.end()) == found.start():
                yield Mention(*found.span(), "Platform", name, name, RULE, "institute")


def _paired(page: Page) -> Iterator[Mention]:
    """Read 顶山—汊河、浦口—南谯新型功能区 as two zones, each of two places."""
    for match in find_near(_DASH_RE, _PAIRED_RE, page.text):
        dash = _DASH_RE.search(match[0])
        start = max(left_edge(page, match.start() + dash.start()), match.start()) if dash else 0
        printed = page.text[start : match.end()]
        for pair in page.text[start : match.end("pairs")].split("、"):
            if not pair.startswith("线上"):
                name = _DASHES_RE.sub("—", pair) + match["head"]
                yield Mention(start, match.end(), "Park", name, printed, RULE)


def _shared_items(page: Page, start: int, end: int) -> list[tuple[int, int]]:
    """Give the spans of the items; a verb before an item begins the list anew."""
    found: list[tuple[int, int]] = []
    for part in re.finditer("[^、和与]+", page.text[start:end]):
        last = start + part.end()
        first = max(left_edge(page, last), start + part.start())
        if first > start + part.start():
            found = []
        if first < last:
            found.append((first, last))
    return found


def _pairs(page: Page) -> Iterator[Mention]:
    """Read 量子计算和量子产业大会 as two congresses."""
    for match in find_near(_MEETING_RE, _PAIR_RE, page.text):
        first = match.start()
        while (word := page.word_at(first)) and word.sort == HARD and word.end <= match.end():
            first = word.end
        halves = split_pair(page.text[first : match.end("base")])
        if halves and not is_blocked(page.text, match["tail"], match.end()):
            for half in halves:
                yield _program(page, first, match.end(), "event", half + match["tail"])
