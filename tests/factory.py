"""A small graph in the words of the Wujin document, for tests of store and loader."""

from policygraph.graph import ids
from policygraph.graph.model import Edge, Evidence, Name, Node, Scalar, Subgraph

TITLE = "关于推动科技创新引领高质量发展的实施意见"
DOCUMENT = ids.name_id("Document", TITLE)
TEXT = (
    "突出特色园区建设。依托中以常州创新园，深化国际合作。"
    "（牵头单位：区科技局；配合单位：区委组织部）"
)
PARK = "中以常州创新园"
PARK_NAMES = (PARK, "中以园", "中国以色列常州创新园")
LEAD = "武进区科技局"
SUPPORT = "武进区委组织部"


def entity(label: str, name: str, *aliases: str, **properties: Scalar) -> Node:
    """Give an entity whose id is that of its name."""
    return Node(ids.name_id(label, name), label, name, tuple(sorted(aliases)), properties)


def task(path: str, name: str) -> Node:
    """Give a task of the document."""
    order: dict[str, Scalar] = {"number": path, "path": path, "order": int(path)}
    about: dict[str, Scalar] = {"document": DOCUMENT, "text": TEXT}
    key = ids.part_id("Task", DOCUMENT, path)
    return Node(key, "Task", name, (), order | about, (statement(TEXT[:8], "outline", path),))


def statement(quote: str, rule: str, section: str = "1") -> Evidence:
    """Give a statement of the document."""
    start = TEXT.index(quote)
    return Evidence(DOCUMENT, section, start, start + len(quote), quote, rule)


def edge(kind: str, source: Node, target: Node, quote: str) -> Edge:
    """Give an edge that the document states."""
    key = ids.fact_id(kind, source.id, target.id)
    years = {"documents": 1, "first_year": 2021, "last_year": 2021}
    return Edge(key, kind, source.id, target.id, years, (statement(quote, kind.lower()),))


def names(node: Node) -> tuple[Name, ...]:
    """Give all names of an entity."""
    return tuple(
        Name(ids.name_id(node.label, form), ids.name_key(form), form, node.id, "printed")
        for form in (node.name, *node.aliases)
    )


def subgraph(nodes: list[Node], edges: list[Edge]) -> Subgraph:
    """Give the graph of these nodes and edges, sorted, with the names of all entities."""
    named = [
        name for node in nodes if node.label not in ("Task", "Section") for name in names(node)
    ]
    return Subgraph(
        tuple(sorted(nodes, key=lambda node: node.id)),
        tuple(sorted(edges, key=lambda item: item.id)),
        tuple(sorted(named, key=lambda name: (name.id, name.entity))),
    )


def wujin() -> Subgraph:
    """Give one task of the document with its park and its two units."""
    document = entity("Document", TITLE, slug="wujin-2021-leap", region="武进区", stub=False)
    park = entity("Park", PARK, *PARK_NAMES[1:])
    lead, support = (entity("Department", name, kind="government") for name in (LEAD, SUPPORT))
    first = task("1", "突出特色园区建设")
    return subgraph(
        [document, park, lead, support, first],
        [
            edge("PART_OF", first, document, TEXT[:8]),
            edge("INVOLVES", first, park, "依托中以常州创新园，深化国际合作。"),
            edge("LEADS", lead, first, "牵头单位：区科技局"),
            edge("SUPPORTS", support, first, "配合单位：区委组织部"),
        ],
    )
