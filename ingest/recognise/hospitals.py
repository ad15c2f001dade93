"""Hospitals that a place, a level, a university or a name of their own tells from others.

市中心医院 takes its document's place, 四川大学华西医院 and 安医大一附院 belong to a university,
上海儿童医学中心海南医院 is a hospital's own one elsewhere. Near misses: 公立医院, 县级医院,
三甲医院, 互联网医院, 3家县级人民医院, which are classes.
"""

import re
from collections.abc import Iterator

from policygraph.ingest.gates import find_near
from policygraph.ingest.lazy import lazy
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.boundary import left_edge
from policygraph.ingest.recognise.known import known_units
from policygraph.ingest.recognise.page import NAME, Page
from policygraph.ingest.recognise.proper import is_brand, is_class, residue
from policygraph.ingest.regions import body_prefix, find_division, is_place, place_of_level

RULE = "hospital"
_NUMBER = "第?[一二三四五六七八九十]{1,2}"
_FIELDS = (
    "人民|中心|中西医结合|中医(?:药)?(?!院)|中(?=医院)|妇幼保健|妇女儿童|妇儿|妇产|儿童|口腔|肿瘤|传染病|精神(?:卫生|专科|病)?"
    "|优抚|荣军|老年病?|胸科|骨科|眼科|脑科|皮肤病?|职业病|康复|康宁|康养|公共卫生|国际|[彝藏蒙壮苗]医"
    "|民族|慢性?病|心血管病?|肺科|结核病|红十字会?|急救|总|(?<=[省市区县州])立|附属"
)
_SORT = f"(?:{_NUMBER}|{_FIELDS})"
_NEEDED_RE = lazy("医院|保健院|附院|妇保院|妇幼新?院区|[一二三四五六]院")
# 第一人民医院, 妇幼保健院, 一院; near misses: 一院一策, 两院院士, 市一院士工作站.
_HEAD_RE = lazy(
    rf"{_SORT}{{0,4}}医院|妇幼保健院|妇保院|妇幼新?院区|(?:{_NUMBER})?附院"
    "|(?<=[省市区县州大])第?[一二三四五六]院(?![士校所一子线落多两])"
    "|(?:儿童)?医学中心(?=[一-鿿]{2,4}医院)"
)
_LEVEL_RE = lazy(
    "(?:自治区|(?<![各全我本该城都超上入地社园片新开县市区州旗省级两三）])[省市区县州旗])$"
)
# 市医院: the only one; near miss: 市属医院, 县医院 of any county.
_BRANCH_RE = lazy(
    "(?P<place>[一-鿿]{2,4}?)(?:(?:中西医结合|中医)?医院|分院)|(?P<seat>[一-鿿]{2,4}?)院区"
    "|[东南西北]院?区(?:（[一-鿿]{2,4}）)?(?!域|县)"
)
_NO_SEAT_RE = lazy("[新老原主总两各多三和与]|扩建|建设|改造|启用|推进")
# 市中医院新院区和二医院; near miss: 市中医院新院区、新建医院.
_SHARED_RE = lazy("(?:新院区|新区)?[、和及与]")
# 推动中心医院建成投用; near misses: 加快传染病医院建设, 新建中心医院1所.
_BARE_BEFORE_RE = lazy("(?:推动|推进|加快|完成|确保|力争)$")
_BARE_RE = lazy(
    "(?:中心|第?[一二三]|妇幼保健|中|中医|(?:第[一二三])?人民)(?:医院|保健院)|妇幼保健院"
)
_BARE_AFTER_RE = lazy(
    "(?:新?院区|[一二三]期)?(?:建成|改造|搬迁|迁建|改扩建|整体|投用|启用|竣工|投入使用)"
)
_NO_OWN_RE = lazy("共建|合作|联合|支持|[与在的、，]|(?<!协)和|建设|建成|打造|医联体|管理|专家")
# 新桥国际医院投入使用; near misses: 三甲医院, 互联网医院, 高水平医院.
_SORTS_RE = lazy(
    "[级甲乙等类型属办立家所个各的大小老好名本外内不]|新[建增老院]|公立|民营|综合|高水平|知名|重点|专科|互联网|智慧|社区|基层|县域|国有|定点"
    "|教学|示范|研究|区域|优质|特色|一流|医联|部分|部队|乡镇|平急|方舱|试点|样板|集团|整合|方便|授权|医疗|推进|实施|建设|加快|宠物|动物|兵团|厂矿|企业|军队|数字|绿色|美丽|未来|民办|私立|城市|农村"
)
_BRAND = (2, 6)
"""Characters of a hospital's own name before 医院."""
_SCHOOL = 12
"""Characters between a university and 医院: 华中科技大学|同济医学院附属协和."""
_OPEN = "、，。；：\n（和与及"
# 浙大二院, 山大齐鲁医院, 川大华西: schools by letters; 协和, 湘雅: hospitals that anyone knows.
_LETTERS = "[一-鿿](?:(?:科|医|中医)?大|医)"
_FAMOUS = (
    "协和(?:医学院)?|华西|湘雅|齐鲁|瑞金|华山|中山|仁济|同济|邵逸夫|鼓楼|西京|南方|阜外|天坛|安贞|宣武|西苑|广安门"
    "|龙华|曙光|盛京|珠江|积水潭|同仁|友谊|安定"
)
_OWN_RE = lazy(rf"(?:{_LETTERS})?(?:{_FAMOUS})(?:{_NUMBER})?$|(?:{_LETTERS})$")
# 贵州省人民医院应急临床救治中心; near miss: 市中心医院通过国家胸痛中心验收.
_PART_RE = lazy(
    "(?:(?!建设|创建|通过|获|推进|开展|建成|国家|[与和及等为的在])[一-鿿]){0,8}?"
    "(?:救治|防治|诊疗|医学|临床|护理|康复|筛查|急救)(?:中心|基地)"
)
_SHORT_RE = lazy("妇幼新?院区$")
_AFTER_RE = lazy("联盟|协会|集团|管理|院长|章程|等级")


