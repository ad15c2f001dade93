"""One thing under several names in one document: definitions, short forms, back references.

（以下简称“…”） and （…） behind a name hold in the whole document. A short form joins the one
longer name of its label that it abbreviates: 中以园 → 中以常州创新园, 百人计划 →
创新创业领军人才百人计划. Where two longer names fit, it stays itself.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache, lru_cache

from policygraph.ingest.lazy import lazy
from policygraph.ingest.lexicon import KEPT, countries, homes
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.bodies import body_key
from policygraph.ingest.recognise.initiatives import INITIATIVES
from policygraph.ingest.recognise.kinds import are_two_kinds
from policygraph.ingest.recognise.known import known_units
from policygraph.ingest.recognise.page import Page
from policygraph.ingest.recognise.proper import residue
from policygraph.ingest.recognise.zones import is_bilateral
from policygraph.ingest.regions import NATION, is_place

# （以下简称“留交会”） （简称“633”人才工程） ; group: the short form
_DEFINED_RE = lazy(
    r"（(?:以下称|下称|(?:以下|下文|下)?(?:统称|简称|又称|亦称))(?:为|：)?“?(?P<short>[^（）“”，。]{2,20})(?:”(?P<tail>[一-鿿]{2,6}))?”?[^（）]{0,6}）"
)
# 有限公司（科创帮）, 装置（BEST）; not （2021—2023年）, （常州）
_BRACKET_RE = lazy(r"（“?(?P<short>[A-Za-z0-9\-]{2,12}|[一-鿿]{2,8})”?）")
# （试行）, （南方）, （二期）, （泸州）: a remark behind a name and no short form of it.
_REMARK_RE = lazy("试行|修订|以下|含|单位|负责|南方|[东西南北部]$|省|市|县|区|年|[一二三四五]期")
_SHORTEST = 4
"""Characters of the shortest form that joins a longer one."""
_KNOWN = ("Park", "Platform", "Program")
_JOINED = ("Park", "Platform", "Program", "Enterprise")


def define(page: Page, found: Iterable[Mention]) -> Iterator[Mention]:
    """Give the further mentions of names that the text defines in brackets."""
    for mention in found:
        short, tail = _definition(page, mention)
        if not short:
            continue
        forms = dict.fromkeys((f"“{short}”{tail}", f"“{short}”", short))
        for match in re.finditer("|".join(map(re.escape, forms)), page.text):
            start, end = match.span()
            if start >= mention.end and page.is_open(start, end):
                printed = match[0] if tail and match[0].endswith(tail) else short
                yield replace(mention, start=start, end=end, surface=printed, rule="defined")


def _definition(page: Page, mention: Mention) -> tuple[str, str]:
    """Give the short form of a name and what stands behind its marks: “633”人才工程."""
    defined = _DEFINED_RE.match(page.text, mention.end)
    return (defined["short"], defined["tail"] or "") if defined else (_bracket(page, mention), "")


def _bracket(page: Page, mention: Mention) -> str:
    bracket = _BRACKET_RE.match(page.text, mention.end)
    if not bracket or mention.label not in ("Enterprise", "Platform", "Program", "Park"):
        return ""
    short = bracket["short"]
    if mention.rule == "known" and not short.isascii():  # 联想（武汉）: where its branch is
        return ""
    if _REMARK_RE.search(short) or is_place(short) or not residue(short):
        return ""
    return short if page.text.count(short) > 1 or short.isascii() else ""


def unify(page: Page, mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """Give the mentions with short names replaced by the one long name that they mean."""
    kept = tuple(mentions)
    names: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for mention in kept:
        names[mention.label][mention.name] += 1
    fuller = {
        (label, short): long
        for label, group in names.items()
        for short, long in _pairs(page, label, group)
    }
    for label, group in names.items():
        fuller |= {(label, name): full for name in group if (full := _full(label, name))}
    # Most names have no fuller one: their mentions stay as they are.
    joined = (
        replace(m, name=_last(fuller, m.label, m.name)) if (m.label, m.name) in fuller else m
        for m in kept
    )
    return tuple(_as_outside(page, mention) for mention in joined)


def _as_outside(page: Page, mention: Mention) -> Mention:
    """Give a laboratory of another province as the outside institute that it is.

    紫金山实验室 is a platform in a paper of 无锡市 and an institute in one of 贵阳市.
    """
    home = homes().get(mention.name) if mention.label == "Platform" else None
    if home is None or not page.chain or home in page.chain:
        return mention
    return replace(mention, label="Institution", kind="institute")


def _full(label: str, name: str) -> str:
    """Give the full name of a thing that is known beforehand: 第23届华创会, which is 华创会."""
    unit = known_units().get(name) if label in _KNOWN else None
    return unit.name if unit and unit.label == label and unit.name != name else ""


def _last(fuller: dict[tuple[str, str], str], label: str, name: str) -> str:
    seen = {name}
    while (label, name) in fuller and fuller[label, name] not in seen:
        name = fuller[label, name]
        seen.add(name)
    return name


def _pairs(page: Page, label: str, names: Counter[str]) -> Iterator[tuple[str, str]]:
    """Give each short name with the long one; 中以园 is the park of the two that is named most."""
    longs: defaultdict[str, set[str]] = defaultdict(set)
    for name in names:
        for form in _shortened(page, label, name):
            longs[form].add(name)
    for short in sorted(names):
        if _is_of_its_own(label, short):
            continue
        alike = {name for form in _forms(label, short) for name in longs.get(form, ())} - {short}
        longer = [name for name in sorted(alike) if _abbreviates(page, label, short, name)]
        if len(longer) == 1:
            yield short, longer[0]
        elif longer and label in ("Department", "Enterprise"):
            yield short, max(longer, key=lambda name: (len(name), name))
        elif longer and label == "Park" and is_bilateral(short):
            yield short, max(longer, key=lambda name: (names[name], name))


def _is_of_its_own(label: str, name: str) -> bool:
    """Tell whether a known name is no short form of a longer one.

    苏南国家自主创新示范区 is not its part in 常州, 一带一路 not 一带一路国际帆船赛.
    """
    return (label == "Park" and name in known_units()) or name in INITIATIVES


def _shortened(page: Page, label: str, long: str) -> Iterator[str]:
    """Give the forms by one of which a short name of `long` is found, so that few are compared."""
    if label == "Department":
        yield body_key(long)
    elif label in ("Platform", "Enterprise"):
        yield plain_name(long)[:2]
        yield _brand(long)
        if label == "Enterprise":
            yield from (
                long.removeprefix(place) for place in page.short_names if long.startswith(place)
            )
    elif label in ("Park", "Program"):
        yield from (long[:size] for size in range(_SHORTEST, len(long)))
        yield from (long[at:] for at in range(1, len(long)))
    if label == "Park":
        yield from (f"{long}区", plain_name(long), f"{long[:2]}{long[-1]}", f"{long[:3]}{long[-1]}")
        yield from (long.replace(place, "") for place in page.short_names)


def _forms(label: str, short: str) -> tuple[str, ...]:
    """Give the forms of a short name, one of which its long name is known by."""
    if label == "Department":
        return (body_key(short),)
    if label in ("Platform", "Enterprise"):
        return plain_name(short)[:2], _brand(short), short
    return short, plain_name(short)


def _abbreviates(page: Page, label: str, short: str, long: str) -> bool:
    """Tell whether `short` is a short form of `long`, both of one label in one document."""
    if label == "Department":
        return len(short) < len(long) and body_key(short) == body_key(long)
    if label == "Park" and short == f"{long}区":  # 中德创新园区 is 中德创新园
        return True
    # 易控汽车电子 is 常州易控汽车电子 in a paper of 常州.
    if label == "Enterprise" and len(short) >= _FIRM and long.endswith(short):
        return long.removesuffix(short) in page.short_names
    if label == "Enterprise" and _brand(short) == _brand(long):  # 史赛克公司 is 史赛克集团
        return (len(short), short[-2:] == "集团") < (len(long), long[-2:] == "集团")
    if label not in _JOINED or len(short) >= len(long) or _are_known(label, short, long):
        return False
    return _is_short(page, label, short, long)


def _are_known(label: str, short: str, long: str) -> bool:
    """Tell whether two things are known by their names: 千人计划 and 青年千人计划.

    Near miss: 亚运会 beside 杭州亚运会 is that one.
    """
    both = label in _KNOWN and short in known_units() and long in known_units()
    return both and not (short[2:] == "会" and long.endswith(short))


def _is_short(page: Page, label: str, short: str, long: str) -> bool:
    if label == "Park":
        return _is_short_park(page, short, long)
    if label == "Program":
        return _is_part_of_program(short, long)
    if label == "Platform" and are_two_kinds(short, long):
        return False
    return _is_shortened(plain_name(short), plain_name(long))


_FIRM = 4
"""Characters of the shortest company's name that a place may stand before."""
# 美国史赛克公司, 史赛克集团 and 史赛克; near miss: 常州市物流集团 and 合肥市物流集团.
_FIRM_RE = lazy("(?:集团)?(?:股份)?(?:有限|集团)?公司$|集团$")


