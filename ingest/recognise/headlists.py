"""Lists before last words, and whether the last words are those of all items.

What the words are is in `lexicon/heads.toml`. Each item must be a definite field, a place or a
brand: 产业、科技等平台 and 物理、化学等实验室 are classes.
"""

import re
from dataclasses import dataclass
from functools import cache

from policygraph.ingest.lazy import lazy
from policygraph.ingest.lexicon import known_parks, table
from policygraph.ingest.recognise.candidates import words
from policygraph.ingest.recognise.definite import is_apparatus, is_definite, is_wanted
from policygraph.ingest.recognise.known import known_units
from policygraph.ingest.recognise.naming import bare
from policygraph.ingest.recognise.page import Page
from policygraph.ingest.recognise.proper import is_brand, residue
from policygraph.ingest.recognise.suffixes import ends_like_name
from policygraph.ingest.regions import find_division
from policygraph.ingest.wordlists import any_of

NUMERALS = "两二三四五六七八九十"
_BEFORE = 8
"""Characters before a list in which a verb of wanting is looked for."""
_SHORTEST, _LONG, _LONGEST = 2, 5, 14
"""Characters of the shortest field, of one that needs no brand, and of the longest item."""
_LAND = 3
"""Characters of the longest short name that may stand among places: 台头、平城、周村."""
_PARALLEL = 2.5
"""The longest item of a list without 等 is at most this many times its shortest."""
_MANY = 2
"""One item in so many must be a place where short names stand among places."""
ROW = 5
"""Items of the shortest list of places that must not all be known: …、铜仁、娄山关高新区."""
# 镜湖、曹娥江五大科技城, 绍芯、鉴湖等实验室: short names, some of waters or hills.
_OWN = ("科技城", "科学城", "科创城", "实验室")
_LANDS = "江河湖海湾洲岛山峡溪"
_STATES_RE = lazy("中[一-鿿]|中日韩|中蒙俄")
_PAIR_RE = lazy(f"{_STATES_RE.pattern}|[一-鿿]{{2,4}}[—–-]{{1,2}}[一-鿿]{{2,4}}")
# 滨富（滨江富阳）、滨萧（滨江萧山）特别合作区
BRACKET_RE = lazy("（[一-鿿]{2,6}）$")
# 甲、乙等(产业园), 冕宁稀土3个(园区): items end before these.
NO_ITEM_RE = lazy(f"等|的|[0-9{NUMERALS}][个家大所项]|^[和与及或]")
_SPECIAL = ("重点", "全国", "国家", "省", "联合", "工程", "技术")
"""Words of a laboratory's sort; a bare 实验室 may be one of a school."""
_CLINICS = ("国家区域医疗中心", "国家医学中心")
"""Centres that a plain field names: 儿童, 创伤; near miss: a hospital's own centre."""
_PLAIN = ("示范区", "功能区", "合作区", "协作区", "飞地")
"""Zones that only pairs of states or places have in common."""
_TRIAL = "试验区"
_INDUSTRY = ("化工园区", "工业园区", "工业园", "产业园区", "集中区", "组团")
"""Zones that towns of one place have."""
_STATUS = ("高新区", "经开区", "开发区", "综保区", "综合保税区", "自贸区", "自贸片区")
"""Zones that only places have."""


@dataclass(frozen=True, slots=True)
class HeadList:
    """A list of items before last words that they may share.

    `items` are spans of the text; `head` is what is shared and ends in `core`; `more` says that 等
    or a number stands between; `number` is that of the items, 0 where none is told.
    """

    page: Page
    items: tuple[tuple[int, int], ...]
    head: str
    core: str
    end: int
    more: bool
    number: int

    @property
    def texts(self) -> list[str]:
        """The items as printed."""
        return [self.page.text[first:last] for first, last in self.items]

    @property
    def label(self) -> str:
        """The label of what the last word names."""
        return cores()[self.core][0]


@cache
def cores() -> dict[str, tuple[str, str]]:
    """Give the label and kind of each last word."""
    return {
        word: (label, "" if label == "Park" else kind)
        for label in ("Platform", "Park")
        for kind, words in table("heads")[label].items()
        for word in words
    }


@cache
def _deeds_re() -> re.Pattern[str]:
    return re.compile(f"(?:{any_of(table('heads')['words']['deeds'])})$")


def may_share(found: HeadList) -> bool:
    """Tell whether the last words of a list are those of all its items."""
    texts = found.texts
    if (found.number and len(texts) != found.number) or not (found.more or len(texts) > 1):
        return False
    if _are_colleges(found):
        return True
    if not all(_is_item(found.page, text) for text in texts):
        return False
    if is_wanted(found.page.text[max(0, found.items[0][0] - _BEFORE) : found.items[0][0]]):
        return False
    return _are_parks(found) if found.label == "Park" else _are_platforms(found)


def _are_colleges(found: HeadList) -> bool:
    """Tell whether colleges have an institute each in one place: 浙大、华中科大等温州研究院."""
    place = found.head.removesuffix(found.core)
    placed = found.core in ("研究院", "研究所", "工研院") and is_division(found.page, place)
    known = sum(found.page.names_in(*span) for span in found.items)
    short = all(len(text) <= _LONGEST and not NO_ITEM_RE.search(text) for text in found.texts)
    return placed and found.more and short and _MANY * known > len(found.items) > 1


