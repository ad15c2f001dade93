"""Says what an amount shares with its neighbours: nouns, a bound, a place in an enumeration."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from policygraph.ingest.figures.amounts import Amount
from policygraph.ingest.figures.classed import COST
from policygraph.ingest.figures.named import Carry, Named
from policygraph.ingest.figures.nouns import bare
from policygraph.ingest.figures.patterns import starts, words
from policygraph.ingest.figures.phrases import Left, Right
from policygraph.ingest.figures.right import read_right
from policygraph.ingest.figures.slots import Slot
from policygraph.ingest.lazy import lazy
from policygraph.ingest.model import Figure

# 10个过百亿、 | 20个过50亿、20个过30亿项目; 87个百亿元级、1965个亿元级项目.
_SIZED = lazy(r"(?:超过?|过|破|上)?[\d.一二三四五六七八九十百千]*[万亿]元?(?:以上|级)?")


def shared(sentence: str, slot: Slot, before: Slot | None, *, unread: bool) -> Slot:
    """Give a slot with what it shares with the one before it, which may be left `unread`.

    A class that is marked by an amount keeps its place in the enumeration (新增A100家、
    营业收入超百亿元企业1家); of A、B分别突破2000家和3000家 the bound holds for both.
    """
    if before is None:
        return slot
    counts = slot.amount.form == "count" and before.amount.form in ("money", "area")
    if slot.joint == "+" and unread and counts:
        cost = COST.search(sentence[before.left[0] : before.amount.start])
        cost = cost if sentence.startswith("的", before.amount.end) else None
        end = before.left[0] + cost.start() if cost else slot.left[1]
        return replace(slot, joint=before.joint, left=(before.left[0], end))
    bare = slot.amount.bound == "=" and slot.amount.unit == before.amount.unit
    handed = "分别" in sentence[slot.clause : slot.amount.start]
    least = before.amount.bound != "=" and not before.amount.after
    if bare and least and handed and _stands_alone(sentence, slot):
        return replace(slot, amount=replace(slot.amount, bound=before.amount.bound))
    return slot


def bounded_alike(sentence: str, slots: Sequence[Slot]) -> tuple[Slot, ...]:
    """Give the slots with a bound behind the last of a run for all: 分别增长13%、20%左右."""
    kept = list(slots)
    for at in range(len(kept) - 2, -1, -1):
        slot, last = kept[at], kept[at + 1].amount
        handed = "分别" in sentence[slot.clause : slot.amount.start]
        alike = handed and slot.amount.unit == last.unit and slot.amount.bound == "="
        behind = last.bound != "=" and last.after and not last.before
        if alike and behind and _stands_alone(sentence, kept[at + 1]):
            amount = replace(slot.amount, bound=last.bound, after=last.after)
            kept[at] = replace(slot, amount=amount)
    return tuple(kept)


def run_length(sentence: str, slots: Sequence[Slot]) -> int:
    """Give how many amounts stand side by side from a slot on: 分别增长22.6%、21%."""
    alone = (_stands_alone(sentence, slot) for slot in slots[1:])
    return 1 + sum(1 for _ in takewhile(bool, alone))


def stands_for_all(slot: Slot, following: Slot | None) -> bool:
    """Say whether an amount is the only one that several nouns share: A、B分别增长15%以上.

    Near misses: A、B分别增长15%、20%; A、B分别为10家，20家.
    """
    if slot.amount.form not in ("share", "count", "money"):
        return False
    near = following and following.joint in ("、", "，")
    return not (near and following and following.left[0] == following.left[1])


def shared_deed(sentence: str, slots: Sequence[Slot]) -> str:
    """Give what the last of an enumeration of counts does, and so all: 4个园区、15家企业入选试点.

    Near miss: 新建园区4个、15家企业入选试点.
    """
    ends = takewhile(
        lambda s: s.joint == "、" and s.left[0] == s.amount.start and s.amount.form == "count",
        slots[1:],
    )
    listed = list(ends)
    if not listed or slots[0].amount.form != "count":
        return ""
    last, behind = listed[-1], slots[len(listed) + 1 : len(listed) + 2]
    if behind and behind[0].joint == "+":
        return ""
    return read_right(sentence[slice(*last.right)], unit=last.amount.unit).deed


def shared_head(sentence: str, slots: Sequence[Slot]) -> str:
    """Give the noun that only the last of some levels prints: 1家五星级、2家四星级酒店."""
    for slot in takewhile(lambda s: s.joint in ("、", "，"), slots[1:]):
        noun = read_right(sentence[slice(*slot.right)], unit=slot.amount.unit).noun
        if not is_level(noun):
            return noun
    return ""


def shares_nouns(sentence: str, slot: Slot, following: Slot | None) -> bool:
    """Say whether the next amount is of the nouns of this one: 注册量、企业数突破185亿个、2.1万家.

    Near miss: 余额增长15.9%、居全省第2位.
    """
    ranks = [s.amount.form in ("rank", "shift") for s in (slot, following) if s]
    return len(set(ranks)) == 1 and _stands_alone(sentence, following)


def handed_rise(amount: Amount, left: Left, carry: Carry, run: int) -> tuple[Named, ...]:
    """Give what side by side counts rose of: A153名、B37个，分别增加47名和13个.

    Near miss: A153名、B37个，增加47名, which is of the last alone.
    """
    rose = not left.noun and (left.verb or left.tail) in words("verbs", "increase")
    if (
        amount.form != "count"
        or not rose
        or "分别" not in left.raw
        or not len(carry.names) == run > 1
    ):
        return ()
    return tuple(Named(n, bare(n), left.verb, "increase") for n in carry.names)


def _stands_alone(sentence: str, slot: Slot | None) -> bool:
    """Say whether an amount stands alone behind 、 or 和, of the nouns of the one before it."""
    if slot is None or slot.joint != "、" or slot.left[0] != slot.amount.start:
        return False
    return not sentence[slot.right[0] : slot.right[1]].strip()


def is_list_counted(sentence: str, slot: Slot, before: Slot | None) -> bool:
    """Say whether a list of N only tells which things are counted: 35家企业入围全国百强.

    Near miss: 在69家基地中位列前4, which is a rank.
    """
    if before is None or slot.joint != "+" or slot.amount.bound != "<=":
        return False
    between = sentence[before.amount.end : slot.amount.start]
    return before.amount.form == "count" and "中" not in between


def completed_noun(noun: str, following: str) -> str:
    """Give a noun with what only the next one prints: 1家五星级、3家四星级旅游饭店."""
    own = starts("words", "levels").match(following) or _SIZED.match(following)
    return noun + following[own.end() :] if own else noun


def is_level(noun: str) -> bool:
    """Say whether a noun is a level alone: 1家 | 五星级 | 、."""
    return bool(starts("words", "levels").fullmatch(noun) or _SIZED.fullmatch(noun))


def continues(amount: Amount, left: Left, right: Right, carry: Carry) -> bool:
    """Say whether a date alone stands before an amount: 开工率一季度达到30%、二季度达到60%."""
    alone = not (left.noun or left.verb or left.tail or right.noun)
    return alone and bool(carry.name) and amount.unit == carry.unit and not amount.scope


def of_each(
    slot: Slot, left: Left, named: Sequence[Named], listed: Sequence[str], run: int
) -> tuple[Named, ...]:
    """Give what each of some things counted in a list has: 8个省、9个市项目完成投资3亿元、5亿元."""
    rated = "分别" in left.raw and left.noun.endswith(
        ("率", "度")
    )  # 办理A148件、B134件，满意率分别达
    told = slot.joint == "+" or (slot.joint == "，" and (left.raw.startswith("分别") or rated))
    if not told or len(named) != 1 or not len(listed) == run > 1:
        return ()
    name = named[0].name
    own = name if name.startswith(listed[-1]) else listed[-1] + name
    return tuple(named[0]._replace(name=h + own[len(listed[-1]) :], head=h) for h in listed)


def both_ends(figure: Figure, amount: Amount) -> Iterator[Figure]:
    """Give a figure, or both ends of its range."""
    if amount.low is None:
        yield figure
        return
    yield replace(figure, value=amount.low, bound=">=")
    yield replace(figure, bound="<=")
