"""Campaigns without a last word of their own, and those that share one.

推进“千亿技改”“千企升级”; “金盾”“雷霆”等行动; 城市更新“十大工程”; 第五次全国经济普查.

A manner or a slogan in quotes (推进“智改数转”, “一网通办”) names no campaign, nor does a bare
number of them (“三大行动”).
"""

import re
from collections.abc import Iterator

from policygraph.ingest.gates import find_near
from policygraph.ingest.lazy import lazy
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.boundary import left_edge
from policygraph.ingest.recognise.candidates import words
from policygraph.ingest.recognise.letters import PROVINCES
from policygraph.ingest.recognise.naming import bare
from policygraph.ingest.recognise.page import Page
from policygraph.ingest.recognise.programs import is_waterwork
from policygraph.ingest.recognise.suffixes import own_suffix

RULE = "campaign"
_RUN = (
    "(?:推进|开展|实施|启动|组织|推动|抓好|深化拓展|深化|参与|掀起|打好|推出|落实"
    "|抓实|接续开展)(?:好|了)?"
)
_QUOTE = "“[^“”，\n]{2,20}”"
# 推进“千亿技改”“千企升级”，; 深入推进“产业大招商突破年”。; 推进“科技西进”，
_FORM = (
    "[百千万][一-鿿]{1,3}[、·]?[一-鿿]{2,12}"
    "|[一-鿿]{4,14}(?:(?<![三五十])年|(?<!消费)[月季]|(?<![先并运银同进前发流自践])行)"
    "|[一-鿿]{0,12}大(?:走访|宣讲|会战|调研|讨论|比武|排查|练兵|招商)[一-鿿]{0,3}"
    "|[一-鿿]{2,4}(?:[东西南北][进上下]|回归|归巢)"
    "|[一-鿿]{2,12}(?:面对面|恳谈会|推介|赛马会|进(?:园区|企业|社区|校园|乡村|基层|万家))"
    f"|[一-鿿]{{2}}[入援][{PROVINCES}疆]"  # 引金入黔
)
_CAMPAIGN_RE = lazy(
    f"{_RUN}(?P<quotes>(?:{_QUOTE}[、和]?)*“(?:{_FORM})”(?:[、和]?{_QUOTE})*)"
    "(?=[，。；、\n]|(?:决策)?部署|工作|(?:系列|主题)?活动)"
)
# 落实“人才安徽行”部署, “重大项目活动年”决策部署: what a plan of work was drawn up for.
_ORDERED_RE = lazy(f"“(?P<name>{_FORM})”(?=(?:决策)?部署)")
# 开展“最具活力的科技服务业机构”评选; near miss: 参加“先进集体”评选, an honour that is won.
_AWARD_RE = lazy("(?:开展|组织|启动|举办)(?P<quotes>(?:“[^“”\n]{4,20}”)+)(?P<what>评选|评比)")
# 国家重点研发计划“智能机器人”重点专项; “苏科贷Ⅰ” is one of two lines of credit.
_SPECIAL_RE = lazy("“(?P<name>[^“”，\n]{3,25})”(?P<tail>重[点大]专项)")
# 实施强县工程, 深化强医工程: one letter says who is made strong; near miss: 强基工程, a known one.
_STRONG_RE = lazy(
    "(?:实施|推进|深化|启动)(?:好|了)?(?:新一轮)?(?P<name>强[县区市镇村校医企农][一-鿿]?工程)(?=[，。；、“\n])"
)
_CREDIT_RE = lazy("“(?P<name>[一-鿿]{2,6}贷[ⅠⅡⅢⅣ])”")
# 创设“钟楼路演学院”、“钟楼创客会”等品牌; near miss: 打造“志愿之城”品牌, a slogan.
_FOUNDED_RE = lazy(
    "(?:创设|创办|推出)(?P<quotes>“[^“”\n]{4,12}”(?:、?“[^“”\n]{4,12}”)+)等[一-鿿]{0,4}品牌"
)
# 国家“863”、“973”项目
_NUMBERED_PLAN_RE = lazy("“(?P<name>863|973)”(?:计划)?|(?<![0-9])(?P<bare>863|973)(?=[、和计])")
_NUMBERED_NEEDED_RE = lazy("863|973")
_ITEM_RE = lazy("“([^“”]+)”")
_WHOLE_RE = lazy(_FORM)
# 统筹推进六大领域“项目大会战”, 打响招商引资“百日会战”: whatever stands between verb and quote.
_BATTLES = "会战|大走访|大宣讲|大比武|大练兵|擂台赛|赛马会"
_BATTLES_RE = lazy(_BATTLES)
_BATTLE_RE = lazy(
    f"(?:{_RUN}|打响|打赢|发起)(?:好|了)?[一-鿿]{{0,10}}(?P<name>“[一-鿿]{{0,8}}(?:{_BATTLES})”)"
    "(?=[，。；、\n和]|活动)"
)
# “金惠保”参保率, 职业伤害保险“益鹭保”: a city's insurance; near misses: “低保”, “见贷即保”.
_INSURANCE_RE = lazy("保")
_INSURED_RE = lazy(
    "“(?P<name>[一-鿿]{1,4}惠[一-鿿]?保|惠[一-鿿]{1,2}保|[一-鿿]{2,4}(?<![社医低三五担环劳即统续安])保(?=”(?:参保|覆盖|投保|赔付|保险)))”"
    "|(?<=保险)[“（](?P<other>[一-鿿]{2,5}保)[”）]"
)
# “金盾”“雷霆”等行动, “星级培育”“招大引强”“杭商回归”三大计划; near miss: “两优”“三满意”品牌.
_SHARED_RE = lazy(
    "(?P<quotes>“[^“”‘，\n]{2,12}”(?:(?:[、和及]?“[^“”‘，\n]{2,12}”)+等?|等))"
    "(?:[两三四五六七八九十]+[大项个])?(?:系列)?"
    "(?:(?P<tail>(?<=”)[一-鿿]{2,6}(?:行动|工程)|专项整治行动|专项行动|培训工程|培养工程|培育工程|培育计划|攻坚行动|提升行动|三年行动|行动|工程|计划)"
    "|(?P<sort>(?<=等)(?!一批|各类|重[点大])[一-鿿]{2,6}(?:行动|工程)))"
    "(?![力者上师地项])"
)
_COUNT_RE = lazy("[两二三四五六七八九十0-9]+[大个项]")
_SHORT = 2
"""Characters of what before quotes is the rest of a verb."""
_EVIL_RE = lazy("(?:整治|防止|杜绝|严禁|反对|严控|搞|纠治|[大小])$")
# 提升人才吸引力“六大行动”, 产业集中高质量发展七大行动, 推动文旅十大工程; near misses: 实施三大行动,
# 城中村改造等“三大工程”, 推进实施十大工程.
_COUNTED_RE = lazy(
    f"{_RUN}(?:全省|全市|新时代)?(?P<name>(?P<field>(?!实施|推进|开展|建设|全[省市县]|国家|省委|市委)[一-鿿]{{2,14}}?)(?<![等动程划“])“?[三四五六七八九十]+(?:[大项]|个(?=专项))"
    "[一-鿿]{0,6}?(?:行动”?|工程”?|计划”?|举措”))(?=[，。；、\n])"
)
# 第五次全国经济普查; near miss: 全国土壤普查试点县, an honour.
_CENSUS_RE = lazy("第[一二三四五六七八九十]+次(?:全国|全省)?[一-鿿]{2,8}?普查(?!优秀|试点|先进)")


