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
# 提升“羚羊”等平台能级, “岳阳·金融港”等服务平台; near miss: “信易贷”等平台.
_PLATFORM_RE = lazy(
    "(?:、?“[^“”\n]{2,10}”)*(?:等(?:[一-鿿]{2,4}服务)?)?"
    "(?:云|服务|政务服务|网上|线上)?(?:平台|系统)(?!经济|企业|体系|治理|观念)"
)
_JOINED_RE = lazy("(?:接入|登录|下载)$")
_CLOUD_RE = lazy("(?:建设|打造|上线|建成|运营|依托|用好|升级)$")
# “长三角政务地图”上线高频事项, “赣州才服通”上线运行; near miss: “赣州惠民保”上线, an insurance.
_ONLINE_RE = lazy(
    "(?:、?“[^“”\n]{2,10}”)*(?:等[一-鿿]{0,4})?(?:正式|成功|全面|率先)?上线|(?:全面|加快)?推广应用"
)
# “云帆”获评国家级工业互联网“双跨”平台, “工业大脑”创建国家级工业互联网平台
_STYLED_RE = lazy(
    "(?:获评|入选|创建|升级为|获批|成为|荣获|列入)[^，。；]{0,14}互联网[^，。；]{0,8}平台"
)
# 升级“城市大脑2.0”, “石化产业大脑”; near misses: “城市大脑” of any city, “产业大脑”试点,
# “产业大脑+未来工厂”, “最强大脑”.
_BRAIN_RE = lazy("(?!产业|最强|智慧|城市大脑(?![0-9]))[一-鿿]{2,6}大脑(?:[0-9.]{1,3}(?:版)?)?")
_KIND_RE = lazy("建设?试点|试点|[0-9]|、?“[^”]{2,8}(?:工厂|车间)”")
# 登录微信公众号“城壹宜居”, 智慧楼宇系统“CREAMS”; near misses: 系统“四链”, 公众号“办事”栏目.
_SORT_RE = lazy("(?:公众号|小程序|APP|客户端|智能体)$")
_SYSTEM_RE = lazy("(?:系统|平台|走廊|通道|数据空间)$")
_CODED_RE = lazy("(?=[一-鿿]{0,4}[A-Za-z])[一-鿿A-Za-z0-9-]{2,10}")
_PAGE_RE = lazy("(?:服务)?专?[栏题区]|[板版]块")
_PRODUCTS = "保贷险券码"
_STOPS = "，。；、）（和与及"
# “一站式”, “双跨”, “多规合一”, “掌上办”, “832”: how something is done or counted, no name.
# “亲清半月谈”、“企业亮灯日”等平台: events.
_EVENT_RE = lazy("[日月周节谈会行讲]$|对话")
_MANNER_RE = lazy(
    "^专精特新$|^(?![一-鿿]{3,}[0-9]{1,4}$).*[0-9+＋×A-Z]|即享$|^[一双多两三四五六]|(?:办|管|式|评|合一|城市|统管|包|点线面|互联网|林田湖草沙?|云上|计划|工程)$|首|^智慧"
)
# “赣服通”, “汉融通”, “珠事易办”: the letter of a place and what is done; “i淮安”, “AI游贵州”.
# Near misses: “县县通”, “跨省通办”, “马上办”, “宁波通办”.
_LETTERED_RE = lazy("(?P<letter>[一-鿿])(?P<does>[一-鿿]{1,3})(?<![一通接联])[通办码]")
_PLACED_RE = lazy("(?:i|爱|我的|云上|数字|AI游|慧游|畅游)(?P<place>[一-鿿]{2,3})")
_CITIES = "穗甬杭榕蓉"
_NO_DEED_RE = lazy("[河江湖市县区镇村省网全跨连即就速帮上心]|^三")


def find_apps(page: Page) -> Iterator[Mention]:
    """Give the digital services that stand in quotes."""
    for start, end in sorted(page.quotes.items()):
        name = page.text[start + 1 : end - 1]
        if len(name) > _LONGEST or name in known_units():
            continue
        known = _is_of_place(page, name) or _is_of_sort(page.text, start, end, name)
        if known or _is_service(page, start, end, name):
            yield Mention(start, end, "Platform", name, page.text[start:end], RULE, "service")


def _is_service(page: Page, start: int, end: int, name: str) -> bool:
    before = page.text[max(0, start - 4) : start]
    branded = is_brand(residue(name))
    if _BRAIN_RE.fullmatch(name):
        return not _KIND_RE.match(page.text, end)
    if _APP_RE.match(page.text, end):
        return branded or bool(page.names_in(start, end))
    if not branded or re.search("[，。、]", name):
        return False
    if _ONLINE_RE.match(page.text, end):
        return not _MANNER_RE.search(name) and name[-1] not in _PRODUCTS
    if _JOINED_RE.search(before):
        return not re.search("[0-9+＋]|[工事件]", name) and page.text[end : end + 1] in _STOPS
    return _is_said(page, end, name, before)


def _is_of_sort(text: str, start: int, end: int, name: str) -> bool:
    """Tell whether the word before a quote says what it names: 公众号“城壹宜居”."""
    before = text[max(0, start - 4) : start]
    if _PAGE_RE.match(text, end):
        return False
    if _SORT_RE.search(before):
        return bool(residue(name))
    return bool(_SYSTEM_RE.search(before) and _CODED_RE.fullmatch(name))


def _is_said(page: Page, end: int, name: str, before: str) -> bool:
    """Tell whether what stands around a brand says that it is a service: “云帆”获评…平台."""
    if _STYLED_RE.match(page.text, end):
        return name[-1] not in _PRODUCTS
    if _MANNER_RE.search(name) or _EVENT_RE.search(name):
        return False
    # “贵州农业云”服务能力: a place's own; near miss: “智慧云”服务.
    if name.endswith("云") and any(place in name for place in page.short_names):
        return True
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
