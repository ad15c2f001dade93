"""Names that their list makes clear: activities, projects, coordinated parks and laboratories.

举办A、B、C等…活动 names three events whatever verbs are in them; A、B专项和C工程等项目 three programmes.
"""

import re
from collections.abc import Iterator

from policygraph.ingest.coordination import find_shared, share_head, split_items, split_pair
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.boundary import left_edge
from policygraph.ingest.recognise.endings import Suffix, is_blocked, suffixes, without_edition
from policygraph.ingest.recognise.page import NAME, Page
from policygraph.ingest.recognise.proper import residue
from policygraph.ingest.regions import find_division

RULE = "list"
# 举办武进人才周、国际高端人才武进行等有影响力的活动; the verb opens the list.
_ACTIVITIES_RE = re.compile(
    r"(?:举办|承办|办好|开展好|开展|组织召开|组织好|组织|创办|召开|参加)(?P<items>[^，。；\n]{4,120}?)等(?P<what>[^，。；\n]{0,16}?)(?P<head>活动|赛事|展会|会展|大会|盛会|展、会|论坛|会议|比赛|大赛)"
)
_PROJECTS_RE = re.compile(
    r"(?:承担|申报|争取|参与|落实|实施|推进)(?:国家、省|国家|省|市)*(?P<items>[^，。；\n]{4,90}?)等(?P<head>项目|计划|工程|专项|行动)"
)
_EVENT_END = "周行日节展赛会坛汇营演季月游秀奖码"
# 扩大X试点, 开展X专项治理: the name runs from the verb to its last word.
_RUN_RE = re.compile(
    r"(?:开展|推进|推动|深化|扩大|推广|总结|深入实施|实施|启动|参与|争取|承担|用好|抓好|督促新增[^，。、]{0,12}、)(?P<name>[一-鿿A-Za-z0-9（）“”·+＋]{4,34}?(?P<tail>试点|专项治理|专项整治|专项行动|示范行动|提升行动|攻坚行动))"
    r"(?!城市|地区(?!抓)|单位|企业|示范|资格|名单|机构|学校|院校|高校|园区|经验交流|合格|基地|镇|村|方案|计划)"
)
_LINKED_RE = re.compile("[的，。；]|试点|等")


def find_in_lists(page: Page) -> Iterator[Mention]:
    """Give the names that a list, a shared last word or a verb makes clear."""
    yield from _activities(page)
    yield from _projects(page)
    yield from _run(page)
    yield from _shared(page)
    yield from _pairs(page)


def _mention(page: Page, start: int, end: int, name: str, label: str, kind: str) -> Mention:
    name = re.sub("[“”]", "", name)
    name = without_edition(name) if label == "Program" else name
    return Mention(start, end, label, name, page.text[start:end], RULE, kind)


