"""Programmes that a verb frames: from 实施 to 行动, whatever verbs stand between.

扩大X试点, 实施数字经济核心产业加速行动 name one. Works that are built (实施南环路改造工程) and bare
counts (三大行动) are none.
"""

import re
from collections.abc import Iterator

from policygraph.ingest.gates import find_near, match_at, stops_before
from policygraph.ingest.lazy import lazy
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.naming import bare, without_edition
from policygraph.ingest.recognise.page import NAME, Page
from policygraph.ingest.recognise.programs import is_battle, is_built
from policygraph.ingest.recognise.proper import is_brand, residue
from policygraph.ingest.recognise.suffixes import is_blocked
from policygraph.ingest.regions import find_division

RULE = "frame"
_LONG = 5
"""Characters beyond which a name needs no brand or field."""
# 扩大婴幼儿配方乳粉质量安全追溯试点, 加大营商环境突出问题专项整治力度, 开展招商引资大比武, 信访问题
# 源头治理三年攻坚; near misses: 入选试点城市, 开展先行试点, 开展污染防治攻坚.
# 落实医养结合与失能老年人评估试点, 完成3.02万亩森林可持续经营试点, 扩大“党建带社建、村社共建”试点,
# 推进“5G+”医疗健康应用试点项目建设;
# near miss: 争创国家儿童友好城市试点, one that is won.
_RUN = (
    "(?:开展|推进|推动|深化|(?<!业)扩大|推广|总结|实施|启动|参与|承担|用好用足|用足用好|用足|用好|抓好|做好|完成|加快"
    "|推开|试行|加大|打好|组织|落实|推行|拓展|承接|探索|巩固(?:提升|拓展)?|抓细抓实|做深做实)"
)
# 开展以山洪地质灾害为重点的防灾减灾避灾专项行动
_ABOUT = "(?:以[^，。；、\n]{2,16}为(?:重点|主题|主线|核心|抓手)的)?"
_PILOT_RE = lazy(
    f"{_RUN}(?:推进|推动|开展|实施|落实)?(?:好|了)?"
    f"{_ABOUT}(?:[0-9.]+万亩|[0-9]+轮|[0-9]+个(?=[^，。；\n]{{8,20}}试点))?"
    "(?P<name>(?!）)(?:“[^“”\n]{3,20}”(?=试点)|(?:“[^“”\n]{2,20}”|[一-鿿A-Za-z0-9（）“”·+＋]){2,34}?)"
    "(?P<tail>试点(?:项目(?=建设|[，。；\n]))?|专项治理|专项整治|集中整治|集中治理|专项行动|专项斗争|示范行动|提升行动|攻坚行动"
    "|(?:大(?:排查|起底|整治|比武|会战|走访|练兵|比拼))+(?!行动|活动|大)|(?:三年|专项|百日|治理)攻坚(?!战|行动)))"
    "(?!城市|地区(?!抓)|单位|企业|示范|资格|名单|机构|学校|院校|高校|园区|经验交流|合格|基地|镇|村|县|区|市|省|州|方案|计划)"
)
# 工业倍增升级三年行动胜利收官; 农村集体经营性建设用地入市试点破冰: what was carried out.
# 城市更新试点通过国家验收, 长阳 | 国家低碳城市试点获评优良; near miss: 推广江阴市试点经验.
_DONE_RE = lazy(
    "(?:^|[，。；、\n])(?:我[省市区县州]|[一-鿿]{2,3}(?=国家))?(?P<name>[一-鿿A-Za-z0-9（）“”·+＋]{4,30}?"
    "(?P<tail>试点|行动计划|行动|攻坚战|大会战|专项整治|专项治理))(?:工作|任务|(?<=试点)项目)?"
    "(?=(?:全面|胜利|圆满|顺利|成功|深入|扎实|持续|有序|稳步|纵深|高效|加快|深化|率先|正式)*"
    "(?:收官|完成|破冰|启动|推进|实施|开展|落地|推开|见效|告捷|进展)(?!会)|成效[显明][著显]|扎实有效"
    "|(?<=点工作)(?:排名|入选|获|走在|经验|成绩)|(?<=点)成[果效][获在走位]|通过(?:国家|省|终期|验收|评估)|走深走实|初见成效"
    "|(?<=点)(?:经验(?:[获被在向]|全[国省市区]|入选)|获(?:评|国家|全国|省)|再获)|(?<=试点项目)完成)"
)
_DONE_NEEDED_RE = lazy("试点|行动|攻坚战|大会战|专项[整治]")
# 积极开展巴中优质产品市场推广活动, 启动新一轮万名大学生城市体验活动; near miss: 开展志愿服务活动.
_ACTIVITY_RE = lazy(
    "(?:开展|举办|组织|启动|承办|参与|参加|举行|深化|推进|抓好|办好)(?:好|了)?(?:新一轮|首届|[0-9]{4}年?)?"
    "(?P<name>[一-鿿（）“”—·0-9]{5,24}?(?P<tail>活动))(?=[，。；、\n])"
)
# 百城千企对接活动, 两大万亿产业百场对接活动; 自治县成立40周年活动, 项目建设年活动.
_MANY_RE = lazy("^[百千万](?!余)|百场|百企|[0-9]周年|年活动$")
_NO_ACTIVITY_RE = lazy(
    "[的等和及与暨]|开展|组织|举办|参[加与]|实施|承办|系列|专场|主场|主题|创建|教育|违法|犯罪|经营|行动|打造"
)
# 出台首位产业集群行动计划; near miss: 制定年度工作计划.
_MADE_RE = lazy(
    "(?:出台|制定|制订|编制|印发|研究制定|制定实施|发布)(?:了|实施)?(?:新一轮|全省|全市)?"
    "(?P<name>[一-鿿A-Za-z0-9（）“”·+＋]{5,28}?(?P<tail>行动计划|攻关计划|倍增计划|培育计划|激励计划|支持计划|发展计划))"
    "(?=[，。；、\n和及等（])"
)
# 获批省创新能力建设计划暨…, 市成果转化培育计划相应突出…; near miss: 省重点项目年度投资计划.
_OWN_RE = lazy(
    "[省市](?<=[获入列担报施实接对在得批项成功行，。；、：\n].)(?![场域政民级县区内直外])"
    "(?P<name>[一-鿿]{4,16}?(?P<tail>计划|专项))(?=[，。；、\n和及与等（支立项相暨])"
)
_NO_OWN_RE = lazy(
    "投资|年度|招生|供地|用地|立法|采购|审计|检查|五年|生产|供应|预算|实施|推进|重点|重大项目|土地|完成|工作|监督|改革"
)
# 深入实施数字经济核心产业加速行动; near miss: 推进机场改扩建工程, a work that is built.
_PLAN_RE = lazy(
    "(?:实施|开展|落实|打赢打好|打好打赢|打好|打赢|(?P<any>启动|推进|推动|深化|完成|抓好))(?:好|了)?"
    "(?:新一轮|国家|全国|全省|全市|全区|[省市区县州](?!级|场|域|民|政|际|区|县|城))?"
    "(?P<name>[一-鿿A-Za-z0-9（）“”·+＋]{4,30}?"
    "(?P<tail>行动计划|行动|计划|(?<!系统)工程|攻坚战|大会战|(?<=”)综合整治))"
    "(?=[，。；、\n和及与等（]|建设|部署|进展|收官|(?:实现)?首战|攻坚之战|高效落实)"
)
_PLAN_NEEDED_RE = lazy("行动|计划|工程|攻坚战|大会战|综合整治")
# 推进跨境电商综合试验区建设和市场采购贸易方式试点: a verb or a link inside begins the name anew.
_AGAIN_RE = lazy(
    "(?:开展|推进|推动(?!高质量发展行动)|(?<!^全面)深化|推广|总结|(?<!规划)实施|启动|积极参与|建设和|改革和|行动和|工作和)(?=.{6})|办法以及|办法和|意见和|以及(?=.{5})"
)
# 被推广或列入全国试点
_NO_RUN_RE = lazy(
    "[的，。；]|试点|(?<![高中初同平])等(?!级)|^在全|^(?:一批|各类|多项|系列|首批|先行|与|和|对)|^(?:能力|质量|水平|品质|效能|服务)提升$|相关|有关|部分|^参与|优先|按照"
    "|(?:开展|进行|率先)$|^或|^(?:全国|全省)?唯一|(?:列入|入选)(?:全国|国家|全省)"
    "|[一二三四五六七八九十]+[大项]$|^[一-鿿]{2,4}(?:[市县]|(?<![街社校片])区)$"
    "|(?:试验|实验|示范|先导)区$|^(?:首批)?[0-9]+[项个座所条家处件]|^(?:建设|落实|打好|制定|推进|推动|开展|.级以上)|^(?:.级)?(?:综合|改革|专项)$|建设首批"
)
# 三大战略行动, 健康枣庄建设“十大行动”: a count. 116个…工程, G80…二期工程: works.
_COUNT_RE = lazy(
    "[一二三四五六七八九十两0-9]+[大项个条]|项目(?:前期|推进|库)?$|一系列|年度|进度|工作$|[0-9]+(?:千米|公里|千伏)|[一二三四]期$"
)

