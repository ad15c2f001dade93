"""Names by their last word: parks, platforms, universities, institutes, programmes in plain text.

An automaton finds the suffixes; the boundary is looked for to the left; whether the words name one
thing is asked of `judges`. The longest names win later, over all readers.
"""

from collections.abc import Iterator

from policygraph.ingest.lazy import lazy
from policygraph.ingest.lexicon import countries
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.bodies import national_bodies
from policygraph.ingest.recognise.boundary import left_edge
from policygraph.ingest.recognise.candidates import Candidate
from policygraph.ingest.recognise.free_trade import linked_zone
from policygraph.ingest.recognise.judges import is_name
from policygraph.ingest.recognise.known import is_other, known_units
from policygraph.ingest.recognise.naming import complete_name
from policygraph.ingest.recognise.numbered import find_numbered
from policygraph.ingest.recognise.online import owner_of
from policygraph.ingest.recognise.page import NAME, Page
from policygraph.ingest.recognise.park_judges import does_research
from policygraph.ingest.recognise.suffixes import Suffix, ends_like_name
from policygraph.ingest.recognise.zones import of_own_zone
from policygraph.ingest.regions import NATION, find_division

# 中科院遗传资源研发中心（南方）, 西部科学城（重庆）, 中国国际投资促进中心（德国）;
# not （试行）, （以下简称…）.
_BRANCH_RE = lazy("（(?P<place>[一-鿿]{2,4})）")
# 滁州保税物流中心（B型）
# 北卡罗来纳大学教堂山分校
_SCHOOL_RE = lazy("[一-鿿]{2,5}分校")
# 国家技术转移西南中心泸州分中心
_PART_RE = lazy("(?P<place>[一-鿿]{2,4}?)分(?:中心|院|所|站)")
# 中国—东盟产业合作区（北海片区）
_AREA_RE = lazy("（(?P<place>[一-鿿]{2,4})片区）")
_PARTS = ("分中心", "分院", "分所", "分站")
_TYPE_RE = lazy("（[AB]型）")
_BRAND = 2
"""Characters of the shortest name of a park abroad: 柬埔寨西港特区."""
_QUARTERS = ("南方", "北方", "华东", "华南", "华北", "西南", "西北", "华中", "东北")


def find_endings(page: Page) -> Iterator[Mention]:
    """Give all names that end in a suffix."""
    yield from find_numbered(page)
    for start, end, suffix in page.suffixes:
        mention = _read(page, start, end, suffix)
        if mention:
            yield mention


def _read(page: Page, start: int, end: int, suffix: Suffix) -> Mention | None:
    left = left_of(page, start, suffix)
    if left == start or not page.is_open(left, end):
        return None
    name = owner_of(page, left, end) + complete_name(page, page.text[left:end], suffix)
    known = known_units().get(name)
    # 在深圳证券交易所创业板上市; 世界经济论坛 is no event.
    if name in national_bodies() or (known and is_other(page.text, known, name, end)):
        return None
    if known:
        last, branch = _with_branch(page, end, suffix)
        whole = known.name + branch
        # 中国工业互联网研究院广东分院 stands in the region.
        label = suffix.label if branch.endswith(_PARTS) else known.label
        return Mention(left, last, label, whole, page.text[left:last], "known", known.kind)
    full = of_own_zone(page, name) if suffix.label == "Platform" else name
    item = Candidate(page, left, start, suffix)
    if full == name and not is_name(item):
        return None
    name = linked_zone(page, full) if suffix.label == "Park" else full
    last, branch = _with_branch(page, end, suffix)
    rule = f"{suffix.label.lower()}-suffix"
    label = "Institution" if _is_outside(page, name, suffix) else suffix.label
    if does_research(item):
        return Mention(left, last, "Platform", name + branch, page.text[left:last], rule, "service")
    return Mention(left, last, label, name + branch, page.text[left:last], rule, suffix.kind)


_INSTITUTES = ("研究院", "研究所", "研究总院", "设计院", "研究院有限公司")


