"""Who issued a paper, and whose place's paper it is.

Issuers stand in the title, in the signature above the date, in the letterhead, or are told by the
number alone. What is printed has a span. What the number tells (武发 with the region 武进区:
武进区委 and 武进区政府) has none, and its edge is inferred.
"""

import re
from dataclasses import dataclass
from functools import cache

from policygraph.ingest.dates import DATE_RE
from policygraph.ingest.fold import HAN
from policygraph.ingest.lazy import lazy
from policygraph.ingest.lexicon import divisions, table
from policygraph.ingest.model import Head
from policygraph.ingest.places import complete_unit
from policygraph.ingest.regions import NATION, find_division, place_chain
from policygraph.ingest.speaker import find_speaker

_BODY = (
    "委员会|人民政府|政府|办公厅|办公室|管委会|办事处|国务院|党组|总局|总署|总行|银行|中心|总工会|领导小组|法院|检察院|协会"
    "|委|厅|局|部|署|院|办|司|科协|学会|联合会"
)
# One body of a list: 中共常州市委 / 北京市人民政府; a blank or the next body ends it.
# 广州市人力资源和社会保障局广州市财政局: blanks between names are often lost.
_NEXT = (
    rf"$|[ 、，\n]|等.{{0,3}}部门|中共|[{HAN}]{{2,4}}?[省市区县](?:人民)?政府|国务院(?!$)"
    rf"|(?P<at>[{HAN}]{{2,3}}[省市区县州])[{HAN}]{{2,16}}(?:委员会|局|厅|办公室|委)|国家[{HAN}]{{2}}"
)
_ISSUER_RE = lazy(
    rf"中共中央(?=$|[ 、，\n]|国务院)|国家税务总局[{HAN}]{{2,8}}?税务局"
    rf"|(?:中共)?[{HAN}]{{1,24}}?(?:{_BODY})(?={_NEXT})"
)
# 市政府关于…: a title that leaves its place to the signature.
_BARE_RE = lazy("[省市区县州旗](?:委|政府|人民政府)(?:办公[室厅])?")
_MAX_SIGNATURE = 60
"""Characters of a signature's line; longer ones are text."""
# （北京市政务服务管理局代章）: who put its seal to another body's paper issued nothing.
_SEALED_RE = lazy(r"（[^（）\n]{2,24}(?:代章|代）)")
_JOINT_RE = lazy(r"等(?:[一二三四五六七八九十]+|\d+)?(?:个)?(?:部门|单位)")
# 现在，我代表市人民政府向大会报告工作 / 代表市政府，向大会报告政府工作: so work reports open.
_SPEECH_RE = lazy(
    rf"代表([{HAN}]{{0,8}}?(?:人民)?政府)[^\n。]{{0,12}}(?:报告(?:政府)?工作|作(?:政府)?工作报告)"
)
_NATIONAL_RE = lazy(r"^(?:国务院|中共中央|党中央|中央|全国|国家|最高人民|中国)|(?:部|总局|总署)$")
# What the letters before the year say of the sender, {} being its place: 常政办发, 常政发, 常发.
_SENDERS = (
    (r"^国务院令", ("国务院",)),
    (r"^国办[发函]", ("国务院办公厅",)),
    (r"^国[发函]", ("国务院",)),
    (r"^中办发", ("中共中央办公厅", "国务院办公厅")),
    (r"^中发", ("中共中央", "国务院")),
    (r"^.{1,2}政办", ("{}政府办公室",)),
    (r"^.{1,2}[政府][发规函字]", ("{}政府",)),
    (r"^.{1,2}委?办发", ("{}委办公室", "{}政府办公室")),
    (r"^.{1,2}委?发$", ("{}委", "{}政府")),
)
_SPEECH_HEAD = 400
_SOURCE_RE = lazy(rf"来源：([{HAN}]{{4,24}})")
_ASSEMBLY_RE = lazy(rf"在([{HAN}]{{2,12}}?)第[^\n届]{{1,5}}届人民代表大会")
"""（2026年1月19日在贵阳市第十五届人民代表大会第六次会议上）"""


