"""Names the indicator of an amount, and says by what verb it came about.

The name holds neither place, year nor value. What an amount leaves unsaid (总数82户, 占全市40.5%,
省级17家) is taken from the amounts before it in the same sentence, kept in a `Carry`.
"""

import re
from collections.abc import Callable

from policygraph.ingest.figures.amounts import Amount
from policygraph.ingest.figures.deeds import deed_name, deed_told, is_event, things_of
from policygraph.ingest.figures.moving import moved
from policygraph.ingest.figures.named import Carry, Named
from policygraph.ingest.figures.nouns import (
    bare,
    compose,
    each_noun,
    kept_verb,
    last_noun,
    measured,
    split_nouns,
    unmeasured,
)
from policygraph.ingest.figures.patterns import one_of, words
from policygraph.ingest.figures.phrases import Left, Right, is_quantity, is_relational
from policygraph.ingest.figures.rank_names import name_rank, name_shift
from policygraph.ingest.figures.shares import name_all, name_continued, name_ratio, name_share
from policygraph.ingest.figures.ways import goes_on, verb_carried, way_of
from policygraph.ingest.lazy import lazy

# 新增停车位2500个，其中中心城区500个.
_PART = lazy("(?:中心|主)?城区|市区|市本级|市直|农村|城镇|县级|市级")
# 年营业收入过百亿的企业1家、过50亿的 | 2家.
_STAGES = ("新开工", "开工", "竣工", "新竣工", "投产", "新投产", "建成投产", "竣工投产")
"""What happens to projects, also where nothing names them: 新开工306个，竣工105个."""
_SIZED = lazy(r"[超过破上][\d.百千]+[万亿]元?的?$|[\d百千十][万亿]级$")
_SHORT = 6
"""Signs of a noun before an amount that still belongs to the noun behind it (上下游30余家企业)."""


# 高新技术企业、科技型中小企业总量均突破1000家; near miss: 人均, 均价.
_EACH = lazy("均|都")

# 千兆到苏木乡镇（街道）, 20兆进牧户: how wide the band is that reaches somebody.
_REACHED = lazy(r"(?:到|进|入)((?:(?!的)[一-龥]){1,8}(?:（[一-龥]{1,6}）)?)")
# 在69家基地中, 成为全国23家中心: words before a count that only say of how many.
_AMONG = lazy("^(?:在|从|成为|目前|全[国省]|仅|共)+$|晋升$")
# 引进171名博士生入驻企业: what comes is counted, whatever it does then; not 组织45个项目申报.
_DRAWN = lazy("新?(?:引进|引入|招引|引育|吸引|招收|招聘)")

_SIZES = {"户": "户数", "人": "人数", "名": "人数", "套": "套数", "公里": "里程", "米": "长度"}
"""What a second measure is called by its unit."""
_MEASURED = ("count", "area", "physical")

_RELATIVE: dict[str, Callable[[Left, Right, Carry], tuple[Named, ...]]] = {
    "shift": lambda left, _, carry: name_shift(left, carry),
    "double": lambda left, _, carry: name_all(left, carry, "growth"),
    "share": name_share,
}
"""How the forms are named that need no unit of their own."""


def name_indicator(
    amount: Amount, left: Left, right: Right, carry: Carry, *, joint: str, about: str
) -> tuple[Named, ...]:
    """Give the indicators that an amount belongs to; several for A、B均翻一番; none if unread.

    `joint` is the slot's; `about` names the thing that the clause is about where it is not the
    document's region.
    """
    if carry.near and joint != "、":
        carry = carry._replace(verb="")  # 争取试点35项、135项，171个项目累计完成投资213亿元
    if amount.form == "rank":
        return name_rank(amount, left, carry, about)
    if amount.form in _RELATIVE:
        return _RELATIVE[amount.form](left, right, carry)
    if ratio := name_ratio(left, carry):
        return ratio
    if reached := _REACHED.match(right.raw) if amount.unit == "兆" else None:
        return (Named(reached[1] + "带宽", reached[1]),)
    if takes_right(left, right):
        return _name_right(amount, left, right, carry, joint)
    return _name_left(amount, left, right, carry, joint)


def takes_right(left: Left, right: Right) -> bool:
    """Say whether the noun of an amount stands behind it (引进 | 30家 | 高水平孵化机构)."""
    if not right.noun:
        return False
    if not left.noun or left.noun.endswith("等") or left.raw.endswith("的"):
        return True
    if right.raw.startswith("的") and left.noun.endswith("规模"):
        return True
    reached = left.reach.strip("为是有共已了")
    return not (reached or is_quantity(left.noun)) and not right.noun.startswith(("以", "，"))


