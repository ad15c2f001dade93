"""Reads the figures of one sentence: amounts, slots, names, subjects and years put together."""

from collections.abc import Sequence
from dataclasses import replace

from policygraph.ingest.figures.amounts import Amount
from policygraph.ingest.figures.awards import Award, is_payment, promised, read_award
from policygraph.ingest.figures.bearers import find_bearers
from policygraph.ingest.figures.carrying import carried, recalled
from policygraph.ingest.figures.classed import read_classed
from policygraph.ingest.figures.context import Context
from policygraph.ingest.figures.holders import name_holders
from policygraph.ingest.figures.leads import SIZE, aimed, gained, grown, name_lead
from policygraph.ingest.figures.left import read_left
from policygraph.ingest.figures.measure import measure_of, since_of
from policygraph.ingest.figures.named import Carry, Named, telling
from policygraph.ingest.figures.naming import name_indicator
from policygraph.ingest.figures.phrases import Left, Right
from policygraph.ingest.figures.printed import ORDERED, without_words
from policygraph.ingest.figures.right import read_right, without_deed
from policygraph.ingest.figures.sharing import (
    both_ends,
    bounded_alike,
    completed_noun,
    continues,
    handed_rise,
    is_level,
    is_list_counted,
    of_each,
    run_length,
    shared,
    shared_deed,
    shared_head,
    shares_nouns,
    stands_for_all,
)
from policygraph.ingest.figures.skips import begins_rise, reason_to_skip
from policygraph.ingest.figures.slots import Slot, cut_slots, join_measured
from policygraph.ingest.figures.status import Moment, read_moment
from policygraph.ingest.figures.subject import OWN, Subject, Subjects
from policygraph.ingest.figures.wording import (
    announced,
    names_in,
    plain,
    programme_before,
    trimmed,
    without,
)
from policygraph.ingest.model import Figure, Unread

_OPEN_REASON = "no noun that the value belongs to was found"


