"""Other papers that a paper names: mentions of Documents, and what the paper does to them.

A title in 《》 is always a document but for periodicals and works of art. A title without 《》
counts only behind a verb of making or carrying out, and where it means one definite text
(制定高质量数据集建设实施方案). So do policies known by the number of their items (“创新政策40条”).
Who issued the paper itself is here too. A document's own title is no citation.
"""

import re
from collections.abc import Iterator
from functools import cache

from policygraph.ingest.fold import HAN
from policygraph.ingest.lexicon import table
from policygraph.ingest.model import SELF, Document, Mention, Reading, Ref, Relation
from policygraph.ingest.spans import Cover
from policygraph.ingest.titles import bare_title

# 《关于…的意见》（国发〔2020〕5号): title, and the number in brackets behind it.
_BOOK_RE = re.compile(
    rf"《(?P<title>[^《》\n]{{2,120}}(?:《[^《》\n]+》[^《》\n]*)*)》"
    rf"(?:（(?P<number>[{HAN}]{{1,12}}〔\d{{4}}〕(?:第)?\d+号)[^（）]{{0,20}}）)?"
)
# “创新政策40条”  落实“创新驱动高质量发展30条” ; not 重点产业链16条 (things are counted).
_ITEMS_RE = re.compile(rf"“(?P<quoted>[{HAN}]{{2,16}}\d{{1,3}}条)”")
# 出台促进经济发展20条、新能源汽车36条、总部经济10条等政策措施
_LIST_RE = re.compile(
    rf"(?:出台|落实|实施|推出|制定|兑现|发布)(?:了|好)?(?P<list>[{HAN}]{{2,16}}\d{{1,3}}条(?:、[{HAN}]{{2,16}}\d{{1,3}}条)*)"
    r"等?(?:一系列|系列)?(?:政策|措施|举措)"
)
_ITEM_RE = re.compile(rf"[{HAN}]{{2,16}}\d{{1,3}}条")
_POLICY_RE = re.compile("政策|新政|措施|意见|发展|科创|人才|创新|经济|产业|金融|营商")
_REPEAL_RE = re.compile(r"(?:予以|同时|即行|自行)?废止|停止执行|不再执行|同时失效|宣布失效")
_SENTENCE_END = "。！？\n"
_POLICY_KINDS = ("opinion", "plan", "notice", "measures", "other")
# 提供实施路径: another verb stands before; not 加快落实, 全面贯彻, 年底前实施.
_NOUN_BEFORE_RE = re.compile(r"(?:提供|形成|明确|完善|优化|的|和|及|与)[^，]{0,8}$")
_AHEAD = 40
"""Characters before a title in which the verb that issues it stands: 已先后制定出台《."""
# 颁布全国首部省级数据流通交易促进条例, 印发本市新型储能发展总体方案: what is said of a title.
_LEAD_RE = re.compile(
    "(?:全国|全省|全市|全区|国内)?(?:首部|首个|首份|首套)(?:省级|市级|地方性)?|[本我][市省区县州]|新一轮"
)
_MIN_STEM = 4
"""Characters before the ending of a title without 《》; 管理办法 alone names nothing."""


def read_citations(document: Document, mentions: tuple[Mention, ...] = ()) -> Reading:
    """Give the documents that the text names and the edges to them, and who issued the paper.

    `mentions` are those of all other names: the department before 出台《…》 issued that text.
    """
    own = bare_title(document.head.title)
    named = [item for item in _documents(document.text) if bare_title(item.name) != own]
    named = [item for item in named if not _is_attached_heading(document, item)]
    relations = [relation for item in named for relation in _edges(document, item, named)]
    relations += [edge for item in named for edge in _issued(document, item, mentions)]
    issuers, issues = _own_issuers(document)
    return Reading(mentions=(*issuers, *named), relations=(*issues, *relations))


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
    for reader in (_in_brackets, _by_items, _behind_verbs):
        for mention in reader(text):
            if not taken.touches(mention.start, mention.end):
                taken.add(mention.start, mention.end)
                found.append(mention)
    return sorted(found, key=lambda mention: mention.start)


