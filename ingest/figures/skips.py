"""Says which amounts are no figures: parts of names, durations, thresholds, numbers of parts.

`is_word` looks at the numeral alone, `reason_to_skip` at its clause; the reason is in words and
empty where the amount may be a figure.
"""

import re
from functools import cache

from policygraph.ingest.figures.amounts import Amount
from policygraph.ingest.figures.patterns import ends, one_of, words
from policygraph.ingest.figures.phrases import is_quantity
from policygraph.ingest.figures.slots import Slot
from policygraph.ingest.lazy import lazy

# 一个, 一批; not 一万家.
_ARTICLE = lazy(r"^一[^\d万千百亿]{1,2}$")
# 上述两家, 每家.
_POINTING = lazy(
    r"(?:上述|上面|这|该|那|每|每(?:招用|增加|新增|满|吸纳)|其余|另|同一|任一|某|逐|唯一)$"
)
# 所辖九个园区, 将拥有三个国家高新区、四个省级高新区; not 建成三个中心, which says nothing more.
_HELD_HERE = lazy(
    "(?:辖|拥有|现有|建有|共有|设有)(?:[一二三四五六七八九十]{1,3}个[^，。；、]{2,10}[、和])*$"
)
_ZONES = lazy(
    "[^，。；、的]{0,8}(?:园区|高新区|经开区|开发区|工业园|科技园|产业园|特色小镇)(?:[，。、；]|$)"
)
# 首次突破千亿、达1148亿元; near misses: 突破千亿元、增长10%, 突破30家、达产20家.
_MILESTONE = lazy(
    r"(?:突破|超过?|跨越|迈上)[\d.百千两三四五六七八九十]*(?:万亿|[万千百]?亿)(?:元|大关)*[、，](?:达到?|为)\d[\d.]*(?:万亿|[万千百]?亿)"
)
# 进入全国地级市前十、位居第四; near miss: 进入全省前十、全市第一.
_PLACED = lazy(r"[、，](?:位居|位列|排名?|列|居)第[\d一二三四五六七八九十]")
_RISES = lazy("(?:增[加长]?|提[高升]|上?升|发展|扩大|下?降|缩小|减少)[到至]")
# 大赛第四至六名企业.
_ORDINAL = lazy(r"第(?:\d+|[一二三四五六七八九十]+)[至到—-]$")
# 投资超5000万元项目, 年营业收入2000万元以上的企业: an attribute of the thing counted.
_ATTRIBUTE_AHEAD = lazy(
    r"(?:投资|产值|收入|营收|销售额?|税收|纳税|规模|注册资本|估值|面积|融资|贡献|出口额?|成交额|单体|投入"
    r"|单笔|价值|资产|达|级)(?:额|总额)?(?:超过?|达到?|在|突破|不低于|不少于)?$"
)
_CONDITION = lazy(
    r"^[对将凡经按]|符合|满足|具备|条件|申报|申请|要求|不予|应当|须|门槛|标准|资格|限额"
)
_TAX = lazy(r"(?:税率|按|减按|税前|加计扣除|抵扣|(?<!缴)费率|利率|利息|缴存|贴现)[^，。；]{0,6}$")
_HELD = lazy(r"(?:的)?[^，。；、]{0,8}(?:基金|资金|贷款|债券|投资|融资|补贴|消费券|税|经费)")
# 22个国控断面水质优良率: the rate is the indicator, the number marks what it is of.
_RATE_BEHIND = lazy(
    r"^(?:[^，。；、了]{2,16}|[^，。；了占]{2,22})(?:率|比例|比重)(?:均|都|分别|达|为|保持|稳定|[，、]|$)"
)
_OF_CLASS = lazy("的[^，。；、的]{2,10}?(?:占比|比例|数量)?(?:达到?|突破|占|超过?)")
# 建筑面积超过2万平方米的新建公共建筑 | 100%配建中水设施.
_SHARED = lazy("的[^，。；、的]{2,12}")
_COVERED = lazy(
    r"(?:的)?(?:全?覆盖|知晓|办结|到位|落实|完成|整改|委托|受理|入驻|达标|上线|办理|开放|公开|接入|处置|纳入|配备|响应|闭环|建立|保障|兑付|回应|接听)"
)
_COUNTED_SMALL = ("家", "名", "所", "户", "座", "台", "辆", "艘", "架", "枚")
"""Units with which a small number in Chinese signs still counts: 三家, 两所; not 三项制度."""
_LONG_UNITS = ("公里", "千米", "P", "EFLOPS", "PFLOPS")
"""Units of things that are built by length or by power: 800公里“四好农村路”, 3300P智算集群."""
# 中心城区10公里范围内, 5公里半径.
_WITHIN = lazy("(?:的)?(?:范围|半径|以内|之内|开外|外(?:的|，))")
_REACHED = ("达到", "达", "为", "至", "到")
# 流域面积3000平方公里以上大江大河, 用气量1万吨以上的企业; near miss: 绿地3公顷以上，.
_SIZED = lazy("的?(?!用于|并|和|及|、|，)[一-龥]{2}")
_MASS = 10_000
# 3亿棒 | 食用菌深加工、香菇深加工等项目: what one project of several is to make.
_AMONG_PROJECTS = lazy("[^，。；、等]{2,16}、[^，。；]*等[^，。；、]{0,8}(?:项目|基地|产业园)")
_SMALL = 20
"""Numbers below this, written 四 or 两, mostly count the parts of a policy."""
_CAPACITY = r"[^，。；、]{0,8}(?:能力|产能|规模)"
"""What a yearly output measures: 年产3亿瓦时生产能力; not 年产5万吨白酒技改."""
_CLASS = "marks a class of things"
# 降低企业成本18条措施, 优化营商环境举措18条, 新能源汽车36条、; not 示范带2条, 18条线路.
_ARTICLES = lazy(r"[^，。；、的]{0,8}(?:政策|措施|意见|举措|条款|规定|办法|要求|禁令|准则)|[”」]")
_ARTICLES_AHEAD = lazy(
    r"(?:政策|措施|意见|举措|条款|规定|办法|要求|清单|新政|经济|改革|发展|环境|服务|汽车|消费|人才|金融"
    r"|民企|民营|稳增长|纾困|创新|总部|制造业|成本|“|(?:推出|出台)“[^“”]{2,14}”)$|(?:落实|落细|用好|用足|兑现)[^，。；]{0,9}”?$"
)
# 符合以下3个条件之一, 3家五星级基地之一: how many there are to choose from.
_ONE_OF = lazy("[^，。；、]{1,12}之一|(?:条件|情形)")
# 聚焦8个重点领域, 3个关键环节; not 8个重点产业集群.
_PARTS = lazy(
    r"(?:(?:细分)?(?:重点|关键|主要|重要|核心|特色|优势|具体|不同)(?:领域|环节|方面|方向|阶段|步骤|层面|维度)"
    r"|方面|环节)(?:$|[，。、；的])"
)


