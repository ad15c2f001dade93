"""Companies: by 公司 and 集团, and by short names in lists and as subjects of sentences.

宏微科技、瑞泽微电子等45家高科技公司 names two; a subject such as 强力新材 needs a verb behind it. Classes
(高科技企业, 国有公司, 龙头企业) are none.
"""

import re
from collections.abc import Iterator
from functools import cache

from policygraph.ingest.lexicon import table
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.boundary import left_edge
from policygraph.ingest.recognise.page import NAME, Page
from policygraph.ingest.recognise.proper import is_class, residue
from policygraph.ingest.regions import body_prefix, find_division, place_of_level

RULE = "company"
_FULL_RE = re.compile(
    r"(?:股份有限公司|有限责任公司|集团有限公司|有限公司|集团公司|总公司|分公司|公司|集团)(?!制|法|治理|债|化|上市|章程|军|总部|型|购)"
)
# A、B、C等45家高科技公司 / A、B等龙头企业 / 一批…如A、B等; groups: the list.
_LIST_RE = re.compile(
    r"(?P<items>[一-鿿A-Za-z0-9（）·]{2,14}(?:[、，][一-鿿A-Za-z0-9（）·]{2,14}){0,9})等(?P<more>(?:(?!产业|领域|培育|技术|方面|行业|方向|环节|重点)[一-鿿0-9A-Za-z]){0,12}?)"
    r"(?P<head>公司|企业|机构|单位|集团|厂商|项目|平台|院所|服务商|工厂|央企|车企|药企|名企)"
)
_SUBJECT_AFTER = "于|在|通过|注重|开发|收购|首发|首次|获|建成|牵头|投建|投资|打造|拥有|自主|研发|推出|入选|上榜|承担|先后|实现|成为|建设了|联合|坚持|率先|凭借|依托|已|是|将|从|立足|持续|引进|围绕|发布|登陆|上市|落户|矢志|荣获|成功"
_STRONG = (
    "科技",
    "股份",
    "制药",
    "药业",
    "光能",
    "微电子",
    "新材",
    "电源",
    "锂电",
    "半导体",
    "光电",
    "碳素",
    "激光",
    "生物",
    "医药",
    "机床",
    "重工",
    "精锻",
    "智能",
    "新能源",
    "纺机",
)
_GENERIC = re.compile(
    "企业|公司|股上市|国有|民营|外资|龙头|骨干|本土|高科技|上市|中小|科技型|创新型|集团$|行业|产业|领军|平台$|机构|大型|重点|领域|产品|技术|上下游|配套|以及|建设|制造业|服务业|战略|行动|工程"
)


def find_companies(page: Page) -> Iterator[Mention]:
    """Give the companies of a text."""
    yield from _by_suffix(page)
    yield from _in_lists(page)
    yield from _as_subjects(page)


def _mention(page: Page, start: int, end: int, name: str = "") -> Mention:
    printed = page.text[start:end]
    return Mention(start, end, "Enterprise", name or printed.strip("“”"), printed, RULE)


def _by_suffix(page: Page) -> Iterator[Mention]:
    """Read 万帮新能源集团, 上海云解信息科技有限公司, 市物流集团, 德国欧瑞柯公司."""
    for match in _FULL_RE.finditer(page.text):
        start = left_edge(page, match.start())
        base = page.text[start : match.start()]
        if not base or not page.is_open(start, match.end()) or "研究院" in base[-4:]:
            continue
        if _is_named(page, start, base, match[0]):
            yield _mention(
                page, start, match.end(), _completed(page, page.text[start : match.end()])
            )


def _is_named(page: Page, start: int, base: str, tail: str) -> bool:
    if is_class(page.text[max(0, start - 8) : start]) or re.search(
        "[企跨母子分国]$|头部|私募|公募|管委会|紧密型|医疗$|融资$|担保$|小额|平台$|[+＋]|跨国|企业$|产业$|国有$",
        base,
    ):
        return False
    if tail.endswith("有限公司"):
        return len(base) > 2
    placed = page.names_in(start, start + len(base))
    levelled = base[0] in "省市区县" and bool(place_of_level(base[0], page.chain))
    rest = residue(_without_place(page, base))
    return len(base) > 1 and (len(rest) > 1 or (placed or levelled) and len(base) > 2)


