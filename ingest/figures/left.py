"""Takes the text before an amount apart: how, verb, noun, verb, word of reaching."""

import re
from functools import cache, lru_cache

from policygraph.ingest.figures.patterns import ends, lexicon, one_of, starts, words
from policygraph.ingest.figures.phrases import (
    Left,
    is_quantity,
    is_relational,
    strip_joints,
    strip_modifiers,
)
from policygraph.ingest.lazy import lazy

# （1）, 2., ③ in front of an item.
_NUMBER = lazy(r"^(?:[（(]\d+[）)]|\d+[.．、]|[①-⑳])")
# 低保标准提高到每人每月1134元, 浓度控制在每立方米28微克以下.
_EACH = lazy(r"每[人户亩吨](?:每[月年])?$|每月$|每(?:立方米|平方米|平方公里|[千百]?万?人)$")
# 事故起数在上年度数量全省最少基础上又分别下降14.1%.
# 每个 | 园区 | 至少 | 储备土地1000亩; near miss: 每个工作日接待.
_FOR_EACH = lazy("^(?:年内|今年)?每个?([^，。；日月年周天]{1,6})(?:至少|最少|不少于)(?=[一-龥])")
_ON_BASIS = lazy(r"在[^，。；]*?(?:基础|前提)上(?:又|再|继续)?")
_PREPOSITION = lazy(
    r"^(?:为(?!期)|通过|对(?![外口接])|向|在(?![孵校建库册线研岗职园营训外])|从(?!业)|由|与|同(?!比)|和(?![谐美])"
    r"|以(?!色列)|把|将(?!军)|围绕|依托|针对|按照|根据|面向|给予?|联合|会同|支持|推动|引导|鼓励|组织"
    r"|经(?!营|济|开|贸|纪|销|费|认定)过?|帮助|协助|自(?![治主动来然贸有]))"
)
# 推动 | 规上工业增加值增长6%: what is moved is what grows.
_MOVED = lazy("^(?:推动|支持|引导|帮助|组织|鼓励)")
# 推动 | 重点科技成果转移转化20项: what is acted on stands between.
_ACTED = ("成果", "企业", "项目", "专利", "产品", "设备", "标准")
# 新增 | 出口实绩企业, 引进了30家.
_AFTER_VERB = lazy("^(?:了(?!解)|出(?![口租让国台版行栏])|到(?![位岸])|着|过(?![境会夜]))+")
# Words that make the word before them a noun: 生产总值, 销售收入, 服务业, 投资额.
_NOUN_SIGNS = lazy(
    r"(?:(?<=研发)(?:投入|经费|人员|费用|设计|平台|中心|强度|活动|团队)|(?<=[开建][发成])区|(?<=覆盖)面|(?<=营造)林|(?<=毕业)生|(?<=有)效|奖|色金属|机[农产蔬肥]|轨电车|业|者|型|性|率|额|量|费|总(?:值|额|量|数|产|面积|投资)|收入|支出|金额|面积|用地|成本|值|税"
    r"|商(?![业务标圈会超城场])|机构|方式|室|价(?!值)|单位|力(?!争)|度(?!假)|指数|强度|支付|能力|人口|成效|效益"
    r"|水平|满意|增速|贸易|器|场所|网点|岗位)"
)
# Words that count and hand out at the end: 均, 各, 分别; not 人均, 户均.
_COUNTING = (
    r"(?:(?<![人年户平])均|各|分别|都|(?<![供反对相适效响])应当?|原则上|也|已经?|由|从|了|：|:|(?<!副)总|首次?|稳定|成功|就|将|力争|预计|共|再|其中"
    r"|仅|人数为|的|(?:在全[国省市])?率先|(?<=[率积量数额值度])在)$"
)
_ALL = lazy("均|都|各|分别")
_HAVING = ("拥有", "建有", "设有", "享有", "所有", "国有", "私有")
# A clause that says something of its own before an enumeration comma: 项目数连创新高、投资完成率…
_SAYS = lazy(
    r"(?:(?:提升|提高|增长|下降|降)[到至][^、]*|全覆盖|连创|再创|均创|投用|建成|新高|竣工|获评|落户|提升|实现|首次|开工|入选|完成)[^、]{0,4}$"
)
# 研发投入年均增长10%: quantities that end like verbs.
_COMPOUND = lazy(
    "(?:研发|创新|科技|财政|资金|经费|要素|社会|民间|建设|总)投入$|进出口$|(?:社会|民间|建设|工业)投资$"
)
# 通过市场机制 | 带动 | 社会投入: the sum at the end is what the verb before is about.
_SUMS = ("投入", "投资", "融资")
_FIELDS = ("领域", "方面", "范围内", "等地")
_FRONT = 6
"""Signs before an enumeration comma from which on they may be a statement of their own."""