@lru_cache(maxsize=KEPT)
def _brand(name: str) -> str:
    """Give a company's name without its country and its legal form."""
    bare = _FIRM_RE.sub("", name)
    home = next((c for c in countries() if c != NATION and bare.startswith(c)), "")
    return bare.removeprefix(home)


def _is_short_park(page: Page, short: str, long: str) -> bool:
    """Tell whether a park is named shortly: 科教城, 中以园, 常州创新园, 中以创新园.

    Near misses: 合肥高新区 and 合肥新站高新区, 常州高新区 and 武进高新区.
    """
    if plain_name(short) == plain_name(long):
        return True
    local = page.short_names
    if any(long.replace(place, "") == short for place in local):
        return True
    if any(short.startswith(place) for place in local):
        return long.endswith(short)
    tight = len(short) <= _SHORTEST and short[-1] == long[-1]
    # 天衢新区 is no short form of 天衢新区集成电路产业园区, which lies in it.
    part = long.startswith(short)
    return tight and not part and len(short) >= _SHORTEST - 1 and long.startswith(short[:-1])


def _is_part_of_program(short: str, long: str) -> bool:
    """Tell whether a programme is named shortly: 百人计划, 龙城英才, 科交会; not 大赛, 行动计划."""
    if long.startswith(short):  # 丝路海运 is a scheme, its 国际合作论坛 an event
        return len(short) >= _SHORTEST and bool(residue(short)) and short not in known_units()
    # 千万工程 is no part of 百千万工程, a city's 重点研发计划 not that of the state.
    ends = long.endswith(short) and long[-len(short) - 1] not in "十百千万"
    ends = ends and long != f"国家{short}"
    return ends and (short.endswith(("计划", "工程")) or short[2:] == "会")


