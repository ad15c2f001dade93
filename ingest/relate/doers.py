"""Who acts in each clause of a sentence.

The subject of a sentence holds for all its clauses until another subject comes. A clause whose
own doer has no name (企业, 各地, 全市) has no doer that we know, and keeps none for later clauses.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise
from typing import NamedTuple

from policygraph.ingest.lazy import lazy
from policygraph.ingest.relate.passage import Passage
from policygraph.ingest.relate.slots import Slot
from policygraph.ingest.relate.words import DOERS, Phrase

_TIME = (
    r"(?:截至|自|从|在|到|于|至|早在)?(?:20|19)?\d{2}(?:年|—|-)(?:\d{1,4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?"
    r"(?:上半年|下半年|底|末|初|前|来|以来|起|始|间|开始|期间|内)?"
    r"|\d{1,2}月(?:\d{1,2}日)?(?:起|底|初)?|“?十[二三四五]五”?(?:时期|期间|末)?|近[两二三四五\d]年来?"
)
# “投资50亿元在…建设”: a sum says how, not who.
_SUM = r"\d[\d.,]*(?:余|多)?[百千万亿]*(?:余|多)?(?:美|欧|港)?元(?:资金|经费)?"
# What stands before the subject: “2018年，”, “目前，”, “同时央企”.
OPENING = Phrase(rf"(?:{_TIME}|<openers>|<appositions>(?=[{DOERS}]))*")

# The subject: “武进国家高新区按照…”, “南大、北化、安泰创明等5家研究院入列…”;
# not “集萃安泰创明的非晶材料制造技术…”, “武进企业…”, “绿建区建设…”.
_SUBJECT = Phrase(
    r"(?:(?!<prepositions>|<adverbs>|<hands_over>|<any_verb>)(?:[^，、的ⓓⓚⓟⓔⓘⓛ]{2,8}、){1,3}(?=[ⓔⓘⓟ]))?"
    r"(?P<who><doers>)(?:(?:、[^，、的ⓓⓚⓟⓔⓘⓛ]{2,8}){1,3}(?=等))?(?:等(?:地|县市?区?|区县|市县)(?!的)|等(?:[^，、\d的]{0,4}\d*(?:余|多)?[家个所]?[^，、\d的]{0,8}?(?:院|所|企业|公司|机构|社区|园区|平台|中心|部门|单位|高校|校))?|等)?"
    r"(?P<rest>.*)"
)
_QUALIFIES = Phrase(r"<qualifies>|一体化|(?:建设|发展)(?!了|好|成(?![效果就为])|[^，\d]{0,30}[ⓟⓚ])")
_SETS_IN = Phrase(
    rf"(?:{_TIME}|<adverbs>|<prepositions>|<any_verb>|由|等|秉持|坚持|启用|拟定|制定|作为|共计|出台|聚力|发力|争|获|被|是|为|有|拥|发布|强|给予|拨付|补助|签|达成|缔结|结为|携手|联手|牵手)"
)
# “会东等7家县医院”: hospitals act, and no county.
_MEMBERS = lazy(
    r"等[^，、\d的]{0,4}\d+(?:余|多)?[家个所][^，]{0,8}?(?:院|校|企业|公司|机构|园区|平台)"
)
_OWN_NOUN = lazy("等|两|双方|政府|[市区县]委|企业|院校|高校|[、，和与]|的|方面|之间")
# A name that is a clause by itself is what the sentence speaks of; a place is none.
_ALONE = "ⓟⓔⓘ"
# 中德, 中以: what two states do together, and no actor.
_PAIR = lazy("中[\u4e00-\u9fff]")
# Regions and waters that no government stands for.
_REGION = lazy("(?:圈|三角|[带湖江河海港湾]|城市群|湾区|地区|流域|半岛|平原)$")
_STRANGER = Phrase(
    r"(?:\d+(?:余|多)?[家个名项]|<strangers>|[^，]{0,6}(?:企业|高校|院所|团队|项目|主体)(?=[由为在与将]))"
)

# “联合华为…共建”: before a name 联合 is a preposition.
_ADVERB = rf"(?:(?:<adverbs>|{_TIME})(?![{DOERS}])|{_SUM}|、|了|并|且|地)"
_ADVERBS = Phrase(rf"(?:是ⓛ?)?{_ADVERB}*")
_PREPOSITION = Phrase("<prepositions>")
# The doer of the next verb: “由江南石墨烯研究院等18家股东共同出资”, “是清华大学与武进区共建的”,
# “支持科教城规划”; “总投资20亿元的联影医疗落户”, “由市科技局主办、市科协承办”.
_MANNER = rf"(?P<rest>{_ADVERB}*(?:<prepositions>[^，]*)?)$"
_AGENT = Phrase(rf"由(?P<who><doers>)(?:等[^，]{{0,14}}?)?{_MANNER}")
# “联合研究院是东南大学与江宁高新区共建的…”, “园区是自2014年以来两国政府间创新合作共建的…”;
# not “是常州最早引进落户科教城的…”.
_MADE_BY = Phrase(
    rf"(?:系|是)(?:{_TIME}，?)?(?P<who><doers>)(?:之?间)?(?:创新|科技)?(?:共同|联合|合作|合力)*$"
)
_HANDED = Phrase(rf"<hands_over>(?P<who><doers>)(?:等[^，]{{0,14}}?)?{_MANNER}")
_LOCAL = Phrase(
    rf"(?:的|[首唯第][一二三]?[个家座]?|、|—)(?P<who><doers>)(?:等[^，]{{0,14}}?)?(?P<rest>{_ADVERB}*)$"
)
# “以推进东部科创走廊建设为契机”, “为建设…”: the verb names a thing or an end.
_NOMINAL_USE = lazy("[以为在对把从](?:进一步|全面|深入|加快)?$")
# “支持上犹和崇义深化湘赣边区域合作、龙南建设…”: behind what another one does stands the next doer;
# not “支持上犹与崇义、龙南建设…”, who do one thing.
_FOLLOWS = Phrase(
    rf"(?:<any_verb>|合作)[^、，]*、(?P<who>[{DOERS}](?:[和与][{DOERS}])*)(?P<rest>{_ADVERB}*)$"
)
_WITH = Phrase(
    r"(?:与|同|和|跟|联合|会同|携手|联手|牵手)(?:[^，、的ⓓⓚⓟⓔⓘⓛ]{2,8}、){0,2}(?P<who><doers>)(?:等[^，]{0,10}?)?(?P<rest>(?:(?!的(?:企业|公司|单位|机构|团队))[^，])*)$"
)


# “今创公司与常州大学共同成立研究院”: with whoever it is done, the partner does it too;
# not “与清华大学合作的企业建设…”.
_DONE_WITH = Phrase(
    rf"(?:与|同|和|联合|会同|携手|联手|牵手)(?P<who><doers>)(?:等[^，、的]{{0,10}}?)?{_ADVERB}*$"
)
# “比亚迪等一批重大项目投产，…，成功举办…”: what is finished does not go on to act;
# not “推进院企共建，…”, “成立专家库”.
_BEFALLS = Phrase(
    r"(?:[^，]{0,12}?(?:项目|平台|企业|载体))?(?:<adverbs>|一体化|试点|任务|加速)*<befalls>(?:运行|使用|建设|运营)?$"
)

# “武进区与西安交通大学签约，共建研究院”: those who sign with each other go on to act;
# not “比亚迪、天合光能等项目签约”.
_SIGN = Phrase("[^，]*[ⓓⓚⓟⓔⓘⓛ][与同](?:<doers>)(?:<adverbs>)*签约$")
# “上海漕河泾海宁分区等平台合作持续加强，与黄浦区缔结友好城区”: what grows does not go on to act.
_GROWS = Phrase(
    r"[^，]{0,20}?(?:持续|不断|进一步|扎实|加快|稳步)(?:加强|深化|提升|增强|扩大|推进|优化|改善|提速|壮大)$"
)
# “道县、新田纳入国家项目，举办首届湖南油茶节”: in a report the government goes on by itself.
_WINS = Phrase(
    r"(?:、[^，、]{2,8}?)*?(?:<adverbs>)*(?:纳入|被纳入|入选|入围|上榜|获评|荣获|获批|列入|跻身|位居|成为|上市|成功上市|晋级|获得|被评为)"
)


class Known(Enum):
    """Whether the doer of a verb is named in the sentence, left out, or somebody unnamed."""

    NAMED = "named"
    LEFT_OUT = "left out"
    UNNAMED = "unnamed"


class Clause(NamedTuple):
    """One clause: its span in the masked text, where its predicate begins, who acts in it.

    `theme` is the first thing that the sentence names before this clause's end, acting or not;
    `stranger` is true where somebody without a name acts,
    `names` where something named stands in the clause.
    """

    passage: Passage
    start: int
    end: int
    body: int
    doers: tuple[Slot, ...]
    theme: Slot | None
    stranger: bool
    names: bool

    @property
    def has_subject(self) -> bool:
        """Whether the doers stand in this clause and are not kept from one before."""
        begin = self.passage.offsets[self.start]
        return bool(self.doers) and self.doers[0].start >= begin

    @property
    def text(self) -> str:
        """The masked clause."""
        return self.passage.masked[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Doing:
    """The answer to who does a verb: the slots and how they are known.

    `agent` is true where 由 names him; `partners` are those with whom it is done.
    """

    slots: tuple[Slot, ...]
    known: Known
    agent: bool = False
    partners: tuple[Slot, ...] = ()


NOBODY = Doing((), Known.UNNAMED)
"""Somebody does it who has no name."""


def read_clauses(passage: Passage, *, report: bool = False) -> tuple[Clause, ...]:
    """Give the clauses of a sentence with the doer of each.

    In a work report a semicolon ends what a subject does: the government goes on by itself.
    """
    return tuple(_clauses(passage, report=report))


def _clauses(passage: Passage, *, report: bool) -> Iterator[Clause]:
    doers: tuple[Slot, ...] = ()
    stranger = False
    for start, end in passage.clauses:
        if report and passage.masked[max(start - 1, 0)] in "；;":
            doers, stranger = (), False
        begin = start + len(_matched(OPENING, passage.masked[start:end]))
        names = any(start <= at < end for at in passage.slots)
        who, body = _subject(passage, begin, end) if names else ((), begin)
        if who:
            doers, stranger = who, False
        elif _STRANGER.match(passage.masked[begin:end]) and not _is_same_firm(
            doers, passage.masked[begin:end]
        ):
            stranger = True
        theme = next((slot for at, slot in passage.slots.items() if at < end), None)
        yield Clause(passage, start, end, body, doers, theme, stranger, names)
        fallen = _BEFALLS.match(passage.masked, body, end) and not _SIGN.match(
            passage.masked[start:end]
        )
        if fallen or (report and _WINS.match(passage.masked, body, end)):
            doers, stranger = (), True
        elif report and doers and _GROWS.match(passage.masked, body, end):
            doers = ()


def _is_same_firm(doers: tuple[Slot, ...], words: str) -> bool:
    """易控…为核心，企业研发能力较强，先后承担…: 企业 is the firm that the sentence speaks of."""
    one = len(doers) == 1 and doers[0].label == "Enterprise"
    return one and words.startswith(("企业", "公司", "产品"))


def _subject(passage: Passage, start: int, end: int) -> tuple[tuple[Slot, ...], int]:
    """Give the slots that open the clause as its subject and where the predicate begins."""
    if end - start == 1 and passage.masked[start] in _ALONE:  # 如：微亿智造，目前与区政府联合打造…
        return passage.within(start, end), end
    match = _SUBJECT.match(passage.masked[start:end])
    if not match or _QUALIFIES.match(match["rest"]) or not match["rest"]:
        return (), start
    slots = passage.within(start, start + match.end("who"))
    if slots[0].label == "Place" and not _may_act(slots[0], match["rest"]):
        return (), start
    if slots[-1].label == "Place" and _MEMBERS.match(passage.masked, start + match.end("who")):
        return (), start
    return lowest(slots), start + match.start("rest")


def lowest(slots: tuple[Slot, ...]) -> tuple[Slot, ...]:
    """Give the slots without a place that only tells where the next one lies: 上海 | 黄浦区."""
    tells = {a for a, b in pairwise(slots) if a.label == "Place" and a.end == b.start}
    return tuple(slot for slot in slots if slot not in tells)


def _may_act(place: Slot, rest: str) -> bool:
    """Tell whether a place acts before these words: 常州先后与…, not 长三角一体化, 常州企业."""
    if _PAIR.fullmatch(place.surface) and rest.startswith(("合作", "协作", "联合")):
        return False  # 中德合作培养563人
    region = any(_REGION.search(ref.name) for ref in place.refs)
    return not region and bool(_SETS_IN.match(rest))


def who_does(clause: Clause, verb: int, since: int) -> Doing:
    """Give who does the verb at masked offset `verb`.

    `since` is where the search begins: the predicate's begin, or the end of the objects of an
    earlier verb of the clause.
    """
    before = clause.passage.masked[since:verb]
    agent = _AGENT.search(before) or _MADE_BY.search(before)
    if agent:
        return Doing(_slots(clause, since, agent), Known.NAMED, agent=True)
    handed = _last(_HANDED, before)
    follows = _FOLLOWS.search(before)
    if handed and not follows:
        beside = _partners(clause, since + handed.end("who"), before[handed.end("who") :])
        return Doing(_slots(clause, since, handed), Known.NAMED, partners=beside)
    if not is_transparent(before):
        local = follows or _LOCAL.search(before) or _DONE_WITH.search(before)
        return Doing(_slots(clause, since, local), Known.NAMED) if local else NOBODY
    if clause.stranger or _NOMINAL_USE.search(before):
        return NOBODY
    known = Known.NAMED if clause.doers else Known.LEFT_OUT
    return Doing(clause.doers, known, partners=_partners(clause, since, before))


def _partners(clause: Clause, since: int, before: str) -> tuple[Slot, ...]:
    match = _WITH.search(before)
    slots = _slots(clause, since, match) if match else ()
    # 与上海金山共建: whose district goes on without being known, that city does nothing.
    if match and slots[-1].label == "Place" and not _goes_on(match["rest"]):
        return ()
    return slots


def _goes_on(rest: str) -> bool:
    """Tell whether words behind a place say what it does and are no part of its name."""
    return not rest or bool(_SETS_IN.match(rest)) or bool(_OWN_NOUN.match(rest))


def is_transparent(words: str) -> bool:
    """Tell whether words before a verb are adverbs and prepositional phrases alone."""
    rest = words[len(_matched(_ADVERBS, words)) :]
    return not rest or bool(_PREPOSITION.match(rest))


def _slots(clause: Clause, since: int, match: re.Match[str]) -> tuple[Slot, ...]:
    return clause.passage.within(since + match.start("who"), since + match.end("who"))


def _last(pattern: Phrase, words: str) -> re.Match[str] | None:
    """Give the match that begins last."""
    found = None
    at = 0
    while match := pattern.search(words, at):
        found, at = match, match.start() + 1
    return found


def _matched(pattern: Phrase, words: str) -> str:
    match = pattern.match(words)
    return match[0] if match else ""
