"""Companies: by 公司 and 集团, and by short names in lists and as subjects of sentences.

宏微科技、瑞泽微电子等45家高科技公司 names two; a subject such as 强力新材 needs a verb behind it.
Classes (高科技企业, 国有公司, 龙头企业) are none.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from policygraph.ingest.gates import SENTENCE, find_near, match_at
from policygraph.ingest.lazy import lazy
from policygraph.ingest.lexicon import table
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.boundary import left_edge
from policygraph.ingest.recognise.brands import is_coined
from policygraph.ingest.recognise.groupings import is_branch, is_kind
from policygraph.ingest.recognise.page import HARD, NAME, SOFT, Page
from policygraph.ingest.recognise.proper import is_brand, is_class, residue
from policygraph.ingest.regions import body_prefix, find_division, place_of_level
from policygraph.ingest.segmenter import frequency, is_word, segment
from policygraph.ingest.wordlists import longest_first

RULE = "company"
_BEFORE = 8
_SHORT_NAME = 6
"""Characters of names that many places use: 水务集团, 体育产业集团."""
_SHORTEST, _LONGEST = 3, 12
"""Characters of short names of companies in lists."""
_FULL_RE = lazy(
    "(?:股份有限公司|有限责任公司|集团有限公司|有限公司|集团公司|总公司|分公司|公司|集团)"
    "(?!制|法|治理|债|化|上市|章程|军|总部|型|购)"
)
# 跨国公司, 私募股权投资基金管理公司, 紧密型城市医疗集团, 二十国集团, 符合|条件融资租赁公司
_SORT_RE = lazy(
    "^条件|园区(?:招商|运营)?$|[企跨母子分国]$|公司|保理$|头部|私募|公募|管委会|紧密型|(?:医疗|融资|担保|平台|企业|产业|国有|市值)$|小额|[+＋]|跨国"
    "|大型|^大|^中资|教育$|上市$|亿级$|权威|知名|[百千]亿|跨区域|[省市区县]属|品牌|机构"
    "|^(?:财产|人寿|消费|商业|金融|融资|股权|汽车|科技|再|地方)*(?:保险|金融|租赁|贷款|信托|证券|期货)$"
)
_GUARANTEE_RE = lazy("[省市区县州](?:融资|再)?担保")
_COUNTED_RE = lazy("[0-9]+多?余?[家户]")
# A、B、C等45家高科技公司 / A、B等龙头企业; near miss: 集成电路、人工智能等未来产业…企业.
_ITEM = "(?:(?!等)[一-鿿A-Za-z0-9（）·]){2,14}"
_HEADS = (
    "(?:公司|企业|集团|厂商|服务商|运营商|工厂|央企|国企|民企|外企|车企|药企|名企"
    "|(?:外资|国有)(?=[，、]))"
)
_LISTED_RE = lazy(f"等[一-鿿0-9A-Za-z]{{0,20}}?{_HEADS}")
_LIST_RE = lazy(
    rf"(?P<items>{_ITEM}(?:[、，]{_ITEM}){{0,9}})等(?P<more>"
    "(?:(?!产业|领域|培育|技术|方面|行业|方向|环节|重点(?![一-鿿]{0,6}企))[一-鿿0-9A-Za-z]){0,20}?)"
    f"(?P<head>{_HEADS})"
)
# 45家高科技公司, 130多家相关企业, 龙头企业: companies for sure.
_FIRMS_RE = lazy(
    "(?:[0-9]+[多余]?[家户]|龙头|知名|头部|领军|骨干|跨国|高科技|央|本土|上市|世界500强)"
    ".{0,6}(?:公司|企业|企|厂商)$"
)
# 等企业, 等12家重点企业, 等龙头企业; near misses: 等行业企业, 等领域企业, 等中小企业.
_PLAIN_RE = lazy(
    "(?:[0-9]+多?余?[家户]|一批|众多|多家)?(?:知名机构和|重点|龙头|骨干|优质|链主|优势|标杆|知名|领军|优强|头部|大型"
    "|中小|腰部|外贸|外资|民营|本土|本地|上市后备|后备|拟上市|成长型|[省市州县]属|食品|农产品|加工|医药|化工|酒类|白酒|制造|大健康|行业)*"
)
_NO_FIRM_RE = lazy("项目|工程|[0-9]年|专精特新|冠军|规上|初创|[浙闽徽粤苏湘川鲁楚赣]商")
_COMMON = 100
"""Occurrences in the dictionary's corpus from which a word is no name."""
_MOST = 2
"""One in so many items of a list must be made up; so many items make a list."""


def find_companies(page: Page) -> Iterator[Mention]:
    """Give the companies of a text."""
    yield from _by_suffix(page)
    yield from _in_lists(page)
    yield from _as_subjects(page)
    yield from _founded(page)


def _mention(page: Page, start: int, end: int, name: str = "") -> Mention:
    printed = page.text[start:end]
    name = name or _completed(page, printed.strip("“”"))
    return Mention(start, end, "Enterprise", name, printed, RULE)


