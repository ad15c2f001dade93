"""Who issued a paper: from the title, the signature, the letterhead, or only the number.

What is printed has a span. What the number alone tells (武发 with the region 武进区: 武进区委 and
武进区政府) has none, and its edge is inferred.
"""

import re
from dataclasses import dataclass

from policygraph.ingest.dates import DATE_RE
from policygraph.ingest.fold import HAN

_BODY = (
    "委员会|省委|市委|区委|县委|旗委|州委|工委|党组|人民政府|政府|办公厅|办公室|管委会|办事处|国务院|中央|厅|总局|局|部|总署|署|院|总行|银行"
    "|中心|科协|总工会|领导小组|法院|检察院|协会|网信办|办"
)
# One body of a list of issuers: 中共常州市委 / 北京市人民政府 / 工业和信息化部.
_ISSUER_RE = re.compile(
    rf"(?:中共)?[{HAN}]{{2,24}}?(?:{_BODY})(?=$|[ 、，\n]|中共|[{HAN}]{{2,4}}?[省市区县](?:人民)?政府)"
)
_PLACE_RE = re.compile(rf"([{HAN}]{{2,3}}?(?:省|市|区|县|旗|自治区|自治州|自治县|地区|盟))")
_NATIONAL_RE = re.compile(r"国务院|中央|国家|[部]$|总局$|总署$|最高人民")
# 常政办发 常政发 常委发 常发: what the letters before the year say of the sender.
_SENDERS = (
    (re.compile(r"^国办[发函]"), ("国务院办公厅",)),
    (re.compile(r"^国[发函]"), ("国务院",)),
    (re.compile(r"^中办发"), ("中共中央办公厅", "国务院办公厅")),
    (re.compile(r"^中发"), ("中共中央", "国务院")),
    (re.compile(r"^.{1,2}政办"), ("{}政府办公室",)),
    (re.compile(r"^.{1,2}[政府][发规函字]"), ("{}政府",)),
    (re.compile(r"^.{1,2}委?办发"), ("{}委办公室", "{}政府办公室")),
    (re.compile(r"^.{1,2}委?发"), ("{}委", "{}政府")),
)


@dataclass(frozen=True, slots=True)
class Issuer:
    """One issuer by its completed name; `span` is where it is printed, or None."""

    name: str
    span: tuple[int, int] | None


def find_issuers(
    text: str, title: str, title_span: tuple[int, int], known: tuple[str, ...], number: str
) -> tuple[Issuer, ...]:
    """Give the issuers in the order of the text; `known` names (of a catalogue) win."""
    printed = _in_title(title, title_span[0]) if title_span[1] else []
    if not printed or re.search(r"等.{0,3}部门", title):
        printed = _in_signature(text) or printed
    printed = printed or _in_letterhead(text)
    if known:
        spans = {issuer.name: issuer.span for issuer in printed}
        return tuple(Issuer(name, spans.get(name)) for name in known)
    return tuple(dict.fromkeys(printed)) or _from_number(number, title)


def issuer_name(printed: str) -> str:
    """Give the completed name of a body as printed (中共常州市委员会 → 常州市委)."""
    name = re.sub(r"\s", "", printed)
    name = re.sub(r"^中共(?!中央)", "", name)
    name = re.sub(r"(?<=[省市区县旗州])委员会$", "委", name)
    return name.replace("人民政府", "政府")


def region_of(issuers: tuple[Issuer, ...], title: str, number: str, text: str) -> str:
    """Give the place whose paper it is: that of the issuers, else the first one of the title."""
    for issuer in issuers:
        place = _PLACE_RE.match(issuer.name)
        if place:
            return place[1]
        if _NATIONAL_RE.search(issuer.name):
            return "中国"
    place = re.search(rf"(?:推进|加快|支持|关于|促进|^)({_PLACE_RE.pattern})", title)
    return place[1] if place else ""


def regions_above(region: str) -> tuple[str, ...]:
    """Give the region and all above it, the smallest first."""
    return (region,) if region else ()


def _in_title(title: str, offset: int) -> list[Issuer]:
    """The bodies before 关于 in the title."""
    before = title.split("关于")[0] if "关于" in title else ""
    return _listed(before, offset)


def _listed(text: str, offset: int) -> list[Issuer]:
    return [
        Issuer(issuer_name(match[0]), (offset + match.start(), offset + match.end()))
        for match in _ISSUER_RE.finditer(text)
    ]


def _in_signature(text: str) -> list[Issuer]:
    """The short lines right above a date on a line of its own, or the body right before a date."""
    for date in re.finditer(rf"^（?(?:{DATE_RE.pattern})）?$", text, re.MULTILINE):
        found: list[Issuer] = []
        end = date.start() - 1
        while end > 0:
            start = text.rfind("\n", 0, end) + 1
            line = _listed(text[start:end], start)
            if not line or end - start > 60 or "。" in text[start:end]:
                break
            found[:0] = line
            end = start - 1
        if found:
            return found
    signed = re.search(rf"[。：]([{HAN}]{{3,30}}(?:{_BODY}))(?:{DATE_RE.pattern})", text)
    return [Issuer(issuer_name(signed[1]), signed.span(1))] if signed else []


def _in_letterhead(text: str) -> list[Issuer]:
    """中共常州市委文件 on one of the first lines."""
    match = re.search(rf"^((?:中共)?[{HAN}]{{2,24}}(?:{_BODY}))文件$", text[:400], re.MULTILINE)
    return [Issuer(issuer_name(match[1]), match.span(1))] if match else []


def _from_number(number: str, title: str) -> tuple[Issuer, ...]:
    place = _PLACE_RE.search(re.sub(r"关于(?:推进|加快|促进|支持|进一步)?", "", title))
    for pattern, names in _SENDERS:
        if pattern.search(number):
            region = place[1] if place and place[1][0] == number[0] else ""
            filled = [name.format(region) for name in names if region or "{}" not in name]
            return tuple(Issuer(name, None) for name in filled)
    return ()
