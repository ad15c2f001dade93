"""Digital services named in quotes: “淮优出行”APP, “贵商易”平台, 接入“京通”, “赣服通”, “爱山东”.

A slogan or a sort of service is none: “一站式”平台, “好差评”系统, “互联网+监管”系统, “双创”平台.
"""

import re
from collections.abc import Iterator

from policygraph.ingest.lazy import lazy
from policygraph.ingest.lexicon import table
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.known import known_units
from policygraph.ingest.recognise.page import Page
from policygraph.ingest.recognise.proper import is_brand, residue
from policygraph.ingest.regions import find_division

RULE = "app"
_LONGEST = 10
"""Characters of the longest names of services in quotes."""
_APP_RE = lazy("(?:手机|移动)?(?:APP|App|app|小程序|微信公众号|公众号|客户端|自助终端)")
# “盐企通”“惠购湖北”平台: what stands behind the last quote holds for all.
_PLATFORM_RE = lazy(
    "(?:、?“[^“”\n]{2,10}”)*(?:云|服务|政务服务|网上|线上)?(?:平台|系统)(?!经济|企业|体系|治理|观念)"
)
_JOINED_RE = lazy("(?:接入|登录|下载)$")
_CLOUD_RE = lazy("(?:建设|打造|上线|建成|运营|依托|用好|升级)$")
# “长三角政务地图”上线高频事项, “赣州才服通”上线运行; near miss: “赣州惠民保”上线, an insurance.
_ONLINE_RE = lazy("(?:正式|成功|全面|率先)?上线")
_PRODUCTS = "保贷险券码"
_STOPS = "，。；、）（和与及"
# “一站式”, “双跨”, “多规合一”, “掌上办”, “832”: how something is done or counted, no name.
_MANNER_RE = lazy(
    "^(?![一-鿿]{3,}[0-9]{1,4}$).*[0-9+＋×A-Z]|即享$|^[一双多两三四五六]|(?:办|管|式|评|合一|城市|统管|包|互联网|林田湖草沙?|云上|计划|工程)$|首|^智慧"
)
# “赣服通”, “汉融通”, “珠事易办”: the letter of a place and what is done; “i淮安”, “爱山东”.
# Near misses: “县县通”, “跨省通办”, “马上办”, “宁波通办”.
_LETTERED_RE = lazy("(?P<letter>[一-鿿])(?P<does>[一-鿿]{1,3})(?<![一通接联])[通办码]")
_PLACED_RE = lazy("(?:i|爱|我的|云上|数字)(?P<place>[一-鿿]{2,3})")
_CITIES = "穗甬杭榕蓉"
_NO_DEED_RE = lazy("[河江湖市县区镇村省网全跨连即就速帮上心]|^三")


def find_apps(page: Page) -> Iterator[Mention]:
    """Give the digital services that stand in quotes."""
    for start, end in sorted(page.quotes.items()):
        name = page.text[start + 1 : end - 1]
        if len(name) > _LONGEST or name in known_units():
            continue
        if _is_of_place(page, name) or _is_service(page, start, end, name):
            yield Mention(start, end, "Platform", name, page.text[start:end], RULE, "service")


def _is_service(page: Page, start: int, end: int, name: str) -> bool:
    before = page.text[max(0, start - 4) : start]
    branded = is_brand(residue(name))
    if _APP_RE.match(page.text, end):
        return branded or bool(page.names_in(start, end))
    if not branded or re.search("[，。、]", name):
        return False
    if _ONLINE_RE.match(page.text, end):
        return not _MANNER_RE.search(name) and name[-1] not in _PRODUCTS
    if _JOINED_RE.search(before):
        return not re.search("[0-9+＋]|[工事件]", name) and page.text[end : end + 1] in _STOPS
    if _MANNER_RE.search(name):
        return False
    cloud = name.endswith("云") and page.text[end : end + 1] in _STOPS and _CLOUD_RE.search(before)
    return bool(cloud) or bool(_PLATFORM_RE.match(page.text, end))


def _is_of_place(page: Page, name: str) -> bool:
    """Tell whether a service is named after a place, or its letter, and what it does."""
    if placed := _PLACED_RE.fullmatch(name):
        return find_division(placed["place"], page.chain) is not None
    match = _LETTERED_RE.fullmatch(name)
    if match is None or _NO_DEED_RE.search(match["does"]):
        return False
    own = "".join(page.short_names) + _CITIES
    return match["letter"] in own or match["letter"] in table("places")["letters"]
