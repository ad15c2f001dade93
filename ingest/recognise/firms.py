"""Companies whose short names are also words, places or given names, where firms are told of.

建发、国贸、象屿等企业 names three beside each other; 支持恒力做大做强 and 推进海辰二期 tell of what
firms do or build. Near misses: 国贸商圈、建发花园, 推进新安片区建设, 发展恒力支撑的产业.
"""

import re
from collections.abc import Iterator
from functools import cache

from policygraph.ingest.lazy import lazy
from policygraph.ingest.lexicon import company_names, framed_companies, table
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.boundary import left_edge
from policygraph.ingest.recognise.listed import full_name, is_place_name, is_whole
from policygraph.ingest.recognise.page import HARD, SOFT, Page
from policygraph.ingest.recognise.ventures import behind_place, with_line
from policygraph.ingest.segmenter import frequency
from policygraph.ingest.wordlists import LongestWords, any_of, find_words

RULE = "firm"
_STOPS = "，。；：\n"
_COMMON = 10
"""Occurrences in the dictionary's corpus from which a word counts among firms only."""
_LONGEST = 8
"""Letters of the longest names looked for at the beginning of an item."""
# 象屿等龙头企业, 恒力集团: what stands right behind a firm that is named alone.
_FIRMS_RE = lazy(
    "等(?:[0-9]+多?家)?(?:一批|知名|重点|龙头|骨干|优质|链主|头部|领军|大型|央|国|民营|外资|行业|上市|科技|制造)*"
    "(?:企业|公司|集团|厂商|车企|药企|央企|国企)"
)
# What a list of firms or of what they build ends in.
_HEAD_RE = lazy(
    "等[^，。；]{0,16}?(?:企业|公司|集团|厂商|品牌|车企|药企|项目|投产|落户|落地|开工)"
    "|[0-9]+家[^，。；]{0,8}?(?:企业|公司|集团)|(?:合作|签约|共建)$"
)
# What the words before a firm's name want for it or of it.
_WANTS = (
    "支持|推动|推进|加快|加速|促进|确保|保障|服务|助力|抓好|跟进|实施|启动|开工|完成|建成|依托|引进|引入|招引|签约|对接"
    "|携手|牵手|联合"
)
_STAGE = "[一二三四五六七]期"
# 晶合成功上市, 瑞浦营收突破百亿元: what a clause tells of a firm that it opens with.
_TOLD_RE = lazy(
    "(?:成功|首发|顺利)?(?:上市|过会)|获评|获批|入选|荣获|跻身|上榜|登陆|落户|签约|竣工|投产|开工|扩产|增资"
    "|(?:年?产值|营收|营业收入|产能)(?:突破|超|达)"
)
_PROJECT_RE = lazy("(?![路街][^，。；、]|[0-9]+千伏)[^，。；、]{1,14}项目")


def find_firms(page: Page) -> Iterator[Mention]:
    """Give the companies with ambiguous names that a text names as firms."""
    for _, start, end in find_words(_automaton(), page.text):
        whole = is_whole(page.text, start, end) and not is_place_name(page.text, end)
        if whole and (_is_listed(page, start, end) or _is_told_of(page, start, end)):
            line = _lines_re().match(page.text, end)
            last = line.end() if line else with_line(page.text, end)
            printed = page.text[start:last]
            name = full_name(page.text, printed)
            yield Mention(start, last, "Enterprise", name, printed, RULE)


@cache
def _automaton() -> LongestWords:
    return LongestWords(sorted(framed_companies()))


def _words(*keys: str) -> str:
    words: set[str] = {word for key in keys for word in table("enterprises")[key]}
    return any_of(words)


@cache
def _lines_re() -> re.Pattern[str]:
    """Give the pattern of a line of business behind a brand: 双林新能源投产达效."""
    return re.compile(f"(?:{_words('lines')})(?!{_words('goes_on')})")


@cache
def _deeds_re() -> re.Pattern[str]:
    """Give the pattern of what firms build, make and become, right behind a name."""
    made = f"{_STAGE}|年产|[0-9.]+(?:万吨|万台|万套|亿元|GW|吉瓦|兆瓦)"
    grown = "做大|做强|做优|技改|改建|扩建|扩能|扩产|增资|满产|达产|投产"
    goods = _words("products", "mate_products")
    built = f"(?:{goods})[^，。；、]{{0,14}}?(?:项目|{_STAGE}|基地|投产|达产)"
    return re.compile(f"{made}|{grown}|{built}")


def _is_told_of(page: Page, start: int, end: int) -> bool:
    """Tell whether a name that is hardly a word stands alone between what is told of firms."""
    opens = page.text[max(0, start - 1) : start] in ("", *"，。；：、\n与和")
    wanted = re.search(f"(?:{_WANTS})(?:了)?$", page.text[max(0, start - 3) : start])
    if not (opens or wanted):
        return False
    if _FIRMS_RE.match(page.text, end):
        return True
    rare = frequency(page.text[start:end]) < _COMMON
    mark = page.text[start - 1 : start]
    if rare and mark in tuple(_STOPS) and _TOLD_RE.match(page.text, end):
        return True
    begins = rare and (wanted or mark == "、")
    return bool(begins and (_PROJECT_RE.match(page.text, end) or _deeds_re().match(page.text, end)))


def _is_listed(page: Page, start: int, end: int) -> bool:
    """Tell whether a name is a whole item of a list in which firms stand beside it."""
    begin = max(page.text.rfind(stop, 0, start) for stop in _STOPS) + 1
    ends = (page.text.find(stop, end) for stop in _STOPS)
    stop = min((at for at in ends if at >= 0), default=len(page.text))
    if page.text.find("、", begin, stop) < 0:
        return False
    last = page.text.rfind("、", begin, stop)
    items = [
        (begin + m.start(), begin + m.end()) for m in re.finditer("[^、]+", page.text[begin:stop])
    ]
    own = next(((a, b) for a, b in items if a <= start < b), None)
    if own is None or not _fills(page, own, start, end):
        return False
    headed = bool(_HEAD_RE.search(page.text, last, stop))
    others = [_sort(page, a, b) for a, b in items if (a, b) != own]
    sure, framed = others.count("sure"), others.count("framed")
    if headed:
        return 3 * (sure + framed + 1) >= len(items) and (sure > 0 or framed > 1)
    return sure > 0 and 2 * (sure + framed + 1) >= len(items)


def _fills(page: Page, item: tuple[int, int], start: int, end: int) -> bool:
    """Tell whether a name takes its item, but for words before the first and behind the last."""
    opens = start == item[0] or behind_place(page, item[0], end) == start
    if not opens:
        word = page.word_ending(start)
        opens = (word is not None and word.sort == HARD) or page.text[start - 1] in "与和"
    return opens and page.text[end : end + 1] in ("", *"、等和与及，。；）（")


def _sort(page: Page, start: int, end: int) -> str:
    """Tell whether an item of a list begins with a firm: "sure", "framed" or ""."""
    cut = page.text.find("等", start, end)
    end = cut if cut > start else end
    edge, verb = max(left_edge(page, end), start), page.word_at(start)
    behind = verb.end if verb and verb.sort in (HARD, SOFT) and verb.end < end else edge
    for at in dict.fromkeys((edge, behind_place(page, edge, end), behind)):
        for size in range(min(_LONGEST, end - at), 1, -1):
            name = page.text[at : at + size]
            if name in company_names():
                return "sure"
            if name in framed_companies() and at + size == end:
                return "framed"
    return ""
