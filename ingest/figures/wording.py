"""The pieces of a sentence that naming works on: texts around an amount, spans, names in it."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from policygraph.ingest.figures.patterns import lexicon
from policygraph.ingest.lazy import lazy
from policygraph.ingest.model import Mention

_LONGEST_TAIL = 40
"""Signs behind an amount beyond which its noun is no longer quoted with it."""

_NAMES_RE = lazy(
    r"《[^》]*》|“[^”]{1,14}”|\x22[^\x22]{1,14}\x22|〔\d+〕\d*号?|[A-Za-z]+[-\d.+]*[A-Za-z\d]*"
)


# 研究与试验发展经费投入强度[26]达1.2%: the number of a footnote.
_MARK_RE = lazy(r"\[\d{1,3}\]")
_LED_RE = lazy(r"等\d|^\d|”\d|[^\d]\d+[个家]")
_ANNOUNCED_RE = lazy(r"[^，。；]*(?:发布|公布|评选|评价)的(?:\d{4}年)?([^，。；的]{2,20})，")

_COMMA = lazy(r"[，；：]")


def names_in(sentence: str, start: int, mentions: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """Give the spans whose numerals belong to names: titles, short quotes, named things.

    A mention that a count leads (深空探测等4个全国重点实验室) is none of them.
    """
    for match in _NAMES_RE.finditer(sentence):
        yield match.span()
    for mention in mentions:
        if not _LED_RE.search(mention.surface):
            yield mention.start - start, mention.end - start


def announced(sentence: str) -> str:
    """Give what the first clause announces for a rank: 发布的全球“科研城市”，X居第13位."""
    match = _ANNOUNCED_RE.match(sentence)
    return match[1] if match else ""


def without(sentence: str, begin: int, end: int, cuts: Sequence[tuple[int, int]]) -> str:
    """Give a part of a sentence without the spans that are cut out of it."""
    kept, at = "", begin
    for first, last in sorted(cuts):
        kept += sentence[at : min(first, end)]
        at = max(at, last)
    return kept + sentence[at:end]


def plain(text: str, region: str) -> str:
    """Give a text without the name of the document's region, short forms spelt out."""
    text = _MARK_RE.sub("", text)
    for word, full in lexicon()["short"].items():
        text = text.replace(word, full[0])
    return _owned(region).sub("", text) if region and text.startswith(region[:1]) else text


@cache
def _owned(region: str) -> re.Pattern[str]:
    """Give the pattern of a region's name before what it owns; not 常州大学, 常州市和…."""
    short = region.rstrip("省市区县") if len(region) > len("某市") else region
    return re.compile(
        rf"^(?:{region}|{short})(?=[^市区省县港籍、]{{2}})(?!.{{0,6}}(?:大学|集团|公司))"
    )


def trimmed(sentence: str, begin: int, end: int, last: int) -> tuple[int, int]:
    """Give a span without stops at its ends; `last` ends the amount where the noun is too long."""
    end = end if end - last <= _LONGEST_TAIL else last
    text = sentence[begin:end]
    begin += len(text) - len(text.lstrip("，、；：的 　"))
    end -= len(text) - len(text.rstrip("，、；：。 　\n"))
    return begin, end


def programme_before(sentence: str, start: int, at: int, mentions: Sequence[Mention]) -> str:
    """Give the scheme named last before a place of the sentence, as printed."""
    for mention in reversed(mentions):
        if mention.label == "Program" and mention.end - start <= at:
            return sentence[mention.start - start : mention.end - start].strip("“”")
    return ""


def clauses(sentence: str) -> list[tuple[int, int]]:
    """Give the spans between commas, semicolons and colons."""
    ends = [m.start() for m in _COMMA.finditer(sentence)]
    ends.append(len(sentence.rstrip("。！？\n")))
    begins = [0, *(e + 1 for e in ends[:-1])]
    return [(b, e) for b, e in zip(begins, ends, strict=True) if b < e]
