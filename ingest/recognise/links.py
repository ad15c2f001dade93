"""Whether 与, 和 or 及 stands inside a name or between two.

机器人与机器人装备标准化技术委员会 is one, 企业与北京某研究院 none; what the words before the link
and behind it are decides.
"""

from policygraph.ingest.lazy import lazy
from policygraph.ingest.recognise.page import NAME, Page
from policygraph.ingest.recognise.proper import residue
from policygraph.ingest.recognise.suffixes import ends_like_name
from policygraph.ingest.regions import is_place

_PART = 2
"""Characters of the shortest part that 与 joins to another in a name."""
_FIELD = 6
"""Characters of the longest field of two that one name joins: 碳纤维及复合材料."""
_BRAND = 4
"""Characters of the longest brand before the place of its branch: 创业邦常州…众创空间."""
_MANY = ("院", "所", "公司", "集团", "高校")
"""Bodies before a link: “双一流”高校和国家交叉学科中心 are two."""


def joins(page: Page, left: int, at: int, suffix_start: int) -> bool:
    """Tell whether the link before `at` is inside the name whose first half begins at `left`."""
    before, rest = page.text[left : at - 1], page.text[at:suffix_start]
    listed = ends_like_name(before.rstrip("”")) or before.endswith(_MANY)
    if len(before) < _PART or listed or _borders_name(page, at):
        return False
    if _is_item(page, left, before, rest) or (not rest and _is_paired(page, before, at)):
        return True
    half = 0 < len(rest) <= _PART and before[-2:] not in _SORTS
    return half or _opens_with_name(page, left, at) or _are_fields(page, before, at, suffix_start)


def _opens_with_name(page: Page, left: int, at: int) -> bool:
    """Tell whether a known name opens the first half, or a brand and the place of its branch."""
    opens = page.word_at(left)
    if opens is not None and opens.sort == NAME and opens.start == left:
        return True
    names = page.names_between(left, at - 1)
    brand = page.text[left : names[0].start] if names and is_place(names[0].text) else ""
    return 0 < len(brand) <= _BRAND and residue(brand) != "" and page.text[left - 1] in "、，。；："


_SORTS = ("企业", "园区", "体系", "乡镇", "县区", "街道", "部门")
"""What stands beside a name and is no half of it: 乡镇和太平经开区."""
# 大分子药物与规模化制备全国重点实验室, 皮肤病与真菌病防控研究院
_RESEARCH_RE = lazy(
    "(?:全国|国家级?|省级?)?(?:重点|工程|联合)*实验室|(?:技术|科学|产业|发展|创新)*研究(?:院|所|中心)"
    "|(?:产业|制造业)?(?:技术)?创新中心|技术中心|创新创业共同体"
)
_NO_FIELD_RE = lazy(
    "(?:[厅局委院府校司所会部办区市县镇队组户员人者家省州]|企业|集团|公司|机构|高校|单位|主体|团队|项目|平台)$"
)


def _are_fields(page: Page, before: str, at: int, suffix_start: int) -> bool:
    """Tell whether 与 joins two fields of one institute of research.

    Near misses: 企业与北京某研究院, 市科技局与江南研究院.
    """
    rest = page.text[at:suffix_start]
    joined = page.text[at - 1] == "与" and _RESEARCH_RE.match(page.text, suffix_start)
    if not joined or _NO_FIELD_RE.search(before) or page.names_in(at, suffix_start):
        return False
    return len(before) <= _TWIN and len(rest) >= _PART and residue(before) != ""


_TWIN = 12
"""Characters of the longest first field of two in an institute's name."""


# 中德产业创新与合作中心; near miss: 重点企业与服务平台.
_WORK_RE = lazy("(?:创新|研究|研发|保护|转化|培训|交流|评价|应用|孵化|推广)$")


def _is_paired(page: Page, before: str, at: int) -> bool:
    """Tell whether 与 joins two tasks of one centre, the second of which its last word tells."""
    centre = page.text[at - 1] == "与" and page.text.startswith(
        ("合作", "服务", "交流", "转化"), at
    )
    return centre and len(before) > _PART and bool(_WORK_RE.search(before))


def _is_item(page: Page, left: int, before: str, rest: str) -> bool:
    """Tell whether two fields are one item of a list of names: X科创园、碳纤维及复合材料科创港.

    Near miss: X产业园、人才和Y产业园 behind a name of a place, which another item begins.
    """
    listed = page.text[left - 1 : left] == "、" and ends_like_name(page.text[: left - 1][-_FIELD:])
    fields = max(len(before), len(rest)) <= _FIELD and residue(before) and residue(rest)
    return bool(listed and fields and not page.names_in(left, left + len(before) + 1 + len(rest)))


def _borders_name(page: Page, at: int) -> bool:
    """Tell whether a known name stands right before or behind the link at `at - 1`."""
    before, behind = page.word_ending(at - 1), page.word_at(at)
    follows = behind is not None and behind.start == at and behind.sort == NAME
    return follows or (before is not None and before.sort == NAME)
