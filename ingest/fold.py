"""Characters: one form for each, as many out as in, and which blanks carry meaning.

Everything here keeps one code point for one, so that offsets stay; what must go (blanks inside
Chinese text, invisible marks) is dropped by `pieces`, which says where each kept part stood.
Straight quotation marks stay: which of two marks opens is a guess, and quotes must match the file.
"""

import re
import unicodedata
from collections.abc import Iterator

from policygraph.ingest.lazy import lazy

HAN = r"\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
INVISIBLE = "\u200b"
"""Stands for every mark without width (byte order marks in mid-text, soft hyphens)."""

# Radicals that some PDF writers put for the character of the same shape (人⺠政府), and that NFKC
# leaves alone: Unicode 15, CJK Radicals Supplement, those that are whole characters.
_RADICALS = dict(
    zip(
        "⺀⺁⺄⺇⺎⺒⺓⺛⺜⺝⺞⺟⺠⺩⺬⺻⺼⻁⻃⻄⻅⻆⻇⻉⻋⻑⻓⻔⻗⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻲⻳",
        "乀厂乙几兀巳幺旡日月歺母民王示聿月虎覀西见角角贝车長长门雨青韦页风飞食马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙亀龟",
        strict=True,
    )
)
_BLANKS = "\u00a0\u1680" + "".join(map(chr, range(0x2000, 0x200B))) + "\u202f\u205f\u3000"
_HIDDEN = "\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad"
# Full-width forms that mean the same in half width. The Chinese marks ，：；！？（） stay.
_WIDE = {
    code: chr(code - 0xFEE0)
    for code in range(0xFF01, 0xFF5F)
    if chr(code) not in "，：；！？（）～"
}
_COMPATIBLE = {
    code: folded
    for start, end in ((0x2F00, 0x2FD6), (0xF900, 0xFAD9))
    for code in range(start, end)
    if len(folded := unicodedata.normalize("NFKC", chr(code))) == 1
}
_TABLE: dict[int, str] = {
    **{ord(blank): " " for blank in _BLANKS},
    **{ord(mark): INVISIBLE for mark in _HIDDEN},
    **_WIDE,
    **_COMPATIBLE,
    **{ord(radical): whole for radical, whole in _RADICALS.items()},
    0xFE30: "：",
    0xFE50: "，",
    0xFE54: "；",
}
# Most characters of most lines stay: looking for the others costs less than asking of each.
_FOLDED_RE = lazy(f"[{re.escape(''.join(map(chr, _TABLE)))}]")
_HAN_RE = lazy(f"[{HAN}]")
# 引领,以突破 but not 1,000 or a,b: a half-width mark beside Chinese is the Chinese mark.
_NEAR = f"[{HAN}“”《》（）、。，；：％%]"
_MARK_RE = lazy(rf"[,;:!?](?:(?<={_NEAR}.)|(?=\s*{_NEAR}))")
_FULL = dict(zip(",;:!?", "，；：！？", strict=True))

# "# 标题" and "**加粗**" of texts that were saved as Markdown.
_MARKDOWN_RE = lazy(r"^ *#{1,6} (?=\S)|\*\*")
_GAP_RE = lazy(f"[ \t{INVISIBLE}][ \t{INVISIBLE}]*")
_NO_BLANK_AFTER = "（《〈“‘〔【，。；：、！？…—"
_NO_BLANK_BEFORE = "）》〉”’〕】，。；：、！？…—"
# 区科技局 区人社局: a list of units set apart by blanks alone.
_UNIT_ENDS = tuple("局委办部厅院会府署处社校")
_WORD_END_RE = lazy(f"[ \t，。；：、（）{INVISIBLE}]")


def fold_line(line: str) -> str:
    """Give the line in one form of each character, as long as before, Markdown's marks hidden."""
    line = _FOLDED_RE.sub(lambda match: match[0].translate(_TABLE), line)
    if "#" in line or "*" in line:
        line = _MARKDOWN_RE.sub(lambda match: INVISIBLE * len(match[0]), line)
    if not _HAN_RE.search(line):
        return line
    return _MARK_RE.sub(lambda match: _FULL[match[0]], line.replace("(", "（").replace(")", "）"))


def pieces(text: str, *, running: bool) -> Iterator[tuple[int, int]]:
    """Give the spans of a folded line that stay; what lies between is dropped.

    `running` is true for text in sentences. There a blank between Chinese words is a tear
    (常州 市); in headings it sets names apart (中共常州市委 常州市人民政府).
    """
    start = 0
    for gap in _GAP_RE.finditer(text):
        keep = _keeps_blank(text, gap, running=running)
        end = gap.start() + text[gap.start() : gap.end()].index(" ") + 1 if keep else gap.start()
        if end > start and keep and text[gap.start() : end - 1]:
            yield start, gap.start()
            start = end - 1
        if end > start:
            yield start, end
        start = gap.end()
    if start < len(text):
        yield start, len(text)


def _keeps_blank(text: str, gap: re.Match[str], *, running: bool) -> bool:
    before, after = text[max(gap.start() - 2, 0) : gap.start()], text[gap.end() : gap.end() + 1]
    if not before or not after or " " not in gap[0]:
        return False
    if before[-1].isascii() and after.isascii():
        return True
    if before[-1].isascii() or after.isascii():
        return False
    if before[-1] in _NO_BLANK_AFTER or after in _NO_BLANK_BEFORE:
        return False
    stop = _WORD_END_RE.search(text, gap.end())
    right = text[gap.end() : stop.start() if stop else len(text)]
    if running:
        return before[-1] in _UNIT_ENDS and right[-1:] in _UNIT_ENDS and len(right) > 1
    return not _WORD_END_RE.search(before.rjust(2)) and len(right) > 1
