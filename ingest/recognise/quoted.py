"""Names in quotation marks: “龙城英才计划”, “羚羊”工业云, “苏科贷”, “科创下午茶”等活动.

A quote names something by its own last word, by the words behind it, or by the list in which it
stands. Slogans (“一车一人一芯”), mechanisms and collectives (“三大工程”) name nothing.
"""

import re
from collections.abc import Iterator

from policygraph.ingest.lazy import lazy
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.boundary import left_edge
from policygraph.ingest.recognise.campaigns import is_campaign
from policygraph.ingest.recognise.candidates import words
from policygraph.ingest.recognise.definite import is_definite
from policygraph.ingest.recognise.judges import names_no_facility
from policygraph.ingest.recognise.naming import bare, without_edition
from policygraph.ingest.recognise.page import HARD, Page
from policygraph.ingest.recognise.programs import is_waterwork
from policygraph.ingest.recognise.proper import is_brand, residue
from policygraph.ingest.recognise.quote_tails import find_tail, is_set_up, with_deed
from policygraph.ingest.recognise.slogans import CAMPAIGN_RE, is_slogan
from policygraph.ingest.recognise.suffixes import Suffix, own_suffix
from policygraph.ingest.regions import find_division

RULE = "quoted"
_REACH = 14
"""Characters before a quote in which a style or an honour may be given."""
_SHORT, _LONG = 3, 5
_NUMERALS = "一二三四五六七八九十两"
# “包干制”模式, “信用+风险”分类监管: a mechanism and no name.
_MECHANISM_RE = lazy(
    "(?:(?!行动|工程|计划)[一-鿿]){0,4}(?:氛围|导向|局面|热潮|模式|机制|制度|体系|格局|理念|监管|精神|经验|原则|要求|思路|理论|路径)"
    "(?![一-鿿]{0,4}(?:工程|行动|计划))"
)
# “双创”示范基地 has many holders.
_NUMBERED_RE = lazy("[一二三四五六七八九十两0-9]+[大项个]")
_STATUS_RE = lazy("(?:示范|先进|试点)+(?:平台|园区|中心|企业|单位)|[一-鿿]*基地")
_BARE_STATUS = ("基地", "中心", "平台", "园区")
# “两高”项目, “三高一资”科技项目 are kinds of projects.
_DIGITS_RE = lazy("[一二三四五六七八九十两双多0-9].{0,4}$")
# “科创下午茶”“你好，博士”等主题活动, “深度行”活动; the verb stands before the list.
_ACTIVITY_RE = lazy(
    r"(?:[、，]?“[^“”\n]{1,20}”)*[一-鿿]{0,6}?等?(?!方面|领域)[一-鿿]{0,6}?(?:活动|品牌赛事|(?<=等)赛事(?!保障)|(?<=高水平)赛事|[一-鿿]{0,4}精品赛事)"
)
_WON_RE = lazy("[获摘夺斩捧][^，。；]{0,12}$|(?:入围|提名|评为)[^，。；]{0,12}$")
# 获评全国新时代“终身学习品牌项目”, 评选表彰“优质技改项目”
_PRAISED_RE = lazy("(?:获评|评为|荣获|评选|表彰)[^，。；]{0,8}$")
_PRIZES = ("奖", "获奖", "优秀")
_STATUS_WON = ("获评", "入选", "荣获", "评为")
_STYLED_RE = lazy("(?:命名|认定|授予|称)为?$")
_NUMBERS_RE = lazy("[0-9A-Z+·.]+”|[^“”]{0,12}(?:经验|精神|思想|讲话|理论)”")
# 启动140项技改扩能和“技改扩产”项目建设; near misses: “龙城英才”项目240个, “千企技改”项目55个.
_MANY_RE = lazy("(?:[0-9]+[多余]?[个项批]|一批)[^，。；“”]{0,10}$")
# 推进高新区锂电池制造等“产业大脑”试点建设; near miss: 入选“两业融合”试点.
_PILOT_RE = lazy("(?:开展|推进|深化|实施)[^，。；“”]{0,20}$")
# “千名干部进企业、百个部门进工地”; near miss: “千村示范、万村整治”, one programme.
_VISIT = "[百千万][一-鿿]{2,5}[进联帮包访惠][一-鿿]{2,5}"
_PARALLEL_RE = lazy(f"{_VISIT}(?:、{_VISIT})+")
_HOUSES_RE = lazy("累计|交付|扩围")
# 亮身份、亮职责、亮评价结果“三亮”专题行动: what the quote sums up is no part of the name.
_SUM_RE = lazy("“[两二三四五六七八九十](?:[一-鿿]|[一-鿿][一两三四五六七八九][一-鿿])”")
_RUN = "举办|举行|开展|推出|组织|启动|实施|开启|打响|创办|承办|办好|进入|打造|创设|深化|推进|、|”"
_RUN_RE = lazy(f"(?:{_RUN})(?:全[国省市])?(?:首届|第.届)?$")
# 开启新时期“科技新长征”，; near miss: 打响“创业常州”品牌.
_LAUNCH_RE = lazy("(?:开启|启动|发起|创办|举办|承办|主办|筹办|办好)(?:新时期|新一轮|了)?$")
# 组织“每季度赛马会”，
_MEETING_RE = lazy("(?:[会赛节展周]|沙龙|课堂|训练营)$")
# 举办“招大引强培训会”12场; near misses: 举办“一县一品”推介会, 举办“同心同德”等活动.
_WHOLE_RE = lazy("[，。；、]|[0-9]+[余多]?[场期次届]")
_SERVICE_RE = lazy("(?:推出|开展|启动)$")
_LEVELS_RE = lazy("[省市区县、]*[两三]级")
_LEVEL_RE = lazy("(?:国家|省|市|区|县|州|全国)$")


