"""What a clause begins with: linking words and times, and the names that are its subject."""

from policygraph.ingest.figures.times import Time
from policygraph.ingest.lazy import lazy
from policygraph.ingest.model import Mention

# 资源整合后, 机构合并后: what happened before tells nothing of whom the sentence is about.
_CHANGED = "[一-龥]{0,4}(?:整合|合并|改制|调整|优化|改革|扩建|升级)后"
_CUE = lazy(
    r"(?:其中|综上|同时|此外|另外|例如|比如|如|而|目前|截至目前|现|近年来|至今|今年以来|今年|去年|全年"
    rf"|，|、|：|:|\s|　|随后|之后|{_CHANGED}|以及|近日|日前|即将过去的|力争|争取|确保|预计|“)*"
)
_NUMBER = lazy(
    r"\d+[.．、]|（[一二三四五六七八九十]+）|[一二三四五六七八九十]+、|[一二三四五六七八九]是"
)
# 岱岳区、东平县和4个园区入选试点; 特钢材料、石油装备2个产业集群获评: so are these.
_COUNTED = lazy(
    r"(?P<names>[^，。；：\d]{2,}?)(?P<and>和|及|以及)?(?P<n>\d{1,2})[个家项](?=[一-龥]{2})"
)

# “天府信用通”绿色融资突破18亿元: a service by which the region's firms get loans.
LENDS = lazy("”?(?:平台)?(?:绿色|在线|累计|新增|普惠|线上)*(?:融资|授信|放贷|放款|投放|发放)")
"""What stands behind a service that lends."""
# 推进“科大硅谷”建设，…: what is being built is what the next clauses are about.
BUILT = lazy(
    r"(?:启动|实施|做大做强|推进|推动|加快|提升|深化|做强|支持|建设|打造|高标准建设|高质量建设)“?$"
)
"""What stands before a thing that is being built."""
# 加快X经开区“千亿园区”建设; near miss: 发挥X科创中心作用, by which the region does things.
GOING = lazy("(?:“[^”]{2,8}”)?(?:建设|发展|提质|建设发展|升级|提升战略|能级)")
"""What stands between a thing that is being built and the end of its clause."""
# 推进X中心建设，力争推广量突破1万辆; near miss: 加快X经开区建设，确保经营性收入突破500亿元.
AIM = lazy(
    "[，；](?=(?:力争|争取|确保)(?!(?:园区|实现|全年)*"
    "(?:经营性收入|营业?收入|营收|总?产值|税收|新?入驻|集聚))|全[市省区县]"
    "|(?:加快|推进|实施|启动)[^，；]*(?:项目|工程|建设)|全年|年内|今年"
    "|完善|健全|强化|优化|支持|落实|承接|出台|开展|举办|(?:新增|培育)(?:高新技术企业|[^，；]{2,6}贷款)"
    r"|(?:新建|新增|培育|创建)[^，；\d]{0,12}(?:国家|省|市)级(?:以上)?)"
)
"""Where a sentence goes on from what is being built to what the region aims at."""


def counts_itself(text: str) -> int:
    """Give how long a list of names is that the number behind it counts or that goes on with one.

    0 where no such list begins the text.
    """
    listed = _COUNTED.match(text)
    if not listed:
        return 0
    counted = listed["names"].count("、") + 1 == int(listed["n"]) > 1
    return listed.start("n") if listed["and"] or counted else 0


def chain_of(sentence: str, start: int, first: list[Mention], here: list[Mention]) -> list[Mention]:
    """Give the things that a clause begins with: 肥西、肥东; of 江苏省常州市武进区 the last."""
    chain = list(first)
    for mention in here:
        between = sentence[chain[-1].end - start : mention.start - start]
        if mention not in chain and between in ("、", "和", "与", "及", "”、“"):
            chain.append(mention)
        elif between == "" and chain[-1].label == mention.label == "Place":
            chain[-1] = mention
    return chain


def skip_front(sentence: str, begin: int, end: int, times: tuple[Time, ...]) -> int:
    """Give where a clause begins behind its number, times and linking words."""
    number = _NUMBER.match(sentence) if begin == 0 else None
    at, before = (number.end() if number else begin), -1
    while at != before and at < end:
        before = at
        if cue := _CUE.match(sentence, at, end):
            at = cue.end()
        if times:
            at = next((t.end for t in times if t.start <= at < t.end <= end), at)
    return at


def several_places(sentence: str, start: int, chain: list[Mention], here: list[Mention]) -> bool:
    """Say whether a clause tells something of each of several places: 莒南钢铁、费县家居…."""
    listed = [m for m in here if m.label == "Place" and m not in chain]
    return any(sentence[m.start - start - 1] == "、" for m in listed)
