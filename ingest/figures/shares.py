"""Names percentages: ratios (X占Y比重), growth and fall, rates, shares of what follows."""

import re

from policygraph.ingest.figures.named import Carry, Named
from policygraph.ingest.figures.nouns import bare, each_noun, kept_verb, split_nouns
from policygraph.ingest.figures.patterns import ends, one_of
from policygraph.ingest.figures.phrases import Left, Right, is_quantity, is_relational
from policygraph.ingest.lazy import lazy

# 研发投入占地区生产总值的比重, 占全市, 工业投资占比; near misses: 占地面积, 占用耕地.
_RATIO_RE = lazy(r"^(?P<what>.*?)占(?!地|用)(?P<of>.*?)(?:的)?(?:比重|比例|比率|比|份额)?$")


# Words between a ratio and how it turned: 占比 | 预计 | 提高2.5个百分点.
_RATES = lazy("、|(?<=率)和")
_EACH = lazy("均|都")
_STAGES = ("新", "签约", "开工", "竣工", "投产", "在建")
"""What marks the things that a rate is of: 新签约 | 项目开工率."""
# 增加值连续两年 | 翻倍, 数量再次 | 翻番.
_AGAIN = lazy("(?:连续|再次|再度)$")
_BARE = 4
"""Signs up to which a quantity may be of the noun before it in a list (收入、利润总额)."""
_HOW = lazy(r"(?:预计|同比|[比较][^，。；]{1,5}|分别|均|也|又|有望|再)+$")


def name_share(left: Left, right: Right, carry: Carry) -> tuple[Named, ...]:
    """Name a percentage: a ratio, a growth, a fall, a rate, or the share of what follows."""
    if ratio := name_ratio(left, carry):
        return ratio
    return _name_turn(left, carry) or _name_part(left, right) or _name_rate(left, right, carry)


def name_ratio(left: Left, carry: Carry) -> tuple[Named, ...]:
    """Name X占Y比重; X may stand before (…1219亿元，占一般公共预算支出86.4%).

    What a ratio rose or fell by is of the ratio: 增加值占比重提高3个百分点. Several are handed out
    by 分别: 新型研发机构、创新研究院数量分别占全省36%和22%.
    """
    whole, way = _unturned(left.whole)
    match = _RATIO_RE.search(whole)
    if not match:
        return ()
    printed = re.sub(r"^(?:其中|的)|的$|(?:约|已|均|各|分别)+$", "", match["what"])
    handed = "分别" in match["what"] + left.reach
    several = split_nouns(printed, left.shares) if handed and printed else (printed,)
    of = re.sub(r"^(?:全部|总)(?=.)", "", match["of"])
    tail = (f"占{of}比重" if of else "占比") + ("降幅" if way == "fall" else "")
    before = carry.head if carry.form == "share" and "占" in carry.name else carry.name
    whats = [what or before for what in several]
    if handed and not printed and len(carry.names) == left.shares > 1:
        whats = list(carry.names)  # A、B分别增长35%、41%，占投资比重分别提升7.4、2.8个百分点
    return tuple(Named(what + tail, what, way=way) for what in whats if what)


def _unturned(whole: str) -> tuple[str, str]:
    """Give the words of a ratio without those that say how it turned, and in which way."""
    for way in ("growth", "fall"):
        turn = ends("verbs", way).search(whole)
        if turn and "占" in whole[: turn.start()]:
            return _HOW.sub("", whole[: turn.start()]), way
    return whole, "share"


def _name_turn(left: Left, carry: Carry) -> tuple[Named, ...]:
    """Name a growth by what grows, a fall with 降幅."""
    turn = left.tail or ("" if left.noun else left.verb)
    if ends("verbs", "fall").search(turn):
        fallen = name_all(left, carry, "fall")
        return tuple(Named(n.name + "降幅", n.head, left.tail, "fall") for n in fallen)
    if not ends("verbs", "growth").search(turn):
        return ()
    yearly = "年均增长率" if "年均" in turn + left.adverbs else ""
    grown = name_all(left, carry, "growth")
    return tuple(Named(n.name + yearly, n.head, turn, "growth") for n in grown)