# 六大产业链三年行动计划 is one, of a field that has parts; near miss: 六大重大战略行动.
_FIELD_RE = lazy("^[二三四五六七八九十]+大(?!重[大点])(?=[一-鿿]{5,})")
# 推进县城承载能力提升工程, 实施财源建设工程: what is no thing to be built; near misses:
# 推进30所学校改薄提升工程, 文一路提升工程, 实施公共体育设施建设工程.
_ABSTRACT_RE = lazy(
    "(?:提质|提质扩容|提质增效|扩面|焕新|(?:能力|质量|水平|素质|品质|效能)提升|强链|补链|延链|达标|奋进|惠民|富民|培育|培优|倍增|赋能|集聚|育人"
    "|智能制造示范|善治示范|普及|促进|振兴|幸福教育|全民健[身康]|基因传承)$"
    "|(?:体系|理论(?:研究和)?|乡风|财源|队伍|能力|文化|人才|品牌|信用|环境|作风|阵地|嵌入式服务设施)建设$|数字(?:化|基础)?设施(?:扩容|升级|建设)$"
)
_BUILT_RE = lazy(
    "[0-9条座期]|[东西南北]延|高速|铁路|公路|[一-鿿](?:路|街|桥|站|港|渠|堤|河|湖)(?!径)[一-鿿]{0,4}$|管网|排水|供[水热气]|防[洪涝]|水厂|道路|小区|桥下空间|航道"
)

