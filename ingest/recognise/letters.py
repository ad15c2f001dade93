"""Places by one character each: 中以两国, 粤黔协作, 沪苏浙, 美、英、德等国, 日韩, 港澳台."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain

from policygraph.ingest.gates import find_near, match_at
from policygraph.ingest.lazy import lazy
from policygraph.ingest.lexicon import countries, forms, table
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.page import NAME, Page
from policygraph.ingest.regions import find_division

RULE = "place"
# 中以合作, 中德技术交流 mean the other country; 中以两国, 中日关税减让 both.
# Near misses: 中西部, 中老年.
_PAIR_RE = lazy(
    "中(?P<other>[一-鿿])(?:(?P<both>两国|双边|关税|双方|互)"
    "|(?=合作|创新|技术|经贸|企业|关系|友好|科技|产业|国际|联合))"
)
PROVINCES = "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇藏陕甘青宁新"
"""The short letters of the provinces; 新疆 has 疆 beside 新 where goods and people go there."""
_LETTER = f"[{PROVINCES}]"
# 与津冀创新链融合, 上升为粤桂合作事项, 两湖、川渝等重点客源地.
# 与京沪高水平医院共建, 在津冀落地, 赴浙沪等地; near misses: 京沪高铁, 在川藏线, 和黔粤班列.
_BEHIND = (
    "等地|等省|地区(?!抓)|落地|落户|共同|联合(?!会)|投资|招商|客[商源]|(?:高水平|优质|知名|一流|著名|顶级|大型|重点|龙头|头部)*"
    "(?:医院|高校|院校|[大中小]学|科研院所|三甲|名院|名校|企业|药企|专家|资源)"
)
# 粤黔东西部协作, 川渝两省市, 与沪苏浙园区合作, 吸纳沪苏浙高校; near misses: 中新合作,
# 京津冀协同发展, a region, 陕甘宁革命老区, 粤闽浙沿海城市群, 苏皖鲁高速, 打造闽宁新貌.
_LETTERS_RE = lazy(
    "(?<![一-鿿])(?P<a>{0}{{2,4}})(?=(?:东西部|产业|科技|经贸)?(?:协作|合作(?![区园示]))|两[省地]|三省|四省|[省市]际|毗邻|交界|边界|一体化)"
    "|(?<!{0})(?P<c>{1}{{3,5}})(?!{0}|革命|沿海|苏区|老区|边区|红色|高速|高铁|铁路|公路|通道|线|大道)"
    "|(?<=[与和同对向、，深化加强推进动建大约拓展为江续入])(?P<b>{0}{{2,4}})(?=(?:东西部|产业|科技|经贸|省际|边?区域)*(?:协作|合作(?![区园示]))|两[省地]|三省|四省|毗邻|交界|一体化|地区(?!抓))"
    "|(?<=[与同、])(?P<d>{0}{{2,3}})(?=创新链|产业链|两地|等(?:重点)?(?:客源|市场|区域|地区|周边|省[市份区]))"
    "|(?<=[与和同赴在向对到、，])(?P<e>{1}{{2,3}})(?={2})".format(
        _LETTER, _LETTER.replace("新", ""), _BEHIND
    )
)
_TOGETHER_RE = lazy(
    "合作|协作|一体|同城|协同|两[市地]|双城|三市|毗邻|融合|联动|共建|共同|帮扶|结对"
)
_TOGETHER = (
    "(?=(?:区域|全域|跨江|跨区域|产业|科技|经济|深度|战略|创新|对口|结对)?"
    "(?:合作(?!区)|协作|一体|同城|协同|两[市地]|双城|三市|毗邻|融合|联动|共建|共同|帮扶))"
)
_RUN_RE = lazy(_LETTER + "{2,}")
# 与以色列、美、英、德、俄等国家, 赴美、日、德等国; near miss: 德、智、体、美.
_STATES_NEEDED_RE = lazy("国(?:家|[，。、；际])")
# 赴北京、深圳、欧洲、日美等地招商, 举办粤港澳、新日韩、英沙阿等招商活动; near misses: 巴西等国,
# 新泰等地, a city, 新老客商, 英美文学.
_ABROAD = "德美日韩俄英法意荷澳新越泰沙阿"
_JOINED_RE = lazy(
    f"(?<=[赴在与和及、，])[{_ABROAD}]{{2,4}}"
    "(?=[两三四]国|等(?:国|地|海外|境外|重点|主要|发达|目标|传统|新兴)|等?(?:招商|推介|经贸|客[商源]|市场|企业)|、[^，。；、]{2,8}等(?:国|地|招商|推介|经贸|客[商源]|市场))"
)
# 赴欧洲、日韩、东南亚, 欧美日韩等市场; near misses: 昨日韩国, 中日韩产业园, a park by itself.
_EAST_RE = lazy(
    "日韩(?<![今昨每近当即节周时翌次旧全整工0-9一二三四五六七八九十]日韩)(?![国语元文服剧正])"
)
# 深耕欧美日韩, 东南亚、欧美等市场; near miss: 欧美同学会.
_WEST_RE = lazy("欧美(?<!北欧美)(?!同学|[式系化])")
# 港澳台经贸合作, 赴港澳招商; near misses: 粤港澳, 京港澳高速, 港澳台同胞, 外事、侨务、港澳台等工作.
_HONGKONG_RE = lazy(
    "港澳(?<![粤京台]港澳)(?:(?P<taiwan>台)|(?!台))(?!大桥|高速|[一-鿿]{0,3}事务|同胞|侨|居民身份|居民来往)"
)
# 港、澳、台地区; near miss: 港、澳、台、侨事务.
_APART_RE = lazy("港、澳(?:(?:、|和|及)(?P<taiwan>台))?(?:[两三]?地区?)(?!事务|居民)")
_AFFAIRS_RE = lazy(
    "(?:地区)?(?:(?:办|侨|外)?等?各?(?:项)?工作|等(?:各|事业|领域)|、(?:地方志|外事|侨务|民族|宗教|气象|档案|保密|参事|援|公积金))"
)
_AFFAIRS_BEFORE_RE = lazy("(?:外事|侨务|外侨|侨台|对台|台|宗教|事务|统计|侨)[、和]?$")


def find_letters(page: Page) -> Iterator[Mention]:
    """Give the countries and provinces that a text names by one character each."""
    yield from _pairs(page)
    yield from _provinces(page)
    yield from _cities(page)
    yield from _states(page)
    yield from _hongkong(page)


def _mention(page: Page, start: int, end: int, name: str, kind: str) -> Mention:
    return Mention(start, end, "Place", name, page.text[start:end], RULE, kind)


def _pairs(page: Page) -> Iterator[Mention]:
    others: dict[str, str] = table("places")["pairs"]
    for match in _PAIR_RE.finditer(page.text):
        country = others.get(match["other"])
        if country:
            yield _mention(page, match.start(), match.start() + 2, country, "country")
            if match["both"]:
                yield _mention(page, match.start(), match.start() + 2, "中国", "country")


@cache
def _regions() -> dict[str, str]:
    return forms(table("places")["regions"])


def _provinces(page: Page) -> Iterator[Mention]:
    """Read the provinces that stand side by side by one character each: 粤黔东西部协作."""
    letters: dict[str, str] = table("places")["letters"]
    runs = (match.span() for match in _RUN_RE.finditer(page.text))
    starts = (at for start, end in runs for at in range(start, end - 1))
    for match in match_at(starts, _LETTERS_RE, page.text):
        if match[0] in _regions() or (match["c"] and _crosses_name(page, *match.span())):
            continue
        for character in match[0].removeprefix("京津冀"):
            name = letters[character]
            kind = "city" if name.endswith("市") else "province"
            yield _mention(page, *match.span(), name, kind)
        if match[0].startswith("京津冀"):
            yield _mention(page, *match.span(), "京津冀", "region")


@cache
def _cities_re() -> re.Pattern[str]:
    """Give the pattern of cities by one character each with what they do together.

    宁淮合作, 甬舟一体化, 推动沪通跨江融合; near misses: 沪宁高速, 杭甬运河, 长吉图, 广佛手.
    """
    pairs = "|".join(sorted(_city_pairs(), key=lambda pair: (-len(pair), pair)))
    return re.compile(
        f"(?<![一-鿿])(?P<a>{pairs}){_TOGETHER}|(?<=[与和、，深化强推进动建快入])(?P<b>{pairs}){_TOGETHER}"
    )


@cache
def _city_pairs() -> dict[str, tuple[str, ...]]:
    lines = (line.split() for line in table("places")["cities"]["pairs"])
    return {pair: tuple(cities) for pair, *cities in lines}


def _cities(page: Page) -> Iterator[Mention]:
    """Read the cities that stand side by side by one character each: 宁淮合作."""
    for match in find_near(_TOGETHER_RE, _cities_re(), page.text):
        for name in _city_pairs()[match["a"] or match["b"]]:
            kind = "city" if name.endswith("市") else "province"
            yield _mention(page, *match.span(), name, kind)


def _crosses_name(page: Page, start: int, end: int) -> bool:
    """Tell whether a known name begins or ends among the characters: 辽宁吉 in 辽宁吉林."""
    around = (page.word_at(start), page.word_at(end - 1), *page.words_in(start, end))
    return any(word and word.sort == NAME and word.text != "京津冀" for word in around)


@cache
def _states_re() -> re.Pattern[str]:
    state = "[" + "".join(key for key in table("places")["pairs"] if len(key) == 1) + "]"
    return re.compile(
        f"(?P<all>{state}(?:、{state})*(?:[、和与]{state}))"
        "等?(?:[0-9一二三四五六七八九十多余]*个?)?(?:发达|重点|主要)?国(?=家|[，。、；际])"
    )


def _states(page: Page) -> Iterator[Mention]:
    """Read 美、英、德等国, 日韩 and 欧美."""
    others: dict[str, str] = table("places")["pairs"]
    for match in find_near(_STATES_NEEDED_RE, _states_re(), page.text):
        for item in re.finditer("[^、和与]", match["all"]):
            at = match.start("all") + item.start()
            yield _mention(page, at, at + 1, others[item[0]], "country")
    for match in chain(_joined(page), _EAST_RE.finditer(page.text)):
        for character in match[0]:
            yield _mention(page, *match.span(), others[character], "country")
    for match in _WEST_RE.finditer(page.text):
        yield _mention(page, *match.span(), "欧洲", "region")
        yield _mention(page, *match.span(), "美国", "country")


def _joined(page: Page) -> Iterator[re.Match[str]]:
    """Give the countries that stand side by side where people go to them: 赴日美等地."""
    for match in _JOINED_RE.finditer(page.text):
        if match[0] not in ("日韩", *countries()) and not find_division(match[0]):
            yield match


def _hongkong(page: Page) -> Iterator[Mention]:
    for match in chain(_HONGKONG_RE.finditer(page.text), _APART_RE.finditer(page.text)):
        before = page.text[max(0, match.start() - 4) : match.start()]
        if _AFFAIRS_RE.match(page.text, match.end()) or _AFFAIRS_BEFORE_RE.search(before):
            continue
        for name in ("香港特别行政区", "澳门特别行政区"):
            yield _mention(page, *match.span(), name, "province")
        if match["taiwan"]:
            yield _mention(page, *match.span(), "台湾省", "province")
