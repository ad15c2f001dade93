"""Builds an indicator's name from verb and noun, and takes nouns apart that name several things."""

import re
from functools import cache

from policygraph.ingest.figures.amounts import Amount
from policygraph.ingest.figures.patterns import ends, lexicon, one_of, starts, words
from policygraph.ingest.figures.phrases import is_quantity
from policygraph.ingest.lazy import lazy

_LEVEL_SIGNS = 2
"""A level of two signs and more (国家级, 省级) holds for a whole enumeration, 市 alone does not."""


POWERS = ("P", "EFLOPS", "PFLOPS", "E")
"""Units of computing power, the size of one thing and no count of things."""
_PEOPLE = (
    "项目", "奖", "就业", "再就业", "上岗", "覆盖", "增收", "致富", "脱贫", "受益", "创业", "务工",
    "参保", "返乡",
)  # fmt: skip
"""What ends a name that counts people without naming them."""
_FIXED = ("国家高新技术企业",)
"""Names whose level is part of them and holds for nothing behind them."""
_OF_TRADES = (
    "产值",
    "总产值",
    "营业收入",
    "营收",
    "增加值",
    "产量",
    "销售收入",
    "械化率",
    "吞吐量",
)
"""Quantities of lines of business, each of which is named whole: 氢能、低空经济产业营业收入."""
_SHORT_WORD = 3
"""Signs of a word that may stand for the start of the noun behind it (城镇, 国控)."""


# 西游乐园、淮安方特 | 接待游客分别超200万和120万人次: what each of several received.
# Near miss: 旅游收入、接待游客人次均增长20%.
_RECEIVED = lazy("[^、]+、.*?((?:累计)?接待(?:游客|旅客|观众|参观者|群众|人数|人次)(?:人次)?)")


def split_nouns(noun: str, shares: int = 0) -> tuple[str, ...]:
    """Give the nouns of an enumeration; a level before the first holds for the rest too.

    A quantity behind the last holds for those before (机场旅客和货邮吞吐量); 城乡居民 are two.
    Where the commas alone make as many parts as there are amounts, 和 stays inside one.
    """
    noun = _SECTORS.sub("一二三产", noun)
    for word, several in lexicon()["pairs"].items():
        if word in noun and "、" not in noun:
            return tuple(noun.replace(word, one) for one in several)
    commas = noun.count("、") + 1 == shares > 1
    received = _RECEIVED.fullmatch(noun) if commas else None
    if received and not any(map(is_quantity, noun.split("、")[:-1])):
        return (received[1],) * shares
    joints = _COMMA if commas else _JOINTS
    parts = [p for p in joints.split(noun) if p]
    if levels := _of_levels(parts):
        return levels
    if parts and parts[0].startswith(_FIXED):
        return _quantified(parts)
    level = re.match(one_of("words", "levels") + "(?:以上)?", parts[0]) if parts else None
    lead = level[0] if level and len(level[0]) >= _LEVEL_SIGNS else ""
    rest = [p if starts("words", "levels").match(p) else lead + p for p in parts[1:]]
    return _quantified(parts[:1] + rest)


_COMMA = lazy("、(?![^（]*）)")
# 人均收入和支出; near misses: 自来水普及率, 和谐社区, 涉及人数, 及以上.
_JOINTS = lazy(
    "、(?![^（]*）)|(?<!以)以及|和(?!谐|平|美)|(?<![普涉波惠触企埃])及(?![时格]|以上|以下)"
)
_SECTORS = lazy("第?一、第?二、第?三产")
_RATE = lazy("[一-龥]{2}率$")
_LEVEL = lazy("[^、]{1,4}级(?:及以[上下])?|省|市|县|区")


def _of_levels(parts: list[str]) -> tuple[str, ...]:
    """Give the last of some parts at each level that the others are: 国家级、省级、市级示范区."""
    *ahead, last = parts or [""]
    own = _LEVEL.match(last)
    if not ahead or not own or not all(map(_LEVEL.fullmatch, ahead)):
        return ()
    return tuple(level + last[own.end() :] for level in (*ahead, own[0]))


