from pathlib import Path

from policygraph.ingest.assemble import assemble
from policygraph.ingest.extract import extract, read_document
from policygraph.ingest.model import Document, Entry, Facts
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


def facts_of(folder: Path, name: str, text: str, region: str) -> Facts:
    path = folder / f"{name}.txt"
    path.write_text(f"关于加快科技创新的实施意见\n\n一、重点任务\n\n1.加快合作。{text}\n", "utf-8")
    return extract(path, Entry(name, path.name, region=region, kind="opinion"))


def test_two_counties_of_one_name_are_two_nodes_with_their_bodies(tmp_path: Path) -> None:
    graph = assemble(
        [
            facts_of(tmp_path, "a", "朝阳区政府在朝阳区建设基地，海淀区配合。", "北京市"),
            facts_of(tmp_path, "b", "在朝阳区建设基地。", "长春市"),
            facts_of(tmp_path, "c", "与长春市朝阳区合作。", "常州市"),
        ]
    )
    names = {node.name for node in graph.nodes if "朝阳区" in node.name}
    assert names == {"北京市朝阳区", "长春市朝阳区", "北京市朝阳区政府"}
    above = {
        (edge.source, edge.target)
        for edge in graph.edges
        if edge.type == "PART_OF" and edge.source.startswith("place")
    }
    ids = {node.name: node.id for node in graph.nodes if node.label == "Place"}
    assert (ids["长春市朝阳区"], ids["长春市"]) in above
    assert (ids["北京市朝阳区"], ids["长春市"]) not in above
    assert "海淀区" in ids