@lru_cache(maxsize=256)  # one of five is said right before: 增长, 其中
def read_left(text: str, *, handed: bool = False) -> Left:
    """Take the text before an amount apart; subjects and times are already out of it.

    `handed` is true where the nouns of an enumeration share out several amounts.
    """
    text = _NUMBER.sub("", text)
    if "每" in text:
        text = _EACH.sub("", _FOR_EACH.sub(r"\1", text))
    text = _ON_BASIS.sub("", text)
    rest, reach = _cut_reach(text)
    whole_list = handed or (reach and _ALL.search(reach))
    rest = rest if whole_list else _last_statement(rest)
    means = rest.startswith("通过") and not reach
    through = _cut_preposition(rest) if means else rest
    rest, adverbs = _cut_adverbs(through)
    rest, more = _cut_adverbs(_cut_preposition(rest))
    rest = _told(rest)
    whole = rest
    verb, rest = _cut_verb(rest)
    rest, tail = _cut_tail(rest)
    rest, later = _cut_reach(rest)
    if rest.startswith("由") and rest.endswith("等"):
        verb = ""
    return Left(verb, _clean(rest), tail, reach or later, adverbs + more, text, whole)


@cache
def _verbs() -> str:
    """Give an alternation of the verbs that may stand before the noun."""
    return one_of("verbs", "flow", "increase", "stock")


@cache
def _chain() -> re.Pattern[str]:
    """Give a chain of verbs: 引进和培养, 引进、培养和扶持, 选拔资助; 新增 takes none at once."""
    added = one_of("verbs", "increase")
    joint = "、|和|与|并|及|以及"
    rest = rf"(?:(?:{joint}){_verbs()})*"
    return re.compile(rf"{added}{rest}|{_verbs()}(?:(?:{joint})?{_verbs()})*")


@cache
def _adverb() -> re.Pattern[str]:
    """Give the words that say how; some only before a verb (新引进, 免费筛查)."""
    word = rf"(?!{one_of('verbs', 'increase')}|新){one_of('words', 'adverbs')}"
    before = one_of("words", "before_verb")
    return re.compile(rf"{word}|{before}(?={_verbs()})|[，、：的\s]|[两三四五]批(?:次)?(?=累计|共)")


@cache
def _deictic() -> re.Pattern[str]:
    """Give the words for the document's own region, where a noun follows (全市 | 企业研发机构)."""
    wide = r"全国(?!重点|推广|首|第|前|百强|排名|先进|性|一流|知名|人大|文明)|市级(?=财政)"
    return re.compile(one_of("words", "deictic") + "|" + wide)


@cache
def _reach() -> re.Pattern[str]:
    """Give a word of reaching or counting at the end."""
    return re.compile(one_of("verbs", "reach") + "$|" + _COUNTING)


@cache
def _reach_size() -> int:
    """Give more signs than any word of reaching or counting has: none begins earlier."""
    return max(map(len, words("verbs", "reach"))) + 4


def _cut_reach(text: str) -> tuple[str, str]:
    """Cut words of reaching and counting from the end (达到, 均, 累计 …)."""
    found = ""
    while match := _reach().search(text, max(0, len(text) - _reach_size())):
        if _is_own(text, match):
            break
        found = match[0] + found
        text = text[: match.start()]
    return text, found


def _is_own(text: str, match: re.Match[str]) -> bool:
    """Say whether a word of reaching is verb or noun here: 拥有, 总数, a bare 完成."""
    if match[0] in ("总数", "数量") or (match[0] == "有" and text.endswith(_HAVING)):
        return True
    return match.start() == 0 and match[0] in ("完成", "实现", "有", "平均")


def _cut_adverbs(text: str) -> tuple[str, str]:
    """Cut words that say how, and words for the document's own region, from the front."""
    found, before = "", None
    while text != before and not is_relational(text):
        before = text
        for pattern in (_deictic(), _adverb()):
            match = pattern.match(text)
            if match and match[0] and not _begins_more(text, match[0]):
                found, text = found + match[0], text[match.end() :]
    return text, found


def _begins_more(text: str, word: str) -> bool:
    """Say whether an adverb begins a longer word: 共建, 新引进 as verbs, 共富工坊, 可支配收入."""
    following = lexicon()["longer"].get(word, [""])[0]
    if text[len(word) : len(word) + 1] in tuple(following):
        return True
    verb = starts("verbs", "flow", "increase", "stock").match(text)
    if not verb:
        return False
    return verb.end() > len(word) or (verb[0] == word and word not in ("累计", "共"))


# 争取中央预算内资金、新增国债等 | 国家政策资金: an example is no statement of its own.
_EXAMPLES = lazy(r"等(?![级候待于同次])[一-龥]{3,}$")


@cache
def _anew() -> re.Pattern[str]:
    return re.compile("、(?=累计|同比|共|" + one_of("verbs", "increase") + ")")


def _last_statement(text: str) -> str:
    """Give what stands behind an enumeration comma that begins anew: …示范项目、累计注册企业."""
    ahead, comma, last = text.rpartition("、")
    if comma and is_quantity(last) and _SAYS.search(ahead):
        return last
    found = list(_anew().finditer(text)) if comma else []
    found = [] if found and _EXAMPLES.search(text, found[-1].end()) else found
    return text[found[-1].end() :] if found and found[-1].start() > _FRONT else text


