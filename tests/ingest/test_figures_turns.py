"""Where a report turns from what was done to what is to be done."""

from policygraph.ingest.extract import read_document
from policygraph.ingest.figures import read_figures
from policygraph.ingest.model import Entry
from policygraph.ingest.normalise import normalise

REPORT = Entry("r", "r.txt", title="2024年马鞍山市政府工作报告", date="2024", region="马鞍山市")


def moments(text: str) -> list[tuple[float, str, int]]:
    """Give value, status and year of each figure of a report."""
    document = read_document(normalise(text), REPORT)
    return [(f.value, f.status, f.year) for f in read_figures(document, ()).figures]


def test_orders_in_a_review_tell_what_was_done() -> None:
    text = (
        "一、2023年工作回顾\n"
        "扎实抓好粮食生产。坚决整治乱占耕地，持续加大投入，建成高标准农田152.8万亩，"
        "深入开展改厕，加强村庄规划，强化耕地保护。\n"
        "二、2024年工作安排\n"
        "（一）推进乡村振兴取得新成效。建成高标准农田20万亩。\n"
    )
    assert moments(text) == [(1528000, "actual", 2023), (200000, "target", 2024)]


def test_the_first_words_of_the_plan_turn_a_report() -> None:
    text = (
        "一、2023年工作回顾\n"
        "新增上市公司3家。\n"
        "做好今年政府工作的总体要求是：坚持稳中求进工作总基调。\n"
        "农业总产值超200亿元，预制菜产业产值增长20%。\n"
    )
    assert [row[1] for row in moments(text)] == ["actual", "target", "target"]


def test_numbers_that_begin_anew_turn_a_report_whose_heading_is_lost() -> None:
    text = (
        "一、2023年工作回顾\n"
        "（一）聚焦科技引领。新增新型研发机构19家，创新动能增强。\n"
        "（二）聚焦融合集群。新开工项目1200个，产业能级提升。\n"
        "（二）全力推进人才发展。加快建设实验室，实施攻关项目100项，支持企业创新。\n"
    )
    assert [row[1] for row in moments(text)] == ["actual", "actual", "target"]


def test_what_was_won_in_the_review_was_reached() -> None:
    text = "一、2023年工作回顾\n争取上级资金12.45亿元，新增签约项目739个、三年计划投资880.6亿元。\n"
    assert {row[1:] for row in moments(text)} == {("actual", 2023)}


PASSAGE = (
    "加快建设科创走廊，推进产业集聚，支持企业创新，力争新增高新技术企业100家。\n"
    "滚动实施十大基础设施项目，总投资1023亿元，邵永高铁完成投资20亿元。\n"
    "深化放管服改革，优化营商环境，加大招商力度，打造平台，确保实际利用外资5亿元。\n"
)


def test_a_paragraph_of_a_passage_without_headings_is_what_those_around_it_are() -> None:
    assert {row[1:] for row in moments(PASSAGE)} == {("target", 2024)}


def test_a_passage_turns_once_from_tales_to_orders() -> None:
    told = (
        "产业升级成效显著，获批国家级平台3个，规上工业增加值增长9%，居全省第二。\n"
        "实施技改项目200个，新增上市公司2家，创历史新高，取得新突破。\n"
    )
    assert [row[1] for row in moments(told + PASSAGE)] == ["actual"] * 5 + ["target"] * 4


def test_a_passage_of_the_plan_has_turned_before_the_first_words_of_the_year() -> None:
    text = PASSAGE + "今年我们将重点抓好民生实事，新增床位300张。\n"
    assert {row[1] for row in moments(text)} == {"target"}


def test_a_review_full_of_verbs_is_a_review_where_it_says_so() -> None:
    text = (
        "过去一年，我们聚焦主业、攻坚克难。\n"
        + PASSAGE
        + "今年我们将重点抓好民生实事，新增床位300张。\n"
    )
    assert [row[1] for row in moments(text)][-2:] == ["actual", "target"]
