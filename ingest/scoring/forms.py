"""When two writings count as one: names, numbers, indicators."""

import re
import unicodedata

from policygraph.ingest.lazy import lazy

_MARKS = str.maketrans("", "", "“”\"'‘’《》「」『』 　·•．.()（）")
_COMPANY = lazy(r"(股份)?有限公司$")


def form(value: object) -> str:
    """Give a name without blanks, marks, width and 有限公司."""
    folded = unicodedata.normalize("NFKC", re.sub(r"\s+", "", str(value))).translate(_MARKS)
    return _COMPANY.sub("", folded)


def number(value: object) -> float | None:
    """Give a value rounded to six digits, None where there is none."""
    try:
        return round(float(str(value)), 6)
    except ValueError:
        return None


def alike(first: object, second: object) -> bool:
    """Tell whether two indicators share a form, or half of their pairs of characters."""
    a, b = form(first), form(second)
    if not a or not b:
        return False
    if a in b or b in a:
        return True
    x, y = ({s[i : i + 2] for i in range(len(s) - 1)} for s in (a, b))
    return 2 * len(x & y) >= (len(x) + len(y)) / 2


def flat_texts(text: str) -> str:
    """Give a text without blanks, once without page numbers and once with, for finding quotes."""
    text = unicodedata.normalize("NFKC", text)
    paged = re.sub(r"(?m)^\s*[—–-]+ *\d+ *[—–-]+\s*$", "", text)
    return re.sub(r"\s+", "", paged) + "\n" + re.sub(r"\s+", "", text)
