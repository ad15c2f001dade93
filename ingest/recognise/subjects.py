"""Companies by what a sentence says of them: an honour of firms, going public, a partner, a trade.

小角楼入选中华老字号: the honour is one of companies. 今创与常州大学共同成立X: the name is made up.
Near misses: 3家企业入选…, 岳阳黄茶入选…, 智慧农业谷获批省技术创新中心.
"""

import re
from collections.abc import Iterator

from policygraph.ingest.gates import CLAUSE, find_near
from policygraph.ingest.lazy import lazy
from policygraph.ingest.lexicon import company_names, foreign_cities, framed_companies
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.brands import is_coined
from policygraph.ingest.recognise.letters import PROVINCES
from policygraph.ingest.recognise.page import HARD, NAME, Page
from policygraph.ingest.recognise.suffixes import own_suffix
from policygraph.ingest.recognise.ventures import behind_place
from policygraph.ingest.regions import find_division
from policygraph.ingest.segmenter import is_word, segment

RULE = "subject"
_MARKS = "，。；：、\n"
_NAME = "(?P<name>[一-鿿A-Za-z]{2,9}?)"

_OPENS = f"(?<=[{_MARKS}])"
_HONOURS = (
    "企业(?!家|数|特色|项目)|老字号|小巨人|单项冠军|工业设计中心|绿色工厂|灯塔工厂|智能工厂|独角兽|质量奖"
    "|数字领航|专利金奖|链主|(?:制造业|企业|民企|世界)500强|特色专业型工业互联网平台"
)
_GIVEN_RE = lazy("入选|成为|上榜|评为|获|荣膺|入围|跻身|列入|认定为")
# 江口醇上榜全国放心酒工程示范企业, 泰山玻纤获省长质量奖, 风雷航空成为国家级“小巨人”企业;
# near misses: 岳阳黄茶入选品牌名单, 我市成为企业首选, 打造成为领军企业.
_HONOUR_RE = lazy(
    f"{_OPENS}{_NAME}(?:成功|相继|分别|先后|均|再次|首次|顺利|又|新|双双|双|分|一举)?"
    "(?:入选|上榜|获评|被?评为|荣获|荣膺|入围|跻身|列入|被?认定为|获批|获得|获|成为(?!企业)(?<!打造成为))"
    f"[^，。；\n]{{0,24}}?(?:{_HONOURS})"
)
_PUBLIC_RE = lazy("上市|挂牌新三板|过会")
# 天键电声成功上市; near misses: 推动股改上市, A股上市企业.
_LISTING_RE = lazy(f"{_OPENS}{_NAME}(?:成功|首发|顺利|正式)(?:上市|挂牌新三板|过会)")
# 华友产值超110亿元, 奇瑞销量突破188万辆; near misses: 酱酒产值突破…, 规上工业产值达….
_SOLD_RE = lazy("产值|营收|销量|销售收入|营业收入|市值")
_SALES_RE = lazy(
    f"{_OPENS}{_NAME}(?:全年|年度|年)?(?:产值|营收|销量|销售收入|营业收入|市值)(?:首次|连续)?(?:超|突破|达|首超|首破)"
)
# 沈阳微控等2家企业成为独角兽企业; near misses: 新能源汽车等10家企业, 规上工业等30家企业.
_COUNTED_RE = lazy("等[0-9]+多?家")
_ONE_OF_RE = lazy(
    f"{_OPENS}(?:完成|推动|支持|引进)?{_NAME}等[0-9]+多?家[^，。；、\n]{{0,10}}?(?:企业|公司)"
)
# 引导稀美资源等重点外贸企业, 支持阳天电子等龙头企业; near misses: 支持链主等重点企业, 等行业企业.
_LED_RE = lazy("等[^，。；]{0,12}(?:企业|公司)")
_ONE_LED_RE = lazy(
    "(?:支持|引导|推动|鼓励|依托|培育|壮大|发挥|扶持|服务|服务好|助力|引进|招引|做强)(?P<name>[一-鿿]{2,5}?)"
    "等(?:一批|众多)?(?:(?:国内|国际|行业|全国)?(?:重点|龙头|骨干|链主|领军|头部|知名|优势|优质|标杆|大型|上市)[一-鿿]{0,6}?)+"
    "(?:企业|公司)(?!和|与|群|梯队|培育)"
)
_SORT_RE = lazy(
    "链主|龙头|专精|规上|巨人|独角|瞪羚|冠军|高新|科技型|[和与及的]|[工农商建服]业|小微|个体|中小|主体|产品|产业"
)
_JOINT_RE = lazy("共建|合作|共同|联合|签署|签订|签约")
# 今创与常州大学共同成立X.
_PARTNER_RE = lazy(
    f"{_OPENS}{_NAME}[与和][^，。；\n与和]{{2,24}}?(?:共建|合作|共同|联合|签署|签订|签约)"
)
# 江苏大学常州研究院与常柴共建X; near misses: 与哈国共建, 与常大共同.
_WITH_RE = lazy(
    "[与和同](?P<name>[一-鿿]{2,4}?)(?<![国大省市区县])(?:共建|合作|共同|联合|签署|签订|签约)"
)
_TRADES = "生产商|制造商|供应商|服务商|运营商|巨头|龙头企业|领军企业|独角兽企业|书店"
_TRADE_RE = lazy(_TRADES)
# 全球骨科第一大生产商史赛克, “中国最美书店”钟书阁; near miss: 龙头企业偏少.
_NAMED_RE = lazy(f"(?:{_TRADES})”?“?(?P<name>[一-鿿]{{3,4}}?)(?=[，。；、”（]|[与和在后将已的等])")
_OTHER_RE = lazy(
    "家|[校央军院部]地$|[校政银]企$|[市区县州镇村乡省国谷队园]$|景区|学校|大学|学院|中学|医院|项目|企业|产业|集群|[个项名人]$|经验|做法|案例"
    "|团队|成果|产品|制造$|[长总员]$|中心|平台|实验室|基地|公园|品牌|^[我全并还其新累共已均也再多][市区省州]?|^(?:连续|一批|成功)"
)
_LETTERS_RE = lazy("[一-鿿A-Za-z]+")
_PROVINCES = frozenset(PROVINCES)
_SHORT, _LONGEST = 4, 9
"""Characters of made-up names and of any."""


