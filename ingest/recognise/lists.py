"""Names that their list makes clear: activities, projects, pilots, coordinated names.

举办A、B、C等…活动 names three events whatever verbs are in them; A专项、B专项和C工程等项目 three
programmes.
"""

import re
from collections.abc import Iterator
from itertools import chain

from policygraph.ingest.coordination import find_shared, share_head, split_pair
from policygraph.ingest.gates import find_near
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.boundary import left_edge
from policygraph.ingest.recognise.naming import bare, level_of, without_edition
from policygraph.ingest.recognise.page import HARD, Page
from policygraph.ingest.recognise.proper import is_brand, residue
from policygraph.ingest.recognise.suffixes import (
    Suffix,
    ends_like_name,
    first_suffix,
    is_blocked,
)
from policygraph.ingest.regions import find_division

RULE = "list"
# 举办武进人才周、国际高端人才武进行等有影响力的活动: the verb, the list, what the items are.
_ACTIVITIES_RE = re.compile(
    "(?:举办|承办|办好|开展好|开展|组织召开|组织参加|组织好|组织|创办|召开|参加)(?P<items>[^，。；\n]{4,120}?)等"
    "[^，。；\n]{0,16}?(?:活动|赛事|展会|会展|大会|盛会|展、会|论坛|会议|比赛|大赛)"
)
# 定期开展金坛文化行、山水行主题活动
_THEMES_RE = re.compile("(?:举办|开展|组织)(?P<items>[^，。；“”\n]{4,40}?)(?:主题|系列)活动")
_EVENT_RE = re.compile("[^的]{2,23}[周行日节展赛会坛汇营演季月游秀奖码]")
_LONG = 5
"""Characters from which an event in a list needs no brand or place."""
# 承担国家、省重大科技基础研究专项、…、强基工程等项目
_PROJECTS_RE = re.compile(
    "(?:承担|申报|争取|参与|落实|实施|推进)(?:国家、省|国家|省|市)*(?P<items>[^，。；\n]{4,90}?)等"
    "(?:项目|计划|工程|专项|行动)"
)
_PROJECT_RE = re.compile("(?:国家|省|市)?(?P<name>[^的]{2,18}(?:专项|工程|计划|行动))")
_MEETING_RE = re.compile("大会|论坛|博览会|大赛")
_PAIR_RE = re.compile(
    f"(?P<base>[一-鿿]{{2,8}}[和与][一-鿿]{{2,8}}?)(?P<tail>{_MEETING_RE.pattern})"
)
_TECHNICAL = ("实验室", "联盟", "研究院")
"""Last words, but for those of parks, that a list may share: 深空探测等4个全国重点实验室."""
# 镜湖、滨海、曹娥江五大科技城, 浣江、天姥等实验室: names of their own, as waters show;
# near miss: 物理、化学等实验室.
_OWN = ("科技城", "科学城", "科创城", "实验室")
_LANDS = "江河湖海湾洲岛山峡溪"
# 支持绿色农药、特种化学电源等5家全国重点实验室
_HELD = ("战略联盟", "全国重点实验室", "国家重点实验室", "制造业创新中心", "技术创新中心")
_CUT_RE = re.compile("、|以及|及(?=“)|和(?=“)|(?<=”)(?=“)")


_COUNTED_RE = re.compile(
    "(?P<number>[2-9两三四五六七八九])[个家所大](?P<head>(?:全国|国家级?|省级?|市级?)?"
    "(?:大科学装置|重点实验室|联合实验室|实验室|研究院|研究中心|技术创新中心|产业创新中心|制造业创新中心|创新联合体))"
)
# 顶山—汊河、浦口—南谯新型功能区; near miss: 线上—线下合作区域.
_DASH_RE = re.compile("[—–-]")
_PAIR = "[一-鿿]{2,4}[—–-]{1,2}[一-鿿]{2,4}?"
_PAIRED_RE = re.compile(
    f"(?P<pairs>{_PAIR}(?:、{_PAIR})*)"
    "(?P<head>(?:新型|省际|毗邻|产业|特别)*(?:功能区|合作区|合作园区?|合作产业园区?)(?!域)"
    "(?:[一-鿿]{2}片区)?)"
)
_PART = 2
"""Characters of the shortest field of a laboratory."""


def find_in_lists(page: Page) -> Iterator[Mention]:
    """Give the names that a list, a shared last word or a verb makes clear."""
    yield from _activities(page)
    yield from _projects(page)
    yield from _shared(page)
    yield from _paired(page)
    yield from _counted(page)
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
    found = chain(_ACTIVITIES_RE.finditer(page.text), _THEMES_RE.finditer(page.text))
    for match in found:
        for start, end in _items(page.text, *match.span("items")):
            item = without_edition(bare(page.text[start:end]))
            marked = residue(item[:-1]) or page.names_in(start, end) or len(item) >= _LONG
            if marked and _EVENT_RE.fullmatch(item):
                kind = "competition" if item.endswith("赛") else "event"
                yield _program(page, start, end, kind)


