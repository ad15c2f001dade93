"""Knows the parts of a guide to policies: which plan a card restates, and its conditions.

A guide has no period of its own; a card in it names the text that it restates, often with its
years, which hold up to the next card. Numbers under a heading of conditions are thresholds.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from policygraph.ingest.dates import find_span
from policygraph.ingest.figures.times import Clock
from policygraph.ingest.lazy import lazy
from policygraph.ingest.model import Document

# 依据文件 《关于进一步推动首都高质量发展取得新突破的行动方案（2023-2025年）》
_BASIS = lazy(r"^(?:依据文件|政策依据|文件依据|政策文件)[：:\s]*(《[^\n》]+》)", re.MULTILINE)
# The fields of a card, each a line of its own.
_FIELD = lazy(
    r"(?:^|(?<=[。；]))(?:依据文件.*|条件要求|申[报请]条件|支持条件|办理条件|适用条件|服务内容|支持内容|支持方式|支持标准"
    r"|补贴标准|补贴条件|补贴对象|服务流程|申[报请]流程|办理流程|申[报请]材料|联络方式|时间/频度)$",
    re.MULTILINE,
)
_CONDITIONS = lazy("条件|资格|申[报请](?:要求|材料|流程|对象)|服务流程|办理流程|申报主体")
_TITLES = lazy("《[^》]*》")
_THIS_YEAR = lazy("今年|本年度|(?<!年)[上下]半年")
_SPANS = lazy(r"[一-龥\d]年[来间里]|[一二三四]五[”时期]|20\d\d年?[—至到-]20\d\d|20\d\d年以来")
_SHORT_TITLE = 12
"""Signs up to which a heading names a part of a text and says nothing itself."""


class Basis:
    """Gives the clock at a place of a document; its own where no card names other years."""

    def __init__(self, document: Document, clock: Clock) -> None:
        found = [] if clock.due or clock.reports else list(_BASIS.finditer(document.text))
        self._clock = clock
        self._fields = [] if clock.reports else list(_FIELD.finditer(document.text))
        self._cards = [(match.start(), find_span(match[1])) for match in found]
        self._pieces = list(_pieces_of_a_year(document)) if clock.piece else []

    def clock_at(self, offset: int, titles: Sequence[str]) -> Clock:
        """Give the clock of a place: with the years of its card, barred among conditions."""
        clock = self._dated(offset)
        fields = bisect_right(self._fields, offset, key=lambda field: field.start())
        field = self._fields[fields - 1][0] if fields else ""
        if any(begin <= offset < end for begin, end in self._pieces):
            clock = replace(clock, bounded=True)
        barred = _CONDITIONS.search(field) or any(map(_is_condition, titles[:2]))
        return replace(clock, rules=True, barred=True) if barred else clock

    def _dated(self, offset: int) -> Clock:
        """Give the clock with the years of the text that the card at a place restates."""
        at = bisect_right(self._cards, offset, key=lambda card: card[0])
        years = self._cards[at - 1][1] if at else None
        return replace(self._clock, begin=years[0], due=years[1]) if years else self._clock


def _pieces_of_a_year(document: Document) -> Iterator[tuple[int, int]]:
    """Give the pieces of a collection that report on one year: they say 今年 and span no years."""
    for section in document.sections:
        if section.level == 1:
            text = _TITLES.sub("", document.text[section.start : section.end])
            if _THIS_YEAR.search(text) and not _SPANS.search(text):
                yield section.start, section.end


def _is_condition(title: str) -> bool:
    """Say whether a heading announces conditions: 申报条件; not 深化教师资格认定改革."""
    return len(title) <= _SHORT_TITLE and bool(_CONDITIONS.search(title))
