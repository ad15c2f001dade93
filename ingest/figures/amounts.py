"""Finds amounts in a sentence: a numeral with its unit and the words that bound it.

It reads what stands there (value, unit, bound); whether an amount is a figure of policy, a
threshold, a duration or a part of a name is decided in `skips`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import zip_longest

from policygraph.ingest.figures.numerals import multiplier, read_numeral
from policygraph.ingest.figures.patterns import one_of, words
from policygraph.ingest.figures.units import PEOPLE, bare_unit, unit_form, unit_name, unit_pattern
from policygraph.ingest.lazy import lazy

_ARABIC = r"\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_SIGNS = "零一二两三四五六七八九十百千万亿〇"
_CHINESE = f"[{_SIGNS}]+"
_TIMES = r"十万|百万|千万|万亿|十亿|百亿|千亿|万|亿|千|百|十"


# 工业经济总量迈上万亿台阶, 突破千亿大关.
_LANDMARK = lazy("新?台阶|大关")
INDEX_RE = lazy("指数|收入比|系数|发展水平|杠杆率|倍差")
"""Nouns whose value has no unit."""
# 居民消费价格指数控制在103左右, 城乡居民收入比缩小至1.65; not 收入比上年增长, 指数居全国第3.
_INDEX = lazy(
    rf"(?:{INDEX_RE.pattern})(?:平均|总体)?(?:[^，。；\d比第]{{0,4}}?(?:到|至|为|在|达|是|：))?"
    r"(?P<before>超过|突破|不低于|不高于|低于|高于|约|近)?"
    r"(?P<value>\d+(?:\.\d+)?)(?P<after>左右|以上|以内|以下)?(?=[，。；、）]|$)"
)
# 每个县至少建成1个零工市场: the bound stands before the verb.
_AT_LEAST = lazy(r"(?:至少|不少于)[^，。；、\d]{1,4}$")
_NEAR = 20
"""Signs before an amount in which a bound may stand apart from it."""
# 发明专利约占全市21.3%; near miss: 预约占用场地.
_EXACT = 1e12
_ABOUT = lazy(r"(?<![预签])约占[^，。；、\d]{0,14}$")
# 占全省十分之一, 占全市近4/5; near misses: 三分之二以上会员同意, 百分之十.
_PART = lazy(
    r"占[^，。；、\d]{0,14}?(?P<all>(?P<before>超过?|近|约)?"
    r"(?:(?<![\d百千])(?P<of>[二三四五六七八九十])分之(?P<some>[一二三四五六七八九])|(?P<up>\d{1,2})/(?P<down>\d{1,2}))"
    r"(?P<after>以上|多|左右)?)(?![\d/])"
)


# 高于全省平均水平6.8和22.5个百分点.
_LED = lazy(r"(?:高于|低于|快于|高出|领先|好于)[^，。；\d]{0,14}\d[\d.]*[、和]$")
# 分别超200万和120万人次: the bound before the first stands for both.
_SHARING = lazy(
    rf"(?P<before>超过|超|突破|达|近|约)?(?<![\d.])(?P<n>{_ARABIC})(?P<times>{_TIMES})?(?:、|和)$"
)


@dataclass(frozen=True, slots=True)
class Amount:
    """One amount; `start` to `end` spans bounds, numeral and unit in the sentence.

    `first` is where the numeral begins, `low` the smaller end of a range (None without one),
    `form` one of count, money, area, physical, share, spans. `plain` is false for a value that
    is written in Chinese signs alone. `before` and `after` are the bounding words as printed,
    `scope` is what a rank is counted in (全国, 国家级经开区).
    """

    start: int
    end: int
    first: int
    value: float
    unit: str
    bound: str
    form: str
    low: float | None = None
    plain: bool = True
    before: str = ""
    after: str = ""
    scope: str = ""


@cache
def _amount_re() -> re.Pattern[str]:
    """Give the pattern of one amount.

    It must catch 超5000家, 不少于100名, 50多家, 3000余万元, 20家左右, 2—3个, 100-5000万, 3.5%,
    百分之二十, 六成, 突破万户; and not the year of 2023年 nor the number of 第12位.
    """
    before = one_of("bounds", "at_least_before", "at_most_before", "about_before")
    after = one_of("bounds", "at_least_after", "at_most_after", "about_after")
    bounding = words("bounds", "at_least_before", "at_most_before", "about_before")
    first = re.escape("".join(sorted({word[0] for word in bounding})))
    units = unit_pattern()
    numeral = f"{_ARABIC}|{_CHINESE}"
    ends = "[的，。、；）)]|组成|支持|奖|补|资|左右|以上|以内|新?台阶|大关|$"
    bare = f"(?<=[万亿])(?={ends}|{PEOPLE})"
    return re.compile(
        rf"""
        (?=[{first}上破过\d{_SIGNS}])
        (?P<before>(?<!对(?=接近))(?<!重点(?=突破))(?<![签赶附靠邻预]){before}|(?<!以)上(?=[百千万十])
          |(?<![突打爆侦攻击识])破(?=[\d百千万亿十两三五])
          |(?<![通经超不度渡难跨走])过(?=[\d.]*[百千十]?[万亿]))?
        (?<![A-Za-z\d.第前])
        (?: (?P<of>百分之|千分之)(?P<share>{numeral})
          | (?P<number>{numeral})(?P<more>多|余|几)?(?P<times>{_TIMES})?(?P<more2>多|余)?
            (?:(?P<unit1>{units})?[—－–~～至到-](?P<number2>{numeral})(?P<times2>{_TIMES})?)?
            (?: (?P<unit>{units})
              | (?P<tenths>成)(?![为立长果熟功员效本绩交就型])
              | (?P<bare>{bare})
            )
        )
        (?P<after>{after})?
        """,
        re.VERBOSE,
    )


def find_amounts(sentence: str) -> tuple[Amount, ...]:
    """Give the amounts of a sentence in text order, without overlaps."""
    plain = _find_plain(sentence)
    plain = [_lent(sentence, a, b) for a, b in zip_longest(plain, plain[1:])]
    plain += [index for index in _indices(sentence) if not _touches(index, plain)]
    plain += [part for part in _parts(sentence) if not _touches(part, plain)]
    shared = [s for a in plain for s in _all_sharing(sentence, a) if not _touches(s, plain)]
    return tuple(sorted((*plain, *shared), key=lambda a: a.start))


def _all_sharing(sentence: str, amount: Amount) -> Iterator[Amount]:
    """Give all amounts whose unit only the last one prints: 分别提高10.6、6.3、12.9个百分点."""
    while shared := _sharing(sentence, amount):
        yield shared
        amount = shared


def _indices(sentence: str) -> Iterator[Amount]:
    """Give values without a unit, behind a noun that has none: 城乡收入比缩小至1.65."""
    for match in _INDEX.finditer(sentence) if INDEX_RE.search(sentence) else ():
        after = match["after"] or ""
        bound = _bound(match["before"] or "", after, "")
        start, first, value = match.start("before"), match.start("value"), float(match["value"])
        start = first if start < 0 else start
        yield Amount(start, match.end(), first, value, "", bound, "physical", after=after)


def _parts(sentence: str) -> Iterator[Amount]:
    """Give the fractions that something makes up, as percentages: 占全省十分之一."""
    for match in _PART.finditer(sentence) if "占" in sentence else ():
        some, of = match["some"] or match["up"], match["of"] or match["down"]
        value = _clean(100 * read_numeral(some) / max(read_numeral(of), 1))
        before, after = match["before"] or "", match["after"] or ""
        start, first = match.start("all"), match.end("before") if before else match.start("all")
        bound = _bound(before, after, "")
        yield Amount(start, match.end(), first, value, "%", bound, "share", after=after)


def _sharing(sentence: str, amount: Amount) -> Amount | None:
    """Give the amount whose unit only the next one prints: 分别高于全国、全省1.7和0.9个百分点."""
    ahead = sentence[: amount.start]
    led = amount.unit == "百分点" and _LED.search(ahead)
    listed = ahead.endswith(("、", "和")) and ("分别" in ahead or led)
    match = _SHARING.search(ahead) if listed else None
    if not match:
        return None
    value = _clean(read_numeral(match["n"]) * multiplier(match["times"] or ""))
    before = match["before"] or ""
    bound = _bound(before, amount.after, "") if before else amount.bound
    end = match.end("times") if match["times"] else match.end("n")
    return replace(
        amount, start=match.start(), first=match.start("n"), end=end, value=value, low=None,
        bound=bound, before=before or amount.before,
    )  # fmt: skip


def _lent(sentence: str, amount: Amount, following: Amount | None) -> Amount:
    """Give an amount with the unit whose end only the next one prints: 6.4个和8.9个百分点."""
    if amount.unit != "个" or following is None or following.unit != "百分点":
        return amount
    between = sentence[amount.end : following.start]
    return replace(amount, unit="百分点", form="share") if between in ("、", "和") else amount


def _touches(amount: Amount, others: list[Amount]) -> bool:
    """Say whether an amount overlaps another."""
    return any(amount.start < o.end and o.start < amount.end for o in others)


def _find_plain(sentence: str) -> list[Amount]:
    """Give the amounts with units of their own."""
    found, at = [], 0
    while match := _amount_re().search(sentence, at):
        amount = None if _is_other_word(match) else _read(match)
        at = match.end() if amount else match.end("number") if match["number"] else match.end()
        if amount:
            found.append(amount)
    return found


def _is_other_word(match: re.Match[str]) -> bool:
    """Say whether the unit is the start of another word, or a bare multiplier no amount."""
    unit, rest = match["unit"] or "", match.string[match.end() : match.end() + 4]
    if match["of"] or match["number"].strip("十百千万亿"):
        return match["bare"] is not None and rest[:1] in ("级", "国")
    if match["number"] == "十" or match["more"]:
        return False
    return not _is_bare_multiplier(match, unit, rest)


def _is_bare_multiplier(match: re.Match[str], unit: str, rest: str) -> bool:
    """Say whether 万户, 百家 count: behind a bound or a verb (突破万户, 新增百项示范场景).

    Near misses: 万人发明专利拥有量, 百亿产值工业企业, 千家万户, 亿元税收楼宇.
    """
    ahead = match.string[: match.start("number")]
    ends_here = not rest or rest[0] in "，。；、！：）)" or bool(_LANDMARK.match(rest))
    if unit == "兆" and rest[:1] in ("到", "进"):
        return True
    if match["before"] or re.search(r"(?:达到|达|迈上|跨越|站上|破|跃上)$", ahead):
        return bool(unit) or ends_here
    verb = re.search(one_of("verbs", "flow", "increase", "stock") + "$", ahead)
    return bool(verb and unit and unit not in ("元", "人"))


def _read(match: re.Match[str]) -> Amount | None:
    """Give the amount of a match, or None where it is no amount after all."""
    number = match["number"] or match["share"]
    value = read_numeral(number) * multiplier(match["times"] or "")
    unit, form = _unit(match)
    if not unit:
        return None
    low = None
    if match["number2"]:
        low, value = _range(match, value)
    if match["tenths"]:
        value *= 10
    if form == "spans" and match["number2"] and unit == "年":
        return None
    before, after = match["before"] or "", match["after"] or ""
    more = match["more"] or match["more2"] or ""
    first = match.start("of") if match["of"] else match.start("number")
    bound = _bound(before, after, more)
    if bound == "=" and not before:
        ahead = match.string[max(match.start() - _NEAR, 0) : match.start()]
        bound = ">=" if _AT_LEAST.search(ahead) else "~" if _ABOUT.search(ahead) else bound
    return Amount(
        match.start(), match.end(), first, _clean(value), unit, bound,
        form, low, number[0].isascii(), before, after,
    )  # fmt: skip


def _unit(match: re.Match[str]) -> tuple[str, str]:
    """Give the unit and its form; a bare 万 or 亿 counts people or money, else it has none."""
    if match["of"] or match["tenths"]:
        return "‰" if match["of"] == "千分之" else "%", "share"
    if unit := match["unit"]:
        if unit.endswith("克") and match.string.endswith("每立方米", 0, match.start()):
            unit += "/立方米"
        return unit_name(unit), unit_form(unit)
    return bare_unit(match.string[: match.start()], match.string[match.end() :])


def _range(match: re.Match[str], value: float) -> tuple[float, float]:
    """Give both ends of a range; a multiplier at its end counts for its start too (2—3万)."""
    times = match["times2"] or ""
    high = read_numeral(match["number2"]) * multiplier(times)
    low = value if match["times"] or match["unit1"] else value * multiplier(times)
    return _clean(low), _clean(high)


def _bound(before: str, after: str, more: str) -> str:
    """Give the bound that the words around a numeral mean."""
    if not (before or after or more):
        return "="
    if before in words("bounds", "at_most_before") or after in words("bounds", "at_most_after"):
        return "<="
    if more or before in ("上", "破", "过") or before in words("bounds", "at_least_before"):
        return ">="
    if after in words("bounds", "at_least_after"):
        return ">="
    approximate = before in words("bounds", "about_before") or after
    return "~" if approximate else "="


def _clean(value: float) -> float:
    """Give the value without the dust of binary fractions (1.1 * 10000 = 11000)."""
    exact = value.is_integer() and value < _EXACT
    return value if exact else float(f"{value:.12g}")
