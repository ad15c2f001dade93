"""Parts of a compendium that a district or a park has written."""

from pathlib import Path

from policygraph.ingest.extract import extract
from policygraph.ingest.model import Entry, Facts

_BODY = "近年来把众创空间建设作为推动经济转型和动能转换的重要战略，全面完善工作推进体系。"


def _read(folder: Path, *lines: str) -> Facts:
    path = folder / "compendium.txt"
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return extract(path, Entry(id="c", file=path.name, region="常州市", date="2021"))


def _subjects(facts: Facts) -> dict[float, str]:
    return {figure.value: figure.subject.name for figure in facts.figures if figure.subject}


def test_a_part_is_about_the_district_that_wrote_it(tmp_path: Path) -> None:
    facts = _read(
        tmp_path,
        "科技创新改革做法及成效汇编",
        "市级改革专题一",
        "市科技局",
        _BODY + "建成众创空间104家。",
        "区域改革专题一",
        "钟楼区科技局",
        _BODY + "区委、区政府出台政策，建成众创空间23家。全市众创空间达到105家。",
        "区域改革专题二",
        "常州科教城",
        _BODY + "建成众创空间7家。",
    )
    assert _subjects(facts) == {104: "常州市", 23: "钟楼区", 105: "常州市", 7: "常州科教城"}
    names = {mention.name for mention in facts.mentions}
    assert {"钟楼区委", "钟楼区政府", "钟楼区科技局", "常州市科技局"} <= names


def test_a_signature_begins_no_part(tmp_path: Path) -> None:
    facts = _read(
        tmp_path,
        "关于众创空间建设情况的报告",
        _BODY + "建成众创空间104家。",
        "钟楼区科技局",
        "2021年3月1日",
        "附件",
        _BODY + "建成孵化器7家。",
    )
    assert _subjects(facts) == {104: "常州市", 7: "常州市"}


def test_a_part_s_owner_is_supplied_as_its_builder(tmp_path: Path) -> None:
    facts = _read(
        tmp_path,
        "科技创新改革做法及成效汇编",
        "区域改革专题一",
        "钟楼区科技局",
        _BODY + "建成了钟楼新材料产业园。",
    )
    builders = {r.source.name for r in facts.relations if r.type == "BUILDS" and r.inferred}
    assert builders == {"钟楼区"}
