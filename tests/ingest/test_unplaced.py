"""Short names of bodies where nothing says whose they are."""

from pathlib import Path

import pytest

from policygraph.ingest.extract import extract
from policygraph.ingest.model import Entry

TEXT = """关于加快科技创新的若干措施

一、主要任务
1.培育企业。{}（牵头单位：市科技局；配合单位：市财政局、未来办）
"""


def unplaced(folder: Path, sentence: str, region: str = "") -> list[str]:
    path = folder / "measures.txt"
    path.write_text(TEXT.format(sentence), "utf-8")
    facts = extract(path, Entry("measures", path.name, region=region))
    return [item.text for item in facts.open if "place is not known" in item.reason]


def test_short_names_stay_open_without_a_place(tmp_path: Path) -> None:
    found = unplaced(tmp_path, "由县发改局负责，推动市工信局与市大数据局合作。")
    assert found == ["县发改局", "市工信局", "市大数据局", "市科技局", "市财政局"]


@pytest.mark.parametrize(
    "sentence", ["各市政府要带头。", "加强城市管理局建设。", "扩大市政府采购。"]
)
def test_vague_bodies_are_not_listed(tmp_path: Path, sentence: str) -> None:
    assert unplaced(tmp_path, sentence) == ["市科技局", "市财政局"]


def test_known_place_completes_them(tmp_path: Path) -> None:
    assert unplaced(tmp_path, "由县发改局负责。", region="常州市") == []
