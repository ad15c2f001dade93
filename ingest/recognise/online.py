"""Whether a platform or a system is one online service of a place, of the state or of the paper.

北京市旅游服务平台 and 国家医保信息平台 are services that somebody runs; what 本市 sets up with a
short form of its own (本市…交易平台（以下简称…）) is one by its paper. Near misses:
国家中小企业公共服务示范平台, a status; 入选国家级…平台.
"""

from policygraph.ingest.lazy import lazy
from policygraph.ingest.recognise.candidates import Candidate, words
from policygraph.ingest.recognise.definite import is_wanted
from policygraph.ingest.recognise.page import Page
from policygraph.ingest.regions import find_division, place_of_level

_NATION = ("国家", "全国")
_LEVELS = "[省市区县州]"
_FIELD = 4
"""Characters of the shortest words before a national service's last word: 国家医保(信息平台)."""
# 国家级…, 全国性…, 国家重点…: sorts; 全国首个…, 全国X试点…: praise.
_SORT_RE = lazy(
    "^(?:国家|全国)(?:[级性首最]|重点|重大|领先|唯一|新型|示范|高端)|示范$|试点$|[0-9一二三四五六七八九十]家"
)
# 开展国家检验检测认证公共服务平台示范区创建: a status.
_STATUS_RE = lazy("示范|试点|创建|建设试点|认定|名单")
_WON_RE = lazy("(?:入选|获批|获评|列入|创建|争创|认定|申报|成为|评为|打造|首批)(?:为|成)?$")
_OWN_RE = lazy(f"[本我全](?P<level>{_LEVELS})(?:统一)?的?$")
_NETWORK_RE = lazy("互联网|标识|算力|数据|域名|网络|镜像|区块链")
_NATIONAL_RE = lazy("国家|国际|根镜像|全国")
_BRANCH_RE = lazy("（([一-鿿]{2,4})）")
# 北京市政策服务平台（“京策”）, 北京市公共数据资源登记平台（以下简称市登记平台）
_DEFINED_RE = lazy("（(?:以下|下文|下)?(?:统称|简称)|（以下称|（“[^（）“”]{2,8}”）")


def is_defined(item: Candidate) -> bool:
    """Tell whether the paper gives a short form right behind the words."""
    return bool(_DEFINED_RE.match(item.page.text, item.start + len(item.suffix.word)))


def is_of_place(item: Candidate) -> bool:
    """Tell whether a place's name and a field stand before a service's last word."""
    served = item.suffix.word in words("platform", "online") and item.own != item.base
    return served and item.is_local and len(item.own) > 1


def is_national(item: Candidate) -> bool:
    """Tell whether a service is the nation's: 国家医保信息平台, 全国政务新媒体信息报送系统."""
    base = item.base
    served = item.suffix.word in words("platform", "online") and base.startswith(_NATION)
    end = item.start + len(item.suffix.word)
    status = _WON_RE.search(item.before) or _STATUS_RE.match(item.page.text, end)
    sort = _SORT_RE.search(base) or status
    return served and len(base) >= _FIELD and not sort


def is_node(item: Candidate) -> bool:
    """Tell whether a point of a network is one: 贵阳国家级互联网骨干直联点, 国家顶级节点（武汉）.

    Near misses: 工业互联网标识解析二级节点2个, 西部陆海新通道枢纽节点.
    """
    word, text = item.suffix.word, item.page.text
    whole, end = item.base + word, item.start + len(item.suffix.word)
    bracket = _BRANCH_RE.match(text, end)
    placed = item.is_local or (bracket and find_division(bracket[1], item.page.chain))
    one = placed or ("二级" not in word and _NATIONAL_RE.search(whole))
    won = is_wanted(item.before) or _WON_RE.search(item.before)
    wanted = won or text.startswith("城市", end)
    return bool(one and _NETWORK_RE.search(whole)) and not wanted


def owner_of(page: Page, left: int, end: int) -> str:
    """Give the place whose paper defines a service as its own: 本市…平台（以下简称…平台）."""
    own = _OWN_RE.search(page.text[max(0, left - _FIELD) : left])
    defined = own and _DEFINED_RE.match(page.text, end)
    return place_of_level(own["level"], page.chain) if own and defined else ""
