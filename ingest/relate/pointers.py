"""Nouns that point back: 该院, 研究院, 这家新型研发机构, 上述两家制造业创新中心.

Each stands for the thing of its kind that the same numbered item or paragraph named last. A bare
noun points only at the head of a clause, where it acts; elsewhere it is a word like any other.
"""

import re
from collections.abc import Iterator, Sequence

from policygraph.ingest.lazy import lazy
from policygraph.ingest.model import Ref
from policygraph.ingest.relate.slots import Slot
from policygraph.ingest.spans import SpanIndex

# The noun, the labels that it may mean, the likelier first, and how the names end ("" = any name).
_NOUNS = (
    ("研究院", ("Platform", "Institution"), "研究院$"),
    ("研究所", ("Platform", "Institution", "Enterprise"), "所$"),
    ("院", ("Platform", "Institution"), "院$"),
    ("所", ("Platform", "Institution", "Enterprise"), "所$"),
    ("创新中心|研究中心|服务中心|中心", ("Platform",), "中心$"),
    ("联盟", ("Platform",), "联盟$"),
    ("实验室", ("Platform",), "实验室$"),
    ("基地", ("Platform", "Park"), "基地$"),
    ("研发机构|创新平台|服务平台|机构|平台", ("Platform",), ""),
    ("孵化器|众创空间|众创社区", ("Platform",), ""),
    ("创新园|科技园|产业园|园区|园", ("Park",), ""),
    ("高新区|开发区|经开区|示范区", ("Park",), "区$"),
    ("公司|集团|企业", ("Enterprise", "Platform"), ""),
    ("大学|学校|学院|校", ("Institution",), ""),
    ("计划|工程|项目|大赛|基金", ("Program",), ""),
)
_KINDS = "|".join(f"(?P<n{i}>{noun})" for i, (noun, _, _) in enumerate(_NOUNS))
_BARE = "研究院|研究所|创新中心|中心|联盟|园区|公司|集团|基地|实验室"

# “该院引入…”, “这家新型研发机构的大股东是…”, “上述两家制造业创新中心”; not 应该, 该市.
_POINTING = lazy(
    rf"(?:(?:(?<!应)该|这(?:一|家|个|所|座))(?![市区县省州国])[^，。；、的※]{{0,8}}?)(?:{_KINDS})"
    r"|上述(?P<many>[两二三四五六七八九]|\d+)?(?:家|个|所)?(?:[^，。；、的※]{0,8}?)"
    rf"(?:{_KINDS.replace('?P<n', '?P<m')})"
)
# At the head of a clause before what acts: “研究院大胆探索”, “中心瞄准”; not “中心城区”, “园区内”.
_ALONE = lazy(
    rf"(?<![^，。；：！？\n])(?:(?:目前|同时|如今|现在|截至目前)，?)?(?P<noun>{_BARE})"
    r"(?=[^的内外与和、及，。（：；建服企发级设管化数总城]|与[^，。；]{2,30}(?:合作|共建|共同|联合|签))"
)
_LEGAL_FORM = lazy(r"(?:股份)?有限公司$|（[^（）]*）$")
_NUMERALS = {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}


def pointing_slots(
    text: str, scopes: Sequence[tuple[int, int]], slots: Sequence[Slot]
) -> Iterator[Slot]:
    """Give a slot for each noun that points back at something named before it in its scope."""
    index = SpanIndex(slots)
    for start, end in scopes:
        inside = index.within(start, end)
        if inside:
            yield from _in_scope(text, start, end, inside)


def _in_scope(text: str, start: int, end: int, slots: Sequence[Slot]) -> Iterator[Slot]:
    for match in _POINTING.finditer(text, start, end):
        at = next(
            int(k[1:]) for k, v in match.groupdict().items() if v and k[0] in "nm" and k != "many"
        )
        many = match["many"]
        count = 1 if not many else _NUMERALS.get(many) or int(many)
        yield from _slot(text, match.start(), match.end(), _NOUNS[at], count, slots)
    for match in _ALONE.finditer(text, start, end):
        noun = next(row for row in _NOUNS if match["noun"] in row[0].split("|"))
        yield from _slot(text, match.start("noun"), match.end("noun"), noun, 1, slots)


def _slot(
    text: str,
    start: int,
    end: int,
    noun: tuple[str, tuple[str, ...], str],
    count: int,
    slots: Sequence[Slot],
) -> Iterator[Slot]:
    _, labels, part = noun
    for label in labels:
        fitting = [s for s in slots if s.end <= start and s.label == label]
        refs = _last(fitting, part, count)
        if refs:
            yield Slot(start, end, label, refs, text[start:end], pointer=True)
            return


def _last(slots: Sequence[Slot], part: str, count: int) -> tuple[Ref, ...]:
    """Give the last `count` things whose name ends as the noun says; none where there are fewer."""
    found: list[Ref] = []
    for slot in reversed(slots):
        for ref in reversed(slot.refs):
            if _fits(part, ref.name) or _fits(part, slot.surface):
                found += [ref] if ref not in found else []
    found = found[:count]
    return tuple(reversed(found)) if len(found) == count else ()


def _fits(part: str, name: str) -> bool:
    """Tell whether a name ends as the noun says, its legal form aside: …研究院有限公司."""
    return bool(re.search(part, _LEGAL_FORM.sub("", name)))
