"""How far a name goes on behind a quote: “羚羊”工业云, “千人计划”南方创业服务中心."""

import re

from policygraph.ingest.lazy import lazy
from policygraph.ingest.recognise.candidates import words
from policygraph.ingest.recognise.page import HARD, Page
from policygraph.ingest.recognise.suffixes import Suffix, ends_like_name

# “政企行”阳光执法监督平台, “元泰山”旅游数字赋能平台: what a service does, right before its
# last word.
_DEEDS = (
    *("监督", "办理", "投资", "审批", "受理", "采购", "招商", "维权", "指挥", "处置"),
    *("解决", "申报", "查询", "预约", "帮办", "代办", "赋能"),
)
# 上线“政企约见平台”, 拓展“涉企联合检查平台”应用场景; near misses: 打造“一链一平台”, “上云上平台”.
_SET_UP_RE = lazy("(?:上线|推出|首创|开发|启用|开通|用好|拓展|依托|搭建|建成|加大)$")
_COUNT_RE = lazy("[一两三四五多上]|式|级")
_REACH = 14
"""Characters behind a quote in which the rest of its name may stand."""
_DEED = 2
"""Characters of what a service does."""
# “爱企行动”系列活动, “解难题、稳增长、促发展”活动: printed whole; “九查九改”干部作风整顿活动,
# “双百双千”拓市场活动: the words between say what is done; near miss: “金点子”路演等活动.
_TAIL_RE = lazy(
    "(?:系列|主题|品牌|实践|专题)*(?P<deed>(?:(?![等和与及暨]|系列|主题|品牌)[一-鿿]){0,12}?)"
    "(?:系列|主题|品牌|实践|专题)*活动(?![力室])"
)
_SALES_RE = lazy("促消费|促销|惠民|消费|文化")
_SAID = 3
"""Characters from which the words between a quote and 活动 are part of the name."""


def find_tail(page: Page, end: int) -> tuple[int, Suffix] | None:
    """Give the end of the name that goes on behind a quote, with its suffix.

    “羚羊”工业云, “千人计划”南方创业服务中心, “难安置”专项治理; not “两湖”等创新区,
    “双创”需求的平台.
    """
    best = None
    for start, last, suffix in page.suffixes_in(end, end + _REACH):
        if len(suffix.word) > 1 and _goes_on(page, end, start, suffix):
            best = (last, suffix)
    return best


def is_set_up(text: str, start: int, base: str, suffix: Suffix) -> bool:
    """Tell whether a quoted platform is said to be set up or used: 上线“政企约见平台”."""
    used = suffix.word == "平台" and _SET_UP_RE.search(text[max(0, start - 4) : start])
    return bool(used) and not _COUNT_RE.search(base)


def _goes_on(page: Page, end: int, at: int, suffix: Suffix) -> bool:
    between = page.text[end:at]
    deed = suffix.label == "Platform" and between.endswith(_DEEDS)
    last = at - _DEED if deed else at
    if not re.fullmatch("(?![和与及上])[一-鿿]*", between) or _stops(page, end, last):
        return False
    # “创客中国”大赛和开放创新大赛 are two.
    if suffix.kind == "event" and re.search("大赛|博览会|峰会|论坛", between):
        return False  # “i创杯”互联网创新创业大赛 ends before 巡回路演
    # “雨水洗春”盐城园获第十二届省园博会特等奖
    # 首推“质量贷”融资服务: what the loan does
    loan = suffix.word.endswith("服务") and page.text.startswith("贷”", end - 2)
    if (
        loan or "获第" in between or between.endswith(("实际", "付诸"))
    ):  # “两个维护”体现在实际行动上
        return False
    if "暨" in between:  # “四新”“四化”项目观摩暨开发区建设推进会
        return False
    if any(_ends_part(between[: link.start()]) for link in re.finditer("[和与及]", between)):
        return False
    return suffix.word not in words("platform", "vague") or not ends_like_name(between)


def _ends_part(words_before: str) -> bool:
    """Tell whether the words before a link are a thing of their own: “双一流”高校和X中心."""
    return ends_like_name(words_before) or words_before.endswith(("高校", "企业", "院所", "建设"))


def _stops(page: Page, start: int, end: int) -> bool:
    """Tell whether a word that ends names lies between two offsets."""
    at = start
    while at < end:
        word = page.word_at(at)
        if word and word.sort == HARD and word.end <= end:
            return True
        at = word.end if word else at + 1
    return False


def with_deed(page: Page, end: int) -> tuple[int, int]:
    """Give where a quoted activity ends as printed, and where its name does."""
    tail = _TAIL_RE.match(page.text, end)
    if tail is None:
        return end, end
    said = len(_SALES_RE.sub("", tail["deed"])) >= _SAID
    return tail.end(), tail.end() if said else end
