"""Web pages: the document that a page shows, one paragraph a line, without the site around it.

Title, number, date and source stand before the text where the text itself does not print them.
Anchors count the paragraphs of the text. Links to files (相关附件) and marks of the site (打印,
关闭, 扫一扫) are left out.
"""

import re

from selectolax.lexbor import LexborHTMLParser

from policygraph.graph.errors import UnreadableFile
from policygraph.ingest.model import RawText
from policygraph.ingest.readers.html_blocks import Item, read_items
from policygraph.ingest.readers.html_main import clean, find_main, page_head
from policygraph.ingest.readers.html_source import markup
from policygraph.ingest.readers.writing import RawWriter

_HEAD_LINES = 12
"""Lines of the text in which its title may stand."""
_TITLE_LINES = 4
"""Lines that a title takes at most."""
_MAX_TITLE = 160


def read(data: bytes, where: str) -> RawText:
    """Give the document of a web page.

    Raises:
        UnreadableFile: too large, nested too deep, of no known encoding, or without a text.
    """
    return read_markup(markup(data, where), where)


def read_markup(text: str, where: str) -> RawText:
    """Give the document of a page's markup.

    Raises:
        UnreadableFile: the page holds no text.
    """
    tree = LexborHTMLParser(text)
    items: list[Item] = []
    if tree.body:
        head = page_head(tree)
        clean(tree.body)
        items = _headed(read_items(find_main(tree.body)), head)
    writer = RawWriter()
    for number, item in enumerate(items, 1):
        writer.anchor("paragraph", number)
        if isinstance(item, str):
            writer.line(item)
        else:
            writer.table(item)
    if not items:
        raise UnreadableFile(
            "this web page holds no text: its script fetches it, or it is pictures",
            where=where,
            todo="open it in a browser and save the page as shown, or give its text",
        )
    return writer.raw(wrapped=False)


def _headed(items: list[Item], head: dict[str, str]) -> list[Item]:
    """Give the items with the page's title and data where the text does not print them."""
    if not items:
        return []
    title = head.pop("标题", "")
    items, at = _titled(items, title)
    front = _bare("".join(item for item in items[:_HEAD_LINES] if isinstance(item, str)))
    told = [f"{name}：{value}" for name, value in head.items() if _bare(value) not in front]
    return [*items[:at], *told, *items[at:]]


def _titled(items: list[Item], title: str) -> tuple[list[Item], int]:
    """Give the items with the title on one line, and the index of the line after it."""
    wanted, front = _bare(title), items[:_HEAD_LINES]
    for count in range(1, _TITLE_LINES + 1):
        for first in range(len(front) - count + 1):
            lines = [item for item in front[first : first + count] if isinstance(item, str)]
            joined = "".join(lines)
            fits = len(lines) == count and len(joined) < _MAX_TITLE
            if wanted and fits and _bare(joined).endswith(wanted):
                return [*items[:first], joined, *items[first + count :]], first + 1
    return ([title, *items], 1) if title else (items, 0)


def _bare(text: str) -> str:
    return re.sub(r"[\s《》“”\"]", "", text)
