"""Whether a found stretch of words names a programme: an event, a fund or a plan."""

import re

from policygraph.ingest.lazy import lazy
from policygraph.ingest.recognise.candidates import LEVELS, Candidate, ending_re, words
from policygraph.ingest.recognise.page import HARD, SOFT, Page
from policygraph.ingest.recognise.proper import is_brand, residue
from policygraph.ingest.segmenter import frequency

_SHORT, _LONG = 3, 5
"""More characters than these before its suffix has a name that no brand marks."""
_COMMON = 30
"""Occurrences in the dictionary's corpus from which a word alone is no event's name."""
WIDE = ("世界", "中国", "全国", "全球")
# A verb that makes, runs or joins a programme stands before its name: 深入实施X工程.
_VERB_RE = lazy(
    "(?:实施|开展|推进|推行|组织|举办|承办|启动|落实|设立|办好|参加|参与|围绕|抓好|拓展|创办|入选|利用|用好"
    "|深化|扩大|总结|发起|推出|完善|发挥|申报|享受|推广|开发|探索|做好|试行|执行|依托|以|与|和|及|、|“|，|：|\n|）"
    r"|\d[．.])(?:好|了|一批|国家|省|市|区)?$"
)
_HELD_RE = lazy("(?:组织|举办|承办|创办|办好|召开|参加|以及|和|、)$")
# 第十届市运动会成功举办
_EDITION = "(?:第[一二三四五六七八九十百0-9]+届|首届)(?:全国|全省|全市)?"
_EDITION_RE = lazy(_EDITION)
_EDITION_BEFORE_RE = lazy(f"{_EDITION}$")
# 获评全国村庄清洁行动先进县: an honour.
_HONOUR_RE = lazy("”?(?:先进|示范|试点)(?:县|市|区|城市|单位|集体|企业)")
_SCENES_RE = lazy("[A-Z0-9]+场|[0-9]+轮")
# 高质量发展, 布展, 杂技展演
_PART_RE = lazy("^[发开布拓扩参会巡]|[演览会示馆销现期年]$")
# 引黄入泰工程, 高速东延工程, 跨海联网工程, 2号泊位工程, 5号线二期（南延）工程: built.
_WORKS_RE = lazy(
    "引[一-鿿][入济补][一-鿿]|[东南西北]延[）”]?$|号线|泊位|高铁|高速|航道|管道|灌区|水资源配置|[一二三四五]期"
    "|(?:段|互通|采选|排|复航|送出|安装|安防|外绕|调蓄|避险|防洪提升|综合治理|联网|通航|附属|改造提升|引水|补水|饮水|燃气"
    "|基建|承包|深部|酿酒|应急|碧道提升|经济带|修复|蓄能|配套)$"
)
# “引黄入泰”工程; near miss: “引江入乡”人才工程.
_WATER_RE = lazy("^引[一-鿿][入济补][一-鿿]$|[引调]水$")
# 盐城园获第十二届省园博会金奖
_PRIZE_RE = lazy("获(?:第|首|得)|应(?:采取|当)|可以")
# 广州市生育保险, 天河区企业缴纳社会保险: insurance by law.
# 恢复广交会线下展览, 大幅压减论坛; near miss: 世界客属恳亲大会.
_ACTED_RE = lazy("^(?:恢复|大幅|压减|压缩|做响|打响|擦亮|系统|候选)|(?:赛区|全国|活动)[和及]")
# 深入推行“一链一院一基金”模式: what the quote says is a manner.
_DEED_RE = lazy("(?:实际|付诸|具体|自觉)$")
_MANNER_RE = lazy("[一-鿿]{0,9}”(?:[一-鿿]{0,4}(?:模式|机制|体系|格局|制度|理念|链条))")
# 专栏14 大健康和养老产业重大工程: the caption of a box.
_CAPTION_RE = lazy("[　 ]*专栏 ?[0-9一二三四五六七八九十]")
# 亮身份、亮职责、亮评价结果“三亮”专题行动; near miss: 场景应用“百千万”工程.
_SUM_RE = lazy(".“[两二三四五六七八九十](?:[一-鿿]|[一-鿿][一两三四五六七八九][一-鿿])”[^“”]{0,2}$")
# 产业领域各类政府引导基金, 药品同步调出基金支付范围: sorts of funds, and a verb before the fund.
_SORT_RE = lazy("^[一-鿿]{0,10}(?:各类[一-鿿]{0,8}基金|调出[^，。；]{0,6}基金|基金支付)")
_LINE = 30
"""Characters from a fund's beginning on that are looked at for a sort of funds."""
_LEGAL_RE = lazy("(?:社会|生育|医疗|养老|失业|工伤)$")
# 设立全国首只数字人民币融资增信基金: the number is no part of the name.
_FIRST_RE = lazy("(?:全国|全省|全市|国内)?首[只支个]")
_FOUNDED_RE = lazy("(?:设立|组建|发起|用好|发挥|成立|扩大|的|“)$")


