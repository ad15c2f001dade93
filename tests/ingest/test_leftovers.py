"""Numbers that gave no fact."""

from pathlib import Path

from policygraph.ingest.extract import extract
from policygraph.ingest.leftovers import find_leftovers
from policygraph.ingest.model import Entry


def leftovers(folder: Path, text: str) -> list[str]:
    path = folder / "paper.txt"
    path.write_text(f"武进区科技创新若干政策\n\n{text}\n", "utf-8")
    facts = extract(path, Entry("paper", path.name, region="武进区", date="2021"))
    found = find_leftovers(facts)
    assert all(facts.document.text[item.start : item.end] == item.text for item in found)
    return [item.text for item in found]


def test_number_of_a_policys_parts_is_left_over_where_it_names_none(tmp_path: Path) -> None:
    assert leftovers(tmp_path, "对照“28条”，深化落实。") == ["28条"]
    assert leftovers(tmp_path, "出台优化营商环境“28条”，深化落实。") == []


def test_figures_dates_and_durations_are_not(tmp_path: Path) -> None:
    text = "到2023年，全区高新技术企业达到500家。政策自2021年起施行，为期3年。"
    assert leftovers(tmp_path, text) == []
