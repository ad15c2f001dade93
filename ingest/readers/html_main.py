"""Where on a web page the document stands, and what the page says of it.

The systems behind government sites name the element of the text (TRS_Editor, UCAP-CONTENT,
zoom); where none is known, the text is where most words outside of links are. Title, number,
dates and source come from the meta elements of GB/T-style sites (ArticleTitle, PubDate: the
国务院办公厅 standard 政府网站发展指引, 2017) and from the table of a paper's data.
"""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from policygraph.ingest.readers.html_walk import walk

# Names of the element with the text, from pages of ministries, provinces and cities seen 2012-2026.
_KNOWN = (
    "#UCAP-CONTENT, ucapcontent, .TRS_Editor, .TRS_UEDITOR, .trs_editor_view, .Custom_UniconStyle,"
    " .Custom_UnionStyle, #zoomcon, #zoom, #Zoom, .pages_content, .article-content, .info_cont,"
    " .article_content, .content_article, .wp_articlecontent, .v_news_content, #vsb_content,"
    " .bt_content, #js_content, .rich_media_content, .xxgk_content, .xl_content, .zwxl-article,"
    " .gkwz_content, .article-body, .news_content, .newsContent, .detail-content, .detail_content,"
    " .view-content"
)
_GONE = (
    "script, style, noscript, template, iframe, object, svg, nav, button, select, input,"
    " textarea, video, audio, canvas, footer, [hidden], [aria-hidden=true]"
)
_HIDDEN_RE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_SHARE = 0.25
"""Share of the page's words that a known element must hold to be believed."""
_ALL = 0.9
"""Share of the words of all known elements that the text must hold."""
_DESCENT = 0.6
"""Share of an element's words in one child above which the text stands in that child."""
_WORD_RE = re.compile(r"[\u3400-\u9fff]")
# 索引号 文号 … with the value behind a colon or in the next cell; longest labels first.
_LABELS = {
    "发文字号": "文号", "文件编号": "文号", "文号": "文号", "发文机关": "发文机关",
    "发布机构": "发文机关", "发文机构": "发文机关", "制定机关": "发文机关", "发布机关": "发文机关",
    "成文日期": "成文日期", "发文日期": "成文日期", "印发日期": "成文日期", "发布日期": "发布日期",
    "公开日期": "发布日期", "发布时间": "发布日期",
}  # fmt: skip
_LABEL_RE = re.compile(rf"^[【\[]?({'|'.join(_LABELS)})[】\]]?[：:]?\s*(.*)$", re.S)
_MAX_VALUE = 60
_INNER = ("td", "div", "li", "p", "table", "ul", "tr")
"""Elements that hold records of their own."""
_NOWHERE = ("本网", "本站", "本网站")
"""Sources that name none."""
_METAS = {"articletitle": "标题", "pubdate": "发布日期", "contentsource": "来源"}
_SITE_RE = re.compile(r"\s*[-_—|－]+\s*[^-_—|－]{0,40}$")
# （转载）…  【关注】…
_MARK_RE = re.compile(r"^(?:[（(【\[](?:转载|转发|关注|解读|图解)[）)】\]]\s*)+")
# 2025-12-03 16:47:44, as the machines write dates; read as people write them: 2025年12月3日
_DATE_RE = re.compile(r"^(\d{4})[-/.]0?(\d{1,2})[-/.]0?(\d{1,2})\b.*$")
_ORDER = ("标题", "文号", "发文机关", "成文日期", "发布日期", "来源")


def clean(body: LexborNode) -> None:
    """Take out what is never text: scripts, navigation, hidden elements."""
    gone = [*body.css(_GONE), *(node for node in body.css("[style]") if _is_hidden(node))]
    ids = {node.mem_id for node in gone} - {body.mem_id}
    # Only the outermost: what stands in one goes with it.
    outer = {node.mem_id: node for node in gone if not _stands_in(node, ids)}
    for node in outer.values():
        if node.mem_id in ids:
            node.decompose()


def _is_hidden(node: LexborNode) -> bool:
    return bool(_HIDDEN_RE.search(node.attributes.get("style") or ""))


def _stands_in(node: LexborNode, ids: set[int]) -> bool:
    above = node.parent
    while above is not None:
        if above.mem_id in ids:
            return True
        above = above.parent
    return False


