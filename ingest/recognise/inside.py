"""Whether what looks like a place's name is only part of a longer word or name.

天门 in 天门山段, 山西 in 黄山西站, 长治 in 长治久安, 南京 in 南京鼓楼医院 name no place. The
words of a dictionary decide where no longer name is read.
"""

import re
from functools import cache
from itertools import accumulate

from policygraph.ingest.lazy import lazy
from policygraph.ingest.lexicon import countries, table
from policygraph.ingest.recognise.page import NAME, Page
from policygraph.ingest.segmenter import is_word, split_words

_ADMINISTRATIVE = "市县区州旗省盟"
_AROUND = 5
"""Characters on both sides of a name that are parted into words."""
# 杭浦高速海盐联络线, 相山书院, 黔中水利枢纽, 铜仁凤凰机场, 西部陆海新通道班列, 黔中电厂,
# 杭州亚运会, 南京市中华中学; near misses:
# 蒙城至淮南高速, 宁波机场旅客吞吐量, whose figure is the city's, 长江岸线, 杭州建设亚运会场馆.
_BUILT_RE = lazy(
    "[）)]?[一-鿿]{0,4}?(?:机场|陆港|火车站|高铁站|客运站|电厂|电站|班列|铁路|高铁|高速(?!发展|增长|成长|沿线)|大桥|水库|联络线|连接线|书院|水利枢纽|供水工程|航道工程)"
    "(?!旅客|货物|吞吐|沿线|经济|新城|片区|商务|产业)"
    "|[一-鿿]{0,4}?(?:动物园|植物园|滑雪场)|(?:[一-鿿]{2}医学中心)?[一-鿿]{0,6}?(?:医院|中学|小学|幼儿园)|(?:冬|夏)?(?:奥|残奥|亚|亚残|大|青奥|全)运会|冬奥会|奥运会|冬残奥会"
)
_SEATS = ("医院", "中学", "小学", "幼儿园", "运会", "奥会")
# 汉川电厂, 兴仁水库 behind 、; near misses: 中亚、俄罗斯班列, 通山县黄荆口水库.
_RIGHT_BEHIND = ("电厂", "电站", "水库", "机场", "大桥")
_NEARBY_RE = lazy(
    "[与和及至到、—等的市县区州旗省盟]|不通|周边|境内|开展|建设|申建|开行|开通|推进|加快|推动|创建|获批|成功|争创|支持|启动|完成|实现|改造"
)
# 双河沟, 西陵峡, 黑山岛, 太湖港; near misses: 贵州山区, 浙江湖州, 三亚湾区, which are words.
_NATURAL = "山峡岭沟岛港湾河江湖寺阁塔庙溪"
# 双河岭村, 天门山镇: the village bears the mountain's name.
_SETTLED = "村寨"
# 大运河国家文化公园, 台儿庄古城, 薛城港区, 三山港口岸, 汉川站, 湘江战役, “遵义号”班列; near misses:
# 东兴口岸, 巨野县金山景区, 南京站稳脚跟, 泸州港口型国家物流枢纽.
_BEARS_RE = lazy(
    "国家(?:文化|森林|湿地|地质|矿山)?公园|古[城镇街]|故城|港(?:区|口岸)|战役|剧展|号(?![召码])"
    "|[东南西北]?站(?![点位稳在上起立到住长岗式台])"
)
# 文昌里历史文化街区, 垦利油田群, 大黑山钼业; near misses: 江苏里下河地区, 杭州里程碑.
_QUARTER_RE = lazy("里(?![程面下约斯昂海应外])|[一-鿿]{0,2}[油气]田")
# 长江东路院区, 中山大道, 上海话; near misses: 与德州东部地区.
# 长江隧道, 海珠广场, 华南快速路, 南京桥改建, 广州日报, 江汉碧道, 珠江嘉苑; near miss: 海珠广场北.
_STREET_RE = lazy(
    "[东南西北中]?(?:路|街)|大道|大桥|话|隧道|快速路|广场(?=[、，。—·]|商圈)|桥(?=改建|工程|维修|[、，。])"
    "|[日晚]报|都市报|[碧绿步]道|嘉苑|居民来往"
)
# 主城区, 中心城区 in a paper of 晋城, whose districts are 城区 and others.
_TOWNS = ("城区", "郊区", "矿区")
_TOWN_BEFORE_RE = lazy("[一-鿿](?<![市和与、持在至入])$")
_GREAT = ("大", "小")
_LAND = ("山", "河", "江", "湖", "岭", "溪")
# 芜湖港集装箱吞吐量 is the city's figure.
_FIGURE_RE = lazy("港[^，。；]{0,8}?(?:吞吐|集装箱)")
# 中亚地区, 台湾同胞, 桂林山水: words that hold a place and no other name.
_WHOLE = (
    "地区",
    "同胞",
    "山水",
    "旅游",
    "流域",
    "地方",
    "区外",
    "经济特区",
    "协和",
    "邮政",
    "国家",
    "区",
    "地震",
    "市场",
    "公司",
    "黄河",
)
# 新乡村示范带, “四平台”: the second half of a name and what follows are a word; a rarer word
# (雅安|全局, 红原|创成) only seems to be.
_COMMON = ("乡村", "平台", "城际", "城市", "湖泊", "山区", "江河")
# 和平桂、钟山, 以上犹为主: the word before ends in front of the name.
_PARTICLES = "把和与以在从到对向于由赴至及为将、"
# 气温、湿度、日照等气象数据; 保证日照、通风
_SUNSHINE_RE = lazy(
    "(?<=[度量风温][、，])日照|日照(?=强度|时[数长]|充足|[、，和](?:降水|风速|气温|通风|采光))"
)


