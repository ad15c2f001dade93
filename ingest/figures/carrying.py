"""Says what an amount leaves to those behind it in its sentence."""

from collections.abc import Sequence

from policygraph.ingest.figures.leads import LEADS
from policygraph.ingest.figures.named import Carry, Named
from policygraph.ingest.figures.patterns import cut_start, words
from policygraph.ingest.figures.phrases import Left, Right, is_quantity
from policygraph.ingest.figures.slots import Slot

# 新增A10家、B5家，数量均居全省第一: each of them is ranked.
_NUMBERED = ("数量", "总数", "数量均", "总数均")


def carried(before: Carry, slot: Slot, left: Left, right: Right, named: Named) -> Carry:
    """Give what the next amount may leave unsaid; `before` is what this one was read with.

    How far something leads (高于全省5个百分点) says nothing new of what is measured.
    """
    led = LEADS.search(named.name) if slot.amount.unit == "百分点" and before.name else None
    if led:
        return before._replace(lead=led[1])
    own = left.verb or (left.tail if right.noun else "")
    own = "" if own in words("names", "sums") else own
    near = "" if own else _verb_inside(left)
    goes_on = slot.joint in ("、", "，") and not left.reach
    deed = cut_start(right.deed, "verbs", "predicate", "flow")
    rest = right.noun.removeprefix(named.head) if right.noun.startswith(named.head) else ""
    return Carry(
        head=named.head,
        name=named.name,
        verb=own or near or (before.verb if goes_on else ""),
        near=bool(near) or (before.near and not own and goes_on),
        form=named.way if named.way in ("growth", "fall") else slot.amount.form,
        deed=deed if right.deed else "",
        names=before.names,
        unit=slot.amount.unit,
        owned=rest if is_quantity(rest) else "",
    )


def _verb_inside(left: Left) -> str:
    """Give a verb that holds for what 、 joins: 争取试点35项、, 中心城区新增学位2490个、."""
    if left.adverbs.endswith("争取"):
        return "争取"
    return "新增" if "新增" in left.noun[1:] else ""


def recalled(
    carry: Carry, slot: Slot, left: Left, recent: Sequence[str], rises: Sequence[str], run: int
) -> Carry:
    """Give what is carried on with the names that 分别 hands out, or that 均 ranks together.

    `run` amounts stand side by side from here, `recent` names were read before, `rises` are what
    grew last: A增长8.1%、B增长10.5%，分别居全省第4、第2位.
    """
    handed = "分别" in left.raw and not left.noun
    together = "均" in left.raw or (handed and len(rises) == run)
    if slot.amount.form == "rank" and together and len(rises) > 1:
        rose = "" if left.whole.strip("均分别") else "增速"
        return carry._replace(names=tuple(name + rose for name in rises))
    counts = [name for name in recent[-2:] if name.endswith("数")]
    if slot.amount.form == "rank" and left.whole.endswith(_NUMBERED) and len(counts) > 1:
        return carry._replace(names=tuple(counts))
    if handed and len(recent) >= run > 1:
        return carry._replace(names=tuple(recent[-run:]))
    return carry
