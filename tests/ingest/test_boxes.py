"""Boxes of a plan: what stands in them is beside the measure."""

from policygraph.ingest.boxes import find_boxes
from policygraph.ingest.extract import read_document
from policygraph.ingest.model import Entry, RawText
from policygraph.ingest.normalise import normalise

RAW = (
    "常州市发展规划\n第一节 壮大主体\n深入开展百企引领行动。\n专栏 7 重点工业园区\n"
    "千亿级园区。培育贵阳经开区、遵义经开区。\n五百亿级园区：培育黔南高新区。\n"
    "深入开展招商引资，坚持引进和培育并举，支持现有企业做强。\n第二节 优化服务\n开通专栏。\n"
)


def test_a_box_ends_where_the_text_goes_on() -> None:
    document = read_document(
        normalise(RawText(RAW, wrapped=False)), Entry("x", "x.txt", region="常州市", kind="plan")
    )
    boxes = find_boxes(document)

    def is_in_a_box(words: str) -> bool:
        start = document.text.index(words)
        return boxes.touches(start, start + len(words))

    inside = ["遵义经开区", "黔南高新区"]
    outside = ["百企引领", "招商引资", "开通专栏"]
    assert [word for word in inside + outside if is_in_a_box(word)] == inside