def _is_art(text: str, match: re.Match[str]) -> bool:
    """Tell whether a title is that of a work of art: 淮剧《范公堤》, 《凌云》获….

    A title that ends like a paper's is none (《…条例》获批).
    """
    words = table("titles")
    title = re.sub("（[^（）]*）$", "", match["title"])
    papers = ("规划", "报告", "通知", "法", "决定", "纲要", "标准", "决议", "计划", "公约", "协定")
    if title.endswith((*words["endings"], *papers)):
        return False
    before = text[: match.start()].removesuffix("“")
    staged = text.startswith(tuple(words["staged"]), match.end())
    return staged or before.endswith(tuple(words["arts"]))


def _in_brackets(text: str) -> Iterator[Mention]:
    art = -1
    for match in _BOOK_RE.finditer(text):
        chained = text[max(art, 0) : match.start()] in ("", "、") and art >= 0
        if _is_art(text, match) or (chained and not match["number"]):
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


def _by_items(text: str) -> Iterator[Mention]:
    for match in _ITEMS_RE.finditer(text):
        if _POLICY_RE.search(match["quoted"]):
            name, (start, end) = match["quoted"], match.span("quoted")
            yield Mention(start, end, "Document", name, name, "title-items", "measures")
    for match in _LIST_RE.finditer(text):
        for item in _ITEM_RE.finditer(text, *match.span("list")):
            name = item[0]
            yield Mention(*item.span(), "Document", name, name, "title-items", "measures")


@cache
def _bare_re() -> re.Pattern[str]:
    words = table("titles")
    verbs = "|".join(sorted([*words["making"], *words["carrying"]], key=len, reverse=True))
    endings = "|".join(sorted(words["endings"], key=len, reverse=True))
    letter = r"(?:“[^”\n]{1,20}”(?:、“[^”\n]{1,20}”)*|（[A-Za-z0-9]+）|[^，。；：、“”《》（）\n])"
    title = rf"{letter}{{2,40}}?(?:{endings})(?=[，。；、）\n]|和|及|，|$)"
    return re.compile(
        rf"(?P<verb>{verbs})(?:了|好)?(?P<first>{title})(?![和及](?:标准|目录|清单|流程|制度))"
        rf"(?:[和及](?P<second>{title}))?"
    )


def _behind_verbs(text: str) -> Iterator[Mention]:
    for match in _bare_re().finditer(text):
        clause = max(text.rfind(mark, 0, match.start()) for mark in "，。；：）\n")
        before = text[clause + 1 : match.start()]
        if _is_inside_name(before, match["verb"]) or any(
            word in before for word in table("titles")["wished"]
        ):
            continue
        for group in ("first", "second"):
            lead = _LEAD_RE.match(match[group] or "")
            title = (match[group] or "")[lead.end() if lead else 0 :]
            if title and _is_definite(title):
                end = match.end(group)
                start = end - len(title)
                yield Mention(start, end, "Document", title, title, "title-verb", title_kind(title))


def _is_definite(title: str) -> bool:
    """Tell whether a title without 《》 means one text: it says what it is about."""
    words = table("titles")
    stem = title.removeprefix("关于")
    ending = next(
        end for end in sorted(words["endings"], key=len, reverse=True) if stem.endswith(end)
    )
    stem = stem[: -len(ending)].removesuffix("的")
    if stem.startswith(tuple(words["pointing"])) or stem.endswith(("有关", "相关")):
        return False
    for word in words["vague"]:
        stem = stem.removesuffix(word)
    return len(stem.removesuffix("的")) >= _MIN_STEM


def _is_inside_name(before: str, verb: str) -> bool:
    """Tell whether a verb of carrying out is part of a noun (提供实施路径和方法指引)."""
    return verb in table("titles")["carrying"] and bool(_NOUN_BEFORE_RE.search(before))


def title_kind(title: str) -> str:
    """Give the kind of a cited document by its title's last word."""
    bare = re.sub(r"（[^（）]*）$", "", title)
    for kind, endings in table("head")["kinds"].items():
        if bare.endswith(tuple(endings)):
            return str(kind)
    return "other"


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
    if carried and document.head.kind in _POLICY_KINDS:
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
    words = table("titles")
    making = max((before.rfind(verb) for verb in words["making"]), default=-1)
    carrying = max((before.rfind(verb) for verb in words["implementing"]), default=-1)
    if max(making, carrying) < 0:
        return "making" if before.endswith(("：", "即：")) else ""
    return "making" if making > carrying else "implementing"


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
