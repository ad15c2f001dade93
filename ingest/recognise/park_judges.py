"""Whether a found stretch of words is the name of a park or a zone.

A status that many hold (…示范区), a part of a town and praise are none; what the words are is in
`lexicon/judges.toml`.
"""

import re
from functools import cache

from policygraph.ingest.lazy import lazy
from policygraph.ingest.recognise.built_parks import OWN_PARKS, is_there
from policygraph.ingest.recognise.candidates import (
    BUILT_RE,
    CODE_RE,
    LEVELS,
    Candidate,
    ending_re,
    words,
)
from policygraph.ingest.recognise.definite import is_technical_zone
from policygraph.ingest.recognise.known import known_units
from policygraph.ingest.recognise.page import NAME
from policygraph.ingest.recognise.programs import WIDE
from policygraph.ingest.recognise.proper import is_brand, residue
from policygraph.ingest.regions import find_division, is_region

_LONG = 5
"""More characters than these before its suffix has a park that no brand marks."""
# 建设国家数据要素综合试验区, 国家生态文明试验区: few hold it; near misses: 争创…,
# 国家跨境电商综合试验区, 国家科创金融改革试验区, which are statuses.
_ZONE_RE = lazy("^国家级?(?!跨境)(?:[一-鿿]{2,8}综合试验区|生态文明试验区|内陆开放型经济试验区)$")
# 入选全省基层治理创新实验区: a status.
_STATUS_WON_RE = lazy(
    "(?:入选|获评|获批|荣获|争创|创成|列入|获)(?:首批|第.批|全国|全省|国家|省级)*“?$"
)
_LISTED_RE = lazy("入选(?:首批|第.批|全国|全省|国家|省级)*“?$")
# 中阿（联酋）产能合作示范园
_BILATERAL_RE = lazy("中[一-鿿]（[一-鿿]{1,4}）")
_COUNT_RE = lazy("^“?[一二三四五六七八九十两]+[大个]|[两二三四五六七八九十][大个]|[两二三四多]$")
# 四川农业大学周边片区, 中心城区城市片区, 蒙城县二院新区: a part of a town, a hospital's new site.
_BESIDE_RE = lazy("周边$|医院$|[一二三四五]院$|国企$")
_TOWN = ("城市", "城区")
"""Before 片区 these name no park."""
# 6大铸造产业园; near miss: 曹娥江五大科技城.
_GREAT_RE = lazy("[0-9一二三四五六七八九十]大$")
# 中国眼谷, 中国智能谷, 国际云软件谷; near misses: 米仓山大峡谷, 翡翠谷.
_VALLEY_RE = lazy(
    "^中国(?!.*[山河峡])|(?:智能|软件|农业|动力|生物|数字|智造|医药|健康|材料|芯片|光电|能源|机器人|无人机)$"
)
# 峒中口岸产业园上思园区, 深圳科技园赣州园区
_WITHIN_RE = lazy("(?:园|区|城|港)(?P<place>[一-鿿]{2,4})$")
_LEAD = 3
"""Characters of a brand that must open a zone's name: 海棠湾国家海岸休闲园区."""
_ENDED_RE = lazy("(?:区|园|飞地)(?:国家|省级)?|园$|区$")
_EVENT_RE = lazy("大赛|路演|论坛|峰会")
_LIST = 12
"""Characters behind a zone in which its verb may stand: X示范区、Y先导区建设."""
_WON_RE = lazy("争创|创建|申报|申建|争取|入选|获批|获评|列入|纳入|[一二三四五六七八九十首]批|一批")
# 东部新区, 高铁新区: a part of any town.
_SIDE_RE = lazy(
    "^[东南西北中城老新高江河]+[部片城区铁]?$|高铁|城[东南西北中]|[东南西北]部|院$|地区|[结聚]合"
)
_RUN_RE = lazy("(?:建设|推进|深化|完成|加快|用好)$")


