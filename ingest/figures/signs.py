"""Signs without which a sentence holds no amount, rank or expression of time.

Most sentences have none of them; one look tells so before the grammar of figures is tried.
"""

import re
from functools import cache

from policygraph.ingest.figures.patterns import words
from policygraph.ingest.lazy import lazy

_DIGITS = "0-9零一二两三四五六七八九十百千万亿\u3007"


@cache
def _amount_sign() -> re.Pattern[str]:
    """Give what most amounts have: a numeral before the first sign of a unit, or 成."""
    units = words("units", "count", "money", "area", "physical", "share", "spans")
    letters = {unit[0] for unit in units}
    first = re.escape("".join(sorted({s for x in letters for s in (x, x.lower(), x.upper())})))
    return re.compile(rf"[{_DIGITS}][多余几]{{0,2}}[{first}成]")


_BARE = "(?:[的，。、；）)组支奖补资左以]|$)"
_OTHER_SIGN = lazy(f"分之|指数|收入比|系数|发展水平|万{_BARE}|亿{_BARE}")


_COUNT = r"[\d一二三四五六七八九十百]"
# 第4位, 前20位, 十强, 百强区14位, 首位; not 第一批 of 第 alone, which the rank's own pattern tells.
_RANK_SIGN = lazy(
    rf"第{_COUNT}|前{_COUNT}|首位|之首|榜首|强(?<=[\d十百千]强)"
    rf"|区{_COUNT}+位|县{_COUNT}+位|榜{_COUNT}+位|市{_COUNT}+位|、全.最[多高大快]"
)
# 2023年, “十四五”期间, 同比, 前三季度, 目前, 现已
_TIME_SIGN = lazy("年|五|同比|季度|目前|当前|现有|至今|迄今|现阶段|现已|最新|期间")


def may_count(sentence: str) -> bool:
    """Tell whether an amount, a rank or a doubling may stand in a sentence."""
    signs = _amount_sign().search(sentence) or _OTHER_SIGN.search(sentence)
    return bool(signs) or may_rank(sentence) or "翻" in sentence


def may_rank(sentence: str) -> bool:
    """Tell whether a rank may stand in a sentence."""
    return bool(_RANK_SIGN.search(sentence))


def may_date(sentence: str) -> bool:
    """Tell whether an expression of time may stand in a sentence."""
    return bool(_TIME_SIGN.search(sentence))
