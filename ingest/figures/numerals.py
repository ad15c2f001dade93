"""Reads Arabic and Chinese numerals with their multipliers into a number.

It decides what a numeral is worth, never whether it is a figure at all.
"""

from policygraph.ingest.figures.patterns import MULTIPLIERS

_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"\u3007": 0, "两": 2}
_SMALL = {"十": 10, "百": 100, "千": 1000}
_LARGE = {"万": 10_000, "亿": 100_000_000}


def read_numeral(text: str) -> float:
    """Give the number that an Arabic or Chinese numeral means: 1,234.5, 三百二十, 万 (= 10000)."""
    plain = text.replace(",", "")
    return float(plain) if plain[:1].isascii() else float(_read_chinese(plain))


def multiplier(text: str) -> float:
    """Give what 万, 亿, 百万, 万亿 … multiply by; 1 for no text."""
    return float(MULTIPLIERS[text]) if text else 1.0


def _read_chinese(text: str) -> int:
    """Give the number of a Chinese numeral; a multiplier with nothing before it counts once."""
    total = section = digit = 0
    for sign in text:
        if sign in _DIGITS:
            digit = _DIGITS[sign]
        elif sign in _SMALL:
            section += (digit or 1) * _SMALL[sign]
            digit = 0
        else:
            total = (total + section + digit or 1) * _LARGE[sign]
            section = digit = 0
    return total + section + digit
