"""Towns, townships, subdistricts and villages: 茂县|南新镇, 硗碛藏族乡, 仙林街道, 城父镇、义门镇.

What stands before one says that its name begins there: a mark, its county, another settlement, or
a verb; what follows, that it ends. Near misses: 小城镇, 集镇, 家乡, 千村, 行政村, 黄姚镇派出所, a
body, 茅台古镇, a sight.
"""

import re
from collections.abc import Iterator

from policygraph.ingest.gates import find_near
from policygraph.ingest.lazy import lazy
from policygraph.ingest.lexicon import Division
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.page import HARD, NAME, SOFT, Page, Word
from policygraph.ingest.regions import colloquial, find_division
from policygraph.ingest.segmenter import frequency

RULE = "settlement"
_LAST_RE = lazy(
    "(?:(?:[壮苗侗瑶藏彝回羌畲黎满水白]|土家|蒙古)族)?乡(?![镇村])|镇(?![江村乡])|村(?![民庄镇级])|街道"
)
_MARKS = frozenset("、，。；：（》）\n与和及向")
_OPENING = frozenset("与和及向在对将把由至")
_SHORTEST, _LONGEST = 1, 4
"""Characters of the shortest and the longest name before its last word."""
_STOPS = "，。；：（\n"
_USUAL = 2000
"""Occurrences from which a word is no town's bare name."""
_COMMON = 30
"""Occurrences in the dictionary's corpus from which a word before 村 is no name by itself."""
# 获评全国乡村治理示范村 says that a village stands before it.
_HONOUR = (
    "获[评批]|获[^，。；]{2,24}[称奖]|荣[获膺]|入[选围]|上榜|[创建]成|成[功为]|被[评认命列授]|跻身"
    "|[列位]列?入|位列|通过|连续|(?:分别|双双|首批)?获得?评|晋级"
)
# 平江村获评, 岳口镇勇敢社区获评, 扶隆镇（八角产业）, 两安瑶族乡2个民族乡.
_AFTER_RE = lazy(
    f"[、，。；：）（“\n]|$|等(?!级)|和(?!美)|与|及|以及|至|到|—|{_HONOUR}|创建|争创|撤|打造|率先"
    "|[0-9一二两三四五六七八九十]+个?(?:民族)?[镇乡村]|按|试点|开展|举办|建设|改造|实施|通[二三]级|全域|区域(?!性)"
    "|作为|有序|整村|规划|省级|国家级|振兴|乡村振兴|防洪|污水|集镇|片区|[一-鿿]{1,3}(?:村|社区)(?=[、，获入被评等])"
)
_SURE_RE = lazy(_HONOUR)
_HAN_RE = lazy("[一-鿿]+")
# 小城镇, 家乡, 千村, 三岔集镇: classes by their last words.
_CLASSES_RE = lazy(
    "[城乡小强名重古圩县街副][镇村]|[促帮药老区]镇|[镇中新]村|^[新老大特建边中集][镇村]|..集镇|[农山渔进驻帮扶带兴入下整围]村|^[市国]?[老家]村"
    "|[城家故水侗羌苗药异酒茶之下入返回还老同市县街民画促]乡|^城?[市内外老新]?街道|民族乡|^中关村"
    "|^[一二三四五六七八九十百千万几两]+[镇乡村]|[0-9的等到至]|^[比为让从]|[在驻带个批整该本各每]([镇乡村]|街道)$"
)
# 行政村, 示范镇, 康养村: classes by the words before.
_KINDS_RE = lazy(
    "示范|友好|行政|自然|中心|特色|重点|专业|建制|样本|卫星|贫困|脱贫|文明|明星|精品|提升|试点|度假|社区|旅游|传统|所有|共富"
    "|和美|宜居|未来|创新|基金|康养|整治|搬迁|移民|先进|空心|城边|经济|淘宝|电商|数字|智慧|平安|幸福|美丽|文化|体育|工业"
    "|农业|农民|生态|安置|部分|相关|有关|奥运|亚运|大学|盒马|快递|银饰|刺绣|边境|沿边|卫生|国家|全国|全省|全市|自治"
    "|中国|首个|首部|条件|森林|状元|股份|基层|较大|特大|人口|边远|偏远|规划|^有"
)
_STRETCHED = 300
"""Occurrences from which a word at the end of a stretch is no town's name."""
_VILLAGE = "村"
_ITEMS = "(?P<items>[一-鿿]{2,5}(?:[、和][一-鿿]{2,4})*)"
_FIELD = (
    "(?:省级?|国家级?|全国|首批|第[一二三四五六]批|重点|特色|卫星|文旅|产业|旅游|农业|中心|经济|示范|发达|历史|文化"
    "|美丽|商贸|工业|康养|边境|卫生|文明|百强)*"
)
# 蔡官、七眼桥等卫星小镇; 善厚、黄池入选首批国家农业产业强镇.
_BARE_RE = lazy(
    f"{_ITEMS}(?:等[0-9一二三四五六七八九十]*个?{_FIELD}(?:小镇|小城镇|乡镇|集镇|强镇|名镇|镇(?!江))|(?:入选|获评|创成|荣获|获批){_FIELD}(?:强镇|名镇|镇))(?![化级村])"
)
_BARE_NEEDED_RE = lazy("[小城乡集强名星心点生色达济史化游明丽]镇")
_LINKS_RE = lazy("[、和]")
# 安宁河…、永郎至乐跃段防洪治理, 日兰高铁庄寨至兰考段; near misses: 潍州路至文化路段, 灌阳至县城段.
_STRETCH_RE = lazy(
    "(?:(?<=[、，。；（：])|(?<=高速|高铁|铁路|公路|航道)|(?<=[0-9线道]))"
    "(?P<a>[一-鿿]{2,3})至(?P<b>[一-鿿]{2,3})段(?!时|落)"
    # 黄桶至百色等铁路建设, 天柱至大龙高速公路; near misses: 荆州至宜常高铁联络线, 县城至机场高速.
    "|(?<=[、，。；：程快进工成设动容])"
    "(?P<c>[一-鿿]{2})至(?P<d>[一-鿿]{2})等?(?:铁路|高铁|高速)(?!联络)"
)
_NO_STRETCH_RE = lazy(
    "[路桥街道环线站口城湖河江港界区处]$|^[0-9一二三四五六七八九十]|县城|机场|高速|大桥|年$|月$"
)
# 临春、海罗等片区城市更新, 蜀山大铺头、瑶海和平路等片区更新; near misses: 空港园区等功能片区,
# 二小等片区.
_QUARTERS_RE = lazy(
    "(?P<items>[一-鿿]{2,6}(?:、[一-鿿]{2,6})+)等(?:[0-9]+个)?片区(?=[^，。；]{0,6}(?:更新|改造|开发|建设|提升|整治))"
)
_QUARTERS_NEEDED_RE = lazy("等(?:[0-9]+个)?片区")
_NO_QUARTER_RE = lazy("[城区园带院厂校]$|中学|[小中]|街区|公园|项目|[一二三]期|片区|社区")


