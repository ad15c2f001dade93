"""Amounts and terms of a payment, as the ontology writes them: yuan, per year, ceiling, joint."""

from collections.abc import Mapping

from policygraph.graph.model import Scalar
from policygraph.ingest.lazy import lazy

_SCALE = {
    "": 1,
    "千": 1e3,
    "万": 1e4,
    "百万": 1e6,
    "千万": 1e7,
    "亿": 1e8,
    "十亿": 1e9,
    "百亿": 1e10,
    "千亿": 1e11,
    "万亿": 1e12,
}
_CURRENCY = {"元": "", "美元": "USD", "欧元": "EUR", "港元": "HKD", "日元": "JPY", "英镑": "GBP"}

# “1000万元”, “10亿元”, “2.3亿美元”, “出资5000万组成”; not “5000万人”, “1000万吨”.
_AMOUNT = lazy(
    r"(?P<number>\d[\d,]*(?:\.\d+)?)(?:余|多)?(?P<scale>万亿|千亿|百亿|十亿|亿|千万|百万|万|千)?(?:余|多)?"
    r"(?P<currency>美元|欧元|港元|日元|英镑|元)"
    r"|(?P<bare>\d[\d,]*(?:\.\d+)?)(?P<bare_scale>亿|千万|百万|万)(?=组成|组建|成立|设立|建设|支持|资金|入股|，|$)"
)
_CEILING = lazy(r"(?:最高|不超过|至多|上限)[^，]{0,6}$")
_PER_YEAR = lazy(r"每年|年均|/年")
_PER_ITEM = lazy(r"每(?:家|个|项|所)")
_SINCE = lazy(r"自((?:19|20)\d{2})年(?:起|始|开始)")
_YEARS = lazy(r"连续(?:支持|资助|补助|投入)?([一二两三四五六七八九十]|\d+)(?:个)?年")
_NUMERALS = {
    "一": 1,
    "二": 2,
    "两": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
    "十": 10,
}


def read_terms(words: str, context: str = "") -> Mapping[str, Scalar]:
    """Give amount, currency, per, ceiling from the words; since and years also from the context.

    Example: “自2019年起…每年支持1000万元” gives amount 10000000, per year, since 2019.
    """
    terms: dict[str, Scalar] = {}
    match = _AMOUNT.search(words)
    if match:
        number = float((match["number"] or match["bare"]).replace(",", ""))
        amount = number * _SCALE[match["scale"] or match["bare_scale"] or ""]
        terms["amount"] = int(amount) if amount == int(amount) else amount
        currency = _CURRENCY[match["currency"] or "元"]
        terms |= {"currency": currency} if currency else {}
        terms |= {"ceiling": True} if _CEILING.search(words[: match.start()]) else {}
        terms |= {"per": "year"} if _PER_YEAR.search(words) else {}
        terms |= {"per": "item"} if _PER_ITEM.search(words) else {}
    return terms | _duration(words + context)


def _duration(words: str) -> dict[str, Scalar]:
    since, years = _SINCE.search(words), _YEARS.search(words)
    found: dict[str, Scalar] = {}
    if since:
        found["since"] = int(since[1])
    if years:
        found["years"] = _NUMERALS.get(years[1]) or int(years[1])
    return found
