"""Efforts under a number, a year or a name of the state: “四大行动”, “X攻坚年”, 主题教育.

What a paper carries out under a count in quotation marks is named by it (外贸“三项工程”); a count
of works or strategies (六大战略, “五个一工程”奖) names nothing, nor does the result of a campaign
(主题教育成果).
"""

from collections.abc import Iterator

from policygraph.ingest.gates import find_near
from policygraph.ingest.lazy import lazy
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.naming import bare
from policygraph.ingest.recognise.page import Page

RULE = "effort"
_COUNT = "[两二三四五六七八九十]+[大项个]"
_COUNTED_NEEDED_RE = lazy(f"“{_COUNT}[^“”，\n]{{0,6}}(?:行动|工程|革命|攻坚|创建)”")
# 深入实施“四大行动”，; “三大专项行动”成效显著; 推进农村“三大革命”; 推进“五大改革攻坚”; 城中村改造等
# “三大工程” is read with its list. Near misses: 实施“九大战略”, 荣获“五个一工程”奖, 乡村道路
# “三项工程”, 强县工程“四大行动”.
_COUNTED_RE = lazy(
    f"(?<![等造路渠搞])(?<!工程)“(?!五个一){_COUNT}[一-鿿]{{0,6}}(?:行动|工程|革命|攻坚|创建)”(?!奖|等一批|优秀|作品|计划)"
)
# 持续推进外贸“三项工程”, 推进房地产“三大工程”建设: the field before the count.
_FIELD_RE = lazy(
    "(?:推进|开展|实施|推动|深化|落实|抓好|打好)(?:好|了)?(?:全省|全市|新时代|新一轮)?"
    "(?P<field>(?:(?![的等和与及]|推进|开展|实施|推动|深化|落实|支持|拓展|省委|市委|国家|全[省市区县])[一-鿿]){2,16})$"
)
_NO_FIELD_RE = lazy("(?:行动|计划|工程|党委|政府|[好了])$|^(?:省|市|区|县|自治区|中央)")
_REACH = 24
"""Characters before a count in which its verb and its field stand."""
# 扎实推进三个“一号工程”; near miss: 把招商引资作为“一号工程”.
_FIRST_NEEDED_RE = lazy("个“一号工程”")
_FIRST_RE = lazy("(?P<name>[两三四五]个“一号工程”)")
# 扎实办好“十件民生实事”; 城中村改造等“三大工程”建设, three works of the state; 长江经济带降碳减污
# 十大行动、, a count behind its field. Near misses: 十件民生实事全面完成, 甲、乙等“三大工程”.
_GIVEN_NEEDED_RE = lazy("件民生实事”|改造等?“三大工程”|[三四五六七八九十]大[一-鿿]{0,6}行动")
_GIVEN_RE = lazy(
    "(?<=办好)(?P<deeds>“[0-9十]+件民生实事”)|城中村改造等?(?P<works>“三大工程”)"
    "|(?:^|(?<=[，。；\n])|(?<=[动程划战]、))(?P<field>(?:(?![的等和与及按以]|围绕|聚焦|实施|开展|推[进动]|完成|打好|落实|深化|启动|制定|出台|谋划|抓好)"
    "[一-鿿]){4,16}[三四五六七八九十]大[一-鿿]{0,6}行动)(?!计划|方案)"
)
# 将今年作为“开发区建设攻坚年”, 深化“招商引资突破年”; near miss: “十四五”规划攻坚之年.
_YEAR_NEEDED_RE = lazy("年”")
_YEAR_RE = lazy(
    "(?P<name>“(?![两三四五])[一-鿿·]{2,12}"
    "(?:攻坚|突破|提升|落实|服务|深化|促进|提振|建设|大干|增效|提质|会战|招商|活动|优化)年”)(?!行动)"
)
# 开展安全生产专项整治巩固提升年等“四个年”行动; near miss: 实现“十四五”收官之年等.
_YEARS_NEEDED_RE = lazy("年等")
_YEARS_RE = lazy(
    "(?:开展|实施|推进|启动)(?:好|了)?(?P<name>(?:(?![的和与及等])[一-鿿]){4,14}"
    "(?:攻坚|突破|提升|落实|服务|深化|增效|建设)年)(?=等(?:“|专项|系列|行动|活动))"
)
# 加强“三磷”专项整治和排污口整治; near misses: “一企一策”治理, “3+6+2”专项整治.
_CURED_NEEDED_RE = lazy("”专项[整治]")
_CURED_RE = lazy("(?P<name>“[^“”，+\n]{2,12}”专项(?:整治|治理))(?!等?专项|行动)")
# 扎实开展主题教育，; near misses: 巩固拓展主题教育成果, 爱国主义主题教育.
_TAUGHT_NEEDED_RE = lazy("主题教育")
_TAUGHT_RE = lazy(
    "(?:开展|推进|完成|抓好)(?:好|了)?(?:全国|全省|全市)?(?:第[一二]批)?(?P<name>主题教育)(?=[，。；、\n和与]|工作|期间)"
)
_TAUGHT = "学习贯彻习近平新时代中国特色社会主义思想主题教育"
"""The campaign that a paper of these years means by the short form."""
# 纵深推进“我为企业办实事”“我为项目解难题”; near miss: 为企业办实事.
_SERVED_NEEDED_RE = lazy("“我为")
_SERVED_RE = lazy("(?P<name>“我为[一-鿿]{2,5}(?:办实事|解难题|办件事|解难事)”)")


def find_efforts(page: Page) -> Iterator[Mention]:
    """Give the efforts of a text that a count, a year or a campaign's short name stands for."""
    for match in find_near(_COUNTED_NEEDED_RE, _COUNTED_RE, page.text):
        start = match.start() - len(_field(page, match.start()))
        yield _program(page, start, match.end())
    for match in find_near(_GIVEN_NEEDED_RE, _GIVEN_RE, page.text):
        yield _program(page, *match.span(match.lastgroup or 0))
    for needed, pattern in (
        (_FIRST_NEEDED_RE, _FIRST_RE),
        (_YEAR_NEEDED_RE, _YEAR_RE),
        (_YEARS_NEEDED_RE, _YEARS_RE),
        (_CURED_NEEDED_RE, _CURED_RE),
        (_SERVED_NEEDED_RE, _SERVED_RE),
    ):
        for match in find_near(needed, pattern, page.text):
            yield _program(page, *match.span("name"), kind="event")
    for match in find_near(_TAUGHT_NEEDED_RE, _TAUGHT_RE, page.text):
        yield _program(page, *match.span("name"), _TAUGHT, "event")


def _field(page: Page, end: int) -> str:
    """Give the field whose parts are counted, where a verb stands before it."""
    found = _FIELD_RE.search(page.text[max(0, end - _REACH) : end])
    return found["field"] if found and not _NO_FIELD_RE.search(found["field"]) else ""


def _program(page: Page, start: int, end: int, name: str = "", kind: str = "plan") -> Mention:
    printed = page.text[start:end]
    return Mention(start, end, "Program", name or bare(printed), printed, RULE, kind)