def find_quoted(page: Page) -> Iterator[Mention]:
    """Give the names in quotes; a quote with a list inside may give several."""
    for start, end in sorted(page.quotes.items()):
        inner = page.text[start + 1 : end - 1]
        verb = page.word_at(start + 1)
        if verb and verb.sort == HARD and verb.end == end - 1:
            continue
        if page.is_open(start, end) and not is_slogan(page, start, end):
            yield from _read(page, start, end, inner)


def _read(page: Page, start: int, end: int, inner: str) -> Iterator[Mention]:
    if _MECHANISM_RE.match(page.text, end):
        return
    behind = find_tail(page, end)
    if behind:
        yield from _joined(page, start, end, *behind)
    own = _own_suffix(page, end, inner)
    if own and "，" not in inner:
        yield from _whole(page, start, end, own)
    elif not behind and (left := _activity_start(page, start, end)) is not None:
        parts = inner.split("、") if _PARALLEL_RE.fullmatch(inner) and left == start else ()
        last, named = with_deed(page, end)
        for name in parts or (bare(page.text[left:named]),):
            yield _mention(page, left, last, name, "Program", "event")


def _own_suffix(page: Page, end: int, inner: str) -> Suffix | None:
    """Give the last word by which a quote is a name itself, None where it is none here."""
    own = own_suffix(inner)
    if own is None:
        return None
    # “走进交易所”活动 is no exchange, “医疗+保险” no insurance.
    visit = own.label != "Program" and CAMPAIGN_RE.match(page.text, end)
    work = own.word.endswith("工程") and is_waterwork(inner.removesuffix(own.word))
    joined = own.kind == "finance" and "+" in inner
    return None if visit or work or joined else own


def _joined(page: Page, start: int, end: int, last: int, suffix: Suffix) -> Iterator[Mention]:
    """Give the name that a quote and the words behind it make together."""
    inner, tail = page.text[start + 1 : end - 1], page.text[end:last]
    if tail[0] == "类" or (tail.endswith("工程") and is_waterwork(inner, tail)):
        return
    items = list(filter(None, re.split("[、,]", inner)))
    if len(items) > 1 and _NUMBERED_RE.match(tail):
        yield from _each(page, start, last, items, suffix)
    elif suffix.word.endswith("项目") and (own_suffix(inner) or tail == "项目" or len(items) > 1):
        yield from _project(page, start, end, last)
    elif not _is_status(inner, tail, suffix, run=bool(_PILOT_RE.search(page.text[:start][-24:]))):
        left = _extended(page, start)
        yield _mention(page, left, last, bare(page.text[left:last]), suffix.label, suffix.kind)


def _each(page: Page, start: int, last: int, items: list[str], suffix: Suffix) -> Iterator[Mention]:
    """Split “产业提升、科技创新”六大人才行动计划 into two programmes."""
    tail = _NUMBERED_RE.sub("", page.text[page.quotes[start] : last])
    if suffix.word != "项目":
        for item in items:
            yield _mention(page, start, last, item + tail, suffix.label, suffix.kind)


