"""Policy products and special money: 创业贷, “专精特新险”, 中小企业服务券, 获得X专项资金支持.

A product is named by its list (等金融产品) or by the verb that brings it out; a sort of loans
(首贷, 信用贷, 消费券) is none. A fund that the text names in full is meant by its short form.
"""

import re
from collections.abc import Iterable, Iterator

from policygraph.ingest.gates import find_near
from policygraph.ingest.lazy import lazy
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.funds import has_field
from policygraph.ingest.recognise.naming import bare
from policygraph.ingest.recognise.page import HARD, SOFT, Page
from policygraph.ingest.regions import find_division

RULE = "money"
_LIST_NEEDED_RE = lazy("等[一-鿿]{0,6}(?:产品|贷款|工具|保险)")
_PRODUCT = "[一-鿿]{2,7}(?:贷|券|险|融|保)"
# 园区保、创业贷、应急转贷等贷款, “高新贷”“科创通”“技改贷”等金融产品; near miss: 首贷、续贷等业务.
_LIST_RE = lazy(
    f"(?P<items>(?:“[^“”\\n，。]{{2,8}}”|{_PRODUCT})(?:、?“[^“”\\n，。]{{2,8}}”|、{_PRODUCT})+)"
    "等(?:(?!服务)[一-鿿]){0,6}(?:产品|贷款|工具|保险)"
)
_ITEM_RE = lazy("“[^“”]+”|[^、“”]+")
_LOAN_RE = lazy("(?:贷|券|险|融|保)”?$")
_SORT_RE = lazy(
    "^“?(?:首|续|信用|无还本续|中长期|银行|社会|政府|商业|普惠|抵押|质押|农业|工伤|养老|医疗|意外|责任|出口|科技|企业|小微|专项|消费|公司|绿色)?(?:贷|险|债券|券|保|融)”?$"
    "|金融|融资|[社医低环担劳]保|风险|保险|信贷|债券|证券|放贷|套路贷"
)
_BROUGHT_NEEDED_RE = lazy("[贷券险融保]”|服务券|创新券|模型券")
# 开发“专精特新保”, 推出“专精特新险”, 申领“首都科技创新券”; near miss: 推出“低保”.
_BROUGHT_RE = lazy(
    "(?:推出|开发|推广|创设|上线|发放|投放|申领|放大|首[笔单例])(?:了|全[国省市]首[单笔例])?(?P<name>“[一-鿿]{2,8}(?<![环低社医])(?:贷|券|险|融|保)”)"
    "|(?:通过|申领|纳入|推广|用好|使用|统筹|推行|完善|发放)(?P<voucher>(?!完善|推行|推广|使用|政策)[一-鿿]{2,8}(?:服务券|创新券|模型券|双创券))"
)
_MONEY_RE = lazy("(?:专项|补助|引导|发展)资金")
# 发挥首都标准化战略补助资金引导作用, 获得智慧广电专项资金支持; near misses: 申请财政专项资金,
# 获得各项补助资金.
_GOT_RE = lazy(
    "(?:获得|申请|申报|享受|通过|利用|发挥|用好|由|开展|：|\\n)(?P<name>(?!中央财政)[一-鿿]{3,14}?(?P<tail>(?:专项|补助|引导|发展)资金))"
    "(?=支持|资助|项目|围绕|引导作用|作用|补贴|补助|给予|按|推动|[，。；、的])"
)
_OTHER_RE = lazy(
    "各[项类级]|财政|相关|上级|政府|企业|市级|省级|区级|配套|和|及|给予|最高|一次性|年度|配置|项目|其他|单位|本项|同一"
)
# 北京市推动智慧广电发展专项资金: what the money is for begins with a verb.
_PLACED_RE = lazy(
    "(?P<place>[一-鿿]{2,4}[省市区县州])(?P<verb>推动|促进|支持|鼓励)(?P<name>[一-鿿]{2,14}?(?:专项|引导|扶持)资金)"
)
_GIVEN_NEEDED_RE = lazy("补贴|奖补|奖学金")
# 发放大学生“5年5折租房”补贴, 设立东盟国家留学生奖学金; near misses: 发放稳岗补贴, 发放国家奖学金.
_GIVEN_RE = lazy(
    "(?:发放|兑现|推出|实施|设立|落实)[^，。；“”\n]{0,8}?(?P<quoted>“[^“”+\n]{3,14}”(?:[一-鿿]{0,4})(?:补贴|奖补|奖学金))"
    "|设立了?(?P<prize>[一-鿿]{4,14}奖学金)"
)
_FULL_RE = lazy(
    "^(?:国家|中央|全国|[一-鿿]{2,4}[省市区县州])(?P<rest>[一-鿿“”]{2,16}?(?P<tail>基金|资金))$"
)
_FIELD_RE = lazy("(?:产业)?(?:发展|投资|引导|扶持|专项)*(?:基金|资金)$")
_SHORT = 2
"""Characters of the shortest field of a short form."""


