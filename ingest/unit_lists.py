"""Tells lists of units from other lists: （市发展改革委、市科技局，各区政府） has no role word.

A list counts where one part is surely a body (a level or a place with a bureau behind it, a
ministry) and every other part may be one. Which thing a part names is the work of `places`.
"""

import re
from functools import cache

from policygraph.ingest.fold import HAN
from policygraph.ingest.lazy import lazy
from policygraph.ingest.recognise.bodies import body_pattern, national_bodies

_LEVEL = "省|市|区|县|州|旗|盟|兵团|自治区|自治州"
_PARTS_RE = lazy(r"[、，；,; ]|(?<=[局委办厅部署])[和与及]|以及")
_BRACKET_RE = lazy(r"（[^（）]*）|[〈<〔\[][^〉>〕\]]*[〉>〕\]]|[*★▲△※]|等.{0,6}$")
# 南京海关, 市产业研究院, 武进区, 雄安集团; near misses: 区块链, 新材料, 5G+工业互联网.
_ENDINGS = (
    "局|委|办|厅|部|署|院|会|政府|公署|银行|分行|支行|海关|公司|集团|中心|室|社|联|团|总队|支队|处"
    "|部门|单位|地区|机构|大学|学院|学校|实验室|市|区|县|州|旗|镇|乡|街道|园|城|港|电网|移动|联通|电信|铁塔"
)
_MAY_BE_RE = lazy(rf"(?:{_LEVEL}|各|有关|相关)?[{HAN}（）]{{1,24}}(?:{_ENDINGS})|政府|党委")
_VAGUE_RE = lazy(r"(?:各|有关|相关|其他).{1,16}|属地.{0,6}")


def is_unit_list(text: str) -> bool:
    """Tell whether a text is a list of units; it may end in 等 and hold 各区政府.

    Near misses: 常州市、无锡市 (places alone), 清华大学、东南大学 (no body among them).
    """
    parts = [part for part in split_parts(text) if part]
    return any(is_body(part) for part in parts) and all(_may_be(part) for part in parts)


def split_parts(text: str) -> list[str]:
    """Give the parts of a list without brackets and marks, some perhaps empty."""
    return [part.strip() for part in _PARTS_RE.split(_BRACKET_RE.sub("", text))]


def is_body(part: str) -> bool:
    """Tell whether a name is surely that of a body: 市科技局, 国家发展改革委; not 科技局."""
    return part in national_bodies() or bool(_sure_re().fullmatch(part))


@cache
def _sure_re() -> re.Pattern[str]:
    # Groups of the bodies' own pattern would be named twice: they are not needed here.
    bodies = re.sub(r"\(\?P<\w+>", "(?:", body_pattern())
    return re.compile(rf"(?:{_LEVEL}|[{HAN}]{{2,9}}?[省市区县州旗盟]){bodies}|团[省市区县州]委")


def _may_be(part: str) -> bool:
    return bool(is_body(part) or _MAY_BE_RE.fullmatch(part) or _VAGUE_RE.fullmatch(part))
