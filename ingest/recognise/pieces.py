"""Programmes and services whose name is half in quotes or shares its last word with others.

实施科技型中小企业“育苗”、高新技术企业“登高”和… 计划; 开展“城市疮疤”治理;
省锂电产业、无机功能材料创新创业共同体; 入选国家公共就业服务能力提升示范项目.

A manner (“一点一策”治理), a count (“五大行动”) and a class (“三无”船舶整治) name nothing.
"""

import re
from collections.abc import Iterator

from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.naming import bare, level_of
from policygraph.ingest.recognise.page import Page
from policygraph.ingest.recognise.proper import is_brand, residue

RULE = "piece"
_DO = (
    "(?:实施|开展|推进|推动|启动|落实|深化|组织|举办|办好|参与|推出|策划|抓好)(?:好|了|开展|实施)?"
)
# 实施科技型中小企业“育苗”、高新技术企业“登高”和“墨子创新”领军企业培育计划; near miss:
# 实施乡村振兴“五大行动”和…“六个专项行动”.
_OWN = "[一-鿿]{3,12}“(?![^“”]*[0-9一二三四五六七八九十两])[^“”，\n]{2,6}”"
_SHARED_RE = re.compile(
    f"{_DO}(?P<items>{_OWN}(?:、{_OWN})*)[、和](?:及|与)?"
    "(?P<last>[一-鿿]{0,12}“[^“”，\n]{2,6}”[一-鿿]{0,8}?)(?P<tail>计划|行动|工程)(?=[，。；、\n])"
)
_ITEM_RE = re.compile(_OWN)
# 开展“城市疮疤”治理; near misses: “一点一策”综合治理, “三无”船舶整治, “五控”治理.
_CURE_RE = re.compile(
    f"{_DO}(?P<name>“(?P<inner>[一-鿿·]{{3,10}})”(?P<tail>(?:专项|集中|综合)?(?:治理|整治)))(?=[，。；、\n])"
)
_MANNER_RE = re.compile("[一二三四五六七八九十两]|\\+|机制|模式|党建|[、，]|联动|网格|智慧|数字")
# 设立北大、清华“太行英才”奖学金; near miss: 发放国家奖学金.
_GRANT_RE = re.compile("“[一-鿿·]{2,10}”(?:专项)?(?:奖学金|助学金|奖教金)")
# 开展2023消费提振年系列活动; near misses: 促消费系列活动, 庆祝中国农民丰收节系列活动.
_SERIES_RE = re.compile(
    f"{_DO}(?:[0-9]{{4}}年?)?(?P<name>(?!第|庆|迎)[一-鿿]{{3,12}}[年季]系列活动)(?=[，。；、\n])"
)
# 实施科技型企业“千企面对面”, 开展水利“百库大会战”; near miss: 弘扬“百花齐放”, an idiom of four.
_MANY_RE = re.compile(f"{_DO}[一-鿿]{{2,8}}(?P<name>“[百千万][一-鿿]{{4,8}}”)(?=[，。；、\n])")
# 推进…滕州机床等“产业大脑”试点建设; near miss: 列入“无废城市”等试点.
_PILOT_RE = re.compile(
    "(?:推进|开展|推动|深化|实施)[^，。；“”\n]{4,40}等(?P<name>“[一-鿿]{3,10}”试点)(?=建设|[，。；、\n])"
)
# 开展“技改荟、数智行”进企业活动: each of a list in quotes that goes to somebody.
_VISIT_RE = re.compile(
    f"{_DO}(?P<list>“(?P<items>[一-鿿·]{{2,8}}(?:、[一-鿿·]{{2,8}})*)”)进(?:企业|园区|校园|社区|高校|基层|乡村|农村|机关|万家)"
    "(?:[一-鿿]{0,2}活动)?(?=[，。；、\n])"
)
# 推进省锂电产业、无机功能材料与智能制造创新创业共同体建设; near miss: 构建创新创业共同体.
_UNION = "创新创业共同体"
_FIELD = "(?:(?![的等各])[一-鿿与]){2,16}"
_UNION_RE = re.compile(f"(?P<level>[省市])(?P<items>{_FIELD}(?:、{_FIELD})*)(?P<tail>{_UNION})")
# 开设“贵州省人才服务热线”, 建设完善省级“人才之家”, 纳入市政务服务网; near misses: 用好企业服务热线,
# 州县两级“企业之家”, 政务服务网上可办率.
_SERVICE_RE = re.compile(
    "“(?P<named>[一-鿿]{2,4}[省市区县][一-鿿]{2,6}服务热线)”"
    "|建设(?:完善)?(?P<own>[省市区])级“(?P<home>[一-鿿]{2}之家)”"
    "|(?:(?<![一-鿿])|(?<=[到在过用全入据托和与]))(?P<level>[省市])(?P<net>政务服务网)(?![上络点办格])"
)
# 入选国家公共就业服务能力提升示范项目, 申报农村人居环境国家级整县推进项目: lines of projects.
# Near misses: 入选全国首批应用试点项目, 申报国家非物质文化遗产代表性项目.
_WON_RE = re.compile(
    "(?:入选|获批|列入|纳入|入围|申报|争取)(?P<printed>(?:国家级?|全国|中央(?:财政(?:支持)?)?)"
    "(?P<name>[一-鿿]{6,26}项目)|(?P<field>[一-鿿]{4,12})国家级(?P<tail>[一-鿿]{2,8}项目))(?=[，。；、\n])"
)
_PAIR_RE = re.compile(
    "(?P<first>[一-鿿]{4,}(?P<same>[一-鿿]{2}))和(?P<second>[一-鿿]{4,}(?P=same))(?P<last>(?:示范|试点)+项目)"
)
_REGISTER_RE = re.compile(
    "首批|代表性|法治|重点专科|资助|第.批|重点项目|重大项目|名单|清单|范围|项目库"
)


