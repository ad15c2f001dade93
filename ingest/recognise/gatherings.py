"""Events without a verb of holding: 在中国X大会上, 省运会, “新长征杯”足球, 川商阿坝行等活动.

An event of the whole country or the world is named by its first and last words, a place's own
games by two letters, a contest by its cup. A sort (大型会展等活动) is none.
"""

from collections.abc import Iterator

from policygraph.ingest.gates import find_near
from policygraph.ingest.lazy import lazy
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.naming import bare, level_of, without_edition
from policygraph.ingest.recognise.page import Page

RULE = "gathering"
_LASTS = "(?<![党体])大会|峰会|论坛|年会|博览会|艺术节|戏剧节|电影节"
_LAST_RE = lazy("大会|峰会|论坛|年会|博览会|艺术节|戏剧节|电影节")
# 在中国广电媒体融合发展大会上, 全球贵商大会; near misses: 中国特色大会, 全国人民代表大会.
_WIDE_RE = lazy(
    "(?P<name>(?:中国|全球|世界|中华|亚洲)(?!级|特色|共产|人民|政府|经济(?:工作|增长))"
    "(?:[一-鿿·—]?(?=戏剧节|电影节|艺术节)|(?:(?!代表|全体|股东|工作会|以来|召开|举办|等|在|的|我|是|承办|企业|[与和](?=[一-鿿]{2}国))[一-鿿·—]){2,14}?)"
    f"(?:{_LASTS}))"
    "(?=[上期，。、；等）期”]|优秀|[举召承主]办|召开|开幕|永久|成功|[在和与及])"
)
_GAMES_NEEDED_RE = lazy("运会")
# 省运会, “州残运会”, 市九运会, 省第十七届运动会; near misses: 全运会, 城市运会.
_GAMES_RE = lazy(
    "(?P<mark>“|(?<![一-鿿A-Za-z0-9]))(?P<level>省|市|州)(?P<nth>[一二三四五六七八九十]{0,3})(?P<who>[残中]?)运会(?P<end>”?)"
    "|(?<=[办推进备行加好战])(?:全)?(?P<level2>省|市|州)(?P<nth2>[一二三四五六七八九十]{0,3})(?P<who2>[残中]?)运会"
)
_CUP_NEEDED_RE = lazy("杯”")
# “新长征杯”足球、, 首届“桐松杯”直播带货, “i创杯”互联网创新创业大赛; near miss: 荣获“长城杯”.
_CUP_RE = lazy(
    "(?P<name>“[^“”\\n，。]{1,8}杯”(?:(?!获|等|在|活动|火热|成功|圆满|和|及|的|系列|奖|工程|优质)[一-鿿]){0,14})"
    "(?=[，。、；等]|在|活动|火热|成功|圆满|和|系列|举办|开赛|开幕|落幕)"
)
_WON_RE = lazy("[获夺捧摘评][^，。；]{0,10}$")
_LISTED_NEEDED_RE = lazy("等[一-鿿]{0,6}(?:活动|赛事|展会|盛会)")
# 农商对接、川商阿坝行等活动亮点频现; near misses: 家电以旧换新等活动, 开展银企对接等活动.
_LISTED_RE = lazy(
    "(?:^|(?<=[，。；：\n])|依托|借助|打造|开展|推动|结合|举办)(?P<items>[^，。；：\n的]{3,100}?)"
    "等[一-鿿]{0,6}(?:活动|赛事|展会|盛会)"
)
_ITEM_RE = lazy("[^、]+")
_LONG = 8
"""Characters from which an international event in a list needs no place: 格凸河国际攀岩节."""
_ARTS = ("文化周", "展示周", "文化节", "艺术节")
"""Ends of what a list may name by a person: 陈介祺金石文化周; near miss: 美食节."""
_VISIT_RE = lazy(
    "(?:首届|第[^、届]{1,4}届|20[0-9]{2}年?)?(?P<name>(?:(?!举办|[办筹]好|培育|打造|开展|参[加与]|组织|承办|举行|推[动出]|成功)[^“”和与及]){3,18}?(?:(?<![发运流银出同举进旅自施推])行|(?<![起领])跑|嘉年华"
    "|(?<![业学科章环季美])节|[艺文]化?周|巡展|马拉松|车赛|[对联]赛|公开赛|挑战赛|艺术展|文化展)赛?)"
)

