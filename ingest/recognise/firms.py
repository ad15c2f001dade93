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
from policygraph.ingest.recognise.brands import is_coined, with_place
from policygraph.ingest.recognise.listed import crosses, full_name, is_place_name, is_whole
from policygraph.ingest.recognise.page import HARD, SOFT, Page
from policygraph.ingest.recognise.ventures import behind_place, with_line
from policygraph.ingest.regions import find_division
from policygraph.ingest.segmenter import frequency
from policygraph.ingest.wordlists import LongestWords, any_of, find_words

RULE = "firm"
_NEAR = 120
"""Characters to each side of an item within which the list around it is looked at."""
_STOPS = "，。；：\n"
_COMMON, _USUAL, _PLAIN = 10, 30, 300
"""Occurrences in the dictionary's corpus from which a word counts among firms only, behind a verb
that wants a firm to do what firms do, and before what its works make."""
_SHORTEST, _LONGEST = 2, 8
"""Letters of brands, and of the longest names looked for at the beginning of an item."""
# 象屿等龙头企业, 恒力集团: what stands right behind a firm that is named alone.
_FIRMS_RE = lazy(
    "等(?:[0-9]+多?家)?(?:一批|知名|重点|龙头|骨干|优质|链主|头部|领军|大型|央|国|民营|外资|行业|上市|科技|制造)*"
    "(?:企业|公司|集团|厂商|车企|药企|央企|国企)"
)
# What a list of firms or of what they build ends in.
_HEAD_RE = lazy(
    "等[^，。；]{0,16}?(?:企业|公司|集团|厂商|品牌|[车药酒国央名]企|旅行社|银行|保险公司|项目|停?缓?建工程|投产|落户|落地|开工)"
    "|[0-9]+家[^，。；]{0,8}?(?:企业|公司|集团)|(?:合作|签约|共建)$"
)
# 支持建发、国贸、象屿加大布局, 支持大众、长安等做大做强: what firms of a list are to do.
_GROWS = (
    "做[大强优精]|加大|扩大(?!开放)|[扩增稳]产|扩能|增资|技改|转型|园区化|上市|[满达]产|释放产能"
)
_GROWS_RE = lazy(_GROWS)
_ACTS_RE = lazy("扎根|布局|参与|牵头|争创|打造|构建|创建|在[^，。；]{1,8}(?:投资|布局|设立|建设)")
_CUT_RE = lazy(f"等|{_GROWS}")
_BACKED_RE = lazy("支持|扶持|推动|引导|鼓励|培育|壮大|助力|助推|做[大强优]|服务")
# What the words before a firm's name want for it or of it.
_WANTS = (
    "支持|推动|推进|加快|加速|促进|确保|保障|服务|助力|抓好|跟进|实施|启动|开工|完成|建成|依托|引进|引入|招引|签约|对接"
    "|携手|牵手|联合"
)
_STAGE = "[一二三四五六七]期"
# 盘江新光电厂; near miss: 盘江普定电厂, which stands in a county.
_OWN_RE = lazy("(?P<own>(?!燃[煤气]|火力|煤矸|热力|自备)[一-鿿]{2})电厂")
# 晶合成功上市, 瑞浦营收突破百亿元: what a clause tells of a firm that it opens with.
_TOLD_RE = lazy(
    "(?:成功|首发|顺利)?(?:上市|过会)|获评|获批|入选|荣获|跻身|上榜|登陆|落户|签约|竣工|投产|开工|扩产|增资"
    "|(?:年?产值|营收|营业收入|产能)(?:突破|超|达)"
)
_SIZED_RE = lazy("年(?:产|处理)[0-9]|[0-9.]+万吨|[0-9]+号(?:高炉|焦炉|生产线)")
# 2×100万千瓦中煤广元燃煤发电
_SIZE_RE = lazy("[0-9](?:万千瓦|兆瓦|万吨|亿元的?)$")
_PROJECT_RE = lazy("(?![路街][^，。；、]|[0-9]+千伏)[^，。；、]{1,14}项目")


