"""Facilities and parks in a list beside one that is known: X研究院、香精香料公共研发平台.

A field that names nothing by itself (海洋装备产业园) is one of its kind where its neighbour in the
list is a name. Near misses: kinds (各类服务平台), statuses (国家创新型科技园区), malls.
"""

from collections.abc import Iterable, Iterator

from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.boundary import left_edge
from policygraph.ingest.recognise.candidates import Candidate
from policygraph.ingest.recognise.definite import is_definite
from policygraph.ingest.recognise.endings import left_of
from policygraph.ingest.recognise.judges import is_facility, is_many
from policygraph.ingest.recognise.naming import complete_name
from policygraph.ingest.recognise.page import Page
from policygraph.ingest.recognise.park_judges import is_none
from policygraph.ingest.recognise.suffixes import Suffix, ends_like_name

RULE = "neighbour"
_LABELS = ("Park", "Platform")
_PARKS = (
    *("产业园", "物流园", "科技园", "创新园", "创业园", "软件园", "工业园", "科创园", "文创园"),
    *("创意园", "产业基地", "产业发展基地", "物流基地", "产业园区", "物流园区", "产业城", "金融城"),
)
"""Kinds of parks of which a place may have one in each field."""
_STATUS = ("国家", "全国", "省级", "世界")
_SORT = 4
"""Characters of the shortest last word that tells a sort of facility."""
_FIELD = 3
"""Characters of the shortest field that tells one park from others."""
_REACH = 24
"""Characters of the longest item of a list behind a name."""


def find_neighbours(page: Page, found: Iterable[Mention]) -> Iterator[Mention]:
    """Give the facilities and parks right before or behind a known one in a list."""
    mentions = tuple(found)
    known = [m for m in mentions if m.label in _LABELS and "、" not in m.surface]
    spans = {(mention.start, mention.end) for mention in mentions}
    while known:
        for mention in _beside(page, known.pop()):
            if (mention.start, mention.end) not in spans:
                spans.add((mention.start, mention.end))
                known.append(mention)
                yield mention


def _beside(page: Page, mention: Mention) -> Iterator[Mention]:
    """Give the items of a list on both sides of one."""
    if page.text[mention.end : mention.end + 1] == "、":
        first = mention.end + 1
        for start, end, suffix in page.suffixes_in(first, first + _REACH):
            yield from _read(page, start, end, suffix, first, twin=_is_twin(mention, suffix))
    if page.text[mention.start - 1 : mention.start] == "、":
        last = mention.start - 1
        for start, end, suffix in page.suffixes_in(max(0, last - _REACH), last):
            if end == last:
                yield from _read(page, start, end, suffix, twin=_is_twin(mention, suffix))


def _is_twin(mention: Mention, suffix: Suffix) -> bool:
    """Tell whether an item is of the very sort of its neighbour: 人工智能计算中心、X计算中心."""
    service = suffix.kind in ("service", "centre", "lab") and len(suffix.word) >= _SORT
    return service and mention.surface.endswith(suffix.word)


def _read(
    page: Page,
    start: int,
    end: int,
    suffix: Suffix,
    first: int | None = None,
    *,
    twin: bool = False,
) -> Iterator[Mention]:
    """Give the name that ends in a suffix, where it begins at `first` if that is given."""
    if suffix.label not in _LABELS:
        return
    left = _with_first_field(page, left_of(page, start, suffix))
    item = Candidate(page, left, start, suffix)
    if left >= start or (first is not None and left != first) or is_many(item):
        return
    if _is_park(item) if suffix.label == "Park" else _is_platform(item, twin=twin):
        printed = page.text[left:end]
        name = complete_name(page, printed, suffix)
        yield Mention(left, end, suffix.label, name, printed, RULE, suffix.kind)


def _with_first_field(page: Page, left: int) -> int:
    """Give where a name of two fields begins: 光电子信息和|智能制造产业基地."""
    if page.text[left - 1 : left] not in ("和", "与"):
        return left
    first = left_edge(page, left - 1)
    field = page.text[first : left - 1]
    alone = len(field) < _FIELD or ends_like_name(field) or page.names_in(first, left)
    return left if alone else first


def _is_park(item: Candidate) -> bool:
    field = len(item.base) >= _FIELD and not item.base.startswith(_STATUS)
    return field and item.suffix.word in _PARKS and not is_none(item)


def _is_platform(item: Candidate, *, twin: bool) -> bool:
    field = is_definite(item.own) or (twin and len(item.own) >= _FIELD)
    field = field and not item.base.startswith(_STATUS)
    whole = item.base[1:2] != "（"  # 持有人（MAH）转化平台 begins further left
    return field and whole and is_facility(item)