def is_campaign(quote: str) -> bool:
    """Tell whether the words of a quote have the form of a campaign: 千企技改, 玉商回归."""
    return _WHOLE_RE.fullmatch(quote) is not None


def find_campaigns(page: Page) -> Iterator[Mention]:
    """Give the campaigns, those of one list and the censuses of a text."""
    for match in _CAMPAIGN_RE.finditer(page.text):
        yield from _quoted(match)
    for match in _SHARED_RE.finditer(page.text):
        if not _EVIL_RE.search(page.text[max(0, match.start() - 3) : match.start()]):
            yield from _shared(match, _field(page, match))
    for match in _AWARD_RE.finditer(page.text):
        start, end = match.start("quotes"), match.end()
        for item in _ITEM_RE.findall(match["quotes"]):
            yield _program(start, end, page.text[start:end], item + match["what"], "event")
    for match in _FOUNDED_RE.finditer(page.text):
        first = match.start("quotes")
        for item in _ITEM_RE.finditer(match["quotes"]):
            yield _program(first + item.start(), first + item.end(), item[0], item[1], "event")
    yield from _numbered(page)
    yield from _whole(page)
    yield from _formed(page)


def _numbered(page: Page) -> Iterator[Mention]:
    """Give the campaigns of several parts that a field names."""
    for match in _COUNTED_RE.finditer(page.text):
        built = match["field"].endswith(words("program", "works"))
        if not built or match["field"].endswith(("建设", "设施")):
            name = bare(match["name"])
            yield _program(match.start("name"), match.end("name"), match["name"], name)


