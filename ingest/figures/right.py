"""Takes the text behind an amount apart: the noun, and what the thing does."""

import re
from functools import cache, lru_cache

from policygraph.ingest.figures.patterns import ends, lexicon, one_of, starts, words
from policygraph.ingest.figures.phrases import Right, strip_joints, strip_modifiers
from policygraph.ingest.lazy import lazy

_ACTING = ("人", "家", "个", "名", "户", "件", "项", "辆", "处", "座")
"""Units behind which the thing counted may be left out (18人入选…)."""
_USED = lazy("用于|支持|资助|投向|组成|组建|成立|用来")
# 首破4000亿元大关, 突破百亿元门槛: a mark that is passed is nothing counted.
_MARK = lazy("^(?:大关|关口|台阶|门槛)")
# 应用于170多个国家和地区的民航、海关等领域: it is the nations that are counted.
_NATIONS = lazy("(?:国家和地区|国家|省份)(?=的)")
# 在69家实践基地中位列前4; not 普通高中, 集中.
_AMONG = lazy("(?<=..)(?<![高初集空])之?[中里]$")
# 增长 | 点, 实施 | 类项目: a longer word begins here.
_JOINED = {
    "增长": ("点", "极", "率"), "实施": ("类",), "运行": ("率", "机制"), "服务": ("业", "型"),
}  # fmt: skip
_MANY = 4
"""Items from which on an enumeration is named by its first and its general noun."""


@lru_cache(maxsize=256)  # four of five are empty or said right before
def read_right(text: str, *, unit: str) -> Right:
    """Take the text behind an amount apart."""
    return _parted(_MARK.sub("", text.strip("的 　")), unit)._replace(raw=text)


def _parted(text: str, unit: str) -> Right:
    if text.startswith(("（", "(")):
        return Right()
    turn = starts("verbs", "growth", "fall").match(text)
    if turn and re.match(r"[到至了\d]|$", text[turn.end() :]):
        return Right("", text)
    match = _find_deed(text)
    idle = match and match.start() == 0 and unit not in _ACTING and not _USED.match(match[0])
    if match and _STAGE.fullmatch(text[: match.start()]):
        return Right("", text)
    if not match or idle or _modifies(text, match):
        return Right(_clean(text))
    noun = _HOW.sub("", text[: match.start()])
    return Right(_shorten(_clean(noun)), text[match.start() :])


@cache
def _doing() -> re.Pattern[str]:
    """Give what things do right before the amount of what they do it to."""
    way = "(?:(?:通过|经过?|由|从|向|与|依托)[^，。；]{2,10}?)?"
    return re.compile(rf"(?<=..){way}{one_of('verbs', 'flow')}(?:了|出|到)?$")


def without_deed(noun: str) -> str:
    """Give a noun without what it does to the next amount: 55家中小企业通过该基地引进171名博士."""
    return _doing().sub("", noun)


@cache
def _deed() -> re.Pattern[str]:
    """Give what a thing counted may do."""
    return re.compile(one_of("verbs", "predicate"))


def _find_deed(text: str) -> re.Match[str] | None:
    """Give the first word that says what the thing does and is no part of its name."""
    match = _deed().search(text)
    while match and _inside_noun(text, match):
        match = _deed().search(text, match.start() + 1)
    return match


def _modifies(text: str, match: re.Match[str]) -> bool:
    """Say whether a deed at the start only describes the noun: 在全省有影响的青年人才, 在穗企业."""
    if match.start() > 1 or _USED.match(match[0]):
        return False
    return "的" in text[match.end() : -1] or (match.start() == 0 and match[0] == "在")


def _inside_noun(text: str, match: re.Match[str]) -> bool:
    """Say whether the word stands inside a noun: 科技成果转化, 创新服务平台, 参与企业, 获得者."""
    at, word, rest = match.start(), match[0], text[match.end() :]
    longer = rest.startswith(("者", "、", *_JOINED.get(word, ())))
    if _is_open(text[:at]) or longer or (word == "申报" and not at):
        return True
    if word == "基本" and rest[:1] in tuple("农医养公民生建"):
        return True
    if word == "产值" and text[at - 1 : at] in ("总", "业"):
        return True
    if len(word) > 1:
        nominal = re.match("[^，。在为与到]{0,4}" + one_of("deeds", "nominal"), rest)
        done = word == "完成" and not re.search("计划|任务", rest[:8])
        return bool(nominal and at and not done and word not in words("deeds", "plain"))
    if word == "与":
        joined = re.search(one_of("deeds", "with_others"), rest)
        return text[at - 1 : at] == "参" or not joined
    signs = lexicon()["deeds"]["signs"]
    before, after = next((s[1:].split("|") for s in signs if s[0] == word), ("", ""))
    return rest[:1] in tuple(after) or bool(at and text[at - 1] in before)


def _is_open(text: str) -> bool:
    """Say whether a quote or bracket is open at the end of a text."""
    return text.count("“") > text.count("”") or text.count("（") > text.count("）")


def _shorten(noun: str) -> str:
    """Give an enumeration of four and more as its first and the general noun of its last."""
    parts = noun.split("、")
    general = ends("words", "generic").search(noun)
    return f"{parts[0]}等{general[0]}" if len(parts) >= _MANY and general else noun


# 其中8个 | 首期竣工投产: a stage of the things named before.
_STAGE = lazy("(?:首|[一二三四])期(?:工程|项目)?")
# 1—2家5G制造龙头企业 | 和一批应用开发企业.
_AND_MORE = lazy("(?:和|、|及|以及|与)一(?:大)?批")
# 192项重点工作 | 扎实开展.
_HOW = lazy("(?:扎实|有序|稳步|深入|高效|快速|强力|全力|蓬勃|顺利)+$")
_UNCLOSED = lazy(r"（[^（）]*$")


def _clean(text: str) -> str:
    """Give the noun behind an amount, without its long modifiers."""
    if nations := _NATIONS.match(text):
        return nations[0]
    text = strip_joints(_UNCLOSED.sub("", _AND_MORE.split(text)[0]))
    return strip_modifiers(_AMONG.sub("", text))
