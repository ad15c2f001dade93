"""A chain of facts in words: 中以常州创新园 —举办→ 中以创新创业大赛."""

from collections.abc import Iterable, Mapping

from policygraph.graph.ontology import load_ontology


def chain_text(steps: Iterable[Mapping[str, object]]) -> str:
    """Give the words of a chain.

    Each step is {name, type, forward}: the edge that led here and whether it points here;
    the first step has no type. An edge against the reading direction is drawn so: A ←属于— B.
    """
    return " ".join(step_text(step) for step in steps)


def step_text(step: Mapping[str, object]) -> str:
    """Give one step: the arrow that leads to it, where there is one, and its name."""
    kind = step.get("type")
    if not kind:
        return str(step["name"])
    edge = load_ontology().edges.get(str(kind))
    word = edge.zh if edge else str(kind)
    arrow = f"—{word}→" if step.get("forward") else f"←{word}—"
    return f"{arrow} {step['name']}"
