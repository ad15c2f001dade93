"""Cuts a sentence into slots: one amount each with the text left and right of it.

Left and right text run to the next boundary: a comma, a semicolon, the neighbouring amount, a
bracket that holds amounts. An enumeration comma (、) belongs to a noun (独角兽、潜在独角兽企业50家)
unless an amount stands before it (众创空间1家、孵化器2家).
"""

import re
from bisect import bisect_left
from dataclasses import dataclass, replace

from policygraph.ingest.figures.amounts import Amount
from policygraph.ingest.lazy import lazy

_STOPS = "，；：。！？…\n,;:"
_STOP_RE = lazy(f"[{_STOPS}]")
_ENCLOSED = {
    opened: re.compile(f"[{opened}][^{opened}{closed}]*[{closed}]")
    for opened, closed in ("（）", "()", "“”")
}
"""What brackets and quotation marks enclose, by the opening sign."""
_JOINTS = lazy(r"^(?:、|和(?![美谐平])|及|以及|与|并|或)+")


_LONG_QUOTE = 14
"""Signs from which on a quote is no name, but says things of its own."""
_JOINED_VERB = 14
"""Signs between an enumeration comma and the next amount that may still be the verb of that."""


@dataclass(frozen=True, slots=True)
class Slot:
    """One amount in its clause; all offsets count in the sentence.

    `left` and `right` are spans of text; `joint` is what separates the slot from the one before:
    、 inside one enumeration, ， or ； across clauses, （ in a bracket, empty for the first, and +
    where both stand in one clause. `clause` is where the clause begins.
    """

    amount: Amount
    left: tuple[int, int]
    right: tuple[int, int]
    joint: str
    clause: int


def cut_slots(sentence: str, amounts: tuple[Amount, ...]) -> tuple[Slot, ...]:
    """Give a slot for each amount, in text order."""
    stops = _find_stops(sentence, amounts)
    slots: list[Slot] = []
    for index, amount in enumerate(amounts):
        ahead, behind = bisect_left(stops, amount.start), bisect_left(stops, amount.end)
        before = stops[ahead - 1] if ahead else -1
        after = stops[behind] if behind < len(stops) else len(sentence)
        last = amounts[index - 1].end if index else -1
        following = amounts[index + 1] if index + 1 < len(amounts) else None
        left = _left_start(sentence, before, last, slots)
        right = _right_end(sentence, amount, after, following)
        joint = _joint(sentence, before, last, left)
        span = _behind_aside(sentence, amount, stops) or (amount.end, right)
        slots.append(Slot(amount, (left, amount.start), span, joint, before + 1))
    return tuple(slots)


# 新增2400户（累计约3600户）大中型餐饮单位: the noun stands behind the bracket.
_ASIDE = lazy(r"（[^（）]*\d[^（）]*）(?=[一-龥]{2})")


def _behind_aside(sentence: str, amount: Amount, stops: tuple[int, ...]) -> tuple[int, int] | None:
    """Give the span behind a bracket with an amount that parts an amount from its noun."""
    aside = _ASIDE.match(sentence[amount.end :])
    if not aside:
        return None
    begin = amount.end + aside.end()
    return begin, min((s for s in stops if s >= begin), default=len(sentence))


# 6个年经营量100—300万吨的一级市场, 10家年营收超亿元的企业: a measure of the things counted.
_MEASURE = lazy(
    r"(?:年度|计划|年)*(?:经营量|营收|营业收入|主营业务收入|销售额|销售收入|产值|产量|总?投资|投资额|收入|面积|规模|产能"
    r"|库容|里程|估值|税收)(?:超过?|达到?|在|突破)?"
)


# 25个 | 超5000万元 | 科技成果转化项目: what marks the things counted stays with them.
_MARKED = lazy(r"(?:总?投资额?|计划总投资|单体投资)?")


