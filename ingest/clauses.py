"""Role clauses in words: where they stand, and which stretch of them holds whose names.

A small grammar: labels with a colon (牵头单位：…；配合单位：…), or lists with a verb behind them
(X牵头，Y、Z按职责分工负责). It decides roles of stretches; whom a stretch names is `roles`' work.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from policygraph.ingest.fold import HAN
from policygraph.ingest.lexicon import table
from policygraph.ingest.spans import Cover

LEADS, SUPPORTS, RESPONSIBLE = "LEADS", "SUPPORTS", "RESPONSIBLE_FOR"
_ROLES = {"lead": LEADS, "support": SUPPORTS, "responsible": RESPONSIBLE, "other": ""}

_INNER = r"[^（）\n]*(?:（[^（）\n]*）[^（）\n]*)*"
# （牵头单位：区科技局；配合单位：区工信局） （财政部牵头，各部门按职责分工负责） 【责任单位：…】
# Near misses: （含市级牵头的项目） has no unit; （国家、省、市） has no role word.
_BRACKET_RE = re.compile(
    rf"（(?P<body>{_INNER}(?:牵头|负责|责任|配合|主办|协办|落实){_INNER})）"
    r"|[【\[〔](?P<square>[^【】\[\]〔〕\n]*(?:牵头|责任|负责|配合)[^【】\[\]〔〕\n]*)[】\]〕]"
)
_LABEL_RE = re.compile(
    rf"(?P<label>[{HAN}]{{0,4}}(?:牵头|责任|配合|主办|协办|参与|参加|落实|实施|承办|支持|协同|完成|负责|分工)"
    rf"(?:[{HAN}]{{0,3}}(?:单位|部门|地区|主体|人|领导|时限|时间|期限|处室|方))[{HAN}]{{0,2}}|时间节点|工作时限|时间要求|时限)\s*[：:]"
)
# 责任单位：市科技局、市财政局 as a paragraph of its own.
_LINE_RE = re.compile(
    rf"^[（]?(?={_LABEL_RE.pattern.replace('?P<label>', '?:')})(?P<line>[^\n。]+)", re.MULTILINE
)
# 由市科技局牵头 / 由市财政局负责 inside a sentence.
_BY_RE = re.compile(
    rf"由(?P<by>[{HAN}、（）和与]{{3,60}}?(?:牵头|负责)(?:，(?:会同)?[{HAN}、（）和与]{{3,60}}?(?:配合|参与|协助))?)"
)
_VERB_RE = re.compile(
    r"(?:共同|联合|具体|分别|统筹|总)?牵头(?!单位|部门|考核|企业|人|方|机构)(?:负责|组织|落实|实施|推进|抓总)*"
    r"|会同|(?:积极|共同|协同|分别)?(?:配合|参与|参加|协助|支持)(?:落实|推进|实施|负责)?"
    r"|(?:按照?|依照?|根据)(?:各自|部门)?(?:职责|分工|分管领域|职能)(?:分工)?(?:分别|共同)?(?:负责|落实|配合|推进|实施|抓好)*(?:落实|推进|实施)?"
    r"|(?:共同|分别|具体|协同|组织)?(?:负责|落实|推进|实施|承办|组织实施)(?:落实|推进|实施)?"
)
# 2023年10月底前完成  6月底取得阶段性成效并持续推进  持续推进  长期坚持 : when, and not who.
_WHEN_RE = re.compile(
    r"(?:(?:19|20)\d{2}年|\d{1,2}月|年底|年内|长期|持续|按进度|按时|每年|即日|适时|按季度|按月)[^，；、]*"
)


# 省科技厅（牵头）  排在首位的为牵头单位 : notes on the list, no verbs of it.
_NOTE_RE = re.compile(r"（[^（）]*）|(?:排|列)(?:名|在)?(?:首|第一)[^；）]*")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a clause that lists units with one role; the role is empty for vague deadlines."""

    role: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Clause:
    """One role clause with the lists of units in it, and whether it stands apart in brackets."""

    start: int
    end: int
    stretches: tuple[Stretch, ...]
    apart: bool = True


def find_clauses(text: str, start: int, end: int) -> Iterator[Clause]:
    """Give the role clauses between two offsets in text order, those in brackets first."""
    taken = Cover()
    for pattern in (_BRACKET_RE, _LINE_RE, _BY_RE):
        for match in pattern.finditer(text, start, end):
            if taken.touches(*match.span()):
                continue
            group = str(match.lastgroup)
            stretches = tuple(_stretches(text, *match.span(group)))
            if stretches:
                taken.add(*match.span())
                yield Clause(match.start(), match.end(), stretches, apart=pattern is not _BY_RE)


def has_role_clause(text: str, start: int, end: int) -> bool:
    """Tell whether a role clause that stands apart is between two offsets."""
    return any(clause.apart for clause in find_clauses(text, start, end))


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
        role = _role("labels", label["label"])
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
    if default and text[begin:end].strip("，；、。 "):
        yield Stretch(default, begin, end)


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
