"""What a clause begins with: linking words and times, and the names that are its subject."""

from policygraph.ingest.figures.times import Time
from policygraph.ingest.lazy import lazy
from policygraph.ingest.model import Mention

_CUE = lazy(
    r"(?:其中|综上|同时|此外|另外|例如|比如|如|而|目前|截至目前|现|近年来|至今|今年以来|今年|去年|全年"
    r"|，|、|：|:|\s|　|随后|之后|资源整合后|以及|近日|日前|即将过去的|力争|争取|确保|预计|“)*"
)
_NUMBER = lazy(
    r"\d+[.．、]|（[一二三四五六七八九十]+）|[一二三四五六七八九十]+、|[一二三四五六七八九]是"
)
# 岱岳区、东平县和4个园区入选试点; 特钢材料、石油装备2个产业集群获评: so are these.
_COUNTED = lazy(
    r"(?P<names>[^，。；：\d]{2,}?)(?P<and>和|及|以及)?(?P<n>\d{1,2})[个家项](?=[一-龥]{2})"
)


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