def is_word(sentence: str, amount: Amount, masks: tuple[tuple[int, int], ...]) -> bool:
    """Say whether a numeral is no amount at all: in a name, a date, a duration, 一个, 上述两家."""
    vague = not amount.plain and sentence[amount.first - 1 : amount.first] == "数"
    if vague or any(a <= amount.first < b for a, b in masks):
        return True  # 以数十家创新型领军企业为龙头
    if amount.form == "money" and not amount.plain and amount.value < _SMALL:
        return True
    if amount.form == "spans":
        return not _span_noun().search(sentence[: amount.start])
    if amount.form != "count" or amount.before:
        return False
    if _ARTICLE.match(sentence[amount.first : amount.end]):
        return True
    small = not amount.plain and amount.value < _SMALL and amount.unit not in _COUNTED_SMALL
    ahead = sentence[: amount.start]
    if small and amount.unit == "个" and _HELD_HERE.search(ahead):
        small = not _ZONES.match(sentence[amount.end :])
    return small or bool(_POINTING.search(ahead) or _ORDINAL.search(ahead))


@cache
def _span_noun() -> re.Pattern[str]:
    """Give the nouns whose value is a time: 人均预期寿命79.5岁."""
    reach = r"(?:达到|达|为|提高到|提高至|超过|增至|至|保持在|稳定在)?$"
    return re.compile(one_of("units", "span_nouns") + reach)


