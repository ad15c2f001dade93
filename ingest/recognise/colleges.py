"""Whether words before 大学, 学院, 疾控中心 name a university, a college or a house of a place."""

import re

from policygraph.ingest.lazy import lazy
from policygraph.ingest.lexicon import table
from policygraph.ingest.recognise.candidates import LEVELS, Candidate
from policygraph.ingest.recognise.known import known_units
from policygraph.ingest.recognise.proper import is_brand, residue
from policygraph.ingest.regions import find_division

_SCHOOLS = ("老年大学", "中等专业学校", "特殊教育学校", "技工学校", "盲聋学校", "聋哑学校", "职中")
_HOUSES = (
    *("疾控中心", "公共卫生救治中心", "公共卫生临床中心", "公共卫生医疗救治中心", "中心血站"),
    *("社会福利院", "儿童福利院"),
)
_LEVELLED = (
    *("职院", "师专", "幼专", "技师学院", "职业学院", "职业技术学院", "农科院", "社科院", "科学院"),
    *_SCHOOLS,
    *_HOUSES,
    "博物院",
)
"""Of which a city or province has one of its own: 市技师学院, 省农科院, 州疾控中心."""
_PLACED = ("职业技术学校", *_SCHOOLS, *_HOUSES)
"""Kinds that only a place or level makes one: 濉溪职业技术学校, 单县疾控中心; not 各县疾控中心."""
_FORMS = ("职院", "高专")
_SHORT_FORMS = ("职院", "师专", "医专", "幼专")
_SHORT = 2
"""More characters than these has a university's name that shows no place: 阿斯塔纳大学."""
# 进党校, “双一流”大学, “国字号”大院大所大学, 市委原党校; 武进区科技局联合|常州大学, two bodies.
_NONE_RE = lazy(
    "进$|[省市部]属$|双一流|[“”]$|大院大所|原$|[局厅委办会区市县](?:联合|携手|联手|会同)(?=.)"
)
# 合工大宣城校区, 唐徕中学北校区, 育红小学江北校区; near misses: 三峡职院新校区, which is only its
# new site, 一中淝河校区, 普通高级中学新校区.
_CAMPUS_RE = lazy("(?:大学|学院|大|科大|[一-鿿]{2}(?:小学|中学|附中|附小)(?=.))(?!.*[新老原主]$)")
_SORT_RE = lazy("老年|型|类|名|党|网|空中|在地|省属|市属|部属|社会|所属|扩|所|个|家|新|[的各本等]")
# 市第二社会福利院, 市一职中, 州重大疾病公共卫生医疗救治中心; near miss: 省属技师学院.
_LEVEL_RE = lazy(f"(?:自治区|[{LEVELS}])(?:第?[一二三四五六七八九十]{{1,2}}|重大疾病)?")


def is_college(item: Candidate) -> bool:
    """Tell whether a candidate names one institution: 凯里学院, not 现代产业学院, 路演学院."""
    word, base = item.suffix.word, item.base
    sort = word in _FORMS and base.endswith(("高", "中"))  # 高职院
    if sort or _NONE_RE.search(base):
        return False
    if item.is_levelled and word in _LEVELLED:
        return _LEVEL_RE.fullmatch(base) is not None
    if word in _PLACED or _is_of_town(item):
        return word not in _PLACED or find_division(base, item.page.chain) is not None
    if word in ("大学", "学院", "工学院") and not item.is_local:
        own = word == "大学" and len(base) > _SHORT
        return own and residue(base) == base and not _SORT_RE.search(base)
    described = re.search("各类|(?:产业|工程师|现代|示范|路演|创业)$", base)
    if described or (word == "校区" and not _CAMPUS_RE.search(base)):
        return False
    return item.is_local or is_brand(residue(base))


def _is_of_town(item: Candidate) -> bool:
    """Tell whether a base is nothing but a city or county, or its letter: 凯里学院, 杭职院.

    Near misses: 开放学院, 高职院.
    """
    if item.suffix.word in _SHORT_FORMS and len(item.base) == 1:
        return item.base in "".join(item.page.short_names)
    if item.suffix.word != "学院":
        return False
    division = find_division(item.base, item.page.chain)
    common = item.base in table("places")["short"]["common"]
    return division is not None and (division.is_upper or not common)


def is_of_college(item: Candidate) -> bool:
    """Tell whether a base begins with a university or institute: 东南大学企业研发中心."""
    word = item.page.word_at(item.left)
    unit = known_units().get(word.text) if word else None
    return unit is not None and unit.label == "Institution"