def join_measured(sentence: str, slots: tuple[Slot, ...]) -> tuple[Slot, ...]:
    """Give the slots without amounts that only measure the things counted right before them.

    Of 7个过百亿、12个过50亿项目 the noun stands behind the last alone.
    """
    kept: list[Slot] = []
    for slot in slots:
        counted = kept[-1] if kept and kept[-1].amount.form == "count" else None
        between = sentence[counted.amount.end : slot.amount.start] if counted else ""
        behind = sentence[slot.amount.end : slot.right[1]]
        if counted and _MEASURE.fullmatch(between) and re.match("的|[一-龥]{2}", behind):
            kept[-1] = replace(counted, right=(slot.amount.end, slot.right[1]))
            kept += [slot] if between.endswith("总投资") else []  # what they cost in all
        elif counted and _marks(slot.amount, between) and re.match("的?[一-龥]{2}", behind):
            kept[-1] = replace(counted, right=(counted.amount.end, slot.right[1]))
        elif counted and not between and _marks(slot.amount, between) and not behind:
            kept[-1] = replace(counted, right=(counted.amount.end, slot.amount.end))
        else:
            kept.append(slot)
    return tuple(kept)


def _marks(amount: Amount, between: str) -> bool:
    """Say whether a sum or an area right behind a count only marks what is counted."""
    bounded = amount.before or amount.after in ("以上", "及以上")
    marking = amount.form in ("money", "area") and bounded
    return bool(marking and _MARKED.fullmatch(between))


def _find_stops(sentence: str, amounts: tuple[Amount, ...]) -> tuple[int, ...]:
    """Give the places of all boundaries: stops, brackets with amounts, marks of long quotes."""
    signs = (match.start() for match in _STOP_RE.finditer(sentence))
    stops = {i for i in signs if not _in_number(sentence, i)}
    for opened, pattern in _ENCLOSED.items():
        for match in pattern.finditer(sentence) if opened in sentence else ():
            inside = any(match.start() < a.start and a.end < match.end() for a in amounts)
            if inside and (opened != "“" or len(match[0]) > _LONG_QUOTE):
                stops |= {match.start(), match.end() - 1}
    return tuple(sorted(stops))


def _in_number(sentence: str, index: int) -> bool:
    """Say whether a half-width comma stands inside a numeral."""
    return (
        sentence[index] in ",:"
        and sentence[index - 1 : index].isdigit()
        and sentence[index + 1 : index + 2].isdigit()
    )


def _left_start(sentence: str, before: int, last: int, slots: list[Slot]) -> int:
    """Give where the left text begins: behind the boundary or behind the amount before."""
    if before >= last:
        return before + 1
    start = last
    if first := _joined(sentence, start):
        return start + len(first)
    end = slots[-1].right[1]
    return max(start, end + len(joint)) if (joint := _joined(sentence, end)) else start


def _joined(sentence: str, at: int) -> str:
    """Give the joining sign at a place, or nothing."""
    joint = _JOINTS.match(sentence[at:])
    return joint[0] if joint else ""


def _right_end(sentence: str, amount: Amount, after: int, following: Amount | None) -> int:
    """Give where the right text ends: at a boundary, or before what belongs to the next amount."""
    if _joined(sentence, amount.end):
        return amount.end
    if following is None or following.start >= after:
        return after
    between = sentence[amount.end : following.start]
    if _JOINTS.match(between):
        return amount.end
    cut = max(between.rfind("、"), between.rfind("和"), between.rfind("以及"))
    if cut > 0 and len(between) - cut <= _JOINED_VERB:
        return amount.end + cut
    return following.start


def _joint(sentence: str, before: int, last: int, left: int) -> str:
    """Give what separates a slot from the one before it."""
    if last < 0:
        return ""
    if before >= last:
        signs = [s for s in sentence[last:left] if s in _STOPS + "（）()"]
        return "；" if "；" in signs else "（" if {"（", "("} & set(signs) else "，"
    return "、" if _JOINTS.search(sentence[left - 1 : left]) or _joined(sentence, last) else "+"
