import pytest

from policygraph.graph.view import View, ViewEdge, ViewNode
from tests.graph.views import matrix

PARK = ViewNode("park-1", "Park", "中以常州创新园")


def test_a_view_of_the_wujin_document_has_twelve_tasks_and_their_units() -> None:
    view = matrix()
    assert [node.label for node in view.nodes].count("Task") == 12
    assert len(view.edges) == 40


def test_a_view_refuses_an_id_that_stands_twice() -> None:
    with pytest.raises(ValueError, match="park-1"):
        View("两次", nodes=(PARK, PARK))


def test_a_view_refuses_an_edge_that_ends_outside() -> None:
    with pytest.raises(ValueError, match="fact-1"):
        View("悬空", nodes=(PARK,), edges=(ViewEdge("fact-1", "RUNS", "park-1", "program-1"),))


def test_views_compare_by_content() -> None:
    assert matrix() == matrix()