def each_noun(noun: str) -> tuple[str, ...]:
    """Give the nouns that share one value: 达标率、安全利用率均达100%, 办结率、满意率100%.

    What 和 joins stays one noun where commas part the others (林地和草地面积 in a longer list).
    """
    parts = [part for part in _COMMA.split(noun) if part]
    if len(parts) <= 1:
        parts = list(split_nouns(noun))
        return tuple(parts) if all(map(is_quantity, parts)) else (noun,)
    if min(map(len, parts)) == 1:
        return (noun,)
    return _of_levels(parts) or _quantified(parts)


def _quantified(parts: list[str]) -> tuple[str, ...]:
    """Give each part the quantity that only a later one prints.

    A word as short as the start of the last stands for that start: 城镇和农村居民收入.
    """
    whole, last, tail = [], "", ""
    for part in reversed(parts):
        found = ends("words", "quantity").search(part)
        if found:
            rate = _RATE.search(part)
            last, tail = (part, (rate or found)[0]) if found.start() else (last, tail)
            whole.append(part)
        else:
            short = len(part) <= _SHORT_WORD < len(last) - len(part) and tail not in _OF_TRADES
            same = bool(part) and last[len(part) : len(part) + 1] == part[-1:]  # 原油、燃料油
            begun = len(part) + same
            whole.append(part + (last[begun:] if short else tail))
    whole.reverse()
    owner = unmeasured(whole[0]) if whole and not whole[0].endswith(("率", "度")) else ""
    owned = [owner + p if p in words("words", "quantity") else p for p in whole[1:]]
    return (*whole[:1], *owned)


def compose(noun: str, verb: str, tail: str, amount: Amount) -> str:
    """Give the name of an indicator: verb of flow, noun, verb behind it, 数."""
    noun = noun.replace("新增", "") or noun
    tail = "" if starts("verbs", "increase").fullmatch(tail) else tail
    shown = kept_verb(verb)
    behind = shown in words("names", "behind")
    name = (noun + shown if behind else shown + noun) + tail
    return name if is_quantity(name) else name + measured(amount, name)


def kept_verb(verb: str) -> str:
    """Give a verb as it stands in a name; 新增, 培育, 建设 and stocks are left out."""
    if not verb:
        return ""
    verb = _HOW.sub("", _increases().sub("", verb))
    verb = re.sub("(?:和|、|及)?新增$|^[、和及]+", "", verb)
    return "" if verb in words("verbs", "stock") or verb in words("names", "dropped") else verb


# 成功引进, 新引进; not 新建, 共建.
_HOW = lazy(r"^(?:组织|成功|新(?![建（改扩续])(?=..)|共(?!建))+(?=.)")


@cache
def _increases() -> re.Pattern[str]:
    return re.compile("^(?:" + one_of("verbs", "increase") + ")+")


def measured(amount: Amount, noun: str) -> str:
    """Give what is measured of a noun: 数, 场次, 面积, 规模, 金额."""
    if amount.form == "count":
        counted = lexicon()["counted"].get(amount.unit, ["数"])[0]
        people = noun.endswith(_PEOPLE) and amount.unit in (
            "人",
            "名",
        )
        return "人数" if people else counted
    if amount.form == "money":
        if re.search(r"(?<![资基])金$|补贴$", noun):
            return ""
        return "规模" if re.search(r"(?:基金|资金|资金池|债券)$", noun) else "金额"
    if amount.form == "area":
        return "面积"
    return "规模" if amount.unit in POWERS else ""


_NUMBER_OF = lazy(r"(?<=.)(?:数量|总数|数)$")


def bare(noun: str) -> str:
    """Give a noun without the 数 at its end, for what the next amount leaves unsaid."""
    return _NUMBER_OF.sub("", noun)


def unmeasured(noun: str) -> str:
    """Give a noun without the quantity at its end: 粮食播种面积 → 粮食播种."""
    found = ends("words", "quantity").search(noun)
    return noun[: found.start()] if found and found.start() > 1 else noun


def last_noun(noun: str) -> str:
    """Give the general noun at the end of a noun (优质科技型项目 → 项目)."""
    match = ends("words", "generic").search(noun)
    return match[0] if match else noun
