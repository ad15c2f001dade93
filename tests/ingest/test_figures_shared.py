"""Figures that a class gives, second measures, lists that are counted, and what happened."""

from policygraph.ingest.model import Figure
from tests.ingest.figured import REPORT, figures, mention, rows


def _of(figure: Figure) -> str:
    """Give the name of what a figure is for."""
    return figure.subject.name if figure.subject else ""


def test_a_project_tells_what_it_makes_and_costs() -> None:
    text = "建设20万吨高端轻量化铝材项目，实施总投资8191亿元的148个省级重点项目。"
    assert [r[:2] for r in rows(text, REPORT)] == [
        ("高端轻量化铝材产能", 200_000), ("省级重点项目总投资", 8191e8), ("省级重点项目数", 148),
    ]  # fmt: skip
    text = "江华年产20万吨硅酮密封胶项目投产，30万吨级航道二期工程建成，恒信50万吨乙醇项目开工。"
    place = mention(text, "江华", "Place", "江华瑶族自治县")
    assert [(f.indicator, f.measure, _of(f)) for f in figures(text, REPORT, place)] == [
        ("硅酮密封胶年产能", "yearly", "江华瑶族自治县"),
    ]


def test_a_second_measure_is_of_the_same_things() -> None:
    text = "改造老旧小区391个、4万户，新识别监测对象532户1926人。"
    assert [r[0] for r in rows(text, REPORT)] == [
        "改造老旧小区数", "老旧小区户数", "识别监测对象数", "监测对象人数",
    ]  # fmt: skip


def test_a_date_alone_goes_on_with_the_rate_before() -> None:
    text = "确保新建项目开工率一季度达到30%、二季度达到60%、三季度85%以上。"
    assert [(r[0], r[1]) for r in rows(text, REPORT)] == [
        ("新建项目开工率", 30), ("新建项目开工率", 60), ("新建项目开工率", 85),
    ]  # fmt: skip


def test_what_things_counted_have_is_handed_out() -> None:
    text = "37个省重点项目、324个市重点项目分别完成投资370亿元、1115亿元。"
    assert [r[:2] for r in rows(text, REPORT)][2:] == [
        ("省重点项目完成投资", 370e8), ("市重点项目完成投资", 1115e8),
    ]  # fmt: skip


def test_a_list_that_is_counted_is_no_subject() -> None:
    text = "立铠、富乐华2家企业获评省独角兽企业，宁阳县和4个园区入选省试点。"
    named = [mention(text, "立铠", "Enterprise"), mention(text, "宁阳县", "Place")]
    assert [_of(f) for f in figures(text, REPORT, *named)] == ["合肥市", "合肥市"]
    text = "宁阳县高端化工入选山东省特色产业集群，总数达到9个。"
    won = figures(text, REPORT, mention(text, "宁阳县", "Place"))[0]
    assert (won.indicator, _of(won)) == ("山东省特色产业集群总数", "合肥市")


def test_what_happened_is_counted_within_the_year() -> None:
    text = (
        "文化惠民演出2.9万场，政企会议解决企业困难问题968个，与158所高校建立合作机制，"
        "技术合同交易完成769项，上云企业3万家，在孵企业240家。"
    )
    assert [r[4] for r in rows(text, REPORT)] == ["increase"] * 4 + ["level"] * 2


def test_a_star_narrows_the_noun_before() -> None:
    text = "新增五星级旅游饭店1家、四星级3家。"
    assert [r[0] for r in rows(text, REPORT)] == ["五星级旅游饭店数", "四星级旅游饭店数"]


def test_people_are_counted_by_what_they_do() -> None:
    text = "基本医疗保险参保409.8万人，脱贫人口外出务工34.1万人，在肥院校毕业生留肥率50%。"
    assert [r[0] for r in rows(text, REPORT)] == [
        "基本医疗保险参保人数", "脱贫人口外出务工人数", "在肥院校毕业生留肥率",
    ]  # fmt: skip
    text = "粮食播种面积126.9万亩、总产量48.1万吨，推动41个总投资383亿元的生态修复项目。"
    assert [r[0] for r in rows(text, REPORT)][1:] == [
        "粮食播种总产量", "生态修复项目数", "生态修复项目总投资",
    ]  # fmt: skip
