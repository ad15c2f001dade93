"""Programmes whose name is half in quotes or shares its last word, and projects that are won.

实施科技型中小企业“育苗”、高新技术企业“登高”和… 计划; 开展“城市疮疤”治理;
入选国家公共就业服务能力提升示范项目; a government's 市政务服务网.

A manner (“一点一策”治理), a count (“五大行动”) and a class (“三无”船舶整治) name nothing.
"""

import re
from collections.abc import Iterator

from policygraph.ingest.lazy import lazy
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.naming import bare, level_of
from policygraph.ingest.recognise.page import NAME, Page
from policygraph.ingest.regions import find_division

RULE = "piece"
_DO = (
    "(?:实施|开展|推进|推动|启动|落实|深化|组织|举办|办好|参与|推出|策划|抓好)(?:好|了|开展|实施)?"
)
# 实施科技型中小企业“育苗”、高新技术企业“登高”和“墨子创新”领军企业培育计划; near miss:
# 实施乡村振兴“五大行动”和…“六个专项行动”.
_OWN = "[一-鿿]{3,12}“(?![^“”]*[0-9一二三四五六七八九十两])[^“”，\n]{2,6}”"
_SHARED_RE = lazy(
    f"{_DO}(?P<items>{_OWN}(?:、{_OWN})*)[、和](?:及|与)?"
    "(?P<last>[一-鿿]{0,12}“[^“”，\n]{2,6}”[一-鿿]{0,8}?)(?P<tail>计划|行动|工程)(?=[，。；、\n])"
)
_ITEM_RE = lazy(_OWN)
# 开展“城市疮疤”治理; near misses: “一点一策”综合治理, “三无”船舶整治, “五控”治理.
_CURE_RE = lazy(
    f"{_DO}(?P<name>“(?P<inner>[一-鿿·]{{3,10}})”(?P<tail>(?:专项|集中|综合)?(?:治理|整治)))(?=[，。；、\n])"
)
_MANNER_RE = lazy("[一二三四五六七八九十两]|\\+|机制|模式|党建|[、，]|联动|网格|智慧|数字")
# 开展2023消费提振年系列活动; near misses: 促消费系列活动, 庆祝中国农民丰收节系列活动.
_SERIES_RE = lazy(
    f"{_DO}(?:[0-9]{{4}}年?)?(?P<name>(?!第|庆|迎)[一-鿿]{{3,12}}[年季]系列活动)(?=[，。；、\n])"
)
# 纳入市政务服务网, 登录广东政务服务网; near misses: 政务服务网上可办率, 全省政务服务网络.
_NET_RE = lazy("政务服务网(?!上(?!线|申)|[络点办格])")
_LEVEL_RE = lazy("(?:(?<![一-鿿])|(?<=[到在过用全入据托和与]))[省市]$")
# 入选国家公共就业服务能力提升示范项目, 申报农村人居环境国家级整县推进项目: lines of projects.
# Near misses: 入选全国首批应用试点项目, 申报国家非物质文化遗产代表性项目.
_WON_RE = lazy(
    "(?:入选|获批|列入|纳入|入围|申报|争取)(?P<printed>(?:国家级?|全国|中央(?:财政(?:支持)?)?)"
    "(?P<name>[一-鿿]{6,26}项目)|(?P<field>[一-鿿]{4,12})国家级(?P<tail>[一-鿿]{2,8}项目))(?=[，。；、\n])"
)
_PAIR_RE = lazy(
    "(?P<first>[一-鿿]{4,}(?P<same>[一-鿿]{2}))和(?P<second>[一-鿿]{4,}(?P=same))(?P<last>(?:示范|试点)+项目)"
)
_REGISTER_RE = lazy(
    "试点示范|首批|代表性|法治|重点专科|资助|第.批|重点项目|重大项目|名单|清单|范围|项目库"
)


def find_pieces(page: Page) -> Iterator[Mention]:
    """Give the programmes and services of a text that quotes or lists name in part."""
    for match in _SHARED_RE.finditer(page.text):
        yield from _shared(match)
    yield from _nets(page)
    for match in _WON_RE.finditer(page.text):
        if not _REGISTER_RE.search(match["printed"]):
            yield from _won(match)
    yield from _campaigns(page)


def _nets(page: Page) -> Iterator[Mention]:
    """Give the networks on which a place serves: 市政务服务网, 广东政务服务网."""
    for match in _NET_RE.finditer(page.text):
        start, end = match.span()
        owner = page.word_ending(start)
        if owner and owner.sort == NAME and find_division(owner.text, page.chain):
            start, place = owner.start, owner.text
        elif _LEVEL_RE.search(page.text, 0, start):
            start -= 1
            place = level_of(page, page.text[start])
        else:
            continue
        if place:
            name = place + match[0]
            yield Mention(start, end, "Platform", name, page.text[start:end], RULE, "service")


def _shared(match: re.Match[str]) -> Iterator[Mention]:
    """Give each piece with the last word of the list; the last item is read by itself."""
    first = match.start("items")
    for item in _ITEM_RE.finditer(match["items"]):
        name = bare(item[0]) + match["tail"]
        start, end = first + item.start(), first + item.end()
        yield Mention(start, end, "Program", name, item[0], RULE, "plan")


def _won(match: re.Match[str]) -> Iterator[Mention]:
    """Give a line of projects, or two: 中医药传承创新发展和普惠托育服务发展示范试点项目."""
    name = match["name"] or match["field"] + match["tail"]
    pair = _PAIR_RE.fullmatch(name)
    for part in pair.group("first", "second") if pair else (name,):
        whole = part + pair["last"] if pair else part
        yield _program(match.span("printed"), match["printed"], whole, "project")


def _campaigns(page: Page) -> Iterator[Mention]:
    """Give what is done under a name in quotes or for a year."""
    for match in _CURE_RE.finditer(page.text):
        if not _MANNER_RE.search(match["inner"]):
            yield _program(match.span("name"), match["name"], bare(match["name"]), "event")
    for match in _SERIES_RE.finditer(page.text):
        yield _program(match.span("name"), match["name"], bare(match["name"]), "event")


def _program(span: tuple[int, int], printed: str, name: str, kind: str) -> Mention:
    return Mention(*span, "Program", name, printed, RULE, kind)
