"""Role clauses that are plain sentences: 市民政局负责统筹指导各区…；市农业农村局负责….

They count in an item without any role clause in brackets. Where one body leads, who else 负责 a
part of the work is only named: 市审改办要切实发挥牵头作用。市商务局负责指导各片区….
"""

import re
from collections.abc import Iterator

from policygraph.ingest.clauses import LEADS, RESPONSIBLE, SUPPORTS, Clause, Stretch, find_clauses
from policygraph.ingest.fold import HAN
from policygraph.ingest.gates import find_near
from policygraph.ingest.lazy import lazy
from policygraph.ingest.unit_lists import is_body, is_unit_list, split_parts

_NEEDED_RE = lazy("负责|牵头")
_LEVEL_RE = lazy("^(?:[省市区县州]、)+")
# 市政务局负责统筹推进全市…, 市审改办、市司法局要切实发挥牵头作用; near misses: 本办法由市政务局负责
# 解释, 市政府负责同志, 市科技局对数据的真实性负责, 各区政府负责…, which names nobody.
_DUTY_RE = lazy(
    rf"(?:(?<=[。；，\n ])|^)(?P<units>[{HAN}、（）“”]{{3,60}}?)"
    r"(?:要|应当|应|须|切实|充分|具体|共同|分别|统筹|主要|总体|按照?职责(?:分工)?|，)*"
    r"(?P<verb>牵头(?=组织|负责|抓总|推进|推动|统筹|建立|制定|会同|开展|做好|抓好|协调|研究|落实|编制)|发挥好?牵头"
    rf"|负责(?!人|同志|制|任|的|解释|[，。；]))(?:[^。；\n]{{0,30}}?会同(?P<help>[{HAN}、（）]{{3,60}}?)(?=等|共同|研究|制定|组织|开展|推进|推动|建立|编制|提出|做好))?"
)


def find_duties(text: str, start: int, end: int) -> Iterator[Clause]:
    """Give the sentences between two offsets that say who leads or answers for the work."""
    found = [
        Clause(stretches[0].start, match.end(), stretches, apart=False)
        for match in find_near(_NEEDED_RE, _DUTY_RE, text, "。；\n", start=start, end=end)
        if (stretches := tuple(_stretches(match)))
    ]
    leads = [clause for clause in found if clause.stretches[0].role == LEADS]
    yield from leads or found


def find_roles(text: str, start: int, end: int) -> tuple[Clause, ...]:
    """Give all role clauses of an item; plain sentences where none stands in brackets."""
    found = tuple(find_clauses(text, start, end))
    if any(clause.apart for clause in found):
        return found
    spans = [(clause.start, clause.end) for clause in found]
    more = (
        clause
        for clause in find_duties(text, start, end)
        if not any(first < clause.end and clause.start < last for first, last in spans)
    )
    return (*found, *more)


def has_roles(text: str, start: int, end: int) -> bool:
    """Tell whether an item says who does it, in brackets or in a plain sentence."""
    apart = any(clause.apart for clause in find_clauses(text, start, end))
    return apart or any(True for _ in find_duties(text, start, end))


def _stretches(match: re.Match[str]) -> Iterator[Stretch]:
    # 市、区政务服务局: the first part is a level alone.
    if not is_unit_list(_LEVEL_RE.sub("", match["units"])):
        return
    yield Stretch(RESPONSIBLE if match["verb"] == "负责" else LEADS, *match.span("units"))
    if match["help"] and any(is_body(part) for part in split_parts(match["help"])):
        yield Stretch(SUPPORTS, *match.span("help"))
