"""The markup of a web page: its encoding, and the limits within which it may be parsed.

A page says its encoding in a byte order mark, in the header of its transfer (MHTML) or in a meta
element, in this order; where it lies, the bytes decide. gb2312 and gbk mean their superset
GB18030, as browsers take them (WHATWG Encoding Standard, 2024).
"""

import codecs
import re

from policygraph.graph.errors import UnreadableFile
from policygraph.ingest.readers.plain import decode

MAX_BYTES = 32 << 20
"""Bytes of markup; the longest plans take 3 MB with all their formatting."""
_MAX_DEPTH = 1_000
"""Elements inside each other; pages of word processors reach 60."""
_HEAD = 4096
_CHARSET_RE = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]+)", re.I)
_GB = {"gb2312", "gb_2312-80", "gbk", "x-gbk", "cp936", "hz-gb-2312", "euc-cn", "gb18030"}
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_MAX_BROKEN = 0.01
"""Share of characters that may be broken in the declared encoding (cut bytes of a counter)."""
_TAG_RE = re.compile(r"<(/?)([a-zA-Z][\w:-]*)[^<>]*?(/?)>")
# Elements without an end, and those whose end may be left out: they close each other.
_FLAT_RE = re.compile(
    "area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|td|th|tr|dd|dt"
    "|option|optgroup|thead|tbody|tfoot|colgroup|body|html|head|path|use",
    re.I,
)


def markup(data: bytes, where: str, charset: str = "") -> str:
    """Give the markup of a page as text; `charset` is what its transfer said.

    Raises:
        UnreadableFile: too large, of no known encoding, or nested too deep.
    """
    if len(data) > MAX_BYTES:
        raise UnreadableFile(
            f"this web page has {len(data) >> 20} MB of markup, more than {MAX_BYTES >> 20}",
            where=where,
            todo="save the page again without what it embeds, or give its text",
        )
    text = _decoded(data, where, charset)
    _check_depth(text, where)
    return text


def _decoded(data: bytes, where: str, charset: str) -> str:
    declared = _CHARSET_RE.search(data[:_HEAD])
    names = [charset, declared[1].decode("ascii", "replace") if declared else ""]
    if not data.startswith(_MARKS):
        for name in names:
            text = _declared(data, name.strip().lower())
            if text is not None:
                return text
    return decode(data, where)


def _declared(data: bytes, name: str) -> str | None:
    """Decode as declared, None where the bytes say otherwise."""
    name = "gb18030" if name in _GB else name
    try:
        text = data.decode(name or "utf-8", "replace")
    except LookupError:
        return None
    return text if text.count("\ufffd") <= _MAX_BROKEN * len(text) else None


def _check_depth(text: str, where: str) -> None:
    depth = 0
    for tag in _TAG_RE.finditer(text):
        if _FLAT_RE.fullmatch(tag[2]) or tag[3]:
            continue
        depth = max(0, depth - 1) if tag[1] else depth + 1
        if depth > _MAX_DEPTH:
            raise UnreadableFile(
                f"this web page nests more than {_MAX_DEPTH} elements",
                where=where,
                todo="it is broken or made to do harm; give its text as .txt",
            )
