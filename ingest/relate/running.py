"""RUNS: who sets up, organises or operates a programme, a facility or a zone."""

from collections.abc import Iterator

from policygraph.ingest.relate.claims import Claim, claims_of
from policygraph.ingest.relate.doers import Clause, Doing, Known, who_does
from policygraph.ingest.relate.frames import Frame
from policygraph.ingest.relate.joining import is_scheme
from policygraph.ingest.relate.slots import Slot
from policygraph.ingest.relate.words import Phrase

_RUN = ("Program",)
_HOSTS = ("Department", "Enterprise", "Park")
# 中科院“海基一号”项目, 中国化学会“利华益”化学创新奖: only before a name in quotation marks.
_HOSTS_OF_QUOTED = ("Institution", "Platform")
# These verbs run a facility or a zone too (operates); 开展, 实施, 举办 run programmes alone.
_OPERATED = ("Program", "Platform", "Park")

# “市人才工作领导小组负责全市人才集聚工程实施的统筹协调”; not “负责中以常州创新园项目的评审”.
_IN_CHARGE = Phrase(
    r"(?:负责|承担|主管|统筹)(?:[^，的]{0,4}?)(?P<what><list:ⓖ>)(?:的)?(?:组织|实施|管理|统筹|协调|运营|日常|推进|具体)"
    r"|(?:负责|承担|主管|统筹)[^，ⓓⓚⓟⓖⓔⓘⓛ]{0,8}?(?P<site><list:ⓟ>)[^，ⓓⓚⓟⓖⓔⓘⓛ]{0,24}?(?:运营|运行|管理|运维|维护)"
)

# “常州医疗器械产业研究院是常州医疗器械创业服务中心运营单位”.
_UNIT = Phrase(r"(?P<what><list:ⓖⓟⓚ>)(?:的)?(?:运营|承办|主办|管理|协办)(?:单位|主体|方|机构)")
# “大赛的承办单位为市科技局”.
_UNIT_IS = Phrase(
    r"(?P<what>ⓖ|ⓟ|ⓚ)?(?:的)?(?:运营|承办|主办|管理|协办)(?:单位|主体|方|机构)(?:为|是|有|包括)(?P<who><list:ⓓⓔⓘⓟⓚ>)"
)
# “学习浙江“千万工程”经验”: the programme is that place's; not “学习广东经验”.
_MODEL = Phrase(
    r"(?:学习|借鉴|运用|对标|推广|学好|践行)(?:运用|借鉴|推广)?(?P<who>[ⓛⓚⓓ])(?:的)?(?P<what>ⓖ)(?:等)?[^，]{0,4}(?:经验|做法|模式)"
)
# “市委、市政府一以贯之的“重大项目活动年”决策部署”, “市政府门户网站“首都之窗””.
_OWNS = Phrase(
    r"(?P<who><list:ⓓ>)(?:[^，ⓖⓟ]{0,10}的)?(?P<what>ⓖ)(?:决策|工作|战略)*部署"
    r"|(?P<owner>[ⓓⓔⓘ])(?:的)?(?:官方|门户)?(?:网站|官网|网|公众号|客户端)(?P<site>ⓟ)"
)
# “大赛由科技部主办，常州市科技局承办”: what is organised stands at the head of the sentence.
_CARRIES = frozenset({"承担", "主持"})
_TRIED_IN = ("Place", "Park")
_ORGANISES = frozenset({"主办", "承办", "协办", "联办", "联合主办"})


def read_running(clause: Clause, frames: tuple[Frame, ...]) -> Iterator[Claim]:
    """Give the claims of running in a clause."""
    for frame in frames:
        purse = any(slot.purse for slot in frame.doing.slots)  # who pays need not run it
        if frame.kinds & {"runs", "makes"} and not purse:
            labels = _OPERATED if "operates" in frame.kinds else _RUN
            objects = frame.objects or _spoken_of(clause, frame)
            if frame.word in _CARRIES and any(is_scheme(slot) for slot in objects):
                continue  # 承担国家重点研发计划项目: it takes part in it
            targets = tuple(slot for slot in objects if slot.label in labels)
            span = (frame.start, max(frame.end, frame.verb_end))
            yield from _run_by(frame, targets, clause, span)
    if clause.names:
        yield from _organised(clause)
        yield from _told(clause)
        yield from _owned(clause)
        yield from _unit_is(clause)


