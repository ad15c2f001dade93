"""Whether a found stretch of words is a name, for each label that is known by its last word.

A judge answers for one candidate, from what stands in it and right before it. What the words are is
in `lexicon/judges.toml`.
"""

import re
from collections.abc import Callable, Mapping

from policygraph.ingest.recognise.candidates import LEVELS, Candidate, ending_re, words
from policygraph.ingest.recognise.colleges import is_college, is_of_college
from policygraph.ingest.recognise.definite import (
    is_cloud,
    is_definite,
    is_science,
    is_technical_zone,
    is_wanted,
)
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
_STATUS_WON_RE = re.compile(
    "(?:入选|获评|获批|荣获|争创|创成|列入|获)(?:首批|第.批|全国|全省|国家|省级)*“?$"
)
_LISTED_RE = re.compile("入选(?:首批|第.批|全国|全省|国家|省级)*“?$")
# 中阿（联酋）产能合作示范园
_BILATERAL_RE = re.compile("中[一-鿿]（[一-鿿]{1,4}）")
# G312产业创新走廊, CI3高科技孵化器: a code is a brand; near miss: 5G产业园.
_CODE_RE = re.compile("[A-Z]{1,4}[0-9]{1,4}(?![0-9A-Za-z])")
_COUNT_RE = re.compile("^“?[一二三四五六七八九十两]+[大个]|[两二三四五六七八九十][大个]")
_LIST = 12
"""Characters behind a zone in which its verb may stand: X示范区、Y先导区建设."""
_WON_RE = re.compile(
    "争创|创建|申报|申建|争取|入选|获批|获评|列入|纳入|[一二三四五六七八九十首]批|一批"
)
# 东部新区, 高铁新区: a part of any town.
_SIDE_RE = re.compile(
    "^[东南西北中城老新高江河]+[部片城区铁]?$|高铁|城[东南西北中]|[东南西北]部|院$|地区|[结聚]合"
)
_RUN_RE = re.compile("(?:建设|推进|深化|完成|加快|用好)$")
# 市县两级…中心, “五位一体”…平台, “三区一港五口岸”平台: classes and slogans.
_NUMERAL = "[一二两三四五六七八九十]"
_NO_FACILITY_RE = re.compile(
    f"×|^型|模式$|领域(?!国家实验室|全国重点实验室)|^[与和]|位一体|纠纷|[两三四]级|“{_NUMERAL}[^“”]{{1,3}}{_NUMERAL}[^“”]{{1,6}}”"
    "|^“?一[一-鿿]{1,3}一$|“一带一路”$|^“?[0-9A-Z]+[+＋][0-9A-Z+＋]+”?$"
)
# 燃气安全装置 is a product; near miss: 超级陶粲装置.
_SCIENCE_RE = re.compile("实验|试验|科学|网络|雷电|超|极|磁|光|聚变|子$")
# 打造长三角优质农产品供应基地: what a region wants to become.
_BUILT_RE = re.compile("(?:建设|建成|推进|推动|搭建|上线|投用|启用|建立)(?:国家级|省级)?$")
_GOAL_RE = re.compile("(?:打造|建设|建成|成为|创成|形成|为)$")
_REGION = 3
"""Characters of the usual names of regions: 长三角, 京津冀."""
# …供应示范基地305个，: many such; near miss: 苏州工业园区5个项目.
_COUNTED_RE = re.compile(r"\d+多?余?[家个所座处条支](?=(?:以上|左右|以内)?(?:[，。；、\n]|$))")


def is_name(candidate: Candidate) -> bool:
    """Tell whether a candidate names one thing of its suffix's label."""
    end = candidate.start + len(candidate.suffix.word)
    counted = _COUNTED_RE.match(candidate.page.text, end)
    sorts = is_class(candidate.before) or candidate.is_one_of_many
    if counted or sorts or is_chain(candidate.base):
        return False
    return _JUDGES[candidate.suffix.label](candidate)


