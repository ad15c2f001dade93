"""Whether quotes hold a slogan, a manner or a count of things rather than a name.

“一平台三中心”, “苗圃-孵化器-加速器”, 三个“一号工程”, “菜篮子”基地12个 name nothing.
"""

from policygraph.ingest.lazy import lazy
from policygraph.ingest.recognise.candidates import words
from policygraph.ingest.recognise.page import HARD, Page
from policygraph.ingest.recognise.proper import is_chain
from policygraph.ingest.recognise.suffixes import own_suffix

_SHORT = 4
"""Characters of the longest sorts of projects: “大项目”, “地等项目”."""
# “三大竞赛”, “十项重大工程”: a number of things; near miss: “十大提升行动”.
_COLLECTIVE_RE = lazy(
    "[一二三四五六七八九十两0-9]+[大项个件](?:重大|重点|专项|产业|文化|三年|民生)?"
    "(?:实事|试点|工程|行动|行动计划|竞赛|计划|项目|平台|体系|任务|活动|战役|攻坚战|战略|专项整治|专项治理|专项|基地|片区|园区)"
)
_SEVERAL_RE = lazy("[两二三四五六七八九十0-9]+[个大项]$")
_GOALS_RE = lazy("一批|、(?:实施|推进|开展)[两三四五六七八九十]+大(?:工程|行动)$")
# “一县一试点”, “一平台三中心”: parallel counts; near miss: “一带一路”.
_PARALLEL_RE = lazy(
    "一(?!带)[一-鿿]{1,3}[一两三四五六七八九多](?!站|体)[一-鿿]{1,3}$|[一-鿿]+位一体"
)
# “菜篮子”基地12个; near miss: “龙城英才”项目240个.
_COUNTED_RE = lazy(
    "(?:行动|试点|基地|[一-鿿]{0,6}(?:服务站|工作站)|[一-鿿]{0,8}平台)?[0-9]+[多余]?[个家所处](?=(?:以上|左右)?[，。；、\n])"
)
# “走进交易所”活动; near miss: 活动力.
CAMPAIGN_RE = lazy(
    "(?:“[^“”\n]{4,20}”)*等?(?:主题|系列|实践|主题实践|专项|品牌|专题)?活动(?![力室])"
)
"""What follows the quote of a campaign, whatever words the quote ends in."""


def is_slogan(page: Page, start: int, end: int) -> bool:
    """Tell whether a quote says what is done, or how many such things there are."""
    inner = page.text[start + 1 : end - 1]
    if (
        _is_several(page, start, inner)
        or _COLLECTIVE_RE.fullmatch(inner)
        or _PARALLEL_RE.match(inner)
        or is_chain(inner)
    ):
        return True
    counted = _COUNTED_RE.match(page.text, end)
    verb = page.word_at(start + 1)
    acts = verb is not None and verb.sort == HARD and verb.start == start + 1
    own = own_suffix(inner)
    facility = own is not None and own.label in ("Park", "Platform")
    facility = facility and not CAMPAIGN_RE.match(page.text, end)  # “走进交易所”活动
    project = inner.startswith(("以", "把", "让")) and inner.endswith("项目")
    if (inner + page.text[end : end + 2]).endswith(words("program", "idioms")):  # “面子”工程
        return True
    if "×" in inner or inner.endswith(words("program", "idioms")):
        return True
    return bool(counted) or (acts and facility) or project


def _is_several(page: Page, start: int, inner: str) -> bool:
    """Tell whether several things of one sort are quoted: 三个“一号工程”, “三大战略、八大行动”."""
    items = inner.split("、")
    counts = len(items) > 1 and all(map(_COLLECTIVE_RE.fullmatch, items))
    counts = counts or (len(inner) <= _SHORT and inner.endswith("项目"))  # “大项目”, “地等项目”
    # “锚定一个目标、实施六大工程”, “实施一批千亿元项目、储备一批千亿元项目”: what is to be done
    counts = counts or (len(items) > 1 and bool(_GOALS_RE.search(inner)))
    # 成为国家级“城市体检双试点”城市
    counts = counts or (inner.endswith("试点") and page.text.startswith("城市", page.quotes[start]))
    return counts or bool(_SEVERAL_RE.search(page.text[max(0, start - 3) : start]))
