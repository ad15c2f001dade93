"""Names the indicator of an amount, and says how it is measured.

The name holds neither place, year nor value. What an amount leaves unsaid (总数82户, 占全市40.5%,
省级17家) is taken from the amount before it in the same sentence, kept in a `Carry`.
"""

import re
from dataclasses import dataclass

from policygraph.ingest.figures.amounts import Amount
from policygraph.ingest.figures.patterns import ends, lexicon, one_of, starts, words
from policygraph.ingest.figures.phrases import Left, Right, is_quantity, is_relational

COUNTED = {
    "场": "场次",
    "场次": "场次",
    "次": "次数",
    "人次": "人次",
    "户次": "户次",
    "家次": "家次",
}
"""What is counted where the unit says more than 数."""


_PASSING = ("突破", "超过", "超出", "超", "逾", "接近", "近", "控制在", "最高")
"""Words before a value that state a level by themselves, so that no verb is carried on to it."""


@dataclass(frozen=True, slots=True)
class Carry:
    """What the amount before left behind: its noun, its indicator, its verb, its programme."""

    head: str = ""
    name: str = ""
    verb: str = ""
    form: str = ""
    programme: str = ""
    deed: str = ""
    rank: str = ""
    heading: str = ""
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Named:
    """An indicator with the noun behind it, and by what verb the amount came about.

    `way` is growth, fall, share, event, stock, increase, plain or rank.
    """

    name: str
    head: str
    verb: str = ""
    way: str = "plain"


def name_indicator(
    amount: Amount, left: Left, right: Right, carry: Carry, joint: str, about: str
) -> tuple[Named, ...]:
    """Give the indicators that an amount belongs to; several for A、B均翻一番; none if unread.

    `about` names the thing that the clause is about where it is not the document's region.
    """
    if amount.form == "rank":
        return _name_rank(amount, left, carry, about)
    if amount.form == "shift":
        ranked = carry.rank or left.noun
        return (
            Named(ranked if ranked.endswith("排名") else ranked + "排名", ranked, way="growth"),
        )
    if amount.form == "double":
        return _name_all(left, carry, "growth")
    if amount.form == "share":
        return _name_share(amount, left, right, carry)
    if ratio := _ratio(left, carry):
        return (ratio,)
    return _name_quantity(amount, left, right, carry, joint)


def _name_rank(amount: Amount, left: Left, carry: Carry, about: str) -> tuple[Named, ...]:
    """Name a rank: thing + scope + 排名 (规上工业增加值增速万亿城市排名)."""
    noun = _ranked(left)
    if is_relational(noun) or noun in ("企业数量", "企业总数"):
        noun = carry.head + noun if carry.head and not noun.startswith("企业") else noun
    if not noun and carry.name and not (carry.name.endswith("数") and amount.scope == ""):
        noun = carry.name + ("增速" if carry.form == "growth" else "")
    scope = re.sub(r"^(?:在|全市)|的$|之$", "", amount.scope)
    if not noun and not scope:
        noun = carry.heading
    if not noun and not scope and not about:
        return ()
    return (Named(f"{noun}{scope}排名", noun, way="rank"),)


def _ranked(left: Left) -> str:
    """Give what is ranked: all that stands before the verb of ranking, without 在…领域."""
    noun = re.sub(
        r"^(?:其中|同时|并|，|的|在|其|也|均)+|(?:领域|方面|连续.年|已|均|也|争取|分别|首次|继续|实现|连续)+$",
        "",
        left.raw,
    )
    noun = re.sub("(?:有望|继续|数量均为|均为|为|均)+$", "", noun)
    ahead, comma, last = noun.rpartition("、")
    if comma and is_quantity(last) and not is_quantity(ahead):
        noun = last
    return noun if "、" in noun or "的" not in noun else noun.rsplit("的", 1)[-1] or noun


