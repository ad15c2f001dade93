"""Whether a found stretch of words is a name, for each label that is known by its last word.

A judge answers for one candidate, from what stands in it and right before it. What the words are is
in `lexicon/judges.toml`.
"""

import re
from collections.abc import Callable, Mapping

from policygraph.ingest.lazy import lazy
from policygraph.ingest.recognise.candidates import (
    BUILT_RE,
    CODE_RE,
    Candidate,
    ending_re,
    words,
)
from policygraph.ingest.recognise.colleges import is_college, is_of_college
from policygraph.ingest.recognise.definite import (
    is_apparatus,
    is_cloud,
    is_definite,
    is_science,
    is_wanted,
)
from policygraph.ingest.recognise.known import known_units
from policygraph.ingest.recognise.online import (
    is_defined,
    is_national,
    is_node,
    is_of_place,
    owner_of,
)
from policygraph.ingest.recognise.page import NAME
from policygraph.ingest.recognise.park_judges import is_park, is_plant
from policygraph.ingest.recognise.programs import is_program
from policygraph.ingest.recognise.proper import is_brand, is_chain, is_class, residue
from policygraph.ingest.recognise.suffixes import ends_like_name
from policygraph.ingest.regions import find_division, is_region

_SHORT = 3
"""More characters than these before its suffix has a facility that no brand marks."""
# 市县两级…中心, “五位一体”…平台, “三区一港五口岸”平台: classes and slogans.
_NUMERAL = "[一二两三四五六七八九十]"
_NO_FACILITY_RE = lazy(
    f"×|^型|模式$|领域(?!国家实验室|国家人工智能|全国重点实验室)|^[与和]|为主$|(?:创业创新|双创)示范$|位一体|纠纷(?!应对指导)|[两三四]级|“{_NUMERAL}[^“”]{{1,3}}{_NUMERAL}[^“”]{{1,6}}”"
    "|^“?一[一-鿿]{1,3}一$|“一带一路”$|^“?[0-9A-Z]+[+＋][0-9A-Z+＋]+”?$"
    "|^(?:全国)?区域性|^“?(?:一(?:站式|网|乡一)|[免即]申即享)|多规合一|万亩千亿|^AI[+＋]|工业化$|^“?候鸟型|^“?[一二三四五六七八九十两][大类]|^[省市州县][市县区乡]|点线面|^涉外商事|[0-9][+＋][0-9]|“双[跨创]”$"
)
# 里下河农科所樊川基地: an institute's own.
_STATION_RE = lazy("(?:农科院|研究院|[科究]所|大学|学院)[一-鿿]{2,4}$")
# 奇瑞（贵州）生产基地, 中欧班列（沈阳）集结中心, 长三角（东台）康养基地
_WORKS_RE = lazy("(?:生产|制造|康养|养生|度假|医养)$")
# 泸州电商快递分拨中心, 云贵高原道地药材关岭集散中心, 中国广西进出口中药材贸易中心: a place has one.
# Near misses: 打造鲁南调运中心, a goal; 长江上游最大进口粮集散中心, 县级物流配送中心.
_HUB_RE = lazy("(?<!航运)(?:物流|分拨|配送|集散|调运|快运|转运|集结|药材贸易|水果贸易)$")
_HUBS = ("中心", "平台")
_NO_HUB_RE = lazy("最|区域性|[省市县]级|农村|全国|国际商贸")
_HUB_GOAL_RE = lazy(
    "(?:打造|成为|建成|争创|创建|申建|形成|支撑|定位|叫响|为|“)(?:中国|全国|全省)?$"
)
# 打造长三角优质农产品供应基地: what a region wants to become.
_GOAL_RE = lazy("(?:打造|建设|建成|成为|创成|形成|为)$")
_DATA = ("数据中心", "云")
"""Before 平台 these are what the platform is for: 阿坝州大数据中心平台, 铜仁智慧旅游服务云平台."""
_LONG_BASE = 6
"""Characters before 基地 of a nation's base that may stand in one place."""
_REGION = 3
"""Characters of the usual names of regions: 长三角, 京津冀."""
# …供应示范基地305个，: many such; near miss: 苏州工业园区5个项目.
# 北京市大数据教学实践基地认定: what many apply for; near miss: …研究院认定为省级.
_AWARDED_RE = lazy("(?:的)?(?:认定(?!为)|评定(?!为)|遴选|评选|名单|培育对象)")
_COUNTED_RE = lazy(r"\d+多?余?[家个所座处条支](?=(?:以上|左右|以内)?(?:[，。；、\n]|$))")