def _spans(page: Page, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Give the spans of the items of a list, quotes kept whole."""
    text = page.text[start:end]
    at = 0
    for cut in [*re.finditer(r"、|以及|及(?=“)|和(?=“)|(?<=”)(?=“)", text), None]:
        last = cut.start() if cut else len(text)
        if last > at:
            yield start + at, start + last
        at = cut.end() if cut else last


def _activities(page: Page) -> Iterator[Mention]:
    for match in _ACTIVITIES_RE.finditer(page.text):
        for start, end in _spans(page, *match.span("items")):
            item = page.text[start:end]
            bare = re.sub("[“”]", "", item)
            if not 3 <= len(bare) <= 24 or "的" in bare or bare[-1] not in _EVENT_END:
                continue
            if not residue(bare[:-1]) and not page.names_in(start, end):
                if len(bare) < 5:
                    continue
            kind = "competition" if bare.endswith("赛") else "event"
            yield _mention(page, start, end, item, "Program", kind)


def _projects(page: Page) -> Iterator[Mention]:
    for match in _PROJECTS_RE.finditer(page.text):
        first, last = match.span("items")
        for part in re.finditer("[^、和]+", page.text[first:last]):
            item = re.sub("^(?:国家|省|市)(?=.{4})", "", part[0])
            if re.search("(?:专项|工程|计划|行动)$", item) and 4 <= len(item) <= 20:
                end = first + part.end()
                yield _mention(page, end - len(item), end, item, "Program", "project")


def _run(page: Page) -> Iterator[Mention]:
    for match in _RUN_RE.finditer(page.text):
        base = match["name"].removesuffix(match["tail"])
        if (
            _LINKED_RE.search(base)
            or len(base) < 4
            or re.search(
                "^(?:一批|各类|多项|系列|首批|先行|与|和|对)|相关|有关|参与|优先|按照|[一二三四五六七八九十]+[大项]$",
                base,
            )
        ):
            continue
        if len(residue(base)) < 2 and len(base) < 6:
            continue
        start = match.start("name")
        again = re.search(
            "(?:开展|推进|推动|深化|扩大|推广|总结|实施|启动|建设和|改革和)(?=.{6})", match["name"]
        )
        if again and not match["name"].startswith("“"):
            start += again.end()
        kind = (
            "project" if match["tail"] == "试点" else "plan" if "行动" in match["tail"] else "event"
        )
        name = re.sub("^国家(?=.{8})", "", page.text[start : match.end("name")])
        yield _mention(page, start, match.end("name"), name, "Program", kind)


def _shared(page: Page) -> Iterator[Mention]:
    """Read 中德、中瑞等创新园, 常州、武进两个国家高新区, 深空探测等4个全国重点实验室."""
    for match in find_shared(page.text):
        suffix = _suffix_of(match["head"])
        if suffix is None or suffix.label not in ("Park", "Platform"):
            continue
        end = (
            match.end("head")
            - len(match["head"])
            + match["head"].index(suffix.word)
            + len(suffix.word)
        )
        head = page.text[match.start("head") : end]
        start = max(left_edge(page, match.end("items")), match.start("items"))
        for comma in re.finditer("、", page.text[match.start("items") : start]):
            del comma
        items = _items_from(page, match.start("items"), match.end("items"))
        if not items or not _may_share(page, items, head, suffix):
            continue
        first = items[0][0]
        for part in share_head("、".join(page.text[a:b] for a, b in items), head):
            yield _mention(page, first, end, part.name, suffix.label, suffix.kind)


def _items_from(page: Page, start: int, end: int) -> list[tuple[int, int]]:
    found = []
    for part in re.finditer("[^、和与]+", page.text[start:end]):
        last = start + part.end()
        first = max(left_edge(page, last), start + part.start())
        if first > start + part.start():
            found = []
        if first < last:
            found.append((first, last))
    return found


def _may_share(page: Page, items: list[tuple[int, int]], head: str, suffix: Suffix) -> bool:
    texts = [page.text[a:b] for a, b in items]
    if suffix.label == "Park":
        return all(
            find_division(text, page.chain) or re.fullmatch("中[一-鿿]", text) for text in texts
        )
    technical = re.search("实验室|联盟|研究院", suffix.word)
    return bool(technical) and len(texts) == 1 and len(residue(texts[0])) >= 2


def _suffix_of(head: str) -> Suffix | None:
    found = [suffix for suffix in suffixes() if suffix.word in head[:12]]
    return max(found, key=lambda suffix: len(suffix.word), default=None)


def _pairs(page: Page) -> Iterator[Mention]:
    """Read 量子计算和量子产业大会 as two congresses."""
    for match in re.finditer(
        r"(?P<base>[一-鿿]{2,8}[和与][一-鿿]{2,8}?)(?P<tail>大会|论坛|博览会|大赛)", page.text
    ):
        first = match.start()
        while first < match.end("base") and (word := page.word_at(first)) and word.sort == "hard":
            first = word.end
        halves = split_pair(page.text[first : match.end("base")])
        if halves and not is_blocked(page.text, match["tail"], match.end()):
            for half in halves:
                yield _mention(page, first, match.end(), half + match["tail"], "Program", "event")