class SentenceReader:
    """Reads one sentence; `figures` and `open` hold what was found, in text order."""

    def __init__(
        self, sentence: str, context: Context, subjects: Subjects, *, told: bool = True
    ) -> None:
        self.sentence = sentence
        self.context = context
        self.subjects = subjects
        self.times = context.times(sentence)
        self.about = subjects.read(sentence, context.start, self.times, told=told)
        self.figures: list[Figure] = []
        self.open: list[Unread] = []
        self._carry = Carry()
        self._pending: list[Named] = []
        self._recent: list[str] = []
        self._listed: list[str] = []
        self._run, self._deed, self._head, self._alone = 1, "", "", False
        self._rises: list[str] = []
        self._before: Slot | None = None
        self._right: Right | None = None
        self._moment: Moment | None = None

    def read(self, printed: Sequence[Amount]) -> None:
        """Read all amounts of the sentence; `printed` is what `find_printed` gives of it."""
        text = self.sentence
        names = tuple(names_in(text, self.context.start, self.context.mentions))
        amounts = without_words(text, printed, names, self.times)
        if not amounts:
            return
        self._carry = Carry(heading=announced(text))
        slots = bounded_alike(text, join_measured(text, cut_slots(text, amounts)))
        for at, following in enumerate((*slots[1:], None)):
            slot = shared(text, slots[at], self._before, unread=self._right is None)
            if slot.joint == "；":
                self._carry, self._pending, self._moment = Carry(), [], None
            if self._is_skipped(slot, following):
                self._classed(slot, following)
                self._right = None
            else:
                self._run = run_length(text, slots[at:])
                self._alone = stands_for_all(slot, following)
                self._deed = shared_deed(text, slots[at:])
                self._head = shared_head(text, slots[at:])
                self._slot(slot, following)
            self._before = slot

    def _is_skipped(self, slot: Slot, following: Slot | None) -> bool:
        """Say whether an amount is no figure, or an edge between two named ends."""
        if slot.amount.form in ORDERED:
            return is_list_counted(self.sentence, slot, self._before)
        if reason_to_skip(self.sentence, slot, following):
            return True
        return is_payment(self.sentence, self.context.start, slot.amount, self.context.mentions)

    def _classed(self, slot: Slot, following: Slot | None) -> None:
        """Keep what an amount tells that only marks a class: what a project makes or costs."""
        things = {m.end - self.context.start: m for m in self.context.mentions if m.label in OWN}
        told = read_classed(self.sentence, slot, following, things)
        if told and not self.context.clock.rules:
            named, makers = told
            subject = self._subject(slot)
            if makers is not None:
                subject = Subject(0, len(self.sentence), makers, (0, 0))
            measure = "yearly" if named.way == "yearly" else "level"
            self._add_all(slot, [named], measure, self._when(slot, subject), subject)

    def _slot(self, slot: Slot, following: Slot | None) -> None:
        """Read one amount."""
        subject = self._subject(slot)
        handed = shares_nouns(self.sentence, slot, following)
        left = read_left(self._left_text(slot, subject), handed=handed)
        right = self._read_right(slot, following, left)
        moment = self._when(slot, subject)
        rate = slot.amount.form == "share" and left.noun.endswith("率")
        award = None if rate else read_award(self.sentence, slot)
        if award and not moment.done and (moment.status != "actual" or award.firm):
            self._add_award(slot, award, moment)
            return
        clock = self.context.clock
        if clock.rules and (clock.barred or not (moment.timed or rate)):
            return
        left = left._replace(shares=self._run)
        if handed and "分别" not in left.reach:
            left = left._replace(reach="分别" + left.reach)
        named = self._named(slot, left, right, subject)
        if named:
            if not begins_rise(self.sentence, slot):
                measure = measure_of(slot.amount, left, named[0], moment, clock)
                self._add_all(slot, named, measure, moment, subject)
            self._remember(slot, left, right, named[-1])
        else:
            printed = self.sentence[slot.amount.start : slot.amount.end]
            self.open.append(Unread("figure", printed, *self._span(slot), _OPEN_REASON))

    def _read_right(self, slot: Slot, following: Slot | None, left: Left) -> Right:
        """Read the text behind an amount, with what a neighbour prints of it."""
        right = read_right(self._plain(*slot.right), unit=slot.amount.unit)
        if right.noun and not (right.deed or left.verb or left.noun):
            right = right._replace(deed=self._deed)
        if self._head and is_level(right.noun):
            right = right._replace(noun=completed_noun(right.noun, self._head))
        self._right = right
        if following and following.joint == "+" and right.noun:
            won = is_list_counted(self.sentence, following, slot)
            deed = self.sentence[following.amount.start : following.amount.end] if won else ""
            right = right._replace(noun=without_deed(right.noun), deed=deed)
        return right

    def _named(self, slot: Slot, left: Left, right: Right, subject: Subject | None) -> list[Named]:
        """Give the indicators of a slot; 分别 hands out the names of A、B one by one."""
        if slot.joint == "，" and right.noun:
            self._pending = []
        if self._pending and slot.joint in ("、", "，") and not left.noun:
            return [self._pending.pop(0)]
        about = subject.refs[0].name if subject and subject.refs else ""
        self._carry = recalled(self._carry, slot, left, self._recent, self._rises, self._run)
        if held := name_holders(self.sentence, slot):
            return [held]
        dated = any(slot.left[0] <= t.start < slot.amount.first for t in self.times)
        if dated and continues(slot.amount, left, right, self._carry):
            return [Named(self._carry.name, self._carry.head)]
        self._carry = self._led(slot, left, subject)
        leads = slot.amount.unit == "百分点"
        ahead = self._plain(slot.left[0], slot.amount.start) if leads else ""
        named = telling(
            handed_rise(slot.amount, left, self._carry, self._run)
            or name_lead(slot.amount, ahead, self._carry, self._run)
            or name_indicator(slot.amount, left, right, self._carry, joint=slot.joint, about=about)
        )
        several = of_each(slot, left, named, self._listed, self._run)
        handed = several or slot.amount.unit == "百分点" or "分别" in left.raw + left.reach
        if handed and not several and self._alone:
            return list(named)  # 科技贷款、制造业贷款分别增长15%以上
        named = several or named
        shared = named * (len(subject.refs) - 1) if subject and len(named) == 1 else ()
        self._pending = list(named[1:] or shared) if handed else []
        if len(named) > 1:
            self._carry = self._carry._replace(names=tuple(n.name for n in named))
        return list(named[:1] if handed else named)

    def _led(self, slot: Slot, left: Left, subject: Subject | None) -> Carry:
        """Give what is carried on, or what the clause before speaks of.

        A quantity of a thing named in its own clause is of nothing before: 华友产值超110亿元.
        """
        named = subject and subject.refs and slot.left[0] <= subject.span[0] < slot.amount.first
        if named and slot.joint in ("", "，") and SIZE.fullmatch(left.noun):
            return Carry(heading=self._carry.heading)
        carry = gained(self.sentence, slot, left, self._carry)
        return grown(self.sentence, slot, aimed(self.sentence, slot, left, carry))

    def _subject(self, slot: Slot) -> Subject | None:
        """Give what the sentence is about at an amount."""
        before = [s for s in self.about if s.start <= slot.amount.first < s.end]
        return before[-1] if before else None

    def _left_text(self, slot: Slot, subject: Subject | None) -> str:
        """Give the text before an amount without times and subject."""
        begin, end = slot.left
        if slot.joint == "+" and self._before:
            begin = self._behind_noun(self._before, end)
        cuts = [(t.start, t.end) for t in self.times]
        if subject and subject.span[1] > begin and subject.span[0] < end:
            cuts.append(subject.span)
        return plain(without(self.sentence, begin, end, cuts), self.subjects.region_name)

    def _behind_noun(self, before: Slot, end: int) -> int:
        """Give where the text before an amount begins in a clause that holds one before it.

        Behind the noun of that one (26家新型研发机构 | 共投入2.5亿元); where it only marked a
        class, before it (投资超5000万元项目30个).
        """
        if self._right is None:
            return before.left[0]
        at = before.amount.end
        deed = self._right.deed if self._right.noun else ""
        return at + max(self.sentence[at:end].rfind(deed), 0) if deed else at

    def _plain(self, begin: int, end: int) -> str:
        """Give a part of the sentence without the region's name, short forms spelt out."""
        return plain(self.sentence[begin:end], self.subjects.region_name)

    def _when(self, slot: Slot, subject: Subject | None) -> Moment:
        """Give the moment of a slot; a bracket and a growth take that of the amount before."""
        led = self.context.led
        if led and subject and subject.refs:
            led = replace(led, sort="led")
        moment = read_moment(
            self.sentence, slot, self.times, self.context.clock, self.context.default, led
        )
        before, times = self._moment, [t for t in self.times if t.sort != "compare"]
        own = any(slot.clause <= t.start < slot.amount.first for t in times)
        if before and not own and (slot.joint == "（" or before.local):
            moment = replace(before, yearly=moment.yearly, done=moment.done, since=moment.since)
        self._moment = moment
        return moment

    def _add_all(
        self, slot: Slot, named: list[Named], measure: str, moment: Moment, subject: Subject | None
    ) -> None:
        """Keep the figures of an amount: one for each indicator and bearer, two for a range."""
        since = since_of(measure, moment, self.context.clock)
        bearers = find_bearers(
            self.sentence, self.context.start, slot, subject, self.subjects, self.context.mentions
        )
        a, span = slot.amount, self._span(slot)
        for one in named:
            for ref in bearers:
                figure = Figure(
                    one.name, a.value, a.unit, a.bound, measure, moment.status, ref, *span,
                    f"figures.{one.way}", moment.year, since,
                )  # fmt: skip
                self.figures += both_ends(figure, a)

    def _add_award(self, slot: Slot, award: Award, moment: Moment) -> None:
        """Keep what a policy promises for a single case."""
        figure = promised(award, slot, self.subjects.region(), self._span(slot))
        self.figures += both_ends(replace(figure, year=moment.year), slot.amount)

    def _span(self, slot: Slot) -> tuple[int, int]:
        """Give the span of the text that states the figure: its clause up to the noun behind it."""
        begin = min(slot.left[0], slot.amount.start)
        if slot.joint == "+" and self._before and self._before.left[0] < begin:
            begin = self._before.left[0]
        begin, end = trimmed(self.sentence, begin, slot.right[1], slot.amount.end)
        return self.context.start + begin, self.context.start + end

    def _remember(self, slot: Slot, left: Left, right: Right, named: Named) -> None:
        """Keep what later amounts of the sentence leave unsaid."""
        if slot.amount.form in ("rank", "shift"):
            name = "" if left.noun and slot.joint != "、" else self._carry.name
            self._carry = self._carry._replace(rank=named.name, ranked=named.head, name=name)
            return
        if slot.joint == "（" and self._carry.head:
            return
        if named.way not in ("growth", "fall"):
            self._recent.append(named.name)
        self._rises = [*self._rises, named.name] if named.way == "growth" else []
        if slot.joint != "、" or slot.amount.form != "count":
            self._listed = []
        if slot.amount.form == "count" and (right.noun or left.noun):
            self._listed.append(named.head)
        start, mentions = self.context.start, self.context.mentions
        programme = programme_before(self.sentence, start, slot.amount.start, mentions)
        carry = carried(self._carry, slot, left, right, named)
        self._carry = carry._replace(programme=programme)