def find_subjects(page: Page) -> Iterator[Mention]:
    """Give the companies that their sentences make clear."""
    yield from _led(page)
    for needed, pattern in ((_GIVEN_RE, _HONOUR_RE), (_PUBLIC_RE, _LISTING_RE)):
        for match in find_near(needed, pattern, page.text, CLAUSE):
            yield from _read(page, match)
            yield from _listed_before(page, match.start("name"))
    for needed, pattern in (
        (_JOINT_RE, _PARTNER_RE),
        (_JOINT_RE, _WITH_RE),
        (_TRADE_RE, _NAMED_RE),
        (_SOLD_RE, _SALES_RE),
        (_COUNTED_RE, _ONE_OF_RE),
    ):
        for match in find_near(needed, pattern, page.text, CLAUSE):
            placed = pattern in (_SALES_RE, _ONE_OF_RE)
            name = _without_place(page, *match.span("name")) if placed else match["name"]
            sold = pattern is _SALES_RE and not _is_known(name)
            if len(name) <= _SHORT and is_coined(name) and not sold:
                yield from _read(page, match)


def _led(page: Page) -> Iterator[Mention]:
    """Read the one company that a clause names for a sort of firms."""
    for match in find_near(_LED_RE, _ONE_LED_RE, page.text, CLAUSE):
        start, end = match.span("name")
        start = behind_place(page, start, end)
        name = page.text[start:end]
        made = any(len(word) > 1 and not is_word(word) for word in segment(name))
        if made and not _SORT_RE.search(name) and _is_firm(page, start, end):
            yield _mention(page, start, end)


def _is_known(name: str) -> bool:
    return name in company_names() or name in framed_companies()


def _without_place(page: Page, start: int, end: int) -> str:
    """Give a company's name without the place that it begins with: 湖南温氏."""
    return page.text[behind_place(page, start, end) : end]


def _read(page: Page, match: re.Match[str]) -> Iterator[Mention]:
    start, end = match.span("name")
    if _is_firm(page, start, end):
        yield _mention(page, start, end)


def _listed_before(page: Page, start: int) -> Iterator[Mention]:
    """Read the names listed before a subject: 燕京漓泉、三金、君泰福获…龙头企业认定."""
    while page.text[start - 1 : start] == "、":
        end = start - 1
        start = max(page.text.rfind(mark, 0, end) for mark in _MARKS) + 1
        if not 1 < end - start <= _LONGEST or not _is_firm(page, start, end):
            return
        yield _mention(page, start, end)


def _mention(page: Page, start: int, end: int) -> Mention:
    name = page.text[start:end]
    return Mention(start, end, "Enterprise", name, name, RULE)


def _is_firm(page: Page, start: int, end: int) -> bool:
    name = page.text[start:end]
    return (
        _LETTERS_RE.fullmatch(name) is not None
        and not _OTHER_RE.search(name)
        and name not in foreign_cities()  # 与大邱合作
        and not set(name) <= _PROVINCES  # 与津冀共同支持
        and _is_free(page, start, end)
    )


def _is_free(page: Page, start: int, end: int) -> bool:
    """Tell whether no verb, no facility and no known name but a place in front is in a stretch."""
    first = page.word_at(start)
    if first and (first.start < start or first.end >= end):
        return False
    words = page.words_in(start, end)
    known = any(word.sort == NAME and word.start > start for word in words)
    other = own_suffix(page.text[start:end]) or find_division(page.text[start:end], page.chain)
    return not known and not other and all(word.sort != HARD for word in words)
