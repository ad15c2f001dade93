"""Reads the figures of a document's sentences: targets, actuals, ranks, growth and awards."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import fields, replace
from operator import attrgetter

from policygraph.ingest.chapters import Chapters
from policygraph.ingest.figures.amounts import Amount
from policygraph.ingest.figures.basis import Basis
from policygraph.ingest.figures.context import Context
from policygraph.ingest.figures.printed import find_printed
from policygraph.ingest.figures.sentences import SentenceReader
from policygraph.ingest.figures.status import default_status, heading_time
from policygraph.ingest.figures.subject import Subjects
from policygraph.ingest.figures.times import Clock, Time, read_clock
from policygraph.ingest.figures.turns import Turns
from policygraph.ingest.lazy import lazy
from policygraph.ingest.model import Document, Figure, Mention, Reading, Unread

_NUMERAL_RE = lazy(r"\d|[一二两三四五六七八九十百千万亿首番]")
_SENTENCE_RE = lazy(r"[^。！？\n]+[。！？]?[”」]?")

__all__ = ["read_figures"]


def read_figures(document: Document, mentions: Iterable[Mention]) -> Reading:
    """Give the figures of all sentences outside tables, and the amounts that were not understood.

    Equal statements are one figure with the later spans in `again`.
    """
    clock = read_clock(document)
    basis = Basis(document, clock)
    subjects = Subjects(document, mentions)
    figures: list[Figure] = []
    unread: list[Unread] = []
    chapters, turns = Chapters(document), Turns(document, clock)
    for start, paragraph in _paragraphs(document):
        sentences = _printed(paragraph)
        if not sentences:
            continue
        section = document.section_at(start)
        subjects.open_paragraph(start, section)
        titles = chapters.titles(section)
        default = turns.status_at(start) or default_status(titles, paragraph, clock)
        led = heading_time(titles, clock) if default == "actual" else None
        dated = basis.clock_at(start, titles)
        for reader in _read_paragraph(start, sentences, default, led, dated, subjects):
            figures += reader.figures
            unread += reader.open
    return Reading(figures=merge(figures), open=tuple(unread))


def _paragraphs(document: Document) -> Iterator[tuple[int, str]]:
    """Give start and text of each line that holds a numeral and stands in no table."""
    for match in re.finditer(r"[^\n]+", document.text):
        inside = any(t.start <= match.start() < t.end for t in document.tables)
        if not inside and _NUMERAL_RE.search(match[0]):
            yield match.start(), match[0]


def _printed(paragraph: str) -> list[tuple[re.Match[str], tuple[Amount, ...]]]:
    """Give the sentences up to the last that prints an amount, each with its amounts.

    What those behind it are about is nobody's subject.
    """
    found = [(match, find_printed(match[0])) for match in _SENTENCE_RE.finditer(paragraph)]
    while found and not found[-1][1]:
        found.pop()
    return found


def _read_paragraph(
    start: int,
    sentences: Iterable[tuple[re.Match[str], tuple[Amount, ...]]],
    default: str,
    led: Time | None,
    clock: Clock,
    subjects: Subjects,
) -> Iterator[SentenceReader]:
    """Read the sentences of one paragraph; a date that leads one holds for the next."""
    for match, amounts in sentences:
        at = start + match.start()
        inside = subjects.within(at, at + len(match[0]))
        context = Context(at, clock, default, inside, led)
        reader = SentenceReader(match[0], context, subjects, told=bool(amounts))
        if amounts:
            reader.read(amounts)
            yield reader
        led = _lead(reader.times, led, clock)


def _lead(times: tuple[Time, ...], led: Time | None, clock: Clock) -> Time | None:
    """Give the date that the sentences after this one stand under.

    A year before the one that a report is about (2022年度经费) dates its own sentence alone.
    """
    if clock.reports:
        times = tuple(t for t in times if t.sort != "point" or not 0 < t.year < clock.last)
    leading = [t for t in times if t.leads and t.sort in ("point", "due", "within", "now", "past")]
    if not leading:
        return led
    return replace(leading[-1], start=0, end=0) if leading[-1].sort != "now" else None


_WHERE = ("start", "end", "rule", "since", "again")
_statement = attrgetter(*(item.name for item in fields(Figure) if item.name not in _WHERE))
"""What two statements of one figure share: all but where, how and since when."""


def merge(figures: Iterable[Figure]) -> tuple[Figure, ...]:
    """Give each figure once, in text order, with the spans of its repetitions in `again`."""
    kept: dict[object, Figure] = {}
    for figure in figures:
        key = _statement(figure)
        first = kept.setdefault(key, figure)
        if first is not figure and (figure.start, figure.end) != (first.start, first.end):
            kept[key] = replace(first, again=(*first.again, (figure.start, figure.end)))
    return tuple(kept.values())
