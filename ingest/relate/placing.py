"""LOCATED_IN: what stands in, settles in or is built in a zone or a place."""

from collections.abc import Iterator

from policygraph.ingest.lazy import lazy
from policygraph.ingest.regions import find_division
from policygraph.ingest.relate.claims import Claim, claims_of
from policygraph.ingest.relate.doers import Clause, Doing, Known, lowest
from policygraph.ingest.relate.frames import Frame
from policygraph.ingest.relate.slots import Slot
from policygraph.ingest.relate.words import Phrase

# “粤港澳大湾区“菜篮子”基地” serves the bay area.
_WIDE = ("湾区", "三角", "圈", "经济带", "城市群")
_SHORT = 2
"""Characters of the shortest names of areas: 贵安."""
_NAMED = 4
"""Signs of a name that can stand for a facility; 一平台 is the part of a slogan."""
_THINGS = ("Platform", "Park", "Enterprise", "Program")
_SITES = ("Park", "Place")

# “落户科教城的研发机构”, “正式入驻武进国家高新区”.
_SITE = Phrase(r"(?:于|在|到|至|了)?(?P<site><list:ⓛⓚ>)(?!区域|周边|企业)")
# “位于武进国家高新区的江苏省石墨烯创新中心”.
_OF_SITE = Phrase(
    r"(?:位于|坐落于|坐落在|落户|落户于|设在|地处|入驻)(?:在)?(?P<site><list:ⓛⓚ>)的[^，的]{0,12}?(?P<what><list:ⓟⓚⓔ>)"
)
# “在常州科教城高标准研究建设…”: the site of what the verb makes.
_IN_SITE = Phrase(
    r"(?<![现存正])(?:在|于|来|到|赴)(?P<site><list:ⓛⓚ>)(?:境内|辖区|内)?(?P<rest>[^的，]{0,16}?)$"
)
# “建成了常州第一家国家重点实验室“光伏技术国家重点实验室””.
_FIRST_OF = Phrase(
    r"(?P<site>[ⓛⓚ])(?:的)?(?:第一|首|唯一|首批)(?:家|个|座|所)?[^，的ⓟⓚ在]{0,16}(?P<what>[ⓟⓚ])"
)
# “首届国际新能源汽车展在合肥举行”, “中以常州创新园在武进国家高新区揭牌”; not “在…合作”.
_TOOK_PLACE = Phrase(
    r"(?P<what><list:ⓖⓟⓚⓔ>)(?:等[^，]{0,10}?)?(?:<adverbs>)*在(?P<site><list:ⓛⓚ>)[^，的]{0,10}?"
    r"(?:举行|举办|召开|开幕|闭幕|揭幕|启幕|揭牌|挂牌|成立|启用|落成|投用|奠基|开工|开业|投产|建成|落户|落地|开园|启动)"
)

# “常州高新区的老牌龙头纺机企业八纺机”, “武进区企业天合光能”; not “德国企业舍弗勒”: from there.
_FIRM_OF = Phrase(r"(?P<site>[ⓚⓛ])(?:的)?[^，、ⓓⓚⓟⓖⓔⓘⓛ和与]{0,10}(?:企业|公司)(?P<what><list:ⓔ>)")
# “将中以园从西太湖调整至科创走廊”, “天合光能整体搬迁至高新区”.
_MOVED = Phrase(
    r"(?P<what><list:ⓟⓚⓔ>)[^，ⓔⓟ]{0,16}?(?:搬迁|迁移|迁|调整|转移|搬|移|布局|安排)(?:至|到|入|在)(?P<site>ⓛ*[ⓚⓛ])"
)

# “加快船舶产业园建设，推动达门船舶搬迁入园”: the zone that the sentence named last.
_MOVES_IN = Phrase(
    r"(?P<what><list:ⓔ>)(?:等[^，]{0,10}?)?(?:项目|企业)?(?:<adverbs>|搬迁|整体|签约|集中|成功)*入园"
)

# “联影医疗项目落户经开区”: the firm comes with its project; “抖音本地生活、甲联合创新中心等一批
# 新经济项目入驻北海”; not “服务企业的项目落户”.
_PROJECT = Phrase(
    r"(?P<what><list:ⓔⓟⓚ>)(?:等)?[^，的ⓓⓚⓟⓖⓔⓘⓛ]{0,8}?(?:项目|总部|基地|工厂|企业)(?:等)?(?:<adverbs>|签约)*(?:落户|落地|入驻|进驻|落子|扎根)(?:于|在)?(?P<site><list:ⓛⓚ>)(?!区域|周边|企业)"
)

# “争取中国（四川）民族音乐周永久落户凉山”: who brings it is not who settles.
_BROUGHT = Phrase(
    r"(?:推动|争取|促成|促进|支持|吸引|引进|引导|力争|确保|加快|助推)(?P<what><list:ⓖⓟⓚⓔ>)(?:<adverbs>|永久|长期|尽快|尽早)*"
    r"(?:落户|落地|入驻|进驻)(?:于|在|到)?(?P<site><list:ⓛⓚ>)(?!区域|周边|企业)"
)

# “绩溪富凯合金钢、凯里黔玻永太二期”: a county before a firm; “宁德时代贵州基地”: where its works
# stand. Not “香港建滔”, “厦门海辰储能”, which came from there. No verb says it: inferred.
_FIRM_AT = lazy("ⓛ(?=ⓔ)")
_BRANCH = Phrase(
    r"(?P<what>ⓔ)[^，、的获入被ⓓⓚⓟⓖⓔⓘⓛ]{0,6}?(?P<site>[ⓛⓚ])"
    r"(?:[^，、的ⓓⓚⓟⓖⓔⓘⓛ]{0,6}?(?:基地|工厂)|总部|直属库|分行|分公司|项目)"
)

