"""Programmes of a list that share their last word.

实施种业创新攻关、种业企业扶优等五大行动 and 外贸回流、县域外贸振兴工程 name two each,
低效用地再开发、用地审批权下放等试点 two pilots. Works (新建桥梁、隧道等三项工程) are none.
"""

import re
from collections.abc import Iterator

from policygraph.ingest.coordination import split_pair
from policygraph.ingest.lazy import lazy
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.candidates import ending_re
from policygraph.ingest.recognise.funds import has_field
from policygraph.ingest.recognise.naming import bare, without_edition
from policygraph.ingest.recognise.page import HARD, Page
from policygraph.ingest.recognise.proper import is_brand, is_class, residue
from policygraph.ingest.recognise.suffixes import ends_like_name
from policygraph.ingest.regions import find_division

RULE = "shared"
_SHORTEST = 3
"""Characters of the shortest item of a list without a number."""
_LONG = 5
"""Characters beyond which an item needs no brand or field."""
# 实施规划共绘、交通共联等七大工程; near miss: 新建桥梁、隧道等三项工程, works.
_ITEM = "(?:(?!等?“?[一二三四五六七八九十两]+[大个项])[一-鿿A-Za-z0-9+·“”]){2,20}"
_NUMBERED_RE = lazy(
    "(?:实施|开展|推进|推动|启动|落实|抓好|打好|抓实|设立|构建|深化|围绕|聚焦|(?<=[，。；、\n])在)(?:好|了)?“?"
    f"(?P<items>{_ITEM}(?:(?:、{_ITEM}){{1,30}}(?:和{_ITEM})?”?等?|等))“?[一二三四五六七八九十两]+[大个项]”?"
    "(?:核心|重点|重大|基础)?"
    "(?P<tail>[一-鿿]{0,6}?行动(?:计划)?|[一-鿿]{0,4}?(?:工程|(?<!科技)计划|科技计划))"
    "(?!计划|方案)”?"
)
# 抓好乱停车、僵尸车专项治理, 推进高校毕业生留（引）筑、重点产业、重点领域人才集聚行动;
# 开展国家低效用地再开发、…等试点
_PART = (
    "(?:(?!专项[行整治]|(?<![高中初同])等|(?<!普)及|[与的]|(?<!碳中)和(?!美))"
    "[一-鿿A-Za-z0-9+（）“”])"
)
_LIST_RE = lazy(
    "(?:实施|开展|推进|推动|启动|落实|抓好|深化|做好|参与|发布|扩展)(?:好|了)?"
    f"(?P<items>{_PART}{{1,18}}(?:、{_PART}{{1,18}}){{0,5}}?(?:和{_PART}{{2,18}})?)(?P<more>等)?(?:系列|国家|省级)?"
    "(?P<tail>改革试点|综合试点|试点|专项整治|专项治理|三年行动计划|行动计划|三年行动|专项行动|行动|工程|计划)"
    "(?=[，。；、\n和及]|建设|工作|进展)"
)
_LEVEL_RE = lazy("^(?:国家级?|省级|市级|自治区级|全国|全省|全市|新一轮)(?=.{4})")
_NO_ITEM_RE = lazy(
    "[“”].*[“”].*[“”]|^[一二三四五六七八九十0-9]+(?:[大项个批家条场处座]|是)|^[0-9]|(?:项目|活动|(?<!内涵)建设|运动|月|日|[大项个])$"
    "|一批|^(?:其他|相关|有关)|(?<!碳中)和(?!美)|与|.“[一二三四五六七八九十](?:[一-鿿]{1,2}|[一-鿿][一两三四五六七八九][一-鿿])”"
    "|[两二三四五六七八九十][大项个][一-鿿]{2,4}$"
)
# 开展旅游设施、服务管理水平提升行动, 快速响应、高效处置行动: one, whose items are what it is for.
_WHOLE_RE = lazy(
    "提升|整治|攻坚|专项|处置|促进|服务|培育|招引|增效|治理|建设|激励|扶持|改造|突破|优化|补短板"
)
_NO_WHOLE_RE = lazy(
    "[的与“”0-9]|[一二三四五六七八九十]+[大个项](?!领域)|一批|各类|工程|行动|项目|[大个]$|(?<!弱)项$|^[一-鿿]、(?!.*补短板)|^等|、等"
)
# 开展高校毕业生、农民工等重点群体就业服务攻坚行动, 消防、燃气等领域隐患整治行动.
_FIELDS_RE = lazy(
    "(?:实施|开展|推进|启动|落实|深化|打好)(?:好|了)?(?P<name>(?:[一-鿿]{2,10}、)+[一-鿿]{2,10}(?:等[一-鿿]{0,6}?|和[一-鿿]{2,8})(?:领域|群体|行业|场所|部位|环节|企业)"
    "[一-鿿]{2,16}?(?P<tail>专项整治|专项治理|行动|支持计划))(?=[，。；、\n])"
)
_AREA = "地区"
_ORDERS = ("专项整治", "专项治理")
_QUALITIES = ("高品质", "高质量", "高水平", "高标准", "各民族")
"""Words that begin a deed's object, as well as a command: 高品质高中创建, near miss: 高效处置."""
_PARALLEL, _RUN, _LOOSE = 1.6, 2, 3
"""How many times its shortest the longest item of a list of two, of more, of deeds may be."""
_SHORT, _MIXED = 2, 4
"""Characters of a word, and of the shortest item without marks beside one in marks."""
# 领军人才、创新团队、卓越工程师倍增(计划): who is meant; the deed is that of all.
_MEANT_RE = lazy("(?:人才|团队|工程师|企业|专家|工匠|青年|学者|博士|名医|名师|大师|集群|园区)$")
# 卓越工程师教育培养、新时代“八婺金匠”培育等(工程): what programmes do; near misses: 防洪排涝提升,
# 盐宝线航道整治.
_DEEDS = "培养|培育|传承|活化利用|扶优|引领|振兴|倍增|集聚|赋能|强基"
_DEED_RE = lazy(f"(?:{_DEEDS})”?$")
_ACT_RE = lazy(f"(?:{_DEEDS}|攻关|创建|提优|提能|盘活|护航|评价|整治|攻坚|增效|增收)”?$|“[^“”]+”$")
_WORK_RE = lazy("乡村道路|[桥路渠]$|源$|[A-Z][0-9]|住房|平急两用|城中村|等")
_BUILT_RE = lazy("[0-9]|[“”]|(?:立交|[东南西北]延|栈道|亮化提升|亮化|安防|[路桥渠])$")

