"""The grammar of party and government bodies: 市委组织部, 武进区科技局, 市科技和信息化局.

Decides what body a name says once its place is known. It does not look for names in a text.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from policygraph.ingest.lazy import lazy
from policygraph.ingest.lexicon import KEPT, forms, table
from policygraph.ingest.wordlists import any_of


@dataclass(frozen=True, slots=True)
class Unit:
    """A named thing outside any text: label, completed name, kind."""

    label: str
    name: str
    kind: str = ""


@cache
def national_bodies() -> Mapping[str, Unit]:
    """Give every form of a national body with the body."""
    return {
        form: Unit("Department", name, kind)
        for kind, lines in table("departments")["national"].items()
        for form, name in forms(lines).items()
    }


@cache
def _functions() -> Mapping[str, str]:
    return forms(table("departments")["functions"]["words"])


# 科技部, 税务总局 and 中国证监会 are national in any paper; 气象局 or 能源局 may be local.
_CLEAR_RE = lazy(
    "^(?:中办$|国办$|国家|中央|中国|国务院|全国|最高|中共|党中央|世界|国际|联合国|新疆|欧[洲盟亚]|非洲|香港|澳门)"
    "|部$|日报社$|^新华社$|^中[一-鿿]{1,2}[联协]$|^亚(?:投)?行$|总[局社]$|[总审计]署$|监会$|人民银行$"
)


def is_national(form: str) -> bool:
    """Tell whether a form names a national body in a local paper too."""
    return form in national_bodies() and bool(_CLEAR_RE.search(form))


@cache
def branches() -> tuple[str, ...]:
    """Give the bodies that carry a place's short name: 北京互联网法院, 广州海关."""
    return tuple(table("departments")["government"]["branches"])


def _any(words: Iterable[str]) -> str:
    return any_of(map(re.escape, words))


@cache
def stem_pattern() -> str:
    """Give the pattern of what a bureau is about: 科技, 科技和信息化, 文化广电新闻出版."""
    words = _any(_functions())
    return rf"(?:{words})(?:[和与及]?(?:{words}))*"


@cache
def body_pattern() -> str:
    """Give the pattern of a body's name after its place or level, with one group for each sort.

    Catches 委组织部, 人民政府办公室, 科技和信息化局, 科协, 人大常委会; not 政府投资, 委托.
    """
    data = table("departments")
    party = _any(forms(data["party"]["parts"]))
    bodies = _any([*forms(data["party"]["bodies"]), *forms(data["government"]["bodies"])])
    organisations = _any(forms(data["organisations"]["parts"]))
    endings = _any(data["functions"]["endings"])
    branches = _any(data["functions"].get("branches", data["government"]["branches"]))
    return (
        rf"(?:(?P<party>委(?:员会)?(?:{party}))|(?P<stem>{stem_pattern()})(?P<ending>{endings})"
        rf"|(?P<office>(?:人民)?政府(?:办公[室厅]|研究室|新闻办(?:公室)?|外办|审改办|金融办|法制办|督查室|参事室|驻.{{2,6}}办事处)?)"
        rf"|(?P<body>{bodies}|{branches})|(?P<organisation>{organisations})"
        rf"|(?P<committee>委(?:员会)?(?![托派员任内外办组宣统政网编改农]))"
        r")"
    )


@cache
def _body_re() -> re.Pattern[str]:
    return re.compile(body_pattern())


# Fields whose bodies are commissions everywhere: 发展改革委, 国资委, 卫生健康委.
_COMMISSIONS = ("发改", "发展改革", "国资", "卫健", "卫生健康")
# And those of the cities under the state alone: 北京市教委, 天津市住房城乡建设委.
_CITIES = {
    "北京市": (
        "规划和自然资源",
        "规划自然资源",
        "教育",
        "科技",
        "科学技术",
        "住建",
        "交通",
        "城市管理",
    ),
    "天津市": ("教育", "住建", "交通运输", "交通", "城市管理", "农业农村"),
    "上海市": ("教育", "科技", "科学技术", "经济信息化", "商务", "住建", "交通", "农业农村"),
    "重庆市": ("教育", "经济信息化", "商务", "住建", "农业农村", "文化旅游", "文化和旅游"),
}
# What a province has a hall for (省财政厅); the rest are bureaus (省市场监管局).
_HALLS = (
    "科技",
    "工信",
    "经信",
    "教育",
    "财政",
    "人社",
    "商务",
    "审计",
    "公安",
    "司法",
    "民政",
    "自然资源",
    "生态环境",
    "环保",
    "住建",
    "交通",
    "水利",
    "农业农村",
    "农业",
    "林业",
    "文旅",
    "文化",
    "退役军人",
    "应急",
    "国土资源",
)
_SHORT_FIELDS = {"教育": "教", "科技": "科", "科学技术": "科"}


