"""Events that a verb of holding or attending names.

举办首届大蜀道国际文化旅游节、辣博会和竹产业发展大会; 参加世界制造业大会.

An event goes from the verb, or from the event before it, to the last word of events, whatever
verbs stand between. A sort of events (音乐节, 各类展会) is none, nor is a meeting of a body.
"""

import re
from collections.abc import Iterator

from policygraph.ingest.coordination import split_pair
from policygraph.ingest.gates import find_near
from policygraph.ingest.lazy import lazy
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.candidates import words
from policygraph.ingest.recognise.naming import bare, level_of, without_edition
from policygraph.ingest.recognise.page import NAME, Page
from policygraph.ingest.recognise.proper import is_brand, residue

RULE = "event"
_HELD_RE = lazy(
    "(?:举办|举（承）办|承（举）办|承办|召开|举行|办好(?:办精)?|筹办|筹备|协办|主办|创办|承接|参加|启动|组织|开展|依托|借助|用好|亮相|参展|入选|策划|打造(?=(?:国际|全国)性的))"
    "(?:好|了)?(?P<items>[^，。；：\n]{3,120})"
)
_LAST = (
    "(?:[博交洽]会|博览会|现场会|工作会议?|圆桌会|党政联席会|推进会|洽谈会|交易会|推介会|展览会|对接会|展销会|交流会|座谈会|恳谈会|运动会|大赛|锦标赛"
    "|联赛|擂台赛|争霸赛|大奖赛|巡回赛|对抗赛|杯赛|竞赛|比赛|世界杯|[一-鿿]运会|学青会|嘉年华|购物季|消费季|艺术季|邀请赛|公开赛|挑战赛|总决赛|系列赛|马拉松赛?|峰会|(?:论坛|国际|学术|合作|圆桌)会议|论坛|大会|年会|大典|典礼|庙会|(?<=[一-鿿]{2})月”|(?<=[一-鿿]{2})系列活动|(?:对接|招商|交流|签约|纪念|庆祝|校庆|宣传月)活动|文化月|(?<![业学科章环季])节"
    "|(?<![发开会参大巡拓扩进施])展|(?<!一)周)"
)
# 创意大会暨首届贺州黄金珠宝展, 无锡“国际月”暨国际赏樱周 are two; near miss:
# 国际山地旅游暨户外运动大会.
_CUT_RE = lazy(
    "、|以及|(?<=[会赛坛节展周动])(?:[和与及](?=首届|市?第|[一-鿿“]{4})|暨(?=首届|第))"
    "|(?<=[会赛坛节展周动]”)暨(?=首届|第)|(?<=[月季年节周]”)暨"
)
_EVENT_RE = lazy(f"(?P<name>[^的]{{1,32}}?{_LAST})(?:等.*|[系活].{{0,6}})?")
# 全国首届预制菜争霸赛在赣州启动; near miss: 各类展会如期举办.
_HOLDING = "举办|举行|召开|启动|开幕|落幕|闭幕|开赛|开跑|落地|入选|获评|荣获|荣膺|影响力"
_TOOK_PLACE_RE = lazy(
    "(?<=[会赛坛节展周杯松华季])(?=(?:在[一-鿿]{2,8})?(?:成功|圆满|顺利|隆重|如期)*"
    f"(?:{_HOLDING}))"
)
_HOLDING_RE = lazy(_HOLDING)
_SUBJECT_RE = lazy(f"[^，。；、\n的]{{2,30}}?{_LAST}")
_STOPS = "，。；、\n的"
# 2022年北京冬奥会、冬残奥会; the games of one city are one thing.
_GAMES = (
    "冬残奥会|冬奥会|亚残运会|亚运会|残奥会|奥运会|大运会|全运会|亚冬会|青奥会|世运会|世园会|园博会"
)
_GAMES_RE = lazy(f"(?P<games>{_GAMES})(?:[、和](?P<second>{_GAMES}))?")
_YEAR_RE = lazy("20[0-9]{2}年?$")
# 成功承办全国老年人体育健身大会, 组织参加…运动会: the name begins behind the verb.
_VERB_RE = lazy("(?:成功|圆满|组织|积极|推动)*(?:举办|承办|参加|获得|召开|举行|办好|主办)")
_WIDE_RE = lazy(
    "(?:(?:争取|推动)(?=全[国省])|省级(?=“)|全省|全市|全州|全区|全县|一年一度|新一届|企业参加)+"
)
# 各类展会, 高水平音乐节: a sort of events.
_SORT_RE = lazy(
    "^[各每多]|^争取(?!全国)|节展$|知名|高水平|大型|系列(?!活动|赛)|一批|(?<![第0-9])[0-9]+[多余]?[场个届次家]|出席|应采取|动员|表彰$|行长|会[和与及]|”“|(?<![高平同中初优特对])等"
)
_MEETINGS = ("现场会", "推进会", "工作会", "工作会议", "党政联席会")
"""Working meetings, which are named where a country, a province or several places hold them."""
# 陈嘉庚先生创办集美学校110周年纪念活动, 贺州学院80周年校庆活动; near miss: 各类招商活动.
_PARTY_RE = lazy("[0-9]+周年|^(?:中国|全国|20[0-9]{2})")
# 依托东博会举办论坛: the verb within an item begins the event's name.
_WITHIN_RE = lazy("举办|承办|召开|举行|主办|办好|[实开]施|开展|参加|[0-9]场|推动|引[进导]|拓展")
# 端午文化周 that has the charm of its place: 具有玉林特色的端午文化周.
_CHARM_RE = lazy("具有[^，。；、]{2,6}的|(?:国际|全国)性的")
# 大型汽车展销会, 产业交易会, 线上外贸展会, 创新发展合作推介会: sorts of fairs.
_BARE_FAIR_RE = lazy(
    "(?:大型|线上|线下|产业|汽车|家电|家装|家居|房地产|外贸|招商|引资|创新|发展|合作|主题|产品|项目|企业|供应商|特色|各类|境外|重点|国际)+"
    "(?:展销会|推介会|交易会|展览会|展会|博览会|洽谈会|对接会|展销大会)"
    # 举办美食节、旅游节, 办好马拉松赛、自行车赛
    "|(?:城市|群众|特色|群星|明星|大型)?(?:马拉松|自行车|龙舟|徒步|登山|越野|骑行|美食|旅游|文化旅游|音乐|啤酒|演唱会|灯会|非遗|非遗文化|动漫|书画)"
    "(?:节|赛|展|季|周|比赛)?"
)
_EDITION_RE = lazy("第.{1,4}届|首届|20[0-9]{2}")
_FAIR_RE = lazy("[一-鿿]{1,3}[博交洽]会")

