"""Programmes that a verb frames: from 实施 to 行动, whatever verbs stand between.

扩大X试点, 实施数字经济核心产业加速行动 name one; 实施种业创新攻关、种业企业扶优等五大行动 one
for each item, with the last word. Works that are built (实施南环路改造工程) and
bare counts (三大行动) are none.
"""

import re
from collections.abc import Iterator

from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.candidates import words
from policygraph.ingest.recognise.naming import bare, without_edition
from policygraph.ingest.recognise.page import Page
from policygraph.ingest.recognise.proper import is_brand, residue
from policygraph.ingest.recognise.suffixes import is_blocked

RULE = "frame"
_LONG = 5
"""Characters beyond which a name needs no brand or field."""
# 扩大婴幼儿配方乳粉质量安全追溯试点; near miss: 入选试点城市, 开展先行试点.
_PILOT_RE = re.compile(
    "(?:开展|推进|推动|深化|扩大|推广|总结|实施|启动|参与|承担|用好|抓好)(?:好|了)?"
    "(?P<name>[一-鿿A-Za-z0-9（）“”·+＋]{4,34}?"
    "(?P<tail>试点|专项治理|专项整治|专项行动|示范行动|提升行动|攻坚行动))"
    "(?!城市|地区(?!抓)|单位|企业|示范|资格|名单|机构|学校|院校|高校|园区|经验交流|合格|基地|镇|村|方案|计划)"
)
# 深入实施数字经济核心产业加速行动; near miss: 推进机场改扩建工程, a work that is built.
_PLAN_RE = re.compile(
    "(?:实施|开展|落实|打赢打好|打好打赢|打好|打赢|(?P<any>启动|推进|推动|深化|完成|抓好))(?:好|了)?"
    "(?:新一轮|国家|全国|全省|全市|全区|[省市区县州](?!级|场|域|民|政|际|区|县))?"
    "(?P<name>[一-鿿A-Za-z0-9（）“”·+＋]{4,30}?"
    "(?P<tail>行动计划|行动|计划|(?<!系统)工程|攻坚战|(?<=”)综合整治))(?=[，。；、\n和及与等（]|建设)"
)
# 推进跨境电商综合试验区建设和市场采购贸易方式试点: a verb or a link inside begins the name anew.
_AGAIN_RE = re.compile(
    "(?:开展|推进|推动|深化|扩大|推广|总结|实施|启动|建设和|改革和|行动和)(?=.{6})"
)
_NO_RUN_RE = re.compile(
    "[的，。；]|试点|等|^(?:一批|各类|多项|系列|首批|先行|与|和|对)|相关|有关|部分|参与|优先|按照"
    "|[一二三四五六七八九十]+[大项]$|^[一-鿿]{2,4}[市区县]$"
)
# 三大战略行动, 健康枣庄建设“十大行动”: a count. 116个…工程, G80…二期工程: works.
_COUNT_RE = re.compile(
    "[一二三四五六七八九十两0-9]+[大项个条]|项目|一系列|年度|进度|工作$|[0-9]+(?:千米|公里|千伏)|[一二三四]期$"
)

# 实施规划共绘、交通共联等七大工程; near miss: 新建桥梁、隧道等三项工程, works.
_ITEM = "(?:(?!等“?[一二三四五六七八九十两])[一-鿿A-Za-z0-9+·]){2,16}"
_SHARED_RE = re.compile(
    "(?:实施|开展|推进|推动|启动|落实|抓好|打好|抓实)(?:好|了)?“?"
    f"(?P<items>{_ITEM}(?:、{_ITEM})+(?:和{_ITEM})?)”?等?“?[一二三四五六七八九十两]+[大个项]”?"
    "(?:核心|重点|重大|基础)?(?P<tail>[一-鿿]{0,4}?(?:行动计划|行动|工程|计划|攻坚战))(?!计划|方案)”?"
)
_WORK_RE = re.compile("乡村道路|[桥路渠]$|源$|[A-Z][0-9]")
_QUOTED_PAIR_RE = re.compile("(?P<first>[^“”]*“[^“”]+”)和(?P<second>[^“”]*“[^“”]+”)")


def find_framed(page: Page) -> Iterator[Mention]:
    """Give the programmes that a verb and a last word frame."""
    yield from _read(page, _PILOT_RE)
    yield from _read(page, _PLAN_RE)
    yield from _shared(page)


def _read(page: Page, frame: re.Pattern[str]) -> Iterator[Mention]:
    for match in frame.finditer(page.text):
        base = match["name"].removesuffix(match["tail"])
        if base.count("“") != base.count("”") or not _is_name(base):
            continue
        if frame is _PLAN_RE and not _is_plan(page, match, base):
            continue
        again = None if base.startswith("“") else _AGAIN_RE.search(match["name"])
        start = match.start("name") + (again.end() if again else 0)
        yield from _programs(page, start, match.end("name"), match["tail"])


def _shared(page: Page) -> Iterator[Mention]:
    """Give each item of a list with the last word that all share."""
    for match in _SHARED_RE.finditer(page.text):
        items = re.split("[、和]", match["items"])
        if any(_WORK_RE.search(item) for item in items):
            continue
        start, end = match.start("items"), match.end("tail")
        if "“" in page.text[start - 1 : start]:
            start -= 1
        end += page.text.startswith("”", end)
        printed = page.text[start:end]
        for item in items:
            name = item if item.endswith(match["tail"]) else item + match["tail"]
            yield Mention(start, end, "Program", name, printed, RULE, "plan")


def _is_name(base: str) -> bool:
    marked = is_brand(residue(base)) or len(base) > _LONG
    return marked and len(base) >= _LONG - 1 and not _NO_RUN_RE.search(base)


def _is_plan(page: Page, match: re.Match[str], base: str) -> bool:
    """Tell whether a frame holds a plan and neither a count of plans nor a work that is built."""
    if _COUNT_RE.search(base) or is_blocked(page.text, match["tail"], match.end("name")):
        return False
    built = match["any"] or base.endswith(words("program", "works"))
    return match["tail"] != "工程" or not built


def _programs(page: Page, start: int, end: int, tail: str) -> Iterator[Mention]:
    """Give the programme of a span, or two: “友城常青”和外籍人士“家在武汉”工程."""
    printed = page.text[start:end]
    kind = {"试点": "project", "专项治理": "event"}.get(tail, "plan")
    pair = _QUOTED_PAIR_RE.fullmatch(printed.removesuffix(tail))
    for part in pair.groups() if pair else (printed.removesuffix(tail),):
        name = without_edition(bare(re.sub("^国家级?(?=.{8})", "", part + tail)))
        yield Mention(start, end, "Program", name, printed, RULE, kind)