def find_settlements(page: Page) -> Iterator[Mention]:
    """Give the towns, townships, subdistricts and villages of a text."""
    ends: dict[int, int] = {}
    for last in _LAST_RE.finditer(page.text):
        known = _AFTER_RE.match(page.text, last.end())
        start = _start(page, last.start(), ends) if known else None
        if start is not None and _is_name(page, start, last):
            ends[last.end()] = start
            name = page.text[start : last.end()]
            kind = "region" if name.endswith(_VILLAGE) else "district"
            yield Mention(start, last.end(), "Place", name, name, RULE, kind)
    yield from _bare(page)
    yield from _stretches(page)
    yield from _quarters(page)


def _stretches(page: Page) -> Iterator[Mention]:
    """Give the towns at the ends of a stretch of a river or road that are no counties."""
    for match in _STRETCH_RE.finditer(page.text):
        for end in ("a", "b") if match["a"] else ("c", "d"):
            name = match[end]
            known = find_division(name, page.chain) or _NO_STRETCH_RE.search(name)
            if not known and frequency(name) < _STRETCHED:
                yield Mention(*match.span(end), "Place", name, name, RULE, "district")


def _quarters(page: Page) -> Iterator[Mention]:
    """Give the quarters of a list that are renewed: 临春、海罗等片区."""
    for match in find_near(_QUARTERS_NEEDED_RE, _QUARTERS_RE, page.text):
        at = _behind_verbs(page, match.start("items"), match.end("items"))
        spans = []
        for item in page.text[at : match.end("items")].split("、"):
            own = (n for n in (3, 2) if _is_county(page, at + n, 1) and n < len(item) - 1)
            start = at + next(own, 0)
            spans.append((start, at + len(item)))
            at += len(item) + 1
        items = [page.text[start:end] for start, end in spans]
        if all(len(item) > 1 and not _NO_QUARTER_RE.search(item) for item in items):
            for (start, end), item in zip(spans, items, strict=True):
                yield Mention(start, end, "Place", item + "片区", item, RULE, "district")


