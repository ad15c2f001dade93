"""Dates and spans of years as Chinese papers print them, as ISO dates and years."""

import re

from policygraph.ingest.lazy import lazy

# Typists put a ring, the letter O (Latin, Cyrillic, full-width) or 零 for the round zero U+3007.
_ZEROS = "\u3007零○O\u041e\uff2f"
_CHINESE = {
    **{digit: str(value) for value, digit in enumerate("一二三四五六七八九", 1)},
    **dict.fromkeys(_ZEROS, "0"),
}
# 2021年2月10日  2021.02.10  2021-2-10  二○二一年二月十日 (GB/T 9704-2012, 7.3.5.5)
DATE_RE = lazy(
    r"(?P<y>(?:19|20)\d{2})(?:年|[.\-/])(?P<m>\d{1,2})(?:月|[.\-/])(?P<d>\d{1,2})(?:日|(?!\d))"
    rf"|(?P<cy>[一二][{_ZEROS}一二三四五六七八九]{{3}})年"
    r"(?P<cm>[一二三四五六七八九十]{1,2})月(?P<cd>[一二三四五六七八九十]{1,3})日"
)
# 2021-2023  2021—2023年  2023年至2027年  2021～2025
SPAN_RE = lazy(r"((?:19|20)\d{2})年?\s*(?:[-—–－~～]{1,2}|至|到)\s*((?:19|20)\d{2})年?")
# 国民经济和社会发展第十四个五年规划
_NUMBERED_PLAN_RE = lazy("第(十[一二三四五六七八九]?)个五年(?:规划|计划)")
# “十四五”: the fourteenth five-year plan, 2021 to 2025; the tenth began in 2001.
PLAN_RE = lazy(
    r"[“\"]?(十[一二三四五六七]?)五[”\"]?(?=规划|期|时|末|发展|建设|科技|以来|[”\"，、])"
)


def iso_date(match: re.Match[str]) -> str:
    """Give the ISO date of a match of `DATE_RE`."""
    if match["y"]:
        year, month, day = match["y"], int(match["m"]), int(match["d"])
    else:
        year = "".join(_CHINESE[digit] for digit in match["cy"])
        month, day = _number(match["cm"]), _number(match["cd"])
    return f"{year}-{month:02d}-{day:02d}"


def find_date(text: str) -> str:
    """Give the first date in the text as ISO date, or an empty string."""
    match = DATE_RE.search(text)
    return iso_date(match) if match else ""


def find_span(text: str) -> tuple[int, int] | None:
    """Give the first span of years in the text, or None."""
    match = SPAN_RE.search(text)
    if match and int(match[1]) < int(match[2]) <= int(match[1]) + 30:
        return int(match[1]), int(match[2])
    plan = PLAN_RE.search(text) or _NUMBERED_PLAN_RE.search(text)
    return plan_years(plan[1]) if plan else None


def plan_years(number: str) -> tuple[int, int]:
    """Give the years of a five-year plan by its number (十四 → 2021, 2025)."""
    first = 2001 + 5 * (_number(number) - 10)
    return first, first + 4


def _number(chinese: str) -> int:
    tens, mark, ones = chinese.rpartition("十")
    value = int(_CHINESE.get(ones, "0"))
    return value + 10 * (int(_CHINESE.get(tens, "1")) if mark else 0)
