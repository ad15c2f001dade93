"""Leading groups, committees, special offices and professional associations in running text.

They count where the text sets them up or names them with their place. One without a prefix takes
the place of its document: 成立园区建设发展领导小组 sets up that of the city.
"""

import re
from collections.abc import Iterator
from functools import cache

from policygraph.ingest.lazy import lazy
from policygraph.ingest.lexicon import table
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.bodies import Unit
from policygraph.ingest.recognise.boundary import left_edge
from policygraph.ingest.recognise.naming import bare
from policygraph.ingest.recognise.page import Page
from policygraph.ingest.recognise.proper import is_brand, residue
from policygraph.ingest.regions import body_prefix, is_place, place_of_level

RULE = "department"
_SHORTEST = 3
"""Characters before 协会 or 领导小组 that make a name of it."""
_LONGEST = 40
"""Characters before 领导小组 in which the verb that sets it up is looked for."""
# 村民委员会, 标准化技术委员会, 仲裁委员会: not bodies of this sort; 城市管理委员会 is one.
_NO_GROUP_RE = lazy(
    "要点|制度|[及、+＋]|标准化|纪律检查|人民代表大会|(?:技术|村民|居民|业主|监督|常务|仲裁|调解)$"
    "|^(?:管理|职工|重点产业|产业链?)$"
)
# 各大城市菏泽商协会, 异地济宁商会, 铜仁籍商会, 港澳地区商会: chambers as a class.
_CLASS_RE = lazy("商$|^异地|[籍系各]|(?:地区|大湾区|长三角|珠三角|京津冀|港澳台?|海外|境外|知名)$")
_MAKING_RE = lazy(
    "(?:设立|成立|组建|建立|发挥|聘请|由|在|向|经|报|组成|设立“|成立“|组建“|化运[作行]|纳入)$"
)
# 成立了以市长为组长的市级中以园工作领导小组, 建立创新政策落实联席会议制度: the words of the name
# may be verbs; one verb may set up several things: 建立动态培育机制、企业培育联席会议.
# Near misses: 建立各级领导小组, 完善市级专班.
_SET_UP_RE = lazy(
    "(?:(?:成立|设立|组建|建立|健全|组长的|召集人的|成员的|召开|坚持|用好|发挥好?|强化|探索|纳入"
    "|实体化运[作行]|做实)(?:健全|完善)?了?"
    "|(?:成立|设立|组建|建立)[^，。；、\n]{2,20}、)(?:本市|全[省市区县州]|我[省市区县州])?"
    "(?P<name>(?:[省市区县州]级?)?(?P<base>(?![各级新一健完]|重点产业|相关|有关)(?:(?!的)[一-鿿“”（）]){4,22}))$"
)
_WIDE = ("国家", "全国", "中央", "国务院")
_STATES = ("国际", "世界", "亚洲", "中国")
"""With which bodies of a nation or of several states begin."""
_OFFICIAL = (
    "领导小组",
    "协调小组",
    "协调工作组",
    "推进小组",
    "工作小组",
    "联席会议",
    "工作专班",
    "专班",
    "指挥部",
)
# 市“两区”办, 市“一河两岸”指挥部; near misses: 市“一网通办”, “市”办.
_QUOTED_RE = lazy(
    "(?P<level>[省市区县州])(?<![各全我本该城都超上入地社园片新开县市区州旗省级两三].)(?P<name>“[^”\n]{1,10}”(?:工作)?"
    "(?:办公室|领导小组|专班|指挥部|办(?![法理公事好成结])))"
)


def find_groups(page: Page) -> Iterator[Mention]:
    """Give the groups, committees and associations of a text."""
    for match in _tail_re().finditer(page.text):
        kind = "organisation" if match["tail"].endswith(("协会", "商会", "总会")) else "group"
        tail = match["tail"]
        made = _set_up(page, match.start()) if tail in _OFFICIAL else 0
        start = made or left_edge(page, match.start())
        base = page.text[start : match.start()]
        if not made and not _is_group(page, start, base, kind):
            continue
        yield _mention(page, start, match.end("tail"), _completed(page, base + tail, kind))
        if match["office"]:
            unit = _completed(page, f"{base}{tail}办公室", kind)
            yield _mention(page, start, match.end(), unit)
    for match in _QUOTED_RE.finditer(page.text):
        place = place_of_level(match["level"], page.chain)
        if place:
            unit = Unit("Department", body_prefix(place) + match["name"], "group")
            yield _mention(page, match.start(), match.end(), unit)


@cache
def _tail_re() -> re.Pattern[str]:
    data = table("departments")
    words = sorted((*data["groups"]["suffixes"], *data["organisations"]["suffixes"]), key=len)
    return re.compile(rf"(?P<tail>{'|'.join(reversed(words))})(?P<office>(?:及其)?办公室)?")


def _set_up(page: Page, at: int) -> int:
    """Give where a name begins that stands behind a verb of setting up, 0 where none does."""
    made = _SET_UP_RE.search(page.text[max(0, at - _LONGEST) : at])
    usual = made is not None and not _NO_GROUP_RE.search(made["base"])
    return at - len(made["name"]) if made and usual else 0


def _mention(page: Page, start: int, end: int, unit: Unit) -> Mention:
    return Mention(start, end, unit.label, unit.name, page.text[start:end], RULE, unit.kind)


def _is_group(page: Page, start: int, base: str, kind: str) -> bool:
    if not is_brand(base) or _NO_GROUP_RE.search(base):
        return False
    placed = page.names_in(start, start + len(base)) or base[0] in "省市区县州"
    if kind == "organisation":
        # 国际展览业协会, 国际大会及会议协会; near miss: 国际商会 of any city.
        wide = base.startswith(_STATES) and len(base) > _SHORTEST
        return (placed or wide) and len(base) >= _SHORTEST and not _CLASS_RE.search(base)
    made = bool(_MAKING_RE.search(page.text[max(0, start - 3) : start]))
    named = len(base) > _SHORTEST or bool(residue(base))
    national = base.startswith(_WIDE) and len(base) > _SHORTEST
    return national or bool(placed and made) or bool((placed or made) and named)


def _completed(page: Page, printed: str, kind: str) -> Unit:
    """Give a group the place of its document where it carries none."""
    level = place_of_level(printed[0], page.chain)
    if level:
        rest = printed[1:].removeprefix("级")
        return Unit("Department", body_prefix(level) + rest, kind)
    first = next((n for n in range(len(printed), 1, -1) if is_place(printed[:n])), 0)
    named = first or printed.startswith((*_WIDE, *_STATES))
    prefix = "" if named or not page.chain else body_prefix(page.chain[0])
    return Unit("Department", prefix + bare(printed), kind)