def _is_outside(page: Page, name: str, suffix: Suffix) -> bool:
    """Tell whether an institute is of another region: 上海药明康德新药开发研究所 in Changzhou.

    Near misses: 上海交通大学常州研究院 and 北京大学现代农业研究院, which stand in the region.
    """
    college = any(mark in name for mark in ("大学", "交大", "科大", "理工", "师大"))
    if not page.chain or college or not name.endswith(_INSTITUTES):
        return False
    division = next(filter(None, (find_division(name[:size], page.chain) for size in (3, 2))), None)
    if suffix.kind != "institute" or division is None or not division.is_upper:
        return False
    near = {division.name, *division.parents} & set(page.chain)
    return not near and not any(place in name for place in page.short_names)


def left_of(page: Page, start: int, suffix: Suffix) -> int:
    """Give where a name begins; a country before a foreign university or park is no part."""
    left = _joined(page, left_edge(page, start), suffix)
    word = page.word_at(left)
    abroad = word is not None and word.text[0] != NATION[0] and word.text in countries()
    own = word is not None and suffix.label == "Park" and start - word.end >= _BRAND
    own = own and page.text[left + len(word.text)] != "（" if word else own  # 瑞士（贵州）产业园
    if word and abroad and word.end < start and (own or suffix.label == "Institution"):
        return word.end
    return left


# 省船舶与海洋工程设计研究院; near miss: 省科技厅与江南研究院 has two bodies.
_FIELD_RE = lazy("(?:^|[，。；、：\n])(?P<field>[省市][一-鿿]{2,8}(?<![厅局委院府校司所])[与和])$")
_PLACE_DASH_RE = lazy("[—–-]{1,2}$")
_TIES = ("与", "和", "—", "–", "-")
_WITHIN = 16
"""Characters before a name in which its first field or place may stand."""


def _joined(page: Page, left: int, suffix: Suffix) -> int:
    """Give where a name begins whose first half stands before 与 or a dash: 金华—巴中…中心."""
    if page.text[left - 1 : left] not in _TIES:
        return left
    before = page.text[max(0, left - _WITHIN) : left]
    field = _FIELD_RE.search(before) if suffix.technical else None
    if field and not ends_like_name(field["field"][:-1]):
        return left - len(field["field"])
    dash = _PLACE_DASH_RE.search(before)
    return _first_of_pair(page, left - len(dash[0]), left) if dash else left


def _first_of_pair(page: Page, end: int, left: int) -> int:
    """Give where a pair of places begins whose first ends at `end`: 泸县—雷波飞地园区."""
    word, second = page.word_ending(end), page.word_at(left)
    known = second is not None and second.sort == NAME  # 武进区—江苏理工学院 are two
    form = second.text if second and known else page.text[left : left + 2]
    if not _is_area(form):
        return left
    if word and word.end - word.start > 1:
        return word.start if _is_area(word.text) else left
    # 、金山—平湖产城融合发展区: the first may be a district's short name.
    opens = page.text[end - 3 : end - 2] in "、，。；：\n"
    return end - 2 if opens and find_division(page.text[end - 2 : end]) else left


def _is_area(form: str) -> bool:
    """Tell whether a name is that of a division or of a lake or river: 新安江—千岛湖…合作区."""
    return find_division(form) is not None or form[-1] in "江河湖"


def _with_branch(page: Page, end: int, suffix: Suffix) -> tuple[int, str]:
    """Give the end and the words of a bracket behind a name that says where its branch is."""
    match = _BRANCH_RE.match(page.text, end)
    place = match["place"] if match else ""
    if match and (place in _QUARTERS or place in countries() or find_division(place)):
        return match.end(), match[0]
    area = _AREA_RE.match(page.text, end) if suffix.label == "Park" else None
    if area and find_division(area["place"]):
        return area.end(), area[0]
    part = _PART_RE.match(page.text, end) if suffix.label == "Platform" else None
    if part and find_division(part["place"]):
        return part.end(), part[0]
    sort = (_SCHOOL_RE if suffix.word == "大学" else _TYPE_RE).match(page.text, end)
    return (sort.end(), sort[0]) if sort else (end, "")
