"""Short forms in a list that counts institutes: 南大、北化、安泰创明等5家研究院.

Each item stands for the institute of the paper whose name holds it or begins with the university
that it means; of several, the one that is printed nearest. An item that fits none stands for what
it says.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from policygraph.ingest.gates import find_near
from policygraph.ingest.lazy import lazy
from policygraph.ingest.model import Mention, Ref
from policygraph.ingest.relate.slots import Slot

# Near miss: 南京大学、东南大学等5家高校, which are universities themselves.
_LIST_RE = lazy(
    r"(?<![^，。；：\n])(?P<items>[一-鿿]{2,8}(?:、[一-鿿]{2,8}){1,5})等(?:\d+|[一二三四五六七八九十]+)(?:余|多)?家(?:新型)?"
    r"(?P<noun>研究院|研究所|院所|研发机构|创新中心|实验室)"
)
_COUNTED_RE = lazy(r"等(?:\d+|[一二三四五六七八九十]+)(?:余|多)?家")
_ANY_NOUN = ("院所", "研发机构")
_LEGAL_FORM = lazy(r"(?:股份)?有限公司$")


def short_slots(text: str, mentions: Sequence[Mention]) -> Iterator[Slot]:
    """Give a slot for each item of such a list that means one institute of the paper."""
    lists = list(find_near(_COUNTED_RE, _LIST_RE, text))
    if not lists:
        return
    institutes = [m for m in mentions if m.label == "Platform"]
    schools: defaultdict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        if mention.label == "Institution":
            schools[mention.surface].add(mention.name)
    for match in lists:
        of_kind = [item for item in institutes if _is_of_kind(item.name, match["noun"])]
        of_kind.sort(key=lambda item: (abs(item.start - match.start()), item.name))
        at = match.start("items")
        for item in match["items"].split("、"):
            meant = (found.name for found in of_kind if _may_mean(item, found.name, schools))
            name = next(meant, item)
            if name != item:
                ref = Ref("Platform", name)
                yield Slot(at, at + len(item), "Platform", (ref,), item, pointer=True)
            at += len(item) + 1


def _is_of_kind(name: str, noun: str) -> bool:
    return noun in _ANY_NOUN or _LEGAL_FORM.sub("", name).endswith(noun)


def _may_mean(item: str, name: str, schools: dict[str, set[str]]) -> bool:
    """Tell whether 安泰创明 stands in a name, or 南大 means the university before it."""
    full = {
        long for surface, names in schools.items() if surface.startswith(item) for long in names
    }
    return item in name or any(name.startswith(long) and name != long for long in full)
