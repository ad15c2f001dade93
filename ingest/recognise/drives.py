"""Campaigns without quotes or a last word of their own, and pilots that close a list.

推进首都市民系列文化活动, 办好味美浙江·烟火杭州、草莓音乐节等品牌活动, 十大暖民心行动; 建好X区和
安顺跨境电商零售进口试点. A sort (促消费系列活动, 演唱会, 十大新兴产业) is none, nor is a pilot that
is won.
"""

import re
from collections.abc import Iterator

from policygraph.ingest.gates import find_near
from policygraph.ingest.lazy import lazy
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.letters import PROVINCES
from policygraph.ingest.recognise.naming import bare, level_of, without_edition
from policygraph.ingest.recognise.page import NAME, Page
from policygraph.ingest.recognise.proper import is_brand, residue

RULE = "drive"
_SHORT = 3
"""Characters up to which an item of a list is too short for a name."""
_ACTIVITY_RE = lazy("活动|赛事|节会")
# 举办驻华使节走进烟台系列活动; near misses: 促消费系列活动, 冰雪进校园等系列活动.
_SERIES_RE = lazy(
    "(?:举办|办好|组织|开展|推进|策划|推出|承办)(?:好|了)?"
    "(?P<name>(?P<base>[^，。；、\n的等“”和及与]{4,24}?)系列(?:(?!专场)[一-鿿]{2})?活动)(?!品牌|方案)"
)
# 第八届凉山彝族火把节系列活动 is of an event that is read for itself.
_SORT_RE = lazy(
    "^促|^全民|(?:消费|招商|招商引资|宣传|惠民|主题|[节会周赛季]|论坛)$|^[各多一]|[0-9]+场|开展|举办|组织"
)
# 办好南孔祭典、“烂柯杯”等活动赛事; near misses: 汽车下乡、以旧换新等活动, 开展银企对接等活动.
_LISTED_RE = lazy(
    "(?:举办|办好|策划|组织|打造|推出|举行|承办)(?:好|了)?、?(?:举办|开展)?(?P<items>[^，。；：\n的]{3,80}?)等"
    "(?:系列|品牌|主题|文旅|文化|体育|重大|大型|特色|节会|节庆|精品|惠民|群众)*(?:活动|赛事|节会)"
)
_ITEM_RE = lazy("[^、]+")
_MARKED_RE = lazy("·|(?:祭典|大舞台|大篷车|大讲堂|夜市|嘉年华)$|“[^“”]{3,}”?|[援入]?[赣黔湘桂粤]$")
_LINK_RE = lazy("[和与及暨（]|”“|计划|^“[^”]{3,}”.")
_PLAIN_RE = lazy(
    "以旧换新|下乡$|展会|论坛$|演唱会|接触|服务$|培训$|比赛$|“[^“”]*(?:季|杯)$|[0-9]+[余多]?[场次个]"
)
_TEN_RE = lazy("十大")
# 滚动实施十大基础设施项目, 全面完成十大暖民心行动; near misses: 十大新兴产业, 十大重点项目.
_TENS_RE = lazy(
    "(?<!年度)(?<!入选)十大(?!重[点大](?:项目|工程)|类|领域)(?:(?![和与及])[一-鿿]){2,6}?(?:项目|工程|行动)"
    "(?=[，。；\n]|完成|直接|圆满|全面|顺利|加快|持续|任务|建设|年度)"
)
_PILOT_RE = lazy("试点")
# 深化服务业扩大开放综合试点、汉口北市场采购贸易方式试点; near miss: 获批…、全国跨境贸易便利化试点.
_BEHIND_RE = lazy(
    "(?:开展|推进|深化|建好|加快|探索|抓好|扩大|用好)(?P<before>[^，。；\n]{3,60}?)[、和]"
    "(?P<name>[^，。；、\n和及与的]{6,30}(?<!城市建设)(?<!示范)试点)(?=[，。；、\n])"
)
_WON_RE = lazy(
    "一批|列入|入选|获批|获评|成为|争创|创建|等|[0-9一二三四五六七八九十]+[个项大]|申报|国家级|开展|推进"
)
# 积极申办全省文化旅游发展大会; 争取中国（四川）民族音乐周永久落户凉山.
_SOUGHT_RE = lazy(
    "(?:申办|争办|申请举办|争取(?=[^，。；\n]*落户))(?:好|了)?"
    "(?P<name>[^，。；、\n的]{4,24}?(?:大会|论坛|博览会|运动会|峰会|(?<!一)周|(?<!环)节))"
    "(?=[，。；、\n]|(?:永久|正式)?落户)"
)
_SOUGHT_NEEDED_RE = lazy("申办|争办|申请举办|落户")
_WIDE_RE = lazy("^(?:全国|全[省市]|国内|国际|国家)*(?:重[大要]|大型|高端|品牌)")

