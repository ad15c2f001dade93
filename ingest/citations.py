"""Other papers that a paper names: mentions of Documents, and what the paper does to them.

A title in 《》 is always a document but for periodicals and works of art; titles without 《》 are
`bare_titles`' work.
Who issued the paper itself is here too. A document's own title is no citation.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from policygraph.ingest.bare_titles import find_bare_titles, title_kind
from policygraph.ingest.fold import HAN
from policygraph.ingest.lazy import lazy
from policygraph.ingest.lexicon import table
from policygraph.ingest.model import SELF, Document, Mention, Reading, Ref, Relation
from policygraph.ingest.regions import body_prefix, head_chain, place_of_level
from policygraph.ingest.short_titles import bare_endings, full_titles
from policygraph.ingest.spans import Cover
from policygraph.ingest.titles import bare_title

# 《关于…的意见》（国发〔2020〕5号): title, and the number in brackets behind it.
_BOOK_RE = lazy(
    rf"《(?P<title>[^《》\n]{{2,120}}(?:《[^《》\n]+》[^《》\n]*)*)》"
    rf"(?:（(?P<number>[{HAN}]{{1,12}}〔\d{{4}}〕(?:第)?\d+号|[{HAN}]{{2,30}}(?:令|公告)第?\d+号)[^（）]{{0,20}}）)?"
)
_REPEAL_RE = lazy(r"(?:予以|同时|即行|自行)?废止|停止执行|不再执行|同时失效|宣布失效")
# 市级国土空间总体规划, 全市城市更新专项规划, 市域国土空间总体规划, 市优化营商环境条例; near misses:
# 市场监管条例, 市属企业改革方案.
_OWN_RE = lazy(
    "(?=[全本我]?(?P<level>[省市区县州]))"
    "(?:[全本我].|.级|市域(?=国土)|市(?![场政域县民容区属内直外委人长管辖])|省(?![内直属域里委政会外际市]))(?=[一-鿿]{4})"
)
_STATE = "中华人民共和国"
_SENTENCE_END = "。！？\n"
_POLICY_KINDS = ("opinion", "plan", "notice", "measures", "other")
# These tell of what their authors do, and also of what others do: 各部门贯彻落实《…》.
_TELLING = ("report", "compendium")
_OTHERS_RE = lazy("各|企业|高校|全国|全省")
# 落实新修订《政府信息公开条例》: said of the title, and no verb of this paper.
_NEWLY_RE = lazy("(?:新|最新|已)(?:修订|修改|制定|颁布|出台|印发|发布)的?")
# 《数据管理能力成熟度评估模型》（GB/T36073-2018）: a standard by its number.
_STANDARD_RE = lazy(r"[（(](?:GB|DB|YD|HJ|JGJ|CJJ|ISO|IEC|T/|[A-Z]{2,3}/T)[^（）()]{0,30}[）)]")
_MAX_SHEET = 6
"""Characters up to which a title that ends like a sheet is that of a form or of anything."""
_VERSION_RE = lazy(r"(?:[（(][^（）()]*[）)]|[\d.]+版)$")
_AHEAD = 40
"""Characters before a title in which the verb that issues it stands: 已先后制定出台《."""


def read_citations(document: Document, mentions: tuple[Mention, ...] = ()) -> Reading:
    """Give the documents that the text names and the edges to them, and who issued the paper.

    `mentions` are those of all other names: the department before 出台《…》 issued that text.
    """
    own = bare_title(document.head.title)
    printed = [_completed(item, document) for item in _documents(document.text)]
    found = full_titles(document.text, printed, document.head.title)
    named = [item for item in found if bare_title(item.name) != own]
    named = _unified([item for item in named if not _is_attached_heading(document, item)])
    relations = [relation for item in named for relation in _edges(document, item, named)]
    relations += [edge for item in named for edge in _issued(document, item, mentions)]
    issuers, issues = _own_issuers(document)
    return Reading(mentions=(*issuers, *named), relations=(*issues, *relations))


def _completed(item: Mention, document: Document) -> Mention:
    """Give a title without 《》 the place that its first words mean: 市级国土空间总体规划.

    Near misses: 市域工业园区发展规划, 县级公立医院改革方案 in a city's paper.
    """
    above = head_chain(document.head)
    if item.name == "国土空间总体规划" and above:
        return replace(item, name=body_prefix(above[0]) + item.name)
    own = _OWN_RE.match(item.name) if item.rule == "title-verb" else None
    place = place_of_level(own["level"], above) if own else ""
    return (
        replace(item, name=body_prefix(place) + item.name[own.end() :]) if own and place else item
    )


def _unified(named: list[Mention]) -> list[Mention]:
    """Give a title that another one ends with its full form: 市政府关于|加快…的实施意见.

    So are 政府信息公开条例 and 关于印发Y的通知 with 中华人民共和国 and with 〈Y〉.
    """
    names = sorted({item.name for item in named})
    plain = {name: re.sub("[〈〉《》]", "", name) for name in names}
    full = {
        name: longer
        for name in names
        for longer in names
        if longer != name and _is_written_out(plain[name], plain[longer], longer)
    }
    return [replace(item, name=full.get(item.name, item.name)) for item in named]


def _is_written_out(plain: str, longer: str, printed: str) -> bool:
    """Tell whether a title is another one written out: by issuers, by the state, by inner marks."""
    if plain == longer:
        return plain != printed
    return longer in (f"{_STATE}{plain}", f"中国{plain}") or longer.endswith(
        f"关于{plain.removeprefix('关于')}"
    )


def own_title_lines(document: Document) -> list[tuple[int, int]]:
    """Give the lines that print the paper's own title again, above the paper that a notice sends.

    Names inside them are no names of their own.
    """
    title = re.escape(document.head.title)
    lines = re.finditer(rf"^《?{title}》?$", document.text, re.MULTILINE) if title else ()
    return [line.span() for line in lines if line.start() >= document.head.title_span[1]]


def _documents(text: str) -> list[Mention]:
    """Give the mentions of documents in text order, without overlaps."""
    found: list[Mention] = []
    taken = Cover()
    for reader in (_in_brackets, find_bare_titles):
        for mention in reader(text):
            if not taken.touches(mention.start, mention.end):
                taken.add(mention.start, mention.end)
                found.append(mention)
    return sorted(found, key=lambda mention: mention.start)


def _is_art(match: re.Match[str]) -> bool:
    """Tell whether a title is that of a work of art, a book or a licence: 《楚辞大典第二编》.

    A title that ends like a paper's or has a number is none: 《…条例》, 《…标准2.0版》.
    """
    words = table("titles")
    title = _VERSION_RE.sub("", match["title"])
    if title in bare_endings() or _STANDARD_RE.match(match.string, match.end()):
        return False
    sheets = words["sheets"] if len(title) > _MAX_SHEET else ()
    return not (match["number"] or title.endswith((*words["endings"], *words["papers"], *sheets)))


def _in_brackets(text: str) -> Iterator[Mention]:
    art = -1
    for match in _BOOK_RE.finditer(text):
        chained = text[max(art, 0) : match.start()] in ("", "、") and art >= 0
        if _is_art(match) or (chained and not match["number"]):
            art = match.end()
            continue
        behind = text[match.end() : match.end() + 4]
        if behind.startswith(tuple(table("titles")["periodicals"])):
            continue
        title, (start, end) = match["title"], match.span("title")
        yield Mention(start, end, "Document", title, title, "title-marks", title_kind(title))
        if match["number"]:
            first, last = match.span("number")
            yield Mention(first, last, "Document", title, match["number"], "title-number")


def _is_attached_heading(document: Document, mention: Mention) -> bool:
    """The paper's own front lines: the title of the notice that sends it."""
    return mention.end <= document.head.title_span[1]


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    line, stop = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    stop = len(text) - 1 if stop < 0 else stop
    first = max(text.rfind(mark, line, start) for mark in _SENTENCE_END) + 1
    ends = [at for mark in _SENTENCE_END if (at := text.find(mark, end, stop)) >= 0]
    return max(first, line), min(ends, default=stop) + 1