_LEVEL_RE = lazy(  # 完成省“一部一站”紧密协作试点任务
    "^[0-9]+轮|^[省市区](?=“)|^(?:全[国省市]首[个批]|国家级?(?=.{8})|(?:全省|全市|省级|市级)?首批|(?:全省|全市|省级|市级)(?!域))(?=.{6})"
)
# 推进石棉县 | 全国农村集体经营性建设用地入市试点; near miss: 推进贵阳市营商环境试点.
_PLACED_RE = lazy("[一-鿿]{1,6}?[省市县区州旗](?=(?:全国|国家|全省|省级|自治区)[^，。；]{4,}试点)")
# 实施工业倍增计划: what of general words is a name; near miss: 重大专项行动.
_COMMON_RE = lazy(
    "(?!重[大点]|专项|实际|联合|统一|具体|系列|各类|年度|全民|综合(?!改革)|集中)[一-鿿]{4}"
)
_KIND_RE = lazy("配套|设施|[美绿亮]化|建筑|市政|水利|电力|交通|蓄能|标志|民生|民心|实事")
_QUOTED_RE = lazy("“[^“”]*”")
# 实施知识更新工程和技能提升行动: two programmes, each with its own last word.
_TWO_RE = lazy(
    "(?<=工程|行动|计划|试点|程”|动”|划”|点”)[和与及](?=[^和与及]{4})"
    "|(?<=专项整治|专项治理|排查整治|集中整治|三年攻坚|专项攻坚)[和与及](?=[^和与及]{6})"
)
# “TOP330”乡情引才和“智选金华”大学生集聚(工程)
_QUOTED_PAIR_RE = lazy(
    "(?P<first>[^“”]*“[^“”]+”)和(?P<second>[^“”]*“[^“”]+”)"
    "|(?P<one>“[^“”]+”[一-鿿]{2,8})和(?P<two>“[^“”]+”[一-鿿]{2,8})"
)