_FLOWING_RE = lazy(f"[入援送][{PROVINCES}疆湾]|外送")
# 桂品入湾和“数字供销”, 举办粤企入赣, “黔电送粤”; near misses: 科技入赣, 对口援疆, 圆满完成援藏.
_FLOWS_RE = lazy(
    f"(?P<name>[{PROVINCES}疆央引险][品企客煤电油气粮菜酒药茶货金资](?:[入援送][{PROVINCES}疆湾]|外送))(?![一-鿿]{{0,4}}通道)"
)
_WORK_RE = lazy("EOD|REITs|山水林田湖草|修复项目|石漠化综合治理项目")
# 长江天门山段凤鸣湖流域EOD项目, 武陵山区山水林田湖草沙一体化保护和修复工程; near misses: 一批EOD
# 项目, 第三批山水林田湖草沙一体化保护和修复工程项目.
_WORKS_RE = lazy(
    "(?:^|(?<=[，。；、\n])|推进|实施|完成|加快|推动|落地|建设|启动|申报|谋划|争取|巩固扩大|巩固)"
    "(?P<name>(?:(?!推进|实施|完成|加快|加强|推动|落地|启动|申报|谋划|巩固|扩大|一批|多个|累计|首[个批]|国家|全[国省])[一-鿿]){2,16}"
    "(?:(?:EOD|REITs)项目|山水林田湖草沙?(?:系统)?生态(?:系统)?保护修复(?:工程|项目)|山水林田湖草沙一体化保护(?:和|与)(?:系统)?(?:修复|治理)(?:工程|项目)))"
)

# 实施雅砻江高原湿地水源涵养与生物多样性保护修复项目, 推进赤水河水源涵养和石漠化综合治理项目;
# near misses: 实施500个大气污染综合治理项目, 历史遗留矿山生态修复项目.
_RESTORED_RE = lazy(
    "(?:推进|实施|完成|加快|推动|启动|争取)(?P<name>(?=[一-鿿]{0,6}[江河湖海岭湾])"
    "(?:(?!推进|实施|完成|一批|等|的)[一-鿿]){4,28}?(?:保护修复|生态修复|石漠化综合治理)项目)"
)
_GRANARY_RE = lazy("粮[仓库]”建设")
# 推动“天府第二粮仓”建设, “高原粮仓”建设; near miss: “大粮仓”.
_GRANARIES_RE = lazy("“(?P<name>[一-鿿]{2,4}粮[仓库])”(?=建设)")
_LAWS_RE = lazy("立法")
# 发布2024年市政府立法工作计划; near miss: 年度立法计划.
_LAWMAKING_RE = lazy("(?P<name>20[0-9]{2}年?(?:[省市州]?政府)立法(?:工作)?计划)")

_LEGAL_RE = lazy("普法")
# 深入开展“八五”普法; near miss: 落实“八五”普法规划, a document.
_LAWS_TAUGHT_RE = lazy("(?P<name>“?[四五六七八九]五”?普法)(?!规划|宣传规划|决议)")
_YEAR_RE = lazy("年[，。；、“\n活]")
# 开展项目建设攻坚年, 开展改革系统集成攻坚突破年; near miss: 是实施规划的攻坚之年.
_YEARS_RE = lazy(
    "(?:开展|实施|启动|推进|组织|打好)(?:好|了)?“?(?P<name>(?:(?![是的和与等])[一-鿿]){2,14}"
    "(?:攻坚|突破|提升|提质|大会战|会战|深化|落实|优化|增效|服务|招商|转型|建设|大干)年)(?=[，。；、\n]|活动)"
)
_BATTLE_RE = lazy("歼灭战")
# 发起松材线虫病集中歼灭战, 科尔沁沙地歼灭战全面启动; near miss: 打好攻坚战、歼灭战.
_BATTLES_RE = lazy(
    "(?:^|(?<=[，。；、\n])|发起|打好|打赢|推进|开展|启动)(?:好|了)?"
    "(?P<name>(?:(?!发起|打好|打赢|推进|开展|启动|战)[一-鿿]){4,14}歼灭战)"
)
_PROJECT_RE = lazy("项目")
# 推进公共就业服务能力提升示范项目, 实施外经贸提质增效示范项目, 完成寿光蔬菜育种创新能力提升项目;
# 实施机顶盒推广普及项目;
# near misses: 推进92个岛内大提升项目, 推进标准化试点示范项目, 实施一批典型示范项目.
_PROJECTS_RE = lazy(
    "(?:实施|推进|推动|落实|完成|争取|申报|启动|开展)(?:好|了|实施)?(?:国家级?|中央|省级)?"
    "(?P<name>(?!和|与)(?:(?!一批|等|实施|推进|推动|落实|建设|[0-9的])[一-鿿]){3,16}"
    "(?:(?:能力|服务|质量|水平|素质)(?:改善|建设)?(?:提升|示范|改善)+|(?:增效|创新发展|改革)示范|推广普及|推广应用|心理健康|关爱)项目)"
    "(?=[，。；、\n]|建设)"
)