def _name_all(left: Left, carry: Carry, way: str) -> tuple[Named, ...]:
    """Give one name for each noun of A、B、C均…; the noun before where none stands here."""
    noun = _completed(left.noun, carry) or carry.name
    if not left.noun:
        several = carry.names if "分别" in left.reach + left.adverbs else ()
        parts = several or ((carry.name,) if noun else ())
        return tuple(Named(p, carry.head, way=way) for p in parts)
    shared = left.reach + left.tail + left.adverbs
    several = "分别" in shared or (re.search(r"均|都|各", shared) and "、" in noun)
    parts = split_nouns(noun) if several else (noun,)
    return tuple(Named(p, _bare(p), way=way) for p in parts)


def split_nouns(noun: str) -> tuple[str, ...]:
    """Give the nouns of an enumeration; a level before the first holds for the rest too.

    A quantity behind the last holds for those before (机场旅客和货邮吞吐量); 城乡居民 are two.
    """
    for word, several in lexicon()["pairs"].items():
        if word in noun and "、" not in noun:
            return tuple(noun.replace(word, one) for one in several)
    parts = [p for p in re.split(r"、|以及|和(?!谐|平)|及(?!时|以上|以下)", noun) if p]
    level = re.match(one_of("words", "levels") + "(?:以上)?", parts[0]) if parts else None
    lead = level[0] if level and len(level[0]) >= 2 else ""
    rest = [p if starts("words", "levels").match(p) else lead + p for p in parts[1:]]
    whole, tail = [], ""
    for part in reversed(parts[:1] + rest):
        found = ends("words", "quantity").search(part)
        tail = found[0] if found and found.start() else tail
        whole.append(part if is_quantity(part) else part + tail)
    return tuple(reversed(whole))


def _ratio(left: Left, carry: Carry) -> Named | None:
    """Name X占Y比重; X may stand before (…1219亿元，占一般公共预算支出86.4%)."""
    text = left.verb + left.noun + left.tail
    match = re.search(
        r"^(?P<what>.*?)(?:占|占比占)(?P<of>.*?)(?:的)?(?:比重|比例|比率|比|份额)?$", text
    )
    if (
        not match
        or "占地" in text
        or "占用" in text
        or not (match["of"] or text.endswith(("占", "占比")))
    ):
        return None
    what = re.sub(r"^(?:其中|的)|的$", "", match["what"]) or carry.name
    if not what:
        return None
    if match["of"]:
        of = re.sub(r"^(?:全部|总)(?=.)", "", match["of"])
        return Named(f"{what}占{of}比重", what, way="share")
    return Named(f"{what}占比", what, way="share")


def _name_share(amount: Amount, left: Left, right: Right, carry: Carry) -> tuple[Named, ...]:
    """Name a percentage: a ratio, a growth, a fall, a rate, or the share of what follows."""
    if ratio := _ratio(left, carry):
        return (ratio,)
    turn = left.tail or (left.verb if not left.noun else "")
    if ends("verbs", "fall").search(turn):
        return tuple(
            Named(n.name + "降幅", n.head, left.tail, "fall")
            for n in _name_all(left, carry, "fall")
        )
    if ends("verbs", "growth").search(turn):
        yearly = "年均增长率" if "年均" in turn + left.adverbs else ""
        named = _name_all(left, carry, "growth")
        return tuple(Named(n.name + yearly, n.head, turn, "growth") for n in named)
    if not left.noun and right.noun and not left.verb:
        return (Named(f"{right.noun}{right.deed[:10]}比重", right.noun, way="share"),)
    if re.match(r"股权|股份", right.noun):
        return (Named(f"{left.verb}{right.noun}比例", right.noun, way="share"),)
    if left.noun and right.noun and is_quantity(left.noun) and left.verb and not left.reach:
        return (Named(f"{right.noun}占{left.noun}比重", right.noun, way="share"),)
    if follow := _follows(amount, left, carry):
        return (follow,)
    if carry.form == "growth" and re.fullmatch(one_of("words", "levels") + "(?:以上)?", left.noun):
        return (Named(left.noun + carry.head + "数", carry.head, way="growth"),)
    noun = _completed(left.noun, carry) or (left.verb if not right.noun else "")
    if not noun:
        return (Named(f"{right.noun}比重", right.noun, left.verb, "share"),) if right.noun else ()
    name = noun if is_quantity(noun) else noun + left.tail + "比例"
    return tuple(
        Named(p, _bare(p), way="share")
        for p in (split_nouns(name) if "分别" in left.reach else (name,))
    )