def _is_shortened(short: str, long: str) -> bool:
    """Tell whether a name leaves words out: 中科院常州中心, 万帮新能源.

    Near miss: 北京市大数据中心 and 北京市政务大数据中心, two official names.
    """
    if short == long:
        return True
    if len(short) < _SHORTEST or short[:2] != long[:2] or re.search("[省市区县]", short[:6]):
        return False
    rest = iter(long)
    in_order = all(character in rest for character in short)
    return in_order and (short[-1] == long[-1] or long.startswith(short))


@cache
def _bilateral() -> tuple[tuple[str, str], ...]:
    """Give the long and short forms of parks of two states: 中国以色列, 中以."""
    return tuple((f"{NATION}{country}", f"中{country[0]}") for country in sorted(countries()))


@lru_cache(maxsize=KEPT)
def plain_name(name: str) -> str:
    """Give a form under which long and short names of parks and firms are equal.

    常州国家高新技术产业开发区 and 常州高新区, 中国科学院 and 中科院, X有限公司 and X,
    中国以色列X and 中以X.
    """
    key = re.sub("国家级|国家|省级|[（）()]|(?:股份|责任)?有限(?:责任)?公司$", "", name)
    for long, short in (*_SHORT_FORMS, *(_bilateral() if NATION in key else ())):
        key = key.replace(long, short)
    return key


_SHORT_FORMS = (
    ("高新技术产业开发区", "高新区"),
    ("高新技术产业园区", "高新区"),
    ("经济技术开发区", "经开区"),
    ("自由贸易试验区", "自贸区"),
    ("自贸试验区", "自贸区"),
    ("综合保税区", "综保区"),
    ("跨境电子商务", "跨境电商"),
    ("综合试验区", "综试区"),
    ("中国科学院", "中科院"),
    ("长廊", "走廊"),
)
