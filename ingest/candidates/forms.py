"""Forms of a name under which two names of one thing meet: its sound, its rest without a place.

Each function is pure and remembers its answers, for every name is compared with several others.
"""

import re
import tomllib
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from pypinyin import Style, lazy_pinyin

from policygraph.graph.ids import name_key
from policygraph.ingest.lazy import lazy
from policygraph.ingest.lexicon import forms, table
from policygraph.ingest.recognise.bodies import body_key
from policygraph.ingest.recognise.unify import plain_name
from policygraph.ingest.regions import find_division, is_place

_REMEMBERED = 1 << 18
"""Names whose forms are remembered: more than any corpus has, some ten MB."""
_LONGEST_PLACE = 11
"""Characters of the longest name of a division but for a few (双江拉祜族佤族布朗族傣族自治县)."""


@cache
def words() -> Mapping[str, Any]:
    """Give the tables of `words.toml`."""
    data: Mapping[str, Any] = tomllib.loads(
        Path(__file__).with_name("words.toml").read_text("utf-8")
    )
    return data


@cache
def functions() -> Mapping[str, str]:
    """Give the words for what bodies do, each with its usual one: 科学技术 → 科技."""
    return forms(table("departments")["functions"]["words"])


@cache
def _syllable(character: str) -> str:
    return lazy_pinyin(character, style=Style.NORMAL)[0]


# z/zh, c/ch, s/sh, in/ing, en/eng, an/ang: what southern typists and speakers mix up.
_NEAR_RE = lazy(r"(?<=[zcs])h|(?<=[aei]n)g")


@lru_cache(_REMEMBERED)
def sound(key: str) -> str:
    """Give the syllables of a name, without tones: 石墨烯 → shi mo xi."""
    return " ".join(map(_syllable, key))


@lru_cache(_REMEMBERED)
def near_sound(key: str) -> str:
    """Give the syllables as they are easily mixed up: 新 and 星 are one."""
    return _NEAR_RE.sub("", sound(key))


# 国家级X, 省级X, 全国X: the level in front of a name.
_LEVEL_RE = lazy("^(国家级?|省级|市级|区级|县级|全国|中国)(?=.{3})")
_NATIONAL = ("国", "中", "全")


@lru_cache(_REMEMBERED)
def split_place(key: str) -> tuple[str, str, str]:
    """Give (level, nearest place in front of a name, rest): 江苏省常州市X → ("", 常州市, X).

    The level is 国家 for all ways to say it. What does not stand there is empty; the rest has at
    least three characters.
    """
    match = _LEVEL_RE.match(key)
    level = match[1] if match else ""
    place, rest = "", key.removeprefix(level)
    while found := _leading(rest):
        division = find_division(found, (place,) if place else ())
        if place and not (division and place in division.parents):
            break  # 鄂州（武汉）离岸科创园 stands in 武汉 and is of 鄂州
        place = division.name if division else found
        rest = rest.removeprefix(found)
    return "国家" if level.startswith(_NATIONAL) else level, place, rest


def _leading(rest: str) -> str:
    for end in range(min(_LONGEST_PLACE, len(rest) - 3), 1, -1):
        if is_place(rest[:end]) and rest[:end] not in words()["no_places"]:
            return rest[:end]
    return ""


# 中科院（宁波）材料所, X有限公司（科创帮): what stands in brackets.
_BRACKET_RE = lazy(r"[（(]([^（）()]{2,20})[）)]")


@lru_cache(_REMEMBERED)
def bracket_forms(name: str) -> tuple[str, ...]:
    """Give the keys of a name without its brackets and of what stands in them; none without."""
    inside = _BRACKET_RE.findall(name)
    if not inside:
        return ()
    outside = name_key(_BRACKET_RE.sub("", name))
    return tuple(form for form in (outside, *map(name_key, inside)) if len(form) > 1)


@cache
def _indicator_re() -> tuple[re.Pattern[str], Mapping[str, str]]:
    known = forms(words()["indicators"]["lines"])
    longest = sorted(known, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest))), known


@lru_cache(_REMEMBERED)
def indicator_form(key: str) -> str:
    """Give the characters of an indicator in its usual words, in order.

    有效高企数量 and 有效高新技术企业数 have one form, 省级X示范区数 and X省级示范区数 too.
    """
    pattern, known = _indicator_re()
    bare = re.sub("^(?:实现|完成|达到|全年|累计)|[的之与和及]", "", key)
    return letters(pattern.sub(lambda match: known[match[0]], bare))


@lru_cache(_REMEMBERED)
def body_stem(key: str) -> tuple[str, str]:
    """Give (place, task) of a body without its ending: 武进区发改局 → (武进区, 发改)."""
    _, place, rest = split_place(body_key(key))
    ending = next((word for word in words()["bodies"] if rest.endswith(word)), "")
    stem = rest.removesuffix(ending)
    is_task = ending and len(stem) > 1 and not is_place(stem)  # 四川省委 is no body of a task
    return (place, stem) if is_task else ("", "")


_SHORTENED = frozenset({"Park", "Platform", "Enterprise", "Institution"})


def short_form(label: str, key: str) -> str:
    """Give a name in its usual short words: 中国科学院 → 中科院, 高新技术产业开发区 → 高新区."""
    return plain_name(key) if label in _SHORTENED else key


@lru_cache(_REMEMBERED)
def letters(key: str) -> str:
    """Give the characters of a name in order, under which turned words meet."""
    return "".join(sorted(key))


def is_within(short: str, long: str) -> bool:
    """Tell whether all characters of the one stand in the other, in their order."""
    rest = iter(long)
    return all(character in rest for character in short)