@cache
def _any_re(key: str, before: str = "", after: str = "") -> re.Pattern[str]:
    words: Iterable[str] = table("enterprises")[key]
    longest = longest_first(words)
    return re.compile(f"{before}(?:{'|'.join(longest)}){after}")


def _by_suffix(page: Page) -> Iterator[Mention]:
    """Read 万帮新能源集团, 上海云解信息科技有限公司, 市物流集团, 德国欧瑞柯公司."""
    for match in _FULL_RE.finditer(page.text):
        start, end = _owner_start(page, left_edge(page, match.start()), match), match.end()
        base = page.text[start : match.start()]
        if (
            base
            and not base.endswith(("研究院", "研究所"))
            and "。" not in base
            and not _COUNTED_RE.match(page.text, end)
            and _is_named(page, start, base, match[0])
        ):
            yield _mention(page, start, end, _completed(page, page.text[start:end]))


# 支持兖矿能源建设山能集团物流总部; near misses: 城市建设投资集团, 路桥建设工程公司.
_BUILDS_FOR_RE = lazy(
    "(?<=[一-鿿]{2})(?:建设|打造|建立|组建)(?!投资|发展|控股|工程|管理|开发|科技|运营|股份|实业|产业|集团|有限|$)"
)


def _owner_start(page: Page, start: int, match: re.Match[str]) -> int:
    """Give where a company's name begins behind the verb of another company."""
    acts = list(_BUILDS_FOR_RE.finditer(page.text, start, match.start()))
    return acts[-1].end() if acts else start


def _is_named(page: Page, start: int, base: str, tail: str) -> bool:
    guarantee = _GUARANTEE_RE.fullmatch(base) is not None  # 市担保集团
    if is_class(page.text[max(0, start - _BEFORE) : start]):
        return False
    if (_SORT_RE.search(base) or (is_kind(base) and tail == "集团")) and not guarantee:
        return False
    placed = page.names_in(start, start + len(base))
    levelled = base[0] in "省市区县" and bool(place_of_level(base[0], page.chain))
    known = placed or levelled or tail.endswith(("有限公司", "集团"))
    if is_brand(residue(_without_place(base))):
        return known or len(base) >= _SHORTEST
    return known and len(base) >= _SHORTEST


def _without_place(base: str) -> str:
    size = next((n for n in range(len(base), 1, -1) if find_division(base[:n])), 0)
    return base[size:]


def _completed(page: Page, printed: str) -> str:
    """Complete a level: 市物流集团 → 合肥市物流集团."""
    level = place_of_level(printed[0], page.chain) if printed[0] in "省市区县" else ""
    return body_prefix(level) + printed[1:] if level else printed


def _in_lists(page: Page) -> Iterator[Mention]:
    """Read lists of companies: every item must look like a name, one of them like a company."""
    ending = _any_re("endings", "[一-鿿A-Za-z]{2,6}", "$")
    for match in find_near(_LISTED_RE, _LIST_RE, page.text, SENTENCE):
        items = list(_items(page, *match.span("items")))
        coined = _last_items(page, *match.span("items"))
        plain = _PLAIN_RE.fullmatch(match["more"]) and _are_coined(page, coined)
        if plain or _are_all_coined(page, coined, match["head"]):
            yield from (_mention(page, start, end) for start, end in coined)
            items = [span for span in items if span[1] < coined[0][0]]
        named = [span for span in items if _looks_named(page, *span)]
        kinds = len(named) > 1 and all(is_branch(page.text[a:b]) for a, b in named)
        if len(named) < min(len(items), 2) or kinds:
            continue
        likely = any(ending.search(page.text[start:end]) for start, end in named)
        if likely or _FIRMS_RE.search(match["more"] + match["head"]):
            yield from (_mention(page, start, end) for start, end in named)


def _last_items(page: Page, start: int, end: int) -> list[tuple[int, int]]:
    """Give the items behind the last comma; a verb may stand before the first of them."""
    items = page.text[start:end]
    start += max(items.rfind("，") + 1, items.rfind("以及") + len("以及") if "以及" in items else 0)
    found = [
        (start + m.start(), start + m.end()) for m in re.finditer("[^、]+", page.text[start:end])
    ]
    first = found[0]
    return [(max(left_edge(page, first[1]), first[0]), first[1]), *found[1:]]


def _are_coined(page: Page, items: list[tuple[int, int]]) -> bool:
    """Tell whether most items hold a word that is in no dictionary, and none is a plain word.

    弗迪、利维能 are made up; 石油机械、不锈钢 are lines of business.
    """
    texts = [page.text[start:end] for start, end in items]
    if len(texts) < _MOST or any(_NO_FIRM_RE.search(text) for text in texts):
        return False
    if any(_any_re("described").search(text) for text in texts):
        return False
    known = table("enterprises")["names"]
    others = [text for text in texts if text not in known]
    if any(
        frequency(text) >= _COMMON or not residue(text) or len(text) > _LONGEST for text in others
    ):
        return False
    coined = len(texts) - len(others) + sum(any(map(_is_new, segment(text))) for text in others)
    # 晖阳、鑫茂等重点企业: names of two letters that are no words beside one that is made up.
    short = all(is_coined(text) or (len(text) == _MOST and not is_word(text)) for text in others)
    return _MOST * coined >= len(texts) or (short and any(map(is_coined, others)))