# 宁国核心基础零部件产业基地; near misses: 打造长三角石化产业基地, 中国新兴纺织产业基地.
_GROUNDS = ("区", "园", "城", "带", "港", "谷", "岛")
"""Before 启动区: 翔安南部片区启动区, but not X项目一期启动区."""
_BASES = ("产业基地", "产业发展基地")
_AIM_RE = lazy("(?:打造|建成|成为|形成|荣获|获评|全国|全省|一流|最大的)$")
_STAGE_RE = lazy("[一二三四五]期")


# 六盘水火车站片区城市更新改造, 朱昌片区供水工程, 青和居、东湖新城、智苑等社区:
# a part of a town; near miss: 翔安南部片区启动区.
_QUARTERS = ("片区", "新城")
_TOWN_WORK_RE = lazy(
    "(?:有机|城市|综合|渐进式|整体|危旧房|老旧小区|棚户区)*(?:更新|改造)|(?<=片区)(?:供水|污水|防涝|自来水)"
    "|(?:、[^，。；、]{1,10}){0,4}等(?:[0-9]+个)?(?:社区|小区|楼盘|城中村)"
)


def is_park(item: Candidate) -> bool:
    """Tell whether a candidate names one park or zone: 合肥高新区, 未来科学城, not 百强高新区."""
    word, base = item.suffix.word, item.base
    if is_none(item):
        return False
    if word in _BASES:
        return _is_base(item)
    quote = base.find("“")
    wide = base.startswith(WIDE) and not residue(base.removeprefix("中国")) and word[-1] != "谷"
    placed = (item.is_placed and not wide) or quote >= 0 or bool(_BILATERAL_RE.match(base))
    if word in words("park", "statuses") and quote >= 0:
        placed = item.page.names_in(item.left, item.left + quote)
    if placed:
        own = _is_own_park(item) or bool(_BILATERAL_RE.match(base))
        return own and not _is_aim(item)
    if wide or base.startswith(WIDE[2:]):  # 中国创新园区, 全国百强高新区
        return False
    return _is_branded_park(item) or (item.is_local and _is_of_county(item))


def _is_aim(item: Candidate) -> bool:
    """Tell whether a status is what a region shall become: 打造长三角…先行示范区."""
    word = item.page.word_at(item.left)
    region = word is not None and is_region(word.text)
    return region and item.suffix.word in words("park", "statuses") and item.before.endswith("打造")


def _is_base(item: Candidate) -> bool:
    """Tell whether a base of an industry is one place's own, not a plant or a goal."""
    base, end = item.base, item.start + len(item.suffix.word)
    if _AIM_RE.search(item.before) or is_plant(item):
        return False
    if base.startswith("国家"):
        return bool(_STAGE_RE.match(item.page.text, end)) and is_brand(residue(base))
    return item.is_local and ("（" in base or not base.startswith(WIDE))


def does_research(item: Candidate) -> bool:
    """Tell whether a base of an industry serves and studies: 百度（泰安）数据标注产业基地."""
    return item.suffix.word in _BASES and bool(ending_re("platform", "research").search(item.base))


def is_plant(item: Candidate) -> bool:
    """Tell whether a known company makes goods there: 宁德时代新能源电池贵州基地."""
    known = any(
        unit is not None and unit.label == "Enterprise"
        for base in (item.base, item.own)
        for unit in (known_units().get(base[:size]) for size in range(len(base), 1, -1))
    )
    return known and not ending_re("platform", "research").search(item.base)


def _is_of_county(item: Candidate) -> bool:
    """Tell whether a park of a county has a brand: 永康江南山水新城, not 碧江高新区…示范区."""
    own = item.own
    return own != item.base and is_brand(residue(own)) and not _ENDED_RE.search(own)


def _is_of_city(item: Candidate) -> bool:
    """Tell whether a park is its city's own: 市人力资源产业园, not 市县两级林业产业园."""
    city = item.base[0] in "市区县州" and item.is_levelled
    return city and item.suffix.word in OWN_PARKS and len(item.own) > 1 and "级" not in item.own


def _is_within(item: Candidate) -> bool:
    """Tell whether a place behind a park's last word says which part is meant: X产业园上思园区."""
    within = _WITHIN_RE.search(item.base)
    return within is not None and find_division(within["place"], item.page.chain) is not None


