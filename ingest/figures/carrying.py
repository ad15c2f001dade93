"""Says what an amount leaves to those behind it in its sentence."""

from policygraph.ingest.figures.leads import LEADS
from policygraph.ingest.figures.named import Carry, Named
from policygraph.ingest.figures.patterns import cut_start, words
from policygraph.ingest.figures.phrases import Left, Right, is_quantity
from policygraph.ingest.figures.slots import Slot


def carried(before: Carry, slot: Slot, left: Left, right: Right, named: Named) -> Carry:
    """Give what the next amount may leave unsaid; `before` is what this one was read with.

    How far something leads (高于全省5个百分点) says nothing new of what is measured.
    """
    led = LEADS.search(named.name) if slot.amount.unit == "百分点" and before.name else None
    if led:
        return before._replace(lead=led[1])
    own = left.verb or (left.tail if right.noun else "")
    own = "争取" if not own and left.adverbs.endswith("争取") else own
    own = "" if own in words("names", "sums") else own
    goes_on = slot.joint in ("、", "，") and not left.reach
    deed = cut_start(right.deed, "verbs", "predicate", "flow")
    rest = right.noun.removeprefix(named.head) if right.noun.startswith(named.head) else ""
    return Carry(
        head=named.head,
        name=named.name,
        verb=own or (before.verb if goes_on else ""),
        form=named.way if named.way in ("growth", "fall") else slot.amount.form,
        deed=deed if right.deed else "",
        names=before.names,
        unit=slot.amount.unit,
        owned=rest if is_quantity(rest) else "",
    )
