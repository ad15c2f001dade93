"""What speaks for two things being one: each sign with its weight and its words for a person.

A weight is how often such a pair was one thing among those judged by eye on the corpus and on
sixty documents of other places; the strongest sign counts, each further one a little.
"""

from collections.abc import Iterator

from rapidfuzz.distance import Levenshtein

from policygraph.ingest.candidates.forms import (
    body_stem,
    bracket_forms,
    indicator_form,
    is_within,
    letters,
    near_sound,
    short_form,
    sound,
    split_place,
    words,
)
from policygraph.ingest.candidates.objections import Reason, differences
from policygraph.ingest.candidates.things import Thing
from policygraph.ingest.regions import find_division
from policygraph.ingest.succession import find_succession

_SHORT = 3
"""Characters up to which two names sound alike by chance: 西博会, 硒博会."""
_LONG = 6
"""Characters from which one wrong character leaves a name recognisable."""


def signs(one: Thing, other: Thing) -> Iterator[Reason]:
    """Yield the signs that two things are one; the shorter name comes first."""
    if len(one.key) > len(other.key):
        one, other = other, one
    if one.label != other.label:
        if one.key == other.key and "Indicator" not in (one.label, other.label):
            zh = f"同名，一处是 {one.label}，一处是 {other.label}"
            yield Reason("label", 0.7, zh, f"one name, as {one.label} and as {other.label}")
        return
    for look in (_sound, _place, _brackets, _short, _words, _inside, _form):
        found = look(one, other)
        if found:
            yield found


def _sound(one: Thing, other: Thing) -> Reason | None:
    """石墨稀 and 石墨烯: typed by sound."""
    if sound(one.key) == sound(other.key):
        weight = 0.92 if len(one.key) > _SHORT else 0.55
        return Reason("sound", weight, "读音相同，疑为错别字", "the same sound: a typing error?")
    if near_sound(one.key) == near_sound(other.key) and len(one.key) >= _LONG - 2:
        return Reason(
            "sound", 0.8, "读音相近，疑为错别字", "nearly the same sound: a typing error?"
        )
    return None


def _place(one: Thing, other: Thing) -> Reason | None:
    """石墨烯创新中心 and 江苏省石墨烯创新中心; 常州X and 常州市X, but not 常州X and 武进X."""
    if one.label in ("Place", "Indicator"):
        return None
    (level, first, rest), (its_level, second, its) = map(split_place, (one.key, other.key))
    alike = short_form(one.label, rest) == short_form(one.label, its)
    if not alike or (first and second and first != second):
        return None
    if level != its_level:
        national = "国家" in (level, its_level) and "" in (level, its_level) and first == second
        weight = 0.75 if national else 0.45
        return Reason("place", weight, "只差级别", "only the level is said in addition")
    if first != second and level:  # 中国（山西）康养大会 and 全国康养大会
        return Reason("place", 0.4, "一名另有地名", "a place stands in one name only")
    if first == second:
        return Reason("place", 0.9, "只差地名的写法", "only the place is written otherwise")
    return _bare(one if not first else other, first or second)


def _bare(bare: Thing, place: str) -> Reason:
    """Weigh that one name has a place in front and the other, `bare`, has none."""
    if _holds(bare, place):
        zh = f"只差地名“{place}”，且无地名者出自该地文件"
        return Reason("place", 0.82, zh, f"the same but for {place}, in documents of that place")
    return Reason("place", 0.4, f"只差地名“{place}”", f"the same but for {place}")


def _holds(thing: Thing, place: str) -> bool:
    """Tell whether a thing's documents are of a place, of one in it or above it."""
    division = find_division(place)
    above = set(division.parents) if division else set()
    return bool(thing.regions & {place, *above})


def _brackets(one: Thing, other: Thing) -> Reason | None:
    """A公司（科创帮） and 科创帮."""
    inside = {
        form for thing in (one, other) for name in thing.names for form in bracket_forms(name)
    }
    if {one.key, other.key} & inside and one.key != other.key:
        return Reason("bracket", 0.8, "括号内外的名称", "one name stands in the other's brackets")
    return None


