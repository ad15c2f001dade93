from policygraph.graph.ontology import load_ontology
from policygraph.graph.schema import apply_schema, edge_types, node_labels, schema_statements
from policygraph.graph.store import Store


def test_every_label_has_unique_ids() -> None:
    statements = schema_statements()

    for label in (*load_ontology().labels, "Name", "Evidence", "Graph"):
        assert any(f"(n:{label}) REQUIRE n.id IS UNIQUE" in text for text in statements)


def test_labels_and_types_are_those_of_the_ontology_and_the_stores_own() -> None:
    assert node_labels() == (*load_ontology().labels, "Name", "Evidence")
    assert edge_types() == (*load_ontology().edges, "NAMES")


def test_schema_may_be_applied_again(store: Store) -> None:
    apply_schema(store)
    apply_schema(store)

    found = store.read("SHOW INDEXES YIELD labelsOrTypes, properties").rows

    assert {"labelsOrTypes": ["Name"], "properties": ["key"]} in found
    assert {"labelsOrTypes": ["Evidence"], "properties": ["fact"]} in found
