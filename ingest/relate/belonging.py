"""PART_OF and LOCATED_IN that names tell, and SUCCEEDS.

江苏省常州市武进区 prints that the district belongs to the city: read. That 武进区委组织部 belongs
to 武进区委, or that 常州石墨烯众创社区 stands in 常州市, only their names tell: inferred.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from policygraph.ingest.lazy import lazy
from policygraph.ingest.model import Document, Mention, Ref, Relation
from policygraph.ingest.regions import find_division

# “江苏省常州市武进区”; not “常州市”, “以色列”.
_CHAIN = lazy(
    r"(?P<province>[\u4e00-\u9fff]{2,8}?(?:省|自治区))?(?P<city>[\u4e00-\u9fff]{2,6}?(?:市|自治州|盟|地区))?"
    r"(?P<district>[\u4e00-\u9fff]{1,6}?(?:区|县|市|旗))?"
)
_RANKS = (("省", "自治区"), ("市", "自治州", "盟", "地区"), ("区", "县", "旗"))
# “武进区委组织部” is an organ of 武进区委; “…领导小组办公室” the office of its group.
_ORGAN = lazy(
    r"(?P<whole>.+?委)(?:组织部|宣传部|统战部|政法委(?:员会)?|办公室|办|政研室|党校|编办|网信办|社会工作部|老干部局|党史研究室)$"
    r"|(?P<group>.+(?:领导小组|委员会|指挥部|联席会议))(?:办公室|办)$"
    r"|(?P<office>.+政府)(?:办公厅|办公室|研究室)$"
)
_DISTRICT = lazy(r"(?:省|市|区|县|州|旗)$")
_SCHOOL = lazy(r"[\u4e00-\u9fff]{0,5}(?:大学|学院)")
# “将市知识产权局的职责整合，组建市市场监督管理局”.
_SUCCEEDS = lazy(
    r"(?:整合|划入|划归|并入|合并|划转|撤销)[^。；]{0,24}?(?:组建|成立|设立|由|到|划入|并入|，)?$"
)


def read_belonging(document: Document, mentions: Sequence[Mention]) -> Iterator[Relation]:
    """Give what the printed chains of places and the names themselves tell."""
    running = sorted(mentions, key=lambda m: (m.start, m.end))
    yield from _printed_chains(document, running)
    yield from _chain_of_regions(document, running)
    yield from _organs(running)
    yield from _sites_in_names(document, running)
    yield from _successors(document, running)


def _printed_chains(document: Document, mentions: Sequence[Mention]) -> Iterator[Relation]:
    places = [m for m in mentions if m.label == "Place"]
    for mention in places:
        match = _CHAIN.fullmatch(mention.surface)
        names = [part for part in match.groups() if part] if match else []
        for higher, lower in pairwise(names):
            yield _part(lower, higher, mention.start, mention.end, "part_of.printed")
    for higher_, lower_ in pairwise(places):
        if higher_.end == lower_.start and _holds(higher_.name, lower_.name):
            yield _part(lower_.name, higher_.name, higher_.start, lower_.end, "part_of.printed")


def _holds(higher: str, lower: str) -> bool:
    """Tell whether two places printed in a row are a whole and its part.

    云南 | 昭通市; not 太湖 | 无锡 (a lake holds no city) nor 浙江 | 阿坝 (a house of both).
    """
    division = find_division(lower, (higher,))
    lies_in = not division or division.name != lower or higher in division.parents
    return 0 <= _rank(higher) < _rank(lower) and lies_in


def _rank(name: str) -> int:
    return next((i for i, ends in enumerate(_RANKS) if name.endswith(ends)), -1)


def _chain_of_regions(document: Document, mentions: Sequence[Mention]) -> Iterator[Relation]:
    """常州市 belongs to 江苏省: the region's chain tells it; the evidence names the lower one."""
    regions = document.head.regions
    for lower, higher in pairwise(regions):
        first = next((m for m in mentions if m.label == "Place" and m.name == lower), None)
        if first:
            relation = _part(lower, higher, first.start, first.end, "part_of.region")
            yield _inferred(relation)


