"""Takes the text left and right of an amount apart into verb, noun and what follows.

Left of an amount: [how] [verb] noun [verb] [reaching] — 新建 | 省级工程技术研究中心; 高新技术企业 |
净增; 技术合同交易额 | 超. Right of it: noun [what it does] — 项目 | 参加常州市创新创业大赛.
"""

import re
from dataclasses import dataclass
from functools import cache

from policygraph.ingest.figures.patterns import ends, lexicon, one_of, starts, words

_PREPOSITION = re.compile(
    r"^(?:为(?!期)|对|向|在(?!孵|校|建|库|册|线|研|岗|职|园|营|训|外)|从|由|与|同|和|以(?!色列)|把|将|通过|围绕|依托|针对|按照|根据|面向|给予?|联合|会同|支持|推动|引导|鼓励|组织|经过?|帮助|协助|自)"
)
_AFTER_VERB = re.compile(r"^(?:了|出|到|着|过)+")
# A sign that makes the word before it a noun: 生产总值, 销售收入, 服务业, 投资额.
_NOUN_SIGNS = re.compile(
    r"^(?:业|者|型|性|率|额|量|费|总(?:值|额|量|数|产|面积|投资)|收入|支出|金额|面积|用地|成本|值|税|商(?!业|务|标)|机构|方式|室|价(?!值)|单位|力(?!争)|度(?!假)|指数|强度|支付|能力|人口|成效|效益|水平|满意|增速|器|场所|网点|岗位)"
)
_QUOTED = "“”‘’「」"


@dataclass(frozen=True, slots=True)
class Left:
    """The text before an amount: verb in front, noun, verb behind it, word of reaching."""

    verb: str = ""
    noun: str = ""
    tail: str = ""
    reach: str = ""
    adverbs: str = ""
    raw: str = ""


@dataclass(frozen=True, slots=True)
class Right:
    """The text behind an amount: the noun and what it does."""

    noun: str = ""
    deed: str = ""


@cache
def _verbs() -> str:
    """Give an alternation of the verbs that may stand before the noun."""
    return one_of("verbs", "flow", "increase", "stock")


@cache
def _chain() -> re.Pattern[str]:
    """Give a chain of verbs: 引进和培养, 引进、培养和扶持, 选拔资助."""
    added = one_of("verbs", "increase")
    rest = rf"(?:(?:、|和|与|并|及|以及){_verbs()})*"
    return re.compile(rf"{added}{rest}|{_verbs()}(?:(?:、|和|与|并|及|以及)?{_verbs()})*")


@cache
def _adverb() -> re.Pattern[str]:
    """Give the words that say how; a word that begins a longer verb is left (新引进)."""
    return re.compile(
        rf"(?!{one_of('verbs', 'increase')}|新){one_of('words', 'adverbs')}|新(?=(?:{_verbs()}))(?!新)|[，、：的\s]"
    )


def read_left(text: str) -> Left:
    """Take the text before an amount apart; subjects and times are already out of it."""
    text = re.sub(r"^(?:[（(]\d+[）)]|\d+[.．、]|[①-⑳])", "", text)
    rest, reach = _cut_reach(text)
    rest = rest if re.search("均|都|各|分别", reach) else _last_statement(rest)
    rest, adverbs = _cut_adverbs(rest)
    rest = _cut_preposition(rest)
    rest, more = _cut_adverbs(rest)
    verb, rest = _cut_verb(rest)
    rest, tail = _cut_tail(rest)
    rest, later = _cut_reach(rest)
    if rest.startswith("由") and rest.endswith("等"):
        verb = ""
    return Left(verb, _clean_noun(rest), tail, reach or later, adverbs + more, text)


def _cut_reach(text: str) -> tuple[str, str]:
    """Cut words of reaching and counting from the end (达到, 均, 累计 …)."""
    found = ""
    while match := re.search(
        one_of("verbs", "reach")
        + r"$|(?:(?<![人年户平])均|各|分别|都|也|已经?|由|从|了|：|:|总|首次|稳定|成功|就|将|力争|预计|共|再|其中|仅|人数为|的)$",
        text,
    ):
        if match.start() == 0 and match[0] in ("完成", "实现", "有", "平均", "总数", "数量"):
            break
        if match[0] in ("总数", "数量") or (
            match[0] == "有"
            and text.endswith(("拥有", "建有", "设有", "享有", "所有", "国有", "私有"))
        ):
            break
        found = match[0] + found
        text = text[: match.start()]
    return text, found


