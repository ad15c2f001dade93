"""Names in quotation marks: “龙城英才计划”, “羚羊”工业云, “苏科贷”, “科创下午茶”等活动.

A quote names something by its own last word, by the words behind it, or by the list in which it
stands. Slogans (“一车一人一芯”) name nothing.
"""

import re
from collections.abc import Iterator

from policygraph.ingest.lexicon import table
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.boundary import ends_like_name, left_edge
from policygraph.ingest.recognise.endings import (
    PARK_STATUSES,
    Suffix,
    is_blocked,
    suffixes,
    without_edition,
)
from policygraph.ingest.recognise.page import HARD, NAME, Page
from policygraph.ingest.recognise.proper import residue
from policygraph.ingest.regions import find_division

RULE = "quoted"
_SINGLE = ("贷", "券", "码", "行", "日", "周", "节", "展", "奖", "赛")
# “包干制”模式, “信用+风险”分类监管: a mechanism and no name.
_MECHANISM_RE = re.compile(
    "(?:[一-鿿]{0,4}(?:模式|机制|制度|体系|格局|理念|监管|精神|经验|原则|要求|思路|理论|路径))"
)
# “科创下午茶”“你好，博士”等主题活动 / 开展“合肥请您来”“人才合肥行”等活动 / “深度行”活动
_ACTIVITY_RE = re.compile(r"(?:[、，]?“[^“”\n]{1,20}”)*等?(?!方面|领域)[一-鿿]{0,6}?活动")
_RUN_RE = re.compile(
    "(?:举办|开展|推出|组织|启动|实施|开启|打响|创办|承办|办好|进入|深入开展|创新推出|常态化开展|、|”)$"
)
_LEVEL_RE = re.compile(r"(?:国家|省|市|区|县|州|全国)$")
_MODIFIER_RE = re.compile("(?:升级版|拓展|团队|创业|留学|众创人才)?(?:项目|工程|计划|行动|活动)$")


# “三大竞赛”, “十项重大工程”, “六大行动”: a number of things; near miss: “十大提升行动”.
_COLLECTIVE_RE = re.compile(
    "[一二三四五六七八九十两0-9]+(?:大|项|个)(?:重大|重点|专项)?(?:工程|行动|竞赛|计划|项目|平台|体系|任务|活动|战役|攻坚战)"
)


# “两高”项目, “三高一资”科技项目
_DIGITS_RE = re.compile("[一二三四五六七八九十两双多0-9].{0,4}$")


def find_quoted(page: Page) -> Iterator[Mention]:
    """Give the names in quotes; a quote with a list inside may give several."""
    for start, end in sorted(page.quotes.items()):
        if not page.is_open(start, end):
            continue
        yield from _read(page, start, end)


def _read(page: Page, start: int, end: int) -> Iterator[Mention]:
    inner = page.text[start + 1 : end - 1]
    if _MECHANISM_RE.match(page.text, end):
        return
    behind = _behind(page, end)
    if behind:
        last, suffix = behind
        yield from _joined(page, start, end, last, suffix)
    own = _own_suffix(inner)
    if _COLLECTIVE_RE.fullmatch(inner):
        return
    if own and "，" not in inner:
        yield from _whole(page, start, end, own)
    elif not behind and (_is_activity(page, start, end) or _is_launched(page, start, end)):
        yield _mention(page, start, end, inner, "Program", "event")


def _behind(page: Page, end: int) -> tuple[int, Suffix] | None:
    """Give the end of the name that goes on behind a quote, with its suffix.

    “羚羊”工业云, “千人计划”南方创业服务中心, “难安置”专项治理; not “两湖”等创新区, “双创”需求的平台.
    """
    best: tuple[int, Suffix] | None = None
    for suffix in suffixes():
        at = page.text.find(suffix.word, end, end + 14)
        if at < 0 or len(suffix.word) < 2:
            continue
        last = at + len(suffix.word)
        between = page.text[end:at]
        if not re.fullmatch("[一-鿿]{0,10}", between) or _stops(page, end, at):
            continue
        vague = suffix.word in ("平台", "基地", "中心", "项目") and ends_like_name(between)
        if (
            not vague
            and (best is None or last > best[0])
            and not is_blocked(page.text, suffix.word, last)
        ):
            best = (last, suffix)
    return best


def _stops(page: Page, start: int, end: int) -> bool:
    """Tell whether a word that ends names lies between two offsets."""
    at = start
    while at < end:
        word = page.word_at(at)
        if word and word.sort == HARD and word.end <= end:
            return True
        at = word.end if word else at + 1
    return False


_STATUS = (
    "示范基地",
    "示范区",
    "示范城市",
    "试点",
    "城市",
    "基地",
    "模式",
    "中心",
    "平台",
    "园区",
    "项目",
    "战略",
    "倡议",
)


# “双创”示范基地 has many holders.
_STATUS_RE = re.compile("(?:示范|先进|试点)+(?:基地|平台|园区|中心|企业|单位)")


