"""Says what a figure is for: the document's region, or the thing that its sentence is about.

A thing at the start of a clause is its subject and stays it until another comes; a noun that
points back (研究院, 该中心, 园区) stands for the thing of its label named last in the paragraph; a
Department, Program or Institution speaks for the region.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace

from policygraph.ingest.figures.times import Time
from policygraph.ingest.model import Document, Head, Mention, Ref, Section

_OWN = ("Place", "Park", "Platform", "Enterprise")
_SPEAKS = ("Department", "Program", "Institution")
_BACK = {
    "Platform": r"(?:该|本)?(?:研究院|研究所|院|所|中心|联盟|实验室|平台|创新中心|孵化器|基地)",
    "Park": r"(?:该|本)?(?:园区|高新区|经开区|开发区|示范区|新区|片区|科创园|产业园)",
    "Enterprise": r"(?:该|本)?(?:公司|集团|企业(?=累计|先后|已|现|目前|拥有))",
}
_CUE = re.compile(
    r"^(?:其中|综上|同时|此外|另外|例如|比如|如|而|目前|截至目前|现|近年来|至今|今年以来|今年|去年|全年|，|、|：|:|\s|　|随后|之后|资源整合后|以及|近日|日前|即将过去的|“)*"
)
# 推进“科大硅谷”建设，…: what is being built is what the next clauses are about.
_TOPIC = re.compile(r"(?:推进|推动|加快|提升|深化|做强|支持|建设|打造|高标准建设|高质量建设)[“]?$")


@dataclass(frozen=True, slots=True)
class Subject:
    """From `start` on the sentence is about `refs`; none means the document's region."""

    start: int
    end: int
    refs: tuple[Ref, ...]
    span: tuple[int, int]
    back: bool = False


class Subjects:
    """What the sentences of one document are about; paragraphs are read in text order."""

    def __init__(self, document: Document, mentions: Iterable[Mention]) -> None:
        self._head: Head = document.head
        self._mentions = tuple(sorted(mentions, key=lambda m: (m.start, -m.end, m.label, m.name)))
        self._starts = [m.start for m in self._mentions]
        self._paragraph = 0
        self._carried: tuple[Ref, ...] = ()
        self._fresh = True

    @property
    def region_name(self) -> str:
        """The name of the document's region."""
        return self._head.region

    def region(self, text: str = "") -> Ref | None:
        """Give the document's region, or the wider one that 全省 and 全国 name."""
        regions = self._head.regions or ((self._head.region,) if self._head.region else ())
        for word, ends_in in (("省", "省"), ("市", "市")):
            if re.match(rf"(?:全|我){word}", text):
                wider = next((r for r in regions if r.endswith(ends_in)), "")
                if wider:
                    return Ref("Place", wider)
        if re.match(r"全国|我国", text):
            return Ref("Place", "中国")
        return Ref("Place", self._head.region) if self._head.region else None

    def open_paragraph(self, start: int, section: Section) -> None:
        """Forget the subject of the paragraph before; an item about one thing keeps it (35. X中心)."""
        self._paragraph = start
        titled = [m for m in self.within(section.start, section.heading_end) if m.label in _OWN[1:]]
        whole = [m for m in titled if m.end - m.start >= len(section.title.strip("。“”")) - 2]
        self._carried = (Ref(whole[0].label, whole[0].name),) if whole else ()
        self._fresh = True

    def within(self, start: int, end: int) -> list[Mention]:
        """Give the mentions that lie between two places of the text."""
        first = bisect_right(self._starts, start - 1)
        return [m for m in self._mentions[first : bisect_right(self._starts, end)] if m.end <= end]

    def read(self, sentence: str, start: int, times: tuple[Time, ...]) -> tuple[Subject, ...]:
        """Give the subjects of a sentence that begins at `start` of the text, in order."""
        found = [Subject(0, len(sentence), self._carried, (0, 0))]
        opens = True
        for begin, end in _clauses(sentence):
            new = self._clause(sentence, start, begin, end, times)
            for subject in new:
                lasting = subject.start == end or (opens and len(subject.refs) < 2)
                found.append(subject if lasting else replace(subject, end=end))
            opens = opens and len(_skipped(sentence, begin, end, times)) == 0 and not new
        opening = [s for s in found[1:] if s.end == len(sentence) and s.refs]
        if (
            opening
            and (self._fresh or opening[0].start == 0 and opening[0].back)
            and all(r.label in _OWN[1:] for r in opening[0].refs)
        ):
            self._carried = opening[0].refs
        self._fresh = False
        return tuple(found)

    def _clause(
        self, sentence: str, start: int, begin: int, end: int, times: tuple[Time, ...]
    ) -> list[Subject]:
        """Give the subject that a clause sets, if any."""
        at = _skip_front(sentence, begin, end, times)
        word = re.match(
            r"(?:全市|全区|全省|全县|全州|全国|我市|我区|我省|我县|我国|本市)", sentence[at:end]
        )
        if word and begin == 0:
            wide = self.region(word[0])
            own = wide is None or wide == self.region()
            return [Subject(begin, end, () if own or wide is None else (wide,), (at, at))]
        here = [m for m in self.within(start + begin, start + end) if not m.role]
        first = [m for m in here if m.start - (sentence[at : at + 1] == "“") <= start + at < m.end]
        if first:
            return self._named(sentence, start, begin, first, here)
        return self._back(sentence, start, begin, at, end) or self._topic(
            sentence, start, begin, end, here
        )

    def _named(
        self, sentence: str, start: int, begin: int, first: list[Mention], here: list[Mention]
    ) -> list[Subject]:
        """Give the subject of a clause that begins with a thing, or with several (肥西、肥东…)."""
        chain = list(first)
        for mention in here:
            between = sentence[chain[-1].end - start : mention.start - start]
            if mention not in chain and between in ("、", "和", "与", "及", "”、“"):
                chain.append(mention)
        last = max(m.end for m in chain) - start
        last += sentence[last : last + 1] == "”"
        span = (min(m.start for m in chain) - start, last)
        if chain[-1].label in _SPEAKS or re.match(r"[》]", sentence[last:]):
            return [
                Subject(begin, len(sentence), (), span if chain[-1].label != "Program" else (0, 0))
            ]
        if (
            not sentence[last:]
            or sentence[last : last + 1] == "等"
            or (
                chain[-1].label == "Place"
                and re.match(r"(?:[、以及]|企业|人|技术|市场)", sentence[last:])
            )
        ):
            return []
        refs = tuple(Ref(m.label, m.name) for m in chain if m.label in _OWN)
        if all(r == self.region() for r in refs):
            refs = ()
        return [Subject(begin, len(sentence), tuple(dict.fromkeys(refs)), span)]

    def _back(self, sentence: str, start: int, begin: int, at: int, end: int) -> list[Subject]:
        """Give the thing that a noun at the start of a clause points back to."""
        for label, pattern in _BACK.items():
            match = re.match(
                r"(?:这家|该|这一|这个|本)[^，。；的]{0,8}(?:机构|院|中心|公司|企业|园区|平台|联盟|基地)|"
                + pattern
                + r"(?![^，。]{0,6}[、]|建设|培育|[一-龥]{0,2}类)",
                sentence[at:end],
            )
            before = self.within(self._paragraph, start + at)
            known = [m for m in before if m.label == label]
            if match and known:
                alike = [m for m in known if m.name.endswith(match[0].lstrip("该本这家一个"))]
                ref = Ref(label, (alike or known)[-1].name)
                return [Subject(begin, len(sentence), (ref,), (at, at + match.end()), back=True)]
        return []

    def _topic(
        self, sentence: str, start: int, begin: int, end: int, here: list[Mention]
    ) -> list[Subject]:
        """Give the thing that ends a clause (由…打造的X，) or that a clause says is being built."""
        for mention in here:
            if mention.label not in _OWN[1:]:
                continue
            ahead, behind = (
                sentence[begin : mention.start - start],
                sentence[mention.end - start : end].lstrip("”"),
            )
            if (
                not behind
                and re.search(r"的[“]?$|^(?:由|以|作为|位于)", ahead)
                and sentence[end : end + 1] == "，"
            ):
                return [
                    Subject(end, len(sentence), (Ref(mention.label, mention.name),), (begin, end))
                ]
            if (
                _TOPIC.search(ahead)
                and behind in ("建设", "发展", "提质", "建设发展")
                and sentence[end : end + 1] == "，"
            ):
                return [
                    Subject(end, len(sentence), (Ref(mention.label, mention.name),), (begin, end))
                ]
        return []


