"""All that stands in a store, as values that can be compared."""

from policygraph.graph.store import Store

Content = tuple[tuple[str, ...], tuple[str, ...]]


def dump(store: Store) -> Content:
    """Give all nodes and all relationships as text, sorted; without the Graph node."""
    nodes = store.read(
        "MATCH (n) WHERE NOT n:Graph RETURN labels(n) AS labels, properties(n) AS own",
        limit=100_000,
    ).rows
    edges = store.read(
        "MATCH (s)-[r]->(t) "
        "RETURN type(r) AS type, s.id AS source, t.id AS target, properties(r) AS own",
        limit=100_000,
    ).rows
    return tuple(sorted(map(_text, nodes))), tuple(sorted(map(_text, edges)))


def _text(value: object) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_text(value[key])}" for key in sorted(value)) + "}"
    return repr(value)
