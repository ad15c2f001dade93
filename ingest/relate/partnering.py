"""PARTNERS_WITH: who works with whom, where nothing named is built together."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

from policygraph.ingest.lazy import lazy
from policygraph.ingest.relate.aiding import read_aiding
from policygraph.ingest.relate.claims import Claim
from policygraph.ingest.relate.doers import Clause, Known, lowest, who_does
from policygraph.ingest.relate.frames import Frame
from policygraph.ingest.relate.slots import Slot
from policygraph.ingest.relate.words import Phrase
from policygraph.ingest.segmenter import is_word

# “常州先后与中科院、南大等重点高校院所加强战略合作”, “加强与科教城、本地院校的双向对接”;
# not “鼓励企业与江苏产研院合作”, where nobody is named who does it.
_WITH = Phrase(
    r"(?<![ⓓⓚⓟⓖⓔⓘⓛ])(?:与|同|和|跟|联合|携手|会同|联手|牵手)(?:[^，、的ⓓⓚⓟⓔⓘⓛ]{2,8}、){0,2}(?P<who><list:ⓓⓚⓟⓔⓘⓛ>)(?:等[^，、]{0,6})?(?:在[^，]{2,40}?(?:方面|领域|产业|行业))?(?P<rest>[^，]{0,24}?)(?P<verb>(?!融合)<together>)"
    r"|(?:联合|携手|联手|会同)(?P<with><list:ⓓⓚⓟⓔⓘ>)(?:等[^，]{0,12}?)?[^，]{0,8}?"
    r"(?:攻关|攻克|研发|研制|开发|申报|培养|承担)"
    # 市科技局联合常州大学，面向企业宣讲政策; 会同 is how offices deal with each other.
    r"|(?<!共同)(?:联合|携手|联手)(?P<beside><list:ⓓⓚⓟⓔⓘ>)(?:等[^，]{0,12}?)?(?:$|共同|开展|举办|召开|推出|启动|组织)"
)
# “武进科创中心与上海云解信息科技有限公司合作共建”, “本·古里安大学与常州大学联合研究生培养”,
# not “江苏省中以产业技术研究院和常州大学位于”.
_EACH_OTHER = Phrase(
    r"(?<![与和同])(?P<one>(?:[ⓓⓚⓟⓔⓘⓛ]、)*[ⓓⓚⓟⓔⓘⓛ])(?:等[^，、的]{0,12}?)?(?:先后|陆续|分别|共同)?(?:与|和|同|跟|携手|联手|牵手)"
    r"(?P<other>(?:ⓛ(?=[ⓚⓟⓔⓘⓛ]))?(?:[ⓓⓚⓟⓔⓘⓛ](?:、|和|及))*[ⓓⓚⓟⓔⓘⓛ])(?:等[^，]{0,10}?)?(?:在ⓛ)?(?:在[^，。]{2,40}?(?:方面|领域))?(?P<rest>[^，、ⓓⓚⓟⓔⓘⓛ]{0,12}?)(?P<verb>(?!融合)<together>|(?:采用|通过)[^，]{0,10}(?:模式|方式))"
)
# “武进与金坛、新北与溧阳对口合作”: each pair for itself; “武进区—江苏理工学院校城融合工作要点”;
# not “中国—东盟命运共同体”.
_PAIR = Phrase(
    r"(?<![与和同、—])(?P<one>[ⓓⓚⓟⓔⓘⓛ])[与和](?P<other>[ⓓⓚⓟⓔⓘⓛ])(?=(?:、[ⓓⓚⓟⓔⓘⓛ][与和][ⓓⓚⓟⓔⓘⓛ])+[^，]{0,12}?<together>)"
    r"|(?<![、—])(?P<left>[ⓓⓚⓛ])[—-](?P<right>[ⓔⓘ])[^，、ⓓⓚⓟⓔⓘⓛ]{0,4}?<together>"
)
# “粤黔东西部协作”, “深化长岳协同发展”: one word names two places; not “京津冀协同发展”, one region.
_BOTH = Phrase(
    r"(?<![穗深杭甬蓉邕筑])(?P<both>ⓛ)(?:两[地国省市]|三[地省市]|双方|双城)?(?:之?间)?(?:东西部|对口|结对|战略|科技|产业|经贸|创新|务实|全面|深度|区域|山海|跨江)*"
    r"(?:合作|协作|共建|帮扶|联动|对接|结对|协同|同城|一体化)"
)
# “支持新吴、锡山探索联建新综保区”, “常州大学、江南大学共建现代产业学院”,
# “推动科学城、大学城联动发展”; not “市科技局、市财政局联合印发”.
_JOINTLY = Phrase(
    r"(?<![与同和跟及对向赴手合、])(?P<all>[ⓚⓔⓘⓛ](?:[、和及][ⓚⓔⓘⓛ])+)(?:等[^，、的]{0,8}?)?(?:两[地国省市区县]|双方|三方|多方)?(?:<adverbs>)*"
    r"(?:共建|联建|合建|合作共建|联合共建|结对|战略合作|合作建设|联合建设|联手建设|联动发展)"
)
# “企业技术源于清华大学及美国北卡罗来纳大学”; not “原料源于新疆”.
_STEMS_FROM = Phrase(r"技术(?:团队)?(?:源于|源自|来源于|来自)(?P<who><list:ⓘⓟ>)")
# “全面对接科教城”; not “积极对接金融机构”, nor “签约中印尼产业合作园”, what was agreed upon.
_MEET = Phrase(
    r"(?:对接|携手|联手|牵手|结对|签约(?!ⓚ))(?P<who><list:ⓓⓚⓟⓔⓘ>)(?!的|资源|需求|政策|标准)"
)
# 与运河、长江沿线城市交流合作, 与京津冀协同发展、…等国家区域重大战略对接: nobody works with these.
_NO_PARTY = lazy("^(?:沿线|流域)|战略(?!合作|协作|性)")
# “先后为龙城精锻、中车戚研所等常州及周边上千家企业提供技术服务”.
_SERVES = Phrase(
    r"为(?P<who><list:ⓔⓘⓟ>)(?:等[^，]{0,20}?)?(?:量身|持续|先后)?(?:提供|开展|打造|定制)[^，]{0,14}?(?:服务|支持|支撑|解决方案|培训|检测|咨询)"
)
# “260多项科技成果在瑞声科技、千红制药、常州四药等本土公司产业化”.
_TRANSFER = Phrase(
    r"(?:成果|技术|专利|项目)[^，]{0,8}?(?:在|向|到)(?P<who><list:ⓔ>)(?:等[^，]{0,10}?)?(?:实现)?(?:产业化|转化|转移|应用|推广|落地)"
)
# “先后协助天合光能申报并获批…”; not “支持天合光能…”, which says no more than a wish.
_HELPS = Phrase(r"(?:协助|帮助|辅导|助力|服务)(?P<who><list:ⓔ>)")
# “其中中汽研（天津）安排专职人员15人到常州指导平台建设”: the facility is the sentence's subject.
_SENDS = Phrase(
    r"(?:派|安排|选派|派驻|委派)[^，]{0,16}?(?:指导|参与|支持|协助|支援)[^，]{0,8}?(?:建设|研发|运营|管理)"
)

# “园区在以色列创新署设有联合办公室”; not “在武进区设有办公室”, which only stands there.
_OFFICE = Phrase(
    r"在(?P<who><list:ⓓⓘⓔ>)(?:设有|设立|成立|建有)(?:了)?[^，ⓓⓚⓟⓖⓔⓘⓛ]{0,8}(?:办公室|办事处|联络处|联络站|代表处)"
)

_UNKNOWN = (2, 3)
"""Characters of a name that may stand behind its place unread."""
_MADE = frozenset({"builds", "runs", "makes"})
_SERVERS = ("Platform", "Institution", "Enterprise", "Park")


def read_partnering(clause: Clause, frames: tuple[Frame, ...]) -> Iterator[Claim]:
    """Give the claims of working together in a clause."""
    built = any(frame.kinds & _MADE and _names_work(frame) for frame in frames)
    if not built and clause.names:
        yield from _with(clause)
        yield from _each_other(clause)
        yield from _pairs(clause)
        yield from _among(clause)
        yield from _meeting(clause)
        yield from read_aiding(clause)
    yield from _serving(clause)


def _names_work(frame: Frame) -> bool:
    """Tell whether partners make something named: then they are its builders."""
    deepens = frame.word in ("深化", "推进")  # 深化贵阳市与中关村科技合作 makes nothing
    things = (slot.label in ("Platform", "Park", "Program") for slot in frame.objects)
    return not deepens and any(things)


def _with(clause: Clause) -> Iterator[Claim]:
    masked = clause.passage.masked
    for match in _WITH.finditer(masked, clause.body, clause.end):
        doing = who_does(clause, match.start(), clause.body)
        group = next(name for name in ("who", "with", "beside") if match[name])
        who = lowest(clause.passage.within(*match.span(group)))
        if _NO_PARTY.search(match["rest"] or ""):
            continue
        paired = "分别" in masked[clause.body : match.start()]
        if doing.known is Known.NAMED and paired:
            for claim in _crossed(clause, doing.slots, who, match.span(), paired=True):
                yield replace(claim, rule="partners.with")
        elif doing.known is not Known.UNNAMED:
            yield Claim("PARTNERS_WITH", doing.slots, who, clause, *match.span(), "partners.with")


def _crossed(
    clause: Clause,
    one: tuple[Slot, ...],
    other: tuple[Slot, ...],
    span: tuple[int, int],
    *,
    paired: bool,
) -> Iterator[Claim]:
    """Each of one side with each of the other; A、B分别与C、D合作 pairs A with C and B with D."""
    if not paired or len(one) == 1 or len(other) == 1:
        yield Claim("PARTNERS_WITH", one, other, clause, *span, "partners.each_other")
    elif len(one) == len(other):
        for left, right in zip(one, other, strict=True):
            yield Claim("PARTNERS_WITH", (left,), (right,), clause, *span, "partners.each_other")


def _each_other(clause: Clause) -> Iterator[Claim]:
    masked = clause.passage.masked
    for match in _EACH_OTHER.finditer(masked, clause.start, clause.end):
        if _NO_PARTY.search(match["rest"]):
            continue
        one = clause.passage.within(match.start("one"), match.end("one"))
        other = lowest(clause.passage.within(match.start("other"), match.end("other")))
        if other[-1].label == "Place" and _is_unknown(match["rest"]):
            other = other[:-1]
        paired = "分别" in masked[match.end("one") : match.start("other")]
        yield from _crossed(clause, one, other, match.span(), paired=paired)


def _is_unknown(words: str) -> bool:
    """Tell whether the words behind a place are a name that nobody knows: 与深圳|华付合作."""
    return len(words) in _UNKNOWN and not is_word(words)


def _pairs(clause: Clause) -> Iterator[Claim]:
    for match in _PAIR.finditer(clause.passage.masked, clause.start, clause.end):
        names = ("one", "other") if match["one"] else ("left", "right")
        one, other = (clause.passage.within(*match.span(name)) for name in names)
        yield Claim("PARTNERS_WITH", one, other, clause, *match.span(), "partners.pair")


def _among(clause: Clause) -> Iterator[Claim]:
    """Each works with each other one: of the places of one word, or of one list of subjects."""
    masked = clause.passage.masked
    for match in _BOTH.finditer(masked, clause.start, clause.end):
        slot = clause.passage.slots[match.start("both")]
        yield from _each_pair(clause, _split(slot), match.span(), "partners.both")
    for match in _JOINTLY.finditer(masked, clause.start, clause.end):
        slots = lowest(clause.passage.within(match.start("all"), match.end("all")))
        yield from _each_pair(clause, slots, match.span(), "partners.jointly")


def _split(slot: Slot) -> tuple[Slot, ...]:
    return tuple(slot._replace(refs=(ref,)) for ref in slot.refs)


def _each_pair(
    clause: Clause, slots: tuple[Slot, ...], span: tuple[int, int], rule: str
) -> Iterator[Claim]:
    for one, other in combinations(slots, 2):
        yield Claim("PARTNERS_WITH", (one,), (other,), clause, *span, rule)


def _meeting(clause: Clause) -> Iterator[Claim]:
    for match in _MEET.finditer(clause.passage.masked, clause.body, clause.end):
        doing = who_does(clause, match.start(), clause.body)
        who = clause.passage.within(match.start("who"), match.end("who"))
        if doing.known is not Known.UNNAMED:
            yield Claim("PARTNERS_WITH", doing.slots, who, clause, *match.span(), "partners.meets")


def _serving(clause: Clause) -> Iterator[Claim]:
    """A facility, a firm or a university serves a named firm."""
    masked = clause.passage.masked
    servers = tuple(slot for slot in clause.doers if slot.label in _SERVERS)
    rows = (
        (_SERVES, "partners.serves"),
        (_TRANSFER, "partners.transfers"),
        (_HELPS, "partners.helps"),
        (_STEMS_FROM, "partners.stems_from"),
        (_OFFICE, "partners.office"),
    )
    for pattern, rule in rows if servers and clause.names else ():
        for match in pattern.finditer(masked, clause.body, clause.end):
            who = clause.passage.within(match.start("who"), match.end("who"))
            yield Claim("PARTNERS_WITH", servers, who, clause, *match.span(), rule)
    theme = clause.theme
    if not (theme and theme.label == "Platform" and clause.doers and theme not in clause.doers):
        return
    sent = _SENDS.search(masked, clause.body, clause.end)
    if sent:
        yield Claim("PARTNERS_WITH", clause.doers, (theme,), clause, *sent.span(), "partners.sends")