def _is_item(page: Page, text: str) -> bool:
    """Tell whether a stretch may be the first part of a name and is no name or deed itself."""
    own = bare(text)
    if not _SHORTEST <= len(own) <= _LONGEST or text.count("“") != text.count("”"):
        return False
    if _is_area(page, own):
        return True
    named = own[-1] in "区城园谷" or ends_like_name(own) or _deeds_re().search(own)
    return not named and not NO_ITEM_RE.search(text)


def are_states(page: Page, items: tuple[tuple[int, int], ...]) -> bool:
    """Tell whether each item names the states that have something in common: 中日韩、中欧."""
    return all(_STATES_RE.fullmatch(page.text[first:last]) for first, last in items)


def is_division(page: Page, text: str) -> bool:
    """Tell whether a stretch names a division, shortly or in full."""
    return find_division(text, page.chain) is not None


def _is_of_field(found: HeadList, texts: list[str]) -> bool:
    """Tell whether places each have a zone of one field: 南沙、黄埔进口贸易促进创新示范区."""
    placed = all(is_division(found.page, text) for text in texts)
    return placed and not found.more and len(found.head) > _LONG + max(map(len, _PLAIN))


def _is_area(page: Page, text: str) -> bool:
    """Tell whether a stretch names a division or a new area: 贵阳、贵安新区(综合保税区)."""
    return is_division(page, text) or (text.endswith("新区") and text in known_parks())


def _is_town(page: Page, text: str) -> bool:
    """Tell whether a stretch is a town behind its county: 平谷马坊, 独山麻尾."""
    size = next((size for size in (3, 2) if is_division(page, text[:size])), 0)
    town = text[size:] if size else ""
    return _SHORTEST <= len(town) <= _LAND and residue(town) == town


def _are_towns(page: Page, texts: list[str]) -> bool:
    """Tell whether each item is a town behind its county: 平谷马坊、通州马驹桥."""
    return all(_is_town(page, text) for text in texts)


def is_row(found: HeadList) -> bool:
    """Tell whether towns and counties share an industrial zone: 滨海、羊口、侯镇化工园区.

    Near miss: 汽车、电子、化工园区, sorts.
    """
    texts, fields = found.texts, words("park", "fields")
    towns = all(
        _is_area(found.page, text)
        or _is_town(found.page, text)
        or (len(text) <= _LAND and residue(text) == text and text not in fields)
        for text in texts
    )
    return towns and len(texts) > _MANY and found.head.endswith(_INDUSTRY)


def _are_platforms(found: HeadList) -> bool:
    """Tell whether each item is a definite field, a place or a brand."""
    texts = found.texts
    if found.head == "装置":  # 强光磁、超级陶粲装置; near miss: 传统甲醇、合成氨等装置
        return all(map(is_apparatus, texts))
    if found.core in _CLINICS:  # 儿童、创伤、中医3个国家区域医疗中心
        return len(texts) > 1
    if found.core == "实验室" and not any(word in found.head for word in _SPECIAL):
        return _are_proper(texts) or all(text in known_units() for text in texts)
    return all(map(_is_field, [found] * len(texts), found.items)) and (
        found.more or _are_alike(texts)
    )


def _is_field(found: HeadList, span: tuple[int, int]) -> bool:
    text = found.page.text[slice(*span)]
    quoted = bare(text) != text
    return quoted or found.page.names_in(*span) or is_definite(text) or len(text) > _LONG


def _are_alike(texts: list[str]) -> bool:
    sizes = [len(text) for text in texts]
    return max(sizes) <= _PARALLEL * min(sizes)


def _are_proper(texts: list[str]) -> bool:
    """Tell whether items are short names of their own, some of waters or hills: 镜湖, 曹娥江."""
    short = all(len(text) < _LONG and residue(text) == text for text in texts)
    return len(texts) > 1 and short and any(text[-1] in _LANDS for text in texts)


def _are_parks(found: HeadList) -> bool:
    """Tell whether each item is a place, a pair of states or places, or a brand."""
    texts = [BRACKET_RE.sub("", text) for text in found.texts]
    if found.head.removesuffix(_TRIAL).endswith(words("park", "many")):
        return False
    explained = all(map(BRACKET_RE.search, found.texts)) or _are_towns(found.page, texts)
    if explained or all(_PAIR_RE.fullmatch(text) for text in texts):
        return True
    if found.head.endswith(_PLAIN) and not _is_of_field(found, texts):
        return False
    if found.head.endswith(_OWN):
        return _are_proper(texts) or all(is_division(found.page, text) for text in texts)
    placed = [_is_area(found.page, text) for text in texts]
    if any(placed):
        short = all(len(text) <= _LAND for text in texts)
        mixed = short and (found.more or len(texts) >= ROW) and _MANY * sum(placed) >= len(texts)
        return mixed or all(placed) or is_row(found)
    branded = all(is_brand(residue(text)) for text in texts) and not found.head.endswith(_STATUS)
    return branded and len(texts) > 1 and (not found.more or found.number > 0)
