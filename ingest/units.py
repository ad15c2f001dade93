"""The units of a list, one by one, each in a form that names it alone.

市、区科技局 holds 市科技局 and 区科技局, 区科技、统计部门 holds 区科技部门 and 区统计部门. Whom a
form names is the work of `places`; what names nobody in particular (各有关单位) is vague.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from policygraph.ingest.clauses import drop_when
from policygraph.ingest.lazy import lazy
from policygraph.ingest.lexicon import table

_BODY_END = "局委办部厅院会署行社府处团联"
"""Last characters of the names of bodies."""
_MINISTRIES = (
    "教育|科技|工业和信息化|公安|民政|司法|财政|人力资源社会保障|自然资源|生态环境|住房城乡建设"
    "|交通运输|水利|农业农村|商务|文化和旅游|应急管理"
)
# 、 ， ； 及 会同 and blanks part units. 和 and 与 do only between two bodies: 市科技局和市财政局
# is two, 人力资源和社会保障局 one. 市科技局市财政局 is what a cell's lines give when joined.
_SPLIT_RE = lazy(
    rf"[、，；,; \t\n]|会同|以及|及(?!时)|(?<=[{_BODY_END}])[和与](?=[省市区县国各有相州])"
    rf"|(?<=[{_BODY_END}）])由"
    rf"|(?<=[局委办部厅室])(?=[市省区县州](?!级|直|场|政|域)[^、，；]{{2,12}}[{_BODY_END}])"
    rf"|(?<=[局委部署])(?=(?:{_MINISTRIES})部)"
)
_LEAD_IN_RE = lazy(r"(?:由|和|与|并|请|[*★▲△※])(?=.)")
_TAIL_RE = lazy(r"(?:等(?!离).*|按|共同|分别|。|：|[*★▲△※])+$")
# 市科技局*、市财政局（带*的为牵头单位）: a mark before or behind a unit says that it leads.
_MARK_RE = lazy(r"[*★▲△※]")
_BRACKET_RE = lazy(r"[（〈〔]([^（）〈〉〔〕]*)[）〉〕]")
_LEVELS = "省|市|区|县|州|旗|盟|自治区"
_LEVEL_RE = lazy(rf"(?:国家|全国|{_LEVELS})")
_PREFIX_RE = lazy(rf"^(?:国家|全国|{_LEVELS})(?=.{{2}})")
# 各市、县人民政府: what follows 各市 is one of many too.
_EACH_RE = lazy(rf"各(?:{_LEVELS})")
# 天津市、河北省相关部门: bodies of either place, and nobody in particular.
_OF_MANY_RE = lazy("(?:有关|相关)(?:部门|单位|方面)$")
_OF_EACH_RE = lazy(rf"(?:{_LEVELS})(?:级)?(?:人民)?(?:政府|党委)?")
# 区科技 in 区科技、统计部门: a field without the body's ending.
_SHORT_RE = lazy(rf"[省市区县]?[^{_BODY_END}]{{2,5}}")
_SHARED = 8
"""Characters of the longest unit whose ending others share."""
# 市委宣传部、网信办: organs of one committee in a row.
_PARTY_RE = lazy(
    r"(.{0,6}委)(?:组织部|宣传部|统战部|政法委|社会工作部|办公[室厅]|编办|网信办|政研室|改革办|农办)"
)
_PARTY_ORGANS = ("组织部", "宣传部", "统战部", "政法委", "社会工作部", "编办", "网信办", "政研室")


@dataclass(frozen=True, slots=True)
class ListedUnit:
    """One unit of a list: its span, its full form, and whether （牵头） or a mark leads it."""

    start: int
    end: int
    form: str
    leads: bool = False


def list_units(text: str, start: int, end: int) -> Iterator[ListedUnit]:
    """Give the units between two offsets in text order, vague ones too."""
    parts = [part for span in drop_when(text, start, end) for part in _parts(text, *span)]
    before = ""
    for index, (first, last) in enumerate(parts):
        printed = text[first:last]
        following = [_BRACKET_RE.sub("", text[a:b]) for a, b in parts[index + 1 :]]
        before = _full_form(_BRACKET_RE.sub("", printed), before, following)
        marked = _MARK_RE.match(text, last) or (first > start and _MARK_RE.match(text, first - 1))
        leads = bool(marked) or any("牵头" in item for item in _BRACKET_RE.findall(printed))
        yield ListedUnit(first, last, before, leads)


def is_vague(unit: str) -> bool:
    """Tell whether a unit names nobody in particular (各有关单位)."""
    words = table("units")["vague"]
    return (
        unit in words["whole"]
        or unit.startswith(tuple(words["starts"]))
        or unit.endswith(tuple(words["ends"]))
    )


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Give the spans of the names in a list, brackets kept whole, 等相关部门 cut off."""
    inner = [match.span() for match in _BRACKET_RE.finditer(text, start, end)]
    cuts = [
        match.span()
        for match in _SPLIT_RE.finditer(text, start, end)
        if not any(first <= match.start() < last for first, last in inner)
    ]
    begin = start
    for cut, after in [*cuts, (end, end)]:
        lead = _LEAD_IN_RE.match(text, begin, cut)
        first = lead.end() if lead else begin
        tail = _TAIL_RE.search(text[first:cut])
        last = first + tail.start() if tail else cut
        if last > first:
            yield first, last
        begin = after


def _full_form(unit: str, before: str, following: list[str]) -> str:
    """Give a unit with what it shares with its neighbours in the list."""
    return (
        _of_many(unit, before, following)
        or _of_place(unit, following)
        or _shared_form(unit, before, following)
    )


def _of_many(unit: str, before: str, following: list[str]) -> str:
    """Give the full form of one of many that its neighbour makes vague, else "".

    各市党委、政府 is 各政府, 天津市、河北省相关部门 is 天津市相关部门.
    """
    vague = _OF_MANY_RE.search(following[0]) if following else None
    if vague and unit[-1] in "省市区县州" and not _LEVEL_RE.fullmatch(unit):
        return unit + vague[0]
    bare = before.startswith("各") and unit in ("政府", "人民政府", "党委", "管委会")
    each = _EACH_RE.fullmatch(before) and _OF_EACH_RE.fullmatch(unit)
    return f"各{unit}" if bare or each else ""


def _of_place(unit: str, following: list[str]) -> str:
    """Give 武汉市人民政府 for 武汉 in 武汉、襄阳、宜昌市人民政府, else ""."""
    if not re.fullmatch(rf"[^{_BODY_END}省市区县旗盟]{{2,3}}", unit) or _LEVEL_RE.fullmatch(unit):
        return ""
    shared = (re.fullmatch("[一-鿿]{2,4}([市区县州](?:人民)?政府)", word) for word in following)
    match = next(filter(None, shared), None)
    return unit + match[1] if match and unit[-1] not in match[1] else ""


def _shared_form(unit: str, before: str, following: list[str]) -> str:
    """Give a level, a field or an organ with what its neighbours say for it."""
    if _LEVEL_RE.fullmatch(unit):
        shared = next((word for word in following if not _LEVEL_RE.fullmatch(word)), "")
        return unit + _PREFIX_RE.sub("", shared)
    if _SHORT_RE.fullmatch(unit):
        shared = next((word for word in following if not _SHORT_RE.fullmatch(word)), "")
        return unit + "部门" if shared.endswith("部门") and len(shared) <= _SHARED else unit
    party = _PARTY_RE.match(before)
    return party[1] + unit if party and unit in _PARTY_ORGANS else unit