def _completed(noun: str, carry: Carry) -> str:
    """Give a noun with what it leaves unsaid: 总规模 → 股权投资基金总规模, 省级 → 省级企业研发机构."""
    if is_relational(noun) and carry.head:
        return carry.head + noun
    return noun


def _name_quantity(
    amount: Amount, left: Left, right: Right, carry: Carry, joint: str
) -> tuple[Named, ...]:
    """Name a count, a sum of money, an area or a physical quantity."""
    verb, noun = left.verb, left.noun
    if takes_right(left, right):
        return _name_right(amount, left, right, carry, joint)
    noun = noun.removesuffix("等")
    if follow := _follows(amount, left, carry):
        return (follow,)
    if not noun and not verb and not left.tail:
        return _name_deed(amount, right, carry, joint)
    if not noun:
        return _name_verb(amount, left, right, carry)
    noun = _narrow(noun, carry, joint)
    verb = verb or _verb_carried(left, carry, joint, noun, reached=amount.before in _PASSING)
    parts = split_nouns(noun) if "各" in left.reach or "分别" in left.reach else (noun,)
    way = _way(verb, left)
    return tuple(
        Named(_compose(p, verb, left.tail, amount), _bare(p), verb or left.tail, way) for p in parts
    )


def _follows(amount: Amount, left: Left, carry: Carry) -> Named | None:
    """Name what only continues the amount before: 增长到1061家, 平均每家达到11791平方米, 合计6.3亿元."""
    if not carry.name:
        return None
    if (
        re.match(r"(?:增|提|上升|下降|降|发展|扩|升|跃|缩|压)[^，。]{0,4}(?:到|至)$", left.reach)
        and not left.noun
    ):
        return Named(carry.name, carry.head)
    if re.match(r"(?:平均)?每[家人户个]", left.noun) or (
        left.noun == "" and left.reach.startswith("平均")
    ):
        return Named("平均" + carry.name.replace("总", ""), carry.head)
    if not (left.noun or left.verb or left.tail) and carry.form == "growth":
        return Named(carry.name, carry.head)
    if not (left.noun or left.verb or left.tail) and amount.form == "money":
        return Named(f"{carry.head}金额", carry.head) if carry.form != "money" else None
    return None


def takes_right(left: Left, right: Right) -> bool:
    """Say whether the noun of an amount stands behind it (引进 | 30家 | 高水平孵化机构)."""
    if not right.noun:
        return False
    if not left.noun or left.noun.endswith("等") or left.raw.endswith("的"):
        return True
    reached = left.reach.strip("为是有共已")
    return not (reached or is_quantity(left.noun)) and not right.noun.startswith(("以", "，"))


def _name_right(
    amount: Amount, left: Left, right: Right, carry: Carry, joint: str
) -> tuple[Named, ...]:
    """Name an amount by the noun behind it and what that does (入选江苏省百强…企业数)."""
    verb = left.verb or left.tail
    if not verb and not left.reach and not right.deed and joint in ("、", "，"):
        verb = carry.verb
    modified = left.noun.endswith("等") or left.raw.endswith("的")
    ahead = "" if modified or left.tail or left.reach or len(left.noun) > 6 else left.noun
    if amount.form in ("money", "area", "physical"):
        noun = right.noun
        full = (
            noun
            if is_quantity(noun) and amount.form == "money" and not noun.endswith("资金")
            else noun + _measured(amount, noun)
        )
        return (Named(full, noun, verb, _way(verb, left)),)
    deed = _deed_name(right.deed)
    name = _compose(deed + ahead + right.noun, verb, "", amount)
    way = "event" if deed and _is_event(right.deed) else _way(verb, left)
    return (Named(name, right.noun, verb or right.deed, way),)


