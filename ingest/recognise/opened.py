"""Facilities that are there or are being built, whatever they serve: 市全民健身中心建成使用.

A centre or a base with its place, or the nation's, that is founded, opened or put to use is one
thing, also where its last words name a sort (装配中心, 防治基地). Near misses: 国家区域医疗中心
without a place, 省级区域医疗中心, 购物中心, 入选国家文化产业示范基地.
"""

from collections.abc import Iterator

from policygraph.ingest.lazy import lazy
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.boundary import left_edge
from policygraph.ingest.recognise.candidates import Candidate
from policygraph.ingest.recognise.naming import bare, level_of, without_level
from policygraph.ingest.recognise.page import NAME, Page
from policygraph.ingest.recognise.proper import is_brand, is_class, residue
from policygraph.ingest.recognise.suffixes import Suffix
from policygraph.ingest.regions import find_division

RULE = "opened"
_CENTRE = Suffix("中心", "Platform", "centre", technical=False)
_LAST_RE = lazy(
    "中心(?!城|镇|村|区|医院|小学|校|站|组|工作|任务|线|点)|基地|清算所|大脑(?!中枢)|科技馆(?:新馆)?"
)
_BASE = (3, 22)
"""Characters of the names of facilities before their last word."""
_BEFORE = 10
"""Characters before a facility in which its verb is looked for."""
# 三亚深海装备加工与装配中心建成投用, 国家智能汽车交通运行安全质检中心成立运行,
# 国家级光电子产业知识产权运营中心落户武汉, 市城市运行管理中心挂牌成立; near miss:
# 市文化艺术中心举行活动.
_OPENED_RE = lazy(
    "(?:（[^（）]{1,10}）)?(?:顺利|正式|全面|成功|挂牌|揭牌)*"
    "(?:建成|成立|启用|获批|投用|投入使用|投入运营|投入运行|落成|挂牌|揭牌|开业|在[一-鿿]{1,3}落地|落户)(?!后)"
)
# 加强海外知识产权纠纷应对指导广州分中心建设; near miss: 加快国家区域医疗中心建设.
_PART_RE = lazy("(?P<place>[一-鿿]{2,4})分$")
_VERB_RE = lazy("(?:建成|建设|启用|投用|设立|成立|启动|推进|加快|加强|改造提升|提升)(?:了)?$")
# 购物, 会展: no facility of service; 中心 of a region or a trade is praise.
_NONE_RE = lazy(
    "购物|商业|商务|会展|博览|会议|邻里|宜邻|体育|文化艺术|文体|游客|城市|经济|金融|消费|贸易|物流|分拨|配送|枢纽"
    "|商贸|航运|活动|国际交往|区域医疗|[的等各批]|[两三四五][个地市级大]|第[一二三]|级|生产|制造|[省市]域|福利|养老|托育|殡仪|综治|融媒"
    "|[东南西北]部$|首[个家]|唯一|^[全本]|[0-9]|创[建成]|示范$|清洁能源|产业$|新能源|养殖|种植|党群|应急$|酒$|最"
)
# 市城市运行管理中心: a city has one of each; near misses: 市级产业创新中心, 省区域医疗中心.
_OWN_NONE_RE = lazy(
    "级|[省市州]域|区域|[0-9]|[的等各批、]|购物|商业|商务|福利|养老|融媒|综治|党群|救治"
)
# 启动国家重大传染病防治基地建设; near misses: 推进国家级外贸转型升级基地建设, 国家骨干冷链物流基地.
_NATION_RE = lazy(
    "国家(?!级)[一-鿿]{3,14}(?:防治|救援|保障|干部教育|适配|检验|繁育|试验|监测|培训|研究)$"
)
_SENTENCE_RE = lazy(
    "建设|获|和|及|等|推动|支持|打造|实施|实现|加入|签约|[与同].*[与同]|共建|联合|完成|推进"
)
_NATION_BEFORE_RE = lazy("(?:建设|建成|启动|推进|加快|谋划建设|、)$")
_NATION_AFTER_RE = lazy("(?:（[一二]期）)?(?:项目)?(?:建设(?!名单)|建成|启用|落地|落户|[，。、；])")
_WON_RE = lazy("(?:入选|获评|获批|列入|创建|争创|申[报建]|争取|成为|打造|积极)[^，。；]{0,6}$")
# 红枫湖水上运动训练基地, 威宁高原田径训练基地; near misses: 公共数据训练基地, 民兵训练基地.
_SPORT_RE = lazy("(?:运动|体育|田径|回旋|足球|羽毛球|滑雪|赛艇|皮划艇|马拉松)训练$")
_LAND_RE = lazy("[一-鿿]{1,3}[山江河湖海]")
_HOSPITAL = "国家区域医疗"
# 市全民健身中心建成使用, 推进省体育中心建设, 省血液中心: of which a province or a city has one.
_OWN_RE = lazy(
    "(?P<level>[省市])(?:全民健身|血液|危险废物处置|疾病预防控制|公共卫生(?:临床|服务|临床医疗)?|(?<=省)体育)$"
)
# 潍坊“三农”智慧大脑; near misses: 城市大脑, 园区大脑.
_BRAIN_RE = lazy("(?:“[^“”]{1,6}”|[一-鿿]){2,8}")
# 设立“刘莹姐姐工作室”12个, 推广“杜站长工作室”; near misses: 建成“名医工作室”120个, “零工驿站”.
_ROOM_RE = lazy(
    "(?:设立|推广|提升|建立|打造|擦亮|做实|、|个、?)“(?P<name>(?P<own>[一-鿿]{2,6})工作[室站])”"
)
_ANY_ROOM_RE = lazy(
    "名医|名师|名家|专家|大师|服务|代表|委员|调解|外国|法官|律师|劳模|院士|博士|社会|社工|联络"
)