def _are_all_coined(page: Page, items: list[tuple[int, int]], head: str) -> bool:
    """Tell whether all items are known or made up: 捷泰、中润等电池企业, SGS、ITS等外资."""
    known = table("enterprises")["names"]
    texts = [page.text[start:end] for start, end in items]
    foreign = head in ("外资", "外企")  # not AI、VR等企业
    return len(texts) >= _MOST and all(
        text in known
        or (foreign and text.isascii())
        or (is_coined(text) and not _NO_FIRM_RE.search(text))
        for text in texts
    )


def _is_new(word: str) -> bool:
    return len(word) > 1 and not word.isascii() and not is_word(word)


def _items(page: Page, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Give the spans of the items; before the first item a verb may stand."""
    for part in re.finditer("[^、，]+", page.text[start:end]):
        first, last = start + part.start(), start + part.end()
        at = max(left_edge(page, last), first)
        at += page.text[at] == "好" and page.word_ending(at) is not None  # 服务好中恒电子
        if at < last:
            yield at, last


def _looks_named(page: Page, start: int, end: int) -> bool:
    base = page.text[start:end]
    word = page.word_at(start)
    if word and word.sort == NAME and word.end == end:
        return word.text in table("enterprises")["names"]
    if not _SHORTEST <= len(base) <= _LONGEST or _any_re("described").search(base):
        return False
    if base.endswith(("集团", "平台")):
        return False
    if _any_re("endings", "[一-鿿A-Za-z]{2,6}", "$").search(base):
        brand = residue(_any_re("endings", "", "$").sub("", base))
        if _any_re("branches").fullmatch(base) or _any_re("endings").fullmatch(brand):
            return False  # 汽车电子, 能源智能
        return is_brand(brand) and not page.names_in(start, end)
    return residue(base) == base and not _any_re("branches").search(base)


_MARK_RE = lazy("[，。；：、\n“年]")


def _as_subjects(page: Page) -> Iterator[Mention]:
    """Read a short name that opens a clause before a verb: 强力新材注重, 维尔利股份收购."""
    verbs = _any_re("verbs").pattern
    pattern = _any_re("strong", "(?P<name>[一-鿿]{2,4}", f")(?={verbs})")
    starts = (found.end() for found in _MARK_RE.finditer(page.text))
    for match in match_at(starts, pattern, page.text):
        start, end = match.span("name")
        first, brand = page.word_at(start), residue(match["name"])
        opens = first is not None and first.start == start
        # 加速科技, 还与万帮; near miss: 强力新材, whose 强 may be a verb elsewhere.
        if first and opens and (first.sort == HARD or (first.sort == SOFT and len(first.text) > 1)):
            continue
        named = is_brand(brand) and match["name"].startswith(brand[:2])
        if named and not _any_re("described").search(match["name"]):
            yield _mention(page, start, end)
            yield from _before_subject(page, start)


def _before_subject(page: Page, start: int) -> Iterator[Mention]:
    """Read the names listed before a subject: 宝来利来、鲁普科技、润德生物获评."""
    while page.text[start - 1 : start] == "、":
        end = start - 1
        start = max(page.text.rfind(mark, 0, end) for mark in "，。；：、\n年") + 1
        if left_edge(page, end) > start or not _looks_named(page, start, end):
            return
        yield _mention(page, start, end)


# 组建市物流集团、泊车集团, 组建城市场景创新公司; near misses: 组建教育集团, 成立项目公司.
_FOUNDED_RE = lazy("(?:组建|重组)(?:了|成立)?(?P<items>[^，。；\n]{2,60})")
_NEW_RE = lazy("(?P<name>[一-鿿]{2,14}?(?:集团|公司))(?:等[^、]*|挂牌.*|上市.*)?")
_NO_NEW_RE = lazy(
    "[的家]|一批|若干|各|医疗|教育|医院|学校|名校|子公司|租赁|保理|项目|合资|法人|强村|平台公司|企业集团|跨国|专业|村集体|级"
)


def _founded(page: Page) -> Iterator[Mention]:
    """Read the companies that a place founds, each of a list."""
    for match in _FOUNDED_RE.finditer(page.text):
        for item in re.finditer("[^、和]+", match["items"]):
            new = _NEW_RE.fullmatch(item[0])
            if new is None or _NO_NEW_RE.search(new["name"]):
                break
            start = match.start("items") + item.start()
            end = start + len(new["name"])
            if len(new["name"]) > _SHORTEST:
                yield _mention(page, start, end, _placed_name(page, start, end))


def _placed_name(page: Page, start: int, end: int) -> str:
    """Complete a short name by the document's place: 泊车集团 → 合肥市泊车集团."""
    printed = page.text[start:end]
    name = _completed(page, printed)
    if page.names_in(start, end):
        return name
    short = printed.endswith("集团") and len(printed) <= _SHORT_NAME and name == printed
    local = short and page.chain and residue(printed.removesuffix("集团")) != printed[:-2]
    return body_prefix(page.chain[0]) + name if local else name