def field_body(field: str, place: str) -> Unit | None:
    """Give the body that a field alone names: 市科技部门 is 市科技局, 省财政部门 省财政厅."""
    housing = field in ("住房城乡建设", "住房和城乡建设")
    if ("住建" if housing else field) in _CITIES.get(place, ()):
        return name_body(_SHORT_FIELDS.get(field, field) + "委", place)
    upper = "厅" if place.endswith(("省", "自治区")) and _first(field) in _HALLS else "局"
    return name_body(field + ("委" if field in _COMMISSIONS else upper), place)


def _first(field: str) -> str:
    return _functions().get(field, field)


_GOVERNMENT = lazy("人民政府")
_FINANCE = lazy("^人(?:大|民代表大会)财政经济委员会$")
_LEAGUE = lazy("^(?:共青团)?(?:团委|委)$")


def name_body(rest: str, place: str) -> Unit | None:
    """Give the body that `rest` names in `place`: (科技局, 武进区) → 武进区科技局.

    None where `rest` is no usual body's name.
    """
    match = _body_re().fullmatch(rest)
    if not match:
        return None
    committee = f"{place}党委" if place.endswith("自治区") else f"{place}委"
    if match["committee"]:
        return Unit("Department", committee, "party")
    if match["party"]:
        part = re.sub("^委(?:员会)?", "", rest)
        return Unit("Department", f"{committee}{_party_form(part)}", "party")
    if match["organisation"]:
        if rest == "团委":
            return Unit("Department", f"共青团{place}委", "organisation")
        return Unit("Department", place + rest, "organisation")
    kind = "party" if rest in forms(table("departments")["party"]["bodies"]) else "government"
    rest = _FINANCE.sub("人大财经委", _GOVERNMENT.sub("政府", rest))
    return Unit("Department", place + rest, kind)


def _party_form(part: str) -> str:
    return part.replace("委员会办公室", "办") if part.startswith("网络") else part


@cache
def _organisations() -> Mapping[str, str]:
    return forms(table("departments")["organisations"]["parts"])


@cache
def _function_re() -> re.Pattern[str]:
    return re.compile(f"{_any(_organisations())}$|{_any(_functions())}")


def _first_form(match: re.Match[str]) -> str:
    return _functions().get(match[0]) or _organisations()[match[0]]


# 北京市科学技术委员会 and 北京市科委, 北京市教育委员会 and 北京市教委.
_COMMISSION_RE = lazy("(?<=[省市区])([教科])[育技]委(?:员会)?$")


@lru_cache(maxsize=KEPT)
def body_key(name: str) -> str:
    """Give a form under which long and short names of one body are equal.

    常州市科学技术局 and 常州市科技局, 常州市发展和改革委员会 and 常州市发改委 have one key each.
    """
    known = national_bodies().get(name)
    if known:
        return known.name
    key = (
        name.replace("人民政府", "政府")
        .removeprefix("中共")
        .removeprefix("国家税务总局")
        .replace("国有资产监督管理委员会", "国资委")
    )
    key = _function_re().sub(_first_form, key)
    key = re.sub(
        "(?<=[发改革康设运信])和|委员会办公室$", lambda m: "" if m[0] == "和" else "办", key
    )
    key = key.replace("中关村科技园区", "中关村").replace("管理委员会", "管委会")
    key = _COMMISSION_RE.sub(lambda match: match[1] + "委", key)
    return re.sub("委员会$", "委", key.replace("办公室", "办").replace("办公厅", "办"))
