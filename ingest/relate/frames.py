"""Verbs with their objects: the frame that most rules share.

    武进国家高新区 | 按照…产业布局 | 建设好 | 江苏省中以产业技术研究院、…等重点平台
    doer           | preposition   | verb   | objects

Three more shapes are read as the same frame: the nominal one (加快推进 … 等平台建设), the relative
one (由X运营和打造的Y) and the passive one (该中心由X等18家股东共同出资组建).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain

from policygraph.ingest.lazy import lazy
from policygraph.ingest.relate.doers import NOBODY, Clause, Doing, Known, who_does
from policygraph.ingest.relate.slots import Slot
from policygraph.ingest.relate.words import ANY, Phrase, verb_kinds, verbs
from policygraph.ingest.wordlists import longest_first


@dataclass(frozen=True, slots=True)
class Frame:
    """One verb of a clause: its word and kinds, its masked span, its objects, who does it.

    `end` is where the last object ends. `shape` is verb, nominal, relative or passive.
    """

    word: str
    kinds: frozenset[str]
    clause: Clause
    start: int
    verb_end: int
    end: int
    objects: tuple[Slot, ...]
    doing: Doing
    shape: str = "verb"


@cache
def _kinds() -> dict[str, frozenset[str]]:
    """Give the kinds of each verb."""
    kinds = verb_kinds()
    return {w: frozenset(k for k in kinds if w in verbs(k)) for kind in kinds for w in verbs(kind)}


@cache
def _verb_re() -> re.Pattern[str]:
    words = longest_first(_kinds())
    return re.compile("|".join(map(re.escape, words)))


# After the verb: 了, 好, 一批; “建设好”, “打造了”.
_AFTER = lazy(r"(?:了|好|成|起|出|过|一批|一系列|以)*")
# Words that keep a name after the verb from being its object: “打造与Ⓔ合作的样板”, “建设服务Ⓚ的”.
_BLOCKS = Phrase(
    r"^[、和及]|<hands_over>(?!和|与|、)|申报|申请|参加|入选|推荐|与|为|向|对接|围绕|借助|在|使|让|以(?!下|上|来)|把|将|从|按|于"
)
# An object stands at the end, or before 、和等, or before a noun of its own kind:
# “惠科企”特色融资服务.
_TAIL = Phrase(
    r"(?:$|、|和|与|及|以及|暨|（|[^的，]{0,6}?<tails>|[一二三四五六七八九十两\d]+[个家大项]|[^，的]{0,8}$)"
)
# “建设高新区人才公寓”: behind a site its own kind or a phase may stand, no other noun, nor what
# it does itself: “建设长江现代物流园、数字产业园扩区发展、省港口集团建设…”.
_SITE_TAIL = Phrase(
    r"(?:$|、|和|与|及|以及|暨|（|等|(?:“[^”]{1,8}”)?<tails>|[一二三四五六七八九十两\d]+[个家大项]"
    rf"|[^的，、{ANY}]{{0,6}}?(?:项目|工程)?(?:[一二三四五]期|起步区|核心区|启动区|先导区|建设|活动)"
    r"|<befalls>|完成|获|已|并|正式|顺利|投入)"
)
# “打造“金通工程”样板县”: a sample of a thing is not the thing.
_SAMPLE = lazy("(?:样板|标杆|先行|高地|示范[县村镇])")
# “支持海淀区建设…算力中心、朝阳区建设…”: behind what is built the next builder stands.
_ACTING = ("Place", "Department")
_SITES = ("Park", "Platform")
# Letters between a verb and its object; the longest read in the corpus has 55 (成立了由…组成的).
_FAR = 60
_NAME = lazy(f"[{ANY}]")
# Between two verbs of one object: 运营和打造, 申报并建设, 开展全省深化…试点.
_BETWEEN = frozenset({"", "和", "与", "、", "并", "及", "并获批", "全省", "全面", "全国"})
_JOINT = lazy(r"(?:、|和|与|及|以及|暨|等)?[^，。的]{0,20}?")
_NOMINAL = Phrase(
    rf"(?:<adverbs>|<carries_out>)*<carries_out>(?P<what>[^，]*?[{ANY}][^，]{{0,12}}?)(?P<verb>建设|运营|实施|创建|落地|举办)(?=$|[、和与，]|工作|进度|步伐|取得)"
)
# “市委、市政府把自创区建设作为重中之重”; not “把园区打造成高地”, which stands already.
_FRONTED = Phrase(
    r"(?:把|将)(?P<what><list:ⓟⓚⓖ>)(?:的)?(?P<verb>建设|创建|培育)(?:作为|摆|列为|列入|纳入|放在|当作)"
)
_NOUN = lazy("建设|运营|实施|创建|落地|举办|培育")
# “加快推进甲产业园二期、乙物流园等园区建设”; not “六枝经开区铁路专用线建设”, nor “鄂州功能区10个
# 重点项目建设”, where something in the zone is built.
_SITE_MADE = Phrase(
    r"(?:[一二三四五]期|起步区|核心区|启动区|先导区|扩展区)?(?:(?:的|、|和|与|及|以及|暨|（|等|[ⓟⓚ])|<tails>"
    r"|(?:[两三四五六七八九十]大|[两三四五六七八九十\d]+个)(?:[^，、项]{0,4})(?:园区|平台|中心|基地|载体|集聚区)"
    r"|(?:整体|规划|落地|开工|申报|提速|加快)*(?:建设|运营|实施|创建|落地|举办))"
)
_HANDS_OVER = Phrase("<hands_over>")
# “由…出资组建”, “由…承办和运营管理的综合服务平台”; not “由…建设人才特区”: it makes another thing.
_PASSIVE = lazy(r"(?:而成|完成|运营|管理)?(?:$|的|、|并|和)")
_RELATIVE = lazy(rf"的[^，的{ANY}]{{0,14}}?(?P<what>[{ANY}])(?!的)")


def read_frames(clause: Clause) -> tuple[Frame, ...]:
    """Give the frames of a clause in order."""
    noun = clause.names and _NOUN.search(clause.passage.masked, clause.body, clause.end)
    nominal = tuple(_nominal_frames(clause)) if noun else ()
    return (*nominal, *_verb_frames(clause, nominal))


def _verb_frames(clause: Clause, nominal: tuple[Frame, ...]) -> Iterator[Frame]:
    masked = clause.passage.masked
    found = _verb_re().finditer(masked, clause.body, clause.end)
    hits = [hit for hit in found if not _inside(hit, nominal)]
    since = clause.body
    for group in _coordinated(masked, hits):
        doing = who_does(clause, group[0].start(), since)
        stop = _next_start(hits, group[-1], clause.end)
        objects, end, shape = _objects_of(clause, group[-1].end(), stop)
        if shape == "relative" and doing.known is Known.LEFT_OUT:
            doing = NOBODY  # 龙头企业牵头成立的中航锂电研究院
        if not objects and doing.agent and _PASSIVE.match(masked, group[-1].end(), clause.end):
            objects, shape = clause.doers or _theme(clause, group[0].start()), "passive"
        for hit in group:
            kinds = _kinds()[hit[0]]
            yield Frame(hit[0], kinds, clause, hit.start(), hit.end(), end, objects, doing, shape)
        handed = _HANDS_OVER.fullmatch(group[-1][0])  # 组织天合光能参加…: the object does the next
        since = end if objects and shape == "verb" and not handed else since


def _theme(clause: Clause, verb: int) -> tuple[Slot, ...]:
    """Give what the sentence speaks of before the verb: 大赛由科技部主办."""
    theme = clause.theme
    ahead = theme and theme.start < clause.passage.offsets[verb] and theme.label not in ("Place",)
    return (theme,) if theme and ahead else ()


def _coordinated(masked: str, hits: list[re.Match[str]]) -> list[list[re.Match[str]]]:
    """Group verbs that share their doer and objects: 运营和打造, 申报并建设."""
    groups: list[list[re.Match[str]]] = []
    for hit in hits:
        between = masked[groups[-1][-1].end() : hit.start()] if groups else "-"
        joins = groups and "joins" in _kinds()[groups[-1][-1][0]]  # 入选深化…试点: no doing of it
        if not joins and between in _BETWEEN:
            groups[-1].append(hit)
        else:
            groups.append([hit])
    return groups


def _next_start(hits: list[re.Match[str]], last: re.Match[str], end: int) -> int:
    return next((hit.start() for hit in hits if hit.start() > last.start()), end)


def _objects_of(clause: Clause, start: int, stop: int) -> tuple[tuple[Slot, ...], int, str]:
    """Give the objects of a verb that ends at `start`, where they end, and the frame's shape."""
    relative = _RELATIVE.match(clause.passage.masked, start, clause.end)
    if relative:
        what = clause.passage.within(relative.start("what"), relative.end("what"))
        return what, relative.end(), "relative"
    return *_objects(clause, start, stop), "verb"


