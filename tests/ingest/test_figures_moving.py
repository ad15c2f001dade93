"""Figures of work on things that are there, against what happens to each of them."""

from tests.ingest.figured import REPORT, rows


def _aims(text: str) -> list[tuple[object, ...]]:
    """Give indicator and measure of what a report sets for its year."""
    return [(r[0], r[4]) for r in rows("力争" + text, REPORT)]


def test_work_on_projects_that_are_there_counts_a_level() -> None:
    text = "推进法塞特酒庄扩建、依莎枸杞加工等68个项目建设，推动10家省级以上经开区创新发展。"
    assert _aims(text) == [("项目建设数", "level"), ("省级以上经开区数", "level")]
    assert _aims("支持29家新型研发机构加快发展。") == [("新型研发机构数", "level")]
    assert _aims("推进100家重点能耗企业低碳化改造。") == [
        ("重点能耗企业低碳化改造数", "increase"),
    ]


def test_what_happens_to_each_is_an_increase() -> None:
    text = "推动4500家企业上云、600家企业上平台，推动58个项目冬季不停工。"
    assert [measure for _, measure in _aims(text)] == ["increase"] * 3
    assert _aims("扶持100个大学生创业项目。")[0][1] == "increase"


def test_what_is_kept_in_store_is_a_level_and_what_moves_in_anew_is_not() -> None:
    assert _aims("谋划储备重点项目800个以上。") == [("重点项目数", "level")]
    assert _aims("新入驻10家大型快递企业。") == [("大型快递企业数", "increase")]


def test_what_was_done_by_each_happened() -> None:
    text = "3家省级经济开发区完成扩区调区，65个项目实现当年签约当年开工。"
    assert [(r[0], r[4]) for r in rows(text, REPORT)] == [
        ("完成扩区调区省级经济开发区数", "increase"), ("当年签约当年开工项目数", "increase"),
    ]  # fmt: skip
    text = "111个重点服务业项目完成年度投资计划的118.6%，152项高频事项实现“一网通办”。"
    assert [r[4] for r in rows(text, REPORT)] == ["level"] * 3
