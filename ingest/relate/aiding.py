"""PARTNERS_WITH: who aids whom (中南大学连续十年帮扶江华) and zones that grow together."""

import re
from collections.abc import Iterator
from itertools import combinations

from policygraph.ingest.lazy import lazy
from policygraph.ingest.relate.claims import Claim
from policygraph.ingest.relate.doers import Clause, Known, who_does
from policygraph.ingest.relate.slots import Slot
from policygraph.ingest.relate.words import Phrase

_AID_RE = lazy("帮扶|支援|对口|结对")
# “中南大学连续十年帮扶江华”; not “永州一中对口帮扶宁远一中”, whose ends are schools.
_AIDS = Phrase(
    r"(?P<one><list:ⓓⓚⓟⓔⓘⓛ>)(?:(?:连续|坚持|已)[^，、]{1,5}年|<adverbs>|长期|倾力|全面|定点|对口|结对|组团式|组团)*"
    r"(?:帮扶|支援|援建)(?:协作)?(?P<other><list:ⓛⓘ>)(?![^，、的]{0,3}(?:中学|[一二三四]中|医院|学校))"
)
# “对口帮扶协作梅州、湛江、清远”: the document's own place does it; not “对口帮扶政策”.
_FOR = Phrase(
    r"(?:对口|结对|定点|东西部)(?:产业|经济|教育|医疗)?(?:支援|帮扶|协作|合作)(?:协作|合作)?(?P<other><list:ⓛ>)"
)
_TOGETHER_RE = lazy("协同|联动|融合|互补|一体化|同城化")
# “推动经开区、高新区错位竞争、联动发展”, “促进钟山—水城—高新区同城化发展”;
# not “融入长江经济带、长三角一体化发展”, nor “越城、柯桥交界区域融合发展”, nor three in a list.
_GROW = Phrase(
    r"(?<![与同和跟及对向赴手合、—-])(?P<all>[ⓚⓛ](?:[、和及][ⓚⓛ]|(?:[—-][ⓚⓛ])+))(?:等[^，、的]{0,6}?)?(?:在[^，]{2,30}?(?:方面|领域))?"
    r"(?:<adverbs>|一体化|一体|错位竞争、|错位|差异化|产城|协同|联动|融合|创新|优势|协调|互动|深度)*(?:协同|联动|融合|互补|一体化|同城化)(?:联动|创新|融合|提升)*发展"
)
_SEAT = ("市", "区", "县", "旗", "州", "盟")


def read_aiding(clause: Clause) -> Iterator[Claim]:
    """Give the claims of aid and of growing together in a clause."""
    masked = clause.passage.masked
    if _AID_RE.search(masked, clause.start, clause.end):
        for match in _AIDS.finditer(masked, clause.start, clause.end):
            yield _claim(clause, match, _inside(clause, match, "one"), "partners.aids")
        for match in _FOR.finditer(masked, clause.body, clause.end):
            doing = who_does(clause, match.start(), clause.body)
            if doing.known is not Known.UNNAMED:
                yield _claim(clause, match, doing.slots, "partners.aids")
    if _TOGETHER_RE.search(masked, clause.start, clause.end):
        for match in _GROW.finditer(masked, clause.start, clause.end):
            yield from _each_with_each(clause, match)


def _each_with_each(clause: Clause, match: re.Match[str]) -> Iterator[Claim]:
    slots = _inside(clause, match, "all")
    if all(slot.label == "Park" or slot.refs[0].name.endswith(_SEAT) for slot in slots):
        for one, other in combinations(slots, 2):
            yield Claim("PARTNERS_WITH", (one,), (other,), clause, *match.span(), "partners.grow")


def _inside(clause: Clause, match: re.Match[str], group: str) -> tuple[Slot, ...]:
    return clause.passage.within(match.start(group), match.end(group))


def _claim(clause: Clause, match: re.Match[str], who: tuple[Slot, ...], rule: str) -> Claim:
    other = _inside(clause, match, "other")
    return Claim("PARTNERS_WITH", who, other, clause, *match.span(), rule)
