"""Finds ranks and doublings: 居万亿城市第3位, 前20位, 全国十强, 全球第一, 翻一番.

Both become amounts whose unit the text does not print: 位 for a rank, % for a doubling.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from policygraph.ingest.figures.amounts import Amount
from policygraph.ingest.figures.numerals import read_numeral
from policygraph.ingest.figures.signs import may_rank
from policygraph.ingest.lazy import lazy

_NUMBER = r"(?:\d+|[一二三四五六七八九十百]+)"
_VERB = (
    r"(?:连续位居|位居|稳居|位列|名列|排名|排在|位次升至|升至|升到|跃居|跃升[至到]|上升[至到]|前移至"
    r"|进位至|晋升至|晋位至|攀升至|保持|进入|重返|跻身|迈入|挺进|(?:入选|入围)(?!数|总|企业数|个数)|荣登|蝉联|夺得|占据|处于|闯入"
    r"|进军|冲刺|冲击|剑指|荣膺|荣获|摘得|(?<![荣斩])获得?|成为|实现(?=[十百]强)|(?<![民定邻宜安])居(?![民住家室宅])|(?<![系序行队前专班并])列|(?<![安减])排"
    r"|(?<![推促引先改武])进(?=全|前|世界|国))"
)
_SCOPE = r"(?:(?!稳居|位居|位列|跃居|升至|分别)[^，。；、（）第前]){0,20}?"
_WIDE = (
    r"(?:全国|全省|全市|全球|世界|国内|国际|省内|全区|亚洲|长三角|同类|[^，。；、]{0,6}城市"
    r"|[^，。；、]{0,6}地区|地级市|县级市|副省级|省会|苏南|苏北|中部|西部|东部|东北|中西部|华东|行业)"
)
_END = r"(?=[，。；、）（(\s和以及并\n”！]|$|的[^，。]|方阵之)"
# 居全国第4位, 稳居全国百强区14位, 全球第1, 国内第一; near misses: 第一批, 第一方阵, 第二产业.
_RANK_RE = lazy(
    rf"""
    (?:(?P<verb>{_VERB})(?:在|到|至|于)?)?(?P<scope>(?(verb){_SCOPE}|{_WIDE}))
    (?:
        (?: 第(?P<place>{_NUMBER})(?:位|名)?
          | (?<=[区县榜市])(?P<listed>{_NUMBER})位
          | (?P<first>首位|之首|榜首)
        ){_END}
      | (?:前(?P<top>{_NUMBER})(?:位|名|强)?){_END}
      | (?P<list>十|二十|三十|五十|百|千|五百|\d+)强
        (?:之列|行列|榜单|榜|县|区|市|县市|县（市）)?(?:进位)?{_END}
    )
    """,
    re.VERBOSE,
)
_FURTHER_RE = lazy(
    rf"(?P<joint>、|和)(?:(?:第|前)?(?P<n>{_NUMBER})(?:位|名)|第(?P<bare>{_NUMBER})(?=[、，。；和]))"
)
# 从2015年的第25位上升到…: the rank that a change begins with, where its year is named.
_FROM_RE = lazy(rf"[从由]\d{{4}}年的(?P<place>第(?P<n>{_NUMBER})位)(?=[^，。]{{0,3}}[升移至到])")
# 11.8万亩、全省最多: the first; near miss: 全省最大的园区, which says what is what.
_MOST_RE = lazy(r"(?<=、)(?P<scope>全[国省市区])最[多高大快](?=[，。；、]|$)")
_SHIFT_RE = lazy(
    r"(?:提升|上升|前进|跃升|前移|提高|攀升|进位|晋升|(?<![引推])进)了?"
    r"(?P<n>\d+)(?P<more>(?:[位名]?[、和]\d+)*)个?(?:位次|位|名)(?!次)"
)
_DOUBLE_RE = lazy(
    r"(?:较[^，。；]{0,12})?(?:实现)?(?:(?:连续)?[两二三四五]年)?(?:实现)?翻(?:了)?(?P<times>一|两|二|三)?[番倍](?:以上)?(?:增长)?"
)
# 入选省“十强”产业集群: part of a name; not 入围“百强县”榜单.
_IN_NAME = lazy("”(?!榜|行列|之列|名单|称号)[一-龥]{2}")
# 紧盯世界500强、行业前10强: whom one seeks.
_SOUGHT = lazy(
    r"(?:紧盯|瞄准|聚焦|锚定|围绕|面向|对接|引进|招引|引育|针对|盯紧|走访|拜访|邀请|吸引|联系)[^，。；]*$"
)
_NO_LIST_VERB = (
    "获",
    "获得",
    "荣获",
    "荣膺",
    "摘得",
    "排",
    "列",
    "占据",
    "处于",
    "成为",
    "保持",
    None,
)


def find_ranks(sentence: str) -> tuple[Amount, ...]:
    """Give the ranks of a sentence; `first` is where the scope begins (全国 in 居全国第4位)."""
    if not may_rank(sentence):
        return ()
    found: list[Amount] = []
    for match in _FROM_RE.finditer(sentence):
        start, value = match.start("place"), read_numeral(match["n"])
        found.append(Amount(start, match.end(), start, value, "位", "=", "rank"))
    for match in _RANK_RE.finditer(sentence):
        amount = _rank(match)
        if amount:
            found += [amount, *_further(sentence, amount)]
    for match in _MOST_RE.finditer(sentence) if "最" in sentence else ():
        start = match.start()
        wide = match["scope"]
        found.append(Amount(start, match.end(), start, 1.0, "位", "=", "rank", scope=wide))
    return tuple(found)


def _further(sentence: str, amount: Amount) -> Iterator[Amount]:
    """Give the ranks that continue one: 前20位、30位."""
    at = amount.end
    while match := _FURTHER_RE.match(sentence, at):
        at = match.end()
        first, printed = match.end("joint"), match["n"] or match["bare"]
        value = read_numeral(printed)
        yield replace(amount, start=first, first=first, end=at, value=value)


def find_shifts(sentence: str) -> tuple[Amount, ...]:
    """Give how far a rank moved: 较上年提升15位, 前进3位; `scope` is empty."""
    found: list[Amount] = []
    for match in _SHIFT_RE.finditer(sentence) if "位" in sentence or "名" in sentence else ():
        numbers = [(match.start("n"), match["n"])]
        more = re.finditer(r"\d+", match["more"])
        numbers += [(match.start("more") + m.start(), m[0]) for m in more]
        ends = [at for at, _ in numbers[1:]] + [match.end()]
        for (at, number), end in zip(numbers, ends, strict=True):
            start = at if found and found[-1].end >= at - 1 else match.start()
            end -= end != match.end()
            found.append(Amount(start, end, at, float(number), "位", "=", "shift"))
    return tuple(found)


def _rank(match: re.Match[str]) -> Amount | None:
    """Give the rank of a match; None where no verb and no scope makes it one."""
    verb, scope = match["verb"], match["scope"]
    exact = match["place"] or match["listed"] or ("一" if match["first"] else "")
    upto = match["top"] or match["list"]
    if not (exact or upto) or not (verb or scope):
        return None
    if not verb and upto and _SOUGHT.search(match.string[: match.start()]):
        return None
    if (match["list"] and verb in _NO_LIST_VERB) or (verb == "成为" and not scope):
        return None
    behind = match.string[match.end() :]
    named = match["list"] and _IN_NAME.match(behind)
    if named or (match["list"] and re.search(r"世界$|民企$", scope) and not verb):
        return None
    value = read_numeral(exact or upto)
    return Amount(
        match.start(), match.end(), match.start("scope"), value, "位",
        "=" if exact else "<=", "rank", before=verb or "", scope=scope + _tail(match),
    )  # fmt: skip


def _tail(match: re.Match[str]) -> str:
    """Give the list that a rank stands in, as printed (十强 → nothing, 百强县 → 百强县)."""
    if not match["list"]:
        return ""
    printed = match.string[match.start("list") : match.end()]
    named = re.sub(r"(?:之列|行列|榜单|榜|进位)$", "", printed)
    return named if re.search(r"[县区市]$|^(?:百|千|五百|\d+)强", named) else ""


def find_doublings(sentence: str) -> tuple[Amount, ...]:
    """Give 翻一番 as growth by 100 % and 翻两番 as growth by 300 %."""
    found = []
    for match in _DOUBLE_RE.finditer(sentence) if "翻" in sentence else ():
        times = {"两": 2, "二": 2, "三": 3}.get(match["times"] or "一", 1)
        bound = ">=" if match[0].endswith("以上") else "="
        value = float(100 * (2**times - 1))
        found.append(Amount(match.start(), match.end(), match.start(), value, "%", bound, "double"))
    return tuple(found)