def _run_by(
    frame: Frame, targets: tuple[Slot, ...], clause: Clause, span: tuple[int, int]
) -> Iterator[Claim]:
    """Who carries out a programme runs it; a place that carries out a pilot takes part in it.

    支持贵阳、贵安新区开展全面深化服务贸易试点, which others have set up.
    """
    there = bool(frame.doing.slots) and all(s.label in _TRIED_IN for s in frame.doing.slots)
    tried = tuple(slot for slot in targets if there and slot.refs[0].name.endswith("试点"))
    run = tuple(slot for slot in targets if slot not in tried)
    yield from claims_of("RUNS", frame.doing, run, clause, span, f"runs.{frame.shape}")
    yield from claims_of("TAKES_PART_IN", frame.doing, tried, clause, span, "joins.tries")


def _told(clause: Clause) -> Iterator[Claim]:
    masked = clause.passage.masked
    for match in _IN_CHARGE.finditer(masked, clause.body, clause.end):
        what = clause.passage.within(*match.span("what" if match["what"] else "site"))
        doing = who_does(clause, match.start(), clause.body)
        yield from claims_of("RUNS", doing, what, clause, match.span(), "runs.in_charge")
    for match in _UNIT.finditer(masked, clause.body, clause.end):
        what = clause.passage.within(match.start("what"), match.end("what"))
        doing = Doing(clause.doers, Known.NAMED if clause.doers else Known.UNNAMED)
        yield from claims_of("RUNS", doing, what, clause, match.span(), "runs.unit")


def _unit_is(clause: Clause) -> Iterator[Claim]:
    """What is run stands before 运营单位为, or is what the sentence speaks of."""
    for match in _UNIT_IS.finditer(clause.passage.masked, clause.start, clause.end):
        named = clause.passage.within(*match.span("what")) if match["what"] else ()
        spoken = (clause.theme,) if clause.theme else ()
        targets = tuple(slot for slot in named or spoken if slot.label in _OPERATED)
        who = clause.passage.within(match.start("who"), match.end("who"))
        doing = Doing(who, Known.NAMED)
        yield from claims_of("RUNS", doing, targets, clause, match.span(), "runs.unit_is")


def _owned(clause: Clause) -> Iterator[Claim]:
    """The programme of a place from which others learn, the plan or the site of a body."""
    masked = clause.passage.masked
    for pattern, rule in ((_MODEL, "runs.model"), (_OWNS, "runs.owns")):
        for match in pattern.finditer(masked, clause.start, clause.end):
            ends = ("who", "what") if match["who"] else ("owner", "site")
            who, what = (clause.passage.within(*match.span(name)) for name in ends)
            yield Claim("RUNS", who, what, clause, *match.span(), rule)


def _organised(clause: Clause) -> Iterator[Claim]:
    """中消协全国百城消费者满意度测评: the organiser stands right before the name.

    Not 江苏省“双创计划”, where the place only tells the level.
    """
    for at, slot in clause.passage.slots.items():
        before = clause.passage.slots.get(at - 1)
        inside = clause.start <= at < clause.end and slot.label == "Program"
        apart = before and before.end in clause.passage.breaks
        quoted = before and before.label in _HOSTS_OF_QUOTED and slot.surface.startswith("“")
        if (
            inside
            and before
            and not apart
            and (before.label in _HOSTS or quoted)
            and slot.start - before.end <= 1
        ):
            span = at - 1, at + 1
            yield Claim("RUNS", (before,), (slot,), clause, *span, "runs.before_name")


def _spoken_of(clause: Clause, frame: Frame) -> tuple[Slot, ...]:
    ends = frame.word in _ORGANISES and frame.verb_end == clause.end
    theme = clause.theme if ends and clause.theme not in frame.doing.slots else None
    return (theme,) if theme else ()