def _projects(page: Page) -> Iterator[Mention]:
    for match in _PROJECTS_RE.finditer(page.text):
        for part in re.finditer("[^、和]+", page.text[slice(*match.span("items"))]):
            item = _PROJECT_RE.fullmatch(part[0])
            if item:
                end = match.start("items") + part.end()
                yield _program(page, end - len(item["name"]), end, "project")


def _shared(page: Page) -> Iterator[Mention]:
    """Read 中德、中瑞等创新园, 常州、武进两个国家高新区, 深空探测等4个全国重点实验室."""
    for match in find_shared(page.text):
        suffix = first_suffix(match["head"])
        if page.text[match.start("more") - 1] in "和与及":
            continue
        if suffix is None or not (suffix.label == "Park" or suffix.word.endswith(_TECHNICAL)):
            continue
        items = _shared_items(page, *match.span("items"))
        if not items or not _may_share(page, items, suffix):
            continue
        end = match.start("head") + match["head"].index(suffix.word) + len(suffix.word)
        head = page.text[match.start("head") : end]
        if suffix.label == "Platform":
            head = re.sub("^(?:省|市|国家)级", "", head)
        listed = "、".join(page.text[first:last] for first, last in items)
        start = items[0][0]
        for name in share_head(listed, head):
            printed = page.text[start:end]
            yield Mention(start, end, suffix.label, name, printed, RULE, suffix.kind)


# 提升北化研究院、光电所等研发平台实力, 数控所、大理工江苏院等7家单位获资助;
# near misses: 法院、检察院等单位, 学院、医院等单位.
_INSTITUTE = (
    "[一-鿿]{1,8}?(?<![医学法察剧务两书影戏画分新老总文])院"
    "|[一-鿿]{1,8}?(?<![场易出务卫厕哨交诊公])所"
)
_INSTITUTES_RE = re.compile(
    f"(?P<items>(?:{_INSTITUTE})(?:[、和](?:{_INSTITUTE}))+)等(?:[0-9一二三四五六七八九十]+家)?"
    "(?:新型|重点|公共)?(?:研发平台|研发机构|科研机构|创新平台|院所|科研院所|单位获省科研机构)"
)
_HOUSES_RE = re.compile("等")


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


def _counted(page: Page) -> Iterator[Mention]:
    """Read A、B和C3个省实验室 as three, where the number is that of the items."""
    for match in _COUNTED_RE.finditer(page.text):
        start = max(page.text.rfind(mark, 0, match.start()) for mark in "，。；：\n") + 1
        comma = page.text.find("、", start, match.start())
        suffix = first_suffix(match["head"])
        if comma < 0 or suffix is None:
            continue
        first = max(left_edge(page, comma), start)
        texts = _fields(page.text[first : match.start()], match["number"])
        head = re.sub("^(?:省|市|国家)级", "", match["head"])
        for text in texts:
            printed = page.text[first : match.end()]
            yield Mention(first, match.end(), "Platform", text + head, printed, RULE, suffix.kind)


def _fields(listed: str, number: str) -> list[str]:
    """Give the items of a list where there are as many as its number says, else none."""
    texts = listed.split("、")
    if len(texts) < _count(number):
        texts = [*texts[:-1], *re.split("和|及", texts[-1])]
    sized = all(is_brand(residue(text)) or len(text) >= _LONG for text in texts)
    fits = len(texts) == _count(number) and sized and len(texts[0]) >= _PART
    return texts if fits else []


def _count(number: str) -> int:
    return int(number) if number.isdigit() else "两三四五六七八九".index(number) + 2


def _paired(page: Page) -> Iterator[Mention]:
    """Read 顶山—汊河、浦口—南谯新型功能区 as two zones, each of two places."""
    for match in find_near(_DASH_RE, _PAIRED_RE, page.text):
        dash = _DASH_RE.search(match[0])
        start = max(left_edge(page, match.start() + dash.start()), match.start()) if dash else 0
        printed = page.text[start : match.end()]
        for pair in page.text[start : match.end("pairs")].split("、"):
            yield Mention(start, match.end(), "Park", pair + match["head"], printed, RULE)


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


def _may_share(page: Page, items: list[tuple[int, int]], suffix: Suffix) -> bool:
    texts = [page.text[first:last] for first, last in items]
    if suffix.label == "Park" and all(
        find_division(text, page.chain) or _is_pair(text) for text in texts
    ):
        return True
    if _are_proper(texts) and suffix.word in _OWN:
        return True
    if suffix.label == "Park":
        return False
    return (len(texts) == 1 or suffix.word.endswith(_HELD)) and all(
        is_brand(residue(text)) and not ends_like_name(text) for text in texts
    )


def _are_proper(texts: list[str]) -> bool:
    """Tell whether items are short names of their own, some of waters or hills: 镜湖, 曹娥江."""
    short = all(_PART <= len(text) < _LONG and residue(text) == text for text in texts)
    return len(texts) > 1 and short and any(text[-1] in _LANDS for text in texts)


def _is_pair(text: str) -> bool:
    """Tell whether two countries are named shortly: 中德, 中瑞."""
    return bool(re.fullmatch("中[一-鿿]", text))


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
