"""Lists of alike things whose last word stands behind a count, 等 or the last of them.

打好蓝天、碧水、净土三大保卫战 names three battles, 城市更新、海绵城市、清洁取暖三项国家级试点 three
pilots, A、B等现场会 two meetings. Pilots that are won (入选甲、乙两项国家级试点) are none.
"""

import re
from collections.abc import Iterator

from policygraph.ingest.gates import find_near
from policygraph.ingest.lazy import lazy
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.naming import bare
from policygraph.ingest.recognise.page import HARD, Page

RULE = "alike"
_NUMBER = "[两二三四五六七八九十0-9]+"
_BATTLE_RE = lazy("保卫战")
# 打好“蓝天、碧水、净土”保卫战, 蓝天、碧水和净土三大保卫战; near miss: 蓝天碧水净土保卫战, one.
_FIELD = "(?:蓝天|碧水|净土|碧海|宁静|清废|治塑|黑土|青山|绿水|绿地|沃土|无废)"
_BATTLES_RE = lazy(
    f"“?(?P<items>{_FIELD}(?:、{_FIELD})*[、和与及]{_FIELD})”?(?:[两三四五六]大)?“?(?P<tail>保卫战)”?"
)
_PILOT_RE = lazy(f"{_NUMBER}[大个项](?:国家级?|全国|省级?)?试点")
# 城市更新、海绵城市、清洁取暖三项国家级试点成效显著; near miss: 远东商圈等5个试点生活圈.
_ITEM = "(?:(?!等)[一-鿿A-Za-z0-9“”+]){3,16}?"
_PILOTS_RE = lazy(
    f"(?P<items>{_ITEM}(?:、{_ITEM})*[、和与]{_ITEM})(?:等)?“?{_NUMBER}[大个项](?:国家级?|全国|省级?)?(?P<tail>试点)”?"
    "(?=[，。；、\n]|建设|工作|任务|成效|进展|取得|顺利|加快|全面|通过)"
)
_MEETING_RE = lazy("等(?:国家级|全国|全省|全区|全市|省级)*(?:工作)?现场(?:推进|观摩)?会")
# 全省农村供水保障、农村生活污水治理等现场会在我市举办; near miss: 甲、乙等全省现场会24次.
_TOPIC = "(?:(?![等的]|承办|召开|举办|举行)[一-鿿A-Za-z0-9“”]){4,20}?"
_MEETINGS_RE = lazy(
    f"(?:(?:承办|召开|举办|举行)了?|(?:^|(?<=[，。；\n])))(?P<wide>国家层面|全国|全省|全区|全市|省级)?(?P<items>{_TOPIC}(?:、{_TOPIC})+)"
    "等(?P<level>(?:国家级|全国|全省|全区|全市|省级)*)(?P<tail>(?:工作)?现场(?:推进|观摩)?会)(?!“?[0-9]+[次场])"
)
_FUND_RE = lazy("等基金")
# 上市公司、集成电路、新能源等基金实质运作; near miss: 科创、天使等基金, sorts of funds.
_FUNDS_RE = lazy(
    "(?:^|(?<=[，。；\n]))(?P<items>(?:(?![等的])[一-鿿A-Za-z0-9]){2,8}(?:、(?:(?![等的])[一-鿿A-Za-z0-9]){2,8})+)等(?P<tail>基金)"
    "(?!管理|公司|小镇|港|业)"
)
_SORT_RE = lazy(
    "天使|创投|风投|种子|母|政府|股权|主权|专业|引导|投资|公募|私募|医保|社保|[养医]老|保险"
)
_TURN_RE = lazy("[三四]大革命")
# 推进农村垃圾、污水、厕所“三大革命”; near miss: 三大革命 without what is meant.
_TURNS_RE = lazy(
    "(?:垃圾|污水|厕所|生活)+(?:[、和](?:垃圾|污水|厕所|生活|治理|村容村貌|庭院)+){2,3}(?P<tail>“?[三四]大革命”?)"
)
_LINK_RE = lazy("[、和与及]")
_VERB_RE = lazy(
    "^(?:(?:高效|积极|全力|扎实|创新|深入|加快|持续|有序|统筹|稳步)*(?:推动|推进|开展|实施|抓好|完成|启动|深化|落实)了?)"
)
_WON_RE = lazy("入选|获批|列入|列为|争取|争创|创建|申报|成为|获评|获得|被确定")
_NO_ITEM_RE = lazy("^[0-9一二三四五六七八九十]+[个项大]|[的]|相关|有关|一批")


def find_alike(page: Page) -> Iterator[Mention]:
    """Give each battle, pilot, meeting and fund of the lists of alike things."""
    for match in find_near(_BATTLE_RE, _BATTLES_RE, page.text):
        yield from _each(page, match, match.start(), _LINK_RE.split(match["items"]), "event")
    for match in find_near(_PILOT_RE, _PILOTS_RE, page.text):
        yield from _pilots(page, match)
    for match in find_near(_MEETING_RE, _MEETINGS_RE, page.text):
        start = match.start("wide") if match["wide"] else match.start("items")
        yield from _each(page, match, start, match["items"].split("、"), "event")
    for match in find_near(_FUND_RE, _FUNDS_RE, page.text):
        items = match["items"].split("、")
        if not any(map(_SORT_RE.search, items)):
            yield from _each(page, match, match.start("items"), items, "finance")
    for match in find_near(_TURN_RE, _TURNS_RE, page.text):
        yield Mention(*match.span(), "Program", bare(match["tail"]), match[0], RULE, "plan")


def _pilots(page: Page, match: re.Match[str]) -> Iterator[Mention]:
    """Give the pilots of a list behind the verb that runs them."""
    verb = _VERB_RE.match(match["items"])
    start = match.start("items") + (verb.end() if verb else 0)
    items = _LINK_RE.split(page.text[start : match.end("items")])
    clause = max(page.text.rfind(stop, 0, start) for stop in "，。；\n")
    won = _WON_RE.search(page.text, clause + 1, match.end("items"))
    if not won and len(items) > 1 and all(_is_item(page, item, start) for item in items):
        yield from _each(page, match, start, items, "project")


def _is_item(page: Page, item: str, start: int) -> bool:
    """Tell whether an item is what is tried: 海绵城市, not 推进管网建设."""
    at = page.text.find(item, start)
    word = page.word_at(at)
    acts = word is not None and word.sort == HARD and word.start == at
    return not acts and len(item) > 1 and not _NO_ITEM_RE.search(item)


def _each(
    page: Page, match: re.Match[str], start: int, items: list[str], kind: str
) -> Iterator[Mention]:
    """Give each item of a list with the last word of all."""
    printed = page.text[start : match.end()]
    for item in items:
        name = bare(item) + match["tail"]
        yield Mention(start, match.end(), "Program", name, printed, RULE, kind)
