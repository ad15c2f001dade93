"""Companies of two characters and a last word, and a place's own groups without the place.

遨博公司牵头…, 福隆控股集团: the brand stands behind a mark or a verb and is no common word.
投资集团 and 产投集团 in a city's paper are the city's. Near misses: 落实城投公司举债制度,
强村公司, 项目公司.
"""

import re
from collections.abc import Iterator

from policygraph.ingest.gates import find_near, match_at
from policygraph.ingest.lazy import lazy
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.brands import brand_start, opens
from policygraph.ingest.recognise.page import HARD, SOFT, Page
from policygraph.ingest.recognise.proper import residue
from policygraph.ingest.regions import body_prefix, find_division
from policygraph.ingest.segmenter import frequency, segment

RULE = "company"
_USUAL, _COMMON, _RARE = 1000, 100, 30
"""Occurrences in a corpus from which a word is no brand, even before 控股集团 or before 集团 and
公司, and from which one of general words is none."""
_AFTER = "(?!制|法|治理|债|化|上市|章程|军|总部|型|购|[0-9]|等?多|们)"
_BRANDED_RE = lazy(f"(?:控股)?(?:集团(?!公司|有限)|(?P<plain>(?:有限)?公司)){_AFTER}")
_LAST_RE = lazy("控股|集团|有限|公司")
_GROUP_RE = lazy("集团")
_GUARANTEE_NEEDED_RE = lazy("再担保集团")
# Sorts of companies: 城投公司, 强村公司, 子公司, 中资邮轮公司.
_SORT_RE = lazy(
    "^[省市区县州]|[。，；]|^(?:票务|演艺|航空|旅游)$|^[中外合独台港侨]资|^条件|园区|级$|[百千万]亿|[（）“”、的等各该本家子母分总新企]|[一二两三四五六七八九十0-9]|城投|强村|共富|物业|平台|项目|医联|托管|保险|租赁|保理|信托|典当"
)
_KINDS = (
    "投资|产投|城投|交投|交通|国投|文旅|文投|旅游|水务|公交|轨道|地铁|建投|农发|农投|能投|金控|城建|城发|水发|环境"
    "|担保|康养|建工|排水|热力|燃气|港口|机场|供销|粮食|园林|大数据|科创|产业发展|国控|国资|铁投|能源|港务|水利"
)
# 联合武高新、投资集团、产投集团共同出资, 成立大数据集团; near misses: 武汉投资集团, 大型旅游集团,
# 粮食集团化经营.
_LOCAL_RE = lazy(f"(?:{_KINDS}){{1,2}}(?:控股|发展)?集团{_AFTER}")
_KIND_RE = lazy(f"(?:{_KINDS}){{1,2}}(?:控股|发展)?")
# 与再担保集团签订: the province's, which the text does not say.
_GUARANTEE_RE = lazy("(?<![一-鿿])再担保集团|(?<=[与和由及])再担保集团")
# 与江南银行签订, 支持烟台银行做优; near misses: 民营银行, 烟台银行业, 村镇银行改革.
_BANK_RE = lazy(
    "(?P<name>[一-鿿]{2,3})(?:农商|农村商业)?银行(?!业|卡|账|贷|存|信贷|机构|网点|系统|间|分支|体系|承兑|不良|债|化)"
)
_BANKS_RE = lazy(
    "整治|政策|大型|境|[内外]$|商业|中央|道德|生态|村镇|联合|民营|外资|国有|中小|国内|标杆|开户|合作|投资|培育|引进|地方|法人|农村|农商"
    "|可|提交|各|等|确保|支持|人民|世界|开发|试点|主办|股份|城市|家|的|数据|血液|种质|时间|托管|存管|放贷"
)
_BANK_END_RE = lazy("农商银行|农村商业银行|银行")
# 国营芜湖机械厂: a works owned by the state.
_STATE_RE = lazy("国营[一-鿿0-9]{2,9}?厂(?!房|区|长|商|家)")


def find_groupings(page: Page) -> Iterator[Mention]:
    """Give the companies of short brands and the local groups of a text."""
    starts = (found.start() for found in _LAST_RE.finditer(page.text))
    for match in match_at(starts, _BRANDED_RE, page.text):
        start = brand_start(page, match.start())
        if start >= 0 and _is_brand(page, start, match):
            name = page.text[start : match.end()]
            yield Mention(start, match.end(), "Enterprise", name, name, RULE)
    yield from _banks(page)
    for match in _STATE_RE.finditer(page.text):
        yield Mention(match.start(), match.end(), "Enterprise", match[0], match[0], RULE)
    for match in find_near(_GUARANTEE_NEEDED_RE, _GUARANTEE_RE, page.text):
        yield Mention(match.start(), match.end(), "Enterprise", match[0], match[0], RULE)
    for match in find_near(_GROUP_RE, _LOCAL_RE, page.text) if page.chain else ():
        joint = page.text.endswith("联合", 0, match.start())
        if joint or _is_free(page, match.start()):
            name = body_prefix(page.chain[0]) + match[0]
            yield Mention(match.start(), match.end(), "Enterprise", name, match[0], RULE)


def _is_free(page: Page, start: int) -> bool:
    """Tell whether a mark or a verb stands before a name; a soft one opens its clause.

    提升|建工控股集团; near miss: 国企改革提升|投资集团.
    """
    word = page.word_ending(start)
    acts = word is not None and word.sort == SOFT and opens(page, word.start, HARD)
    return acts or opens(page, start, HARD)


def is_kind(base: str) -> bool:
    """Tell whether the words before 集团 are the kind alone, so that the place names it: 能源."""
    return bool(_KIND_RE.fullmatch(base))


def is_branch(text: str) -> bool:
    """Tell whether a text is two common words, a branch of industry: 纺织服装; not 强力新材."""
    words = segment(text)
    return len(words) > 1 and all(len(w) > 1 and frequency(w) >= _COMMON for w in words)


def _banks(page: Page) -> Iterator[Mention]:
    """Read banks by a place or a brand: 烟台银行, 江南银行, 阿坝农商银行."""
    for found in _BANK_END_RE.finditer(page.text):
        for size in (2, 3):
            match = _BANK_RE.match(page.text, max(0, found.start() - size))
            if match and _is_bank(page, match):
                yield Mention(*match.span(), "Enterprise", match[0], match[0], RULE)
                break


def _is_bank(page: Page, match: re.Match[str]) -> bool:
    if not opens(page, match.start(), HARD) or _BANKS_RE.search(match["name"]):
        return False
    words = page.words_in(*match.span("name"))
    return all(word.sort not in (HARD, SOFT) for word in words)  # 整治银行


def _is_brand(page: Page, start: int, match: re.Match[str]) -> bool:
    brand = page.text[start : match.start()]
    if _SORT_RE.search(brand) or any(w.sort == HARD for w in page.words_in(start, match.start())):
        return False
    rest, often = residue(brand), frequency(brand)
    if match["plain"]:
        return rest == brand and often < _COMMON
    division = find_division(brand, page.chain)
    if division:  # 南山集团, but 常州集团 is none
        return division.kind == "district" and division.short == brand
    # 江东控股集团: a word in common use is one with a full last word; 磷化集团.
    usual = _USUAL if match[0].startswith("控股") and not is_kind(brand) else _COMMON
    return (rest == brand and often < usual) or (bool(rest) and often < _RARE)