_CLEAN_RE = lazy("[水土]保卫战")
# 深入打好碧水保卫战, 打好净土保卫战; a list of them is split by `alike`.
_CLEANED_RE = lazy("打(?:好|响|赢)(?P<name>(?:碧水|净土)保卫战)")
_FOREST_RE = lazy("储备?林")
# 加快国家储备林项目建设, 完成国储林项目建设15万亩; near miss: 国家储备林基地.
_FORESTS_RE = lazy("(?P<name>国(?:家储备|储)林(?:建设)?项目)(?!库|区)")


def find_drives(page: Page) -> Iterator[Mention]:
    """Give the campaigns that a list, a count of ten or a series names, and listed pilots."""
    for match in find_near(_ACTIVITY_RE, _LISTED_RE, page.text):
        yield from _listed(page, *match.span("items"))
    for match in find_near(_TEN_RE, _TENS_RE, page.text):
        yield _program(page, *match.span(), "project")
    for needed, pattern, kind in (
        (_ACTIVITY_RE, _SERIES_RE, "event"),
        (_PILOT_RE, _BEHIND_RE, "project"),
        (_SOUGHT_NEEDED_RE, _SOUGHT_RE, "event"),
        (_FLOWING_RE, _FLOWS_RE, "project"),
        (_WORK_RE, _WORKS_RE, "project"),
        (_WORK_RE, _RESTORED_RE, "project"),
        (_GRANARY_RE, _GRANARIES_RE, "project"),
        (_LAWS_RE, _LAWMAKING_RE, "plan"),
        (_LEGAL_RE, _LAWS_TAUGHT_RE, "event"),
        (_YEAR_RE, _YEARS_RE, "event"),
        (_BATTLE_RE, _BATTLES_RE, "event"),
        (_PROJECT_RE, _PROJECTS_RE, "project"),
        (_CLEAN_RE, _CLEANED_RE, "event"),
        (_FOREST_RE, _FORESTS_RE, "project"),
    ):
        for match in find_near(needed, pattern, page.text):
            if _is_named(match):
                yield _program(page, *match.span("name"), kind)


_AHEAD = 7
"""Characters before a pilot's verb in which another may say that it is won: 成功入选整区域."""


def _is_named(match: re.Match[str]) -> bool:
    """Tell whether a series, a pilot or an event is no sort, and no pilot that is won."""
    groups = match.groupdict()
    if base := groups.get("base"):
        return is_brand(residue(base)) and not _SORT_RE.search(base)
    if before := groups.get("before"):
        ahead = match.string[max(0, match.start() - _AHEAD) : match.start()]
        return not _WON_RE.search(ahead + before + match["name"].removesuffix("试点"))
    return not _WIDE_RE.match(match["name"])


def _listed(page: Page, start: int, end: int) -> Iterator[Mention]:
    """Give the items of a list of activities that have names of their own."""
    for item in _ITEM_RE.finditer(page.text, start, end):
        if item[0].count("“") == item[0].count("”") and _is_own(page, item):
            yield _program(page, *item.span(), "event")


def _is_own(page: Page, item: re.Match[str]) -> bool:
    """Tell whether an item carries a mark, a quote or a place: 春游贺州, not 家电以旧换新."""
    base = residue(bare(item[0]))
    if len(item[0]) <= _SHORT or _LINK_RE.search(item[0]) or _PLAIN_RE.search(item[0]):
        return False
    placed = any(word.sort == NAME for word in page.words_in(*item.span()))
    return is_brand(base) and bool(placed or _MARKED_RE.search(item[0]))


def _program(page: Page, start: int, end: int, kind: str) -> Mention:
    printed = page.text[start:end]
    # A year's plan of work is another in another year.
    name = bare(printed) if kind == "plan" else without_edition(bare(printed))
    if name.startswith(("全省", "全市")):  # 全省文化旅游发展大会
        name = level_of(page, name[1:]) + name[2:]
    return Mention(start, end, "Program", name, printed, RULE, kind)
