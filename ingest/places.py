"""A unit as a role clause prints it → the thing that it names, completed by the document's place.

区科技局 in a paper of 武进区 is 武进区科技局, 市委组织部 is 常州市委组织部, 高新区 is
武进国家高新区, 越秀区 is the government of 越秀区. Vague units (各有关单位, 成员单位) name nothing.
"""

import re

from policygraph.ingest.lazy import lazy
from policygraph.ingest.lexicon import known_parks, table
from policygraph.ingest.model import Head
from policygraph.ingest.recognise.bodies import (
    Unit,
    branches,
    field_body,
    is_national,
    name_body,
    national_bodies,
)
from policygraph.ingest.regions import (
    body_prefix,
    complete_zone,
    find_division,
    head_chain,
    is_region,
    place_chain,
    place_of_level,
    short_name,
)

__all__ = ["Unit", "complete_unit"]

# 各区、县级市  有关部门  成员单位  其他单位  相关企业  属地政府  本级; not 市各界人士联合会
_VAGUE = lazy(
    r"^(?:各|有关|相关|其他|其它|全体|本|该|所在|属地|辖区|上述|以上|所有)|成员单位|有关|相关|^(?:等|及)"
    r"|^(?:市|区|县|省|直)?(?:级|直)?(?:职能|主管|牵头|责任|配合|参与|实施|承办|协办)?(?:部门|单位)$|^[区县市镇乡街道（）、]+$"
)
# 市科技局, 省级机关事务局; near misses: 市场监管局, 市政园林局, 区块链中心 carry no level.
_ADMINISTRATION = lazy("(?:党工委、?)?(?:管委会|管理委员会)$|党工委$")
# 人民银行南京分行, 国家税务总局常州市税务局, 国家金融监督管理总局江苏监管局: branches by name.
_BRANCH = lazy(
    r"(?:中国)?人民银行.{2,8}(?:分行|支行|营业管理部)"
    r"|(?:国家(?:税务总局|金融监督管理总局|统计局|外汇管理局|矿山安全监察局)|中国(?:证监会|银保监会|民用航空)).{2,12}"
)
_LEVEL = lazy(
    r"^(省|市(?!场|容|政(?!府|协|法|务|数|研))|区(?!块|域)|县|州|旗|盟|自治区|地区)(?:直|级|属)?(?=.)"
)


def complete_unit(surface: str, head: Head) -> Unit | None:
    """Give the thing that a unit of a role clause names; None for a vague or unknown one."""
    printed = re.sub(r"\s|^(?:中共|以及|及|和|由)|(?:等|牵头|负责)$", "", surface)
    if not printed or _VAGUE.search(printed):
        return None
    chain = head_chain(head)
    return (
        _branch(printed, chain)
        or _placed(printed, chain)
        or (national_bodies().get(printed) if not chain or is_national(printed) else None)
        or _area(printed, chain)
        or _unplaced(printed, chain)
        or national_bodies().get(printed)
    )


def _branch(printed: str, chain: tuple[str, ...]) -> Unit | None:
    """Read a branch of a national body, and an office of an area that no place governs.

    国家税务总局常州市税务局 is 常州市税务局; 张江科学城建管办 and 雄安新区公共服务局 stand alone.
    """
    if taxes := re.fullmatch("国家税务总局(.{2,12}税务局)", printed):
        return _placed(taxes[1], chain) or Unit("Department", taxes[1], "government")
    if _BRANCH.fullmatch(printed):
        return Unit("Department", printed.removeprefix("中国"), "government")
    area = next((n for n in range(len(printed) - 1, 1, -1) if _is_area(printed[:n])), 0)
    if not area or not printed.endswith(("局", "办", "委", "中心", "管委会")):
        return None
    bare = _ADMINISTRATION.sub("", printed)
    if bare != printed and _suffix_label(bare) == "Park":
        return Unit("Park", bare)
    return Unit("Department", printed, "government")


def _is_area(name: str) -> bool:
    """Tell whether a name is that of an area with bodies of its own: 张江科学城, 中关村."""
    known = name in known_parks() or is_region(name)
    return known and not find_division(name)


def _placed(printed: str, chain: tuple[str, ...]) -> Unit | None:
    """Read a unit that begins with a place or a level."""
    if printed.startswith("团") and (place := place_of_level(printed[1:2], chain)):
        return (
            Unit("Department", f"共青团{body_prefix(place)}委", "organisation")
            if printed[2:] == "委"
            else None
        )
    level = _LEVEL.match(printed)
    if level and (place := place_of_level(level[1], chain)):
        return _body(printed[level.end() :], place, chain)
    for end in range(len(printed), 1, -1):
        division = find_division(printed[:end], chain)
        if division and printed[:end] == division.short and (own := _own_name(printed, end)):
            return own
        if division and (rest := printed[end:]):
            return _inner(rest, division.name) or _body(rest, division.name, chain)
        if division and printed[-1] in "省市区县旗州盟":
            return Unit("Department", f"{body_prefix(division.name)}政府", "government")
    return None