def reason_to_skip(sentence: str, slot: Slot, following: Slot | None) -> str:
    """Give why the amount of a slot is no figure, or an empty text."""
    left, right = sentence[slot.left[0] : slot.left[1]], sentence[slot.right[0] : slot.right[1]]
    tests = {"count": _skip_count, "share": _skip_share, "money": _skip_money}
    test = tests.get(slot.amount.form, _skip_physical)
    return (
        test(slot.amount, left, right)
        or _skip_attribute(slot, following, left, right)
        or _skip_condition(sentence, slot)
    )


def begins_rise(sentence: str, slot: Slot) -> bool:
    """Say whether a value is what a rise begins with, and no year tells when: 由1个增至4个.

    So is a mark that was passed where the sentence goes on to the exact value.
    """
    before = sentence[: slot.amount.start]
    if _MILESTONE.match(sentence, slot.amount.start):
        return True
    if slot.amount.form == "rank" and slot.amount.bound == "<=":
        return bool(_PLACED.match(sentence, slot.amount.end))
    if not before.endswith(("由", "从")) or not _RISES.match(sentence[slot.amount.end :]):
        return False
    return not re.search(r"\d{4}年", before)


def _skip_count(amount: Amount, left: str, right: str) -> str:
    """Skip 4个方面, 20条政策, 22个国控断面水质优良率."""
    if amount.value >= _MASS and _AMONG_PROJECTS.match(right):
        return _CLASS
    yearly = left.endswith("年产") and not re.match(_CAPACITY, right)
    if amount.unit == "位" and left.endswith(("末", "后")):
        return "a place from the end of a list"
    if _RATE_BEHIND.search(right) or (yearly and right) or _ONE_OF.match(right):
        return _CLASS
    if amount.unit == "次" and re.search("享受$|只能[^，。；]{0,4}$", left):
        return "how often a rule allows something"
    if amount.unit == "条" and (_ARTICLES_AHEAD.search(left) or _ARTICLES.match(right)):
        return "the number of the articles of a policy"
    tail = _parts().match(right) or _PARTS.match(right)
    few = amount.value < _SMALL and amount.unit in ("个", "项", "种") and not amount.before
    return "the number of the parts of something" if tail and few else ""


@cache
def _parts() -> re.Pattern[str]:
    """Give what the parts of something are called: 4个 | 方面，."""
    return re.compile(r"(?:大|类|重)?" + one_of("words", "parts") + r"(?=[，。、]|$)")


def _skip_share(amount: Amount, left: str, right: str) -> str:
    """Skip tax rates and 100%全覆盖."""
    if right and not left.strip("、和") and not amount.after and right[0] not in "的以左":
        return _CLASS
    if re.match("的?标准", right):
        return "a rate that a tax or a payment is measured by"
    full = amount.value == 100  # noqa: PLR2004 - per cent
    if full and _COVERED.match(right) and "率" not in left[-8:]:
        return "full coverage is no figure"
    if re.match("[^，。；]{0,8}(?:罚款|罚金|违约金|滞纳金)", right):
        return "a fine"
    return "a rate that a tax or a payment is measured by" if _TAX.search(left) else ""


def _skip_money(amount: Amount, left: str, right: str) -> str:
    """Skip 50亿元以下市值公司; not 10亿元以上基金, nor 5亿元以上用于…."""
    if amount.low is not None and left.endswith("批"):
        return _CLASS  # 落地一批50—100亿元重大项目
    if not amount.after and re.match(r"级?(?:园区|企业|产业链|产业集群|集群|县|强县|强镇)", right):
        return _CLASS
    marked = amount.after in ("以上", "以下") and re.match(r"[一-龥]", right)
    if not marked or _HELD.match(right) or re.match(one_of("verbs", "predicate"), right):
        return ""
    return _CLASS


