"""Named days, seasons and years in quotes, and quotes whose projects are counted.

设立“宣城人才日”, 以“重点项目落地见效年”为抓手, “太湖购物节”品牌; 实施“双百双新”项目50个. Near
misses: “巢湖明月”, “淮味千年”, “双休日”, “两会一节”; 引进“三类500强”项目10个, 办理“多测合一”项目.
"""

from collections.abc import Iterator

from policygraph.ingest.gates import CLAUSE, find_near
from policygraph.ingest.lazy import lazy
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.naming import without_edition
from policygraph.ingest.recognise.page import Page

RULE = "day"
_DATED = "“(?P<name>[^“”，、\n]{1,12}?(?P<last>[年月季周日节]))”"
_DATED_RE = lazy(_DATED)
_CLOSED_RE = lazy("[年月季周日节]”")
_SET_RE = lazy(
    "(?:设立|专设|以|办好|用好|打造|打造贯穿全年的|做好|巩固提升|巩固拓展|启动|举办|确立|推出|全力打好)(?:了)?(?:每年)?$"
)
_GOES_ON_RE = lazy(
    "品牌|影响力|持续|开启|系列|为抓手|为契机|为牵引|为主题|开局|成果|各项(?:工作|任务)|活动|主题|火[热爆]|圆满|成功"
)
# “巢湖明月”, “淮味千年”, “古城四季”; “人才日” is one, “春节” is none.
_PLAIN_RE = lazy(
    "明月|[千百当今明往每多]年|[四旺淡雨]季|双休日|假日|节日|昔日|一节$|[一二两三四五六七八九十]个|^[一-鿿]节$|周年$|中国年$|环节|季节|细节|双[全百]日|生日$"
)
_COUNT = "[0-9]+[余多]?[个项]"
# 推进“双百双新”产业项目51个, 实施“赤铸之光”重大科技项目20项, 推进自治区“双百双新”项目40个.
_PROJECTS_RE = lazy(
    "(?:实施|推进)(?:好|了)?(?:国家|自治区|省级?|市级?)?“(?P<name>(?![0-9三四五六七八九十]+[大类个])[^“”，、\n]{3,8})”"
    f"(?P<kind>[一-鿿]{{0,6}}?)项目(?=(?:库)?{_COUNT})"
)
_PROJECT_RE = lazy(f"”[一-鿿]{{0,6}}项目{_COUNT}")
_SORT_RE = lazy("[大小高低]|智改数转|500强|保交|专精特新|一件事|烂尾|平台|模式")


def find_days(page: Page) -> Iterator[Mention]:
    """Give the days and years that are set up, and the lines whose projects are counted."""
    text = page.text
    for match in find_near(_CLOSED_RE, _DATED_RE, text):
        start, end = match.span()
        if _PLAIN_RE.search(match["name"]) or len(match["name"]) < len("人才日"):
            continue
        if _SET_RE.search(text[max(0, start - 8) : start]) or _GOES_ON_RE.match(text, end):
            name = without_edition(match["name"])
            yield Mention(start, end, "Program", name, match[0], RULE, "event")
    for match in find_near(_PROJECT_RE, _PROJECTS_RE, text, CLAUSE):
        if not _SORT_RE.search(match["name"]):
            start, end = match.start("name") - 1, match.end("kind") + len("项目")
            own = match["kind"] not in ("", "产业")  # “双尖双领”重大科技项目
            name = match["name"] + (match["kind"] + "项目" if own else "")
            yield Mention(start, end, "Program", name, text[start:end], RULE, "project")
