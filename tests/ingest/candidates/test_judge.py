"""A person's word on a pair is in the file at once, contradicts nothing, and can be taken back."""

from pathlib import Path

import pytest

from policygraph.ingest.assemble import resolve
from policygraph.ingest.candidates.judge import accept, find_written, reject, undo
from policygraph.ingest.candidates.pairs import Candidate, find_candidates, weigh
from policygraph.ingest.candidates.things import Thing, find_quotes, find_things
from policygraph.ingest.decisions import read_decisions
from tests.ingest.papers import facts, mention

TEXT = "实施龙城英才计划。龙城英才项目落户，龙城英才专项兑现。"
NAMES = ("龙城英才计划", "龙城英才项目", "龙城英才专项")


def things() -> tuple[Thing, ...]:
    paper = facts("x", TEXT, mentions=tuple(mention(TEXT, name, "Program") for name in NAMES))
    return find_things([paper], resolve([paper]))


def pair(one: str, other: str, label: str = "Program", second: str = "Program") -> Candidate:
    found = weigh(Thing(label, one, (one,), 3, ("x",)), Thing(second, other, (other,), 1, ("x",)))
    assert found
    return found


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "decisions.toml"


def test_accepted_pair_is_merged_under_the_name_to_keep(path: Path) -> None:
    accept(path, pair("龙城英才", "龙城英才计划"))
    (merge,) = read_decisions(path)
    assert (merge.kind, merge.names) == ("merge", ("龙城英才计划", "龙城英才"))
    assert "只多出“计划”" in merge.reason


def test_other_name_may_be_kept(path: Path) -> None:
    accept(path, pair("龙城英才", "龙城英才计划"), keep_other=True)
    assert read_decisions(path)[0].names == ("龙城英才", "龙城英才计划")


def test_chain_of_accepted_pairs_does_not_contradict_itself(path: Path) -> None:
    accept(path, pair("龙城英才", "龙城英才计划"))
    accept(path, pair("龙城英才", "龙城英才行动计划"))
    assert [d.names for d in read_decisions(path)] == [
        ("龙城英才计划", "龙城英才"),
        ("龙城英才行动计划", "龙城英才计划"),
    ]


def test_accepting_one_name_of_two_labels_gives_the_frequent_label(path: Path) -> None:
    accept(path, pair("龙城英才计划", "龙城英才计划", "Program", "Platform"))
    (decision,) = read_decisions(path)
    assert (decision.kind, decision.label, decision.to) == ("relabel", "Platform", "Program")


def test_rejected_labels_are_kept_apart(path: Path) -> None:
    same = pair("龙城英才计划", "龙城英才计划", "Program", "Platform")
    reject(path, same)
    assert not find_candidates([same.keep, same.other], read_decisions(path), 0.0)


@pytest.mark.parametrize("decide", [accept, reject], ids=["accept", "reject"])
@pytest.mark.parametrize("second", ["Program", "Platform"])
def test_decision_is_found_by_the_pairs_id_and_taken_back(
    path: Path, decide: type, second: str
) -> None:
    other = "龙城英才计划" if second == "Platform" else "龙城英才"
    candidate = pair("龙城英才计划", other, "Program", second)
    decide(path, candidate)
    written = find_written(read_decisions(path), candidate.id)
    assert written
    assert undo(path, written)
    assert not read_decisions(path)


def test_things_and_quotes_come_from_the_documents() -> None:
    found = things()
    assert [thing.name for thing in found if thing.label == "Program"] == sorted(NAMES)
    paper = facts("x", TEXT, mentions=(mention(TEXT, NAMES[1], "Program"),))
    key = ("Program", NAMES[1], "")
    quote = find_quotes([paper], {key})[key]
    assert (quote.document, quote.text) == ("x", "龙城英才项目落户，龙城英才专项兑现")