def _whole(page: Page) -> Iterator[Mention]:
    """Give the names that are plain from their form: ordered campaigns, 863 and 973, censuses."""
    for match in _ORDERED_RE.finditer(page.text):
        yield _program(*match.span(), match[0], match["name"], "event")
    for match in find_near(_NUMBERED_NEEDED_RE, _NUMBERED_PLAN_RE, page.text):
        name = (match["name"] or match["bare"]) + "计划"
        yield _program(*match.span(), match[0], name, "project")
    for match in _SPECIAL_RE.finditer(page.text):
        yield _program(*match.span(), match[0], match["name"] + match["tail"], "project")
    for match in _CREDIT_RE.finditer(page.text):
        yield _program(*match.span(), match[0], match["name"], "finance")
    for match in _CENSUS_RE.finditer(page.text):
        yield _program(*match.span(), match[0], match[0])


def _formed(page: Page) -> Iterator[Mention]:
    """Give the names that are plain from a verb and a last word: battles, insurances."""
    for match in find_near(_BATTLES_RE, _BATTLE_RE, page.text):
        yield _program(*match.span("name"), match["name"], bare(match["name"]), "event")
    for match in find_near(_INSURANCE_RE, _INSURED_RE, page.text):
        yield _program(*match.span(), match[0], match["name"] or match["other"], "finance")
    for match in _STRONG_RE.finditer(page.text):
        yield _program(*match.span("name"), match["name"], match["name"])


def _program(start: int, end: int, printed: str, name: str, kind: str = "plan") -> Mention:
    return Mention(start, end, "Program", name, printed, RULE, kind)


def _quoted(match: re.Match[str]) -> Iterator[Mention]:
    """Give each quote of a list that has the form of a campaign."""
    first = match.start("quotes")
    for item in _ITEM_RE.finditer(match["quotes"]):
        if _WHOLE_RE.fullmatch(item[1]):
            yield _program(first + item.start(), first + item.end(), item[0], item[1], "event")


def _field(page: Page, match: re.Match[str]) -> str:
    """Give the field before quotes side by side: 总部经济“星级培育”“招大引强”三大计划.

    Near misses: 企业“双倍增”“登高”行动, whom it is for, 开展“金盾”“雷霆”行动.
    """
    first = match.start()
    field = page.text[left_edge(page, first) : first]
    joined = "”“" in match["quotes"] and not match["quotes"].endswith("等")
    other = field.endswith("企业") or page.names_in(first - len(field), first)
    return field if joined and len(field) > _SHORT and not other else ""


def _shared(match: re.Match[str], field: str) -> Iterator[Mention]:
    """Give each quote of a list with the last word that all share, behind their field."""
    items = _ITEM_RE.findall(match["quotes"])
    for item in items:
        works = (match["tail"] or match["sort"]).endswith("工程") and is_waterwork(item)
        if works and not is_campaign(item):  # “引金入黔”“险资入黔”工程
            continue
        own = own_suffix(item)
        # “百名博士进百企”等引才行动: what is said of all is no part of the name
        whole = match["tail"] is None or (own is not None and own.label == "Program")
        name = field + (item if whole else item + match["tail"])
        if not name.endswith(words("program", "idioms")) and not _COUNT_RE.match(item):
            start, printed = match.start() - len(field), field + match[0]
            yield Mention(start, match.end(), "Program", name, printed, RULE, "plan")