_SITTING_NEEDED_RE = lazy("(?:现场|观摩|推进|交流|座谈)会(?!议)|现场会议")
# 全区民营经济高质量发展现场会在我市召开, 圆满完成全国学习运用“千万工程”经验现场推进会承办任务, 召开
# 全市银行行长座谈会; near misses: 全国、全区经验交流会17次, 召开全市产业链推进会, 省级以上现场会.
_SITTING_RE = lazy(
    "(?:^|(?<=[，。；、：\n开办加成在获]))(?:首届)?(?P<name>(?:全国|全省|全区|全市(?=[^，。；、\n]{3,14}(?:现场|座谈)会))"
    "(?:“[^“”\n]{2,20}”|(?![，。；、的等及]|召开|举办|承办|会上)[一-鿿]){3,26}?"
    "(?:(?:现场|观摩|推进|经验交流|交流|座谈)+会(?!议)|现场会议))"
    "(?=[在上，。；、\n暨]|召开|举[办行]|承办|成功|顺利|圆满)"
)
_ASIA_RE = lazy("亚残?运(?!会)")
# 放大亚运综合效应, 7枚亚残运金牌; near misses: 发挥“后亚运”效应, 亚运分村, 护航亚运攻坚战.
_ASIAN_RE = lazy(
    "(?<!后)(?P<name>亚残?运)(?=综合效应|金牌|银牌|铜牌|火炬|赛事|比赛|精彩|协办|圆满|筹办|盛会|故事|机遇|[“，。、；])"
)
_MONTH_RE = lazy("(?:系列|主题|宣传)活动")
# 开展第26个民族团结进步月系列活动, 第32个全国助残日主题活动; near miss: 第五个工作日.
_MONTHS_RE = lazy(
    "第[0-9一二三四五六七八九十]+个(?P<name>(?!五年|工作)[一-鿿]{3,14}?[月日周])”?(?:系列|主题|宣传)+活动"
)
_SHOWN_NEEDED_RE = lazy("演出|演练|交流|高校行|展演|巡展|晚会|音乐会|直播")
# “戏曲进乡村”文化惠民演出4500场, “相约牡丹亭—汤显祖对话莎士比亚”文化交流、; near misses:
# “一对一”交流, “请进来、走出去”交流合作.
_SHOWN_RE = lazy(
    "(?:开展|举办|组织|启动|承办|打造|参加|办好|、|”和?|[，。；\n])(?:了|好|全[国省市]|首届)?(?P<name>“[^“”，\n]{4,22}”[一-鿿]{0,8}?"
    "(?:文化交流|惠民演出|文艺演出|专场演出|巡回演出|应急演练|实战演练|高校行|文艺展演|巡展|晚会|音乐会))"
    "(?=[，。；、\n0-9]|等|活动|成功|圆满|上线)"
)


def find_gatherings(page: Page) -> Iterator[Mention]:
    """Give the events, games and contests that no verb of holding needs to name."""
    for match in find_near(_LAST_RE, _WIDE_RE, page.text):
        yield _event(page, *match.span("name"))
    for match in find_near(_CUP_NEEDED_RE, _CUP_RE, page.text):
        if not _WON_RE.search(page.text[max(0, match.start() - 14) : match.start()]):
            yield _event(page, *match.span("name"), kind="competition")
    for match in find_near(_SHOWN_NEEDED_RE, _SHOWN_RE, page.text):
        yield _event(page, *match.span("name"))
    for match in find_near(_SITTING_NEEDED_RE, _SITTING_RE, page.text):
        yield _event(page, *match.span("name"))
    for match in find_near(_MONTH_RE, _MONTHS_RE, page.text):
        name = match["name"]
        yield Mention(*match.span(), "Program", name, match[0], RULE, "event")
    for match in find_near(_ASIA_RE, _ASIAN_RE, page.text):
        start, end = match.span("name")
        yield Mention(
            start, end, "Program", match["name"] + "会", match["name"], RULE, "competition"
        )
    yield from _games(page)
    yield from _listed(page)


def _games(page: Page) -> Iterator[Mention]:
    """Give the games of a province, a city or a prefecture, with their place."""
    for match in find_near(_GAMES_NEEDED_RE, _GAMES_RE, page.text):
        level, who = match["level"] or match["level2"], match["who"] or match["who2"] or ""
        place = level_of(page, level + "运会")
        if place and bool(match["mark"]) == bool(match["end"]):
            name = f"{place}{who}运会"
            yield Mention(*match.span(), "Program", name, match[0], RULE, "competition")


def _listed(page: Page) -> Iterator[Mention]:
    """Give the visits, festivals and races with a place in a list of events."""
    for match in find_near(_LISTED_NEEDED_RE, _LISTED_RE, page.text):
        for item in _ITEM_RE.finditer(page.text, *match.span("items")):
            event = _VISIT_RE.fullmatch(item[0])
            held = event and "国际" in event["name"] and len(event["name"]) >= _LONG
            long = event and len(event["name"]) >= _LONG - 1 and event["name"].endswith(_ARTS)
            if event and (held or long or page.names_in(*item.span())):
                yield _event(page, item.start() + event.start("name"), item.end())


def _event(page: Page, start: int, end: int, kind: str = "event") -> Mention:
    printed = page.text[start:end]
    return Mention(start, end, "Program", without_edition(bare(printed)), printed, RULE, kind)