# 增设产业链招商、供应链协作和先进制造业基金; near miss: 设立产投、创投母基金, sorts of money.
_FUND = "(?:(?![等及与和])[一-鿿A-Za-z0-9+“”]){2,12}"
_NO_FUND_RE = lazy("中央|^[省市]|国债|债券|资金|预算|社会|[贷券险]$")
_FUNDS_RE = lazy(
    "(?:设立|增设|新设|组建|发起|用好|做大|整合|争取|引进)(?:好|了)?"
    f"(?P<items>{_FUND}(?:[、和及与]{_FUND})+)(?:等(?:[一-鿿0-9][支只个])?)?"
    "(?P<tail>产业基金|母基金|引导基金|投资基金|发展基金|基金)(?!管理|公司|会|小镇|港|招商|业)"
)


def find_sharing(page: Page) -> Iterator[Mention]:
    """Give each programme of the lists that share a last word."""
    yield from _numbered(page)
    yield from _listed(page)
    yield from _funds(page)
    for match in _FIELDS_RE.finditer(page.text):
        yield from _each(page, *match.span("name"), [match["name"]], match["tail"])


def _funds(page: Page) -> Iterator[Mention]:
    """Give each fund of a list that a verb founds or uses."""
    for match in _FUNDS_RE.finditer(page.text):
        items = [bare(item) for item in re.split("[、和及与]", match["items"])]
        listed = re.search("[、“]", match["items"])  # 科技创新与人才投资基金 is one
        if listed and all(map(has_field, items)) and not any(map(_is_money, items)):
            span, tail = (match.start("items"), match.end()), match["tail"]
            for item in items:
                name = item + tail
                yield Mention(*span, "Program", name, page.text[slice(*span)], RULE, "finance")


