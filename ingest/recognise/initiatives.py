"""Initiatives of the state that have no last word of their own, where a paper takes part in one.

深度融入“一带一路”, 加快西部陆海新通道建设. What only marks a class or a direction names none:
“一带一路”沿线国家, 开拓“一带一路”市场, “一带一路”联合实验室, 西部陆海新通道班列. A place gives
its own a name that ends with it: 融入“电动贵州”建设.
"""

from collections.abc import Iterator

from policygraph.ingest.gates import find_near
from policygraph.ingest.lazy import lazy
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.page import Page

RULE = "initiative"
INITIATIVES = ("一带一路", "西部陆海新通道")
_NAME_RE = lazy("|".join(INITIATIVES))
_REACH = 30
"""Characters before a name in which its verb stands, others of a list between."""
# 参与共建“一带一路”和 | 西部陆海新通道: the second of two.
_VERB_RE = lazy(
    "(?:共建|融入|参与|对接|推进|推动|加快|落实|实施)(?:[“一-鿿][^，。；：\n]{1,14}[和与及、])?$"
)
_WHOLE_RE = lazy(
    "[，。；、\n]|建设(?!期)|共建|倡议|战略(?!支点)|大格局|八项行动|高质量发展|等国|[和与及]"
)
_OWN_NEEDED_RE = lazy("”(?:建设|机遇|消费券|县?域?试点)|“八八战略”")
# 策应“水运江苏”建设, 发放“惠购湖北”消费券; 是“八八战略”实施20周年; near misses: 推进“书香泰安”建设,
# a wish of every place, 擦亮“净土阿坝”品牌, 推进“无废城市”建设, 入选“科创中国”试点城市.
_OWN_RE = lazy(
    "“(?P<name>(?!书香|健康|生态|美丽|平安|文化|幸福|信用|法治|数字|智慧|清廉|活力|和谐|诚信|文明|绿美|富强|质量|爱心)"
    "[一-鿿]{2}(?!中国)(?P<place>[一-鿿]{2,3}))”"
    "(?=建设(?!成果)|机遇|消费券|(?:县域)?试点(?!城市|单位))|“(?P<known>八八战略)”"
)


def find_initiatives(page: Page) -> Iterator[Mention]:
    """Give the initiatives that a clause takes part in, by their usual names."""
    text = page.text
    for match in _NAME_RE.finditer(text):
        start, end = match.span()
        if text[start - 1 : start] == "“" and text[end : end + 1] == "”":
            start, end = start - 1, end + 1
        taken = _VERB_RE.search(text, max(0, start - _REACH), start)
        if taken and _WHOLE_RE.match(text, end):
            yield Mention(start, end, "Program", match[0], text[start:end], RULE)
    for match in find_near(_OWN_NEEDED_RE, _OWN_RE, text):
        if match["known"] or page.names_in(*match.span("place")):
            name = match["name"] or match["known"]
            yield Mention(*match.span(), "Program", name, match[0], RULE)