def _name_left(
    amount: Amount, left: Left, right: Right, carry: Carry, joint: str
) -> tuple[Named, ...]:
    """Name an amount by what stands before it: verb, noun, verb."""
    follow = _follows(amount, left, carry)
    if not right.raw.strip("，。、；") and joint in ("、", "+"):
        follow = follow or _second(amount, left, carry)
    if follow:
        return (follow,)
    if not left.noun:
        if moved := _name_moved(amount, left, right):
            return (moved,)
        plain = not (left.verb or left.tail)
        return (
            _name_deed(amount, right, carry, joint)
            if plain
            else _name_verb(amount, left, right, carry)
        )
    noun = _narrow(left, carry, joint)
    carried = verb_carried(amount, left, carry, joint, noun)
    verb = left.verb or carried
    shown = "" if carried == verb and joint == "，" and not goes_on(noun, left, carry) else verb
    handed = "各" in left.reach or "分别" in left.reach
    parts = split_nouns(noun, left.shares) if handed else (noun,)
    parts = each_noun(noun) if _EACH.search(left.reach) and not handed else parts
    way = way_of(verb, left)
    head = carry.head if is_relational(left.noun) and amount.form != "share" else ""
    verbs = shown.split("、") if handed and len(parts) == 1 else [shown]
    return tuple(
        Named(compose(p, v, left.tail, amount), head or bare(p), v or left.tail, way)
        for p in parts
        for v in verbs
    )


def _follows(amount: Amount, left: Left, carry: Carry) -> Named | None:
    """Name what continues the amount before: 增长到1061家, 平均每家达到11791平方米, 合计6.3亿元."""
    if follow := name_continued(left, carry):
        return follow
    if not carry.name:
        return None
    if re.match(r"(?:平均)?每[家人户个]", left.noun) or (
        not left.noun and left.reach.startswith("平均")
    ):
        return Named("平均" + carry.name.replace("总", ""), carry.head)
    alone = not (left.noun or left.verb or left.tail)
    if carry.form == "share" and carry.head.endswith("数"):
        carry = carry._replace(name=carry.head, head=bare(carry.head), form="count")
    if (
        alone
        and amount.form == carry.form
        and re.search("[破超逾跨迈上]|^达到?$", amount.before + left.raw)
    ):
        whole = re.match("达", left.raw) and carry.verb and amount.form != "money"
        return Named(compose(carry.head, "", "", amount) if whole else carry.name, carry.head)
    if (
        alone
        and amount.form == carry.form == "count"
        and re.match("累计|总计|共", left.adverbs + left.reach)
    ):
        return Named(compose(carry.head, "", "", amount), carry.head)
    summed = alone and amount.form == "money" and carry.form != "money"
    return Named(f"{carry.head}金额", carry.head) if summed else None


def _second(amount: Amount, left: Left, carry: Carry) -> Named | None:
    """Name the second measure of the same things: 老旧小区391个、4万户, 监测对象532户1926人."""
    both = amount.form in _MEASURED and carry.form in _MEASURED
    if left.raw or not both or carry.unit in ("", amount.unit) or is_quantity(carry.head):
        return None
    size = _SIZES.get(amount.unit) or measured(amount, "")
    return Named(carry.head + size, carry.head, carry.verb, way_of(carry.verb, left))


def _name_right(
    amount: Amount, left: Left, right: Right, carry: Carry, joint: str
) -> tuple[Named, ...]:
    """Name an amount by the noun behind it and what that does (入选江苏省百强…企业数)."""
    verb = left.verb or left.tail
    listed = not left.noun or (left.noun.endswith("等") and goes_on(right.noun, left, carry))
    alone = listed and not (left.reach or right.deed)
    happened = verb or (carry.verb if alone and joint in ("、", "，") else "")
    verb = happened if joint == "、" or goes_on(right.noun, left, carry) else verb
    if amount.form in ("money", "area", "physical"):
        sum_of = amount.form == "money" and is_quantity(right.noun)
        whole = sum_of and not right.noun.endswith("资金")
        if left.raw.endswith(("投资", "规模")) and right.raw.startswith("的"):
            size = "总投资" if left.raw.endswith("投资") else "规模"
            return (Named(right.noun + size, right.noun, verb),)
        name = right.noun if whole else right.noun + measured(amount, right.noun)
        return (Named(name, right.noun, verb, way_of(happened, left)),)
    modified = left.noun.endswith("等") or left.raw.endswith("的") or left.tail or left.reach
    ahead = "" if modified or len(left.noun) > _SHORT else _AMONG.sub("", left.noun)
    if going := moved(happened, right.noun, right.deed):
        name = compose(ahead + things_of(going), "", "", amount)
        return (Named(name, going, happened, "moved"),)
    deed = deed_name(right.deed)
    right = right._replace(noun=things_of(right.noun))
    noun = "" if deed.endswith(right.noun) else ahead + right.noun
    shown = "" if deed in words("names", "dropped") or _DRAWN.match(verb) else deed
    name = compose(shown + noun, verb, "", amount)
    way = "event" if deed_told(right) and is_event(right.deed) else way_of(happened, left)
    return (Named(name, right.noun, happened or right.deed, way),)