@cache
def _telling() -> re.Pattern[str]:
    """Give a doer with a word that sums up before a verb: 双创载体累计 | 培育孵化项目."""
    summing = "累计|共计|总共|已经?|先后|(?<!公)共(?![享建同富青轨])|力争|确保"
    doers = (
        "载体|机构|中心|平台|企业|公司|集团|基地|区|园|院|所|校|单位|大赛|会|空间|孵化器|联盟|市场|超市"
        "|部门|干部|团队|片区"
    )
    return re.compile(rf"[^、，的“”]{{0,10}}?(?:{doers})(?:{summing})(?={_verbs()}[^，。]{{2}})")


def _told(text: str) -> str:
    """Give what stands behind the doer of a clause that sums up.

    Near misses: 公共服务平台, 新能源汽车累计生产35.9万辆, which says what is made.
    """
    match = _telling().match(text)
    return text[match.end() :] if match else text


@cache
def _turns() -> re.Pattern[str]:
    return re.compile(one_of("verbs", "increase", "growth", "fall"))


def _cut_preposition(text: str) -> str:
    """Cut 为常州, 在X领域, 向各板块 from the front where a verb follows."""
    if not _PREPOSITION.match(text):
        return text
    chains = [m for m in _chain().finditer(text, 1) if m.start() > 1]
    chains = [m for m in chains if not text.startswith("进出口", m.start() - 1)]
    found = [m for m in chains if not _NOUN_SIGNS.match(text, m.end())]
    turned = len(found) == 1 and found[0].end() == len(text) and _turns().fullmatch(found[0][0])
    if not found or (turned and not _MOVED.match(text) and text[:1] != "同"):
        return text  # 与沿线国家贸易额 | 增长8%
    acted = turned or text[: found[0].start()].endswith(_ACTED)
    if acted and len(found) == 1 and found[0].end() == len(text) and _MOVED.match(text):
        return _MOVED.sub("", text)
    field = max(text.rfind(word) for word in _FIELDS)
    behind = next((m for m in found if m.start() > field), found[0])
    if len(found) == 1 and found[0][0].removesuffix("增长") in _SUMS:
        return _PREPOSITION.sub("", text)
    last = found[-1] if found[-1].end() == len(text) and found[-1][0] not in _SUMS else behind
    return text[last.start() :]


def _cut_verb(text: str) -> tuple[str, str]:
    """Cut the verb in front of a noun; 生产总值 begins with none, 提取销售额 with 提取 alone."""
    for pattern in (_chain(), starts("verbs", "flow", "increase", "stock")):
        match = pattern.match(text)
        turn = ends("verbs", "growth", "fall").search(text)
        whole = match and match.end() == len(text) and text not in words("verbs", "flow")
        if whole and turn and turn.start():
            return "", text
        if match and not _NOUN_SIGNS.match(text, match.end()):
            return match[0], _AFTER_VERB.sub("", text[match.end() :])
    return "", text


def _cut_tail(text: str) -> tuple[str, str]:
    """Cut verbs from the end of a noun (高新技术企业 | 净增, 企业 | 培育入库认定)."""
    if text.endswith("覆盖") and len(text) > len("全覆盖") + 1:
        return text.removesuffix("覆盖"), "覆盖"
    found = ""
    pattern = ends("verbs", "flow", "increase", "growth", "fall")
    last = pattern.search(text)
    if last and last[0] in words("verbs", "growth", "fall"):
        pattern = ends("verbs", "increase", "growth", "fall")  # 新能源汽车出口 | 增长
    while (match := pattern.search(text)) and (match.start() > 1 or _is_turn(text)):
        if _COMPOUND.search(text):
            break
        found = match[0] + found
        text = text[: match.start()]
    return text, found


def _is_turn(text: str) -> bool:
    """Say whether a text only says how the amount before turned: 提高3.78个百分点, 上涨53%."""
    turn = ends("verbs", "growth", "fall").search(text)
    return bool(turn and not turn.start())


# 采取草地改良等 | 方式 | 治理草地.
_MEANS = lazy("^(?:方式|措施|途径|形式|手段)(?=..)")
# 42个 | 国控断面水质优良比例, where the number only marks what the rate is of.
_NUMBERED = lazy(r"^\d+[个家条项所户](?!以上|以下)(?=[一-龥“]{3})")
_SORTS = lazy(r"^(?:一大?批|各类|各级)")
# 等候区, 等级, 高等院校 are words of their own.
_LISTED = lazy(r"^.*(?<![高中同初平一二三四五六特优])等(?![级候待于同次效]|.?院校)(?=.)")


def _clean(text: str) -> str:
    """Give the noun without signs at its ends; of A、B等C only C, of X的Y what names it."""
    text = _SORTS.sub("", _NUMBERED.sub("", strip_joints(text)))
    listed = _LISTED.search(text) if "等" in text else None
    if listed and len(listed[0]) > 1:
        text = _MEANS.sub("", text[listed.end() :])
    return text if text.endswith("等") else strip_modifiers(text)
