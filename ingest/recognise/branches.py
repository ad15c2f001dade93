"""Centres that are named by their company, and branches named by the whole and a place.

晶科能源全球研发中心 belongs to a company: between it and the last word only stands which of its own
it is. 国家材料实验室沈阳基地 is a branch. Near misses: 华为盘古大模型, 迈瑞医疗武汉基地,
太湖实验室设立连云港中心, 水城经开区煤炭储配中心.
"""

import re
from collections.abc import Iterable, Iterator

from policygraph.ingest.lazy import lazy
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.page import Page
from policygraph.ingest.regions import find_division

RULE = "branch"
_WHICH = (
    "(?:云|汽车)?(?:全球|中国|国际|亚太|亚洲|区域|大湾区|长三角|京津冀|华[东南西北中]|[东西][南北]"
    "|[东西中]部|北方|南方|第[一二三]|创新)*"
)
_CENTRES = (
    "研发中心|设计中心|技术中心|创新中心|检测中心|智算中心|算力中心|超算中心|数据中心|云计算中心"
    "|研究院"
)
_OWN_RE = lazy(f"{_WHICH}(?:(?P<centre>{_CENTRES})|(?:科技|智能|零碳)?产业园|科技园)(?![型级化])")
_BRANCH_RE = lazy(
    "(?P<place>[一-鿿]{2,4}?)(?:核心)?(?:基地|分中心|区域中心|分院|分园|分区)(?![型级化])"
)
# 三峡职院新校区, 东华理工大学抚州新校区; near misses: 三峡大学创新校区治理,
# 州特殊教育学校完成新校区搬迁.
_CAMPUS_RE = lazy("(?:(?!完成|建设|启用|推进|加快|扩建|搬迁)[一-鿿]{2}新|新|[东西南北])校区")
# 中国—柬埔寨产业园南宁扩展区, “一地六县”产业合作区宣城区域, 教育园区武鸣东片区,
# 中国科学院明珠科学园南部组团, 广州开发区东区, 中关村怀柔园; near miss: 高新区片区.
_PART_RE = lazy(
    "(?:(?P<place>[一-鿿]{2,3}?)(?:扩展区|拓展区|区域(?!性)|[东南西北]?片区)|[东南西北中]部(?:组团|片区)"
    "|[东南西北]区(?!域|位|县|块|间))"
)
_ZGC_RE = lazy("(?P<place>[一-鿿]{2,3})园(?!区|林|博)")
_ZGC = "中关村"
_LISTED = tuple("、和与及")


def find_branches(page: Page, found: Iterable[Mention]) -> Iterator[Mention]:
    """Give the names that begin with a company, a facility or a park and go on behind it."""
    found = tuple(found)
    yield from _of_firms(page, [mention for mention in found if mention.label == "Enterprise"])
    for whole in found:
        if whole.label in ("Platform", "Park", "Institution"):
            yield from _of_whole(page, whole)


def _of_firms(page: Page, firms: list[Mention]) -> Iterator[Mention]:
    ends = {firm.end for firm in firms}
    for firm in firms:
        match = _OWN_RE.match(page.text, firm.end)
        listed = page.text[firm.start - 1 : firm.start] in _LISTED
        # 美的、海尔研发中心 may be of each.
        if match and not (listed and firm.start - 1 in ends):
            label, kind = ("Platform", "centre") if match["centre"] else ("Park", "")
            printed = page.text[firm.start : match.end()]
            yield Mention(firm.start, match.end(), label, printed, printed, RULE, kind)


def _of_whole(page: Page, whole: Mention) -> Iterator[Mention]:
    campus = _CAMPUS_RE.match(page.text, whole.end) if whole.label == "Institution" else None
    if campus:
        end, name, surface = campus.end(), whole.name + campus[0], whole.surface + campus[0]
        yield Mention(whole.start, end, whole.label, name, surface, RULE, whole.kind)
    if whole.label == "Park" and (part := _part(page, whole)):
        name, surface = whole.name + part[0], whole.surface + part[0]
        yield Mention(whole.start, part.end(), "Park", name, surface, RULE)
    match = _BRANCH_RE.match(page.text, whole.end)
    if match and find_division(match["place"], page.chain):
        label = "Park" if whole.label == "Park" else "Platform"
        kind = "" if label == "Park" else "centre"
        tail = page.text[whole.end : match.end()]
        yield Mention(
            whole.start, match.end(), label, whole.name + tail, whole.surface + tail, RULE, kind
        )


def _part(page: Page, whole: Mention) -> re.Match[str] | None:
    """Give what stands behind a park and says which part of it is meant."""
    pattern = _ZGC_RE if whole.surface == _ZGC else _PART_RE
    part = pattern.match(page.text, whole.end)
    place = part["place"] if part else None
    return part if part and (not place or find_division(place, page.chain)) else None