@cache
def _product_re() -> re.Pattern[str]:
    """Give what makes a place part of a product's name: 盘县火腿、, 赣南脐橙品牌.

    Near misses: 赫章核桃食品加工, 纳雍豆制品生产, which stand there.
    """
    words = "|".join(sorted(table("products")["words"], key=len, reverse=True))
    behind = "[、，。；”\n]|等|品牌|和|及|连续|获|入选|上榜|荣|价值|区域公用|地理标志"
    return re.compile(rf"[一-鿿]{{0,2}}?(?:{words})(?={behind})")


def is_inside(page: Page, start: int, end: int) -> bool:
    """Tell whether a place's name is only part of a longer word or of what is built there."""
    text = page.text
    short = text[end - 1] not in _ADMINISTRATIVE
    if _STREET_RE.match(text, end) or _is_town(text, start, end):
        return True
    if text.startswith(("区域", "通道"), end - 1):  # 沂蒙山区域, 南通|道
        return True
    if text.startswith(("东西部", "东大门", "西大门"), end - 1):
        return True  # 杭广|东西部协作, 黄山|东大门
    if text.startswith("国际", end - 1) and text[start:end] in countries():
        return True  # 扬泰国际机场
    if short and (
        text.startswith(("山国家", "湖国家", "山实验"), end)
        or _product_re().match(text, end)
        or _BEARS_RE.match(text, end)
        or _QUARTER_RE.match(text, end)
        or _is_greater(page, start, end)
        or _is_cut(page, start, end)
    ):
        return True
    return _is_built(text, start, end)


def _is_town(text: str, start: int, end: int) -> bool:
    """Tell whether a district's bare name is part of a word: 主城区, 中心城区."""
    return text[start:end] in _TOWNS and _TOWN_BEFORE_RE.search(text[:start][-1:]) is not None


def _is_greater(page: Page, start: int, end: int) -> bool:
    """Tell whether a county's short name goes on to the left: 大|黑山; not 做大|黑山."""
    text = page.text
    if text[end - 1] not in _LAND or text[start - 1 : start] not in _GREAT:
        return False
    return not is_word(text[start - 2 : start])


def _is_built(text: str, start: int, end: int) -> bool:
    """Tell whether a name is that of what is built; in a list of places it may be none."""
    built = _BUILT_RE.match(text, end)
    before = text[start - 1 : start]
    if built is None or before in ("至", "到", "—", "-"):
        return False
    whole = built[0].endswith(_SEATS) or built[0] in _RIGHT_BEHIND
    if before == "、" and not whole:
        return False
    return not _NEARBY_RE.search(built[0][:-2])


def _is_cut(page: Page, start: int, end: int) -> bool:
    """Tell whether a word of the language begins or ends inside a name, or goes on behind it."""
    text = page.text
    if _FIGURE_RE.match(text, end):
        return False
    if is_natural(page, end):
        return True
    if _SUNSHINE_RE.match(text, start):
        return True
    first = max(0, start - _AROUND)
    words = split_words(text[first : end + _AROUND])
    ends = list(accumulate(map(len, words), initial=first))
    if start not in ends:
        known = page.word_ending(start)  # 长江|黄河上游
        return text[start - 1] not in _PARTICLES and not (known and known.sort == NAME)
    word = words[ends.index(start)]
    if start + len(word) <= end:
        return text.startswith(_COMMON, end - 1) and end not in ends
    return not word[end - start :].startswith(_WHOLE)


def is_natural(page: Page, end: int) -> bool:
    """Tell whether a mountain, a river or such is named behind a short name: 西陵|峡."""
    text = page.text
    if text[end - 1 : end + 1] == "湾江":  # 北部湾江铁联运
        return False
    behind = page.word_at(end)
    named = behind is not None and behind.sort == NAME and behind.start >= end
    pair = text[end : end + 2]
    if not pair or pair[0] not in _NATURAL or named:
        return False
    return not pair[1:] or pair[1] in _SETTLED or not is_word(pair)