def find_hospitals(page: Page) -> Iterator[Mention]:
    """Give the hospitals of a text, with those that share another's place, and their centres."""
    place, last = "", -1
    for head in find_near(_NEEDED_RE, _HEAD_RE, page.text):
        if head.start() < last or _AFTER_RE.match(page.text, head.end()):
            continue
        start, place_here = _begin(page, head)
        if start < 0 and place and _SHARED_RE.fullmatch(page.text, last, head.start()):
            start, place_here = head.start(), place
        if start < 0:
            continue
        end = _end(page, head.end())
        whole = _mention(page, start, end, place_here)
        yield whole
        if part := _PART_RE.match(page.text, end):
            name, printed = whole.name + part[0], whole.surface + part[0]
            yield Mention(start, part.end(), "Platform", name, printed, RULE, "centre")
        place, last = place_here, end


def _mention(page: Page, start: int, end: int, place: str) -> Mention:
    printed = page.text[start:end]
    name = printed
    if place:
        name = body_prefix(place) + re.sub("^(?:自治区|[省市区县州旗])", "", printed)
    name = _SHORT_RE.sub("妇幼保健院", name)
    return Mention(start, end, "Institution", name, printed, RULE)


def _begin(page: Page, head: re.Match[str]) -> tuple[int, str]:
    """Give where a hospital's name begins, and the place that its level means; -1 for none."""
    at = head.start()
    level = _LEVEL_RE.search(page.text[max(0, at - 4) : at])
    word = page.word_ending(at)
    if word and word.sort == NAME and (is_place(word.text) or word.text in known_units()):
        if head[0] != "医院":
            return word.start, ""
        # 同济医院, 川大华西厦门医院, 武汉协和宜昌医院; not 与上海医院合作
        famous = _OWN_RE.fullmatch(word.text) and not word.text.endswith(("大", "医"))
        edge = at if famous else word.start
        owner = _OWN_RE.search(page.text, max(0, edge - 8), edge)
        return (_with_place(page, owner.start()) if owner else -1), ""
    if level:
        place = place_of_level(level[0], page.chain)
        return (at - len(level[0]), place) if place else (-1, "")
    if place := _bare_place(page, head):
        return at, place
    return _own(page, at, head), ""


def _bare_place(page: Page, head: re.Match[str]) -> str:
    """Give the city or county of the document where a bare 中心医院 is built: its only one."""
    place = place_of_level("市", page.chain[:1]) or place_of_level("县", page.chain[:1])
    at, end = head.span()
    bare = place and _BARE_RE.fullmatch(head[0]) and _BARE_AFTER_RE.match(page.text, end)
    return place if bare and _BARE_BEFORE_RE.search(page.text[max(0, at - 2) : at]) else ""


def _own(page: Page, at: int, head: re.Match[str]) -> int:
    """Give where a name begins that shows a university, a place or a name of the hospital."""
    left = left_edge(page, at)
    for word in page.names_between(left, at):
        owner = known_units().get(word.text)
        between = page.text[word.end : at]
        if (owner and owner.label == "Institution") or is_place(word.text):
            size = _BRAND[1] + 1 if is_place(word.text) else _SCHOOL
            fits = len(between) <= size and not _NO_OWN_RE.search(between)
            if fits and not (is_place(word.text) and _SORTS_RE.search(between)):
                return word.start
    base = page.text[left:at]
    known = _OWN_RE.search(base)
    if known and (head[0] != "医院" or not known[0].endswith(("大", "医"))):
        return _with_place(page, left + known.start())
    fits = _BRAND[0] <= len(base) <= _BRAND[1] and page.text[left - 1 : left] in _OPEN
    own = fits and is_brand(residue(base)) and not _SORTS_RE.search(base)
    return left if own and not is_class(page.text[max(0, left - 8) : left]) else -1


def _with_place(page: Page, start: int) -> int:
    """Give where a name begins with the place right before it: 武汉协和医院."""
    word = page.word_ending(start)
    return word.start if word and word.sort == NAME and is_place(word.text) else start


def _end(page: Page, end: int) -> int:
    """Give the end of a name with the place of the hospital's branch: 省中医院南沙医院."""
    while branch := _BRANCH_RE.match(page.text, end):
        placed = not branch["place"] or find_division(branch["place"], page.chain)
        if not placed or (branch["seat"] and _NO_SEAT_RE.search(branch["seat"])):
            break
        end = branch.end()
    return end
