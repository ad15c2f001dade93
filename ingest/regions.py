"""Administrative divisions by name: what lies above a place, and which place 区 or 市 means.

A county's name may be that of several counties (鼓楼区); the document's place decides. Nothing here
reads a text.
"""

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from policygraph.ingest.lexicon import Division, countries, divisions, forms, table
from policygraph.ingest.model import Head

NATION = "中国"
_NATIONS = (NATION, "全国", "国家", "中华人民共和国")
_LONGEST = 11
"""Characters of the longest name of a prefecture or a province."""
_LEVELS = {"省": "province", "自治区": "province"}


@cache
def _by_form() -> Mapping[str, tuple[Division, ...]]:
    found: dict[str, list[Division]] = {}
    for division in divisions():
        for form in {division.name, division.short, colloquial(division)}:
            found.setdefault(form, []).append(division)
    return {form: tuple(items) for form, items in found.items()}


def colloquial(division: Division) -> str:
    """Give the name that texts of an autonomous place use of itself: 阿坝州, 恩施州, 金秀县."""
    if division.name.endswith(("自治州", "自治县", "自治旗")):
        return division.short + division.name[-1]
    return division.name


@lru_cache(maxsize=4096)
def find_division(form: str, within: tuple[str, ...] = ()) -> Division | None:
    """Give the division of a full or short name.

    Of several the one that lies in or beside the places `within` (武进区, 常州市, 江苏省) wins,
    then a full name, then the higher division.
    """
    found = _by_form().get(form)
    if not found:
        return None
    near = set(within)

    def rank(division: Division) -> tuple[bool, int, bool, int]:
        related = len(near & {division.name, *division.parents})
        exact = form in (division.name, colloquial(division))
        return division.name not in near, -related, not exact, len(division.parents)

    return min(found, key=rank)


def find_governed(form: str, before: str) -> Division | None:
    """Give the county of that name in the place whose name ends the text before it.

    南京市 before 鼓楼区 settles which of the four is meant; 广州市 before it settles nothing.
    """
    for upper in _ending(before):
        for division in _by_form().get(form, ()):
            if upper.name in division.parents and form == division.name:
                return division
    return None


@cache
def namesakes() -> tuple[str, ...]:
    """Give the full names that several counties or cities have: 鼓楼区, 朝阳区."""
    return tuple(
        sorted(
            name
            for name, found in _by_form().items()
            if len({item.parents for item in found if item.name == name}) > 1
        )
    )


@cache
def _regions() -> Mapping[str, str]:
    return forms(table("places")["regions"])


def is_place(form: str) -> bool:
    """Tell whether a name is that of a division or of a foreign country."""
    return form in _by_form() or (form != NATION and form in countries())


def is_region(form: str) -> bool:
    """Tell whether a name is that of a region (首都功能核心区), which is a place and no park."""
    return form in _regions()


def is_ambiguous(form: str) -> bool:
    """Tell whether several divisions have that name: 鼓楼区, 新城区."""
    return len(_by_form().get(form, ())) > 1


def place_chain(region: str) -> tuple[str, ...]:
    """Give a place and all above it, the nearest first: 武进区 → 武进区, 常州市, 江苏省.

    A name may begin with the places above: 江苏省常州市武进区. An unknown place stands alone; the
    chain of the country or of nothing is empty.
    """
    if not region or region in _NATIONS:
        return ()
    division = find_division(region) or _find_written_out(region)
    if division is None:
        return (region,)
    return (division.name, *division.parents)


def _find_written_out(name: str) -> Division | None:
    """Give the division that a name with the places above it means: 江苏省南京市鼓楼区."""
    for cut in range(2, len(name) - 1):
        uppers = {upper.name for upper in _ending(name[:cut])}
        for division in _by_form().get(name[cut:], ()):
            if not uppers.isdisjoint(division.parents):
                return division
    return None


def _ending(text: str) -> Iterator[Division]:
    """Give the divisions whose name ends a text."""
    for length in range(2, min(len(text), _LONGEST) + 1):
        yield from _by_form().get(text[-length:], ())


def head_chain(head: Head) -> tuple[str, ...]:
    """Give the document's place and all above it, empty for a national paper."""
    return tuple(name for name in head.regions or place_chain(head.region) if name != NATION)


@lru_cache(maxsize=4096)
def place_of_level(level: str, chain: tuple[str, ...]) -> str:
    """Give the place that 省, 市, 区, 县, 州 … mean in a document of these places, else "".

    The nearest place of that level counts: 市 in a paper of 昆山市 is 昆山市, in one of 武进区
    常州市.
    """
    for name in chain:
        division = find_division(name, chain)
        kind = division.kind if division else ""
        if level in _LEVELS:
            if kind == _LEVELS[level] and name.endswith(level):
                return name
        elif kind != "province" and name.endswith(level):
            return name
    return ""


def body_prefix(place: str) -> str:
    """Give the form of a place that its bodies carry: 阿坝藏族羌族自治州 → 阿坝州."""
    division = find_division(place)
    return colloquial(division) if division and division.name == place else place


def short_name(place: str, within: tuple[str, ...] = ()) -> str:
    """Give a place's short name (武进区 → 武进), or the place itself where it has none."""
    division = find_division(place, within)
    return division.short if division else place.removesuffix("市").removesuffix("区")


def complete_zone(zone: str, chain: tuple[str, ...]) -> str:
    """Give the name of the zone that a bare 高新区 or 经开区 means in a document of these places.

    A national zone is named so where the corpus prints it: 武进国家高新区, but 贵阳高新区.
    """
    short = short_name(chain[0], chain) if chain else ""
    national = short in table("parks")["national"].get(zone, ())
    return f"{short}{'国家' if national else ''}{zone}"