def _is_money(item: str) -> bool:
    """Tell whether an item of a list of funds is money of another sort: 中央预算内投资, 高企贷."""
    return ends_like_name(item) or bool(_NO_FUND_RE.search(item))


def _numbered(page: Page) -> Iterator[Mention]:
    """Give each item of a list that a number closes."""
    for match in _NUMBERED_RE.finditer(page.text):
        listed = match["items"].removesuffix("等").removesuffix("”")
        opening = listed.find("“")
        if listed.count("“") > listed.count("”"):  # 迎亚运“城市品质、城市治理”三大提升行动
            listed = listed[opening + 1 :]
        items = re.split("[、和]", listed)
        if any(_WORK_RE.search(item) for item in items):
            continue
        start, end = match.start("items") + match["items"].find(listed), match.end("tail")
        if "“" in page.text[start - 1 : start]:
            start -= 1
        end += page.text.startswith("”", end)
        tail = match["tail"].replace("科技计划", "计划")
        yield from _each(page, start, end, items, tail)


def _listed(page: Page) -> Iterator[Mention]:
    """Give each item of a list without a number whose last word all may share."""
    for match in _LIST_RE.finditer(page.text):
        start = _behind_places(page, match)
        if start:
            rest = page.text[start : match.start("tail")]
            yield from _each(page, start, match.end("tail"), [rest], match["tail"])
            continue
        items = _items(match["items"])
        if _is_list(items, match) and all(_is_item(page, item, match) for item in items):
            yield from _each(page, match.start("items"), match.end("tail"), items, match["tail"])
        elif _is_one(match):
            whole = [match["items"] + (match["more"] or "")]
            yield from _each(page, match.start("items"), match.end("tail"), whole, match["tail"])


def _is_one(match: re.Match[str]) -> bool:
    """Tell whether a list that nothing splits is the subject of one action.

    开展旅游设施、服务管理水平提升行动; near miss: 实施桥梁、隧道改造工程, works.
    """
    items, tail = match["items"], match["tail"]
    shown = match[0].startswith(("做好", "发布", "参与"))
    if (
        shown
        or tail.endswith(("试点", "工程"))
        or "、" not in items
        or match["more"]
        or _NO_WHOLE_RE.search(items)
    ):
        return False
    *others, last = items.split("、")
    if tail == "计划" and len(others) > 1:
        return False
    return _WHOLE_RE.search(last + tail[:-2]) is not None


def _behind_places(page: Page, match: re.Match[str]) -> int:
    """Give where a pilot begins behind the places that run it, 0 where items are no places.

    推进江阴、宜兴|生态产品价值实现机制省级试点; near miss: 推进江阴、宜兴交界道路工程, works.
    """
    *others, last = re.split("[、和]", match["items"])
    if not others or match["more"] or match["tail"] in ("工程", "计划"):
        return 0
    if not all(find_division(item, page.chain) for item in others):
        return 0
    start = match.end("items") - len(last)
    for size in range(min(_LONG, len(last) - _MIXED), 1, -1):
        if find_division(last[:size], page.chain):
            return start + size
    return 0


def _is_list(items: list[str], match: re.Match[str]) -> bool:
    """Tell whether the items are alike, so that the last word is that of all.

    Near miss: 住宿业、餐饮业服务品质提升行动, one with two subjects.
    """
    if match["more"]:
        return match["tail"] != "工程" or all(map(_DEED_RE.search, items))
    deeds = all(map(_ACT_RE.search, items))
    sizes = [len(_LEVEL_RE.sub("", bare(item))) for item in items]
    plain = [item for item in items if "“" not in item]
    alike = len(plain) in (0, len(items)) or all(len(item) >= _MIXED for item in plain)
    run = _RUN if len(items) > _RUN else _PARALLEL
    tail = match["tail"]
    if tail in _ORDERS and len({item.endswith("安全") for item in items}) > 1:
        return False  # 既有建筑、自建房安全专项整治: the safety of both
    loose = _LOOSE if deeds or tail in _ORDERS or tail.endswith("试点") else run
    return len(items) > 1 and alike and max(sizes) <= loose * min(sizes)