# 组建上市公司创新联盟, 加入丝绸之路旅游城市联盟; not 支持企业组建产业创新联盟, 技术转移联盟.
_ALLIED_RE = lazy(
    "(?<!等)(?:成立|组建|加入|发挥好?|组成的|发起)(?:了|(?:全国|全省|全市|全区)首[个家])?$"
)
_ANY_RE = lazy("(?:产业链?|技术|科技|转移|创新|创业|战略|合作|协同|共性|服务|标准|企业|行业)+")
_HOPED_RE = lazy("(?:鼓励|支持|引导|探索|推动|[构共]建)[^，。；]{0,24}$")
_ALLIANCE, _CLAUSE = 4, 32
"""Characters before 联盟 of an alliance without a place, and before it in its clause."""


def _is_open(item: Candidate) -> bool:
    """Tell whether words break off before their last one: 总体-片区-街坊, 项目观摩暨开发区."""
    return item.base[-1] in "-—–/暨" and item.page.word_ending(item.start) is None


def is_name(candidate: Candidate) -> bool:
    """Tell whether a candidate names one thing of its suffix's label."""
    return not is_many(candidate) and _JUDGES[candidate.suffix.label](candidate)


def is_many(candidate: Candidate) -> bool:
    """Tell whether a candidate is counted, one of many or broken off before its last word."""
    end = candidate.start + len(candidate.suffix.word)
    counted = _COUNTED_RE.match(candidate.page.text, end)
    sorts = is_class(candidate.before) or candidate.is_one_of_many
    if candidate.suffix.label == "Platform":
        sorts = sorts or bool(_AWARDED_RE.match(candidate.page.text, end))
    return bool(counted) or sorts or is_chain(candidate.base) or _is_open(candidate)


def is_facility(item: Candidate) -> bool:
    """Tell whether a platform's words mean no mall, status, slogan or goal."""
    wide = item.base.startswith(("中国", "全国"))
    return not (_is_no_facility(item, wide) or is_wanted(item.before))


def _is_platform(item: Candidate) -> bool:
    base = item.base
    wide = base.startswith(("中国", "全国"))
    if item.suffix.word == "联盟" and _is_joined(item):
        return True
    if item.suffix.word in words("platform", "nodes"):
        return is_node(item)
    if _is_no_facility(item, wide):
        return False
    hub = item.suffix.word in _HUBS and len(item.own) > _SHORT and _is_hub(item)
    owned = owner_of(item.page, item.left, item.start + len(item.suffix.word))
    placed = item.is_local or item.is_levelled or base.startswith("国家")
    if hub or owned or (placed and is_defined(item)) or is_national(item):
        return True
    if item.is_local or "“" in base or wide:
        return _is_own_platform(item)
    return _is_known_sort(item) or _is_definite(item)


def _is_known_sort(item: Candidate) -> bool:
    """Tell whether a place's bare word or its level makes one thing: 南湖实验室, 市大数据中心."""
    if item.suffix.word == "实验室":
        return find_division(item.base, item.page.chain) is not None
    kinds = words("platform", "own")
    own = item.suffix.word in (*kinds, *words("platform", "single")) and len(item.base) <= _SHORT
    return item.is_levelled and (own or item.own + item.suffix.word in kinds)


def _is_definite(item: Candidate) -> bool:
    base = item.base
    if item.suffix.word == "工作组":
        return "委" in base
    if item.suffix.kind == "lab" and item.suffix.word.endswith(("设施", "装置", "光源")):
        science = is_apparatus(base + item.suffix.word[:-2])
        sized = len(base) > _SHORT or is_brand(residue(base))
        return science and sized and item.suffix.word != "光源"
    return _is_definite_platform(item)


def _is_definite_platform(item: Candidate) -> bool:
    """Tell whether a platform without a place is one thing: 天文大数据中心, 生物测序平台."""
    base, word, kind = item.base, item.suffix.word, item.suffix.kind
    if is_wanted(item.before):
        return False
    if kind == "incubator":
        return _is_own_incubator(item)
    if kind == "institute" and item.is_levelled and len(item.own) > 1:
        return True  # 市产业创新研究院
    if word in words("platform", "built"):
        built = BUILT_RE.search(item.before) and is_science(base)
        return is_cloud(base) or bool(built) or (item.is_levelled and len(item.own) >= _SHORT)
    # 国家航空产业知识产权运营中心; near miss: 国家人工智能产教融合创新平台, a sort of platform.
    centre = (kind == "centre" and word[-2:] != "基地") or (
        (base.startswith("国家") and word.endswith("中心"))
        or (word == "中试基地" and "领域国家" in base)  # 制造领域国家人工智能应用中试基地
    )
    definite = item.suffix.technical or centre or item.is_levelled
    return definite and (is_definite(item.own) or (kind != "service" and is_definite(base)))


def _is_joined(item: Candidate) -> bool:
    """Tell whether an alliance is said to be there: founded, joined or put to use."""
    clause = item.page.text[max(0, item.left - _CLAUSE) : item.left]
    founded = _ALLIED_RE.search(item.before) and not _HOPED_RE.search(clause)
    sort = _ANY_RE.fullmatch(item.base) or item.base.endswith(("医院", "专科", "学校"))
    own = len(item.base) >= _ALLIANCE and not sort and not names_no_facility(item.base)
    return own and bool(founded)


