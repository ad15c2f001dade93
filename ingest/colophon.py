"""What an office prints under a paper: who gets copies, who printed it, whether it is public.

抄送：市委各部门。 / 常州市人民政府办公室 2025年3月6日印发 / （此件公开发布） / 公开方式：主动公开.
Source: GB/T 9704-2012, 7.4 (版记) and 7.3.6 (附注). Such lines say nothing of the policy.
"""

from collections.abc import Sequence

from policygraph.ingest.lazy import lazy

# （此件公开发布）  此件主动公开  公开属性：主动公开  主动公开  共印120份  校对：张三 ; near misses:
# 主动公开政府信息。, 此件事关重大, 信息公开方式：网站发布政策文件全文并解读.
_MARK_RE = lazy(
    r"[（(]?此件(?:主动|依申请|不予)?公开(?:发布)?[）)]?。?"
    r"|(?:政务|信息|政府信息)?公开(?:方式|属性|选项|类型|形式)[：:] ?.{2,8}"
    r"|(?:主动|依申请|不予)公开|[（(]?共印 ?\d+ ?份[）)]?。?"
    r"|(?:校对|打印|责任编辑|责编)[：:].{2,12}"
)
# 常州市人民政府办公室 2025年3月6日印发  北京市教育委员会办公室2024年1月2日印发
_PRINTED_RE = lazy(
    r".{0,30}(?:办公[厅室]|秘书[处科]|[局委厅部院处科会办]) {0,8}"
    r"(?:(?:19|20)\d{2} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日|[一二].{3}年.{3,7}日) ?印发"
)
_COPIES_RE = lazy(r"(?:抄送|抄报|分送|抄发)[：:]")
_COPY_LINES = 6
"""Lines that a list of those who get copies may take."""


def find_colophon(texts: Sequence[str]) -> set[int]:
    """Give the indices of the lines, as they are printed, that belong to the colophon."""
    found = {
        at
        for at, text in enumerate(texts)
        if _MARK_RE.fullmatch(text) or _PRINTED_RE.fullmatch(text)
    }
    for at, text in enumerate(texts):
        if _COPIES_RE.match(text):
            found.update(_copies(texts, at))
    return found


def _copies(texts: Sequence[str], at: int) -> range:
    """Give the lines of a list of copies; it ends with a full stop or at a gap."""
    last = at
    while (
        not texts[last].endswith("。")
        and last + 1 < min(len(texts), at + _COPY_LINES)
        and texts[last].endswith(("，", "、", "；"))
        and texts[last + 1]
    ):
        last += 1
    return range(at, last + 1)