# 第三届市运会, 省第八届少数民族文艺会演, 第三届国际湿地城市市长圆桌会议; near misses:
# 第十四届人民代表大会第四次会议, 荣获首届市长质量奖.
_NUMBERED_RE = lazy(
    "(?P<level>省|市|州|县|区|自治区|全国)?(?:第[一二三四五六七八九十百0-9]+届|首届)(?P<name>[^，。；：、的届\n]{0,20}?"
    "(?:圆桌会议?|(?<![次体员民党表])[一-鿿]{2}(?<!全体)(?<!代表)(?<!次)会议|会演|汇演|展演|(?:冰雪|文化|音乐|艺术|消费)季|[残中]?运会"
    "|园博会|质量奖评选|杯”?[一-鿿]{1,6}赛))(?=[，。；、在成金奖获举（圆顺等]|活动|$)"
)
_NUMBERED_NEEDED_RE = lazy("届")
_GAMES_OF_PLACE_RE = lazy("(?P<level>省|市|州|县|区)?(?P<who>[残中]?)运会")


def find_events(page: Page) -> Iterator[Mention]:
    """Give the events that a verb of holding names."""
    yield from _games(page)
    yield from _numbered(page)
    for match in find_near(_HOLDING_RE, _TOOK_PLACE_RE, page.text):
        start = max(page.text.rfind(stop, 0, match.end()) for stop in _STOPS) + 1
        if _SUBJECT_RE.fullmatch(page.text, start, match.end()):
            yield from _read(page, start, match.end())
    for match in _HELD_RE.finditer(page.text):
        for start, end in _items(page.text, *match.span("items")):
            charm = _CHARM_RE.match(page.text, start, end)
            event = _EVENT_RE.fullmatch(page.text, charm.end() if charm else start, end)
            if event and not _WITHIN_RE.search(event["name"]):
                yield from _read(page, *event.span("name"))


def _games(page: Page) -> Iterator[Mention]:
    """Give the games of a place; the second of two shares the place."""
    for match in _GAMES_RE.finditer(page.text):
        word = page.word_ending(match.start())
        place = word.text if word and word.sort == NAME else ""
        start = match.start() - len(place)
        year = _YEAR_RE.search(page.text[max(0, start - len("2022年")) : start])
        start -= len(year[0]) if year and place else 0
        if place or "残" in match["games"]:  # 亚运会 alone is known beforehand
            yield _game(page, start, match.end("games"), place + match["games"])
        if match["second"]:
            yield _game(page, *match.span("second"), place + match["second"])