def _is_status(inner: str, tail: str, suffix: Suffix, *, run: bool) -> bool:
    """Tell whether a quote and what follows name a status; `run`: a verb runs it."""
    if suffix.label == "Program":
        weak = suffix.word in words("program", "weak") and not (suffix.word == "试点" and run)
        sort = suffix.word != "项目" or _DIGITS_RE.match(inner) is not None
        kind = suffix.word == "项目" and (inner[1:2] == "而" or inner in words("program", "kinds"))
        return "，" in inner or "一批" in inner or kind or (weak and sort)
    sort = suffix.label == "Institution" and (inner == "双一流" or "大所" in tail)
    sort = sort or suffix.word in words("platform", "nodes")  # “东数西算”枢纽节点
    if sort or (suffix.label == "Park" and suffix.word in words("park", "statuses")):
        return True
    slogan = suffix.label == "Platform" and inner != "一带一路"
    if slogan and names_no_facility(f"“{inner}”{tail.removesuffix(suffix.word)}"):
        return True
    if inner.endswith("合一") or not residue(inner + tail.removesuffix(suffix.word)):
        return True  # “一站式”科创服务平台, “链主”产业园
    if inner == "一带一路" and suffix.word.endswith("实验室"):
        return True  # many hold such a laboratory
    return "，" in inner or tail in _BARE_STATUS or bool(_STATUS_RE.fullmatch(tail))


def _project(page: Page, start: int, end: int, last: int) -> Iterator[Mention]:
    """Read “菁英计划”留学项目 as part of the plan, “揭榜挂帅”项目 as one of its projects."""
    inner, between = page.text[start + 1 : end - 1], page.text[end : last - 2]
    own = own_suffix(inner)
    if "、" in inner or (own and own.label != "Program"):
        return
    described = not residue(between) if between else _is_sort(page, start, end)
    described = described or (not own and _is_kind(page, start, last))
    if own or (not described and (is_brand(residue(inner)) or len(inner) > _LONG)):
        kind = own.kind if own else "project"
        yield _mention(page, start, last, inner, "Program", kind)


def _is_sort(page: Page, start: int, end: int) -> bool:
    """Tell whether a quote says what projects are like: “两高”, “小而美”; not “一键游包头”."""
    inner = page.text[start + 1 : end - 1]
    if inner.endswith("型") or re.fullmatch(".而.", inner):
        return True
    return bool(_DIGITS_RE.match(inner)) and not page.names_in(start, end)


def _is_kind(page: Page, start: int, last: int) -> bool:
    """Tell whether projects of a kind are counted or meant: “硬联通”项目, 一批“新三样”项目."""
    inner = page.text[start + 1 : page.quotes[start] - 1]
    counted = _MANY_RE.search(page.text[max(0, start - _REACH) : start])
    counted = counted or _HOUSES_RE.match(page.text, last)
    return inner.endswith(words("program", "kinds")) or bool(counted and not is_campaign(inner))


def _extended(page: Page, start: int) -> int:
    """Give where a name with a quote in it begins.

    场景应用“百千万”工程 before the quote; 常州市“253”产业培育计划 and 省“双创计划” at it.
    """
    left = left_edge(page, start)
    before = page.text[left:start]
    if page.text[left - 1] == "、" and _SUM_RE.match(page.text, start):
        return start
    if before.endswith("企业"):  # 规上制造业企业“两清零”行动: whom it is for
        return start
    placed = find_division(before) is not None or page.names_in(left, start)
    placed = placed or _LEVELS_RE.fullmatch(before) is not None
    if placed or _LEVEL_RE.search(before) or before[-1:] in ("湖", "江", "河", "："):
        return start
    # 用活“三区一港”, 新时代“枫桥经验”: two characters are the rest of a verb or an attribute.
    return left if len(before) >= _SHORT else start


def _names_nothing(page: Page, start: int, suffix: Suffix, items: list[str]) -> bool:
    """Tell whether quotes hold a count, a style or an honour that was received.

    “一中心、一平台、一基地”, “一基地、三中心”; 统一命名为“北京市设计创新中心”; 荣获“鲁班奖”,
    省“五个一工程”获奖数量.
    """
    before = page.text[max(0, start - _REACH) : start]
    counted = len(items) > 1 and all(item[0] in _NUMERALS for item in items)
    prize = suffix.label == "Program" and page.text.startswith(_PRIZES, page.quotes[start])
    won = suffix.word.endswith("奖") and _WON_RE.search(before)
    praised = suffix.word.endswith(("项目", "工程")) and _PRAISED_RE.search(before)
    return counted or prize or bool(won or praised or _STYLED_RE.search(before))


