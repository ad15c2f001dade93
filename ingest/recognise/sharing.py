"""Programmes of a list that share their last word.

实施种业创新攻关、种业企业扶优等五大行动 and 外贸回流、县域外贸振兴工程 name two each,
低效用地再开发、用地审批权下放等试点 two pilots. Works (新建桥梁、隧道等三项工程) are none.
"""

import re
from collections.abc import Iterator

from policygraph.ingest.coordination import split_pair
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.candidates import ending_re
from policygraph.ingest.recognise.naming import bare, without_edition
from policygraph.ingest.recognise.page import HARD, Page
from policygraph.ingest.recognise.proper import is_brand, is_class, residue
from policygraph.ingest.recognise.suffixes import ends_like_name

RULE = "shared"
_SHORTEST = 3
"""Characters of the shortest item of a list without a number."""
_LONG = 5
"""Characters beyond which an item needs no brand or field."""
# 实施规划共绘、交通共联等七大工程; near miss: 新建桥梁、隧道等三项工程, works.
_ITEM = "(?:(?!等“?[一二三四五六七八九十两])[一-鿿A-Za-z0-9+·]){2,16}"
_NUMBERED_RE = re.compile(
    "(?:实施|开展|推进|推动|启动|落实|抓好|打好|抓实|设立|构建)(?:好|了)?“?"
    f"(?P<items>{_ITEM}(?:(?:、{_ITEM})+(?:和{_ITEM})?”?等?|等))“?[一二三四五六七八九十两]+[大个项]”?"
    "(?:核心|重点|重大|基础)?(?P<tail>[一-鿿]{0,4}?(?:行动计划|行动|工程|(?<!科技)计划|攻坚战|科技计划))"
    "(?!计划|方案)”?"
)
# 推进高校毕业生留（引）筑、重点产业、重点领域人才集聚行动; 开展国家低效用地再开发、…等试点
_PART = "(?:(?![等和及与的])[一-鿿A-Za-z0-9+（）“”]){2,18}"
_LIST_RE = re.compile(
    "(?:实施|开展|推进|推动|启动|落实|抓好|深化|做好|参与|发布)(?:好|了)?"
    f"(?P<items>{_PART}(?:、{_PART}){{0,4}}?(?:和{_PART})?)(?P<more>等)?(?:系列|国家|省级)?"
    "(?P<tail>改革试点|综合试点|试点|三年行动计划|行动计划|三年行动|专项行动|行动|工程|计划)"
    "(?=[，。；、\n和及]|建设|工作|进展)"
)
_LEVEL_RE = re.compile("^(?:国家级?|省级|市级|自治区级|全国|全省|全市|新一轮)(?=.{4})")
_NO_ITEM_RE = re.compile(
    "[“”].*[“”].*[“”]|^[一二三四五六七八九十0-9]|(?:项目|活动|建设|运动|月|日|[大项个])$|一批|^(?:其他|相关|有关)|[和与]"
)
_AREA = "地区"
_PARALLEL, _RUN = 1.6, 2
"""How many times its shortest the longest item of a list of two, or of more, may be without 等."""
# 领军人才、创新团队、卓越工程师倍增(计划): who is meant; the deed is that of all.
_MEANT_RE = re.compile(
    "(?:人才|团队|工程师|企业|专家|工匠|青年|学者|博士|名医|名师|大师|集群|园区)$"
)
_WORK_RE = re.compile("乡村道路|[桥路渠]$|源$|[A-Z][0-9]")
_BUILT_RE = re.compile("[0-9]|[“”]|(?:立交|[东南西北]延|栈道|亮化提升|亮化|安防|[路桥渠])$")


def find_sharing(page: Page) -> Iterator[Mention]:
    """Give each programme of the lists that share a last word."""
    yield from _numbered(page)
    yield from _listed(page)


def _numbered(page: Page) -> Iterator[Mention]:
    """Give each item of a list that a number closes."""
    for match in _NUMBERED_RE.finditer(page.text):
        items = re.split("[、和]", match["items"].removesuffix("等").removesuffix("”"))
        if any(_WORK_RE.search(item) for item in items):
            continue
        start, end = match.start("items"), match.end("tail")
        if "“" in page.text[start - 1 : start]:
            start -= 1
        end += page.text.startswith("”", end)
        tail = match["tail"].replace("科技计划", "计划")
        yield from _each(page, start, end, items, tail)


def _listed(page: Page) -> Iterator[Mention]:
    """Give each item of a list without a number whose last word all may share."""
    for match in _LIST_RE.finditer(page.text):
        items = _items(match["items"])
        if _is_list(items, match) and all(_is_item(page, item, match) for item in items):
            yield from _each(page, match.start("items"), match.end("tail"), items, match["tail"])


def _is_list(items: list[str], match: re.Match[str]) -> bool:
    """Tell whether the items are alike, so that the last word is that of all.

    Near miss: 住宿业、餐饮业服务品质提升行动, one with two subjects.
    """
    if match["more"]:
        return match["tail"] != "工程"
    sizes = [len(_LEVEL_RE.sub("", item)) for item in items]
    quoted = {"“" in item for item in items}
    alike = _RUN if len(items) > _RUN else _PARALLEL
    return len(items) > 1 and len(quoted) == 1 and max(sizes) <= alike * min(sizes)


def _items(listed: str) -> list[str]:
    """Give the items of a list; A和B are two only where both describe one sort."""
    items: list[str] = []
    for part in listed.split("、"):
        items.extend(split_pair(part) or (part,))
    if items[-1].endswith(_AREA):  # 回天、城南、新首钢地区
        return [item.removesuffix(_AREA) + _AREA for item in items]
    return _with_deed(items)


def _with_deed(items: list[str]) -> list[str]:
    """Give all items what is done where all end alike: 高层次创新人才、创新团队培养(工程).

    Near miss: 市容秩序整治、围挡规范化整治提升(行动).
    """
    *others, last = items
    same, deed = last[-4:-2], last[-2:]
    meant = _MEANT_RE.search(same) and all(map(_MEANT_RE.search, others))
    alike = all(item.endswith(same) for item in others)
    if len(last) < _LONG + 1 or not (meant or alike):
        return items
    return [*(item + deed for item in others), last]


def _is_item(page: Page, item: str, match: re.Match[str]) -> bool:
    if len(item) < _SHORTEST or item.count("“") != item.count("”") or _NO_ITEM_RE.search(item):
        return False
    own = _LEVEL_RE.sub("", item)
    at = max(match.start("items"), page.text.find(own.removesuffix(_AREA), match.start("items")))
    word = page.word_at(at)
    acts = word is not None and word.sort == HARD and word.start == at
    if acts or ends_like_name(bare(item)) or is_class(item):
        return False
    return not _is_work(page, item, at, match["tail"]) and (
        is_brand(residue(item)) or len(item) >= _LONG
    )


def _is_work(page: Page, item: str, at: int, tail: str) -> bool:
    """Tell whether an item is built: 峡山水库增容续建."""
    built = ending_re("program", "works").search(item) or _BUILT_RE.search(item)
    return tail == "工程" and bool(built or page.names_in(at, at + len(item)))


def _each(page: Page, start: int, end: int, items: list[str], tail: str) -> Iterator[Mention]:
    printed = page.text[start:end]
    kind = "project" if tail.endswith("试点") else "plan"
    for item in items:
        own = _LEVEL_RE.sub("", bare(item))
        name = own if own.endswith(tail) else own + tail
        yield Mention(start, end, "Program", without_edition(name), printed, RULE, kind)
