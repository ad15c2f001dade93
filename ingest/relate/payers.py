"""Public purses as doers: 市财政, 市级, 常州市、区两级财政 stand for the place that pays."""

import re
from collections.abc import Iterator, Sequence

from policygraph.ingest.lazy import lazy
from policygraph.ingest.model import Ref
from policygraph.ingest.relate.slots import Slot

_LEVELS = {"省": "省", "市": "市", "区": "区", "县": "县", "州": "州"}
# “市级财政给予重点配套支持”, “市、区两级财政每年支持”, “市级设立10亿元的科创基金”;
# not “财政部”, “市财政局”, “市级设备”.
_PURSE = lazy(
    r"(?P<levels>(?:[省市区县州]级?)(?:[、和与][省市区县州]级?)*)(?:[两三各]级)?(?:本级)?"
    r"(?:财政(?![部厅局])|(?=(?:财政)?(?:设立|安排|出资|拿出|投入|给予)))"
)
_AFTER_PLACE = lazy(
    r"(?:级|本级)?(?P<levels>(?:[、和与][省市区县州]级?)*)(?:[两三各]级)?财政(?![部厅局])"
)


def paying_slots(text: str, regions: Sequence[str], slots: Sequence[Slot]) -> Iterator[Slot]:
    """Give a Place slot for each purse of the document's place (`regions`) or those above it."""
    for slot in slots:
        match = _AFTER_PLACE.match(text, slot.end) if slot.label == "Place" else None
        if match:
            refs = (*slot.refs, *_places(match["levels"], regions))
            yield Slot(
                slot.start, match.end(), "Place", refs, text[slot.start : match.end()], purse=True
            )
    for match in re.finditer("(?:中央|国家)财政(?![部厅局])", text):
        yield Slot(*match.span(), "Place", (Ref("Place", "中国"),), match[0], purse=True)
    for match in _PURSE.finditer(text):
        refs = _places(match["levels"], regions)
        if refs and not _inside_word(text, match.start()):
            yield Slot(match.start(), match.end(), "Place", refs, match[0], purse=True)


def _places(levels: str, regions: Sequence[str]) -> tuple[Ref, ...]:
    found = [
        name
        for level in re.findall("[省市区县州]", levels)
        for name in regions
        if name.endswith(level)
    ]
    return tuple(Ref("Place", name) for name in dict.fromkeys(found))


def _inside_word(text: str, start: int) -> bool:
    """Tell whether the level is the end of a longer word: 常州|市财政, 园|区财政."""
    return (
        start > 0
        and bool(re.match(r"[\u4e00-\u9fff]", text[start - 1]))
        and text[start - 1] not in "由和与及从对经将是"
    )