def _without_place(page: Page, base: str) -> str:
    size = next((n for n in range(min(len(base), 12), 1, -1) if find_division(base[:n])), 0)
    return base[size:]


def _completed(page: Page, printed: str) -> str:
    """Complete a level: 市物流集团 → 合肥市物流集团."""
    level = place_of_level(printed[0], page.chain) if printed[0] in "省市区县" else ""
    return body_prefix(level) + printed[1:] if level else printed


@cache
def _ending_re() -> re.Pattern[str]:
    words = sorted(table("enterprises")["endings"], key=lambda word: (-len(word), word))
    return re.compile(rf"[一-鿿A-Za-z]{{2,6}}(?:{'|'.join(words)})$")


@cache
def _ending_only() -> re.Pattern[str]:
    words = sorted(table("enterprises")["endings"], key=lambda word: (-len(word), word))
    return re.compile(rf"(?:{'|'.join(words)})$")


def _in_lists(page: Page) -> Iterator[Mention]:
    """Read lists of companies: every item must look like a name, one of them like a company."""
    for match in _LIST_RE.finditer(page.text):
        head, more = match["head"], match["more"]
        if head in ("项目", "平台", "机构", "单位", "院所") and "企业" not in more:
            continue
        items = list(_items(page, match.start("items"), match.end("items")))
        named = [span for span in items if _looks_named(page, *span)]
        if not named or not (len(items) == len(named) or len(named) > 1):
            continue
        likely = any(_ending_re().search(page.text[a:b]) for a, b in named)
        if likely or _FIRMS_RE.search(more + head):
            for start, end in named:
                yield _mention(page, start, end)


_FIRMS_RE = re.compile(
    "(?:[0-9]+(?:多|余)?[家户]|龙头|知名|头部|领军|骨干|跨国|高科技|央|本土|上市|世界500强).{0,6}(?:公司|企业|企|厂商)$"
)


def _items(page: Page, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Give the spans of the items; before the first item a verb may stand."""
    at = start
    for part in re.finditer("[^、，]+", page.text[start:end]):
        first, last = start + part.start(), start + part.end()
        at = max(left_edge(page, last), first)
        if at < last:
            yield at, last


_COMMON = re.compile(
    "新能源|集成电路|人工智能|生物医药|机器人|材料|装备|光伏|汽车$|石墨烯|芯片|制药$"
)


def _looks_named(page: Page, start: int, end: int) -> bool:
    base = page.text[start:end]
    word = page.word_at(start)
    if word and word.sort == NAME and word.end == end:
        return word.text in table("enterprises")["names"]
    if (
        not 3 <= len(base) <= 12
        or _GENERIC.search(base)
        or page.names_in(start, end)
        and len(base) < 4
    ):
        return False
    brand = residue(base)
    if _ending_re().search(base):
        brand = _ending_only().sub("", base)
        return len(residue(brand)) > 1 and not page.names_in(start, end - 1)
    return len(brand) >= 2 and len(brand) == len(base) and not _COMMON.search(base)


def _as_subjects(page: Page) -> Iterator[Mention]:
    """Read a short name that opens a clause before a verb: 强力新材注重, 维尔利股份收购."""
    pattern = re.compile(
        rf"(?<=[，。；：、\n“])(?P<name>[一-鿿]{{2,4}}(?:{'|'.join(_STRONG)}))(?={_SUBJECT_AFTER})"
    )
    for match in pattern.finditer(page.text):
        start, end = match.span("name")
        brand = residue(match["name"])
        first = page.word_at(start)
        if first and first.start == start and first.sort in ("hard", "soft"):
            continue
        if (
            len(brand) >= 2
            and match["name"].startswith(brand[:2])
            and not _GENERIC.search(match["name"])
        ):
            yield _mention(page, start, end)
