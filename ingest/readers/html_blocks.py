"""The paragraphs and tables of an element of a web page, in order.

A block element or a line break ends a paragraph. What belongs to the site stays out: links to
files (相关附件), and lines such as 打印, 关闭, 扫一扫.
"""

import re

from selectolax.lexbor import LexborNode

from policygraph.ingest.readers.html_tables import read_rows
from policygraph.ingest.readers.html_walk import walk
from policygraph.ingest.readers.writing import Slot

Item = str | list[list[Slot]]
"""A paragraph, or a table's rows."""

_BLOCK_RE = re.compile(
    "address|article|aside|blockquote|body|br|center|dd|details|dir|div|dl|dt|fieldset|figcaption"
    "|figure|form|h[1-6]|header|hr|li|main|menu|ol|option|p|pre|section|summary|table|tbody|td"
    "|tfoot|th|thead|tr|ul|ucapcontent"
)
_SITE_MARKS = (
    # 【打印】【关闭】 【字体：大 中 小】
    r"(?:[【\[]?(?:打印(?:本页|此页|文章)?|关闭(?:窗口|本页)?|返回(?:顶部|列表|首页)?|收藏|分享|纠错"
    r"|大|中|小|字体|字号)[：:】\]]?[\s|]*)+",
    # 扫一扫在手机打开当前页  分享到：
    r"(?:扫一扫|微信扫码|分享到|手机扫码|长按识别).{0,30}",
    # 上一篇：…  责任编辑：张三  浏览次数：12
    r"上一[篇条][：:].{0,80}|下一[篇条][：:].{0,80}|[（(\[【]?(?:责任)?编辑[：:].{0,20}",
    r"(?:浏览|点击|阅读|访问)(?:次数|量|数)?[：:]?\s*\d*\s*次?|您当前.{0,6}位置.*",
    r"相关(?:附件|文档|文件|链接|阅读|稿件|新闻|信息|解读)[：:]?|附件下载[：:]?",
)
_SITE_RE = re.compile("|".join(_SITE_MARKS))
_FILE_RE = re.compile(r"\.(?:docx?|wps|pdf|xlsx?|et|zip|rar|ofd|pptx?|jpe?g|png)(?:[?#].*)?$", re.I)
# What stands before the link to a file: 附件1：  2. ; a line of such links is no text.
_BEFORE_FILE_RE = re.compile(
    r"[\s、，；。]*(?:(?:相关)?附\s*件\s*\d*[：:]?)?\s*(?:\d{1,2}[.、．])?[\s、，；。]*"
)
_ATTACHED_RE = re.compile(r"(?:相关)?附\s*件[：:]?")
_NUMBERED_RE = re.compile(r"\s*[（(第]?[\d一二三四五六七八九十①-⑳]")
_BLANK_RE = re.compile(r"[ \t\r\n\f]+")


def read_items(root: LexborNode) -> list[Item]:
    """Give the paragraphs and tables of an element."""
    reader = _Reader()
    reader.take(root)
    return reader.items


def read_paragraphs(cell: LexborNode) -> list[str]:
    """Give the paragraphs of a table's cell."""
    return [item for item in read_items(cell) if isinstance(item, str)]


class _Reader:
    """Gathers what an element holds."""

    def __init__(self) -> None:
        self.items: list[Item] = []
        self._pieces: list[str] = []
        self._unlinked: list[str] = []
        self._link = 0
        self._numbers: dict[int, int] = {}

    def take(self, root: LexborNode) -> None:
        """Take in what stands in an element."""
        walk(root, self._enter, self._leave)
        self._end()

    def _enter(self, node: LexborNode) -> bool:
        """Take in a node; tell whether what it holds is to be looked at."""
        if node.is_text_node:
            self._write(node.text_content or "")
            return False
        if _is_block(node):
            self._end()
        if node.tag == "li":
            self._number(node)
        if node.tag == "a" and _FILE_RE.search(node.attributes.get("href") or ""):
            self._link += 1
        rows = read_rows(node, read_paragraphs) if node.tag == "table" else None
        if rows:
            self.items.append(rows)
        return not rows

    def _number(self, item: LexborNode) -> None:
        """Write the number that a browser sets before an item of a list without numbers."""
        above = item.parent
        if above is None or above.tag != "ol":
            return
        start = above.attributes.get("start") or "1"
        first = int(start) if start.isascii() and start.isdigit() else 1
        number = self._numbers.get(above.mem_id, first)
        self._numbers[above.mem_id] = number + 1
        style = (above.attributes.get("style") or "") + (item.attributes.get("style") or "")
        if "none" not in style and not _NUMBERED_RE.match(item.text(deep=True)):
            self._write(f"{number}.")

    def _leave(self, node: LexborNode) -> None:
        if _is_block(node):
            self._end()
        if node.tag == "a" and _FILE_RE.search(node.attributes.get("href") or ""):
            self._link -= 1

    def _write(self, text: str) -> None:
        self._pieces.append(text)
        if not self._link:
            self._unlinked.append(text)

    def _end(self) -> None:
        """End a paragraph."""
        text = _flat(self._pieces)
        left = _flat(self._unlinked)
        self._pieces, self._unlinked = [], []
        if text and text != left and _BEFORE_FILE_RE.fullmatch(left):
            last = self.items[-1] if self.items else ""
            if isinstance(last, str) and _ATTACHED_RE.fullmatch(last):
                self.items.pop()
        elif text and not _SITE_RE.fullmatch(text):
            self.items.append(text)


def _is_block(node: LexborNode) -> bool:
    return bool(_BLOCK_RE.fullmatch(node.tag or ""))


def _flat(pieces: list[str]) -> str:
    """Give the text of a paragraph; blanks of the markup are one."""
    return _BLANK_RE.sub(" ", "".join(pieces)).strip(" \u00a0\u3000\u200b\ufeff")