# 科技企业“双倍增”“两清零一提升”行动 are two, each by its own marks.
_NO_FIELD = ("企业", "行动", "攻坚战", "工程")
_QUOTES_RE = lazy("(?P<quotes>(?:“[^“”]+”[、和及]?){2,})(?P<rest>[^“”]{0,6})")


# 成功入选整区域推进高标准农田建设国家试点, 常山、开化入选深化…全国试点: won, not run.
_WON_RE = lazy("(?:入选|列入|获批|获评|荣获|成为)(?:[一-鿿]{0,3})$")
_BEFORE = 6
"""Characters before a verb in which another verb may say that a pilot is won."""
# 打好城投类国企债务风险化解攻坚战; near misses: 打好污染防治攻坚战, 反腐败斗争攻坚战.
_WIDE_AIM_RE = lazy("污染防治|反腐|脱贫|斗争|奋斗|目标|改革$|改革发展")
# 农村人居环境整治提升和乡村建设(三年行动), 化肥使用量负增长和有机肥增量替代(行动): two; near miss:
# 重点文物和文化遗产保护利用(工程), two subjects of one deed.
_DEEDS_RE = lazy(
    "(?P<one>[一-鿿]{3,14}(?:提升|建设|整治|改造|增长|替代|治理|培育|攻坚|增效))[和与](?P<two>[一-鿿]{2,14}(?:提升|建设|整治|改造|增长|替代|治理|培育|攻坚|增效))(?P<rest>(?:三年|专项|攻坚)?)"
)


def find_framed(page: Page) -> Iterator[Mention]:
    """Give the programmes that a verb and a last word frame."""
    yield from _read(page, _PILOT_RE)
    plans = find_near(_PLAN_NEEDED_RE, _PLAN_RE, page.text)
    yield from _read(page, _PLAN_RE, plans)
    starts = stops_before(_DONE_NEEDED_RE, page.text, "，。；、\n")
    yield from _read(page, _DONE_RE, match_at(starts, _DONE_RE, page.text))
    yield from _read(page, _MADE_RE)
    yield from _read(page, _OWN_RE)
    yield from _activities(page)


def _read(
    page: Page, frame: re.Pattern[str], found: Iterator[re.Match[str]] | None = None
) -> Iterator[Mention]:
    for match in found or frame.finditer(page.text):
        base = match["name"].removesuffix(match["tail"])
        if base.count("“") != base.count("”") or not _is_name(base, match["tail"]):
            continue
        if frame is _OWN_RE and _NO_OWN_RE.search(base):
            continue
        if match["tail"] == "攻坚战" and not _is_battle(page, match, base):
            continue
        if "试点" in match["tail"] and _WON_RE.search(page.text[: match.start()][-_BEFORE:]):
            continue
        if frame is _PLAN_RE and not _is_plan(page, match, base):
            continue
        again = None if base.startswith("“") else _AGAIN_RE.search(match["name"])
        start = match.start("name") + (
            again.end() if again else _length_of_place(page, match["name"])
        )
        yield from _programs(page, start, match.end("name"), match["tail"])


def _is_battle(page: Page, match: re.Match[str], base: str) -> bool:
    """Tell whether a 攻坚战 is one of its own, by a name in it or by a narrow aim."""
    narrow = len(base) > _LONG and not _WIDE_AIM_RE.search(base)
    return narrow or is_battle(page, *match.span("name"))


def _length_of_place(page: Page, name: str) -> int:
    """Give how long the place is that carries out what a higher level has set up."""
    placed = _PLACED_RE.match(name)
    return placed.end() if placed and find_division(placed[0], page.chain) else 0


def _activities(page: Page) -> Iterator[Mention]:
    """Give the activities that begin with a place or with how many take part."""
    for match in _ACTIVITY_RE.finditer(page.text):
        word = page.word_at(match.start("name"))
        placed = word is not None and word.sort == NAME and word.start == match.start("name")
        many = _MANY_RE.search(match["name"])
        if (placed or many) and not _NO_ACTIVITY_RE.search(match["name"]):
            name = bare(match["name"])
            yield Mention(*match.span("name"), "Program", name, match["name"], RULE, "event")