def _edges(document: Document, item: Mention, named: list[Mention]) -> Iterator[Relation]:
    """Give what the paper does to a document that it names: IMPLEMENTS, REPEALS or CITES."""
    if item.rule == "title-number":
        return
    text = document.text
    start, end = _sentence(text, item.start, item.end)
    target = Ref("Document", item.name)
    span = (start, start + len(text[start:end].rstrip()))
    if _REPEAL_RE.search(text, item.end, end):
        yield Relation("REPEALS", Ref("Document", SELF), target, *span, "repeals")
        return
    made = [m for m in named if item.end < m.start < end and _verb_before(text, m) == "making"]
    carried = _verb_before(text, item) == "implementing"
    if carried and made and text[start : item.start].startswith(("为", "为了")):
        for other in made:
            source = Ref("Document", other.name)
            yield Relation("IMPLEMENTS", source, target, *span, "made-to-implement")
        carried = False
    others = document.head.kind in _TELLING and _OTHERS_RE.match(text, start)
    if carried and document.head.kind in (*_POLICY_KINDS, *_TELLING) and not others:
        yield Relation("IMPLEMENTS", Ref("Document", SELF), target, *span, "carries-out")
    else:
        yield Relation("CITES", Ref("Document", SELF), target, *span, "names")


def _verb_before(text: str, item: Mention) -> str:
    """Give what the verb before a title says: implementing, making or nothing.

    Titles in a list share the verb: 贯彻落实《A》《B》和《C》.
    """
    line = text.rfind("\n", 0, item.start) + 1
    clause = max(line, *(text.rfind(mark, line, item.start) + 1 for mark in "，。；"))
    before = re.sub(
        r"《[^《》]*》(?:（[^（）]*）)?[、和及]*", "", text[clause : item.start]
    ).rstrip("《“")
    before = _NEWLY_RE.sub("", before)
    words = table("titles")
    making = max((_end_of(before, verb) for verb in words["making"]), default=-1)
    carrying = max((_end_of(before, verb) for verb in words["implementing"]), default=-1)
    if max(making, carrying) < 0:
        return "making" if before.endswith(("：", "即：")) else ""
    return "making" if making >= carrying else "implementing"  # 制定落实 makes