def _is_park(item: Candidate) -> bool:
    word, base = item.suffix.word, item.base
    if word == "街区" and base.endswith(words("park", "streets")):
        return False
    many = word in words("park", "statuses") and base.endswith(words("park", "many"))
    if many or (word == "工业园区" and base.endswith("绿色")):
        return False
    if (
        is_region(base + word)
        or (word == "特区" and (base.endswith("经济") or find_division(base + word)))
        or (word[-1] == "圈" and is_region(base))
        or re.search("大赛|路演|论坛|峰会", base)
        or _COUNT_RE.search(base)
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
    if word in words("park", "cities") or _CODE_RE.match(base):
        return is_brand(base)
    own = item.own if base[0] in LEVELS else base
    rest = residue(re.sub("|".join(words("park", "fields")), "", own))
    if _is_zone(item):
        return True
    if word in words("park", "statuses"):
        if _STATUS_WON_RE.search(item.before) or re.search("体系|[及和与]", base):
            return False
        if word in words("park", "areas") and rest == base and len(base) < _LONG:
            return _is_area(item)
        longer = len(base) > len(rest) or (word == "新城" and len(base) < _LONG)
        return is_brand(rest) and base.startswith(rest) and longer
    return is_brand(rest)


def _is_zone(item: Candidate) -> bool:
    """Tell whether a zone is one that few hold, or of a definite field, and is being built."""
    word, base = item.suffix.word, item.base
    few = _ZONE_RE.search(base + word) and _RUN_RE.search(item.before)
    own = word in words("park", "zones") and is_technical_zone(base)
    return bool(few) or (own and _is_run(item))


def _is_area(item: Candidate) -> bool:
    """Tell whether a brand alone names a part of a town: 白鹅潭商务区; not in 赋予贵安新区."""
    inner = item.page.word_at(item.start)
    known = inner is not None and inner.sort == NAME
    return is_brand(item.base) and not known and not _SIDE_RE.search(item.base)


def _is_run(item: Candidate) -> bool:
    """Tell whether a zone is built or run there, not won: 深化省级信创先导区建设."""
    end = item.start + len(item.suffix.word)
    after = item.page.text[end : end + _LIST]
    built = re.match("[^，。；]*?建设", after) or _BUILT_RE.search(item.before)
    return bool(built) and not _WON_RE.search(item.before)


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
    if item.suffix.word in words("park", "statuses") and _LISTED_RE.search(item.before):
        return False
    if residue(own) or (is_brand(own) and own != item.base):
        return True
    word = item.page.word_at(item.left)
    if word is None or word.sort != NAME:
        return False
    division = find_division(word.text, item.page.chain)
    if "自贸" in item.suffix.word or "自由贸易" in item.suffix.word:
        return True  # each province has one
    city = item.suffix.word in words("park", "cities")  # 贵州科学城, but not 江苏高新区
    return division is None or division.kind != "province" or not item.page.chain or city


def _is_platform(item: Candidate) -> bool:
    base = item.base
    wide = base.startswith(("中国", "全国"))
    if _is_no_facility(item, wide):
        return False
    if item.is_local or "“" in base or wide:
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
        built = _BUILT_RE.search(item.before) and is_science(base)
        return is_cloud(base) or bool(built) or (item.is_levelled and len(item.own) >= _SHORT)
    # 国家航空产业知识产权运营中心; near miss: 国家人工智能产教融合创新平台, a sort of platform.
    centre = (kind == "centre" and word[-2:] != "基地") or (
        base.startswith("国家") and word.endswith("中心")
    )
    definite = item.suffix.technical or centre or item.is_levelled
    return definite and (is_definite(item.own) or (kind != "service" and is_definite(base)))


def _is_own_incubator(item: Candidate) -> bool:
    """Tell whether an incubator begins with a brand: CI3高科技孵化器, not 生物医药孵化器."""
    fields = (*words("platform", "incubated"), *words("park", "fields"))
    rest = residue(re.sub("|".join(fields), "", item.base))
    return bool(_CODE_RE.match(item.base)) or (is_brand(rest) and item.base.startswith(rest))


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
    if (
        base.endswith("企业")
        and item.suffix.kind not in ("service", "incubator")
        and not is_of_college(item)
    ):
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
    "Park": _is_park,
    "Platform": _is_platform,
    "Institution": is_college,
    "Program": is_program,
}