_AUTHOR_RE = lazy(rf"[{HAN}]{{2,12}}?[省市区县州][{HAN}]{{0,10}}(?:{_BODY})")
_BYLINE_HEAD = 200


@dataclass(frozen=True, slots=True)
class Issuer:
    """One issuer by its completed name; `span` is where it is printed, or None."""

    name: str
    span: tuple[int, int] | None


def find_issuers(text: str, title: str, title_span: tuple[int, int]) -> list[tuple[int, int]]:
    """Give the spans of the issuers that the text prints, in its order."""
    # A catalogue's title may leave out the issuers before it: 中共常州市委 常州市人民政府 关于…
    line = text.rfind("\n", 0, title_span[0]) + 1
    in_title = _in_title(text[line : title_span[1]], line) if title_span[1] else []
    in_title = in_title or _above(text, line)
    bare = any(_BARE_RE.fullmatch(text[start:end]) for start, end in in_title)
    signed = _in_signature(text) if not in_title or bare or _JOINT_RE.search(title) else []
    return signed or in_title or _in_letterhead(text) or _in_speech(text)


def name_issuers(
    text: str, spans: list[tuple[int, int]], region: str, number: str, known: tuple[str, ...]
) -> tuple[Issuer, ...]:
    """Give the issuers by completed name; `known` names (of a catalogue) win."""
    printed = {issuer_name(text[start:end], region): (start, end) for start, end in spans}
    if known:
        return tuple(Issuer(name, printed.get(name)) for name in known)
    if printed:
        return tuple(Issuer(name, span) for name, span in printed.items())
    return tuple(Issuer(name, None) for name in _from_number(number, region))


def issuer_name(printed: str, region: str) -> str:
    """Give the completed name of a body as printed (中共常州市委员会 → 常州市委)."""
    name = re.sub(r"\s", "", printed)
    name = re.sub(r"^中共(?!中央)", "", name)
    name = re.sub(r"第[一二三四五六七八九十]+届(?=人民代表大会)", "", name)
    name = name.replace("人民代表大会常务委员会", "人大常委会").removesuffix("公告")
    name = re.sub(r"(?<=[省市区县旗州盟])委员会$", "委", name).replace("人民政府", "政府")
    unit = complete_unit(name, Head("", region=region, regions=place_chain(region)))
    return unit.name if unit and unit.label == "Department" else name


def find_region(text: str, printed: list[str], title: str) -> str:
    """Give the place whose paper it is: of the issuers, else of the title, else what 我市 means.

    A page that only says where it comes from (来源：广州市医疗保障局) is of that place.
    """
    for name in printed:
        place = _leading_place(re.sub(r"^中共(?!中央)|\s", "", name))
        if place:
            return place
        if _NATIONAL_RE.search(name):
            return NATION
    assembly = _ASSEMBLY_RE.search(text[: 2 * _SPEECH_HEAD])
    told = _leading_place(assembly[1]) if assembly else ""
    source = _SOURCE_RE.search(text[:_SPEECH_HEAD])
    come = (_leading_place(source[1]) if source else "") or _author_place(text)
    return _place_in(title) or told or _short_in(title) or come or find_speaker(text)


def _author_place(text: str) -> str:
    """The place of the body that stands alone on one of the first lines: 钟楼区科技局."""
    for line in text[:_BYLINE_HEAD].split("\n"):
        if _AUTHOR_RE.fullmatch(line.strip()) and (place := _leading_place(line.strip())):
            return place
    return ""


@cache
def _upper() -> tuple[tuple[str, str], ...]:
    """Give full and short name of the provinces and cities whose short name is no common word."""
    common = set(table("places")["short"]["common"])
    return tuple((d.name, d.short) for d in divisions() if d.is_upper and d.short not in common)


