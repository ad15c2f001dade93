"""Role clauses in words: where they stand, and which stretch of them holds whose names.

A small grammar: labels with a colon (牵头单位：…；配合单位：…), or lists with a verb behind them
(X牵头，Y、Z按职责分工负责). It decides roles of stretches; whom a stretch names is `roles`' work.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from policygraph.ingest.fold import HAN
from policygraph.ingest.gates import find_near
from policygraph.ingest.lazy import lazy
from policygraph.ingest.lexicon import table
from policygraph.ingest.spans import Cover
from policygraph.ingest.unit_lists import is_body, is_unit_list, split_parts

LEADS, SUPPORTS, RESPONSIBLE = "LEADS", "SUPPORTS", "RESPONSIBLE_FOR"
_ROLES = {"lead": LEADS, "support": SUPPORTS, "responsible": RESPONSIBLE, "other": ""}

_INNER = r"[^（）\n]*(?:（[^（）\n]*）[^（）\n]*)*"
# （牵头单位：区科技局；配合单位：区工信局） （财政部牵头，各部门按职责分工负责） 【责任单位：…】
# Near misses: （含市级牵头的项目） has no unit; （国家、省、市） has no role word.
_BRACKET_RE = lazy(
    rf"（(?P<body>{_INNER}(?:牵头|负责|责任|配合|主办|协办|落实){_INNER})）"
    r"|[【\[〔](?P<square>[^【】\[\]〔〕\n]*(?:牵头|责任|负责|配合)[^【】\[\]〔〕\n]*)[】\]〕]"
)
# 市级责任单位, 主要牵头部门; not 市科技局责任部门, where blanks between words were dropped.
_BEFORE_LABEL = (
    "[省市区县州][级直]?|主要|具体|总|第一|首|主|项目|工作|任务|共同|联合|监管|考核|技术|直接|其他"
)
_LABEL_RE = lazy(
    rf"(?P<label>(?:{_BEFORE_LABEL})?(?:牵头|责任|配合|主办|协办|协助|参与|参加|落实|实施|承办|支持|协同|完成|负责|分工)"
    rf"(?:[{HAN}]{{0,3}}(?:单位|部门|地区|主体|人|领导|时限|时间|期限|处室|方))[{HAN}]{{0,2}}"
    r"|(?:责任|任务|职责|工作)分工|时间节点|工作时限|时间要求|时限"
    rf"|(?<![{HAN}])(?:牵头|责任|配合|主办|协办))\s*[：:]"
    # 责任单位市发改委、市科技局 without its colon; near miss: 责任单位由市科技局确定.
    r"|(?<![^（【〔；，。 \n])(?P<bare>(?:牵头|责任|配合|主办|协办|参与)(?:单位|部门))"
    rf"(?=(?:省|市|区|县|州|自治区|国家)(?!级|直|内|有关|各)[{HAN}])"
)
_GROUP_RE = lazy(r"\?P<\w+>")
# 责任单位：市科技局、市财政局 as a paragraph of its own.
_LINE_RE = lazy(
    rf"(?:^[（—·•]{{0,2}}|(?<=[。；])—{{0,2}})(?={_GROUP_RE.sub('?:', _LABEL_RE.pattern)})"
    r"(?P<line>[^\n。]+)",
    re.MULTILINE,
)
# 会同财政部等部门研究制定: where the list of those who help ends.
_DOING = (
    "研究|制定|组织|开展|推进|推动|建立|编制|提出|做好|落实|出台|实施|共同|完善|负责|协同|[，。；]"
)
# 由市科技局牵头 / 由市财政局负责 / 由科技部牵头，会同财政部等部门研究制定 inside a sentence.
_BY_RE = lazy(
    rf"由(?P<by>[{HAN}、（）和与]{{3,60}}?(?:牵头|负责)"
    rf"(?:，(?:会同)?[{HAN}、（）和与]{{3,60}}?(?:配合|参与|协助)"
    rf"|，?会同[{HAN}、（）和与]{{3,60}}?(?=等?(?:有关|相关)?(?:部门|单位)?(?:{_DOING})))?)"
)
# 市科技局牵头，市财政局、市人社局等部门配合。 as a sentence of its own at the end of an item.
_SENTENCE_RE = lazy(
    rf"(?:^|(?<=[。；]))(?P<sentence>[{HAN}、（）]{{3,60}}?(?:牵头|负责)(?:负责|落实|组织实施|推进)?"
    rf"(?:，[{HAN}、，（）]{{3,80}}?(?:配合|参与|协助|协同)(?:落实|推进|实施|做好)?)?)(?=[。；]?$|。)",
    re.MULTILINE,
)
# （市发展改革委、市科技局，各区政府） with no role word, before the end of a line or of a sentence.
_UNITS_RE = lazy(
    rf"(?<!》)(?:（(?P<units>{_INNER})）|[【\[〔](?P<square>[^【】\[\]〔〕\n]+)[】\]〕])"
)
_ENDS_RE = lazy(r"[。；]?(?:\n|\Z)|[（【〔\[]")
_VERB_RE = lazy(
    r"(?:负责|共同|联合|具体|分别|统筹|总)?牵头(?!单位|部门|考核|企业|人|方|机构)(?:负责|组织|落实|实施|推进|抓总)*"
    r"|主办(?!单位|方)|协办(?!单位|方)|(?:作为|为|是)(?:牵头|主办|配合|协办|参与|责任)(?:单位|部门)"
    r"|会同|(?:负责|积极|共同|协同|分别)?(?:配合|参与|参加|协助|支持)(?:落实|推进|实施|负责)?"
    r"|(?:按照?|依照?|根据)(?:各自|部门)?(?:职责|分工|分管领域|职能)(?:分工)?(?:分别|共同)?(?:负责|落实|配合|推进|实施|抓好)*(?:落实|推进|实施)?"
    r"|(?:共同|分别|具体|协同|组织)?(?:负责|落实|推进|实施|承办|组织实施)(?:落实|推进|实施)?"
)
# 2023年10月底前完成  6月底取得阶段性成效并持续推进  持续推进  长期坚持 : when, and not who.
_WHEN_RE = lazy(
    r"(?:(?:19|20)\d{2}年|\d{1,2}月|年底|年内|长期|持续|按进度|按时|每年|即日|适时|按季度|按月)[^，；、]*"
)


# 省科技厅（牵头）  排在首位的为牵头单位 : notes on the list, no verbs of it.
_NOTE_RE = lazy(
    r"（[^（）]*）|[，；]?(?:(?:责任单位)?中?(?:排|列)(?:名|在)?(?:首|第一)|第一个?(?:责任)?单位|带|标|加|注)[^；）]*(?:牵头|主办)[^；）]*"
)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a clause that lists units with one role; the role is empty for vague deadlines."""

    role: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Clause:
    """One role clause with the lists of units in it, and whether it stands apart in brackets.

    `first_leads` is true where the head of a table's column says that the first unit leads.
    """

    start: int
    end: int
    stretches: tuple[Stretch, ...]
    apart: bool = True
    first_leads: bool = False


