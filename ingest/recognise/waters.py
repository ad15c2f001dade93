"""Rivers, lakes and canals that no atlas of the country lists: 绣针河, 西干渠, 土河, 张家湖.

What follows says that the water is meant (流域, 水质, 治理, 航道, 等重点水体) or another one stands
beside it. Near misses: 江河流域, 入河排污口, 南湖实验室, 楚河汉街, 平江灌区, 翡翠湖公园.
"""

from collections.abc import Iterator

from policygraph.ingest.lazy import lazy
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.boundary import left_edge
from policygraph.ingest.recognise.page import HARD, NAME, SOFT, Page
from policygraph.ingest.regions import find_division

RULE = "place"
# 陆水、富水等流域; near miss: 供水、排水等设施.
_LAST_RE = lazy(
    "[河江湖溪渠](?=[^、，。；]|[、和与及][一-鿿]{1,9}?[河江湖溪渠水])|水(?=流域|、[一-鿿]{1,2}水等流域)"
)
_SHORTEST, _LONGEST, _OWNER = 1, 4, 4
"""Characters of a water's name before its last word, and of the longest county before it."""
# 绣针河通航, 相思江防洪排涝提升, 亭子湖水风光储一体化, 3个小流域, 绕阳河沈阳段防洪; near misses:
# 南湖景区, 派河港, 车坝河引水工程, 柴埠溪创建5A级景区.
# 宛陵湖品质提升, 矮郎河补水工程, 新万福河复航; near miss: 加快污水提升.
_SIGN = (
    "流域|干流|支流|两岸|沿岸|沿线|水质|水环境|水生态|水系|水体|水域|水位|水污染|水风光|防洪|防汛|通航|航道|航运|岸线|河段"
    "|河道|堤防|大堤|[上中下]游(?!客)|[上中下]段|生态(?:流量|廊道|修复|保护|补水|治理|环境|系统)|(?:系统|综合|黑臭|污染)*(?:治理|整治)|清淤|国控|断面"
    "|重要节点|重点节点|风貌|周边|源头|品质提升|补水|尾水|复航|疏浚|[一-鿿]{2,3}段(?=防洪|治理|综合|航道|整治|生态)|入选(?:国家重要湿地|[^，。；]{0,8}河湖)"
)
_BEHIND_RE = lazy(
    f"(?:{_SIGN})|(?:等)?[0-9一二三四五六七八九十两]+[条个](?:重点|主要)?(?:[小中大一二三级]*流域|河流|河湖|湖泊)|等[^，。；]{{0,8}}?(?:[河湖水江]|流域)"
)
_SINGLE_RE = lazy(_SIGN)
_LIST_RE = lazy(
    "[、和与及—](?P<item>[㐀-鿿]{1,9}?(?:[河江湖溪渠]|水(?=等|流域)|沟(?=尾水|治理|整治|综合|流域)))"
)
_CLASS_RE = lazy(
    "^[一两三四五六七八九十0-9]?$|[江大小外沿滨入护各条拥出引跨过清黑美近亲通母界排进全环毗界河湖省市县区级要点型]$|(?:^|[城区市县方])内$"
    "|^(?:[一二两三四五六七八九十]+[条个]?|五|运|银|山|天|雅|黄|长|[东西南北]{1,2})$|主要|重点|国家|美丽|幸福|健康|城市|城区|农村|全国|全省|全市|所有|中小|骨干|跨界|界|流域|水库"
)
# 推动东平湖、天平湖创建国家级旅游度假区: beside a water of every atlas; near miss: 太湖、阳湖街道.
_ACTS_RE = lazy("创建|对照|争创|建设|打造|入选|保护|提升|开发|[，。；]")
# 南北盘江, 东西苕溪: two waters by one last word; near miss: 东南湖区.
_BOTH_RE = lazy("(?P<a>[南东])(?P<b>[北西])(?P<last>[一-鿿][江河溪])(?![一-鿿]*?[镇村路街])")
_MANY, _MOST = 3, 30
"""Waters of a list that nothing else needs to tell, and those up to which a list is followed."""
# 清水江|剑江, 新一轮|巢湖, 品质提升和|梅溪河
_INNER_RE = lazy("(?<=[一-鿿])(?:[河江湖轮]|(?<=升|设|造|护|理|程|治|库)[和与])(?=[一-鿿])")


def find_waters(page: Page) -> Iterator[Mention]:
    """Give the rivers, lakes and canals of a text."""
    done = 0
    for last in _LAST_RE.finditer(page.text):
        if last.start() < done:
            continue
        ends = _list_ends(page.text, last.end())
        if not (_is_told(page.text, ends) or _is_beside_known(page, ends)):
            continue
        done = ends[-1]
        for end in ends:
            start = _start(page, end)
            if start is not None:
                name = page.text[start:end]
                yield Mention(start, end, "Place", name, name, RULE, "region")
    for match in _BOTH_RE.finditer(page.text):
        for side in (match["a"], match["b"]):
            yield Mention(*match.span(), "Place", side + match["last"], match[0], RULE, "region")


def _is_beside_known(page: Page, ends: list[int]) -> bool:
    """Tell whether a water of every atlas stands in a list of two and an act follows."""
    known = any(
        ((word := page.word_ending(end)) and word.sort == NAME)
        or find_division(page.text[end - 3 : end - 1], page.chain)  # 东平|湖
        for end in ends
    )
    return len(ends) > 1 and known and _ACTS_RE.match(page.text, ends[-1]) is not None


def _list_ends(text: str, end: int) -> list[int]:
    """Give the ends of a water and of those that follow it in a list."""
    ends = [end]
    while len(ends) < _MOST and (item := _LIST_RE.match(text, ends[-1])):
        ends.append(item.end())
    return ends


def _is_told(text: str, ends: list[int]) -> bool:
    """Tell whether what follows a water, or the last one of several, says that it is one."""
    if len(ends) >= _MANY and text[ends[-1] : ends[-1] + 1] in "，。；":
        return not any(find_division(text[end - 2 : end]) for end in ends)
    behind = _BEHIND_RE if len(ends) > 1 else _SINGLE_RE
    return behind.match(text, ends[-1]) is not None


def _start(page: Page, end: int) -> int | None:
    """Give where the name of a water begins, None where it has none of its own."""
    text = page.text
    known = page.word_ending(end)
    if known and known.sort == NAME:  # 新一轮|太湖, read as it is; 老|濉河
        old = text[known.start - 1 : known.start] in ("老", "故")
        return known.start - 1 if old and page.word_ending(known.start) is None else None
    start = max(left_edge(page, end - 1), end - 1 - _LONGEST - _OWNER)
    start += text[start] in "沿与和及在对将把向"
    for size in range(min(_OWNER, end - 1 - start - _SHORTEST), 1, -1):
        if find_division(text[start : start + size], page.chain):
            start += size
            break
    for inner in _INNER_RE.finditer(text, start, end - 1):
        start = inner.end()
    base = text[start : end - 1]
    division = find_division(text[start:end], page.chain)
    words = page.words_in(start, end - 1)
    cut = any(word.sort in (HARD, SOFT) and len(word.text) > 1 for word in words)
    other = division is not None and division.is_upper
    if cut or other or not _SHORTEST <= len(base) <= _LONGEST or _CLASS_RE.search(base):
        return None
    return start
