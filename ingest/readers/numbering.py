"""Word's automatic numbers: 一、 （一） 1. as the file's numbering.xml makes them (ECMA-376 17.9).

A list counts in its abstract numbering, so two lists that share one go on counting; a level
begins anew when a level above it counts, unless it says otherwise.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from lxml import etree

from policygraph.ingest.readers.office_xml import attribute, child, local, value

_DIGITS = "〇一二三四五六七八九"
_FORMAL = "零壹贰叁肆伍陆柒捌玖"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LETTERS = 26
_WIDER = 0xFF10 - ord("0")
"""From a digit to the same digit in full width."""
_PRIVATE_RE = re.compile("[\ue000-\uf8ff]")
"""Bullets of symbol fonts: shapes without a character."""


# 第一章 总则: the blank sets the name apart, as in print.
_PART_RE = re.compile("第.+(?:章|节|编|篇|部分|条)")


@dataclass(slots=True)
class _Level:
    start: int = 1
    form: str = "decimal"
    text: str = ""
    restart: int | None = None
    legal: bool = False
    blank: bool = True


@dataclass(slots=True)
class _List:
    """One `w:num`: the abstract numbering that it counts in, and what it sets anew."""

    abstract: str
    starts: dict[int, int] = field(default_factory=dict)
    levels: dict[int, _Level] = field(default_factory=dict)


class Numbering:
    """Gives each numbered paragraph its number, in the order of the paragraphs."""

    def __init__(self, root: etree._Element | None, styled: Mapping[str, str]) -> None:
        """Read numbering.xml.

        Args:
            root: its root, or None where the file has none.
            styled: the list that each numbering style names, by the style's id.
        """
        self._abstracts: dict[str, dict[int, _Level]] = {}
        self._lists: dict[str, _List] = {}
        self._links: dict[str, str] = {}
        self._styles: dict[tuple[str, str], int] = {}
        self._styled = styled
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[str] = set()
        for element in root if root is not None else ():
            if local(element) == "abstractNum":
                self._read_abstract(element)
            elif local(element) == "num":
                self._read_list(element)

    def level_of_style(self, list_id: str, style: str) -> int:
        """Give the level of a list that a paragraph style is bound to, 0 where none is."""
        found = self._lists.get(list_id)
        return self._styles.get((found.abstract, style), 0) if found else 0

    def number(self, list_id: str, level: int) -> str:
        """Count a paragraph at a level (from 0) of a list, and give its number with its marks."""
        found = self._lists.get(list_id)
        if found is None:
            return ""
        abstract = self._abstract_of(found)
        levels = {**self._abstracts.get(abstract, {}), **found.levels}
        if level not in levels:
            return ""
        counts = self._counts.setdefault(abstract, {})
        if list_id not in self._begun:
            self._begun.add(list_id)
            for at, start in found.starts.items():
                counts[at] = start - 1
        _count(counts, levels, level)
        return _written(counts, levels, level)

    def _abstract_of(self, found: _List) -> str:
        """Follow a list to the abstract numbering whose levels it uses, through a style."""
        style = self._links.get(found.abstract, "")
        linked = self._lists.get(self._styled.get(style, ""))
        return linked.abstract if linked else found.abstract

    def _read_abstract(self, element: etree._Element) -> None:
        key = attribute(element, "abstractNumId")
        self._abstracts[key] = {}
        if link := value(element, "numStyleLink"):
            self._links[key] = link
        for item in element:
            if local(item) == "lvl":
                at = _int(attribute(item, "ilvl"), 0)
                self._abstracts[key][at] = _read_level(item)
                if style := value(item, "pStyle"):
                    self._styles[key, style] = at

    def _read_list(self, element: etree._Element) -> None:
        found = _List(value(element, "abstractNumId"))
        for item in element:
            if local(item) != "lvlOverride":
                continue
            at = _int(attribute(item, "ilvl"), 0)
            if start := value(item, "startOverride"):
                found.starts[at] = _int(start, 1)
            level = child(item, "lvl")
            if level is not None:
                found.levels[at] = _read_level(level)
        self._lists[attribute(element, "numId")] = found


def _read_level(element: etree._Element) -> _Level:
    restart = value(element, "lvlRestart")
    legal = child(element, "isLgl")
    return _Level(
        start=_int(value(element, "start"), 0 if child(element, "start") is None else 1),
        form=value(element, "numFmt") or _format_of_choice(element),
        text=value(element, "lvlText"),
        restart=_int(restart, 0) if restart else None,
        legal=legal is not None and attribute(legal, "val") not in ("0", "false"),
        blank=value(element, "suff") != "nothing",
    )


def _format_of_choice(element: etree._Element) -> str:
    """Formats of later versions stand in mc:AlternateContent, with a plain one to fall back on."""
    for path in (("AlternateContent", "Fallback", "numFmt"), ("AlternateContent", "Choice")):
        if form := value(element, *path):
            return form
    return "decimal"


def _count(counts: dict[int, int], levels: Mapping[int, _Level], level: int) -> None:
    for at in range(level):
        if at in levels:
            counts.setdefault(at, levels[at].start)
    counts[level] = counts[level] + 1 if level in counts else levels[level].start
    for below in [at for at in counts if at > level]:
        restart = levels[below].restart if below in levels else None
        if restart is None or (restart and level < restart):
            del counts[below]


def _written(counts: Mapping[int, int], levels: Mapping[int, _Level], level: int) -> str:
    own = levels[level]
    if own.form == "bullet":
        return _PRIVATE_RE.sub("", own.text)

    def fill(match: re.Match[str]) -> str:
        at = int(match[1]) - 1
        if at not in levels:
            return ""
        form = "decimal" if own.legal else levels[at].form
        return write_number(counts.get(at, levels[at].start), form)

    text = re.sub(r"%([1-9])", fill, own.text)
    # 1.1 and 第一章 are set apart from the words by a tab; 一、 and （一） need none.
    apart = own.blank and text[-1:].isascii() and text[-1:].isalnum()
    return text + (" " if apart or _PART_RE.fullmatch(text) else "")


def write_number(number: int, form: str) -> str:
    """Give a number as Word writes it in a format of ECMA-376 17.18.59 (ST_NumberFormat)."""
    write = _FORMS.get(form)
    return write(number) if write and number >= 0 else str(number)


def chinese(number: int) -> str:
    """Give 一, 十, 十一, 二十, 一百零一: up to 9999, as headings count."""
    if not 0 < number < 10_000:  # noqa: PLR2004 - 万 begins another word
        return "".join(_DIGITS[int(digit)] for digit in str(number))
    digits, text = str(number), ""
    for place, digit in enumerate(map(int, digits)):
        unit = ("", "十", "百", "千")[len(digits) - place - 1]
        if digit:
            text += _DIGITS[digit] + unit
        elif not text.endswith("零"):
            text += "零"
    text = text.rstrip("零")
    return text[1:] if text.startswith("一十") else text


def _formal(number: int) -> str:
    text = chinese(number)
    table = str.maketrans("一二三四五六七八九十百千", "壹贰叁肆伍陆柒捌玖拾佰仟")
    return ("一" + text if text.startswith("十") else text).translate(table)


def _roman(number: int) -> str:
    text = ""
    for worth, letters in _ROMAN:
        while number >= worth and len(text) < _LETTERS:
            text, number = text + letters, number - worth
    return text


def _letter(number: int) -> str:
    """Give a, b, … z, aa, bb: the letter is repeated, as Word does."""
    if number < 1:
        return ""
    return chr(ord("a") + (number - 1) % _LETTERS) * min((number - 1) // _LETTERS + 1, _LETTERS)


def _from(first: str, count: int) -> Callable[[int], str]:
    def write(number: int) -> str:
        return chr(ord(first) + number - 1) if 0 < number <= count else str(number)

    return write


def _of(letters: str) -> Callable[[int], str]:
    return lambda number: letters[number - 1] if 0 < number <= len(letters) else str(number)


def _digits(number: int) -> str:
    return "".join(_DIGITS[int(digit)] for digit in str(number))


_FORMS: dict[str, Callable[[int], str]] = {
    "none": lambda _: "",
    "decimalZero": lambda number: f"{number:02d}",
    "upperRoman": lambda number: _roman(number).upper(),
    "lowerRoman": _roman,
    "upperLetter": lambda number: _letter(number).upper(),
    "lowerLetter": _letter,
    "chineseCounting": chinese,
    "chineseCountingThousand": chinese,
    "japaneseCounting": chinese,
    "taiwaneseCounting": chinese,
    "taiwaneseCountingThousand": chinese,
    "ideographDigital": _digits,
    "japaneseDigitalTenThousand": _digits,
    "taiwaneseDigital": _digits,
    "chineseLegalSimplified": _formal,
    "japaneseLegal": _formal,
    "ideographLegalTraditional": _formal,
    "decimalEnclosedCircle": _from("①", 20),
    "decimalEnclosedCircleChinese": _from("①", 20),
    "decimalEnclosedParen": _from("⑴", 20),
    "decimalEnclosedFullstop": _from("⒈", 20),
    "decimalFullWidth": lambda number: "".join(chr(ord(digit) + _WIDER) for digit in str(number)),
    "ideographTraditional": _of(_STEMS),
    "ideographZodiac": _of(_BRANCHES),
    "ideographEnclosedCircle": _from("㊀", 10),
}


def _int(text: str, default: int) -> int:
    """Give a whole number of an attribute; a broken one gives the default."""
    return int(text) if re.fullmatch(r"-?\d{1,6}", text) else default