def find_clauses(text: str, start: int, end: int) -> Iterator[Clause]:
    """Give the role clauses between two offsets in text order, those in brackets first."""
    taken = Cover()
    for needed, pattern, read in _READERS:
        for match in find_near(needed, pattern, text, "\n", start=start, end=end):
            if taken.touches(*match.span()):
                continue
            stretches = tuple(read(match))
            if stretches:
                taken.add(*match.span())
                apart = pattern not in (_BY_RE, _SENTENCE_RE)
                yield Clause(match.start(), match.end(), stretches, apart=apart)


def _marked(match: re.Match[str]) -> Iterator[Stretch]:
    """Read a clause that has role words."""
    return _stretches(match.string, *match.span(str(match.lastgroup)))


def _sentence(match: re.Match[str]) -> Iterator[Stretch]:
    """Read a sentence that only says who does it; its first words must name a body."""
    found = list(_marked(match))
    units = [split_parts(match.string[item.start : item.end]) for item in found]
    if found and all(any(map(is_body, parts)) for parts in units[:1]):
        yield from found


def _unmarked(match: re.Match[str]) -> Iterator[Stretch]:
    """Read units in brackets without a role word, at the end of an item or sentence.

    Near misses: 主管部门（市科技局）审核, 《管理办法》（财政部、税务总局）.
    """
    start, end = match.span(str(match.lastgroup))
    note = _NOTE_RE.search(match.string, start, end)
    when = _WHEN_RE.search(match.string, start, note.start() if note else end)
    last = min(found.start() for found in (note, when) if found) if note or when else end
    units = match.string[start:last].strip("，；、 ")
    ends = _ENDS_RE.match(match.string, match.end())
    alone = match.string[match.start() - 1 : match.start()] in "。；！\n"
    if (alone or (ends and "、" in units)) and is_unit_list(units):
        yield Stretch(RESPONSIBLE, start, end)