def _cut_adverbs(text: str) -> tuple[str, str]:
    """Cut words that say how, and words for the document's own region, from the front."""
    found, again = "", not is_relational(text)
    while again:
        again = False
        for pattern in (_deictic(), _adverb()):
            match = pattern.match(text)
            if match and match.end() and not _is_longer_word(text, match[0]):
                verb = starts("verbs", "flow", "increase", "stock").match(text)
                if (
                    verb
                    and verb.end() > match.end()
                    or (verb and verb.end() == match.end() and match[0] not in ("累计", "共"))
                ):
                    continue
                found, text, again = found + match[0], text[match.end() :], True
    return text, found


def _is_longer_word(text: str, word: str) -> bool:
    """Say whether an adverb of one sign begins another word: 共富工坊, 可支配收入, 现代."""
    following = {
        "共": "富享建同青和轨创",
        "均": "等",
        "可": "再支持视研",
        "再": "生造贷",
        "现": "代有场役",
        "都": "市",
        "并": "网购",
        "约": "束",
        "将": "军",
        "各": "类级",
        "还": "贷",
        "约定": "",
    }
    return text[len(word) : len(word) + 1] in tuple(following.get(word, ""))


@cache
def _deictic() -> re.Pattern[str]:
    """Give the words for the document's own region, where a noun follows (全市 | 企业研发机构)."""
    wide = r"全国(?!重点|推广|首|第|前|百强|排名|先进|性|一流|知名|人大|文明)|市级(?=财政)"
    return re.compile(one_of("words", "deictic") + "|" + wide)


# A clause that says something of its own before an enumeration comma: 项目数连创新高、投资完成率…
_SAYS = re.compile(
    r"(?:连创|再创|均创|投用|建成|新高|竣工|获评|落户|提升|实现|首次|开工|入选|完成)[^、]{0,4}$"
)


def _last_statement(text: str) -> str:
    """Give what stands behind an enumeration comma that begins anew: …示范项目、累计注册企业."""
    ahead, comma, last = text.rpartition("、")
    if comma and is_quantity(last) and _SAYS.search(ahead):
        return last
    found = list(re.finditer("、(?=累计|同比|共|" + one_of("verbs", "increase") + ")", text))
    return text[found[-1].end() :] if found and found[-1].start() > 6 else text


def _cut_preposition(text: str) -> str:
    """Cut 为常州, 在X领域, 向各板块 from the front where a verb follows."""
    if not _PREPOSITION.match(text):
        return text
    found = [
        m
        for m in _chain().finditer(text, 1)
        if not _NOUN_SIGNS.match(text[m.end() :]) and m.start() > 1
    ]
    if not found:
        return text
    field = max((text.rfind(word) for word in ("领域", "方面", "范围内", "等地")), default=-1)
    behind = [m for m in found if m.start() > field]
    if found[-1].end() == len(text):
        return text[found[-1].start() :]
    return text[(behind or found)[0].start() :]


def _cut_verb(text: str) -> tuple[str, str]:
    """Cut the verb in front of a noun; 生产总值 and 服务业 begin with none."""
    match = _chain().match(text)
    if not match or _NOUN_SIGNS.match(text[match.end() :]):
        return "", text
    rest = text[match.end() :]
    after = _AFTER_VERB.match(rest)
    return match[0], rest[after.end() :] if after else rest


def _cut_tail(text: str) -> tuple[str, str]:
    """Cut verbs from the end of a noun (高新技术企业 | 净增, 企业 | 培育入库认定)."""
    found = ""
    pattern = ends("verbs", "flow", "increase", "growth", "fall")
    while (match := pattern.search(text)) and match.start() > 1:
        found = match[0] + found
        text = text[: match.start()]
    return text, found


