"""Says for which thing one amount stands, once it is known what the sentence is about."""

import re
from collections.abc import Sequence

from policygraph.ingest.figures.amounts import find_amounts
from policygraph.ingest.figures.ranks import find_ranks, find_shifts
from policygraph.ingest.figures.slots import Slot
from policygraph.ingest.figures.subject import OWN, Subject, Subjects
from policygraph.ingest.lazy import lazy
from policygraph.ingest.model import Mention, Ref

_ALONE = lazy("(?:^|成为|目前|为|[，是]|(?P<among>在))(?P<wide>全[国省])(?:共|共有|仅有?|仅)?$")
# 在全国168个重点城市排第16位; not 在全国12个城市运营.
_SET = lazy("[^，。；]{2,12}?(?:中|排|名列|位列|位居|居)")
_COMPOSED = lazy(r"[^，。；]{0,24}?(?:组成|组建|构成)的")


def find_bearers(
    sentence: str, start: int, slot: Slot, subject: Subject | None, subjects: Subjects,
    mentions: Sequence[Mention],
) -> tuple[Ref | None, ...]:  # fmt: skip
    """Give what an amount is for; None where it is the region and the document names none.

    The whole that members make up comes first, then where things move in, then the subject of
    the sentence (of a rank all of them), then the region.
    """
    if wide := _wide(sentence, slot):
        return (subjects.region(wide),)
    whole = _composed(sentence, start, slot.amount.end, subjects)
    settled = whole or _settled(sentence, start, slot, mentions)
    if settled:
        return (settled,)
    ranked = slot.amount.form in ("rank", "shift")
    if subject and subject.refs:
        return _ranked(sentence, slot, subject) if ranked else (_handed(sentence, slot, subject),)
    led = slot.amount.unit == "百分点"  # 高于全省0.4个、全国1个百分点
    return (subjects.region("" if ranked or led else sentence[slot.left[0] :]),)


def _wide(sentence: str, slot: Slot) -> str:
    """Give the wider place that alone has so many: 示范基地（全国17家）, 全国23家保护中心.

    Near misses: 覆盖全国31个省份, 带动全省30家企业, which tell what the subject does.
    """
    left = sentence[slot.left[0] : slot.left[1]]
    opened = sentence[: slot.left[0]].endswith(("（", "("))
    inside = re.match("全[国省市区县州]", left) if opened else None
    if inside:
        return inside[0]
    alone = slot.amount.form == "count" and _ALONE.search(left)
    if alone and alone["among"]:
        alone = alone if _SET.match(sentence[slot.right[0] :]) else None
    return alone["wide"] if alone else ""


def _ranked(sentence: str, slot: Slot, subject: Subject) -> tuple[Ref, ...]:
    """Give all subjects of a rank, one for each value where 分别 hands them out."""
    printed = sorted((*find_ranks(sentence), *find_shifts(sentence)), key=lambda a: a.start)
    ranks = [a.start for a in printed if subject.start <= a.start < subject.end]
    if "分别" in sentence and len(ranks) == len(subject.refs) > 1 and slot.amount.start in ranks:
        return (subject.refs[ranks.index(slot.amount.start)],)
    return subject.refs


def _handed(sentence: str, slot: Slot, subject: Subject) -> Ref:
    """Give the subject of an amount that 分别 hands out: 两区营收分别突破900亿元、850亿元."""
    at = sentence.rfind("分别", subject.span[1], slot.amount.start)
    if at < 0 or len(subject.refs) == 1:
        return subject.refs[0]
    before = sum(1 for a in find_amounts(sentence) if at < a.start < slot.amount.start)
    return subject.refs[before] if before < len(subject.refs) else subject.refs[0]


def _settled(sentence: str, start: int, slot: Slot, mentions: Sequence[Mention]) -> Ref | None:
    """Give the park that what is counted moves into: 2个国家人才团队入驻中以常州创新园.

    An amount behind the quoted part of a name is of the thing named.
    """
    behind, end = slot.right
    at = start + slot.amount.first
    for mention in mentions:
        if mention.start < at < mention.end and re.search(r"”\d", mention.surface):
            return Ref(mention.label, mention.name)  # “巢湖明月”3300P智算集群
        if mention.label in ("Park", "Platform") and behind <= mention.start - start < end:
            ahead = sentence[behind : mention.start - start]
            if re.search(r"(?:入驻|落户|进驻)“?$", ahead):
                return Ref(mention.label, mention.name)
    return None


def _composed(sentence: str, start: int, at: int, subjects: Subjects) -> Ref | None:
    """Give the thing that N members make up: 由18家股东组成的江苏省石墨烯创新中心."""
    match = _COMPOSED.match(sentence, at)
    if not match:
        return None
    place = start + match.end()
    for mention in subjects.within(place, place + 40):
        if mention.start <= place + 1 and mention.label in OWN:
            return Ref(mention.label, mention.name)
    return None