def _numbered(page: Page) -> Iterator[Mention]:
    """Give the events whose number tells that they are held again and again."""
    for match in find_near(_NUMBERED_NEEDED_RE, _NUMBERED_RE, page.text):
        name, level = bare(match["name"]), match["level"] or ""
        games = _GAMES_OF_PLACE_RE.fullmatch(name)
        if games:
            level = level or games["level"] or ""
            name = games["who"] + "运会"
        if games and not level:  # 第四届残运会: whose it is, the words before tell
            level = "市" if page.chain and page.chain[0].endswith("市") else ""
        elif name and not level and level_of(page, name):  # 第十二届省园博会
            level, name = name[0], name[1:]
        place = level_of(page, level + name) if level else ""
        if not name or match["name"].count("“") != match["name"].count("”"):
            continue
        yield Mention(
            *match.span(), "Program", (place or level) + name, match[0], RULE, "competition"
        )


def _game(page: Page, start: int, end: int, name: str) -> Mention:
    return Mention(start, end, "Program", name, page.text[start:end], RULE, "competition")


def _items(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Give the spans of the items of a list, marks of quotes kept."""
    at = start
    for cut in _CUT_RE.finditer(text, start, end):
        if text.count("“", at, cut.start()) == text.count("”", at, cut.start()):
            yield at, cut.start()
            at = cut.end()
    yield at, end


def _read(page: Page, start: int, end: int) -> Iterator[Mention]:
    wide = _WIDE_RE.match(page.text, start)
    start = wide.end() if wide and wide.end() < end else start
    printed = page.text[start:end]
    if printed.count("“") != printed.count("”") or not _is_event(page, start, end):
        return
    name = without_edition(without_edition(bare(printed)))  # 2023首届…大会
    level = level_of(page, name)
    name = level + without_edition(name[1:]) if level else name
    kind = "competition" if name.endswith(("赛", "马拉松", "运动会")) else "event"
    yield Mention(start, end, "Program", name, printed, RULE, kind)


def _is_meeting(page: Page, start: int, printed: str) -> bool:
    """Tell whether a working meeting is that of the country, a province or several places.

    全国智慧广电固边工程现场会, 全省地质灾害防治工作现场会, 南京都市圈党政联席会; near misses:
    召开产业链推进会, 全市科技工作会议.
    """
    before = page.text[max(0, start - 4) : start]
    region = any(place.endswith("自治区") for place in page.chain)
    wide = before.endswith(("全省", "省级", "全国", *(("全区",) if region else ())))
    wide = wide or "全国" in printed
    joint = printed.endswith("党政联席会") and page.names_in(start, start + len(printed))
    if printed.startswith("建设"):
        return False
    return (wide or bool(joint)) and len(printed) > len("工作现场会")


def is_bare_fair(printed: str) -> bool:
    """Tell whether words are a sort of fairs: 大型汽车展销会, not 四川农博会."""
    return _BARE_FAIR_RE.fullmatch(printed) is not None


def _is_sort(page: Page, start: int, printed: str) -> bool:
    """Tell whether words name a sort of events, or only quotes do so."""
    if _VERB_RE.match(printed) or _SORT_RE.search(printed):
        return True
    if is_bare_fair(printed):
        return True
    if printed.startswith("“") and printed.endswith("系列活动"):  # the quote alone is the name
        return True
    own = page.names_in(start, start + len(printed)) or _PARTY_RE.search(printed)
    return printed.endswith(("活动", "比赛")) and not own


def _is_event(page: Page, start: int, end: int) -> bool:
    printed = page.text[start:end]
    base = re.sub(f"{_LAST}$", "", without_edition(bare(printed)))
    if printed.endswith(_MEETINGS):
        return not _SORT_RE.search(printed) and _is_meeting(page, start, printed)
    if _is_sort(page, start, printed) or base.endswith(words("program", "meetings")):
        return False
    if _FAIR_RE.fullmatch(bare(printed)):
        return True
    if split_pair(base):  # 量子计算和量子产业大会 are two
        return False
    marked = is_brand(residue(base)) or page.names_in(start, end)
    return marked or bool(base and _EDITION_RE.search(printed)) or len(base) > len("产业发展")
