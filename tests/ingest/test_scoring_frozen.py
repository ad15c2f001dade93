"""A frozen result and what changed since."""

from pathlib import Path

import pytest

from policygraph.graph.errors import InputError
from policygraph.ingest.scoring import Judged, changes, read_frozen, write_frozen
from policygraph.ingest.scoring.judged import Fact

NEWS = "wujin-2022-news"
GAZELLES = Fact("瞪羚企业数 =47家 level actual 2022 武进区", "actual")
CITY = Fact("Place 常州市", "Place")


def judged(measure: str, fact: Fact, verdict: str) -> Judged:
    return Judged(measure, verdict, fact)


BEFORE = {
    NEWS: (
        judged("figures", GAZELLES, "missed"),
        judged("entities", CITY, "right"),
        judged("quotes", Fact("OF 瞪羚企业数 47家 → 瞪羚企业数"), "right"),
    )
}


def test_frozen_result_is_one_fact_a_line_sorted(tmp_path: Path) -> None:
    write_frozen(tmp_path / "frozen.tsv", BEFORE)
    assert (tmp_path / "frozen.tsv").read_text("utf-8").splitlines() == [
        "document\tmeasure\tfact\tverdict",
        f"{NEWS}\tentities\tPlace 常州市\tright",
        f"{NEWS}\tfigures\t瞪羚企业数 =47家 level actual 2022 武进区\tmissed",
    ]


def test_same_verdicts_change_nothing(tmp_path: Path) -> None:
    write_frozen(tmp_path / "frozen.tsv", BEFORE)
    assert changes(read_frozen(tmp_path / "frozen.tsv"), BEFORE) == []


def test_changes_name_what_was_lost_gained_wrong_and_mended(tmp_path: Path) -> None:
    river = judged("entities", Fact("Place 长江 unknown", "Place"), "wrong")
    write_frozen(tmp_path / "frozen.tsv", {NEWS: (*BEFORE[NEWS], river)})
    now = {
        NEWS: (
            judged("figures", GAZELLES, "right"),
            judged("entities", CITY, "missed"),
            judged("entities", Fact("Place 张江 unknown", "Place"), "wrong"),
        )
    }
    found = [(item.what, item.fact) for item in changes(read_frozen(tmp_path / "frozen.tsv"), now)]
    assert found == [
        ("gained", GAZELLES.text),
        ("lost", CITY.text),
        ("mended", "Place 长江 unknown"),
        ("wrong", "Place 张江 unknown"),
    ]


def test_documents_that_were_not_judged_are_left_out(tmp_path: Path) -> None:
    write_frozen(tmp_path / "frozen.tsv", {**BEFORE, "compendium-4": BEFORE[NEWS]})
    assert changes(read_frozen(tmp_path / "frozen.tsv"), BEFORE) == []


@pytest.mark.parametrize("text", ["", "not a result\n", "document\tmeasure\tfact\tverdict\na\tb\n"])
def test_other_files_are_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "frozen.tsv").write_text(text, "utf-8")
    with pytest.raises(InputError, match="--freeze"):
        read_frozen(tmp_path / "frozen.tsv")