def _short_in(title: str) -> str:
    """The province or city that the title names by its short name, if it is the only one."""
    found = {name for name, short in _upper() if short in title}
    return found.pop() if len(found) == 1 else ""


def _leading_place(name: str) -> str:
    for end in range(min(len(name), 12), 1, -1):
        division = find_division(name[:end])
        if division and (name[:end] == division.name or name[:end].endswith(("州", "县"))):
            inner = _leading_place(name[end:])
            return inner if inner and division.name in place_chain(inner) else division.name
    return ""


def _place_in(title: str) -> str:
    """The smallest division that the title names in full, the first of several."""
    found: list[tuple[int, str]] = []
    for match in re.finditer(
        rf"(?=([{HAN}]{{1,10}}?(?:自治州|自治县|自治旗|自治区|省|市|区|县|州|旗|盟)))", title
    ):
        for start in range(len(match[1])):
            division = find_division(match[1][start:])
            if division and division.name == match[1][start:]:
                found.append((-len(division.parents), division.name))
                break
    return min(found, key=lambda item: item[0])[1] if found else ""


def _above(text: str, end: int) -> list[tuple[int, int]]:
    """The bodies on the lines right above the title: 中共四川省委 四川省人民政府 / 关于…的决定."""
    found: list[tuple[int, int]] = []
    while end > 0:
        start = text.rfind("\n", 0, end - 1) + 1
        line = _listed(text[start : end - 1], start)
        rest = re.sub(r"[ 、，]", "", text[start : end - 1])
        if not line or len(rest) != sum(last - first for first, last in line):
            break
        found[:0] = line
        end = start
    return found


def _in_title(title: str, offset: int) -> list[tuple[int, int]]:
    """The bodies before 关于 or 印发 in the title."""
    before = re.split("关于|印发|转发", title)[0] if re.search("关于|印发|转发", title) else ""
    return _listed(before, offset)


def _listed(text: str, offset: int) -> list[tuple[int, int]]:
    return [(offset + m.start(), offset + m.end()) for m in _ISSUER_RE.finditer(text)]


def _in_signature(text: str) -> list[tuple[int, int]]:
    """The short lines right above a date on a line of its own, or the body right before a date."""
    for date in re.finditer(rf"^（?(?:{DATE_RE.pattern})）?$", text, re.MULTILINE):
        found: list[tuple[int, int]] = []
        end = date.start() - 1
        while end > 0:
            start = text.rfind("\n", 0, end) + 1
            if not found and _SEALED_RE.match(text, start, end):
                end = start - 1
                continue
            line = _listed(text[start:end], start)
            if not line or end - start > _MAX_SIGNATURE or re.search("关于|。|：", text[start:end]):
                break
            found[:0] = line
            end = start - 1
        if found:
            return found
    signed = re.search(rf"[。：]([{HAN}]{{3,30}}?(?:{_BODY}))(?:{DATE_RE.pattern})", text)
    return [signed.span(1)] if signed else []


def _in_letterhead(text: str) -> list[tuple[int, int]]:
    """中共常州市委文件 on one of the first lines."""
    match = re.search(rf"^((?:中共)?[{HAN}]{{2,24}}(?:{_BODY}))文件$", text[:400], re.MULTILINE)
    return [match.span(1)] if match else []


def _in_speech(text: str) -> list[tuple[int, int]]:
    match = _SPEECH_RE.search(text[:600])
    return [match.span(1)] if match else []


def _from_number(number: str, region: str) -> list[str]:
    decree = re.match(rf"([{HAN}]{{2,20}}(?:政府|部|委员会|局|总署))令第", number)
    if decree:
        return [issuer_name(decree[1], region)]
    letters = number.split("〔")[0]
    for pattern, names in _SENDERS:
        if re.search(pattern, letters):
            place = region if region and region[0] == letters[0] else ""
            return [name.format(place) for name in names if place or "{}" not in name]
    return []
