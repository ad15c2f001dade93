"""A decision that matches nothing in the documents is told, with the reason."""

import pytest

from policygraph.ingest.assemble import assemble
from policygraph.ingest.decisions import Decision
from policygraph.ingest.model import Facts
from policygraph.ingest.resolve import Resolver
from policygraph.ingest.unmatched import unmatched
from tests.ingest.papers import facts, mention

TEXT = "支持常州科教城和科教城建设，推进龙城实验室。"


def paper() -> Facts:
    long = mention(TEXT, "常州科教城", "Park")
    short = mention(TEXT, "科教城", "Park", "常州科教城")
    return facts("x", TEXT, mentions=(long, short, mention(TEXT, "龙城实验室", "Platform")))


def decide(kind: str, *names: str, label: str = "Park", to: str = "", doc: str = "") -> Decision:
    return Decision(kind, label, names, to, doc, "试验", "decisions.toml:7")


@pytest.mark.parametrize(
    ("decision", "why"),
    [
        (decide("merge", "常州科教城", "常州大学城"), "“常州大学城” stands in no document"),
        (decide("rename", "龙城实验室", to="龙城"), "is Platform in the documents, not Park"),
        (decide("apart", "常州科教城", "科教城"), "short form of “常州科教城”"),
        (decide("apart", "常州科教城", to="另一", doc="y"), "does not stand in “y”"),
        (decide("relabel", "龙城实验室", to="Platform"), "is Platform in the documents"),
        (decide("relabel", "大学城", to="Platform"), "stands in no document"),
        (decide("alias", "大学城", "大学园"), "“大学城” stands in no document；“大学园”"),
        (decide("apart", "常州科教城", to="Platform"), "is Park in the documents, not Platform"),
    ],
)
def test_decision_without_effect_says_why(decision: Decision, why: str) -> None:
    resolver = Resolver([paper()], [decision], ())
    (found,) = unmatched([decision], resolver)
    assert why in found.why
    assert found.where == "decisions.toml:7"


@pytest.mark.parametrize(
    "decision",
    [
        decide("merge", "常州科教城", "龙城实验室", "大学城"),
        decide("relabel", "龙城实验室", label="Platform", to="Park"),
        decide("alias", "常州科教城", "科教之城"),
        decide("rename", "“常州科教城”", to="科教之城"),
        decide("apart", "常州科教城", to="另一", doc="x"),
    ],
)
def test_decision_that_matches_is_not_told(decision: Decision) -> None:
    moved = decide("relabel", "龙城实验室", label="Platform", to="Park")
    decisions = {decision, moved} if decision.kind == "merge" else {decision}
    assert not unmatched(decisions, Resolver([paper()], decisions, ()))


def test_alias_of_the_workspace_names_the_node() -> None:
    graph = assemble([paper()], [decide("alias", "常州科教城", "科教之城")])
    (park,) = (node for node in graph.nodes if node.label == "Park")
    assert park.id in {name.entity for name in graph.names if name.form == "科教之城"}