def _skip_physical(amount: Amount, left: str, right: str) -> str:
    """Skip 16.5兆瓦海上风机, 3公里充电圈; not 年产3亿瓦时生产能力, 800公里农村路."""
    if amount.form != "physical" or not re.match(r"[^，。；、的用]", right):
        return ""
    if _WITHIN.match(right) or (amount.unit == "千伏" and not left.endswith(_REACHED)):
        return _CLASS  # 110千伏变电容量973万千伏安
    if left.endswith("年产"):
        return "" if re.match(_CAPACITY, right) else _CLASS
    if amount.unit == "兆" and right[0] in "到进入":
        return ""
    long_thing = amount.unit in _LONG_UNITS and "圈" not in right
    return "" if long_thing or is_quantity(right) else _CLASS


def _is_size(amount: Amount, left: str, right: str) -> bool:
    """Say whether an area or a length only marks what it stands before: 200—3000平方公里中小河流.

    Near miss: 完成2万亩以上撂荒地治理.
    """
    marked = amount.after in ("以上", "以下", "及以上") or amount.low is not None
    sized = marked and amount.form in ("area", "physical") and _SIZED.match(right)
    return bool(sized and left) and not ends("verbs", "flow", "increase").search(left)


def _skip_attribute(slot: Slot, following: Slot | None, left: str, right: str) -> str:
    """Skip 投资超5000万元项目30个, 超50亿元15个, 15万吨级码头, 年收入2000万元以上的企业."""
    amount = slot.amount
    if right.startswith(("级", "口径", "自然村")) or _is_size(amount, left, right):
        return _CLASS
    if following and amount.form in ("money", "area", "physical", "spans"):
        bounded = amount.after in ("以上", "及以上", "以下")
        shared = following.joint == "+" and (bounded or following.amount.form == "count")
        if (shared and right) or following.amount.start == amount.end:
            return _CLASS
    if (
        following
        and following.joint == "+"
        and amount.before
        and (
            _OF_CLASS.fullmatch(right)
            or (following.amount.form == "share" and _SHARED.fullmatch(right))
        )
    ):
        return _CLASS  # 集体经济收入超30万元的行政村达到67%
    herd = amount.form == "count" and amount.after == "以上" and not amount.plain
    if herd and following and following.joint == "+" and following.amount.unit != amount.unit:
        return _CLASS  # 建成万头以上奶牛牧场6处
    if not amount.before and amount.after not in ("以上", "以下", "及以上", "及以下"):
        return ""
    named = "|".join((*words("words", "receivers"), "工程", "设备", "产业"))
    classed = re.match(rf"(?:人民币)?(?:的)?[^，。；、的]{{0,6}}(?:{named})", right)
    return _CLASS if classed and _ATTRIBUTE_AHEAD.search(left) else ""


_INCLUDED = lazy(r"[（(]?含|[（(]?不含|[或及]以[上下]")
# （2）自当年1月1日起累计向境外提供不满1万人敏感个人信息的；: an item of a list of cases.
_CASE = lazy(r"[　\s]*(?:（[一二三四五六七八九十\d]+）|\d+[.．、]|[一二三四五六七八九十]+、)")
_LISTED_CASE = lazy(r"[^。；]{0,60}的[；;。，]?\s*")
_CLOSED = lazy(r"的(?:[，；。]|[^，。；]{0,12}，|[^，。；]{2,24}(?=给予|予以))")


def _skip_condition(sentence: str, slot: Slot) -> str:
    """Skip what states for whom a rule holds: 对年产值首次突破1亿元的企业，…; 500万元（含）以上."""
    rest = sentence[slot.amount.end :]
    listed = _LISTED_CASE.fullmatch(rest) and _CASE.match(sentence)
    if _INCLUDED.match(rest) or listed:
        return "a threshold of eligibility"
    closed = _CLOSED.match(rest)
    if not closed:
        return ""
    clause = sentence[slot.clause : slot.amount.start].strip("　")
    promised = re.search(one_of("words", "award") + "|额度|罚款", rest[closed.end() :])
    ruled = promised or _CONDITION.search(clause)
    return "a threshold of eligibility" if ruled else ""
