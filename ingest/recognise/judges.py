"""Whether a found stretch of words is a name, for each label that is known by its last word.

A judge answers for one candidate, from what stands in it and right before it. What the words are is
in `lexicon/judges.toml`.
"""

import re
from collections.abc import Callable, Mapping

from policygraph.ingest.recognise.candidates import LEVELS, Candidate, ending_re, words
from policygraph.ingest.recognise.known import known_units
from policygraph.ingest.recognise.page import NAME
from policygraph.ingest.recognise.programs import WIDE, is_program
from policygraph.ingest.recognise.proper import is_brand, is_chain, is_class, residue
from policygraph.ingest.recognise.suffixes import ends_like_name
from policygraph.ingest.regions import find_division, is_region

_SHORT, _LONG = 3, 5
"""More characters than these before its suffix has a name that no brand marks."""
# 建设国家数据要素综合试验区: few hold it; near misses: 争创…, 国家跨境电商综合试验区.
_ZONE_RE = re.compile("^国家级?(?!跨境)[一-鿿]{2,8}(?:综合试验区|金融改革(?:创新)?试验区)$")
# 入选全省基层治理创新实验区: a status.
_WON_RE = re.compile(
    "(?:入选|获评|获批|荣获|争创|创成|列入|获)(?:首批|第.批|全国|全省|国家|省级)*$"
)
# 中阿（联酋）产能合作示范园
_BILATERAL_RE = re.compile("中[一-鿿]（[一-鿿]{1,4}）")
_RUN_RE = re.compile("(?:建设|推进|深化|完成|加快|用好)$")
# 市县两级…中心, “五位一体”…平台, “三区一港五口岸”平台: classes and slogans.
_NUMERAL = "[一二两三四五六七八九十]"
_NO_FACILITY_RE = re.compile(
    f"模式$|领域(?!国家实验室|全国重点实验室)|^[与和]|位一体|纠纷|[两三四]级|“{_NUMERAL}[^“”]{{1,3}}{_NUMERAL}[^“”]{{1,6}}”"
    "|^“?一[一-鿿]{1,3}一$|“一带一路”$|^“?[0-9A-Z]+[+＋][0-9A-Z+＋]+”?$"
)
# 燃气安全装置 is a product; near miss: 超级陶粲装置.
_SCIENCE_RE = re.compile("实验|试验|科学|网络|雷电|超|极|磁|光|聚变|子$")
# 打造长三角优质农产品供应基地: what a region wants to become.
_GOAL_RE = re.compile("(?:打造|建设|建成|成为|创成|形成|为)$")
_REGION = 3
"""Characters of the usual names of regions: 长三角, 京津冀."""
# …供应示范基地305个，: many such; near miss: 苏州工业园区5个项目.
_COUNTED_RE = re.compile(r"\d+多?余?[家个所座处条支](?=(?:以上|左右|以内)?(?:[，。；、\n]|$))")


def is_name(candidate: Candidate) -> bool:
    """Tell whether a candidate names one thing of its suffix's label."""
    end = candidate.start + len(candidate.suffix.word)
    counted = _COUNTED_RE.match(candidate.page.text, end)
    if counted or is_class(candidate.before) or is_chain(candidate.base):
        return False
    return _JUDGES[candidate.suffix.label](candidate)


def _is_park(item: Candidate) -> bool:
    word, base = item.suffix.word, item.base
    if (
        is_region(base + word)
        or (word[-1] == "圈" and is_region(base))
        or re.search("大赛|路演|论坛|峰会", base)
        or any(praise in base for praise in words("park", "praise"))
    ):
        return False
    quote = base.find("“")
    wide = base.startswith(WIDE) and not residue(base.removeprefix("中国")) and word[-1] != "谷"
    placed = (item.is_placed and not wide) or quote >= 0 or bool(_BILATERAL_RE.match(base))
    if word in words("park", "statuses") and quote >= 0:
        placed = item.page.names_in(item.left, item.left + quote)
    if placed:
        return _is_own_park(item) or bool(_BILATERAL_RE.match(base))
    if wide or base.startswith(WIDE[2:]):  # 中国创新园区, 全国百强高新区
        return False
    return _is_branded_park(item)


def _is_branded_park(item: Candidate) -> bool:
    """Tell whether a park without a place has a brand or a field: 未来科学城."""
    word, base = item.suffix.word, item.base
    if word in words("park", "cities"):
        return is_brand(base)
    if _ZONE_RE.search(base + word) and _RUN_RE.search(item.before):
        return True
    rest = residue(item.own if base[0] in LEVELS else base)
    rest = re.sub("|".join(words("park", "fields")), "", rest)
    if word in words("park", "statuses"):
        if _WON_RE.search(item.before) or re.search("体系|[及和与]", base):
            return False
        longer = len(base) > len(rest) or (word == "新城" and len(base) < _LONG)
        return is_brand(rest) and base.startswith(rest) and longer
    return is_brand(rest)


def _is_own_park(item: Candidate) -> bool:
    """Tell whether a park with a known name in it is one: 合肥高新区, not 江苏高新区."""
    own = item.own
    level = re.match("[一-鿿]{2,4}省|自治区", item.base)
    if (
        level
        and item.suffix.word in words("park", "statuses")
        and not residue(item.base[level.end() :])
    ):
        return False  # 贵州省生态文明建设示范区 has many holders
    if residue(own) or (is_brand(own) and own != item.base):
        return True
    word = item.page.word_at(item.left)
    if word is None or word.sort != NAME:
        return False
    division = find_division(word.text, item.page.chain)
    city = item.suffix.word in words("park", "cities")  # 贵州科学城, but not 江苏高新区
    return division is None or division.kind != "province" or not item.page.chain or city