def is_program(item: Candidate) -> bool:
    """Tell whether a candidate for a programme is one: an event, a fund or a plan."""
    idiom = (item.base + item.suffix.word).endswith(words("program", "idioms"))  # 搞政绩工程
    pair = "”和“" in item.base or "排查整治和" in item.base  # “英才集聚”和“归乡”工程 are two
    honour = _HONOUR_RE.match(item.page.text, item.start + len(item.suffix.word))
    honoured = honour is not None and item.suffix.kind == "plan"
    if (
        honoured
        or idiom
        or pair
        or _PRIZE_RE.search(item.base)
        or _is_manner(item)
        or _is_summed(item)
    ):
        return False
    if len(item.suffix.word) == 1:  # 首届国际新能源汽车展
        edition = _EDITION_RE.match(item.base) or _EDITION_BEFORE_RE.search(item.before)
        behind = item.page.text[item.start + 1 : item.start + 2]
        whole = item.suffix.word in "展节周" and len(item.base) > _SHORT
        return edition is not None and whole and not _PART_RE.search(item.base[-1] + "|" + behind)
    if _SCENES_RE.match(item.base):
        return False
    if item.suffix.kind in ("event", "competition"):
        return _is_event(item)
    if item.suffix.kind == "finance":
        return _is_fund(item)
    return _is_plan(item)


def _is_manner(item: Candidate) -> bool:
    """Tell whether a candidate ends in quotes that say how something is done."""
    end = item.start + len(item.suffix.word)
    quoted = item.page.text.startswith("”", end) and "“" not in item.base
    return quoted and _MANNER_RE.match(item.page.text, end) is not None


def is_waterwork(base: str, tail: str = "") -> bool:
    """Tell whether quoted words, or those behind the quote, are works of water or lines.

    “引黄入泰”工程, “两库四河”引调水工程, “南三县”天然气管线工程; not “智慧黔城”建设工程.
    """
    behind = tail.removesuffix("工程")
    built = behind != "" and not behind.endswith("建设") and is_built(behind)
    return built or bool(_WATER_RE.search(base))


def _is_summed(item: Candidate) -> bool:
    """Tell whether quotes sum up a list that a candidate ends: 进机关、上高速“六进一上”行动."""
    return item.before.endswith("、") and _SUM_RE.search(item.base) is not None


def is_battle(page: Page, start: int, end: int) -> bool:
    """Tell whether a 攻坚战 is a campaign of its own: 长江保护修复攻坚战, not 污染防治攻坚战."""
    return page.names_in(start, end) or "“" in page.text[start:end]


def is_built(base: str) -> bool:
    """Tell whether the words before 工程 name works: 跨海联网, 引黄入泰, 道路."""
    return bool(ending_re("program", "works").search(base) or _WORKS_RE.search(base))


