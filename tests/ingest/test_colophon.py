import pytest

from policygraph.ingest.colophon import find_colophon
from policygraph.ingest.model import RawText
from policygraph.ingest.normalise import normalise


@pytest.mark.parametrize(
    "line",
    ["抄送：市委各部门，市人大常委会。", "市人民政府办公室 2025年3月6日印发", "（此件公开发布）",
     "此件主动公开", "公开方式：主动公开", "信息公开选项：主动公开", "依申请公开", "（共印120份）"],
)  # fmt: skip
def test_lines_under_a_paper_are_no_text(line: str) -> None:
    assert find_colophon(["一、总体要求", line]) == {1}


@pytest.mark.parametrize(
    "line",
    ["主动公开政府信息。", "此件事关重大，各地要抓好落实。", "去年3月6日印发的《意见》同时废止。",
     "市政府办公室2025年3月6日印发了《实施方案》。", "抄送机关应当及时反馈。"],
)  # fmt: skip
def test_sentences_with_the_same_words_stay(line: str) -> None:
    assert find_colophon([line]) == set()


def test_a_list_of_copies_ends_with_its_full_stop() -> None:
    raw = RawText("正文。\n抄送：市委各部门，\n市政协办公室。\n附件1\n任务清单\n", wrapped=False)
    assert normalise(raw).text == "正文。\n附件1\n任务清单\n"