def _is_platform(item: Candidate) -> bool:
    base = item.base
    wide = base.startswith(("中国", "全国"))
    if _is_no_facility(item, wide):
        return False
    if item.is_placed or "“" in base or wide:
        return _is_own_platform(item)
    return _is_known_sort(item) or _is_definite(item)


def _is_known_sort(item: Candidate) -> bool:
    """Tell whether a place's bare word or its level makes one thing: 南湖实验室, 市大数据中心."""
    if item.suffix.word == "实验室":
        return find_division(item.base, item.page.chain) is not None
    own = item.suffix.word in words("platform", "own") and len(item.base) <= _SHORT
    return own and item.is_levelled


def _is_definite(item: Candidate) -> bool:
    base = item.base
    if item.suffix.word == "工作组":
        return "委" in base
    if item.suffix.kind == "lab" and item.suffix.word.endswith(("设施", "装置", "光源")):
        science = _SCIENCE_RE.search(base + item.suffix.word[:-2])
        sized = len(base) > _SHORT or is_brand(residue(base))
        return bool(science) and sized and item.suffix.word != "光源"
    definite = item.suffix.technical or item.suffix.word.endswith("创新中心") or item.is_levelled
    # 国家航空产业知识产权运营中心; near miss: 国家人工智能产教融合创新平台, a sort of platform.
    definite = definite or (base.startswith("国家") and item.suffix.word.endswith("中心"))
    return definite and is_brand(residue(item.own))


def _is_no_facility(item: Candidate, wide: bool) -> bool:
    """Tell whether the words mean a mall, a status or a part of a park: 购物中心, 全国培训基地."""
    word, base = item.suffix.word, item.base
    others = item.suffix.kind in ("service", "alliance") and ending_re("platform", "others")
    if _NO_FACILITY_RE.search(base) or (others and others.search(base)):
        return True
    if word in words("platform", "vague") and ends_like_name(base):
        return True
    if word == "平台" and re.fullmatch("“双[跨创]”", base):  # of many firms
        return True
    if base.endswith("企业") and item.suffix.kind != "service":
        return True
    return word.endswith("基地") and (_is_goal(item, wide) or _is_industrial(item))


def _is_goal(item: Candidate, wide: bool) -> bool:
    """Tell whether a base is a status or a goal: 全国培训基地, “新三样”电子材料基地."""
    base = item.base
    region = bool(_GOAL_RE.search(item.before)) and is_region(base[:_REGION])
    quoted = base.startswith("“") and not item.is_placed
    return wide or region or quoted or base.startswith("国家")


def _is_industrial(item: Candidate) -> bool:
    """Tell whether a base makes goods: 黔南磷化工基地; near miss: 招商检测华东基地."""
    if item.suffix.word not in ("基地", "产业基地"):
        return False
    if _is_plant(item):
        return True
    last = item.page.word_ending(item.start)
    chain = item.page.chain
    named = (last is not None and last.sort == NAME) or find_division(item.base[-2:], chain)
    return not named and not ending_re("platform", "research").search(item.base)


def _is_plant(item: Candidate) -> bool:
    """Tell whether a known company makes goods there: 宁德时代新能源电池贵州基地."""
    units = (known_units().get(item.base[:size]) for size in range(len(item.base), 1, -1))
    known = any(unit is not None and unit.label == "Enterprise" for unit in units)
    return known and not ending_re("platform", "research").search(item.base)


def _has_place(item: Candidate) -> bool:
    """Tell whether a name begins with a place below the province, or in a province's own paper."""
    word = item.page.word_at(item.left)
    division = find_division(word.text, item.page.chain) if word else None
    return division is not None and division.name in item.page.chain


def _is_own_platform(item: Candidate) -> bool:
    """Tell whether a platform with a place in it is one: not 江苏省企业技术中心, 常州服务中心."""
    if residue(item.own) or item.suffix.kind == "institute" or "国家实验室" in item.suffix.word:
        return True
    if item.suffix.kind in ("centre", "lab") and len(item.own) >= _SHORT and item.own != item.base:
        return True  # 武汉颠覆性技术创新中心
    serves = item.suffix.word.endswith("平台") and not item.own.endswith("示范")
    if serves and len(item.own) > _SHORT and _has_place(item):
        return True  # 包头教育大数据平台
    bare = item.suffix.kind == "service" and not is_brand(item.own)
    return not bare and item.suffix.word not in words("platform", "classes")


def _is_institution(item: Candidate) -> bool:
    if re.search("进$|双一流|[“”]$", item.base):  # 进党校, “双一流”大学
        return False
    if item.suffix.word in ("大学", "学院") and not item.is_placed:
        return False
    described = re.search("产业|工程师|现代|各类|示范", item.base)
    if item.suffix.word == "校区" and not re.search("大学|学院|大|科大", item.base):
        return False
    return not described and (item.is_placed or is_brand(residue(item.base)))


_JUDGES: Mapping[str, Callable[[Candidate], bool]] = {
    "Park": _is_park,
    "Platform": _is_platform,
    "Institution": _is_institution,
    "Program": is_program,
}
