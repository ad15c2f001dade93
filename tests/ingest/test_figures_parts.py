"""Parts of papers without their titles, and pieces of a collection that report on one year."""

from dataclasses import replace

from policygraph.ingest.figures import read_figures
from policygraph.ingest.figures.parts import planned_years, reviews_a_year
from policygraph.ingest.model import Head, Section
from tests.ingest.figured import document, figures

PART = Head(
    "（一）坚持以进促稳", issued_on="2024", region="宜昌市", regions=("宜昌市",), kind="news"
)
AIMS = "确保新开工项目800个，力争营收突破200亿元。新增标准酒店2家，工业投资增长12%。"


def test_a_chapter_of_aims_is_of_the_plan_for_its_year() -> None:
    assert planned_years(document(AIMS, PART), 2024) == (2024, 2024)
    assert {(f.status, f.year) for f in figures(AIMS, PART)} == {("target", 2024)}


def test_a_chapter_of_a_five_year_plan_has_its_years() -> None:
    text = AIMS + "“十四五”期间建成，到2025年全面建成。"
    assert planned_years(document(text, replace(PART, issued_on="2021")), 2021) == (2021, 2025)


def test_a_paper_with_a_title_or_a_card_of_a_guide_is_no_such_part() -> None:
    titled = replace(PART, title="支持科技创新的若干政策")
    assert planned_years(document(AIMS, titled), 2024) == (0, 0)
    assert planned_years(document("条件要求\n" + AIMS, PART), 2024) == (0, 0)


def test_a_chapter_that_looks_back_is_of_a_report() -> None:
    untitled = replace(PART, title="", kind="other")
    assert reviews_a_year(document("一、2023年工作回顾\n引进人才393人。", untitled))
    assert not reviews_a_year(document("引进人才393人。", untitled))


def test_a_piece_that_says_this_year_counts_within_it() -> None:
    pieces = replace(PART, title="做法及成效汇编", issued_on="2021", kind="compendium")
    text = "区域改革专题\n今年4月平台上线。培养技术经纪人4名。"
    for told, measure in ((text, "increase"), (text + "近年来成效明显。", "level")):
        whole = document(told, pieces)
        size = len(told)
        piece = Section("专题", "", "区域改革专题", "", 0, 6, size, size, level=1)
        found = read_figures(replace(whole, sections=(*whole.sections, piece)), ())
        assert [f.measure for f in found.figures] == [measure]