def _clean_noun(text: str) -> str:
    """Give the noun without signs at its ends; of A、B等C only C, of X的Y what names it."""
    text = re.sub(r"^(?:一大?批|各类|各级)", "", text.strip("，、：；,.和及与的 　"))
    if (
        (at := text.rfind("等")) > 0
        and text[at + 1 :]
        and text[at + 1] not in "级候待于同次效"
        and "院校" not in text[at : at + 3]
        and not text[at - 1 :].startswith(("高等", "中等", "同等", "初等"))
    ):
        text = text[at + 1 :]
    return text if text.endswith("等") else strip_modifiers(text)


def strip_modifiers(text: str) -> str:
    """Give a noun without its long modifiers: what stands behind the last 的, and before it if short."""
    if "的" not in text or text.endswith("的"):
        return text.strip("的")
    parts = [p for p in text.split("的") if p]
    head = parts[-1]
    if len(parts) > 1 and re.match("具有|具备|拥有|能够?|有", parts[-2]) and len(head) > 3:
        return head
    if len(parts) > 1 and (len(head) <= 5 or len(parts[-2]) <= 8) and len(parts[-2]) <= 14:
        head = parts[-2] + head
    return head


def read_right(text: str, *, unit: str) -> Right:
    """Take the text behind an amount apart."""
    text = text.strip("的 　")
    if re.match(r"[（(]", text):
        return Right()
    turn = starts("verbs", "growth", "fall").match(text)
    if turn and re.match(r"[到至了\d]|$", text[turn.end() :]):
        return Right("", text)
    match = _deed().search(text)
    while match and _inside_noun(text, match):
        match = _deed().search(text, match.start() + 1)
    if not match or _modifies(text, match):
        return Right(_clean_right(text))
    acts = unit in _ACTING or re.match("用于|支持|资助|投向|组成|组建|成立|用来", match[0])
    if match.start() == 0 and not acts:
        return Right(_clean_right(text))
    return Right(_shorten(_clean_right(text[: match.start()])), text[match.start() :])


def _shorten(noun: str) -> str:
    """Give an enumeration of four and more as its first and the general noun of its last."""
    parts = noun.split("、")
    general = ends("words", "generic").search(noun)
    return f"{parts[0]}等{general[0]}" if len(parts) > 3 and general else noun


# Units behind which the thing counted may be left out (18人入选…).
_ACTING = ("人", "家", "个", "名", "户", "件", "项", "辆")


def _modifies(text: str, match: re.Match[str]) -> bool:
    """Say whether a deed at the start only describes the noun: 在全省有影响的青年人才, 在穗企业."""
    if match.start() > 1:
        return False
    return "的" in text[match.end() : -1] or (match.start() == 0 and match[0] == "在")


@cache
def _deed() -> re.Pattern[str]:
    """Give what a thing counted may do."""
    return re.compile(one_of("verbs", "predicate"))


def _inside_noun(text: str, match: re.Match[str]) -> bool:
    """Say whether the word stands inside a noun: 科技成果转化, 创新服务平台, 参与企业, 获得者."""
    at, word, rest = match.start(), match[0], text[match.end() :]
    if _is_open(text[:at]) or rest.startswith("者"):
        return True
    if len(word) > 1:
        nominal = re.match("[^，。在为与到]{0,4}" + one_of("deeds", "nominal"), rest)
        return bool(nominal and at and word not in words("deeds", "plain"))
    if word == "与":
        joined = re.search(one_of("deeds", "with_others"), rest)
        return text[at - 1 : at] == "参" or not joined
    signs = lexicon()["deeds"]["signs"]
    before, after = next((s[1:].split("|") for s in signs if s[0] == word), ("", ""))
    return rest[:1] in tuple(after) or bool(at and text[at - 1] in before)


def _is_open(text: str) -> bool:
    """Say whether a quote or bracket is open at the end of a text."""
    return text.count("“") > text.count("”") or text.count("（") > text.count("）")


def _clean_right(text: str) -> str:
    """Give the noun behind an amount, without its long modifiers."""
    text = re.sub(r"（[^（）]*$", "", text).strip("，、：；和及与的 　")
    return strip_modifiers(text)


def is_quantity(noun: str) -> bool:
    """Say whether a noun is itself a quantity (交易额, 面积, 拥有量)."""
    return noun.endswith(words("words", "quantity"))


def is_relational(noun: str) -> bool:
    """Say whether a noun is a quantity of something named before (总数, 总规模)."""
    return noun in words("words", "relational")