def find_firms(page: Page) -> Iterator[Mention]:
    """Give the companies with ambiguous names that a text names as firms."""
    for _, start, end in find_words(_automaton(), page.text):
        whole = is_whole(page.text, start, end) or _follows_verb(page, start, end)
        if not whole or is_place_name(page.text, end):
            continue
        line = _lines_re().match(page.text, end)
        last = line.end() if line else with_line(page.text, end)
        if (
            _is_listed(page, start, end)
            or _is_told_of(page, start, end, last)
            or (last > end and _is_listed(page, start, last))
        ):
            last = _with_works(page, last)
            printed = page.text[start:last]
            name = full_name(page.text, printed)
            yield Mention(start, last, "Enterprise", name, printed, RULE)


def _with_works(page: Page, end: int) -> int:
    """Give the end of a firm's name with what parts one of its works: 盘江新光|电厂."""
    own = _OWN_RE.match(page.text, end)
    place = own and find_division(own["own"])
    return own.end("own") if own and not place else end


def _follows_verb(page: Page, start: int, end: int) -> bool:
    """Tell whether a verb of two letters stands before a whole name: 支持|有研, not 持有."""
    word = page.word_ending(start)
    acts = word is not None and word.sort == HARD and len(word.text) > 1
    return acts and not crosses(page.text[end - 2 : end], page.text[end : end + 2])


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
def _closing_line_re() -> re.Pattern[str]:
    return re.compile(f"(?:{_words('lines', 'last_lines')})$")


@cache
def _deeds_re() -> re.Pattern[str]:
    """Give the pattern of what firms build, make and become, right behind a name."""
    # 广钢3号高炉, 金川30万吨铜冶炼
    sized = "[0-9]+号(?:高炉|焦炉|机组|生产线)|[0-9.]+(?:万[吨台套]|亿元|英寸|GW|吉瓦|兆瓦)"
    made = f"{_STAGE}|年产|年处理|{sized}"
    grown = "做大|做强|做优|技改|改建|扩建|扩能|扩产|增资|满产|达产|投产"
    goods = _words("products", "mate_products")
    built = f"(?:{goods})[^，。；、]{{0,14}}?(?:项目|{_STAGE}|基地|投产|达产)"
    works = "(?:[一-鿿]{2,4})?(?:电厂|热电厂|燃煤发电|燃气发电|分拨中心)"
    there = "在[一-鿿]{2,4}?(?:打造|投资|布局|设立|建设)"
    return re.compile(f"{made}|{grown}|{built}|{works}|{there}")


def _is_told_of(page: Page, start: int, end: int, last: int) -> bool:
    """Tell whether a name that is hardly a word stands alone between what is told of firms."""
    opens = page.text[max(0, start - 1) : start] in ("", *"，。；：、\n与和")
    first = with_place(page, start)  # 推进|贵州|百灵扩能技改
    opens = opens or (first < start and page.text[first - 1 : first] in tuple("，。；：、\n"))
    wanted = re.search(f"(?:{_WANTS})(?:了)?$", page.text[max(0, first - 3) : first])
    wanted = wanted or _SIZE_RE.search(page.text[max(0, start - _LONGEST) : start])
    if not (opens or wanted):
        return False
    if _FIRMS_RE.match(page.text, end):
        return True
    rare = frequency(page.text[start:end]) < _COMMON
    mark = page.text[start - 1 : start]
    if rare and mark in tuple(_STOPS) and _TOLD_RE.match(page.text, end):
        return True
    known = frequency(page.text[start:end]) < _USUAL
    begins = (known and wanted) or (rare and mark == "、")
    begins = begins or (last > end and opens)  # 百灵制药|技改扩能
    if (wanted or mark == "、") and frequency(page.text[start:end]) < _PLAIN:
        begins = begins or bool(_SIZED_RE.match(page.text, end))
    deeds = _deeds_re()
    done = deeds.match(page.text, end) or (last > end and deeds.match(page.text, last))
    return bool(begins and (_PROJECT_RE.match(page.text, end) or done))


