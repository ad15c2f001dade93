"""Whether a facility or a zone without a place in its name has a definite field or a brand.

天文大数据中心 and 数字金融示范区 are things that somebody builds; 零碳数据中心 and 自身研发中心 are
sorts of things, 申建X国家实验室 is a goal. What the words are is in `lexicon/judges.toml`.
"""

import re
from functools import cache

from policygraph.ingest.lazy import lazy
from policygraph.ingest.lexicon import table
from policygraph.ingest.recognise.proper import is_brand, residue

# 申建喀斯特领域国家实验室, 争创…中心: wanted, not there.
_WANTED_RE = lazy("(?:申建|争创|申创|申报|争取设立|积极争取)(?:国家级?|省级?)?$")
# 省5A级数据中心, 第二数据中心, 任务型…: what a thing is like.
_SORT_RE = lazy(
    "[0-9A-Z]级$|^第[一二三](?!代)|[型式级]$|领域$|^[市县省][域际]|[一二三]产业|^[^一-鿿]{1,2}$|生产$"
)
_SCIENCE_RE = lazy("实验|试验|科学|网络|雷电|超|极|磁|光|聚变|子$")
_CLOUD_RE = lazy("[一-鿿]{2,3}云")


@cache
def _words_re(label: str, key: str) -> re.Pattern[str]:
    return re.compile("|".join(sorted(table("judges")[label][key], key=lambda word: -len(word))))


def field_of(base: str) -> str:
    """Give what of a base is a brand or a definite field: 信息安全 counts, 信息 does not."""
    known = _words_re("platform", "technical").search(base)
    return known[0] if known else residue(base)


def is_definite(base: str) -> bool:
    """Tell whether the words before a facility's last word name a field or carry a brand."""
    plain = _words_re("platform", "sorts").sub("", base)
    return is_brand(field_of(plain)) and not _SORT_RE.search(base)


def is_wanted(before: str) -> bool:
    """Tell whether the words before a name say that it is only applied for."""
    return bool(_WANTED_RE.search(before))


def is_science(base: str) -> bool:
    """Tell whether a base holds a field of science of its own: 生物测序, 细胞基因检测."""
    return bool(_words_re("platform", "science").search(base))


def is_apparatus(base: str) -> bool:
    """Tell whether an apparatus is one of science: 超级陶粲; near miss: 燃气安全, a product."""
    return bool(_SCIENCE_RE.search(base))


def is_cloud(base: str) -> bool:
    """Tell whether a base is a branded cloud: 天府云; near miss: 医保药品云."""
    return bool(_CLOUD_RE.fullmatch(base)) and residue(base) == base


def is_technical_zone(base: str) -> bool:
    """Tell whether a zone's base is a definite field of technology: 车联网, 国家传感网创新."""
    return bool(_words_re("park", "technical").search(base))