def _is_event(item: Candidate) -> bool:
    base, known = item.base, item.suffix.word in words("program", "events")
    if ending_re("program", "meetings").search(base) or _ACTED_RE.search(base):
        return False
    wide = base.startswith(WIDE) or item.is_placed
    edition = _EDITION_RE.match(base)
    if edition or _EDITION_BEFORE_RE.search(item.before):
        own = base[edition.end() :] if edition else base
        if known and own and (residue(own) or own[0] in LEVELS or item.is_placed):
            return True
    held = bool(_HELD_RE.search(item.before)) and len(base) > _SHORT
    if item.suffix.word in ("博会", "洽会") and item.is_placed and len(item.own) == 1:
        return True  # 四川农博会
    if item.suffix.word in ("博会", "洽会") and len(base) == 1:  # 物博会, 茶博会
        return not item.page.text[item.left - 1].isalnum() or held or _fresh(item)
    # 提交大会, 压缩论坛: a verb and no name; near misses: 量子大会, 黄河论坛.
    meeting = item.suffix.word.endswith(("大会", "论坛", "座谈会", "推介会"))
    plain = meeting and frequency(base) >= _COMMON and not (item.is_placed or wide)
    return known and (held or (is_brand(residue(base)) and not plain) or (wide and is_brand(base)))


def _fresh(item: Candidate) -> bool:
    """Tell whether a word that ends names stands right before a candidate."""
    word = item.page.word_ending(item.left)
    return word is not None and word.sort in (HARD, SOFT)


def _is_fund(item: Candidate) -> bool:
    base = item.base
    legal = item.suffix.word in ("保险", "险") and _LEGAL_RE.search(base)
    if base.startswith("获"):  # 如已获北京文化艺术基金支持
        return False
    if legal or _FIRST_RE.match(base) or _SORT_RE.search(item.page.text[item.left :][:_LINE]):
        return False
    own = re.sub("|".join(words("program", "funds")), "", base)
    if own != base and not is_brand(residue(own)):
        return False
    marked = residue(base) if item.suffix.word.endswith("资金") else base
    founded = bool(_FOUNDED_RE.search(item.before)) and is_brand(marked)
    return founded or (item.is_placed and len(base) > _SHORT + 1)


def _is_plan(item: Candidate) -> bool:
    word, base = item.suffix.word, item.base
    talent = item.suffix.kind == "talent" and word.endswith("计划") and item.is_placed
    if talent and is_brand(residue(base)):  # 太湖人才计划
        return True
    if word in words("program", "weak") or not _VERB_RE.search(item.before) or "专栏" in base:
        return False
    if word.endswith("奖"):
        return item.before.endswith(("设立", "评选", "设", "“", "、")) and is_brand(base)
    if word.endswith("试点") and item.before.endswith(words("program", "won")):
        return False
    marked = is_brand(residue(base)) or item.is_placed or len(base) > _LONG
    return marked and len(base) > _SHORT and not _is_no_plan(item)


def _is_no_plan(item: Candidate) -> bool:
    """Tell whether a plan's words are a caption, a figure of speech, a status or works."""
    word, base = item.suffix.word, item.base
    line = item.page.text.rfind("\n", 0, item.left) + 1
    deed = base.startswith("唯一") or (word == "行动" and _DEED_RE.search(base))  # 体现在实际行动上
    if deed or _CAPTION_RE.match(item.page.text, line, item.left + 1):
        return True
    if word == "攻坚战" and not is_battle(item.page, item.left, item.start):
        return True
    # 入选国家公交都市建设示范工程: a status
    if word == "示范工程" and item.before.endswith(words("program", "won")):
        return True
    if word not in ("工程", "提升工程") or (word == "提升工程" and base.endswith("整治")):
        return False  # 农村人居环境整治提升工程
    return is_built(base) or is_built(base + word.removesuffix("工程"))  # 沿江碧道提升工程
