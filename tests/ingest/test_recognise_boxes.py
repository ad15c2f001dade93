"""Programmes that head the paragraphs of a box."""

from tests.ingest.named import names

_BOX = "专栏21科技创新重大工程\n重大创新平台建设工程。推进平台建设，\n“黔匠”培养工程。加快培养。\n"


def test_the_first_sentence_of_a_paragraph_in_a_box_is_a_programme() -> None:
    assert names(_BOX, "贵州省", "Program") == ["重大创新平台建设工程", "黔匠培养工程"]


def test_a_heading_that_orders_names_nothing_more() -> None:
    text = "专栏2重点任务\n开展园区提升。\n加快建设工程。推进建设\n"
    assert names(text, "贵州省", "Program") == []


def test_outside_a_box_a_first_sentence_is_none() -> None:
    assert names("孵化器建设工程。加快科技企业孵化器建设。\n", "贵州省", "Program") == []
