from policygraph.graph.loader import load
from policygraph.graph.store import Store
from tests.factory import wujin


def test_load_writes_the_graph_and_a_second_load_nothing(store: Store) -> None:
    first = load(store, wujin(), workspace_id="w", rules="r")
    second = load(store, wujin(), workspace_id="w", rules="r")

    assert (first.nodes_written, first.edges_written, first.names_written) == (5, 4, 6)
    assert first.evidence_written == 5
    assert second.unchanged
    assert second.generation == first.generation == 1
