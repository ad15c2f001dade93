"""Titles of papers that stand without 《》: by their number of items, behind a verb, before one.

A title without 《》 counts only behind a verb of making or carrying out (制定…实施方案), before one
(实施方案出台) or where it begins with 关于, and where it means one definite text. So do policies
known by the number of their items (“创新政策40条”).
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain

from policygraph.ingest.fold import HAN
from policygraph.ingest.gates import find_near
from policygraph.ingest.lazy import lazy
from policygraph.ingest.lexicon import table
from policygraph.ingest.model import Mention

# “创新政策40条”  落实“创新驱动高质量发展30条” ; not 重点产业链16条 (things are counted).
# “教育十条”, “新十八条”, “七条意见”; near miss: “第十条”, “最后一条”.
_TENS = "(?:[一二三四五六七八九]?十[一二三四五六七八九]?|(?<!十)[二三四五六七八九])"
_MEASURES = "(?:(?:硬|促进|惠企|支持|扶持)?(?:政策措施|政策举措|措施|政策|举措)|意见)"
_ITEMS_RE = lazy(
    rf"“(?P<quoted>[{HAN}]{{2,16}}\d{{1,3}}条|(?!第|{_TENS}条)[{HAN}]{{1,14}}?{_TENS}条{_MEASURES}?)”"
)
# 出台促进消费恢复发展十条措施, 出台支持重建26条政策措施, 制定“中国桂花城”建设十条促进措施; near
# miss: 落实20条措施.
_WORDED_RE = lazy(
    rf"(?:出台|推出|印发|制定|兑现|落实|发布|执行|用好)(?:了|实施|好)?(?P<name>(?!实施|用足|省级)(?:“[{HAN}]{{2,10}}”)?[{HAN}]{{2,20}}?(?:\d{{1,3}}|(?<!第){_TENS})条{_MEASURES})"
    r"(?=[，。；、）])"
)
# 出台促进经济发展20条、新能源汽车36条、总部经济10条等政策措施, 用好促进房地产健康发展17条支持政策
_LIST_RE = lazy(
    rf"(?:出台|落实|实施|推出|制定|兑现|发布|用好)(?:了|好|实施)?(?P<list>(?!实施|用[足好])[{HAN}]{{2,16}}\d{{1,3}}条(?:、[{HAN}]{{2,16}}\d{{1,3}}条)*)"
    r"等?(?:一系列|系列|支持|扶持|惠企)?(?:政策|措施|举措)"
)
# 出台促消费措施38条, 落实人才强市28条; near misses: 发布航线12条, 落实河道整治20条.
_COUNTED_RE = lazy(
    rf"(?:出台|推出|印发|制定|兑现|落实|发布)(?:了|实施|好)?(?P<list>[{HAN}]{{3,18}}\d{{1,3}}条(?:、[{HAN}]{{2,18}}\d{{1,3}}条)*)"
    r"(?=[，。；、）]|清单)"
)
_LINES_RE = lazy("[路线街巷河渠沟道溪链带]\\d|产线|航班|管网|建议|意见\\d")
_SPLIT_PARTS = ("about", "count", "topic", "items", "number", "what")
_ITEM_RE = lazy(rf"[{HAN}]{{2,16}}\d{{1,3}}条")
# 出台经济运行向上向好“38条”  落实高企“26条”  出台重点产业人才“7策”  落实落细“民营经济”33条
# “60条”支持政策 ; not 修订“禁令八条”.
_SPLIT_RE = lazy(
    rf"(?:出台|落实|推出|制定|兑现|发布|落细|执行|用好|(?<=[，。；、])实施)(?:了|好)?(?:实施|贯彻)?[省市区县州]?"
    rf"(?P<about>(?!贯彻|[省市国]“|[国省][市省]“)[{HAN}]{{2,16}}?)(?:(?<!强)[国省])?“(?P<count>\d{{1,3}}[条策]|{_TENS}条{_MEASURES}?|若干(?:政策|措施))”"
    rf"|“(?P<topic>[{HAN}、]{{2,12}})”(?P<items>\d{{1,3}}条)(?=[，。；、）等]|政策|措施)"
    r"|“(?P<number>\d{1,3}条)”(?P<what>(?:支持|扶持|惠企|稳增长|助企|增量|配套|工作|具体)?(?:政策措施|政策|措施|举措))"
)
# 出台巩固增势“20条”、助企纾困“20条”: the later ones of a list; 国“31条”和省“32条” names no other.
_NEXT_RE = lazy(rf"[、和](?P<name>(?P<about>[{HAN}]{{2,12}})“?(?P<count>\d{{1,3}}[条策])”?)")
_SPLIT_NEEDED_RE = lazy(r"条”|策”|施”|见”|举”|”\d{1,3}条")
# 制定实施优化提升营商环境“2号文件”, 推出人才政策6.0版, 落实“首用外资”办法,
# 推进中长期青年发展规划实施; near misses: 中央一号文件, 推进走廊2.0版建设, 推进规划实施.
_ISSUED_NEEDED_RE = lazy(r"号文件”|\d\.0|”(?:办法|细则|条例)|实施|落地见效")
_ISSUED_RE = lazy(
    rf"(?:制定|出台|落实|推出|印发|发布|实施)(?:实施)?(?P<sheet>(?!实施)[{HAN}]{{3,16}}?“[\d一二三]号文件”)"
    rf"|(?:推出|实施|出台|落实|制定|发布|迭代)(?P<version>(?!实施|升级|推出)[{HAN}]{{0,8}}(?:政策|新政|营商环境)(?:改革创新)?“?\d\.0”?版?)(?=[，。；、]|政策)"
    rf"|(?:落实|出台|制定|实施|修订)(?P<quoted>“[{HAN}]{{3,12}}”(?:办法|细则|条例))(?=[，。；、])"
    rf"|(?<!出台)(?<!制定)(?<!印发)(?:推进|推动|落深落细)(?P<urged>[{HAN}]{{4,24}}(?<!总体)(?<!专项)(?:规划|实施方案|行动方案|提升方案))(?=实施|落地见效|[，。；](?<=方案.))"
)
# What every title by itself holds or has right behind it, and what none of them crosses.
_ALONE_NEEDED_RE = lazy("关于|出台|印发|获批|颁布|批复|发布实施")
_ALONE_STOPS = "，。；：、“”《》（）\n"
# “禁令8条”, “铁规10条” bind officials and are no policy.
_NO_POLICY_RE = lazy("禁令|红线|铁律|铁规|公约|纪律|产业链|禁止|细则|[路线街巷河渠沟]\\d")
# 提供实施路径: another verb stands before; not 加快落实, 全面贯彻, 年底前实施.
_NOUN_BEFORE_RE = lazy(r"(?:提供|形成|明确|完善|优化|的|和|及|与)[^，]{0,8}$")
# 编制市级国土空间总体规划, 出台市域工业园区发展规划; not 完成道路规划, 做好“十五五”规划.
_MODIFIERS = (
    "总体|专项|发展|体系|战略|实践|建设|布局|详细|控制性|保护|空间|中长期|利用"
    "|概念性?|管理|防洪|调整|设置|升级|提升|修复|行动|段|[三五]年"
)
_PLANS = rf"(?:{_MODIFIERS})规划"
_MODIFIERS_RE = lazy(rf"(?:{_MODIFIERS})*规划$")
# 推动市级国土空间总体规划获批: whose verb is none of the title.
_URGES_RE = lazy("^(?:推动|推进|争取|确保|力争|支持|加快|促成|实现)+")
# 编制历史文化名城保护等专项规划, 市县两级国土空间总体规划: more than one.
_SEVERAL_RE = lazy(r"等|各|[两三]级|国家和|\d+个|N|多个|一批|系列")
# “一企一策”培育方案: as many as there are firms.
_FOR_EACH_RE = lazy("一[^一]{1,2}一[策案档方]")
# 数据分类分级等制度规范: papers of a kind.
# More than one: 一揽子化债方案, 廉洁自律各项规定, 14个行动方案, 需求和解决方案, 乡镇国土空间规划.
_MANY_RE = lazy(
    r"^(?:国家)?一揽子|^一[份套个部]|各项(?:规定|办法)|\d+个(?:行动|工作|实施)?方案|等系列|解决方案$|行业规范$|规定精神"
    r"|^(?:乡镇|镇街|市县|县乡|村级|村庄|县域)"
)
_KINDS_RE = lazy("等(?:制度|政策|各类|相关|配套|一系列)")
# 颁布全国首部省级数据流通交易促进条例, 印发本市新型储能发展总体方案: what is said of a title.
_LEAD_RE = lazy(
    "(?:全国|全省|全市|全区|国内)?(?:首部|首个|首份|首套|首例|首批)(?:省级|市级|地方性)?|[本我][市省区县州]|新一轮"
)
# 编制国土空间总体规划, 落实绍兴市国土空间总体规划: a place has one; not 7县国土空间总体规划.
_SPACE = "国土空间总体规划"
_SPACE_RE = lazy(rf"(?:[{HAN}]{{2,6}}[市州省])?{_SPACE}")
_MIN_STEM = 3
"""Characters before the ending of a title without 《》; 管理办法 alone names nothing."""


def find_bare_titles(text: str) -> Iterator[Mention]:
    """Give the titles without 《》 of a text, the surer kinds first; they may overlap."""
    for reader in (_by_items, _by_measures, _issued, _behind_verbs, _by_themselves):
        yield from reader(text)


def _by_items(text: str) -> Iterator[Mention]:
    for match in _ITEMS_RE.finditer(text):
        if not _NO_POLICY_RE.search(match["quoted"]):
            name, (start, end) = match["quoted"], match.span("quoted")
            yield Mention(start, end, "Document", name, name, "title-items", "measures")
    for match in find_near(_SPLIT_NEEDED_RE, _SPLIT_RE, text):
        parts = [match.span(part) for part in _SPLIT_PARTS if match[part]]
        name = "".join(text[slice(*part)] for part in parts)
        start = parts[0][0] - (match["about"] is None)
        if not _NO_POLICY_RE.search(name):
            end = parts[-1][1] + (match["count"] is not None)
            yield Mention(start, end, "Document", name, text[start:end], "title-items", "measures")
            yield from _next_by_items(text, end)
    for match in chain(_LIST_RE.finditer(text), _COUNTED_RE.finditer(text)):
        for item in _ITEM_RE.finditer(text, *match.span("list")):
            name = item[0]
            if not (_NO_POLICY_RE.search(name) or _LINES_RE.search(name)):
                yield Mention(*item.span(), "Document", name, name, "title-items", "measures")


def _by_measures(text: str) -> Iterator[Mention]:
    for match in _WORDED_RE.finditer(text):
        name = match["name"]
        if not (_NO_POLICY_RE.search(name) or _SEVERAL_RE.search(name)):
            bare = name.replace("“", "").replace("”", "")
            yield Mention(*match.span("name"), "Document", bare, name, "title-items", "measures")


def _issued(text: str) -> Iterator[Mention]:
    for match in find_near(_ISSUED_NEEDED_RE, _ISSUED_RE, text):
        kind = match.lastgroup or ""
        title = match[kind]
        urged = kind == "urged" and not _is_definite(title)
        if not (urged or _FOR_EACH_RE.search(title) or _SEVERAL_RE.search(title)):
            name = title.replace("“", "").replace("”", "")
            yield Mention(
                *match.span(kind), "Document", name, title, "title-verb", title_kind(name)
            )


def _next_by_items(text: str, at: int) -> Iterator[Mention]:
    """Read the further papers of a list behind one that carries its verb."""
    while match := _NEXT_RE.match(text, at):
        name, (start, at) = match["about"] + match["count"], match.span("name")
        if not (_NO_POLICY_RE.search(name) or _LINES_RE.search(name)):
            yield Mention(start, at, "Document", name, match["name"], "title-items", "measures")


@cache
def _title() -> str:
    """Give the expression for one title, whose last words are those of a paper."""
    endings = "|".join(sorted(table("titles")["endings"], key=len, reverse=True))
    letter = r"(?:“[^”\n]{1,20}”(?:、“[^”\n]{1,20}”)*|（[A-Za-z0-9]+）|[^，。；：、“”《》（）\n])"
    first = r"(?:（[一-鿿]{1,4}）)?"  # （潜在）独角兽企业培育认定办法
    behind = r"(?=[，。；、）\n]|和|以?及|等|，|要求|（(?:20\d\d|试行|暂行|第)|$)"
    return rf"{first}{letter}{{2,40}}?(?:{endings}|{_PLANS}){behind}"


# 制定A标准和B目录, 研究制定平台发展规划和管理制度: kinds of papers, and none of them one.
_NO_TITLES = "[和及](?:标准|目录|清单|流程|(?:[管运]理|运行|配套|工作)?(?:制度|机制))"


@cache
def _behind_re() -> re.Pattern[str]:
    """制定A方案和B指南; 先后制订A政策、B政策; not 制定A标准和B目录."""
    words = table("titles")
    verbs = "|".join(sorted([*words["making"], *words["carrying"]], key=len, reverse=True))
    return re.compile(
        rf"(?P<verb>{verbs}|完成(?=[^，。；、]{{4,30}}规划))(?:了|好)?(?:并(?:公开|公布|实施|发布|印发|落实|组织实施))?(?P<titles>{_title()}(?!{_NO_TITLES})"
        rf"(?:(?:[、和]|以?及){_title()}){{0,4}})"
    )


@cache
def _one_re() -> re.Pattern[str]:
    return re.compile(rf"(?P<link>(?:[、和]|以?及)?)(?P<title>{_title()})")


@cache
def _alone_re() -> re.Pattern[str]:
    """关于加快…的实施意见; 粤赣两省五年实施方案出台, …发展规划获批."""
    endings = "|".join(sorted(table("titles")["endings"], key=len, reverse=True))
    return re.compile(
        rf"(?<=[，。；、和及\n])(?:(?P<about>关于[^，。；：、“”《》（）\n]{{4,40}}?的(?:{endings}))(?=[，。；、和及等])"
        rf"|(?P<out>[^，。；：、“”《》（）\n]{{4,36}}?(?:{endings}|{_PLANS}))"
        r"(?=(?:正式|成功|顺利|先后|率先)?(?:出台|印发|获批|颁布|获国务院批复|获国家批复|发布实施|印发实施|出台实施|颁布实施)))"
    )


def _behind_verbs(text: str) -> Iterator[Mention]:
    for match in _behind_re().finditer(text):
        clause = max(text.rfind(mark, 0, match.start()) for mark in "，。；：）\n")
        before = text[clause + 1 : match.start()]
        if before.endswith("》"):  # 《金义一体化规划》修改初步成果和城市设计方案
            continue
        if _is_inside_name(before, match["verb"]) or any(
            word in before for word in table("titles")["wished"]
        ):
            continue
        for part in _one_re().finditer(text, *match.span("titles")):
            lead = _LEAD_RE.match(part["title"])
            title = part["title"][lead.end() if lead else 0 :]
            another = part["link"] and title.startswith(tuple(table("titles")["treating"]))
            planned = not before.endswith("组织")  # what a body is set up to do
            planned = planned or title.endswith(_SPACE) or not title.endswith("规划")
            if _is_definite(title) and not another and planned:
                yield _mention(part.end() - len(title), title)


def _by_themselves(text: str) -> Iterator[Mention]:
    for match in find_near(_ALONE_NEEDED_RE, _alone_re(), text, _ALONE_STOPS):
        title = match["about"] or _URGES_RE.sub("", match["out"])
        lead = _LEAD_RE.match(title)
        title = title[lead.end() if lead else 0 :]
        if _is_definite(title):
            yield _mention(match.end() - len(title), title)


def _mention(start: int, title: str) -> Mention:
    end = start + len(title)
    return Mention(start, end, "Document", title, title, "title-verb", title_kind(title))


def _is_definite(title: str) -> bool:
    """Tell whether a title without 《》 means one text: it says what it is about."""
    words = table("titles")
    if _SPACE_RE.fullmatch(title):
        return True
    stem = title.removeprefix("关于")
    ending = next(
        end
        for end in (*sorted(words["endings"], key=len, reverse=True), "规划")
        if stem.endswith(end)
    )
    stem = stem[: -len(ending)].removesuffix("的")
    if stem.startswith(tuple(words["pointing"])) or stem.endswith(("有关", "相关", "具体")):
        return False
    if _MANY_RE.search(title):
        return False
    if ending == "规划":
        stem = _MODIFIERS_RE.sub("", title)
        if _SEVERAL_RE.search(title):
            return False
    for word in words["vague"]:
        stem = stem.removesuffix(word)
    if (
        stem.endswith(("和", "及", "与", "其"))
        or _FOR_EACH_RE.search(stem)
        or _KINDS_RE.search(stem)
    ):
        return False
    return len(stem.removesuffix("的")) >= _MIN_STEM


def _is_inside_name(before: str, verb: str) -> bool:
    """Tell whether a verb of carrying out is part of a noun (提供实施路径和方法指引)."""
    return verb in table("titles")["carrying"] and bool(_NOUN_BEFORE_RE.search(before))


def title_kind(title: str) -> str:
    """Give the kind of a cited document by its title's last word."""
    bare = re.sub(r"（[^（）]*）$", "", title)
    for kind, endings in table("head")["kinds"].items():
        if bare.endswith(tuple(endings)):
            return str(kind)
    return "other"