def _deed_name(deed: str) -> str:
    """Give what the thing counted does, short enough for a name and without empty verbs."""
    deed = re.split(r"[（，、。的]|\d", deed)[0]
    deed = deed[: deed.rindex("“")] if deed.count("“") > deed.count("”") else deed
    deed = re.sub(r"^(?:成功|全部|已|均|将|正式|实现|共同|来|等)+", "", deed)
    plain = re.match(
        r"(?:组成|出资|投入|提供$|产值|营收|平均|超|达|占|同比|新增|增长|共|以|并|也|在|与|为|到|由|从|向|对|较|比|可|能|先后|累计|连续)",
        deed,
    )
    listed = re.match(
        r"在[^，。]{2,6}(?:上市|挂牌|就业|创业)|[到赴][^，。]{2,14}(?:工作|培训|学习|研修|任职|挂职|服务)",
        deed,
    )
    return "" if plain and not listed or len(deed) > 22 else deed


def _is_event(deed: str) -> bool:
    """Say whether a deed happens at a time (入选, 开工), and is no state (实现, 服务)."""
    return not re.match(
        r"(?:实现|共同|组成|在|与|为|产值|营收|投入|出资|提供|服务|覆盖|分布|以|均|已|可|能|占|从事|用于|支撑|由|先后|累计|运行|达到|集聚|聚集|通过)",
        deed,
    )


def _name_deed(amount: Amount, right: Right, carry: Carry, joint: str) -> tuple[Named, ...]:
    """Name an amount with nothing before it: 18人入选江苏省科技副总项目."""
    if right.deed and amount.form == "count" and joint != "（":
        deed = _deed_name(right.deed)
        if deed:
            noun = (
                "企业"
                if amount.unit in ("家", "户")
                else "人"
                if amount.unit in ("人", "名")
                else ""
            )
            return (Named(f"{deed}{noun}数", deed + noun, right.deed, "event"),)
    return ()


def _name_verb(amount: Amount, left: Left, right: Right, carry: Carry) -> tuple[Named, ...]:
    """Name an amount that only a verb stands before: 获认定备案435家, 投入2.5亿元用于研发."""
    verb = left.verb + left.tail
    used = re.match(r"用于([^，。；]{2,12})", right.deed)
    if amount.form == "money":
        if used:
            return (Named(f"{carry.head}{used[1]}{verb}", carry.head, verb, "plain"),)
        if verb in ("投资", "投入", "总投资", "完成投资", "融资", "实现产值"):
            return (Named(f"{carry.head}{verb}", carry.head, verb, "plain"),)
        return (Named(f"{carry.head}{verb}金额", carry.head, verb, "plain"),) if carry.head else ()
    if not carry.head:
        return ()
    way = _way(verb, left)
    return (Named(_compose(carry.head, verb, "", amount), carry.head, verb, way),)


def _narrow(noun: str, carry: Carry, joint: str) -> str:
    """Complete a noun that only narrows the one before (省“双创计划”以上, 省级, 人才)."""
    if not carry.head:
        return noun
    if is_relational(noun):
        whole = carry.deed if carry.deed and "额" in noun else _unmeasured(carry.head)
        return whole + noun
    level = re.fullmatch(one_of("words", "levels") + "(?:及)?(?:以上|以下)?", noun)
    if level or noun.endswith(("以上", "以下", "元")):
        base = (
            re.sub("^" + one_of("words", "levels") + "(?:以上|以下)?", "", carry.head) or carry.head
        )
        base = base if level else _last_noun(base)
        return noun + base
    if (
        joint in ("、", "（")
        and noun in words("words", "generic")
        and carry.programme
        and carry.programme not in noun
    ):
        return carry.programme + noun
    return noun