_SHAPES = (
    (_PROJECT, "placed.project"),
    (_BROUGHT, "placed.brought"),
    (_FIRM_OF, "placed.firm_of"),
    (_MOVED, "placed.moved"),
    (_OF_SITE, "placed.of_site"),
    (_FIRST_OF, "placed.first_of"),
    (_TOOK_PLACE, "placed.took_place"),
)


def read_placing(clause: Clause, frames: tuple[Frame, ...]) -> Iterator[Claim]:
    """Give the claims of location in a clause."""
    for frame in frames:
        if "settles" in frame.kinds:
            yield from _settled(clause, frame)
        if frame.kinds & {"builds", "runs", "makes"} and (
            frame.doing.known is not Known.UNNAMED or frame.shape == "relative"
        ):
            yield from _made_in(clause, frame)
    yield from _named_with_site(clause)
    yield from _moved_in(clause) if clause.names else ()
    yield from _works_at(clause) if clause.names else ()
    masked = clause.passage.masked
    for pattern, rule in _SHAPES if clause.names else ():
        for match in pattern.finditer(masked, clause.start, clause.end):
            what = clause.passage.within(match.start("what"), match.end("what"))
            site = lowest(clause.passage.within(match.start("site"), match.end("site")))
            if rule != "placed.firm_of" or _is_seat(site[0]):
                yield Claim("LOCATED_IN", what, site, clause, *match.span(), rule)


def _works_at(clause: Clause) -> Iterator[Claim]:
    """What a name tells by its neighbour: the county of a firm, the place of its works."""
    passage = clause.passage
    for match in _FIRM_AT.finditer(passage.masked, clause.start, clause.end):
        site, firm = passage.slots[match.start()], passage.slots[match.end()]
        division = find_division(site.refs[0].name)
        if site.end == firm.start and division and division.kind == "district":
            span = match.start(), match.end() + 1
            yield Claim(
                "LOCATED_IN", (firm,), (site,), clause, *span, "placed.firm_at", inferred=True
            )
    for match in _BRANCH.finditer(passage.masked, clause.start, clause.end):
        what, site = (passage.slots[match.start(name)] for name in ("what", "site"))
        if site.label == "Park" or find_division(site.refs[0].name):
            yield Claim(
                "LOCATED_IN",
                (what,),
                (site,),
                clause,
                *match.span(),
                "placed.branch",
                inferred=True,
            )


def _moved_in(clause: Clause) -> Iterator[Claim]:
    masked = clause.passage.masked
    for match in _MOVES_IN.finditer(masked, clause.start, clause.end):
        zones = [at for at in clause.passage.slots if at < match.start() and masked[at] == "ⓚ"]
        what = clause.passage.within(match.start("what"), match.end("what"))
        if zones:
            zone = (clause.passage.slots[zones[-1]],)
            yield Claim("LOCATED_IN", what, zone, clause, *match.span(), "placed.moves_in")


def _settled(clause: Clause, frame: Frame) -> Iterator[Claim]:
    match = _SITE.match(clause.passage.masked, frame.verb_end, clause.end)
    if match:
        site = lowest(clause.passage.within(match.start("site"), match.end("site")))
        things = tuple(slot for slot in frame.doing.slots if slot.label in _THINGS)
        doing = Doing(things, Known.NAMED if things else Known.UNNAMED)
        span = (frame.start, match.end())
        yield from claims_of("LOCATED_IN", doing, site, clause, span, "placed.settles")


def _made_in(clause: Clause, frame: Frame) -> Iterator[Claim]:
    match = _IN_SITE.search(clause.passage.masked, clause.start, frame.start)
    things = tuple(slot for slot in frame.objects if slot.label in _THINGS)
    if match and things:
        site = lowest(clause.passage.within(match.start("site"), match.end("site")))
        yield Claim(
            "LOCATED_IN", things, site, clause, match.start("site"), frame.end, "placed.made_in"
        )


def _named_with_site(clause: Clause) -> Iterator[Claim]:
    """建设西太湖“长三角青年创新创业港”, 柬埔寨西港特区: the site stands right before the name."""
    for at, slot in clause.passage.slots.items():
        before = clause.passage.slots.get(at - 1)
        inside = clause.start <= at < clause.end
        passage = clause.passage
        # “惠购湖北”“惠游湖北”平台; 钟楼 | 常经开 in two cells of a table.
        apart = before and (before.end in passage.closing or before.end in passage.breaks)
        if inside and before and not apart and _is_site_of(before, slot):
            yield Claim(
                "LOCATED_IN", (slot,), (before,), clause, at - 1, at + 1, "placed.before_name"
            )


def _is_seat(site: Slot) -> bool:
    """Tell a zone, a city or a district from a country or a province."""
    return site.label == "Park" or site.refs[0].name.endswith(("市", "区", "县", "旗"))


def _is_site_of(site: Slot, thing: Slot) -> bool:
    """Tell a site from the first of two quoted names: 西太湖“…港”, not “…港”“…谷”."""
    if site.surface.endswith(_WIDE):
        return False
    near = thing.start - site.end <= 1 and not site.surface.startswith("“")
    # 贵阳贵安: two areas side by side by their short names
    near = near and len(thing.refs[0].name) >= _NAMED and len(thing.surface) > _SHORT
    return near and site.label in _SITES and thing.label in ("Platform", "Park")
