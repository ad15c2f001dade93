"""Whether a park that only a field names is one: said to be built, opened or put to use.

海洋装备产业园开工建设 and 建强海洋经济产业园 name one; near misses: 布局科技服务产业园,
现代农业产业园2个, 探索建设外资产业园.
"""

from policygraph.ingest.lazy import lazy
from policygraph.ingest.recognise.candidates import Candidate

OWN_PARKS = ("产业园", "科技园", "创业园", "物流园", "孵化园")
"""Of which a city may have one: 市人力资源产业园."""

# 海洋装备产业园开工建设, 生物降解产业园（二期）, 食品创新产业园加快建设; near misses:
# 布局科技服务产业园, 现代农业产业园2个.
_THERE_RE = lazy(
    "（?[一二三四五]期|(?:全面|正式|已|加快|破土|顺利|成功|投入)*"
    "(?:开工|动工|开园|投用|投产|竣工|揭牌|挂牌|启用|建成(?!后)|(?<=投入)(?:运营|使用)|(?<=加快)建设"
    "|入驻(?!条件)|项目(?:进展|开工|投产|建设|建成))"
)
# 建成智能制造产业园, 建强海洋经济产业园, 高标准建设化纤纺织产业园、新材料产业园, 投资50亿元的
# 新材料产业园; near misses: 探索建设外资产业园, 打造光伏产业园.
_MADE_RE = lazy(
    "(?:(?:建成|投用|启用|开工建设|启动建设|动工建设|建强|做强|做优|建好|发挥好?|用好|依托|放大"
    "|(?<!探索)(?<!支持)(?<!鼓励)(?<!谋划)(?<!引导)(?<!推动)建设)(?:[^，。；打的]{2,20}园[、和])?"
    "|[0-9](?:亿元|万元|万吨|吨|万?亩|(?:万?平方)米)的)$"
)
# 加快汽车低碳经济产业园、桂平百汇博览城等项目建设, 提速数字电影产业园建设; near miss:
# 打造…产业园.
_BUILDING_RE = lazy("(?:、[^，。；]{2,24}|和[^，。；]{2,12})?(?:等(?:项目)?|加快)?建设")
_HASTENED_RE = lazy("(?:加快|推进|推动|提速|实施)(?:[^，。；打]{2,30}[、和])?$")
_CLAUSE = 40
"""Characters before a park in which the verb of its list may stand."""
_SORT_RE = lazy(
    "(?:现代|特色|农业|农产品|标准化?|专业|重点|合作|跨境|电商|电子商务|人力资源|文化|绿色|低碳|零碳|智慧|数字"
    "|经济|科技|创新|综合|小微|企业|工业|共建|飞地|镇街|外资|试点|林业|加工|贸易|服务|大型|高端|新型|返乡|创业"
    "|低（零）碳|农民工|冷链|[省市区县镇村两多]+级)+"
)


def is_there(item: Candidate) -> bool:
    """Tell whether a park of a definite field is said to be built or opened."""
    end = item.start + len(item.suffix.word)
    field = len(item.base) > 1 and not _SORT_RE.fullmatch(item.base)
    if item.suffix.word not in OWN_PARKS or not field:
        return False
    text = item.page.text
    clause = text[max(0, item.left - _CLAUSE) : item.left]
    building = _BUILDING_RE.match(text, end) and _HASTENED_RE.search(clause)
    return bool(building or _THERE_RE.match(text, end) or _MADE_RE.search(clause))
