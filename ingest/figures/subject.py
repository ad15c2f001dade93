"""Says what a figure is for: the document's region, or the thing that its sentence is about.

A thing at the start of a sentence is its subject and stays it until another comes; one at the
start of a later clause holds for that clause. A noun that points back (研究院, 该中心, 园区) stands
for the thing of its label named last in the paragraph. A Department, Program or Institution
speaks for the region.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from policygraph.ingest.bylines import find_parts, part_at
from policygraph.ingest.figures.fronts import (
    AIM,
    BUILT,
    GOING,
    LENDS,
    chain_of,
    counts_itself,
    several_places,
    skip_front,
)
from policygraph.ingest.figures.times import Time
from policygraph.ingest.figures.wording import clauses
from policygraph.ingest.lazy import lazy
from policygraph.ingest.model import Document, Head, Mention, Ref, Section

OWN = ("Place", "Park", "Platform", "Enterprise")
"""Labels of things that have figures of their own."""
_SPEAKS = ("Department", "Program", "Institution")
_THIS = r"(?:这家|该|这一|这个|本)[^，。；的]{0,8}(?:机构|院|中心|公司|企业|园区|平台|联盟|基地)"
# 中心城区, 园区建设, 平台、载体 begin with such a noun and point at nothing.
_NOT_BACK = r"(?![^，。]{0,6}、|建设|培育|城区|[一-龥]{0,2}类)"
_BACK = {
    label: re.compile(f"{_THIS}|{noun}{_NOT_BACK}")
    for label, noun in (
        (
            "Platform",
            r"(?:该|本)?(?:研究院|研究所|院|所|中心|联盟|实验室|平台|创新中心|孵化器|基地)",
        ),
        ("Park", r"(?:该|本)?(?:园区|高新区|经开区|开发区|示范区|新区|片区|科创园|产业园)"),
        ("Enterprise", r"(?:该|本)?(?:公司|集团|企业(?=累计|先后|已|现|目前|拥有))"),
    )
}
# One look instead of three: no clause that this leaves out begins with one of them.
_ANY_BACK = lazy("|".join(f"(?:{pattern.pattern})" for pattern in _BACK.values()))
_DEICTIC = lazy(r"(?:全市|全区|全省|全县|全州|全国|我市|我区|我省|我县|我国|本市)")
# 绩溪创成实践创新基地，生态文明名片达7个: in a report the next clause is the region's again.
_WON = lazy(
    r"(?:[^，]{0,14}?)(?:获评|获批|荣获|入选|跻身|创成|成功|挺进|进位|建成|成立|揭牌|挂牌|投用|开工|开通|开街"
    r"|稳居|位居|升至|入围|上榜|列入|纳入|组建|建设加快|加快建设|市场化运营|复制推广|开设|被评为"
    r"|(?:加速|加快|有序|顺利|扎实|全面|深入|稳步)(?:推进|启动|实施)|启动建设|上线$|升格|被?认定为|完工|竣工)"
)
# 宁阳县高端化工入选省特色产业集群，总数达到9个: what is of a place wins.
_WON_BY = lazy("[^，。；：\\d]{0,40}?(?:入选|获评|获批|荣获|列入|通过)")
# 隆基乐叶单晶电池、晶环蓝宝石晶片等150个项目: examples of what is counted are no subject.
_LISTED = lazy(
    r"[^，。；：]*等[近超约]?(?:\d|[一二两三四五六七八九十百]+[个家项种条])|[^，。；：]*、[^，。；：]*等(?:一[大系]?[批列]|重[大点]|项目)"
)
# A clause without names sets a subject only where it begins with one of these.
_SETS = lazy(f"{_DEICTIC.pattern}|{_ANY_BACK.pattern}")
_NATION = lazy("全国|我国")
# 全国名特优新农产品达到8个 in a city's report are its own; near miss: 全国共有23家中心.
_OF_NATION = lazy("(?:全国|我国)(?:$|共|有|平均|各|累计|已|范围|的|经济|生产)")
_WIDER = lazy(r"(?:全|我)([省市])")
# 沪苏浙在宣投资项目320个: where investors come from.
_KIND_BEHIND = lazy("[、以及河江湖山流]|企业|人|技术|市场|在[一-龥]{1,2}(?:投资|设立|注册)")
# 由…打造的X，  作为…的X，  位于…的X，: the sentence goes on about X.
_PRESENTED = lazy(r"的“?$|^(?:由|以|作为|位于)")


class Subject(NamedTuple):
    """From `start` to `end` the sentence is about `refs`; none means the document's region.

    `span` is where the subject is printed, `back` true where a noun points back to it.
    """

    start: int
    end: int
    refs: tuple[Ref, ...]
    span: tuple[int, int]
    back: bool = False


class _Clause(NamedTuple):
    """One clause of a sentence: `at` is where it begins behind times and linking words.

    `inside` are the mentions in it.
    """

    sentence: str
    start: int
    begin: int
    end: int
    at: int
    opens: bool
    inside: list[Mention]


class Subjects:
    """What the sentences of one document are about; paragraphs are read in text order."""

    def __init__(self, document: Document, mentions: Iterable[Mention]) -> None:
        self._head: Head = document.head
        self._parts = find_parts(document)
        self._owner: Ref | None = None
        self._mentions = tuple(sorted(mentions, key=lambda m: (m.start, -m.end, m.label, m.name)))
        self._starts = [m.start for m in self._mentions]
        self._paragraph = 0
        self._carried: tuple[Ref, ...] = ()
        self._fresh = True

    @property
    def region_name(self) -> str:
        """The name of the region of the document, or of the part that is read."""
        own = self._owner and self._owner.label == "Place"
        return self._owner.name if self._owner and own else self._head.region

    def region(self, text: str = "") -> Ref | None:
        """Give the region of the document or the part, or the wider one that 全省 and 全国 name."""
        nation = _OF_NATION if self._head.kind == "report" and self._head.region else _NATION
        if nation.match(text):
            return Ref("Place", "中国")
        word = _WIDER.match(text)
        regions = self._head.regions or (self._head.region,)
        wider = next((r for r in regions if word and r.endswith(word[1])), "")
        if self._owner and not wider:
            return self._owner
        region = wider or self._head.region
        return Ref("Place", region) if region else None

    def open_paragraph(self, start: int, section: Section) -> None:
        """Forget the paragraph before; an item whose title is one thing is about it (35. X中心).

        22. 建设X平台 is not: it says what is to be done.
        """
        self._paragraph = start
        part = part_at(self._parts, start)
        self._owner = part.owner if part else None
        size = len(section.title.strip("。“”")) - 2
        titled = self.within(section.start, section.heading_end)
        opening = section.title.lstrip("“")
        whole = [
            m
            for m in titled
            if m.label in OWN[1:]
            and m.end - m.start >= size
            and opening.startswith(m.surface.strip("“”")[:2])
        ]
        self._carried = (Ref(whole[0].label, whole[0].name),) if whole else ()
        self._fresh = True

    def within(self, start: int, end: int) -> list[Mention]:
        """Give the mentions that lie between two places of the text."""
        first, last = bisect_left(self._starts, start), bisect_right(self._starts, end)
        return [m for m in self._mentions[first:last] if m.end <= end]

    def read(
        self, sentence: str, start: int, times: tuple[Time, ...], *, told: bool = True
    ) -> tuple[Subject, ...]:
        """Give the subjects of a sentence that begins at `start` of the text, in order.

        Of one that is not `told` only the first matters, where a noun points back.
        """
        found = [Subject(0, len(sentence), self._carried, (0, 0))]
        opens, near = True, self.within(start, start + len(sentence))
        spans = clauses(sentence)
        for begin, end in spans if told or self._fresh else spans[:1]:
            at = skip_front(sentence, begin, end, times)
            inside = [m for m in near if start + begin <= m.start and m.end <= start + end]
            if not (inside or _SETS.match(sentence, at, end)):
                opens = opens and not sentence[at:end].strip("，")
                continue
            for subject in self._clause(_Clause(sentence, start, begin, end, at, opens, inside)):
                own = subject.span[0] == subject.span[1] and not subject.refs
                lasting = (
                    subject.start == end
                    or own
                    or subject.back
                    or (opens and len(subject.refs) <= 1)
                )
                found.append(subject if lasting else subject._replace(end=end))
                opens = False
            opens = opens and not sentence[at:end].strip("，")
        self._keep(found[1:], len(sentence))
        return tuple(found)

    def _keep(self, found: list[Subject], end: int) -> None:
        """Keep the subject that the first sentence of a paragraph, or a noun pointing back, set."""
        lasting = next((s for s in found if s.end == end and s.refs), None)
        settles = lasting and (self._fresh or (lasting.start == 0 and lasting.back))
        if lasting and settles and all(r.label in OWN[1:] for r in lasting.refs):
            self._carried = lasting.refs
        self._fresh = False

    def _clause(self, clause: _Clause) -> list[Subject]:
        """Give the subject that a clause sets, if any."""
        sentence, start, at = clause.sentence, clause.start, clause.at
        if word := _DEICTIC.match(sentence, at, clause.end):
            wide = self.region(sentence[word.start() : clause.end])
            refs = (wide,) if wide and wide != self.region() else ()
            if clause.begin == 0 or not refs:
                end = clause.end if refs else len(sentence)
                return [Subject(clause.begin, end, refs, (at, at))]
        here = [m for m in clause.inside if not m.role]
        quoted = sentence[at : at + 1] == "“"
        first = [m for m in here if m.start - quoted <= start + at < m.end]
        if first:
            return self._named(clause, first, here)
        return self._back(clause) or self._topic(clause, here)

    def _named(self, clause: _Clause, first: list[Mention], here: list[Mention]) -> list[Subject]:
        """Give the subject of a clause that begins with a thing, or with several (肥西、肥东…)."""
        sentence, start = clause.sentence, clause.start
        chain = chain_of(sentence, start, first, here)
        last = max(m.end for m in chain) - start
        last += sentence[last : last + 1] == "”"
        span = (first[0].start - start, last)
        behind = sentence[last:]
        if _LISTED.match(first[0].surface + behind):
            return [Subject(clause.begin, clause.end, (), (0, 0))]
        if listed := counts_itself(sentence[span[0] :]):
            return [Subject(clause.begin, clause.end, (), (span[0], span[0] + listed))]
        lends = chain[-1].label == "Platform" and LENDS.match(behind)
        if chain[-1].label in _SPEAKS or behind.startswith("》") or lends:
            printed = span if chain[-1].label != "Program" and not lends else (0, 0)
            return [Subject(clause.begin, len(sentence), (), printed)]
        if not behind or behind.startswith("等") or self._is_attribute(chain[-1], behind):
            return []
        refs = tuple(dict.fromkeys(Ref(m.label, m.name) for m in chain if m.label in OWN))
        own = () if all(r == self.region() for r in refs) else refs
        won = self._head.kind == "report" and (
            _WON.match(sentence, last, clause.end)
            or (chain[-1].label == "Place" and _WON_BY.match(sentence, last, clause.end))
        )
        ends = won or several_places(sentence, start, chain, here)
        return [Subject(clause.begin, clause.end if ends else len(sentence), own, span)]

    def _is_attribute(self, mention: Mention, behind: str) -> bool:
        """Say whether a place only tells what kind something is: 以色列技术, 赤水河, 中国眼谷."""
        if mention.label != "Place" or mention.name == self._head.region:
            return False
        if mention.kind in ("country", "region"):
            return True
        return bool(_KIND_BEHIND.match(behind))

    def _back(self, clause: _Clause) -> list[Subject]:
        """Give the thing that a noun at the start of a clause points back to."""
        at, text = clause.at, clause.sentence[clause.at : clause.end]
        if not _ANY_BACK.match(text):
            return []
        for label, pattern in _BACK.items():
            match = pattern.match(text)
            before = self.within(self._paragraph, clause.start + at) if match else ()
            known = [m for m in before if m.label == label]
            if match and known and not self._meant_generally(match[0], clause, known[-1]):
                alike = [m for m in known if m.name.endswith(match[0].lstrip("该本这家一个"))]
                ref = Ref(label, (alike or known)[-1].name)
                span = (at, at + match.end())
                return [Subject(clause.begin, len(clause.sentence), (ref,), span, back=True)]
        return []

    def _meant_generally(self, noun: str, clause: _Clause, known: Mention) -> bool:
        """Say whether a class was spoken of since: 推动省级经济园区发展，园区总产值达到2900亿元."""
        noun = noun.removeprefix("该").removeprefix("本")
        last = clause.sentence.rfind(noun, 0, max(clause.at, 0))
        return last > 0 and known.end - clause.start < last + len(noun)

    def _topic(self, clause: _Clause, here: list[Mention]) -> list[Subject]:
        """Give the thing that ends a clause (由…打造的X，) or that is being built in it."""
        sentence, start, end = clause.sentence, clause.start, clause.end
        if sentence[end : end + 1] != "，":
            return []
        for mention in here:
            if mention.label not in OWN[1:]:
                continue
            ahead = sentence[clause.begin : mention.start - start]
            behind = sentence[mention.end - start : end].lstrip("”")
            presented = clause.opens and not behind and _PRESENTED.search(ahead)
            built = GOING.fullmatch(behind) and BUILT.search(ahead)
            if presented or built:
                ref = Ref(mention.label, mention.name)
                aim = AIM.search(sentence, end)
                last = aim.start() if aim else len(sentence)
                if built:
                    last = min(last, self._next_named(clause))
                return [Subject(end, last, (ref,), (clause.begin, end))]
        return []

    def _next_named(self, clause: _Clause) -> int:
        """Give where the first later clause begins that names a thing of its own."""
        sentence, start = clause.sentence, clause.start
        later = self.within(start + clause.end, start + len(sentence))
        starts = [m.start - start for m in later if m.label in OWN]
        if not starts:
            return len(sentence)
        return max(sentence.rfind("，", 0, min(starts)), clause.end)