def find_pieces(page: Page) -> Iterator[Mention]:
    """Give the programmes and services of a text that quotes or lists name in part."""
    for match in _SHARED_RE.finditer(page.text):
        yield from _shared(match)
    if _UNION in page.text:
        for match in _UNION_RE.finditer(page.text):
            yield from _unions(page, match)
    for match in _SERVICE_RE.finditer(page.text):
        yield from _services(page, match)
    for match in _WON_RE.finditer(page.text):
        if not _REGISTER_RE.search(match["printed"]):
            yield from _won(match)
    yield from _campaigns(page)


def _shared(match: re.Match[str]) -> Iterator[Mention]:
    """Give each piece with the last word of the list; the last item is read by itself."""
    first = match.start("items")
    for item in _ITEM_RE.finditer(match["items"]):
        name = bare(item[0]) + match["tail"]
        start, end = first + item.start(), first + item.end()
        yield Mention(start, end, "Program", name, item[0], RULE, "plan")


def _unions(page: Page, match: re.Match[str]) -> Iterator[Mention]:
    for item in match["items"].split("、"):
        if is_brand(residue(item)):
            place = level_of(page, match["level"])
            name = f"{place}{item}{match['tail']}"
            yield Mention(*match.span(), "Platform", name, match[0], RULE, "alliance")


def _services(page: Page, match: re.Match[str]) -> Iterator[Mention]:
    """Give a service of a place; a level takes the document's place."""
    level = match["own"] or match["level"]
    service = match["named"] or match["home"] or match["net"]
    place = level_of(page, level) if level else ""
    if match["named"] or place:
        start = match.start("own") if match["own"] else match.start()
        printed = page.text[start : match.end()]
        yield Mention(start, match.end(), "Platform", place + service, printed, RULE, "service")


def _won(match: re.Match[str]) -> Iterator[Mention]:
    """Give a line of projects, or two: 中医药传承创新发展和普惠托育服务发展示范试点项目."""
    name = match["name"] or match["field"] + match["tail"]
    pair = _PAIR_RE.fullmatch(name)
    for part in pair.group("first", "second") if pair else (name,):
        whole = part + pair["last"] if pair else part
        yield _program(match.span("printed"), match["printed"], whole, "project")


def _campaigns(page: Page) -> Iterator[Mention]:
    """Give what is done under a name in quotes or for a year, and the grants."""
    for match in _CURE_RE.finditer(page.text):
        if not _MANNER_RE.search(match["inner"]):
            yield _program(match.span("name"), match["name"], bare(match["name"]), "event")
    for match in _GRANT_RE.finditer(page.text):
        yield _program(match.span(), match[0], bare(match[0]), "finance")
    for pattern, kind in ((_SERIES_RE, "event"), (_MANY_RE, "event"), (_PILOT_RE, "project")):
        for match in pattern.finditer(page.text):
            yield _program(match.span("name"), match["name"], bare(match["name"]), kind)
    for match in _VISIT_RE.finditer(page.text):
        for item in match["items"].split("、"):
            yield _program(match.span("list"), match["list"], item, "event")


def _program(span: tuple[int, int], printed: str, name: str, kind: str) -> Mention:
    return Mention(*span, "Program", name, printed, RULE, kind)
