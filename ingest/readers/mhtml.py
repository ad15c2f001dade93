"""Web pages saved as one file (MHTML, RFC 2557): a mail whose parts are the page and its pictures.

The part that the mail names as its start is the page, else the first HTML part, else the longest:
pages with frames keep the document in one of several.
"""

from email import message_from_bytes, policy
from email.message import Message

from policygraph.graph.errors import UnreadableFile
from policygraph.ingest.model import RawText
from policygraph.ingest.readers.html import read_markup
from policygraph.ingest.readers.html_source import markup

_MAX_PARTS = 5_000
_MAX_BYTES = 256 << 20


def read(data: bytes, where: str) -> RawText:
    """Give the document of a saved web page.

    Raises:
        UnreadableFile: too large, or no part of it is a page with a text.
    """
    if len(data) > _MAX_BYTES or data.count(b"\n--") > _MAX_PARTS:
        raise UnreadableFile(
            "this saved web page holds more than a page can",
            where=where,
            todo="save the page again as HTML alone",
        )
    mail = message_from_bytes(data, policy=policy.compat32)
    pages = [part for part in mail.walk() if part.get_content_type() == "text/html"]
    if not pages:
        raise UnreadableFile(
            "this saved web page holds no HTML: it is a mail, or it was cut off",
            where=where,
            todo="save the page again as HTML",
        )
    return _first_text(_in_order(mail, pages), where)


def _in_order(mail: Message, pages: list[Message]) -> list[Message]:
    """Give the pages, the one that the mail starts with before the longer ones."""
    start = str(mail.get_param("start", "") or "").strip("<>")
    named = [page for page in pages if start and start in str(page.get("Content-ID", ""))]
    rest = [page for page in pages if page not in named]
    return [*(named or rest[:1]), *sorted(rest[0 if named else 1 :], key=_length, reverse=True)]


def _length(page: Message) -> int:
    return len(_bytes(page))


def _bytes(page: Message) -> bytes:
    payload = page.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _first_text(pages: list[Message], where: str) -> RawText:
    """Give the text of the first page that has one."""
    for page in pages[:-1]:
        try:
            return _page(page, where)
        except UnreadableFile:
            continue
    return _page(pages[-1], where)


def _page(page: Message, where: str) -> RawText:
    charset = page.get_content_charset("") or ""
    return read_markup(markup(_bytes(page), where, charset), where)