def _inside(hit: re.Match[str], nominal: tuple[Frame, ...]) -> bool:
    return any(frame.start <= hit.start() < frame.verb_end for frame in nominal)


def _objects(clause: Clause, start: int, stop: int) -> tuple[tuple[Slot, ...], int]:
    """Give the coordinated names after a verb and where they end."""
    masked = clause.passage.masked
    after = _AFTER.match(masked, start, stop)
    at = after.end() if after else start
    found: list[Slot] = []
    for match in _NAME.finditer(masked, at, stop):
        gap = masked[at : match.start()]
        following = masked[match.end() : clause.end]
        if found and not _JOINT.fullmatch(gap):
            break
        if not found and _blocked(gap):
            break
        slot = clause.passage.slots[match.start()]
        if found and slot.label in _ACTING and found[0].label not in _ACTING:
            break
        if _does_the_next(clause, match.span(), stop):
            break
        tail = _SITE_TAIL if slot.label in _SITES else _TAIL
        if tail.match(following) and not _SAMPLE.match(following):
            found.append(slot)
            at = match.end()
    return tuple(found), at if found else start


def _does_the_next(clause: Clause, name: tuple[int, int], stop: int) -> bool:
    """Tell whether a name behind a 、 acts in the next verb: 支持A建设园区、B建设平台.

    Not “打造A、B建设”, where nothing named follows that it could do.
    """
    start, end = name
    right_before = end == stop and clause.passage.masked[start - 1] == "、"
    return right_before and any(stop < at < clause.end for at in clause.passage.slots)


def _blocked(gap: str) -> bool:
    """Tell whether the words between verb and name part them; a gap that ends in 的 does not."""
    return len(gap) > _FAR or (not gap.endswith("的") and bool(_BLOCKS.search(gap)))


def _nominal_frames(clause: Clause) -> Iterator[Frame]:
    """加快推进西太湖细胞治疗前沿技术研究院、石墨烯创新中心等平台建设; not 推进…建设路径."""
    masked = clause.passage.masked
    matches = chain.from_iterable(
        pattern.finditer(masked, clause.body, clause.end) for pattern in (_NOMINAL, _FRONTED)
    )
    for match in matches:
        what, verb = match.span("what"), match.start("verb")
        objects = tuple(
            slot
            for at, slot in clause.passage.slots.items()
            if what[0] <= at < what[1]
            and (at + 2 == verb or not masked.startswith("的", at + 1))
            and (slot.label not in _SITES or _SITE_MADE.match(masked, at + 1, match.end()))
        )
        doing = who_does(clause, match.start(), clause.body)
        word = match["verb"]
        yield Frame(
            word,
            _kinds().get(word, frozenset()),
            clause,
            match.start(),
            match.end(),
            match.end(),
            objects,
            doing,
            "nominal",
        )