def _short(one: Thing, other: Thing) -> Reason | None:
    """常大 and 常州大学; 中科院煤化所 and 中国科学院煤炭化学研究所."""
    short, long = one.key, other.key
    if short_form(one.label, short) == short_form(one.label, long):
        return Reason("short", 0.88, "同一名称的简称", "a usual short form of the other")
    if len(short) + 1 >= len(long) or not is_within(short, long) or short in long:
        return None
    if long.endswith("大学") and short == f"{long[0]}大":
        return Reason("short", 0.8, "大学的简称", "the short form of a university")
    if _is_abbreviation(one.label, short, long):
        return Reason("short", 0.62, "疑为缩写", "leaves out characters of the other")
    return None


def _is_abbreviation(label: str, short: str, long: str) -> bool:
    """Tell whether a name that leaves characters out may be short for the other.

    Near misses: 四川大学 and 四川农业大学, 四川省委 and 四川省卫生健康委, 共建计划 of any name.
    """
    if label in ("Indicator", "Place") or short[0] != long[0] or short[-1] != long[-1]:
        return False
    if short.endswith(("大学", "学院")) or (label == "Department" and not body_stem(short)[1]):
        return False
    usual = short_form(label, long)
    return _SHORT <= len(short) <= _LONG or len(short) * 3 >= len(usual) * 2


def _words(one: Thing, other: Thing) -> Reason | None:
    """有效高企数 and 有效高新技术企业数量; 发改局 and 发改委; turned words."""
    if one.label == "Indicator":
        if indicator_form(one.key) == indicator_form(other.key):
            return Reason("words", 0.85, "指标的不同写法", "one indicator in other usual words")
        return None
    if (
        one.label == "Department"
        and (stem := body_stem(one.key))[1]
        and stem == body_stem(other.key)
    ):
        return Reason("words", 0.65, "同一地方、同一职能的机构", "the same task in the same place")
    if one.label == "Department" and (found := find_succession(one.name, other.name)):
        zh = f"{found.year}年机构改革前后的名称；职能合并或拆分的仍是两个机构"
        en = f"before and after {found.year}; two bodies where work was merged or split"
        return Reason("succession", 0.55, zh, en)
    if letters(one.key) == letters(other.key):
        return Reason("words", 0.7, "用字相同，次序不同", "the same characters in another order")
    return None


def _inside(one: Thing, other: Thing) -> Reason | None:
    """龙城英才 and 龙城英才计划; 龙城实验室 and 智能制造龙城实验室."""
    short, long = one.key, other.key
    if short not in long or one.label in ("Indicator", "Place", "Department"):
        return None
    rest = long.removeprefix(short)
    if rest in words()["tails"]:
        return Reason("inside", 0.72, f"只多出“{rest}”", f"only “{rest}” is added")
    if long.endswith(short) and len(short) > 3:  # noqa: PLR2004 - 创新园 alone is a kind
        head = long.removesuffix(short)
        weight = 0.6 if len(short) > len(head) else 0.45
        return Reason(
            "inside", weight, f"一名前多出“{head}”", f"“{head}” stands in front of the other"
        )
    if long.startswith(short):
        return Reason("inside", 0.4, f"一名后多出“{rest}”", f"“{rest}” stands behind the other")
    return None


def _form(one: Thing, other: Thing) -> Reason | None:
    """两湖科创走廊 and 两湖科创长廊; near miss: 碳纤维创新中心 and 石墨烯创新中心."""
    mine, its = differences(one.key, other.key)
    length = max(len(one.key), len(other.key))
    if length < _LONG or one.label == "Place" or one.key == other.key:
        return None
    shown = f"“{mine}”/“{its}”"
    if len(mine) + len(its) == 1:
        weight = 0.35 if one.label == "Indicator" else 0.62
        more = mine or its
        return Reason("form", weight, f"只多一字“{more}”", f"one character more: {more}")
    if len(mine) == len(its) == 1:
        weight = 0.55 if one.label not in ("Indicator", "Department") else 0.3
        return Reason("form", weight, f"一字不同 {shown}", f"one character differs: {shown}")
    alike = Levenshtein.normalized_similarity(one.key, other.key)
    if alike >= 0.8 and len(mine) <= 2 and one.label not in ("Indicator", "Department"):  # noqa: PLR2004
        return Reason("form", 0.5 * alike, f"字形相近 {shown}", f"alike but for {shown}")
    return None