def find_opened(page: Page) -> Iterator[Mention]:
    """Give the facilities that are said to be there."""
    for room in _ROOM_RE.finditer(page.text):
        start, end = room.start("name") - 1, room.end()
        if is_brand(residue(room["own"])) and not _ANY_ROOM_RE.search(room["own"]):
            yield Mention(
                start, end, "Platform", room["name"], page.text[start:end], RULE, "service"
            )
    for match in _LAST_RE.finditer(page.text):
        start, end = match.span()
        left = _begin(page, start, match[0], end)
        if not _BASE[0] <= start - left + len(match[0]) or start - left > _BASE[1]:
            continue
        item = Candidate(page, left, start, _CENTRE)
        if left == start or is_class(item.before) or not page.is_open(left, end):
            continue
        if _is_there(item, match[0], end):
            printed = page.text[left:end]
            name, kind = (
                _completed(page, bare(printed)),
                "service" if match[0] == "大脑" else "centre",
            )
            yield Mention(left, end, "Platform", name, printed, RULE, kind)


# 国家智能汽车交通运行安全质检中心成立: what opens a clause is the whole of it.
_CLAUSE_RE = lazy(
    "(?:^|[，。；、：\n]|的(?=国家))(?:(?:加强|推进|加快|建设|启动|建成|成立|设立)+(?=[^，。；、：\n]*分$))?"
    "(?P<name>[^，。；、：\n的了]{5,24})$"
)
# 市粮食和物资应急保障服务中心建成启用, 市城市运行管理中心挂牌成立
_BOTH_RE = lazy(
    "(?:^|[，。；：\n])(?P<name>[市州](?:[一-鿿]{2,6}和|城市(?=运行|综合))[一-鿿]{4,12})$"
)


def _begin(page: Page, start: int, word: str, end: int) -> int:
    """Give where a facility begins, also beyond a verb in its name or a place before a quote."""
    left = left_edge(page, start)
    if word == "大脑" and page.text[left] == "“" and (placed := page.word_ending(left)):
        return placed.start if placed.sort == NAME else left
    before = page.text[max(0, start - _BASE[1] - _BASE[0]) : start]
    if word == "基地" and (nation := _NATION_RE.search(before)):
        return start - len(nation[0])
    clause = _CLAUSE_RE.search(before) if word == "中心" else None
    part = clause and _PART_RE.search(clause["name"]) is not None
    both = _BOTH_RE.search(before) if clause and _OPENED_RE.match(page.text, end) else None
    if both and not _OWN_NONE_RE.search(both["name"]):
        return min(left, start - len(both["name"]))
    if not clause or not (part or _OPENED_RE.match(page.text, end)):
        return left
    first = start - len(clause["name"])
    named = page.word_at(first)
    whole = part or clause["name"].startswith("国家")
    whole = whole or (named is not None and named.start == first and named.sort == NAME)
    return min(left, first) if whole and not _SENTENCE_RE.search(clause["name"]) else left


def _completed(page: Page, name: str) -> str:
    level = level_of(page, name)
    return level + without_level(name) if level else name


def _is_there(item: Candidate, word: str, end: int) -> bool:
    """Tell whether a facility of each last word is one thing."""
    if word in ("大脑", "清算所"):
        own = item.base[len(_place_of(item)) :]
        brain = word == "清算所" or bool(_BRAIN_RE.fullmatch(own) and own != "城市")
        return bool(_place_of(item)) and brain
    if word.startswith("科技馆"):
        return item.base in ("省", "市") and item.is_levelled
    return _is_base(item, end) if word == "基地" else _is_centre(item, end)


def _is_centre(item: Candidate, end: int) -> bool:
    """Tell whether a centre is opened, or of a sort of which its place has one."""
    base = item.base
    opened = _OPENED_RE.match(item.page.text, end)
    built = _VERB_RE.search(item.before)
    if _OWN_RE.fullmatch(base):
        return item.is_levelled and bool(opened or built or item.before.endswith("、"))
    if base.endswith(_HOSPITAL):
        return bool(_place_of(item)) and base != _HOSPITAL
    part = _PART_RE.search(base)
    if part and find_division(part["place"][-2:], item.page.chain):
        return bool(opened or built) and len(base) > _BEFORE
    if item.is_levelled and base[:1] in "市州":
        return bool(opened) and len(base) > _BASE[0] and not _OWN_NONE_RE.search(base)
    placed = bool(_place_of(item)) or (base.startswith("国家") and len(base) > _BEFORE)
    own = base[len(_place_of(item)) :]
    return (
        bool(opened)
        and placed
        and len(own) >= _BASE[0]
        and not _NONE_RE.search(base.removeprefix("国家级"))
    )


def _is_base(item: Candidate, end: int) -> bool:
    """Tell whether a base trains athletes in one place or is the nation's and is built."""
    base = item.base
    if _SPORT_RE.search(base):
        return bool(_place_of(item) or _LAND_RE.match(base))
    nation = _NATION_RE.match(base) and not _WON_RE.search(item.before)
    after = _NATION_AFTER_RE.match(item.page.text, end)
    return bool(nation and after and _NATION_BEFORE_RE.search(item.before)) or bool(
        nation and _OPENED_RE.match(item.page.text, end)
    )


def _place_of(item: Candidate) -> str:
    """Give the place, in full or shortly, with which a base begins."""
    word = item.page.word_at(item.left)
    if (
        word is not None
        and word.start == item.left
        and word.sort == NAME
        and word.end <= item.start
    ):
        return word.text
    sizes = (size for size in (3, 2) if find_division(item.base[:size], item.page.chain))
    size = next(sizes, 0)
    return item.base[:size] if item.is_local or residue(item.base[:size]) else ""