def _name_deed(amount: Amount, right: Right, carry: Carry, joint: str) -> tuple[Named, ...]:
    """Name an amount with nothing before it: 18人入选江苏省科技副总项目; A竣工2处、4处开工."""
    deed = deed_name(right.deed)
    if not deed or amount.form != "count" or joint == "（":
        return ()
    if joint == "、" and carry.head and carry.unit == amount.unit:
        way = "event" if is_event(right.deed) else "plain"
        return (Named(f"{deed}{carry.head}数", carry.head, right.deed, way),)
    who = {"家": "企业", "户": "企业", "人": "人", "名": "人"}.get(amount.unit, "")
    return (Named(f"{deed}{who}数", deed + who, right.deed, "event"),)


def _name_verb(amount: Amount, left: Left, right: Right, carry: Carry) -> tuple[Named, ...]:
    """Name an amount that only a verb stands before: 获认定备案435家, 投入2.5亿元用于研发."""
    verb = left.verb + left.tail
    if amount.form != "money":
        if not carry.head or (amount.form == "area" and left.verb):
            return _name_bare(amount, verb, left)
        name = compose(carry.head, verb, "", amount)
        return (Named(name, carry.head, verb, way_of(verb, left)),)
    used = re.match(r"用于([^，。；]{2,12})", right.deed)
    if used or verb in words("names", "sums"):
        head = carry.head.removesuffix(verb)
        return (Named(f"{head}{used[1] if used else ''}{verb}", carry.head, verb),)
    return (Named(f"{carry.head}{verb}金额", carry.head, verb),) if carry.head else ()


def _name_moved(amount: Amount, left: Left, right: Right) -> Named | None:
    """Name people by what they are brought to do: 带动413万人增收."""
    deed = deed_name(right.deed)
    people = {"人": "人", "名": "人", "户": "户"}.get(amount.unit)
    if left.verb not in ("带动", "帮助", "促进", "助力", "惠及") or not deed or not people:
        return None
    return Named(f"{left.verb}{deed}{people}数", deed, left.verb, "event")


def _name_bare(amount: Amount, verb: str, left: Left) -> tuple[Named, ...]:
    """Name an amount by its verb alone: 收储13000亩, 赔付5715人次, 回迁安置3.5万户."""
    what = {"人": "人数", "户": "户数"}.get(amount.unit) or measured(amount, "")
    if amount.unit == "个" and verb in _STAGES:
        return (Named(kept_verb(verb) + "项目数", "项目", verb, way_of(verb, left)),)
    known = len(verb) > 1 and amount.form in ("area", "count") and what != "数"
    way = way_of(verb, left)
    return (Named(verb + what, verb, verb, way),) if known and way != "stock" else ()


def _of_total(noun: str, carry: Carry) -> str:
    """Give a quantity of the thing named before; 总量 may be of a quantity."""
    if carry.deed and "额" in noun:
        return carry.deed + noun
    whole = noun == "总量" and is_quantity(carry.head)
    return (carry.head if whole else unmeasured(carry.head)) + noun


def _narrow(left: Left, carry: Carry, joint: str) -> str:
    """Complete a noun that only narrows the one before (省“双创计划”以上, 省级, 总数, 人才)."""
    noun = left.noun.removesuffix("等")
    if not carry.head:
        return noun
    if noun in ("人均", "户均", "亩均", "村均"):
        return noun + carry.name
    part = "其中" in left.adverbs + left.raw and _PART.fullmatch(noun)
    if part or is_relational(noun):
        return noun + carry.head if part else _of_total(noun, carry)
    levels = one_of("words", "levels") + "(?:及)?(?:以上|以下)?"
    if re.fullmatch(levels, noun):
        return noun + (re.sub("^" + levels, "", carry.head) or carry.head)
    if noun.endswith(("以上", "以下", "元")) or _SIZED.search(noun):
        return noun + last_noun(carry.head)
    general = joint in ("、", "（") and noun in words("words", "generic")
    return carry.programme + noun if general and carry.programme not in noun else noun
