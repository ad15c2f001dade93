from policygraph.ingest.extract import read_document
from policygraph.ingest.model import Document, Entry
from policygraph.ingest.namesakes import find_namesakes
from policygraph.ingest.normalise import normalise
from policygraph.ingest.recognise import recognise


def read(text: str, region: str) -> Document:
    raw = f"关于加快科技创新的实施意见\n\n一、重点任务\n\n1.加快合作。{text}\n"
    return read_document(normalise(raw), Entry("x", "x.txt", region=region, kind="opinion"))


def places(document: Document) -> list[str]:
    return [found.name for found in recognise(document) if found.label == "Place"]


def open_names(document: Document) -> list[str]:
    return [found.text for found in find_namesakes(document, recognise(document))]


def test_a_name_of_several_counties_is_settled_by_the_place_of_the_document() -> None:
    document = read("在鼓楼区建设基地。", "南京市")
    assert places(document) == ["鼓楼区"]
    assert open_names(document) == []


def test_a_name_of_several_counties_is_settled_by_the_place_before_it() -> None:
    document = read("在南京市鼓楼区设立分中心。", "常州市")
    assert places(document) == ["南京市", "鼓楼区"]
    assert open_names(document) == []


def test_what_nothing_settles_stays_open_once() -> None:
    document = read("与鼓楼区、朝阳区合作，到鼓楼区学习。", "常州市")
    assert places(document) == []
    assert open_names(document) == ["鼓楼区", "朝阳区"]


def test_words_that_are_names_of_counties_too_are_not_open() -> None:
    assert open_names(read("推进老城区改造和新城区建设，通州区域合作。", "常州市")) == []