def _clauses(sentence: str) -> list[tuple[int, int]]:
    """Give the spans between commas, semicolons and colons."""
    ends = [m.start() for m in re.finditer(r"[，；：]", sentence)] + [
        len(sentence.rstrip("。！？\n"))
    ]
    begins = [0, *(e + 1 for e in ends[:-1])]
    return [(b, e) for b, e in zip(begins, ends, strict=True) if b < e]


def _skip_front(sentence: str, begin: int, end: int, times: tuple[Time, ...]) -> int:
    """Give where a clause begins behind its times and linking words."""
    at, moved = begin, True
    heading = (
        re.match(
            r"(?:\d+[.．、]|（[一二三四五六七八九十]+）|[一二三四五六七八九十]+、|[一二三四五六七八九]是)",
            sentence[at:end],
        )
        if begin == 0
        else None
    )
    at += heading.end() if heading else 0
    while moved and at < end:
        moved = False
        if (cue := _CUE.match(sentence[at:end])) and cue.end():
            at, moved = at + cue.end(), True
        for time in times:
            if time.start <= at < time.end <= end:
                at, moved = time.end, True
    return at


def _skipped(sentence: str, begin: int, end: int, times: tuple[Time, ...]) -> str:
    """Give what a clause says behind its times and linking words; nothing for 例如, 2020年."""
    return sentence[_skip_front(sentence, begin, end, times) : end].strip("，")


def read_composed(sentence: str, start: int, at: int, subjects: Subjects) -> Ref | None:
    """Give the thing that N members make up: 由18家股东组成的江苏省石墨烯创新中心."""
    match = re.match(r"[^，。；]{0,24}?(?:组成|组建|构成)的", sentence[at:])
    if not match:
        return None
    behind = subjects.within(start + at + match.end(), start + at + match.end() + 40)
    close = [m for m in behind if m.start <= start + at + match.end() + 1 and m.label in _OWN]
    return Ref(close[0].label, close[0].name) if close else None
