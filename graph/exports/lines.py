"""Where a Chinese name may be broken over lines, and which characters a picture may hold.

Breaks follow clauses and words, lines come out about equally long. Words are known from a
short list: a segmenter would take longer to load than the picture takes to draw.
"""

import re
import unicodedata
from functools import cache
from itertools import pairwise
from pathlib import Path

LINE = 24
"""Half-widths of a line at most, but for a name that fits on one line with two characters more."""
MOST = 96
"""Half-widths of a name in a picture at most; of a longer one the beginning is shown."""

# What XML 1.0 cannot hold: control characters, surrogates, U+FFFE and U+FFFF.
_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_AFTER = frozenset("，、；：。！？）》”’」』】—,;:)·/ ")
_BEFORE = frozenset("（《“‘「『【(")
# Characters that end words and seldom begin one: 科技型 is not parted before 型.
_LATE = frozenset("型性化者们的了等度率局厅级办会所院员业区市县省镇网链")
_TOKEN = re.compile(r"[0-9A-Za-z.%+-]{1,20}|.", re.DOTALL)


def clean(text: str) -> str:
    """Give the text with U+FFFD for each character that XML cannot hold."""
    return _ILLEGAL.sub("\ufffd", text)


def one_line(text: str) -> str:
    """Give the clean text on one line, blanks folded."""
    return " ".join(clean(text).split())


def width(text: str) -> int:
    """Give the width in half-widths: 2 for a Chinese character, 1 for a Latin one."""
    return sum(2 if unicodedata.east_asian_width(c) in "WFA" else 1 for c in text)


def shorten(text: str, most: int = MOST) -> str:
    """Give the beginning that fits, with an ellipsis where something was cut."""
    if width(text) <= most:
        return text
    while width(text) > most - 2:
        text = text[:-1]
    return text + "…"


def wrap(text: str, line: int = LINE) -> list[str]:
    """Give the text in lines of at most `line` half-widths; a text that just exceeds it, in one.

    Example: 关于创新驱动高质量发展的实施意见 → 关于创新驱动 / 高质量发展的实施意见.
    """
    text = one_line(text)
    if width(text) <= line + 4:
        return [text]
    tokens = _TOKEN.findall(text)
    count = -(-width(text) // line)
    breaks = _best_breaks(tokens, width(text) / count, line)
    return ["".join(tokens[a:b]).strip() for a, b in pairwise(breaks)]


def _best_breaks(tokens: list[str], target: float, line: int) -> list[int]:
    """Give where lines begin and end such that the sum of their costs is least."""
    best: list[tuple[float, int]] = [(0.0, 0)]
    widths = [width(token) for token in tokens]
    for end in range(1, len(tokens) + 1):
        found = (float("inf"), end - 1)
        room = 0
        for start in range(end - 1, -1, -1):
            room += widths[start]
            if room > line and start < end - 1:
                break
            cost = best[start][0] + (room - target) ** 2 + _cost(tokens, end)
            found = min(found, (cost, start))
        best.append(found)
    breaks = [len(tokens)]
    while breaks[-1]:
        breaks.append(best[breaks[-1]][1])
    return breaks[::-1]


def _cost(tokens: list[str], at: int) -> float:
    """Give how bad it is to break before the token: below 0 after a clause, high in a word."""
    if at == len(tokens):
        return 0.0
    before, after = tokens[at - 1], tokens[at]
    if after[0] in _AFTER or before[-1] in _BEFORE:
        return 1000.0
    if before[-1] in _AFTER or after[0] in _BEFORE:
        return -40.0
    if before[-1] + after[0] in _words():
        return 60.0
    return 20.0 if after[0] in _LATE else 0.0


@cache
def _words() -> frozenset[str]:
    path = Path(__file__).with_name("words.txt")
    lines = path.read_text("utf-8").splitlines()
    return frozenset(word for row in lines if not row.startswith("#") for word in row.split())