def find_main(body: LexborNode) -> LexborNode:
    """Give the element that holds the document's text."""
    words = _count_words(body)
    dense = _descend(body, words)
    enough = max(1.0, _SHARE * words[dense.mem_id])
    known = {node.mem_id: node for node in body.css(_KNOWN) if words.get(node.mem_id, 0) > 0}
    outer = [node for node in known.values() if not _stands_in(node, set(known))]
    held = sum(words[node.mem_id] for node in outer)
    if held < enough:
        return dense
    # Several of them beside each other are parts of one text: what holds them all is the text.
    main = max(outer, key=lambda node: words[node.mem_id])
    while words[main.mem_id] < _ALL * held and main.parent is not None:
        main = main.parent
    return main


def _count_words(body: LexborNode) -> dict[int, int]:
    """Count the Chinese characters of each element outside of its links."""
    words = {body.mem_id: 0}
    open_ones = [body.mem_id]

    def enter(node: LexborNode) -> bool:
        if node.is_text_node:
            words[open_ones[-1]] += len(_WORD_RE.findall(node.text_content or ""))
        elif node.is_element_node:
            words[node.mem_id] = 0
            open_ones.append(node.mem_id)
        return node.tag != "a"

    def leave(node: LexborNode) -> None:
        if node.is_element_node:
            below = words[open_ones.pop()]
            words[open_ones[-1]] += below

    walk(body, enter, leave)
    return words


def _descend(node: LexborNode, words: dict[int, int]) -> LexborNode:
    """Go down to where most words stand together."""
    while True:
        inner = max(_elements(node), key=lambda child: words[child.mem_id], default=None)
        if inner is None or inner.tag in ("p", "tr", "tbody"):
            return node
        if words[inner.mem_id] < max(1.0, _DESCENT * words[node.mem_id]):
            return node
        node = inner


def _elements(node: LexborNode) -> Iterator[LexborNode]:
    child = node.first_child
    while child is not None:
        if child.is_element_node:
            yield child
        child = child.next


def page_head(tree: LexborHTMLParser) -> dict[str, str]:
    """Give what the page says of the document: 标题, 文号, 发文机关, dates, 来源, where it does."""
    found: dict[str, str] = {}
    for node in tree.css("meta[name]"):
        name = _METAS.get((node.attributes.get("name") or "").lower())
        value = " ".join((node.attributes.get("content") or "").split())
        if name and value:
            found.setdefault(name, value)
    for label, value in _records(tree):
        found.setdefault(label, value)
    found.setdefault("标题", _title(tree))
    found["标题"] = _MARK_RE.sub("", found["标题"])
    for name in ("成文日期", "发布日期"):
        found[name] = _DATE_RE.sub(r"\1年\2月\3日", found.get(name, ""))
    if found["标题"].find("关于") > 0:
        # The title names who issued it; 发布机构 may be one that only reprints it.
        found.pop("发文机关", None)
    return {key: found[key] for key in _ORDER if found.get(key, "") not in ("", *_NOWHERE)}


def _title(tree: LexborHTMLParser) -> str:
    """Give the page's heading, else its title without the name of the site."""
    headings = [_flat(node) for node in tree.css("h1")]
    title = tree.css_first("title")
    named = _flat(title) if title else ""
    for heading in headings:
        if heading and heading in named:
            return heading
    bare = _SITE_RE.sub("", named)
    return bare or named


def _records(tree: LexborHTMLParser) -> Iterator[tuple[str, str]]:
    """Give the label and value of each line of the table of a paper's data."""
    for node in tree.css("td, th, li, dt, dd, p, span, div, strong, b, label"):
        if any(inner.tag in _INNER for inner in _elements(node)):
            continue
        match = _LABEL_RE.match(_flat(node))
        if not match:
            continue
        value = match[2].strip() or _beside(node)
        if 0 < len(value) <= _MAX_VALUE and not _LABEL_RE.match(value):
            yield _LABELS[match[1]], value


def _beside(node: LexborNode) -> str:
    """Give the text of the next element."""
    after = node.next
    while after is not None and not after.is_element_node:
        if _flat(after):
            return _flat(after)
        after = after.next
    return _flat(after) if after is not None else ""


def _flat(node: LexborNode) -> str:
    return " ".join(node.text(deep=True).split())
