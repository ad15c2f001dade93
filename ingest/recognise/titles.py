"""Programmes that a heading names in whole: 2．战略性主导产业紧缺人才开发项目.

In a box (专栏) the heading is the first sentence of a paragraph: 孵化器建设工程。加快…. A heading
that begins with a verb (实施六大人才行动计划) orders something and names nothing.
"""

from collections.abc import Iterator

from policygraph.ingest.lazy import lazy
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.naming import bare
from policygraph.ingest.recognise.page import HARD, SOFT, Page
from policygraph.ingest.recognise.suffixes import own_suffix

RULE = "heading"
RULE_BOX = "box"
_SHORTEST = 6
"""Characters of the shortest heading that is a programme's name."""
_LAST_RE = lazy("(?:计划|工程|项目|行动|专项|大赛|论坛|博览会|交流会|补贴|补助|津贴|奖补)$")
_CLASS_RE = lazy(
    "[、，。：；的]|^“|^有|通过|纳入|申请|享受|领取|^[一二三四五六七八九十]大|重大项目|重点项目|重点工程|建设工程$|系列行动"
)
# 孵化器建设工程。加快科技企业孵化器建设; near misses: 实施城市更新行动。, outside a box.
_BOX = "专栏"
_BOXED_RE = lazy(
    "(?:^|\\n)[　 ]*(?P<name>[一-鿿A-Za-z0-9+＋“”、]{2,22}(?:工程|行动|计划|专项))。(?=[一-鿿“])"
)
# 创新企业家培育工程, 高标准农田建设工程: no verbs at the head of a name.
_SORTS = ("创新", "高标准", "重点", "服务", "合作", "综合", "协同")
# 六是实施安居便民工程。, 聚焦城乡融合目标实施城乡一体化发展行动。: what is ordered.
_RUN_RE = lazy("[一二三四五六七八九十]是|(?<!可持续)实施|开展|推进(?!工程|行动)|深化|聚焦|抓好")
_ROW = 3
"""Paragraphs with such a heading from which they are a row."""
_BOX_SIZE = 1200
"""Characters of a box behind its caption."""


def find_in_titles(page: Page) -> Iterator[Mention]:
    """Give the programmes that are the whole title of a section or task."""
    for section in page.document.sections[1:]:
        title = section.title.strip("。；： ")
        start = page.text.find(title, section.start, section.heading_end + 1) if title else -1
        if start < 0 or len(title) < _SHORTEST or not _is_programme(page, title, start):
            continue
        suffix = own_suffix(title)
        kind = "talent" if "人才" in title else suffix.kind if suffix else "project"
        yield Mention(start, start + len(title), "Program", title, title, RULE, kind)
    yield from _boxed(page)


def _boxed(page: Page) -> Iterator[Mention]:
    """Give the programmes that head the paragraphs of a box, or of a row of such paragraphs."""
    found = [match for match in _BOXED_RE.finditer(page.text) if not _RUN_RE.search(match["name"])]
    row = len(found) >= _ROW  # 清废工程。…, 碧水工程。…: a box whose caption is lost
    for match in found:
        start, end = match.span("name")
        word = page.word_at(start)
        orders = word is not None and word.start == start and word.sort in (HARD, SOFT)
        orders = orders and not match["name"].startswith(_SORTS)
        if not orders and (row or _BOX in page.text[max(0, start - _BOX_SIZE) : start]):
            name = bare(match["name"])
            kind = "talent" if "人才" in name else "plan"
            yield Mention(start, end, "Program", name, match["name"], RULE_BOX, kind)


def _is_programme(page: Page, title: str, start: int) -> bool:
    word = page.word_at(start)
    orders = word is not None and word.start == start and word.sort in (HARD, SOFT)
    return not orders and bool(_LAST_RE.search(title)) and not _CLASS_RE.search(title)
