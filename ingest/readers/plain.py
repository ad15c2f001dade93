"""Plain text: the encoding of its bytes, and the text.

Decides the encoding (a byte order mark, else UTF-8, else UTF-16 by its zero bytes, else the
Chinese code pages) and refuses what is no text: a wrong guess would put wrong names into the
graph. It does not mend the text; that is `normalise`.
"""

import codecs
import re

from policygraph.graph.errors import UnreadableFile
from policygraph.ingest.model import RawText

# Longest first: the mark of UTF-32 (little endian) begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Control characters other than white space; \x1a once ended DOS files.
_CONTROL_RE = re.compile(r"[\x00-\x08\x0e-\x19\x1b-\x1f\x7f]")
_HAN_RE = re.compile(r"[\u3400-\u9fff]")
# The 2 500 commonest characters make up 98 % of running text (现代汉语常用字表, 1988). These alone
# make up a tenth of it; text decoded with a wrong table has next to none.
_COMMON_RE = re.compile(r"[的一是在和有为人中大国不了业企发新技创市区政府工作，。、]")
_COMMON_SHARE = 0.05
_MAX_CONTROL_SHARE = 0.001
_MAX_BROKEN_SHARE = 0.0005


def read(data: bytes, where: str) -> RawText:
    """Give the text of a plain-text file, line ends and blanks as they stand.

    Raises:
        UnreadableFile: it is empty, is no text, or its encoding stays unknown.
    """
    return RawText(decode(data, where))


def decode(data: bytes, where: str = "") -> str:
    """Give the text of bytes in UTF-8, UTF-16, UTF-32 or GB18030 (which holds GBK and GB2312).

    Raises:
        UnreadableFile: the bytes are empty, are no text, or fit no encoding.
    """
    if not data.strip(b"\0 \t\r\n"):
        raise UnreadableFile("the file is empty", where=where, todo="give a file that holds a text")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data, encoding, where)
    return _guess(data, where)


def _strict(data: bytes, encoding: str, where: str) -> str:
    try:
        return _checked(data.decode(encoding), where)
    except UnicodeDecodeError as error:
        raise UnreadableFile(
            f"its first bytes say {encoding}, but byte {error.start} breaks it",
            where=where,
            todo="save the file again as UTF-8",
        ) from error


def _guess(data: bytes, where: str) -> str:
    for encoding in ("utf-8", *_wide_encodings(data), "gb18030", "big5"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if encoding == "utf-8" or _is_chinese(text):
            return _checked(text, where)
    if text := _mended(data):
        return _checked(text, where)
    raise UnreadableFile(
        "its encoding is neither UTF-8 nor GBK/GB18030 nor UTF-16, or it is no text",
        where=where,
        todo="save the file as UTF-8",
    )


def _mended(data: bytes) -> str:
    """Give a Chinese text with few broken characters (a file that was cut off); else nothing."""
    texts = [data.decode(encoding, "replace") for encoding in ("utf-8", "gb18030")]
    best = min(texts, key=lambda text: text.count("\ufffd"))
    few = best.count("\ufffd") <= 1 + len(best) * _MAX_BROKEN_SHARE
    return best if few and _is_chinese(best) else ""


def _wide_encodings(data: bytes) -> tuple[str, ...]:
    """UTF-16 without a mark: line ends and ASCII leave a zero at every second byte."""
    if len(data) % 2 or b"\0" not in data:
        return ()
    even, odd = data[0::2].count(0), data[1::2].count(0)
    return ("utf-16-le",) if odd > even else ("utf-16-be",)


def _is_chinese(text: str) -> bool:
    han = len(_HAN_RE.findall(text))
    return han > 0 and len(_COMMON_RE.findall(text)) >= _COMMON_SHARE * han


def _checked(text: str, where: str) -> str:
    if len(_CONTROL_RE.findall(text)) > _MAX_CONTROL_SHARE * len(text):
        raise UnreadableFile(
            "the file holds binary data, not a text",
            where=where,
            todo="give a plain text in UTF-8 or GB18030",
        )
    return text
