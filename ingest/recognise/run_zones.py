"""Zones of one's own that are built or pushed, without a place in their names.

建设绿色低碳高质量发展先行区 and 加快建设基础教育综合改革实验区 name one. What is only wanted or was
won (争创…, 入选…), zones of which each region has one (自贸试验区) and 示范区, a status, are none.
"""

from collections.abc import Iterator

from policygraph.ingest.lazy import lazy
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.boundary import left_edge
from policygraph.ingest.recognise.page import Page
from policygraph.ingest.recognise.proper import is_class

RULE = "run-zone"
_LAST_RE = lazy("(?:试验|实验|先行|创新|(?P<status>示范))区(?!域|位|间|块|级|县)")
_BASE = (4, 22)
"""Characters of the names of such zones before their last word."""
_CLAUSE = 24
"""Characters before a zone in which the verb of its list may stand."""
# 以建设绿色低碳高质量发展先行区为总抓手, 推进国家城乡融合发展试验区建设; near misses: 获批建设…,
# 打造国际合作先行区.
_RUN = (
    "(?:(?<!获批)(?<!申请)(?<!谋划)建设|推进|推动|深化|启动|加快|抓好|推广|用好"
    "|高水平|高标准|高质量)"
)
_RUN_RE = lazy(f"{_RUN}(?:全国|全省|全市|省级|国家级)?$")
# 深化医疗卫生体制改革和基层卫生健康综合试验区建设: the verb of both, and what is done to both.
_LISTED_RE = lazy(f"{_RUN}[^，。；\n]{{4,20}}[和、]$")
_BUILT_RE = lazy("(?:的)?(?:加快|全面)?建设(?!单位|成为)")
# 抢抓全省绿色低碳高质量发展先行区建设机遇
_CHANCE_RE = lazy("(?:抢抓|抓住|锚定|聚焦|围绕|紧扣)(?:全国|全省|国家)?$")
_WON_RE = lazy(
    "(?:争创|创建|创成|申[报建创]|争取|入选|获批|获评|列入|纳入|成为|打造|构建)[^，。；\n]{0,12}$"
)
_WANTED_RE = lazy("(?:工作)?(?:申建|创建|申报|申创|争创)|[0-9]+[个家]|名单|试点|（")
# 科创金融改革试验区, 自贸试验区: statuses of cities; 全国构建新发展格局先行区: a goal.
_NONE_RE = lazy(
    "金融|跨境|自贸|自由贸易|自主创新|自创|人才(?=管理|引领|改革)|构建|打造|知识产权|[的等各两四]|^[“三]|^[一-鿿]?级"
    "|^国家(?:级)?$|联合体|国际合作|污染防治|保险|美丽中国|内陆开放|体制改革$|大数据$"
)
_LEVEL_RE = lazy("^(?:全国|全省|全市|省级|市级|国家级|自治区级)(?=.{4})")
# 数据赋能医保高质量发展先行区: by what means.
_MEANS_RE = lazy("(?:数据|数字|科技|数智|文化)赋能$")
# 高水平建设泰山文化传承发展示范区: a hill's or a water's own.
_LAND_RE = lazy("[一-鿿]{1,2}[山江河湖岛峡](?!流域|海联)[一-鿿]{4,}")

# 加快建设黄河文化（东营）生态保护区, 推动三峡（坝区）统筹发展与安全综合试验区建设; near misses:
# 中国（广西）自由贸易试验区, 争创省级南岭瑶族（永州）文化生态保护区.
_BRACKET_RE = lazy(
    "(?:建设|推进|推动|深化|加快(?!建设|推进)|启动)(?P<name>(?!中国（|建设)[一-鿿]{2,6}（[一-鿿]{2,4}）"
    "[一-鿿]{0,14}(?:生态保护区|综合试验区|实验区|先行区))(?!创建|申)"
)

# 高水平打造黄河故道生态富民廊道, 构建以梵净山生态旅游经济圈、锦江体旅融合示范带为重点; near misses:
# 长江绿色生态廊道, 世界级滨海生态旅游廊道, 四大山脉生态廊道.
_BELT_RE = lazy(
    "(?P<land>[一-鿿]{1,2}[山江河湖])(?:故道|流域|东麓|西麓|沿岸)?(?P<own>[一-鿿]{4,9})"
    "(?:经济圈|示范带|廊道|旅游带)(?!动)"
)
_START_RE = lazy("(?:^|[，。；、：\n以]|打造|建设|构建|推进|推动|加快|做强|提升|完善)$")
_NO_BELT_RE = lazy(
    "^(?:绿色|美丽|河湖|生态|安全|防护|沿[江河]|交通|城市|城际)+$|[两左右]岸|[、和与及等的]|[区市县省]|山脉|周边"
)


def find_run_zones(page: Page) -> Iterator[Mention]:
    """Give the zones that are said to be built or pushed."""
    yield from _with_bracket(page)
    yield from _belts(page)
    for match in _LAST_RE.finditer(page.text):
        start, end = match.span()
        left = left_edge(page, start)
        if means := _MEANS_RE.search(page.text[max(0, left - _BASE[0]) : left]):
            left -= len(means[0])
        if level := _LEVEL_RE.match(page.text[left:start]):
            left += level.end()
        base = page.text[left:start]
        if not _BASE[0] <= len(base) <= _BASE[1] or _NONE_RE.search(base):
            continue
        if match["status"] and not _LAND_RE.fullmatch(base):
            continue
        if page.is_open(left, end) and _is_run(page, left, end, land=bool(match["status"])):
            yield Mention(left, end, "Park", page.text[left:end], page.text[left:end], RULE)


def _with_bracket(page: Page) -> Iterator[Mention]:
    """Give the zones with their place in a bracket inside their names."""
    for match in _BRACKET_RE.finditer(page.text):
        if not _NONE_RE.search(match["name"][1:]):
            yield Mention(*match.span("name"), "Park", match["name"], match["name"], RULE)


def _belts(page: Page) -> Iterator[Mention]:
    """Give the belts and circles of a hill or a water that have a purpose of their own."""
    for match in _BELT_RE.finditer(page.text):
        left, end = match.span()
        word = page.word_ending(match.end("land"))
        left = max(word.start, left) if word else max(left_edge(page, left + 1), left)
        land = page.text[left : match.end("land")]
        if _NO_BELT_RE.search(match["own"]) or len(land) < len("乌江") or not _is_start(page, left):
            continue
        name = page.text[left:end]
        yield Mention(left, end, "Park", name, name, RULE)


def _is_start(page: Page, left: int) -> bool:
    """Tell whether a name begins there: behind a mark or a verb."""
    return bool(_START_RE.search(page.text[max(0, left - _BASE[0]) : left]))


def _is_run(page: Page, left: int, end: int, *, land: bool) -> bool:
    """Tell whether a zone is built there; one of a hill or a water may be only wanted."""
    before = page.text[max(0, left - _CLAUSE) : left]
    if land and before.endswith(("争创", "创建", "建设")):
        return True
    if is_class(before) or _WON_RE.search(before) or _WANTED_RE.match(page.text, end):
        return False
    both = _BUILT_RE.match(page.text, end)
    return bool(
        _RUN_RE.search(before)
        or (both and (_LISTED_RE.search(before) or _CHANCE_RE.search(before)))
    )