def _is_name(base: str, tail: str) -> bool:
    marked = is_brand(residue(base)) or len(base) > _LONG
    common = _COMMON_RE.fullmatch(base) is not None
    if common and tail == "工程" and _KIND_RE.search(base):  # 市政配套工程
        return False
    if tail != "工程":
        marked = marked or len(base) == _LONG or common
    elif not is_built(base):  # 实施就业促进工程
        marked = marked or common
    if tail == "专项整治" and len(base) == _LONG - 2:  # 招投标专项整治
        return not _NO_RUN_RE.search(base)
    return marked and len(base) >= _LONG - 1 and not _NO_RUN_RE.search(base)


# 实施农村道路提标改造工程, 大力实施城镇保障性安居工程: a line of works all over a region; near
# misses: 推进城市防洪工程, 实施水阳江防洪治理工程, one work.
_EVERYWHERE_RE = lazy(
    "(?:农村|城镇|城乡|坝区|现代|国省干线|老年人|特殊困难|残疾人|高标准农田|湿地|矿山|地质"
    "|生态|新型|小型|中小|地下|既有|老旧)"
    "(?!等)(?:(?![等第的市县区段路桥港渠库])[一-鿿]|区(?=建|现)|路(?=提|改|硬)|市(?=建|更)){2,20}"
)


def _is_plan(page: Page, match: re.Match[str], base: str) -> bool:
    """Tell whether a frame holds a plan and neither a count of plans nor a work that is built."""
    own = base if match["tail"] == "工程" else _FIELD_RE.sub("", base)
    blocked = is_blocked(page.text, match["tail"], match.end("name"))
    # 推进中职学校办学达标工程建设
    run = page.text.startswith("建设", match.end("name")) and _is_abstract(base)
    if _COUNT_RE.search(_QUOTED_RE.sub("", own)) or (blocked and not run):
        return False
    if match["tail"] != "工程" or _is_abstract(base):
        return True
    everywhere = _EVERYWHERE_RE.fullmatch(base) and not page.names_in(*match.span("name"))
    return not match["any"] and (bool(everywhere) or not is_built(base))


def _is_abstract(base: str) -> bool:
    """Tell whether an 工程 is no thing to be built: “智选330”大学生集聚."""
    plain = _QUOTED_RE.sub("", base)
    return bool(_ABSTRACT_RE.search(plain)) and not _BUILT_RE.search(plain)


def _programs(page: Page, start: int, end: int, tail: str) -> Iterator[Mention]:
    """Give the programme of a span, or two: “友城常青”和外籍人士“家在武汉”工程."""
    printed = page.text[start:end]
    if two := _TWO_RE.search(printed):
        yield from _programs(
            page, start, start + two.start(), printed[: two.start()].removesuffix("”")[-2:]
        )
        yield from _programs(page, start + two.end(), end, tail)
        return
    kind = {"试点": "project", "专项治理": "event"}.get(tail.removesuffix("项目"), "plan")
    within = printed.endswith(f"{tail}”")  # 迎亚运“三大提升行动”
    base = printed.removesuffix("”").removesuffix(tail) + ("”" if within else "")
    for part in (base,) if tail in ("专项整治", "专项治理") else _marked(base):
        name = without_edition(bare(_LEVEL_RE.sub("", part + tail)))
        yield Mention(start, end, "Program", name, printed, RULE, kind)


def _marked(base: str) -> tuple[str, ...]:
    """Give what of a base each of its marks names, or the base: 企业“双倍增”“两清零” has two."""
    quotes = _QUOTES_RE.search(base)
    apart = quotes and ("”“" in base or not quotes["rest"] or not quotes.start())
    if quotes and apart and quotes.end() == len(base):
        field = base[: quotes.start()]  # 基础研究人才“启航”“续航”; near miss: 企业, whom it is for
        field = field if len(field) >= _LONG - 1 and not field.endswith(_NO_FIELD) else ""
        marks = _QUOTED_RE.findall(quotes["quotes"])
        return tuple(field + item + quotes["rest"] for item in marks)
    if deeds := _DEEDS_RE.fullmatch(base):
        return deeds["one"] + deeds["rest"], deeds["two"] + deeds["rest"]
    pair = _QUOTED_PAIR_RE.fullmatch(base)
    return tuple(filter(None, pair.groups())) if pair else (base,)