def _name_part(left: Left, right: Right) -> tuple[Named, ...]:
    """Name a share of what follows: 90%以上研发人员在企业, 70%的股权, 销售额5.6%的经费."""
    if right.noun and not left.noun and not left.verb:
        return (Named(f"{right.noun}{right.deed[:16]}比重", right.noun, way="share"),)
    if re.match(r"股权|股份", right.noun):
        return (Named(f"{left.verb}{right.noun}比例", right.noun, way="share"),)
    if left.verb and right.noun and is_quantity(left.noun) and not left.reach:
        return (Named(f"{right.noun}占{left.noun}比重", right.noun, way="share"),)
    return ()


def _name_rate(left: Left, right: Right, carry: Carry) -> tuple[Named, ...]:
    """Name a rate by its noun, or by what the amount before was of (增加到3.0%, 省级59%)."""
    if follow := name_continued(left, carry):
        return (follow,)
    if carry.form == "growth" and re.fullmatch(one_of("words", "levels") + "(?:以上)?", left.noun):
        return (Named(left.noun + carry.head + "数", carry.head, way="growth"),)
    noun = completed(left.noun, carry) or ("" if right.noun else left.verb)
    if left.verb.startswith(_STAGES) and noun.endswith("率"):
        noun = left.verb + noun
    if not noun:
        named = Named(f"{right.noun}比重", right.noun, left.verb, "share")
        return (named,) if right.noun else ()
    if carry.form == "share" and left.reach and not is_quantity(noun) and is_quantity(carry.name):
        return (Named(noun + carry.name, noun, way="share"),)
    name = noun if is_quantity(noun) else noun + left.tail + "比例"
    parts = split_nouns(name) if "分别" in left.reach else _alike(name, left)
    return tuple(Named(p, bare(p), way="share") for p in parts)


def _alike(name: str, left: Left) -> tuple[str, ...]:
    """Give the rates that one value is of: A率、B率均达100%, 办结率、满意率100%."""
    listed = [part.endswith("率") for part in _RATES.split(name)]
    same = _EACH.search(left.reach) or (len(listed) > 1 and all(listed))
    return each_noun(name) if same else (name,)


def name_all(left: Left, carry: Carry, way: str) -> tuple[Named, ...]:
    """Give one name for each noun of A、B、C均…; the noun before where none stands here."""
    if not left.noun:
        several = carry.names if "分别" in left.reach + left.adverbs else ()
        owner = carry.head + carry.owned if carry.owned else carry.name
        parts = several or ((owner,) if owner else ())
        return tuple(Named(p, carry.head, way=way) for p in parts)
    noun = completed(left.noun, carry)
    shared = left.reach + left.tail + left.adverbs
    parts = split_nouns(noun, left.shares)
    listed = "、" in noun or (len(parts) > 1 and all(map(is_quantity, parts)))
    each = "、" in noun and all(is_quantity(p) and len(p) > _BARE for p in noun.split("、"))
    handed = "分别" in shared or each or (re.search(r"均|都|各", shared) and listed)
    parts = parts if handed else (noun,)
    if carry.owned and left.shares == len(parts) + 1 and "分别" in shared:
        parts = (carry.head + carry.owned, *(_of(carry.head, part) for part in parts))
    flow = left.verb if left.verb.startswith("新") else kept_verb(left.verb)
    first = (flow + parts[0], *parts[1:])
    return tuple(Named(p, bare(p), way=way) for p in first)


def _of(head: str, part: str) -> str:
    """Give a quantity with what it is of: 营业收入 → 国有企业营业收入."""
    return part if part.startswith(head) else head + part


def completed(noun: str, carry: Carry) -> str:
    """Give a noun with what it leaves unsaid: 产值 → 重点产业链产值."""
    if noun in ("人均", "户均", "亩均", "村均"):
        return noun + carry.name
    noun = _AGAIN.sub("", noun)
    return carry.head + noun if is_relational(noun) else noun


def name_continued(left: Left, carry: Carry) -> Named | None:
    """Name what only continues the amount before: 增长到1061家, 并首次突破300亿元."""
    if not carry.name or left.noun:
        return None
    turned = r"(?:增|提|上升|下降|降|发展|扩|升|跃|缩|压)[^，。]{0,4}(?:到|至)$"
    grew = carry.form == "growth" and not (left.verb or left.tail)
    return Named(carry.name, carry.head) if grew or re.match(turned, left.reach) else None
