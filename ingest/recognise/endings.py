"""Names by their last word: parks, platforms, universities, institutes, programmes in plain text.

An automaton finds the suffixes; the boundary is looked for to the left; whether the words name one
thing is asked of `proper`. Longest names win later, over all readers.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick

from policygraph.ingest.lexicon import table
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.boundary import left_edge
from policygraph.ingest.recognise.known import known_units
from policygraph.ingest.recognise.page import NAME, Page
from policygraph.ingest.recognise.proper import is_class, residue
from policygraph.ingest.regions import find_division, is_region, place_of_level, short_name

_LEVELS = "省市区县州"
# A verb that makes, runs or joins a programme stands before its name: 深入实施X工程.
_PROGRAM_VERB_RE = re.compile(
    "(?:实施|开展|推进|推行|组织|举办|承办|启动|落实|设立|办好|参加|参与|围绕|抓好|拓展|创办|入选|利用|用好|深化|扩大|总结|发起|推出|完善|发挥|申报|实施好|享受|推广|开发|探索|做好|试行|执行|依托|以|与|和|及|、|“|，|：|\n|）|\\d[．.])(?:好|了|一批|国家|省|市|区)?$"
)


@dataclass(frozen=True, slots=True)
class Suffix:
    """One last word of names: what it says of label and kind, and how much of a name it needs."""

    word: str
    label: str
    kind: str
    technical: bool


@cache
def suffixes() -> tuple[Suffix, ...]:
    """Give all suffixes, sorted by word."""
    found: dict[str, Suffix] = {}
    for label, groups in table("suffixes").items():
        if label == "units":
            continue
        sets = groups if all(isinstance(v, dict) for v in groups.values()) else {"": groups}
        for kind, lists in sets.items():
            for sort in ("technical", "named", "words"):
                for word in lists.get(sort, ()):
                    found.setdefault(word, Suffix(word, label, kind, sort == "technical"))
    return tuple(found[word] for word in sorted(found))


# 中科院遗传资源研发中心（南方）, 西部科学城（重庆）; not （试行）, （以下简称…）.
_BRANCH_RE = re.compile("（(?P<place>[一-鿿]{2,4})）")
_QUARTERS = ("南方", "北方", "华东", "华南", "华北", "西南", "西北", "华中", "东北")


def _with_branch(page: Page, end: int) -> tuple[int, str]:
    """Give the end and the words of a bracket behind a name that says where its branch is."""
    match = _BRANCH_RE.match(page.text, end)
    if match and (match["place"] in _QUARTERS or find_division(match["place"])):
        return match.end(), match[0]
    return end, ""


@cache
def _automaton() -> AhoCorasick:
    return AhoCorasick([suffix.word for suffix in suffixes()])


def find_endings(page: Page) -> Iterator[Mention]:
    """Give all names that end in a suffix."""
    found = _automaton().find_matches_as_indexes(page.text, overlapping=True)
    longest: dict[int, tuple[int, Suffix]] = {}
    for index, start, end in found:
        if end not in longest or start < longest[end][0]:
            longest[end] = (start, suffixes()[index])
    for end, (start, suffix) in sorted(longest.items()):
        if not is_blocked(page.text, suffix.word, end):
            mention = _read(page, start, end, suffix)
            if mention:
                yield mention


def is_blocked(text: str, word: str, end: int) -> bool:
    """Tell whether a suffix and what follows make another word: 大学+生, 试点+城市."""
    after: dict[str, list[str]] = table("blocked")["after"]
    return any(
        text.startswith(tuple(following), end)
        for suffix, following in after.items()
        if word.endswith(suffix)
    )


def _read(page: Page, start: int, end: int, suffix: Suffix) -> Mention | None:
    left = left_edge(page, start)
    base = page.text[left:start]
    if len(base) < 1 or not page.is_open(left, end):
        return None
    anchored = page.names_in(left, start) or "“" in base
    name = complete(page, left, end, suffix)
    known = known_units().get(name)
    if known:
        return Mention(left, end, known.label, known.name, page.text[left:end], "known", known.kind)
    if not _JUDGES[suffix.label](page, left, base, suffix, anchored):
        return None
    end, branch = _with_branch(page, end)
    return Mention(
        left,
        end,
        suffix.label,
        name + branch,
        page.text[left:end],
        f"{suffix.label.lower()}-suffix",
        suffix.kind,
    )


_EDITION_RE = re.compile(
    "^(?:第[一二三四五六七八九十百0-9]+[届次]|首届|历届|本届|新一届|20[0-9]{2}年?)(?=.{3})"
)


def without_edition(name: str) -> str:
    """Give the name of a fair or contest without its edition: 首届国际新能源汽车展, 2022常州·武进人才周."""
    return _EDITION_RE.sub("", name)


def complete(page: Page, left: int, end: int, suffix: Suffix) -> str:
    """Give the completed name: 省智能装备产业技术创新中心 → 江苏省智能装备产业技术创新中心."""
    printed = page.text[left:end].replace("“", "").replace("”", "")
    if suffix.label == "Program":
        printed = without_edition(printed)
    level = place_of_level(printed[0], page.chain) if printed[0] in _LEVELS else ""
    if not level or printed[:2] in (
        "区域",
        "市场",
        "省际",
        "县域",
        "省域",
        "市域",
        "区块",
        "市民",
        "州际",
        "市政",
        "省会",
        "区间",
        "县级",
        "市级",
        "省级",
        "区级",
    ):
        return printed
    if suffix.label == "Program" and suffix.kind in ("talent", "plan", "finance", "project"):
        return printed[1:]
    return level + printed[1:]


def _is_park(page: Page, left: int, base: str, suffix: Suffix, anchored: bool) -> bool:
    if is_class(page.text[max(0, left - 8) : left]):
        return False
    if is_region(page.text[left : left + len(base)] + suffix.word):
        return False
    own = _unplaced(page, base) if anchored or base[0] in _LEVELS else base
    rest = residue(own)
    if suffix.word in PARK_STATUSES and "“" in base:
        anchored = page.names_in(left, left + base.index("“"))
    if anchored:
        return len(own) > 1 and own != base or bool(rest) or _is_seat(page, left, left + len(base))
    if suffix.word in _CITIES and len(base) > 1:
        return True
    if suffix.word in PARK_STATUSES:
        return len(rest) > 1 and base.startswith(rest) and len(base) > len(rest)
    return len(rest) > 1


_CITIES = ("科学城", "科技城", "科教城", "大科学城")
# Many hold such a status, and only a brand or a place makes a name of it.
PARK_STATUSES = (
    "示范区",
    "先行区",
    "先导区",
    "引领区",
    "集聚区",
    "功能区",
    "核心区",
    "试验区",
    "实验区",
    "中心区",
    "街区",
    "新城",
    "示范园区",
    "园区",
    "先行示范区",
    "商务区",
    "新区",
    "片区",
    "产城融合区",
    "综合试验区",
    "产业社区",
    "改革试验区",
)


def _is_seat(page: Page, left: int, end: int) -> bool:
    """Tell whether the base is a place that can have a park of its own: not 江苏, 国家, 长三角."""
    word = page.word_at(left)
    division = find_division(word.text, page.chain) if word else None
    if word is None or word.sort != NAME:
        return False
    return division is None or division.kind != "province" or not page.chain


def _unplaced(page: Page, base: str) -> str:
    """Give the base without the place at its start."""
    for size in range(min(len(base), 12), 1, -1):
        if find_division(base[:size], page.chain):
            return base[size:]
    return base[1:] if base[0] in _LEVELS else base


# 购物中心, 体育中心, 艺术中心, 以色列模式孵化器 are no facilities of research or service to firms.
_NO_FACILITY_RE = re.compile(
    "模式$|领域|^[与和]|(?:购物|体育|艺术|文化|医疗|医学|养老|托育|康复|商业|活动|健身|急救|信访|婚姻|便民|殡葬|游客|旅游|城市|经济|金融|消费|贸易|国际消费|航运|枢纽|区域|交通|副|消防救援|转运|临床|储配|检疫|政治|全媒体|融媒体|融媒|物流|分拨|配送)$"
)


def _is_platform(page: Page, left: int, base: str, suffix: Suffix, anchored: bool) -> bool:
    if is_class(page.text[max(0, left - 8) : left]) or _NO_FACILITY_RE.search(base):
        return False
    own = _unplaced(page, base)
    rest = residue(own)
    if suffix.word.endswith("基地") and base.startswith(("中国", "全国", "国家")):
        return False
    if anchored or base.startswith(("中国", "全国")):
        bare = not rest and (suffix.word in _CLASSES or len(own) < 2 and suffix.kind == "service")
        return not bare or suffix.kind == "institute" or "国家实验室" in suffix.word
    if suffix.word == "工作组":
        return "委" in base
    if suffix.kind == "lab" and suffix.word.endswith(("设施", "装置")):
        return len(base) > 3
    if suffix.technical or suffix.word.endswith("创新中心"):
        return len(rest) > 1
    levelled = base[0] in _LEVELS and bool(place_of_level(base[0], page.chain))
    return levelled and len(rest) > 1


_CLASSES = (
    "企业技术中心",
    "技术中心",
    "工程技术研究中心",
    "工程研究中心",
    "重点实验室",
    "工程实验室",
    "孵化器",
    "众创空间",
    "加速器",
    "研发中心",
    "制造业创新中心",
    "技术创新中心",
    "产业创新中心",
    "创新中心",
    "联合实验室",
    "平台",
    "中心",
    "基地",
    "服务平台",
    "公共服务平台",
)


def _is_institution(page: Page, left: int, base: str, suffix: Suffix, anchored: bool) -> bool:
    if is_class(page.text[max(0, left - 8) : left]):
        return False
    if suffix.word in ("大学", "学院", "医院", "中学") and not anchored:
        return False
    return (anchored or len(residue(base)) > 1) and not re.search(
        "产业|工程师|现代|各类|示范", base
    )


def _is_program(page: Page, left: int, base: str, suffix: Suffix, anchored: bool) -> bool:
    before = page.text[max(0, left - 8) : left]
    if len(suffix.word) < 2 or is_class(before) or re.match("[A-Z0-9]+场", base):
        return False
    rest = residue(base)
    wide = base.startswith(("世界", "中国", "全国", "全球")) or anchored
    if suffix.kind in ("event", "competition"):
        held = bool(_HELD_RE.search(before)) and len(base) > 3
        return suffix.word in _EVENTS and (wide and len(base) > 1 or len(rest) > 1 or held)
    if suffix.kind == "finance":
        found = bool(re.search("(?:设立|组建|发起|用好|发挥|成立|扩大|的|“)$", before))
        return not _COMMON_FUND_RE.search(base) and (
            anchored and len(base) > 4 or found and len(base) > 1
        )
    if suffix.word in ("项目", "保险", "险", "战略", "倡议", "试点") or not _PROGRAM_VERB_RE.search(
        before
    ):
        return False
    if suffix.word.endswith("奖"):
        return before.endswith(("设立", "评选", "设", "“", "、"))
    if suffix.word == "工程" and _WORKS_RE.search(base):
        return False
    return len(base) > 3 and (len(rest) > 1 or anchored or len(base) > 5)


_COMMON_FUND_RE = re.compile(
    "医保|社保|养老|公积|统筹|维修|维护|私募|公募|股权|天使|创投|风险|引导|政府|产业$|专项$|各类|社会|慈善|救助|补偿|重大疾病|长期护理|大病|失业|工伤|医疗|商业|首贷|信用|转贷"
)
# 改造工程, 铁路专用线工程: works to be built are no programmes.
_WORKS_RE = re.compile(
    "(?:改造|整改|通道|道路|公路|铁路|高速|专用线|桥|隧道|河|湖|航道|船闸|港|码头|机场|特高压|水库|管网|供水|防洪|调水|排水|引水|水利|疏浚|灌区|堤防|修缮|绿化|亮化|安置|建筑|主体|安居|保障房|扩建|建设|线|环线|枢纽|电网|输电|综合整治|整治|修复)$"
)
_HELD_RE = re.compile("(?:组织|举办|承办|创办|办好|召开|参加|以及|和|、)$")
_EVENTS = (
    "运动会",
    "创新创业大赛",
    "挑战赛",
    "锦标赛",
    "马拉松",
    "苗交会",
    "科交会",
    "高交会",
    "广交会",
    "服贸会",
    "进博会",
    "座谈会",
    "交易会",
    "展览会",
    "双创周",
    "科技周",
    "艺术节",
    "电影节",
    "文化节",
    "科博会",
    "交流会",
    "展洽会",
    "对接会",
    "推介会",
    "高峰论坛",
    "公开赛",
    "邀请赛",
    "联赛",
    "竞赛",
    "技能大赛",
    "大赛",
    "论坛",
    "峰会",
    "大会",
    "年会",
    "博览会",
    "洽谈会",
    "路演行",
    "人才周",
    "创客周",
    "训练营",
)
_JUDGES = {
    "Park": _is_park,
    "Platform": _is_platform,
    "Institution": _is_institution,
    "Program": _is_program,
}


def zone_name(page: Page, zone: str) -> str:
    """Give the document's own zone that a bare 高新区 means: 武进国家高新区."""
    short = short_name(page.chain[0], page.chain) if page.chain else ""
    national = short in table("parks")["national"].get(zone, ())
    return f"{short}{'国家' if national else ''}{zone}"