def is_none(item: Candidate) -> bool:
    """Tell whether the words mean a part of a town, a status of many, a number or praise."""
    word, base = item.suffix.word, item.base
    # 将成为山东高铁物流总部基地: a goal.
    # 翡翠谷 is a valley, 沈北新区 a district, 经开区“三湖”片区 a part, 武义温泉小镇 for strollers.
    sort = (
        (word == "谷" and not _VALLEY_RE.search(base))
        or (word == "新区" and find_division(base + word))
        or (word == "片区" and "“" in base)
        or (word == "产业园区" and base.endswith("国家"))
        or (word == "新城" and base == "平原")
        or (word in _QUARTERS and _TOWN_WORK_RE.match(item.page.text, item.start + len(word)))
        or (word.endswith("基地") and item.before.endswith(("成为", "打造")))
        or (word == "启动区" and not base.endswith(_GROUNDS))
        or (word == "小镇" and not base.endswith(words("park", "towns")))
        or (word == "街区" and base.endswith(words("park", "streets")))
    )
    if sort or _is_part(item):
        return True
    many = _is_held_by_many(base, word) and not _is_countys_own(item)
    if many or _BESIDE_RE.search(base) or _GREAT_RE.search(item.before):
        return True
    return bool(
        is_region(base + word)
        or (word == "特区" and (base.endswith("经济") or find_division(base + word)))
        or ((word[-1] == "圈" or word == "核心区") and is_region(base))
        or _EVENT_RE.search(base)
        or _COUNT_RE.search(base)
        or any(praise in base for praise in words("park", "praise"))
    )


def _is_part(item: Candidate) -> bool:
    """Tell whether a bracket says which part of another thing is meant: 遗址公园（广州片区）."""
    end = item.start + len(item.suffix.word)
    bracket = item.before.endswith("（") and item.page.text.startswith("）", end)
    return bracket and item.suffix.word == "片区"


def _is_held_by_many(base: str, word: str) -> bool:
    """Tell whether a zone is a status that many hold: 湖北省教师教育综合改革试验区."""
    if (word == "工业园区" and base.endswith("绿色")) or (word == "片区" and base.endswith(_TOWN)):
        return True
    whole = base + word
    held = (status for status in words("park", "statuses") if whole.endswith(status))
    return any(whole.removesuffix(status).endswith(words("park", "many")) for status in held)


# 永福县农业现代化示范区, 巨野县国家农业现代化示范区; near miss: 贵州省农业现代化示范区.
_FARMED_RE = lazy("[县区市](?:国家)?(?:农业现代化|农村产业融合发展)$")


def _is_countys_own(item: Candidate) -> bool:
    """Tell whether a zone of farming stands in a county that is named right before it."""
    return bool(item.is_local and _FARMED_RE.search(item.base)) and item.suffix.word == "示范区"


def _is_branded_park(item: Candidate) -> bool:
    """Tell whether a park without a place has a brand or a field: 未来科学城."""
    word, base = item.suffix.word, item.base
    if word in words("park", "cities") or CODE_RE.match(base):
        return is_brand(base)
    if word == "谷" or _is_of_city(item) or _is_within(item) or _is_zone(item):
        return True
    own = item.own if base[0] in LEVELS else base
    rest = residue(_fields_re().sub("", own))
    if word in words("park", "statuses"):
        if _STATUS_WON_RE.search(item.before) or re.search("体系|[及和与]", base):
            return False
        if word in words("park", "areas") and rest == base and len(base) < _LONG:
            return _is_area(item)
        longer = len(base) > len(rest) or (word == "新城" and len(base) < _LONG)
        return is_brand(rest) and base.startswith(rest[:_LEAD]) and longer
    return is_brand(rest) or is_there(item)


@cache
def _fields_re() -> re.Pattern[str]:
    return re.compile("|".join(words("park", "fields")))


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
    built = re.match("[^，。；]*?建设", after) or BUILT_RE.search(item.before)
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
