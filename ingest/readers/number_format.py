"""Numbers of a workbook as their cells show them: 35%, 1,200, 2023年6月, 500家.

Only what changes the meaning or the look in a policy table is done: per cent, decimals, groups,
words around the number, dates. A format that is none of these leaves the number plain.
"""

import re
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format
from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900, from_excel

BUILT_IN = {str(key): code for key, code in BUILTIN_FORMATS.items()} | {
    # Chinese programs show these in their own way (ECMA-376 18.8.30, zh-cn).
    **dict.fromkeys(("27", "36", "50", "52", "57"), "yyyy年m月"),
    **dict.fromkeys(("28", "29", "51", "54", "58"), "m月d日"),
    "31": "yyyy年m月d日",
}
"""Formats that a workbook need not write down, by their numbers."""

_MAX_DIGITS = 15
"""Digits that a workbook's numbers hold; more is noise of binary fractions."""
_NUMBER_RE = re.compile(r"[#0?,]*[0#?](?:\.([0#?]+))?")
_WORDS_RE = re.compile(r'"([^"]*)"')
# [Red] [$-804] and letters behind a stroke or an underline are no part of the number.
_LOOK_RE = re.compile(r"\[[^\]]*\]|[_*].")


def shown(text: str, code: str, *, from_1904: bool) -> str:
    """Give a number as a cell of that format shows it.

    Args:
        text: the number as the file holds it.
        code: its format, as 0.0%; empty for none.
        from_1904: whether days count from 1904 and not from 1900.
    """
    try:
        number = Decimal(text)
    except InvalidOperation:
        return text
    code = _LOOK_RE.sub("", code.split(";")[0]).replace("\\", "")
    if code and is_date_format(code):
        return _date(float(number), code, from_1904=from_1904) or _plain(number)
    words = _WORDS_RE.split(code)
    bare = "".join(words[::2])
    if "%" in bare:
        return _digits(number * 100, bare) + "%"
    before, after = _around(code)
    return before + _digits(number, bare) + after


def _digits(number: Decimal, code: str) -> str:
    match = _NUMBER_RE.search(code)
    if not match:
        return _plain(number)
    places = len((match[1] or "").rstrip("#?")) or 0
    rounded = number.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    wished = f"{rounded:,f}" if "," in match[0] else f"{rounded:f}"
    return wished if "." in match[0] or "0" in match[0] or "," in match[0] else _plain(number)


def _plain(number: Decimal) -> str:
    rounded = Decimal(f"{number:.{_MAX_DIGITS}g}")
    return f"{rounded.normalize():f}" if rounded else "0"


def _around(code: str) -> tuple[str, str]:
    """Give the quoted words before and after the number: "约"0"家"."""
    match = re.search(r'[#0?][^"]*', re.sub(r'"[^"]*"', lambda hit: "\0" * len(hit[0]), code))
    at = match.start() if match else 0
    before = "".join(hit[1] for hit in _WORDS_RE.finditer(code) if hit.start() < at)
    after = "".join(hit[1] for hit in _WORDS_RE.finditer(code) if hit.start() >= at)
    return before, after


def _date(days: float, code: str, *, from_1904: bool) -> str:
    """Give a date with as much of it as the format shows; empty where it is none."""
    epoch = CALENDAR_MAC_1904 if from_1904 else CALENDAR_WINDOWS_1900
    try:
        moment = from_excel(days, epoch)
    except (OverflowError, ValueError):
        return ""
    code, text = _WORDS_RE.sub("", code).lower(), ""
    if hasattr(moment, "year"):
        text += f"{moment.year}年" if "y" in code else ""
        text += f"{moment.month}月" if re.search("m", code.replace("mm:", "")) else ""
        text += f"{moment.day}日" if "d" in code else ""
    if "h" in code and hasattr(moment, "hour"):
        text += f"{moment.hour:02d}:{moment.minute:02d}"
    return text
