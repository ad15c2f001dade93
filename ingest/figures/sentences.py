"""Reads the figures of one sentence: amounts, slots, names, subjects and years put together."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from policygraph.ingest.figures.amounts import Amount, find_amounts
from policygraph.ingest.figures.awards import Award, is_payment, read_award
from policygraph.ingest.figures.naming import Carry, Named, name_indicator
from policygraph.ingest.figures.patterns import lexicon, one_of
from policygraph.ingest.figures.phrases import Left, Right, read_left, read_right
from policygraph.ingest.figures.ranks import find_doublings, find_ranks, find_shifts
from policygraph.ingest.figures.skips import is_word, reason_to_skip
from policygraph.ingest.figures.slots import Slot, cut_slots
from policygraph.ingest.figures.status import Moment, read_moment
from policygraph.ingest.figures.subject import Subject, Subjects, read_composed
from policygraph.ingest.figures.times import Clock, Time, find_times
from policygraph.ingest.model import Figure, Mention, Ref, Unread

_OPEN_REASON = "no noun that the value belongs to was found"
_EMPTY_NOUNS = frozenset("其中 同时 此外 分别 以上 左右 我们 一年来".split())


@dataclass(frozen=True, slots=True)
class Context:
    """What is known before a sentence is read: its place in the text, clock, default status."""

    start: int
    clock: Clock
    default: str
    mentions: Sequence[Mention]
    led: Time | None = None


class SentenceReader:
    """Reads one sentence; `figures` and `open` hold what was found, in text order."""

    def __init__(self, sentence: str, context: Context, subjects: Subjects) -> None:
        self.sentence = sentence
        self.context = context
        self.subjects = subjects
        self.times = find_times(sentence, context.clock)
        self.about = subjects.read(sentence, context.start, self.times)
        self.figures: list[Figure] = []
        self.open: list[Unread] = []
        self._carry = Carry(heading=_announced(sentence))
        self._pending: list[Named] = []
        self._names: tuple[str, ...] = ()
        self._before: Slot | None = None
        self._right: Right | None = None
        self._moment: Moment | None = None
        self._masks = tuple(_masks(sentence, context.start, context.mentions))

    def read(self) -> None:
        """Read all amounts of the sentence."""
        slots = cut_slots(self.sentence, self._amounts())
        for slot, following in zip_longest(slots, slots[1:]):
            if slot.joint == "；":
                self._carry, self._pending, self._moment = Carry(), [], None
            if self._is_skipped(slot, following):
                self._before, self._right = slot, None
                continue
            self._slot(slot, following)
            self._before = slot

    def _amounts(self) -> tuple[Amount, ...]:
        """Give all amounts, ranks and doublings before plain amounts where they overlap."""
        text, masks = self.sentence, self._masks
        found = [*find_ranks(text), *find_shifts(text), *find_doublings(text)]
        found = [a for a in found if not any(b < a.start and a.end <= c for b, c in masks)]
        plain = [
            a
            for a in find_amounts(text)
            if not any(a.first < f.end and f.start < a.end for f in found)
        ]
        dated = tuple((t.start, t.end) for t in self.times)
        plain = [a for a in plain if not is_word(text, a, masks + dated)]
        return tuple(sorted((*found, *plain), key=lambda a: a.start))

    def _is_skipped(self, slot: Slot, following: Slot | None) -> bool:
        """Say whether an amount is no figure, or an edge between two named ends."""
        if slot.amount.form in ("rank", "shift", "double"):
            counted = self._before and slot.joint == "+" and self._before.amount.form == "count"
            return bool(counted and slot.amount.bound == "<=")
        if reason_to_skip(self.sentence, slot, following):
            return True
        return is_payment(self.sentence, self.context.start, slot.amount, self.context.mentions)

    def _slot(self, slot: Slot, following: Slot | None) -> None:
        """Read one amount."""
        amount = slot.amount
        subject = self._subject(slot)
        left = read_left(self._left_text(slot, subject))
        right = self._right = read_right(self._right_text(slot), unit=amount.unit)
        if following and following.joint == "+" and right.noun:
            right = replace(right, deed="")
        moment = self._when(slot, subject)
        award = read_award(self.sentence, slot)
        if award and not moment.done and (moment.status != "actual" or award.firm):
            self._add_award(slot, award, moment)
            return
        about = subject.refs[0].name if subject and subject.refs else ""
        named = self._named(slot, left, right, about, continued=self._continues(following))
        named = [
            n
            for n in named
            if n.name.strip("数的额比重排名金额规模面积") and n.name not in _EMPTY_NOUNS
        ]
        if not named:
            self._leave_open(slot)
            return
        measure = self._measure(slot, left, named[0], moment)
        for one in named:
            for ref in self._refs(slot, subject):
                self._add(slot, one, measure, moment, ref)
        self._remember(slot, left, right, named[-1])

    def _continues(self, following: Slot | None) -> bool:
        """Say whether the next amount stands alone behind 、 or 和, of the same nouns as this one."""
        if following is None or following.joint != "、":
            return False
        right = self.sentence[following.right[0] : following.right[1]].strip()
        return following.left[0] == following.amount.start and not right

    def _named(
        self, slot: Slot, left: Left, right: Right, about: str, *, continued: bool
    ) -> list[Named]:
        """Give the indicators of a slot; 分别 hands out the names of A、B one by one."""
        if self._pending and slot.joint in ("、", "，") and not left.noun:
            return [self._pending.pop(0)]
        named = list(
            self._measured_against(slot)
            or name_indicator(slot.amount, left, right, self._carry, slot.joint, about)
        )
        if (
            slot.amount.unit == "百分点" or "分别" in left.reach + left.tail + left.adverbs
        ) and len(named) > 1:
            self._pending = named[1:]
            self._names = tuple(n.name for n in named)
            return named[:1]
        self._pending = []
        return named

    def _measured_against(self, slot: Slot) -> tuple[Named, ...]:
        """Name a lead over another place: 增速高于全国0.9个百分点, one name for each of A、B."""
        if slot.amount.unit != "百分点":
            return ()
        match = re.search(
            r"([^，。；]*?)(?:分别)?(高于|低于|快于|高出|领先|好于)(.*)$",
            self.sentence[slot.left[0] : slot.amount.start],
        )
        if not match or not (match[1] or self._carry.name):
            return ()
        what = (
            self._plain(match[1].lstrip("，")) if len(match[1]) > 2 else self._carry.name + match[1]
        )
        over = re.sub(r"(?:增速|平均水平|水平|平均|约)$", "", match[3])
        parts = over.split("、") if "分别" in match[0] else [over]
        return tuple(Named(f"{what}{match[2]}{p}", what, way="share") for p in parts)

    def _subject(self, slot: Slot) -> Subject | None:
        """Give what the sentence is about at an amount."""
        before = [s for s in self.about if s.start <= slot.amount.first < s.end]
        return before[-1] if before else None

    def _refs(self, slot: Slot, subject: Subject | None) -> tuple[Ref | None, ...]:
        """Give what an amount is for: the members' whole, the subject, or the region."""
        whole = read_composed(self.sentence, self.context.start, slot.amount.end, self.subjects)
        if whole:
            return (whole,)
        if settled := self._settled(slot):
            return (settled,)
        if subject and subject.refs:
            return self._ranked_refs(slot, subject)
        if slot.amount.form in ("rank", "shift"):
            return (self.subjects.region(),)
        return (self.subjects.region(self.sentence[slot.left[0] :]),)

    def _ranked_refs(self, slot: Slot, subject: Subject) -> tuple[Ref, ...]:
        """Give all subjects of a rank, one for each value where 分别 hands them out."""
        if slot.amount.form != "rank":
            return subject.refs[:1]
        ranks = [a for a in find_ranks(self.sentence) if subject.start <= a.start < subject.end]
        if len(ranks) == len(subject.refs) > 1 and "分别" in self.sentence:
            return (subject.refs[[a.start for a in ranks].index(slot.amount.start)],)
        return subject.refs

    def _settled(self, slot: Slot) -> Ref | None:
        """Give the park that what is counted moves into: 2个国家人才团队入驻中以常州创新园."""
        text, at = self._right_text(slot), self.context.start + slot.amount.end
        for mention in self.context.mentions:
            if mention.label in ("Park", "Platform") and mention.start >= at:
                ahead = text[: mention.start - at]
                if re.search(r"(?:入驻|落户|进驻)[“]?$", ahead):
                    return Ref(mention.label, mention.name)
        return None

    def _left_text(self, slot: Slot, subject: Subject | None) -> str:
        """Give the text before an amount without times and subject."""
        begin, end = slot.left
        if slot.joint == "+" and self._before:
            begin = self._before.left[0]
            if self._right is not None:
                begin = self._before.amount.end
                ahead = self.sentence[begin:end]
                begin += (
                    ahead.rfind(self._right.deed) if self._right.deed and self._right.noun else 0
                )
        cuts = [(t.start, t.end) for t in self.times if t.start < end and t.end > begin]
        if subject and subject.span[1] > begin and subject.span[0] < end:
            cuts.append(subject.span)
        kept = [
            c
            for i, c in enumerate(self.sentence)
            if begin <= i < end and not any(a <= i < b for a, b in cuts)
        ]
        return self._plain("".join(kept))

    def _plain(self, text: str) -> str:
        """Give a text without the name of the document's own region, short forms spelt out."""
        for word, full in lexicon()["short"].items():
            text = text.replace(word, full[0])
        region = self.subjects.region_name
        short = region.rstrip("省市区县") if len(region) > 2 else region
        return (
            re.sub(
                rf"^(?:{region}|{short})(?=[^市区省县、]{{2}})(?!.{{0,6}}(?:大学|集团|公司))",
                "",
                text,
            )
            if region
            else text
        )

    def _right_text(self, slot: Slot) -> str:
        """Give the text behind an amount."""
        return self._plain(self.sentence[slot.right[0] : slot.right[1]])

    def _measure(self, slot: Slot, left: Left, named: Named, moment: Moment) -> str:
        """Give level, increase or yearly."""
        if moment.yearly or left.noun.endswith("年产") or left.verb.endswith("年产"):
            return "yearly"
        if named.way in ("growth", "increase"):
            return "increase"
        if named.way in ("fall", "share", "rank", "plain") or slot.amount.form in (
            "money",
            "share",
        ):
            return "level"
        counted_in_period = moment.timed or self.context.clock.bounded
        if named.way == "stock":
            bounded = moment.timed
            grows = named.verb in (
                "培育",
                "培养",
                "引育",
                "吸引",
                "服务",
                "惠及",
                "带动",
                "设立",
                "建立",
            )
            flows = (
                grows
                and (bounded or self.context.clock.bounded and not moment.done)
                and named.verb != "设立"
            )
            return "increase" if flows else "level"
        if moment.status == "target":
            return "increase"
        return (
            "increase" if counted_in_period and not (moment.done and not moment.timed) else "level"
        )

    def _add(self, slot: Slot, named: Named, measure: str, moment: Moment, ref: Ref | None) -> None:
        """Keep one figure, or two for a range."""
        amount = slot.amount
        since = moment.since if measure == "increase" else 0
        if measure == "increase" and not since and not moment.timed:
            since = self.context.clock.begin if moment.status == "target" else 0
        figure = Figure(
            named.name, amount.value, amount.unit, amount.bound, measure, moment.status, ref,
            *self._span(slot), f"figures.{named.way}", moment.year, since,
        )  # fmt: skip
        self.figures += _ends(figure, amount)

    def _when(self, slot: Slot, subject: Subject | None) -> Moment:
        """Give the moment of a slot; a bracket and a growth take that of the amount before."""
        led = self.context.led
        if led and subject and subject.refs:
            led = replace(led, sort="led")
        moment = read_moment(
            self.sentence, slot, self.times, self.context.clock, self.context.default, led
        )
        before = self._moment
        own = any(
            slot.clause <= t.start < slot.amount.first for t in self.times if t.sort != "compare"
        )
        if before and not own and (slot.joint == "（" or before.local):
            moment = replace(
                moment,
                year=before.year,
                status=before.status,
                timed=before.timed,
                local=before.local,
            )
        self._moment = moment
        return moment

    def _add_award(self, slot: Slot, award: Award, moment: Moment) -> None:
        """Keep what a policy promises for a single case."""
        amount, to, per = slot.amount, award.to, award.per
        name = to + award.kind + ("比例" if amount.form == "share" else "金额")
        figure = Figure(
            name, amount.value, amount.unit, amount.bound, "level", "award", self.subjects.region(),
            *self._span(slot), "figures.award", moment.year, 0, to, per,
        )  # fmt: skip
        self.figures += _ends(figure, amount)

    def _span(self, slot: Slot) -> tuple[int, int]:
        """Give the span of the text that states the figure: its clause up to the noun behind it."""
        begin = min(slot.left[0], slot.amount.start)
        if slot.joint == "+" and self._before and self._right is None:
            begin = self._before.left[0]
        end = slot.right[1] if slot.right[1] - slot.amount.end <= 40 else slot.amount.end
        text = self.sentence[begin:end]
        begin += len(text) - len(text.lstrip("，、；：的 　"))
        end -= len(text) - len(text.rstrip("，、；：。 　\n"))
        return self.context.start + begin, self.context.start + end

    def _leave_open(self, slot: Slot) -> None:
        """Put an amount without an indicator on the list of what was not understood."""
        begin, end = self._span(slot)
        self.open.append(
            Unread(
                "figure",
                self.sentence[slot.amount.start : slot.amount.end],
                begin,
                end,
                _OPEN_REASON,
            )
        )

    def _remember(self, slot: Slot, left: Left, right: Right, named: Named) -> None:
        """Keep what later amounts of the sentence leave unsaid."""
        if slot.amount.form in ("rank", "shift"):
            self._carry = replace(self._carry, rank=named.name)
            return
        programme = next(
            (self.sentence[m.start - self.context.start : m.end - self.context.start].strip("“”")
             for m in reversed(self.context.mentions) if m.label == "Program" and m.end - self.context.start <= slot.amount.start),
            "",
        )  # fmt: skip
        head, bracket = named.head, slot.joint == "（"
        if bracket and self._carry.head:
            return
        verb = left.verb or (
            self._carry.verb
            if slot.joint in ("、", "，") and not left.reach and not left.tail
            else ""
        )
        form = named.way if named.way in ("growth", "fall") else slot.amount.form
        deed = re.sub("^" + one_of("verbs", "predicate", "flow"), "", right.deed)
        self._carry = Carry(
            head, named.name, verb, form, programme, deed if right.deed else "", names=self._names
        )


def _announced(sentence: str) -> str:
    """Give what the first clause announces for a rank behind it: 发布的全球“科研城市”，X居第13位."""
    match = re.match(
        r"[^，。；]*(?:发布|公布|评选|评价)的(?:\d{4}年)?([^，。；的]{2,20})，", sentence
    )
    return match[1] if match else ""


def _ends(figure: Figure, amount: Amount) -> Iterator[Figure]:
    """Give a figure, or both ends of its range."""
    if amount.low is None:
        yield figure
        return
    yield replace(figure, value=amount.low, bound=">=")
    yield replace(figure, bound="<=")


def _masks(sentence: str, start: int, mentions: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """Give the spans whose numerals belong to names: titles, short quotes, named things."""
    for match in re.finditer(
        r"《[^》]*》|“[^”]{1,14}”|〔\d+〕\d*号?|[A-Za-z]+[-\d.+]*[A-Za-z\d]*", sentence
    ):
        yield match.span()
    for mention in mentions:
        yield mention.start - start, mention.end - start
