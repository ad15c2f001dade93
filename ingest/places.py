"""A unit as a role clause prints it → the thing that it names, completed by the document's place.

区科技局 in a paper of 武进区 is 武进区科技局, 市委组织部 is 常州市委组织部, 高新区 is
武进国家高新区, 越秀区 is the government of 越秀区. Vague units (各有关单位, 成员单位) name nothing.
"""

import re

from policygraph.ingest.lexicon import table
from policygraph.ingest.model import Head
from policygraph.ingest.recognise.bodies import (
    Unit,
    branches,
    is_national,
    name_body,
    national_bodies,
)
from policygraph.ingest.regions import (
    body_prefix,
    complete_zone,
    find_division,
    head_chain,
    place_of_level,
    short_name,
)

__all__ = ["Unit", "complete_unit"]

# 各区、县级市  有关部门  成员单位  其他单位  相关企业  属地政府  本级; not 市各界人士联合会
_VAGUE = re.compile(
    r"^(?:各|有关|相关|其他|其它|全体|本|该|所在|属地|辖区|上述|以上|所有)|成员单位|有关|相关|^(?:等|及)"
    r"|^(?:市|区|县|省|直)?(?:级|直)?(?:职能|主管|牵头|责任|配合|参与|实施|承办|协办)?(?:部门|单位)$|^[区县市镇乡街道（）、]+$"
)
_LEVEL = re.compile(r"^(省|市|区|县|州|旗|盟|自治区|地区)(?:直|级|属)?(?=.)")


def complete_unit(surface: str, head: Head) -> Unit | None:
    """Give the thing that a unit of a role clause names; None for a vague or unknown one."""
    printed = re.sub(r"\s|^(?:中共|以及|及|和|由)|(?:等|牵头|负责)$", "", surface)
    if not printed or _VAGUE.search(printed):
        return None
    chain = head_chain(head)
    return (
        _placed(printed, chain)
        or (national_bodies().get(printed) if not chain or is_national(printed) else None)
        or _area(printed, chain)
        or _unplaced(printed, chain)
        or national_bodies().get(printed)
    )


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
        if division and printed[:end] == division.short and printed[end:] in branches():
            return Unit("Department", printed, "government")
        if division and (rest := printed[end:]):
            return _body(rest, division.name, chain)
        if division and printed[-1] in "省市区县旗州盟":
            return Unit("Department", f"{body_prefix(division.name)}政府", "government")
    return None


def _body(rest: str, place: str, chain: tuple[str, ...]) -> Unit | None:
    prefix = body_prefix(place)
    return name_body(rest, prefix) or _group(rest, prefix) or _named(rest, place, chain)


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
    bare = re.sub("(?:党工委|管委会|管理委员会|党工委、管委会)$", "", printed)
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
