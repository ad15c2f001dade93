"""The number of a paper as printed: 武发〔2021〕10号, 国务院令第746号, 〔十五届〕第62号.

The letters before the year stand for the sender; a decree names it in full.
"""

import re
from collections.abc import Iterable

from policygraph.ingest.fold import HAN
from policygraph.ingest.lazy import lazy

# 武发〔2021〕10号  工信部联科〔2025〕279号  国办发[2020]43号; the brackets vary with the typist.
NUMBER_RE = lazy(
    rf"([{HAN}]{{2,40}})\s?[〔\[【（﹝]((?:19|20)\d{{2}})[〕\]】）﹞]\s?(?:第\s?)?(\d{{1,4}})\s?号"
)
# 中华人民共和国国务院令第746号  北京市人民政府令 第 302 号  〔十五届〕第62号  公告2023年第7号
_DECREE_RE = lazy(
    rf"(?P<body>[{HAN}]{{2,24}}?令)\s?第?\s?(?P<count>\d{{1,4}})\s?号"
    r"|〔(?P<term>[一二三四五六七八九十]{1,3}届)〕\s?第?\s?(?P<item>\d{1,3})\s?号"
    rf"|(?P<notice>[{HAN}]{{0,16}}公告)\s?(?P<year>(?:19|20)\d{{2}})年第\s?(?P<number>\d{{1,4}})号"
)
_TITLE_WORDS_RE = lazy(
    "通知|意见|方案|办法|规定|决定|措施|计划|规划|细则|文件|编号|文号|条例|[年月日]"
)


def number_letters(printed: str) -> str:
    """Give the letters of a number, without the title that may stand before them."""
    return _TITLE_WORDS_RE.split(printed)[-1]


def find_number(lines: Iterable[tuple[str, int]]) -> tuple[str, tuple[int, int] | None]:
    """Give the number in the lines (text, offset) with its span; a number inside 《》 is none."""
    lines = list(lines)
    for text, offset in lines:
        for match in NUMBER_RE.finditer(text):
            letters = number_letters(match[1])
            if letters and not _is_cited(text, match.start()):
                start = offset + match.end(1) - len(letters)
                return f"{letters}〔{match[2]}〕{match[3]}号", (start, offset + match.end())
    below = [*lines[1:], ("", 0)]
    for (text, offset), (after, _) in zip(lines, below, strict=False):
        # 深圳市人民政府令 / 第328号 stand on two lines.
        decree = _DECREE_RE.search(f"{text}\n{after}" if text.endswith("令") else text)
        if decree and not _is_cited(text, decree.start()):
            return _decree(decree), (offset + decree.start(), offset + decree.end())
    return "", None


def _is_cited(text: str, at: int) -> bool:
    """Tell whether a number is that of another paper: 《…》（粤财社〔2026〕19号）."""
    return text[:at].endswith("》（") or -1 < text.find("《") < at <= text.find("》")


def _decree(match: re.Match[str]) -> str:
    if match["body"]:
        body = number_letters(match["body"]).removeprefix("中华人民共和国")
        return f"{body}第{match['count']}号"
    if match["term"]:
        return f"〔{match['term']}〕第{match['item']}号"
    return f"{match['notice']}{match['year']}年第{match['number']}号"