def _whole(page: Page, start: int, end: int, suffix: Suffix) -> Iterator[Mention]:
    """Give the name that stands wholly in quotes, or each of several."""
    inner = page.text[start + 1 : end - 1]
    items = inner.split("、")
    listed = len(items) > 1 and "等" in inner  # “中德、中瑞等创新园”: the list names the parks
    if listed or _names_nothing(page, start, suffix, items):
        return
    if len(items) > 1 and all(own_suffix(item) for item in items):
        for item in items:
            yield _mention(page, start, end, item, suffix.label, suffix.kind)
    elif suffix.label == "Program":
        festive = suffix.word in "行日周节展"
        left = _activity_start(page, start, end) if festive else start
        if left is None:
            return
        last, named = with_deed(page, end)
        yield _mention(page, left, last, bare(page.text[left:named]), "Program", suffix.kind)
    else:
        yield from _facility(page, start, end, suffix)


def _facility(page: Page, start: int, end: int, suffix: Suffix) -> Iterator[Mention]:
    """Read “龙城实验室”, “科大硅谷” and 东部“科创走廊”."""
    base = page.text[start + 1 : end - 1].removesuffix(suffix.word)
    college = suffix.label == "Institution" and ("路演" in base or len(base) < _SHORT)
    if college and not page.names_in(start, end):
        return  # a series of roadshows, “双一流”大学, “汽车学院”
    if page.text[start - 2 : start] in _STATUS_WON and suffix.word in words("park", "statuses"):
        return
    sort = suffix.kind == "alliance" and not is_definite(base)  # “中介联合体”
    wide = base.startswith(("世界", "全球", "全国")) and suffix.word in words("park", "statuses")
    named = suffix.word not in _BARE_STATUS or is_set_up(page.text, start, base, suffix)
    if sort or wide or "、" in base:
        return  # 打造“世界酱香型白酒产业核心区”; “窄马路、密路网、小街区”
    if suffix.label == "Park" and not residue(base):
        left = left_edge(page, start)
        if left < start and suffix.word not in words("park", "areas"):
            yield _mention(page, left, end, bare(page.text[left:end]), "Park", "")
    elif named and (_is_own(base, suffix) or page.names_in(start, end)):
        yield _mention(page, start, end, base + suffix.word, suffix.label, suffix.kind)


def _is_own(base: str, suffix: Suffix) -> bool:
    """Tell whether a quoted facility has a name of its own: 绍芯谷, not 小微产业园."""
    return bool(residue(base)) and is_brand(residue(base + suffix.word))


def _activity_start(page: Page, start: int, end: int) -> int | None:
    """Give where the name of an activity in quotes begins, None where it is none.

    开展人工智能赋能新型工业化“深度行”活动 begins before the quote.
    """
    if _is_launched(page, start, end):
        return start
    named = end - start > _SHORT + 1 and not _NUMBERS_RE.match(page.text, start + 1)
    if not named or not _ACTIVITY_RE.match(page.text, end):
        return None
    for left in (start, left_edge(page, start)):
        if _RUN_RE.search(page.text[max(0, left - 8) : left]):
            return start if _LEVELS_RE.fullmatch(page.text, left, start) else left
    # “千家科技型企业大走访”活动, whatever stands before
    sought = page.text.endswith(("创建", "争创"), 0, start)
    alone = end - start > _LONG and CAMPAIGN_RE.match(page.text, end)
    return start if alone and not sought else None


def _is_launched(page: Page, start: int, end: int) -> bool:
    """Tell whether a quote is the whole object of a verb that launches something."""
    before, inner = page.text[max(0, start - 8) : start], page.text[start + 1 : end - 1]
    whole = _WHOLE_RE.match(page.text, end) is not None
    if len(inner) <= _SHORT or "，" in inner or not whole:
        return False
    offered = inner.endswith("服务") and _SERVICE_RE.search(before)
    meeting = before.endswith("组织") and _MEETING_RE.search(inner)
    return bool(_LAUNCH_RE.search(before) or offered or meeting)


def _mention(page: Page, start: int, end: int, name: str, label: str, kind: str) -> Mention:
    name = without_edition(name) if label == "Program" else name
    return Mention(start, end, label, name, page.text[start:end], RULE, kind)