def find_money(page: Page) -> Iterator[Mention]:
    """Give the policy products of a text and the special money that is applied for."""
    for match in find_near(_LIST_NEEDED_RE, _LIST_RE, page.text):
        yield from _products(page, *match.span("items"))
    for match in find_near(_BROUGHT_NEEDED_RE, _BROUGHT_RE, page.text):
        kind = match.lastgroup or ""
        if not _SORT_RE.search(match[kind]):
            yield _program(page, *match.span(kind))
    for match in find_near(_GIVEN_NEEDED_RE, _GIVEN_RE, page.text):
        yield _program(page, *match.span(match.lastgroup or ""))
    yield from _special(page)


def _special(page: Page) -> Iterator[Mention]:
    """Give the special money that is applied for or whose place the text prints."""
    for match in find_near(_MONEY_RE, _GOT_RE, page.text, "，。；\n"):
        base = match["name"].removesuffix(match["tail"])
        if not _OTHER_RE.search(base) and has_field(base):
            yield _program(page, *match.span("name"))
    for match in find_near(_MONEY_RE, _PLACED_RE, page.text):
        if find_division(match["place"]):
            yield _program(page, match.start("place"), match.end())


def find_short_money(page: Page, found: Iterable[Mention]) -> Iterator[Mention]:
    """Give the further mentions of funds by short forms: 艺术基金 for 国家艺术基金."""
    forms: dict[str, str] = {}
    for mention in found:
        full = _FULL_RE.match(mention.name) if mention.kind == "finance" else None
        if full and has_field(full["rest"].removesuffix(full["tail"])):
            field = _FIELD_RE.sub("", full["rest"])
            for form in (full["rest"], field + full["tail"]):
                if len(field) >= _SHORT:
                    forms.setdefault(form, mention.name)
    if not forms:
        return
    for match in re.finditer(
        "|".join(sorted(forms, key=lambda form: (-len(form), form))), page.text
    ):
        word = page.word_ending(match.start())
        opens = not page.text[match.start() - 1 : match.start()].isalpha() or (
            word and word.sort in (HARD, SOFT)
        )
        if opens and not page.text.startswith(("管理", "公司"), match.end()):
            yield Mention(*match.span(), "Program", forms[match[0]], match[0], RULE, "finance")


def _products(page: Page, start: int, end: int) -> Iterator[Mention]:
    """Give the products of a list of which one ends like a loan, an insurance or a voucher."""
    items = list(_ITEM_RE.finditer(page.text, start, end))
    if not any(_LOAN_RE.search(item[0]) for item in items):
        return
    for item in items:
        at, word = item.start(), page.word_at(item.start())
        while word and word.start == at and word.sort in (HARD, SOFT) and word.end < item.end():
            at, word = word.end, page.word_at(word.end)  # 扩大|苏碳融
        if not _SORT_RE.search(page.text[at : item.end()]):
            yield _program(page, at, item.end())


def _program(page: Page, start: int, end: int) -> Mention:
    printed = page.text[start:end]
    return Mention(start, end, "Program", bare(printed), printed, RULE, "finance")