def _joined(page: Page, start: int, end: int, last: int, suffix: Suffix) -> Iterator[Mention]:
    inner = page.text[start + 1 : end - 1]
    between = page.text[end : last - len(suffix.word)]
    items = [item for item in re.split("[、,]", inner) if item]
    if len(items) > 1:
        tail = re.sub("^[一二三四五六七八九十两0-9]+(?:大|项|个)", "", page.text[end:last])
        if suffix.word != "项目":
            for item in items:
                yield _mention(page, start, last, item + tail, suffix.label, suffix.kind)
        return
    if suffix.label == "Park" and suffix.word in PARK_STATUSES:
        return
    if _STATUS_RE.fullmatch(page.text[end:last]):
        return
    if "，" in inner or (suffix.word in _STATUS and not between and suffix.label != "Program"):
        if not (suffix.label == "Park" and residue(inner)):
            return
    left = _extended(page, start)
    name = page.text[left:last]
    if suffix.label == "Program" and suffix.word in ("试点", "战略", "倡议"):
        return
    own = _own_suffix(inner)
    if suffix.word.endswith("项目") and (own is not None or not between):
        # “菁英计划”留学项目 is part of the plan, “揭榜挂帅”项目 one of its projects.
        whole = own is None or own.label == "Program"
        slogan = own is None and (
            not residue(between) if between else bool(_DIGITS_RE.match(inner))
        )
        if whole and not slogan and (len(residue(inner)) > 1 or len(inner) > 5):
            yield _mention(page, start, last, inner, "Program", own.kind if own else "project")
        return
    yield Mention(left, last, suffix.label, re.sub("[“”]", "", name), name, RULE, suffix.kind)


def _extended(page: Page, start: int) -> int:
    """Give where a name with a quote in it begins: 场景应用“百千万”工程, but 常州市“253”计划 at the quote."""
    left = left_edge(page, start)
    before = page.text[left:start]
    if (
        not before
        or _LEVEL_RE.search(before)
        or find_division(before)
        or page.names_in(left, start)
        or before[-1] in "湖江河："
    ):
        return start
    # 用活“三区一港”, 新时代“枫桥经验”: one or two characters are the rest of a verb.
    return left if 2 < len(before) <= 12 else start


def _own_suffix(inner: str) -> Suffix | None:
    found = [
        suffix
        for suffix in suffixes()
        if inner.endswith(suffix.word)
        and (len(inner) > len(suffix.word) or len(inner) > 2)
        and (len(suffix.word) > 1 or suffix.word in _SINGLE)
    ]
    return max(found, key=lambda suffix: len(suffix.word), default=None)


def _whole(page: Page, start: int, end: int, suffix: Suffix) -> Iterator[Mention]:
    inner = page.text[start + 1 : end - 1]
    base = inner.removesuffix(suffix.word)
    items = inner.split("、")
    if len(items) > 1 and all(_own_suffix(item) for item in items):
        for item in items:
            yield _mention(page, start, end, item, suffix.label, suffix.kind)
        return
    if (
        suffix.label == "Program"
        and len(suffix.word) == 1
        and suffix.word in "行日周节展"
        and not _is_activity(page, start, end)
    ):
        return
    if suffix.label == "Program":
        if len(suffix.word) > 1 or suffix.word in _SINGLE:
            yield _mention(page, start, end, inner, "Program", suffix.kind)
    elif suffix.label == "Park" and not residue(base):
        left = left_edge(page, start)
        if left < start and page.text[left:start].strip():
            name = page.text[left:end]
            yield Mention(left, end, "Park", re.sub("[“”]", "", name), name, RULE)
    elif (residue(base) or page.names_in(start, end)) and suffix.word not in _STATUS:
        yield _mention(page, start, end, inner, suffix.label, suffix.kind)


def _is_activity(page: Page, start: int, end: int) -> bool:
    """Tell whether a quote stands in a list of activities."""
    after = _ACTIVITY_RE.match(page.text, end)
    if not after or "。" in after[0] or len(after[0]) > 60:
        return False
    return bool(_RUN_RE.search(page.text[max(0, start - 6) : start]))


# 开启新时期“科技新长征”，; near miss: 打响“创业常州”品牌.
_LAUNCH_RE = re.compile("(?:开启|启动|发起|创办|举办)(?:新时期|新一轮|了)?$")
_SERVICE_RE = re.compile("(?:推出|创新推出|开展|启动)$")


def _is_launched(page: Page, start: int, end: int) -> bool:
    """Tell whether a quote is the whole object of a verb that launches something."""
    before, inner = page.text[max(0, start - 8) : start], page.text[start + 1 : end - 1]
    if len(inner) < 4 or "，" in inner or not page.text[end : end + 1] in ("，", "。", "；", "、"):
        return False
    return bool(_LAUNCH_RE.search(before) or inner.endswith("服务") and _SERVICE_RE.search(before))


def _mention(page: Page, start: int, end: int, name: str, label: str, kind: str) -> Mention:
    name = without_edition(name) if label == "Program" else name
    return Mention(start, end, label, name, page.text[start:end], RULE, kind)
