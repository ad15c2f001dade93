"""Bases of industry that a place builds: 渝黔页岩气智能化开发基地, 关岭盘江光伏基地.

The last word alone says nothing, since every report wants to become a base of something. One that
is built, put to use or listed among projects, and whose name begins with its place, is a park.
"""

from collections.abc import Iterator

from policygraph.ingest.lazy import lazy
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.boundary import left_edge
from policygraph.ingest.recognise.candidates import Candidate
from policygraph.ingest.recognise.page import Page
from policygraph.ingest.recognise.park_judges import is_plant
from policygraph.ingest.recognise.proper import is_class
from policygraph.ingest.recognise.suffixes import Suffix
from policygraph.ingest.regions import find_division

RULE = "site"
_SITE = Suffix("基地", "Park", "", technical=False)
_BASE_RE = lazy("基地")
_FIELD = (2, 14)
"""Characters of the fields of industry between a place and 基地."""
_QUARTER = 2
"""Characters of a part of a province: 黔北; near miss: 长三角, whose bases are goals."""
# 关岭盘江光伏基地建成投产, …基地一期投产, …基地、…等项目加快建设; near miss: 壮大郓城煤化工基地，….
_BUILT_RE = lazy(
    "[一二三四五]期|(?:[、和][^，。；\n]{2,80}?)?(?:等[^，。；\n、]{0,10}?)?(?:项目|工程|(?<=等)(?:加快|建成|开工|投))"
    "|(?:全面|正式|加快|提速|顺利|已|开工|启动)*(?:建设(?!成)|建成|投产|投用|投运|开工|竣工|启用|运营|前期)"
)
# 建设渝黔页岩气智能化开发基地，…
_BUILD_RE = lazy("(?:(?<!打造)建设|推进|启动|建好)$")
# 打造…基地, 创建…基地: a goal or a status.
_GOAL_RE = lazy(
    "(?:打造|创建|争创|申[报建创]|成为|[入获]选|获[评批]|评为|认定|授予|壮大|列入|构建|形成)(?:了|为|首批|国家级?|省级)*“?$"
)
# 示范, 供应, 康养: statuses and what many have; 最大, 全国: praise. A verb makes a sentence.
_NONE_RE = lazy(
    "[最级的“”]|实验室|算力|数据|全国|国家|世界|全球|一流|重要|先进|优质|高端|创[建成]|建设|获[评批]|[入获]选|列入|成为|打造|申[报创]|布局"
    "|(?:供应|保供|储配|储备|保障|集散|康养|养生|旅居|实践|教育|教学|培训|实训|训练|研学|见习|实习|科普|工作|救治|研究|研发|创新|孵化"
    "|创业|转化|测试|检测|服务|试验|总部|中试|人才|直播|拍摄|写生|旅游|文化|红色|体育)(?:示范)?$"
)
# 川渝绿色能源产业基地: provinces by one character each.
_LETTERS_RE = lazy(
    "[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇藏陕甘宁]{2,4}(?=[一-鿿]{4})"
)
# 山东重工…基地, 新疆能源…基地: a company that begins with a place.
_FIRM_RE = lazy("(?:重工|能源|钢铁|集团|电力|石化|煤业|煤电|港投|建投|化工|职业)(?=[一-鿿]{2})")


def find_sites(page: Page) -> Iterator[Mention]:
    """Give the bases that are built and begin with their place."""
    for match in _BASE_RE.finditer(page.text):
        start, end = match.span()
        built = _BUILT_RE.match(page.text, end)
        left = left_edge(page, start)
        item = Candidate(page, left, start, _SITE)
        if left == start or not (built or _BUILD_RE.search(item.before)):
            continue
        if page.is_open(left, end) and _is_site(item):
            name = page.text[left:end]
            yield Mention(left, end, "Park", name, name, RULE)


def _is_site(item: Candidate) -> bool:
    """Tell whether a base is one place's own and neither a goal, a class nor a company's."""
    place = _place_of(item)
    field = item.base[len(place) :]
    if not place or not _FIELD[0] <= len(field) <= _FIELD[1] or _FIRM_RE.match(field):
        return False
    none = _NONE_RE.search(field) or _GOAL_RE.search(item.before) or is_class(item.before)
    second = item.page.names_between(item.left + len(place), item.start)
    return not (none or second or is_plant(item))


def _place_of(item: Candidate) -> str:
    """Give the places with which a base begins: 南陵县, 黔北川南, 渝黔 by a letter each."""
    page, base = item.page, item.base
    end = item.left
    for word in page.names_between(item.left, item.start):
        if word.start == end and (find_division(word.text) or len(word.text) == _QUARTER):
            end = word.end
    if end > item.left:
        return page.text[item.left : end]
    if letters := _LETTERS_RE.match(base):
        return letters[0]
    sizes = (size for size in (3, 2) if item.is_local and find_division(base[:size], page.chain))
    return base[: next(sizes, 0)]
