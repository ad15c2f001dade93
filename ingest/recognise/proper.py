"""Whether a stretch of words names one thing or only describes a sort of things.

重点实验室, 公共服务平台, 一批创新中心 describe; 龙城实验室, 江苏省石墨烯创新中心 name. What remains
of a name without its general words is its residue: a brand or a definite technical field.
"""

import re
from functools import cache, lru_cache

from policygraph.ingest.lazy import lazy
from policygraph.ingest.lexicon import KEPT, table
from policygraph.ingest.wordlists import longest_first

_BRAND = 2
"""Characters of the shortest brand or field."""
# Behind a counter or such a word stands a class: 4个全国重点实验室, 一批, 各类, 若干.
_CLASS_BEFORE_RE = lazy(
    r"(?:(?<![第0-9一二三四五六七八九十百])[0-9一二三四五六七八九十百千几两多余数]+"
    "(?:余|多)?[家个所项批座条支类处]"
    "|一批|各类|各级|若干|多个|多家|系列|各|每个|每家|有条件的|等)"
    "(?:国家级|自治区级|[省市州区县]级|新)?$"
)


_JOINT_RE = lazy(r"[+＋\-—]")
_NO_MARKS = dict.fromkeys(map(ord, "“”（）()、·—–+＋%-"))
_NO_DIGITS = dict.fromkeys(map(ord, "0123456789"))


@cache
def _generic_re() -> re.Pattern[str]:
    words = longest_first(table("words")["generic"]["words"])
    return re.compile("|".join(map(re.escape, words)))


@lru_cache(maxsize=KEPT)
def residue(base: str) -> str:
    """Give what a name's base has beyond general words, marks and digits."""
    return _generic_re().sub("", base.translate(_NO_MARKS)).translate(_NO_DIGITS)


def is_brand(words: str) -> bool:
    """Tell whether words are long enough to be a brand or a field."""
    return len(words) >= _BRAND


def is_class(before: str) -> bool:
    """Tell whether the text before a name says that many such things are meant."""
    return bool(_CLASS_BEFORE_RE.search(before))


def is_chain(words: str) -> bool:
    """Tell whether bare nouns are joined by plus or hyphen: 苗圃-孵化器-加速器, 煤—焦—氢.

    Near misses: 互联网+监管, 5G+工业互联网.
    """
    if not _JOINT_RE.search(words) or "互联网+" in words:
        return False
    parts = [part for part in _JOINT_RE.split(words.strip("“”")) if part]
    bare = not any(map(residue, parts)) or (len(parts) > 1 and max(map(len, parts)) == 1)
    return bare and not re.search("[0-9A-Z]", words)
