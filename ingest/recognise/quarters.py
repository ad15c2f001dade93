"""Parts of a town that are being built: 蓉江新区, 三江口片区, 高铁新城, 水东组团.

The last word names any part of a town; one that is developed, has a stage or a figure, or is the
object of building is a park with a plan of its own. Near misses: 十笏园片区老旧小区改造,
老城片区更新, 示范片区建设.
"""

from collections.abc import Iterator

from policygraph.ingest.lazy import lazy
from policygraph.ingest.lexicon import table
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.boundary import left_edge
from policygraph.ingest.recognise.page import Page
from policygraph.ingest.recognise.proper import is_class
from policygraph.ingest.recognise.suffixes import ends_like_name
from policygraph.ingest.regions import find_division

RULE = "quarter"
_LAST_RE = lazy("(?<!小)片区|(?<!创)新城(?!市|区|建(?!设)|校)|(?<![高创])新区(?!域|校)|组团(?!式)")
_BASE = (2, 7)
"""Characters of the names of quarters before their last word."""
_CLAUSE = 30
"""Characters before a quarter in which the verb of its list may stand."""
_WORDS = "规划|开发|加快|整体|全面|高质量|高标准|稳步|有序|综合|正在"
_LIST = (
    "(?:[、和及][^，。；、]{2,14}){0,4}(?:等(?:重点|核心|功能)?(?:片区|区块|板块|组团|新城|区域))?"
)
# 秀山片区建设稳步推进, 阳湖片区一期路网, 蓉江新区100个, 城东新区、北部新城开发, 尼山片区突破;
# near misses: 双东片区更新, 望州路片区等8个城中村改造项目.
_BUILT_RE = lazy(
    f"[一二三]期|[0-9]+个(?!城|社区|老旧)|(?:{_LIST})(?:{_WORDS})*(?:开发|(?<!更新)(?<!改造)建设(?!用地|成)|突破|崛起|提档升级|重点发展|产业导入|独立成园|扩区)(?!商)"
)
# 高水平建设东盐河片区, 加快建设双江湖新区、高铁新城等重点区块; near miss: 建设红色新城.
_BUILD_RE = lazy(
    "(?:建设|开发|优先发展)(?:[^，。；、的]{2,8}(?:新区|新城|片区|组团|城|园)[、和]){0,3}$"
)
_OLD_RE = lazy(
    "(?:[^，。；、]{0,12}?|[^，。；]{0,24}?等[^，。；、]{0,8}?)"
    "(?:更新|改造|棚户|征收|拆迁|供水|污水|管网|防涝|雨水|安置|敬老)"
)
_NO_BASE_RE = lazy(
    "(?:重点|核心|示范|城区|城市|老城|老|特色|功能|主城|产业|乡镇|村级?|镇级?|精品|振兴|流域|连|成熟|科技|绿色|红色|智慧|现代"
    "|周边|易涝|市级|样板|美丽|改革|[级等各大批个类型全的区与]|更新|改造|开发|综合|国际化|重大|活力|枢纽|岛外|海绵|经济|文化|自贸|试验区|医院)$"
    "|^[东南西北中老主新]$|[的等各]|城市|古城|产业|^[一二三四五六七八九十]+[大个]|^[东南西北]城$|^赋予|^优先|结合$"
)

# 高铁新城、枝江长江大桥等一批项目, 打通城南新区“断头路”: of which a town has one; near misses:
# 打造高铁新城, 规划高教新区.
_TOWN_RE = lazy("(?:高铁|城[东南西北]|政务|空港|临空|高教|职教)新[区城]")
_GOAL_RE = lazy("(?:打造|规划|谋划|布局|成为|构建|探索|设立)[一-鿿]{0,10}$")

# 打造“天府粮仓”雅安片区, “两个总部基地”三亚示范区: a scheme's part in one place.
_OF_SCHEME_RE = lazy(
    "“(?P<scheme>[^“”，。；]{2,10})”(?P<place>[一-鿿]{2,4}?)(?P<head>片区|示范区|先行区|核心区)(?!域)"
)


def find_quarters(page: Page) -> Iterator[Mention]:
    """Give the quarters of a town that are built or developed, and parts of schemes."""
    for match in _OF_SCHEME_RE.finditer(page.text):
        common = match["place"] in table("places")["short"]["common"]  # “丝路电商”合作先行区
        if find_division(match["place"], page.chain) and not common:
            name = match["scheme"] + match["place"] + match["head"]
            yield Mention(*match.span(), "Park", name, match[0], RULE)
    for match in _LAST_RE.finditer(page.text):
        start, end = match.span()
        built = _BUILT_RE.match(page.text, end)
        left = left_edge(page, start)
        base, before = page.text[left:start], page.text[max(0, left - _CLAUSE) : left]
        there = built or _BUILD_RE.search(before) or _is_town(page, left, end)
        if not there or _OLD_RE.match(page.text, end):
            continue
        if not _BASE[0] <= len(base) <= _BASE[1] or _NO_BASE_RE.search(base) or is_class(before):
            continue
        name = page.text[left:end]
        other = ends_like_name(base) or find_division(name) is not None
        other = other or (match[0] == "组团" and find_division(base) is not None)
        if not (other or page.text[left - 1 : left] == "”"):
            yield Mention(left, end, "Park", name, name, RULE)


def _is_town(page: Page, left: int, end: int) -> bool:
    """Tell whether a quarter is of a sort of which the document's town has one."""
    town = find_division(page.chain[0]) if page.chain else None
    goal = _GOAL_RE.search(page.text[max(0, left - _CLAUSE) : left])
    sort = _TOWN_RE.fullmatch(page.text, left, end)
    return town is not None and town.kind != "province" and sort is not None and not goal
