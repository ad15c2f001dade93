"""Tells work on things that are there already from things that come about.

推进585个重点项目建设, 支持29家研发机构加快发展 count what is being worked on: a level. What happens
to each of the things is an increase: 推动4500家企业上云, 推进20个社区改造, 支持300名人才赴境外培训.
"""

from policygraph.ingest.figures.patterns import words
from policygraph.ingest.lazy import lazy

# 新型研发机构 | 加快发展, 重点帮扶村 | 建设, 重点企业 | 调结构优效能.
_GOES_ON = lazy(
    r"(?:和|及|与)?(?:(?:加快|加速|高质量|创新|协同|联动|融合|集聚|持续|健康|错位|特色化?|差异化|绿色|转型)*发展"
    r"|(?:加快|提速|高标准|规划)?建设(?:发展|运营|和[一-龥]{2,4})?|做[大强优精专][^，。；]{0,6}|多[出作][^，。；]{2,4}"
    r"|提质增效|提质升级|转型升级|提档升级|扩能增效|达产增效|扩能|增效|壮大|成长|运营|加快[^，。；]{0,8}|加速推进)$"
)
_THINGS = lazy(
    r"(?:项目|企业|机构|园区|开发区|高新区|经开区|产业园|集聚区|示范区|片区|新区|新城|功能区|产业集群|集群|产业链|(?<!上)平台|载体"
    r"|基地|中心|实验室|装置|研究院|联盟|试点|[乡城小]镇|帮扶村|示范村|综合体|孵化器|联合体|生活圈|都市圈|品牌|学科|专业|医院|高校)$"
)
_DONE_TO = lazy("(?:改造|整治|治理|提升|修复|攻关|入户|下乡)$")
# 扶持100个大学生创业项目, without a word of how they go on, are so many that are given something.
_AID = ("支持", "扶持", "助", "引导", "促进")
_BETTERED = lazy(r"(?:集群|产业链|产业|园区)$")


def moved(verb: str, noun: str, deed: str) -> str:
    """Give the noun of things that a verb only moves along, without how they go on.

    Empty where something happens to them. `noun` stands behind the amount, `deed` behind that.
    """
    if verb not in words("verbs", "moving") or (deed and not _GOES_ON.fullmatch(deed)):
        return ""
    plain = _GOES_ON.sub("", noun)
    kind = _BETTERED if verb == "提档升级" else _THINGS
    aided = verb.startswith(_AID) and plain == noun and not deed
    built = noun == plain + "建设" and not _DONE_TO.search(plain)
    if aided or not (built or kind.search(plain)) or "开展" in plain or "建设" in plain:
        return ""
    return noun if built else plain