def _is_own_incubator(item: Candidate) -> bool:
    """Tell whether an incubator begins with a brand: CI3高科技孵化器, not 生物医药孵化器."""
    fields = (*words("platform", "incubated"), *words("park", "fields"))
    rest = residue(re.sub("|".join(fields), "", item.base))
    return bool(CODE_RE.match(item.base)) or (is_brand(rest) and item.base.startswith(rest))


def _is_no_facility(item: Candidate, wide: bool) -> bool:
    """Tell whether the words mean a mall, a status or a part of a park: 购物中心, 全国培训基地."""
    word, base = item.suffix.word, item.base
    served = item.suffix.kind in ("service", "alliance") and not is_of_place(item)
    others = served and ending_re("platform", "others")
    if names_no_facility(base):
        return True
    if _is_bracketed(item) or word in words("platform", "single"):
        return False
    unit = known_units().get(base) if word == "平台" else None
    if unit is not None and unit.label == "Enterprise":
        return True  # 搭建阿里巴巴平台“亳州中药材”: where something is sold
    vague = word in words("platform", "vague") and ends_like_name(base)
    vague = vague and not base.endswith(_DATA)
    # 物资储备凉山分中心 begins further left.
    branch = base[-1] == "分" and find_division(base[:-1])
    firms = base.endswith("企业") and item.suffix.kind not in ("service", "incubator")
    hub = word in _HUBS and others and _is_hub(item)
    if (
        (others and others.search(base) and not hub)
        or vague
        or branch
        or (firms and not is_of_college(item))
    ):
        return True
    return word.endswith("基地") and (_is_goal(item, wide) or _is_industrial(item))


def _is_hub(item: Candidate) -> bool:
    """Tell whether a place's centre of transport or trade is there or is built."""
    goal = _HUB_GOAL_RE.search(item.before) or _NO_HUB_RE.search(item.base)
    return item.is_local and bool(_HUB_RE.search(item.base)) and not goal


def _is_bracketed(item: Candidate) -> bool:
    """Tell whether a bracket says where the one facility stands: 中国西部（广元）铝锭贸易中心."""
    places = re.finditer("（([一-鿿]{2,4})）", item.base)
    placed = any(find_division(place[1], item.page.chain) for place in places)
    return placed and not _WORKS_RE.search(item.base) and not is_plant(item)


def names_no_facility(base: str) -> bool:
    """Tell whether words before a platform's last one are a slogan or a sort: “万亩千亿”新产业."""
    return _NO_FACILITY_RE.search(base) is not None


def _is_goal(item: Candidate, wide: bool) -> bool:
    """Tell whether a base is a status or a goal: 全国培训基地, “新三样”电子材料基地."""
    base = item.base
    # 全国巾帼助农创业浙江基地: the nation's in one place.
    if wide and len(base) > _LONG_BASE and find_division(base[-2:], item.page.chain):
        return False
    region = bool(_GOAL_RE.search(item.before)) and is_region(base[:_REGION])
    quoted = base.startswith("“") and not item.is_placed
    return wide or region or quoted or base.startswith("国家")


def _is_industrial(item: Candidate) -> bool:
    """Tell whether a base makes goods: 黔南磷化工基地; near miss: 招商检测华东基地."""
    if item.suffix.word != "基地":
        return False
    if is_plant(item):
        return True
    last = item.page.word_ending(item.start)
    chain = item.page.chain
    if _STATION_RE.search(item.base):
        return False
    named = (last is not None and last.sort == NAME) or find_division(item.base[-2:], chain)
    return not named and not ending_re("platform", "research").search(item.base)


def _is_own_platform(item: Candidate) -> bool:
    """Tell whether a platform with a place in it is one: not 江苏省企业技术中心, 常州服务中心."""
    if residue(item.own) or item.suffix.kind == "institute" or "国家实验室" in item.suffix.word:
        return True
    if item.suffix.kind in ("centre", "lab") and len(item.own) >= _SHORT and item.own != item.base:
        return True  # 武汉颠覆性技术创新中心
    word, size = item.suffix.word, len(item.own)
    if word in words("platform", "single"):  # 杭州数据交易所
        return True
    serves = word.endswith("平台") and not item.own.endswith("示范")
    if serves and size >= _SHORT and item.own != item.base:
        return True  # 包头教育大数据平台, 北京市大数据平台
    bare = item.suffix.kind == "service" and size < _SHORT - 1
    return not bare and word not in words("platform", "classes")


_JUDGES: Mapping[str, Callable[[Candidate], bool]] = {
    "Park": is_park,
    "Platform": _is_platform,
    "Institution": is_college,
    "Program": is_program,
}