def _end_of(words: str, verb: str) -> int:
    """Give where the last place of a verb ends, -1 for none."""
    at = words.rfind(verb)
    return at + len(verb) if at >= 0 else -1


@cache
def _issuing_re() -> re.Pattern[str]:
    verbs = "|".join(sorted(table("titles")["making"], key=len, reverse=True))
    return re.compile(rf"(?:已|先后|又|还|共同|联合)*(?:{verbs})(?:了)?[《“]?$")


def _issued(document: Document, item: Mention, mentions: tuple[Mention, ...]) -> Iterator[Relation]:
    """Read 市科技局制订出台《…》: the department before the verb issued it."""
    text = document.text
    ahead = max(0, item.start - _AHEAD)
    match = _issuing_re().search(text[ahead : item.start])
    begin = ahead + match.start() if match else -1
    for mention in mentions if match else ():
        if mention.label == "Department" and mention.end == begin:
            source, target = Ref("Department", mention.name), Ref("Document", item.name)
            yield Relation("ISSUES", source, target, mention.start, item.end, "issued-by")


def _own_issuers(document: Document) -> tuple[list[Mention], list[Relation]]:
    """Give the paper's issuers and its ISSUES, inferred where no name is printed."""
    head, text = document.head, document.text
    mentions: list[Mention] = []
    relations: list[Relation] = []
    for name, span in zip(head.issuers, head.issuer_spans, strict=True):
        where = span or head.number_span or head.title_span
        if span:
            printed = text[span[0] : span[1]]
            mentions.append(Mention(*span, "Department", name, printed, "issuer", role=True))
        if where[1] > where[0]:
            rule = "issuer" if span else "issuer-from-number"
            source, target = Ref("Department", name), Ref("Document", SELF)
            relations.append(
                Relation("ISSUES", source, target, *where, rule, inferred=span is None)
            )
    return mentions, relations