def _unmeasured(noun: str) -> str:
    """Give a noun without the quantity at its end: 粮食播种面积 → 粮食播种."""
    found = ends("words", "quantity").search(noun)
    return noun[: found.start()] if found and found.start() > 1 else noun


def _last_noun(noun: str) -> str:
    """Give the general noun at the end of a noun (优质科技型项目 → 项目)."""
    match = ends("words", "generic").search(noun)
    return match[0] if match else noun


def _verb_carried(left: Left, carry: Carry, joint: str, noun: str, *, reached: bool) -> str:
    """Give the verb that an enumeration carries on (新建A12家，B2家 → 新建)."""
    if left.tail or left.reach.strip("均各也都") or is_quantity(noun):
        return ""
    own = re.search("参与|设立|拥有|实现|获得|累计|建成|入选|获批|引进|新增|通过", noun)
    if own or joint not in ("、", "，") or (joint == "，" and reached):
        return ""
    return carry.verb


def _way(verb: str, left: Left) -> str:
    """Give how an amount came about by the verbs around its noun."""
    if left.noun.endswith("数") and re.search(r"达|超|为|突破", left.reach) and not left.tail:
        return "plain"
    both = verb + "|" + left.tail + ("新增" if "新增" in left.noun else "")
    if (
        re.search(one_of("verbs", "increase"), both)
        or re.match(r"新(?!型)", verb)
        or re.search(r"增长|再添", both)
    ):
        return "increase"
    if left.tail and ends("verbs", "flow").search(left.tail):
        return "event"
    if verb:
        if verb in words("verbs", "stock") or re.match(one_of("verbs", "stock") + "$", verb):
            return "stock"
        return "event"
    return "plain"


def _compose(noun: str, verb: str, tail: str, amount: Amount) -> str:
    """Give the name of an indicator: verb of flow, noun, 数."""
    noun = noun.replace("新增", "") or noun
    tail = re.sub("^(?:" + one_of("verbs", "increase") + ")$", "", tail)
    shown = kept_verb(verb)
    behind = shown in ("申报", "认定", "备案", "立项", "入库", "培训", "突破", "发放")
    name = (noun + shown if behind else shown + noun) + tail
    return name if is_quantity(name) else name + _measured(amount, name)


def kept_verb(verb: str) -> str:
    """Give a verb as it stands in a name; 新增, 培育, 建设 and stocks are left out."""
    verb = re.sub("^(?:" + one_of("verbs", "increase") + ")+", "", verb)
    verb = re.sub(r"^(?:组织|成功|新(?!建)|共(?!建))+(?=.)", "", verb)
    dropped = (
        *words("verbs", "stock"),
        "建设",
        "打造",
        "推出",
        "推广",
        "选树",
        "实施",
        "完成",
        "获得",
        "获",
        "取得",
        "促成",
        "建成",
        "布局",
        "开展",
        "举办",
        "推进",
        "推动",
        "争取",
        "组织",
        "获批",
        "实现",
        "落实",
        "争创",
        "创建",
        "创成",
        "新",
    )
    return "" if verb in dropped else verb


def _measured(amount: Amount, noun: str) -> str:
    """Give what is measured of a noun: 数, 场次, 面积, 规模, 金额."""
    if amount.form == "count":
        if noun.endswith("项目") and amount.unit == "人":
            return "人数"
        return COUNTED.get(amount.unit, "数")
    if amount.form == "area":
        return "面积"
    if amount.form == "money":
        return "规模" if re.search(r"(?:基金|资金|资金池|债券)$", noun) else "金额"
    return "规模" if amount.unit in ("P", "EFLOPS", "E") else ""


def _bare(noun: str) -> str:
    """Give a noun without the 数 at its end, for what the next amount leaves unsaid."""
    return re.sub(r"(?<=.)(?:数量|总数|数)$", "", noun)
