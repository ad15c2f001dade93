"""Programmes in a list behind one that is known: 屋顶棚架集中整治和安置用地违建专项整治.

The verb that runs the first runs them all: 深化服务业扩大开放综合试点、汉口北市场采购贸易方式试点.
Near misses: works (海塘安澜工程、城市防洪工程), what was won (入选甲试点、乙试点).
"""

from collections.abc import Iterable, Iterator

from policygraph.ingest.lazy import lazy
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.naming import bare, level_of, without_edition
from policygraph.ingest.recognise.page import HARD, Page
from policygraph.ingest.recognise.programs import is_built
from policygraph.ingest.recognise.proper import residue
from policygraph.ingest.spans import Cover

RULE = "chained"
_STOPS = "，。；：！？\n"
_NEXT_RE = lazy(
    "[、和与及](?P<name>[一-鿿A-Za-z0-9“”（）+·]{3,24}?"
    "(?P<tail>专项整治|专项治理|集中整治|整治行动|专项行动|行动计划|行动|工程|计划|攻坚战|试点"
    "|大(?:排查|走访|起底|整治|比武|练兵)|(?:能力|服务|水平)提升(?:示范)?项目"
    "|(?<=”)(?:志愿活动|专项整治|企业专项整治)))(?=[，。；、\n和与及]|建设|工作|成[果效]|等)"
)
_EVENT = (
    "(?:[博交洽]会|博览会|洽谈会|交易会|推介会|展览会|运动会|[一-鿿]运会|大赛|锦标赛|联赛|争霸赛|巡回赛|公开赛"
    "|邀请赛|挑战赛|总决赛|系列赛|马拉松赛?|嘉年华|[一-鿿]{2}(?:季|月)|峰会|论坛|大会|年会|庙会|活动年"
    "|(?<=[一-鿿]{3})周|(?<![业学科章环季春清明端午中秋重阳])节)"
)
# 武汉马拉松、渡江节等品牌赛事, 国际民歌艺术节、宾阳炮龙节; near misses: 工作会议, 春节.
_EVENT_NEXT_RE = lazy(
    "[、和与](?P<name>(?:第[一二三四五六七八九十百0-9]+届|首届|20[0-9]{2}年?)?(?P<base>[一-鿿A-Za-z0-9“”·—（）]{2,24}?)"
    f"(?P<tail>{_EVENT}”?))(?=[，。；、\n等]|取得|影响力|圆满|成功)"
)
_NO_EVENT_RE = lazy(
    "工作|推进|现场|座谈|恳谈|动员|表彰|民俗|各类|系列|供应商|主题|消费$|代表|委员|春节|开展|举办|[0-9]+[场次个]"
)
_EVENTS = ("event", "competition")
_WON_RE = lazy("入选|获批|列入|获评|成为|争创|争取|申报|荣获")
_NO_NAME_RE = lazy(
    "[0-9一二三四五六七八九十]+[大项个批条座]|^等|等|重点行业领域|一批|各类|相关|的|推进|推动|深化|^[一-鿿]{0,2}(?:重大|重点)(?:工程|行动|计划)$|年度"
)
_OPEN = 40
"""Characters before a programme in which the verb of its clause stands."""
_FIELD = 4
"""Characters of the shortest field of a programme."""


def find_chained(page: Page, found: Iterable[Mention]) -> Iterator[Mention]:
    """Give the programmes of lists that follow a known one."""
    mentions = tuple(found)
    known = Cover((mention.start, mention.end) for mention in mentions if mention.label != "Place")
    for mention in mentions:
        if mention.label != "Program":
            continue
        read = _event if mention.kind in _EVENTS else _following
        if read is _following and _is_won(page, mention.start):
            continue
        end = mention.end
        while (following := read(page, end)) and not known.touches(following.start, following.end):
            yield following
            end = following.end


def _event(page: Page, end: int) -> Mention | None:
    """Give the event right behind one in its list."""
    match = _EVENT_NEXT_RE.match(page.text, end)
    if not match:
        return None
    start, name = match.start("name"), match["name"]
    marked = len(match["base"]) >= _FIELD or residue(match["base"])
    if not (marked or page.names_in(*match.span("name"))) or _NO_EVENT_RE.search(name):
        return None
    own = without_edition(bare(name))
    level = level_of(page, own) if name.count("“") == name.count("”") else None
    if level is None:
        return None
    own = level + without_edition(own[1:]) if level else own
    kind = "competition" if own.endswith("赛") else "event"
    return Mention(start, match.end("name"), "Program", own, name, RULE, kind)


def _is_won(page: Page, start: int) -> bool:
    """Tell whether the clause says that its programmes are won."""
    before = page.text[max(0, start - _OPEN) : start]
    clause = max(before.rfind(stop) for stop in _STOPS) + 1
    return bool(_WON_RE.search(before, clause))


def _following(page: Page, end: int) -> Mention | None:
    """Give the programme that a list goes on with, None where it goes on with another thing."""
    match = _NEXT_RE.match(page.text, end)
    if match is None:
        return None
    name, tail = match["name"], match["tail"]
    base = name.removesuffix(tail)
    verb = page.word_at(match.start("name"))
    acts = verb is not None and verb.sort == HARD and verb.start == match.start("name")
    built = tail == "工程" and is_built(base)
    if acts or built or len(base) < _FIELD or base.count("“") != base.count("”"):
        return None
    if _NO_NAME_RE.search(name) or not (len(base) > _FIELD or residue(base)):
        return None
    kind = {"试点": "project", "专项整治": "event", "专项治理": "event"}.get(tail, "plan")
    own = without_edition(bare(name))
    return Mention(*match.span("name"), "Program", own, name, RULE, kind)