def _is_listed(page: Page, start: int, end: int) -> bool:
    """Tell whether a name is a whole item of a list in which firms stand beside it."""
    begin = max(page.text.rfind(stop, 0, start) for stop in _STOPS) + 1
    ends = (page.text.find(stop, end) for stop in _STOPS)
    stop = min((at for at in ends if at >= 0), default=len(page.text))
    if page.text.find("、", begin, stop) < 0:
        return False
    last = page.text.rfind("、", begin, stop)
    items = _items_near(page, begin, start, end, stop)
    own = next(((a, b) for a, b in items if a <= start < b), None)
    if own is None or not _fills(page, own, start, end):
        return False
    headed = bool(_HEAD_RE.search(page.text, last, stop)) or _are_backed(page, begin, last, stop)
    others = [_sort(page, a, b) for a, b in items if (a, b) != own]
    sure, framed = others.count("sure"), others.count("framed")
    if headed:
        whole = framed + 1 == len(items) and _FIRMS_RE.search(page.text, last, stop)
        return 3 * (sure + framed + 1) >= len(items) and (sure > 0 or framed > 1 or bool(whole))
    return sure > 0 and 2 * (sure + framed + 1) >= len(items)


def _items_near(page: Page, begin: int, start: int, end: int, stop: int) -> list[tuple[int, int]]:
    """Give the items of a list around one; of a list without end those near it tell enough."""
    first = begin if start - begin <= _NEAR else page.text.rfind("、", begin, start - _NEAR) + 1
    last = stop if stop - end <= _NEAR else page.text.find("、", end + _NEAR, stop)
    items = re.finditer("[^、]+", page.text[max(first, begin) : last if last >= 0 else stop])
    return [(max(first, begin) + m.start(), max(first, begin) + m.end()) for m in items]


def _are_backed(page: Page, begin: int, last: int, stop: int) -> bool:
    """Tell whether a list stands between a verb of support and what its firms are to do."""
    grows = _GROWS_RE.search(page.text, last, stop)
    return bool(grows and _BACKED_RE.search(page.text, begin, last))


def _fills(page: Page, item: tuple[int, int], start: int, end: int) -> bool:
    """Tell whether a name takes its item, but for words before the first and behind the last."""
    opens = start == item[0] or behind_place(page, item[0], end) == start
    if not opens:
        word = page.word_ending(start)
        opens = (word is not None and word.sort == HARD) or page.text[start - 1] in "与和"
    closes = page.text[end : end + 1] in ("", *"、等和与及，。；）（")
    acts = _GROWS_RE.match(page.text, end) or _ACTS_RE.match(page.text, end)
    return opens and (closes or bool(acts))


def _sort(page: Page, start: int, end: int) -> str:
    """Tell whether an item of a list begins with a firm: "sure", "framed" or ""."""
    cut = _CUT_RE.search(page.text, start + 1, end)
    end = cut.start() if cut else end
    edge, verb = max(left_edge(page, end), start), page.word_at(start)
    behind = verb.end if verb and verb.sort in (HARD, SOFT) and verb.end < end else edge
    for at in dict.fromkeys((edge, behind_place(page, edge, end), behind)):
        for size in range(min(_LONGEST, end - at), 1, -1):
            name = page.text[at : at + size]
            if name in company_names():
                return "sure"
            if name in framed_companies() and at + size == end:
                return "framed"
        if _is_coined_firm(page.text[at:end]):
            return "sure"
    return ""


def _is_coined_firm(item: str) -> bool:
    """Tell whether an item is a made-up brand and a line of business: 恒芯电子."""
    line = _closing_line_re().search(item, _SHORTEST)
    return line is not None and is_coined(item[: line.start()])