def _bare(page: Page) -> Iterator[Mention]:
    """Give the towns of a list by their bare names: 蔡官、七眼桥、幺铺等卫星小镇."""
    for match in find_near(_BARE_NEEDED_RE, _BARE_RE, page.text):
        end = match.end("items")
        at = _behind_verbs(page, _list_start(page.text, match.start("items")), end)
        for item in _LINKS_RE.split(page.text[at:end]):
            if _is_bare(page, at, at + len(item)):
                yield Mention(at, at + len(item), "Place", item, item, RULE, "district")
            at += len(item) + 1


def _list_start(text: str, at: int) -> int:
    while at and text[at - 1] not in _STOPS:
        at -= 1
    return at


def _is_bare(page: Page, start: int, end: int) -> bool:
    """Tell whether an item is a town's name and no county's, which is read as such."""
    item = page.text[start:end]
    words = page.words_in(start, end)
    plain = not any(map(_is_verb, words)) and not any(word.sort == NAME for word in words)
    known = find_division(item, page.chain) or _KINDS_RE.search(item) or frequency(item) > _USUAL
    return plain and not known and 1 < len(item) <= _LONGEST and item[-1] not in "镇乡村县区市"


def _start(page: Page, last: int, ends: dict[int, int]) -> int | None:
    """Give where a name before its last word begins: behind a county, a mark or a verb."""
    run = _run(page.text, last)
    places = [last - size for size in range(_SHORTEST, min(_LONGEST, run) + 1)]
    for at in places:
        if at in ends or _is_county(page, at, last - at):
            return at
    for at in reversed(places):
        if at == 0 or page.text[at - 1] in _MARKS or _is_verb(page.word_ending(at)):
            return _behind_verbs(page, at, last)
    return None


def _behind_verbs(page: Page, at: int, last: int) -> int:
    """Give where a name goes on behind verbs and prepositions: 支持|宝轮镇, 向|沙子镇."""
    while at < last:
        word = page.word_at(at)
        if word and _is_verb(word) and word.end < last:
            at = word.end
        elif page.text[at] in _OPENING:
            at += 1
        else:
            break
    return at


def _is_verb(word: Word | None) -> bool:
    return word is not None and word.sort in (HARD, SOFT) and len(word.text) > 1


def _run(text: str, end: int) -> int:
    """Give how many Chinese characters stand before an offset, up to one more than a name has."""
    size = 0
    while size <= _LONGEST and _HAN_RE.match(text, max(0, end - size - 1), end - size):
        size += 1
    return size


def _is_county(page: Page, at: int, rest: int) -> bool:
    """Tell whether the name of a county or a city ends there: 茂县|, 汶川|, 新蒲新区|.

    Near misses: 射阳|湖镇 in 扬州, 东乡, itself a county.
    """
    for size in (2, 3, 4, 5):
        form = page.text[max(0, at - size) : at]
        division = find_division(form, page.chain)
        if division and form in (division.name, colloquial(division)):
            return True
        if division and rest and _is_own(division, page.chain):
            return True
    return page.text.endswith(("新区", "经开区", "高新区", "管委会"), 0, at)


def _is_own(division: Division, chain: tuple[str, ...]) -> bool:
    """Tell whether a county lies in the document's city, or in its province where it names none."""
    return bool(
        {*division.parents[:1], *(division.parents if len(chain) == 1 else ())} & set(chain)
    )


def _is_name(page: Page, start: int, last: re.Match[str]) -> bool:
    base, whole = page.text[start : last.start()], page.text[start : last.end()]
    if _CLASSES_RE.search(whole) or _KINDS_RE.search(base) or find_division(whole):
        return False
    if any(map(_is_verb, page.words_in(start, last.start()))):
        return False
    sure = _is_county(page, start, len(base)) or _SURE_RE.match(page.text, last.end()) is not None
    if last[0] == _VILLAGE and not sure:
        return len(base) > 1 and frequency(base) < _COMMON
    return sure or len(base) > 1
