"""Bodies of the state that stand in a county or a town and carry its short name.

防城海关 and 东兴出入境边防检查站 are of the county; 临涣派出所荣立集体一等功 names a body of a town
by what it was given. Near misses: 提升海关监管效能, 建成“枫桥式”派出所2个, 3个派出所获评.
"""

from collections.abc import Iterator

from policygraph.ingest.gates import find_near
from policygraph.ingest.lazy import lazy
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.boundary import left_edge
from policygraph.ingest.recognise.page import NAME, Page
from policygraph.ingest.recognise.proper import is_brand, residue
from policygraph.ingest.regions import find_division

RULE = "department"
_POST = (
    "海关|海事局|海警局|(?:出入境)?边防检查站|边检站|边境管理支队|边境派出所|武警支队"
    "|森林消防(?:支队|大队)|仲裁委员会|仲裁委|商事法庭|知识产权法庭|海事法院|铁路运输法院"
)
# 海关特殊监管区域, 通过海关验收: no body of a place.
_POST_RE = lazy(
    f"(?:{_POST})(?!特殊|监管(?!局)|通关|指定|总署|绩效|数据|统计|查验|编码|口岸|关区|主任|仲裁)"
)
_BRANCH_RE = lazy("(?P<place>[一-鿿]{2,4}?)分会")
# 、峒中海关 beside 东兴海关 may be of a town.
_SIBLING_RE = lazy(f"[、和](?P<name>[一-鿿]{{2,4}}?(?:{_POST}))(?=[、，。；和等工])")
_SIZES = (4, 3, 2)
"""Characters of the short names of counties."""
# 企沙镇人民调解委员会获评…, 肥西花岗派出所获…: bodies of towns that were honoured.
_TOWN = "派出所|人民调解委员会|调解委员会|人民法庭|司法所|边境派出所|中心法庭|消防救援站"
_GIVEN_NEEDED_RE = lazy(f"(?:{_TOWN})(?:获|荣|被|入选|创成|成功)")
_GIVEN_RE = lazy(
    f"(?<![^，。；、：\n])(?P<name>(?P<base>[一-鿿“”]{{2,10}}?)(?:{_TOWN}))"
    "(?=获|荣|被(?:评|授|表彰|命名)|入选|创成|成功创)"
)
_NO_BASE_RE = lazy(
    "[全我各本该多等的和与家个所条批名]|^[一二三四五六七八九十百]|推动|推进|建成|打造|式|优秀|基层|支持"
)


def find_posts(page: Page) -> Iterator[Mention]:
    """Give the bodies of the state that stand in counties and towns."""
    done = 0
    for post in _POST_RE.finditer(page.text):
        place = _place_before(page, post.start()) if post.start() >= done else None
        if place is not None:
            branch = _BRANCH_RE.match(page.text, post.end())
            end = branch.end() if branch and find_division(branch["place"]) else post.end()
            bodies = [_mention(page, place, end), *_siblings(page, end)]
            yield from bodies
            done = bodies[-1].end
    for match in find_near(_GIVEN_NEEDED_RE, _GIVEN_RE, page.text, "，。；、：\n"):
        base = match["base"]
        own = left_edge(page, match.end("base")) <= match.start("base")
        if own and is_brand(residue(base)) and not _NO_BASE_RE.search(base):
            yield _mention(page, *match.span("name"))


def _mention(page: Page, start: int, end: int) -> Mention:
    name = page.text[start:end]
    return Mention(start, end, "Department", name, name, RULE, "government")


def _place_before(page: Page, at: int) -> int | None:
    """Give where the name of a county or city begins that ends at an offset."""
    word = page.word_ending(at)
    if word and word.sort == NAME and find_division(word.text, page.chain):
        return word.start
    for size in _SIZES:
        form, begin = page.text[max(0, at - size) : at], page.word_at(at - size)
        inside = begin is not None and begin.start < at - size
        if len(form) == size and not inside and find_division(form, page.chain):
            return at - size
    return None


def _siblings(page: Page, at: int) -> Iterator[Mention]:
    """Read the bodies of the same sort that a list names behind one: 东兴海关、峒中海关."""
    while match := _SIBLING_RE.match(page.text, at):
        yield _mention(page, *match.span("name"))
        at = match.end()