# Spelt out, so that the search leaps from one first sign to the next.
_LABELS = (
    f"{role}{of}"
    for role in ("牵头", "责任", "配合", "主办", "协办", "参与")
    for of in ("单位", "部门")
)
_LABELLED_RE = lazy("|".join(("：", ":", *_LABELS)))

_Reader = tuple[re.Pattern[str], re.Pattern[str], Callable[[re.Match[str]], Iterator[Stretch]]]
_READERS: tuple[_Reader, ...] = (
    (re.compile("牵头|负责|责任|配合|主办|协办|落实"), _BRACKET_RE, _marked),
    (_LABELLED_RE, _LINE_RE, _marked),
    (re.compile("[（【〔[]"), _UNITS_RE, _unmarked),
    (_BY_RE, _BY_RE, _marked),
    (re.compile("牵头|负责"), _SENTENCE_RE, _sentence),
)
"""What a line must hold, how its clauses look, and how they are read."""


def read_stretches(text: str, start: int, end: int, role: str) -> Iterator[Stretch]:
    """Give the lists of units of a table's cell; without role words it has its column's role."""
    found = list(_stretches(text, start, end))
    yield from found or [Stretch(role, start, end)]


def _stretches(text: str, start: int, end: int) -> Iterator[Stretch]:
    found = [*_labelled(text, start, end)] or [*_verbal(text, start, end, "")]
    led = any(stretch.role == LEADS for stretch in found)
    for stretch in found:
        role = SUPPORTS if led and stretch.role == RESPONSIBLE else stretch.role
        if role:
            yield Stretch(role, stretch.start, stretch.end)


def _labelled(text: str, start: int, end: int) -> Iterator[Stretch]:
    """Read 牵头单位：A、B；配合单位：C. Verbs may follow a label (责任单位：A牵头，B配合)."""
    labels = list(_LABEL_RE.finditer(text, start, end))
    if labels:
        yield from _verbal(text, start, labels[0].start(), "")
    for index, label in enumerate(labels):
        last = labels[index + 1].start() if index + 1 < len(labels) else end
        role = _role("labels", label["label"] or label["bare"])
        if any(True for _ in _verbs(text, label.end(), last)):
            yield from _verbal(text, label.end(), last, role)
        else:
            yield Stretch(role, label.end(), last)


def _verbal(text: str, start: int, end: int, default: str) -> Iterator[Stretch]:
    """Read A牵头，B、C按职责分工负责: each verb takes the units since the last one.

    会同 joins the units behind it to those before it, or, behind 牵头, makes them supports.
    Units behind the last verb take `default`, the role of the label.
    """
    begin, forced = start, ""
    for verb in _verbs(text, start, end):
        if verb[0] == "会同":
            if not text[begin : verb.start()].strip("，；、 "):
                begin, forced = verb.end(), SUPPORTS
            continue
        yield Stretch(forced or _role("verbs", verb[0]), begin, verb.start())
        begin, forced = verb.end(), ""
    if (forced or default) and text[begin:end].strip("，；、。 "):
        yield Stretch(forced or default, begin, end)


def _verbs(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Give the verbs that end a list; 落实 inside a name or a deadline does not."""
    skipped = (_WHEN_RE, _NOTE_RE)
    when = [match.span() for pattern in skipped for match in pattern.finditer(text, start, end)]
    for verb in _VERB_RE.finditer(text, start, end):
        inside = any(first <= verb.start() < last for first, last in when)
        ends = verb.end() >= end or text[verb.end()] in "，；、。 ）" or verb[0] in ("会同",)
        if not inside and (ends or verb[0].startswith(("牵头", "共同牵头"))):
            yield verb


def _role(kind: str, word: str) -> str:
    words = table("units")[kind]
    found = next((key for key, parts in words.items() if any(part in word for part in parts)), "")
    return _ROLES.get(found, "")


def drop_when(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Give the spans between two offsets without the deadlines among them."""
    for match in _WHEN_RE.finditer(text, start, end):
        if start < match.start():
            yield start, match.start()
        start = max(start, match.end())
    if start < end:
        yield start, end
