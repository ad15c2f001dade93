"""Coordinated names: several things that share a last word.

“中德、中瑞等创新园” names two parks, 常州、武进两个国家高新区 two zones,
深空探测等4个全国重点实验室 one of four laboratories, 量子计算和量子产业大会 two congresses.
Pure text; what may share what is decided by those who ask.
"""

import re
from collections.abc import Iterator

from policygraph.ingest.gates import find_near

_NUMERALS = "0123456789一二两三四五六七八九十"
_NUMBER = f"[{_NUMERALS}]+"
_ITEM = "(?:(?!等)[一-鿿A-Za-z（）]){2,10}"
# 等4个 / 两个 / 三大 / 等 between the list and the shared last word.
_SHARED_RE = re.compile(
    rf"(?P<items>{_ITEM}(?:[、和与]{_ITEM}){{0,5}})"
    rf"(?P<more>(?<![高初中平同优特])等(?:{_NUMBER}[家个所大座])?|(?<!第){_NUMBER}[家个所大座])"
    "(?P<head>[一-鿿]{2,12})"
)
# Each alternative begins with a sign of its own, so that the search leaps from one to the next.
_SHARING_RE = re.compile("|".join(["等", *(f"{n}[家个所大座]" for n in _NUMERALS)]))
_PAIR_RE = re.compile("([一-鿿]{2,8})[和与]([一-鿿]{2,8})")


def split_items(items: str) -> tuple[str, ...]:
    """Give the items of a list: 中德、中瑞 → 中德, 中瑞."""
    return tuple(item for item in re.split("[、，]|以及|和(?=[^平谐])|与|及", items) if item)


def share_head(items: str, head: str) -> tuple[str, ...]:
    """Give each item with the shared last words: (中德、中瑞, 创新园) → 中德创新园, 中瑞创新园.

    国家级 before the shared word is part of a zone's name as 国家: 国家级高新区 → 国家高新区.
    """
    last = re.sub("^国家级", "国家", head)
    return tuple(item + last for item in split_items(items))


def find_shared(text: str) -> Iterator[re.Match[str]]:
    """Give the places where a list and a shared last word stand: groups items, more, head."""
    return find_near(_SHARING_RE, _SHARED_RE, text)


def split_pair(base: str) -> tuple[str, str] | None:
    """Give the two halves of A和B where both describe one sort: 量子计算和量子产业 (大会)."""
    match = _PAIR_RE.fullmatch(base)
    if not match:
        return None
    first, second = match[1], match[2]
    alike = first[:2] == second[:2] or first[-2:] == second[-2:]
    return (first, second) if alike else None
