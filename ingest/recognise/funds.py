"""Funds and special money: 设立园区建设发展专项资金, 10亿元工业发展投资基金, 省成果转化专项资金.

A fund is named where a verb or an amount founds it, or where it is a government's own and has a
field. 政府投资基金, 产业引导基金, 医保基金 and bare 专项资金 are sorts of money.
"""

import re
from collections.abc import Iterator

from policygraph.ingest.gates import find_near
from policygraph.ingest.lazy import lazy
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.naming import bare, level_of
from policygraph.ingest.recognise.page import Page
from policygraph.ingest.recognise.suffixes import is_blocked

RULE = "fund"
_FIELD = 2
"""Characters of the shortest field of a fund."""
_MONEY_RE = lazy("基金|资金")
_TAIL = (
    "专项资金|发展资金|引导资金|扶持资金|转贷资金|周转资金|能力资金|专项基金|母基金|引导基金|投资基金|产业基金"
    "|发展基金|转化基金|风险基金|基金"
)
_AMOUNT = "[0-9.]+[多余]?[万亿]*元(?:人民币)?"
# 设立规模50亿元的现代产业引导基金; near miss: 设立专项资金.
_FOUNDED_RE = lazy(
    "(?:设立|新设|组建|成立|发起|创设|首个|首支|首只|安排)了?(?:(?:全国|全省|全市)?首[支只个])?"
    f"(?:总?规模)?(?:达|为)?(?:{_AMOUNT})?的?(?P<name>[一-鿿A-Za-z0-9+·“”]{{2,20}}?(?P<tail>{_TAIL}))"
)
# 10亿元工业发展投资基金、5000万元工业企业应急转贷资金
_AMOUNT_RE = lazy(f"{_AMOUNT}的?(?P<name>[一-鿿A-Za-z0-9+·“”]{{2,20}}?(?P<tail>{_TAIL}))")
# 获省科研机构创新能力资金支持, 纳入市科技专项资金; near miss: 市级财政资金.
_OWN_RE = lazy(
    "(?<=[获批入取对用好得针暨由整合，。；、\n])(?:(?P<level>省|市|区|县)级?(?!场|域|政|县|区)|(?P<wide>国家|中央))"
    "(?P<name>[一-鿿]{2,20}?(?P<tail>专项资金|发展资金|引导资金|扶持资金|能力资金))"
)
# What says nothing of a fund's field: 政府产业投资引导基金, 首支市级母基金.
_SORT_RE = lazy(
    "项目|政府|产业|投资|引导|股权|天使|创投|风投|专项|风险|补偿|发展|市级|省级|区级|县级|本级|各类|私募|公募|合作|社会"
    "|资本|母|子|种子|财政|系列|相应|多[支只个]|[0-9]+[支只个]|一[支只]|规模|[“”]|奖励|扶持|配套|市场化|国有|本市|重大|重点"
)
_PUBLIC_RE = lazy(
    "暨|计划|各类|各级|上市|设立|组建|发起|调出|引导社会|[0-9]元|亿元|万元|[0-9][支只个]|两级|注入|投入|子$|运营|前期工作|医保|社保|养老|保险|公积|维修|慈善|救助|统筹|住房|主权|债务|衔接|补助|[、的]|保障|[省市县区]$|信托"
)
# 做大做强全市产业引导母基金, 壮大“2+3+N”多层次投资基金规模, 落地省级高端装备产业基金和科创母基金;
# near misses: 用好各类产业基金, 加快构建科创基金、人才基金, 发挥政府产业投资基金作用.
_RUN_RE = lazy(
    "(?:利用|做大做强|做强做大|做强|做优|壮大|落地|扩大|运作好?|用好|发挥好?|(?<=基金)和|(?<=基金)、(?=[^，。；、\n]{6}))(?:首[支只个])?"
    f"(?P<name>(?:(?!等)[一-鿿A-Za-z0-9+·“”]){{2,20}}?(?P<tail>{_TAIL}))(?=规模|作用|带动|撬动|引导作用|[，。；、和\n]|等)"
)
# 支持国企科技园区设立创新孵化基金: what others may found.
_WISHED_RE = lazy("(?:支持|鼓励)[^，。；]{2,14}$")
# 科技创新基金以及中小企业创业投资引导基金 are two.
_TWO_RE = lazy("(?<=基金|资金)(?:以及|[和与及])")
_LEVEL_RE = lazy("^(?:规模|[省市区县]级|省|首期|全省|全市)")
_REST_RE = lazy(
    "管理|支付|份额|清算|销售|公司|会|小镇|丛林|项目|[支只](?!持)|总规模|业|集聚|机构|港|村|大厦"
)


def find_funds(page: Page) -> Iterator[Mention]:
    """Give the funds that are founded, and the special money of a government."""
    for pattern in (_FOUNDED_RE, _AMOUNT_RE, _OWN_RE, _RUN_RE):
        for match in find_near(_MONEY_RE, pattern, page.text):
            two = _TWO_RE.search(match["name"])
            if two and _is_fund(page, match):
                yield from _both(page, match.start("name"), two, match.end("name"))
            elif _is_fund(page, match):
                yield _mention(page, match, pattern is _OWN_RE)


def _both(page: Page, start: int, two: re.Match[str], end: int) -> Iterator[Mention]:
    """Give the two funds that 以及 joins."""
    for first, last in ((start, start + two.start()), (start + two.end(), end)):
        printed = page.text[first:last]
        yield Mention(first, last, "Program", bare(printed), printed, RULE, "finance")


def _is_fund(page: Page, match: re.Match[str]) -> bool:
    base = match["name"].removesuffix(match["tail"])
    wished = _WISHED_RE.search(page.text[max(0, match.start() - 18) : match.start()])
    if base.count("“") != base.count("”") or wished:
        return False
    grown = page.text.startswith(("壮大", "扩大", "、"), match.start())  # 壮大X基金规模
    blocked = not grown and is_blocked(page.text, match["tail"], match.end())
    if blocked or _REST_RE.match(page.text, match.end()):
        return False
    return has_field(base)


def has_field(base: str) -> bool:
    """Tell whether the words before a fund's last word say what it is for."""
    return not _PUBLIC_RE.search(base) and len(_SORT_RE.sub("", base)) >= _FIELD


def _mention(page: Page, match: re.Match[str], leveled: bool) -> Mention:
    """Give the fund; a city's own carries its place: 市科技专项资金 → 常州市科技专项资金."""
    start = match.start("level") if leveled and match["level"] else match.start("name")
    if leveled and match["wide"]:
        start = match.start("wide")
    printed = page.text[start : match.end("tail")]
    name = _LEVEL_RE.sub("", bare(match["name"]))
    if leveled and match["wide"]:
        name = match["wide"] + name
    if leveled and match["level"] in ("市", "区", "县"):
        name = level_of(page, match["level"] + name) + name
    return Mention(start, match.end("tail"), "Program", name, printed, RULE, "finance")