def _organs(mentions: Sequence[Mention]) -> Iterator[Relation]:
    for mention in _first_of_each(mentions, ("Department",)):
        match = _ORGAN.match(mention.name)
        whole = next((part for part in match.groups() if part), "") if match else ""
        if whole:
            yield _inferred(
                Relation(
                    "PART_OF",
                    Ref("Department", mention.name),
                    Ref("Department", whole),
                    mention.start,
                    mention.end,
                    "part_of.organ",
                )
            )


def _sites_in_names(document: Document, mentions: Sequence[Mention]) -> Iterator[Relation]:
    """常州科教城人工智能制造众创社区 stands in 常州科教城, 中以常州创新园 in 常州市."""
    places = {m.name for m in mentions if m.label == "Place"} | _own(document.head.regions)
    parks = {m.name for m in mentions if m.label == "Park"}
    stems = {_DISTRICT.sub("", name): name for name in sorted(places) if _DISTRICT.search(name)}
    printed_as: defaultdict[tuple[str, str], list[Mention]] = defaultdict(list)
    for mention in mentions:
        printed_as[mention.label, mention.name].append(mention)
    for mention in _first_of_each(mentions, ("Platform", "Park")):
        parts = (mention.name[:size] for size in range(len(mention.name) - 1, 0, -1))
        park = next((part for part in parts if part in parks), "")
        site = Ref("Park", park) if park else _place_in(mention.name, stems)
        if site:
            same = printed_as[mention.label, mention.name]
            full = mention.rule == "known" and not any(site.name[:2] in m.surface for m in same)
            if full:  # 三峡实验室 is 湖北三峡实验室: the text names no 湖北
                continue
            printed = next((m for m in same if site.name[:2] in m.surface), mention)
            thing = Ref(mention.label, mention.name)
            yield _inferred(
                Relation("LOCATED_IN", thing, site, printed.start, printed.end, "placed.by_name")
            )


def _own(regions: Sequence[str]) -> set[str]:
    """Give the document's place and the cities above it.

    The province in the name of a facility (湖南稀土新材料产业园, in a paper of 永州市) is one that
    the paper speaks of only where it prints it by itself too.
    """
    return {r for r in regions if r == regions[0] or not _is_province(r)}


def _is_province(place: str) -> bool:
    division = find_division(place)
    return division is not None and division.kind == "province"


def _place_in(name: str, stems: dict[str, str]) -> Ref | None:
    """Give the place that stands last in a name, the places of universities aside."""
    rest = re.sub(r"^[\u4e00-\u9fff]{2,8}?(?:大学|学院)", "", name)
    # A leading 江苏省 tells the level of a facility, not where it stands.
    rest = re.sub(r"^[\u4e00-\u9fff]{2,4}?省", "", rest)
    parts = ((at, rest[at:end]) for at in range(len(rest)) for end in range(at + 2, len(rest) + 1))
    found = [(at, part) for at, part in parts if part in stems]
    return Ref("Place", stems[max(found)[1]]) if found else None


def _successors(document: Document, mentions: Sequence[Mention]) -> Iterator[Relation]:
    units = [m for m in mentions if m.label == "Department"]
    for old, new in pairwise(units):
        between = document.text[old.end : new.start]
        if re.fullmatch(
            r"[^。\n]{0,20}(?:职责|职能|机构)[^。\n]{0,30}", between
        ) and _SUCCEEDS.search(between):
            ends = Ref("Department", new.name), Ref("Department", old.name)
            yield Relation("SUCCEEDS", *ends, old.start, new.end, "succeeds.takes_over")


def _first_of_each(mentions: Sequence[Mention], labels: tuple[str, ...]) -> tuple[Mention, ...]:
    first: dict[tuple[str, str], Mention] = {}
    for mention in mentions:
        if mention.label in labels:
            first.setdefault((mention.label, mention.name), mention)
    return tuple(first.values())


def _part(lower: str, higher: str, start: int, end: int, rule: str) -> Relation:
    return Relation("PART_OF", Ref("Place", lower), Ref("Place", higher), start, end, rule)


def _inferred(relation: Relation) -> Relation:
    return Relation(
        relation.type,
        relation.source,
        relation.target,
        relation.start,
        relation.end,
        relation.rule,
        True,
    )