def _inner(rest: str, place: str) -> Unit | None:
    """Read 广州市天河区住房建设和园林局: a place inside the place before it."""
    for end in range(min(len(rest) - 1, 9), 2, -1):
        division = find_division(rest[:end], (place,))
        if division and division.name == rest[:end] and place in division.parents:
            return _body(rest[end:], division.name, place_chain(division.name))
    return None


def _own_name(printed: str, end: int) -> Unit | None:
    """Read what bears a place's short name: 南京海关, 常州投资集团有限公司, 湖南湘江新区管委会.

    Near miss: 常州高新区, which is a zone of many and has its name from the list of zones.
    """
    rest = printed[end:]
    if rest in branches():
        return Unit("Department", printed, "government")
    bare = _ADMINISTRATION.sub("", rest)
    label = _suffix_label(bare)
    if label == "Park" and bare not in table("parks")["zones"]["words"]:
        return Unit("Park", printed[:end] + bare)
    return Unit(label, printed) if label in ("Enterprise", "Institution", "Platform") else None


def _body(rest: str, place: str, chain: tuple[str, ...]) -> Unit | None:
    prefix = body_prefix(place)
    return (
        name_body(rest, prefix)
        or _field(rest, prefix)
        or _administered(rest, place, chain)
        or _group(rest, prefix)
        or _named(rest, place, chain)
    )


def _administered(rest: str, place: str, chain: tuple[str, ...]) -> Unit | None:
    """Read 经开区管委会 behind its place: the park that it administers."""
    bare = _ADMINISTRATION.sub("", rest)
    return _named(bare, place, chain) if bare != rest and _suffix_label(bare) == "Park" else None


def _field(rest: str, place: str) -> Unit | None:
    """Read a body by its field alone: 市科技部门 is 市科技局, 省财政部门 省财政厅."""
    if not (field := re.fullmatch(r"(.{2,8}?)(?:行政)?(?:主管)?部门", rest)):
        return None
    return field_body(field[1], place)


def _group(rest: str, place: str) -> Unit | None:
    """Name a leading group, committee or special office: 创新工作领导小组, 中以办."""
    data = table("departments")["groups"]
    if rest.endswith(
        (*data["suffixes"], *(s + o for s in data["suffixes"] for o in data["offices"]))
    ):
        return Unit("Department", place + rest, "group")
    if rest.endswith(("办", "办公室", "局", "委", "厅", "署", "院", "中心", "处", "站", "队")):
        return Unit("Department", place + rest, "government")
    if rest.endswith(("会", "联", "社")):
        return Unit("Department", place + rest, "organisation")
    return None


def _named(rest: str, place: str, chain: tuple[str, ...]) -> Unit | None:
    label = _suffix_label(rest)
    if label == "Park":
        return _area(rest, (place, *chain))
    prefix = place if label == "Enterprise" else short_name(place, chain)
    return Unit(label, prefix + rest) if label else None


def _area(printed: str, chain: tuple[str, ...]) -> Unit | None:
    """Name a park that a unit means: 高新区 → 武进国家高新区, 绿建区 as it is printed."""
    bare = _ADMINISTRATION.sub("", printed)
    if _suffix_label(bare) != "Park":
        return Unit("Park", known) if (known := known_area(bare, chain)) else None
    if bare in table("parks")["zones"]["words"]:
        return Unit("Park", complete_zone(bare, chain)) if chain else None
    return Unit("Park", known_area(bare, chain) or bare)


def known_area(printed: str, chain: tuple[str, ...]) -> str:
    """Give the park that a bare place name stands for as a unit (西太湖), else ""."""
    known: dict[str, str] = table("parks")["areas"]
    return known.get(printed, "") if chain else ""


def _unplaced(printed: str, chain: tuple[str, ...]) -> Unit | None:
    """Complete a unit that carries neither place nor level: 中以办, 科技局, 供电公司."""
    label = _suffix_label(printed)
    if label:
        return Unit(label, printed)
    return _body(printed, chain[0], chain) if chain else None


def _suffix_label(printed: str) -> str:
    for label, words in table("suffixes")["units"].items():
        if printed.endswith(tuple(words)):
            return str(label)
    return ""