def _items(listed: str) -> list[str]:
    """Give the items of a list; A和B are two only where both describe one sort."""
    items: list[str] = []
    for part in listed.split("、"):
        items.extend(split_pair(part) or (part,))
    if items[-1].endswith(_AREA):  # 回天、城南、新首钢地区
        return [item.removesuffix(_AREA) + _AREA for item in items]
    return _with_deed(items)


def _with_deed(items: list[str]) -> list[str]:
    """Give all items what is done where all end alike: 高层次创新人才、创新团队培养(工程).

    Near miss: 市容秩序整治、围挡规范化整治提升(行动).
    """
    *others, last = items
    at = _subject(others, last)
    return [*(item + last[at:] for item in others), last] if others and at else items


def _subject(others: list[str], last: str) -> int:
    """Give where the deed of the last item begins, 0 where all have their own.

    老庄文化、白酒文化|内涵挖掘活化提升 end alike, 城市品质、城市治理、城市文明|提升 begin alike.
    """
    ends = {item[-2:] for item in others}
    if len(ends) == 1 and len(others[0]) > _SHORT and len(last) > _LONG:
        at = last.find(next(iter(ends)), 1) + _SHORT
        brief = len(others) > 1 or len(last) - at <= _MIXED
        return at if brief and _SHORT < at < len(last) else 0
    meant = _MEANT_RE.search(last[-4:-2]) and all(map(_MEANT_RE.search, others))
    if others and meant and len(last) > _LONG:
        return len(last) - _SHORT
    sizes, starts = {len(item) for item in others}, {item[:2] for item in (*others, last)}
    size = len(others[0]) if others else 0
    alike = len(sizes) == len(starts) == 1 and size == _MIXED and len(others) > 1
    return size if alike and len(last) > size + 1 else 0


def _is_item(page: Page, item: str, match: re.Match[str]) -> bool:
    if all(each.endswith("建设") for each in _items(match["items"])):
        item = item.removesuffix("建设")  # 青年发展型城市、儿童友好城市|建设(试点)
    if len(item) < _SHORTEST or item.count("“") != item.count("”") or _NO_ITEM_RE.search(item):
        return False
    own = _LEVEL_RE.sub("", item)
    if _ends_alike(match["items"]):
        return True
    at = max(match.start("items"), page.text.find(own.removesuffix(_AREA), match.start("items")))
    word = page.word_at(at)
    acts = word is not None and word.sort == HARD and word.start == at
    acts = acts and not item.startswith(_QUALITIES)
    named = ends_like_name(bare(item)) and not item.endswith("保险")
    if acts or named or is_class(item) or _is_work(page, item, at, match["tail"]):
        return False
    pilot = match["tail"].endswith(("试点", *_ORDERS)) and len(item) >= _MIXED
    return pilot or is_brand(residue(item)) or len(item) >= _LONG or _is_parallel(match)


def _ends_alike(listed: str) -> bool:
    """Tell whether one deed is done in three ways: 经营增收、就业增收、以城带乡促增收; no works."""
    items = listed.split("、")
    same = len({item[-2:] for item in items}) == 1
    return len(items) > _RUN and same and all(map(_ACT_RE.search, items))


def _is_parallel(match: re.Match[str]) -> bool:
    """Tell whether three or more deeds stand side by side: 标准提档, 特色高中培育."""
    items = match["items"].split("、")
    sizes = {len(item) for item in items}
    alike = sizes == {_MIXED} or (min(sizes) >= _MIXED and all(map(_ACT_RE.search, items)))
    return len(items) > _RUN and alike


def _is_work(page: Page, item: str, at: int, tail: str) -> bool:
    """Tell whether an item is built: 峡山水库增容续建."""
    built = ending_re("program", "works").search(item) or _BUILT_RE.search(item)
    works = bool(built) and not _DEED_RE.search(item)
    return tail == "工程" and (works or page.names_in(at, at + len(item)))


def _each(page: Page, start: int, end: int, items: list[str], tail: str) -> Iterator[Mention]:
    printed = page.text[start:end]
    kind = "project" if tail.endswith("试点") else "plan"
    for item in items:
        own = _LEVEL_RE.sub("", bare(item))
        name = own if own.endswith(tail) else own + tail
        yield Mention(start, end, "Program", without_edition(name), printed, RULE, kind)
